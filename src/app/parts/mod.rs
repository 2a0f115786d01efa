//! The parts of the page, one component each, in the order in which they stand on it.

mod about;
mod banner;
mod compare;
mod examples;
mod jump;
mod masthead;
mod members;
mod notes;
mod questions;
mod reasons;
mod single;
mod take_away;
mod verdict;
mod weeks;

pub(super) use about::About;
pub(super) use banner::Banner;
pub(super) use compare::Compare;
pub(super) use examples::Examples;
pub(super) use jump::Jump;
pub(super) use masthead::Masthead;
pub(super) use notes::NotesField;
pub(super) use questions::Questions;
pub(super) use take_away::TakeAway;
pub(super) use verdict::VerdictPanel;
