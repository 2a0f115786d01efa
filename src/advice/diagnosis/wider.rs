//! What a wider plan would give with today's answers, and what it would demand.

use super::Standing;
use crate::analysis::{Joint, Outcome, order};
use crate::framework::{
    Audience, Class, Condition, Feasibility, Form, Framework, OptionSet, Question, Sheet, ordered,
    test,
};
use Condition::{All, Is};

ordered!(
/// What a wider plan demands besides what its release class does.
Requirement {
    Proof = "proof", Protections = "protections",
});

/// What a plan with a wider audience would give, over the completions in which there is room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wider {
    /// Who would be planned to meet it first.
    pub plan: Audience,
    /// The class and the first audience, in order; several while the answers leave that open.
    pub gives: Vec<(Class, Audience)>,
    /// That it be seen to work in use before the plan is met in full; that the protections be there
    /// which are missing.
    pub demands: Vec<(Requirement, Standing)>,
}

/// Demand is clear, with the protections missing and in place.
pub(super) const CONDITIONS: [Condition; 2] = [
    All(&[
        Is(test!(fact Demand: Demand::Clear)),
        Is(test!(fact Protections: Protections::Missing)),
    ]),
    All(&[
        Is(test!(fact Demand: Demand::Clear)),
        Is(test!(fact Protections: Protections::InPlace)),
    ]),
];

/// Those conditions, ready to be asked.
pub(super) struct Widening(pub(super) Vec<Joint>);

impl Widening {
    /// What each plan would give that is wider than one still possible, on a sheet with room to
    /// widen in some completion.
    pub(super) fn of(&self, framework: &Framework, sheet: &Sheet) -> Vec<Wider> {
        let planned = sheet.possible(Question::Audience);
        let wider = |plan: &Audience| planned.iter().any(|it| it < *plan as u8);
        let plans = Audience::ALL.iter().copied().filter(wider);
        plans.map(|plan| self.to(plan, framework, sheet)).collect()
    }

    fn to(&self, plan: Audience, framework: &Framework, sheet: &Sheet) -> Wider {
        let sheet = widened(plan, sheet);
        let verdict = |it: &Outcome| {
            let rule = &framework.rules[usize::from(it.rule)];
            (rule.class, plan.min(rule.limit))
        };
        let [missing, in_place] = [0, 1].map(|index| self.outcomes(index, &sheet));
        let mut gives = Vec::new();
        for outcome in missing.iter().chain(&in_place) {
            order::insert(&mut gives, verdict(outcome));
        }

        let mut demands = Vec::new();
        let mut likely = sheet.clone();
        likely.choose(Question::Feasibility, Feasibility::Likely as u8);
        if sheet.possible(Question::Feasibility).contains(Feasibility::Likely as u8) {
            let outcomes = [0, 1].map(|index| self.outcomes(index, &likely)).concat();
            let short = |it: &Outcome| verdict(it).1 < plan;
            let always = sheet == likely && outcomes.iter().all(short);
            demands.extend(outcomes.iter().any(short).then_some((Requirement::Proof, of(always))));
        }
        let always = in_place.is_empty();
        demands.extend((!missing.is_empty()).then_some((Requirement::Protections, of(always))));
        Wider { plan, gives, demands }
    }

    /// What completions come to in which there is room.
    fn outcomes(&self, index: usize, sheet: &Sheet) -> Vec<Outcome> {
        let outcomes = self.0.get(index).map(|joint| joint.outcomes(sheet)).unwrap_or_default();
        outcomes.into_iter().filter(|it| it.met && !it.hold).collect()
    }
}

fn of(always: bool) -> Standing {
    if always { Standing::Shown } else { Standing::MayApply }
}

/// The answers of a sheet with another plan, as far as there is room to widen from what it plans.
fn widened(plan: Audience, sheet: &Sheet) -> Sheet {
    let mut widened = Sheet::default();
    for question in Question::deciding() {
        if let Some(answer) = sheet.answer(question) {
            widened.narrow(question, answer);
        }
    }
    widened.choose(Question::Audience, plan as u8);
    let unproven = Feasibility::Unproven as u8;
    let seen = sheet.possible(Question::Feasibility).with(unproven, false);
    widened.narrow(Question::Feasibility, seen);
    // Rule R3 leaves no room, and what nobody outside meets is decided before it.
    if !sheet.possible(Question::Audience).contains(Audience::Team as u8) {
        widened.narrow(Question::Form, OptionSet::of(&[Form::Product as u8]));
    }
    widened
}
