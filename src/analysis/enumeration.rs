//! Every completion of a sheet, one after the other: brute force, only not wasteful.
//!
//! It shares nothing with the decision diagrams, so that the two can check each other: what it adds
//! up was met sheet by sheet.

use std::array;

use super::nesting::Nesting;
use super::tally::Tally;
use crate::framework::{
    Answers, Audience, Condition, Derivation, Fact, Framework, Kind, OptionSet, Question, Rule,
    Sheet, Subject, Values, Verdict,
};

/// The completions of a sheet under a framework, in slices that can be counted side by side.
///
/// A framework has at most 63 rows in all its rules together, and derives each fact once.
///
/// # Design
/// One loop stands inside another, one for each question that decides. A fact is derived anew in the
/// loop that sets the last answer it leans on, and no further in; a rule's cells are tested where
/// their subject becomes known. The questions on which least depends are the innermost, so that most
/// sheets cost one look at which rows are left.
///
/// ```
/// use rung::analysis::{Engine, Enumeration, Possible, Tally};
/// use rung::framework::{OptionSet, Question, Sheet, VERSION_1};
///
/// let mut sheet = Sheet::default();
/// for question in Question::deciding().skip(3) {
///     sheet.narrow(question, OptionSet::of(&[0]));
/// }
/// let enumeration = Enumeration::within(&VERSION_1, &sheet);
/// let tally: Tally = (0..enumeration.slices()).map(|slice| enumeration.count(slice)).sum();
/// assert_eq!(tally.visited(), 27, "three questions of three options each are open");
/// assert_eq!(Possible::from(tally), Engine::version_1().possible(&sheet));
/// ```
pub struct Enumeration {
    rules: &'static [Rule],
    hold: Condition,
    /// One loop for each question, the outermost first.
    levels: Vec<Level>,
    /// How many of the outermost levels a slice holds fixed.
    fixed: usize,
    /// The rows that can match at all.
    rows: Rows,
    /// The rows that each value of each fact leaves.
    left_by_fact: [[Rows; 8]; Fact::COUNT],
    /// The rule of each row, and of the bit after them.
    rule_of: Vec<u8>,
}

/// One loop: a question, and what becomes known with its answer.
struct Level {
    question: Question,
    /// Each answer that is possible, with the rows that it leaves.
    answers: Vec<(OptionSet, Rows)>,
    /// The facts that are derived here, in their order.
    facts: Vec<Derivation>,
    hold: bool,
    /// Whether there is more to do than to look at which rows are left.
    derives: bool,
}

/// A set of rows of the rules, the first lowest. The bit after them is always there: it stands for
/// the last rule, which decides where no row matches, as it does in [`Framework::decide`].
type Rows = u64;

/// The most rows that leave room for the bit after them.
const MOST_ROWS: usize = 63;

/// A slice fixes as many of the outermost answers as it takes to make so many slices.
const ENOUGH_SLICES: usize = 200;

/// What is known on the way to a sheet, beside the values of answers and facts.
#[derive(Clone, Copy)]
struct Known {
    /// The rows that can still match.
    rows: Rows,
    /// The planned audience (two bits) and the hold (one bit), as a cell ends.
    end: usize,
}

/// Where a sheet is counted: its first row, and the end that is known of it.
type Cell = usize;

const CELLS: usize = (MOST_ROWS + 1) << 3;

impl Enumeration {
    /// All complete sheets.
    #[must_use]
    pub fn new(framework: &Framework) -> Self {
        Self::within(framework, &Sheet::default())
    }

    /// The completions of a sheet.
    #[must_use]
    pub fn within(framework: &Framework, sheet: &Sheet) -> Self {
        let rules = framework.rules;
        let nesting = Nesting::of(framework, |question| possible(sheet, question).len());
        let levels = (0..).zip(&nesting.questions).map(|(here, question)| {
            let rows = |answer| (answer, left_by(rules, Subject::Answer(*question), answer));
            let derived = framework.facts.iter().zip(&nesting.facts);
            let facts: Vec<Derivation> =
                derived.filter(|(_, level)| **level == here).map(|(fact, _)| *fact).collect();
            let hold = nesting.hold == here;
            Level {
                question: *question,
                answers: possible(sheet, *question).into_iter().map(rows).collect(),
                derives: !facts.is_empty() || hold || *question == Question::Audience,
                facts,
                hold,
            }
        });
        let levels: Vec<Level> = levels.collect();
        let enough = |fixed: &usize| slices(&levels[..*fixed]) >= ENOUGH_SLICES;
        let left_by_fact = |fact| {
            let value = |value: usize| OptionSet::from_bits(1 << value);
            array::from_fn(|position| left_by(rules, Subject::Fact(fact), value(position)))
        };
        let rule_of = (0..).zip(rules).flat_map(|(here, rule)| rule.rows.iter().map(move |_| here));
        let last = u8::try_from(rules.len().saturating_sub(1)).unwrap_or(u8::MAX);
        Self {
            rules,
            hold: framework.hold,
            fixed: (0..levels.len()).find(enough).unwrap_or(levels.len()),
            levels,
            rows: never_known(framework)
                .fold(Rows::MAX, |rows, subject| rows & left_by(rules, subject, OptionSet::EMPTY)),
            left_by_fact: array::from_fn(|fact| left_by_fact(Fact::ALL[fact])),
            rule_of: rule_of.take(MOST_ROWS).chain([last]).collect(),
        }
    }

    /// How many slices there are, at least one. Each has as many sheets as any other.
    #[must_use]
    pub fn slices(&self) -> usize {
        slices(&self.levels[..self.fixed])
    }

    /// Visits the sheets of a slice and counts them; none if there is no such slice.
    #[must_use]
    pub fn count(&self, slice: usize) -> Tally {
        let mut cells = [0_u64; CELLS];
        let mut visited = 0;
        self.walk(slice, &mut |_, cell| {
            cells[cell] += 1;
            visited += 1;
        });
        let met = (0..).zip(cells).filter(|(_, count)| *count > 0);
        Tally::new(visited, met.map(|(cell, count)| (self.verdict(cell), count)))
    }

    /// Calls with each sheet of a slice and its verdict.
    pub fn each(&self, slice: usize, mut visit: impl FnMut(&Answers, Verdict)) {
        self.walk(slice, &mut |values, cell| visit(&Answers(values.answers), self.verdict(cell)));
    }

    fn verdict(&self, cell: Cell) -> Verdict {
        let rule = self.rule_of[cell >> 3];
        self.rules[usize::from(rule)].verdict(rule, Audience::ALL[cell >> 1 & 3], cell & 1 == 1)
    }

    fn walk(&self, slice: usize, visit: &mut impl FnMut(&Values, Cell)) {
        if slice >= self.slices() {
            return;
        }
        let mut values = Values::default();
        let mut known = Known { rows: self.rows, end: 0 };
        let (fixed, loops) = self.levels.split_at(self.fixed);
        let mut rest = slice;
        for level in fixed {
            let answer = level.answers[rest % level.answers.len()];
            rest /= level.answers.len();
            known = self.answer(level, answer, known, &mut values);
        }
        self.descend(loops, known, &mut values, visit);
    }

    /// Visits every sheet that the remaining loops lead to.
    fn descend(
        &self,
        loops: &[Level],
        known: Known,
        values: &mut Values,
        visit: &mut impl FnMut(&Values, Cell),
    ) {
        let Some((level, inner)) = loops.split_first() else {
            return visit(values, known.cell());
        };
        for answer in &level.answers {
            let known = self.answer(level, *answer, known, values);
            // A call for every sheet would cost more than all the rest.
            if inner.is_empty() {
                visit(values, known.cell());
            } else {
                self.descend(inner, known, values, visit);
            }
        }
    }

    /// What is known with one more answer.
    fn answer(
        &self,
        level: &Level,
        (answer, rows): (OptionSet, Rows),
        known: Known,
        values: &mut Values,
    ) -> Known {
        values.answers[level.question as usize] = answer;
        let known = Known { rows: known.rows & rows, ..known };
        if level.derives { self.derive(level, known, values) } else { known }
    }

    /// What is known with the facts, the hold and the planned audience of this level.
    fn derive(&self, level: &Level, mut known: Known, values: &mut Values) -> Known {
        for derivation in &level.facts {
            let (fact, value) = (derivation.fact as usize, derivation.value(values));
            values.facts[fact] = OptionSet::of(&[value]);
            known.rows &= self.left_by_fact[fact][usize::from(value)];
        }
        if level.hold {
            known.end = known.end & !1 | usize::from(self.hold.holds(values));
        }
        if level.question == Question::Audience {
            let planned = values.answers[Question::Audience as usize].only().unwrap_or_default();
            known.end = known.end & 1 | usize::from(planned) << 1;
        }
        known
    }
}

impl Known {
    /// The masks change nothing; they let the compiler see that every cell exists.
    fn cell(self) -> Cell {
        let first = self.rows.trailing_zeros() as usize & MOST_ROWS;
        first << 3 | self.end & 7
    }
}

/// How many slices there are when these levels are fixed.
fn slices(fixed: &[Level]) -> usize {
    fixed.iter().map(|level| level.answers.len()).product()
}

/// The answers to one question that a sheet leaves possible.
pub(super) fn possible(sheet: &Sheet, question: Question) -> Vec<OptionSet> {
    match (question.kind(), sheet.answer(question)) {
        (Kind::Any, Some(chosen)) => vec![chosen],
        (Kind::Any, None) => {
            (0..=question.all_options().bits()).map(OptionSet::from_bits).collect()
        }
        _ => sheet.possible(question).iter().map(|option| OptionSet::of(&[option])).collect(),
    }
}

/// What no level gives a value: the questions that do not decide, and facts that are not derived.
fn never_known(framework: &Framework) -> impl Iterator<Item = Subject> {
    let questions = Question::ALL.iter().filter(|question| !question.decides());
    let underived = |fact: &&Fact| framework.facts.iter().all(|derived| derived.fact != **fact);
    let facts = Fact::ALL.iter().filter(underived);
    questions.map(|question| Subject::Answer(*question)).chain(facts.map(|f| Subject::Fact(*f)))
}

/// The rows that can still match once a subject has this value.
fn left_by(rules: &[Rule], subject: Subject, value: OptionSet) -> Rows {
    let (mut left, mut bit) = (0, 1);
    for row in rules.iter().flat_map(|rule| rule.rows).take(MOST_ROWS) {
        let mut cells = row.iter().filter(|cell| cell.subject == subject);
        left |= if cells.all(|cell| value.meets(cell.among)) { bit } else { 0 };
        bit <<= 1;
    }
    left | bit
}
