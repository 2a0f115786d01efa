//! The map of what kind of mistake can be afforded, with the reader on it.

use super::element::{Element, el};
use super::section::part;
use super::{flips, picture};
use crate::analysis::{Engine, Flips};
use crate::chart::{self, Toward};
use crate::framework::{Answers, Sheet};
use crate::words;

/// The map of a sheet; of a complete one with the nearest flip to another place on it.
pub(super) fn map(engine: &Engine, sheet: &Sheet, complete: Option<(&Answers, &Flips)>) -> Element {
    let toward = complete.and_then(|(answers, flips)| toward(engine, answers, flips));
    let drawn = chart::map(engine.rules, &engine.regions(sheet), toward.as_ref());
    part("map", "map", words::chart::MAP)
        .and(el("p", &[("class", "quiet")]).text(words::chart::MAP_HELP))
        .and(picture("map-title", words::chart::MAP, &drawn))
}

/// The first flip that leads to another place and leaves the plan as it is.
fn toward(engine: &Engine, answers: &Answers, flips: &Flips) -> Option<Toward> {
    let from = engine.place(answers);
    flips.answers.iter().find_map(|flip| {
        let after = flip.changes.iter().fold(*answers, |it, change| change.applied(&it));
        let to = engine.place(&after);
        let class = words::class(flip.verdict.class).name;
        let said = || [&flips::said(&flip.changes), words::chart::LEADS, class].concat();
        (to != from).then(|| Toward { from, to, said: said() })
    })
}
