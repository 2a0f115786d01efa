//! What would flip the verdict, the nearest first.

use super::element::{Element, el};
use crate::analysis::{Change, Engine, Flip, Flips};
use crate::digits::digits;
use crate::framework::Verdict;
use crate::report::sentence::listed;
use crate::words::{self, page, sure};

/// When there are more lines than this and one, the others are folded.
const SHOWN: usize = 4;

/// Changes that give the same verdict, as one line: of each, the alternatives that do as well.
struct Line {
    changes: Vec<Vec<Change>>,
}

/// The lines that lead to one verdict.
struct Outcome {
    verdict: Verdict,
    lines: Vec<Line>,
}

pub(super) fn flips(engine: &Engine, flips: &Flips, now: Verdict) -> Element {
    let margin = match flips.margin() {
        None => sure::MARGIN_WIDE,
        Some(changes) => sure::MARGIN[changes - 1],
    };
    let toward = |heading: &'static str, wanted: fn(Verdict, Verdict) -> bool| {
        let flips = flips.answers.iter().filter(|flip| wanted(flip.verdict, now));
        group(engine, heading, &outcomes(flips))
    };
    el("section", &[("class", "flips"), ("aria-labelledby", "flips")])
        .and(el("p", &[("class", "margin")]).text(margin))
        .and(el("p", &[("class", "quiet")]).text(sure::MARGIN_OF))
        .and(el("h3", &[("id", "flips")]).text(sure::FLIPS))
        .and(el("p", &[("class", "quiet")]).text(sure::FLIPS_HELP))
        .and(toward(sure::FLIPS_WIDER, |then, now| then.audience > now.audience))
        .and(toward(sure::FLIPS_NARROWER, |then, now| then.audience < now.audience))
        .and(toward(sure::FLIPS_SAME, |then, now| then.audience == now.audience))
        .and(group(engine, sure::FLIPS_PLAN, &outcomes(flips.plan.iter())))
}

/// Changes in words.
pub(super) fn said(changes: &[Change]) -> String {
    let said: Vec<String> = changes.iter().map(|it| alternatives(&[*it])).collect();
    listed(&said)
}

/// Flips by the verdict that they lead to, in the order in which the verdicts are first reached.
fn outcomes<'a>(flips: impl Iterator<Item = &'a Flip>) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for flip in flips {
        let index = outcomes.iter().position(|outcome| outcome.verdict == flip.verdict);
        let index = index.unwrap_or_else(|| {
            outcomes.push(Outcome { verdict: flip.verdict, lines: Vec::new() });
            outcomes.len() - 1
        });
        let lines = &mut outcomes[index].lines;
        if !lines.iter_mut().any(|line| line.takes(&flip.changes)) {
            lines.push(Line::of(flip));
        }
    }
    outcomes
}

impl Line {
    fn of(flip: &Flip) -> Self {
        Self { changes: flip.changes.iter().map(|change| vec![*change]).collect() }
    }

    /// Takes other changes in as alternatives, if they differ from its own in one place only, and
    /// there only in the option.
    fn takes(&mut self, changes: &[Change]) -> bool {
        if self.changes.len() != changes.len() {
            return false;
        }
        let mut differing = None;
        for (index, (own, other)) in self.changes.iter().zip(changes).enumerate() {
            if own[..] == [*other] {
                continue;
            }
            let alike = own.iter().all(|change| is_alike(*change, *other));
            if differing.is_some() || !alike {
                return false;
            }
            differing = Some(index);
        }
        let Some(index) = differing else { return false };
        self.changes[index].push(changes[index]);
        true
    }

    fn say(&self) -> String {
        let changes: Vec<String> = self.changes.iter().map(|it| alternatives(it)).collect();
        listed(&changes)
    }
}

fn is_alike(one: Change, other: Change) -> bool {
    one.question() == other.question()
        && std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// Changes of one answer, any of which will do.
fn alternatives(changes: &[Change]) -> String {
    let mut said = String::new();
    for (index, change) in changes.iter().enumerate() {
        let words = words::asked(change.question());
        if index > 0 {
            said += page::OR;
        } else if let Change::To(..) = change {
            said += words.title;
            said += sure::CHANGE_TO;
        }
        said += sure::BOX;
        said += words.options[usize::from(change.option())];
        said += sure::BOX_END;
    }
    match changes.first() {
        Some(Change::Add(..)) => said += sure::ADDED,
        Some(Change::Remove(..)) => said += sure::REMOVED,
        _ => {}
    }
    said
}

/// The lines that lead one way, under their heading; nothing when there are none.
fn group(engine: &Engine, heading: &'static str, outcomes: &[Outcome]) -> Element {
    if outcomes.is_empty() {
        return el("div", &[("hidden", "")]);
    }
    let outcome = |outcome: &Outcome| {
        let mut items = outcome.lines.iter().map(|line| el("li", &[]).say(&[&line.say()]));
        let fits = outcome.lines.len() <= SHOWN + 1;
        let shown: Vec<Element> = items.by_ref().take(SHOWN + usize::from(fits)).collect();
        let rest: Vec<Element> = items.collect();
        let count = digits(rest.len() as u64);
        let more = if rest.is_empty() {
            el("div", &[("hidden", "")])
        } else {
            el("details", &[])
                .and(el("summary", &[]).say(&[sure::SHOW, &count, sure::SHOW_MORE]))
                .and(el("ul", &[]).each(rest.into_iter()))
        };
        el("div", &[("class", "outcome"), ("data-class", outcome.verdict.class.id())])
            .and(then(engine, outcome.verdict))
            .and(el("ul", &[]).each(shown.into_iter()))
            .and(more)
    };
    el("div", &[("class", "toward")])
        .and(el("h4", &[]).text(heading))
        .each(outcomes.iter().map(outcome))
}

/// A verdict in a line.
fn then(engine: &Engine, verdict: Verdict) -> Element {
    let hold = if verdict.hold { page::AND_ON_HOLD } else { "" };
    let rule = engine.rules[usize::from(verdict.rule)].id;
    el("p", &[("class", "then")]).and(el("b", &[]).text(words::class(verdict.class).name)).say(&[
        sure::COMMA,
        words::audience(verdict.audience),
        hold,
        sure::BY_RULE,
        rule,
    ])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Line, outcomes};
    use crate::analysis::{Change, Engine};
    use crate::example::EXAMPLES;
    use crate::framework::Answers;

    /// Every choice of one alternative for each change.
    fn expanded(line: &Line) -> Vec<Vec<Change>> {
        line.changes.iter().fold(vec![Vec::new()], |chosen, alternatives| {
            let each = chosen.iter().flat_map(|chosen| {
                alternatives.iter().map(|change| [&chosen[..], &[*change]].concat())
            });
            each.collect()
        })
    }

    #[test]
    fn lines_say_all_flips_and_no_others() {
        let engine = Engine::version_1();
        let mut merged = 0;
        for answers in EXAMPLES.iter().filter_map(|example| Answers::of(&example.sheet())) {
            let flips = engine.flips(&answers);
            for flips in [flips.answers, flips.plan] {
                let outcomes = outcomes(flips.iter());
                let lines = outcomes.iter().flat_map(|it| it.lines.iter().map(move |l| (it, l)));
                let said: Vec<_> = lines
                    .flat_map(|(it, line)| expanded(line).into_iter().map(|c| (it.verdict, c)))
                    .collect();
                let all: BTreeSet<_> =
                    flips.iter().map(|flip| (flip.verdict, flip.changes.clone())).collect();
                assert_eq!(said.len(), flips.len(), "nothing is said twice");
                assert_eq!(said.into_iter().collect::<BTreeSet<_>>(), all);
                merged += flips.len() - outcomes.iter().map(|it| it.lines.len()).sum::<usize>();
            }
        }
        assert!(merged > 10, "only {merged} alternatives were put into one line");
    }
}
