//! What is wrong with a damaged link, what could be read of it, and the way on from there.

use super::SAID;
use super::element::{Element, el};
use crate::control::{ACT, MEND, OPEN};
use crate::framework::{Notes, Question, Sheet};
use crate::link;
use crate::link::recover::{Recovered, Standing, recover};
use crate::words::link as words;

/// The attribute of the button that opens a link of which all was verified. The page presses it by
/// itself: nothing is left to decide.
const MENDED: &str = "data-mended";

/// What is wrong with a damaged link, and what is left of it; nothing while the address holds none.
pub(super) fn found(damaged: &str) -> Element {
    if damaged.is_empty() {
        return el("div", &[("hidden", "")]);
    }
    let (whole, sheet) = match recover(damaged) {
        Some(Recovered { sheet, standing }) => (standing == Standing::Whole, sheet),
        None => (false, Sheet::default()),
    };
    let read = link::read(damaged);
    let text = sheet.notes != Notes::default();
    let left = match &read {
        _ if whole => words::WHOLE.to_owned(),
        // The answers are on the page.
        Ok(_) if text => words::left(0, true),
        Ok(_) => String::new(),
        Err(_) if sheet.is_blank() => words::NOTHING.to_owned(),
        Err(_) => words::left(answers(&sheet), text),
    };
    let why = match read {
        Ok(read) => read.lost,
        Err(fault) => Some(fault),
    };
    let why = why.filter(|_| !whole).map(words::why).unwrap_or_default();
    let found = el("div", &[("class", "banner")]).and(el("p", &[]).say(&[&why, &left]));
    if !whole && (left.is_empty() || sheet.is_blank()) {
        return found;
    }
    let value = [if whole { MEND } else { OPEN }, &link::fragment(&sheet)].concat();
    let button =
        [("type", "button"), ("name", ACT), ("value", value.as_str()), (super::ELSE, SAID)];
    let mut button = el("button", &button).text(words::CONTINUE);
    if whole {
        button.attributes.push((MENDED, String::new()));
    }
    found.and(button)
}

/// How many questions are answered, or narrowed.
fn answers(sheet: &Sheet) -> usize {
    let answered = |question: &&Question| sheet.answer(**question).is_some();
    Question::ALL.iter().filter(answered).count() + usize::from(sheet.weeks().is_some())
}
