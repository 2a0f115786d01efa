//! The site's icon: an address that holds it for tabs, and files for home screens.
//!
//! # Design
//! In a tab it is part of the page: a file of its own would be a request of every first visit.

use std::error::Error;

use data_encoding::HEXUPPER;
use tiny_skia::{LineCap, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform};

use crate::picture::{colour, encoded};

/// The side of the square that it is drawn in.
const SIDE: f32 = 32.0;
const WIDTH: f32 = 3.0;

const GROUND: &str = "#1d2733";
const RAIL: &str = "#f4efe4";
const RUNG: &str = "#e8a33d";

/// The ladder, with the rung that it is about last: a colour, and from where to where.
const LINES: [(&str, [u8; 4]); 5] = [
    (RAIL, [8, 5, 8, 27]),
    (RAIL, [24, 5, 24, 27]),
    (RAIL, [8, 9, 24, 9]),
    (RAIL, [8, 23, 24, 23]),
    (RUNG, [8, 16, 24, 16]),
];

/// How much of a home screen's icon the ladder fills: systems cut off what is near its edge.
const WITHIN: f32 = 0.8;

/// The icon as SVG, with round corners.
pub(crate) fn svg() -> String {
    let lines = LINES.chunk_by(|(one, _), (other, _)| one == other).map(|lines| {
        let line = |(_, [x1, y1, x2, y2]): &(&str, [u8; 4])| format!("M{x1} {y1}L{x2} {y2}");
        let path: String = lines.iter().map(line).collect();
        format!("<path stroke='{}' d='{path}'/>", lines[0].0)
    });
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {SIDE} {SIDE}'>\
         <rect width='{SIDE}' height='{SIDE}' rx='6' fill='{GROUND}'/>\
         <g stroke-width='{WIDTH}' stroke-linecap='round'>{}</g></svg>",
        lines.collect::<String>()
    )
}

/// The same as an address.
pub(crate) fn address() -> String {
    let escaped = |c: char| match c {
        '#' | '%' | '"' => format!("%{}", HEXUPPER.encode(&[c as u8])),
        _ => c.to_string(),
    };
    ["data:image/svg+xml,", &svg().chars().map(escaped).collect::<String>()].concat()
}

/// The icon of a home screen as PNG, a square with sides of this many pixels.
pub(crate) fn png(side: u16) -> Result<Vec<u8>, Box<dyn Error>> {
    encoded(&drawn(side)?)
}

fn drawn(side: u16) -> Result<Pixmap, Box<dyn Error>> {
    let mut pixmap = Pixmap::new(side.into(), side.into()).ok_or("finish: an icon has no size")?;
    let side = f32::from(side);
    let whole = Rect::from_xywh(0.0, 0.0, side, side).ok_or("finish: an icon has no size")?;
    let paint = |ink: &str| -> Result<Paint<'static>, Box<dyn Error>> {
        let mut paint = Paint::default();
        paint.set_color(colour(ink)?);
        Ok(paint)
    };
    pixmap.fill_rect(whole, &paint(GROUND)?, Transform::identity(), None);
    let scale = side / SIDE * WITHIN;
    let edge = side * (1.0 - WITHIN) / 2.0;
    let placed = Transform::from_row(scale, 0.0, 0.0, scale, edge, edge);
    let stroke = Stroke { width: WIDTH, line_cap: LineCap::Round, ..Stroke::default() };
    for (ink, ends) in LINES {
        let [x1, y1, x2, y2] = ends.map(f32::from);
        let mut path = PathBuilder::new();
        path.move_to(x1, y1);
        path.line_to(x2, y2);
        let path = path.finish().ok_or("finish: a line is nowhere")?;
        pixmap.stroke_path(&path, &paint(ink)?, &stroke, placed, None);
    }
    Ok(pixmap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_needs_no_further_escape_in_an_attribute() {
        let address = address();
        let image = address.strip_prefix("data:image/svg+xml,").expect("an image");
        // An attribute ends at its quote, a reference begins with "&", and an address ends at "#".
        // Angle brackets are neither, and a third longer when escaped.
        assert!(!image.contains(['"', '&', '#']), "{image}");
        assert_eq!(image.replace("%23", "#").replace("%25", "%"), svg());
    }

    #[test]
    fn the_ladder_is_within_what_every_system_shows() {
        let pixmap = drawn(192).expect("an icon");
        let ground = pixmap.pixel(0, 0).expect("a pixel");
        // A circle with four fifths of the width, as the manifest's standard has it.
        for (x, y) in (0..192_u32).flat_map(|x| (0..192_u32).map(move |y| (x, y))) {
            let far = |it: u32| (f64::from(it) - 95.5).powi(2);
            if far(x) + far(y) > 76.8_f64.powi(2) {
                assert_eq!(pixmap.pixel(x, y), Some(ground), "{x} {y}");
            }
        }
        assert_ne!(pixmap.pixel(96, 96), Some(ground), "the middle rung");
    }
}
