//! A day of the calendar, as it is written.
//!
//! Only the form `2026-11-20` is read: what is written back is what was read, byte for byte. Whether
//! there is such a day says the library that knows the calendar.

use jiff::civil::Date;

use crate::digits::digits;

/// The day that a text names, if there is one.
///
/// ```
/// assert!(rung::day::read("2028-02-29").is_some());
/// assert!(rung::day::read("2026-02-29").is_none(), "2026 is no leap year");
/// assert!(rung::day::read("20260228").is_none(), "another form of ISO 8601");
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Date> {
    let [y, y2, y3, y4, b'-', m, m2, b'-', d, d2] = *text.as_bytes() else { return None };
    let number = |figures: &[u8]| {
        figures.iter().try_fold(0, |number, figure| {
            figure.is_ascii_digit().then(|| number * 10 + i16::from(figure - b'0'))
        })
    };
    let small = |figures: &[u8]| number(figures).and_then(|number| i8::try_from(number).ok());
    of(number(&[y, y2, y3, y4])?, small(&[m, m2])?, small(&[d, d2])?)
}

/// The day with these numbers, if there is one up to the year 9999.
///
/// [`Date::new`] knows that too, but what it says of a day that is none is half a kilobyte of what is
/// downloaded.
fn of(year: i16, month: i8, day: i8) -> Option<Date> {
    if !(Date::MIN.year()..=Date::MAX.year()).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let last = Date::constant(year, month, 1).days_in_month();
    (1..=last).contains(&day).then(|| Date::constant(year, month, day))
}

/// How many days after the first the other is; none when it is before that.
///
/// ```
/// use rung::day::{after, read};
///
/// let (one, other) = read("2028-02-28").zip(read("2028-03-01")).ok_or("no such day")?;
/// assert_eq!(after(one, other), 2, "2028 is a leap year");
/// assert_eq!(after(other, one), 0);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn after(first: Date, other: Date) -> u32 {
    u32::try_from(other.duration_since(first).as_hours() / 24).unwrap_or_default()
}

/// The same day of the week so many weeks later; none after the year 9999.
///
/// Day by day, because what adds spans of time in general is a kilobyte of what is downloaded.
///
/// ```
/// let day = rung::day::read("2028-02-22").and_then(|day| rung::day::weeks_after(day, 2));
/// assert_eq!(day.map(rung::day::written).as_deref(), Some("2028-03-07"));
/// ```
#[must_use]
pub fn weeks_after(day: Date, weeks: u16) -> Option<Date> {
    let tomorrow = |day: Date| {
        let same_month = of(day.year(), day.month(), day.day() + 1);
        same_month.or_else(|| months_after(of(day.year(), day.month(), 1)?, 1))
    };
    (0..u32::from(weeks) * 7).try_fold(day, |day, _| tomorrow(day))
}

/// The same day of the month so many months later, or the last one of a shorter month; none after the
/// year 9999.
///
/// ```
/// let day = rung::day::read("2027-10-31").and_then(|day| rung::day::months_after(day, 4));
/// assert_eq!(day.map(rung::day::written).as_deref(), Some("2028-02-29"));
/// ```
#[must_use]
pub fn months_after(day: Date, months: u8) -> Option<Date> {
    let months = i16::from(day.month()) - 1 + i16::from(months);
    let month = i8::try_from(months % 12 + 1).ok()?;
    let first = of(day.year() + months / 12, month, 1)?;
    of(first.year(), month, day.day().min(first.days_in_month()))
}

/// A day as it is read, of a year from 0 to 9999.
///
/// ```
/// let day = rung::day::read("0987-01-02").ok_or("no such day")?;
/// assert_eq!(rung::day::written(day), "0987-01-02");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn written(day: Date) -> String {
    let padded = |number: i16, width: usize| {
        let figures = digits(u64::from(number.unsigned_abs()));
        ["0".repeat(width.saturating_sub(figures.len())), figures].concat()
    };
    let (month, of_month) = (i16::from(day.month()), i16::from(day.day()));
    [padded(day.year(), 4), padded(month, 2), padded(of_month, 2)].join("-")
}
