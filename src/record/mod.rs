//! Written forms of a sheet and of its verdict.

pub mod json;
mod tree;
mod written;
