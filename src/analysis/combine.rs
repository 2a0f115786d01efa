//! Conditions combined with one another, and with one answer filled in.
//!
//! Equal functions have one [`Id`], so a condition that can hold nowhere *is* [`NO`]: to build it is
//! to prove that.

use super::diagram::{Builder, Id, NO, Node, WIDTH, YES};

impl Builder {
    /// The condition that another fails.
    pub(super) fn negated(&mut self, condition: Id) -> Id {
        self.branch(condition, NO, YES)
    }

    /// The condition that all of these hold.
    pub(super) fn all(&mut self, conditions: impl IntoIterator<Item = Id>) -> Id {
        conditions.into_iter().fold(YES, |all, condition| self.branch(all, condition, NO))
    }

    /// The condition that some of these hold.
    pub(super) fn any(&mut self, conditions: impl IntoIterator<Item = Id>) -> Id {
        conditions.into_iter().fold(NO, |any, condition| self.branch(any, YES, condition))
    }

    /// The condition that exactly one of two holds.
    pub(super) fn differ(&mut self, one: Id, other: Id) -> Id {
        let opposite = self.negated(other);
        self.branch(one, opposite, other)
    }

    /// What is left of a function once the variable of a level has a value.
    pub(super) fn filled_in(&mut self, id: Id, level: usize, value: u8) -> Id {
        self.filled_in_below(id, (level, value), &mut Vec::new())
    }

    fn filled_in_below(
        &mut self,
        id: Id,
        (level, value): (usize, u8),
        known: &mut Vec<(Id, Id)>,
    ) -> Id {
        match self.node(id).copied() {
            Some(node) if node.level == level => node.children[usize::from(value)],
            Some(Node { level: above, children }) if above < level => {
                if let Some((_, done)) = known.iter().find(|(before, _)| *before == id) {
                    return *done;
                }
                let mut left = [NO; WIDTH];
                for (slot, child) in left.iter_mut().zip(children) {
                    *slot = self.filled_in_below(child, (level, value), known);
                }
                let done = self.choose(above, |value| left[usize::from(value)]);
                known.push((id, done));
                done
            }
            _ => id,
        }
    }
}
