//! How much a question matters over the whole answer space.

use super::diagram::Id;
use super::open::levels;
use super::variable::{VARIABLES, Variable};
use super::{Engine, Open, order};
use crate::framework::{OptionSet, Question, Sheet};

/// In how many ways the outcome moves, by the level that was come to and the nodes that are reached
/// there: in order, so that they are found.
type Known = Vec<((usize, Vec<Id>), u64)>;

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
        let mut known = Known::new();
        let moved = open.moved(&asked, 0, vec![open.root()], &mut known);
        // If any answer moves the outcome of the others, every answer can be moved away from.
        asked.iter().fold(moved, |moved, level| moved * Variable::ALL[*level].arity() as u64)
    }
}

impl Open {
    /// In how many ways the other questions, from this level on, can be answered so that the
    /// answers to one question give different outcomes. `reached` are the nodes that its answers
    /// lead to, each once.
    fn moved(&self, asked: &[usize], level: usize, reached: Vec<Id>, known: &mut Known) -> u64 {
        let is_past = asked.last().is_none_or(|last| level > *last);
        if is_past && reached.len() == 1 {
            return 0;
        }
        if level == VARIABLES {
            return 1;
        }
        let key = (level, reached);
        let place = |known: &Known| known.binary_search_by(|(it, _)| it.cmp(&key));
        if let Ok(found) = place(known) {
            return known[found].1;
        }
        let next = |value: u8| key.1.iter().map(move |id| self.given(*id, level, value));
        let values = OptionSet::first(Variable::ALL[level].arity());
        let moved = if asked.contains(&level) {
            self.moved(asked, level + 1, distinct(values.iter().flat_map(next)), known)
        } else {
            let each = values.iter();
            each.map(|value| self.moved(asked, level + 1, distinct(next(value)), known)).sum()
        };
        if let Err(place) = place(known) {
            known.insert(place, (key, moved));
        }
        moved
    }
}

fn distinct(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut distinct = Vec::new();
    for id in ids {
        order::insert(&mut distinct, id);
    }
    distinct
}
