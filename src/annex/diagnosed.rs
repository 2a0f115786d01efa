//! What is wrong with today's plan: the diagnoses, with the answers behind them and what to do.

use super::element::{Element, el};
use super::sure::listed;
use super::why::clause;
use crate::advice::diagnosis::{Finding, Kind, Standing, Wider};
use crate::analysis::Because;
use crate::digits::digits;
use crate::framework::{OptionSet, Question, Sheet};
use crate::words::advice::diagnosis as told;
use crate::words::{self, page, sure};

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
    el("section", &[("class", "diagnosed"), ("aria-labelledby", "diagnoses")])
        .and(el("h2", &[("id", "diagnoses"), ("tabindex", "-1")]).text(told::DIAGNOSED))
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
        .and(sentence(told::BEHIND, &behind))
        .and(sentence(told::SUPPOSED, &suppose))
        .and(el("p", &[]).and(el("b", &[]).text(told::TODO)).text(words.todo))
        .and(el("ul", &[]).each(finding.wider.iter().map(wider)))
        .and(lifts(&finding.lifts))
}

/// Items as a sentence; nothing when there are none.
fn sentence(before: &str, items: &[String]) -> Element {
    match items {
        [] => el("p", &[("hidden", "")]),
        _ => el("p", &[("class", "quiet")]).say(&[before, &listed(items), sure::STOP]),
    }
}

fn way(kind: Kind) -> Element {
    match told::kind(kind.id()) {
        Some(words) if !words.means.is_empty() => {
            el("p", &[]).and(el("b", &[]).text(words.name)).say(&[sure::STOP, " ", words.means])
        }
        Some(words) => el("p", &[]).say(&[told::CAUSES, words.name, sure::STOP]),
        None => el("p", &[("hidden", "")]),
    }
}

fn answer(because: Because, sheet: &Sheet) -> String {
    match sheet.weeks().filter(|_| because.question == Question::Weeks) {
        Some(1) => [&digits(1), told::WEEKS_ONE].concat(),
        Some(weeks) => [&digits(weeks.into()), told::WEEKS].concat(),
        None => clause(because),
    }
}

fn wider(wider: &Wider) -> Element {
    let mut said = [told::WIDER, words::audience(wider.plan), told::WIDER_GIVES].concat();
    for (index, (class, audience)) in wider.gives.iter().enumerate() {
        if index > 0 {
            said += page::OR;
        }
        said += words::class(*class).name;
        said += told::WIDER_AUDIENCE;
        said += words::audience(*audience);
    }
    let mut demands: Vec<&str> = Vec::new();
    if let [(class, _)] = wider.gives[..] {
        demands.extend(told::demanded(class));
    }
    let certain = wider.demands.iter().filter(|(_, standing)| *standing == Standing::Shown);
    demands.extend(certain.filter_map(|(demand, _)| told::requirement(demand.id())));
    if !demands.is_empty() {
        said += told::DEMANDS;
        said += &listed(&demands);
    }
    el("li", &[]).say(&[&said, sure::STOP])
}

/// The sets of safeguards each of which would lift a hold.
fn lifts(lifts: &[OptionSet]) -> Element {
    let labels = words::asked(Question::Safeguards).options;
    let ways: Vec<String> = lifts
        .iter()
        .map(|lift| {
            let quoted = |member| [sure::BOX, labels[usize::from(member)], sure::BOX_END].concat();
            let known = lift.iter().filter(|member| usize::from(*member) < labels.len());
            listed(&known.map(quoted).collect::<Vec<_>>())
        })
        .collect();
    match ways[..] {
        [] => el("p", &[("hidden", "")]),
        _ => el("p", &[]).say(&[told::LIFTS, &ways.join(page::OR), sure::STOP]),
    }
}
