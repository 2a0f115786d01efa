//! The foot of the memo: how it decides, what a verdict is not, and where the rules come from.

use yew::prelude::*;

use crate::words::{self, page};

#[component]
pub(in crate::app) fn About() -> Html {
    html! {
        <footer class="about">
            <h2>{ page::ABOUT }</h2>
            <p>{ page::ABOUT_RULES }</p>
            <p>{ page::ABOUT_LIMITS }</p>
            <h3>{ page::SOURCES }</h3>
            <ul>
                { for words::SOURCES.iter().map(|source| html! {
                    <li key={source.name}><b>{ source.name }</b>{ ": " }{ source.citation }</li>
                }) }
            </ul>
        </footer>
    }
}
