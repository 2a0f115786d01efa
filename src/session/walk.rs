//! Back and forward: the reader's walk through the answers, in the entries of the browser's history.

use super::{Action, Draft, Session};
use crate::digits::digits;
use crate::framework::Question;

/// Where the reader stands in the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// Begins anew whenever another question is answered, and whenever the sheet is replaced.
    step: u16,
    /// The step at which the whole sheet was replaced last.
    sheet: u16,
    /// The question answered last.
    last: Option<Question>,
}

/// Whose sheet an entry holds.
const OWN: char = 'd';
const READING: char = 'r';
const INVITED: char = 'i';

impl Walk {
    /// The walk that goes on from an entry on which the page was loaded anew.
    #[must_use]
    pub fn resumed(entry: &str) -> Self {
        read(entry).map(|(walk, ..)| walk).unwrap_or_default()
    }

    /// Changes when what comes deserves an entry of its own.
    #[must_use]
    pub const fn step(&self) -> u16 {
        self.step
    }

    /// Takes note of an act before it is done. Further answers to one question are one step: who goes
    /// through its options by keyboard chooses each of them on the way.
    pub fn follow(&mut self, action: &Action) {
        if let Some(question) = action.question() {
            if self.last.replace(question) != Some(question) {
                self.step = self.step.wrapping_add(1);
            }
        } else if action.replaces() {
            let step = self.step.wrapping_add(1);
            *self = Self { step, sheet: step, last: None };
        }
    }

    /// What an entry of the history holds besides its address.
    ///
    /// ```
    /// use rung::framework::{Problem, Question};
    /// use rung::session::{Action, Session, Walk};
    ///
    /// let answer = Action::Choose(Question::Problem, Problem::Open as u8);
    /// let mut walk = Walk::default();
    /// walk.follow(&answer);
    /// let answered = Session::default().step(answer);
    /// let entry = walk.entry(&answered);
    ///
    /// walk.follow(&Action::StartOver);
    /// let cleared = answered.clone().step(Action::StartOver);
    /// assert_eq!(walk.back(cleared, &entry).sheet, answered.sheet);
    /// ```
    #[must_use]
    pub fn entry(&self, session: &Session) -> String {
        let whose = match (session.is_reading(), session.is_invited()) {
            (false, _) => OWN,
            (true, false) => READING,
            (true, true) => INVITED,
        };
        let mut entry = [&digits(self.step.into()), ".", &*digits(self.sheet.into())].concat();
        entry.push(whose);
        entry += &session.shown();
        entry
    }

    /// The session as an entry of the history holds it; an entry that is none changes nothing.
    ///
    /// Only the answers go back while the sheet is the same: a text that was written since stays.
    #[must_use]
    pub fn back(&mut self, session: Session, entry: &str) -> Session {
        let Some((walk, whose, shown)) = read(entry) else { return session };
        let (Draft { mut sheet, version, unsure }, true) = Draft::restore(shown) else {
            return session;
        };
        if walk.sheet == self.sheet {
            sheet.notes = session.sheet.notes.clone();
        }
        let own = || {
            let Session { sheet, version, unsure, .. } = session;
            Box::new(Draft { sheet, version, unsure })
        };
        let draft = (whose != OWN).then(|| session.draft.unwrap_or_else(own));
        *self = walk;
        Session { sheet, version, unsure, draft, invited: whose == INVITED, ..Session::default() }
    }
}

/// The walk, whose sheet it is, and the sheet as [`Session::shown`] wrote it.
fn read(entry: &str) -> Option<(Walk, char, &str)> {
    let (walk, shown) = entry.split_at(entry.find([OWN, READING, INVITED])?);
    let (step, sheet) = walk.split_once('.')?;
    let walk = Walk { step: step.parse().ok()?, sheet: sheet.parse().ok()?, last: None };
    let mut shown = shown.chars();
    Some((walk, shown.next()?, shown.as_str()))
}
