//! The address bar and the history behind it.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::History;

/// The attribute of the document that holds the address of the site.
const SITE: &str = "data-site";

/// What the address holds after `#`; empty if there is nothing, or the name of a place on this page.
#[must_use]
pub fn linked() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let fragment = hash.strip_prefix('#').unwrap_or_default().to_owned();
    let place = document().get_element_by_id(&fragment);
    place.map_or(fragment, |_| String::new())
}

/// The address of the site's first page, as the boot script found it. It ends with a slash where the
/// pages of the classes are beside it: only a web host has those.
#[must_use]
pub fn site() -> String {
    let page = document().document_element();
    page.and_then(|page| page.get_attribute(SITE)).unwrap_or_default()
}

/// Shows an address in the address bar, in a new entry of the history or in the one that is there,
/// and keeps `entry` with it.
///
/// Browsers that find this called too often refuse; the next change tries again.
pub fn show(address: &str, entry: &str, new: bool) {
    let Some(history) = history() else { return };
    let entry = JsValue::from_str(entry);
    let _ = if new {
        history.push_state_with_url(&entry, "", Some(address))
    } else {
        history.replace_state_with_url(&entry, "", Some(address))
    };
}

/// What was kept with the entry of the history that the reader is on; empty if nothing was.
#[must_use]
pub fn entry() -> String {
    let kept = history().and_then(|history| history.state().ok());
    kept.and_then(|kept| kept.as_string()).unwrap_or_default()
}

fn history() -> Option<History> {
    window().history().ok()
}

/// Calls back when the reader goes to another entry of the history, or changes the address, until the
/// listener is dropped.
pub fn on_move(mut moved: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| moved())
}
