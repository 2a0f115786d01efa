//! Decision diagrams: a function of the answers, held so that its values can be counted exactly.
//!
//! A node asks for one [`Variable`](super::Variable) and has one child per value; a leaf is a value
//! of the function. Equal parts are stored once, so the few hundred nodes stand for all
//! 9,674,588,160 complete sheets, and counting costs one pass over the nodes whatever the sheet.

use std::borrow::Cow;

use super::variable::{Domains, VARIABLES, Variable};
use crate::framework::{Answers, Condition, OptionSet, Question, Subject, Test};

/// A node or a leaf: leaves are the numbers below [`LEAVES`].
pub(super) type Id = u16;

/// How many values a diagrammed function may have.
pub(super) const LEAVES: usize = 128;

/// The most values that one variable takes: the five kinds of failure.
pub(super) const WIDTH: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Node {
    pub(super) level: usize,
    pub(super) children: [Id; WIDTH],
}

/// A finished diagram: only the nodes that its root reaches, children before parents.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Diagram {
    pub(super) nodes: Cow<'static, [Node]>,
    pub(super) root: Id,
}

/// Where diagrams are built: shared nodes, and what was combined before.
///
/// Both are found in sorted lists: there are a few thousand at most, and a hash map would be a
/// kilobyte of what every reader downloads.
pub(super) struct Builder {
    arity: [usize; VARIABLES],
    nodes: Vec<Node>,
    /// The ids of the nodes, in the order of what they hold.
    known: Vec<Id>,
    /// What was combined, in order, with what came of it.
    combined: Vec<(u64, Id)>,
    /// A comparison to be taken, once, as passed or failed: how many are read before it, and whether
    /// it passes.
    pub(super) forced: Option<(usize, bool)>,
    /// The diagram of each fact derived so far.
    pub(super) facts: Vec<Id>,
}

/// The diagrams of a condition are of functions with these two leaves.
pub(super) const NO: Id = 0;
pub(super) const YES: Id = 1;

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            arity: Variable::ALL.map(Variable::arity),
            nodes: Vec::new(),
            known: Vec::new(),
            combined: Vec::new(),
            forced: None,
            facts: Vec::new(),
        }
    }

    /// The constant function: leaves are numbered by their values, and nodes follow them.
    #[expect(clippy::cast_possible_truncation, reason = "there are far fewer nodes than ids")]
    pub(super) fn leaf(value: usize) -> Id {
        debug_assert!(value <= usize::from(Id::MAX), "there are more nodes than ids");
        value as Id
    }

    /// The node at this position.
    pub(super) fn nth(position: usize) -> Id {
        Self::leaf(LEAVES + position)
    }

    /// The level at which a node is asked; leaves come after every level.
    fn level(&self, id: Id) -> usize {
        match self.node(id) {
            Some(node) => node.level,
            None => VARIABLES,
        }
    }

    pub(super) fn node(&self, id: Id) -> Option<&Node> {
        usize::from(id).checked_sub(LEAVES).map(|index| &self.nodes[index])
    }

    /// What is left of a function once the variable of a level has a value.
    fn given(&self, id: Id, level: usize, value: usize) -> Id {
        given(self.node(id), id, level, value)
    }

    /// The node with these children; the child itself when they are all the same.
    pub(super) fn choose(&mut self, level: usize, child: impl FnMut(u8) -> Id) -> Id {
        let arity = self.arity[level];
        let mut children = [0; WIDTH];
        for (slot, id) in children[..arity].iter_mut().zip((0..).map(child)) {
            *slot = id;
        }
        if children[..arity].iter().all(|id| *id == children[0]) {
            return children[0];
        }
        let node = Node { level, children };
        match self.known.binary_search_by(|id| self.node(*id).cmp(&Some(&node))) {
            Ok(found) => self.known[found],
            Err(place) => {
                let next = Self::nth(self.nodes.len());
                self.nodes.push(node);
                self.known.insert(place, next);
                next
            }
        }
    }

    /// The function that is `then` where the condition holds and `otherwise` where it does not.
    pub(super) fn branch(&mut self, condition: Id, then: Id, otherwise: Id) -> Id {
        if condition == YES || then == otherwise {
            return then;
        }
        if condition == NO {
            return otherwise;
        }
        let key = [condition, then, otherwise];
        let packed = key.into_iter().fold(0, |packed, id| packed << Id::BITS | u64::from(id));
        if let Ok(found) = self.combination(packed) {
            return self.combined[found].1;
        }
        let level = key.iter().map(|id| self.level(*id)).min().unwrap_or(VARIABLES);
        let mut children = [0; WIDTH];
        for (value, slot) in children.iter_mut().take(self.arity[level]).enumerate() {
            let [condition, then, otherwise] = key.map(|id| self.given(id, level, value));
            *slot = self.branch(condition, then, otherwise);
        }
        let id = self.choose(level, |value| children[usize::from(value)]);
        if let Err(place) = self.combination(packed) {
            self.combined.insert(place, (packed, id));
        }
        id
    }

    /// Where a combination stands, or else belongs.
    fn combination(&self, packed: u64) -> Result<usize, usize> {
        self.combined.binary_search_by_key(&packed, |(combined, _)| *combined)
    }

    /// A function of one single choice.
    pub(super) fn answer(&mut self, question: Question, value: impl Fn(u8) -> usize) -> Id {
        self.over_levels(question, |builder, level, _, _| {
            builder.choose(level, |option| Self::leaf(value(option)))
        })
    }

    /// The condition that a test states.
    pub(super) fn test(&mut self, test: Test) -> Id {
        if let Some((before, passes)) = self.forced.take() {
            let Some(before) = before.checked_sub(1) else { return Id::from(passes) };
            self.forced = Some((before, passes));
        }
        match test.subject {
            Subject::Fact(fact) => {
                let id = self.facts[fact as usize];
                self.within(id, test.among)
            }
            Subject::Answer(question) => {
                self.over_levels(question, |builder, level, member, rest| match member {
                    None => builder.choose(level, |value| Id::from(test.among.contains(value))),
                    Some(member) if test.among.contains(member) => {
                        builder.choose(level, |value| if value == 1 { YES } else { rest })
                    }
                    Some(_) => rest,
                })
            }
        }
    }

    /// Builds over the levels of one question, the last first; `rest` starts as "no".
    fn over_levels(
        &mut self,
        question: Question,
        mut build: impl FnMut(&mut Self, usize, Option<u8>, Id) -> Id,
    ) -> Id {
        let mut rest = NO;
        for (level, variable) in Variable::ALL.iter().enumerate().rev() {
            if variable.question == question {
                rest = build(self, level, variable.member, rest);
            }
        }
        rest
    }

    /// The condition that a function's value is among these.
    fn within(&mut self, id: Id, among: OptionSet) -> Id {
        let Some(node) = self.node(id).copied() else {
            let [value, _] = id.to_le_bytes();
            return Id::from(among.contains(value));
        };
        let children = node.children.map(|child| self.within(child, among));
        self.choose(node.level, |value| children[usize::from(value)])
    }

    /// The diagram of a condition.
    pub(super) fn condition(&mut self, condition: &Condition) -> Id {
        match condition {
            Condition::Is(test) => self.test(*test),
            Condition::Not(test) => {
                let id = self.test(*test);
                self.branch(id, NO, YES)
            }
            Condition::All(parts) => parts.iter().fold(YES, |all, part| {
                let part = self.condition(part);
                self.branch(all, part, NO)
            }),
            Condition::Any(parts) => parts.iter().fold(NO, |any, part| {
                let part = self.condition(part);
                self.branch(any, YES, part)
            }),
        }
    }

    /// The finished diagram of a function: what its root reaches, in the order of the nodes.
    pub(super) fn finish(&self, root: Id) -> Diagram {
        let mut reached = vec![false; self.nodes.len()];
        let mark = |id: Id, reached: &mut [bool]| {
            if let Some(index) = usize::from(id).checked_sub(LEAVES) {
                reached[index] = true;
            }
        };
        mark(root, &mut reached);
        for index in (0..self.nodes.len()).rev() {
            if reached[index] {
                let node = self.nodes[index];
                for child in &node.children[..self.arity[node.level]] {
                    mark(*child, &mut reached);
                }
            }
        }
        let mut moved: Vec<Id> = (0..LEAVES).map(Self::leaf).collect();
        let mut nodes = Vec::new();
        for (node, reached) in self.nodes.iter().zip(reached) {
            moved.push(Self::nth(nodes.len()));
            if reached {
                let children = node.children.map(|child| moved[usize::from(child)]);
                nodes.push(Node { level: node.level, children });
            }
        }
        Diagram { nodes: nodes.into(), root: moved[usize::from(root)] }
    }
}

impl Diagram {
    /// The value of the function for complete answers.
    pub(super) fn value(&self, answers: &Answers) -> u8 {
        self.value_where(|level| Variable::ALL[level].value(answers))
    }

    /// The value where the unknown of every level has this value.
    pub(super) fn value_where(&self, value: impl Fn(usize) -> u8) -> u8 {
        let mut id = self.root;
        while let Some(node) = self.node(id) {
            id = node.children[usize::from(value(node.level))];
        }
        let [leaf, _] = id.to_le_bytes();
        leaf
    }

    /// What is left of a function once the variable of a level has a value.
    pub(super) fn given(&self, id: Id, level: usize, value: u8) -> Id {
        given(self.node(id), id, level, value.into())
    }

    /// How many completions give each value: exact, over every unknown.
    pub(super) fn tally(&self, domains: &Domains) -> [u64; LEAVES] {
        // `above[level]` is the number of ways to fill in the levels before it.
        let mut above = [1_u64; VARIABLES + 1];
        for (level, domain) in domains.iter().enumerate() {
            above[level + 1] = above[level] * domain.len() as u64;
        }
        let level_of = |id: Id| self.node(id).map_or(VARIABLES, |node| node.level);
        // Ways to reach each node. A domain is never empty, so no factor is zero.
        let mut ways = vec![0_u64; LEAVES + self.nodes.len()];
        ways[usize::from(self.root)] = above[level_of(self.root)];
        for (index, node) in self.nodes.iter().enumerate().rev() {
            let here = ways[LEAVES + index];
            if here == 0 {
                continue;
            }
            let next = node.level + 1;
            for value in domains[next - 1].iter() {
                let child = node.children[usize::from(value)];
                ways[usize::from(child)] += here * (above[level_of(child)] / above[next]);
            }
        }
        let mut tally = [0; LEAVES];
        tally.copy_from_slice(&ways[..LEAVES]);
        tally
    }

    /// Which leaves and nodes some completion comes to, by their ids.
    pub(super) fn reached(&self, domains: &Domains) -> Vec<bool> {
        let mut reached = vec![false; LEAVES + self.len()];
        reached[usize::from(self.root)] = true;
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if reached[LEAVES + index] {
                for value in domains[node.level].iter() {
                    reached[usize::from(node.children[usize::from(value)])] = true;
                }
            }
        }
        reached
    }

    /// The levels that the function depends on, each at least once.
    pub(super) fn levels(&self) -> impl Iterator<Item = usize> {
        self.nodes.iter().map(|node| node.level)
    }

    /// The node of an id, unless it is a leaf.
    pub(super) fn node(&self, id: Id) -> Option<&Node> {
        Self::index(id).map(|index| &self.nodes[index])
    }

    /// The position of the node of an id, unless it is a leaf.
    pub(super) fn index(id: Id) -> Option<usize> {
        usize::from(id).checked_sub(LEAVES)
    }

    /// How many nodes it has.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }
}

/// What is left of a function, with the node that it begins with, once the variable of a level has a
/// value.
fn given(node: Option<&Node>, id: Id, level: usize, value: usize) -> Id {
    match node {
        Some(node) if node.level == level => node.children[value],
        _ => id,
    }
}
