//! Why: what the fired rule read, and the answers that made it so.

use yew::prelude::*;

use crate::analysis::{Because, Reason};
use crate::framework::{OptionSet, Subject};
use crate::words::{self, page};

#[derive(Properties, PartialEq)]
pub(super) struct ReasonsProps {
    pub(super) reasons: Vec<Reason>,
}

#[component]
pub(super) fn Reasons(props: &ReasonsProps) -> Html {
    let item = |(position, reason): (usize, &Reason)| {
        let (finding, because, source) = told(reason);
        html! {
            <li key={position as u32}>
                <b>{ finding }</b>{ because }{ ". " }<cite>{ source }</cite>
            </li>
        }
    };
    html! {
        <div class="why" hidden={props.reasons.is_empty()}>
            <h3>{ page::WHY }</h3>
            <ul>{ for props.reasons.iter().enumerate().map(item) }</ul>
        </div>
    }
}

/// The finding, the clauses behind it and the source.
fn told(reason: &Reason) -> (String, String, &'static str) {
    match reason.subject {
        Subject::Answer(question) => {
            let asked = words::asked(question);
            let labels = joined(reason.value, |option| asked.options[usize::from(option)].label);
            ([asked.title, ": ", &labels].concat(), String::new(), "")
        }
        Subject::Fact(fact) => {
            let finding = joined(reason.value, |value| words::value(fact, value));
            let clauses: Vec<String> = reason.because.iter().map(clause).collect();
            let because = [", ", page::BECAUSE, &clauses.join(page::AND)].concat();
            (finding, because, words::fact(fact).source)
        }
    }
}

fn clause(because: &Because) -> String {
    let options = words::asked(because.question).options;
    match because.member {
        None => joined(because.is, |option| options[usize::from(option)].because),
        Some(member) => {
            let words = &options[usize::from(member)];
            let chosen = because.is.contains(1);
            (if chosen { words.because } else { words.without }).to_owned()
        }
    }
}

fn joined(set: OptionSet, words: impl Fn(u8) -> &'static str) -> String {
    set.iter().map(words).collect::<Vec<_>>().join(page::OR)
}
