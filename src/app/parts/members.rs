//! A question with any number of answers, or none of them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::questions::{choice, frame};
use crate::app::Act;
use crate::framework::{OptionSet, Question};
use crate::session::{Action, NONE, UNSURE};
use crate::words::{self, Choice, page};

#[derive(Properties, PartialEq)]
pub(super) struct MembersProps {
    pub(super) question: Question,
    pub(super) answer: Option<OptionSet>,
    pub(super) unsure: bool,
    pub(super) act: Act,
}

#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let MembersProps { question, answer, unsure, .. } = *props;
    let asked = words::asked(question);
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let chosen = answer.unwrap_or_default();
        act.dispatch(match question.option(&input.value()) {
            // Nothing ticked any more is no answer: "none of these" is said outright.
            Some(member) if chosen.toggled(member).is_empty() => Action::Clear(question),
            Some(member) => Action::Narrow(question, chosen.toggled(member)),
            None if !input.checked() => Action::Clear(question),
            None if input.value() == NONE => Action::Narrow(question, OptionSet::EMPTY),
            None => Action::Unsure(question),
        });
    });
    let tick = |value, label, help, checked| {
        let name = question.id().to_owned();
        choice("checkbox", name, value, label, help, checked, onchange.clone())
    };
    let member = |(position, (id, words)): (u8, (&&'static str, &Choice))| {
        let checked = answer.is_some_and(|chosen| chosen.contains(position));
        tick(id, words.label, words.help, checked)
    };
    let members = (0..).zip(question.options().iter().zip(asked.options)).map(member);
    let none = answer.is_some_and(OptionSet::is_empty);
    let none_of_these = words::none_of_these(question).map_or("", |none| none.label);
    let rest = [
        tick(NONE, none_of_these, "", none),
        tick(UNSURE, page::NOT_SURE, "", unsure && answer.is_none()),
    ];
    frame(
        question,
        page::ANY_NUMBER,
        html! { <div class="options">{ for members.chain(rest) }</div> },
    )
}
