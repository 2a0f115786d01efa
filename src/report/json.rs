//! The record as JSON, which is read back: see [`crate::record::json`] for what it holds.

use super::Report;
use crate::day;
use crate::framework::{Audience, Class};
use crate::record::json::{self, Call, Recorded};

/// Writes the record on one line.
///
/// ```
/// use rung::advice::diagnosis::Diagnoses;
/// use rung::analysis::Engine;
/// use rung::framework::Sheet;
/// use rung::report::{Report, json};
///
/// let (engine, diagnoses, sheet) = (Engine::version_1(), Diagnoses::version_1(), Sheet::default());
/// let record = json::write(&Report::new(&engine, &diagnoses, &sheet));
/// assert!(record.starts_with(r#"{"framework":1,"vector":"#));
/// assert_eq!(rung::record::json::read(&record)?, sheet);
/// # Ok::<(), rung::record::json::SheetError>(())
/// ```
#[must_use]
pub fn write(report: &Report) -> String {
    let possible = &report.possible;
    let rules = &report.engine.rules;
    let call = Call {
        class: possible.class().map(Class::id),
        rule: possible.rule().map(|rule| rules[usize::from(rule)].id),
        audience: possible.audience().map(Audience::id),
        hold: possible.hold(),
        classes: possible.classes().map(Class::id).collect(),
    };
    let date = report.date.map(day::written);
    let vector = report.vector();
    json::write(&Recorded::new(report.sheet, &vector, call, date.as_deref())) + "\n"
}
