//! Why: the rule, what it read, the answers that made it so, and the way to it.

use super::element::{Element, el};
use super::picture;
use super::section::heading;
use crate::analysis::{Engine, Possible, Reason};
use crate::chart::path;
use crate::framework::{Sheet, Subject};
use crate::link;
use crate::report::sentence;
use crate::words::{self, chart, method, page};

/// The rule, the reasons, the way through the questions of the rules, and the way to the rules
/// themselves with the same sheet: once a class is settled.
pub(super) fn why(engine: &Engine, sheet: &Sheet, possible: &Possible, site: &str) -> Element {
    if possible.class().is_none() {
        return el("section", &[("class", "why"), ("hidden", "")]);
    }
    let reasons = engine.reasons(sheet);
    let drawn = path(engine.rules, &|subject| match subject {
        Subject::Answer(question) => sheet.possible(question),
        Subject::Fact(fact) => engine.fact(fact, sheet),
    });
    let address = [site, "method/#", &link::fragment(sheet)].concat();
    let said = el("div", &[])
        .and(heading("reasons", page::WHY))
        .and(rules(engine, possible))
        .and(el("ul", &[]).each(reasons.iter().map(reason)));
    let taken = drawn.text.last().map_or("", String::as_str);
    // The tree is three times as long as all else that is said here.
    let tree = el("details", &[]).and(el("summary", &[]).text(chart::TREE)).and(picture(
        "path-title",
        chart::PATH,
        &drawn,
    ));
    let way = el("div", &[])
        .and(el("h3", &[]).text(chart::PATH))
        .and(el("p", &[]).text(taken))
        .and(tree)
        .and(el("p", &[]).and(el("a", &[("href", &address)]).text(method::LINK)));
    el("section", &[("class", "why"), ("aria-labelledby", "reasons")]).and(said).and(way)
}

/// The rule that decides, or the rules one of which will.
fn rules(engine: &Engine, possible: &Possible) -> Element {
    let mut positions: Vec<u8> =
        possible.verdicts.iter().map(|(verdict, _)| verdict.rule).collect();
    positions.dedup();
    let heading = if positions.len() == 1 { page::RULE } else { page::RULES };
    let rule = |position: u8| {
        let id = engine.rules[usize::from(position)].id;
        let item = el("li", &[]).and(el("b", &[]).text(id));
        match words::rule(id) {
            Some(words) => item
                .say(&[" ", words.when, ". ", words.why, " "])
                .and(el("cite", &[]).text(words.source)),
            None => item,
        }
    };
    el("div", &[("class", "rules")])
        .and(el("h3", &[]).text(heading))
        .and(el("ul", &[]).each(positions.into_iter().map(rule)))
}

fn reason(reason: &Reason) -> Element {
    let (finding, because, source) = sentence::reason(reason);
    el("li", &[])
        .and(el("b", &[]).say(&[&finding]))
        .say(&[&because, ". "])
        .and(el("cite", &[]).text(source))
}
