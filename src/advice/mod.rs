//! What follows from a sheet and its verdict: data and total functions, no words.

pub mod diagnosis;
