//! What is asked: the questions, their sections and how each is answered.

use super::option::{
    Ai, Audience, Behaviour, Code, Commitment, Domain, Done, Failure, Feasibility, Form, Harm,
    Label, Offer, Problem, Promises, Reputation, Reversal, Rivals, Safeguards, Speed, Work,
};
use super::option_set::OptionSet;
use super::ordered::ordered;

ordered!(
/// A question, by its frozen id, in the order in which it is asked.
///
/// ```
/// use rung::framework::{Kind, Question};
///
/// assert_eq!(Question::from_id("harm"), Some(Question::Harm));
/// assert_eq!(Question::Harm.options(), ["annoyance", "costly", "serious"]);
/// assert_eq!(Question::Weeks.kind(), Kind::Weeks);
/// ```
Question {
    Feasibility = "feasibility", Problem = "problem", Behaviour = "behaviour", Offer = "offer",
    Reputation = "reputation",
    Form = "form", Audience = "audience", Failure = "failure", Reversal = "reversal",
    Speed = "speed",
    Promises = "promises", Rivals = "rivals",
    Ai = "ai", Domain = "domain", Harm = "harm", Work = "work", Safeguards = "safeguards",
    Label = "label", Code = "code", Commitment = "commitment", Done = "done", Weeks = "weeks",
});

ordered!(
/// A section of the questionnaire.
Section {
    Unproven = "unproven", Exposure = "exposure", Promised = "promised", Stakes = "stakes",
    Discipline = "discipline",
});

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One option; while it is not known which, a set of options still possible.
    One,
    /// Any number of members, or none of these.
    Any,
    /// A whole number of weeks, 0 to [`MOST_WEEKS`].
    Weeks,
}

/// The longest plan that can be stated: five years.
pub const MOST_WEEKS: u16 = 260;

impl Question {
    /// How many questions there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The section that the question is asked in.
    #[must_use]
    pub const fn section(self) -> Section {
        match self as u8 {
            0..5 => Section::Unproven,
            5..10 => Section::Exposure,
            10..12 => Section::Promised,
            12..17 => Section::Stakes,
            _ => Section::Discipline,
        }
    }

    /// How it is answered.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Promises | Self::Safeguards => Kind::Any,
            Self::Weeks => Kind::Weeks,
            _ => Kind::One,
        }
    }

    /// Whether an answer can change the class, the first audience or the hold.
    #[must_use]
    pub const fn decides(self) -> bool {
        !matches!(self, Self::Speed) && !matches!(self.section(), Section::Discipline)
    }

    /// The questions that can change the class, in order.
    pub fn deciding() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|question| question.decides())
    }

    /// The ids of its options or members, from least to most demanding; none for `weeks`.
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Feasibility => Feasibility::IDS,
            Self::Problem => Problem::IDS,
            Self::Behaviour => Behaviour::IDS,
            Self::Offer => Offer::IDS,
            Self::Reputation => Reputation::IDS,
            Self::Form => Form::IDS,
            Self::Audience => Audience::IDS,
            Self::Failure => Failure::IDS,
            Self::Reversal => Reversal::IDS,
            Self::Speed => Speed::IDS,
            Self::Promises => Promises::IDS,
            Self::Rivals => Rivals::IDS,
            Self::Ai => Ai::IDS,
            Self::Domain => Domain::IDS,
            Self::Harm => Harm::IDS,
            Self::Work => Work::IDS,
            Self::Safeguards => Safeguards::IDS,
            Self::Label => Label::IDS,
            Self::Code => Code::IDS,
            Self::Commitment => Commitment::IDS,
            Self::Done => Done::IDS,
            Self::Weeks => &[],
        }
    }

    /// Every option or member.
    #[must_use]
    pub const fn all_options(self) -> OptionSet {
        OptionSet::first(self.options().len())
    }

    /// The position of the option or member with this id.
    #[must_use]
    pub fn option(self, id: &str) -> Option<u8> {
        (0..).zip(self.options()).find(|(_, known)| **known == id).map(|(position, _)| position)
    }
}
