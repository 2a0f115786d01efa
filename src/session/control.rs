//! Controls: how the name and value of a control on the page stand for an act.
//!
//! The page carries no handlers of its own beyond three at its root. What a control does is said by
//! its name and value, on the prerendered page as on the running one.

use super::Action;
use crate::control::{ACT, ADD, COST, DONE, DUE, GATE, MEND, MOVE, OPEN, OWNER, REMOVE, UNDO};
use crate::framework::{Class, CostField, GateRecord, Kind, List, Note, Question};

/// A control and its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Its name: the id of a question or of a field, or one of the names below.
    pub name: String,
    /// Its value: an option, a member, or the text typed.
    pub value: String,
    /// Whether it is ticked.
    pub checked: bool,
}

/// The value that says "not sure".
pub const UNSURE: &str = "unsure";

/// The value that says "none of these".
pub const NONE: &str = "none-of-these";

/// What follows a question's id in the name of the boxes that rule options out.
pub const LEFT: &str = "-left";

/// The name of the choice of a class to compare with.
pub const COMPARE: &str = "compare";

/// The value of the button that empties the sheet.
pub const START_OVER: &str = "start-over";

/// The value of the button that makes a link's sheet the draft.
pub const KEEP: &str = "keep";

/// The value of the button that returns to the draft.
pub const BACK: &str = "back";

/// What the value of a button that fills in an example begins with; its position follows.
pub const FILL: &str = "fill-";

impl Control {
    /// The act that it stands for, if it stands for one.
    ///
    /// ```
    /// use rung::framework::{Problem, Question};
    /// use rung::session::{Action, Control};
    ///
    /// let control =
    ///     Control { name: "problem".to_owned(), value: "open".to_owned(), checked: true };
    /// assert_eq!(
    ///     control.action(),
    ///     Some(Action::Choose(Question::Problem, Problem::Open as u8)),
    /// );
    /// ```
    #[must_use]
    pub fn action(&self) -> Option<Action> {
        let Self { name, value, checked } = self;
        let (name, value) = (name.as_str(), value.as_str());
        if name == ACT {
            return button(value);
        }
        if name == COMPARE {
            return Class::from_id(value).map(Action::Compare);
        }
        if let Some(note) = Note::from_id(name) {
            return Some(Action::Write(note, value.to_owned()));
        }
        if let Some(list) = name.strip_prefix(ADD).and_then(List::from_id) {
            return Some(Action::AddItem(list, value.to_owned()));
        }
        if let Some(gate) = name.strip_prefix(GATE) {
            return self.gate(gate);
        }
        if let Some(id) = name.strip_prefix(COST) {
            return Some(Action::Cost(CostField::from_id(id)?, value.to_owned()));
        }
        if let Some(question) = name.strip_suffix(LEFT).and_then(Question::from_id) {
            let option = question.option(value).filter(|_| question.kind() == Kind::One)?;
            return Some(Action::RuleOut(question, option, !checked));
        }
        let question = Question::from_id(name)?;
        Some(match (question.kind(), value) {
            (Kind::Weeks, _) => Action::Weeks(value.to_owned()),
            (Kind::Any, NONE | UNSURE) if !checked => Action::Clear(question),
            (_, UNSURE) => Action::Unsure(question),
            (Kind::Any, NONE) => Action::NoneOf(question),
            (Kind::Any, _) => Action::Tick(question, question.option(value)?, *checked),
            (Kind::One, _) => Action::Choose(question, question.option(value)?),
        })
    }

    /// What a field about a gate records.
    fn gate(&self, field: &str) -> Option<Action> {
        let value = || self.value.clone();
        let (id, record) = if let Some(id) = field.strip_prefix(OWNER) {
            (id, GateRecord::Owner(value()))
        } else if let Some(id) = field.strip_prefix(DUE) {
            (id, GateRecord::Due(value()))
        } else {
            (field.strip_prefix(DONE)?, GateRecord::Done(self.checked))
        };
        Some(Action::Gate(id.to_owned(), record))
    }
}

fn button(value: &str) -> Option<Action> {
    Some(match value {
        START_OVER => Action::StartOver,
        UNDO => Action::Undo,
        KEEP => Action::Keep,
        BACK => Action::BackToDraft,
        _ => {
            if let Some((list, position)) = value.strip_prefix(MOVE).and_then(item) {
                Action::MoveItem(list, position)
            } else if let Some((list, position)) = value.strip_prefix(REMOVE).and_then(item) {
                Action::RemoveItem(list, position)
            } else if let Some(link) = value.strip_prefix(MEND) {
                Action::Recover(link.to_owned(), true)
            } else if let Some(link) = value.strip_prefix(OPEN) {
                Action::Recover(link.to_owned(), false)
            } else {
                Action::Fill(value.strip_prefix(FILL)?.parse().ok()?)
            }
        }
    })
}

/// An item, as the value of a button names it.
fn item(value: &str) -> Option<(List, u16)> {
    let (list, position) = value.split_once('-')?;
    Some((List::from_id(list)?, position.parse().ok()?))
}
