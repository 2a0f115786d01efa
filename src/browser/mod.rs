//! The only place that knows the browser: address, storage, clipboard, focus and early answers.
//!
//! Whatever a browser may refuse is an `Option` or a `bool` here, and never a panic.

mod address;
mod clipboard;
mod controls;
mod draft;
mod early;
mod focus;

pub use address::{entry, linked, on_move, show, site};
pub use clipboard::copy;
pub use controls::{control, filled, tick, write};
pub use draft::{Kept, restore, set_aside, store};
pub use early::{Moment, PRINTED, Root};
pub use focus::{focus, go_on, go_to_anchor, select, stay};
/// A listener that stops listening when it is dropped.
pub use gloo::events::EventListener as Listener;
/// Something that will be done after a while, unless it is dropped before.
pub use gloo::timers::callback::Timeout as Later;
pub use web_sys::Node;
