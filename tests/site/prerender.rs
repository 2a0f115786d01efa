//! What can be read without the program: the page itself says everything that it asks and compares.

use rung::case;
use rung::framework::{Class, Question, VERSION_1};
use rung::session::{Session, choices};
use rung::words::{self, BEARINGS, method};

use crate::markup::{inside, tags, text};
use crate::site::Site;

/// How often these words are all that one of these pieces of markup says.
fn said(pieces: &[&str], words: &str) -> usize {
    pieces.iter().filter(|piece| text(piece) == words).count()
}

#[test]
fn every_question_is_asked_in_its_own_words() {
    let site = Site::read();
    let legends = inside(&site.html, "legend");
    assert_eq!(Question::COUNT, 22);
    for question in Question::ALL {
        let ask = words::prompt(*question).ask;
        assert_eq!(said(&legends, ask), 1, "{}: {ask}", question.id());
    }
}

#[test]
fn every_option_can_be_read() {
    let site = Site::read();
    let labels = inside(&site.html, "b");
    for question in Question::ALL {
        for option in words::asked(*question).options {
            assert!(said(&labels, option) > 0, "{}: {}", question.id(), option);
        }
    }
}

#[test]
fn the_classes_are_compared_row_by_row() {
    let site = Site::read();
    let tables = inside(&site.html, "table");
    assert_eq!(tables.len(), 1);
    let headings = inside(tables[0], "th");
    for class in Class::ALL {
        let short = words::class(*class).short;
        let found = headings.iter().filter(|heading| text(heading).starts_with(short));
        assert!(found.count() > 0, "no column for {short}");
    }
    let rows = inside(tables[0], "tr");
    assert_eq!(words::ROWS.len(), 16);
    for row in &words::ROWS {
        let whole = [row.name, &row.cells.concat()].concat();
        assert_eq!(said(&rows, &whole), 1, "{}", row.name);
    }
}

#[test]
fn the_page_has_one_heading_and_a_word_for_readers_without_scripts() {
    let site = Site::read();
    assert_eq!(
        inside(&site.html, "h1").iter().map(|it| text(it)).collect::<Vec<_>>(),
        [words::page::TITLE]
    );
    let aside = inside(&site.html, "noscript");
    assert_eq!(said(&aside, words::page::NO_SCRIPT), 1);
    assert_eq!(aside.len(), 1);
}

#[test]
fn how_it_decides_can_be_read() {
    let site = Site::read();
    assert_eq!(inside(&site.method, "h1"), [method::TITLE]);
    let rows = inside(&site.method, "th");
    for rule in VERSION_1.rules {
        let row = [rule.id, " ", method::LIT].concat();
        let found =
            rows.iter().filter(|cell| text(cell).replace(method::LIT, "").trim() == rule.id);
        assert_eq!(found.count(), rule.rows.len(), "{row}");
    }
    let lines = inside(&site.method, "li");
    for law in &method::LAWS {
        assert_eq!(said(&lines, &[law.id, " ", law.text].concat()), 1, "{}", law.id);
    }
    let agreement = case::agreement();
    let figures = inside(&site.method, "dd");
    for (figure, means) in [
        (agreement.strict, words::case::STRICT.means),
        (agreement.tolerant, words::case::TOLERANT.means),
        (agreement.too_high, words::case::TOO_HIGH.means),
    ] {
        assert_eq!(said(&figures, &format!("{figure} {means}")), 1, "{means}");
    }
    for limit in words::case::LIMITS.iter().chain(&method::LIMITS) {
        assert_eq!(said(&inside(&site.method, "p"), limit), 1, "{limit}");
    }
}

#[test]
fn the_places_that_the_program_fills_are_in_its_order() {
    let site = Site::read();
    let within = |class: &str, end: &str| -> Vec<&str> {
        let class = ["class=\"", class, "\""].concat();
        let begun = site.html.split(&*class).skip(1);
        begun.filter_map(|rest| rest.split(end).next()).collect()
    };
    let options = within("options", "</div>").concat();
    let tags = tags(&options);
    let inputs = tags.iter().filter(|tag| tag.name == "input");
    let found: Vec<_> = inputs.map(|it| (it.get("name"), it.get("value"))).collect();
    let expected: Vec<_> = Question::ALL
        .iter()
        .flat_map(|it| choices(*it).map(|value| (Some(it.id()), Some(value))))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(Session::default().ticks().len(), expected.len());

    let rows = within("bearing", "</tr>").concat();
    let answers = inside(&rows, "li");
    assert_eq!(inside(&rows, "span").len(), answers.len());
    let bearing: Vec<_> = BEARINGS.iter().copied().flatten().collect();
    assert_eq!(answers.len(), bearing.len());
    for (answer, question) in answers.iter().zip(bearing) {
        let title = words::asked(*question).title;
        assert_eq!(text(answer), [title, ": ", words::page::UNANSWERED].concat());
        assert_eq!(inside(answer, "span"), [words::page::UNANSWERED]);
    }
}
