//! What the annex draws in one place, looked into.

use std::sync::LazyLock;

use rung::annex::{Annex, Child, Element, Setting};
use rung::framework::Sheet;
use rung::link;

/// The annex, made ready once.
pub(crate) fn annex() -> &'static Annex {
    static ANNEX: LazyLock<Annex> = LazyLock::new(Annex::new);
    &ANNEX
}

/// What stands in a place for a sheet, on the day that is today.
pub(crate) fn drawn(sheet: &Sheet, place: &str, today: &str) -> Element {
    let pieces = annex().pieces(&link::keep(sheet), &Setting { today, ..Setting::default() });
    let mut found = pieces.into_iter().filter(|piece| piece.place == place);
    let piece = found.next().expect("the place has a piece");
    assert!(found.next().is_none(), "one piece for each place");
    piece.element
}

/// An element and all that are in it.
pub(crate) fn within(element: &Element) -> Vec<&Element> {
    let inside = element.children.iter().flat_map(|child| match child {
        Child::Element(child) => within(child),
        Child::Text(_) => Vec::new(),
    });
    std::iter::once(element).chain(inside).collect()
}

/// What an element says in an attribute of its own.
pub(crate) fn own<'a>(element: &'a Element, key: &str) -> Option<&'a str> {
    let mut found = element.attributes.iter().filter(|(it, _)| *it == key);
    let value = found.next().map(|(_, value)| value.as_str());
    assert!(found.next().is_none(), "{key} twice");
    value
}

/// The one element within with this value of an attribute.
pub(crate) fn with<'a>(element: &'a Element, key: &str, value: &str) -> &'a Element {
    let found: Vec<_> =
        within(element).into_iter().filter(|it| own(it, key) == Some(value)).collect();
    assert_eq!(found.len(), 1, "{key}={value}");
    found[0]
}

/// An attribute of the control with this name.
pub(crate) fn attribute(element: &Element, name: &str, key: &str) -> Option<String> {
    own(with(element, "name", name), key).map(str::to_owned)
}
