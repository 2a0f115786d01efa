//! Days as they are read.

use jiff::civil::Date;

use crate::digits::digits;

static MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day of a year from 0 to 9999, in words.
///
/// ```
/// use rung::words;
///
/// let day = rung::day::read("2027-01-06").ok_or("no such day")?;
/// assert_eq!(words::day(day), "6 January 2027");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn day(day: Date) -> String {
    let (of_month, month, year) = (day.day(), day.month(), day.year());
    let month = MONTHS.get(usize::from(month.unsigned_abs()).wrapping_sub(1));
    let number = |number: i16| digits(u64::from(number.unsigned_abs()));
    [&number(of_month.into()), " ", month.copied().unwrap_or_default(), " ", &number(year)].concat()
}
