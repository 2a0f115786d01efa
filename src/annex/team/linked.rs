//! The link that holds all of it.

use super::SHARED_LINK;
use crate::annex::element::{Element, el};
use crate::link::team::Full;
use crate::words::team as told;

/// The folder of the page, beside the first one.
pub(in crate::annex) const FOLDER: &str = "team/#";

pub(super) fn linked(code: &Result<String, Full>, site: &str) -> Element {
    let section = el("section", &[("aria-labelledby", "shared-title"), ("class", "take-away")]);
    let heading = el("h2", &[("id", "shared-title"), ("tabindex", "-1")]).text(told::SHARE);
    match code {
        Ok(code) if code.is_empty() => section.with("hidden", ""),
        Ok(code) => {
            let link = [site, FOLDER, code].concat();
            let field = [
                ("id", SHARED_LINK),
                ("type", "text"),
                ("readonly", ""),
                ("value", &link),
                ("aria-label", told::SHARE_FIELD),
            ];
            let copy =
                [("type", "button"), ("name", "copy"), ("value", SHARED_LINK), ("class", "main")];
            section.and(heading).and(el("p", &[("class", "quiet")]).text(told::SHARE_HELP)).and(
                el("div", &[("class", "link")])
                    .and(el("input", &field))
                    .and(el("button", &copy).text(told::COPY)),
            )
        }
        Err(full) => section.and(heading).and(el("p", &[]).text(&told::full(*full))),
    }
}
