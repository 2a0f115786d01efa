//! The reader's draft, kept between visits if the browser allows it.

const KEY: &str = "rung.draft";

/// Where a draft is kept that cannot be read.
const ASIDE: &str = "rung.unread";

/// The stored draft; empty if there is none or storage is refused.
#[must_use]
pub fn restore() -> String {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    stored.unwrap_or_default()
}

/// What became of a draft that was to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is stored.
    Stored,
    /// The browser refuses, or has no room.
    Refused,
    /// Another tab stored something else meanwhile, which was left as it is.
    Elsewhere,
}

/// Stores the draft, or forgets it when empty, unless something else is stored than what this tab has
/// `seen` there last.
#[must_use]
pub fn store(draft: &str, seen: &str) -> Kept {
    let Some(storage) = storage() else { return Kept::Refused };
    if restore() != seen {
        return Kept::Elsewhere;
    }
    let done =
        if draft.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, draft) };
    if done.is_ok() { Kept::Stored } else { Kept::Refused }
}

/// Keeps a draft that cannot be read where the next one does not take its place.
pub fn set_aside(draft: &str) {
    // It stays where it is as well until something is answered.
    let _ = storage().map(|storage| storage.set_item(ASIDE, draft));
}

/// A browser that refuses storage throws already when asked for it.
fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
