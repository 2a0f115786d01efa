//! The part of the result that says how sure it is.
//!
//! The page puts sentences together by concatenation, so many texts here are pieces, with the spaces
//! that they need. The tests put each sentence together as the page does. What the page says
//! elsewhere too (the first audience, the hold, "and", "or", per cent) is in [`super::page`].

/// Heading of the part.
pub const SURE: &str = "How sure is it?";
/// While the part loads.
pub const LOADING: &str = "Working out how sure it is …";
/// When the part did not arrive; the button beside it is [`super::page::RELOAD`].
pub const TROUBLE: &str =
    "This part did not arrive. The verdict stands, and your answers are kept.";

/// Once class, first audience and hold are settled, before the number of answers not given; two or
/// more.
pub const SETTLED: &str = "Settled: the other ";
/// After that number.
pub const SETTLED_END: &str = " answers cannot change it.";
/// The same for one answer.
pub const SETTLED_ONE: &str = "Settled: the one answer left cannot change it.";
/// Before the parts of a verdict that are settled.
pub const KNOWN: &str = "Settled: ";
/// Before the parts of a verdict that are not.
pub const UNKNOWN: &str = "Still open: ";
/// A part of the verdict: its class.
pub const PART_CLASS: &str = "the release class";
/// A part of the verdict: who may use it first.
pub const PART_AUDIENCE: &str = "the first audience";
/// A part of the verdict: the hold.
pub const PART_HOLD: &str = "whether it is on hold";

/// The caption of the table of what is possible, before the number of ways.
pub const WAYS_OF: &str = "There are ";
/// After that number.
pub const WAYS_OF_END: &str = " ways to answer the rest, and each of them was counted.";
/// The column of what is possible.
pub const OUTCOME: &str = "What is possible";
/// The column of the numbers.
pub const WAYS: &str = "Ways";
/// The column of the shares.
pub const SHARE: &str = "Share of them";
/// It is on hold.
pub const HELD_YES: &str = "on hold";
/// It is not on hold.
pub const HELD_NO: &str = "not on hold";

/// Between all but the last two of a list; between those stands [`super::page::AND`].
pub const COMMA: &str = ", ";
/// The end of a sentence.
pub const STOP: &str = ".";

/// Before the question to ask next.
pub const NEXT: &str = "Best next question: ";
/// The hint for the keyboard, beside that question.
pub const NEXT_KEY: &str = "Enter goes there";
/// The same on a narrow screen's bar.
pub const NEXT_SHORT: &str = "Next question";
/// Where the best question was answered “Not sure”, before its name.
pub const DOUBTED: &str = "You were not sure of ";
/// After its name.
pub const DOUBTED_END: &str = ", which would tell most.";
/// When only such questions are left, before the one that would tell most.
pub const ONLY_DOUBTED: &str = "Only what you were not sure of can still change it, most of all: ";
/// Before the questions that no longer matter.
pub const IDLE_LIST: &str = "These cannot change it any more: ";
/// Where the flips will stand.
pub const FLIPS_LATER: &str = "What would flip the verdict is said once all sixteen questions are \
    answered.";
/// The note on a question that is folded away.
pub const IDLE: &str = "It cannot change the verdict any more.";
/// The button that unfolds it.
pub const IDLE_OPEN: &str = "Answer it anyway";

/// How many changed answers it takes to get another class, from one to three.
pub static MARGIN: [&str; 3] = [
    "One changed answer would move the class.",
    "Two changed answers together would move the class. No single one would.",
    "Three changed answers together would move the class. One or two would not.",
];
/// The same, when it takes more than three.
pub const MARGIN_WIDE: &str = "Even three changed answers would not move the class.";
/// What the margin does not count.
pub const MARGIN_OF: &str = "This sets aside feasibility and the planned audience: to change them \
    is to change the plan itself.";

/// Heading of the changes that give another class.
pub const FLIPS: &str = "What would flip it";
/// Under the heading of the changes.
pub const FLIPS_HELP: &str = "Under each verdict stand the changes that give it, up to three at a \
    time; a line needs every change in it.";
/// Heading of the changes after which more people may use it.
pub const FLIPS_WIDER: &str = "To a wider first audience";
/// Heading of the changes after which fewer people may use it.
pub const FLIPS_NARROWER: &str = "To a narrower first audience";
/// Heading of the changes that leave the first audience as it is.
pub const FLIPS_SAME: &str = "Same first audience, another class";
/// Heading of the changes that include feasibility or the planned audience.
pub const FLIPS_PLAN: &str = "If the plan itself changed";
/// Before the number of lines that are folded away.
pub const SHOW: &str = "Show ";
/// After that number.
pub const SHOW_MORE: &str = " more";

/// Of a single choice: between the question's short name and the option's label.
pub const CHANGE_TO: &str = ": ";
/// Before the label of an option or a box.
pub const BOX: &str = "“";
/// After the label of an option or a box.
pub const BOX_END: &str = "”";
/// After boxes that are ticked as well.
pub const ADDED: &str = " ticked as well";
/// After boxes that are no longer ticked.
pub const REMOVED: &str = " unticked";
/// Before the rule that gives a verdict.
pub const BY_RULE: &str = ", by rule ";

/// Heading of the answers on which the verdict leans.
pub const DOUBTS: &str = "The answers most worth doubting";
/// Under the heading of the answers to doubt.
pub const DOUBTS_HELP: &str =
    "The verdict leans on these answers. Ask for evidence of exactly these.";
/// When the verdict leans on no answer.
pub const DOUBTS_NONE: &str = "None. With any one answer a step more demanding, or any one \
    safeguard missing, the verdict would be no stricter.";
/// Before the short name of a question.
pub const DOUBT: &str = "If the true answer to “";
/// After the short name, before the label of the next more demanding option.
pub const DOUBT_IS: &str = "” were “";
/// After the label of an option; then follows what would happen, joined like any list.
pub const DOUBT_END: &str = "”, ";
/// Before the label of a safeguard.
pub const DOUBT_SAFEGUARD: &str = "If “";
/// After the label of a safeguard, before the same.
pub const DOUBT_MISSING: &str = "” were in truth missing, ";
/// What would happen: a lower class, before its name.
pub const LOWER_CLASS: &str = "the class would fall to ";
/// What would happen: a narrower first audience, before its name.
pub const NARROWER: &str = "the first audience would shrink to ";
/// What would happen: a hold.
pub const HELD: &str = "it would be on hold";

/// Heading of how much each question matters.
pub const IMPORTANCE: &str = "Which questions matter most";
/// The caption of how much each question matters.
pub const IMPORTANCE_HELP: &str = "For each question: in what share of all complete sheets another \
    answer to it alone would move the class, the first audience or the hold. A complete sheet is \
    one way to answer every question that can change the verdict. The figures are the same for \
    every release.";
#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Audience, Class, Problem, Question, Safeguards};
    use crate::words::page::AND;
    use crate::words::{asked, audience, check, class};

    /// The name of a question, and the label of one of its options.
    fn answer(question: Question, option: u8) -> [&'static str; 2] {
        let words = asked(question);
        [words.title, words.options[usize::from(option)]]
    }

    /// Fails unless the pieces read as the sentence, and that is well formed.
    fn reads(pieces: &[&[&str]], sentence: &str) {
        assert_eq!(pieces.concat().concat(), sentence);
        check(&[sentence], 300);
    }

    #[test]
    fn what_stands_alone_is_well_formed() {
        let mut texts = vec![SURE, LOADING, TROUBLE, SETTLED_ONE, PART_CLASS, PART_AUDIENCE];
        texts.extend([PART_HOLD, NEXT_KEY, FLIPS_LATER, IDLE, IDLE_OPEN, MARGIN_WIDE]);
        texts.extend([MARGIN_OF, FLIPS, FLIPS_HELP, FLIPS_WIDER, FLIPS_NARROWER, FLIPS_SAME]);
        texts.extend([OUTCOME, WAYS, SHARE, HELD_YES, HELD_NO, NEXT_SHORT]);
        texts.extend([FLIPS_PLAN, DOUBTS, DOUBTS_HELP, DOUBTS_NONE, HELD, IMPORTANCE]);
        texts.push(IMPORTANCE_HELP);
        texts.extend(MARGIN);
        check(&texts, 1600);
    }

    #[test]
    fn what_is_settled_reads_well() {
        reads(&[&[SETTLED, "4", SETTLED_END]], "Settled: the other 4 answers cannot change it.");
        reads(&[&[KNOWN, PART_CLASS, STOP]], "Settled: the release class.");
        reads(
            &[&[UNKNOWN, PART_CLASS, COMMA, PART_AUDIENCE, AND, PART_HOLD, STOP]],
            "Still open: the release class, the first audience and whether it is on hold.",
        );
        let [problem, _] = answer(Question::Problem, 0);
        reads(&[&[NEXT, problem]], "Best next question: Problem");
        reads(
            &[&[WAYS_OF, "72", WAYS_OF_END]],
            "There are 72 ways to answer the rest, and each of them was counted.",
        );
        reads(&[&[SHOW, "40", SHOW_MORE]], "Show 40 more");
    }

    #[test]
    fn a_doubt_reads_well() {
        let [problem, open] = answer(Question::Problem, Problem::Open as u8);
        let [_, human] = answer(Question::Safeguards, Safeguards::Human as u8);
        let (mvp, partners) = (class(Class::Mvp).name, audience(Audience::Partners));
        reads(
            &[
                &[DOUBT, problem, DOUBT_IS, open, DOUBT_END],
                &[LOWER_CLASS, mvp, AND, NARROWER, partners, STOP],
            ],
            "If the true answer to “Problem” were “So far it is our belief”, the class would fall \
             to MVP and the first audience would shrink to a few design partners.",
        );
        reads(
            &[
                &[DOUBT_SAFEGUARD, human, DOUBT_MISSING],
                &[NARROWER, audience(Audience::Team), AND, HELD, STOP],
            ],
            "If “A qualified person approves each result” were in truth missing, the first audience \
             would shrink to our own people and it would be on hold.",
        );
    }
}
