//! Recovery: what mailers, messengers and hands do to a link, alone and in combination.

use rung::framework::{List, Note, Question, Sheet, Version};
use rung::link::recover::{Recovered, Standing, recover};
use rung::link::v1::{self, Fault};

use crate::links::{framed, packed, vector_of, wide, written};
use crate::random::Random;

/// A kind of damage that leaves a link whole: its name, and what it does to the text.
type Damage = (&'static str, fn(&str) -> String);

/// What is done to the whole address.
const CARRIED: [Damage; 10] = [
    ("nothing", str::to_owned),
    ("%23", |link| link.replace('#', "%23")),
    ("%2523", |link| link.replace('#', "%2523")),
    ("%252523 and separators", |link| {
        link.replace('#', "%252523").replace('-', "%252D").replace('.', "%2e")
    }),
    ("entities", |link| link.replace('#', "&#35;").replace('-', "&#x2d;").replace('/', "&#47;")),
    ("entities, twice", |link| link.replace('#', "&amp;#35;").replace('.', "&amp;period;")),
    ("upper case", str::to_uppercase),
    ("a dash for each -", |link| link.replace('-', "\u{2011}")),
    ("no #", |link| link.replace('#', "")),
    ("only what follows the #", |link| link.split('#').next_back().unwrap_or_default().to_owned()),
];

/// How it is broken into lines, or otherwise spread.
const BROKEN: [Damage; 9] = [
    ("nothing", str::to_owned),
    ("lines", |link| broken(link, 30, "\n")),
    ("lines of Windows", |link| broken(link, 17, "\r\n")),
    ("lines and indents", |link| broken(link, 40, "\n    ")),
    ("quoted lines", |link| broken(link, 25, "\n> ")),
    ("twice quoted lines", |link| broken(link, 25, "\r\n>> ")),
    ("soft line breaks", |link| broken(link, 33, "=\r\n")),
    ("spaces", |link| broken(link, 21, " ")),
    ("invisible marks", |link| broken(link, 9, "\u{200b}")),
];

/// What stands around it.
const AROUND: [(&str, &str); 14] = [
    ("", ""),
    ("", "."),
    ("", ",\r\n"),
    ("(", ")"),
    ("(see ", ")."),
    ("<", ">"),
    ("\"", "\""),
    ("“", "”,"),
    ("'", "'"),
    ("[our result](", ")"),
    ("<a href=\"", "\">here</a>"),
    ("Hi all,\n\nthe result is here: ", " - what do you think?\n-- \nAda"),
    ("https://safelinks.example/?url=", "&amp;data=05%7C01"),
    ("Version 1.2 of 10.5.x. ", " See v0-1.end-0 (1a.old-links)"),
];

fn broken(link: &str, length: usize, by: &str) -> String {
    let characters: Vec<char> = link.chars().collect();
    let lines: Vec<String> = characters.chunks(length).map(|line| line.iter().collect()).collect();
    lines.join(by)
}

fn sheets() -> Vec<Sheet> {
    let mut random = Random::new(71);
    let mut sheets = vec![Sheet::default(), wide(2, 1), wide(Question::COUNT, usize::MAX)];
    sheets.extend((0..2).map(|_| random.written()));
    sheets
}

fn check(pasted: &str, sheet: &Sheet, what: &str) {
    let whole =
        Recovered { sheet: sheet.clone(), standing: Standing::Whole, version: Version::CURRENT };
    assert_eq!(recover(pasted), Some(whole), "{what}: {pasted}");
}

#[test]
fn what_happens_on_the_way_is_undone_in_every_combination() {
    let mut count = 0;
    for sheet in sheets() {
        let link = written(&sheet);
        for site in ["https://example.org/rung/#", ""] {
            for (carried, carry) in CARRIED {
                for (broke, split) in BROKEN {
                    for (before, behind) in AROUND {
                        // A link that is no address says nothing about where it begins.
                        let address =
                            format!("{before}{}{behind}", split(&carry(&[site, &link].concat())));
                        let glued = site.is_empty() && broke != "nothing" && before.ends_with(' ');
                        if !glued {
                            check(&address, &sheet, &format!("{carried}, {broke}"));
                            count += 1;
                        }
                    }
                }
            }
        }
    }
    println!("{count} damaged links, all read as they were");
    assert!(count > 10_000);
}

#[test]
fn of_several_links_the_first_whole_one_counts() {
    let [first, second] = [wide(4, 0), wide(9, 3)];
    let [one, other] = [&first, &second].map(written);
    check(&format!("#{one} and #{other}"), &first, "two");
    check(&format!("#{} and #{other}", &one[..one.len() - 3]), &second, "the first is cut");
    check(&format!("#{one}#{other}"), &first, "glued");
}

/// Nothing of this is applied; it is shown, and the reader may go on from it.
#[test]
fn what_cannot_be_verified_is_read_as_far_as_it_goes() {
    let whole = "1j.fl.pso.bu-8wm0d9";
    let readable =
        |text: &str| recover(text).map(|found| (v1::vector(&found.sheet), found.standing));
    let some = |inside: &str, fault: Fault| Some((framed("1", inside), Standing::Nothing(fault)));
    for (pasted, expected) in [
        // Cut: what may have been longer is left out.
        (&whole[..18], some("fl.pso.bu", Fault::Cut)),
        (&whole[..13], some("fl.pso.bu", Fault::Cut)),
        (&whole[..12], some("fl.pso", Fault::Cut)),
        (&whole[..8], some("fl", Fault::Cut)),
        ("https://example.org/#1j.fl.pso.b", some("fl.pso", Fault::Cut)),
        ("https://example.org/#1j.fl.pso.b and so on", some("fl.pso", Fault::Cut)),
        // Changed, lost, added.
        ("#1j.fu.pso.bu-8wm0d9", some("fu.pso.bu", Fault::Check)),
        ("#1j.f1.pso.bu-8wm0d9", some("pso.bu", Fault::Check)),
        ("#1j.fl.ps.bu-8wm0d9", some("fl.ps.bu", Fault::Length)),
        ("#1j.fl.pso.bu.ap-8wm0d9", some("fl.pso.bu.ap", Fault::Length)),
        // The beginning is lost, and enough is left to know it for a link.
        ("#j.fl.pso.bu-8wm0d9", some("fl.pso.bu", Fault::Start)),
        ("#fl.pso.bu-8wm0d9", some("fl.pso.bu", Fault::Start)),
        ("#pso.bu-8wm0d9", None),
        // In order, and not understood or not the one spelling.
        (&framed("1", "fl.zz.pso"), some("fl.pso", Fault::Key('z'))),
        (&framed("1", "fl.pz"), some("fl", Fault::Option(Question::Problem, 'z'))),
        (&framed("1", "pso.fl"), some("fl.pso", Fault::Spelling)),
        // Of another version nothing is guessed.
        (&framed("2", "fl.pso"), some("", Fault::Version('2'))),
        // Nothing like a link.
        ("", None),
        ("of course. do it. as is.", None),
        ("https://example.org/#top", None),
        ("10.5 of 11.2", None),
        ("1a.", None),
    ] {
        assert_eq!(readable(pasted), expected, "{pasted}");
    }
}

#[test]
fn a_damaged_text_leaves_the_answers_and_what_stands_before_the_damage() {
    let mut sheet = wide(3, 0);
    sheet.notes.set_text(Note::Name, "Checkout with one click");
    sheet.notes.set_text(Note::Date, "2026-11-20");
    sheet.notes.set_list(List::Ship, vec!["Sign-up".to_owned(), "Größe".to_owned()]);
    let link = written(&sheet);
    let cut = recover(&link[..link.len() - 12]).expect("the answers are there");
    assert_eq!(cut.standing, Standing::Answers(Fault::Cut));
    let mut left = sheet.clone();
    left.notes.set_list(List::Ship, vec!["Sign-up".to_owned()]);
    assert_eq!(cut.sheet, left);
    // Everywhere else, too: the answers stay, and a text that is shown is one of this link.
    let text = vector_of(&link).len();
    for end in text..link.len() {
        let found = recover(&link[..end]).expect("the answers are there");
        assert!(matches!(found.standing, Standing::Answers(_)));
        assert_eq!(v1::vector(&found.sheet), v1::vector(&sheet));
        let name = found.sheet.notes.text(Note::Name);
        assert!(name.is_empty() || name == "Checkout with one click", "{name}");
    }
    // Answers that cannot be verified, and a text that could be.
    let changed = link.replacen("fp", "fl", 1);
    let found = recover(&changed).expect("all can be read");
    assert_eq!(found.standing, Standing::Nothing(Fault::Check));
    assert_eq!(found.sheet.notes, sheet.notes);
    // A text that nobody could have written leaves nothing that could not be written again.
    let odd = packed("nGo\u{1e}dsoon\u{1e}zoo\u{1e}ca\u{1f}\u{1e}qWhy\u{1e}");
    let found = recover(&format!("{}-{odd}", framed("1", "t"))).expect("the answers are there");
    assert_eq!(found.standing, Standing::Answers(Fault::Row('z')));
    let mut left = Sheet::default();
    left.notes.set_text(Note::Name, "Go");
    left.notes.set_text(Note::Question, "Why");
    assert_eq!(found.sheet, left);
}

/// Whatever is pasted, it takes a moment and no more.
#[test]
fn anything_can_be_pasted() {
    let mut random = Random::new(73);
    let pieces =
        ["1a.", "-", ".", "fl.", "%", "%25", "23", "&amp;", ";", "#", "é", "\n> ", "t5.", "x"];
    for _ in 0..2000 {
        let pasted: String = (0..random.below(40)).map(|_| random.of(&pieces)).collect();
        if let Some(found) = recover(&pasted) {
            assert_ne!(found.standing, Standing::Whole, "{pasted}");
        }
    }
    for unit in ["1a.", "%25", "&", "&amp;", ";", "ab.", "-t5.", "\n>", "1a.fl-"] {
        let _ = recover(&unit.repeat(200_000 / unit.len()));
    }
}
