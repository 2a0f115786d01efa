//! The checks of `tests/native/fuzzed`, for a fuzzer. `README.md` says how to run it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a check stops where something does not hold"
)]

#[path = "../tests/native/fuzzed/mod.rs"]
mod fuzzed;

/// Runs the check of a target.
///
/// # Panics
/// When it does not hold, or there is no such target.
pub fn check(target: &str, data: &[u8]) {
    let (_, holds) =
        fuzzed::TARGETS.iter().find(|(name, _)| *name == target).expect("a target of this name");
    holds(data);
}
