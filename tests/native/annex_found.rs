//! What the page offers of a damaged link.

use rung::annex::{Annex, Element, FOUND, Setting};
use rung::framework::{Note, Sheet};
use rung::link;
use rung::session::{ACT, Action};
use rung::words::link::{CONTINUE, NOTHING, WHOLE, left, why};

use crate::links::{framed, wide, written};
use crate::piece::{own, within};
use crate::session::control;

fn found(link: &str) -> Element {
    let pieces = Annex::new().pieces("", &Setting { link, ..Setting::default() });
    let mut found = pieces.into_iter().filter(|piece| piece.place == FOUND);
    found.next().expect("the place has a piece").element
}

/// What the button does, if there is one, and whether the page presses it by itself.
fn offer(found: &Element) -> Option<(Action, bool)> {
    let parts = within(found);
    let button = parts.into_iter().find(|it| it.tag == "button")?;
    assert_eq!((own(button, "name"), button.words().as_str()), (Some(ACT), CONTINUE));
    let value = own(button, "value").expect("it says what it does");
    let action = control(ACT, value, false).action().expect("it stands for an act");
    Some((action, own(button, "data-mended").is_some()))
}

/// What is said, and the sheet that is offered.
fn check(link: &str, said: &str, sheet: Option<(&Sheet, bool)>) {
    let found = found(link);
    let expected =
        sheet.map(|(sheet, verified)| (Action::Recover(link::fragment(sheet), verified), verified));
    assert_eq!(offer(&found), expected, "{link}");
    let words = found.words();
    let reason = match link::read(link) {
        Err(fault) | Ok(link::Read { lost: Some(fault), .. }) if said != WHOLE => why(fault),
        _ => String::new(),
    };
    let told = if link.is_empty() { String::new() } else { [&reason, " ", said].concat() };
    assert_eq!(words.strip_suffix(CONTINUE).unwrap_or(&words).trim(), told.trim(), "{link}");
    assert_eq!(own(&found, "hidden").is_some(), link.is_empty(), "{link}");
}

#[test]
fn a_link_of_which_only_the_wrapping_was_damaged_is_opened() {
    let mut sheet = wide(9, 3);
    for name in ["", "Checkout – one click"] {
        sheet.notes.set_text(Note::Name, name);
        let link = written(&sheet);
        for damaged in [
            format!("%23{link}"),
            format!("%2523{link}."),
            format!("amp;{link})"),
            format!("%E2%80%9C{link}%E2%80%9D"),
            link.to_uppercase(),
            link.replace('-', "%E2%80%91"),
            link.replacen('.', ".%E2%80%8B", 2),
            format!("see%20{link}%3E"),
            format!("{}%0D%0A{}", &link[..9], &link[9..]),
        ] {
            check(&damaged, WHOLE, Some((&sheet, true)));
        }
    }
    check("1A.-DRCF5P", WHOLE, Some((&Sheet::default(), true)));
}

#[test]
fn what_is_left_of_a_damaged_link_is_offered_and_not_opened() {
    let mut sheet = wide(9, 3);
    let answers = written(&sheet);
    check(&answers[..answers.len() - 1], &left(9, false), Some((&sheet, false)));
    let changed = answers.replacen(".f", ".z", 1);
    assert_ne!(changed, answers);
    sheet.clear(rung::framework::Question::Feasibility);
    check(&changed, &left(8, false), Some((&sheet, false)));
    let mut one = wide(1, 0);
    check("1c.fp-zzzzzz", &left(1, false), Some((&one, false)));
    one.notes.set_text(Note::Name, "Go");
    let named = written(&one).replacen('p', "p.w260", 1);
    assert!(one.set_weeks(Some(260)));
    check(&named, &left(2, true), Some((&one, false)));
}

/// The answers are on the page already, so only a part of the text is worth an offer.
#[test]
fn what_is_left_of_a_text_is_offered_beside_the_answers() {
    let mut sheet = wide(4, 0);
    sheet.notes.set_text(Note::Name, "Go");
    sheet.notes.set_text(Note::Question, "Do people come back in the second week?");
    let link = written(&sheet);
    sheet.notes.set_text(Note::Question, "");
    check(&link[..link.len() - 9], &left(0, true), Some((&sheet, false)));
    let text = link.find("-t").expect("there is text");
    check(&link[..text + 5], "", None);
}

#[test]
fn nothing_is_said_where_no_link_is_damaged_and_nothing_offered_where_none_is_left() {
    check("", "", None);
    for nothing in ["questions-2", "v0-1.problem-open.end-1", "1a.", "%", &framed("2", "fl")] {
        check(nothing, NOTHING, None);
    }
}
