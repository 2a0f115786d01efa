//! What follows from a sheet and its verdict: data and total functions. Its words are in
//! [`crate::words`], under the same ids.

pub mod cost;
mod cut;
pub mod diagnosis;
mod gate;
mod learning;
mod metric;
mod roadmap;

pub use cut::Need;
pub use gate::{Gate, Standing, gates};
pub use learning::{Gap, gaps, is_commitment};
pub use metric::{Metric, Metrics};
pub use roadmap::{Change, Fit, Origin, Phase, Range, Roadmap, Stage, Unit, Window};
