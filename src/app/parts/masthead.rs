//! The head of the memo: what this is and what it decides.

use yew::prelude::*;

use crate::words::page as words;

#[component]
pub(in crate::app) fn Masthead() -> Html {
    html! {
        <header class="masthead">
            <p class="brand">{ words::BRAND }</p>
            <h1>{ words::TITLE }</h1>
            <p class="lead">{ words::LEAD }</p>
            <p class="quiet">{ words::KEY_QUESTION }{ " " }{ words::PRIVACY }</p>
        </header>
    }
}
