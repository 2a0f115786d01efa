//! A condition together with the verdict: what completions of a sheet come to in both, and the answers
//! that leave no other way.

use super::Because;
use super::diagram::{Builder, Diagram, Id, LEAVES};
use super::reason::stated;
use super::variable::{Domains, Variable, domains};
use crate::framework::{Condition, Framework, OptionSet, Sheet};

/// One thing that completions can come to: the rule that decides, the hold, and a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Outcome {
    /// The position of the rule, in [`Framework::rules`].
    pub rule: u8,
    /// Whether it is on hold.
    pub hold: bool,
    /// Whether the condition is met.
    pub met: bool,
}

/// A condition over answers and facts beside the verdict of a framework, as one decision diagram.
///
/// A property of the verdict and a condition, such as "an MVP that faces the market", holds in every
/// completion of a sheet exactly when all its outcomes have it.
///
/// ```
/// use rung::analysis::Joint;
/// use rung::framework::{
///     Audience, Condition, OptionSet, Question, Sheet, Subject, Test, VERSION_1,
/// };
///
/// let open = OptionSet::of(&[Audience::Open as u8]);
/// let test = Test { subject: Subject::Answer(Question::Audience), among: open };
/// let joint = &Joint::each(&VERSION_1, &[Condition::Is(test)])[0];
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Audience, Audience::Team as u8);
/// let outcomes = joint.outcomes(&sheet);
/// assert!(outcomes.iter().all(|outcome| !outcome.met));
/// assert_eq!(outcomes.iter().filter(|outcome| !outcome.hold).count(), 2, "R1 and R2");
/// ```
pub struct Joint(Diagram);

/// Answers that leave only outcomes that were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The answers, in the order of the questions; no fewer of them would do. One that is narrower
    /// than the sheet leaves it is a supposition.
    pub because: Vec<Because>,
    /// The outcomes that are left when nothing else is known.
    pub outcomes: Vec<Outcome>,
}

impl Joint {
    /// The diagrams of several conditions beside the verdict of a framework of at most sixteen rules.
    ///
    /// Building a dozen takes a millisecond or two, asking one for its outcomes microseconds.
    #[must_use]
    pub fn each(framework: &Framework, conditions: &[Condition]) -> Vec<Self> {
        let mut builder = Builder::new();
        builder.derive(framework.facts);
        let hold = builder.condition(&framework.hold);
        let verdict = |met| {
            move |builder: &mut Builder, position| {
                let [runs, stopped] = [false, true].map(|hold| pack(position, hold, met));
                builder.branch(hold, stopped, runs)
            }
        };
        let [unmet, met] = [false, true].map(|met| builder.first(framework.rules, verdict(met)));
        let beside = |condition| {
            let condition = builder.condition(condition);
            let root = builder.branch(condition, met, unmet);
            Self(builder.finish(root))
        };
        conditions.iter().map(beside).collect()
    }

    /// What the completions of a sheet come to, each once.
    #[must_use]
    pub fn outcomes(&self, sheet: &Sheet) -> Vec<Outcome> {
        self.outcomes_within(&domains(sheet))
    }

    /// Answers that leave only wanted outcomes, in such a way that none can be left out; nothing if
    /// no completion has a wanted outcome.
    ///
    /// Where some completions have it and others do not, answers are supposed that are still
    /// possible, and as many answers of the sheet as are needed stand beside them.
    #[must_use]
    pub fn argument(&self, sheet: &Sheet, wanted: impl Fn(Outcome) -> bool) -> Option<Argument> {
        let (known, blank) = (domains(sheet), domains(&Sheet::default()));
        let forces = |domains: &Domains| self.outcomes_within(domains).into_iter().all(&wanted);
        let mut left = known;
        if !forces(&known) {
            left = self.supposing(&known, &wanted)?;
            // A supposition is given up before an answer is.
            loosen(&mut left, &known, forces);
        }
        loosen(&mut left, &blank, forces);
        let because = stated(&left, |level| left[level] != blank[level]);
        Some(Argument { because, outcomes: self.outcomes_within(&left) })
    }

    fn outcomes_within(&self, domains: &Domains) -> Vec<Outcome> {
        let reached = (0..).zip(self.0.reached(domains)).take(LEAVES);
        reached.filter(|(_, reached)| *reached).map(|(leaf, _)| unpack(leaf)).collect()
    }

    /// What is possible, narrowed along a way through the diagram to a wanted outcome: one on which
    /// the fewest open answers are met.
    fn supposing(&self, known: &Domains, wanted: impl Fn(Outcome) -> bool) -> Option<Domains> {
        let leaf = |id: Id| {
            let [leaf, _] = id.to_le_bytes();
            wanted(unpack(leaf)).then_some(0)
        };
        // Children come before their parents, so one pass tells how many answers are open from each
        // node on, and with which value it goes on.
        let mut reaches: Vec<Option<(usize, u8)>> = Vec::with_capacity(self.0.len());
        for node in self.0.nodes.iter() {
            let open = usize::from(known[node.level].len() > 1);
            let onwards = known[node.level].iter().filter_map(|value| {
                let child = node.children[usize::from(value)];
                let further = match Diagram::index(child) {
                    Some(index) => reaches[index].map(|(further, _)| further),
                    None => leaf(child),
                };
                further.map(|further| (further + open, value))
            });
            let nearest = onwards.min();
            reaches.push(nearest);
        }
        let (mut id, mut left) = (self.0.root, *known);
        while let Some(index) = Diagram::index(id) {
            let (node, (_, value)) = (&self.0.nodes[index], reaches[index]?);
            left[node.level] = OptionSet::of(&[value]);
            id = node.children[usize::from(value)];
        }
        leaf(id).map(|_| left)
    }
}

/// Gives up what is known level by level, the last first, as long as enough is left.
fn loosen(left: &mut Domains, to: &Domains, enough: impl Fn(&Domains) -> bool) {
    for level in (0..Variable::ALL.len()).rev() {
        let before = left[level];
        if to[level] != before {
            left[level] = to[level];
            if !enough(left) {
                left[level] = before;
            }
        }
    }
}

/// An outcome as a leaf: rule, hold, condition.
fn pack(rule: usize, hold: bool, met: bool) -> Id {
    Builder::leaf(rule << 2 | usize::from(hold) << 1 | usize::from(met))
}

fn unpack(leaf: u8) -> Outcome {
    Outcome { rule: leaf >> 2, hold: leaf & 2 != 0, met: leaf & 1 != 0 }
}
