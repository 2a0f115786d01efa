//! What several commands write.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::analysis::Change;

/// A change as the specification writes it: a question, and what happens to its answer.
pub(super) struct ChangeLine(pub(super) Change);

/// Counts by id, in the order of the framework.
pub(super) struct Ordered(pub(super) Vec<(&'static str, u64)>);

impl Serialize for ChangeLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let question = self.0.question();
        let what = match self.0 {
            Change::To(..) => "to",
            Change::Add(..) => "add",
            Change::Remove(..) => "remove",
        };
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("question", question.id())?;
        map.serialize_entry(what, question.options()[usize::from(self.0.option())])?;
        map.end()
    }
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}
