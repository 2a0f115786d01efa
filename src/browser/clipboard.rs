//! The clipboard.

use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::{JsCast, JsValue};

/// Copies a text and calls back with whether the browser allowed it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = gloo::utils::window().navigator();
    // The getter is typed as always there, but an insecure page has none.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    match clipboard.ok().and_then(|it| it.dyn_into::<web_sys::Clipboard>().ok()) {
        None => done(false),
        Some(clipboard) => {
            let copied = JsFuture::from(clipboard.write_text(text));
            spawn_local(async move { done(copied.await.is_ok()) });
        }
    }
}
