//! Every single alteration of a framework: its cells are data, so altered copies are data too.

use rung::framework::{
    Audience, Class, Condition, Derivation, Framework, OptionSet, Question, Rule, Subject, Test,
};

/// A framework with one alteration.
pub(crate) struct Mutant {
    /// What was altered and how, such as `fact error case 0: part 0: harm: + costly`.
    pub(crate) name: String,
    pub(crate) framework: Framework,
}

/// The altered copies live as long as the tests: a framework is made of `'static` data.
pub(crate) fn leak<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

/// The mutants of the facts, the rules and the hold, in that order.
pub(crate) fn mutants(original: &Framework) -> Vec<Mutant> {
    let facts = each_replaced(original.facts, derivations).into_iter().map(|(name, facts)| {
        Mutant { name: format!("fact {name}"), framework: Framework { facts, ..*original } }
    });
    let mut tables = each_replaced(original.rules, rules);
    for index in 0..original.rules.len() {
        let id = original.rules[index].id;
        tables.push((format!("{id} deleted"), without(original.rules, index)));
        if let Some(next) = original.rules.get(index + 1) {
            let mut swapped = original.rules.to_vec();
            swapped.swap(index, index + 1);
            tables.push((format!("{id} and {} swapped", next.id), leak(swapped)));
        }
    }
    let rules = tables.into_iter().map(|(name, rules)| Mutant {
        name: format!("rule {name}"),
        framework: Framework { rules, ..*original },
    });
    let holds = conditions(&original.hold).into_iter().map(|(name, hold)| Mutant {
        name: format!("hold {name}"),
        framework: Framework { hold, ..*original },
    });
    facts.chain(rules).chain(holds).collect()
}

/// A list with each item replaced by each of its alterations.
fn each_replaced<T: Clone>(
    items: &[T],
    alter: impl Fn(&T) -> Vec<(String, T)>,
) -> Vec<(String, &'static [T])> {
    let mut lists = Vec::new();
    for (index, item) in items.iter().enumerate() {
        for (name, altered) in alter(item) {
            let mut list = items.to_vec();
            list[index] = altered;
            lists.push((name, leak(list)));
        }
    }
    lists
}

/// A list without one item.
fn without<T: Clone>(items: &[T], index: usize) -> &'static [T] {
    let mut rest = items.to_vec();
    rest.remove(index);
    leak(rest)
}

fn derivations(original: &Derivation) -> Vec<(String, Derivation)> {
    let fact = original.fact;
    let other_values = |current: u8| {
        fact.all_values()
            .iter()
            .filter(move |value| *value != current)
            .map(move |value| (value, fact.values()[usize::from(value)]))
    };
    let mut all = Vec::new();
    for (index, (value, condition)) in original.cases.iter().enumerate() {
        let mut replace = |name: String, case: (u8, Condition)| {
            let mut cases = original.cases.to_vec();
            cases[index] = case;
            let name = format!("case {index}: {name}");
            all.push((name, Derivation { cases: leak(cases), ..*original }));
        };
        for (name, altered) in conditions(condition) {
            replace(name, (*value, altered));
        }
        for (other, id) in other_values(*value) {
            replace(format!("gives {id}"), (other, *condition));
        }
        let cases = without(original.cases, index);
        all.push((format!("case {index}: deleted"), Derivation { cases, ..*original }));
        if index + 1 < original.cases.len() {
            let mut cases = original.cases.to_vec();
            cases.swap(index, index + 1);
            let name = format!("case {index}: after the next");
            all.push((name, Derivation { cases: leak(cases), ..*original }));
        }
    }
    for (otherwise, id) in other_values(original.otherwise) {
        all.push((format!("otherwise {id}"), Derivation { otherwise, ..*original }));
    }
    all.into_iter().map(|(name, altered)| (format!("{} {name}", fact.id()), altered)).collect()
}

fn rules(original: &Rule) -> Vec<(String, Rule)> {
    let mut all = Vec::new();
    let mut replace_rows = |name: String, rows: &'static [&'static [Test]]| {
        all.push((name, Rule { rows, ..*original }));
    };
    for (index, row) in original.rows.iter().enumerate() {
        let mut altered: Vec<(String, &'static [Test])> = each_replaced(row, |test| tests(*test));
        for (cell, test) in row.iter().enumerate() {
            altered.push((format!("{}: deleted", subject(test.subject)), without(row, cell)));
        }
        for (name, row) in altered {
            let mut rows = original.rows.to_vec();
            rows[index] = row;
            replace_rows(format!("row {index}: {name}"), leak(rows));
        }
        replace_rows(format!("row {index}: deleted"), without(original.rows, index));
    }
    for class in Class::ALL.iter().filter(|class| **class != original.class) {
        all.push((format!("gives {}", class.id()), Rule { class: *class, ..*original }));
    }
    for limit in Audience::ALL.iter().filter(|limit| **limit != original.limit) {
        all.push((format!("limit {}", limit.id()), Rule { limit: *limit, ..*original }));
    }
    all.into_iter().map(|(name, altered)| (format!("{} {name}", original.id), altered)).collect()
}

/// Every alteration of a condition: of each comparison, of how it is read, of how parts are joined,
/// and of which parts there are.
fn conditions(original: &Condition) -> Vec<(String, Condition)> {
    use Condition::{All, Any, Is, Not};
    let altered_tests = |test: &Test, wrap: fn(Test) -> Condition| {
        tests(*test).into_iter().map(move |(name, test)| (name, wrap(test)))
    };
    let flipped = |test: &Test| format!("{}: flipped", subject(test.subject));
    let joined = |parts: &'static [Condition], wrap: fn(&'static [Condition]) -> Condition| {
        let mut all = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            all.push((format!("part {index} deleted"), wrap(without(parts, index))));
            for (name, altered) in conditions(part) {
                let mut parts = parts.to_vec();
                parts[index] = altered;
                all.push((format!("part {index}: {name}"), wrap(leak(parts))));
            }
        }
        all
    };
    match original {
        Is(test) => altered_tests(test, Is).chain([(flipped(test), Not(*test))]).collect(),
        Not(test) => altered_tests(test, Not).chain([(flipped(test), Is(*test))]).collect(),
        All(parts) => {
            let swapped = (parts.len() >= 2).then(|| ("all read as any".to_owned(), Any(parts)));
            joined(parts, All).into_iter().chain(swapped).collect()
        }
        Any(parts) => {
            let swapped = (parts.len() >= 2).then(|| ("any read as all".to_owned(), All(parts)));
            joined(parts, Any).into_iter().chain(swapped).collect()
        }
    }
}

/// A comparison with each value in turn added to those that pass, or taken from them.
fn tests(original: Test) -> Vec<(String, Test)> {
    let ids = values(original.subject);
    (0..)
        .zip(ids)
        .map(|(position, id)| {
            let sign = if original.among.contains(position) { '-' } else { '+' };
            let among: OptionSet = original.among.toggled(position);
            (format!("{}: {sign} {id}", subject(original.subject)), Test { among, ..original })
        })
        .collect()
}

fn values(subject: Subject) -> &'static [&'static str] {
    match subject {
        Subject::Answer(question) => Question::options(question),
        Subject::Fact(fact) => fact.values(),
    }
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Answer(question) => question.id(),
        Subject::Fact(fact) => fact.id(),
    }
}
