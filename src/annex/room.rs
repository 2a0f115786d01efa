//! The call as a room needs it: where it stands on the ladder, and what to say.

use super::element::{Element, el};
use super::picture;
use super::section::heading;
use crate::analysis::Possible;
use crate::chart::{Ladder, ladder};
use crate::framework::{Label, OptionSet, Question, Sheet};
use crate::words::advice::room::{self, ROOM, SPONSOR};
use crate::words::chart;

/// The ladder with the verdict, the first audience and today's label; what to say comes once the
/// class is settled.
pub(super) fn room(possible: &Possible, sheet: &Sheet) -> Element {
    let Some(class) = possible.class() else {
        return el("div", &[("hidden", "")]);
    };
    let hold = possible.hold() == Some(true);
    let label = sheet.answer(Question::Label).and_then(OptionSet::only);
    let drawn = ladder(&Ladder {
        possible: vec![class],
        audience: possible.audience(),
        hold,
        label: label.and_then(|label| Label::ALL.get(usize::from(label)).copied()),
    });
    let words = room::room(class, hold);
    let said = el("div", &[])
        .and(heading("room", ROOM))
        .and(el("blockquote", &[]).text(words.room))
        .and(el("h3", &[]).text(SPONSOR))
        .and(el("blockquote", &[]).text(words.sponsor));
    el("section", &[("class", "room"), ("aria-labelledby", "room")]).and(said).and(picture(
        "ladder-title",
        chart::LADDER,
        &drawn,
    ))
}
