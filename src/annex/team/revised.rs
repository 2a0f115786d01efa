//! Then and now: what changed from the first of two results to the second, and what that did.

use super::aligned::answer;
use super::{call, calls};
use crate::analysis::{Changed, Engine, Move, Revision, Turn};
use crate::annex::element::{Element, el};
use crate::annex::flips;
use crate::framework::OptionSet;
use crate::link::team::Person;
use crate::words::{self, page, team as told};

pub(super) fn revised(engine: &Engine, people: &[Person]) -> Element {
    let section = el("section", &[("aria-labelledby", "revised-title"), ("class", "revised")]);
    let [then, now] = people else { return section.with("hidden", "") };
    let revision = engine.revision(then.sheet(), now.sheet());
    let heading = el("h2", &[("id", "revised-title"), ("tabindex", "-1")]).text(told::REVISED);
    section
        .and(heading)
        .and(el("p", &[("class", "quiet")]).text(told::REVISED_HELP))
        .and(el("p", &[]).say(&[told::WAS, &calls(&revision.then)]))
        .and(el("p", &[]).say(&[told::IS, &calls(&revision.now)]))
        .and(changes(&revision))
        .and(moves(&revision, then.sheet().is_complete() && now.sheet().is_complete()))
}

fn changes(revision: &Revision) -> Element {
    if revision.changed.is_empty() {
        return el("p", &[]).text(told::UNCHANGED);
    }
    let changed = |it: &Changed| {
        let said = |given: Option<OptionSet>| match given {
            Some(given) => answer(it.question, given),
            None => page::UNANSWERED.to_owned(),
        };
        el("li", &[]).and(el("b", &[]).text(words::asked(it.question).title)).say(&[
            " (",
            turn(it.turn),
            "): ",
            &said(it.then),
            told::INTO,
            &said(it.now),
        ])
    };
    el("div", &[])
        .and(el("h3", &[]).text(told::CHANGED))
        .and(el("ul", &[]).each(revision.changed.iter().map(changed)))
}

const fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Narrowed => told::NARROWED,
        Turn::Widened => told::WIDENED,
        Turn::Replaced => told::REPLACED,
    }
}

/// The fewest changes that moved the verdict.
fn moves(revision: &Revision, complete: bool) -> Element {
    let moved = el("div", &[]);
    if revision.changed.is_empty() {
        return moved.with("hidden", "");
    }
    let same = revision.then.calls() == revision.now.calls();
    let moved = moved.and(el("h3", &[]).text(told::MOVED));
    let said = match (&revision.moves[..], complete) {
        (_, false) => told::NOT_COMPLETE,
        ([], _) => told::NOT_MOVED,
        _ if same => told::MADE_UP,
        _ => "",
    };
    let line =
        |it: &Move| el("li", &[]).say(&[&flips::said(&it.changes), told::GIVES, &call(it.call)]);
    let said = el("p", &[]).text(said);
    moved.and(said).and(el("ul", &[]).each(revision.moves.iter().map(line)))
}
