//! What follows from a verdict: plain data, found by the class and by the answers. Its words are in
//! [`crate::words`], under the same ids.

mod gate;

pub use gate::{Gate, Standing, gates};
