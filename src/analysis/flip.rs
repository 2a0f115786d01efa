//! What would flip the verdict: the fewest changed answers that give another class.

use super::open::levels;
use super::variable::Variable;
use super::{Change, Engine};
use crate::framework::{Answers, Question, Verdict};

/// Changes that give another class together, and none fewer of them do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// One to three changes, in the order of the questions.
    pub changes: Vec<Change>,
    /// The verdict after them.
    pub verdict: Verdict,
}

/// Everything that would flip the verdict on a complete sheet, by at most three changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// Those that leave the plan as it is: fewer changes first, then in the order of the questions.
    pub answers: Vec<Flip>,
    /// Those that change the plan itself, the feasibility or the audience, in the same order:
    /// another plan gets another verdict by itself.
    pub plan: Vec<Flip>,
}

impl Flip {
    /// Whether it changes the plan itself.
    #[must_use]
    pub fn changes_plan(&self) -> bool {
        let of_plan =
            |it: &Change| matches!(it.question(), Question::Feasibility | Question::Audience);
        self.changes.iter().any(of_plan)
    }
}

impl Flips {
    /// How many changes of answers it takes at least to get another class, leaving the plan as it
    /// is: one, two, three, or `None` for more.
    #[must_use]
    pub fn margin(&self) -> Option<usize> {
        self.answers.first().map(|flip| flip.changes.len())
    }
}

/// A change, and the value that it gives to the unknown of a level: thousands are tried together,
/// and this spares going through the answers each time.
#[derive(Clone, Copy)]
struct Step {
    change: Change,
    level: usize,
    value: u8,
}

impl Step {
    fn of(change: Change) -> Option<Self> {
        let value = match change {
            Change::To(_, option) => option,
            Change::Add(..) => 1,
            Change::Remove(..) => 0,
        };
        let is_it = |member: Option<u8>| member.is_none_or(|member| member == change.option());
        let (level, _) = levels(change.question()).find(|(_, member)| is_it(*member))?;
        Some(Self { change, level, value })
    }
}

impl Engine {
    /// What would flip the verdict on these answers.
    ///
    /// ```
    /// use rung::analysis::Engine;
    /// use rung::example::EXAMPLES;
    /// use rung::framework::Answers;
    ///
    /// let engine = Engine::version_1();
    /// let answers = Answers::of(&EXAMPLES[0].sheet()).ok_or("an example is complete")?;
    /// let flips = engine.flips(&answers);
    /// let class = engine.decide(&answers).class;
    /// assert!(flips.answers.iter().all(|flip| flip.verdict.class != class));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn flips(&self, answers: &Answers) -> Flips {
        let class = self.decide(answers).class;
        let now = Variable::ALL.map(|variable| variable.value(answers));
        let mut found = Vec::new();
        let mut flips = |chosen: &[Step]| {
            let mut then = now;
            for step in chosen {
                then[step.level] = step.value;
            }
            let verdict = self.verdict_where(|level| then[level]);
            if verdict.class != class {
                let changes = chosen.iter().map(|step| step.change).collect();
                found.push(Flip { changes, verdict });
            }
            verdict.class != class
        };
        // What flips by itself is in no larger minimal set.
        let steps = Change::each(answers).filter_map(Step::of);
        let quiet: Vec<Step> = steps.filter(|one| !flips(&[*one])).collect();
        let mut pairs = vec![0_u64; quiet.len()];
        for (index, one) in quiet.iter().enumerate() {
            for (other_index, other) in quiet.iter().enumerate().skip(index + 1) {
                // Bit by bit: whether two changes may stand in a set of three.
                if one.change.goes_with(other.change) && !flips(&[*one, *other]) {
                    pairs[index] |= 1 << other_index;
                }
            }
        }
        for (first, with_first) in pairs.iter().enumerate() {
            for second in bits(*with_first) {
                for third in bits(with_first & pairs[second]) {
                    flips(&[quiet[first], quiet[second], quiet[third]]);
                }
            }
        }
        let (plan, answers) = found.into_iter().partition(Flip::changes_plan);
        Flips { answers, plan }
    }
}

/// The positions of the bits that are set. There are forty changes of a sheet, so 64 suffice.
fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let position = set.trailing_zeros() as usize;
        set &= set.checked_sub(1)?;
        Some(position)
    })
}
