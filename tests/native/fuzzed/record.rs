//! Records: free text in them is read as it was written, by parsers that nobody here wrote, and is
//! nothing else.

use std::sync::LazyLock;

use rung::advice::diagnosis::Diagnoses;
use rung::analysis::Engine;
use rung::day;
use rung::framework::{GateRecord, List, Note, Question, Sheet};
use rung::link;
use rung::report::escape::{cell, chat, code, line};
use rung::report::{Report, csv, is_address, madr, text as plain};
use rung::unseen::is_unseen;

use super::{first_line, markup, sheet_of, text};

/// Slots for free text before the lists: the notes that are no dates, and who sees to a gate.
const GATE: &str = "exit-criterion";

/// The first line holds answers, the second day and address with a space between; what follows is
/// free text, wherever there is a place for it, and the rows of a verified link.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (entries, rest) = first_line(&text);
    let (when, free) = first_line(rest);
    let (date, address) = when.split_once(' ').unwrap_or((when, ""));
    is_escaped(free);
    let sheet = sheet_of(entries, "").unwrap_or_default();
    for sheet in [filled(sheet, free), sheet_of(entries, free).unwrap_or_default()] {
        is_recorded(&sheet, date, address);
    }
}

/// What is done to each piece of free text.
fn is_escaped(free: &str) {
    markup::reads_as_plain(free).unwrap();
    markup::is_a_cell(&[free, &line(free)]).unwrap();
    for said in [chat(free, 40), chat(free, 160)] {
        assert!(!said.contains(['*', '`', '~', '<', '>', '\n']), "{said:?}");
        assert!(!said.contains("](") && said.chars().count() <= 160, "{said:?}");
    }
    for said in [line(free), cell(free), code(free), chat(free, usize::MAX)] {
        // One that belongs to what is before it stays: a joiner within an emoji.
        let belongs = |c: char| matches!(c, '\n' | '\u{200c}' | '\u{200d}') || is_selector(c);
        assert_eq!(said.find(|c| is_unseen(c) && !belongs(c)), None, "{said:?}");
    }
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180f}' | '\u{e0100}'..='\u{e01ef}')
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

fn is_recorded(sheet: &Sheet, date: &str, address: &str) {
    static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::version_1);
    static DIAGNOSES: LazyLock<Diagnoses> = LazyLock::new(Diagnoses::version_1);
    let date = day::read(date);
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
