//! Exact answers about the answer: what is still possible, and why.
//!
//! Everything is counted, nothing is sampled; see [`Engine`].

mod compiled;
mod diagram;
mod engine;
mod enumeration;
mod nesting;
mod possible;
mod reason;
mod tally;
mod variable;

pub use engine::{Engine, Possible};
pub use enumeration::Enumeration;
pub use reason::{Because, Reason};
pub use tally::Tally;
