//! Free text in a record: it is read as it was written, and nothing in it does anything.
//!
//! Every function here first [shows](crate::unseen::shown) what is not seen, so that it reads the
//! same to a person and to a program.

use crate::unseen::shown;

/// A text on one line: breaks, tabs and runs of spaces are one space, and none is at either end.
/// Other kinds of space, such as the one before a French question mark, stay.
///
/// ```
/// use rung::report::escape::line;
///
/// assert_eq!(line(" one\r\n\ttwo\u{a0}? "), "one two\u{a0}?");
/// ```
#[must_use]
pub fn line(text: &str) -> String {
    let shown = shown(text);
    let words: Vec<&str> = shown.split_ascii_whitespace().collect();
    words.join(" ").trim().to_owned()
}

/// The lines of a text that hold something, each as [`line()`] gives it.
pub fn lines(text: &str) -> impl Iterator<Item = String> {
    text.split(['\n', '\r']).map(line).filter(|line| !line.is_empty())
}

/// A text on one line as Markdown that reads as that line and as nothing else: in a paragraph, a
/// heading, an item of a list and a cell of a table.
///
/// # Design
/// The backslash is escaped like all else, in one pass, so that no escape is escaped again. Always
/// escaped is what can begin or end markup within a line, in `CommonMark`, in the dialect of GitHub and
/// in the extensions that wikis add (math, attributes, superscript). Only where it stands is escaped
/// what would begin a block at the start of a line, or make a link of a bare address. `<`, `>` and
/// `&` become entities, which every dialect knows, while not every one knows `\<`; and so does `|`,
/// because a table takes the backslash before it away, after which two of them hide a text.
///
/// Two things cannot be escaped, because GitHub looks for them once Markdown is done: `@name`, and a
/// mail address, which it makes a link of. They read the same.
///
/// ```
/// use rung::report::escape::markdown;
///
/// assert_eq!(markdown(r"\*not bold* <b>"), r"\\\*not bold\* &lt;b&gt;");
/// assert_eq!(markdown("1. a-b"), r"1\. a-b");
/// assert_eq!(markdown("- see https://www.example.org"), r"\- see https\://www\.example.org");
/// ```
#[must_use]
pub fn markdown(text: &str) -> String {
    let text: Vec<char> = line(text).chars().collect();
    let mut escaped = String::new();
    for (at, c) in text.iter().copied().enumerate() {
        let (before, rest) = (&text[..at], &text[at + 1..]);
        match c {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '|' => escaped += "&#124;",
            '&' if rest.first().is_some_and(|c| c.is_ascii_alphanumeric() || *c == '#') => {
                escaped += "&amp;";
            }
            _ => {
                if is_markup(before, c, rest) {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
        }
    }
    escaped
}

/// Whether a character would be markup between these.
fn is_markup(before: &[char], c: char, rest: &[char]) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '~' | '$' | '^' => true,
        '-' | '+' if before.is_empty() => true,
        // Definitions begin with it, and bare addresses have it.
        ':' => before.is_empty() || rest.starts_with(&['/', '/']),
        // Underlines of headings, and marked text.
        '=' => before.is_empty() || before.ends_with(&['=']) || rest.starts_with(&['=']),
        // Numbers of lists, and bare addresses.
        '.' | ')' => {
            let number = !before.is_empty() && before.iter().all(char::is_ascii_digit);
            number || c == '.' && before.ends_with(&['w', 'w', 'w'])
        }
        _ => false,
    }
}

/// A text as code in a line of Markdown: as it is, in as many backticks as it takes.
///
/// ```
/// use rung::report::escape::code;
///
/// assert_eq!(code("a*b"), "`a*b`");
/// assert_eq!(code("`"), "`` ` ``");
/// ```
#[must_use]
pub fn code(text: &str) -> String {
    let text = line(text);
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default() + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    [&fence, space, &text, space, &fence].concat()
}

/// A text as a cell of a CSV file after RFC 4180, which no spreadsheet takes for a formula.
///
/// # Design
/// The rule is that of OWASP's page “CSV Injection”: an apostrophe goes before a cell that begins
/// with `=`, `+`, `-`, `@`, a tab or a line break, and before the wide forms of the four signs. Some
/// programs drop quotation marks or spaces at the start of a cell before they look, so they are
/// passed over here too. A cell that begins with an apostrophe gets another one: so whoever takes
/// one away from each cell that begins with one has every text as it was.
///
/// Breaks of lines are kept, each as one line feed, and tabs are spaces.
///
/// ```
/// use rung::report::escape::cell;
///
/// assert_eq!(cell("=1+1"), "'=1+1");
/// assert_eq!(cell(" \"@x\", y"), "\"' \"\"@x\"\", y\"");
/// assert_eq!(cell("1 + 1 = 2"), "1 + 1 = 2");
/// ```
#[must_use]
pub fn cell(text: &str) -> String {
    let mut cell = String::new();
    let mut before = None;
    for c in shown(text).chars() {
        match c {
            '\n' if before == Some('\r') => {}
            '\r' => cell.push('\n'),
            '\t' => cell.push(' '),
            _ => cell.push(c),
        }
        before = Some(c);
    }
    let text = cell;
    let skipped = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’');
    let is_formula =
        text.trim_start_matches(skipped).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if is_formula || text.starts_with(['\'', '\n']) { "'" } else { "" };
    // Half of the world's spreadsheets part cells at semicolons.
    let plain = !text.contains(['"', ',', ';', '\n']) && text.trim() == text;
    if plain {
        return [guard, &text].concat();
    }
    let mut quoted = ["\"", guard].concat();
    for c in text.chars() {
        quoted.push(c);
        if c == '"' {
            quoted.push(c);
        }
    }
    quoted.push('"');
    quoted
}

/// A text on one line for a chat, cut after so many characters, in which Slack and Teams find
/// nothing to format.
///
/// # Design
/// A chat shows backslashes, so nothing can be escaped there. What would format a text, mention
/// somebody or become a picture is written with the sign that looks most like it: `∗` for `*`, `ˋ`
/// for a backtick, `∼` for `~`, `‹ ›` for `< >`; `ˍ` for `_` where a word
/// begins or ends, and `＠` for `@` and `∶` for a colon where one begins. Square brackets before a round one get a space between. Addresses
/// stay as they are: a chat makes links of them, which is what they are for.
///
/// ```
/// use rung::report::escape::chat;
///
/// assert_eq!(chat("*now* for @here, snake_case :tada:", 60), "∗now∗ for ＠here, snake_case ∶tada:");
/// assert_eq!(chat("one two three", 9), "one two …");
/// ```
#[must_use]
pub fn chat(text: &str, most: usize) -> String {
    let text: Vec<char> = line(text).chars().collect();
    let mut plain = String::new();
    for (at, c) in text.iter().copied().enumerate() {
        let in_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let (before, after) = (in_word(text[..at].last()), in_word(text.get(at + 1)));
        plain.push(match c {
            '*' => '∗',
            '`' => 'ˋ',
            '~' => '∼',
            '<' => '‹',
            '>' => '›',
            '_' if !(before && after) => 'ˍ',
            '@' if !before => '＠',
            ':' if !before && (after || matches!(text.get(at + 1), Some('+' | '-'))) => '∶',
            _ => c,
        });
        if c == ']' && text.get(at + 1) == Some(&'(') {
            plain.push(' ');
        }
    }
    cut(&plain, most)
}

/// A text of at most so many characters, cut after a word where there is one.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(2)).collect();
    let whole = text[head.len()..].starts_with(' ');
    let end = if whole { None } else { head.bytes().rposition(|byte| byte == b' ') };
    [head[..end.unwrap_or(head.len())].trim_end(), " …"].concat()
}
