//! What the page shows besides the first answer, as elements and without a browser.
//!
//! # Design
//! Every byte until the questions respond is counted, and most of what can be said of a sheet is not
//! needed for that. It comes later, as a second program: [`Annex`] says what it shows, and [`draw`]
//! brings that to the page, which the binary stands for and in tests a model.
//!
//! The two programs never call each other. The first writes its sheet on the page as
//! [`SHEET`], and prints the places at whose end the second puts its [pieces](Piece); what stands in a
//! piece belongs to the second alone. So the first carries nothing of the second, and when the second
//! does not arrive, or stops, nothing of the first is touched.

mod code;
mod contents;
mod cost;
mod cut;
mod diagnosed;
mod doubts;
mod draw;
mod element;
mod field;
mod flips;
mod found;
mod gates;
mod import;
mod importance;
mod learning;
mod map;
mod meter;
mod next;
mod picture;
mod prove;
mod reading;
mod records;
mod roadmap;
mod room;
mod section;
mod sure;
mod taken;
mod team;
mod versions;
mod ways;
mod why;

pub use draw::{Canvas, DRAWN, draw};
pub use element::{Child, Element, Markup, el};
pub use import::Import;
pub use picture::picture;
pub use prove::Proving;
pub use reading::{Reading, deciding_rule};
pub use records::{MODEL, Record};
pub use team::{ADD, ALIGNED, PEOPLE, REVISED, SHARED, SHARED_LINK, Team};

use std::sync::OnceLock;

use reading::shown_on;

use crate::advice::diagnosis::Diagnoses;
use crate::analysis::{Edition, Possible};
use crate::framework::{Framework, Question, Sheet, Version};
#[cfg(doc)]
use crate::link;

/// The attribute of the page's `main` that holds the sheet on the page, spelt as a link is, and
/// behind it the ids of the questions answered "not sure"; empty for a blank sheet.
pub const SHEET: &str = "data-sheet";

/// The attribute of the page's `main` that holds what the address holds while that is a damaged link.
pub const LINK: &str = "data-link";

/// The id of the element that holds what is said of the last act.
pub const SAID: &str = "said";

/// The id of the place in it for what could be read of a damaged link, and what an old one said.
pub const FOUND: &str = "found";

/// The id of the section that is kept for the annex.
pub const SECTION: &str = "annex";

/// The id of the place beside the questions, for what to ask next.
pub const NEXT: &str = "next";

/// The id of the place on a narrow screen's bar, for the same.
pub const NEXT_TAP: &str = "next-tap";

/// The id of the place for the list of what the memo holds.
pub const CONTENTS: &str = "contents";

/// The id of the place for what to say in the room.
pub const ROOM: &str = "say";

/// The id of the place for the reasons.
pub const WHY: &str = "why";

/// The id of the place for what is wrong with the plan.
pub const DIAGNOSED: &str = "diagnosed";

/// The id of the place for what must be true first.
pub const GATES: &str = "must";

/// The id of the place for what to watch, and what was agreed about it in advance.
pub const LEARN: &str = "learn";

/// The id of the place for the phases on the calendar.
pub const ROADMAP: &str = "roadmap";

/// The id of the place for what ships now and what is deferred.
pub const CUT: &str = "cut";

/// The id of the place for what the calls of a model cost.
pub const COST: &str = "cost";

/// The id of the place for the link as a code, what can take the link, and records.
pub const CODE: &str = "code";

/// The id of the place for the proof.
pub const PROOF: &str = "proof";

/// What the id of a question begins with, for links to it; the question's own id follows.
pub const ASK: &str = "ask-";

/// What the id of the help of a question begins with; the question's id follows. A piece there is
/// part of what a screen reader says of the question.
pub const HELP: &str = "help-";

/// The attribute of a control that names the element to go on with once its act has brought that.
pub const THEN: &str = "data-then";

/// The attribute of a control that names the element to go on with if its act took the control away.
pub const ELSE: &str = "data-else";

/// Something to show at the end of a printed place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The id of the place, such as [`SECTION`], or [`HELP`] and a question. Each holds one piece.
    pub place: String,
    /// What stands there.
    pub element: Element,
}

/// When and where a sheet is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting<'a> {
    /// The reader's own day as an ISO date, from which the roadmap counts when no start is chosen;
    /// anything else says that it is not known.
    pub today: &'a str,
    /// The address of the page without its fragment; empty when it is not known.
    pub address: &'a str,
    /// What the address holds while that is a damaged link; otherwise empty.
    pub link: &'a str,
}

impl<'a> Setting<'a> {
    /// The address of the site's first page, which ends with a slash: the page may be that of a class.
    fn site(&self, possible: &Possible) -> &'a str {
        let class = self.address.strip_suffix('/').and_then(|it| it.strip_suffix(possible.page()));
        match class {
            Some(site) if site.ends_with('/') => site,
            _ if self.address.ends_with('/') => self.address,
            _ => "./",
        }
    }
}

/// What both an earlier version and today's say of a sheet.
type Tell = fn(&Edition, &Edition, &Sheet) -> Element;

/// What can be said of a sheet.
pub struct Annex {
    current: Edition,
    /// The versions before it, and what tells of one.
    earlier: Vec<&'static Framework>,
    tell: Option<Tell>,
    importance: OnceLock<Importance>,
    diagnoses: OnceLock<Diagnoses>,
}

/// On how many of all complete sheets each question matters, the greatest first, and how many there are.
type Importance = (Vec<(Question, u64)>, u64);

impl Annex {
    /// Gets ready. What takes some milliseconds is done when it is first asked for.
    #[must_use]
    pub fn new() -> Self {
        let earlier = Version::ALL.iter().filter(|version| **version != Version::CURRENT);
        let earlier = earlier.map(|version| version.framework()).collect();
        // While there is one version the program need not carry what tells of others, about 2 KB.
        let tell: Option<Tell> =
            if Version::ALL.len() > 1 { Some(versions::versions) } else { None };
        Self::telling(tell, earlier, Edition::current())
    }

    /// The same with this version of the framework as today's, and these before it.
    #[must_use]
    pub fn of_versions(earlier: Vec<&'static Framework>, current: Edition) -> Self {
        Self::telling(Some(versions::versions), earlier, current)
    }

    const fn telling(
        tell: Option<Tell>,
        earlier: Vec<&'static Framework>,
        current: Edition,
    ) -> Self {
        Self { current, earlier, tell, importance: OnceLock::new(), diagnoses: OnceLock::new() }
    }

    fn importance(&self) -> &Importance {
        self.importance.get_or_init(|| {
            let engine = &self.current.engine;
            let mut sheets: Vec<(Question, u64)> = Vec::new();
            for question in Question::deciding() {
                let count = engine.importance(question);
                let place = sheets.partition_point(|(_, other)| *other >= count);
                sheets.insert(place, (question, count));
            }
            (sheets, engine.possible(&Sheet::default()).total())
        })
    }

    fn diagnoses(&self) -> &Diagnoses {
        self.diagnoses.get_or_init(|| Diagnoses::new(self.current.framework))
    }

    /// What the page shows of a sheet: of what [`link::keep`] wrote, behind which may stand the ids of
    /// the questions answered "not sure". Nothing if it is none.
    ///
    /// ```
    /// use rung::annex::{Annex, NEXT, Setting};
    ///
    /// let vector = "1f.fu.ha-dzo3v1";
    /// let pieces = Annex::new().pieces(vector, &Setting::default());
    /// let next = pieces.iter().find(|piece| piece.place == NEXT);
    /// let said = next.map(|piece| piece.element.words());
    /// assert_eq!(said.as_deref(), Some("Settled: the other 14 answers cannot change it."));
    /// ```
    #[must_use]
    pub fn pieces(&self, shown: &str, setting: &Setting) -> Vec<Piece> {
        let of = |reading: Reading| {
            (0..Self::STEPS).flat_map(|step| self.step(&reading, step)).collect()
        };
        self.read(shown, setting).map(of).unwrap_or_default()
    }

    /// The record of the sheet that [`link::keep`] wrote, behind which may stand the ids of questions;
    /// in the form with this name, as the command line knows it. None if there is no such form or
    /// sheet.
    ///
    /// ```
    /// use rung::annex::{Annex, Setting};
    ///
    /// let setting = Setting { today: "2026-11-21", ..Setting::default() };
    /// let record = Annex::new().record("madr", "1f.fu.ha-dzo3v1", &setting);
    /// assert_eq!(record.map(|record| record.file).as_deref(), Some("release-poc-2026-11-21.md"));
    /// ```
    #[must_use]
    pub fn record(&self, form: &str, shown: &str, setting: &Setting) -> Option<Record> {
        let (read, _) = shown_on(shown)?;
        let Setting { today, address, .. } = *setting;
        records::record(form, &self.current.engine, self.diagnoses(), &read.sheet, [today, address])
    }

    /// Reads whatever was pasted or chosen: a record, a link, or a message that holds one.
    ///
    /// ```
    /// use rung::annex::Annex;
    ///
    /// let import = Annex::import("{\"harm\": \"serious\"}");
    /// assert_eq!(import.opens, "1c.hs-fj39ni");
    /// ```
    #[must_use]
    pub fn import(text: &str) -> Import {
        import::read(text)
    }
}

impl Default for Annex {
    fn default() -> Self {
        Self::new()
    }
}
