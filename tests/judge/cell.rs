//! The cells of a model's tables, so that one can be altered.

use std::ops::Range;

/// An entry of a table that says something: any but `-`.
pub(crate) struct Cell<'a> {
    pub(crate) id: &'a str,
    /// Where its expression stands in the XML.
    text: Range<usize>,
}

/// Every cell that says something, in the order of the model.
pub(crate) fn stated_cells(xml: &str) -> Vec<Cell<'_>> {
    let entries = xml.match_indices("putEntry id=\"").map(|(at, mark)| {
        let id = at + mark.len();
        let text = until(xml, at, "<text>") + "<text>".len();
        Cell { id: &xml[id..until(xml, id, "\"")], text: text..until(xml, text, "</text>") }
    });
    entries.filter(|cell| &xml[cell.text.clone()] != "-").collect()
}

fn until(xml: &str, start: usize, mark: &str) -> usize {
    start + xml[start..].find(mark).expect("an entry has an id and a text")
}

impl Cell<'_> {
    /// The model with another expression in this cell.
    pub(crate) fn altered(&self, xml: &str, expression: &str) -> String {
        format!("{}{expression}{}", &xml[..self.text.start], &xml[self.text.end..])
    }
}
