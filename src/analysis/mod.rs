//! Exact answers about the answer: what is still possible, and why.
//!
//! Everything is counted, nothing is sampled; see [`Engine`].

mod change;
mod compiled;
mod diagram;
mod engine;
mod flip;
mod importance;
mod open;
mod possible;
mod pressure;
mod proof;
mod reason;
mod variable;

pub use change::Change;
pub use engine::{Engine, Possible};
pub use flip::{Flip, Flips};
pub use open::Open;
pub use pressure::Lean;
pub use proof::{CounterExample, Law, Proof};
pub use reason::{Because, Reason};
