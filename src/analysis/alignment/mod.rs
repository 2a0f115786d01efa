//! Several people's sheets of one release: where they differ, and which differences decide.

mod mix;
mod search;

use self::mix::{Held, Mix, QUESTIONS, places};
use super::{Engine, Possible};
use crate::framework::{Audience, Class, OptionSet, Question, Sheet, Verdict};

/// What a team has to agree on: class, first audience and hold. Two rules may give the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Call {
    /// What kind of release this is.
    pub class: Class,
    /// Who may use it first.
    pub audience: Audience,
    /// Whether nobody outside may use it until an error can be caught.
    pub hold: bool,
}

/// How far people are at one on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// All gave the same answer.
    Agreed,
    /// Somebody left more than one answer possible, and some answer is possible for everybody.
    Open,
    /// No answer is possible for everybody.
    Disputed,
}

/// What was answered to one question, and by whom. People are numbered from 0 in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The question.
    pub question: Question,
    /// Each answer that was given, in the order of the options.
    pub given: Vec<Given>,
    /// Who left it unanswered.
    pub open: Vec<usize>,
    /// How far they are at one.
    pub standing: Standing,
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The options still possible for them, or the members chosen.
    pub answer: OptionSet,
    /// Who gave it.
    pub people: Vec<usize>,
}

/// A question of the deciding set, and what each answer to it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decisive {
    /// The question.
    pub question: Question,
    /// Every answer that somebody gave or left possible.
    pub ways: Vec<Way>,
}

/// One answer to a decisive question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The option, or exactly the members.
    pub answer: OptionSet,
    /// The calls that everybody may then come to, in order: one for each way in which the other
    /// decisive questions can go, equal ones once.
    pub calls: Vec<Call>,
}

/// Several people's sheets of one release, compared.
///
/// # Design
/// *The smallest deciding set* is the fewest questions that it is enough to settle: give everybody
/// the same answer to each of them, any answer that somebody holds, and all have the same class,
/// first audience and hold, whatever else they differ in. It must come out so for *every* such choice
/// of answers, not only for a lucky one: a team that goes into a meeting with these questions leaves
/// it with one verdict, however the meeting ends. The answer to one question may be one person's and
/// to the next another's. Of several sets of that size the one counts that comes first in the order
/// of the questions. When all have the same verdict already, there is nothing to decide.
///
/// *Who has not settled an answer* holds every answer that they left possible. What is said of their
/// team is said of every team that it can become when they make up their minds: a set decides if it
/// decides in every completion of every sheet, and an answer left open by somebody is one that the
/// question may be given. So a question can be in the set that nobody disputes; its
/// [`Standing`] says that it is open. There is always a set: with every answer settled for everybody
/// all sheets are one. Of a single person it is what that person has to settle.
///
/// A set that decides need not decide with one question more: giving everybody one answer can also
/// part those who agreed. So nothing is concluded from one size to the next.
///
/// ```
/// use rung::analysis::Engine;
/// use rung::example::EXAMPLES;
/// use rung::framework::{Audience, Class, Offer, Question};
///
/// // Engineering would begin with our own people, sales with the open market; and they see the
/// // offer differently.
/// let figma = EXAMPLES.iter().find(|example| example.id == "figma-first-release");
/// let sales = figma.ok_or("it is there")?.sheet();
/// let mut engineering = sales.clone();
/// engineering.choose(Question::Audience, Audience::Team as u8);
/// engineering.choose(Question::Offer, Offer::Fragile as u8);
///
/// let alignment = Engine::version_1().align(&[sales, engineering]);
/// let [decisive] = &alignment.deciding[..] else { return Err("one question decides") };
/// assert_eq!(decisive.question, Question::Audience);
/// assert_eq!(decisive.ways[0].calls[0].class, Class::InternalMvp);
/// assert_eq!(decisive.ways[1].calls[0].class, Class::Mmp);
/// assert_eq!(alignment.idle, [Question::Offer]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// What is possible for each person, in their order.
    pub people: Vec<Possible>,
    /// Every question that can change the class, in order.
    pub spread: Vec<Spread>,
    /// The smallest deciding set, in order.
    pub deciding: Vec<Decisive>,
    /// The questions that are not agreed and can be left so once the deciding set is settled.
    pub rest: Vec<Question>,
    /// Those of the rest that do not matter at all: with any answer that somebody holds to one of
    /// them, everybody's verdict stays what it is.
    pub idle: Vec<Question>,
}

impl Call {
    /// What a verdict calls for.
    #[must_use]
    pub const fn of(verdict: Verdict) -> Self {
        Self { class: verdict.class, audience: verdict.audience, hold: verdict.hold }
    }
}

impl Possible {
    /// The calls still possible, in order.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        let mut calls: Vec<Call> =
            self.verdicts.iter().map(|(verdict, _)| Call::of(*verdict)).collect();
        calls.sort_unstable();
        calls.dedup();
        calls
    }
}

impl Alignment {
    /// The call that everybody comes to already, if they do.
    #[must_use]
    pub fn call(&self) -> Option<Call> {
        let mut calls: Vec<Call> = self.people.iter().flat_map(Possible::calls).collect();
        calls.dedup();
        if let [call] = calls[..] { Some(call) } else { None }
    }

    /// The questions with this standing, in order.
    pub fn standing(&self, standing: Standing) -> impl Iterator<Item = Question> {
        self.spread.iter().filter(move |it| it.standing == standing).map(|it| it.question)
    }
}

impl Engine {
    /// Compares several people's sheets of one release; of nobody's there is nothing to say.
    #[must_use]
    pub fn align(&self, sheets: &[Sheet]) -> Alignment {
        if sheets.is_empty() {
            return Alignment::default();
        }
        let mix = self.mix(sheets);
        let set = search::smallest(&mix);
        let spread = Question::deciding().map(|question| spread(sheets, question));
        let unsettled =
            places().filter(|(place, _)| mix.answers[*place].len() > 1 && !set.contains(place));
        let rest: Vec<(usize, Question)> = unsettled.collect();
        let idle = rest.iter().filter(|(place, _)| search::is_idle(&mix, *place));
        let decisive = places().filter(|(place, _)| set.contains(place));
        Alignment {
            people: sheets.iter().map(|sheet| self.possible(sheet)).collect(),
            spread: spread.collect(),
            deciding: decisive.map(|at| decisive_of(&mix, &set, at)).collect(),
            idle: idle.map(|(_, question)| *question).collect(),
            rest: rest.iter().map(|(_, question)| *question).collect(),
        }
    }
}

fn spread(sheets: &[Sheet], question: Question) -> Spread {
    let (mut given, mut open): (Vec<Given>, _) = (Vec::new(), Vec::new());
    for (person, sheet) in sheets.iter().enumerate() {
        match sheet.answer(question) {
            None => open.push(person),
            Some(answer) => match given.iter_mut().find(|it| it.answer == answer) {
                Some(known) => known.people.push(person),
                None => given.push(Given { answer, people: vec![person] }),
            },
        }
    }
    given.sort_by_key(|it| it.answer);
    let standing = standing(sheets, question);
    Spread { question, given, open, standing }
}

fn standing(sheets: &[Sheet], question: Question) -> Standing {
    let held = |sheet: &Sheet| super::enumeration::possible(sheet, question);
    let mut common = sheets.first().map(held).unwrap_or_default();
    let settled = sheets.iter().all(|sheet| sheet.is_settled(question));
    for sheet in sheets {
        let held = held(sheet);
        common.retain(|answer| held.contains(answer));
    }
    match (common.is_empty(), settled) {
        (true, _) => Standing::Disputed,
        (false, true) => Standing::Agreed,
        (false, false) => Standing::Open,
    }
}

/// What each answer comes to, over all ways in which the other decisive questions can go. All have
/// the same call then, so it is enough to look at the first.
fn decisive_of(mix: &Mix, set: &[usize], (place, question): (usize, Question)) -> Decisive {
    let mut held: [Held; QUESTIONS] = mix.people[0];
    for decisive in set {
        held[*decisive] = mix.all(*decisive);
    }
    let way = |(answer, kind): (&OptionSet, &u8)| {
        held[place] = 1 << kind;
        Way { answer: *answer, calls: mix.calls(&held) }
    };
    let ways = mix.answers[place].iter().zip(&mix.kinds[place]).map(way).collect();
    Decisive { question, ways }
}
