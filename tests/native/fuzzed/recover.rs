//! Pasted links: whatever is called verified stands in the text, and a whole link is found in any.

use rung::framework::Version;
use rung::link::recover::{Recovered, Standing, recover};
use rung::link::{self, Read};

use super::{first_line, is_told, linked, text};

/// A link that stands in whatever else was pasted.
const KNOWN: &str = "1u.fl.pso.bu.apb.en.w12-1glmxm";

pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let found = checked(&text);
    if let Ok(Read { sheet, lost: None, .. }) = link::read(&text) {
        assert_eq!(
            found,
            Some(Recovered { version: Version::CURRENT, sheet, standing: Standing::Whole })
        );
    }
    // A whole link is found, and of several the first.
    let known = link::read(KNOWN).expect("a link").sheet;
    let around = checked(&format!("{text}\n<https://example.org/#{KNOWN}>\n{text}"));
    let first = found.filter(|found| found.standing == Standing::Whole);
    let expected = first.unwrap_or(Recovered {
        version: Version::CURRENT,
        sheet: known,
        standing: Standing::Whole,
    });
    assert_eq!(around, Some(expected));
    // What stands behind a verified link takes nothing of it away.
    let (entries, rows) = first_line(&text);
    if let Ok(Read { sheet, lost: None, .. }) = link::read(&linked(entries, rows)) {
        let pasted = format!("(https://example.org/%23{}).", linked(entries, rows));
        assert_eq!(
            checked(&pasted),
            Some(Recovered { version: Version::CURRENT, sheet, standing: Standing::Whole })
        );
    }
}

fn checked(text: &str) -> Option<Recovered> {
    let found = recover(text)?;
    let Recovered { sheet, standing, .. } = &found;
    // Whatever it is, the page can go on from it: its link is read as the same sheet.
    let kept = Read { version: found.version, sheet: sheet.clone(), lost: None };
    assert_eq!(link::read_kept(&link::keep(sheet)), Ok(kept));
    match standing {
        Standing::Whole => stands(&link::keep(sheet), text),
        Standing::Answers(fault) => {
            is_told(*fault);
            let vector = link::vector(sheet);
            stands(&vector[3..vector.len() - 7], text);
        }
        Standing::Nothing(fault) => is_told(*fault),
    }
    Some(found)
}

/// What was verified stands in the text, letter by letter. Where codes may stand for letters nothing
/// is said.
fn stands(verified: &str, text: &str) {
    let letter = |c: char| match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '-' => Some(c.to_ascii_lowercase()),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ => None,
    };
    let letters: String = text.chars().filter_map(letter).collect();
    assert!(text.contains(['%', '&']) || letters.contains(verified), "{verified} of {text:?}");
}
