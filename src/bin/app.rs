//! The page in a browser: takes over from the prerendered page and carries on where it stood.

use std::cell::RefCell;

use rung::app::{App, AppProps};
use rung::browser;
use rung::session::{Draft, Session};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::platform::spawn_local;

thread_local! {
    /// What this visit begins with.
    static BEGUN: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Gets ready as far as what the reader does meanwhile changes nothing of it: a browser compiles what is
/// called for the first time, and so it need not do all of that in one go.
fn main() {
    let stored = browser::restore();
    if !Draft::is_whole(&stored) {
        browser::set_aside(&stored);
    }
    BEGUN.set(Some(Session::begin(&browser::linked(), &stored)));
}

/// Takes over from the prerendered page.
#[wasm_bindgen]
pub fn begin() {
    let moment = browser::capture();
    let session = BEGUN.take().unwrap_or_default().after_early(&moment.answers);
    let (printed, site) = (browser::printed(), browser::site());
    let Some(root) = browser::root() else { return };
    let props = AppProps { session, printed, site };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    // Yew renders all of it in one turn of a task that it has begun: this one's turn is the next, and
    // before the browser's.
    spawn_local(async move {
        browser::stand(&root);
        moment.restore();
    });
}
