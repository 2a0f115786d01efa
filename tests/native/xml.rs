//! Reading XML as far as the tests of exports need it: elements, attributes and text, and no more of
//! the language than an export uses.

/// One element.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// The text right inside it, unescaped.
    pub(crate) text: String,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(name, _)| name == attribute);
        found.map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that has to be there.
    pub(crate) fn at(&self, attribute: &str) -> &str {
        self.get(attribute).unwrap_or_else(|| panic!("{} has no {attribute}", self.name))
    }

    /// The children of one name, in order.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of one name, which has to be there.
    pub(crate) fn only(&self, name: &str) -> &Element {
        let found = self.children.iter().find(|child| child.name == name);
        found.unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    /// The element and everything inside it.
    pub(crate) fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Element::all));
        all
    }
}

/// Reads a document, or says what is wrong with it.
pub(crate) fn read(text: &str) -> Result<Element, String> {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let mut rest = text.strip_prefix(declaration).ok_or("there is no declaration")?;
    // Around everything stands an element without a name.
    let mut open = vec![Element::default()];
    while let Some(at) = rest.find('<') {
        let parent = open.last_mut().ok_or("an end without a beginning")?;
        parent.text.push_str(&unescaped(rest[..at].trim())?);
        let end = rest.find('>').ok_or("a tag without an end")?;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let done = open.pop().ok_or("an end without a beginning")?;
            if done.name != name {
                return Err(format!("{} is ended by {name}", done.name));
            }
            open.last_mut().ok_or("an end without a beginning")?.children.push(done);
        } else if let Some(tag) = tag.strip_suffix('/') {
            parent.children.push(element(tag)?);
        } else {
            open.push(element(tag)?);
        }
    }
    match &mut open[..] {
        [document] if rest.trim().is_empty() && document.text.is_empty() => {
            match &mut document.children[..] {
                [root] => Ok(std::mem::take(root)),
                roots => Err(format!("there are {} roots", roots.len())),
            }
        }
        [_] => Err("there is text outside the root".to_owned()),
        open => Err(format!("{} elements have no end", open.len() - 1)),
    }
}

fn element(tag: &str) -> Result<Element, String> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = Element { name: name.to_owned(), ..Element::default() };
    while !rest.is_empty() {
        let broken = || format!("an attribute of {name} is broken: {rest}");
        let (attribute, after) = rest.split_once("=\"").ok_or_else(broken)?;
        let (value, after) = after.split_once('"').ok_or_else(broken)?;
        if element.get(attribute).is_some() {
            return Err(format!("{name} has {attribute} twice"));
        }
        element.attributes.push((attribute.to_owned(), unescaped(value)?));
        rest = after.trim_start();
    }
    Ok(element)
}

fn unescaped(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').ok_or_else(|| format!("a bare & in {text}"))?;
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => return Err(format!("an unknown name: {name}")),
        });
        plain.push_str(after);
    }
    if text.contains('<') { Err(format!("a bare < in {text}")) } else { Ok(plain) }
}

#[test]
fn faults_are_seen() {
    let declared =
        |text: &str| read(&format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}"));
    let sound = declared("<a b=\"&lt;&quot;\" c=\"\">\n  <d/>\n  <e>x &amp; &gt;</e>\n</a>\n");
    let sound = sound.expect("this is sound");
    assert_eq!((sound.at("b"), sound.get("x")), ("<\"", None));
    assert_eq!(sound.only("e").text, "x & >");
    assert_eq!(sound.all().len(), 3);
    for (text, fault) in [
        ("<a>", "1 elements have no end"),
        ("<a></b>", "a is ended by b"),
        ("<a></a></b>", " is ended by b"),
        ("<a/><b/>", "there are 2 roots"),
        ("<a/>text", "there is text outside the root"),
        ("<a>x & y</a>", "a bare & in x & y"),
        ("<a>&nbsp;</a>", "an unknown name: nbsp"),
        ("<a b=\"<\"/>", "a bare < in <"),
        ("<a b=\"1\" b=\"2\"/>", "a has b twice"),
        ("<a b=1/>", "an attribute of a is broken: b=1"),
    ] {
        assert_eq!(declared(text).expect_err(text), fault);
    }
    assert_eq!(read("<a/>").expect_err("it is bare"), "there is no declaration");
}
