//! The three sources, and how their share in a text is named.

/// A source that the framework draws on.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The name by which the page cites it.
    pub name: &'static str,
    /// The citation: author, title and what to know about it.
    pub citation: &'static str,
}

/// The sources, in the order in which the page lists them.
pub static SOURCES: [Source; 3] = [
    Source {
        name: GUPTA, citation: "Aakash Gupta, “MVP vs MMP” (product-management article)."
    },
    Source {
        name: REAL_PYTHON,
        citation: "Martin Breuss, “minimum viable product (MVP)”, Real Python glossary, June 2026; \
                   credits Frank Robinson (2001), Steve Blank and Eric Ries (The Lean Startup, 2011).",
    },
    Source {
        name: SSW,
        citation: "SSW Rules, “Do you understand the difference between a POC and MVP?” \
                   (29332e78-541f-45ac-a07c-cca909d89e67).",
    },
];

pub(super) const GUPTA: &str = "Gupta";
pub(super) const REAL_PYTHON: &str = "Real Python";
pub(super) const SSW: &str = "SSW";
/// Gupta and Real Python say the same.
pub(super) const GUPTA_AND_REAL_PYTHON: &str = "Gupta, Real Python";
/// All three have a part in it.
pub(super) const ALL_THREE: &str = "Gupta, Real Python, SSW";
/// In none of the sources: a step that the framework adds.
pub(super) const OURS: &str = "Rung";

#[cfg(test)]
mod tests {
    use super::SOURCES;
    use crate::words::check;

    #[test]
    fn sources_are_named_and_cited() {
        check(&SOURCES.map(|source| source.name), 30);
        check(&SOURCES.map(|source| source.citation), 350);
    }
}
