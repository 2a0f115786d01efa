//! The free text of a sheet. None of it ever changes the verdict.
//!
//! The names of the controls that write it stand here too: they are drawn by one part of the program
//! and understood by another, and neither knows the other.

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

ordered!(
/// A field of the cost section, by its frozen id. What it means, its unit and its range are said in
/// [`crate::advice::cost`].
CostField {
    TokensIn = "tokens_in", TokensOut = "tokens_out", CachedShare = "cached_share",
    Calls = "calls", PriceUser = "price_user",
    RetryShare = "retry_share", FallbackShare = "fallback_share",
    EvaluationShare = "evaluation_share",
    UsersTeam = "users_team", UsersPartners = "users_partners", UsersBeta = "users_beta",
    UsersOpen = "users_open",
    PriceIn = "price_in", PriceCached = "price_cached", PriceOut = "price_out",
    PriceFallbackIn = "price_fallback_in", PriceFallbackOut = "price_fallback_out",
});

/// What is written beside the answers. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    texts: [String; Note::ALL.len()],
    lists: [Vec<String>; List::ALL.len()],
    cost: [String; CostField::ALL.len()],
    /// What was recorded about gates.
    pub gates: Vec<GateNote>,
}

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

/// One thing that a team records about a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateRecord {
    /// Who sees to it.
    Owner(String),
    /// The day it is due.
    Due(String),
    /// Whether it is done.
    Done(bool),
}

impl List {
    /// The list that an item moves to from this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ship => Self::Defer,
            Self::Defer => Self::Ship,
        }
    }
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

    /// Sees to it that an item stands on a list: a new one at its end, and one that stands on the
    /// other list moves. Says whether that changed anything: not for a blank item, and not for one
    /// that is there.
    ///
    /// ```
    /// use rung::framework::{List, Notes};
    ///
    /// let mut notes = Notes::default();
    /// assert!(notes.put_item(List::Defer, " Dark mode "));
    /// assert!(!notes.put_item(List::Defer, "Dark mode"));
    /// assert!(notes.put_item(List::Ship, "Dark mode"));
    /// assert_eq!(notes.list(List::Ship), ["Dark mode"]);
    /// assert!(notes.list(List::Defer).is_empty());
    /// ```
    pub fn put_item(&mut self, list: List, item: &str) -> bool {
        let item = item.trim_ascii();
        let place = |list| self.list(list).iter().position(|known| known == item);
        if item.is_empty() || place(list).is_some() {
            return false;
        }
        match place(list.other()) {
            Some(position) => return self.move_item(list.other(), position),
            None => self.add_item(list, item),
        }
        true
    }

    /// Takes an item away from a list and hands it on, if it is there.
    pub fn remove_item(&mut self, list: List, position: usize) -> Option<String> {
        let items = &mut self.lists[list as usize];
        (position < items.len()).then(|| items.remove(position))
    }

    /// Moves an item to the end of the other list; says whether it was there.
    ///
    /// ```
    /// use rung::framework::{List, Notes};
    ///
    /// let mut notes = Notes::default();
    /// notes.set_list(List::Ship, vec!["Sign-up".to_owned(), "Dark mode".to_owned()]);
    /// assert!(notes.move_item(List::Ship, 1));
    /// assert_eq!(notes.list(List::Ship), ["Sign-up"]);
    /// assert_eq!(notes.list(List::Defer), ["Dark mode"]);
    /// ```
    pub fn move_item(&mut self, list: List, position: usize) -> bool {
        let item = self.remove_item(list, position);
        let there = item.is_some();
        self.lists[list.other() as usize].extend(item);
        there
    }

    /// What was recorded about the gate with this id; without an id of its own when that is nothing.
    #[must_use]
    pub fn gate_note(&self, id: &str) -> &GateNote {
        static NOTHING: GateNote =
            GateNote { id: String::new(), owner: String::new(), due: String::new(), done: false };
        self.gates.iter().find(|gate| gate.id == id).unwrap_or(&NOTHING)
    }

    /// Records something about the gate with this id; a gate of which nothing is left to say is
    /// forgotten.
    pub fn gate(&mut self, id: String, record: GateRecord) {
        let index = self.gates.iter().position(|gate| gate.id == id).unwrap_or_else(|| {
            self.gates.push(GateNote { id, ..GateNote::default() });
            self.gates.len() - 1
        });
        let gate = &mut self.gates[index];
        match record {
            GateRecord::Owner(owner) => gate.owner = owner,
            GateRecord::Due(due) => gate.due = due,
            GateRecord::Done(done) => gate.done = done,
        }
        if gate.owner.is_empty() && gate.due.is_empty() && !gate.done {
            self.gates.remove(index);
        }
    }

    /// What was typed into a field of the cost section, number or not; empty when nothing was.
    #[must_use]
    pub fn cost_of(&self, field: CostField) -> &str {
        &self.cost[field as usize]
    }

    /// Replaces what was typed into a field of the cost section.
    pub fn set_cost(&mut self, field: CostField, typed: impl Into<String>) {
        self.cost[field as usize] = typed.into();
    }
}
