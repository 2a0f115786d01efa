//! The answers on which a verdict leans.

use super::{Change, Engine};
use crate::framework::{Answers, Question, Verdict};

/// An answer that the verdict leans on: were it one step more demanding, or the safeguard missing,
/// the verdict would be stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lean {
    /// The step, or the safeguard taken away.
    pub change: Change,
    /// The verdict after it.
    pub verdict: Verdict,
}

impl Engine {
    /// The answers to ask evidence for, in the order of the questions: those whose next more
    /// demanding option, or whose missing safeguard, would narrow the first audience, lower the
    /// class or cause a hold.
    ///
    /// ```
    /// use rung::analysis::{Change, Engine};
    /// use rung::example::EXAMPLES;
    /// use rung::framework::{Answers, Question, Safeguards};
    ///
    /// let claims = EXAMPLES.iter().find(|example| example.id == "ai-claims-approved");
    /// let answers = claims.and_then(|example| Answers::of(&example.sheet()));
    /// let leans = Engine::version_1().pressure(&answers.ok_or("an example is complete")?);
    /// let approval = Change::Remove(Question::Safeguards, Safeguards::Human as u8);
    /// assert!(leans.iter().any(|lean| lean.change == approval && lean.verdict.hold));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn pressure(&self, answers: &Answers) -> Vec<Lean> {
        let now = self.decide(answers);
        let mut leans = Vec::new();
        for change in Change::each(answers).filter(|change| demands_more(*change, answers)) {
            let verdict = self.decide(&change.applied(answers));
            let narrower = verdict.audience < now.audience;
            let lower = verdict.class < now.class;
            let held = verdict.hold && !now.hold;
            if narrower || lower || held {
                leans.push(Lean { change, verdict });
            }
        }
        leans
    }
}

/// Whether a change is the next more demanding option, or takes a safeguard away.
fn demands_more(change: Change, answers: &Answers) -> bool {
    match change {
        Change::To(question, option) => answers.get(question).only() == option.checked_sub(1),
        Change::Remove(question, _) => question == Question::Safeguards,
        Change::Add(..) => false,
    }
}
