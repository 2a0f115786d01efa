//! What the page says about the last act, and the way back.

use crate::annex::{FOUND, SAID};
use crate::app::element::{Element, S, el, el_with, is, when};
use crate::app::printed::Printed;
use crate::browser::Kept;
use crate::example::EXAMPLES;
use crate::session::{ACT, BACK, KEEP, Notice, Session, UNDO};
use crate::words::{self, page};

/// The name of the buttons that say whose draft is stored.
pub(in crate::app) const DRAFT: &str = "draft";

/// The value of the one that takes what another tab stored.
pub(in crate::app) const TAKE: &str = "take";

/// The value of the one that stores what is here.
const STORE: &str = "store";

/// The messages, each in an element of its own. `kept` is what became of the draft.
pub(in crate::app) fn banners(printed: &Printed, session: &Session, kept: Kept) -> Element {
    let (mut said, mut wrong) = (["", "", ""], "");
    match &session.notice {
        Notice::Quiet => {}
        Notice::Filled(position) => {
            let example = EXAMPLES.get(usize::from(*position));
            let title = example.and_then(|example| words::example(example.id));
            said = [page::FILLED, title.map_or("", |words| words.title), "."];
        }
        Notice::Cleared => said[0] = page::CLEARED,
        Notice::Kept => said[0] = page::KEPT,
        Notice::Removed(item) => said = [page::REMOVED, item, page::REMOVED_END],
        Notice::BadDraft => said[0] = page::BAD_DRAFT,
        // What is wrong with it says the annex.
        Notice::BadLink(..) => wrong = page::BAD_LINK,
        Notice::LostText(..) => wrong = page::LOST_TEXT,
        Notice::Recovered(true) => said[0] = page::MENDED,
        Notice::Recovered(false) => said[0] = page::UNVERIFIED,
    }
    let reading = match (session.is_reading(), session.is_invited()) {
        (false, _) => "",
        (true, false) => page::READING,
        (true, true) => page::INVITED,
    };
    let (storage, elsewhere) = match kept {
        Kept::Stored => ("", ""),
        Kept::Refused => (page::NO_STORAGE, ""),
        Kept::Elsewhere => ("", page::ELSEWHERE),
    };
    let undo = when(!session.can_undo());
    el("div", &[("class", S("banners")), ("id", S(SAID)), ("tabindex", S("-1"))])
        .and(banner("alert", &[wrong]))
        .node(printed.part(|| el_with("div", &["id", "role"], [is(FOUND), is("status")])))
        .and(
            banner("status", &[reading])
                .and(button(KEEP, page::KEEP))
                .and(button(BACK, page::BACK)),
        )
        .and(
            banner("status", &said)
                .and(el_with("span", &["hidden"], [undo]).and(button(UNDO, page::UNDO))),
        )
        .and(banner("status", &[storage]))
        .and(banner("status", &[elsewhere]).and(named(DRAFT, STORE, page::STORE)).and(named(
            DRAFT,
            TAKE,
            page::TAKE,
        )))
}

/// A live region must stand before it speaks, so an empty one is emptied and not removed.
fn banner(role: &'static str, said: &[&str]) -> Element {
    let class = match said[0] {
        "" => "silent",
        // The way back stands beside the lists, too.
        page::REMOVED => "banner removed",
        _ => "banner",
    };
    el_with("div", &["class", "data-role"], [is(class), is(role)])
        .and(el_with("p", &["role"], [is(role)]).say(said))
}

/// A button that acts on the sheet.
pub(super) fn button(act: &'static str, label: &'static str) -> Element {
    named(ACT, act, label)
}

fn named(name: &'static str, value: &'static str, label: &'static str) -> Element {
    el_with("button", &["type", "name", "value"], [is("button"), is(name), is(value)]).text(label)
}
