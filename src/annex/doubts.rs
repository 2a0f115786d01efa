//! The answers on which the verdict leans, each with what would follow if it were wrong.

use super::element::{Element, el};
use super::section::part;
use crate::analysis::{Change, Engine, Lean};
use crate::framework::Verdict;
use crate::report::sentence::listed;
use crate::words::{self, sure};

pub(super) fn doubts(engine: &Engine, leans: &[Lean], now: Verdict) -> Element {
    let help = if leans.is_empty() { sure::DOUBTS_NONE } else { sure::DOUBTS_HELP };
    part("doubts", "doubts", sure::DOUBTS)
        .and(el("p", &[("class", "quiet")]).text(help))
        .and(el("ul", &[]).each(leans.iter().map(|lean| doubt(engine, *lean, now))))
}

fn doubt(engine: &Engine, lean: Lean, now: Verdict) -> Element {
    let words = words::asked(lean.change.question());
    let label = words.options[usize::from(lean.change.option())];
    let item = el("li", &[]);
    let item = match lean.change {
        Change::Remove(..) => item.say(&[sure::DOUBT_SAFEGUARD, label, sure::DOUBT_MISSING]),
        _ => item.say(&[sure::DOUBT, words.title, sure::DOUBT_IS, label, sure::DOUBT_END]),
    };
    let rule = engine.rules[usize::from(lean.verdict.rule)].id;
    item.say(&[&listed(&consequences(lean.verdict, now)), sure::BY_RULE, rule, sure::STOP])
}

/// In what way a verdict is stricter than another.
fn consequences(then: Verdict, now: Verdict) -> Vec<String> {
    let mut consequences = Vec::new();
    if then.class < now.class {
        consequences.push([sure::LOWER_CLASS, words::class(then.class).name].concat());
    }
    if then.audience < now.audience {
        consequences.push([sure::NARROWER, words::audience(then.audience)].concat());
    }
    if then.hold && !now.hold {
        consequences.push(sure::HELD.to_owned());
    }
    consequences
}
