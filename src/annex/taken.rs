//! The link as a code, what can take it, and the other forms in which a result leaves and comes in.

use super::element::{Element, el};
use super::team::FOLDER;
use super::{code, import, meter, records};
use crate::framework::{Sheet, Version};
use crate::link;
use crate::words::team;

/// What stands beside the link to a sheet that was written under a version, on the page with this
/// address.
pub(super) fn taken(version: Version, sheet: &Sheet, address: &str, site: &str) -> Element {
    let link = [address, "#", &link::fragment_under(version, sheet)].concat();
    let meter = match address {
        // Without the address nobody knows how long the link is.
        "" => el("section", &[("hidden", "")]),
        _ => meter::meter(link.chars().count()),
    };
    let compare = [site, FOLDER, &link::vector_under(version, sheet)].concat();
    el("div", &[("class", "taken")])
        .and(el("div", &[("class", "carried")]).and(code::code(version, sheet, address)).and(meter))
        .and(records::records(site))
        .and(import::import())
        .and(el("p", &[]).and(el("a", &[("href", &compare)]).text(team::LINK)))
}
