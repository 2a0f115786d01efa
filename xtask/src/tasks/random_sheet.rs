//! Complete answer sheets at random, as the command line reads them.
//!
//! The question ids are written here once more on purpose: the measured program is used as any other program would use it.

/// Single choices with their options.
const CHOICES: [(&str, &[&str]); 19] = [
    ("feasibility", &["proven", "likely", "unproven"]),
    ("problem", &["settled", "partly", "open"]),
    ("behaviour", &["observed", "partly", "unseen"]),
    ("offer", &["strong", "mixed", "fragile"]),
    ("reputation", &["little", "some", "severe"]),
    ("form", &["sketch", "by-hand", "product"]),
    ("audience", &["team", "partners", "beta", "open"]),
    ("failure", &["confusion", "churn", "deal", "legal", "trust"]),
    ("reversal", &["quiet", "noticed", "remembered"]),
    ("speed", &["learning", "revenue", "positioning", "confidence"]),
    ("rivals", &["none", "workaround", "incumbent"]),
    ("ai", &["none", "assists", "decides"]),
    ("domain", &["everyday", "sensitive"]),
    ("harm", &["annoyance", "costly", "serious"]),
    ("work", &["desire", "critical"]),
    ("label", &["poc", "mvp", "beta", "mmp"]),
    ("code", &["discarded", "kept"]),
    ("commitment", &["agreed", "rough", "none"]),
    ("done", &["yes", "no"]),
];

/// Questions answered with any set of their members.
const SETS: [(&str, &[&str]); 2] = [
    ("promises", &["press", "payment", "support", "adoption", "brand"]),
    (
        "safeguards",
        &["expectations", "escalation", "reliability", "review", "uncertainty", "human"],
    ),
];

/// A sequence of sheets that is the same in every run.
pub(super) struct Sheets {
    state: u64,
}

impl Sheets {
    pub(super) const fn new() -> Self {
        Self { state: 0x9E37_79B9_7F4A_7C15 }
    }

    /// The next sheet, as one line of JSON.
    pub(super) fn next_line(&mut self) -> String {
        let mut fields: Vec<String> = Vec::with_capacity(CHOICES.len() + SETS.len() + 1);
        for (question, options) in CHOICES {
            fields.push(format!("\"{question}\":\"{}\"", options[self.below(options.len())]));
        }
        for (question, members) in SETS {
            let chosen: Vec<String> = members
                .iter()
                .filter(|_| self.below(2) == 1)
                .map(|member| format!("\"{member}\""))
                .collect();
            fields.push(format!("\"{question}\":[{}]", chosen.join(",")));
        }
        fields.push(format!("\"weeks\":{}", self.below(261)));
        format!("{{{}}}", fields.join(","))
    }

    /// A number below `bound`, by the xorshift method: fair enough to choose among few options.
    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        let high = u32::try_from(self.state >> 32).unwrap_or(0);
        usize::try_from(high).map_or(0, |number| number % bound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_answered() {
        let line = Sheets::new().next_line();
        let questions = CHOICES.iter().chain(&SETS).map(|(question, _)| *question);
        for question in questions.chain(["weeks"]) {
            assert!(line.contains(&format!("\"{question}\":")), "{question}: {line}");
        }
    }

    #[test]
    fn every_option_is_given_sooner_or_later() {
        let mut sheets = Sheets::new();
        let lines: String = (0..500).map(|_| sheets.next_line()).collect();
        for option in CHOICES.iter().chain(&SETS).flat_map(|(_, options)| *options) {
            assert!(lines.contains(&format!("\"{option}\"")), "{option}");
        }
    }
}
