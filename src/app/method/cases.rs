//! The rules against documented launches, with the limits of every figure.

use super::{paragraph, scrolling, section, table};
use crate::app::element::{Element, S, el};
use crate::case::{self, Agreement, Disagreement, Recall};
use crate::digits::digits;
use crate::framework::Class;
use crate::words;
use crate::words::case::{self as told, FigureWords};

pub(super) fn cases() -> Element {
    let agreement = case::agreement();
    let Agreement { total, strict, tolerant, too_high, .. } = agreement;
    let figure = |(words, count): (FigureWords, u64)| {
        el("div", &[])
            .and(el("dt", &[]).text(words.name))
            .and(el("dd", &[]).and(el("b", &[]).say(&[&digits(count)])).text(" ").text(words.means))
    };
    let figures = [(told::STRICT, strict), (told::TOLERANT, tolerant), (told::TOO_HIGH, too_high)];
    section("cases", told::HEADING)
        .and(el("p", &[]).say(&[&told::lead(total, strict, tolerant)]))
        .and(el("dl", &[("class", S("figures"))]).each(figures.into_iter().map(figure)))
        .and(recall(&agreement))
        .and(el("h3", &[]).text(told::LIMITS_HEADING))
        .each(told::LIMITS.into_iter().map(paragraph))
        .and(
            el("details", &[("id", S("disagreements"))])
                .and(el("summary", &[]).text(told::DISAGREEMENTS))
                .and(disagreements(&agreement)),
        )
}

fn recall(agreement: &Agreement<'_>) -> Element {
    let row = |recall: &Recall| {
        el("tr", &[])
            .and(el("th", &[("scope", S("row"))]).text(words::class(recall.class).name))
            .and(el("td", &[]).say(&[&digits(recall.right)]))
            .and(el("td", &[]).say(&[&digits(recall.hit)]))
    };
    el("div", &[("class", S("recall"))]).and(
        table(told::RECALL, &told::RECALL_COLUMNS)
            .and(el("tbody", &[]).each(agreement.recall.iter().map(row))),
    )
}

fn disagreements(agreement: &Agreement<'_>) -> Element {
    let row = |it: &Disagreement<'_>| {
        let cell = |text: &str| el("td", &[]).say(&[text]);
        let short = |class: Class| words::class(class).short;
        let accepted: Vec<&str> = it.launch.accepted.iter().map(|class| short(*class)).collect();
        let accepted =
            if accepted.is_empty() { told::NONE_ACCEPTED.to_owned() } else { accepted.join(", ") };
        el("tr", &[])
            .and(el("th", &[("scope", S("row"))]).say(&[&it.launch.launch]))
            .and(cell(&it.launch.year))
            .and(cell(&it.launch.released_to))
            .and(cell(short(it.verdict.class)))
            .and(cell(short(it.launch.right)))
            .and(cell(&accepted))
            .and(cell(&it.launch.why))
    };
    let rows = agreement.disagreements.iter().map(row);
    scrolling(
        told::DISAGREEMENTS,
        table(told::DISAGREEMENTS, &told::DISAGREEMENT_COLUMNS).and(el("tbody", &[]).each(rows)),
    )
}
