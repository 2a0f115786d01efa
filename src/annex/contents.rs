//! The list of what the memo holds. The page marks where its reader is.

use super::element::{Element, el};
use crate::analysis::Possible;
use crate::words::contents::CONTENTS;

/// The parts that are there: what to say, and why, comes once the class is settled.
pub(super) fn contents(possible: &Possible) -> Element {
    let settled = possible.class().is_some();
    let there = CONTENTS.iter().filter(|part| settled || !part.of_class);
    let link = |id: &str, name| {
        let place = ["#", id].concat();
        el("li", &[]).and(el("a", &[("href", &place)]).text(name))
    };
    el("ol", &[]).each(there.map(|part| link(part.id, part.name)))
}
