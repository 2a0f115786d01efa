//! What would lift a hold.

use crate::framework::{OptionSet, Question, Safeguards, Sheet};

/// The sets of safeguards each of which is a net: a qualified person who approves each result, or
/// checks that were run together with a way to stop and undo.
const NETS: [OptionSet; 2] = [
    OptionSet::of(&[Safeguards::Human as u8]),
    OptionSet::of(&[Safeguards::Reliability as u8, Safeguards::Escalation as u8]),
];

/// What is missing of each net.
pub(super) fn lifts(sheet: &Sheet) -> Vec<OptionSet> {
    let working = sheet.answer(Question::Safeguards).unwrap_or_default();
    NETS.iter().map(|net| net.iter().filter(|it| !working.contains(*it)).collect()).collect()
}
