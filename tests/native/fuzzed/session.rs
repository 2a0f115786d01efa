//! A visit: what the address holds, what was stored, and everything that is done then.

use rung::framework::Question;
use rung::link::{self, Read};
use rung::session::{Action, Control, Draft, Session};

use super::{first_line, linked, text};

/// The first line is the fragment, the second what was stored; each that follows is an act: the name
/// and value of a control with `=` between, which is ticked unless it begins with `!`, or a fragment
/// to open with `#` before it. Both of the first are also tried as verified links.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (fragment, rest) = first_line(&text);
    let (stored, acts) = first_line(rest);
    for (fragment, stored) in [
        (fragment, stored),
        (&*linked(fragment, ""), &*linked(stored, &acts.replace('\n', "\u{1e}"))),
    ] {
        is_begun(fragment, stored);
        is_visited(fragment, stored, acts);
    }
}

/// Reading a link touches nothing of one's own.
fn is_begun(fragment: &str, stored: &str) {
    let own = Session::begin("", stored);
    is_kept(&own);
    assert!(!own.is_reading() && own.damaged().is_none());
    let whole = Draft::is_whole(stored);
    assert_eq!(own.notice == rung::session::Notice::BadDraft, !whole);
    let begun = Session::begin(fragment, stored);
    is_kept(&begun);
    assert_eq!(begun.stored(), own.stored());
    if let Ok(Read { sheet, lost, .. }) = link::read(fragment) {
        assert_eq!(begun.damaged().is_some(), lost.is_some(), "{fragment}");
        assert_eq!(link::vector(&begun.sheet), link::vector(&sheet));
        // The text of one's own sheet may be too long for the address.
        assert!(!begun.is_reading() || begun.sheet == sheet);
    } else {
        assert_eq!(begun.damaged().unwrap_or_default(), fragment);
        assert_eq!((begun.sheet, begun.unsure), (own.sheet, own.unsure));
    }
}

fn is_visited(fragment: &str, stored: &str, acts: &str) {
    let acts: Vec<&str> = acts.split('\n').take(40).collect();
    let early: Vec<Control> = acts.iter().filter_map(|act| control(act)).collect();
    is_kept(&Session::begin(fragment, stored).after_early(&early));
    let mut session = Session::begin(fragment, stored);
    for act in acts {
        let action = match act.strip_prefix('#') {
            Some(fragment) => Action::Open(fragment.to_owned()),
            None => match control(act).and_then(|control| control.action()) {
                Some(action) => action,
                None => continue,
            },
        };
        let before = session.clone();
        session = session.step(action.clone());
        is_kept(&session);
        match action {
            // Opening is reading.
            Action::Open(_) | Action::Recover(..) => {
                assert_eq!(session.stored(), before.stored(), "{act:?}");
            }
            // What takes much away can be taken back.
            Action::StartOver | Action::Fill(_) | Action::RemoveItem(..) | Action::Keep
                if session.can_undo() && session.sheet != before.sheet =>
            {
                let back = session.clone().step(Action::Undo);
                // From one example to the next the way leads back to one's own.
                let looked = matches!(action, Action::Fill(_) | Action::StartOver);
                assert!(looked || back.sheet == before.sheet, "{act:?}");
                is_kept(&back);
            }
            _ => {}
        }
    }
}

fn control(act: &str) -> Option<Control> {
    let (act, checked) = act.strip_prefix('!').map_or((act, true), |act| (act, false));
    let (name, value) = act.split_once('=')?;
    Some(Control { name: name.to_owned(), value: value.to_owned(), checked })
}

/// What is stored is read back as the same draft, what is shown as the same sheet, and the address is
/// empty or a link that is verified.
pub(super) fn is_kept(session: &Session) {
    let stored = session.stored();
    assert!(Draft::is_whole(&stored), "{stored:?}");
    let again = Session::begin("", &stored);
    assert_eq!(again.stored(), stored);
    let shown = Session::begin("", &session.shown());
    assert_eq!(shown.shown(), session.shown());
    for question in Question::ALL {
        assert_eq!(shown.sheet.answer(*question), session.sheet.answer(*question));
        assert_eq!(shown.unsure.has(*question), session.unsure.has(*question));
    }
    assert_eq!(shown.sheet.weeks(), session.sheet.weeks());
    let fragment = session.fragment();
    match link::read(&fragment) {
        Ok(Read { sheet, lost: None, .. }) => {
            assert_eq!(link::vector(&sheet), link::vector(&session.sheet));
        }
        wrong => assert!(fragment.is_empty(), "{fragment}: {wrong:?}"),
    }
}
