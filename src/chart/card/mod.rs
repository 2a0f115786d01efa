//! The card of a verdict: one picture for a chat, a slide or the preview of a link.
//!
//! # Design
//! Unlike the other pictures it travels without the page's styles, so it holds everything itself:
//! sizes, letters and the light colours. Whoever draws it has fonts that are not known here, so every
//! text is given room for the widest of those that a system falls back to.

mod mark;
mod svg;

pub use mark::{Face, Ink, Mark};

use jiff::civil::Date;

use super::shape::{Anchor, Area};
use crate::digits::digits;
use crate::framework::{Audience, Class, VERSION_1};
use crate::words::{self, Row, card as told, page, report, sure};
use mark::Style;

/// What a card says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Card<'a> {
    /// The class of the verdict; none while several are possible.
    pub class: Option<Class>,
    /// Whether it is on hold.
    pub hold: bool,
    /// The release that was decided; without one the card is about the class as such, about any
    /// verdict on hold, or about Rung itself.
    pub release: Option<Decided<'a>>,
    /// Rows of the comparison that say what the class is like; for a card of a class as such, on
    /// which there is room for four of them.
    pub rows: &'a [Row],
}

/// What a card says of one release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided<'a> {
    /// Its name as it was typed; may be empty.
    pub name: &'a str,
    /// Who may use it first; none while that depends on answers still missing.
    pub audience: Option<Audience>,
    /// The id of the rule that decides; empty while several can.
    pub rule: &'a str,
    /// The day of the card, if it is known.
    pub day: Option<Date>,
    /// The answers, as [`crate::link::vector`] writes them; may be empty.
    pub vector: &'a str,
}

/// How wide a card is.
pub const CARD_WIDTH: u32 = 1200;

/// How high a card is: what chats and networks show of a link without cutting it.
pub const CARD_HEIGHT: u32 = 630;

/// From the sides to what is written.
const MARGIN: u32 = 72;
/// What the left column has, beside the ladder.
const ROOM: u32 = 752;
/// Where the values stand beside their labels.
const VALUES: u32 = 190;
/// The upper end of what is between the two lines that run across, and the lower end.
const CONTENT: (u32, u32) = (132, 540);
/// The sides and the height of a rung.
const RUNG: Area = Area { x: 864, y: 168, width: 264, height: 68 };
/// How far the rails reach beyond the rungs.
const RAILS: u32 = 12;

const EYEBROW: Style = Style::new(Face::Label, 24, Ink::Quiet);
const BRAND: Style = Style::new(Face::Title, 26, Ink::Words);
const NAME: Style = Style::new(Face::Text, 32, Ink::Words);
const TITLE: Style = Style::new(Face::Title, 72, Ink::Words);
const LINE: Style = Style::new(Face::Text, 28, Ink::Words);
const LABEL: Style = Style::new(Face::Label, 22, Ink::Quiet);
const VALUE: Style = Style::new(Face::Label, 24, Ink::Words);
const SMALL: Style = Style::new(Face::Label, 20, Ink::Quiet);
const VECTOR: Style = Style::new(Face::Label, 15, Ink::Quiet);

impl Card<'_> {
    /// What is drawn, the lowest first.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        let whole = Area { x: 0, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT };
        marks.push(Mark::Box(whole, Ink::Paper));
        marks.push(Mark::Box(Area { height: 12, ..whole }, self.accent()));
        let across = CARD_WIDTH - 2 * MARGIN;
        for y in [98, 560] {
            marks.push(Mark::Box(Area { x: MARGIN, y, width: across, height: 2 }, Ink::Line));
        }
        let asked = if self.is_blank() { told::OFFERED } else { told::ASKED };
        for (y, left, right, room, words) in [
            (76, EYEBROW, BRAND, 300, [asked, page::BRAND]),
            (596, SMALL, SMALL, 400, [&*self.origin(), told::LIMITS]),
        ] {
            let end = (CARD_WIDTH - MARGIN, y);
            left.line(&mut marks, (MARGIN, y), Anchor::Start, across - room, words[0]);
            right.line(&mut marks, end, Anchor::End, room, words[1]);
        }
        let vector = self.release.map_or("", |release| release.vector);
        VECTOR.line(&mut marks, (MARGIN, 622), Anchor::Start, across, vector);
        self.head(&mut marks);
        self.facts(&mut marks);
        self.ladder(&mut marks);
        marks
    }

    /// The card as an SVG document that needs nothing else.
    ///
    /// ```
    /// use rung::chart::{Card, Decided};
    /// use rung::framework::Class;
    ///
    /// let release = Some(Decided { name: "Q&A", ..Decided::default() });
    /// let svg = Card { class: Some(Class::Mvp), release, ..Card::default() }.svg();
    /// assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\""));
    /// assert!(svg.contains(">Q&amp;A</text>"));
    /// ```
    #[must_use]
    pub fn svg(&self) -> String {
        svg::document(&self.marks())
    }

    /// Whether it says nothing of any verdict.
    const fn is_blank(&self) -> bool {
        self.class.is_none() && self.release.is_none() && !self.hold
    }

    fn accent(&self) -> Ink {
        match self.class {
            Some(class) => Ink::Of(class),
            None if self.hold => Ink::Held,
            None => Ink::Words,
        }
    }

    /// Where it comes from.
    fn origin(&self) -> String {
        let day = self.release.and_then(|release| release.day);
        let day = day.map(|day| [sure::COMMA, &words::day(day)].concat()).unwrap_or_default();
        [told::FRAMEWORK, &digits(VERSION_1.version.into()), &day].concat()
    }

    /// The class in large letters, what it means, and above it the name of the release.
    fn head(&self, marks: &mut Vec<Mark>) {
        let class = self.class.map(words::class);
        let (title, line) = match (class, self.release) {
            (Some(class), _) => (class.name, class.line),
            (None, Some(_)) => (report::NOT_SETTLED, told::OPEN),
            (None, None) if self.hold => (page::ON_HOLD, words::HOLD_MEANS),
            (None, None) => (page::TITLE, told::ANSWER),
        };
        let mut y = CONTENT.0;
        let name = self.release.map_or("", |release| release.name);
        let name = NAME.cut(name, ROOM, 2);
        if !name.is_empty() {
            y = NAME.lines(marks, (MARGIN, y), ROOM, &name) + 8;
        }
        y = TITLE.lines(marks, (MARGIN, y), ROOM, &TITLE.broken(title, ROOM)) + 12;
        LINE.lines(marks, (MARGIN, y), ROOM, &LINE.broken(line, ROOM));
    }

    /// What else is known, with a label before each, the last above the lower line.
    fn facts(&self, marks: &mut Vec<Mark>) {
        let room = ROOM - VALUES;
        let mut facts: Vec<(&str, String)> = Vec::new();
        if let Some(release) = &self.release {
            let who = release.audience.map_or(page::AUDIENCE_OPEN, words::audience);
            facts.push((page::FIRST_AUDIENCE, who.to_owned()));
        } else if self.hold {
            facts.push((page::FIRST_AUDIENCE, words::audience(Audience::Team).to_owned()));
        }
        if let Some(class) = self.class {
            let cell = |row: &Row| (row.name, row.cells[usize::from(class.rank())].to_owned());
            facts.extend(self.rows.iter().map(cell));
        }
        if self.hold {
            facts.push((page::ON_HOLD, told::UNTIL.to_owned()));
        }
        if let Some(rule) = words::rule(self.release.map_or("", |release| release.rule)) {
            facts.push((page::RULE, [rule.id, sure::CHANGE_TO, rule.when].concat()));
        }
        let broken: Vec<_> =
            facts.iter().map(|(label, value)| (*label, VALUE.broken(value, room))).collect();
        let high = broken.iter().fold(0, |high, (_, lines)| high + VALUE.high(lines.len()));
        let mut y = CONTENT.1 - high;
        for (label, lines) in &broken {
            let held = *label == page::ON_HOLD;
            let ink = if held { Ink::Held } else { Ink::Words };
            let quiet = if held { Ink::Held } else { Ink::Quiet };
            LABEL.with(quiet).line(marks, (MARGIN, VALUE.base(y)), Anchor::Start, VALUES, label);
            y = VALUE.with(ink).lines(marks, (MARGIN + VALUES, y), room, lines);
        }
    }

    /// The five rungs, the most exposed above.
    fn ladder(&self, marks: &mut Vec<Mark>) {
        let Area { x, y, width, height } = RUNG;
        let end = y + height * 5;
        SMALL.line(marks, (x, y - RAILS - 10), Anchor::Start, width, told::MOST);
        SMALL.line(marks, (x, end + RAILS + 22), Anchor::Start, width, told::LEAST);
        for step in 0..=5 {
            let y = y + height * step - 1;
            marks.push(Mark::Box(Area { y, height: 2, ..RUNG }, Ink::Line));
        }
        for x in [x, x + width - 4] {
            let rail = Area { x, y: y - RAILS, width: 4, height: end - y + 2 * RAILS };
            marks.push(Mark::Box(rail, Ink::Edge));
        }
        let mut y = y;
        for class in Class::ALL.iter().rev().copied() {
            let name = words::class(class).name;
            let (mut at, room) = ((x + 20, y + 41), width - 2 * 18);
            let mut style = LABEL;
            if self.class == Some(class) {
                let ground = Area { y: y - 1, height: height + 2, ..RUNG };
                marks.push(Mark::Box(ground, Ink::Of(class)));
                style = style.with(Ink::Paper);
                if self.release.is_some() {
                    at.1 -= 12;
                    let below = (at.0, at.1 + 25);
                    let small = SMALL.with(Ink::Paper);
                    small.line(marks, below, Anchor::Start, room, page::YOUR_CLASS);
                }
            }
            style.line(marks, at, Anchor::Start, room, name);
            y += height;
        }
    }
}
