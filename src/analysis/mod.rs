//! Exact answers about the answer: what is still possible, and why.
//!
//! Everything is counted, nothing is sampled; see [`Engine`].

mod compiled;
mod diagram;
mod engine;
mod possible;
mod reason;
mod variable;

pub use engine::{Engine, Possible};
pub use reason::{Because, Reason};
