//! How sure the call is: the place for what the second program draws, and what stands there without it.

use crate::annex::SECTION;
use crate::app::element::{Element, S, el};
use crate::words::{page, sure};

/// The boot script says by a class of the section that the second program did not arrive, and
/// listens for the button.
pub(in crate::app) fn sure() -> Element {
    let again = el("button", &[("type", S("button")), ("name", S(SECTION))]).text(page::RELOAD);
    el("section", &[("class", S("sure")), ("id", S(SECTION)), ("aria-labelledby", S("sure"))])
        .and(el("h2", &[("id", S("sure")), ("tabindex", S("-1"))]).text(sure::SURE))
        .and(
            el("div", &[("class", S("quiet")), ("role", S("status"))])
                .and(el("p", &[("class", S("waiting"))]).text(sure::LOADING))
                .and(el("p", &[("class", S("late"))]).text(sure::TROUBLE).text(" ").and(again)),
        )
}
