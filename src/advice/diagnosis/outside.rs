//! The answers that are in no diagram: what speed is for, and those about discipline.

use super::entry::Entry;
use crate::analysis::Because;
use crate::framework::{OptionSet, Question, Sheet, Subject, Test};

/// The single choices among them. The weeks come beside them.
const CHOICES: [Question; 5] =
    [Question::Speed, Question::Label, Question::Code, Question::Commitment, Question::Done];

/// What is possible for the answers that an entry reads. An empty set is an answer that nothing is
/// made of: an unanswered question about discipline, or one that the entry does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outside {
    choices: [OptionSet; CHOICES.len()],
    weeks: Option<u16>,
}

/// One way to fill them in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    chosen: [Option<u8>; CHOICES.len()],
    weeks: Option<u16>,
}

impl Way {
    /// Whether a comparison with one of these answers passes.
    pub(super) fn passes(&self, test: Test) -> bool {
        let answered = CHOICES.iter().zip(self.chosen).find(|(it, _)| reads(test, **it));
        answered.and_then(|(_, chosen)| chosen).is_some_and(|it| test.among.contains(it))
    }

    /// Whether the weeks are stated and among these.
    pub(super) fn lasts(&self, (fewest, most): (u16, u16)) -> bool {
        self.weeks.is_some_and(|weeks| (fewest..=most).contains(&weeks))
    }
}

impl Outside {
    /// What a sheet leaves possible of what an entry reads.
    pub(super) fn of(sheet: &Sheet, entry: &Entry) -> Self {
        let choices = CHOICES.map(|question| {
            let read = entry.cases.iter().flat_map(|case| case.plan).any(|it| reads(*it, question));
            if read { known(sheet, question) } else { OptionSet::EMPTY }
        });
        let weeks = sheet.weeks().filter(|_| entry.cases.iter().any(|case| case.weeks.is_some()));
        Self { choices, weeks }
    }

    /// The one way that is left when nothing else is possible.
    pub(super) fn only(way: &Way) -> Self {
        let choices = way.chosen.map(|chosen| chosen.into_iter().collect());
        Self { choices, weeks: way.weeks }
    }

    /// Every way to fill them in.
    pub(super) fn ways(&self) -> Vec<Way> {
        let mut ways = vec![Way { chosen: [None; CHOICES.len()], weeks: self.weeks }];
        for (index, set) in self.choices.iter().enumerate().filter(|(_, set)| !set.is_empty()) {
            let mut split = Vec::new();
            for way in &ways {
                for option in set.iter() {
                    let mut way = *way;
                    way.chosen[index] = Some(option);
                    split.push(way);
                }
            }
            ways = split;
        }
        ways
    }

    /// Gives up what is known, answer by answer, as long as enough is left: a supposition for what
    /// the sheet leaves possible, an answer for none.
    pub(super) fn loosen(&mut self, sheet: &Sheet, enough: impl Fn(&Self) -> bool) {
        for (index, question) in CHOICES.into_iter().enumerate() {
            let before = self.choices[index];
            if before.is_empty() {
                continue;
            }
            for set in [blank(question), known(sheet, question), before] {
                self.choices[index] = set;
                if enough(self) {
                    break;
                }
            }
        }
    }

    /// What is left of them, as answers.
    pub(super) fn because(&self) -> Vec<Because> {
        let chosen = CHOICES.into_iter().zip(self.choices);
        let chosen = chosen.filter(|(question, set)| *set != blank(*question) && !set.is_empty());
        let mut because: Vec<Because> =
            chosen.map(|(question, is)| Because { question, member: None, is }).collect();
        if self.weeks.is_some() {
            let (question, is) = (Question::Weeks, OptionSet::EMPTY);
            because.push(Because { question, member: None, is });
        }
        because
    }
}

fn reads(test: Test, question: Question) -> bool {
    test.subject == Subject::Answer(question)
}

/// What is made of a question that is not answered: of discipline nothing, of speed every purpose.
fn blank(question: Question) -> OptionSet {
    if question == Question::Speed { question.all_options() } else { OptionSet::EMPTY }
}

fn known(sheet: &Sheet, question: Question) -> OptionSet {
    sheet.answer(question).unwrap_or(blank(question))
}
