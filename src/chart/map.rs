//! The map: what kind of mistake can we afford?

use super::shape::{Anchor, Area, Picture, Point, Role, Shape, WIDTH, high};
use crate::analysis::{Evidence, Place, Region};
use crate::digits::digits;
use crate::framework::{ErrorCost, Fact, Rule, Verdict};
use crate::words::{self, chart, sure};

/// Where the nearest flip leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toward {
    /// The place of the reader.
    pub from: Place,
    /// The place after the flip, another one.
    pub to: Place,
    /// What has to change, and what the verdict is then, in words.
    pub said: String,
}

/// The columns, cheapest first.
const COLUMNS: [ErrorCost; 3] = [ErrorCost::Cheap, ErrorCost::Costly, ErrorCost::Dangerous];

/// Between two columns.
const GAP: u32 = 6;

/// At the right of all columns: arrows from row to row run there, past the names of the rows.
const LANE: u32 = 12;

/// How wide a field is.
const FIELD: u32 = (WIDTH - LANE - 2 * GAP) / 3;

/// Between the side of a field and its text.
const INSET: u32 = 4;

/// How far the head of an arrow reaches back and to both sides.
const HEAD: u32 = 5;

/// How high the strip at the foot of a field is, which is kept for the dot and the arrow.
const STRIP: u32 = 18;

/// Draws the regions; the arrow only where a nearest flip to another place is known.
#[must_use]
pub fn map(rules: &[Rule], regions: &[Region], toward: Option<&Toward>) -> Picture {
    let mut map = Picture::default();
    let across = Area { x: 0, y: 0, width: WIDTH - LANE, height: 0 };
    let mut y = map.write(chart::MAP_ACROSS, across, Anchor::Middle, Role::Quiet);
    for (column, name) in (0..).zip(chart::COSTS) {
        let area = Area { x: left(column), y, width: FIELD, height: 0 };
        map.write(name, area, Anchor::Middle, Role::Strong);
    }
    y += high(chart::COSTS[0], FIELD) + INSET;
    let alone = regions.iter().filter(|region| region.changes == 0).count() == 1;
    let mut strips = Vec::new();
    for (evidence, name) in Evidence::ALL.into_iter().zip(chart::EVIDENCE) {
        y += map.note(name, Area { y, ..across }, Role::Strong) + INSET;
        let fields: Vec<Field> = (0..)
            .zip(COLUMNS)
            .filter_map(|(column, error)| {
                let place = Place { evidence, error };
                let region = regions.iter().find(|region| region.place == place)?;
                Some(Field { column, region, lines: lines(rules, region, alone) })
            })
            .collect();
        let height = fields.iter().map(Field::high).max().unwrap_or(0) + INSET + STRIP;
        strips.push((evidence, y + height - STRIP / 2));
        for field in fields {
            field.draw(&mut map, y, height);
            map.text.push(sentence(rules, field.region, alone));
        }
        y += height + 2 * INSET;
    }
    map.height = y;
    if let Some(toward) = toward {
        arrow(&mut map, &strips, toward);
    }
    map.text.extend(toward.map(|toward| [chart::MAP_FLIP, &toward.said, sure::STOP].concat()));
    map
}

fn left(column: u32) -> u32 {
    column * (FIELD + GAP)
}

/// One place on the map.
struct Field<'a> {
    column: u32,
    region: &'a Region,
    /// What it says, line by line.
    lines: Vec<(String, Role)>,
}

impl Field<'_> {
    /// How high its text is.
    fn high(&self) -> u32 {
        self.lines.iter().map(|(line, _)| high(line, FIELD - 2 * INSET)).sum()
    }

    fn draw(&self, map: &mut Picture, y: u32, height: u32) {
        let region = self.region;
        let first = region.verdicts.first().map(|verdict| verdict.class);
        let one = region.verdicts.iter().all(|verdict| Some(verdict.class) == first);
        let x = left(self.column);
        let role = first.filter(|_| one).map_or(Role::Plain, Role::Of);
        map.area(Area { x, y, width: FIELD, height }, role);
        if region.changes == 0 {
            map.shapes.push(Shape::Dot(foot(x, y + height - STRIP / 2), 4, Role::Here));
        }
        let mut y = y + INSET / 2;
        for (line, role) in &self.lines {
            let inside = Area { x: x + INSET, y, width: FIELD - 2 * INSET, height: 0 };
            y += map.write(line, inside, Anchor::Middle, *role);
        }
    }
}

/// The middle of the strip of the field that begins there.
fn foot(x: u32, y: u32) -> Point {
    (x + FIELD / 2, y)
}

/// What a field says, line by line.
fn lines(rules: &[Rule], region: &Region, alone: bool) -> Vec<(String, Role)> {
    let mut lines: Vec<(String, Role)> = Vec::new();
    for verdict in &region.verdicts {
        let name = words::class(verdict.class).short;
        if lines.iter().all(|(line, _)| line != name) {
            lines.push((name.to_owned(), Role::Strong));
        }
    }
    let fired = |position: u8| region.verdicts.iter().any(|verdict| verdict.rule == position);
    let fired = (0..).zip(rules).filter(|(position, _)| fired(*position));
    let ids: Vec<&str> = fired.map(|(_, rule)| rule.id).collect();
    lines.push((ids.join(sure::COMMA), Role::Words));
    lines.extend(held(region).map(|held| (held.to_owned(), Role::Words)));
    let role = if region.changes == 0 { Role::Strong } else { Role::Quiet };
    lines.push((distance(region, alone), role));
    lines
}

fn distance(region: &Region, alone: bool) -> String {
    match region.changes {
        0 if alone => chart::HERE.to_owned(),
        0 => chart::MAY_BE_HERE.to_owned(),
        1 => chart::ONE_CHANGE.to_owned(),
        more => [&digits(more.into()), chart::CHANGES].concat(),
    }
}

/// Whether the verdicts in a field are on hold, unless none is.
fn held(region: &Region) -> Option<&'static str> {
    let held = region.verdicts.iter().filter(|verdict| verdict.hold).count();
    let some = if held < region.verdicts.len() { chart::MAY_HOLD } else { sure::HELD_YES };
    (held > 0).then_some(some)
}

fn id(rules: &[Rule], verdict: Verdict) -> &'static str {
    rules[usize::from(verdict.rule)].id
}

/// What a field says, as a sentence.
fn sentence(rules: &[Rule], region: &Region, alone: bool) -> String {
    let Place { evidence, error } = region.place;
    let mut said = chart::EVIDENCE[evidence as usize].to_owned();
    said += sure::STOP;
    said += " ";
    said += words::value(Fact::Error, error as u8);
    said += sure::CHANGE_TO;
    // First audiences are not drawn, so verdicts that differ in nothing else are told once.
    let mut told: Vec<String> = Vec::new();
    for verdict in &region.verdicts {
        told.push([words::class(verdict.class).name, sure::BY_RULE, id(rules, *verdict)].concat());
    }
    told.dedup();
    said += &told.join(chart::OR_ELSE);
    if let Some(held) = held(region) {
        said += chart::AND_THEN;
        said += held;
    }
    said += chart::AND_THEN;
    said += &distance(region, alone);
    if region.changes > 0 {
        said += chart::AWAY;
    }
    said += sure::STOP;
    said
}

/// From the reader’s dot to the foot of another field: along the strips, and in the lane from row to
/// row.
fn arrow(map: &mut Picture, strips: &[(Evidence, u32)], toward: &Toward) {
    let at = |place: Place| {
        let column = (0..).zip(COLUMNS).find(|(_, cost)| *cost == place.error)?.0;
        let (_, y) = strips.iter().find(|(evidence, _)| *evidence == place.evidence)?;
        Some(foot(left(column), *y))
    };
    let (Some(from), Some(to)) = (at(toward.from), at(toward.to)) else { return };
    let mut points = vec![from];
    let mut from_right = from.0 > to.0;
    if from.1 != to.1 {
        let lane = WIDTH - LANE / 2;
        points.extend([(lane, from.1), (lane, to.1)]);
        from_right = true;
    }
    points.push(to);
    map.line(&points, Role::Arrow);
    let back = if from_right { to.0 + HEAD } else { to.0 - HEAD };
    map.line(&[(back, to.1 - HEAD), to, (back, to.1 + HEAD)], Role::Arrow);
}
