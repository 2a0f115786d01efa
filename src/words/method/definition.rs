//! How each fact follows from the answers, so exactly that it can be worked out by hand.

use crate::framework::Fact;

/// What a fact is about, and when it has each of its values.
#[derive(Clone, Copy, Debug)]
pub struct Derived {
    /// What the fact is about.
    pub meaning: &'static str,
    /// When it has each value, in the order of [`Fact::values`].
    pub values: &'static [Definition],
}

/// When a fact has one of its values.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// The definition, or what leads to the list.
    pub when: &'static str,
    /// The list that completes it, empty where nothing is to be added.
    pub list: &'static [&'static str],
}

/// How a fact is derived. Answers are named as [`crate::words::asked`] names them.
#[must_use]
pub fn derived(fact: Fact) -> &'static Derived {
    match fact {
        Fact::Error => &ERROR,
        Fact::Demand => &DEMAND,
        Fact::Stakes => &STAKES,
        Fact::Market => &MARKET,
        Fact::Credibility => &CREDIBILITY,
        Fact::Net => &NET,
        Fact::Protections => &PROTECTIONS,
    }
}

/// Before the ways in which a value can come about.
const ONE_OF: &str = "At least one of these is so:";
/// The value that is left.
const OTHERWISE: Definition = Definition { when: "In every other case.", list: &[] };

static ERROR: Derived = Derived {
    meaning: "What an error would cost, to others or to us.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &[
                "Harm: “It does serious harm”.",
                "Harm: “It costs them”, and Subject: “At least one sensitive subject”.",
            ],
        },
        Definition {
            when: "It would not be dangerous, and at least one of these is so:",
            list: &[
                "Worst failure: “A blocked enterprise deal”, “Legal or regulatory review” or \
                 “Public loss of trust”.",
                "Can it be undone: “Still held against us next quarter”.",
                "Worst failure: “Customers leave”, and Can it be undone: “Fixed, but customers saw \
                 it”.",
                "First impression: “Severe: no room for an embarrassing error”.",
                "Dependence: “They depend on it for work or life”.",
                "AI: “AI, relied on or acting unchecked”, and either Harm: “It costs them”, or \
                 Subject: “At least one sensitive subject”.",
            ],
        },
        OTHERWISE,
    ],
};

static DEMAND: Derived = Derived {
    meaning: "Whether we know that people want it. The more dangerous an error, the stronger the \
              evidence has to be.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &[
                "Problem: “So far it is our belief”.",
                "Behaviour: “Not seen yet”.",
                "Behaviour: “Seen in a few, or in others”, and either Problem: “Some evidence so \
                 far”, or an error would be dangerous.",
            ],
        },
        OTHERWISE,
    ],
};

static STAKES: Derived = Derived {
    meaning: "Whether much depends on the release being right.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &[
                "Subject: “At least one sensitive subject”.",
                "AI: “AI, relied on or acting unchecked”.",
                "Dependence: “They depend on it for work or life”.",
                "Harm: “It does serious harm”.",
            ],
        },
        OTHERWISE,
    ],
};

static MARKET: Derived = Derived {
    meaning: "Whether it meets the market, by its audience or by a promise.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &["Planned audience: “The open market”.", "Promises: any box is ticked."],
        },
        OTHERWISE,
    ],
};

static CREDIBILITY: Derived = Derived {
    meaning: "Whether we can lose trust where people compare and commit.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &[
                "Offer: “Fragile: small doubts would lose them”.",
                "First impression: “Some: we would have trust to win back” or “Severe: no room for \
                 an embarrassing error”.",
                "Comparison: “An established product”.",
                "It faces the market.",
            ],
        },
        OTHERWISE,
    ],
};

static NET: Derived = Derived {
    meaning: "Whether an error can be caught before it does harm.",
    values: &[
        Definition {
            when: ONE_OF,
            list: &[
                "Form: any answer but “A working product”.",
                "Safeguards: “A qualified person approves each result”.",
                "Safeguards: both “Human help, and a way to stop or undo it” and “Checks or evals \
                 run and passed”.",
            ],
        },
        OTHERWISE,
    ],
};

static PROTECTIONS: Derived = Derived {
    meaning: "Whether every safeguard that is required will be working on the first day.",
    values: &[
        Definition {
            when: "At least one safeguard is required and not ticked. These are required:",
            list: &[
                "“Checks or evals run and passed”, when the stakes are high.",
                "“Human help, and a way to stop or undo it”, when the stakes are high.",
                "“Limits stated to users”, when the stakes are high and AI has any answer but “No \
                 AI”.",
                "“A named person reviews edge cases” or “A qualified person approves each result”, \
                 when the stakes are high and AI has any answer but “No AI”. One of the two is \
                 enough.",
                "“Users can see when it is unsure” or “A qualified person approves each result”, \
                 when the stakes are high and the answer to AI is “AI, relied on or acting \
                 unchecked”. One of the two is enough.",
                "“Checks or evals run and passed”, when the stakes are ordinary and the answer to \
                 Can it be undone is “Still held against us next quarter”.",
            ],
        },
        Definition { when: "Nothing that is required is missing.", list: &[] },
    ],
};

#[cfg(test)]
mod tests {
    use super::{Derived, derived};
    use crate::framework::{Condition, Fact, Kind, Subject, Test, Version};
    use crate::words::{asked, check, value};

    /// The comparisons of a condition, each with whether it has to pass.
    fn comparisons(condition: &Condition) -> Vec<(Test, bool)> {
        match condition {
            Condition::Is(test) => vec![(*test, true)],
            Condition::Not(test) => vec![(*test, false)],
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().flat_map(comparisons).collect()
            }
        }
    }

    /// Fails unless the sentence says this comparison; gives the number of answers that it names.
    fn says(sentence: &str, test: Test, passes: bool) -> usize {
        let holds = |part: &str| {
            assert!(sentence.to_lowercase().contains(&part.to_lowercase()), "{part}: {sentence}");
        };
        match test.subject {
            Subject::Fact(fact) => {
                assert!(passes);
                test.among.iter().for_each(|position| holds(value(fact, position)));
                0
            }
            Subject::Answer(question) => {
                let words = asked(question);
                let is_set = question.kind() == Kind::Any;
                if test.among == question.all_options() {
                    holds(&[words.title, ": any"].concat());
                    return 0;
                }
                let labels: Vec<String> = test
                    .among
                    .iter()
                    .map(|option| ["“", words.options[usize::from(option)], "”"].concat())
                    .collect();
                for label in &labels {
                    holds(label);
                }
                if let [before @ .., last] = labels.as_slice()
                    && !before.is_empty()
                {
                    holds(&[&before.join(", "), " or ", last].concat());
                }
                if !is_set {
                    holds(words.title);
                    assert_eq!(sentence.contains("any answer but “"), !passes, "{sentence}");
                }
                labels.len()
            }
        }
    }

    /// Fails unless the words between the answers join them as the condition does.
    fn joins(sentence: &str, way: &Condition) {
        let between: Vec<&str> =
            sentence.split('“').map(|part| part.rsplit('”').next().unwrap_or_default()).collect();
        let has = |word: &str| between.iter().any(|part| part.contains(word));
        let (all, any) = match way {
            Condition::All(parts) => {
                (true, parts.iter().any(|part| matches!(part, Condition::Any(_))))
            }
            _ => (false, false),
        };
        assert_eq!(has(" and ") || has(" when "), all, "{sentence}");
        assert_eq!(has(" either "), any, "{sentence}");
    }

    #[test]
    fn definitions_say_what_the_framework_does() {
        for derivation in Version::CURRENT.framework().facts {
            let Derived { values, .. } = derived(derivation.fact);
            assert_eq!(values.len(), derivation.fact.values().len());
            assert!(values[usize::from(derivation.otherwise)].list.is_empty());
            for (position, condition) in derivation.cases {
                let list = values[usize::from(*position)].list;
                let Condition::Any(ways) = condition else {
                    unreachable!("{:?} is not a list of ways", derivation.fact)
                };
                assert_eq!(list.len(), ways.len(), "{list:?}");
                for (sentence, way) in list.iter().zip(*ways) {
                    let named: usize = comparisons(way)
                        .iter()
                        .map(|(test, passes)| says(sentence, *test, *passes))
                        .sum();
                    assert_eq!(sentence.matches('“').count(), named, "{sentence}");
                    joins(sentence, way);
                }
            }
        }
    }

    #[test]
    fn definitions_are_well_formed() {
        let mut texts = Vec::new();
        for each in Fact::ALL {
            let Derived { meaning, values } = derived(*each);
            texts.push(*meaning);
            for definition in *values {
                texts.push(definition.when);
                texts.extend(definition.list);
                assert_eq!(definition.when.ends_with(':'), !definition.list.is_empty());
                assert!(definition.list.iter().all(|each| each.ends_with('.')));
            }
        }
        check(&texts, 2900);
    }
}
