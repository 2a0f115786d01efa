//! A single choice: one option, or the options that are still possible.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::questions::{choice, frame};
use crate::app::Act;
use crate::framework::{OptionSet, Question};
use crate::session::{Action, UNSURE};
use crate::words::{self, Choice, page};

#[derive(Properties, PartialEq)]
pub(super) struct SingleProps {
    pub(super) question: Question,
    pub(super) answer: Option<OptionSet>,
    pub(super) unsure: bool,
    pub(super) act: Act,
}

#[component]
pub(super) fn Single(props: &SingleProps) -> Html {
    let SingleProps { question, answer, unsure, .. } = *props;
    let asked = words::asked(question);
    // An answer narrowed to several options shows as "not sure", with what is left ticked.
    let narrowing = unsure || answer.is_some_and(|answer| answer.only().is_none());
    let possible = answer.unwrap_or(question.all_options());

    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        act.dispatch(match question.option(&value) {
            Some(option) => Action::Choose(question, option),
            None => Action::Unsure(question),
        });
    });
    let option = |(position, (id, words)): (u8, (&&'static str, &Choice))| {
        let checked = !narrowing && answer.is_some() && possible.contains(position);
        let name = question.id().to_owned();
        choice("radio", name, id, words.label, words.help, checked, onchange.clone())
    };
    let options = || (0_u8..).zip(question.options().iter().zip(asked.options));

    let act = props.act.clone();
    let rule_out = Callback::from(move |event: Event| {
        let target = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(position) = question.option(&target.value()) {
            act.dispatch(Action::Narrow(question, possible.toggled(position)));
        }
    });
    let left = |(position, (id, words)): (u8, (&&'static str, &Choice))| {
        let checked = possible.contains(position);
        let last = possible.only() == Some(position);
        let id = [question.id(), "-left-", id].concat();
        let value = question.options()[usize::from(position)];
        html! {
            <label key={value}>
                <input
                    type="checkbox" {id} {value} {checked} disabled={last}
                    onchange={rule_out.clone()}
                />
                <span><b>{ words.label }</b>{ " " }<i>{ if last { page::LAST_LEFT } else { "" } }</i></span>
            </label>
        }
    };
    let not_sure = {
        let name = question.id().to_owned();
        choice("radio", name, UNSURE, page::NOT_SURE, "", narrowing, onchange.clone())
    };
    frame(
        question,
        "",
        html! {
            <>
                <div class="options">{ for options().map(option).chain([not_sure]) }</div>
                <div class="left" role="group" aria-label={page::STILL_POSSIBLE} hidden={!narrowing}>
                    <p>{ page::STILL_POSSIBLE }</p>
                    <div>{ for options().map(left).filter(|_| narrowing) }</div>
                </div>
            </>
        },
    )
}
