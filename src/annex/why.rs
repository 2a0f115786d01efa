//! Why: what the fired rule read, and the answers that made it so.

use super::element::{Element, el};
use crate::analysis::{Because, Reason};
use crate::framework::{OptionSet, Subject};
use crate::words::{self, page};

pub(super) fn why(reasons: &[Reason]) -> Element {
    if reasons.is_empty() {
        return el("div", &[("class", "why"), ("hidden", "")]);
    }
    el("div", &[("class", "why")])
        .and(el("h3", &[]).text(page::WHY))
        .and(el("ul", &[]).each(reasons.iter().map(reason)))
}
fn reason(reason: &Reason) -> Element {
    let (finding, because, source) = match reason.subject {
        Subject::Answer(question) => {
            let asked = words::asked(question);
            let labels =
                joined(reason.value, page::OR, |option| asked.options[usize::from(option)].label);
            ([asked.title, ": ", &labels].concat(), String::new(), "")
        }
        Subject::Fact(fact) => {
            let mut because = String::new();
            for each in &reason.because {
                because += if because.is_empty() { page::BECAUSE } else { page::AND };
                because += &clause(*each);
            }
            let finding = joined(reason.value, page::EITHER, |value| words::value(fact, value));
            (finding, because, words::fact(fact).source)
        }
    };
    el("li", &[])
        .and(el("b", &[]).say(&[&finding]))
        .say(&[&because, ". "])
        .and(el("cite", &[]).text(source))
}

fn clause(because: Because) -> String {
    let options = words::asked(because.question).options;
    match because.member {
        None => joined(because.is, page::OR, |option| options[usize::from(option)].because),
        Some(member) => {
            let words = &options[usize::from(member)];
            let chosen = because.is.contains(1);
            (if chosen { words.because } else { words.without }).to_owned()
        }
    }
}

/// The words for each of a set, with something between them.
pub(super) fn joined(set: OptionSet, between: &str, words: impl Fn(u8) -> &'static str) -> String {
    let mut joined = String::new();
    for position in set.iter() {
        if !joined.is_empty() {
            joined += between;
        }
        joined += words(position);
    }
    joined
}
