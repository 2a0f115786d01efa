//! Where the focus goes when a drawing takes away what had it, or brings what it shall go on with.

use rung::annex::{ELSE, THEN};
use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement};

/// What has the focus before a drawing.
pub(crate) struct Focus {
    on: HtmlElement,
    /// Whether it is seen: whoever uses a mouse or a finger is not to be scrolled elsewhere.
    seen: bool,
    /// The ids of the elements to go on with: one that the drawing may bring, and one for when it
    /// takes this one away.
    then: Option<String>,
    or_else: Option<String>,
}

impl Focus {
    pub(crate) fn on(document: &Document) -> Option<Self> {
        let on = document.active_element()?.dyn_into::<HtmlElement>().ok()?;
        let then = on.get_attribute(THEN).filter(|id| document.get_element_by_id(id).is_none());
        Some(Self {
            then,
            or_else: on.get_attribute(ELSE),
            seen: on.matches(":focus-visible").unwrap_or(true),
            on,
        })
    }

    /// Goes on, after the drawing.
    pub(crate) fn follow(self, document: &Document) {
        let find = |id: String| document.get_element_by_id(&id);
        // What is hidden has no parent to be placed in, and neither has what was taken away.
        let lost = || self.on.offset_parent().is_none();
        let to = self.then.and_then(find);
        let to = to.or_else(|| self.or_else.filter(|_| lost()).and_then(find));
        if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(!self.seen);
            let _ = to.focus_with_options(&options);
        }
    }
}
