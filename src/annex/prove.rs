//! The proof, run where the reader is: the laws one by one, then the counts.

use super::element::{Element, el};
use crate::analysis::{CounterExample, Law, Proof};
use crate::digits::{digits, grouped};
use crate::framework::{Class, Version};
use crate::link;
use crate::words::{self, method, page};

/// A proof under way.
#[derive(Default)]
pub struct Proving {
    proof: Option<Proof>,
}

impl Proving {
    /// Does the next part: the diagrams first, then a law at a time. Says whether there was one.
    pub fn step(&mut self) -> bool {
        if let Some(proof) = &mut self.proof {
            return proof.step();
        }
        self.proof = Some(Proof::begin(Version::CURRENT.framework()));
        true
    }

    /// How far it has come, after so many milliseconds; with the counts once all is done.
    ///
    /// ```
    /// use rung::annex::Proving;
    ///
    /// let mut proving = Proving::default();
    /// while proving.step() {}
    /// let told = proving.told(12).words();
    /// assert!(told.contains("All eight laws hold."));
    /// assert!(told.contains("3,224,862,720"));
    /// ```
    #[must_use]
    pub fn told(&self, milliseconds: u32) -> Element {
        let told = el("div", &[("class", "proof")]);
        let Some(proof) = &self.proof else { return told };
        let laws = proof.laws();
        let told = told.and(el("ul", &[]).each(laws.iter().map(|law| {
            let said = match &law.counterexample {
                None => method::HOLDS.to_owned(),
                Some(counterexample) => [method::FAILS, &broken(counterexample)].concat(),
            };
            let text = method::LAWS.iter().find(|words| words.id == law.id);
            el("li", &[])
                .and(el("b", &[]).text(law.id))
                .say(&[" ", text.map_or("", |law| law.text), " "])
                .and(el("i", &[]).text(&said))
        })));
        if let Some(next) = method::LAWS.get(laws.len()) {
            return told.and(el("p", &[]).say(&[method::PROVING, next.id, method::PROVING_END]));
        }
        let holds = laws.iter().all(Law::holds);
        let (verdict, means) = if holds {
            (method::ALL_HOLD, method::ALL_HOLD_MEANS)
        } else {
            (method::SOME_FAIL, "")
        };
        let took = match milliseconds {
            0 => method::TOOK_NO_TIME.to_owned(),
            _ => [method::TOOK, &digits(milliseconds.into()), method::TOOK_END].concat(),
        };
        let total = grouped(proof.counts().total());
        told.and(el("p", &[]).and(el("b", &[]).text(verdict)).say(&[" ", means, " ", &took]))
            .and(el("p", &[]).say(&[&total, method::COUNTED]))
            .and(counts(proof))
    }
}

fn counts(proof: &Proof) -> Element {
    let counts = proof.counts();
    let line = |(name, count): (&str, u64)| {
        el("li", &[]).say(&[name, method::COUNT, &grouped(count), method::COUNT_END])
    };
    let classes =
        Class::ALL.iter().map(|class| (words::class(*class).name, counts.of_class(*class)));
    let hold = line((page::ON_HOLD, counts.count(|verdict| verdict.hold)));
    let rules = (0..).zip(proof.framework().rules);
    let rules = rules.map(|(position, rule)| (rule.id, counts.count(|it| it.rule == position)));
    el("div", &[("class", "counts")])
        .and(
            el("div", &[])
                .and(el("h3", &[]).text(method::BY_CLASS))
                .and(el("ul", &[]).each(classes.map(line)))
                .and(el("ul", &[("class", "hold-count")]).and(hold)),
        )
        .and(
            el("div", &[])
                .and(el("h3", &[]).text(method::BY_RULE))
                .and(el("ul", &[]).each(rules.map(line))),
        )
}

fn broken(counterexample: &CounterExample) -> String {
    match counterexample {
        CounterExample::Sheet(sheet) => link::vector(sheet),
        CounterExample::Step(sheet, change) => {
            let option = change.question().options()[usize::from(change.option())];
            [&link::vector(sheet), " ", change.question().id(), " ", option].concat()
        }
        CounterExample::Rule(rule) => (*rule).to_owned(),
        CounterExample::Reads(question) => question.id().to_owned(),
    }
}
