//! The memo below the call: the places for what the second program draws, in the order of an
//! argument, and what stands there without it.

use crate::annex::{CONTENTS, COST, CUT, DIAGNOSED, GATES, LEARN, ROADMAP, ROOM, SECTION, WHY};
use crate::app::element::{Element, S, el, el_with, is};
use crate::words::{page, sure};

/// The list of what the memo holds.
pub(in crate::app) fn contents() -> Element {
    el_with("nav", &["id", "aria-label"], [is(CONTENTS), is(page::CONTENTS)])
}

/// What leads to the comparison: what to say, why, how sure it is, and what is wrong with the plan.
pub(in crate::app) fn argued() -> Element {
    places(&[ROOM, WHY]).and(sure()).and(place(DIAGNOSED))
}

/// What follows from it.
pub(in crate::app) fn planned() -> Element {
    places(&[GATES, LEARN, ROADMAP, CUT, COST])
}

fn places(ids: &[&'static str]) -> Element {
    el("div", &[]).each(ids.iter().copied().map(place))
}

fn place(id: &'static str) -> Element {
    el_with("div", &["id"], [is(id)])
}

/// The boot script says by a class of the section that the second program did not arrive, and
/// listens for the button.
fn sure() -> Element {
    let again = el("button", &[("type", S("button")), ("name", S(SECTION))]).text(page::RELOAD);
    el("section", &[("class", S("sure")), ("id", S(SECTION)), ("aria-labelledby", S("sure"))])
        .and(el("h2", &[("id", S("sure")), ("tabindex", S("-1"))]).text(sure::SURE))
        .and(
            el("div", &[("class", S("quiet")), ("role", S("status"))])
                .and(el("p", &[("class", S("waiting"))]).text(sure::LOADING))
                .and(el("p", &[("class", S("late"))]).text(sure::TROUBLE).text(" ").and(again)),
        )
}
