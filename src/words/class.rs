//! The release classes and the audiences.

use super::source::{ALL_THREE, GUPTA, SSW};
use crate::framework::{Audience, Class};

/// How a release class is described.
#[derive(Clone, Copy, Debug)]
pub struct ClassWords {
    /// The name, for headings and sentences.
    pub name: &'static str,
    /// The name for narrow places.
    pub short: &'static str,
    /// What it is for, in one sentence.
    pub line: &'static str,
    /// The widest first audience that the class is meant for.
    pub audience_at_most: &'static str,
    /// Where the class comes from.
    pub source: &'static str,
}

/// The words for a class.
#[must_use]
pub fn class(class: Class) -> &'static ClassWords {
    &CLASSES[class as usize]
}

/// The audience as it follows "First audience: ".
#[must_use]
pub const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Team => "our own people",
        Audience::Partners => "a few design partners",
        Audience::Beta => "invited beta customers",
        Audience::Open => "the open market",
    }
}

static CLASSES: [ClassWords; Class::COUNT] = [
    ClassWords {
        name: "Proof of concept",
        short: "POC",
        line: "Show that it can be built, then throw it away.",
        audience_at_most: "the team",
        source: SSW,
    },
    ClassWords {
        name: "Internal-only MVP",
        short: "Internal MVP",
        line: "Learn where a failure stays small.",
        audience_at_most: "our own people",
        source: GUPTA,
    },
    ClassWords {
        name: "MVP",
        short: "MVP",
        line: "Minimum viable product: learn from what early users really do.",
        audience_at_most: "a limited group; anyone, for a sketch or a service by hand",
        source: ALL_THREE,
    },
    ClassWords {
        name: "Controlled beta",
        short: "Beta",
        line: "Get real use without showing it to everyone.",
        audience_at_most: "invited customers, behind guardrails",
        source: GUPTA,
    },
    ClassWords {
        name: "MMP",
        short: "MMP",
        line: "Minimum marketable product: dependable enough to sell.",
        audience_at_most: "the open market",
        source: GUPTA,
    },
];

#[cfg(test)]
mod tests {
    use super::{audience, class};
    use crate::framework::{Audience, Class};
    use crate::words::check;

    #[test]
    fn every_class_and_audience_is_described() {
        let mut texts: Vec<_> = Audience::ALL.iter().map(|each| audience(*each)).collect();
        for each in Class::ALL {
            let words = class(*each);
            texts.extend([words.name, words.short, words.line, words.audience_at_most]);
            texts.push(words.source);
        }
        check(&texts, 600);
    }
}
