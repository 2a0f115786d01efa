//! What is said of the advice, one file for each kind of it.

pub mod diagnosis;
