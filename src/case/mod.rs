//! Documented launches: what could be known before each, which class two readers judged right
//! afterwards, and how far a framework agrees with them.
//!
//! The answers are those that could be given in the week before, by one reader who did not see the
//! rules; the right class is the judgement of another, who saw neither rules nor answers. What
//! people met was coded by a third, and the answers about feasibility were brought into line once
//! with the final wording of that question.
//!
//! A rule is never changed to fit the launches, and no figure is shown without the limits that
//! [`crate::words::case`] states.
//!
//! # Design
//! The figures are for tests and for what is printed once; the page's program
//! names this module in printed parts only, so that neither the launches nor `serde_json` is
//! downloaded.

mod agreement;
mod launch;

pub use agreement::{Agreement, Disagreement, Recall};
pub use launch::{Launch, read};

use std::sync::LazyLock;

use crate::framework::VERSION_1;

/// The documented launches, one JSON object a line.
pub const LAUNCHES: &str = include_str!("launches.jsonl");

/// The documented launches, read once.
///
/// There are none if [`LAUNCHES`] cannot be read, which a test rules out.
#[must_use]
pub fn launches() -> &'static [Launch] {
    static READ: LazyLock<Vec<Launch>> = LazyLock::new(|| read(LAUNCHES).unwrap_or_default());
    &READ
}

/// How far version 1 of the framework agrees with the readers of the documented launches.
///
/// ```
/// let agreement = rung::case::agreement();
/// assert_eq!(agreement.too_high, 0);
/// assert_eq!(agreement.total - agreement.strict, agreement.disagreements.len() as u64);
/// ```
#[must_use]
pub fn agreement() -> Agreement<'static> {
    Agreement::of(launches(), &VERSION_1)
}
