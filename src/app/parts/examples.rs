//! The worked examples, one click each.

use yew::prelude::*;

use crate::app::Act;
use crate::example::{EXAMPLES, Example};
use crate::session::Action;
use crate::words::page as words;

#[derive(Properties, PartialEq)]
pub(in crate::app) struct ExamplesProps {
    pub(in crate::app) act: Act,
}

#[component]
pub(in crate::app) fn Examples(props: &ExamplesProps) -> Html {
    let item = |(position, example): (u8, &Example)| {
        let act = props.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.dispatch(Action::Fill(position)));
        let told = crate::words::example(example.id).map(|words| {
            html! {
                <>
                    <button type="button" {onclick}>{ words.title }</button>
                    <p>{ words.known }{ " " }<cite>{ words.source }</cite></p>
                </>
            }
        });
        html! { <li key={example.id}>{ told.unwrap_or_default() }</li> }
    };
    html! {
        <details class="examples" id="examples">
            <summary>{ words::EXAMPLES }</summary>
            <p class="quiet">{ words::EXAMPLES_HELP }</p>
            <ul>{ for (0..).zip(&EXAMPLES).map(item) }</ul>
        </details>
    }
}
