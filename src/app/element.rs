//! Elements, written down briefly.
//!
//! # Design
//! Yew's `html!` writes out the construction of every element where it stands: about 200 bytes of
//! WebAssembly each. These few calls are compiled once; the page became a third smaller.

use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VNode, VTag, VText};

pub(super) use yew::virtual_dom::AttributeOrProperty::Static as S;

/// The attributes of an element that never change, each as `("name", S("value"))`.
pub(super) type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// An element under construction.
pub(super) struct Element(Box<VTag>);

/// Begins an element whose attributes never change.
#[inline(never)]
pub(super) fn el(tag: &'static str, attributes: Fixed) -> Element {
    let mut element = VTag::new(tag);
    element.attributes = Attributes::Static(attributes);
    Element(Box::new(element))
}

/// Begins an element with attributes that change; one that is `None` is left out.
#[inline(never)]
pub(super) fn el_with<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [Option<AttrValue>; N],
) -> Element {
    let values = values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute));
    let mut element = VTag::new(tag);
    element.attributes = Attributes::Dynamic { keys, values: values.collect() };
    Element(Box::new(element))
}

/// The value of an attribute.
#[inline(never)]
#[expect(clippy::unnecessary_wraps, reason = "attributes that may be left out stand beside it")]
pub(super) fn is(value: &'static str) -> Option<AttrValue> {
    Some(AttrValue::Static(value))
}

/// The value of an attribute, put together.
#[inline(never)]
#[expect(clippy::unnecessary_wraps, reason = "attributes that may be left out stand beside it")]
pub(super) fn set(parts: &[&str]) -> Option<AttrValue> {
    Some(AttrValue::from(parts.concat()))
}

/// An attribute without a value, if it applies.
#[inline(never)]
pub(super) fn when(applies: bool) -> Option<AttrValue> {
    applies.then_some(AttrValue::Static(""))
}

impl Element {
    /// Whether a radio or a box is ticked.
    #[inline(never)]
    pub(super) fn ticked(mut self, ticked: bool) -> Self {
        self.0.set_checked(ticked);
        self
    }

    /// What a field holds.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Marks it as printed.
    pub(super) fn marked(mut self) -> Self {
        let before = self.0.attributes.clone();
        self.0.add_attribute(crate::browser::PRINTED, "");
        // Yew forgets the attributes that never change when one is added.
        if let Attributes::Static(attributes) = before {
            for (name, value) in attributes {
                if let S(value) = value {
                    self.0.add_attribute(name, *value);
                }
            }
        }
        self
    }

    /// Adds text.
    #[inline(never)]
    pub(super) fn text(self, words: &'static str) -> Self {
        self.node(VText::new(words).into())
    }

    /// Adds text that was put together.
    #[inline(never)]
    pub(super) fn say(self, parts: &[&str]) -> Self {
        self.node(VText::new(parts.concat()).into())
    }

    /// Adds a node.
    #[inline(never)]
    pub(super) fn node(mut self, node: VNode) -> Self {
        self.0.add_child(node);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub(super) fn and(self, child: Self) -> Self {
        self.node(child.into())
    }

    /// Adds elements.
    pub(super) fn each(mut self, children: impl Iterator<Item = Self>) -> Self {
        for child in children {
            self = self.and(child);
        }
        self
    }
}

impl From<Element> for VNode {
    fn from(element: Element) -> Self {
        (*element.0).into()
    }
}
