//! What the page shows besides the first answer, as elements and without a browser.
//!
//! # Design
//! Every byte until the questions respond is counted, and most of what can be said of a sheet is not
//! needed for that. It comes later, as a second program: [`Annex`] says what it shows, and [`draw`]
//! brings that to the page, which the binary stands for and in tests a model.
//!
//! The two programs never call each other. The first writes the vector of its sheet on the page as
//! [`SHEET`], and prints the places at whose end the second puts its [pieces](Piece); what stands in a
//! piece belongs to the second alone. So the first carries nothing of the second, and when the second
//! does not arrive, or stops, nothing of the first is touched.

mod draw;
mod element;
mod sure;

pub use draw::{Canvas, DRAWN, draw};
pub use element::{Child, Element, el};

use crate::analysis::Engine;
use crate::framework::Sheet;
use crate::link;

/// The attribute of the page's `main` that holds the vector of the sheet on the page; empty for a
/// blank sheet.
pub const SHEET: &str = "data-sheet";

/// The id of the section that is kept for the annex.
pub const SECTION: &str = "annex";

/// What the id of the help of a question begins with; the question's id follows. A piece there is
/// part of what a screen reader says of the question.
pub const HELP: &str = "help-";

/// Something to show at the end of a printed place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The id of the place: [`SECTION`], or [`HELP`] and a question. Each holds one piece.
    pub place: String,
    /// What stands there.
    pub element: Element,
}

/// What can be said of a sheet.
pub struct Annex {
    engine: Engine,
}

impl Annex {
    /// Gets ready, which takes about a millisecond.
    #[must_use]
    pub fn new() -> Self {
        Self { engine: Engine::version_1() }
    }

    /// What the page shows of the sheet with this vector; nothing if it is none.
    ///
    /// ```
    /// use rung::annex::{Annex, SECTION};
    ///
    /// let pieces = Annex::new().pieces("v0-1.feasibility-unproven.end-1");
    /// assert_eq!(pieces[0].place, SECTION);
    /// assert!(pieces[0].element.words().contains("3,224,862,720"));
    /// ```
    #[must_use]
    pub fn pieces(&self, vector: &str) -> Vec<Piece> {
        let sheet = if vector.is_empty() { Ok(Sheet::default()) } else { link::read(vector) };
        sheet.map(|sheet| self.of(&sheet)).unwrap_or_default()
    }

    fn of(&self, sheet: &Sheet) -> Vec<Piece> {
        let sure = sure::sure(&self.engine.possible(sheet));
        vec![Piece { place: SECTION.to_owned(), element: sure }]
    }
}

impl Default for Annex {
    fn default() -> Self {
        Self::new()
    }
}
