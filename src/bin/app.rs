//! The page in a browser: takes over from the prerendered page and carries on where it stood.

use std::cell::Cell;

use rung::app::{App, AppProps, Happened};
use rung::browser::{self, Root};
use rung::session::{Draft, Session};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    /// What this visit begins with.
    static BEGUN: Cell<Option<Session>> = const { Cell::new(None) };
    /// The page that will take the place of the printed one.
    static COMPOSED: Cell<Option<AppHandle<App>>> = const { Cell::new(None) };
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

/// Puts the page together beside the printed one, which it leaves as it is.
#[wasm_bindgen]
pub fn compose() {
    let session = BEGUN.take().unwrap_or_default();
    let Some(root) = Root::new() else { return };
    let place = root.element();
    let props = AppProps { session, root: Some(root), site: browser::site() };
    COMPOSED.set(Some(yew::Renderer::with_root_and_props(place, props).render()));
}

/// Takes over from the prerendered page, before the browser's next turn.
#[wasm_bindgen]
pub fn begin() {
    if let Some(page) = COMPOSED.take() {
        page.send_message(Happened::Begun);
    }
}
