//! What the reader can do, and what it does to the session.

use super::{Draft, Notice, Session};
use crate::example::EXAMPLES;
use crate::framework::{Kind, List, Note, OptionSet, Question};

/// One act of the reader, or of the address bar.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Answers a single choice with one option.
    Choose(Question, u8),
    /// Answers "not sure".
    Unsure(Question),
    /// Takes an answer back.
    Clear(Question),
    /// Answers with a set: the options still possible, or exactly the chosen members.
    Narrow(Question, OptionSet),
    /// States the weeks, or takes them back.
    Weeks(Option<u16>),
    /// Writes a text.
    Write(Note, String),
    /// Writes a list, one item a line.
    WriteList(List, String),
    /// Fills in the worked example at this position.
    Fill(u8),
    /// Empties the sheet.
    StartOver,
    /// Takes back the last fill, emptying or keeping.
    Undo,
    /// Opens the vector that the address now holds.
    Open(String),
    /// Makes the link on the page the reader's own draft.
    Keep,
    /// Puts the reader's own draft back on the page.
    BackToDraft,
}

impl Session {
    /// The session after an act. Total: an act that makes no sense changes nothing.
    ///
    /// ```
    /// use rung::framework::{Problem, Question};
    /// use rung::session::{Action, Session};
    ///
    /// let begun = Session::default().step(Action::Choose(Question::Problem, Problem::Open as u8));
    /// let cleared = begun.clone().step(Action::StartOver);
    /// assert!(cleared.sheet.is_blank());
    /// assert_eq!(cleared.step(Action::Undo).sheet, begun.sheet);
    /// ```
    #[must_use]
    pub fn step(mut self, action: Action) -> Self {
        match action {
            Action::Fill(position) => {
                let Some(example) = EXAMPLES.get(usize::from(position)) else { return self };
                let filled = Self { sheet: example.sheet(), ..Self::default() };
                return self.replaced_by(filled, Notice::Filled(position));
            }
            Action::StartOver => return self.replaced_by(Self::default(), Notice::Cleared),
            Action::Keep => {
                let kept =
                    Self { sheet: self.sheet.clone(), unsure: self.unsure, ..Self::default() };
                return Self { notice: Notice::Kept, undo: Some(Box::new(self)), ..kept };
            }
            Action::Undo => return self.undo.map_or_else(Self::default, |before| *before),
            Action::Open(fragment) => return self.open(&fragment),
            Action::BackToDraft => {
                let Draft { sheet, unsure } = self.draft.map(|draft| *draft).unwrap_or_default();
                return Self { sheet, unsure, ..Self::default() };
            }
            Action::Choose(question, option) => {
                self.sheet.choose(question, option);
                self.unsure.set(question, false);
            }
            Action::Unsure(question) => {
                self.sheet.clear(question);
                self.unsure.set(question, true);
            }
            Action::Clear(question) => {
                self.sheet.clear(question);
                self.unsure.set(question, false);
            }
            Action::Narrow(question, options) => {
                self.sheet.narrow(question, options);
                // A single choice is being narrowed until an option is chosen outright.
                self.unsure.set(question, question.kind() == Kind::One);
            }
            Action::Weeks(weeks) => {
                self.sheet.set_weeks(weeks);
            }
            Action::Write(note, text) => self.sheet.notes.set_text(note, text),
            Action::WriteList(list, text) => {
                let items = text.lines().map(str::trim).filter(|item| !item.is_empty());
                self.sheet.notes.set_list(list, items.map(str::to_owned).collect());
            }
        }
        // Whatever was changed since cannot be taken back by undoing what came before it.
        self.notice = Notice::Quiet;
        self.undo = None;
        self
    }

    /// Another sheet in place of this one, with a way back. A draft behind a link stays behind it.
    fn replaced_by(self, sheet: Self, notice: Notice) -> Self {
        let draft = self.draft.clone();
        Self { notice, draft, undo: Some(Box::new(Self { undo: None, ..self })), ..sheet }
    }
}
