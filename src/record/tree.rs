//! JSON as it was written (RFC 8259): repeated keys included, where a map would keep the last of them
//! and drop the others without a word, and numbers digit by digit, where a float would round them.
//!
//! # Design
//! What refuses a text, where and in which words is that of `serde_json`, held against it by the
//! tests, so that nobody has to learn a second way of saying the same; but `serde_json` adds 16 KB
//! to the compressed page, most of it for floats. Small parsers that carry none do not say where a
//! text is wrong.

use crate::digits::digits;

/// A JSON value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tree {
    /// `null`.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number as it was spelt.
    Number(String),
    /// A text.
    Text(String),
    /// The items in order.
    Array(Vec<Tree>),
    /// The entries in order.
    Object(Entries),
}

/// The entries of one object, in order.
pub(super) type Entries = Vec<(String, Tree)>;

/// How many values may stand in each other: what is nested deeper is refused before it exhausts the
/// stack.
const DEEPEST: u8 = 127;

const EOF_VALUE: &str = "EOF while parsing a value";
const EOF_OBJECT: &str = "EOF while parsing an object";
const EOF_LIST: &str = "EOF while parsing a list";
const EOF_STRING: &str = "EOF while parsing a string";
const EXPECTED_VALUE: &str = "expected value";
const KEY: &str = "key must be a string";
const TRAILING_COMMA: &str = "trailing comma";
const NUMBER: &str = "invalid number";
const ESCAPE: &str = "invalid escape";
const SURROGATE: &str = "lone leading surrogate in hex escape";

impl Tree {
    pub(super) fn is_null(&self) -> bool {
        *self == Self::Null
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// The entries of a text that is one object.
///
/// # Errors
/// What is wrong with it and where, without a full stop.
pub(super) fn entries(text: &str) -> Result<Entries, String> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    match reader.space() {
        None => reader.ahead(EOF_VALUE),
        Some(b'{') => {
            let entries = reader.object()?;
            match reader.space() {
                Some(_) => reader.ahead("trailing characters"),
                None => Ok(entries),
            }
        }
        Some(b'[') => reader.no_object("sequence"),
        Some(_) => {
            let kind = match reader.value()? {
                Tree::Null => "null",
                Tree::Bool(_) => "boolean",
                Tree::Number(_) => "number",
                _ => "string",
            };
            reader.no_object(kind)
        }
    }
}

/// Whether all of a text is a JSON number.
pub(super) fn is_number(text: &str) -> bool {
    let mut reader = Reader { text, at: 0, depth: 0 };
    reader.number().is_ok() && reader.peek().is_none()
}

/// A text that is being read.
struct Reader<'a> {
    text: &'a str,
    /// How many bytes were read.
    at: usize,
    /// In how many values this place is.
    depth: u8,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let next = self.peek();
        self.at += usize::from(next.is_some());
        next
    }

    /// The next byte that is no white space.
    fn space(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn value(&mut self) -> Result<Tree, String> {
        match self.space() {
            None => self.ahead(EOF_VALUE),
            Some(b'n') => self.word("null", Tree::Null),
            Some(b't') => self.word("true", Tree::Bool(true)),
            Some(b'f') => self.word("false", Tree::Bool(false)),
            Some(b'-' | b'0'..=b'9') => self.number().map(Tree::Number),
            Some(b'"') => self.string().map(Tree::Text),
            Some(b'[') => self.array().map(Tree::Array),
            Some(b'{') => self.object().map(Tree::Object),
            Some(_) => self.ahead(EXPECTED_VALUE),
        }
    }

    fn word(&mut self, word: &str, value: Tree) -> Result<Tree, String> {
        for expected in word.bytes() {
            match self.next() {
                None => return self.here(EOF_VALUE),
                Some(byte) if byte != expected => return self.here("expected ident"),
                Some(_) => {}
            }
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<String, String> {
        let from = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.next() {
            None => return self.here(EOF_VALUE),
            Some(b'0') if self.peek().is_some_and(|byte| byte.is_ascii_digit()) => {
                return self.ahead(NUMBER);
            }
            Some(b'0'..=b'9') => self.figures(),
            Some(_) => return self.here(NUMBER),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            let before = self.at;
            self.figures();
            if self.at == before {
                return self.ahead(if self.peek().is_some() { NUMBER } else { EOF_VALUE });
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            match self.next() {
                None => return self.here(EOF_VALUE),
                Some(b'0'..=b'9') => self.figures(),
                Some(_) => return self.here(NUMBER),
            }
        }
        Ok(self.text[from..self.at].to_owned())
    }

    fn figures(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
    }

    fn string(&mut self) -> Result<String, String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let end = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' '));
            let plain = &rest[..end.unwrap_or(rest.len())];
            string += plain;
            self.at += plain.len();
            match self.next() {
                None => return self.here(EOF_STRING),
                Some(b'"') => return Ok(string),
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => {
                    return self
                        .here("control character (\\u0000-\\u001F) found while parsing a string");
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        Ok(match self.next() {
            None => return self.here(EOF_STRING),
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code(),
            Some(_) => return self.here(ESCAPE),
        })
    }

    /// The character of one code, or of two that are one in UTF-16.
    fn code(&mut self) -> Result<char, String> {
        let mut units = [self.unit()?, 0];
        let mut count = 1;
        if (0xd800..0xdc00).contains(&units[0]) {
            for mark in *b"\\u" {
                match self.next() {
                    None => return self.here(EOF_STRING),
                    Some(byte) if byte != mark => return self.here("unexpected end of hex escape"),
                    Some(_) => {}
                }
            }
            units[1] = self.unit()?;
            count = 2;
        }
        match char::decode_utf16(units[..count].iter().copied()).next() {
            Some(Ok(c)) => Ok(c),
            _ => self.here(SURROGATE),
        }
    }

    fn unit(&mut self) -> Result<u16, String> {
        let Some(four) = self.text.as_bytes().get(self.at..self.at + 4) else {
            self.at = self.text.len();
            return self.here(EOF_STRING);
        };
        self.at += 4;
        let unit = four.iter().try_fold(0, |unit, byte| {
            let digit = char::from(*byte).to_digit(16)?;
            Some(unit << 4 | digit)
        });
        unit.and_then(|unit| u16::try_from(unit).ok()).map_or_else(|| self.here(ESCAPE), Ok)
    }

    fn array(&mut self) -> Result<Vec<Tree>, String> {
        self.deeper()?;
        let mut items = Vec::new();
        loop {
            match self.space() {
                None => return self.ahead(EOF_LIST),
                Some(b']') => break,
                Some(b',') if !items.is_empty() => {
                    self.at += 1;
                    match self.space() {
                        None => return self.ahead(EOF_VALUE),
                        Some(b']') => return self.ahead(TRAILING_COMMA),
                        Some(_) => {}
                    }
                }
                Some(_) if items.is_empty() => {}
                Some(_) => return self.ahead("expected `,` or `]`"),
            }
            items.push(self.value()?);
        }
        self.shallower();
        Ok(items)
    }

    fn object(&mut self) -> Result<Entries, String> {
        self.deeper()?;
        let mut entries = Vec::new();
        loop {
            let next = match self.space() {
                Some(b'}') => break,
                Some(b',') if !entries.is_empty() => {
                    self.at += 1;
                    match self.space() {
                        None => return self.ahead(EOF_VALUE),
                        Some(b'}') => return self.ahead(TRAILING_COMMA),
                        next => next,
                    }
                }
                Some(_) if !entries.is_empty() => return self.ahead("expected `,` or `}`"),
                next => next,
            };
            match next {
                None => return self.ahead(EOF_OBJECT),
                Some(b'"') => {}
                Some(_) => return self.ahead(KEY),
            }
            let key = self.string()?;
            match self.space() {
                None => return self.ahead(EOF_OBJECT),
                Some(b':') => self.at += 1,
                Some(_) => return self.ahead("expected `:`"),
            }
            entries.push((key, self.value()?));
        }
        self.shallower();
        Ok(entries)
    }

    fn deeper(&mut self) -> Result<(), String> {
        if self.depth == DEEPEST {
            return self.ahead("recursion limit exceeded");
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn shallower(&mut self) {
        self.depth -= 1;
        self.at += 1;
    }

    fn no_object<T>(&self, kind: &str) -> Result<T, String> {
        let what = ["invalid type: ", kind, ", expected an object keyed by question id"].concat();
        self.here(&what)
    }

    /// What is wrong with what was read.
    fn here<T>(&self, what: &str) -> Result<T, String> {
        Err(self.told(what, self.at))
    }

    /// What is wrong with what comes next.
    fn ahead<T>(&self, what: &str) -> Result<T, String> {
        Err(self.told(what, self.text.len().min(self.at + 1)))
    }

    #[inline(never)]
    fn told(&self, what: &str, at: usize) -> String {
        let mut lines = self.text.as_bytes()[..at].split(|byte| *byte == b'\n');
        let (count, last) = (lines.clone().count(), lines.next_back().unwrap_or_default());
        let [line, column] = [count, last.len()].map(|number| digits(number as u64));
        [what, " at line ", &line, " column ", &column].concat()
    }
}
