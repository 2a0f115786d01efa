//! Which characters are shown by their codes, and which are left because people write with them.

use rung::unseen::{is_unseen, shown};

const SHOWN: [(&str, &str); 14] = [
    ("a\u{202e}b\u{202c}", "a[U+202E]b[U+202C]"),
    ("\u{200e}left \u{61c}", "[U+200E]left [U+061C]"),
    ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
    ("zero\u{200b}width\u{feff}", "zero[U+200B]width[U+FEFF]"),
    ("soft\u{ad}hyphen", "soft[U+00AD]hyphen"),
    ("null\0 bell\u{7} del\u{7f} c1\u{85}", "null[U+0000] bell[U+0007] del[U+007F] c1[U+0085]"),
    ("line\u{2028}paragraph\u{2029}", "line[U+2028]paragraph[U+2029]"),
    ("hangul\u{3164}filler", "hangul[U+3164]filler"),
    ("tag\u{e0041}", "tag[U+E0041]"),
    ("last\u{e0fff} plane\u{10ffff}", "last[U+E0FFF] plane\u{10ffff}"),
    ("joined a\u{200d}b \u{200c}c", "joined a[U+200D]b [U+200C]c"),
    ("\u{fe0f}first", "[U+FE0F]first"),
    ("twice ❤\u{fe0f}\u{fe0f}", "twice ❤\u{fe0f}[U+FE0F]"),
    ("a\u{e0100}", "a[U+E0100]"),
];

const KEPT: [&str; 10] = [
    "Größe, naïveté, e\u{301}",
    "مرحبا بالعالم",
    "می\u{200c}خواهم",
    "क्\u{200d}ष",
    "👩\u{200d}🔬 🏳\u{fe0f}\u{200d}🌈 👩🏽\u{200d}💻",
    "1\u{fe0f}\u{20e3}",
    "葛\u{e0100}",
    "ᠠ\u{180b}",
    "two\nlines\tand a tab\r\n",
    "40\u{a0}% \u{3000}wide",
];

#[test]
fn what_is_not_seen_is_shown_and_nothing_else_is_touched() {
    for (text, expected) in SHOWN {
        assert_eq!(shown(text), expected);
        assert_eq!(shown(expected), expected, "to show it twice changes nothing");
    }
    for text in KEPT {
        assert_eq!(shown(text), text);
    }
}

/// Every character by itself: it stays, or its code stands for it.
#[test]
fn every_character_is_kept_or_shown_by_its_code() {
    let mut unseen = 0;
    for c in ('\0'..=char::MAX).filter(|c| !matches!(c, '\n' | '\r' | '\t')) {
        let expected = if is_unseen(c) {
            unseen += 1;
            format!("[U+{:04X}]", u32::from(c))
        } else {
            c.to_string()
        };
        assert_eq!(shown(&c.to_string()), expected);
    }
    // The planes' end of Unicode's default ignorables alone are 4096.
    assert!((4200..4400).contains(&unseen), "{unseen}");
}
