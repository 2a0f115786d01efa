//! The sentences of the page itself: headings, buttons, notices.

/// The name of the product.
pub const BRAND: &str = "Rung";
/// The title of the page.
pub const TITLE: &str = "What should our next release be?";
/// What the page decides, in one sentence.
pub const LEAD: &str = "Answer what you know: Rung decides by published rules whether your next \
    release should be a proof of concept, an internal-only MVP, an MVP, a controlled beta or an \
    MMP (minimum marketable product), shows why, and gives you a link that carries the result.";
/// The question above the questions.
pub const KEY_QUESTION: &str = "Behind all of them stands one: what kind of mistake can we afford?";
/// What the page asks of the network.
pub const PRIVACY: &str = "Everything runs in this browser. Nothing you enter leaves it, unless \
    you send someone the link.";

/// The first stop for the keyboard.
pub const SKIP: &str = "Skip to the questions";
/// Heading of the questions.
pub const QUESTIONS: &str = "The questions";
/// The same where they are folded, because the reader came for the result.
pub const QUESTIONS_FOLDED: &str = "The answers behind it: look at them, or change them";
/// The answer that leaves every option possible.
pub const NOT_SURE: &str = "Not sure";
/// Above the boxes that narrow a single choice.
pub const STILL_POSSIBLE: &str = "Untick what you can rule out:";
/// Beside the box that cannot be unticked.
pub const LAST_LEFT: &str = "the last one left, so it counts as your answer";
/// Above a question with any number of answers.
pub const ANY_NUMBER: &str = "Tick all that apply.";
/// The unit of the weeks.
pub const WEEKS: &str = "weeks";
/// When the weeks cannot be used.
pub const WEEKS_WRONG: &str = "Give a whole number from 0 to 260, or leave it empty.";

/// Heading of the worked examples.
pub const EXAMPLES: &str = "Start from a worked example";
/// Under the heading of the worked examples.
pub const EXAMPLES_HELP: &str = "One click fills in every answer as it was known at the time. \
    Your own answers can be brought back.";
/// The button that empties the sheet.
pub const START_OVER: &str = "Start over";
/// The button that takes the last act back.
pub const UNDO: &str = "Undo";

/// After an example was filled in, before its name.
pub const FILLED: &str = "Filled in: ";
/// After the sheet was emptied.
pub const CLEARED: &str = "All answers were cleared.";
/// After a link became the draft.
pub const KEPT: &str = "This is your draft now.";
/// After an item was taken away from a list, before its name.
pub const REMOVED: &str = "Removed: “";
/// After its name.
pub const REMOVED_END: &str = "”.";
/// Above a link's sheet.
pub const READING: &str = "You are reading a shared result. Change answers to see what would \
    follow: your own draft stays.";
/// Above a link that holds nobody's answers.
pub const INVITED: &str = "You are asked for your answers: nobody else’s are here, and your own \
    draft stays. When you are done, copy the link and send it back.";
/// When another tab stored a draft since.
pub const ELSEWHERE: &str = "Another tab has stored a draft since. The address above holds your \
    answers here.";
/// The button that stores the draft of this tab instead.
pub const STORE: &str = "Store these instead";
/// The button that goes on with what the other tab stored.
pub const TAKE: &str = "Take the other tab’s";
/// The button that makes a link's sheet the draft.
pub const KEEP: &str = "Make it my draft";
/// The button that returns to the draft.
pub const BACK: &str = "Back to my draft";
/// When a link cannot be read; the reason comes with the annex, from [`super::link::why`].
pub const BAD_LINK: &str = "This link cannot be verified, so nothing of it was applied. Ask for it \
    again, or carry on below.";
/// When the text of a link cannot be read; so does its reason.
pub const LOST_TEXT: &str = "The answers arrived whole, but not the text with them.";
/// After a damaged link could be read whole.
pub const MENDED: &str = "The link was changed on its way here, and could still be read whole.";
/// After what is left of a damaged link was opened.
pub const UNVERIFIED: &str = "This is what could be read of a damaged link. It is not verified: \
    ask the sender whether it is right.";
/// When the stored draft cannot be read, or not whole.
pub const BAD_DRAFT: &str = "The draft in this browser was damaged. What could be verified is below; \
    the rest is kept in its storage.";
/// When the browser refuses storage.
pub const NO_STORAGE: &str = "This browser does not keep a draft for this page. The address \
    above holds your answers: bookmark or copy it.";

/// Heading of the verdict.
pub const VERDICT: &str = "The call";
/// While nothing is answered.
pub const NO_ANSWER: &str = "Five release classes are possible. Your first answer narrows them.";
/// After the number of classes still possible.
pub const CLASSES_POSSIBLE: &str = " release classes are still possible.";
/// The same, in a narrow place.
pub const STILL_OPEN: &str = " still possible";
/// How many answers are in, before the two numbers.
pub const ANSWERED: &str = "Answered: ";
/// Between the two numbers.
pub const OF: &str = " of the ";
/// After the two numbers.
pub const DECIDING: &str = " that can change the verdict.";
/// Between the values that a finding may still have.
pub const EITHER: &str = " / ";
/// For a screen reader, when no single class is left.
pub const NO_VERDICT: &str = "No single release class yet.";
/// Heading of the ladder, for those who cannot see it.
pub const LADDER: &str = "The ladder, most exposed first";
/// A rung that no completion reaches.
pub const RULED_OUT: &str = "ruled out";
/// What the shares on the ladder are shares of.
pub const SHARES: &str = "Shares are of the ways to fill in the rest, not probabilities.";
/// A share too small for its one decimal.
pub const SHARE_TINY: &str = "under 0.1 %";
/// After a share.
pub const PER_CENT: &str = " %";
/// The rung of the verdict.
pub const YOUR_CLASS: &str = "the verdict";
/// Before the first audience.
pub const FIRST_AUDIENCE: &str = "First audience";
/// Before the narrowest audience, until the verdict is settled.
pub const UNTIL_KNOWN: &str = "Until you know";
/// Between the narrowest audience and the hold.
pub const AND_ON_HOLD: &str = ", on hold";
/// Where the first audience still depends on answers.
pub const AUDIENCE_OPEN: &str = "depends on the answers still missing";
/// Heading of a hold.
pub const ON_HOLD: &str = "On hold";
/// Beside the class of a verdict on hold.
pub const ON_HOLD_UNTIL: &str = "On hold: only our own people until an error can be caught.";
/// Before the rule.
pub const RULE: &str = "The rule";
/// Before the rules, while several can fire.
pub const RULES: &str = "By one of these rules";
/// Heading of the reasons.
pub const WHY: &str = "Why";
/// Between two clauses of a reason.
pub const AND: &str = " and ";
/// Between two options of a narrowed answer.
pub const OR: &str = " or ";
/// Before the clauses of a reason.
pub const BECAUSE: &str = ", because ";
/// Before the source of a rule or fact.
pub const AFTER: &str = "After ";

/// The name of the list of what the memo holds.
pub const CONTENTS: &str = "Contents";

/// Heading of the link.
pub const LINK: &str = "Take it to the room";
/// Under the heading of the link.
pub const LINK_HELP: &str = "The link carries every answer and note, and opens the same result.";
/// The name of the link as a code, for those who cannot see it.
pub const CODE_NAME: &str = "QR code of this result";
/// Under the link as a code.
pub const CODE: &str = "Point a phone at it to open this result.";
/// The same when it holds less than the link.
pub const CODE_ANSWERS: &str = "Point a phone at it to open the answers and the verdict. What you \
    wrote is too long for a code and is in the link alone.";
/// The name of the field that holds the link.
pub const LINK_FIELD: &str = "Link to this result";
/// The button that copies the link.
pub const COPY: &str = "Copy link";
/// After the link was copied.
pub const COPIED: &str = "Copied.";
/// When the browser refuses the clipboard.
pub const NOT_COPIED: &str = "The browser refused. The link is selected: copy it by hand.";

/// Heading of the comparison table.
pub const COMPARE: &str = "The five classes compared";
/// The caption of the comparison table.
pub const COMPARE_HELP: &str = "Under each row stand your own answers that bear on it.";
/// Before the answers that bear on a row.
pub const YOU_SAID: &str = "You: ";
/// Heading of the first column.
pub const ASPECT: &str = "Aspect";
/// Which class to show on a narrow screen.
pub const SHOW_CLASS: &str = "Compare with";
/// An answer that was not given.
pub const UNANSWERED: &str = "not answered";

/// Heading of the free text.
pub const NOTES: &str = "Words for the record";
/// Under the heading of the free text.
pub const NOTES_HELP: &str = "Optional. They travel in the link and never change the verdict.";

/// Heading of the last part.
pub const ABOUT: &str = "How it decides, and what it is not";
/// What a verdict is.
pub const ABOUT_RULES: &str = "Your answers make seven facts, and the first of ten rules that fits \
    them decides. The rules are version 1 of a published framework. The same answers always give \
    the same verdict, here and on the command line.";
/// What a verdict is not.
pub const ABOUT_LIMITS: &str = "A verdict is advice, not an authorisation: it knows only what you \
    told it, and the people who answer for the release still decide.";
/// Heading of the sources.
pub const SOURCES: &str = "Sources";

/// While the program loads.
pub const LOADING: &str = "Getting the rules …";
/// What a search engine and a browser tab are told.
pub const DESCRIPTION: &str = "Proof of concept, internal-only MVP, MVP, controlled beta or MMP? \
    Answer what you know and get the release class, the reasons and a link.";

/// Without scripts.
pub const NO_SCRIPT: &str = "You can read everything here. Working out a verdict needs JavaScript \
    and WebAssembly.";
/// After some seconds in which no script of ours began.
pub const UNSTARTED: &str = "The part that works out a verdict has not started: this browser may be \
    too old. Open the page in a current Chrome, Edge, Firefox or Safari.";
/// Heading when the program cannot start or has stopped.
pub const TROUBLE: &str = "The page has stopped working";
/// When the program could not be downloaded or read.
pub const TROUBLE_LOAD: &str = "A part of the program did not arrive. What you ticked is kept: \
    try again.";
/// When the browser has no WebAssembly.
pub const TROUBLE_OLD: &str = "This browser cannot run WebAssembly. Open the page in a current \
    Chrome, Edge, Firefox or Safari.";
/// When the program failed.
pub const TROUBLE_STOPPED: &str = "The program met an error and stopped. Your answers are kept in \
    this browser and in the link below.";
/// The button that fetches again what did not arrive.
pub const RELOAD: &str = "Try again";
/// The button that opens the page without the link.
pub const RELOAD_BLANK: &str = "Open without this link";
