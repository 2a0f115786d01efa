//! The verdict on a complete sheet.

use super::condition::Values;
use super::{Audience, Class, Fact, Framework, OptionSet, Question, Rule, Sheet};

/// What the framework says about a complete sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Verdict {
    /// What kind of release this is.
    pub class: Class,
    /// The position of the rule that decided, in [`Framework::rules`].
    pub rule: u8,
    /// Who may use it first, once its gates are met.
    pub audience: Audience,
    /// Whether nobody outside may use it until an error can be caught.
    pub hold: bool,
}

/// A complete set of answers to the questions that can change the class: one option of every single
/// choice, and the chosen members of the others.
///
/// ```
/// use rung::framework::{Answers, Sheet};
///
/// assert!(Answers::of(&Sheet::default()).is_none(), "nothing is ever filled in silently");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answers(pub(crate) [OptionSet; Question::COUNT]);

impl Answers {
    /// The answers of a sheet, if it is complete.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Option<Self> {
        sheet.is_complete().then(|| {
            let mut answers = [OptionSet::EMPTY; Question::COUNT];
            for question in Question::deciding() {
                answers[question as usize] = sheet.possible(question);
            }
            Self(answers)
        })
    }

    /// The answer to one question.
    #[must_use]
    pub fn get(&self, question: Question) -> OptionSet {
        self.0[question as usize]
    }

    /// The same answers but for one question.
    #[must_use]
    pub fn with(mut self, question: Question, answer: OptionSet) -> Self {
        self.0[question as usize] = answer;
        self
    }
}

impl Framework {
    /// Decides a complete sheet.
    ///
    /// ```
    /// use rung::framework::{Answers, Class, VERSION_1};
    /// use rung::record::json;
    ///
    /// let sheet = json::read(r#"{
    ///     "feasibility": "proven", "problem": "partly", "behaviour": "partly", "offer": "mixed",
    ///     "reputation": "little", "form": "product", "audience": "beta", "failure": "confusion",
    ///     "reversal": "quiet", "promises": [], "rivals": "none", "ai": "none",
    ///     "domain": "everyday", "harm": "annoyance", "work": "desire", "safeguards": []
    /// }"#)?;
    /// let answers = Answers::of(&sheet).ok_or("not complete")?;
    /// let verdict = VERSION_1.decide(&answers);
    /// assert_eq!(verdict.class, Class::Mvp);
    /// assert_eq!(VERSION_1.rules[usize::from(verdict.rule)].id, "R4");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn decide(&self, answers: &Answers) -> Verdict {
        let values = self.derive(answers);
        let matches =
            |rule: &Rule| rule.rows.iter().any(|row| row.iter().all(|cell| cell.passes(&values)));
        // Law L1: some rule always matches. The last rule stands in, so that a framework under test
        // that breaks the law still decides, and the proof of L1 can say so.
        let (mut position, mut rule) = (0, &self.rules[0]);
        for here in (0..).zip(self.rules) {
            (position, rule) = here;
            if matches(rule) {
                break;
            }
        }
        let hold = self.hold.holds(&values);
        let planned = answers.get(Question::Audience).only().unwrap_or_default();
        rule.verdict(position, Audience::ALL[usize::from(planned)], hold)
    }

    /// The value of every fact, by its position in [`Fact::values`].
    #[must_use]
    pub fn facts_of(&self, answers: &Answers) -> [u8; Fact::COUNT] {
        self.derive(answers).facts.map(|value| value.only().unwrap_or_default())
    }

    fn derive(&self, answers: &Answers) -> Values {
        let mut values = Values { answers: answers.0, facts: [OptionSet::EMPTY; Fact::COUNT] };
        for derivation in self.facts {
            values.facts[derivation.fact as usize] = OptionSet::of(&[derivation.value(&values)]);
        }
        values
    }
}
