//! The records that people read: what they say, and that they say it in their form.
//!
//! Two of them stand in full in `data/records`; `RUNG_UPDATE=1 cargo test --no-default-features
//! --test native records::` writes them anew.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rung::advice::diagnosis::{Diagnoses, Standing};
use rung::advice::gates;
use rung::analysis::Engine;
use rung::day;
use rung::example::EXAMPLES;
use rung::framework::{GateRecord, Kind, List, Note, OptionSet, Question, Sheet};
use rung::link;
use rung::report::{Report, csv, escape, madr, text};
use rung::words::advice::{self, diagnosis as told};
use rung::words::{self, HOLD_MEANS, page, sure};

use crate::random::Random;

/// What MADR 4.0.0 calls its headings, in its order.
const MADR: [(HeadingLevel, &str); 8] = [
    (HeadingLevel::H2, "Context and Problem Statement"),
    (HeadingLevel::H2, "Decision Drivers"),
    (HeadingLevel::H2, "Considered Options"),
    (HeadingLevel::H2, "Decision Outcome"),
    (HeadingLevel::H3, "Consequences"),
    (HeadingLevel::H3, "Confirmation"),
    (HeadingLevel::H2, "Pros and Cons of the Options"),
    (HeadingLevel::H2, "More Information"),
];

const ADDRESS: &str = "https://example.org/rung/";

const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);

struct Writer {
    engine: Engine,
    diagnoses: Diagnoses,
}

impl Writer {
    fn new() -> Self {
        Self { engine: Engine::version_1(), diagnoses: Diagnoses::version_1() }
    }

    fn report<'a>(&'a self, sheet: &'a Sheet) -> Report<'a> {
        Report::new(&self.engine, &self.diagnoses, sheet).on(day::read("2026-11-20")).at(ADDRESS)
    }
}

fn example(id: &str) -> Sheet {
    EXAMPLES.iter().find(|example| example.id == id).expect("there is such an example").sheet()
}

/// A whole plan: on hold, with a gate that is done and one with an owner.
fn claims() -> Sheet {
    let mut sheet = example("ai-claims");
    let notes = &mut sheet.notes;
    notes.set_text(Note::Question, "Do adjusters accept its decisions?");
    notes.set_text(Note::Metric, "Decisions that an adjuster left as they were");
    notes.set_text(Note::Threshold, "180 of 200");
    notes.set_text(Note::Date, "2027-03-01");
    notes.set_text(Note::IfMissed, "Decide by hand again, and keep the forms");
    notes.set_text(Note::Start, "2026-12-01");
    notes.set_text(Note::Notes, "Agreed with *legal*.\n\n- see https://example.org/a_b");
    notes.add_item(List::Ship, "Decide claims under 500 €");
    notes.add_item(List::Defer, "Photos of the damage");
    notes.gate("kill-switch".to_owned(), GateRecord::Done(true));
    notes.gate("net".to_owned(), GateRecord::Owner("Ana_Maria".to_owned()));
    notes.gate("net".to_owned(), GateRecord::Due("2026-12-15".to_owned()));
    assert!(sheet.set_weeks(Some(20)));
    sheet
}

/// A few answers and no words.
fn beginning() -> Sheet {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Audience, 2);
    sheet.choose(Question::Form, 2);
    sheet.choose(Question::Problem, 1);
    sheet
}

#[test]
fn two_records_stand_in_full() {
    let writer = Writer::new();
    let (claims, beginning) = (claims(), beginning());
    for (name, sheet) in [("claims", &claims), ("beginning", &beginning)] {
        let report = || writer.report(sheet);
        let forms = [
            ("md", madr::write(&report())),
            ("txt", text::write(&report())),
            ("csv", csv::write(&report())),
        ];
        for (form, written) in forms {
            // The form of links has its own tests.
            let at = ["#", &link::fragment(sheet)].concat();
            let written = written.replace(&at, "#FRAGMENT").replace(&link::vector(sheet), "VECTOR");
            let path = [env!("CARGO_MANIFEST_DIR"), "/tests/native/data/records/", name, ".", form];
            let path = path.concat();
            if std::env::var_os("RUNG_UPDATE").is_some() {
                std::fs::write(&path, &written).expect("the record can be written");
            }
            let known = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(known == written, "{path} is another; see the head of records.rs");
        }
    }
}

/// The headings of a record with their levels, and the text of everything.
fn read(record: &str) -> (Vec<(HeadingLevel, String)>, String) {
    let (mut headings, mut all) = (Vec::new(), String::new());
    let mut inside = None;
    for event in Parser::new_ext(record, EXTENSIONS) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                headings.push((level, String::new()));
                inside = Some(headings.len() - 1);
            }
            Event::End(TagEnd::Heading(_)) => inside = None,
            Event::Text(text) | Event::Code(text) => {
                all += &text;
                if let Some(at) = inside {
                    headings[at].1 += &text;
                }
            }
            Event::TaskListMarker(done) => all += if done { "[x] " } else { "[ ] " },
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::End(_) => all.push('\n'),
            _ => {}
        }
    }
    (headings, all)
}

#[test]
fn a_decision_record_has_the_headings_of_madr_and_one_title() {
    let writer = Writer::new();
    let mut random = Random::new(17);
    let sheets: Vec<Sheet> = (0..60).map(|_| random.written()).collect();
    for sheet in sheets.iter().chain([&claims(), &beginning(), &Sheet::default()]) {
        let record = madr::write(&writer.report(sheet));
        let front = "---\nstatus: proposed\ndate: 2026-11-20\ndecision-makers: []\n---\n\n# ";
        assert!(record.starts_with(front), "{record}");
        let (headings, _) = read(&record);
        let titles = headings.iter().filter(|(level, _)| *level == HeadingLevel::H1);
        assert_eq!(titles.count(), 1, "{record}");
        let known = |it: &&(HeadingLevel, String)| MADR.contains(&(it.0, it.1.as_str()));
        let found: Vec<_> = headings.iter().filter(known).map(|it| (it.0, it.1.as_str())).collect();
        assert_eq!(found, MADR);
        let others = headings.iter().filter(|it| it.0 == HeadingLevel::H2).count();
        assert_eq!(others, 6, "a heading that MADR does not have: {headings:?}");
    }
}

#[test]
fn a_decision_record_says_what_was_decided_and_why() {
    let writer = Writer::new();
    for example in &EXAMPLES {
        let sheet = example.sheet();
        let (_, said) = read(&madr::write(&writer.report(&sheet)));
        let possible = writer.engine.possible(&sheet);
        let verdict = possible.verdicts[0].0;
        let class = words::class(verdict.class).name;
        let rule = words::rule(writer.engine.rules[usize::from(verdict.rule)].id).unwrap();
        assert!(said.contains(&format!("Chosen option: \"{class}\", because ")), "{said}");
        assert!(said.contains(rule.why) && said.contains(rule.source), "{}", rule.id);
        assert!(said.contains(words::audience(verdict.audience)), "{}", example.id);
        assert_eq!(said.contains(HOLD_MEANS), verdict.hold, "{}", example.id);
        for standing in gates(&writer.engine, &sheet) {
            let must = advice::gate(standing.gate.id()).unwrap().must;
            assert!(said.contains(must), "{}: {must}", example.id);
        }
        for finding in writer.diagnoses.of(&sheet) {
            let words = told::diagnosis(finding.diagnosis.id()).unwrap();
            assert!(said.contains(words.title), "{}: {}", example.id, words.title);
            let shown = finding.standing == Standing::Shown;
            assert_eq!(said.contains(words.wrong), shown, "{}: {}", example.id, words.title);
        }
        for question in Question::ALL {
            assert!(said.contains(words::ask(*question)), "{question:?}");
            if let Some(option) = sheet.choice(*question) {
                let label = words::asked(*question).options[usize::from(option)];
                assert!(said.contains(label), "{question:?}: {label}");
            }
        }
        assert!(said.contains("framework version 1, 20 November 2026."), "{said}");
    }
}

#[test]
fn notes_gates_and_the_link_are_in_the_decision_record() {
    let writer = Writer::new();
    let sheet = claims();
    let record = madr::write(&writer.report(&sheet));
    let (_, said) = read(&record);
    for text in [
        "Do adjusters accept its decisions?",
        "180 of 200",
        "1 March 2027",
        "Agreed with *legal*.",
        "- see https://example.org/a_b",
        "Decide claims under 500 €",
        "Photos of the damage",
        "Owner: Ana_Maria. Due: 15 December 2026.",
        "[x] Kill switch.",
        "[ ] Safety net.",
        "20 weeks, until 20 April 2027.",
        "Counted from 1 December 2026.",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
    let target = format!("{ADDRESS}#{}", link::fragment(&sheet));
    let links = Parser::new_ext(&record, EXTENSIONS).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    assert_eq!(links.collect::<Vec<_>>(), [target]);

    let bare = Report::new(&writer.engine, &writer.diagnoses, &sheet);
    let record = madr::write(&bare);
    assert!(record.contains(&format!("`{}`", link::vector(&sheet))));
    assert!(!record.contains("\ndate:") && record.ends_with("decide.\n"), "{record}");
}

/// As on the page, a text that no link takes stays behind, and its answers go.
#[test]
fn a_link_whose_text_is_too_long_carries_the_answers() {
    let writer = Writer::new();
    let mut sheet = claims();
    sheet.notes.set_text(Note::Notes, "x".repeat(10_000));
    assert!(link::write(&sheet).is_err());
    let target = format!("{ADDRESS}#{}", link::vector(&sheet));
    assert!(text::write(&writer.report(&sheet)).contains(&[&target, "\n"].concat()));
    assert!(madr::write(&writer.report(&sheet)).contains(&format!("({target})")));
    assert!(csv::write(&writer.report(&sheet)).contains(&[&target, "\r\n"].concat()));
}

#[test]
fn a_chat_gets_few_short_lines_that_begin_with_words() {
    let writer = Writer::new();
    let mut random = Random::new(5);
    let mut sheets: Vec<Sheet> = (0..80).map(|_| random.written()).collect();
    sheets.extend([claims(), beginning(), Sheet::default()]);
    sheets.extend(EXAMPLES.iter().map(rung::example::Example::sheet));
    for sheet in &sheets {
        let said = text::write(&writer.report(sheet));
        let lines: Vec<&str> = said.lines().collect();
        assert!((5..=12).contains(&lines.len()), "{said}");
        for line in lines.iter().filter(|line| !line.contains(ADDRESS)) {
            assert!(line.chars().count() <= 400, "{line}");
            assert!(line.starts_with(|c: char| c.is_ascii_uppercase()), "{line}");
            assert!(!line.contains(['*', '`', '~', '<', '>']), "{line}");
        }
        let target = format!("{ADDRESS}#{}\n", link::fragment(sheet));
        assert!(said.contains(&target) && said.contains("version 1"), "{said}");
        let next = writer.engine.open(sheet).next();
        assert_eq!(said.contains(sure::NEXT), next.is_some(), "{said}");
        let possible = writer.engine.possible(sheet);
        let settled = possible.audience().is_some() && possible.hold().is_some();
        assert_eq!(said.contains(page::UNTIL_KNOWN), !settled, "{said}");
    }
}

#[test]
fn a_table_has_a_row_for_every_question_with_its_answer() {
    let writer = Writer::new();
    let mut random = Random::new(23);
    for _ in 0..60 {
        let sheet = random.written();
        let table = csv::write(&writer.report(&sheet));
        assert_eq!(table.matches("\r\n").count(), table.matches('\r').count());
        let mut reader = ::csv::Reader::from_reader(table.as_bytes());
        let header = ["section", "id", "question", "answer_ids", "answer"];
        assert_eq!(reader.headers().unwrap(), &header[..]);
        let rows: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let row = |section: &str, id: &str| {
            let found = rows.iter().filter(|row| &row[0] == section && &row[1] == id);
            let found: Vec<_> = found.collect();
            assert_eq!(found.len(), 1, "{section} {id}: {table}");
            found[0]
        };
        let plain = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        assert_eq!(&row("record", "framework")[3], "1");
        assert_eq!(&row("record", "date")[3], "2026-11-20");
        assert_eq!(plain(&row("record", "vector")[4]), link::vector(&sheet));
        let target = format!("{ADDRESS}#{}", link::fragment(&sheet));
        assert_eq!(plain(&row("record", "link")[4]), target);
        for question in Question::ALL {
            let row = row(question.section().id(), question.id());
            let ids: Vec<&str> = row[3].split_ascii_whitespace().collect();
            match question.kind() {
                Kind::Weeks => assert_eq!(row[3].parse().ok(), sheet.weeks()),
                Kind::Any if ids == ["none"] => {
                    assert!(sheet.answer(*question).is_some_and(OptionSet::is_empty));
                }
                _ => {
                    let set = ids.iter().map(|id| question.option(id).expect("a known id"));
                    let set = set.collect();
                    assert_eq!(sheet.answer(*question).unwrap_or_default(), set, "{question:?}");
                    assert_eq!(ids.is_empty(), &row[4] == page::UNANSWERED, "{question:?}");
                }
            }
        }
        for note in Note::ALL.iter().filter(|note| !sheet.notes.text(**note).is_empty()) {
            let held = plain(&row("notes", note.id())[4]);
            assert_eq!(escape::line(&held), escape::line(sheet.notes.text(*note)));
        }
        for list in List::ALL {
            let items = rows.iter().filter(|row| &row[0] == list.id());
            assert_eq!(items.count(), sheet.notes.list(*list).len());
        }
        let possible = writer.engine.possible(&sheet);
        let classes: Vec<&str> = possible.classes().map(rung::framework::Class::id).collect();
        assert_eq!(&row("verdict", "class")[3], classes.join(" "));
    }
}

/// What is not seen is never handed on as it is, in any form that people read.
#[test]
fn nothing_unseen_is_in_a_record() {
    let writer = Writer::new();
    let mut sheet = beginning();
    for note in Note::ALL.iter().filter(|note| !note.is_date()) {
        sheet.notes.set_text(*note, format!("{}\u{202e}txt\u{200b}.\0\u{2028}", note.id()));
    }
    sheet.notes.add_item(List::Ship, "\u{feff}first");
    sheet.notes.gate("exit-criterion".to_owned(), GateRecord::Owner("A\u{2066}na".to_owned()));
    sheet.choose(Question::Feasibility, 1);
    sheet.choose(Question::Behaviour, 2);
    let report = || writer.report(&sheet);
    for (form, record) in [
        ("madr", madr::write(&report())),
        ("text", text::write(&report())),
        ("csv", csv::write(&report())),
    ] {
        let unseen = |c: char| rung::unseen::is_unseen(c) && !matches!(c, '\n' | '\r');
        assert_eq!(record.find(unseen), None, "{form}: {record:?}");
        assert!(record.contains("U+202E"), "{form}: {record}");
    }
    assert!(madr::write(&report()).contains(r"\[U+FEFF\]first"));
}
