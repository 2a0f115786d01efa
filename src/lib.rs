//! Rung decides what the next release should be.
pub mod analysis;
#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod command;
pub mod example;
pub mod framework;
pub mod link;
pub mod record;
pub mod session;
pub mod words;
