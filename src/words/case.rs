//! The rules against documented launches. Wherever one of the figures is shown, so are the
//! [limits](LIMITS).

/// Heading of the part.
pub const HEADING: &str = "Against real launches";

/// What the figures say in one sentence.
///
/// ```
/// let sentence = rung::words::case::lead(64, 51, 61);
/// assert!(sentence.starts_with("Of 64 documented releases, the rules give 51 the class"));
/// ```
#[must_use]
pub fn lead(total: u64, strict: u64, tolerant: u64) -> String {
    format!(
        "Of {total} documented releases, the rules give {strict} the class that was judged right \
         afterwards, and {tolerant} that class or another that was judged acceptable."
    )
}

/// How a figure is described.
#[derive(Clone, Copy, Debug)]
pub struct FigureWords {
    /// Its name, for a table.
    pub name: &'static str,
    /// What is counted, in one sentence.
    pub means: &'static str,
}

/// The launches whose class is the right one.
pub const STRICT: FigureWords =
    FigureWords { name: "Exactly right", means: "The rules give the class that was judged right." };
/// The launches whose class is the right one or an acceptable one.
pub const TOLERANT: FigureWords = FigureWords {
    name: "Right or acceptable",
    means: "The rules give that class, or another that was judged acceptable.",
};
/// The launches that are given too high a class.
pub const TOO_HIGH: FigureWords = FigureWords {
    name: "Too high",
    means: "A failure that is severe and hard to reverse could be foreseen, and the rules let \
            people outside meet it in a higher class than any that was judged acceptable.",
};

/// What the table of the classes shows.
pub const RECALL: &str = "Class by class: how many of the launches for which it is right get it";
/// Its columns: the class, the launches for which it is right, and those of them that get it.
pub const RECALL_COLUMNS: [&str; 3] = ["Class", "Judged right for", "Of these, the rules agree on"];

/// Heading of the launches that get another class than the right one.
pub const DISAGREEMENTS: &str = "Where the rules say something else";
/// The columns of their table: launch, year, who could use it, the class by the rules, the right
/// one, the acceptable ones, and why.
pub const DISAGREEMENT_COLUMNS: [&str; 7] = [
    "Launch",
    "Year",
    "Released to",
    "The rules say",
    "Judged right",
    "Also acceptable",
    "Why it was judged so",
];
/// In the column of the acceptable classes, where there are none.
pub const NONE_ACCEPTED: &str = "no other";

/// Heading of the limits.
pub const LIMITS_HEADING: &str = "What these figures cannot show";
/// The limits of the figures, a sentence or two each.
pub const LIMITS: [&str; 5] = [
    "The launches are few and famous. They are not a fair sample of releases.",
    "Whoever coded or judged them knew how they turned out, though the answers are meant to be \
     those of the week before.",
    "One reader answered the questions and another judged the classes, both without seeing the \
     rules. What people met was coded by a third, and the answers about feasibility were brought \
     into line once with the final wording of that question.",
    "Two such readers name the same class for 44 of 64 launches; for 52 of 64, at least one of \
     them accepts what the other names. A few launches more or less therefore say little.",
    "A rule is never changed to fit these launches.",
];

#[cfg(test)]
mod tests {
    use super::{
        DISAGREEMENT_COLUMNS, DISAGREEMENTS, HEADING, LIMITS, LIMITS_HEADING, NONE_ACCEPTED,
        RECALL, RECALL_COLUMNS, STRICT, TOLERANT, TOO_HIGH, lead,
    };
    use crate::words::check;

    #[test]
    fn the_figures_and_their_limits_are_described() {
        let lead = lead(64, 51, 61);
        for number in ["64", "51", "61"] {
            assert!(lead.contains(number), "{number} is missing: {lead}");
        }
        let mut texts = vec![HEADING, &lead, RECALL, DISAGREEMENTS, NONE_ACCEPTED, LIMITS_HEADING];
        texts.extend([STRICT, TOLERANT, TOO_HIGH].iter().flat_map(|it| [it.name, it.means]));
        texts.extend(RECALL_COLUMNS);
        texts.extend(DISAGREEMENT_COLUMNS);
        texts.extend(LIMITS);
        check(&texts, 2000);
    }
}
