//! When: the phases from the one that the release enters, on the calendar.

use jiff::civil::Date;

use super::element::{Element, el};
use super::field::field;
use super::picture;
use super::section::section;
use super::sure::question_link;
use crate::advice::{Change, Phase, Range, Roadmap, Stage};
use crate::chart::{Span, Timeline, timeline};
use crate::day::{self, after};
use crate::digits::digits;
use crate::framework::{Class, Note, Question, Sheet};
use crate::report::sentence::figures;
use crate::words::advice::roadmap as told;
use crate::words::{self, page, sure};

/// The roadmap from the start that was chosen, or else from today; its dates come once the class is
/// settled.
pub(super) fn roadmap(class: Option<Class>, sheet: &Sheet, today: &str) -> Element {
    let written = sheet.notes.text(Note::Start);
    let (chosen, today) = (day::read(written), day::read(today));
    let wrong = chosen.is_none() && !written.is_empty();
    let counted = match (chosen, today) {
        (Some(day), _) => [told::FROM, &words::day(day), sure::STOP].concat(),
        (None, Some(day)) => [told::FROM_TODAY, &words::day(day), told::FROM_TODAY_END].concat(),
        (None, None) => told::NEEDS_START.to_owned(),
    };
    let said = if wrong {
        [sure::BOX, written, sure::BOX_END, told::NO_DAY, &counted].concat()
    } else {
        counted
    };
    let dates = match (class, chosen.or(today)) {
        (None, _) => el("p", &[]).text(told::CLASS_OPEN),
        (Some(_), None) => el("p", &[("hidden", "")]),
        (Some(class), Some(start)) => match Roadmap::new(class, start, sheet.weeks()) {
            None => el("p", &[]).text(told::OFF_CALENDAR),
            Some(roadmap) => dates(class, &roadmap, sheet.weeks()),
        },
    };
    section("roadmap", "when", told::ROADMAP)
        .and(el("p", &[("class", "quiet")]).text(told::ROADMAP_HELP))
        .and(field(Note::Start, &sheet.notes, &said, wrong))
        .and(dates)
}

fn dates(class: Class, roadmap: &Roadmap, weeks: Option<u16>) -> Element {
    let Some(first) = roadmap.stages.first() else { return el("p", &[("hidden", "")]) };
    let start = first.begin;
    let mut drawn = Timeline::default();
    let mut phases = el("ol", &[("class", "phases")]);
    for stage in &roadmap.stages {
        let (phase, ranges) = (phase(stage, start), ranges(stage, start));
        phases = phases.and(item(stage.phase, &phase, &ranges));
        drawn.phases.push(phase);
        drawn.ranges.extend(ranges);
    }
    drawn.own = roadmap.release.zip(weeks).map(|(release, weeks)| Span {
        name: told::OWN.to_owned(),
        from: 0,
        to: after(start, release),
        said: {
            let until = if weeks == 1 { told::WEEK_UNTIL } else { told::WEEKS_UNTIL };
            [&digits(weeks.into()), until, &words::day(release)].concat()
        },
    });
    let picture = picture("timeline", words::chart::TIMELINE, &timeline(&drawn));
    let said = el("div", &[]).and(phases).and(compared(class, roadmap, drawn.own.as_ref()));
    el("div", &[("class", "dates")]).and(picture).and(said)
}

/// A phase, from its first day to the last on which it may end.
fn phase(stage: &Stage, start: Date) -> Span {
    let (first, last) = stage.ends();
    let earliest = if stage.begin == start { "" } else { told::AT_THE_EARLIEST };
    let said = [
        told::STARTS,
        &words::day(stage.begin),
        earliest,
        told::ENDS,
        &words::day(first),
        page::AND,
        &words::day(last),
    ];
    Span {
        name: told::phase(stage.phase.id()).map_or("", |words| words.name).to_owned(),
        from: after(start, stage.begin),
        to: after(start, last),
        said: said.concat(),
    }
}

/// What sources say for the release with which a phase ends.
fn ranges(stage: &Stage, start: Date) -> Vec<Span> {
    let class = words::class(stage.phase.class()).name;
    let spans = stage.windows.iter().map(|window| Span {
        name: [class, sure::COMMA, &figures(window.range)].concat(),
        from: after(start, window.earliest),
        to: after(start, window.latest),
        said: [told::DUE, &words::day(window.earliest), page::AND, &words::day(window.latest)]
            .concat(),
    });
    spans.collect()
}

/// A phase in words: when it is, what it is for and brings, and what sources say.
fn item(phase: Phase, when: &Span, ranges: &[Span]) -> Element {
    let Some(words) = told::phase(phase.id()) else { return el("li", &[]) };
    let change = |change: &Change| {
        let (name, line, source) =
            told::change(change.id()).map_or(("", "", ""), |it| (it.name, it.line, it.source));
        el("li", &[])
            .and(el("b", &[]).text(name))
            .say(&[sure::STOP, " ", line, " "])
            .and(el("cite", &[]).text(source))
    };
    // The second article names the time for an MMP without a figure.
    let longer = (phase == Phase::Launch).then(|| el("li", &[]).text(told::MARKET_LONGER));
    el("li", &[])
        .and(el("h3", &[]).text(words.name))
        .and(el("p", &[]).say(&[told::IT, &when.said, sure::STOP]))
        .and(el("p", &[]).say(&[words.line, " "]).and(el("cite", &[]).text(words.source)))
        .and(el("ul", &[]).each(phase.changes().iter().map(change)))
        .and(
            el("ul", &[("class", "quiet")])
                .each(ranges.iter().map(|range| el("li", &[]).say(&sentence(range))))
                .each(longer.into_iter()),
        )
}

/// What the picture says of a span.
fn sentence(span: &Span) -> [&str; 4] {
    [&span.name, sure::CHANGE_TO, &span.said, sure::STOP]
}

/// The reader's own weeks against each range, or the way to the question about them.
fn compared(class: Class, roadmap: &Roadmap, own: Option<&Span>) -> Element {
    let own = match own {
        Some(own) => el("p", &[]).say(&sentence(own)),
        None => {
            el("p", &[]).text(told::ASK_WEEKS).and(question_link(Question::Weeks)).text(sure::STOP)
        }
    };
    let fits = roadmap.fits.iter().map(|(range, fit)| {
        let fit = told::fit(fit.id()).unwrap_or_default();
        el("li", &[]).say(&[fit, &figures(*range), sure::STOP])
    });
    let none = Range::of(class).is_empty().then(|| el("li", &[]).text(told::NO_FIGURE));
    el("div", &[("class", "compared")])
        .and(el("h3", &[]).text(told::COMPARED))
        .and(own)
        .and(el("ul", &[]).each(fits).each(none.into_iter()))
}
