//! Where everything of the drawing stands. Lengths are in pixels, from the top left corner to the
//! right and down.
//!
//! Answers stand on the lowest level, side by side; a decision stands above everything that it
//! requires. A line runs between the boxes of the levels that it passes, and never through one.

use super::column::Source;
use super::decision::Decision;
use crate::framework::Question;

/// The boxes, each level from left to right, and the lines between them.
pub(super) struct Layout {
    pub(super) boxes: Vec<Place>,
    pub(super) edges: Vec<Edge>,
}

/// Where a box stands.
pub(super) struct Place {
    /// The id of the answer or decision.
    pub(super) id: &'static str,
    /// Its upper side.
    pub(super) upper: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    /// The middle from left to right.
    centre: i32,
    /// 0 for answers; a decision is one above the highest of what it requires.
    level: i32,
}

/// A line from what is required to what requires it.
pub(super) struct Edge {
    /// The id of the requirement.
    pub(super) requirement: String,
    /// The points that the line goes through.
    pub(super) points: Vec<(i32, i32)>,
}

/// From one level to the next.
const PITCH: i32 = 200;

/// The least that is left free between two boxes of one level, and around the drawing.
const GAP: i32 = 30;

/// How far a line keeps from a box that it passes.
const CLEARANCE: i32 = 12;

impl Place {
    pub(super) const fn left(&self) -> i32 {
        self.centre - self.width / 2
    }

    const fn right(&self) -> i32 {
        self.left() + self.width
    }
}

impl Layout {
    pub(super) fn of(questions: &[Question], decisions: &[Decision]) -> Self {
        let boxes = placed(questions, decisions);
        let edges = decisions.iter().flat_map(|decision| arriving(decision, &boxes)).collect();
        Self { boxes, edges }
    }
}

/// A decision stands above the middle of what it requires, if there is room.
fn placed(questions: &[Question], decisions: &[Decision]) -> Vec<Place> {
    let mut boxes: Vec<Place> = Vec::new();
    for question in questions {
        let (width, height) = (125, 45);
        let left = boxes.last().map_or(0, Place::right) + GAP;
        let centre = left + width / 2;
        boxes.push(Place { id: question.id(), upper: 0, width, height, centre, level: 0 });
    }
    for decision in decisions {
        let required: Vec<&Place> = required(decision, &boxes).map(|(_, place)| place).collect();
        let sum: i32 = required.iter().map(|place| place.centre).sum();
        let centre = sum / count(&required).max(1);
        let level = 1 + required.iter().map(|place| place.level).max().unwrap_or_default();
        let (width, height) = (180, 80);
        boxes.push(Place { id: decision.id, upper: 0, width, height, centre, level });
    }
    boxes.sort_by_key(|place| (place.level, place.centre));
    let top = boxes.last().map_or(0, |place| place.level);
    for index in 0..boxes.len() {
        boxes[index].upper = GAP + (top - boxes[index].level) * PITCH;
        if index > 0 && boxes[index].level == boxes[index - 1].level {
            let least = boxes[index - 1].right() + GAP + boxes[index].width / 2;
            boxes[index].centre = boxes[index].centre.max(least);
        }
    }
    boxes
}

/// What a decision requires, with the boxes of it.
fn required<'a>(
    decision: &Decision,
    boxes: &'a [Place],
) -> impl Iterator<Item = (Source, &'a Place)> {
    let place = |source: Source| boxes.iter().find(move |place| place.id == source.id());
    decision.sources().into_iter().filter_map(move |source| Some((source, place(source)?)))
}

/// The lines to a decision, evenly spread where they arrive.
fn arriving(decision: &Decision, boxes: &[Place]) -> Vec<Edge> {
    let Some(to) = boxes.iter().find(|place| place.id == decision.id) else { return Vec::new() };
    let mut required: Vec<(Source, &Place)> = required(decision, boxes).collect();
    required.sort_by_key(|(_, place)| place.centre);
    let spacing = to.width / (count(&required) + 1);
    let ends = (1..).map(|number| (to.left() + number * spacing, to.upper + to.height));
    let edge = |((source, from), end): ((Source, &Place), (i32, i32))| Edge {
        requirement: decision.requirement(source),
        points: route(from, to.level, end, boxes),
    };
    required.into_iter().zip(ends).map(edge).collect()
}

/// From the middle of the upper side of a box to a point on a higher level, straight up between the
/// boxes of each level on the way.
fn route(from: &Place, level: i32, end: (i32, i32), boxes: &[Place]) -> Vec<(i32, i32)> {
    let mut points = vec![(from.centre, from.upper)];
    for passed in from.level + 1..level {
        let row: Vec<&Place> = boxes.iter().filter(|place| place.level == passed).collect();
        let straight =
            from.centre + (end.0 - from.centre) * (passed - from.level) / (level - from.level);
        let x = free(straight, &row);
        points.extend(row.first().map(|place| (x, place.upper + place.height)));
        points.extend(row.first().map(|place| (x, place.upper)));
    }
    points.push(end);
    points
}

/// The place nearest to the wished one at which a line is close to none of these boxes.
fn free(wished: i32, row: &[&Place]) -> i32 {
    let sides = |place: &&Place| [place.left() - CLEARANCE, place.right() + CLEARANCE];
    let blocked = |x: i32| row.iter().map(sides).any(|[left, right]| left < x && x < right);
    let candidates = row.iter().flat_map(sides).chain([wished]);
    candidates.filter(|x| !blocked(*x)).min_by_key(|x| (x - wished).abs()).unwrap_or(wished)
}

fn count<T>(items: &[T]) -> i32 {
    // There are never more than a handful.
    i32::try_from(items.len()).unwrap_or(i32::MAX - 1)
}
