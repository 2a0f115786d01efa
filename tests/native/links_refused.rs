//! What is wrong with a link, sentence by sentence. A damaged link is never read as another sheet.

use rung::framework::Question;
use rung::link;

use crate::calm;
use crate::random::Random;

fn check(text: &str, sentence: &str) {
    match link::read(text) {
        Ok(sheet) => panic!("{text} was read as {sheet:?}"),
        Err(error) => assert_eq!(error.to_string(), sentence, "{text}"),
    }
}

const REFUSED: &[(&str, &str)] = &[
    // Not a link at all.
    ("", "this is not a result link"),
    ("#", "this is not a result link"),
    ("https://example.org/", "this is not a result link"),
    ("https://example.org/#top", "this is not a result link"),
    ("v-1.end-0", "this is not a result link"),
    ("vx-1.end-0", "this is not a result link"),
    ("0-1.end-0", "this is not a result link"),
    ("V0-1.end-0", "this is not a result link"),
    ("version0-1.end-0", "this is not a result link"),
    // Of another version, of the format or of the framework.
    ("v1-1.end-0", "the link is of version `v1-1`, which is not known here"),
    ("v0-2.end-0", "the link is of version `v0-2`, which is not known here"),
    ("v0-2.problem-open.end-1", "the link is of version `v0-2`, which is not known here"),
    ("v0-11.end-0", "the link is of version `v0-11`, which is not known here"),
    ("v0-01.end-0", "the link is of version `v0-01`, which is not known here"),
    ("v00-1.end-0", "the link is of version `v00-1`, which is not known here"),
    ("v0-.end-0", "the link is of version `v0-`, which is not known here"),
    ("v99-1.whatever", "the link is of version `v99-1`, which is not known here"),
    // Cut, or with parts lost or added.
    ("v0-1", "the link has lost its end: it stops at `v0-1`"),
    ("v0-1.", "the link has lost its end: it stops at ``"),
    ("v0-1.problem-open", "the link has lost its end: it stops at `problem-open`"),
    ("v0-1.problem-open.en", "the link has lost its end: it stops at `en`"),
    ("v0-1.problem-open.end", "the link has lost its end: it stops at `end`"),
    ("v0-1.problem-open.end-", "the link says that it has  parts, and 1 are there"),
    ("v0-1.problem-open.end-2", "the link says that it has 2 parts, and 1 are there"),
    ("v0-1.problem-open.end-0", "the link says that it has 0 parts, and 1 are there"),
    ("v0-1.problem-open.end-01", "the link says that it has 01 parts, and 1 are there"),
    ("v0-1.problem-open.end-1.", "the link has lost its end: it stops at ``"),
    ("v0-1.problem-open.end-1.ai-none", "the link has lost its end: it stops at `ai-none`"),
    ("v0-1.problem-open..end-1", "the link says that it has 1 parts, and 2 are there"),
    // Unknown names.
    ("v0-1.problems-open.end-1", "the link names `problems`, which is not a question"),
    ("v0-1.problem.end-1", "the link names `problem`, which is not a question"),
    ("v0-1.-open.end-1", "the link names ``, which is not a question"),
    ("v0-1..end-1", "the link names ``, which is not a question"),
    ("v0-1.end-0.end-1", "the link names `end`, which is not a question"),
    ("v0-1.Problem-open.end-1", "the link names `Problem`, which is not a question"),
    ("v0-1.problem-dire.end-1", "`problem` has no option `dire`"),
    ("v0-1.problem-.end-1", "`problem` has no option ``"),
    ("v0-1.problem-open_.end-1", "`problem` has no option ``"),
    ("v0-1.problem-partly_dire.end-1", "`problem` has no option `dire`"),
    ("v0-1.problem-none.end-1", "`problem` has no option `none`"),
    ("v0-1.form-by_hand.end-1", "`form` has no option `by`"),
    ("v0-1.promises-none_press.end-1", "`promises` has no option `none`"),
    ("v0-1.promises-fame.end-1", "`promises` has no option `fame`"),
    // Twice the same.
    ("v0-1.problem-open.problem-open.end-2", "the link answers `problem` twice"),
    ("v0-1.problem-open.ai-none.problem-partly.end-3", "the link answers `problem` twice"),
    ("v0-1.weeks-1.weeks-2.end-2", "the link answers `weeks` twice"),
    ("v0-1.ship-c4fhs.ship-c4fhs.end-2", "the link answers `ship` twice"),
    // Weeks.
    ("v0-1.weeks-261.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks--1.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-1e1.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-65548.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-+12.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-012.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-00.end-1", "the weeks are not a whole number from 0 to 260"),
    ("v0-1.weeks-١٢.end-1", "the weeks are not a whole number from 0 to 260"),
    // Texts that cannot be unpacked: not base32, not whole bytes, not ended, too many cells.
    ("v0-1.name-w.end-1", "the text of `name` is damaged"),
    ("v0-1.name-zzzz.end-1", "the text of `name` is damaged"),
    ("v0-1.name-Großes.end-1", "the text of `name` is damaged"),
    ("v0-1.name-c4.end-1", "the text of `name` is damaged"),
    ("v0-1.name-.end-1", "the text of `name` is damaged"),
    ("v0-1.cost-8tnhu7g.end-1", "the text of `cost` is damaged"),
    ("v0-1.gates-8tnhu7g.end-1", "the text of `gates` is damaged"),
    ("v0-1.ship-.end-1", "the text of `ship` is damaged"),
    ("v0-1.gates-.end-1", "the text of `gates` is damaged"),
    ("v0-1.cost-.end-1", "the text of `cost` is damaged"),
];

#[test]
fn every_refusal_names_what_is_wrong() {
    for (text, sentence) in REFUSED {
        check(text, sentence);
        if text.starts_with("v0-1.") {
            check(&format!("https://example.org/rung/#{text}"), sentence);
        }
    }
}

/// Rows as a vector holds them, `|` between cells and a line for each row.
fn packed(rows: &str) -> String {
    let rows = rows.lines().map(|row| row.replace('|', "\u{1f}") + "\u{1f}\u{1e}");
    data_encoding::BASE32_DNSSEC.encode(rows.collect::<String>().as_bytes())
}

/// Rows that a field can hold.
const ROWS_READ: &[(&str, &str)] = &[
    ("name", "Checkout"),
    ("date", "2026-12-31"),
    ("ship", "one\n\ntwo"),
    ("gates", "net|||\ncap|Ada|2026-01-01|1\nnet|||"),
    ("cost", "tokens_in|0\ncalls|12\nprice_user|0.25"),
    ("cost", "calls|1,5"),
    ("cost", "tokens_out| 1 \ncalls|many\nprice_fallback_out|-"),
];

/// Rows that can be unpacked, and that the field cannot hold.
const ROWS_REFUSED: &[(&str, &str)] = &[
    ("name", "a|b"),
    ("name", "a\nb"),
    ("name", "\n"),
    ("date", "soon"),
    ("date", "2026-13-01"),
    ("date", "2026-00-01"),
    ("date", "2026-01-00"),
    ("date", "2026-01-32"),
    ("date", "2026-1-01"),
    ("date", "2026-01-1"),
    ("date", "20261-01-1"),
    ("date", "2026/01/01"),
    ("date", "2026-01-01 "),
    ("date", "+026-01-01"),
    ("date", "２０２６-01"),
    ("start", "20260101"),
    ("ship", "a|b"),
    ("gates", "net"),
    ("gates", "net|Ada|2026-01-01"),
    ("gates", "net|Ada|2026-01-01|1|"),
    ("gates", "|Ada|2026-01-01|1"),
    ("gates", "net|||\n|||"),
    ("gates", "net||soon|"),
    ("gates", "net|||0"),
    ("gates", "net|||true"),
    ("cost", "calls"),
    ("cost", "calls|1|2"),
    ("cost", "tokens|1"),
    ("cost", "|1"),
    ("cost", "calls|1\ncalls|1"),
    ("cost", "calls|1\ntokens_in|1"),
    ("cost", "calls|"),
];

#[test]
fn a_field_holds_rows_of_its_own_shape_only() {
    for (key, rows) in ROWS_READ {
        let vector = format!("v0-1.{key}-{}.end-1", packed(rows));
        let sheet = link::read(&vector).unwrap_or_else(|error| panic!("{key} {rows:?}: {error}"));
        assert_eq!(link::vector(&sheet), vector, "{rows:?}");
    }
    for (key, rows) in ROWS_REFUSED {
        let vector = format!("v0-1.{key}-{}.end-1", packed(rows));
        check(&vector, &format!("the text of `{key}` is damaged"));
    }
}

#[test]
fn every_question_refuses_an_option_of_another() {
    for question in Question::ALL.iter().filter(|question| !question.options().is_empty()) {
        let id = question.id();
        check(&format!("v0-1.{id}-zzz.end-1"), &format!("`{id}` has no option `zzz`"));
        for option in question.options() {
            let cut = &option[..option.len() - 1];
            check(&format!("v0-1.{id}-{cut}.end-1"), &format!("`{id}` has no option `{cut}`"));
        }
    }
}

#[test]
fn a_link_that_was_cut_anywhere_is_refused() {
    let mut random = Random::new(53);
    let mut sheets: Vec<_> = (0..12).map(|_| random.written()).collect();
    sheets.extend((0..40).map(|_| random.answered()));
    sheets.push(calm::sheet_of(&calm::calm()));
    for sheet in sheets {
        let link = format!("https://example.org/#{}", link::vector(&sheet));
        for end in 0..link.len() {
            let cut = &link[..end];
            assert!(link::read(cut).is_err(), "{cut} was read although its end is missing");
        }
    }
}

#[test]
fn a_link_that_lost_or_repeats_any_part_is_refused() {
    let mut random = Random::new(59);
    for _ in 0..60 {
        let vector = link::vector(&random.written());
        let parts: Vec<&str> = vector.split('.').collect();
        for index in 0..parts.len() {
            let mut fewer = parts.clone();
            fewer.remove(index);
            assert!(link::read(&fewer.join(".")).is_err(), "{vector} without {}", parts[index]);
            let mut more = parts.clone();
            more.insert(index, parts[index]);
            assert!(link::read(&more.join(".")).is_err(), "{vector} with {} twice", parts[index]);
        }
    }
}
