//! The shapes that pictures are made of.

use crate::framework::Class;

/// How wide every picture is, in units of its view box.
pub const WIDTH: u32 = 320;

/// How far from line to line of text.
pub const LINE: u32 = 15;

/// How wide a character is taken to be, which is generous for letters of twelve units: texts are
/// broken by this, because the fonts of the reader are not known.
pub const ADVANCE: u32 = 7;

/// A place in a picture: so far from the left, so far from the top.
pub type Point = (u32, u32);

/// A box whose sides are upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Where its left side is.
    pub x: u32,
    /// Where its upper side is.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// What a shape is there for; how it looks is the style sheet's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A plain outline, or a line that joins.
    Plain,
    /// What is taken: heavier than what is not.
    Lit,
    /// What belongs to this class; its name stands in it.
    Of(Class),
    /// Where the reader is.
    Here,
    /// Where a change would lead.
    Arrow,
    /// What is measured.
    Bar,
    /// The whole that something is measured against.
    Track,
    /// A range that a source gives.
    Range,
    /// Text.
    Words,
    /// Text that matters most.
    Strong,
    /// Text that helps to read the others.
    Quiet,
}

impl Role {
    /// The name of the style.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Lit => "lit",
            Self::Of(_) => "of",
            Self::Here => "here",
            Self::Arrow => "arrow",
            Self::Bar => "measured",
            Self::Track => "track",
            Self::Range => "range",
            Self::Words => "words",
            Self::Strong => "strong",
            Self::Quiet => "quiet",
        }
    }
}

/// Which point of a text is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// A shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A box.
    Box(Area, Role),
    /// A line from point to point.
    Line(Vec<Point>, Role),
    /// A filled circle, by its centre and radius.
    Dot(Point, u32, Role),
    /// One line of text.
    Text {
        /// The point on the line that it stands on.
        at: Point,
        /// Which of its points that is.
        anchor: Anchor,
        /// How much room it has.
        room: u32,
        /// What it says.
        words: String,
        /// What it is there for.
        role: Role,
    },
}

/// A picture, and the same in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// How high it is; it is [`WIDTH`] wide.
    pub height: u32,
    /// What is drawn, the lowest first.
    pub shapes: Vec<Shape>,
    /// Everything that is drawn, said in sentences.
    pub text: Vec<String>,
}

impl Picture {
    pub(super) fn area(&mut self, area: Area, role: Role) {
        self.shapes.push(Shape::Box(area, role));
    }

    pub(super) fn line(&mut self, points: &[Point], role: Role) {
        self.shapes.push(Shape::Line(points.to_vec(), role));
    }

    /// Writes from a point downwards, broken where the room ends, and says how high that is.
    pub(super) fn write(&mut self, words: &str, area: Area, anchor: Anchor, role: Role) -> u32 {
        let lines = broken(words, area.width, &|_| ADVANCE);
        let mut base = area.y;
        let x = match anchor {
            Anchor::Start => area.x,
            Anchor::Middle => area.x + area.width / 2,
            Anchor::End => area.x + area.width,
        };
        for words in lines {
            base += LINE;
            // Letters reach a fifth of the line below the one that they stand on.
            let at = (x, base - LINE / 4);
            self.shapes.push(Shape::Text { at, anchor, room: area.width, words, role });
        }
        base - area.y
    }

    /// The same in one line at the left, for what was broken before.
    pub(super) fn note(&mut self, words: &str, area: Area, role: Role) -> u32 {
        self.write(words, area, Anchor::Start, role)
    }
}

/// How wide a text is taken to be.
pub(super) fn wide(words: &str) -> u32 {
    words.chars().fold(0, |wide, _| wide + ADVANCE)
}

/// How high a text is that has so much room.
pub(super) fn high(words: &str, room: u32) -> u32 {
    broken(words, room, &|_| ADVANCE).iter().fold(0, |high, _| high + LINE)
}

/// A text in lines that fit, by how wide each letter is: broken at spaces, and within a word only
/// where it is too long by itself.
pub(super) fn broken(words: &str, room: u32, advance: &dyn Fn(char) -> u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in words.split_whitespace() {
        let wide = word.chars().fold(advance(' '), |wide, c| wide + advance(c));
        if !line.is_empty() && used + wide > room {
            lines.push(std::mem::take(&mut line));
        }
        if line.is_empty() {
            used = 0;
        } else {
            line.push(' ');
            used += advance(' ');
        }
        for letter in word.chars() {
            if used + advance(letter) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += advance(letter);
        }
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    lines
}

#[cfg(test)]
mod tests {
    use super::{ADVANCE, broken};

    #[test]
    fn texts_are_broken_at_spaces_and_long_words_within() {
        let check = |words: &str, letters: u32, lines: &[&str]| {
            assert_eq!(broken(words, letters * ADVANCE, &|_| ADVANCE), lines, "{words}");
        };
        check("", 5, &[]);
        check("one", 5, &["one"]);
        check("one two", 7, &["one two"]);
        check("one two", 6, &["one", "two"]);
        check("a  verylongword b", 4, &["a", "very", "long", "word", "b"]);
    }
}
