//! The call: the class, what is still possible on the ladder, and who may use it first.

use crate::analysis::Possible;
use crate::annex::NEXT;
use crate::app::element::{Element, S, el, el_with, is, set, when};
use crate::app::printed::Printed;
use crate::digits::digits;
use crate::framework::{Class, Question};
use crate::words::{self, page};

/// The panel for a sheet with so many deciding answers, of the release with this name.
pub(in crate::app) fn verdict(
    printed: &Printed,
    possible: &Possible,
    answered: usize,
    release: &str,
) -> Element {
    let class = possible.class();
    let deciding = Question::deciding().count();
    let of = digits(deciding as u64);
    let of_release = if release.is_empty() { ["", ""] } else { [": ", release] };
    let progress = [page::ANSWERED, &digits(answered as u64), page::OF, &of, page::DECIDING];
    let frame = if answered == deciding { "verdict whole" } else { "verdict" };
    el_with(
        "section",
        &["class", "id", "tabindex", "aria-labelledby", "data-class"],
        // It scrolls by itself beside the questions, so the keyboard must reach it, and find it again
        // when the program takes over.
        [is(frame), is("panel"), is("0"), is("verdict"), is(class.map_or("", Class::id))],
    )
    .and(el("h2", &[("id", S("verdict"))]).text(page::VERDICT).say(&of_release))
    .and(el("p", &[("class", S("while-loading"))]).text(page::LOADING))
    .and(call(possible, answered))
    .node(place(printed, NEXT))
    .and(ladder(possible))
    .and(el("p", &[("class", S("quiet"))]).say(&progress))
    .and(terms(possible, answered == 0))
    .and(el("p", &[("class", S("unseen")), ("role", S("status"))]).say(&announcement(possible)))
}

/// A place that is kept for the annex.
pub(in crate::app) fn place(printed: &Printed, id: &'static str) -> yew::Html {
    printed.part(|| el_with("div", &["id"], [is(id)]))
}

fn call(possible: &Possible, answered: usize) -> Element {
    let count = digits(possible.classes().count() as u64);
    let (class, line) = match possible.class() {
        Some(class) => (words::class(class).name, [words::class(class).line, ""]),
        None if answered == 0 => ("", [page::NO_ANSWER, ""]),
        None => ("", [count.as_str(), page::CLASSES_POSSIBLE]),
    };
    el("div", &[("class", S("call"))])
        .and(el_with("p", &["class", "hidden"], [is("class"), when(class.is_empty())]).text(class))
        .and(
            el_with(
                "p",
                &["class", "hidden"],
                [is("on-hold"), when(possible.hold() != Some(true))],
            )
            .text(page::ON_HOLD_UNTIL),
        )
        .and(el("p", &[]).say(&line))
}

/// The five rungs, the most exposed on top, with the share of completions that reach each.
fn ladder(possible: &Possible) -> Element {
    let total = possible.total().max(1);
    let settled = possible.class().is_some();
    let rung = |class: &Class| {
        let count = possible.of_class(*class);
        let (state, said) = match count {
            0 => ("out", page::RULED_OUT.to_owned()),
            _ if settled => ("call", page::YOUR_CLASS.to_owned()),
            _ => ("possible", words::share(count, total)),
        };
        let whole = digits(count * 100 / total);
        let bar = el_with("rect", &["width", "height"], [set(&[&whole]), is("1")]);
        let svg = el(
            "svg",
            &[
                ("viewBox", S("0 0 100 1")),
                ("preserveAspectRatio", S("none")),
                ("aria-hidden", S("true")),
            ],
        );
        el_with("li", &["class", "data-class"], [is(state), is(class.id())])
            .and(el("span", &[("class", S("rung"))]).text(words::class(*class).short))
            .and(svg.and(bar))
            .and(el("span", &[("class", S("share"))]).say(&[&said]))
    };
    el("div", &[("class", S("ladder"))])
        .and(
            el("ol", &[("reversed", S("")), ("aria-label", S(page::LADDER))])
                .each(Class::ALL.iter().rev().map(rung)),
        )
        .and(el_with("p", &["class", "hidden"], [is("quiet"), when(settled)]).text(page::SHARES))
}

/// Who may use it first and whether it is on hold; until that is settled, the most careful of what
/// is possible.
fn terms(possible: &Possible, hidden: bool) -> Element {
    let settled = possible.audience();
    let careful = possible.narrowest().map_or("", words::audience);
    let on_hold = if possible.may_hold() { page::AND_ON_HOLD } else { "" };
    let hold = match possible.hold() {
        Some(true) => [words::HOLD_MEANS, " ", words::HOLD_LIFTS],
        // Until it is settled, "until you know" says it.
        Some(false) | None => ["", "", ""],
    };
    let known = settled.is_some() && possible.hold().is_some();
    let first = settled.map_or(page::AUDIENCE_OPEN, words::audience);
    el_with("dl", &["hidden"], [when(hidden)])
        .and(term("", page::FIRST_AUDIENCE, &[first], false))
        .and(term("", page::UNTIL_KNOWN, &[careful, on_hold], known))
        .and(term("hold", page::ON_HOLD, &hold, hold[0].is_empty()))
}

fn term(class: &'static str, name: &'static str, said: &[&str], hidden: bool) -> Element {
    el_with("div", &["class", "hidden"], [is(class), when(hidden)])
        .and(el("dt", &[]).text(name))
        .and(el("dd", &[]).say(said))
}

/// Changes only when the verdict does, so that a screen reader is not told of every answer.
fn announcement(possible: &Possible) -> Vec<&'static str> {
    let Some(class) = possible.class() else { return vec![page::NO_VERDICT] };
    let audience = possible.audience().map_or(page::AUDIENCE_OPEN, words::audience);
    let hold = if possible.hold() == Some(true) { page::ON_HOLD } else { "" };
    let name = words::class(class).name;
    vec![page::VERDICT, ": ", name, ". ", page::FIRST_AUDIENCE, ": ", audience, ". ", hold]
}
