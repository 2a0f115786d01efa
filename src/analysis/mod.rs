//! Exact answers about the answer: what is still possible, and why.
//!
//! Everything is counted, nothing is sampled; see [`Engine`]. What each comparison of the framework
//! decides is shown by [`mcdc`].

mod alignment;
mod change;
mod combine;
mod compiled;
mod derive;
mod diagram;
mod engine;
mod enumeration;
mod flip;
mod given;
mod importance;
mod joint;
pub mod mcdc;
mod nesting;
mod open;
pub(crate) mod order;
mod possible;
mod pressure;
mod proof;
mod reason;
mod region;
mod revision;
mod tally;
mod variable;
mod versions;

pub use alignment::{Alignment, Call, Decisive, Given, Spread, Standing, Way};
pub use change::Change;
pub use engine::{Engine, Possible};
pub use enumeration::Enumeration;
pub use flip::{Flip, Flips};
pub use joint::{Argument, Joint, Outcome};
pub use open::Open;
pub use possible::HOLD_PAGE;
pub use pressure::Lean;
pub use proof::{CounterExample, Law, Proof};
pub use reason::{Because, Reason};
pub use region::{Evidence, Place, Region};
pub use revision::{Changed, Move, Revision, Turn};
pub use tally::Tally;
pub use versions::{Edition, Rejudged};
