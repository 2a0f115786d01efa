//! What must be true before the first person outside sees it.

use super::element::{Element, el};
use super::section::section;
use crate::advice::Standing;
use crate::control::{DONE, DUE, GATE, OWNER};
use crate::digits::digits;
use crate::framework::Sheet;
use crate::words::advice;
use crate::words::sure;

/// The checklist; while the class is open, with what is only possible marked as that.
pub(super) fn gates(gates: &[Standing], sheet: &Sheet) -> Element {
    let done = |gate: &&Standing| sheet.notes.gate_note(gate.gate.id()).done;
    let count = digits(gates.iter().filter(done).count() as u64);
    let all = digits(gates.len() as u64);
    let open = gates.iter().any(|gate| !gate.certain);
    let help = if open { advice::GATES_OPEN } else { advice::GATES_HELP };
    section("gates", "gates", advice::GATES)
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
    let note = sheet.notes.gate_note(id);
    let [done_name, owner_name, due_name] =
        [DONE, OWNER, DUE].map(|field| [GATE, field, id].concat());
    let tick = el("input", &[("type", "checkbox"), ("name", &done_name)]);
    let tick = if note.done { tick.with("checked", "") } else { tick };
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
            el("label", &[]).and(tick).and(
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
