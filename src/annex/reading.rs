//! A sheet that is being told of, step by step.
//!
//! # Design
//! What can be said of a sheet is too much for one go: a page that draws all of it leaves its reader
//! without an answer meanwhile. So each step is small, the page is painted between any two, and what a
//! reader looks at first comes first.

use super::next::{self, Lead};
use super::{
    Annex, CODE, CONTENTS, COST, CUT, DIAGNOSED, Element, FOUND, GATES, HELP, LEARN, NEXT,
    NEXT_TAP, Piece, ROADMAP, ROOM, SECTION, Setting, WHY, el,
};
use super::{
    contents, cost, cut, diagnosed, found, gates, importance, learning, roadmap, room, sure, taken,
    why,
};
use crate::advice;
use crate::analysis::{Edition, Engine, Open, Possible};
use crate::framework::{Question, Sheet, Version};
use crate::link::{self, Read};

/// A sheet with what all steps need, and when and where it is read.
pub struct Reading {
    read: Read,
    possible: Possible,
    open: Open,
    lead: Lead,
    today: String,
    address: String,
    damaged: String,
}

impl Annex {
    /// In how many steps a sheet is told of.
    pub const STEPS: usize = 12;

    /// Begins to tell of a sheet: of what [`link::keep`] wrote, behind which may stand the ids of the
    /// questions answered "not sure". None if it is none.
    #[must_use]
    pub fn read(&self, shown: &str, setting: &Setting) -> Option<Reading> {
        let (read, unsure) = shown_on(shown)?;
        let Edition { engine, .. } = &self.current;
        let open = engine.open(&read.sheet);
        Some(Reading {
            possible: engine.possible(&read.sheet),
            lead: Lead::of(&open, &unsure),
            open,
            read,
            today: setting.today.to_owned(),
            address: setting.address.to_owned(),
            damaged: setting.link.to_owned(),
        })
    }

    /// What the page shows once this step is done, of [`Annex::STEPS`], at the places of this step. A
    /// place belongs to one step, whatever the sheet.
    #[must_use]
    pub fn step(&self, reading: &Reading, step: usize) -> Vec<Piece> {
        let Edition { engine, .. } = &self.current;
        let Reading { read, possible, open, lead, today, address, damaged } = reading;
        let (sheet, class) = (&read.sheet, possible.class());
        let site = Setting { today, address, link: damaged }.site(possible);
        let piece = |place: &str, element| Piece { place: place.to_owned(), element };
        vec![match step {
            0 => {
                return vec![
                    piece(NEXT, next::next(sheet, possible, *lead)),
                    piece(NEXT_TAP, next::tap(*lead)),
                    piece(FOUND, self.found(read, damaged, site)),
                ];
            }
            1 => {
                let idle = |idle: Question| piece(&[HELP, idle.id()].concat(), next::idle());
                let contents = piece(CONTENTS, contents::contents(possible));
                return open.idle().map(idle).chain([contents]).collect();
            }
            2 => piece(ROOM, room::room(possible, sheet)),
            3 => piece(WHY, why::why(engine, sheet, possible, site)),
            4 => {
                let (sheets, all) = self.importance();
                let beside = importance::importance(sheets, *all);
                piece(SECTION, sure::sure(engine, sheet, possible, open, beside))
            }
            5 => piece(DIAGNOSED, diagnosed::diagnosed(&self.diagnoses().of(sheet), sheet)),
            6 => piece(GATES, gates::gates(&advice::gates(engine, sheet), sheet)),
            7 => piece(LEARN, learning::learning(class, sheet, today)),
            8 => piece(ROADMAP, roadmap::roadmap(class, sheet, today)),
            9 => piece(CUT, cut::cut(possible, sheet)),
            10 => piece(COST, cost::cost(sheet)),
            11 => piece(CODE, taken::taken(read.version, sheet, address, site)),
            _ => return Vec::new(),
        }]
    }

    /// What is said before all else: of a damaged link, and of answers that were given under an
    /// earlier version than today's.
    fn found(&self, read: &Read, damaged: &str, site: &str) -> Element {
        let found = found::found(damaged, site);
        let answered = Question::deciding().any(|question| read.sheet.answer(question).is_some());
        let number = read.version.number();
        let earlier = self.earlier.iter().find(|earlier| answered && earlier.version == number);
        match self.tell.zip(earlier) {
            None => found,
            Some((tell, earlier)) => {
                let told = tell(&Edition::new(earlier), &self.current, &read.sheet);
                el("div", &[]).and(found).and(told)
            }
        }
    }
}

/// The sheet on the page, and the questions answered "not sure".
pub(super) fn shown_on(shown: &str) -> Option<(Read, Vec<Question>)> {
    let mut words = shown.split(' ');
    let kept = words.next().unwrap_or_default();
    let read = match kept {
        "" => Some(Read { version: Version::CURRENT, sheet: Sheet::default(), lost: None }),
        _ => read(kept),
    };
    Some((read?, words.filter_map(Question::from_id).collect()))
}

/// The id of the rule that decides the sheet that [`link::keep`] wrote, once one is left.
///
/// ```
/// assert_eq!(rung::annex::deciding_rule("1f.fu.ha-dzo3v1"), Some("R1"));
/// ```
#[must_use]
pub fn deciding_rule(kept: &str) -> Option<&'static str> {
    let engine = Engine::current();
    let rule = engine.possible(&read(kept)?.sheet).rule()?;
    Some(engine.rules[usize::from(rule)].id)
}

fn read(kept: &str) -> Option<Read> {
    link::read_kept(kept).ok()
}
