//! Pictures of the result as pure geometry: numbers in, shapes out.
//!
//! # Design
//! A picture is a few kinds of [`Shape`] at whole coordinates. It says what a shape is there for, its
//! [`Role`], and never how that looks: colours, strokes and dark mode are the style sheet's. So the
//! same input gives the same bytes, and a test can measure a picture without drawing it.
//!
//! All are [`WIDTH`] wide, which a phone shows at its natural size. Nothing is said by colour alone:
//! whatever a shape means stands beside it in words, and [`Picture::text`] says everything once more
//! for whoever does not see the picture.

mod bars;
mod card;
mod code;
mod ladder;
mod map;
mod path;
mod shape;
mod timeline;
mod tree;

pub use bars::{Bar, bars};
pub use card::{CARD_HEIGHT, CARD_WIDTH, Card, Decided, Face, Ink, Mark};
pub use code::{Code, MOST_CODE, code};
pub use ladder::{Ladder, ladder};
pub use map::{Toward, map};
pub use path::path;
pub use shape::{ADVANCE, Anchor, Area, LINE, Picture, Point, Role, Shape, WIDTH};
pub use timeline::{Span, Timeline, timeline};
pub use tree::Tree;
