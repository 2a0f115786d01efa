//! Written forms of a sheet and of the framework that decides it.

pub mod dmn;
pub mod json;
mod number;
mod recorded;
mod tree;
mod written;
