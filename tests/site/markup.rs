//! Reading the page's own markup: just enough of HTML for what the prerenderer and Trunk write.
//!
//! # Design
//! An HTML parser would mend what is broken before a test could see it. Whatever is not written as
//! plainly as expected here stops the tests.

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    /// Each attribute with its value; one without a value has an empty one.
    pub(crate) attributes: Vec<(&'a str, &'a str)>,
    /// Where it begins, in bytes.
    pub(crate) at: usize,
    /// Where what follows it begins.
    pub(crate) end: usize,
}

impl<'a> Tag<'a> {
    pub(crate) fn get(&self, attribute: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).map(|(_, value)| *value)
    }

    pub(crate) fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute) == Some(value)
    }
}

/// Every opening tag, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(next) = html[at..].find('<') {
        at += next;
        let rest = &html[at..];
        at += if rest.starts_with("<!--") {
            rest.find("-->").expect("a comment ends")
        } else if rest.starts_with("</") || rest.starts_with("<!") {
            rest.find('>').expect("a tag ends")
        } else {
            let tag = tag(html, at);
            let end = tag.end;
            tags.push(tag);
            end - at
        };
    }
    tags
}

/// The opening tag that begins here.
fn tag(html: &str, at: usize) -> Tag<'_> {
    let rest = &html[at + 1..];
    let (name, mut rest) = split(rest, |c| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
    assert!(
        name.starts_with(|c: char| c.is_ascii_alphabetic()),
        "a `<` in a text: {}",
        near(html, at)
    );
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start().trim_start_matches('/');
        if let Some(after) = rest.strip_prefix('>') {
            return Tag { name, attributes, at, end: html.len() - after.len() };
        }
        let (name, after) =
            split(rest, |c| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'));
        assert!(!name.is_empty(), "a tag that is no tag: {}", near(html, at));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        assert!(!after.starts_with('='), "a value without quotation marks: {}", near(html, at));
        attributes.push((name, value));
        rest = after;
    }
}

fn split(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn near(html: &str, at: usize) -> String {
    html[at..].chars().take(60).collect()
}

/// What stands in every element of this name, up to its first closing tag. For elements that hold
/// none of their own name.
pub(crate) fn inside<'a>(html: &'a str, element: &str) -> Vec<&'a str> {
    let close = ["</", element, ">"].concat();
    let found = tags(html).into_iter().filter(|tag| tag.name == element);
    found.map(|tag| html[tag.end..].split_once(&close).expect("an element ends").0).collect()
}

/// The words in a piece of markup, as a reader sees them.
pub(crate) fn text(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    // The ampersand last: what it escapes is not to be escaped once more.
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    marks.iter().fold(text, |text, (mark, c)| text.replace(mark, c))
}

#[test]
fn tags_are_read_with_their_attributes() {
    let html = "<!doctype html>\n<!-- <b> --><a href=\"./x\" hidden>1 &amp; 2<br/></a>";
    let tags = tags(html);
    let read: Vec<_> = tags.iter().map(|tag| (tag.name, tag.attributes.clone())).collect();
    assert_eq!(read, [("a", vec![("href", "./x"), ("hidden", "")]), ("br", vec![])]);
    assert_eq!(&html[tags[0].at..tags[0].end], "<a href=\"./x\" hidden>");
    assert!(tags[0].is("hidden", "") && tags[0].get("src").is_none());
    assert_eq!(inside(html, "a"), ["1 &amp; 2<br/>"]);
    assert_eq!(text("1 &amp;lt; <b>2</b>"), "1 &lt; 2");
}
