//! What is wrong with today's plan: the diagnoses, with the answers behind them and what to do.

use super::element::{Element, el};
use super::section::section;
use crate::advice::diagnosis::{Finding, Kind, Standing};
use crate::digits::digits;
use crate::framework::Sheet;
use crate::report::sentence::{self, answer, lifts, listed, wider};
use crate::words::advice::diagnosis as told;
use crate::words::sure;

pub(super) fn diagnosed(findings: &[Finding], sheet: &Sheet) -> Element {
    let of = |standing| findings.iter().filter(move |finding| finding.standing == standing);
    let may: Vec<Element> = of(Standing::MayApply).map(|finding| item(finding, sheet)).collect();
    let shown: Vec<Element> = of(Standing::Shown).map(|finding| item(finding, sheet)).collect();
    let none = if shown.is_empty() {
        el("p", &[]).text(told::DIAGNOSED_NONE)
    } else {
        el("p", &[("hidden", "")])
    };
    let more = if may.is_empty() {
        el("details", &[("hidden", "")])
    } else {
        let count = digits(may.len() as u64);
        el("details", &[])
            .and(el("summary", &[]).say(&[told::MAY_APPLY, ": ", &count]))
            .and(el("ul", &[]).each(may.into_iter()))
    };
    section("diagnosed", "diagnoses", told::DIAGNOSED)
        .and(none)
        .and(el("ul", &[]).each(shown.into_iter()))
        .and(more)
}

fn item(finding: &Finding, sheet: &Sheet) -> Element {
    let id = finding.diagnosis.id();
    let Some(words) = told::diagnosis(id) else { return el("li", &[]) };
    let behind: Vec<String> = finding.because.iter().map(|it| answer(*it, sheet)).collect();
    let suppose: Vec<String> = finding.suppose.iter().map(|it| answer(*it, sheet)).collect();
    el("li", &[])
        .and(el("h3", &[]).text(words.title).text(" ").and(el("small", &[]).text(id)))
        .and(
            el("p", &[])
                .say(&[words.wrong, " "])
                .and(el("cite", &[]).text(words.source.unwrap_or_default())),
        )
        .each(finding.kinds.iter().map(|(kind, _)| way(*kind)))
        .and(line(told::BEHIND, &behind))
        .and(line(told::SUPPOSED, &suppose))
        .and(el("p", &[]).and(el("b", &[]).text(told::TODO)).text(words.todo))
        .and(el("ul", &[]).each(finding.wider.iter().map(|it| el("li", &[]).text(&wider(it)))))
        .and(match lifts(&finding.lifts) {
            Some(lifts) => el("p", &[]).text(&lifts),
            None => el("p", &[("hidden", "")]),
        })
}

/// Items as a sentence; nothing when there are none.
fn line(before: &str, items: &[String]) -> Element {
    match items {
        [] => el("p", &[("hidden", "")]),
        _ => el("p", &[("class", "quiet")]).say(&[before, &listed(items), sure::STOP]),
    }
}

fn way(kind: Kind) -> Element {
    match sentence::way(kind) {
        Some(("", causes)) => el("p", &[]).text(&causes),
        Some((name, means)) => {
            el("p", &[]).and(el("b", &[]).text(name)).say(&[sure::STOP, " ", &means])
        }
        None => el("p", &[("hidden", "")]),
    }
}
