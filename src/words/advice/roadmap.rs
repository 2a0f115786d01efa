//! The roadmap: its phases, what each brings, and where its figures come from.

use crate::words::source::{GUPTA, GUPTA_AND_REAL_PYTHON, REAL_PYTHON};

/// Heading of the roadmap.
pub const ROADMAP: &str = "When";
/// What the ranges count.
pub const ROADMAP_HELP: &str = "Every range counts from the start date: it is how long a release of \
    that class takes, and ranges are not added up.";
/// Before the day that was chosen as the start.
pub const FROM: &str = "Counted from ";
/// Before today, when no start was chosen.
pub const FROM_TODAY: &str = "Counted from today, ";
/// After today.
pub const FROM_TODAY_END: &str = "; choose a day to fix it in the link.";
/// After what is written as the start, when there is no such day.
pub const NO_DAY: &str = " is not a day of the calendar. ";
/// When no start was chosen and today is not known.
pub const NEEDS_START: &str = "The roadmap needs a start date.";
/// While the class is not settled.
pub const CLASS_OPEN: &str = "The roadmap begins with the phase that the release class belongs to, \
    and the class is not settled yet.";
/// Of a phase in the list, before when it starts.
pub const IT: &str = "It ";
/// Before the first day of a phase.
pub const STARTS: &str = "starts on ";
/// After it, when the phase before may take longer.
pub const AT_THE_EARLIEST: &str = " at the earliest";
/// Before the days between which a phase ends.
pub const ENDS: &str = " and ends between ";
/// Before the days between which a release is due.
pub const DUE: &str = "due between ";
/// The reader's own weeks, in the picture and in the list.
pub const OWN: &str = "Your plan";
/// Between a number of weeks other than one and the day on which they end.
pub const WEEKS_UNTIL: &str = " weeks, until ";
/// The same after one week.
pub const WEEK_UNTIL: &str = " week, until ";
/// Heading of how the reader's own weeks compare.
pub const COMPARED: &str = "Your plan against these figures";
/// Before the way to the question about weeks, when they were not given.
pub const ASK_WEEKS: &str = "To compare your own plan, answer ";
/// Between the least and the most of a range.
pub const TO: &str = "–";
/// Before the origin of a range.
pub const SAYS: &str = " (";
/// After the origin of a range.
pub const SAYS_END: &str = ")";
/// When no range is known for the class.
pub const NO_FIGURE: &str = "No source gives a figure for a proof of concept: set a time box.";
/// What the second article says about an MMP, without a figure.
pub const MARKET_LONGER: &str = "The other article that Gupta cites gives no figure for an MMP: it \
    takes longer and costs more than the MVP.";
/// When the range leaves the calendar.
pub const OFF_CALENDAR: &str = "These dates are beyond what the calendar holds.";

/// How a phase is described.
#[derive(Clone, Copy, Debug)]
pub struct PhaseWords {
    /// The id of the phase.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub line: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// How something that a phase brings is described.
#[derive(Clone, Copy, Debug)]
pub struct ChangeWords {
    /// The id of the change.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// What changes, in one sentence.
    pub line: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// The words for the phase with this id.
#[must_use]
pub fn phase(id: &str) -> Option<&'static PhaseWords> {
    PHASES.iter().find(|phase| phase.id == id)
}

/// The words for the change with this id.
#[must_use]
pub fn change(id: &str) -> Option<&'static ChangeWords> {
    CHANGES.iter().find(|change| change.id == id)
}

/// Where the figures of a range come from, by the id of the origin.
#[must_use]
pub fn origin(id: &str) -> Option<&'static str> {
    found(&ORIGINS, id)
}

/// The unit of a range as it follows its numbers, by the id of the unit.
#[must_use]
pub fn unit(id: &str) -> Option<&'static str> {
    found(&UNITS, id)
}

/// How the reader's own weeks compare with a range, by the id of the fit; then follows the range.
#[must_use]
pub fn fit(id: &str) -> Option<&'static str> {
    found(&FITS, id)
}

fn found(among: &[(&str, &'static str)], id: &str) -> Option<&'static str> {
    among.iter().find(|(known, _)| *known == id).map(|(_, words)| *words)
}

static PHASES: [PhaseWords; 3] = [
    PhaseWords {
        id: "learn",
        name: "Build to learn",
        line: "Find out with the least that people can really use.",
        source: GUPTA,
    },
    PhaseWords {
        id: "refine",
        name: "Refine what the evidence supports",
        line: "Make what proved useful into something that people can rely on.",
        source: GUPTA,
    },
    PhaseWords {
        id: "launch",
        name: "Launch to the market",
        line: "Turn it into a product that strangers can choose, pay for and keep.",
        source: GUPTA,
    },
];

const fn words(
    id: &'static str,
    name: &'static str,
    line: &'static str,
    source: &'static str,
) -> ChangeWords {
    ChangeWords { id, name, line, source }
}

static CHANGES: [ChangeWords; 13] = [
    words("narrow-workflow", "One narrow workflow", "Everything beside it waits.", GUPTA),
    words(
        "fast-loops",
        "Fast loops",
        "Partners try it, and their answer is in the next try.",
        GUPTA,
    ),
    words(
        "key-action",
        "The key action measured",
        "We record when people do the one thing that shows interest.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "by-hand",
        "Work by hand",
        "People do what is not worth building before it is proven.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "ux",
        "Ease of use",
        "There is less in the way on the paths that people use most.",
        GUPTA,
    ),
    words(
        "reliability",
        "Reliability",
        "What was unstable holds, and edge cases are looked after.",
        GUPTA,
    ),
    words(
        "packaging",
        "Packaging",
        "Its value is seen at a glance, and new users find their way in.",
        GUPTA,
    ),
    words("scope", "Scope", "Only what completes the use case is added.", GUPTA),
    words("positioning", "Positioning", "It is said for whom it is and why it is better.", GUPTA),
    words("support", "Support", "Whoever needs help gets it in good time.", GUPTA),
    words(
        "billing",
        "Billing",
        "If money is taken, paying and cancelling work by themselves.",
        GUPTA,
    ),
    words("quality", "Quality", "It keeps what the brand promises.", GUPTA),
    words(
        "debt-paid",
        "Debt paid down",
        "The shortcuts taken on purpose are mended, for an MVP is not the finished product.",
        REAL_PYTHON,
    ),
];

static ORIGINS: [(&str, &str); 3] = [
    ("first-article", "one article that Gupta cites"),
    ("second-article", "another article that Gupta cites"),
    ("assumed", "our assumption, halfway between MVP and MMP"),
];

static UNITS: [(&str, &str); 2] = [("weeks", " weeks"), ("months", " months")];

static FITS: [(&str, &str); 3] = [
    ("shorter", "Your plan is shorter than "),
    ("within", "Your plan is within "),
    ("longer", "Your plan is longer than "),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn phases_and_changes_are_described() {
        check(&PHASES.map(|phase| phase.name), 80);
        check(&PHASES.map(|phase| phase.line), 210);
        check(&CHANGES.map(|change| change.name), 180);
        check(&CHANGES.map(|change| change.line), 720);
        check(&[ROADMAP, ROADMAP_HELP, NO_FIGURE, MARKET_LONGER, OFF_CALENDAR], 400);
        check(&[NEEDS_START, CLASS_OPEN, OWN, COMPARED], 190);
        let sources = CHANGES.iter().map(|it| it.source).chain(PHASES.iter().map(|it| it.source));
        check(&sources.collect::<Vec<_>>(), 50);
        assert!(phase("wait").is_none() && change("wait").is_none() && origin("wait").is_none());
    }

    #[test]
    fn where_it_counts_from_reads_well() {
        let day = "21 November 2026";
        let sentences = [
            [FROM, day, "."].concat(),
            [FROM_TODAY, day, FROM_TODAY_END].concat(),
            ["“2027-02-30”", NO_DAY, NEEDS_START].concat(),
            [IT, STARTS, day, AT_THE_EARLIEST, ENDS, day, " and ", day, "."].concat(),
            [OWN, ": 1", WEEK_UNTIL, day, "."].concat(),
            [OWN, ": 20", WEEKS_UNTIL, day, "."].concat(),
            [ASK_WEEKS, "Weeks."].concat(),
        ];
        let expected = "Counted from today, 21 November 2026; choose a day to fix it in the link.";
        assert_eq!(sentences[1], expected);
        check(&sentences.each_ref().map(String::as_str), 450);
    }

    #[test]
    fn a_range_reads_well() {
        let sentence =
            |fit, figures, unit, origin| [fit, figures, unit, SAYS, origin, SAYS_END, "."].concat();
        let sentences = FITS.map(|(_, fit)| sentence(fit, "6–16", UNITS[0].1, ORIGINS[0].1));
        assert_eq!(sentences[1], "Your plan is within 6–16 weeks (one article that Gupta cites).");
        check(&sentences.each_ref().map(String::as_str), 220);
        check(&ORIGINS.map(|(_, words)| words), 120);
    }
}
