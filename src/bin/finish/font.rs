//! The fonts of the pictures: three committed files, so that every machine draws the same.
//!
//! # Design
//! They are subsets of Source Serif 4 and Source Sans 3 as the npm packages `@fontsource/source-serif-4`
//! and `@fontsource/source-sans-3` 5.3.1 have them, without a name, because a changed font may not
//! keep its own (`fonts/OFL.txt`). Each was made by fonttools 4.68:
//!
//! ```text
//! fonttools ttLib.woff2 decompress files/source-serif-4-latin-600-normal.woff2 -o plain.ttf
//! pyftsubset plain.ttf --output-file=title.ttf \
//!     --unicodes=U+20-7E,U+2018,U+2019,U+201C,U+201D,U+2026 --layout-features=kern \
//!     --no-layout-closure --no-hinting --notdef-outline --name-IDs=0,14 \
//!     --drop-tables+=GSUB,GDEF,BASE,STAT,gasp
//! ```

use rung::chart::Face;
use tiny_skia::{Path, PathBuilder, Transform};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{GlyphId, OutlineBuilder};

/// A font that was read.
pub(crate) struct Font(ttf_parser::Face<'static>);

impl Font {
    /// The font of a face.
    pub(crate) fn of(face: Face) -> Result<Self, String> {
        let file: &'static [u8] = match face {
            Face::Title => include_bytes!("fonts/title.ttf"),
            Face::Text => include_bytes!("fonts/text.ttf"),
            Face::Label => include_bytes!("fonts/label.ttf"),
        };
        let font = ttf_parser::Face::parse(file, 0);
        font.map(Self).map_err(|error| format!("finish: the font of {face:?}: {error}"))
    }

    /// Where each letter of a line begins, and where the line ends: in units of the view box, for
    /// letters of this size.
    ///
    /// # Errors
    /// A letter that the subset lacks.
    pub(crate) fn set(&self, words: &str, size: f32) -> Result<(Vec<(GlyphId, f32)>, f32), String> {
        let scale = self.scale(size);
        let (mut at, mut before) = (0.0, None);
        let mut letters = Vec::new();
        for c in words.chars() {
            let missing = || format!("finish: the fonts of the pictures lack `{c}` of “{words}”");
            let letter = self.0.glyph_index(c).ok_or_else(missing)?;
            at += before.map_or(0.0, |before| f32::from(self.kern(before, letter))) * scale;
            letters.push((letter, at));
            at += f32::from(self.0.glyph_hor_advance(letter).ok_or_else(missing)?) * scale;
            before = Some(letter);
        }
        Ok((letters, at))
    }

    /// The outline of a letter that stands on a point; a space has none.
    pub(crate) fn outline(&self, letter: GlyphId, size: f32, (x, y): (f32, f32)) -> Option<Path> {
        let mut outline = Outline(PathBuilder::new());
        self.0.outline_glyph(letter, &mut outline)?;
        let scale = self.scale(size);
        // In a font the letters reach upwards.
        outline.0.finish()?.transform(Transform::from_row(scale, 0.0, 0.0, -scale, x, y))
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.0.units_per_em())
    }

    /// How much nearer one letter stands to the one before it, as a negative number.
    fn kern(&self, before: GlyphId, letter: GlyphId) -> i16 {
        let tables = self.0.tables().gpos.into_iter().flat_map(|table| table.lookups);
        let pairs = tables.flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable>());
        let mut found = pairs.filter_map(|table| match table {
            PositioningSubtable::Pair(PairAdjustment::Format1 { coverage, sets }) => {
                Some(sets.get(coverage.get(before)?)?.get(letter)?.0.x_advance)
            }
            PositioningSubtable::Pair(PairAdjustment::Format2 { coverage, classes, matrix }) => {
                coverage.get(before)?;
                let classes = (classes.0.get(before), classes.1.get(letter));
                Some(matrix.get(classes)?.0.x_advance)
            }
            _ => None,
        });
        found.next().unwrap_or_default()
    }
}

struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, by_x: f32, by_y: f32, x: f32, y: f32) {
        self.0.quad_to(by_x, by_y, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
