//! Markdown, block by block: whatever is handed in is plain text and stays that. A text comes in the
//! parts that it is put together from.

use super::escape::{code, lines, markdown};

/// A page that is being written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    last: Option<Block>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Heading, paragraph, or front matter: nothing goes on from it.
    Whole,
    Item,
    Row,
}

impl Page {
    pub(super) fn done(self) -> String {
        self.text
    }

    /// The lines of YAML before everything else, without markup of their own.
    pub(super) fn front(&mut self, lines: &[String]) {
        self.block(Block::Whole, &["---\n", &lines.join("\n"), "\n---"]);
    }

    pub(super) fn heading(&mut self, level: usize, parts: &[&str]) {
        self.block(Block::Whole, &[&"#".repeat(level), " ", &markdown(&parts.concat())]);
    }

    pub(super) fn paragraph(&mut self, parts: &[&str]) {
        self.block(Block::Whole, &[&markdown(&parts.concat())]);
    }

    /// One paragraph for each line that holds something.
    pub(super) fn paragraphs(&mut self, text: &str) {
        lines(text).for_each(|line| self.paragraph(&[&line]));
    }

    pub(super) fn item(&mut self, parts: &[&str]) {
        self.block(Block::Item, &["- ", &markdown(&parts.concat())]);
    }

    /// An item that begins with a name in bold.
    pub(super) fn named(&mut self, name: &[&str], parts: &[&str]) {
        self.begun("- **", name, parts);
    }

    /// The same, of something to do.
    pub(super) fn task(&mut self, done: bool, name: &[&str], parts: &[&str]) {
        self.begun(if done { "- [x] **" } else { "- [ ] **" }, name, parts);
    }

    fn begun(&mut self, with: &str, name: &[&str], parts: &[&str]) {
        let [name, text] = [name, parts].map(|parts| markdown(&parts.concat()));
        self.block(Block::Item, &[with, &name, "** ", &text]);
    }

    /// An item that is a link; no character of the address ends it, as
    /// [`is_address`](super::is_address) and the form of a vector see to.
    pub(super) fn link(&mut self, text: &str, address: &str) {
        self.block(Block::Item, &["- [", &markdown(text), "](", address, ")"]);
    }

    /// An item with code in it.
    pub(super) fn code(&mut self, text: &str, held: &str) {
        self.block(Block::Item, &["- ", &markdown(text), " ", &code(held)]);
    }

    pub(super) fn row(&mut self, cells: [&str; 2]) {
        let first = self.last != Some(Block::Row);
        let [name, value] = cells.map(markdown);
        self.block(Block::Row, &["| ", &name, " | ", &value, " |"]);
        if first {
            self.block(Block::Row, &["| --- | --- |"]);
        }
    }

    fn block(&mut self, block: Block, parts: &[&str]) {
        if self.last.is_some() && (self.last != Some(block) || block == Block::Whole) {
            self.text.push('\n');
        }
        self.last = Some(block);
        self.text += &parts.concat();
        self.text.push('\n');
    }
}
