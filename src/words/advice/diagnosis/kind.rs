//! The ways in which a diagnosis can hold.

/// How a way is described in which a diagnosis holds.
#[derive(Clone, Copy, Debug)]
pub struct KindWords {
    /// Its id.
    pub id: &'static str,
    /// The name; of what faces the market, a piece for a list.
    pub name: &'static str,
    /// What it means, in one sentence; nothing where the name says it.
    pub means: &'static str,
}

/// The words for the kind with this id.
#[must_use]
pub fn kind(id: &str) -> Option<&'static KindWords> {
    KINDS.iter().find(|words| words.id == id)
}

static KINDS: [KindWords; 15] = [
    KindWords {
        id: "overbuilt",
        name: "An overbuilt learning product",
        means: "More is built than is needed to learn whether anyone wants it, which burns time and \
            budget.",
    },
    KindWords {
        id: "underbuilt",
        name: "An underbuilt launch",
        means: "People will expect, or need, more than it is made for, which burns their trust.",
    },
    KindWords { id: "audience", name: "the plan for the open market", means: "" },
    KindWords { id: "press", name: "the press coverage expected", means: "" },
    KindWords { id: "payment", name: "the payment expected", means: "" },
    KindWords { id: "support", name: "the support promised", means: "" },
    KindWords { id: "adoption", name: "the broad adoption expected", means: "" },
    KindWords { id: "brand", name: "the brand promise", means: "" },
    KindWords {
        id: "long",
        name: "Long for an MVP",
        means: "After more than 16 weeks it is no longer a quick test; Real Python warns of the \
            two-week test that takes four months.",
    },
    KindWords {
        id: "very-long",
        name: "Far too long for an MVP",
        means: "After more than 26 weeks too much has been spent to hear that nobody wants it; Real \
            Python warns of a two-week test that takes four months.",
    },
    KindWords {
        id: "short",
        name: "Short for an MMP",
        means: "Fewer than 26 weeks are short for something that people shall pay for and rely on.",
    },
    KindWords {
        id: "reversal-failure",
        name: "Undone quietly, yet trust is lost in public",
        means: "What makes headlines is not patched without anyone noticing.",
    },
    KindWords {
        id: "problem-behaviour",
        name: "A belief, yet seen again and again",
        means: "If the people it is for were seen doing it, the problem is more than our belief.",
    },
    KindWords {
        id: "work-harm",
        name: "Depended on, yet only annoying when wrong",
        means: "Where people depend on it for work or life, a wrong result does more than annoy.",
    },
    KindWords {
        id: "audience-promises",
        name: "Nobody outside, yet promised to the outside",
        means: "Press, payment and broad adoption need somebody outside who meets it.",
    },
];

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::words::check;

    #[test]
    fn every_kind_is_told() {
        let mut texts: Vec<&str> = KINDS.iter().map(|words| words.name).collect();
        texts.extend(KINDS.iter().map(|words| words.means).filter(|means| !means.is_empty()));
        check(&texts, 1500);
    }
}
