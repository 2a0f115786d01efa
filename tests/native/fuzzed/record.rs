//! Records: free text in them is read as it was written, by parsers that nobody here wrote, and is
//! nothing else.

use std::sync::LazyLock;

use rung::advice::diagnosis::Diagnoses;
use rung::analysis::Engine;
use rung::day;
use rung::framework::{GateRecord, List, Note, Question, Sheet};
use rung::link;
use rung::report::{Report, csv, is_address, madr, text as plain};

use super::{first_line, markup, sheet_of, text};

/// Slots for free text before the lists: the notes that are no dates, and who sees to a gate.
const GATE: &str = "exit-criterion";

/// The first line holds answers, the second day and address with a space between; what follows is
/// the text of a verified link, or else free text wherever there is a place for it.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (entries, rest) = first_line(&text);
    let (when, free) = first_line(rest);
    let (day, address) = when.split_once(' ').unwrap_or((when, ""));
    let sheet = sheet_of(entries, free);
    let sheet = sheet.unwrap_or_else(|| filled(sheet_of(entries, "").unwrap_or_default(), free));
    is_recorded(&sheet, day, address);
}

/// The free text wherever there is a place for it: a line each, and all of it where lines may stand.
fn filled(mut sheet: Sheet, free: &str) -> Sheet {
    let mut lines = free.split('\n').cycle();
    let mut next = || lines.next().unwrap_or_default();
    for note in Note::ALL {
        sheet.notes.set_text(*note, next());
    }
    sheet.notes.set_text(Note::Notes, free);
    for list in List::ALL {
        sheet.notes.add_item(*list, next());
        sheet.notes.add_item(*list, next());
    }
    sheet.notes.gate(GATE.to_owned(), GateRecord::Owner(next().to_owned()));
    sheet.notes.gate(GATE.to_owned(), GateRecord::Due(next().to_owned()));
    sheet.notes.gate(next().to_owned(), GateRecord::Owner(free.to_owned()));
    sheet
}

fn is_recorded(sheet: &Sheet, on: &str, address: &str) {
    static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::version_1);
    static DIAGNOSES: LazyLock<Diagnoses> = LazyLock::new(Diagnoses::version_1);
    let date = day::read(on);
    let report = Report::new(&ENGINE, &DIAGNOSES, sheet).on(date).at(address);
    let link = is_address(address).then(|| [address, "#", &link::fragment(sheet)].concat());

    let decision = madr::write(&report);
    assert!(decision.starts_with("---\nstatus: proposed\n"), "{decision}");
    markup::is_decision(&decision, link.as_deref()).unwrap();

    let said = plain::write(&report);
    assert!(said.ends_with('\n') && said.lines().count() <= 12, "{said}");
    let longest = said.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    assert!(longest <= 700 + address.len() || link.is_some(), "{said}");
    assert!(!said.contains(['*', '`', '~', '<', '>', '\r']), "{said}");

    let table = csv::write(&report);
    let rows = markup::rows(&table).unwrap();
    let notes = Note::ALL.iter().filter(|note| !sheet.notes.text(**note).is_empty());
    let items = List::ALL.iter().map(|list| sheet.notes.list(*list).len()).sum::<usize>();
    let gates = rows.iter().filter(|row| &row[0] == "gates").count();
    let fixed = 1 + 2 + 4 + usize::from(date.is_some()) + usize::from(link.is_some());
    assert_eq!(rows.len(), fixed + Question::ALL.len() + notes.count() + items + gates, "{table}");
}
