//! What the annex and the records both say, as plain sentences.

use crate::advice::Range;
use crate::advice::diagnosis::{Kind, Standing, Wider};
use crate::analysis::{Because, Reason};
use crate::digits::digits;
use crate::framework::{Kind as Answered, OptionSet, Question, Sheet, Subject};
use crate::words::advice::{diagnosis as told, roadmap};
use crate::words::{self, page, sure};

/// Items as a list within a sentence.
///
/// ```
/// use rung::report::sentence::listed;
///
/// assert_eq!(listed(&["press", "payment", "brand"]), "press, payment and brand");
/// ```
#[must_use]
pub fn listed<T: AsRef<str>>(items: &[T]) -> String {
    let mut listed = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            listed += if index + 1 == items.len() { page::AND } else { sure::COMMA };
        }
        listed += item.as_ref();
    }
    listed
}

/// An answer as a clause that can follow "because".
#[must_use]
pub fn clause(because: Because) -> String {
    let clauses = words::clauses(because.question);
    match because.member {
        None => words::joined(because.is, page::OR, |option| clauses[usize::from(option)].because),
        Some(member) => {
            let words = &clauses[usize::from(member)];
            let chosen = because.is.contains(1);
            (if chosen { words.because } else { words.without }).to_owned()
        }
    }
}

/// The same; of `weeks`, which has no options, the number on the sheet.
#[must_use]
pub fn answer(because: Because, sheet: &Sheet) -> String {
    match sheet.weeks().filter(|_| because.question == Question::Weeks) {
        Some(1) => [&digits(1), told::WEEKS_ONE].concat(),
        Some(weeks) => [&digits(weeks.into()), told::WEEKS].concat(),
        None => clause(because),
    }
}

/// What a sheet holds for a question, by the labels of the options; that it was not answered, if it
/// was not.
#[must_use]
pub fn label(question: Question, sheet: &Sheet) -> String {
    let labels = words::asked(question).options;
    let of = |option: u8| labels[usize::from(option)];
    match (question.kind(), sheet.answer(question), sheet.weeks()) {
        (Answered::Weeks, _, Some(weeks)) => digits(weeks.into()),
        (Answered::One, Some(options), _) => words::joined(options, page::OR, of),
        (Answered::Any, Some(OptionSet::EMPTY), _) => {
            words::none_of_these(question).unwrap_or_default().to_owned()
        }
        (Answered::Any, Some(members), _) => words::joined(members, "; ", of),
        _ => page::UNANSWERED.to_owned(),
    }
}

/// A reason in three parts: what was found, the answers behind it, each with what joins it on, and
/// the source. The last two are empty where a rule reads an answer as it stands.
#[must_use]
pub fn reason(reason: &Reason) -> (String, String, &'static str) {
    match reason.subject {
        Subject::Answer(question) => {
            let asked = words::asked(question);
            let labels =
                words::joined(reason.value, page::OR, |option| asked.options[usize::from(option)]);
            ([asked.title, sure::CHANGE_TO, &labels].concat(), String::new(), "")
        }
        Subject::Fact(fact) => {
            let mut because = String::new();
            for each in &reason.because {
                because += if because.is_empty() { page::BECAUSE } else { page::AND };
                because += &clause(*each);
            }
            (words::finding(fact, reason.value), because, words::fact(fact).source)
        }
    }
}

/// In which way a diagnosis holds: its name and what it means, or what faces the market as one
/// sentence without a name.
#[must_use]
pub fn way(kind: Kind) -> Option<(&'static str, String)> {
    let words = told::kind(kind.id())?;
    Some(match words.means {
        "" => ("", [told::CAUSES, words.name, sure::STOP].concat()),
        means => (words.name, means.to_owned()),
    })
}

/// What a wider plan would give and demand.
#[must_use]
pub fn wider(wider: &Wider) -> String {
    let mut said = [told::WIDER, words::audience(wider.plan), told::WIDER_GIVES].concat();
    for (index, (class, audience)) in wider.gives.iter().enumerate() {
        if index > 0 {
            said += page::OR;
        }
        said += words::class(*class).name;
        said += told::WIDER_AUDIENCE;
        said += words::audience(*audience);
    }
    let mut demands: Vec<&str> = Vec::new();
    if let [(class, _)] = wider.gives[..] {
        demands.extend(told::demanded(class));
    }
    let certain = wider.demands.iter().filter(|(_, standing)| *standing == Standing::Shown);
    demands.extend(certain.filter_map(|(demand, _)| told::requirement(demand.id())));
    if !demands.is_empty() {
        said += told::DEMANDS;
        said += &listed(&demands);
    }
    said + sure::STOP
}

/// The sets of safeguards each of which would lift a hold; none when there are none.
#[must_use]
pub fn lifts(lifts: &[OptionSet]) -> Option<String> {
    let labels = words::asked(Question::Safeguards).options;
    let ways: Vec<String> = lifts
        .iter()
        .map(|lift| {
            let quoted = |member| [sure::BOX, labels[usize::from(member)], sure::BOX_END].concat();
            let known = lift.iter().filter(|member| usize::from(*member) < labels.len());
            listed(&known.map(quoted).collect::<Vec<_>>())
        })
        .collect();
    (!ways.is_empty()).then(|| [told::LIFTS, &ways.join(page::OR), sure::STOP].concat())
}

/// A range of time with its unit and who says so.
#[must_use]
pub fn figures(range: Range) -> String {
    let [least, most] = [range.least, range.most].map(|number| digits(number.into()));
    let unit = roadmap::unit(range.unit.id()).unwrap_or_default();
    let origin = roadmap::origin(range.origin.id()).unwrap_or_default();
    [&least, roadmap::TO, &most, unit, roadmap::SAYS, origin, roadmap::SAYS_END].concat()
}
