//! A card as SVG.

use super::mark::{Face, Mark};
use super::{CARD_HEIGHT, CARD_WIDTH};
use crate::chart::shape::{Anchor, Area};
use crate::digits::digits;

/// A document that needs no styles, fonts or files.
pub(super) fn document(marks: &[Mark]) -> String {
    let [width, height] = [CARD_WIDTH, CARD_HEIGHT].map(number);
    let size = [" width=\"", &width, "\" height=\"", &height, "\""].concat();
    let view = [" viewBox=\"0 0 ", &width, " ", &height, "\">"].concat();
    let mut svg = ["<svg xmlns=\"http://www.w3.org/2000/svg\"", &size, &view].concat();
    for mark in marks {
        svg += &match mark {
            Mark::Box(Area { x, y, width, height }, ink) => {
                let [x, y, width, height] = [x, y, width, height].map(|it| number(*it));
                [
                    "<rect x=\"",
                    &x,
                    "\" y=\"",
                    &y,
                    "\" width=\"",
                    &width,
                    "\" height=\"",
                    &height,
                    "\" fill=\"",
                    ink.colour(),
                    "\"/>",
                ]
                .concat()
            }
            Mark::Text { at, anchor, size, face, ink, words, .. } => {
                let [x, y, size] = [at.0, at.1, *size].map(number);
                let anchor = match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => "\" text-anchor=\"middle",
                    Anchor::End => "\" text-anchor=\"end",
                };
                [
                    "<text x=\"",
                    &x,
                    "\" y=\"",
                    &y,
                    anchor,
                    "\" font-size=\"",
                    &size,
                    "\" ",
                    family(*face),
                    " fill=\"",
                    ink.colour(),
                    "\">",
                    &escaped(words),
                    "</text>",
                ]
                .concat()
            }
        };
    }
    svg + "</svg>"
}

fn number(number: u32) -> String {
    digits(number.into())
}

/// The fonts of a face: those of the page.
const fn family(face: Face) -> &'static str {
    match face {
        Face::Title => {
            "font-weight=\"600\" font-family=\"'Iowan Old Style', 'Palatino Linotype', Palatino, \
             Charter, Georgia, serif\""
        }
        Face::Text => {
            "font-family=\"'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, Georgia, \
             serif\""
        }
        Face::Label => {
            "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, \
             sans-serif\""
        }
    }
}

/// A text between two tags. Two characters that no XML may hold are shown as one that cannot be read.
fn escaped(words: &str) -> String {
    let mut escaped = String::new();
    for c in words.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}
