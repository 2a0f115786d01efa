//! The weeks from start to first release.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::questions::frame;
use crate::app::Act;
use crate::framework::{MOST_WEEKS, Question};
use crate::session::Action;
use crate::words::page as words;

#[derive(Properties, PartialEq)]
pub(super) struct WeeksProps {
    pub(super) weeks: Option<u16>,
    pub(super) act: Act,
}

/// What was typed stays in the field even while it cannot be used.
#[component]
pub(super) fn Weeks(props: &WeeksProps) -> Html {
    let typed = use_state_eq(String::new);
    let read = |text: &str| text.trim().parse().ok().filter(|weeks| *weeks <= MOST_WEEKS);
    // The field shows what was typed as long as it means what the sheet says.
    let shown = if read(&typed) == props.weeks {
        (*typed).clone()
    } else {
        props.weeks.map(|weeks| weeks.to_string()).unwrap_or_default()
    };
    let wrong = !shown.trim().is_empty() && read(&shown).is_none();
    let oninput = {
        let (act, typed) = (props.act.clone(), typed.setter());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            act.dispatch(Action::Weeks(read(&text)));
            typed.set(text);
        })
    };
    frame(
        Question::Weeks,
        "",
        html! {
            <div class="number">
                <input
                    id="weeks" name="weeks" inputmode="numeric" autocomplete="off" value={shown}
                    aria-label={words::WEEKS} aria-invalid={wrong.to_string()}
                    aria-describedby="weeks-wrong" {oninput}
                />
                <span>{ words::WEEKS }</span>
                <p class="wrong" id="weeks-wrong" role="status">
                    { if wrong { words::WEEKS_WRONG } else { "" } }
                </p>
            </div>
        },
    )
}
