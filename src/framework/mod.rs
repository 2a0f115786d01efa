//! What is asked and decided: questions, sheets, facts, rules and classes.
//!
//! The framework is data: [`VERSION_1`] is a value of [`Framework`], and the engine interprets
//! whichever version it is given; [`Version`] says which there are. Nothing here does I/O, and nothing can fail: a sheet holds only
//! options that exist, and a complete one always gets a verdict.
//!
//! # What may change
//! | change | what it is |
//! |---|---|
//! | wording | nothing: words live in [`crate::words`] |
//! | a case, a cell, a rule, an option | a new version of the framework beside the old one |
//! | an id | never: ids stand in links, exports and tests |

mod class;
mod condition;
mod difference;
mod evaluate;
mod fact;
mod notes;
mod option;
mod option_set;
mod ordered;
mod question;
mod rule;
mod sheet;
mod version;
mod version_1;

pub use class::Class;
pub use condition::{Condition, Subject, Test};
pub(crate) use condition::{Values, test};
pub(crate) use difference::Mixed;
pub use difference::{Amendment, Difference};
pub use evaluate::{Answers, Verdict};
pub use fact::{Credibility, Demand, ErrorCost, Fact, Market, Net, Protections, Stakes};
pub use notes::{CostField, GateNote, GateRecord, List, Note, Notes};
pub use option::{
    Ai, Audience, Behaviour, Code, Commitment, Domain, Done, Failure, Feasibility, Form, Harm,
    Label, Offer, Problem, Promises, Reputation, Reversal, Rivals, Safeguards, Speed, Work,
};
pub use option_set::OptionSet;
pub(crate) use ordered::ordered;
pub use question::{Kind, MOST_WEEKS, Question, Section};
pub use rule::{Derivation, Framework, Rule};
pub use sheet::Sheet;
pub use version::Version;
pub use version_1::VERSION_1;
