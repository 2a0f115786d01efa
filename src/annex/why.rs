//! Why: what the fired rule read, and the answers that made it so.

use super::element::{Element, el};
use crate::analysis::{Because, Reason};
use crate::framework::Subject;
use crate::words::{self, method, page};

/// The reasons, and the way to the rules with the sheet of this vector.
pub(super) fn why(reasons: &[Reason], vector: &str) -> Element {
    if reasons.is_empty() {
        return el("div", &[("class", "why"), ("hidden", "")]);
    }
    el("div", &[("class", "why")])
        .and(el("h3", &[]).text(page::WHY))
        .and(el("ul", &[]).each(reasons.iter().map(reason)))
        .and(
            el("p", &[])
                .and(el("a", &[("href", &["./method/#", vector].concat())]).text(method::LINK)),
        )
}
fn reason(reason: &Reason) -> Element {
    let (finding, because, source) = match reason.subject {
        Subject::Answer(question) => {
            let asked = words::asked(question);
            let labels =
                words::joined(reason.value, page::OR, |option| asked.options[usize::from(option)]);
            ([asked.title, ": ", &labels].concat(), String::new(), "")
        }
        Subject::Fact(fact) => {
            let mut because = String::new();
            for each in &reason.because {
                because += if because.is_empty() { page::BECAUSE } else { page::AND };
                because += &clause(*each);
            }
            (words::finding(fact, reason.value), because, words::fact(fact).source)
        }
    };
    el("li", &[])
        .and(el("b", &[]).say(&[&finding]))
        .say(&[&because, ". "])
        .and(el("cite", &[]).text(source))
}

fn clause(because: Because) -> String {
    let clauses = words::clauses(because.question);
    match because.member {
        None => words::joined(because.is, page::OR, |option| clauses[usize::from(option)].because),
        Some(member) => {
            let words = &clauses[usize::from(member)];
            let chosen = because.is.contains(1);
            (if chosen { words.because } else { words.without }).to_owned()
        }
    }
}
