//! The unknowns of a sheet, one per level of a decision diagram.

use crate::framework::{Answers, Kind, OptionSet, Question, Sheet};

/// One unknown: a single choice, or one member of a set, which is in (1) or out (0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Variable {
    /// The question that it is part of.
    pub(super) question: Question,
    /// The member, for a question with any number of them.
    pub(super) member: Option<u8>,
}

/// How many unknowns the questions that can change the class have together.
pub(super) const VARIABLES: usize = 25;

/// The questions in the order of the diagram's levels: those that decide early first, those that
/// feed one fact side by side. The order changes the size of the diagram and nothing else.
pub(super) const LEVELS: [Question; 16] = [
    Question::Feasibility,
    Question::Audience,
    Question::Form,
    Question::Harm,
    Question::Domain,
    Question::Ai,
    Question::Work,
    Question::Failure,
    Question::Reversal,
    Question::Reputation,
    Question::Safeguards,
    Question::Problem,
    Question::Behaviour,
    Question::Offer,
    Question::Rivals,
    Question::Promises,
];

impl Variable {
    /// Every unknown, in the order of the levels.
    pub(super) const ALL: [Self; VARIABLES] = {
        let mut all = [Self { question: LEVELS[0], member: None }; VARIABLES];
        let (mut level, mut index, mut member) = (0, 0, 0_u8);
        while level < VARIABLES {
            let question = LEVELS[index];
            let is_set = matches!(question.kind(), Kind::Any);
            all[level] = Self { question, member: if is_set { Some(member) } else { None } };
            level += 1;
            member += 1;
            if !is_set || member as usize == question.options().len() {
                (index, member) = (index + 1, 0);
            }
        }
        assert!(index == LEVELS.len(), "there are as many unknowns as levels");
        all
    };

    /// How many values it can take.
    #[must_use]
    pub(super) const fn arity(self) -> usize {
        if self.member.is_some() { 2 } else { self.question.options().len() }
    }

    /// Its value in complete answers.
    #[must_use]
    pub(super) fn value(self, answers: &Answers) -> u8 {
        let answer = answers.get(self.question);
        match self.member {
            None => answer.only().unwrap_or_default(),
            Some(member) => u8::from(answer.contains(member)),
        }
    }

    /// The values still possible on a sheet.
    #[must_use]
    pub(super) fn possible(self, sheet: &Sheet) -> OptionSet {
        match (self.member, sheet.answer(self.question)) {
            (None, _) => sheet.possible(self.question),
            (Some(_), None) => OptionSet::first(2),
            (Some(member), Some(chosen)) => OptionSet::of(&[u8::from(chosen.contains(member))]),
        }
    }
}

/// What is possible for every unknown, by level.
pub(super) type Domains = [OptionSet; VARIABLES];

/// What a sheet leaves possible for every unknown.
#[must_use]
pub(super) fn domains(sheet: &Sheet) -> Domains {
    Variable::ALL.map(|variable| variable.possible(sheet))
}

/// The complete sheet on which every unknown has the one value left.
#[must_use]
pub(super) fn sheet_of(domains: &Domains) -> Sheet {
    let mut sheet = Sheet::default();
    for (Variable { question, member }, values) in Variable::ALL.into_iter().zip(domains) {
        let chosen = sheet.answer(question).unwrap_or_default();
        let answer = member.map_or(*values, |member| chosen.with(member, values.contains(1)));
        sheet.narrow(question, answer);
    }
    sheet
}
