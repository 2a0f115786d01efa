//! The reasons of a verdict: the answers named force the value, and no smaller set of answers does.

use rung::analysis::{Because, Engine, Reason};
use rung::framework::{Fact, Kind, OptionSet, Question, Rule, Sheet, Subject, Test, VERSION_1};

use crate::calm;
use crate::random::Random;

/// Every value that a fact can take when these answers are all that is known. For members of a set
/// it is asked for every set that agrees with them.
fn left_by(engine: &Engine, fact: Fact, because: &[Because]) -> OptionSet {
    let mut sheets = vec![Sheet::default()];
    for question in Question::deciding() {
        let entries: Vec<&Because> = because.iter().filter(|b| b.question == question).collect();
        if entries.is_empty() {
            continue;
        }
        let agreeing: Vec<OptionSet> = match question.kind() {
            Kind::Any => (0..=question.all_options().bits())
                .map(OptionSet::from_bits)
                .filter(|set| entries.iter().all(|entry| agrees(*set, **entry)))
                .collect(),
            _ => entries.iter().map(|entry| entry.is).collect(),
        };
        sheets = sheets
            .iter()
            .flat_map(|sheet| agreeing.iter().map(move |set| (sheet, set)))
            .map(|(sheet, set)| {
                let mut sheet = sheet.clone();
                sheet.narrow(question, *set);
                sheet
            })
            .collect();
    }
    sheets.iter().fold(OptionSet::EMPTY, |values, sheet| values | engine.fact(fact, sheet))
}

fn agrees(set: OptionSet, because: Because) -> bool {
    let member = because.member.expect("an entry about a set names a member");
    because.is == OptionSet::of(&[u8::from(set.contains(member))])
}

/// What an answer says, in the form that reasons have; nothing for an open question.
fn known(sheet: &Sheet) -> Vec<Because> {
    let mut known = Vec::new();
    for question in Question::deciding() {
        match (question.kind(), sheet.answer(question)) {
            (_, None) => {}
            (Kind::Any, Some(chosen)) => {
                known.extend(question.all_options().iter().map(|member| {
                    let is = OptionSet::of(&[u8::from(chosen.contains(member))]);
                    Because { question, member: Some(member), is }
                }));
            }
            (_, Some(is)) => known.push(Because { question, member: None, is }),
        }
    }
    known
}

/// Checks the reason for one fact; gives how many answers it names.
fn check_fact(engine: &Engine, sheet: &Sheet, fact: Fact, reason: &Reason) -> usize {
    let because = &reason.because;
    assert_eq!(reason.value, engine.fact(fact, sheet), "{reason:?} of {sheet:?}");
    let known = known(sheet);
    assert!(because.iter().all(|entry| known.contains(entry)), "{reason:?} of {sheet:?}");
    assert_eq!(left_by(engine, fact, because), reason.value, "{reason:?} does not force it");
    for index in 0..because.len() {
        let mut fewer = because.clone();
        fewer.remove(index);
        // Values only become more as answers are taken away, so one at a time is enough.
        assert_ne!(left_by(engine, fact, &fewer), reason.value, "{reason:?} names too many");
    }
    because.len()
}

fn check(engine: &Engine, sheet: &Sheet) -> usize {
    let mut checked = 0;
    for reason in engine.reasons(sheet) {
        match reason.subject {
            Subject::Fact(fact) => {
                check_fact(engine, sheet, fact, &reason);
                checked += 1;
            }
            Subject::Answer(question) => {
                let is = sheet.possible(question);
                assert_eq!(reason.value, is);
                assert_eq!(reason.because, [Because { question, member: None, is }]);
            }
        }
    }
    checked
}

#[test]
fn reasons_force_their_value_on_random_complete_sheets() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(17);
    let mut checked = 0;
    for _ in 0..250 {
        // Most uniform sheets end at R1, R2 or R3, which read no fact.
        let audience = random.of(&["partners", "beta", "open"]);
        let calm = calm::differing(&format!("audience={audience}"));
        let mut answers = random.answers();
        for question in [Question::Feasibility, Question::Audience, Question::Form] {
            answers = answers.with(question, calm.get(question));
        }
        checked += check(&engine, &calm::sheet_of(&answers));
    }
    assert!(checked >= 500, "only {checked} facts were reasoned about");
}

#[test]
fn reasons_force_their_value_on_random_partial_sheets() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(19);
    let (mut settled, mut checked) = (0, 0);
    for round in 0..1_200 {
        let sheet = random.partial(2 + round % 9, u64::MAX);
        let reasons = engine.reasons(&sheet);
        if engine.possible(&sheet).rule().is_none() {
            assert_eq!(reasons, [], "several rules can still fire");
        } else {
            assert!(!reasons.is_empty(), "a rule fires without a reason: {sheet:?}");
            settled += 1;
            checked += check(&engine, &sheet);
        }
    }
    assert!(settled >= 150 && checked >= 40, "{settled} sheets, {checked} facts");
}

/// Whether the values that the reasons name, whichever of them it is, meet some row of the rule.
/// What no reason is about can be anything.
fn forces(reasons: &[Reason], rule: &Rule) -> bool {
    let mut subjects: Vec<Subject> =
        rule.rows.iter().flat_map(|row| row.iter().map(|cell| cell.subject)).collect();
    subjects.sort();
    subjects.dedup();
    let mut cases: Vec<Vec<(Subject, u8)>> = vec![Vec::new()];
    for subject in subjects {
        let full = match subject {
            Subject::Answer(question) => question.all_options(),
            Subject::Fact(fact) => fact.all_values(),
        };
        let reason = reasons.iter().find(|reason| reason.subject == subject);
        let values = reason.map_or(full, |reason| reason.value);
        cases = cases
            .iter()
            .flat_map(|case| values.iter().map(|value| [&case[..], &[(subject, value)]].concat()))
            .collect();
    }
    cases.iter().all(|case| {
        let met =
            |cell: &Test| case.iter().any(|it| it.0 == cell.subject && cell.among.contains(it.1));
        rule.rows.iter().any(|row| row.iter().all(met))
    })
}

#[test]
fn the_argument_forces_the_rule() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(29);
    let mut open = 0;
    for round in 0..6_000 {
        let mut sheet = random.partial(round % 9, u64::MAX);
        if round % 2 == 0 {
            // Most uniform sheets end before R9, the rule with two rows.
            let at_stake = random.of(&["offer=fragile", "rivals=incumbent", "promises=brand"]);
            let stated = calm::only(&format!(
                "feasibility=likely form=product problem=settled behaviour=observed {at_stake} \
                 safeguards=expectations+escalation+reliability+human"
            ));
            for question in Question::deciding().filter(|question| stated.is_settled(*question)) {
                sheet.narrow(question, stated.possible(question));
            }
        }
        let Some(rule) = engine.possible(&sheet).rule() else { continue };
        let rule = &VERSION_1.rules[usize::from(rule)];
        let reasons = engine.reasons(&sheet);
        assert!(forces(&reasons, rule), "{} of {sheet:?}: {reasons:?}", rule.id);
        let value = |reason: &Reason, cell: &Test| {
            reason.subject == cell.subject && reason.value.within(cell.among)
        };
        let settled =
            |row: &&[Test]| row.iter().all(|cell| reasons.iter().any(|it| value(it, cell)));
        open += u32::from(!rule.rows.iter().any(settled));
    }
    assert!(open >= 100, "only {open} sheets leave the row of their rule open");
}

/// Every subset of what is known, smaller than the one given: none leaves the same values.
#[test]
fn no_smaller_set_of_answers_would_do() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(23);
    for round in 0..60 {
        let sheet = random.partial(round % 4, u64::MAX);
        // The two facts that read few enough answers for every subset to be tried.
        for (fact, reads) in [(Fact::Stakes, STAKES), (Fact::Error, ERROR)] {
            let because = engine.because(Subject::Fact(fact), &sheet);
            let known: Vec<Because> =
                known(&sheet).into_iter().filter(|b| reads.contains(&b.question)).collect();
            for chosen in 0_u32..1 << known.len() {
                if chosen.count_ones() as usize >= because.len() {
                    continue;
                }
                let smaller: Vec<Because> = (0..known.len())
                    .filter(|index| chosen >> index & 1 == 1)
                    .map(|index| known[index])
                    .collect();
                let left = left_by(&engine, fact, &smaller);
                assert_ne!(left, engine.fact(fact, &sheet), "{because:?} could be {smaller:?}");
            }
        }
    }
}

const STAKES: &[Question] = &[Question::Domain, Question::Ai, Question::Work, Question::Harm];
const ERROR: &[Question] = &[
    Question::Harm,
    Question::Domain,
    Question::Failure,
    Question::Reversal,
    Question::Reputation,
    Question::Work,
    Question::Ai,
];

/// What each rule reads, and the answers that the reasons name, on sheets where they are plain.
const NAMED: [(&str, &str); 11] = [
    ("feasibility=unproven", "feasibility: feasibility"),
    ("audience=team", "audience: audience"),
    ("form=sketch", "form: form"),
    ("problem=open", "demand: problem; error: reputation failure reversal domain harm work"),
    ("problem=open failure=deal", "demand: problem; error: failure harm; problem: problem"),
    ("behaviour=unseen work=critical", "demand: behaviour; error: harm work"),
    (
        "work=critical safeguards=reliability",
        "demand: problem behaviour; error: harm work; protections: work safeguards-escalation",
    ),
    ("audience=open", "feasibility: feasibility; audience: audience; demand: problem behaviour"),
    ("failure=deal", "demand: problem behaviour; error: failure harm"),
    (
        "promises=press",
        "demand: problem behaviour; error: reputation failure reversal domain harm work; \
         credibility: promises+press",
    ),
    ("", "demand: problem behaviour; error: reputation failure reversal domain harm work"),
];

#[test]
fn a_verdict_is_argued_from_the_cells_of_the_rule_that_fired() {
    let engine = Engine::new(&VERSION_1);
    for (differences, expected) in NAMED {
        let reasons = engine.reasons(&calm::sheet_of(&calm::differing(differences)));
        assert_eq!(told(&reasons), expected, "{differences}");
        let answers: usize = reasons.iter().map(|reason| reason.because.len()).sum();
        assert!(answers < 16, "a reason that names all answers explains nothing");
    }
}

/// What is argued while R9 is settled and its row is not: what is left open, what is unanswered, and
/// the reasons. Row (b) alone reads credibility, and without it R10 would not be excluded.
const ROWS_OPEN: [(&str, &str, &str); 3] = [
    (
        "feasibility=likely offer=fragile",
        "failure",
        "demand: problem behaviour; error: harm; credibility: offer",
    ),
    (
        "feasibility=likely promises=brand safeguards=escalation+reliability",
        "failure reversal harm",
        "demand: problem behaviour; credibility: promises+brand",
    ),
    (
        "reputation=some",
        "failure rivals",
        "demand: problem behaviour; error: harm; credibility: reputation",
    ),
];

#[test]
fn while_the_row_is_open_the_argument_is_that_of_all_rows() {
    let engine = Engine::new(&VERSION_1);
    for (differences, unanswered, expected) in ROWS_OPEN {
        let mut sheet = calm::sheet_of(&calm::differing(differences));
        for question in unanswered.split(' ') {
            sheet.clear(Question::from_id(question).expect("the question exists"));
        }
        assert_eq!(told(&engine.reasons(&sheet)), expected, "{differences}");
    }
}

fn told(reasons: &[Reason]) -> String {
    let told: Vec<String> = reasons
        .iter()
        .map(|reason| {
            let subject = match reason.subject {
                Subject::Answer(question) => question.id(),
                Subject::Fact(fact) => fact.id(),
            };
            let because: Vec<String> = reason.because.iter().copied().map(named).collect();
            format!("{subject}: {}", because.join(" "))
        })
        .collect();
    told.join("; ")
}

fn named(because: Because) -> String {
    let question = because.question;
    match because.member {
        None => question.id().to_owned(),
        Some(member) => {
            let sign = if because.is == OptionSet::of(&[1]) { '+' } else { '-' };
            format!("{}{sign}{}", question.id(), question.options()[usize::from(member)])
        }
    }
}
