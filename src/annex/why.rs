//! Why: what the fired rule read, and the answers that made it so.

use super::element::{Element, el};
use super::picture;
use crate::analysis::{Because, Engine, Reason};
use crate::chart::path;
use crate::framework::{Sheet, Subject};
use crate::link;
use crate::words::{self, chart, method, page};

/// The reasons, the way through the questions of the rules, and the way to the rules themselves with
/// the same sheet.
pub(super) fn why(engine: &Engine, sheet: &Sheet) -> Element {
    let reasons = engine.reasons(sheet);
    if reasons.is_empty() {
        return el("div", &[("class", "why"), ("hidden", "")]);
    }
    let drawn = path(engine.rules, &|subject| match subject {
        Subject::Answer(question) => sheet.possible(question),
        Subject::Fact(fact) => engine.fact(fact, sheet),
    });
    let address = ["./method/#", &link::vector(sheet)].concat();
    el("div", &[("class", "why")])
        .and(el("h3", &[]).text(page::WHY))
        .and(el("ul", &[]).each(reasons.iter().map(reason)))
        .and(el("details", &[]).and(el("summary", &[]).text(chart::PATH)).and(picture(
            "path-title",
            chart::PATH,
            &drawn,
        )))
        .and(el("p", &[]).and(el("a", &[("href", &address)]).text(method::LINK)))
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

pub(super) fn clause(because: Because) -> String {
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
