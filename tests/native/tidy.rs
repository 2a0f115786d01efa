//! The invariants of the code itself: which layer may know which, and what no file may hold.
//!
//! A folder that is not there yet breaks no rule.

use crate::source::{Source, sources};

/// The layers that know no browser: they are the same in the page, in the library and on the
/// command line.
const PURE: [&str; 17] = [
    "control",
    "digits",
    "day",
    "unseen",
    "framework",
    "analysis",
    "link",
    "record",
    "words",
    "example",
    "case",
    "advice",
    "chart",
    "report",
    "session",
    "command",
    "annex",
];

/// What those layers may use of the crate, where that is fixed.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("day", &["day", "digits"]),
    ("framework", &["framework"]),
    ("analysis", &["analysis", "framework"]),
    ("link", &["link", "framework", "digits"]),
    ("record", &["record", "framework", "day", "digits", "unseen"]),
    ("case", &["case", "framework", "record"]),
    ("chart", &["chart", "framework", "analysis", "words", "digits", "unseen"]),
    ("advice", &["advice", "framework", "analysis", "day"]),
    (
        "report",
        &[
            "report",
            "framework",
            "analysis",
            "advice",
            "link",
            "record",
            "words",
            "day",
            "digits",
            "unseen",
        ],
    ),
    ("session", &["session", "control", "framework", "link", "example", "digits"]),
    (
        "annex",
        &[
            "annex",
            "control",
            "framework",
            "analysis",
            "advice",
            "link",
            "example",
            "chart",
            "record",
            "report",
            "words",
            "day",
            "digits",
        ],
    ),
];

/// How a file begins that a test wrote.
const WRITTEN: &str = "//! Written by the test";

const BROWSER: [&str; 3] = ["web_sys", "js_sys", "gloo"];

const WEB: [&str; 5] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// Fails with every file that breaks a rule, so that all are seen at once.
fn check(files: &[Source], rule: &str, broken: impl Fn(&Source) -> Option<String>) {
    assert!(!files.is_empty(), "no file was read for the rule: {rule}");
    let found: Vec<String> = files
        .iter()
        .filter_map(|file| broken(file).map(|what| format!("{}: {what}", file.path)))
        .collect();
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

fn named(file: &Source, names: &[&str]) -> Option<String> {
    names.iter().find(|name| file.names(name)).map(|name| format!("`{name}`"))
}

#[test]
fn the_domain_names_no_web_crate() {
    check(&sources("src"), "a layer that runs everywhere names no web crate", |file| {
        if PURE.contains(&file.layer()) { named(file, &WEB) } else { None }
    });
}

#[test]
fn only_the_browser_folder_and_the_binaries_name_the_browser() {
    check(&sources("src"), "the browser is named in one folder", |file| {
        if ["browser", "bin"].contains(&file.layer()) { None } else { named(file, &BROWSER) }
    });
}

#[test]
fn imports_point_downwards() {
    check(&sources("src"), "a layer knows only the layers below it", |file| {
        let (_, allowed) = MAY_USE.iter().find(|(layer, _)| *layer == file.layer())?;
        file.uses().into_iter().find(|used| !allowed.contains(&used.as_str()))
    });
}

/// The check of imports can only fail if it sees them.
#[test]
fn imports_are_seen() {
    let files = sources("src");
    for (layer, used) in
        [("analysis", "framework"), ("link", "framework"), ("case", "record"), ("command", "link")]
    {
        let seen = files
            .iter()
            .any(|file| file.layer() == layer && file.uses().iter().any(|name| name == used));
        assert!(seen, "{layer} uses {used}, and the check does not see it");
    }
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let mut files = sources("src");
    files.extend(sources("tests/native"));
    check(&files, "no file is longer than 350 lines", |file| {
        // What a test wrote is not there to be read.
        let lines = file.text.lines().count();
        (lines > 350 && !file.text.starts_with(WRITTEN)).then(|| format!("{lines} lines"))
    });
}

#[test]
fn no_module_is_named_after_nothing() {
    check(&sources("src"), "a module is named after what it is about", |file| {
        let drawers = ["utils", "common", "helpers", "types", "manager"];
        file.path
            .split(['/', '.'])
            .find(|part| drawers.contains(part))
            .map(|part| format!("`{part}`"))
            .or_else(|| {
                drawers
                    .iter()
                    .find(|d| file.code.contains(&format!("mod {d}")))
                    .map(|d| format!("`mod {d}`"))
            })
    });
}

#[test]
fn nothing_is_left_undone_or_switched_off() {
    let mut files = sources("src");
    files.extend(sources("tests"));
    check(&files, "nothing is left undone or switched off", |file| {
        let code: String = file.code.split_whitespace().collect();
        ["todo!(", "unimplemented!(", "dbg!(", "#[ignore", "should_panic"]
            .into_iter()
            .find(|mark| code.contains(mark))
            .map(|mark| format!("`{mark}`"))
    });
}

/// The page's policy blocks both: the first would do nothing, the second would throw.
#[test]
fn the_page_has_no_style_attribute_and_no_raw_html() {
    check(&sources("src"), "the page's policy blocks this", |file| {
        if file.layer() != "app" {
            return None;
        }
        let code: String = file.code.split_whitespace().collect();
        let style = code.contains("style=\"") || code.contains("style={");
        style.then(|| "`style=`".to_owned()).or_else(|| named(file, &["from_html_unchecked"]))
    });
}
