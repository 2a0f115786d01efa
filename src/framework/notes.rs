//! The free text of a sheet. None of it ever changes the verdict.

use super::ordered::ordered;

ordered!(
/// A single line or paragraph of free text, by its frozen id.
Note {
    Name = "name", Question = "question", Metric = "metric", Threshold = "threshold",
    Date = "date", IfMet = "if_met", IfMissed = "if_missed", Notes = "notes",
    Start = "start",
});

ordered!(
    /// A list of features, by its frozen id.
    List { Ship = "ship", Defer = "defer" });

/// What is written beside the answers. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    texts: [String; Note::ALL.len()],
    lists: [Vec<String>; List::ALL.len()],
    /// What was recorded about gates.
    pub gates: Vec<GateNote>,
    /// The inputs of the cost section: the id of the field and the number as it was typed.
    pub cost: Vec<(String, String)>,
}

/// The ids of the inputs of the cost section, in order.
pub const COST_FIELDS: [&str; 15] = [
    "tokens_in",
    "tokens_out",
    "cached_share",
    "calls",
    "retry_share",
    "fallback_share",
    "evaluation_share",
    "users_team",
    "users_partners",
    "users_beta",
    "users_open",
    "price_in",
    "price_cached",
    "price_out",
    "price_user",
];

/// What a team recorded about one gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GateNote {
    /// The gate's id.
    pub id: String,
    /// Who sees to it.
    pub owner: String,
    /// The day it is due, as an ISO date, or empty.
    pub due: String,
    /// Whether it is done.
    pub done: bool,
}

impl Note {
    /// Whether the text is an ISO date.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::Start)
    }
}

impl Notes {
    /// A text; empty when nothing was written.
    #[must_use]
    pub fn text(&self, note: Note) -> &str {
        &self.texts[note as usize]
    }

    /// Replaces a text.
    pub fn set_text(&mut self, note: Note, text: impl Into<String>) {
        self.texts[note as usize] = text.into();
    }

    /// The items of a list.
    #[must_use]
    pub fn list(&self, list: List) -> &[String] {
        &self.lists[list as usize]
    }

    /// Replaces the items of a list.
    pub fn set_list(&mut self, list: List, items: Vec<String>) {
        self.lists[list as usize] = items;
    }

    /// Adds an item to a list.
    pub fn add_item(&mut self, list: List, item: impl Into<String>) {
        self.lists[list as usize].push(item.into());
    }
}
