//! Links of version 1: whatever is written is read back as it was, and one sheet has one spelling.
//! What is refused is in `links_refused`, what is noticed in `link_proof` and `link_mutations`.

use proptest::prelude::*;
use rung::framework::{
    CostField, GateNote, Kind, List, Note, Notes, OptionSet, Question, Sheet, Version,
};
use rung::link::v1::{self, Fault, MOST_BYTES, MOST_TEXT, MOST_VECTOR, Read, TooLong};

use crate::laws::cases;
use crate::random::Random;

/// A frame around whatever may stand in one.
pub(crate) fn framed(mark: &str, inside: &str) -> String {
    let length = inside.len() + 10;
    let length = char::from_digit(u32::try_from(length % 36).unwrap(), 36).unwrap();
    let head = format!("{mark}{length}.{inside}");
    let check = v1::check::of(&head);
    format!("{head}-{check}")
}

/// The vector of a link that may have text.
pub(crate) fn vector_of(link: &str) -> &str {
    let dash = link.find('-').expect("a vector has a check code");
    &link[..dash + 7]
}

/// Rows as a link holds them.
pub(crate) fn packed(rows: &str) -> String {
    framed("t", &data_encoding::BASE32_DNSSEC.encode(rows.as_bytes()))
}

pub(crate) fn written(sheet: &Sheet) -> String {
    v1::write(sheet).unwrap_or_else(|too_long| panic!("{} bytes too long", too_long.over))
}

pub(crate) fn whole(link: &str) -> Sheet {
    match v1::read(link) {
        Ok(Read { sheet, lost: None, .. }) => sheet,
        other => panic!("{link}: {other:?}"),
    }
}

fn check(sheet: &Sheet) {
    let link = written(sheet);
    assert_eq!(&whole(&link), sheet, "{link}");
    assert_eq!(written(&whole(&link)), link);
    let mut bare = sheet.clone();
    bare.notes = Notes::default();
    assert_eq!(v1::vector(sheet), written(&bare), "the vector is the link of the answers alone");
    assert_eq!(v1::keep(sheet), link, "a short text is kept as it is sent");
}

/// A sheet with the first questions answered by one option each, and so many options more, or
/// digits of the weeks, as far as they fit.
pub(crate) fn wide(questions: usize, mut more: usize) -> Sheet {
    let mut sheet = Sheet::default();
    for question in &Question::ALL[..questions] {
        let most = match question.kind() {
            Kind::One => question.options().len() - 1,
            Kind::Any => question.options().len(),
            Kind::Weeks => 3,
        };
        let extra = more.min(most - 1);
        more -= extra;
        if question.kind() == Kind::Weeks {
            assert!(sheet.set_weeks([1, 11, 111].get(extra).copied()));
        }
        sheet.narrow(*question, OptionSet::first(1 + extra));
    }
    sheet
}

#[test]
fn sheets_are_spelt_like_this() {
    let mut sheet = Sheet::default();
    assert_eq!(written(&sheet), "1a.-drcf5p");
    sheet.choose(Question::Rivals, 0);
    sheet.narrow(Question::Problem, OptionSet::of(&[2, 1]));
    sheet.narrow(Question::Promises, OptionSet::EMPTY);
    sheet.narrow(Question::Safeguards, OptionSet::of(&[5, 1]));
    sheet.choose(Question::Form, 1);
    sheet.set_weeks(Some(12));
    assert_eq!(written(&sheet), "1u.ppo.mh.en.vn.gsh.w12-pn57zy");
    sheet.notes.set_text(Note::IfMet, "Go");
    assert_eq!(written(&sheet), "1w.ppo.mh.en.vn.gsh.w12.t-irzbhj-th.f53mu7g-5vkxwv");
}

#[test]
fn every_set_of_options_and_every_week_is_read_back() {
    for question in Question::ALL {
        for bits in 0..=question.all_options().bits() {
            let mut sheet = Sheet::default();
            sheet.narrow(*question, OptionSet::from_bits(bits));
            check(&sheet);
        }
    }
    for weeks in 0..=260 {
        let mut sheet = Sheet::default();
        assert!(sheet.set_weeks(Some(weeks)));
        check(&sheet);
    }
}

#[test]
fn random_sheets_are_read_back() {
    let mut random = Random::new(37);
    for _ in 0..300 {
        check(&random.written());
        check(&random.answered());
    }
}

#[test]
fn no_vector_is_longer_than_it_may_be() {
    let answered = wide(Question::COUNT, 0);
    let mut complete = answered.clone();
    for question in Question::ALL.iter().filter(|question| question.kind() == Kind::Any) {
        complete.narrow(*question, question.all_options());
    }
    assert!(complete.set_weeks(Some(260)) && complete.is_complete());
    let widest = wide(Question::COUNT, usize::MAX);
    let mut with_text = widest.clone();
    with_text.notes.set_text(Note::Name, "x");
    let [complete, widest] = [&complete, &widest].map(|sheet| v1::vector(sheet).len());
    let with_text = vector_of(&written(&with_text)).len();
    println!("complete {complete}, widest {widest}, with text {with_text} characters");
    assert_eq!((complete, widest, with_text), (86, 106, MOST_VECTOR));
    // Entries do not depend on each other, so the longest of each make the longest of all.
    let longest = |question: &Question| {
        let sets = (0..=question.all_options().bits()).map(|bits| {
            let mut sheet = Sheet::default();
            sheet.narrow(*question, OptionSet::from_bits(bits));
            sheet.set_weeks((*question == Question::Weeks).then_some(260));
            v1::vector(&sheet).len() - 10
        });
        sets.max().unwrap_or_default()
    };
    let entries: usize = Question::ALL.iter().map(longest).sum();
    assert_eq!(widest, 10 + entries + Question::COUNT - 1);
}

/// A mailer may rewrite anything else, and drops a mark at the end.
#[test]
fn a_link_has_only_lower_case_letters_digits_dots_and_dashes() {
    let mut random = Random::new(47);
    for _ in 0..200 {
        let link = written(&random.written());
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        assert!(link.chars().all(|c| plain(c) || ".-".contains(c)), "{link}");
        assert!(link.starts_with('1') && link.ends_with(plain), "{link}");
    }
}

#[test]
fn a_text_fits_to_the_byte_or_says_by_how_much_it_does_not() {
    let mut sheet = Sheet::default();
    let long = |bytes: usize| "x".repeat(bytes - 2);
    sheet.notes.set_text(Note::Notes, long(MOST_BYTES));
    check(&sheet);
    let text = written(&sheet).len() - "1b.t-kfzsaf-".len();
    println!("a text of {MOST_BYTES} bytes takes {text} of {MOST_TEXT} characters");
    assert!(text <= MOST_TEXT && text + 2 > MOST_TEXT);
    for over in [1, 2, 1000] {
        sheet.notes.set_text(Note::Notes, long(MOST_BYTES + over));
        assert_eq!(v1::write(&sheet), Err(TooLong { over }));
        // The answers are still there to send, and the page still keeps everything.
        assert_eq!(whole(&v1::vector(&sheet)), Sheet::default());
        let kept = v1::keep(&sheet);
        let all = Read { version: Version::CURRENT, sheet: sheet.clone(), lost: None };
        assert_eq!(v1::read_kept(&kept), Ok(all.clone()));
        let refused = Read { sheet: Sheet::default(), lost: Some(Fault::Spelling), ..all.clone() };
        assert_eq!(v1::read(&kept), Ok(refused), "nobody wrote a link like this");
    }
    // A character of several bytes: as many characters fewer are more than enough.
    sheet.notes.set_text(Note::Notes, "東".repeat(2000));
    let Err(TooLong { over }) = v1::write(&sheet) else { panic!("6002 bytes fit") };
    sheet.notes.set_text(Note::Notes, "東".repeat(2000 - over));
    check(&sheet);
}

/// What a reader would refuse is left out, so that a sheet with it is spelt as the sheet without.
#[test]
fn what_says_nothing_or_cannot_be_read_is_left_out() {
    let nothing = written(&Sheet::default());
    let gate =
        |id: &str, due: &str| GateNote { id: id.into(), due: due.into(), ..GateNote::default() };
    let mut sheet = Sheet::default();
    for text in ["\u{1e}", "\u{1f}", "\u{1f}\u{1e}\u{1f}"] {
        sheet.notes.set_text(Note::Name, text);
        sheet.notes.gates = vec![gate(text, "")];
        assert_eq!(written(&sheet), nothing, "{text:?}");
    }
    sheet = Sheet::default();
    for date in ["soon", "2026-11-2", "20261-11-20", "2026-13-01", "2026-01-32"] {
        sheet.notes.set_text(Note::Date, date);
        assert_eq!(written(&sheet), nothing, "{date}");
    }
    sheet.notes.set_cost(CostField::Calls, "\u{1e}");
    assert_eq!(written(&sheet), nothing);
    // What is no number is said to be none where it stands; until then it is not lost.
    for typed in ["1,5 or \u{1f}so", "many", "-", " 1 ", "1e"] {
        sheet.notes.set_cost(CostField::Calls, typed);
        let kept = typed.replace('\u{1f}', "");
        assert_eq!(whole(&written(&sheet)).notes.cost_of(CostField::Calls), kept);
    }
    // A gate outlives a due date that is none, and an item may be empty.
    sheet.notes.gates = vec![gate("net", "soon")];
    sheet.notes.set_list(List::Ship, vec!["\u{1f}".to_owned()]);
    sheet.notes.set_text(Note::Name, "a\u{1e}b\u{1f}c");
    let notes = whole(&written(&sheet)).notes;
    assert_eq!((notes.text(Note::Name), notes.list(List::Ship)), ("abc", &[String::new()][..]));
    assert_eq!(notes.gates, [gate("net", "")]);
}

proptest! {
    #![proptest_config(cases(300))]

    /// Parse, print, parse: whatever a sheet holds, its link can be read and has one spelling.
    #[test]
    fn whatever_is_written_can_be_read(
        seed in any::<u64>(),
        texts in prop::array::uniform4("[a\u{1e}\u{1f}0-9.e-]{0,3}|2026-[01][0-9]-[0-3][0-9]|.{0,40}"),
        fields in prop::collection::vec(prop::sample::select(CostField::ALL), 0..3),
        done in any::<bool>(),
    ) {
        let mut sheet = Random::new(seed).answered();
        for (note, text) in Note::ALL.iter().zip(texts.iter().cycle()) {
            sheet.notes.set_text(*note, text.as_str());
        }
        sheet.notes.set_list(List::Ship, texts.to_vec());
        let [id, owner, due, number] = texts;
        for field in fields {
            sheet.notes.set_cost(field, number.as_str());
        }
        sheet.notes.gates = vec![GateNote { id, owner, due, done }];
        let link = written(&sheet);
        let read = whole(&link);
        prop_assert_eq!(written(&read), link.as_str());
        prop_assert_eq!(whole(&written(&read)), read);
    }

    #[test]
    fn reading_never_panics_and_reads_one_spelling_only(
        text in ".*|1[a-z0-9]\\.([fpboramxusevidhkglcnyw][a-z0-9]{0,3}\\.){0,3}t?-[a-z0-9]{6}(-t[a-z0-9]\\.[a-v0-9]{0,9}-[a-z0-9]{6})?",
    ) {
        match v1::read(&text) {
            Ok(read) => prop_assert_eq!(v1::write(&read.sheet), Ok(text)),
            Err(fault) => prop_assert!(!fault.id().is_empty()),
        }
    }

    /// The same with a frame that is in order, so that what is inside is read.
    #[test]
    fn whatever_is_verified_has_its_one_spelling(
        inside in "([fpboramxusevidhkglcnyw][a-z0-9]{1,2}\\.){0,2}(t|w[0-9]{1,4}|[egfp][a-z]{1,3})?",
        rows in "([nqmtdyxasio][a-z]{0,2}\u{1e}|g[a-z]?\u{1f}\u{1f}\u{1f}1?\u{1e}|c[a-r]\u{1f}[0-9x]{0,2}\u{1e}){0,2}",
    ) {
        let mut link = framed("1", &inside);
        if inside.ends_with('t') {
            link = format!("{link}-{}", packed(&rows));
        }
        if let Ok(Read { sheet, lost: None, .. }) = v1::read(&link) {
            prop_assert_eq!(v1::write(&sheet), Ok(link));
        }
    }
}
