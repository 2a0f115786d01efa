//! Exact answers about the answer: what is still possible, and why.
//!
//! Everything is counted, nothing is sampled; see [`Engine`]. What each comparison of the framework
//! decides is shown by [`mcdc`].

mod combine;
mod compiled;
mod derive;
mod diagram;
mod engine;
pub mod mcdc;
mod possible;
mod reason;
mod variable;

pub use engine::{Engine, Possible};
pub use reason::{Because, Reason};
