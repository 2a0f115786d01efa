//! The card of a verdict, measured without drawing it.

use std::sync::LazyLock;

use rung::chart::{Anchor, Area, CARD_HEIGHT, CARD_WIDTH, Card, Decided, Face, Ink, Mark};
use rung::framework::{Audience, Class, VERSION_1};
use rung::link::v1::MOST_VECTOR;
use rung::words;

use crate::xml;

/// Names of releases, short, long, and such as would do something elsewhere.
const NAMES: [&str; 12] = [
    "",
    " \n\t ",
    "Claims",
    "Claims that are decided by a machine, read by nobody, and paid within a minute of arrival",
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "賠償請求の自動判定賠償請求の自動判定賠償請求の自動判定賠償請求の自動判定賠償請求の自動判定賠償請求",
    "<script>alert(1)</script>",
    "]]><svg onload=\"alert(1)\">&amp;&#0;'",
    "pay\u{202e}gpj.exe\u{200b}",
    "nul\u{0} bell\u{7} escape\u{1b} last\u{fffe}\u{ffff}",
    "مطالبات שלום",
];

/// The longest vector.
static WIDEST: LazyLock<String> =
    LazyLock::new(|| "0123456789.".repeat(10)[..MOST_VECTOR].to_owned());

/// Cards of every class and hold: one without a release, and one with every name under every rule, by
/// turns with each audience, and with a day and without.
fn cards() -> Vec<Card<'static>> {
    let shown = words::ROWS.iter().filter(|row| words::preview::ROWS.contains(&row.id));
    let rows: &[words::Row] = shown.copied().collect::<Vec<_>>().leak();
    let mut cards = Vec::new();
    let classes = Class::ALL.iter().copied().map(Some).chain([None]);
    let mut audiences = Audience::ALL.iter().copied().map(Some).chain([None]).cycle();
    let mut days = ["2026-09-30", "", ""].iter().cycle();
    for (class, hold) in classes.flat_map(|class| [(class, false), (class, true)]) {
        cards.push(Card { class, hold, ..Card::default() });
        cards.extend((!hold).then_some(Card { class, rows, ..Card::default() }));
        for rule in VERSION_1.rules.iter().map(|rule| rule.id).chain([""]) {
            for name in NAMES {
                let audience = audiences.next().flatten();
                let day = days.next().and_then(|day| rung::day::read(day));
                let release = Some(Decided { name, audience, rule, day, vector: &WIDEST });
                cards.push(Card { class, hold, release, ..Card::default() });
            }
        }
    }
    cards
}

/// What a mark covers; letters reach less than a quarter of their size below their line.
fn covers(mark: &Mark) -> Area {
    match mark {
        Mark::Box(area, _) => *area,
        Mark::Text { at: (x, y), anchor, size, .. } => {
            let width = mark.wide();
            let x = match anchor {
                Anchor::Start => Some(*x),
                Anchor::Middle => x.checked_sub(width / 2),
                Anchor::End => x.checked_sub(width),
            };
            let x = x.unwrap_or_else(|| panic!("{mark:?} leaves on the left"));
            let top = y.checked_sub(*size).unwrap_or_else(|| panic!("{mark:?} leaves above"));
            Area { x, y: top, width, height: size * 5 / 4 }
        }
    }
}

fn meet(one: Area, other: Area) -> bool {
    let across = one.x < other.x + other.width && other.x < one.x + one.width;
    across && one.y < other.y + other.height && other.y < one.y + one.height
}

fn holds(outer: Area, inner: Area) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.x + outer.width >= inner.x + inner.width
        && outer.y + outer.height >= inner.y + inner.height
}

fn texts(card: &Card<'_>) -> Vec<String> {
    let texts = card.marks().into_iter().filter_map(|mark| match mark {
        Mark::Text { words, .. } => Some(words),
        Mark::Box(..) => None,
    });
    texts.collect()
}

#[test]
fn nothing_leaves_a_card_and_no_text_is_covered() {
    let whole = Area { x: 0, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT };
    for card in cards() {
        let marks = card.marks();
        for (index, mark) in marks.iter().enumerate() {
            let area = covers(mark);
            assert!(holds(whole, area), "{mark:?} leaves {card:?}");
            let Mark::Text { room, .. } = mark else { continue };
            assert!(mark.wide() <= *room, "{mark:?} needs {}", mark.wide());
            for other in &marks[..index] {
                let under = covers(other);
                let ground = matches!(other, Mark::Box(..)) && holds(under, area);
                assert!(ground || !meet(area, under), "{mark:?} meets {other:?} on {card:?}");
            }
            // What is drawn after a text is not a ground.
            for other in &marks[index + 1..] {
                assert!(!meet(area, covers(other)), "{other:?} covers {mark:?} on {card:?}");
            }
        }
    }
}

#[test]
fn a_card_says_its_verdict() {
    for card in cards() {
        let texts = texts(&card);
        let said = texts.join(" ");
        let title = card.class.map_or("", |class| words::class(class).name);
        assert!(said.contains(title), "{said}");
        let line = card.class.map_or("", |class| words::class(class).line);
        assert!(said.contains(line), "{said}");
        assert_eq!(said.contains("On hold"), card.hold, "{said}");
        // Every rung has its name, and the marked one says that it is the verdict.
        for class in Class::ALL {
            let times = texts.iter().filter(|text| *text == words::class(*class).name).count();
            assert_eq!(times, if card.class == Some(*class) { 2 } else { 1 }, "{said}");
        }
        let Some(release) = card.release else { continue };
        assert_eq!(said.contains("the verdict"), card.class.is_some(), "{said}");
        let audience = release.audience.map_or("depends on the answers", words::audience);
        assert!(said.contains(audience), "{said}");
        let rule = texts.iter().any(|text| text.starts_with(&[release.rule, ": "].concat()));
        assert_eq!(rule, !release.rule.is_empty(), "{said}");
        let origin =
            if release.day.is_some() { "version 1, 30 September 2026" } else { "version 1" };
        assert!(texts.iter().any(|text| text.ends_with(origin)), "{said}");
    }
}

/// The lines in which a name is written.
fn name(name: &str) -> Vec<String> {
    let release = Some(Decided { name, ..Decided::default() });
    let marks = Card { class: Some(Class::Mvp), release, ..Card::default() }.marks();
    let lines = marks.iter().filter_map(|mark| match mark {
        Mark::Text { face: Face::Text, size: 32, words, .. } => Some(words.clone()),
        _ => None,
    });
    lines.collect()
}

#[test]
fn a_name_has_two_lines_at_most() {
    let check = |typed: &str, lines: &[&str]| assert_eq!(name(typed), lines, "{typed}");
    check("", &[]);
    check("\n ", &[]);
    check("  Claims \n 2 ", &["Claims 2"]);
    check(
        NAMES[3],
        &["Claims that are decided by a machine,", "read by nobody, and paid within a minu…"],
    );
    check(&"a".repeat(90), &["a".repeat(36).as_str(), &["a".repeat(34).as_str(), "…"].concat()]);
    check("pay\u{202e}gpj", &["pay[U+202E]gpj"]);
    assert_eq!(name(&"a ".repeat(4096)).len(), 2);
}

#[test]
fn a_card_is_one_document_of_its_own() {
    for card in cards() {
        let svg = card.svg();
        let declared = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &svg].concat();
        let root = xml::read(&declared).unwrap_or_else(|why| panic!("{why}: {svg}"));
        assert_eq!(root.name, "svg");
        for (attribute, value) in
            [("width", "1200"), ("height", "630"), ("viewBox", "0 0 1200 630")]
        {
            assert_eq!(root.at(attribute), value);
        }
        // The name comes back as it was shown, and nothing else stands in the document.
        let read: Vec<&str> = root.named("text").map(|text| text.text.as_str()).collect();
        let shown = |text: &String| text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        assert_eq!(read, texts(&card).iter().map(shown).collect::<Vec<_>>());
        let others = root.children.iter().filter(|it| !["rect", "text"].contains(&&*it.name));
        assert_eq!(others.count(), 0, "{svg}");
        assert!(root.children.iter().all(|child| child.children.is_empty()), "{svg}");
        for word in ["class=", "style=", "href", "url(", "data:", "<!", "<?"] {
            assert!(!without_texts(&svg).contains(word), "{word} in {svg}");
        }
        let control = |c: char| c.is_control() || matches!(c, '\u{202e}' | '\u{fffe}' | '\u{ffff}');
        assert!(!svg.contains(control), "{svg}");
    }
}

/// The tags of a document alone.
fn without_texts(svg: &str) -> String {
    svg.split('<').filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag)).collect()
}

/// Each colour is one of the page's light ones.
#[test]
fn colours_are_those_of_the_page() {
    let tokens = include_str!("../../styles/2-tokens.css");
    let (light, _) = tokens.split_once("@media").expect("the light colours come first");
    for class in Class::ALL.iter().copied() {
        let svg = Card { class: Some(class), hold: true, ..Card::default() }.svg();
        let colours = svg.split('"').filter(|value| value.starts_with('#'));
        for colour in colours {
            assert!(
                light.contains(&[": ", colour, ";"].concat()),
                "{colour} is none of the page's"
            );
        }
    }
    let accents: Vec<Mark> = Class::ALL
        .iter()
        .flat_map(|class| Card { class: Some(*class), ..Card::default() }.marks())
        .filter(|mark| matches!(mark, Mark::Box(_, Ink::Of(_))))
        .collect();
    assert_eq!(accents.len(), 2 * Class::COUNT, "the strip above and the rung");
}

/// The checks above can only fail if they see what is wrong.
#[test]
fn what_covers_is_seen() {
    let area = |x, width| Area { x, y: 0, width, height: 10 };
    assert!(meet(area(0, 11), area(10, 5)) && !meet(area(0, 10), area(10, 5)));
    assert!(holds(area(0, 11), area(1, 10)) && !holds(area(0, 10), area(1, 10)));
}
