//! Version 1 against documented launches: how far it agrees with their readers, and that it never
//! lets people outside meet a severe failure that was foreseeable.
//!
//! The launches are few and famous, and were judged by readers who knew how they ended. The figures
//! are pinned so that the page cannot state others, and a rule is never changed to fit them.

use std::fmt::Write as _;

use rung::case::{self, Agreement, LAUNCHES, Launch};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Audience, Class, Condition, Framework, Rule, VERSION_1, Verdict};
use rung::words;

use crate::mutant::leak;

/// Everything that the figures say, for whoever runs the test with `--nocapture`.
fn report(agreement: &Agreement) -> String {
    let Agreement { total, strict, tolerant, too_high, .. } = agreement;
    let mut report = words::case::lead(*total, *strict, *tolerant);
    let mut line = |text: &str| writeln!(report, "{text}").expect("memory can be written");
    line(&format!("\nstrict {strict}, tolerant {tolerant}, too high {too_high}, of {total}"));
    line(&format!("\n{:<16} {:>5} {:>5}", "class", "right", "hit"));
    for recall in &agreement.recall {
        line(&format!("{:<16} {:>5} {:>5}", recall.class.id(), recall.right, recall.hit));
    }
    line("\ndisagreements");
    for each in &agreement.disagreements {
        let Launch { id, launch, right, accepted, why, .. } = each.launch;
        let accepted: Vec<_> = accepted.iter().map(|class| class.id()).collect();
        let (class, audience) = (each.verdict.class.id(), each.verdict.audience.id());
        let right = right.id();
        line(&format!("{id} {launch}: {class}, {audience}; right {right} {accepted:?}: {why}"));
    }
    line("");
    for limit in words::case::LIMITS {
        line(limit);
    }
    report
}

#[test]
fn version_1_agrees_with_the_readers_as_the_page_says() {
    let agreement = case::agreement();
    let report = report(&agreement);
    println!("{report}");
    assert_eq!(agreement.too_high, 0, "{report}");
    let figures = (agreement.total, agreement.strict, agreement.tolerant);
    assert_eq!(figures, (64, 51, 61), "{report}");
    let recall = agreement.recall.map(|it| (it.class, it.hit, it.right));
    let expected = [
        (Class::Poc, 0, 1),
        (Class::InternalMvp, 4, 4),
        (Class::Mvp, 12, 14),
        (Class::ControlledBeta, 29, 35),
        (Class::Mmp, 6, 10),
    ];
    assert_eq!(recall, expected, "{report}");
    let disagreements: Vec<_> =
        agreement.disagreements.iter().map(|each| each.launch.id.as_str()).collect();
    let expected =
        ["C23", "C25", "C27", "C29", "C30", "C44", "C50", "C57", "C59", "C60", "C61", "C62", "C63"];
    assert_eq!(disagreements, expected, "{report}");
}

/// The page reads what is embedded and has no place for an error.
#[test]
fn every_launch_is_read_and_complete() {
    let launches = case::read(LAUNCHES).expect("the embedded launches can be read");
    assert_eq!(launches, case::launches());
    assert_eq!(launches.len(), LAUNCHES.lines().count());
    for (number, launch) in (1..).zip(&launches) {
        let id = &launch.id;
        assert_eq!(*id, format!("C{number:02}"));
        assert!(launch.sheet.is_complete(), "{id}");
        assert!(!launch.accepted.contains(&launch.right), "{id} accepts the right class again");
        let texts =
            [&launch.launch, &launch.year, &launch.released_to, &launch.coding_note, &launch.why];
        assert!(texts.iter().all(|text| !text.is_empty()), "{id}");
    }
}

/// The limits say how many of how many; the launches must be as many.
#[test]
fn the_limits_name_how_far_two_readers_agree() {
    let total = case::launches().len();
    for figure in [format!("44 of {total}"), format!("52 of {total}")] {
        assert!(words::case::LIMITS.iter().any(|limit| limit.contains(&figure)), "{figure}");
    }
}

/// A framework of one rule, which always matches and never holds.
fn always(class: Class, limit: Audience) -> Framework {
    let rules = leak(vec![Rule { id: "R1", rows: leak(vec![&[][..]]), class, limit }]);
    Framework { rules, hold: Condition::Any(&[]), ..VERSION_1 }
}

#[test]
fn a_framework_that_always_says_mmp_is_too_high() {
    let agreement = Agreement::of(case::launches(), &always(Class::Mmp, Audience::Open));
    assert_eq!((agreement.strict, agreement.too_high), (10, 12));
    let recognised = agreement.recall.map(|recall| recall.hit);
    assert_eq!(recognised, [0, 0, 0, 0, 10]);
    // The same class does no harm as long as nobody outside may use it.
    let inside = Agreement::of(case::launches(), &always(Class::Mmp, Audience::Team));
    assert_eq!((inside.strict, inside.too_high), (10, 0));
}

/// The class judged right; the acceptable ones; whether a severe failure was foreseeable; the
/// verdict's class and first audience; whether that is too high.
type Judged = (Class, &'static [Class], bool, Class, Audience, bool);

const JUDGED: [Judged; 8] = [
    (Class::Mvp, &[], true, Class::Mmp, Audience::Open, true),
    (Class::Mvp, &[], true, Class::ControlledBeta, Audience::Partners, true),
    (Class::Mvp, &[Class::Poc], true, Class::Mmp, Audience::Open, true),
    // Acceptable, though above the right one; and between two that are accepted.
    (Class::Mvp, &[Class::Mmp], true, Class::Mmp, Audience::Open, false),
    (Class::Mvp, &[Class::Mmp], true, Class::ControlledBeta, Audience::Open, false),
    // Not above; nobody outside; nothing severe.
    (Class::Mmp, &[], true, Class::Mmp, Audience::Open, false),
    (Class::Mvp, &[], true, Class::Mmp, Audience::Team, false),
    (Class::Mvp, &[], false, Class::Mmp, Audience::Open, false),
];

#[test]
fn too_high_needs_severity_exposure_and_a_class_above_all_that_are_accepted() {
    for (right, accepted, severe, class, audience, too_high) in JUDGED {
        let accepted = accepted.to_vec();
        let launch = Launch { right, accepted, severe, ..case::launches()[0].clone() };
        let verdict = Verdict { class, rule: 0, audience, hold: false };
        assert_eq!(launch.is_too_high(&verdict), too_high, "{launch:?} as {verdict:?}");
    }
}

/// The examples promise the answers of the launch that they tell.
#[test]
fn an_example_that_is_a_launch_has_its_answers() {
    for (example, launch) in [("dropbox-video", "C01"), ("figma-first-release", "C56")] {
        let example = EXAMPLES.iter().find(|it| it.id == example).expect("the example exists");
        let launch = case::launches().iter().find(|it| it.id == launch).expect("it is there");
        let (told, coded) = (Answers::of(&example.sheet()), Answers::of(&launch.sheet));
        assert!(told.is_some());
        assert_eq!(told, coded, "{} and {}", example.id, launch.id);
    }
}

/// What is done to the second line, which is that of C02, and what is then said of it.
const REFUSED: [(&str, &str, &str); 14] = [
    (r#""C02""#, r#""C01""#, "the id `C01` stands on a line before"),
    (
        r#""right": "mvp""#,
        r#""right": "mpv""#,
        "`right` has no class `mpv`; the classes are poc, internal-mvp, mvp, controlled-beta, mmp",
    ),
    (
        r#""accepted": []"#,
        r#""accepted": ["poc", "beta"]"#,
        "`accepted` has no class `beta`; the classes are poc, internal-mvp, mvp, controlled-beta, mmp",
    ),
    (
        r#""problem": "partly""#,
        r#""problem": "dire""#,
        "`answers`: `problem` has no option `dire`; it has settled, partly, open",
    ),
    (
        r#""problem": "partly""#,
        r#""pain": "partly""#,
        "`answers`: there is no question or field `pain`",
    ),
    (
        r#""problem": "partly""#,
        r#""problem": ["partly", "open"]"#,
        "`answers`: `problem` is left open",
    ),
    (r#", "promises": ["payment"]"#, "", "`answers`: `promises` is left open"),
    (r#""ai": "none""#, r#""ai": "none", "ai": "none""#, "`answers`: `ai` stands twice"),
    (r#""severe": false, "#, "", "missing field `severe` (column "),
    (
        r#""severe": false"#,
        r#""severe": false, "severe": true"#,
        "duplicate field `severe` (column ",
    ),
    (
        r#""severe": false"#,
        r#""severe": "no""#,
        "invalid type: string \"no\", expected a boolean (column ",
    ),
    (
        r#""severe": false"#,
        r#""severe": false, "sure": true"#,
        "unknown field `sure`, expected one of ",
    ),
    (r#""severe": false"#, r#""severe": false,,"#, "key must be a string (column "),
    (r#""severe": false"#, "\"severe\":\nfalse", "EOF while parsing a value (column "),
];

#[test]
fn a_line_that_cannot_be_used_is_refused_with_its_number() {
    let lines: Vec<&str> = LAUNCHES.lines().take(3).collect();
    for (what, by, sentence) in REFUSED {
        assert!(lines[1].contains(what), "nothing to replace: {what}");
        let text = [lines[0], &lines[1].replace(what, by), lines[2]].join("\n");
        let refused = case::read(&text).expect_err(by);
        assert!(refused.starts_with(&format!("line 2: {sentence}")), "{by}: {refused}");
        assert!(!refused.contains(" at line 1"), "two numbers of lines: {refused}");
    }
}

#[test]
fn empty_lines_are_passed_over_and_counted() {
    let first = LAUNCHES.lines().next().expect("there is a first line");
    assert_eq!(case::read(""), Ok(Vec::new()));
    let text = format!("\n{first}\r\n  \n");
    assert_eq!(case::read(&text).map(|launches| launches.len()), Ok(1));
    let fields = r#"["C03", "launch", "year", "to", {}, "note", "mvp", [], false, "why"]"#;
    for line in ["null", "C03", fields] {
        let refused = case::read(&format!("{text}{line}\n"));
        assert_eq!(refused, Err("line 4: this is not a JSON object".to_owned()), "{line}");
    }
}
