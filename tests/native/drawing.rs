//! Drawing: whatever was shown before, the page shows what it is told to, and the rest is untouched.

use rung::annex::{Canvas, Child, DRAWN, Element, Piece, draw, el};

use crate::canvas::Model;
use crate::random::Random;

const PLACES: [&str; 3] = ["annex", "help-problem", "help-offer"];

/// Draws some pieces on a page that shows others.
fn check(page: &Model, old: &[Piece], new: &[Piece]) {
    draw(page, old, new);
    let fresh = Model::new(&PLACES);
    draw(&fresh, &[], new);
    assert_eq!(page.shown(), fresh.shown(), "after {old:#?}");
    let before = page.changes();
    draw(page, new, new);
    assert_eq!(page.changes(), before, "what is the same is left alone");
}

fn piece(place: &str, element: Element) -> Piece {
    Piece { place: place.to_owned(), element }
}

impl Random {
    fn element(&mut self, depth: usize) -> Element {
        let mut attributes = Vec::new();
        for name in ["class", "href", "hidden"] {
            if self.below(3) == 0 {
                attributes.push((name, self.of(&["", "a", "b"])));
            }
        }
        let mut element = el(self.of(&["p", "b", "svg", "g"]), &attributes);
        for _ in 0..if depth == 0 { 0 } else { self.below(4) } {
            element = match self.below(2) {
                0 => element.and(self.element(depth - 1)),
                _ => element.text(self.of(&["", "one", "two"])),
            };
        }
        element
    }

    fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        // The last of them is printed nowhere.
        for place in PLACES.into_iter().chain(["nowhere"]) {
            if self.below(3) > 0 {
                pieces.push(piece(place, self.element(3)));
            }
        }
        pieces
    }

    /// The same with one thing changed, most often deep inside.
    fn changed(&mut self, element: &Element) -> Element {
        let mut changed = element.clone();
        match changed.children.len() {
            0 => self.element(1),
            some => {
                let at = self.below(some);
                match (&mut changed.children[at], self.below(6)) {
                    (_, 0) => drop(changed.children.remove(at)),
                    (child, 1) => *child = Child::Element(self.element(1)),
                    (Child::Element(inside), _) => *inside = self.changed(inside),
                    (Child::Text(words), _) => words.push('!'),
                }
                changed
            }
        }
    }
}

#[test]
fn whatever_was_shown_the_page_shows_what_is_drawn() {
    let mut random = Random::new(31);
    for _ in 0..300 {
        let page = Model::new(&PLACES);
        let mut old = Vec::new();
        for _ in 0..6 {
            let new = random.pieces();
            check(&page, &old, &new);
            old = new;
        }
    }
}

#[test]
fn small_changes_are_drawn() {
    let mut random = Random::new(32);
    for _ in 0..300 {
        let page = Model::new(&PLACES);
        let mut old = vec![piece("annex", random.element(4))];
        check(&page, &[], &old);
        for _ in 0..6 {
            let new = vec![piece("annex", random.changed(&old[0].element))];
            check(&page, &old, &new);
            old = new;
        }
    }
}

/// A list of items behind a heading, as most pieces are.
fn list(items: &[&str]) -> Vec<Piece> {
    let items = items.iter().map(|item| el("li", &[]).text(item));
    let list = el("ul", &[("class", "list")]).each(items);
    vec![piece("annex", el("div", &[]).and(el("h3", &[]).text("Items")).and(list))]
}

fn node(page: &Model, path: &[usize]) -> usize {
    let annex = page.place("annex").unwrap();
    path.iter().fold(page.piece(&annex).unwrap(), |node, at| page.child(&node, *at).unwrap())
}

#[test]
fn what_stays_is_the_same_node() {
    let page = Model::new(&PLACES);
    draw(&page, &[], &list(&["a", "b", "c"]));
    let (heading, second) = (node(&page, &[0]), node(&page, &[1, 1]));
    draw(&page, &list(&["a", "b", "c"]), &list(&["x", "b"]));
    assert_eq!((node(&page, &[0]), node(&page, &[1, 1])), (heading, second));
    assert!(page.shown().contains("<li>“x”</li><li>“b”</li></ul>"), "{}", page.shown());
    let before = page.changes();
    draw(&page, &list(&["x", "b"]), &list(&["x", "y"]));
    assert_eq!(page.changes(), before + 1, "one text was told to say something else");
}

#[test]
fn a_piece_stands_behind_what_is_printed_and_leaves_it_when_it_goes() {
    let page = Model::new(&["annex"]);
    let blank = page.shown();
    assert_eq!(blank, "<div id=\"annex\">“printed”</div>");
    let hint = [piece("annex", el("p", &[]).text("hint"))];
    draw(&page, &[], &hint);
    let drawn = format!("<div id=\"annex\">“printed”<p {DRAWN}=\"\">“hint”</p></div>");
    assert_eq!(page.shown(), drawn);
    draw(&page, &hint, &[]);
    assert_eq!(page.shown(), blank);
}

#[test]
fn what_is_missing_is_drawn_anew() {
    let page = Model::new(&PLACES);
    let items = list(&["a", "b"]);
    draw(&page, &[], &items);
    page.remove(&node(&page, &[1, 0]));
    page.remove(&node(&page, &[0]));
    page.remove(&node(&page, &[]));
    draw(&page, &items, &items);
    let fresh = Model::new(&PLACES);
    draw(&fresh, &[], &items);
    assert_eq!(page.shown(), fresh.shown());
}

#[test]
fn what_stands_in_svg_is_svg() {
    let page = Model::new(&["annex"]);
    let map = |x: &str| {
        let dot = el("g", &[]).and(el("circle", &[("cx", x)]));
        [piece("annex", el("div", &[]).and(el("svg", &[]).and(dot)).and(el("p", &[])))]
    };
    draw(&page, &[], &map("1"));
    let more = [piece("annex", el("div", &[]).and(el("svg", &[]).and(el("rect", &[]))))];
    assert!(page.shown().contains("<:svg><:g><:circle cx=\"1\"></circle></g></svg><p></p>"));
    draw(&page, &map("1"), &more);
    assert!(page.shown().contains("<:svg><:rect></rect></svg></div>"), "{}", page.shown());
}
