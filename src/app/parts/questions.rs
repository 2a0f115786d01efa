//! The questions in their sections.

use yew::prelude::*;

use super::members::Members;
use super::single::Single;
use super::weeks::Weeks;
use crate::app::Act;
use crate::framework::{Kind, Question, Section, Sheet};
use crate::session::{Action, Marks};
use crate::words::{self, page};

#[derive(Properties, PartialEq)]
pub(in crate::app) struct QuestionsProps {
    pub(in crate::app) sheet: Sheet,
    pub(in crate::app) unsure: Marks,
    pub(in crate::app) act: Act,
}

#[component]
pub(in crate::app) fn Questions(props: &QuestionsProps) -> Html {
    let QuestionsProps { sheet, unsure, act } = props;
    let start_over = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.dispatch(Action::StartOver))
    };
    let ask = |asked: &Question| {
        let question = *asked;
        let key = question.id();
        let (answer, unsure, act) = (sheet.answer(question), unsure.has(question), act.clone());
        match question.kind() {
            Kind::One => html! { <Single {key} {question} {answer} {unsure} {act} /> },
            Kind::Any => html! { <Members {key} {question} {answer} {unsure} {act} /> },
            Kind::Weeks => html! { <Weeks {key} weeks={sheet.weeks()} {act} /> },
        }
    };
    let section = |section: &Section| {
        let questions = Question::ALL.iter().filter(|question| question.section() == *section);
        let words = words::section(*section);
        html! {
            <section key={section.id()}>
                <h3>{ words.title }</h3>
                <p class="quiet">{ words.intro }</p>
                <div>{ for questions.map(ask) }</div>
            </section>
        }
    };
    html! {
        <section class="questions" aria-labelledby="questions">
            <div class="head">
                <h2 id="questions" tabindex="-1">{ page::QUESTIONS }</h2>
                <button type="button" onclick={start_over}>{ page::START_OVER }</button>
            </div>
            <div>{ for Section::ALL.iter().map(section) }</div>
        </section>
    }
}

/// The id of the element that asks a question, for links to it.
pub(super) fn place(question: Question) -> String {
    ["ask-", question.id()].concat()
}

/// The frame that every question stands in.
pub(super) fn frame(question: Question, note: &'static str, answers: Html) -> Html {
    let words = words::asked(question);
    let help = [place(question).as_str(), "-help"].concat();
    html! {
        <fieldset id={place(question)} tabindex="-1" aria-describedby={help.clone()}>
            <legend>{ words.ask }</legend>
            <p class="help" id={help}>{ words.help }{ " " }{ note }</p>
            { answers }
        </fieldset>
    }
}

/// One radio or box with its label and help.
pub(super) fn choice(
    kind: &'static str,
    name: String,
    value: &'static str,
    label: &'static str,
    help: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let id = [&name, "-", value].concat();
    html! {
        <label key={value}>
            <input type={kind} {id} {name} {value} {checked} {onchange} />
            <span><b>{ label }</b>{ " " }<i>{ help }</i></span>
        </label>
    }
}
