//! Searches in a diagram: for one sheet, or for two that differ in one answer.

use std::collections::BTreeSet;

use crate::analysis::diagram::{Diagram, Id};
use crate::analysis::variable::{Domains, VARIABLES, Variable, sheet_of};
use crate::framework::{OptionSet, Sheet};

/// A value for every unknown: a complete sheet.
pub(super) type Point = [u8; VARIABLES];

/// The sheet that a point stands for.
pub(super) fn sheet_at(point: &Point) -> Sheet {
    sheet_of(&point.map(|value| OptionSet::of(&[value])))
}

impl Diagram {
    /// The first point, in the order of the levels and their options, that leads to such a leaf.
    pub(super) fn witness(&self, domains: &Domains, wanted: &dyn Fn(u8) -> bool) -> Option<Point> {
        let mut point = domains.map(|domain| domain.iter().next().unwrap_or_default());
        let mut seen = BTreeSet::new();
        self.find(self.root, domains, wanted, &mut seen, &mut point).then_some(point)
    }

    fn find(
        &self,
        id: Id,
        domains: &Domains,
        wanted: &dyn Fn(u8) -> bool,
        seen: &mut BTreeSet<Id>,
        point: &mut Point,
    ) -> bool {
        let Some(node) = self.node(id) else {
            let [leaf, _] = id.to_le_bytes();
            return wanted(leaf);
        };
        // What was searched in vain is not searched again.
        seen.insert(id)
            && domains[node.level].iter().any(|value| {
                let child = node.children[usize::from(value)];
                let found = self.find(child, domains, wanted, seen, point);
                if found {
                    point[node.level] = value;
                }
                found
            })
    }

    /// The first point from which a step at one level, from one value to another, leads from a leaf
    /// to another so that the two are `bad` together. Two equal leaves are never bad.
    pub(super) fn step(
        &self,
        level: usize,
        [before, after]: [u8; 2],
        bad: &dyn Fn(u8, u8) -> bool,
    ) -> Option<Point> {
        let mut point = [0; VARIABLES];
        let mut seen = BTreeSet::new();
        let mut walk = Walk { diagram: self, level, values: [before, after], bad, seen: &mut seen };
        let found = walk.find(self.root, self.root, &mut point);
        point[level] = before;
        found.then_some(point)
    }
}

/// Two walks side by side that differ in the value at one level.
struct Walk<'a> {
    diagram: &'a Diagram,
    level: usize,
    values: [u8; 2],
    bad: &'a dyn Fn(u8, u8) -> bool,
    seen: &'a mut BTreeSet<(Id, Id)>,
}

impl Walk<'_> {
    fn find(&mut self, one: Id, other: Id, point: &mut Point) -> bool {
        let nodes = [one, other].map(|id| self.diagram.node(id));
        let level = nodes.iter().flatten().map(|node| node.level).min().unwrap_or(VARIABLES);
        // Past the step, two equal functions stay equal.
        if one == other && level > self.level {
            return false;
        }
        if level == VARIABLES {
            let [[one, _], [other, _]] = [one, other].map(Id::to_le_bytes);
            return (self.bad)(one, other);
        }
        if !self.seen.insert((one, other)) {
            return false;
        }
        let given = |id: Id, value: u8| self.diagram.given(id, level, value);
        if level == self.level {
            let [before, after] = self.values;
            return self.find(given(one, before), given(other, after), point);
        }
        let values = OptionSet::first(Variable::ALL[level].arity());
        let children = values.iter().map(|value| (value, given(one, value), given(other, value)));
        for (value, one, other) in children.collect::<Vec<_>>() {
            if self.find(one, other, point) {
                point[level] = value;
                return true;
            }
        }
        false
    }
}
