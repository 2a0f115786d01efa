//! The drawing of the decision model: everything is there, nothing covers anything, and no line runs
//! through a box.

use rung::framework::VERSION_1;

use crate::dmn::check;
use crate::xml::Element;

/// A box, by its sides.
#[derive(Clone, Copy, Debug)]
struct Sides {
    left: i32,
    right: i32,
    upper: i32,
    lower: i32,
}

type Point = (i32, i32);

impl Sides {
    fn of(bounds: &Element) -> Self {
        let [left, upper, width, height] =
            ["x", "y", "width", "height"].map(|name| number(bounds, name));
        assert!(left >= 0 && upper >= 0 && width > 0 && height > 0);
        Self { left, right: left + width, upper, lower: upper + height }
    }

    fn covers(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.upper < other.lower
            && other.upper < self.lower
    }

    /// Whether a line enters the box; one that only touches a side does not.
    fn is_crossed(self, (x, y): Point, (to_x, to_y): Point) -> bool {
        // Many points on the line: the boxes are wide, so that none fits between two of them.
        (0..=1_000).any(|step| {
            let (x, y) = (x + (to_x - x) * step / 1_000, y + (to_y - y) * step / 1_000);
            self.left < x && x < self.right && self.upper < y && y < self.lower
        })
    }

    fn has_on_its_edge(self, (x, y): Point) -> bool {
        (self.left..=self.right).contains(&x) && (y == self.upper || y == self.lower)
    }
}

fn number(element: &Element, attribute: &str) -> i32 {
    element.at(attribute).parse().expect("a length is a whole number")
}

#[test]
fn everything_is_drawn_once_and_nothing_is_covered_or_crossed() {
    let model = check(&VERSION_1);
    let drawing = model.only("dmndi:DMNDI").only("dmndi:DMNDiagram");
    let boxes: Vec<(&str, Sides)> = drawing
        .named("dmndi:DMNShape")
        .map(|shape| (shape.at("dmnElementRef"), Sides::of(shape.only("dc:Bounds"))))
        .collect();
    let place = |id: &str| {
        let mut found = boxes.iter().filter(|(name, _)| *name == id);
        let (Some((_, sides)), None) = (found.next(), found.next()) else {
            panic!("{id} is not drawn once")
        };
        *sides
    };
    for name in ["inputData", "decision"] {
        for element in model.named(name) {
            place(element.at("id"));
        }
    }
    for (index, (id, sides)) in boxes.iter().enumerate() {
        for (other, others) in &boxes[..index] {
            assert!(!sides.covers(*others), "{id} covers {other}");
        }
    }
    let mut drawn = 0;
    for decision in model.named("decision") {
        for requirement in decision.named("informationRequirement") {
            let id = requirement.at("id");
            let mut edges =
                drawing.named("dmndi:DMNEdge").filter(|edge| edge.at("dmnElementRef") == id);
            let (Some(edge), None) = (edges.next(), edges.next()) else {
                panic!("{id} is not drawn once")
            };
            let points: Vec<Point> = edge
                .named("di:waypoint")
                .map(|point| (number(point, "x"), number(point, "y")))
                .collect();
            let from = requirement.children[0].at("href").trim_start_matches('#');
            let ends = [(from, points.first()), (decision.at("id"), points.last())];
            for (end, point) in ends {
                let point = *point.expect("a line has points");
                assert!(place(end).has_on_its_edge(point), "{id} misses {end}");
            }
            for line in points.windows(2) {
                for (other, sides) in &boxes {
                    assert!(!sides.is_crossed(line[0], line[1]), "{id} runs through {other}");
                }
            }
            drawn += 1;
        }
    }
    assert_eq!(drawing.children.len(), boxes.len() + drawn, "something drawn stands for nothing");
}

/// The check of lines can only fail if it sees one that crosses.
#[test]
fn what_crosses_and_what_touches_is_told_apart() {
    let sides = Sides { left: 100, right: 200, upper: 100, lower: 150 };
    assert!(sides.is_crossed((0, 0), (300, 300)));
    assert!(sides.is_crossed((150, 300), (150, 0)));
    assert!(!sides.is_crossed((100, 300), (100, 0)));
    assert!(!sides.is_crossed((0, 100), (300, 100)));
    assert!(!sides.is_crossed((150, 0), (150, 100)));
    assert!(sides.covers(Sides { left: 190, right: 300, upper: 0, lower: 101 }));
    assert!(!sides.covers(Sides { left: 200, right: 300, upper: 0, lower: 101 }));
}
