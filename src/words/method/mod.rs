//! The page that says how Rung decides: facts, rules, laws, and how to check them.
//!
//! No other page needs these words, so they stand apart from those of the questions. What a fact, a
//! rule, a class or a source is called is not repeated here.

mod definition;

pub use definition::{Definition, Derived, derived};

/// The title of the page.
pub const TITLE: &str = "How Rung decides";
/// What the page holds, under its title.
pub const LEAD: &str = "Everything that Rung goes by stands on this page: the facts, the rules, \
    the laws that they keep, and a proof that you can run. With them you can work out any \
    verdict by hand.";
/// Without scripts.
pub const NO_SCRIPT: &str = "You can read everything here. Marking the rule that decides your release \
    and running the proof need JavaScript and WebAssembly.";
/// The link that leads back to the questions.
pub const BACK: &str = "Back to the questions";
/// On the page with the questions: the link that leads here.
pub const LINK: &str = "How Rung decides, rule by rule";

/// Heading of the questions with their short names.
pub const QUESTIONS: &str = "The questions and their short names";
/// Under the heading of the questions.
pub const QUESTIONS_HELP: &str = "Sixteen questions can change the verdict. Below, each goes by \
    its short name, and an answer stands in quotation marks: Harm: “It costs them”.";

/// Heading of the facts.
pub const FACTS: &str = "From answers to facts";
/// Under the heading of the facts.
pub const FACTS_HELP: &str = "Your answers make seven facts, which are worked out in this order: a \
    later one may read an earlier one. While answers are missing, a fact can still have several \
    values.";

/// Heading of the rules.
pub const RULES: &str = "From facts to a verdict";
/// How the table of rules is read, a paragraph each.
pub static RULES_HELP: [&str; 5] = [
    "The rules read four facts: Demand, Cost of an error, Protections and Credibility. They also \
     read four answers as they are: Feasibility, Planned audience, Form and Problem. The other \
     facts feed these facts or the hold.",
    "Start at the top of the table. The first rule that fits decides, and the rules after it no \
     longer matter. A rule fits when every cell of its row does. R9 has two rows and fits when \
     either does.",
    "The limit is the widest audience that a rule allows.",
    "When an error would be dangerous and nothing would catch it, the verdict is on hold. The \
     limit then becomes our own people, whatever the rule says. The class stays.",
    "The first audience is the narrower of the planned audience and the limit. From narrow to \
     wide, these are: our own people, a few design partners, invited beta customers, the open \
     market.",
];
/// The caption of the table of rules.
pub const RULES_TABLE: &str = "The rules, in the order in which they are tried";
/// Heading of the column with the ids of the rules.
pub const RULE: &str = "Rule";
/// Heading of the column with the classes.
pub const CLASS: &str = "Class";
/// Heading of the column with the limits.
pub const LIMIT: &str = "Limit";
/// A cell that fits every value.
pub const ANY_VALUE: &str = "any";
/// Beside the lit rule, for those who cannot see that it is lit.
pub const LIT: &str = "this rule decides your release";
/// What a lit rule is, while none is.
pub const LIT_LATER: &str = "No rule is lit yet. Once your answers leave only one rule, that rule \
    decides your release and is lit here.";

/// Heading of the laws.
pub const LAWS_TITLE: &str = "The laws that the rules keep";
/// Under the heading of the laws.
pub const LAWS_HELP: &str = "A complete sheet is one way to answer all sixteen questions. The \
    eight laws hold for all of them. The options of a question stand in order, from the least to \
    the most demanding.";

/// A law that the rules keep on every complete sheet.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// The id of the law.
    pub id: &'static str,
    /// What always holds.
    pub text: &'static str,
}

/// The laws in order.
pub static LAWS: [Law; 8] = [
    Law { id: "L1", text: "Every complete sheet meets a rule." },
    Law { id: "L2", text: "Every rule, taken by itself, decides at least one sheet." },
    Law {
        id: "L3",
        text: "Take away the sheets that earlier rules decide: every rule still decides some, and \
               together the rules cover every sheet exactly once.",
    },
    Law {
        id: "L4",
        text: "With all other answers the same, a more demanding answer to Form, Feasibility, \
               Problem, Behaviour, First impression, Worst failure, Can it be undone, AI, \
               Subject, Harm or Dependence never widens the first audience.",
    },
    Law {
        id: "L5",
        text: "With all other answers the same, one more safeguard never narrows the first \
               audience.",
    },
    Law { id: "L6", text: "The first audience is never wider than the planned one." },
    Law {
        id: "L7",
        text: "If nobody has seen the core work, the class is always a proof of concept; \
               otherwise, if nobody outside meets it, it is always an internal-only MVP; and an \
               MMP is given only to a working product planned for the open market.",
    },
    Law {
        id: "L8",
        text: "Neither free text nor the answers under “How honest is the plan?” ever change the \
               class.",
    },
];

/// Heading of the proof.
pub const PROOF: &str = "How the laws are proven";
/// How the laws are proven, a paragraph each.
pub static PROOF_HELP: [&str; 3] = [
    "The rules are turned into a decision diagram. It asks one answer after another, and every \
     path through it ends in a verdict. Parts that are equal are stored once, so a small diagram \
     holds all 9,674,588,160 complete sheets.",
    "The laws are checked on this diagram. The counts are exact: nothing is sampled.",
    "A brute-force run on the command line visits every sheet one by one, and agrees.",
];

/// Heading of the proof that the reader runs.
pub const PROVE: &str = "Prove it yourself";
/// The button that starts the proof.
pub const PROVE_BUTTON: &str = "Prove it here";
/// What the button does.
pub const PROVE_HELP: &str = "This browser then checks all eight laws over every complete sheet, \
    and counts the verdicts. Your own answers play no part in it.";
/// While the proof loads.
pub const PROVE_LOADING: &str = "Getting the proof …";
/// When the proof did not arrive; the button beside it is [`super::page::RELOAD`].
pub const PROVE_TROUBLE: &str = "The proof did not arrive.";
/// While the proof runs, before the id of the law.
pub const PROVING: &str = "Checking law ";
/// After the id of the law.
pub const PROVING_END: &str = " …";
/// When every law holds.
pub const ALL_HOLD: &str = "All eight laws hold.";
/// What that shows.
pub const ALL_HOLD_MEANS: &str = "So the rules leave no sheet out and do not contradict themselves. \
    Whether they suit your release is for you to judge.";
/// When some law fails.
pub const SOME_FAIL: &str = "At least one law fails, so do not rely on these rules.";
/// Beside a law that holds.
pub const HOLDS: &str = "Law holds.";
/// Beside a law that fails, before a sheet that breaks it.
pub const FAILS: &str = "Law fails. Counter-example: ";
/// After the number of sheets.
pub const COUNTED: &str = " complete sheets, each counted once.";
/// Heading of the numbers of sheets that get each class.
pub const BY_CLASS: &str = "Sheets by class";
/// Heading of the numbers of sheets that each rule decides.
pub const BY_RULE: &str = "Sheets by the rule that decides";
/// Between the class or rule, or [`super::page::ON_HOLD`], and the number of sheets.
pub const COUNT: &str = ": ";
/// After the number of sheets.
pub const COUNT_END: &str = " sheets";
/// Before the time in milliseconds.
pub const TOOK: &str = "It took ";
/// After the time in milliseconds.
pub const TOOK_END: &str = " ms.";
/// When the time is too short for the browser's clock.
pub const TOOK_NO_TIME: &str = "It took less than 1 ms.";

/// Heading of the commands.
pub const CHECK: &str = "Check it without this page";
/// Under the heading of the commands.
pub const CHECK_HELP: &str = "The command line works without the page and gives the same verdicts.";

/// A command that checks the framework or lets others check it.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// What to type.
    pub line: &'static str,
    /// What it does.
    pub does: &'static str,
}

/// The commands, the quickest first.
pub static COMMANDS: [Command; 4] = [
    Command {
        line: "rung prove",
        does: "Checks the laws on the decision diagram, as this page does.",
    },
    Command {
        line: "rung prove --brute-force",
        does: "Visits every complete sheet one by one. It must come to the same counts.",
    },
    Command {
        line: "rung export dmn",
        does: "Writes the facts and rules as tables in DMN (Decision Model and Notation), an open \
               standard. Any DMN engine can evaluate them, and must give the same verdicts.",
    },
    Command {
        line: "rung export mcdc",
        does: "Writes a suite of tests in pairs. The two sheets of a pair differ in one answer or \
               one box, and show that one condition decides the outcome. Testers call this \
               MC/DC: modified condition/decision coverage. Conditions that no pair can show are \
               listed with the reason.",
    },
];

/// Under the heading of the sources.
pub const SOURCES_HELP: &str = "Each fact and each rule names the source of its idea. Where it \
    says Rung, the step is our own.";
/// Heading of the version.
pub const VERSION_TITLE: &str = "Version";
/// Which version of the framework this is, and of when.
pub const VERSION: &str = "Framework version 1, November 2026.";
/// What a version promises.
pub const VERSION_HELP: &str = "A version never changes. A later one will stand beside it.";

/// Heading of the limits.
pub const LIMITS_TITLE: &str = "What a verdict is not";
/// What a verdict is not and what the rules cannot know, a paragraph each.
pub static LIMITS: [&str; 5] = [
    "A verdict is advice, not an authorisation. Those who answer for the release decide.",
    "The rules know only your answers. They cannot know whether an answer is true, what nobody \
     asked, or what the law demands of you.",
    "Shares count the ways to fill in the rest. They are not probabilities: nobody knows how \
     likely each way is.",
    "The sources disagree about figures. Of two articles that Gupta cites, one gives an MVP 6–16 \
     weeks and the other 2–6 months.",
    "This is one framework’s view. Another may draw its lines elsewhere with good reason.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digits::digits;
    use crate::framework::{Audience, Kind, Question, Subject, Version};
    use crate::words::{asked, audience, check, fact, section};

    /// Fails unless the text names all of these, the one after the other.
    fn names_in_order(text: &str, names: &[&str]) {
        let mut rest = text;
        for name in names {
            let after = rest.split_once(name).map(|(_, after)| after);
            assert!(after.is_some(), "no “{name}” in its place: {text}");
            rest = after.unwrap_or_default();
        }
    }

    #[test]
    fn everything_is_said_and_well_formed() {
        let mut texts =
            vec![TITLE, LEAD, NO_SCRIPT, BACK, LINK, QUESTIONS, QUESTIONS_HELP, FACTS, FACTS_HELP];
        texts.extend([RULES, RULES_TABLE, RULE, CLASS, LIMIT, ANY_VALUE, LIT, LIT_LATER]);
        texts.extend([LAWS_TITLE, LAWS_HELP, PROOF, PROVE, PROVE_BUTTON, PROVE_HELP]);
        texts.extend([
            PROVE_LOADING,
            PROVE_TROUBLE,
            ALL_HOLD,
            ALL_HOLD_MEANS,
            SOME_FAIL,
            HOLDS,
            BY_CLASS,
            BY_RULE,
        ]);
        texts.extend([TOOK_NO_TIME, CHECK, CHECK_HELP, SOURCES_HELP, VERSION_TITLE, VERSION]);
        texts.extend([VERSION_HELP, LIMITS_TITLE]);
        texts.extend(RULES_HELP.iter().chain(&PROOF_HELP).chain(&LIMITS));
        texts.extend(LAWS.iter().flat_map(|law| [law.id, law.text]));
        texts.extend(COMMANDS.iter().flat_map(|command| [command.line, command.does]));
        let said = [
            [PROVING, "L1", PROVING_END].concat(),
            [FAILS, "1a.-drcf5p"].concat(),
            ["12", COUNTED].concat(),
            ["MVP", COUNT, "12", COUNT_END].concat(),
            [TOOK, "12", TOOK_END].concat(),
        ];
        texts.extend(said.iter().map(String::as_str));
        check(&texts, 5400);
    }

    #[test]
    fn laws_have_ids_in_order_and_one_sentence_each() {
        let ids: Vec<String> = (1..=8).map(|number| ["L", &digits(number)].concat()).collect();
        assert_eq!(LAWS.map(|law| law.id).to_vec(), ids);
        for law in &LAWS {
            assert_eq!(law.text.find('.'), Some(law.text.len() - 1), "{}", law.text);
        }
        let demanding = [
            Question::Form,
            Question::Feasibility,
            Question::Problem,
            Question::Behaviour,
            Question::Reputation,
            Question::Failure,
            Question::Reversal,
            Question::Ai,
            Question::Domain,
            Question::Harm,
            Question::Work,
        ];
        names_in_order(LAWS[3].text, &demanding.map(|question| asked(question).title));
        names_in_order(LAWS[7].text, &[section(Question::Label.section()).title]);
    }

    #[test]
    fn the_rules_are_introduced_as_they_are() {
        let (mut facts, mut answers) = (Vec::new(), Vec::new());
        for cell in Version::CURRENT.framework().rules.iter().flat_map(|rule| rule.rows.concat()) {
            let (read, name) = match cell.subject {
                Subject::Fact(each) => (&mut facts, fact(each).name),
                Subject::Answer(question) => (&mut answers, asked(question).title),
            };
            if !read.contains(&name) {
                read.push(name);
            }
        }
        assert_eq!((facts.len(), answers.len()), (4, 4));
        names_in_order(RULES_HELP[0], &[facts, answers].concat());
        for rule in Version::CURRENT.framework().rules {
            assert_eq!(rule.rows.len(), if rule.id == "R9" { 2 } else { 1 }, "{}", rule.id);
        }
        let audiences: Vec<&str> = Audience::ALL.iter().map(|each| audience(*each)).collect();
        names_in_order(RULES_HELP[4], &audiences);
        names_in_order(RULES_HELP[3], &audiences[..1]);
    }

    #[test]
    fn numbers_are_those_of_the_framework() {
        let ways = |question: Question| match question.kind() {
            Kind::Any => 1 << question.options().len(),
            _ => question.options().len() as u64,
        };
        let mut sheets = digits(Question::deciding().map(ways).product());
        for place in [7, 4, 1] {
            sheets.insert(place, ',');
        }
        names_in_order(PROOF_HELP[0], &[&sheets]);
        assert_eq!(Question::deciding().count(), 16, "sixteen questions");
        assert_eq!(Version::CURRENT.framework().facts.len(), 7, "seven facts");
        names_in_order(VERSION, &[&digits(u64::from(Version::CURRENT.number()))]);
    }
}
