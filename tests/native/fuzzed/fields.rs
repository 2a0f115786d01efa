//! What is typed into single fields: days, numbers, weeks, and whatever a control of the page can say.

use num_bigint::BigInt;
use rung::advice::cost::{Amount, Cost, CostError, Costing, MOST_PLACES, cost, written};
use rung::day;
use rung::framework::{CostField, MOST_WEEKS, Notes, Sheet};
use rung::record::json::{self, Written};
use rung::session::{Action, Control, Session};

use super::{first_line, text};

/// The first line is the name of a control, the rest what it holds.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (name, typed) = first_line(&text);
    is_day(typed);
    for field in CostField::ALL {
        is_number(*field, typed);
    }
    is_costed(&text);
    is_weeks(typed);
    for checked in [true, false] {
        is_control(&Control { name: name.to_owned(), value: typed.to_owned(), checked });
    }
}

/// A day is read in its one form, and written so.
fn is_day(typed: &str) {
    if let Some(day) = day::read(typed) {
        assert_eq!(day::written(day), typed);
        assert_eq!((day::after(day, day), typed.len()), (0, 10));
    }
}

/// A number is read as arithmetic by hand reads it; whatever else stands there has one reason why not.
fn is_number(field: CostField, typed: &str) {
    let mut notes = Notes::default();
    notes.set_cost(field, typed);
    let refused = match cost(&notes) {
        Costing::Blank => {
            assert!(typed.trim().is_empty(), "{typed:?}");
            return;
        }
        Costing::Wrong(errors) => {
            let own = errors.iter().filter(|(at, _)| *at == field);
            own.map(|(_, error)| *error).find(|it| !matches!(it, CostError::Missing(_)))
        }
        Costing::Known(_) => None,
    };
    let Some(number) = by_hand(typed) else {
        return assert!(refused.is_some(), "{field:?} {typed:?}");
    };
    if refused.is_none() {
        assert!(number <= 10_000_000_000_000_000, "{field:?} {typed:?}");
        let mut sheet = Sheet::default();
        sheet.notes = notes;
        is_json(field, &sheet, number);
    } else {
        // A small whole number is refused nowhere.
        let whole = number.is_multiple_of(1_000_000);
        assert!(!whole || number > 100_000_000, "{field:?} {typed:?} {refused:?}");
    }
}

/// Millionths, of digits with at most one point among them and no more than six behind it.
fn by_hand(typed: &str) -> Option<u128> {
    let typed = typed.trim();
    let (whole, fraction) = typed.split_once('.').unwrap_or((typed, ""));
    let digits = [whole, fraction].concat();
    let fraction = fraction.trim_end_matches('0');
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let padding = "0".repeat(MOST_PLACES.checked_sub(fraction.len())?);
    let all = [whole.trim_start_matches('0'), fraction, &padding].concat();
    // What does not even fit here is too much for any field.
    all.parse().ok().filter(|_| all.len() < 30)
}

/// A number that is used is in the record, as the same number.
fn is_json(field: CostField, sheet: &Sheet, millionths: u128) {
    let text = serde_json::to_string(&Written(sheet)).expect("a sheet is JSON");
    let again = json::read(&text).expect("what was written is read");
    let read = again.notes.cost_of(field);
    // JSON writes small numbers with an exponent.
    let (digits, exponent) = read.split_once('e').unwrap_or((read, "0"));
    let places = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let number: u128 = digits.replace('.', "").parse().expect(read);
    let exponent: i32 = exponent.parse::<i32>().expect(read) - i32::try_from(places).expect(read);
    let power = |by: i32| 10_u128.pow(by.unsigned_abs());
    let scaled = (millionths, number * power(exponent.max(0)) * 1_000_000);
    let scaled = (scaled.0 * power(exponent.min(0)), scaled.1);
    assert_eq!(scaled.0, scaled.1, "{text}");
}

/// Whatever numbers are used together, what they come to is in order, and is written as that amount.
fn is_costed(text: &str) {
    let mut notes = Notes::default();
    for (field, line) in CostField::ALL.iter().zip(text.split(['\n', ' ']).cycle()) {
        notes.set_cost(*field, line);
    }
    let Costing::Known(Cost { plain, call, month }) = cost(&notes) else { return };
    assert!(plain <= call, "{text:?}");
    let mut amounts = vec![plain, call];
    if let Some(month) = month {
        amounts.push(month.user);
        amounts.extend(month.stages.iter().map(|stage| stage.cost));
        amounts.extend(month.margin.iter().flat_map(|it| [Some(it.left), it.per_cent]).flatten());
        assert!(month.stages.iter().all(|stage| stage.thousandths <= 1000), "{text:?}");
    }
    for amount in amounts {
        is_written(amount);
    }
}

/// How many decimals an amount has.
pub(crate) const DECIMALS: u32 = 34;

/// A number as it stands in a text, in units of the last decimal of an amount.
pub(crate) fn units(text: &str) -> BigInt {
    let plain = text.replace(',', "").replace('\u{2212}', "-");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let number: BigInt = [whole, decimals].concat().parse().expect("it has digits alone");
    let places = u32::try_from(decimals.len()).expect("it is short");
    number * BigInt::from(10).pow(DECIMALS.checked_sub(places).expect("it has no more decimals"))
}

/// An amount is written with two decimals, or with three figures where it is below one; a half is
/// rounded away from zero.
pub(crate) fn is_written(amount: Amount) {
    let exact = units(&amount.to_string());
    let figures = u32::try_from(exact.magnitude().to_string().len()).expect("it is short");
    let last = if figures > DECIMALS { DECIMALS - 2 } else { figures.saturating_sub(3) };
    let last = BigInt::from(10).pow(last);
    let half = &last / 2 * if amount.is_negative() { -1 } else { 1 };
    let rounded = (exact + half) / &last * last;
    assert_eq!(units(&written(amount, 2)), rounded, "{amount}");
}

fn is_weeks(typed: &str) {
    let session = Session::default().step(Action::Weeks(typed.to_owned()));
    let (shown, usable) = session.weeks();
    assert_eq!(shown, typed, "what was typed stays");
    let stated = session.sheet.weeks();
    assert!(stated.is_none_or(|weeks| weeks <= MOST_WEEKS));
    assert_eq!(usable, stated.is_some() || typed.trim_ascii().is_empty(), "{typed:?}");
    if let Some(weeks) = stated {
        let digits = typed.trim_ascii().trim_start_matches('+').trim_start_matches('0');
        assert_eq!(digits.parse().unwrap_or(0), weeks, "{typed:?}");
    }
}

/// Whatever a control says, its act leaves a session that can be kept, and one that says "not sure"
/// or takes an answer back leaves none behind.
fn is_control(control: &Control) {
    let Some(act) = control.action() else { return };
    let before = Session::begin("", "1c.po-o541xx");
    let after = before.clone().step(act.clone());
    super::session::is_kept(&after);
    match act {
        Action::Unsure(question) | Action::Clear(question) => {
            assert_eq!(after.sheet.answer(question), None, "{control:?}");
        }
        // What is typed stays as it was typed.
        Action::Write(note, text) => assert_eq!(after.sheet.notes.text(note), text),
        Action::Cost(field, text) => assert_eq!(after.sheet.notes.cost_of(field), text),
        Action::Open(_) | Action::Recover(..) => assert_eq!(after.stored(), before.stored()),
        _ => {}
    }
}
