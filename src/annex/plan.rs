//! What follows for the plan: what to say, what must be true first, and how we will know.

use super::element::{Element, el};
use crate::advice::{Metric, Metrics, Standing};
use crate::analysis::Possible;
use crate::digits::digits;
use crate::framework::{DONE, DUE, GATE, OWNER, Sheet};
use crate::words::advice::{self, room};
use crate::words::sure;

/// The plan for a sheet; what depends on the class comes once that is settled.
pub(super) fn plan(possible: &Possible, gates: &[Standing], sheet: &Sheet) -> Element {
    let class = possible.class();
    let said = class.map(|class| said(room::room(class, possible.hold() == Some(true))));
    let metrics = class.map(|class| metrics(Metrics::of(class)));
    el("div", &[("class", "plan")])
        .each(said.into_iter())
        .and(checklist(gates, sheet))
        .each(metrics.into_iter())
}

fn said(words: &room::RoomWords) -> Element {
    el("section", &[("class", "room"), ("aria-labelledby", "room")])
        .and(el("h2", &[("id", "room")]).text(room::ROOM))
        .and(el("blockquote", &[]).text(words.room))
        .and(el("h3", &[]).text(room::SPONSOR))
        .and(el("blockquote", &[]).text(words.sponsor))
}

fn checklist(gates: &[Standing], sheet: &Sheet) -> Element {
    let done =
        |gate: &&Standing| sheet.notes.gate_note(gate.gate.id()).is_some_and(|note| note.done);
    let count = digits(gates.iter().filter(done).count() as u64);
    let all = digits(gates.len() as u64);
    let open = gates.iter().any(|gate| !gate.certain);
    let help = if open { advice::GATES_OPEN } else { advice::GATES_HELP };
    el("section", &[("class", "gates"), ("aria-labelledby", "gates")])
        .and(el("h2", &[("id", "gates")]).text(advice::GATES))
        .and(el("p", &[("class", "quiet")]).text(help))
        .and(el("p", &[("class", "progress")]).say(&[
            &count,
            advice::GATES_OF,
            &all,
            advice::GATES_DONE,
        ]))
        .and(el("ul", &[]).each(gates.iter().map(|gate| item(gate, sheet))))
}

fn item(standing: &Standing, sheet: &Sheet) -> Element {
    let id = standing.gate.id();
    let Some(words) = advice::gate(id) else { return el("li", &[]) };
    let note = sheet.notes.gate_note(id).cloned().unwrap_or_default();
    let [done_name, owner_name, due_name] =
        [DONE, OWNER, DUE].map(|field| [GATE, field, id].concat());
    let mut tick = vec![("type", "checkbox"), ("name", done_name.as_str())];
    if note.done {
        tick.push(("checked", ""));
    }
    let possible = if standing.certain { "" } else { advice::GATE_POSSIBLE };
    let field = |label, kind, name: &str, value: &str| {
        let label_of = [label, ": ", words.name].concat();
        let attributes = [
            ("type", kind),
            ("name", name),
            ("value", value),
            ("aria-label", label_of.as_str()),
            ("placeholder", label),
            ("autocomplete", "off"),
        ];
        el("input", &attributes)
    };
    el("li", &[("class", if standing.certain { "certain" } else { "possible" })])
        .and(
            el("label", &[]).and(el("input", &tick)).and(
                el("span", &[])
                    .and(el("b", &[]).text(words.name))
                    .say(&[sure::STOP, " ", words.must, " ", possible])
                    .and(el("cite", &[]).text(words.source)),
            ),
        )
        .and(
            el("div", &[("class", "record")])
                .and(field(advice::GATE_OWNER, "text", &owner_name, &note.owner))
                .and(field(advice::GATE_DUE, "date", &due_name, &note.due)),
        )
}

fn metrics(metrics: Metrics) -> Element {
    let item = |metric: &Metric| {
        let words = advice::metric(metric.id());
        let (name, why, source) = words.map_or(("", "", ""), |it| (it.name, it.why, it.source));
        el("li", &[])
            .and(el("b", &[]).text(name))
            .say(&[sure::STOP, " ", why, " "])
            .and(el("cite", &[]).text(source))
    };
    el("section", &[("class", "metrics"), ("aria-labelledby", "metrics")])
        .and(el("h2", &[("id", "metrics")]).text(advice::METRICS))
        .and(el("h3", &[]).text(advice::WATCH))
        .and(el("ul", &[]).each(metrics.watch.iter().map(item)))
        .and(el("h3", &[]).text(advice::IGNORE))
        .and(el("ul", &[]).each(metrics.ignore.iter().map(item)))
}
