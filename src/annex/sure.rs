//! How sure the verdict is.

use super::element::{Element, el};
use crate::analysis::Possible;
use crate::digits::grouped;
use crate::words::sure;

/// How many ways there are to fill in the rest.
pub(super) fn sure(possible: &Possible) -> Element {
    match possible.total() {
        1 => el("p", &[]).text(sure::ONE_WAY),
        ways => el("p", &[]).say(&[sure::WAYS, &grouped(ways), sure::WAYS_REST]),
    }
}
