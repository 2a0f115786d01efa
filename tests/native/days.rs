//! Dates: one form, and only days that the calendar has.

use rung::day;

use crate::random::Random;

const DAYS: [&str; 8] = [
    "2026-11-20",
    "2026-01-01",
    "2026-12-31",
    "2000-02-29",
    "2028-02-29",
    "2400-02-29",
    "0000-01-01",
    "9999-12-31",
];

const NO_DAYS: [&str; 22] = [
    "",
    "2026",
    "2026-11",
    "2026-02-29",
    "2100-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-10-00",
    "2026-10-32",
    "2026-1-01",
    "2026-001-1",
    "20261120",
    " 2026-11-20",
    "2026-11-20 ",
    "2026-11-20T00:00",
    "2026/11/20",
    "-026-11-20",
    "+026-11-20",
    "٢٠٢٦-11-20",
];

#[test]
fn days_are_written_as_they_were_read() {
    for text in DAYS {
        assert_eq!(day::read(text).map(day::written).as_deref(), Some(text));
    }
}

#[test]
fn what_is_no_day_is_not_read() {
    for text in NO_DAYS {
        assert_eq!(day::read(text), None, "{text}");
    }
}

/// Whatever the calendar's own library prints and reads, this reads and writes alike.
#[test]
fn days_agree_with_the_library_that_knows_the_calendar() {
    let mut random = Random::new(59);
    let mut none = 0;
    for _ in 0..20_000 {
        let (year, month, of_month) = (random.below(10_000), random.below(14), random.below(33));
        let text = format!("{year:04}-{month:02}-{of_month:02}");
        let known = text.parse::<jiff::civil::Date>().ok();
        assert_eq!(day::read(&text), known, "{text}");
        assert!(known.is_none_or(|date| day::written(date) == date.to_string()), "{text}");
        none += u32::from(known.is_none());
    }
    assert!((3_000..6_000).contains(&none), "{none}");
}
