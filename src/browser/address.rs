//! The address bar.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsValue;

/// What the address holds after `#`; empty if there is nothing, or the name of a place on this page.
#[must_use]
pub fn linked() -> String {
    let fragment = fragment();
    let place = document().get_element_by_id(&fragment);
    place.map_or(fragment, |_| String::new())
}

fn fragment() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The address of this page without its fragment.
#[must_use]
pub fn page_address() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Shows a fragment in the address bar without a new entry in the history.
///
/// Browsers that find this called too often refuse; the next change tries again.
pub fn show_fragment(wanted: &str) {
    if fragment() == wanted {
        return;
    }
    let Ok(history) = gloo::utils::window().history() else { return };
    let mut address = page_address();
    if !wanted.is_empty() {
        address.push('#');
        address.push_str(wanted);
    }
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
}

/// Calls back with what is [linked] when the reader changes the address, until the listener is
/// dropped.
pub fn on_address_change(mut changed: impl FnMut(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| changed(linked()))
}
