//! Flips and the margin: every set of at most three changes is tried, and the oracle says which of
//! them give another class.

use std::collections::{BTreeMap, BTreeSet};

use rung::analysis::{Change, Engine, Flip, Flips};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Kind, OptionSet, Question, VERSION_1};

use crate::calm;
use crate::oracle::{Judgement, oracle};
use crate::random::Random;

/// What can be changed: another option of a single choice, or whether a member is in a set.
type Changeable = (Question, u8);

/// Everything that can be changed, in the order of the questions and their options.
fn changeable(answers: &Answers) -> Vec<Changeable> {
    let mut all = Vec::new();
    for question in Question::deciding() {
        for option in 0..u8::try_from(question.options().len()).expect("at most eight") {
            let stands = answers.get(question).contains(option);
            if question.kind() == Kind::Any || !stands {
                all.push((question, option));
            }
        }
    }
    all
}

fn changed(answers: &Answers, (question, option): Changeable) -> Answers {
    let now = answers.get(question);
    let then = match question.kind() {
        Kind::Any => now.toggled(option),
        _ => OptionSet::of(&[option]),
    };
    answers.with(question, then)
}

/// The change as the analysis writes it.
fn written(answers: &Answers, (question, option): Changeable) -> Change {
    match (question.kind(), answers.get(question).contains(option)) {
        (Kind::Any, true) => Change::Remove(question, option),
        (Kind::Any, false) => Change::Add(question, option),
        _ => Change::To(question, option),
    }
}

/// Whether two of them can be changed at once: a single choice gets one other option only.
fn together(one: Changeable, other: Changeable) -> bool {
    one.0 != other.0 || one.0.kind() == Kind::Any && one.1 != other.1
}

/// The sets of changes that give another class while none of their parts does, with the judgement
/// on the changed sheet: by size, then by questions and options.
fn minimal(answers: &Answers) -> Vec<(Vec<Changeable>, Judgement)> {
    let class = oracle(answers).class;
    let all = changeable(answers);
    let mut moving: BTreeSet<Vec<Changeable>> = BTreeSet::new();
    let mut minimal = Vec::new();
    let mut sets: Vec<(Vec<Changeable>, Answers)> = vec![(Vec::new(), *answers)];
    for _ in 0..3 {
        let mut larger = Vec::new();
        for (set, changed_so_far) in &sets {
            let after_last = all.iter().skip_while(|it| set.last().is_some_and(|last| *it <= last));
            for next in after_last.filter(|next| set.iter().all(|it| together(*it, **next))) {
                let set = [&set[..], &[*next]].concat();
                let answers = changed(changed_so_far, *next);
                let judgement = oracle(&answers);
                if judgement.class != class {
                    let parts = proper_parts(&set);
                    if !parts.iter().any(|part| moving.contains(part)) {
                        minimal.push((set.clone(), judgement));
                    }
                    moving.insert(set.clone());
                }
                larger.push((set, answers));
            }
        }
        sets = larger;
    }
    minimal
}

/// Every part of a set but none and all of it.
fn proper_parts(set: &[Changeable]) -> Vec<Vec<Changeable>> {
    let chosen = 1..(1_u32 << set.len()) - 1;
    let part = |chosen: u32| {
        (0..set.len()).filter(|index| chosen >> index & 1 == 1).map(|index| set[index]).collect()
    };
    chosen.map(part).collect()
}

/// Compares the flips and the margin with brute force.
fn check(engine: &Engine, answers: &Answers) -> Flips {
    let flips = engine.flips(answers);
    let (mut of_answers, mut of_plan) = (Vec::new(), Vec::new());
    for (set, judgement) in minimal(answers) {
        let is_plan =
            set.iter().any(|it| it.0 == Question::Feasibility || it.0 == Question::Audience);
        let changes: Vec<Change> = set.iter().map(|it| written(answers, *it)).collect();
        if is_plan { &mut of_plan } else { &mut of_answers }.push((changes, judgement));
    }
    for (found, expected) in [(&flips.answers, &of_answers), (&flips.plan, &of_plan)] {
        let changes = |flip: &Flip| flip.changes.clone();
        let found_changes: Vec<Vec<Change>> = found.iter().map(changes).collect();
        let expected_changes: Vec<Vec<Change>> = expected.iter().map(|it| it.0.clone()).collect();
        assert_eq!(found_changes, expected_changes, "{answers:?}");
        for (flip, (_, judgement)) in found.iter().zip(expected) {
            let rule = VERSION_1.rules[usize::from(flip.verdict.rule)].id;
            assert_eq!(rule, judgement.rule, "{flip:?} of {answers:?}");
            let found = (flip.verdict.class, flip.verdict.audience, flip.verdict.hold);
            assert_eq!(found, (judgement.class, judgement.audience, judgement.hold), "{flip:?}");
        }
    }
    let margin = of_answers.iter().map(|(changes, _)| changes.len()).min();
    assert_eq!(flips.margin(), margin, "{answers:?}");
    flips
}

/// What the checked sheets have shown, so that none of it is missing.
#[derive(Default)]
struct Seen {
    margins: BTreeMap<Option<usize>, u32>,
    /// How many flips of each size, of answers and of the plan.
    sizes: BTreeMap<(usize, bool), u32>,
}

impl Seen {
    fn add(&mut self, flips: &Flips) {
        *self.margins.entry(flips.margin()).or_default() += 1;
        for flip in flips.answers.iter().chain(&flips.plan) {
            *self.sizes.entry((flip.changes.len(), flip.changes_plan())).or_default() += 1;
        }
    }
}

#[test]
fn flips_and_margin_equal_brute_force_on_the_examples() {
    let engine = Engine::version_1();
    for example in &EXAMPLES {
        check(&engine, &Answers::of(&example.sheet()).expect("an example is complete"));
    }
}

#[test]
fn flips_and_margin_equal_brute_force_on_random_sheets() {
    let engine = Engine::version_1();
    let mut random = Random::new(43);
    let mut seen = Seen::default();
    for _ in 0..50 {
        seen.add(&check(&engine, &random.answers()));
    }
    for round in 0..200 {
        let form = random.of(&["sketch", "by-hand", "product", "product"]);
        let audience = random.of(&["partners", "beta", "open"]);
        let calm = calm::differing(&format!("audience={audience} form={form}"));
        seen.add(&check(&engine, &random.walk(calm, round % 12)));
    }
    for (margin, least) in [(Some(1), 50), (Some(2), 20), (Some(3), 1), (None, 20)] {
        let sheets = seen.margins.get(&margin).copied().unwrap_or_default();
        assert!(sheets >= least, "only {sheets} sheets have the margin {margin:?}");
    }
    for (size, answers, plan) in [(1, 300, 300), (2, 300, 20), (3, 100, 10)] {
        for (is_plan, least) in [(false, answers), (true, plan)] {
            let flips = seen.sizes.get(&(size, is_plan)).copied().unwrap_or_default();
            assert!(flips >= least, "only {flips} flips of {size} changes, of the plan: {is_plan}");
        }
    }
}

/// Sheets whose margin can be told from the rules, with the reason.
const MARGINS: [(&str, Option<usize>, &str); 6] = [
    ("feasibility=unproven", None, "no answer but the plan makes it anything else"),
    ("audience=team", None, "no answer but the plan makes it anything else"),
    ("", Some(1), "any promise puts credibility at stake"),
    ("form=sketch", Some(2), "as a product that is compared it would be guarded"),
    (
        "form=sketch problem=open",
        Some(3),
        "as a product it asks; R6 wants cost and a known problem",
    ),
    ("form=by-hand problem=open failure=deal", Some(2), "as a product, with the problem known"),
];

#[test]
fn margins_are_those_that_the_rules_tell() {
    let engine = Engine::version_1();
    for (differences, margin, why) in MARGINS {
        let flips = check(&engine, &calm::differing(differences));
        assert_eq!(flips.margin(), margin, "{differences}: {why}");
    }
}

#[test]
fn a_sheet_has_forty_changes_and_those_go_together_that_do_not_undo_each_other() {
    let mut random = Random::new(47);
    for _ in 0..40 {
        let answers = random.answers();
        let changes: Vec<Change> = Change::each(&answers).collect();
        let expected: Vec<Change> =
            changeable(&answers).into_iter().map(|it| written(&answers, it)).collect();
        assert_eq!(changes, expected);
        assert_eq!(changes.len(), 40);
        for (change, what) in changes.iter().zip(changeable(&answers)) {
            assert_eq!(change.applied(&answers), changed(&answers, what), "{change:?}");
            assert_ne!(change.applied(&answers), answers, "{change:?} changes nothing");
            for other in &changes {
                let either_order = other.applied(&change.applied(&answers))
                    == change.applied(&other.applied(&answers));
                let together = change != other && either_order;
                assert_eq!(change.goes_with(*other), together, "{change:?} and {other:?}");
            }
        }
    }
}
