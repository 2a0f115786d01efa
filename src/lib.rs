//! Rung decides what the next release should be.
pub mod analysis;
pub mod command;
pub mod framework;
pub mod link;
pub mod record;
