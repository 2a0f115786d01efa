//! The call: what is still possible on the ladder, then the class, the audience and the reasons.

use yew::prelude::*;

use super::reasons::Reasons;
use crate::analysis::{Possible, Reason};
use crate::framework::{Class, Question, VERSION_1};
use crate::words::{self, page};

#[derive(Properties, PartialEq)]
pub(in crate::app) struct VerdictProps {
    pub(in crate::app) possible: Possible,
    pub(in crate::app) reasons: Vec<Reason>,
    pub(in crate::app) answered: usize,
}

#[component]
pub(in crate::app) fn VerdictPanel(props: &VerdictProps) -> Html {
    let VerdictProps { possible, reasons, answered } = props;
    let class = possible.class();
    html! {
        <section class="verdict" data-class={class.map(Class::id)} aria-labelledby="verdict">
            <h2 id="verdict">{ page::VERDICT }</h2>
            <p class="while-loading">{ page::LOADING }</p>
            <div class="call">{ call(possible, *answered) }</div>
            <Ladder possible={possible.clone()} />
            <p class="quiet">
                { page::ANSWERED }{ answered.to_string() }{ page::OF }
                { Question::deciding().count().to_string() }{ "." }
            </p>
            <div class="terms" hidden={*answered == 0}>{ terms(possible) }</div>
            <div class="rules" hidden={class.is_none()}>{ rules(possible) }</div>
            <Reasons reasons={reasons.clone()} />
            <p class="unseen" role="status">{ announcement(possible) }</p>
        </section>
    }
}

fn call(possible: &Possible, answered: usize) -> Html {
    match possible.class() {
        Some(class) => {
            let words = words::class(class);
            html! { <><p class="class">{ words.name }</p><p>{ words.line }</p></> }
        }
        None if answered == 0 => html! { <p>{ page::NO_ANSWER }</p> },
        None => {
            let count = possible.classes().count().to_string();
            html! { <p>{ count }{ page::CLASSES_POSSIBLE }</p> }
        }
    }
}

/// Who may use it first and whether it is on hold; until that is settled, the most careful of what
/// is possible.
fn terms(possible: &Possible) -> Html {
    let settled = possible.audience();
    let first = settled.map_or(page::AUDIENCE_OPEN, words::audience);
    let careful = possible.narrowest().map_or("", words::audience);
    let hold = match possible.hold() {
        Some(true) => [words::HOLD_MEANS, words::HOLD_LIFTS].join(" "),
        Some(false) => String::new(),
        None => page::MAY_HOLD.to_owned(),
    };
    html! {
        <dl>
            <div><dt>{ page::FIRST_AUDIENCE }</dt><dd>{ first }</dd></div>
            <div hidden={settled.is_some() && possible.hold().is_some()}>
                <dt>{ page::UNTIL_KNOWN }</dt>
                <dd>{ careful }{ if possible.may_hold() { page::AND_ON_HOLD } else { "" } }</dd>
            </div>
            <div class="hold" hidden={hold.is_empty()}>
                <dt>{ page::ON_HOLD }</dt><dd>{ hold }</dd>
            </div>
        </dl>
    }
}

fn rules(possible: &Possible) -> Html {
    let mut positions: Vec<u8> =
        possible.verdicts.iter().map(|(verdict, _)| verdict.rule).collect();
    positions.dedup();
    let heading = if positions.len() == 1 { page::RULE } else { page::RULES };
    let rule = |position: u8| {
        let id = VERSION_1.rules[usize::from(position)].id;
        let told = words::rule(id).map(|words| {
            html! {
                <>
                    { words.when }{ ". " }{ words.why }{ " " }
                    <cite>{ page::AFTER }{ words.source }</cite>
                </>
            }
        });
        html! { <li key={id}><b>{ id }</b>{ " " }{ told.unwrap_or_default() }</li> }
    };
    html! {
        <>
            <h3>{ heading }</h3>
            <ul>{ for positions.into_iter().map(rule) }</ul>
        </>
    }
}

/// Changes only when the verdict does, so that a screen reader is not told of every answer.
fn announcement(possible: &Possible) -> String {
    let Some(class) = possible.class() else { return page::NO_VERDICT.to_owned() };
    let mut said = [page::VERDICT, ": ", words::class(class).name, ". "].concat();
    if let Some(audience) = possible.audience() {
        said += &[page::FIRST_AUDIENCE, ": ", words::audience(audience), ". "].concat();
    }
    if possible.hold() == Some(true) {
        said += page::ON_HOLD;
    }
    said
}

#[derive(Properties, PartialEq)]
struct LadderProps {
    possible: Possible,
}

/// The five rungs, the most exposed on top, with the share of completions that reach each.
#[component]
fn Ladder(props: &LadderProps) -> Html {
    let possible = &props.possible;
    let total = possible.total();
    let settled = possible.class().is_some();
    let rung = |class: &Class| {
        let count = possible.of_class(*class);
        let (state, said) = match count {
            0 => ("out", page::RULED_OUT.to_owned()),
            _ if settled => ("call", page::YOUR_CLASS.to_owned()),
            _ => ("possible", share(count, total)),
        };
        let width = (count * 100 / total.max(1)).to_string();
        html! {
            <li class={state} data-class={class.id()} key={class.id()}>
                <span class="rung">{ words::class(*class).short }</span>
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                    <rect {width} height="1" />
                </svg>
                <span class="share">{ said }</span>
            </li>
        }
    };
    html! {
        <div class="ladder">
            <ol reversed=true aria-label={page::LADDER}>{ for Class::ALL.iter().rev().map(rung) }</ol>
            <p class="quiet" hidden={settled}>{ page::SHARES }</p>
        </div>
    }
}

/// A share in per cent with one decimal, in whole numbers: the page carries no floating point.
fn share(count: u64, total: u64) -> String {
    let tenths = count * 1000 / total.max(1);
    match tenths {
        0 => "under 0.1 %".to_owned(),
        _ => [(tenths / 10).to_string().as_str(), ".", &(tenths % 10).to_string(), " %"].concat(),
    }
}
