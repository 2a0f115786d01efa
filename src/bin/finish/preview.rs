//! The pages that a link to a result names, so that a chat shows its verdict: one for each class, and
//! one for a verdict on hold. Each is the first page with a head of its own.

use rung::analysis::HOLD_PAGE;
use rung::chart::Card;
use rung::framework::Class;
use rung::words::{self, Row, page, preview};

use crate::replace;

/// Such a page, or the first one.
pub(crate) struct Preview {
    /// The folder that it stands in; empty for the first page.
    pub(crate) folder: &'static str,
    /// What it is called in a preview.
    pub(crate) headline: String,
    /// What a preview says of it.
    pub(crate) description: String,
    /// What its picture shows.
    pub(crate) alt: String,
    /// What it says to readers without scripts.
    without_scripts: String,
    /// What the picture is about.
    class: Option<Class>,
}

impl Preview {
    /// The first page and then the others.
    pub(crate) fn all() -> Vec<Self> {
        let first = Self {
            folder: "",
            headline: page::TITLE.to_owned(),
            description: page::DESCRIPTION.to_owned(),
            alt: preview::PICTURE_ALL.to_owned(),
            without_scripts: page::NO_SCRIPT.to_owned(),
            class: None,
        };
        let hold = Self {
            folder: HOLD_PAGE,
            headline: preview::TITLE_HOLD.to_owned(),
            description: [words::HOLD_MEANS, preview::BEHIND].concat(),
            alt: preview::PICTURE_HOLD.to_owned(),
            without_scripts: [preview::SHARED_HOLD, words::HOLD_MEANS, preview::IN_LINK].concat(),
            class: None,
        };
        let of = |class: &Class| {
            let words = words::class(*class);
            let shared = [preview::SHARED, words.name, ". ", words.line, preview::IN_LINK];
            Self {
                folder: class.id(),
                headline: [preview::TITLE, words.name].concat(),
                description: [words.line, preview::BEHIND].concat(),
                alt: [preview::PICTURE, words.name].concat(),
                without_scripts: shared.concat(),
                class: Some(*class),
            }
        };
        [first, hold].into_iter().chain(Class::ALL.iter().map(of)).collect()
    }

    /// What its picture is named after.
    pub(crate) const fn stem(&self) -> &'static str {
        if self.folder.is_empty() { "card" } else { self.folder }
    }

    /// Its picture, with these rows where it is about a class.
    pub(crate) fn card<'a>(&self, rows: &'a [Row]) -> Card<'a> {
        Card { class: self.class, hold: self.folder == HOLD_PAGE, rows, ..Card::default() }
    }

    /// The rows of the comparison that the picture of a class holds.
    pub(crate) fn rows() -> Vec<Row> {
        words::ROWS.iter().filter(|row| preview::ROWS.contains(&row.id)).copied().collect()
    }

    /// Its title in a tab.
    pub(crate) fn title(&self) -> String {
        if self.folder.is_empty() {
            format!("{}: {}", page::BRAND, page::TITLE)
        } else {
            format!("{} – {}", self.headline, page::BRAND)
        }
    }

    /// The page itself, from the first one.
    pub(crate) fn page(&self, first: &str) -> Result<String, String> {
        let page = replace(first, page::NO_SCRIPT, &self.without_scripts)?;
        if self.folder.is_empty() {
            return Ok(page);
        }
        // Who comes by a link is not to see a blank sheet first: the script takes that away.
        Ok(page.replacen(
            "<script type=\"module\"",
            "<script type=\"module\" blocking=\"render\"",
            1,
        ))
    }
}
