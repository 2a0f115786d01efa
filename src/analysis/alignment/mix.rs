//! Every mix of a team's answers: the call as a diagram that asks whole questions, and knows only the
//! answers that somebody holds.

use super::Call;
use crate::analysis::Engine;
use crate::analysis::diagram::{Builder, Diagram, Id, LEAVES};
use crate::analysis::enumeration::possible;
use crate::analysis::open::levels;
use crate::analysis::variable::{LEVELS, Variable};
use crate::framework::{Audience, Class, OptionSet, Question, Sheet, Verdict};

/// How many questions can change the class.
pub(super) const QUESTIONS: usize = LEVELS.len();

/// Kinds of answers to one question, bit by bit. There are at most 64 answers.
pub(super) type Held = u64;

/// A team's answers, and the call over every mix of them.
///
/// Questions are numbered by their place among those that can change the class. Answers that no mix
/// tells apart are of one *kind*: promises, say, are some or none.
pub(super) struct Mix {
    /// For every question the answers that somebody holds, in order.
    pub(super) answers: Vec<Vec<OptionSet>>,
    /// For every question the kind of each of these answers.
    pub(super) kinds: Vec<Vec<u8>>,
    /// For every person and question, the kinds that they hold.
    pub(super) people: Vec<[Held; QUESTIONS]>,
    /// Children before parents.
    nodes: Vec<Asked>,
    pub(super) root: Id,
}

/// A node: what is left of the call once a question has an answer of each kind.
struct Asked {
    /// In the order in which questions are asked: that of the engine's diagram.
    depth: usize,
    place: usize,
    children: Vec<Id>,
}

/// The questions that can change the class, with their places.
pub(super) fn places() -> impl Iterator<Item = (usize, Question)> {
    Question::deciding().enumerate()
}

impl Engine {
    /// The mix of these people's answers.
    pub(super) fn mix(&self, sheets: &[Sheet]) -> Mix {
        let answers: Vec<Vec<OptionSet>> = places()
            .map(|(_, question)| {
                let mut held: Vec<OptionSet> =
                    sheets.iter().flat_map(|sheet| possible(sheet, question)).collect();
                held.sort_unstable();
                held.dedup();
                held
            })
            .collect();
        let mut mix = Mix {
            kinds: answers.iter().map(|answers| vec![0; answers.len()]).collect(),
            answers,
            people: Vec::new(),
            nodes: Vec::new(),
            root: 0,
        };
        mix.ask(self);
        mix.merge_kinds();
        let held = |sheet: &Sheet| {
            let mut held = [0; QUESTIONS];
            for (place, question) in places() {
                for answer in possible(sheet, question) {
                    let at = mix.answers[place].binary_search(&answer);
                    held[place] |= at.map_or(0, |at| 1 << mix.kinds[place][at]);
                }
            }
            held
        };
        mix.people = sheets.iter().map(held).collect();
        mix
    }
}

impl Mix {
    /// Takes the engine's diagram over, question by question.
    fn ask(&mut self, engine: &Engine) {
        let diagram = &engine.verdict;
        let mut moved = vec![0; LEAVES + diagram.len()];
        for (leaf, moved) in (0..).zip(&mut moved[..LEAVES]) {
            // Some leaves are of no rule, and are never reached.
            if usize::from(leaf >> 3) < engine.rules.len() {
                *moved = pack(engine.unpack(leaf));
            }
        }
        // From the root on, where whole answers lead; back to it, what is left of it.
        let mut reached = vec![false; diagram.len()];
        let mut asked = Vec::new();
        let mark = |id: Id, reached: &mut [bool]| {
            if let Some(index) = Diagram::index(id) {
                reached[index] = true;
            }
        };
        mark(diagram.root, &mut reached);
        for (index, node) in diagram.nodes.iter().enumerate().rev() {
            if !reached[index] {
                continue;
            }
            let Variable { question, .. } = Variable::ALL[node.level];
            let place = place(question);
            let onwards = |answer: &OptionSet| {
                levels(question).fold(Builder::nth(index), |id, (level, member)| {
                    let option = answer.only().unwrap_or_default();
                    let value = member.map_or(option, |member| answer.contains(member).into());
                    diagram.given(id, level, value)
                })
            };
            let children: Vec<Id> = self.answers[place].iter().map(onwards).collect();
            for child in &children {
                mark(*child, &mut reached);
            }
            asked.push((index, Asked { depth: depth(question), place, children }));
        }
        for (index, mut node) in asked.into_iter().rev() {
            for child in &mut node.children {
                *child = moved[usize::from(*child)];
            }
            moved[LEAVES + index] = self.node(node);
        }
        self.root = moved[usize::from(diagram.root)];
    }

    /// The id of a node, which is stored once, or of its only child. There are few to look through.
    fn node(&mut self, node: Asked) -> Id {
        if node.children.iter().all(|child| *child == node.children[0]) {
            return node.children[0];
        }
        let same = |it: &Asked| it.place == node.place && it.children == node.children;
        let known = self.nodes.iter().position(same);
        Builder::nth(known.unwrap_or_else(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        }))
    }

    /// Joins the answers that lead to the same everywhere.
    fn merge_kinds(&mut self) {
        for place in 0..QUESTIONS {
            let asking = || self.nodes.iter().filter(|node| node.place == place);
            let mut first: Vec<usize> = Vec::new();
            let mut kinds = Vec::new();
            for answer in 0..self.answers[place].len() {
                let like =
                    |it: &usize| asking().all(|node| node.children[*it] == node.children[answer]);
                let known = first.iter().position(like);
                kinds.push(known.unwrap_or(first.len()).to_le_bytes()[0]);
                if known.is_none() {
                    first.push(answer);
                }
            }
            for node in self.nodes.iter_mut().filter(|node| node.place == place) {
                node.children = first.iter().map(|answer| node.children[*answer]).collect();
            }
            self.kinds[place] = kinds;
        }
    }

    /// All kinds of answers to a question.
    pub(super) fn all(&self, place: usize) -> Held {
        self.kinds[place].iter().fold(0, |held, kind| held | 1 << kind)
    }

    /// The questions that some mix turns on.
    pub(super) fn asked(&self) -> impl Iterator<Item = usize> {
        (0..QUESTIONS).filter(|place| self.nodes.iter().any(|node| node.place == *place))
    }

    /// How many leaves and nodes there are; ids are below.
    pub(super) fn len(&self) -> usize {
        LEAVES + self.nodes.len()
    }

    /// The depth and the place of the question that a node asks; a leaf is deeper than all.
    pub(super) fn question(&self, id: Id) -> (usize, usize) {
        let node = Diagram::index(id).map(|index| &self.nodes[index]);
        node.map_or((QUESTIONS, QUESTIONS), |node| (node.depth, node.place))
    }

    /// What is left of a node that asks at this depth after an answer of a kind; any other stays.
    pub(super) fn given(&self, id: Id, depth: usize, kind: usize) -> Id {
        match Diagram::index(id).map(|index| &self.nodes[index]) {
            Some(node) if node.depth == depth => node.children[kind],
            _ => id,
        }
    }

    /// The calls that answers of these kinds lead to, in order.
    pub(super) fn calls(&self, held: &[Held; QUESTIONS]) -> Vec<Call> {
        let mut reached = vec![false; self.len()];
        reached[usize::from(self.root)] = true;
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if reached[LEAVES + index] {
                for kind in bits(held[node.place]) {
                    reached[usize::from(node.children[kind])] = true;
                }
            }
        }
        let leaves = (0..).zip(&reached[..LEAVES]);
        leaves.filter(|(_, reached)| **reached).map(|(leaf, _)| unpack(leaf)).collect()
    }
}

/// The positions of the bits that are set.
pub(super) fn bits(mut held: Held) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let position = held.trailing_zeros() as usize;
        held &= held.checked_sub(1)?;
        Some(position)
    })
}

fn place(question: Question) -> usize {
    Question::deciding().position(|it| it == question).unwrap_or_default()
}

fn depth(question: Question) -> usize {
    LEVELS.iter().position(|it| *it == question).unwrap_or_default()
}

/// A call as a leaf: class, first audience, hold, so that leaves are in the order of the calls.
fn pack(verdict: Verdict) -> Id {
    Id::from(verdict.class.rank()) << 3 | (verdict.audience as Id) << 1 | Id::from(verdict.hold)
}

fn unpack(leaf: usize) -> Call {
    Call {
        class: Class::ALL[leaf >> 3],
        audience: Audience::ALL[leaf >> 1 & 3],
        hold: leaf & 1 == 1,
    }
}
