//! What the reader has before them: the sheet on the page, their own draft, and what can be undone.
//!
//! Opening a link is reading: it never touches the reader's draft. The session knows nothing of the
//! browser; the page hands it what was stored and carries out what it shows.

mod control;
mod step;
mod ticks;
mod walk;

pub use control::{BACK, COMPARE, Control, FILL, KEEP, LEFT, NONE, START_OVER, UNSURE};
pub use step::Action;
pub use ticks::choices;
pub use walk::Walk;

pub use crate::control::{ACT, ADD, COST, DONE, DUE, GATE, MOVE, OWNER, REMOVE, UNDO};

use std::mem;

use crate::digits::digits;
use crate::framework::{Class, Notes, Question, Sheet, Version};
use crate::link;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The sheet on the page.
    pub sheet: Sheet,
    /// The version of the framework that it was written under: today's, once anything was changed.
    pub version: Version,
    /// The questions answered "not sure": still unanswered, but looked at.
    pub unsure: Marks,
    /// What the page says about the last act, if anything.
    pub notice: Notice,
    /// The class to compare with on a narrow screen, once one was chosen.
    pub compare: Option<Class>,
    /// The weeks as they were typed here, even while they cannot be used.
    pub weeks_typed: Option<String>,
    /// The reader's own sheet while a link's is on the page.
    pub(crate) draft: Option<Box<Draft>>,
    pub(crate) undo: Option<Box<Session>>,
    /// Whether the link on the page held nobody's answers: it asks for the reader's.
    pub(crate) invited: bool,
}

/// What is kept for the reader between visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Their own sheet.
    pub sheet: Sheet,
    /// The version of the framework that it was written under.
    pub version: Version,
    /// The questions that they answered "not sure".
    pub unsure: Marks,
}

/// What the page says about the last act.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Notice {
    /// Nothing.
    #[default]
    Quiet,
    /// The worked example at this position was filled in.
    Filled(u8),
    /// The sheet was emptied.
    Cleared,
    /// The link on the page became the reader's draft.
    Kept,
    /// This item was taken away from its list.
    Removed(String),
    /// The reader's own draft could not be read, or not whole.
    BadDraft,
    /// A link could not be read, and nothing of it was applied; holds what the address holds. The
    /// annex says what is wrong with it.
    BadLink(String),
    /// The answers of a link were read, and the text with them was not; holds what the address holds.
    LostText(String),
    /// What could be read of a damaged link is on the page; whether all of it was verified.
    Recovered(bool),
}

/// A set of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u32);

impl Marks {
    /// Whether the question is marked.
    #[must_use]
    pub const fn has(self, question: Question) -> bool {
        self.0 >> question as u32 & 1 == 1
    }

    pub(crate) fn set(&mut self, question: Question, marked: bool) {
        self.0 = self.0 & !(1 << question as u32) | u32::from(marked) << question as u32;
    }
}

impl Session {
    /// The session that a visit begins with: what the address holds if it is no place on the page, and
    /// the stored draft.
    ///
    /// An address that holds the draft itself, as after a reload, is the reader's own.
    ///
    /// ```
    /// use rung::session::Session;
    ///
    /// let session = Session::begin("1c.po-o541xx", "1c.om-uig14b");
    /// assert!(session.is_reading());
    /// assert_eq!(session.stored(), "1c.om-uig14b", "the draft is untouched");
    /// ```
    #[must_use]
    pub fn begin(fragment: &str, stored: &str) -> Self {
        let (Draft { sheet, version, unsure }, whole) = Draft::restore(stored);
        let notice = if whole { Notice::Quiet } else { Notice::BadDraft };
        Self { sheet, version, unsure, notice, ..Self::default() }.open(fragment)
    }

    /// The same after what was answered before the page was ready. Answers that were given before it
    /// could say what is wrong do not settle that.
    ///
    /// ```
    /// use rung::session::{Control, Session};
    ///
    /// let control = Control { name: "problem".into(), value: "open".into(), checked: true };
    /// let session = Session::begin("1c.damaged", "").after_early(&[control]);
    /// assert_eq!((session.sheet.answered(), session.damaged()), (1, Some("1c.damaged")));
    /// ```
    #[must_use]
    pub fn after_early(mut self, early: &[Control]) -> Self {
        let told = mem::take(&mut self.notice);
        let session = early.iter().filter_map(Control::action).fold(self, Self::step);
        let notice = if told == Notice::Quiet { session.notice } else { told };
        Self { notice, ..session }
    }

    /// Whether the sheet on the page came from a link.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.draft.is_some()
    }

    /// Whether the link on the page asks for the reader's answers.
    #[must_use]
    pub fn is_invited(&self) -> bool {
        self.invited && self.is_reading()
    }

    /// Whether the last act can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// What the address holds while that is a link which could not be read, or not whole.
    #[must_use]
    pub fn damaged(&self) -> Option<&str> {
        match &self.notice {
            Notice::BadLink(link) | Notice::LostText(link) => Some(link),
            _ => None,
        }
    }

    /// The weeks as the field shows them, and whether they can be used.
    #[must_use]
    pub fn weeks(&self) -> (String, bool) {
        let stated = self.sheet.weeks();
        match &self.weeks_typed {
            Some(typed) => (typed.clone(), typed.trim_ascii().is_empty() || stated.is_some()),
            None => (stated.map(|weeks| digits(weeks.into())).unwrap_or_default(), true),
        }
    }

    /// The reader's own draft, as text to keep; empty when there is nothing to keep.
    #[must_use]
    pub fn stored(&self) -> String {
        match &self.draft {
            Some(draft) => draft.store(),
            None => self.shown(),
        }
    }

    /// The sheet on the page, as text: spelt as a link is, however long, and behind it the ids of the
    /// questions answered "not sure"; empty when there is nothing to say.
    #[must_use]
    pub fn shown(&self) -> String {
        Draft { sheet: self.sheet.clone(), version: self.version, unsure: self.unsure }.store()
    }

    /// What the address shows after the `#`; empty for a blank sheet of the reader's own.
    #[must_use]
    pub fn fragment(&self) -> String {
        if self.sheet.is_blank() && !self.is_reading() {
            return String::new();
        }
        link::fragment_under(self.version, &self.sheet)
    }

    /// Opens a link to read. Of a damaged one, the answers are read if they can be verified; otherwise
    /// everything stays as it is. Either is said.
    fn open(self, fragment: &str) -> Self {
        if fragment.is_empty() {
            return self;
        }
        let Ok(link::Read { version, sheet, lost }) = link::read(fragment) else {
            return Self { notice: Notice::BadLink(fragment.to_owned()), ..self };
        };
        let lost = lost.map(|_| Notice::LostText(fragment.to_owned()));
        let notice = lost.unwrap_or_default();
        // Also a sheet of which the address shows the answers alone.
        let is_of = |sheet: &Sheet| link::fragment_under(version, sheet) == fragment;
        if is_of(&self.sheet) {
            // A damaged link was mended.
            let notice = if self.damaged().is_some() { notice } else { self.notice };
            return Self { version, notice, ..self };
        }
        let own = Draft { sheet: self.sheet, version: self.version, unsure: self.unsure };
        let draft = self.draft.unwrap_or_else(|| Box::new(own));
        if is_of(&draft.sheet) {
            let Draft { sheet, unsure, .. } = *draft;
            return Self { sheet, version, unsure, notice, ..Self::default() };
        }
        let mut answers = sheet.clone();
        answers.notes = Notes::default();
        let invited = answers.is_blank();
        Self { sheet, version, notice, draft: Some(draft), invited, ..Self::default() }
    }
}

impl Draft {
    /// Whether a stored draft can be read whole. One that cannot must be kept elsewhere before the
    /// next takes its place.
    #[must_use]
    pub fn is_whole(stored: &str) -> bool {
        Self::restore(stored).1
    }

    /// Reads what [`Draft::store`] wrote, as far as it can be verified, and says whether all of it
    /// could.
    fn restore(stored: &str) -> (Self, bool) {
        let (kept, unsure) = stored.split_once(' ').unwrap_or((stored, ""));
        let (version, sheet, whole) = match link::read_kept(kept) {
            Ok(read) => (read.version, read.sheet, read.lost.is_none()),
            Err(_) => (Version::CURRENT, Sheet::default(), stored.is_empty()),
        };
        let mut draft = Self { sheet, version, ..Self::default() };
        for question in unsure.split(' ').filter_map(Question::from_id) {
            draft.unsure.set(question, true);
        }
        (draft, whole)
    }

    /// The sheet spelt as a link is, then the ids of the questions answered "not sure".
    fn store(&self) -> String {
        let unsure = Question::ALL.iter().filter(|question| self.unsure.has(**question));
        let mut stored = link::keep_under(self.version, &self.sheet);
        let mut any = false;
        for question in unsure {
            any = true;
            stored.push(' ');
            stored.push_str(question.id());
        }
        if self.sheet.is_blank() && !any { String::new() } else { stored }
    }
}
