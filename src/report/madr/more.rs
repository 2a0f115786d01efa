//! What was agreed in advance, and what stands below the decision itself.

use jiff::civil::Date;

use super::super::markdown::Page;
use super::super::{Report, day_in_words, line, sentence};
use crate::advice::{Gap, Range, Roadmap, gaps, is_commitment};
use crate::day;
use crate::digits::digits;
use crate::framework::{Class, List, Note, Question};
use crate::words::advice::learning::{self, gap};
use crate::words::advice::{cut, roadmap as planned};
use crate::words::{self, page, report as told, sure};

/// The loop: what was written, and whether that is a commitment.
pub(super) fn agreed(report: &Report, page: &mut Page) {
    let notes = &report.sheet.notes;
    page.paragraph(&[learning::LOOP, ":"]);
    let written = Gap::ALL.iter().map(|gap| gap.note());
    let written: Vec<Note> = written.filter(|note| !line(notes.text(*note)).is_empty()).collect();
    // The question stands above everything else.
    for note in written.iter().filter(|note| **note != Note::Question) {
        let text = notes.text(*note);
        let text = if note.is_date() { day_in_words(text) } else { line(text) };
        page.named(&[words::note(*note).label, ":"], &[&text]);
    }
    let missing: Vec<&str> = gaps(notes)
        .into_iter()
        .filter(|gap| gap.breaks_commitment())
        .filter_map(|it| gap(it.id()).map(|words| words.name))
        .collect();
    if written.is_empty() {
        page.paragraph(&[learning::NOTHING_AGREED]);
    } else if is_commitment(notes) {
        page.paragraph(&[learning::COMMITMENT]);
    } else {
        let lacks = sentence::listed(&missing);
        page.paragraph(&[learning::NO_COMMITMENT, &lacks, sure::STOP]);
    }
}

pub(super) fn more(report: &Report, page: &mut Page) {
    page.heading(2, &[told::MORE]);
    when(report, page);
    in_and_out(report, page);
    answers(report, page);
    let notes = report.sheet.notes.text(Note::Notes);
    if !line(notes).is_empty() {
        page.heading(3, &[words::note(Note::Notes).label]);
        page.paragraphs(notes);
    }
    source(report, page);
}

/// The phases from the start that was chosen, or else from the day of the record.
fn when(report: &Report, page: &mut Page) {
    let chosen = day::read(report.sheet.notes.text(Note::Start));
    let Some((class, start)) = report.possible.class().zip(chosen.or(report.date)) else {
        return;
    };
    let Some(roadmap) = Roadmap::new(class, start, report.sheet.weeks()) else { return };
    page.heading(3, &[planned::ROADMAP]);
    let from = if chosen.is_some() { planned::FROM } else { told::FROM_RECORD };
    page.paragraph(&[from, &words::day(start), sure::STOP, " ", planned::ROADMAP_HELP]);
    for stage in &roadmap.stages {
        let name = planned::phase(stage.phase.id()).map_or("", |words| words.name);
        let (first, last) = stage.ends();
        let earliest = if stage.begin == start { "" } else { planned::AT_THE_EARLIEST };
        let days = [stage.begin, first, last].map(words::day);
        let said = [
            planned::IT,
            planned::STARTS,
            &days[0],
            earliest,
            planned::ENDS,
            &days[1],
            page::AND,
            &days[2],
            sure::STOP,
        ];
        page.named(&[name, sure::STOP], &said);
    }
    own(class, &roadmap, report.sheet.weeks(), page);
}

/// The reader's own weeks, and how they compare.
fn own(class: Class, roadmap: &Roadmap, weeks: Option<u16>, page: &mut Page) {
    let Some((release, weeks)): Option<(Date, u16)> = roadmap.release.zip(weeks) else { return };
    let until = if weeks == 1 { planned::WEEK_UNTIL } else { planned::WEEKS_UNTIL };
    let mut said = [&digits(weeks.into()), until, &words::day(release), sure::STOP].concat();
    for (range, fit) in &roadmap.fits {
        let fit = planned::fit(fit.id()).unwrap_or_default();
        said += &[" ", fit, &sentence::figures(*range), sure::STOP].concat();
    }
    if Range::of(class).is_empty() {
        said += &[" ", planned::NO_FIGURE].concat();
    }
    page.named(&[planned::OWN, sure::STOP], &[&said]);
}

fn in_and_out(report: &Report, page: &mut Page) {
    let notes = &report.sheet.notes;
    let items = |list| notes.list(list).iter().map(|item| line(item)).filter(|it| !it.is_empty());
    if List::ALL.iter().all(|list| items(*list).next().is_none()) {
        return;
    }
    page.heading(3, &[cut::CUT]);
    let lists =
        [(List::Ship, cut::SHIP, cut::SHIP_NONE), (List::Defer, cut::DEFER, cut::DEFER_NONE)];
    for (list, name, none) in lists {
        if items(list).next().is_none() {
            page.paragraph(&[none]);
        } else {
            page.paragraph(&[name, ":"]);
            items(list).for_each(|item| page.item(&[&item]));
        }
    }
}

fn answers(report: &Report, page: &mut Page) {
    page.heading(3, &[told::ANSWERS]);
    page.row([told::QUESTION, told::ANSWER]);
    for question in Question::ALL {
        page.row([words::ask(*question), &sentence::label(*question, report.sheet)]);
    }
}

fn source(report: &Report, page: &mut Page) {
    page.heading(3, &[told::SOURCE]);
    match report.link() {
        Some(link) => page.link(told::OPEN_SHEET, &link),
        None => page.code(&[told::VECTOR, ":"].concat(), &report.vector()),
    }
    page.item(&[&report.origin()]);
    page.item(&[told::LIMITS]);
}
