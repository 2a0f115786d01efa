//! What a decision table can read, one column each.

use crate::framework::{Audience, OptionSet, Question, Subject};

/// A column of a decision table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The answer to a single choice, or the value of a fact.
    Value(Subject),
    /// Whether one member of a question with any number of them was chosen.
    Member(Question, u8),
    /// Whether any member at all was chosen.
    SomeMember(Question),
    /// Whether the release is on hold.
    Hold,
    /// The widest audience that the rule allows.
    Limit,
}

/// What a decision requires: something that is given, or another decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    Input(Question),
    Decision(&'static str),
}

/// Of the values of a column that is true or false, the first.
pub(super) const FALSE: OptionSet = OptionSet::of(&[0]);

/// Of the values of a column that is true or false, the second.
pub(super) const TRUE: OptionSet = OptionSet::of(&[1]);

/// The id of the decision about the hold.
pub(super) const HOLD: &str = "hold";

/// The id of the decision that holds the table of rules.
pub(super) const RULES: &str = "rules";

impl Source {
    /// The id of what is required.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Input(question) => question.id(),
            Self::Decision(id) => id,
        }
    }
}

impl Column {
    /// What has to be known before the column can be read.
    pub(super) const fn source(self) -> Source {
        match self {
            Self::Value(Subject::Answer(question))
            | Self::Member(question, _)
            | Self::SomeMember(question) => Source::Input(question),
            Self::Value(Subject::Fact(fact)) => Source::Decision(fact.id()),
            Self::Hold => Source::Decision(HOLD),
            Self::Limit => Source::Decision(RULES),
        }
    }

    /// The column's head, in FEEL.
    pub(super) fn expression(self) -> String {
        match self {
            Self::Value(_) | Self::Hold => self.source().id().to_owned(),
            Self::Member(question, member) => {
                let member = question.options()[usize::from(member)];
                format!("list contains({}, {})", question.id(), literal(member))
            }
            Self::SomeMember(question) => format!("count({}) > 0", question.id()),
            Self::Limit => format!("{RULES}.limit"),
        }
    }

    /// The type of its values.
    pub(super) fn type_name(self) -> String {
        match self {
            Self::Value(_) => type_name(self.source().id()),
            Self::Limit => type_name(Question::Audience.id()),
            Self::Member(..) | Self::SomeMember(_) | Self::Hold => "boolean".to_owned(),
        }
    }

    /// Every value that it can have, in FEEL.
    pub(super) fn values(self) -> Vec<String> {
        match self {
            Self::Value(Subject::Answer(question)) => literals(question.options()),
            Self::Value(Subject::Fact(fact)) => literals(fact.values()),
            Self::Limit => literals(Audience::IDS),
            Self::Member(..) | Self::SomeMember(_) | Self::Hold => {
                vec![truth(false), truth(true)]
            }
        }
    }

    /// Every position among its values.
    pub(super) fn all(self) -> OptionSet {
        OptionSet::first(self.values().len())
    }

    /// The unary tests that pass exactly these of its values, in FEEL.
    pub(super) fn tests(self, passing: OptionSet) -> String {
        if passing == self.all() {
            return "-".to_owned();
        }
        let values = self.values();
        let passing: Vec<&str> =
            passing.iter().map(|position| values[usize::from(position)].as_str()).collect();
        passing.join(", ")
    }
}

/// The name of the type of an answer or a decision.
pub(super) fn type_name(id: &str) -> String {
    format!("{id}_type")
}

/// An id as FEEL text. Ids have neither quotation marks nor backslashes.
pub(super) fn literal(id: &str) -> String {
    format!("\"{id}\"")
}

/// Ids as FEEL texts.
pub(super) fn literals(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| literal(id)).collect()
}

/// A truth value in FEEL.
pub(super) fn truth(value: bool) -> String {
    value.to_string()
}
