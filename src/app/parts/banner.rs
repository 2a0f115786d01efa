//! What the page says about the last act, and the way back.

use yew::prelude::*;

use crate::app::Act;
use crate::example::EXAMPLES;
use crate::session::{Action, Notice};
use crate::words::page as words;

#[derive(Properties, PartialEq)]
pub(in crate::app) struct BannerProps {
    pub(in crate::app) notice: Notice,
    pub(in crate::app) reading: bool,
    pub(in crate::app) undo: bool,
    pub(in crate::app) kept: bool,
    pub(in crate::app) act: Act,
}

/// Each kind of message has an element of its own that stays: Yew loses its place among siblings
/// that come and go.
#[component]
pub(in crate::app) fn Banner(props: &BannerProps) -> Html {
    let button = |label: &'static str, action: Action| {
        let act = props.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.dispatch(action.clone()));
        html! { <button type="button" {onclick}>{ label }</button> }
    };
    let said = match &props.notice {
        Notice::Quiet | Notice::BadLink(_) => String::new(),
        Notice::Filled(position) => {
            let example = EXAMPLES
                .get(usize::from(*position))
                .and_then(|example| crate::words::example(example.id));
            [words::FILLED, example.map_or("", |words| words.title), "."].concat()
        }
        Notice::Cleared => words::CLEARED.to_owned(),
        Notice::Kept => words::KEPT.to_owned(),
    };
    let wrong = match &props.notice {
        Notice::BadLink(error) => {
            [words::BAD_LINK, &error.to_string(), words::BAD_LINK_REST].concat()
        }
        _ => String::new(),
    };
    html! {
        <div class="banners">
            <div class="banner wrong" hidden={wrong.is_empty()}>
                <p role="alert">{ wrong }</p>
            </div>
            <div class="banner" hidden={!props.reading}>
                <p role="status">{ if props.reading { words::READING } else { "" } }</p>
                { button(words::KEEP, Action::Keep) }
                { button(words::BACK, Action::BackToDraft) }
            </div>
            <div class="banner" hidden={said.is_empty()}>
                <p role="status">{ said }</p>
                <span hidden={!props.undo}>{ button(words::UNDO, Action::Undo) }</span>
            </div>
            <div class="banner" hidden={props.kept}>
                <p role="status">{ if props.kept { "" } else { words::NO_STORAGE } }</p>
            </div>
        </div>
    }
}
