//! On a narrow screen: the state of the call while the questions are answered, one tap away from it.

use yew::prelude::*;

use crate::analysis::Possible;
use crate::words::{self, page};

#[derive(Properties, PartialEq)]
pub(in crate::app) struct JumpProps {
    pub(in crate::app) possible: Possible,
    pub(in crate::app) answered: usize,
}

#[component]
pub(in crate::app) fn Jump(props: &JumpProps) -> Html {
    let state = match props.possible.class() {
        Some(class) => words::class(class).name.to_owned(),
        None => [props.possible.classes().count().to_string().as_str(), page::STILL_OPEN].concat(),
    };
    html! {
        <a class="jump" href="#call">
            <span>{ page::VERDICT }{ ": " }<b>{ state }</b></span>
            <span aria-hidden="true">{ "↓" }</span>
        </a>
    }
}
