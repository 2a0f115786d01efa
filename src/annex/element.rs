//! Elements, written down as the rest of the page is, but as plain values.
//!
//! What makes them is never inlined: it is called hundreds of times, and the program would be larger by
//! a third.
//!
//! ```
//! use rung::annex::el;
//!
//! let item = |(class, share): (&str, &str)| el("li", &[("data-class", class)]).say(&[share, " %"]);
//! let list = el("ul", &[]).each([("mvp", "12.5"), ("mmp", "87.5")].into_iter().map(item));
//! let told = el("div", &[]).and(el("h3", &[]).text("Shares")).and(list);
//! assert_eq!(told.words(), "Shares 12.5 % 87.5 %");
//! ```

use std::ops::{Deref, DerefMut};

/// An element with what stands in it. Boxed, for it is moved at every step of its construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Markup>);

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    /// Its name; `svg` and what stands in it are drawn as SVG.
    pub tag: &'static str,
    /// Each attribute with its value, each name once.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it, in order.
    pub children: Vec<Child>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Child {
    /// Another element.
    Element(Element),
    /// Text, which never becomes markup.
    Text(String),
}

/// Begins an element.
#[must_use]
#[inline(never)]
pub fn el(tag: &'static str, attributes: &[(&'static str, &str)]) -> Element {
    let attributes = attributes.iter().map(|(name, value)| (*name, (*value).to_owned()));
    let attributes = attributes.collect();
    Element(Box::new(Markup { tag, attributes, children: Vec::new() }))
}

impl Deref for Element {
    type Target = Markup;

    fn deref(&self) -> &Markup {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Markup {
        &mut self.0
    }
}

impl Element {
    /// Adds text.
    #[must_use]
    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        self.say(&[words])
    }

    /// Adds text that was put together.
    #[must_use]
    #[inline(never)]
    pub fn say(mut self, parts: &[&str]) -> Self {
        self.children.push(Child::Text(parts.concat()));
        self
    }

    /// Adds an element.
    #[must_use]
    #[inline(never)]
    pub fn and(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Adds elements.
    #[must_use]
    pub fn each(self, children: impl Iterator<Item = Self>) -> Self {
        children.fold(self, Self::and)
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// What it is until there is no more room, which is taken up by every element in it: a beginning of it
    /// in the order of the page, so that none stands without what it stands in.
    ///
    /// ```
    /// use rung::annex::el;
    ///
    /// let item = |words| el("li", &[]).text(words);
    /// let list = el("ul", &[]).and(item("a").and(el("b", &[]))).and(item("b")).and(item("c"));
    /// assert_eq!(list.begun(&mut 3), el("ul", &[]).and(item("a").and(el("b", &[]))).and(item("b")));
    /// assert_eq!(list.begun(&mut 4), list);
    /// ```
    #[must_use]
    pub fn begun(&self, room: &mut usize) -> Self {
        let mut begun = Self(Box::new(Markup {
            tag: self.tag,
            attributes: self.attributes.clone(),
            children: Vec::new(),
        }));
        for child in &self.children {
            begun.children.push(match child {
                Child::Text(words) => Child::Text(words.clone()),
                Child::Element(_) if *room == 0 => break,
                Child::Element(element) => {
                    *room -= 1;
                    Child::Element(element.begun(room))
                }
            });
        }
        begun
    }

    /// What it says: its texts with a space between any two.
    #[must_use]
    pub fn words(&self) -> String {
        let words = self.children.iter().map(|child| match child {
            Child::Element(element) => element.words(),
            Child::Text(text) => text.trim().to_owned(),
        });
        let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
        words.join(" ")
    }
}
