//! What follows from a verdict, in words: found by class, or by the ids of [`crate::advice`].

pub mod cost;
pub mod cut;
pub mod diagnosis;
mod gate;
pub mod learning;
mod metric;
pub mod roadmap;
pub mod room;

pub use gate::{
    GATE_DUE, GATE_OWNER, GATE_POSSIBLE, GATES, GATES_DONE, GATES_HELP, GATES_OF, GATES_OPEN,
    GateWords, gate,
};
pub use metric::{IGNORE, METRICS, MetricWords, WATCH, metric};
