//! What the reader can do, and what it does to the session.

use super::{Draft, Notice, Session};
use crate::example::EXAMPLES;
use crate::framework::{
    Class, CostField, GateRecord, Kind, List, Note, OptionSet, Question, Sheet, Version,
};

/// One act of the reader, or of the address bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answers a single choice with one option.
    Choose(Question, u8),
    /// Answers "not sure".
    Unsure(Question),
    /// Takes an option out of those still possible, or puts it back: whether it is ruled out. Once
    /// none is left, nothing is known and all are possible again.
    RuleOut(Question, u8, bool),
    /// Ticks a member of a set, or unticks it: whether it is ticked.
    Tick(Question, u8, bool),
    /// Answers "none of these".
    NoneOf(Question),
    /// Takes an answer back.
    Clear(Question),
    /// States the weeks, as typed.
    Weeks(String),
    /// Writes a text.
    Write(Note, String),
    /// Adds items to a list, one a line; one that stands on the other list moves.
    AddItem(List, String),
    /// Moves the item at this position of a list to the end of the other list.
    MoveItem(List, u16),
    /// Takes the item at this position away from a list.
    RemoveItem(List, u16),
    /// Records something about the gate with this id.
    Gate(String, GateRecord),
    /// Types a number into a field of the cost section.
    Cost(CostField, String),
    /// Chooses the class to compare with on a narrow screen.
    Compare(Class),
    /// Fills in the worked example at this position.
    Fill(u8),
    /// Empties the sheet.
    StartOver,
    /// Takes back the last fill, emptying, keeping or removal.
    Undo,
    /// Puts the draft that another tab stored on the page, as it was stored.
    Take(String),
    /// Opens what the address now holds, which is no place on the page.
    Open(String),
    /// Opens the link of what could be read of a damaged one: whether all of that was verified.
    Recover(String, bool),
    /// Makes the link on the page the reader's own draft.
    Keep,
    /// Puts the reader's own draft back on the page.
    BackToDraft,
}

impl Action {
    /// The question that it answers, or takes the answer to back.
    pub(super) fn question(&self) -> Option<Question> {
        match self {
            Self::Choose(question, _)
            | Self::Unsure(question)
            | Self::RuleOut(question, ..)
            | Self::Tick(question, ..)
            | Self::NoneOf(question)
            | Self::Clear(question) => Some(*question),
            Self::Weeks(_) => Some(Question::Weeks),
            _ => None,
        }
    }

    /// Whether it puts another sheet on the page.
    pub(super) fn replaces(&self) -> bool {
        matches!(
            self,
            Self::Fill(_)
                | Self::StartOver
                | Self::Undo
                | Self::Take(_)
                | Self::Open(_)
                | Self::Recover(..)
                | Self::Keep
                | Self::BackToDraft
        )
    }
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
        let has = |question: Question, kind: Kind, option: u8| {
            question.kind() == kind && usize::from(option) < question.options().len()
        };
        match action {
            Action::Fill(position) => {
                let Some(example) = EXAMPLES.get(usize::from(position)) else { return self };
                return self.replaced_by(example.sheet(), Notice::Filled(position));
            }
            Action::StartOver => {
                return self.replaced_by(Sheet::default(), Notice::Cleared);
            }
            Action::Keep if self.draft.is_some() => {
                let kept = Self { notice: Notice::Kept, draft: None, ..self.clone() };
                return self.followed_by(kept);
            }
            Action::RemoveItem(list, position) => {
                let mut rest = self.clone();
                let item = rest.sheet.notes.remove_item(list, position.into());
                let Some(item) = item else { return self };
                let version = Version::CURRENT;
                return self.followed_by(Self { notice: Notice::Removed(item), version, ..rest });
            }
            Action::Undo => return self.undo.take().map_or(self, |before| *before),
            Action::BackToDraft => {
                let Some(draft) = self.draft.take() else { return self };
                let Draft { sheet, version, unsure } = *draft;
                return Self { sheet, version, unsure, ..Self::default() };
            }
            Action::Take(stored) => return self.taking(&stored),
            Action::Open(fragment) => return self.open(&fragment),
            Action::Recover(link, verified) => {
                let opened = self.open(&link);
                let read = opened.damaged().is_none();
                let notice = if read { Notice::Recovered(verified) } else { opened.notice };
                return Self { notice, ..opened };
            }
            Action::Compare(class) => {
                self.compare = Some(class);
                return self;
            }
            Action::Choose(question, option) if has(question, Kind::One, option) => {
                self.answer(question, OptionSet::of(&[option]), false);
            }
            Action::RuleOut(question, option, out) if has(question, Kind::One, option) => {
                let left = self.sheet.possible(question).with(option, !out);
                // One always stays possible.
                if left.is_empty() {
                    return self;
                }
                self.answer(question, left, true);
            }
            Action::Tick(question, member, ticked) if has(question, Kind::Any, member) => {
                let chosen = self.sheet.answer(question).unwrap_or_default().with(member, ticked);
                self.answer(question, chosen, false);
                // Nothing ticked any more is no answer: "none of these" is said outright.
                if chosen.is_empty() {
                    self.sheet.clear(question);
                }
            }
            Action::NoneOf(question) if has(question, Kind::Any, 0) => {
                self.answer(question, OptionSet::EMPTY, false);
            }
            Action::Unsure(question) => self.unanswer(question, true),
            Action::Clear(question) => self.unanswer(question, false),
            Action::Weeks(text) => {
                let weeks = text.trim_ascii().parse().ok();
                // What cannot be used is kept as typed, and answers nothing.
                if weeks.is_none() || !self.sheet.set_weeks(weeks) {
                    self.sheet.clear(Question::Weeks);
                }
                self.weeks_typed = Some(text);
            }
            Action::Write(note, text) => self.sheet.notes.set_text(note, text),
            Action::AddItem(list, text) => {
                let mut added = false;
                for item in text.lines() {
                    added |= self.sheet.notes.put_item(list, item);
                }
                if !added {
                    return self;
                }
            }
            Action::MoveItem(list, position) => {
                if !self.sheet.notes.move_item(list, position.into()) {
                    return self;
                }
            }
            Action::Gate(id, record) => self.sheet.notes.gate(id, record),
            Action::Cost(field, number) => self.sheet.notes.set_cost(field, number),
            _ => return self,
        }
        // Whatever was changed since cannot be taken back by undoing what came before it.
        self.notice = Notice::Quiet;
        self.undo = None;
        self.version = Version::CURRENT;
        self
    }

    /// With the draft that another tab stored, as far as it can be read.
    fn taking(self, stored: &str) -> Self {
        let (Draft { sheet, version, unsure }, whole) = Draft::restore(stored);
        let notice = if whole { Notice::Kept } else { Notice::BadDraft };
        self.followed_by(Self { sheet, version, unsure, notice, ..Self::default() })
    }

    fn answer(&mut self, question: Question, options: OptionSet, unsure: bool) {
        self.sheet.narrow(question, options);
        self.unsure.set(question, unsure);
    }

    fn unanswer(&mut self, question: Question, unsure: bool) {
        self.sheet.clear(question);
        self.unsure.set(question, unsure);
        if question == Question::Weeks {
            self.weeks_typed = None;
        }
    }

    /// Another sheet in place of this one. A draft behind a link stays behind it.
    ///
    /// From one example to the next, the way back still leads to the reader's own answers.
    fn replaced_by(mut self, sheet: Sheet, notice: Notice) -> Self {
        let draft = self.draft.clone();
        let looking = matches!(notice, Notice::Filled(_))
            && matches!(self.notice, Notice::Filled(_) | Notice::Cleared);
        if looking && self.undo.is_some() {
            let undo = self.undo.take();
            return Self { sheet, notice, draft, undo, ..Self::default() };
        }
        self.followed_by(Self { sheet, notice, draft, ..Self::default() })
    }

    /// Another session after this one, with a way back. What was said and offered before is over.
    fn followed_by(mut self, next: Self) -> Self {
        (self.notice, self.undo) = (Notice::Quiet, None);
        Self { undo: Some(Box::new(self)), ..next }
    }
}
