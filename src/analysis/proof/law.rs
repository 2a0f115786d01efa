//! The laws, each as the search for what would break it.

use super::Proof;
use super::walk::{Point, sheet_at};
use crate::analysis::Change;
use crate::analysis::diagram::Diagram;
use crate::analysis::open::levels;
use crate::analysis::variable::{Domains, domains};
use crate::framework::{
    Audience, Class, Feasibility, Form, OptionSet, Question, Rule, Sheet, Subject, Verdict,
};

/// What was found out about a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its id, `L1` to `L8`.
    pub id: &'static str,
    /// What breaks it, if anything does.
    pub counterexample: Option<CounterExample>,
}

/// What breaks a law. Sheets are complete, and as undemanding as they can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CounterExample {
    /// This sheet.
    Sheet(Box<Sheet>),
    /// This sheet and one changed answer.
    Step(Box<Sheet>, Change),
    /// This rule decides no sheet.
    Rule(&'static str),
    /// The verdict reads this question.
    Reads(Question),
}

impl Law {
    /// Whether the law holds over the whole answer space.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.counterexample.is_none()
    }
}

/// The search for what breaks a law.
type Search = fn(&Proof) -> Option<CounterExample>;

/// The laws in order, each with the search for what breaks it.
pub(super) const LAWS: [(&str, Search); 8] = [
    ("L1", some_rule_matches),
    ("L2", every_rule_decides),
    ("L3", parts_cover_without_overlap),
    ("L4", demanding_answers_never_widen),
    ("L5", safeguards_never_narrow),
    ("L6", never_wider_than_the_plan),
    ("L7", what_a_class_demands),
    ("L8", discipline_is_not_read),
];

/// The questions whose more demanding answers never widen the first audience.
const DEMANDING: [Question; 11] = [
    Question::Form,
    Question::Feasibility,
    Question::Problem,
    Question::Behaviour,
    Question::Reputation,
    Question::Failure,
    Question::Reversal,
    Question::Ai,
    Question::Domain,
    Question::Harm,
    Question::Work,
];

fn some_rule_matches(proof: &Proof) -> Option<CounterExample> {
    let uncovered = proof.covered.witness(&everything(), &|leaf| leaf == 0);
    uncovered.map(found)
}

/// Judged by its own conditions: L3 takes away what the rules before it decide, and the last rule
/// also stands in for none.
fn every_rule_decides(proof: &Proof) -> Option<CounterExample> {
    let idle = |(matches, _): &(&Diagram, &Rule)| matches.tally(&everything())[1] == 0;
    let idle = proof.matches.iter().zip(proof.framework.rules).find(idle);
    idle.map(|(_, rule)| CounterExample::Rule(rule.id))
}

fn parts_cover_without_overlap(proof: &Proof) -> Option<CounterExample> {
    let mut together = 0;
    for (part, rule) in proof.parts.iter().zip(proof.framework.rules) {
        let count = part.tally(&everything())[1];
        if count == 0 {
            return Some(CounterExample::Rule(rule.id));
        }
        together += count;
    }
    if let Some(overlap) = &proof.overlap {
        return overlap.witness(&everything(), &|leaf| leaf == 1).map(found);
    }
    if together == proof.counts.total() { None } else { some_rule_matches(proof) }
}

fn demanding_answers_never_widen(proof: &Proof) -> Option<CounterExample> {
    let mut steps = DEMANDING.into_iter().flat_map(|question| {
        (1..).take(question.options().len() - 1).map(move |option| Change::To(question, option))
    });
    steps.find_map(|step| breaking(proof, step, |before, after| after > before))
}

fn safeguards_never_narrow(proof: &Proof) -> Option<CounterExample> {
    let members = Question::Safeguards.all_options();
    let mut steps = members.iter().map(|member| Change::Add(Question::Safeguards, member));
    steps.find_map(|step| breaking(proof, step, |before, after| after < before))
}

fn never_wider_than_the_plan(proof: &Proof) -> Option<CounterExample> {
    Audience::ALL.iter().find_map(|planned| {
        let plan = answered(&[(Question::Audience, *planned as u8)]);
        reached(proof, &plan, |verdict| verdict.audience > *planned)
    })
}

fn what_a_class_demands(proof: &Proof) -> Option<CounterExample> {
    let unproven = answered(&[(Question::Feasibility, Feasibility::Unproven as u8)]);
    let not_poc = reached(proof, &unproven, |verdict| verdict.class != Class::Poc);
    let is_likely = OptionSet::of(&[Feasibility::Proven as u8, Feasibility::Likely as u8]);
    let mut inside = answered(&[(Question::Audience, Audience::Team as u8)]);
    inside.narrow(Question::Feasibility, is_likely);
    let not_internal = || reached(proof, &inside, |verdict| verdict.class != Class::InternalMvp);
    let not_sold = |question: Question, demanded: u8| {
        let mut other = Sheet::default();
        other.narrow(question, question.all_options().with(demanded, false));
        reached(proof, &other, |verdict| verdict.class == Class::Mmp)
    };
    not_poc
        .or_else(not_internal)
        .or_else(|| not_sold(Question::Audience, Audience::Open as u8))
        .or_else(|| not_sold(Question::Form, Form::Product as u8))
}

/// What no condition reads cannot change a verdict, and free text is not even among the answers.
fn discipline_is_not_read(proof: &Proof) -> Option<CounterExample> {
    let read = proof.framework.tests().into_iter().find_map(|test| match test.subject {
        Subject::Answer(question) if !question.decides() => Some(question),
        _ => None,
    });
    read.map(CounterExample::Reads)
}

/// A sheet on which one step takes the first audience where it must not go.
fn breaking(
    proof: &Proof,
    step: Change,
    bad: fn(Audience, Audience) -> bool,
) -> Option<CounterExample> {
    let (before, after) = match step {
        Change::To(_, option) => (option.saturating_sub(1), option),
        Change::Add(..) => (0, 1),
        Change::Remove(..) => (1, 0),
    };
    let member = match step {
        Change::To(..) => None,
        Change::Add(_, member) | Change::Remove(_, member) => Some(member),
    };
    let mut at = levels(step.question()).filter(|(_, it)| *it == member);
    let (level, _) = at.next()?;
    let audience = |leaf| proof.engine.unpack(leaf).audience;
    let apart = |one, other| bad(audience(one), audience(other));
    let point = proof.engine.verdict.step(level, [before, after], &apart)?;
    Some(CounterExample::Step(Box::new(sheet_at(&point)), step))
}

/// A completion of a sheet with a verdict of this kind.
fn reached(
    proof: &Proof,
    sheet: &Sheet,
    wanted: impl Fn(Verdict) -> bool,
) -> Option<CounterExample> {
    let verdict = |leaf| wanted(proof.engine.unpack(leaf));
    proof.engine.verdict.witness(&domains(sheet), &verdict).map(found)
}

fn found(point: Point) -> CounterExample {
    CounterExample::Sheet(Box::new(sheet_at(&point)))
}

fn answered(answers: &[(Question, u8)]) -> Sheet {
    let mut sheet = Sheet::default();
    for (question, option) in answers {
        sheet.choose(*question, *option);
    }
    sheet
}

fn everything() -> Domains {
    domains(&Sheet::default())
}

/// Two laws hold by the way in which a framework is made into diagrams, so that no framework breaks
/// them: every verdict is cut to the plan, and every part is what the parts before it leave. Here the
/// diagrams themselves are broken, to see that the proof would notice.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::diagram::{Id, LEAVES};
    use crate::framework::{Answers, VERSION_1};

    /// The sheet that breaks this law.
    fn breaking(proof: &mut Proof, id: &str) -> Option<Box<Sheet>> {
        while proof.step() {}
        let law = proof.laws().iter().find(|law| law.id == id)?;
        match &law.counterexample {
            Some(CounterExample::Sheet(sheet)) => Some(sheet.clone()),
            _ => None,
        }
    }

    fn rule_of(sheet: &Sheet) -> Option<&'static str> {
        let verdict = VERSION_1.decide(&Answers::of(sheet)?);
        Some(VERSION_1.rules[usize::from(verdict.rule)].id)
    }

    #[test]
    fn a_verdict_that_is_wider_than_the_plan_breaks_l6() {
        let mut proof = Proof::begin(&VERSION_1);
        assert_eq!(breaking(&mut proof, "L6"), None);
        proof.laws.clear();
        // Whatever the plan, what R4 decides is open to everybody.
        let is_r4 = |child: Id| usize::from(child) < LEAVES && child >> 3 == 3;
        let open = (Audience::Open as Id) << 1;
        for node in proof.engine.verdict.nodes.to_mut() {
            node.children = node.children.map(|it| if is_r4(it) { it | open } else { it });
        }
        let sheet = breaking(&mut proof, "L6").unwrap_or_default();
        assert_eq!(sheet.choice(Question::Audience), Some(Audience::Partners as u8));
        assert_eq!(rule_of(&sheet), Some("R4"));
    }

    #[test]
    fn parts_that_meet_break_l3() {
        let mut proof = Proof::begin(&VERSION_1);
        assert_eq!(breaking(&mut proof, "L3"), None);
        proof.laws.clear();
        proof.overlap = Proof::begin(&VERSION_1).parts.pop();
        let sheet = breaking(&mut proof, "L3").unwrap_or_default();
        assert_eq!(rule_of(&sheet), Some("R10"), "it lies where they meet");
    }
}
