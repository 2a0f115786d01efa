//! A link as a QR code, so that a phone opens what a projector or a sheet of paper shows.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The blank border that a reader needs, in modules: four by ISO/IEC 18004.
const QUIET: u32 = 4;

/// Beyond this a phone's camera no longer tells the modules apart on a sheet of paper, where the code
/// is 3 cm wide: version 25 has 117 modules to a side, a quarter of a millimetre each.
const LARGEST: u8 = 25;

/// The most characters of a link that such a code holds, by ISO/IEC 18004: small letters are bytes.
pub const MOST_CODE: usize = 1273;

/// A QR code as the dark runs of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many modules it is wide and high, with the blank border.
    pub side: u32,
    /// Every run of dark modules: so far from the left, so far from the top, so long.
    pub runs: Vec<(u32, u32, u32)>,
}

/// The code of a text; none when the text is too long to be read from paper.
///
/// ```
/// use rung::chart::{MOST_CODE, code};
///
/// let small = code("https://example.org/#1a").ok_or("too long")?;
/// assert_eq!(small.side, 25 + 2 * 4, "version 2 and its border");
/// assert!(small.runs.contains(&(4, 4, 7)), "the upper side of the first finder");
/// assert!(code(&"a".repeat(MOST_CODE)).is_some() && code(&"a".repeat(MOST_CODE + 1)).is_none());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    // Small letters are bytes, so a link has no other segments.
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (ecc, least, most) = (QrCodeEcc::Low, Version::MIN, Version::new(LARGEST));
    // A better correction is chosen where it makes the code no larger.
    let code = QrCode::encode_segments_advanced(&segments, ecc, least, most, None, true).ok()?;
    let size = code.size();
    let mut runs = Vec::new();
    for y in 0..size {
        let mut begins = None;
        // One past the last module is light.
        for x in 0..=size {
            match (begins, code.get_module(x, y)) {
                (None, true) => begins = Some(x),
                (Some(from), false) => {
                    let at = [from, y].map(|at| at.unsigned_abs() + QUIET);
                    runs.push((at[0], at[1], x.abs_diff(from)));
                    begins = None;
                }
                _ => {}
            }
        }
    }
    Some(Code { side: size.unsigned_abs() + 2 * QUIET, runs })
}
