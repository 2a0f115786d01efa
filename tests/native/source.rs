//! Reading Rust source as `tidy` needs it: which files there are, and what of them is code.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file.
pub(crate) struct Source {
    /// Its path from the root of the package, with `/`.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
    /// The text without comments, and with nothing between quotation marks.
    pub(crate) code: String,
}

/// Every Rust file below a folder of the package; none if there is no such folder yet.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join(folder), &mut files);
    files.sort();
    let source = |file: PathBuf| {
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let path = file.strip_prefix(root).expect("it is below the root").to_string_lossy();
        Source { path: path.replace('\\', "/"), code: code(&text), text }
    };
    files.into_iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

impl Source {
    /// The folder or file right below `src/`, such as `framework`.
    pub(crate) fn layer(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split('/').next().unwrap_or(below).trim_end_matches(".rs")
    }

    /// Whether the code has this name, as a whole word.
    pub(crate) fn names(&self, name: &str) -> bool {
        words(&self.code).any(|word| word == name)
    }

    /// The top modules of the crate that the code names, by `crate::` or from outside by `rung::`.
    pub(crate) fn uses(&self) -> Vec<String> {
        let mut used = Vec::new();
        for root in ["crate::", "rung::"] {
            for (at, _) in self.code.match_indices(root) {
                let before = self.code[..at].chars().next_back();
                if !before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    used.extend(first_names(&self.code[at + root.len()..]));
                }
            }
        }
        used.sort();
        used.dedup();
        used
    }
}

/// The words of a piece of code.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The first name of a path, or of each path in braces.
fn first_names(path: &str) -> Vec<String> {
    let Some(inside) = path.trim_start().strip_prefix('{') else {
        return words(path).next().map(str::to_owned).into_iter().collect();
    };
    let (mut depth, mut names, mut name) = (0_usize, Vec::new(), String::new());
    for c in inside.chars() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut name)),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    names.push(name);
    names.iter().filter_map(|name| words(name).next().map(str::to_owned)).collect()
}

/// A text without its comments, and with empty strings. Good enough for the tidy source that
/// rustfmt leaves; it is no parser.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            code.push_str("\"\"");
            quoted(rest)
        } else if rest.starts_with("r\"")
            || rest.starts_with("r#") && rest[1..].trim_start_matches('#').starts_with('"')
        {
            code.push_str("\"\"");
            let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
            let end = format!("\"{}", "#".repeat(hashes));
            let start = 1 + hashes + 1;
            rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len())
        } else if let Some(length) = character(rest) {
            code.push_str("' '");
            length
        } else {
            code.push(c);
            c.len_utf8()
        };
        rest = &rest[skipped..];
    }
    code
}

/// The length of the string at the beginning of a text, its marks included.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the character literal at the beginning of a text; none for a lifetime.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    if let Some(escape) = inside.strip_prefix('\\') {
        // The escaped character itself may be a quotation mark.
        return escape.char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at + 3);
    }
    let c = inside.chars().next()?;
    inside[c.len_utf8()..].starts_with('\'').then(|| c.len_utf8() + 2)
}

#[test]
fn code_is_what_is_left_without_comments_and_texts() {
    let text = r##"
        /// See [`crate::words`]. todo!
        fn f<'a>(x: &'a str) -> char { /* dbg! */ g("web_sys \" // no", '"', '\'', r#"js"sys"#) } // y
    "##;
    let left: String = code(text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(left, r#"fn f<'a>(x: &'a str) -> char { g("", ' ', ' ', "") }"#);
}

#[test]
fn what_a_file_uses_is_seen_in_every_spelling() {
    let source = |code: &str| Source {
        path: "src/link/recover.rs".to_owned(),
        text: code.to_owned(),
        code: self::code(code),
    };
    let file = source(
        "use crate::{framework::{Sheet, Note}, record::json};\nuse crate::analysis::Engine;\n\
         // crate::words\nfn f() { $crate::chart::draw(); rung::example::all(); mycrate::app(); }",
    );
    assert_eq!(file.uses(), ["analysis", "chart", "example", "framework", "record"]);
    assert_eq!(file.layer(), "link");
    assert!(file.names("Engine") && !file.names("words") && !file.names("Eng"));
}
