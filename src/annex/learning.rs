//! How we will know: what to watch and to ignore, and what was agreed in advance.

use super::element::{Element, el};
use super::field::field;
use super::section::section;
use super::sure::question_link;
use crate::advice::{Gap, Metric, Metrics, gaps, is_commitment};
use crate::day;
use crate::framework::{Class, Commitment, Note, Question, Sheet};
use crate::report::sentence::listed;
use crate::words::advice::{self, learning as told};
use crate::words::{self, sure};

/// The metrics, once the class is settled, and the loop of a sheet, on the day that is today.
pub(super) fn learning(class: Option<Class>, sheet: &Sheet, today: &str) -> Element {
    let metrics = match class {
        Some(class) => metrics(Metrics::of(class)),
        None => el("div", &[("hidden", "")]),
    };
    // An empty loop is no mistake: what is missing is said once something is written.
    let blank = Gap::ALL.iter().all(|gap| sheet.notes.text(gap.note()).trim().is_empty());
    let gaps = gaps(&sheet.notes);
    let missing = if blank { &[] } else { &gaps[..] };
    section("learn", "know", advice::METRICS)
        .and(metrics)
        .and(el("h3", &[]).text(told::LOOP))
        .and(
            el("p", &[("class", "quiet")])
                .say(&[told::LOOP_HELP, " "])
                .and(el("cite", &[]).text(told::LOOP_SOURCE)),
        )
        .and(steps(missing, sheet, today))
        .and(standing(missing, blank, sheet))
}

fn metrics(metrics: Metrics) -> Element {
    let item = |metric: &Metric| {
        let words = advice::metric(metric.id());
        let (name, why, source) = words.map_or(("", "", ""), |it| (it.name, it.why, it.source));
        el("li", &[])
            .and(el("b", &[]).text(name))
            .say(&[sure::STOP, " ", why, " "])
            .and(el("cite", &[]).text(source))
    };
    el("div", &[("class", "metrics")])
        .and(el("h3", &[]).text(advice::WATCH))
        .and(el("ul", &[]).each(metrics.watch.iter().map(item)))
        .and(el("h3", &[]).text(advice::IGNORE))
        .and(el("ul", &[]).each(metrics.ignore.iter().map(item)))
}

fn steps(missing: &[Gap], sheet: &Sheet, today: &str) -> Element {
    let one = |note: Note| {
        let gap = missing.iter().find(|gap| gap.note() == note);
        let said = match gap.and_then(|gap| told::gap(gap.id())) {
            Some(words) => words.line,
            None if note == Note::Date && has_passed(sheet.notes.text(note), today) => {
                told::DATE_PASSED
            }
            None => "",
        };
        field(note, &sheet.notes, said, gap.is_some_and(|gap| gap.breaks_commitment()))
    };
    let step = |name: &str, notes: &[Note]| {
        el("li", &[])
            .and(el("h4", &[]).text(name))
            .and(el("div", &[("class", "fields")]).each(notes.iter().copied().map(one)))
    };
    el("ol", &[("class", "loop")])
        .and(step(told::BUILD, &[Note::Question]))
        .and(step(told::MEASURE, &[Note::Metric, Note::Threshold, Note::Date]))
        .and(
            step(told::LEARN, &[Note::IfMet, Note::IfMissed])
                .and(el("p", &[("class", "quiet")]).text(told::AGAIN)),
        )
}

/// Whether a day lies before today; not, when either is no day.
fn has_passed(day: &str, today: &str) -> bool {
    day::read(day).zip(day::read(today)).is_some_and(|(day, today)| day < today)
}

/// Whether what is written is a commitment, what is missing, and whether the reader says otherwise.
fn standing(missing: &[Gap], blank: bool, sheet: &Sheet) -> Element {
    let commitment = is_commitment(&sheet.notes);
    let names = |breaking: bool| {
        let gaps = missing.iter().filter(move |gap| gap.breaks_commitment() == breaking);
        let names = gaps.filter_map(|gap| told::gap(gap.id())).map(|words| words.name);
        listed(&names.collect::<Vec<_>>())
    };
    let is = el("p", &[("class", "strong")]);
    let is = match (blank, commitment) {
        (true, _) => is.text(told::NOTHING_AGREED),
        (false, true) => is.text(told::COMMITMENT),
        (false, false) => is.say(&[told::NO_COMMITMENT, &names(true), sure::STOP]),
    };
    let also = names(false);
    let also = match &*also {
        "" => el("p", &[("hidden", "")]),
        also => el("p", &[]).say(&[told::ALSO_MISSING, also, sure::STOP]),
    };
    let answered = sheet.choice(Question::Commitment);
    let claimed = match answered {
        Some(answer) if (answer == Commitment::Agreed as u8) != commitment => {
            let label = words::asked(Question::Commitment).options[usize::from(answer)];
            let end = if commitment { told::AGREED_END } else { told::CLAIMED_END };
            el("p", &[])
                .say(&[told::CLAIMED, label, end])
                .and(question_link(Question::Commitment))
                .text(sure::STOP)
        }
        _ => el("p", &[("hidden", "")]),
    };
    el("div", &[("class", "standing")]).and(is).and(also).and(claimed)
}
