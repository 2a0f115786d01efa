//! What follows from a verdict, in words: found by class, or by the ids of [`crate::advice`].

mod gate;

pub use gate::{GateWords, gate};
