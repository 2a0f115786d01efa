//! The only place that knows the browser: address, storage, clipboard, focus and early answers.
//!
//! Whatever a browser may refuse is an `Option` or a `bool` here, and never a panic.

mod address;
mod clipboard;
mod draft;
mod early;
mod focus;

pub use address::{fragment, link_to, on_address_change, show_fragment};
pub use clipboard::copy;
pub use draft::{restore, store};
pub use early::{Moment, capture, root};
pub use focus::{focus, go_to_anchor, select};
