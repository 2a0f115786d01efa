//! What stands outside the program, for when it does not run: prerendered, never mounted.

use yew::prelude::*;

use crate::words::page as words;

/// The panel that says what went wrong. The boot script shows it with one of its sentences.
#[component]
pub fn Trouble() -> Html {
    html! {
        <>
            <h2 tabindex="-1">{ words::TROUBLE }</h2>
            <p data-kind="load" hidden=true>{ words::TROUBLE_LOAD }</p>
            <p data-kind="old" hidden=true>{ words::TROUBLE_OLD }</p>
            <p data-kind="stopped" hidden=true>{ words::TROUBLE_STOPPED }</p>
            <p><input readonly=true aria-label={words::LINK_FIELD} /></p>
            <p>
                <button type="button" name="again">{ words::RELOAD }</button>{ " " }
                <button type="button" name="blank">{ words::RELOAD_BLANK }</button>
            </p>
        </>
    }
}

/// What a reader without scripts is told.
#[component]
pub fn NoScript() -> Html {
    html! { <p class="banner">{ words::NO_SCRIPT }</p> }
}
