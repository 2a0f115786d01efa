//! What the records say besides what the page says too.
//!
//! Sentences are put together by concatenation, so some texts here are pieces with the spaces that
//! they need.

/// The release, where it has no name; in a chat, before its name.
pub const RELEASE: &str = "Release";
/// In the place of the class, while several are possible.
pub const NOT_SETTLED: &str = "Not settled yet";
/// Before the classes still possible.
pub const OPEN: &str = "still possible are ";
/// After shares of the completions of a sheet.
pub const OF_THE_WAYS: &str = " of the ways to answer the rest";
/// Before the id of the rule that decides.
pub const BY: &str = ", by rule ";
/// Before the ids of the rules one of which decides.
pub const BY_SEVERAL: &str = "each rule that can still fire gives it: ";

/// The heading, in the form of MADR, of what is to be decided.
pub const CONTEXT: &str = "Context and Problem Statement";
/// What is to be decided.
pub const ASKED: &str = "What kind of release comes next, and who may use it first?";
/// The heading of what drives the decision.
pub const DRIVERS: &str = "Decision Drivers";
/// When no answer says anything yet.
pub const NOTHING_KNOWN: &str = "The answers given so far settle none of the facts that the rules \
    read.";
/// The heading of the options.
pub const OPTIONS: &str = "Considered Options";
/// The heading of the decision.
pub const OUTCOME: &str = "Decision Outcome";
/// Before the option that was chosen; quotation marks and the reason follow.
pub const CHOSEN: &str = "Chosen option: ";
/// Before what is still possible, when none is chosen.
pub const NOT_CHOSEN: &str = "No option is chosen: ";
/// The heading of what follows.
pub const CONSEQUENCES: &str = "Consequences";
/// Before the diagnoses that only some of the open answers would bring.
pub const MAY_APPLY: &str = "May apply, depending on answers still missing: ";
/// When no diagnosis holds.
pub const NOTHING_WRONG: &str = "These answers show nothing that is wrong with the plan.";
/// The heading of how it is confirmed.
pub const CONFIRMATION: &str = "Confirmation";
/// Before the number of gates that are done.
pub const GATES: &str = "This must be true before the first person outside sees it: ";
/// After that number and the number of all.
pub const GATES_DONE: &str = " done.";
/// Before gates that only some of the open answers would bring.
pub const DEPENDS: &str = "These depend on answers still missing:";
/// Before who sees to a gate.
pub const OWNER: &str = "Owner: ";
/// Before the day on which a gate is due.
pub const DUE: &str = "Due: ";
/// The heading of what each option is like.
pub const PROS_AND_CONS: &str = "Pros and Cons of the Options";
/// The ids of the rows of the comparison that say what an option is like.
pub static ASPECTS: [&str; 6] = ["core-question", "goal", "signal", "main-risk", "quality", "time"];
/// The heading of everything else.
pub const MORE: &str = "More Information";
/// Before the day of the record, from which the roadmap counts when no start is chosen.
pub const FROM_RECORD: &str = "Counted from the day of this record, ";
/// The heading of all answers.
pub const ANSWERS: &str = "The answers";
/// The column of the questions.
pub const QUESTION: &str = "Question";
/// The column of the answers.
pub const ANSWER: &str = "Answer";
/// The heading of where the record comes from.
pub const SOURCE: &str = "Where this comes from";
/// What a verdict is not.
pub const LIMITS: &str = "A verdict is advice, not an authorisation: the people who answer for the \
    release decide.";

/// What the release is, in a table.
pub const CLASS: &str = "Release class";
/// The version of the framework, in a table.
pub const FRAMEWORK: &str = "Framework version";
/// The day of the record, in a table.
pub const DATE: &str = "Date of the record";
/// The vector.
pub const VECTOR: &str = "Vector";
/// The link to the sheet.
pub const LINK: &str = "Link";
/// The link to the sheet, as the words to click on.
pub const OPEN_SHEET: &str = "Open the sheet behind this record";

/// Before what to say in the room.
pub const SAY: &str = "To say in the room: ";
/// Before the names of gates that are not done.
pub const OPEN_GATES: &str = "Still open: ";
/// After the number of gates that are open and not named.
pub const MORE_GATES: &str = " more";
/// Before the question that the release must answer.
pub const MUST_ANSWER: &str = "It must answer: ";
/// Before the metric, the threshold and the day.
pub const NUMBER: &str = "The number that decides: ";
/// Before that day.
pub const ON: &str = "on ";
/// Before the version of the framework, and behind it the day.
pub const MADE_WITH: &str = "Made with Rung, framework version ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn what_stands_alone_is_well_formed() {
        let headings = [CONTEXT, DRIVERS, OPTIONS, OUTCOME, CONSEQUENCES, CONFIRMATION];
        check(&headings, 110);
        check(&[PROS_AND_CONS, MORE, ANSWERS, SOURCE, QUESTION, ANSWER], 110);
        check(&[ASKED, NOTHING_KNOWN, NOTHING_WRONG, DEPENDS, OPEN_SHEET, LIMITS], 360);
        check(&[RELEASE, NOT_SETTLED, CLASS, FRAMEWORK, DATE, VECTOR, LINK], 90);
    }

    #[test]
    fn pieces_read_well() {
        let sentences = [
            [NOT_CHOSEN, OPEN, "MVP or MMP."].concat(),
            [CHOSEN, "“MVP”, because ", BY_SEVERAL, "R4 or R10."].concat(),
            [CHOSEN, "“MVP”, because demand is unclear", BY, "R4."].concat(),
            ["MVP 40.0 % and MMP 60.0 %", OF_THE_WAYS, "."].concat(),
            [MAY_APPLY, "Learning in public (D2)."].concat(),
            [GATES, "2 of 9", GATES_DONE].concat(),
            [OWNER, "Ana. ", DUE, "1 October 2026."].concat(),
            [FROM_RECORD, "1 October 2026."].concat(),
            [SAY, "This is an MVP."].concat(),
            [OPEN_GATES, "Onboarding, Pricing and 3", MORE_GATES, "."].concat(),
            [MUST_ANSWER, "Do they come back?"].concat(),
            [NUMBER, "Teams that return; 40 %; ", ON, "1 October 2026"].concat(),
            [MADE_WITH, "1, 1 October 2026."].concat(),
        ];
        check(&sentences.each_ref().map(String::as_str), 800);
        assert_eq!(sentences[0], "No option is chosen: still possible are MVP or MMP.");
        assert_eq!(sentences[2], "Chosen option: “MVP”, because demand is unclear, by rule R4.");
    }
}
