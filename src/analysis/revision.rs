//! Then and now: two sheets of one release, what changed between them, and what that did.

use super::alignment::Call;
use super::diagram::{Diagram, Id};
use super::enumeration::possible;
use super::variable::{VARIABLES, Variable};
use super::{Change, Engine, Possible};
use crate::framework::{Answers, OptionSet, Question, Sheet};

/// How the answer to a question changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// Fewer answers are possible than were.
    Narrowed,
    /// More answers are possible than were.
    Widened,
    /// Answers are possible that were not, and others no longer.
    Replaced,
}

/// A question that is answered differently now. Weeks are not among the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The question, whether or not it can change the class.
    pub question: Question,
    /// The answer then, as [`Sheet::answer`] gives it.
    pub then: Option<OptionSet>,
    /// The answer now.
    pub now: Option<OptionSet>,
    /// How it changed.
    pub turn: Turn,
}

/// Changes that move the verdict by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The changes, in the order of the questions and their options.
    pub changes: Vec<Change>,
    /// What the verdict then would have become.
    pub call: Call,
}

/// What changed from one sheet to another of the same release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The questions that are answered differently, in order.
    pub changed: Vec<Changed>,
    /// The weeks then and now, if they differ.
    pub weeks: Option<[Option<u16>; 2]>,
    /// What was possible then.
    pub then: Possible,
    /// What is possible now.
    pub now: Possible,
    /// Of two complete sheets, the fewest of the changes that alone move class, first audience or
    /// hold: every set of that size, in order. None if nothing moves them. Moves there may be though
    /// the verdict is what it was: then the changes make up for one another.
    pub moves: Vec<Move>,
}

impl Engine {
    /// What changed from one sheet to another, and what it did.
    ///
    /// ```
    /// use rung::analysis::{Change, Engine};
    /// use rung::example::EXAMPLES;
    /// use rung::framework::Class;
    ///
    /// let sheet = |id| EXAMPLES.iter().find(|it| it.id == id).map(|it| it.sheet());
    /// let then = sheet("perplexity-unprotected").ok_or("it is there")?;
    /// let now = sheet("perplexity-protected").ok_or("it is there")?;
    /// let revision = Engine::version_1().revision(&then, &now);
    /// assert_eq!(revision.then.class(), Some(Class::ControlledBeta));
    /// assert_eq!(revision.now.class(), Some(Class::Mmp));
    /// assert!(revision.moves.iter().all(|it| it.call.class == Class::Mmp));
    /// assert!(revision.moves[0].changes.iter().all(|it| matches!(it, Change::Add(..))));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn revision(&self, then: &Sheet, now: &Sheet) -> Revision {
        let differ = Question::ALL.iter().filter(|it| then.answer(**it) != now.answer(**it));
        let changed = differ.map(|question| Changed {
            question: *question,
            then: then.answer(*question),
            now: now.answer(*question),
            turn: turn(&possible(then, *question), &possible(now, *question)),
        });
        let weeks = [then.weeks(), now.weeks()];
        Revision {
            changed: changed.collect(),
            weeks: (weeks[0] != weeks[1]).then_some(weeks),
            then: self.possible(then),
            now: self.possible(now),
            moves: match (Answers::of(then), Answers::of(now)) {
                (Some(then), Some(now)) => self.moves(&then, &now),
                _ => Vec::new(),
            },
        }
    }

    /// The fewest changes that alone move the call.
    fn moves(&self, then: &Answers, now: &Answers) -> Vec<Move> {
        let call = Call::of(self.decide(then));
        let steps = Variable::ALL.map(|it| [it.value(then), it.value(now)]);
        let mut moves = Moves { engine: self, steps, fewest: Vec::new(), call, found: Vec::new() };
        // Children come before their parents.
        for node in self.verdict.nodes.iter() {
            let onwards = moves.onwards(node.level, &node.children);
            let fewest =
                onwards.filter_map(|(child, cost)| Some(moves.fewest(child)? + cost)).min();
            moves.fewest.push(fewest);
        }
        if moves.fewest(self.verdict.root).is_some() {
            moves.follow(self.verdict.root, &mut Vec::new());
        }
        let key = |it: &Change| (it.question(), it.option());
        for found in &mut moves.found {
            found.changes.sort_unstable_by_key(key);
        }
        moves.found.sort_unstable_by_key(|it| it.changes.iter().map(key).collect::<Vec<_>>());
        moves.found
    }
}

/// The ways through the diagram on which every answer is that of then or that of now.
struct Moves<'a> {
    engine: &'a Engine,
    /// The two values of every unknown.
    steps: [[u8; 2]; VARIABLES],
    /// For each node the fewest changes from there on to another call, if any lead to one.
    fewest: Vec<Option<usize>>,
    call: Call,
    found: Vec<Move>,
}

impl Moves<'_> {
    /// Where one can go on from a node, and whether that takes a change.
    fn onwards(&self, level: usize, children: &[Id]) -> impl Iterator<Item = (Id, usize)> + use<> {
        let [then, now] = self.steps[level];
        let ways = [(then, 0), (now, 1)].map(|(value, cost)| (children[usize::from(value)], cost));
        ways.into_iter().take(if then == now { 1 } else { 2 })
    }

    fn fewest(&self, id: Id) -> Option<usize> {
        match Diagram::index(id) {
            Some(index) => self.fewest[index],
            None => (self.at(id) != self.call).then_some(0),
        }
    }

    fn at(&self, leaf: Id) -> Call {
        Call::of(self.engine.unpack(leaf.to_le_bytes()[0]))
    }

    /// Goes every way that takes no more changes than are needed.
    fn follow(&mut self, id: Id, changes: &mut Vec<Change>) {
        let Some(node) = self.engine.verdict.node(id) else {
            self.found.push(Move { changes: changes.clone(), call: self.at(id) });
            return;
        };
        for (child, cost) in self.onwards(node.level, &node.children) {
            if self.fewest(child).map(|fewest| fewest + cost) == self.fewest(id) {
                let before = changes.len();
                changes.extend((cost > 0).then(|| self.change(node.level)));
                self.follow(child, changes);
                changes.truncate(before);
            }
        }
    }

    fn change(&self, level: usize) -> Change {
        let Variable { question, member } = Variable::ALL[level];
        match (member, self.steps[level][1]) {
            (None, option) => Change::To(question, option),
            (Some(member), 0) => Change::Remove(question, member),
            (Some(member), _) => Change::Add(question, member),
        }
    }
}

fn turn(then: &[OptionSet], now: &[OptionSet]) -> Turn {
    let within = |one: &[OptionSet], other: &[OptionSet]| one.iter().all(|it| other.contains(it));
    if within(now, then) {
        Turn::Narrowed
    } else if within(then, now) {
        Turn::Widened
    } else {
        Turn::Replaced
    }
}
