//! Cards as PNG: what a chat shows of a link.

use std::error::Error;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use rung::chart::{Anchor, CARD_HEIGHT, CARD_WIDTH, Card, Face, Ink, Mark};
use tiny_skia::{Color, FillRule, Paint, Pixmap, Rect, Transform};

use crate::font::Font;

/// A card, drawn by its own geometry: the same bytes on every machine.
pub(crate) fn png(card: &Card<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut pixmap = Pixmap::new(CARD_WIDTH, CARD_HEIGHT).ok_or("finish: a card has no size")?;
    let fonts = [Face::Title, Face::Text, Face::Label].map(|face| (face, Font::of(face)));
    for mark in card.marks() {
        match mark {
            Mark::Box(area, ink) => {
                let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(real);
                let area =
                    Rect::from_xywh(x, y, width, height).ok_or("finish: a box is nowhere")?;
                pixmap.fill_rect(area, &paint(ink)?, Transform::identity(), None);
            }
            Mark::Text { at, anchor, size, face, ink, words, .. } => {
                let (_, font) =
                    fonts.iter().find(|(it, _)| *it == face).ok_or("finish: no font")?;
                let font = font.as_ref().map_err(Clone::clone)?;
                let size = real(size);
                let (letters, end) = font.set(&words, size)?;
                let before = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => end / 2.0,
                    Anchor::End => end,
                };
                let (x, y) = (real(at.0) - before, real(at.1));
                for (letter, at) in letters {
                    if let Some(path) = font.outline(letter, size, (x + at, y)) {
                        let whole = Transform::identity();
                        pixmap.fill_path(&path, &paint(ink)?, FillRule::Winding, whole, None);
                    }
                }
            }
        }
    }
    encoded(&pixmap)
}

/// A whole number of the geometry; none is near where a float is not exact.
#[allow(clippy::cast_precision_loss, reason = "a card is 1200 units wide")]
const fn real(number: u32) -> f32 {
    number as f32
}

fn paint(ink: Ink) -> Result<Paint<'static>, Box<dyn Error>> {
    let mut paint = Paint::default();
    paint.set_color(colour(ink.colour())?);
    Ok(paint)
}

/// A colour as style sheets write it.
pub(crate) fn colour(written: &str) -> Result<Color, Box<dyn Error>> {
    let colour = u32::from_str_radix(written.trim_start_matches('#'), 16)?;
    let [_, red, green, blue] = colour.to_be_bytes();
    Ok(Color::from_rgba8(red, green, blue, 255))
}

/// The ground is opaque, so that nothing needs to be said of transparency.
pub(crate) fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>, Box<dyn Error>> {
    let colours: Vec<u8> =
        pixmap.pixels().iter().flat_map(|it| [it.red(), it.green(), it.blue()]).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use data_encoding::HEXLOWER;
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::preview::Preview;

    /// What a chat loads before it shows a link.
    const MOST: usize = 60_000;

    /// The pictures that are published, by name.
    fn pictures() -> Vec<(&'static str, Vec<u8>)> {
        let rows = Preview::rows();
        let all = Preview::all().into_iter();
        all.map(|it| (it.stem(), png(&it.card(&rows)).expect("a picture"))).collect()
    }

    /// `RUNG_UPDATE=1 cargo test --features prerender --bin finish` writes the digests anew: look at
    /// the pictures first, `cargo xtask build` leaves them in `dist`.
    #[test]
    fn every_picture_is_the_same_to_the_byte() {
        let drawn = pictures();
        assert_eq!(drawn.len(), 7);
        assert!(drawn == pictures(), "drawn once more they differ");
        let digest = |(name, file): &(&str, Vec<u8>)| {
            assert!(file.len() <= MOST, "{name}: {} bytes where {MOST} are allowed", file.len());
            format!("{name} {}\n", HEXLOWER.encode(&Sha256::digest(file)))
        };
        let digests: String = drawn.iter().map(digest).collect();
        let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/finish/pictures.txt");
        if env::var_os("RUNG_UPDATE").is_some() {
            fs::write(&known, &digests).expect("the digests can be written");
        }
        assert_eq!(digests, fs::read_to_string(&known).expect("there are digests"));
    }

    #[test]
    fn a_picture_is_what_its_card_says() {
        let card = Card::default();
        let file = png(&card).expect("a picture");
        let decoder = png::Decoder::new(std::io::Cursor::new(&file));
        let mut reader = decoder.read_info().expect("it can be read");
        let mut colours = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut colours).expect("it holds a frame");
        assert_eq!((info.width, info.height), (CARD_WIDTH, CARD_HEIGHT));
        let at = |x: usize, y: usize| {
            let at = (y * info.width as usize + x) * 3;
            format!("#{}", HEXLOWER.encode(&colours[at..at + 3]))
        };
        // The strip above, the ground, and a rail of the ladder.
        assert_eq!(at(5, 5), Ink::Words.colour());
        assert_eq!(at(5, 300), Ink::Paper.colour());
        assert_eq!(at(866, 300), Ink::Edge.colour());
        let written = (72..700).filter(|x| at(*x, 190) != Ink::Paper.colour()).count();
        assert!((50..400).contains(&written), "{written} of a line of the title are written on");
    }

    /// The geometry takes every text to be at least as wide as these fonts make it.
    #[test]
    fn texts_fit_where_the_geometry_has_them() {
        let rows = Preview::rows();
        for mark in Preview::all().iter().flat_map(|it| it.card(&rows).marks()) {
            let Mark::Text { size, face, words, .. } = &mark else { continue };
            let font = Font::of(*face).expect("a font");
            let (_, wide) = font.set(words, real(*size)).expect("every letter");
            assert!(wide <= real(mark.wide()), "{words} is {wide} wide, and taken for less");
            assert!(wide >= real(mark.wide()) / 2.0, "{words} is {wide} wide, and taken for more");
        }
    }

    #[test]
    fn letters_are_kerned_and_none_is_left_out() {
        let font = Font::of(Face::Title).expect("a font");
        let wide = |words| font.set(words, 1000.0).map(|(_, wide)| wide);
        let sum = wide("A").and_then(|a| Ok(a + wide("V")?)).expect("two letters");
        assert!(wide("AV").expect("a pair") < sum, "a pair that every font brings together");
        let missing = wide("MVP ☃").expect_err("a snowman");
        assert!(missing.contains("lack `☃` of “MVP ☃”"), "{missing}");
    }
}
