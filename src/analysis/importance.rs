//! How much a question matters over the whole answer space.

use std::collections::BTreeMap;

use super::diagram::Id;
use super::open::levels;
use super::variable::{VARIABLES, Variable};
use super::{Engine, Open};
use crate::framework::{OptionSet, Question, Sheet};

impl Engine {
    /// On how many of all complete sheets some change of this answer alone, to any other option or
    /// any other subset, moves class, first audience or hold.
    ///
    /// ```
    /// use rung::analysis::Engine;
    /// use rung::framework::{Question, Sheet};
    ///
    /// let engine = Engine::version_1();
    /// // Any sheet is a proof of concept or could become one.
    /// let all = engine.possible(&Sheet::default()).total();
    /// assert_eq!(engine.importance(Question::Feasibility), all);
    /// assert!(engine.importance(Question::Rivals) < all);
    /// ```
    #[must_use]
    pub fn importance(&self, question: Question) -> u64 {
        let open = self.open(&Sheet::default());
        let asked: Vec<usize> = levels(question).map(|(level, _)| level).collect();
        let mut known = BTreeMap::new();
        let moved = open.moved(&asked, 0, vec![open.root()], &mut known);
        // If any answer moves the outcome of the others, every answer can be moved away from.
        asked.iter().fold(moved, |moved, level| moved * Variable::ALL[*level].arity() as u64)
    }
}

impl Open {
    /// In how many ways the other questions, from this level on, can be answered so that the
    /// answers to one question give different outcomes. `reached` are the nodes that its answers
    /// lead to, each once.
    fn moved(
        &self,
        asked: &[usize],
        level: usize,
        reached: Vec<Id>,
        known: &mut BTreeMap<(usize, Vec<Id>), u64>,
    ) -> u64 {
        let is_past = asked.last().is_none_or(|last| level > *last);
        if is_past && reached.len() == 1 {
            return 0;
        }
        if level == VARIABLES {
            return 1;
        }
        let key = (level, reached);
        if let Some(moved) = known.get(&key) {
            return *moved;
        }
        let next = |value: u8| key.1.iter().map(move |id| self.given(*id, level, value));
        let values = OptionSet::first(Variable::ALL[level].arity());
        let moved = if asked.contains(&level) {
            self.moved(asked, level + 1, distinct(values.iter().flat_map(next)), known)
        } else {
            let each = values.iter();
            each.map(|value| self.moved(asked, level + 1, distinct(next(value)), known)).sum()
        };
        known.insert(key, moved);
        moved
    }
}

fn distinct(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut ids: Vec<Id> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
