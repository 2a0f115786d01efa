//! The comparison table: five classes, the verdict's marked, the reader's answers beside each row.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::questions::place;
use crate::framework::{Class, Kind, Question, Sheet};
use crate::words::{self, Row, page};

#[derive(Properties, PartialEq)]
pub(in crate::app) struct CompareProps {
    pub(in crate::app) sheet: Sheet,
    pub(in crate::app) class: Option<Class>,
}

/// A narrow screen shows two columns: the verdict's and one to compare it with.
#[component]
pub(in crate::app) fn Compare(props: &CompareProps) -> Html {
    let CompareProps { sheet, class } = props;
    let wanted = use_state_eq(|| None::<Class>);
    let onchange = {
        let wanted = wanted.setter();
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlInputElement>().value();
            wanted.set(Class::from_id(&id));
        })
    };
    // The famous pair, until the reader or the verdict says otherwise.
    let first = class.unwrap_or(Class::Mvp);
    let other = wanted.filter(|wanted| *wanted != first).unwrap_or(match first {
        Class::Mmp => Class::Mvp,
        _ => Class::Mmp,
    });
    let column = |of: Class| {
        let mut names = Classes::new();
        names.push((*class == Some(of)).then_some("verdict-column"));
        names.push((of != first && of != other).then_some("other"));
        names
    };
    let picker = |of: &Class| {
        let of = *of;
        let value = of.id();
        html! {
            <label key={value}>
                <input
                    type="radio" name="compare" {value} checked={of == other}
                    disabled={of == first} onchange={onchange.clone()}
                />
                <span>{ words::class(of).short }</span>
            </label>
        }
    };
    let heading = |of: &Class| {
        html! {
            <th scope="col" class={column(*of)} data-class={of.id()} key={of.id()}>
                { words::class(*of).short }
                <small>{ if *class == Some(*of) { page::YOUR_CLASS } else { "" } }</small>
            </th>
        }
    };
    let row = |row: &Row| {
        let cell = |(of, text): (&Class, &&'static str)| {
            html! { <td class={column(*of)} data-class={of.id()} key={of.id()}>{ *text }</td> }
        };
        html! {
            <tbody key={row.id}>
                <tr>
                    <th scope="row">{ row.name }</th>
                    { for Class::ALL.iter().zip(&row.cells).map(cell) }
                </tr>
                <tr class="bearing"><td colspan="6">{ answers(sheet, row) }</td></tr>
            </tbody>
        }
    };
    html! {
        <section class="compare" aria-labelledby="compare">
            <h2 id="compare" tabindex="-1">{ page::COMPARE }</h2>
            <fieldset class="picker">
                <legend>{ page::SHOW_CLASS }</legend>
                { for Class::ALL.iter().map(picker) }
            </fieldset>
            <table>
                <caption>{ page::COMPARE_HELP }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page::ASPECT }</th>
                        { for Class::ALL.iter().map(heading) }
                    </tr>
                </thead>
                { for words::ROWS.iter().map(row) }
            </table>
        </section>
    }
}

/// The reader's answers that bear on a row, each a way to the question.
fn answers(sheet: &Sheet, row: &Row) -> Html {
    let item = |question: &Question| {
        html! {
            <li key={question.id()}>
                <a href={["#", &place(*question)].concat()}>{ words::asked(*question).title }</a>
                { ": " }{ said(sheet, *question) }
            </li>
        }
    };
    html! { <ul>{ for row.bears.iter().map(item) }</ul> }
}

/// An answer in a few words.
fn said(sheet: &Sheet, question: Question) -> String {
    let options = words::asked(question).options;
    match (question.kind(), sheet.answer(question)) {
        (Kind::Weeks, _) => match sheet.weeks() {
            Some(weeks) => [weeks.to_string().as_str(), " ", page::WEEKS].concat(),
            None => page::UNANSWERED.to_owned(),
        },
        (_, None) => page::UNANSWERED.to_owned(),
        (kind, Some(answer)) => {
            let labels: Vec<&str> =
                answer.iter().map(|option| options[usize::from(option)].label).collect();
            let none = words::none_of_these(question).map_or("", |none| none.label);
            match kind {
                _ if labels.is_empty() => none.to_owned(),
                Kind::Any => labels.join(", "),
                _ => labels.join(page::OR),
            }
        }
    }
}
