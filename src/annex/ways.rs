//! How many of the ways to answer the rest give each class, first audience and hold.

use super::element::{Element, el};
use crate::analysis::Possible;
use crate::digits::grouped;
use crate::framework::{Audience, Class, Verdict};
use crate::words::{self, sure};

/// The table of what is possible, with exact counts.
pub(super) fn ways(possible: &Possible) -> Element {
    let total = possible.total().max(1);
    let classes = Class::ALL
        .iter()
        .map(|class| row(words::class(*class).name, possible.of_class(*class), total));
    let audiences = Audience::ALL
        .iter()
        .map(|audience| row(words::audience(*audience), possible.of_audience(*audience), total));
    let holds = [(sure::HELD_YES, true), (sure::HELD_NO, false)].map(|(name, hold)| {
        row(name, possible.count(|verdict: &Verdict| verdict.hold == hold), total)
    });
    let heading = |name| el("th", &[("scope", "col")]).text(name);
    let head = [sure::OUTCOME, sure::WAYS, sure::SHARE].into_iter().map(heading);
    el("table", &[("class", "ways")])
        .and(el("caption", &[]).say(&[
            sure::WAYS_OF,
            &grouped(possible.total()),
            sure::WAYS_OF_END,
        ]))
        .and(el("thead", &[]).and(el("tr", &[]).each(head)))
        .and(group(sure::PART_CLASS, classes))
        .and(group(sure::PART_AUDIENCE, audiences))
        .and(group(sure::PART_HOLD, holds.into_iter()))
}

/// The rows of one part of the verdict, as far as they are possible.
fn group(name: &'static str, rows: impl Iterator<Item = Option<Element>>) -> Element {
    let heading = el("th", &[("colspan", "3"), ("scope", "rowgroup")]).text(name);
    el("tbody", &[]).and(el("tr", &[]).and(heading)).each(rows.flatten())
}

fn row(name: &'static str, count: u64, total: u64) -> Option<Element> {
    if count == 0 {
        return None;
    }
    let cells = el("tr", &[])
        .and(el("th", &[("scope", "row")]).text(name))
        .and(el("td", &[]).say(&[&grouped(count)]))
        .and(el("td", &[]).say(&[&words::share(count, total)]));
    Some(cells)
}
