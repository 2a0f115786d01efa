//! What the page shows of the roadmap, against dates worked out by hand.

use std::collections::BTreeSet;

use rung::advice::Phase;
use rung::annex::{Annex, Element, GATES, LEARN, ROADMAP, Setting};
use rung::day;
use rung::example::EXAMPLES;
use rung::framework::{Class, Note, Sheet};
use rung::link;
use rung::words::advice::roadmap as told;
use rung::words::{self, chart};

use crate::piece::{attribute, drawn, own, with, within};

const TODAY: &str = "2026-11-21";

/// A sheet of this class, from this start, with these weeks.
fn sheet(class: Class, start: &str, weeks: Option<u16>) -> Sheet {
    let example = EXAMPLES.iter().find(|example| example.expected == class);
    let mut sheet = example.expect("every class has an example").sheet();
    sheet.notes.set_text(Note::Start, start);
    sheet.set_weeks(weeks);
    sheet
}

fn roadmap(class: Class, start: &str, weeks: Option<u16>) -> Element {
    drawn(&sheet(class, start, weeks), ROADMAP, TODAY)
}

/// The phases from a start: from which day each is, the earliest day on which it ends, the latest.
type Days = [[&'static str; 3]; 3];

/// From the last of January, so that a month later is the last of another month.
const JANUARY: Days = [
    ["31 January 2027", "14 March 2027", "31 July 2027"],
    ["14 March 2027", "31 May 2027", "31 January 2028"],
    ["31 May 2027", "31 July 2027", "31 July 2028"],
];

const LEAP: Days = [
    ["29 February 2028", "11 April 2028", "29 August 2028"],
    ["11 April 2028", "29 June 2028", "28 February 2029"],
    ["29 June 2028", "29 August 2028", "29 August 2029"],
];

#[test]
fn every_class_enters_at_its_phase_and_every_phase_has_its_days() {
    for (start, days) in [("2027-01-31", JANUARY), ("2028-02-29", LEAP)] {
        for class in Class::ALL {
            let element = roadmap(*class, start, None);
            let list = with(&element, "class", "phases").words();
            let text = with(&element, "class", "picture").words();
            let skipped = Phase::of(*class) as usize;
            for (phase, [begin, first, last]) in Phase::ALL.iter().zip(days) {
                let name = told::phase(phase.id()).expect("it has words").name;
                let position = *phase as usize;
                assert_eq!(list.contains(name), position >= skipped, "{class:?}: {name}");
                if position >= skipped {
                    let begin = if position == skipped {
                        days[0][0].to_owned()
                    } else {
                        format!("{begin} at the earliest")
                    };
                    let when = format!("starts on {begin} and ends between {first} and {last}");
                    assert!(list.contains(&format!("It {when}.")), "{when}: {list}");
                    let enters = if position == skipped { ", you enter here" } else { "" };
                    assert!(text.contains(&format!("{name}: {when}{enters}.")), "{when}: {text}");
                }
            }
        }
    }
}

#[test]
fn both_cited_ranges_are_shown_with_who_says_so() {
    let words = roadmap(Class::Mvp, "2027-01-31", None).words();
    for said in [
        "MVP, 6–16 weeks (one article that Gupta cites): due between 14 March 2027 and 23 May 2027.",
        "MVP, 2–6 months (another article that Gupta cites): due between 31 March 2027 and 31 July \
         2027.",
        "Controlled beta, 4–12 months (our assumption, halfway between MVP and MMP): due between 31 \
         May 2027 and 31 January 2028.",
        "MMP, 6–18 months (one article that Gupta cites): due between 31 July 2027 and 31 July 2028.",
        told::MARKET_LONGER,
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

/// The focus areas of the second phase among them.
#[test]
fn every_phase_says_what_it_brings_and_who_says_so() {
    for class in Class::ALL {
        let words = roadmap(*class, "2027-01-31", None).words();
        for phase in Phase::ALL {
            let shown = *phase >= Phase::of(*class);
            for change in phase.changes() {
                let change = told::change(change.id()).expect("it has words");
                let said = format!("{} . {} {}", change.name, change.line, change.source);
                assert_eq!(words.contains(&said), shown, "{class:?}: {said}");
            }
        }
    }
}

/// The days in a text, in order: a number, a month and a year.
fn days(text: &str) -> Vec<String> {
    let months = "January February March April May June July August September October November \
                  December";
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut days: Vec<String> = words
        .windows(3)
        .filter(|of| months.split(' ').any(|month| month == of[1]))
        .map(|of| of.join(" ").trim_end_matches(['.', ',']).to_owned())
        .collect();
    days.sort();
    days
}

#[test]
fn the_picture_says_the_same_days_as_the_list() {
    for class in Class::ALL {
        for weeks in [None, Some(20)] {
            let element = roadmap(*class, "2027-01-31", weeks);
            let dates = with(&element, "class", "dates");
            let said = within(dates).into_iter().find(|it| it.tag == "details").expect("in words");
            let said = days(&said.words());
            let list = ["phases", "compared"].map(|part| with(dates, "class", part).words());
            assert_eq!(said, days(&list.join(" ")), "{class:?}");
            let drawn = within(dates).into_iter().find(|it| it.tag == "svg").expect("a picture");
            assert_eq!(said, days(&drawn.words()), "{class:?}: the letters in the picture");
            assert!(said.len() >= 5, "{said:?}");
        }
    }
}

/// What is written as the start, what is today, from when it counts and what is said of that.
const STARTS: [(&str, &str, Option<&str>, &str); 7] = [
    ("2027-01-06", TODAY, Some("6 January 2027"), "Counted from 6 January 2027."),
    ("2027-01-06", "", Some("6 January 2027"), "Counted from 6 January 2027."),
    (
        "",
        TODAY,
        Some("21 November 2026"),
        "Counted from today, 21 November 2026; choose a day to fix it in the link.",
    ),
    (
        "2027-02-29",
        TODAY,
        Some("21 November 2026"),
        "“2027-02-29” is not a day of the calendar. Counted from today, 21 November 2026; choose a \
         day to fix it in the link.",
    ),
    ("", "", None, told::NEEDS_START),
    ("", "21/11/2026", None, told::NEEDS_START),
    (
        "2027-02-29",
        "",
        None,
        "“2027-02-29” is not a day of the calendar. The roadmap needs a start date.",
    ),
];

#[test]
fn it_counts_from_the_start_or_from_today_and_says_which() {
    for (start, today, from, said) in STARTS {
        let element = drawn(&sheet(Class::Mvp, start, None), ROADMAP, today);
        assert_eq!(attribute(&element, "start", "value").as_deref(), Some(start));
        assert_eq!(attribute(&element, "start", "type").as_deref(), Some("date"));
        let wrong = attribute(&element, "start", "aria-invalid").is_some();
        assert_eq!(wrong, start == "2027-02-29", "{start}");
        let about = attribute(&element, "start", "aria-describedby").expect("it is described");
        assert_eq!(with(&element, "id", &about).words(), said);
        let words = element.words();
        assert_eq!(words.contains("It starts on "), from.is_some(), "{words}");
        let begins = format!("It starts on {} and ends", from.unwrap_or_default());
        assert_eq!(words.contains(&begins), from.is_some(), "{words}");
    }
}

#[test]
fn an_open_class_has_no_dates_and_a_start_all_the_same() {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Start, "2027-01-06");
    let element = drawn(&sheet, ROADMAP, TODAY);
    let words = element.words();
    assert!(words.ends_with(told::CLASS_OPEN), "{words}");
    assert!(!words.contains(chart::AS_TEXT), "{words}");
    assert_eq!(attribute(&element, "start", "value").as_deref(), Some("2027-01-06"));
    let latest = attribute(&element, "start", "max");
    assert_eq!(latest.as_deref(), Some("9999-12-31"), "a link carries four digits of a year");
    let label = within(&element).into_iter().find(|it| it.tag == "label").expect("a label");
    assert!(label.words().contains(words::note(Note::Start).label));
    assert!(within(label).iter().any(|it| own(it, "name") == Some("start")));
}

#[test]
fn what_leaves_the_calendar_is_said() {
    let words = roadmap(Class::Mmp, "9999-12-31", None).words();
    assert!(words.ends_with(told::OFF_CALENDAR), "{words}");
}

const FIRST: &str = "6–16 weeks (one article that Gupta cites).";
const SECOND: &str = "2–6 months (another article that Gupta cites).";
const BETWEEN: &str = "4–12 months (our assumption, halfway between MVP and MMP).";
const MARKET: &str = "6–18 months (one article that Gupta cites).";

/// Each range with how a plan fits it.
type Fits = &'static [(&'static str, &'static str)];

/// A class, weeks from 4 January 2027, until when that is, and how it fits each range.
const PLANS: [(Class, u16, &str, Fits); 9] = [
    (
        Class::Mvp,
        1,
        "1 week, until 11 January",
        &[("shorter than", FIRST), ("shorter than", SECOND)],
    ),
    (Class::Mvp, 6, "6 weeks, until 15 February", &[("within", FIRST), ("shorter than", SECOND)]),
    (Class::InternalMvp, 16, "16 weeks, until 26 April", &[("within", FIRST), ("within", SECOND)]),
    (Class::Mvp, 20, "20 weeks, until 24 May", &[("longer than", FIRST), ("within", SECOND)]),
    (Class::Mvp, 26, "26 weeks, until 5 July", &[("longer than", FIRST), ("longer than", SECOND)]),
    (Class::ControlledBeta, 17, "17 weeks, until 3 May", &[("shorter than", BETWEEN)]),
    (Class::Mmp, 25, "25 weeks, until 28 June", &[("shorter than", MARKET)]),
    (Class::Mmp, 26, "26 weeks, until 5 July", &[("within", MARKET)]),
    (Class::Poc, 0, "0 weeks, until 4 January", &[]),
];

#[test]
fn the_readers_own_weeks_stand_against_each_range() {
    for (class, weeks, until, fits) in PLANS {
        let element = roadmap(class, "2027-01-04", Some(weeks));
        let own = format!("Your plan: {until} 2027.");
        let figures = if fits.is_empty() { told::NO_FIGURE } else { "" };
        let fits = fits.iter().map(|(fit, range)| format!("Your plan is {fit} {range}"));
        let said = [told::COMPARED.to_owned(), own.clone()].into_iter().chain(fits);
        let said: Vec<String> = said.chain(Some(figures.to_owned())).collect();
        let compared = with(&element, "class", "compared").words();
        assert_eq!(compared, said.join(" ").trim_end(), "{class:?}");
        assert!(with(&element, "class", "picture").words().contains(&own), "{own}");
    }
}

#[test]
fn without_weeks_it_leads_to_their_question() {
    for class in Class::ALL {
        let element = roadmap(*class, "2027-01-04", None);
        let compared = with(&element, "class", "compared");
        let links = within(compared).into_iter().filter_map(|it| own(it, "href"));
        assert_eq!(links.collect::<Vec<_>>(), ["#ask-weeks"]);
        let words = compared.words();
        assert!(!words.contains("Your plan is"), "{words}");
        assert_eq!(words.contains(told::NO_FIGURE), *class == Class::Poc, "{words}");
        assert!(!with(&element, "class", "picture").words().contains("Your plan"));
    }
}

/// On the whole page an id is there once, and what refers to one finds it.
#[test]
fn ids_are_unique_over_all_pieces_and_found_where_they_are_named() {
    let annex = Annex::new();
    let mut sheets: Vec<Sheet> = EXAMPLES.iter().map(rung::example::Example::sheet).collect();
    sheets.push(Sheet::default());
    for sheet in &mut sheets {
        sheet.notes.set_text(Note::Metric, "Second visits");
        let pieces =
            annex.pieces(&link::keep(sheet), &Setting { today: TODAY, ..Setting::default() });
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        for element in pieces.iter().flat_map(|piece| within(&piece.element)) {
            if let Some(id) = own(element, "id") {
                assert!(ids.insert(id), "{id} twice");
            }
        }
        for piece in pieces.iter().filter(|it| [ROADMAP, LEARN, GATES].contains(&&*it.place)) {
            for element in within(&piece.element) {
                for key in ["aria-labelledby", "aria-describedby"] {
                    assert!(own(element, key).is_none_or(|id| ids.contains(id)), "{element:?}");
                }
            }
        }
        assert!(ids.contains("when") && ids.contains("know"));
        assert!(pieces.iter().all(|piece| !ids.contains(&*piece.place)), "the id of a place");
    }
}

#[test]
fn days_are_read_as_words() {
    for (written, words) in [
        ("2026-11-20", "20 November 2026"),
        ("2027-01-06", "6 January 2027"),
        ("2028-02-29", "29 February 2028"),
        ("9999-12-31", "31 December 9999"),
        ("0987-03-01", "1 March 987"),
        ("0000-01-01", "1 January 0"),
    ] {
        assert_eq!(day::read(written).map(words::day).as_deref(), Some(words), "{written}");
    }
    let months: BTreeSet<String> = (1..=12)
        .map(|month| words::day(day::read(&format!("2027-{month:02}-01")).expect("a day")))
        .collect();
    assert_eq!(months.len(), 12);
}
