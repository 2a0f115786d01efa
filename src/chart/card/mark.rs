//! What a card is drawn with, and how much room its texts need.

use crate::chart::shape::{Anchor, Area, Point, broken};
use crate::framework::Class;
use crate::unseen::shown;
use crate::words::card::CUT;

/// A letter form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Serif, half bold.
    Title,
    /// Serif.
    Text,
    /// Sans serif.
    Label,
}

/// A colour, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// What is drawn on, and what is written on an accent.
    Paper,
    /// What is read.
    Words,
    /// What helps to read the rest.
    Quiet,
    /// Lines.
    Line,
    /// The rails of the ladder.
    Edge,
    /// The accent of a class.
    Of(Class),
    /// The hold.
    Held,
}

impl Ink {
    /// The colour as SVG writes it, `#` and six hexadecimal digits: the light one of the page.
    #[must_use]
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Paper => "#fbfaf6",
            Self::Words => "#1f2328",
            Self::Quiet => "#5a6068",
            Self::Line => "#dcd7cb",
            Self::Edge => "#8b8576",
            Self::Held => "#a1260d",
            Self::Of(Class::Poc) => "#51606e",
            Self::Of(Class::InternalMvp) => "#5f4b8b",
            Self::Of(Class::Mvp) => "#0b6b62",
            Self::Of(Class::ControlledBeta) => "#8a5208",
            Self::Of(Class::Mmp) => "#9b2c4a",
        }
    }
}

/// Something on a card, in units of its view box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled box.
    Box(Area, Ink),
    /// One line of text.
    Text {
        /// The point on the line that it stands on.
        at: Point,
        /// Which of its points that is.
        anchor: Anchor,
        /// How much room it has.
        room: u32,
        /// How high its letters are.
        size: u32,
        /// Their form.
        face: Face,
        /// Their colour.
        ink: Ink,
        /// What it says.
        words: String,
    },
}

impl Mark {
    /// How wide its text is taken to be; a box has none.
    #[must_use]
    pub fn wide(&self) -> u32 {
        match self {
            Self::Box(..) => 0,
            Self::Text { size, words, .. } => {
                words.chars().fold(0, |wide, c| wide + em(c) * size).div_ceil(1000)
            }
        }
    }
}

/// How wide a letter is, in thousandths of its height: at least what it takes in the widest
/// fonts that systems fall back to, which are wider than those that a card asks for.
fn em(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | ' ' | '.' | ',' | ':' | ';' | '-' | '|' | '(' | ')'
        | '[' | ']' | '’' | '‘' | '\'' => 410,
        'm' | 'w' | 'M' | 'W' | 'Q' | '@' | '%' | '&' | '—' => 1030,
        'A'..='Z' => 820,
        '!'..='~' | '“' | '”' => 650,
        // Any other script: the widest of them have letters as wide as they are high.
        _ => 1050,
    }
}

/// How a text is written.
#[derive(Clone, Copy)]
pub(super) struct Style {
    face: Face,
    size: u32,
    ink: Ink,
}

impl Style {
    pub(super) const fn new(face: Face, size: u32, ink: Ink) -> Self {
        Self { face, size, ink }
    }

    /// The same in another colour.
    pub(super) const fn with(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// How high so many lines are; large letters need less between them.
    pub(super) fn high(self, lines: usize) -> u32 {
        let line = if self.size > 48 { self.size * 5 / 4 } else { self.size * 4 / 3 };
        (0..lines).fold(0, |high, _| high + line)
    }

    /// What the first line stands on that begins so far from the top.
    pub(super) const fn base(self, top: u32) -> u32 {
        top + self.size
    }

    /// A text in lines that fit, as few as that takes and none much shorter than the others.
    pub(super) fn broken(self, words: &str, mut room: u32) -> Vec<String> {
        let least = words.split_whitespace().map(|word| self.wide(word).div_ceil(1000)).max();
        let mut lines = self.filled(words, room);
        while room > least.unwrap_or(room) + self.size {
            room -= self.size;
            let narrower = self.filled(words, room);
            if narrower.len() > lines.len() {
                break;
            }
            lines = narrower;
        }
        lines
    }

    /// A text that was typed in lines that fit, so many and no more.
    pub(super) fn cut(self, typed: &str, room: u32, most: usize) -> Vec<String> {
        let mut lines = self.filled(&shown(typed), room);
        let is_cut = lines.len() > most;
        lines.truncate(most);
        if let Some(last) = lines.last_mut().filter(|_| is_cut) {
            while self.wide(last) + em(CUT) * self.size > room * 1000 {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push(CUT);
        }
        lines
    }

    /// A text in lines of which each takes what fits.
    fn filled(self, words: &str, room: u32) -> Vec<String> {
        broken(words, room * 1000, &|c| em(c) * self.size)
    }

    /// How wide a text is taken to be, in thousandths of a unit.
    fn wide(self, words: &str) -> u32 {
        words.chars().fold(0, |wide, c| wide + em(c) * self.size)
    }

    /// Writes lines from a point downwards and says where the next begins.
    pub(super) fn lines(
        self,
        marks: &mut Vec<Mark>,
        (x, mut y): Point,
        room: u32,
        lines: &[String],
    ) -> u32 {
        for line in lines {
            self.line(marks, (x, self.base(y)), Anchor::Start, room, line);
            y += self.high(1);
        }
        y
    }

    /// Writes one line on a point; nothing when it says nothing.
    pub(super) fn line(
        self,
        marks: &mut Vec<Mark>,
        at: Point,
        anchor: Anchor,
        room: u32,
        words: &str,
    ) {
        if !words.is_empty() {
            let Self { face, size, ink } = self;
            let words = words.to_owned();
            marks.push(Mark::Text { at, anchor, room, size, face, ink, words });
        }
    }
}
