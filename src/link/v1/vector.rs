//! The answers, both directions.

use super::fault::Fault;
use super::frame::{self, DOT};
use super::{key, mark, version_of};
use crate::digits::digits;
use crate::framework::{Kind, OptionSet, Question, Sheet, Version};

/// Writes the answers of a sheet, and whether text follows.
pub(super) fn write(version: Version, sheet: &Sheet, followed: bool) -> String {
    let mut entries = String::new();
    for question in Question::ALL {
        let (key, codes) = key::of(*question);
        let chosen = sheet.answer(*question);
        if let Some(options) = chosen {
            entries.push_str(key);
            entries.extend(options.iter().map(|option| char::from(codes[usize::from(option)])));
            if options.is_empty() {
                entries.push_str(key::NONE);
            }
            entries.push(DOT);
        }
        if question.kind() == Kind::Weeks
            && let Some(weeks) = sheet.weeks()
        {
            entries.push_str(key);
            entries.push_str(&digits(weeks.into()));
            entries.push(DOT);
        }
    }
    if followed {
        entries.push_str(key::TEXT);
    } else {
        // What parts two entries does not end the last.
        entries.pop();
    }
    frame::close(mark(version), &entries)
}

/// Reads the version, the answers, and whether text follows. All versions so far have the same
/// questions and options.
pub(super) fn read(vector: &str) -> Result<(Version, Sheet, bool), Fault> {
    let (mark, entries) = frame::open(vector)?;
    let version = version_of(mark).ok_or(Fault::Version(mark))?;
    let mut sheet = Sheet::default();
    let mut followed = false;
    // Of no entries there is one part, which is empty.
    for part in entries.split(DOT).filter(|_| !entries.is_empty()) {
        if part == key::TEXT {
            followed = true;
        } else {
            entry(&mut sheet, part)?;
        }
    }
    // Whatever else it may be, order, repetition or length, it is not how this sheet is spelt.
    if write(version, &sheet, followed) != vector {
        return Err(Fault::Spelling);
    }
    Ok((version, sheet, followed))
}

/// Reads one answer; one that cannot be read leaves the sheet as it is.
pub(in crate::link) fn entry(sheet: &mut Sheet, entry: &str) -> Result<(), Fault> {
    let mut rest = entry.chars();
    let key = rest.next().ok_or(Fault::Spelling)?;
    let question = key::question(key).ok_or(Fault::Key(key))?;
    let given = rest.as_str();
    if question.kind() == Kind::Weeks {
        let weeks = given.parse().ok();
        let stated = weeks.is_some() && sheet.set_weeks(weeks);
        return if stated { Ok(()) } else { Err(Fault::Weeks) };
    }
    let (_, codes) = key::of(question);
    let mut options = OptionSet::EMPTY;
    if question.kind() == Kind::One || given != key::NONE {
        for code in rest {
            let option = (0..).zip(codes).find(|(_, known)| char::from(**known) == code);
            let (option, _) = option.ok_or(Fault::Option(question, code))?;
            options = options | OptionSet::of(&[option]);
        }
        // Nothing after the key is no answer, not even "none of these".
        if options.is_empty() {
            return Err(Fault::Spelling);
        }
    }
    sheet.narrow(question, options);
    Ok(())
}
