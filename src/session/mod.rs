//! What the reader has before them: the sheet on the page, their own draft, and what can be undone.
//!
//! Opening a link is reading: it never touches the reader's draft. The session knows nothing of the
//! browser; the page hands it what was stored and carries out what it shows.

mod control;
mod step;

pub use control::{BACK, COMPARE, Control, FILL, KEEP, LEFT, NONE, START_OVER, UNSURE};
pub use step::Action;

pub use crate::control::{ACT, ADD, COST, DONE, DUE, GATE, MOVE, OWNER, REMOVE, UNDO};

use std::mem;

use crate::digits::digits;
use crate::framework::{Class, Question, Sheet};
use crate::link::{self, LinkError};

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The sheet on the page.
    pub sheet: Sheet,
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
}

/// What is kept for the reader between visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Their own sheet.
    pub sheet: Sheet,
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
    /// A link could not be read, and nothing of it was applied.
    BadLink(LinkError),
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
    /// The session that a visit begins with: what the address says, the stored draft, and what was
    /// answered before the page was ready.
    ///
    /// An address that holds the draft itself, as after a reload, is the reader's own.
    ///
    /// ```
    /// use rung::session::Session;
    ///
    /// let session = Session::begin("v0-1.problem-open.end-1", "v0-1.offer-mixed.end-1", &[]);
    /// assert!(session.is_reading());
    /// assert_eq!(session.stored(), "v0-1.offer-mixed.end-1", "the draft is untouched");
    /// ```
    #[must_use]
    pub fn begin(fragment: &str, stored: &str, early: &[Control]) -> Self {
        let draft = Draft::restore(stored);
        let own = Self { sheet: draft.sheet, unsure: draft.unsure, ..Self::default() };
        let mut begun = if link::is_vector(fragment) { own.open(fragment) } else { own };
        // Answers that were given before the page could say that the link is bad do not settle that.
        let bad = begun.has_bad_link().then(|| mem::take(&mut begun.notice));
        let session = early.iter().filter_map(Control::action).fold(begun, Self::step);
        Self { notice: bad.unwrap_or(session.notice), ..session }
    }

    /// Whether the sheet on the page came from a link.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.draft.is_some()
    }

    /// Whether the last act can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// Whether the page was asked to open a link that it could not read.
    #[must_use]
    pub fn has_bad_link(&self) -> bool {
        matches!(self.notice, Notice::BadLink(_))
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

    /// The sheet on the page, as text: its vector, and behind it the ids of the questions answered
    /// "not sure"; empty when there is nothing to say.
    #[must_use]
    pub fn shown(&self) -> String {
        Draft { sheet: self.sheet.clone(), unsure: self.unsure }.store()
    }

    /// The vector that the address shows; empty for a blank sheet of the reader's own.
    #[must_use]
    pub fn fragment(&self) -> String {
        if self.sheet.is_blank() && !self.is_reading() {
            return String::new();
        }
        link::vector(&self.sheet)
    }

    /// Opens a link to read; a damaged one leaves everything as it is and says so.
    fn open(self, fragment: &str) -> Self {
        match link::read(fragment) {
            Err(error) => Self { notice: Notice::BadLink(error), ..self },
            Ok(sheet) if sheet == self.sheet => {
                // A damaged link was mended.
                let notice = if self.has_bad_link() { Notice::Quiet } else { self.notice };
                Self { notice, ..self }
            }
            Ok(sheet) => {
                let own = Draft { sheet: self.sheet, unsure: self.unsure };
                let draft = self.draft.unwrap_or_else(|| Box::new(own));
                if draft.sheet == sheet {
                    return Self { sheet, unsure: draft.unsure, ..Self::default() };
                }
                Self { sheet, draft: Some(draft), ..Self::default() }
            }
        }
    }
}

impl Draft {
    /// Reads what [`Draft::store`] wrote. What cannot be read is no draft: the page begins blank.
    fn restore(stored: &str) -> Self {
        let (vector, unsure) = stored.split_once(' ').unwrap_or((stored, ""));
        let mut draft = Self { sheet: link::read(vector).unwrap_or_default(), ..Self::default() };
        for question in unsure.split(' ').filter_map(Question::from_id) {
            draft.unsure.set(question, true);
        }
        draft
    }

    /// The vector, then the ids of the questions answered "not sure".
    fn store(&self) -> String {
        let unsure = Question::ALL.iter().filter(|question| self.unsure.has(**question));
        let mut stored = link::vector(&self.sheet);
        let mut any = false;
        for question in unsure {
            any = true;
            stored.push(' ');
            stored.push_str(question.id());
        }
        if self.sheet.is_blank() && !any { String::new() } else { stored }
    }
}
