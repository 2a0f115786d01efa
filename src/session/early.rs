//! What was answered on the prerendered page before the program had loaded.

use super::Action;
use crate::framework::{Kind, List, Note, Question};

/// One control that was found filled in: its name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Early {
    /// The name of the control: the id of a question or of a field.
    pub name: String,
    /// The option chosen, the members ticked (separated by spaces) or the text typed.
    pub value: String,
}

/// The value of the control that says "not sure".
pub const UNSURE: &str = "unsure";

/// The value of the control that says "none of these".
pub const NONE: &str = "none-of-these";

impl Early {
    /// The act that it stands for, if it stands for one.
    pub(super) fn action(&self) -> Option<Action> {
        let Self { name, value } = self;
        if let Some(note) = Note::from_id(name) {
            return Some(Action::Write(note, value.clone()));
        }
        if let Some(list) = List::from_id(name) {
            return Some(Action::WriteList(list, value.clone()));
        }
        let question = Question::from_id(name)?;
        match question.kind() {
            _ if value == UNSURE => Some(Action::Unsure(question)),
            Kind::One => Some(Action::Choose(question, question.option(value)?)),
            Kind::Weeks => Some(Action::Weeks(Some(value.trim().parse().ok()?))),
            Kind::Any => {
                let members = value.split(' ').filter(|member| *member != NONE);
                let members: Option<_> = members.map(|member| question.option(member)).collect();
                Some(Action::Narrow(question, members?))
            }
        }
    }
}
