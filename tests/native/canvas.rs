//! A page without a browser, for drawing on: elements and texts, and how often it was changed.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use rung::annex::{Canvas, DRAWN};

/// What stands at one place of the model; a node is named by its position.
struct Spot {
    /// The name and whether it is SVG, or nothing for a text.
    tag: Option<(String, bool)>,
    words: String,
    attributes: BTreeMap<String, String>,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// A page with some printed places.
pub(crate) struct Model {
    spots: RefCell<Vec<Spot>>,
    places: usize,
    changes: Cell<usize>,
}

impl Model {
    /// A page with these places, each with a text of its own.
    pub(crate) fn new(places: &[&str]) -> Self {
        let page =
            Self { spots: RefCell::default(), places: places.len(), changes: Cell::default() };
        for id in places {
            let place = page.add(Some(("div".to_owned(), false)), "");
            page.set(&place, "id", Some(id));
        }
        for place in 0..places.len() {
            page.append(&place, &page.text("printed"));
        }
        page.changes.set(0);
        page
    }

    /// How often anything on it was changed; making a node changes nothing.
    pub(crate) fn changes(&self) -> usize {
        self.changes.get()
    }

    /// Everything that stands on it, as markup; SVG is told by a colon.
    pub(crate) fn shown(&self) -> String {
        (0..self.places).map(|place| self.markup(place)).collect()
    }

    fn markup(&self, node: usize) -> String {
        let spots = self.spots.borrow();
        let Spot { tag, words, attributes, children, .. } = &spots[node];
        let Some((tag, svg)) = tag else { return format!("“{words}”") };
        let svg = if *svg { ":" } else { "" };
        let attributes = attributes.iter().map(|(name, value)| format!(" {name}={value:?}"));
        let attributes = attributes.collect::<Vec<_>>().concat();
        let children: String = children.iter().map(|child| self.markup(*child)).collect();
        format!("<{svg}{tag}{attributes}>{children}</{tag}>")
    }

    fn add(&self, tag: Option<(String, bool)>, words: &str) -> usize {
        let mut spots = self.spots.borrow_mut();
        let attributes = BTreeMap::new();
        let words = words.to_owned();
        spots.push(Spot { tag, words, attributes, parent: None, children: Vec::new() });
        spots.len() - 1
    }

    /// Changes one node.
    fn change<T>(&self, node: usize, change: impl FnOnce(&mut Spot) -> T) -> T {
        self.changes.set(self.changes.get() + 1);
        change(&mut self.spots.borrow_mut()[node])
    }
}

impl Canvas for Model {
    type Node = usize;

    fn place(&self, id: &str) -> Option<usize> {
        let spots = self.spots.borrow();
        let named = |place: &usize| spots[*place].attributes.get("id").is_some_and(|it| it == id);
        (0..self.places).find(named)
    }

    fn piece(&self, place: &usize) -> Option<usize> {
        let spots = self.spots.borrow();
        let last = *spots[*place].children.last()?;
        spots[last].attributes.contains_key(DRAWN).then_some(last)
    }

    fn child(&self, parent: &usize, position: usize) -> Option<usize> {
        self.spots.borrow()[*parent].children.get(position).copied()
    }

    fn element(&self, tag: &str, svg: bool) -> Option<usize> {
        Some(self.add(Some((tag.to_owned(), svg)), ""))
    }

    fn text(&self, words: &str) -> usize {
        self.add(None, words)
    }

    fn say(&self, text: &usize, words: &str) {
        self.change(*text, |spot| {
            assert!(spot.tag.is_none(), "only a text is told to say something else");
            words.clone_into(&mut spot.words);
        });
    }

    fn set(&self, element: &usize, name: &str, value: Option<&str>) {
        self.change(*element, |spot| match value {
            Some(value) => spot.attributes.insert(name.to_owned(), value.to_owned()),
            None => spot.attributes.remove(name),
        });
    }

    fn append(&self, parent: &usize, node: &usize) {
        self.change(*parent, |spot| spot.children.push(*node));
        self.change(*node, |spot| spot.parent = Some(*parent));
    }

    fn replace(&self, old: &usize, new: &usize) {
        let parent = self.change(*old, |spot| spot.parent.take()).expect("it stands somewhere");
        self.change(parent, |spot| {
            let position = spot.children.iter().position(|child| child == old);
            spot.children[position.expect("a child of its parent")] = *new;
        });
        self.change(*new, |spot| spot.parent = Some(parent));
    }

    fn remove(&self, node: &usize) {
        let parent = self.change(*node, |spot| spot.parent.take()).expect("it stands somewhere");
        self.change(parent, |spot| spot.children.retain(|child| child != node));
    }
}
