//! Bars: shares of something, each with its name and its figure.

use super::shape::{Anchor, Area, LINE, Picture, Role, WIDTH, wide};
use crate::words::sure;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is measured.
    pub name: String,
    /// How long the bar is, in thousandths of the longest that is possible; more counts as 1000.
    pub thousandths: u32,
    /// The figure, with its unit.
    pub said: String,
}

/// How high a bar is.
const HEIGHT: u32 = 10;

/// Between two bars.
const GAP: u32 = 8;

/// Draws bars one below the other, each under its name and figure.
///
/// ```
/// use rung::chart::{Bar, bars};
///
/// let bar = |name: &str, thousandths| {
///     Bar { name: name.to_owned(), thousandths, said: "12 a month".to_owned() }
/// };
/// let picture = bars(&[bar("Beta customers", 125), bar("Open market", 1000)]);
/// assert_eq!(picture.text[0], "Beta customers: 12 a month.");
/// ```
#[must_use]
pub fn bars(bars: &[Bar]) -> Picture {
    let mut picture = Picture::default();
    let mut y = 0;
    for Bar { name, thousandths, said } in bars {
        let figure = wide(said).min(WIDTH / 2);
        let beside = Area { x: WIDTH - figure, y, width: figure, height: 0 };
        let named = Area { x: 0, y, width: WIDTH - figure - GAP, height: 0 };
        let figures = picture.write(said, beside, Anchor::End, Role::Strong);
        y += picture.note(name, named, Role::Words).max(figures).max(LINE) + 2;
        let track = Area { x: 0, y, width: WIDTH, height: HEIGHT };
        picture.area(track, Role::Track);
        let width = WIDTH * (*thousandths).min(1000) / 1000;
        picture.area(Area { width, ..track }, Role::Bar);
        y += HEIGHT + GAP;
        picture.text.push([name, sure::CHANGE_TO, said, sure::STOP].concat());
    }
    picture.height = y;
    picture
}
