//! What stands outside the program, as components for the prerenderer.

use yew::prelude::*;

use super::parts;
use crate::words::page;

/// The panel that says what went wrong.
#[component]
pub fn Trouble() -> Html {
    parts::trouble().into()
}

/// What a reader without scripts is told.
#[component]
pub fn NoScript() -> Html {
    parts::no_script(page::NO_SCRIPT).into()
}
