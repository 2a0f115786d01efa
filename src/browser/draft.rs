//! The reader's draft, kept between visits if the browser allows it.

const KEY: &str = "rung.draft";

/// The stored draft; empty if there is none or storage is refused.
#[must_use]
pub fn restore() -> String {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    stored.unwrap_or_default()
}

/// Stores the draft, or forgets it when empty; says whether the browser did so.
#[must_use]
pub fn store(draft: &str) -> bool {
    let Some(storage) = storage() else { return false };
    let done =
        if draft.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, draft) };
    done.is_ok()
}

/// A browser that refuses storage throws already when asked for it.
fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
