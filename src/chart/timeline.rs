//! The roadmap as a timeline: phases, the ranges that sources give, and the reader's own weeks.

use super::shape::{Area, LINE, Picture, Role, WIDTH};
use crate::words::{chart, sure};

/// Something that takes time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub name: String,
    /// The day on which it begins, counted from the start of the timeline.
    pub from: u32,
    /// The day on which it ends, not before it begins; of a range, the latest.
    pub to: u32,
    /// When that is, in words: two dates, or a number of weeks with its source.
    pub said: String,
}

/// What is drawn; every day is counted from the same start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The phases in order.
    pub phases: Vec<Span>,
    /// The position of the phase in which the release enters.
    pub enters: usize,
    /// What sources say how long it takes: from the shortest, which is `from`, to the longest.
    pub ranges: Vec<Span>,
    /// The weeks that the reader plans.
    pub own: Option<Span>,
}

/// How high a bar is.
const HEIGHT: u32 = 10;

/// Between two bars.
const GAP: u32 = 8;

/// Draws everything on one scale, line by line.
///
/// ```
/// use rung::chart::{Span, Timeline, timeline};
///
/// let weeks = |name: &str, from: u32, to: u32| {
///     let said = "weeks".to_owned();
///     Span { name: name.to_owned(), from: from * 7, to: to * 7, said }
/// };
/// let picture = timeline(&Timeline {
///     phases: vec![weeks("Build to learn", 0, 8), weeks("Refine", 8, 20)],
///     ranges: vec![weeks("A first version", 6, 16)],
///     ..Timeline::default()
/// });
/// assert_eq!(picture.text.len(), 3);
/// assert_eq!(picture.text[0], "Build to learn: weeks, you enter here.");
/// ```
#[must_use]
pub fn timeline(of: &Timeline) -> Picture {
    let mut picture = Picture::default();
    let all = of.phases.iter().chain(&of.ranges).chain(&of.own);
    let days = all.map(|span| span.to).max().unwrap_or(0).max(1);
    let mut y = 0;
    for (position, phase) in of.phases.iter().enumerate() {
        let enters = position == of.enters;
        let role = if enters { Role::Here } else { Role::Bar };
        y = row(&mut picture, phase, (y, days), role, if enters { chart::ENTERS } else { "" });
    }
    for range in &of.ranges {
        y = row(&mut picture, range, (y, days), Role::Range, "");
    }
    if let Some(own) = &of.own {
        y = row(&mut picture, own, (y, days), Role::Bar, "");
    }
    picture.height = y;
    picture
}

/// One line, which begins at this height on a scale of so many days; says where the next begins.
fn row(picture: &mut Picture, span: &Span, (y, days): (u32, u32), role: Role, note: &str) -> u32 {
    let across = Area { x: 0, y, width: WIDTH, height: 0 };
    let strong = if role == Role::Here { Role::Strong } else { Role::Words };
    let comma = if note.is_empty() { "" } else { sure::COMMA };
    let said = [&span.said, comma, note].concat();
    let mut y = y + picture.note(&span.name, across, strong).max(LINE);
    y += picture.note(&said, Area { y, ..across }, Role::Quiet) + 2;
    let track = Area { x: 1, y, width: WIDTH - 2, height: HEIGHT };
    // The middle of a line as wide as the picture, so that an early day can be told from none.
    picture.line(&[(1, y + HEIGHT / 2), (WIDTH - 1, y + HEIGHT / 2)], Role::Track);
    let at = |day: u32| {
        u32::try_from(u64::from(track.width) * u64::from(day.min(days)) / u64::from(days))
            .unwrap_or(track.width)
    };
    let (from, to) = (at(span.from), at(span.to));
    let width = to.saturating_sub(from).max(1).min(track.width - from.min(track.width - 1));
    let x = track.x + from.min(track.width - 1);
    picture.area(Area { x, width, ..track }, role);
    picture.text.push([&span.name, sure::CHANGE_TO, &said, sure::STOP].concat());
    y + HEIGHT + GAP
}
