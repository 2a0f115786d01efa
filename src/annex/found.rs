//! What could be read of a damaged link, and the way on from there.

use super::SAID;
use super::element::{Element, el};
use super::team::FOLDER;
use crate::control::{ACT, MEND, OPEN};
use crate::framework::{Notes, Question, Sheet, Version};
use crate::link::pasted::Pasted;
use crate::link::recover::{Recovered, Standing, recover};
use crate::link::{Read, fragment_under, read, team};
use crate::words::{link, team as told};

/// The attribute of the button that opens a link of which all was verified. The page presses it by
/// itself: nothing is left to decide.
const MENDED: &str = "data-mended";

/// What is left of a damaged link; nothing while the address holds none. On the site with this address
/// a team has a page of its own.
pub(super) fn found(damaged: &str, site: &str) -> Element {
    let several = Pasted::default().and(damaged).people;
    if let (2.., Ok(code)) = (several.len(), team::write(&several)) {
        let address = [site, FOLDER, &code].concat();
        return el("div", &[("class", "banner")])
            .and(el("p", &[]).and(el("a", &[("href", &address)]).text(told::FOUND)));
    }
    let (standing, sheet, version) = match recover(damaged) {
        Some(Recovered { sheet, standing, version }) => (Some(standing), sheet, version),
        None => (None, Sheet::default(), Version::CURRENT),
    };
    let text = sheet.notes != Notes::default();
    let why = match read(damaged) {
        Err(fault) | Ok(Read { lost: Some(fault), .. }) => link::why(fault) + " ",
        Ok(_) => String::new(),
    };
    let said = match standing {
        _ if damaged.is_empty() => return el("div", &[("hidden", "")]),
        Some(Standing::Whole) => link::WHOLE.to_owned(),
        // The answers are on the page.
        Some(Standing::Answers(_)) if text => link::left(0, true),
        Some(Standing::Answers(_)) => String::new(),
        _ if sheet.is_blank() => link::NOTHING.to_owned(),
        _ => link::left(answers(&sheet), text),
    };
    let whole = standing == Some(Standing::Whole);
    let offered = whole || !(sheet.is_blank() || said.is_empty());
    let why = if whole { "" } else { &why };
    let told = [why, &said].concat();
    let found = el("div", &[("class", "banner")]).and(el("p", &[]).text(told.trim_end()));
    if !offered {
        return found;
    }
    let value = [if whole { MEND } else { OPEN }, &fragment_under(version, &sheet)].concat();
    let button =
        [("type", "button"), ("name", ACT), ("value", value.as_str()), (super::ELSE, SAID)];
    let button = el("button", &button).text(link::CONTINUE);
    found.and(if whole { button.with(MENDED, "") } else { button })
}

/// How many questions are answered, or narrowed.
pub(super) fn answers(sheet: &Sheet) -> usize {
    let answered = |question: &&Question| sheet.answer(**question).is_some();
    Question::ALL.iter().filter(answered).count() + usize::from(sheet.weeks().is_some())
}
