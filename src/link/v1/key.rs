//! The frozen table of one-letter keys and codes.
//!
//! | key | question | codes of its options, in the order of the framework |
//! |---|---|---|
//! | `f` | feasibility | `p`roven, `l`ikely, `u`nproven |
//! | `p` | problem | `s`ettled, `p`artly, `o`pen |
//! | `b` | behaviour | `o`bserved, `p`artly, `u`nseen |
//! | `o` | offer | `s`trong, `m`ixed, `f`ragile |
//! | `r` | reputation | `l`ittle, `s`ome, se`v`ere |
//! | `m` | form: what people `m`eet | `s`ketch, by-`h`and, `p`roduct |
//! | `a` | audience | `t`eam, `p`artners, `b`eta, `o`pen |
//! | `x` | failure | `c`onfusion, c`h`urn, `d`eal, `l`egal, `t`rust |
//! | `u` | reversal: can it be `u`ndone | `q`uiet, `n`oticed, `r`emembered |
//! | `s` | speed | `l`earning, `r`evenue, `p`ositioning, `c`onfidence |
//! | `e` | promises: what leadership `e`xpects | `p`ress, pay`m`ent, `s`upport, `a`doption, `b`rand |
//! | `v` | ri`v`als | `n`one, `w`orkaround, `i`ncumbent |
//! | `i` | ai | `n`one, `a`ssists, `d`ecides |
//! | `d` | domain | `e`veryday, `s`ensitive |
//! | `h` | harm | `a`nnoyance, `c`ostly, `s`erious |
//! | `k` | wor`k` | `d`esire, `c`ritical |
//! | `g` | safe`g`uards | `e`xpectations, e`s`calation, `r`eliability, re`v`iew, `u`ncertainty, `h`uman |
//! | `l` | label | `p`oc, `m`vp, `b`eta, mmp: mar`k`etable |
//! | `c` | code | `d`iscarded, `k`ept |
//! | `n` | commitment, for when the `n`umber comes in | `a`greed, `r`ough, `n`one |
//! | `y` | done: `y`es or no | `y`es, `n`o |
//! | `w` | weeks | digits |
//! | `t` | none: text follows | |

use crate::framework::{CostField, List, Note, Question};

/// For every question, in the order of the framework, its key and the codes of its options.
const KEYS: [&str; Question::COUNT] = [
    "fplu", "pspo", "bopu", "osmf", "rlsv", "mshp", "atpbo", "xchdlt", "uqnr", "slrpc", "epmsab",
    "vnwi", "inad", "des", "hacs", "kdc", "gesrvuh", "lpmbk", "cdk", "narn", "yyn", "w",
];

/// The entry that says that text follows; no question has this key.
pub(super) const TEXT: &str = "t";

/// No member of a set: "none of these". No member has this code.
pub(super) const NONE: &str = "n";

/// For every text, in the order of the framework, its row: name, question, metric, threshold, date,
/// what is done if it is met and if it is missed, notes, start.
const NOTES: [char; Note::ALL.len()] = ['n', 'q', 'm', 't', 'd', 'y', 'x', 'a', 's'];

/// The rows of the list to ship and the list to defer.
const LISTS: [char; List::ALL.len()] = ['i', 'o'];

/// The row of a gate.
pub(super) const GATE: char = 'g';

/// The row of what was typed into a field of the cost section; the code of the field follows.
pub(super) const COST: char = 'c';

/// For every field of the cost section, in the order of the framework, its code.
const COSTS: [char; CostField::ALL.len()] =
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q'];

/// The key of a question, and the codes of its options.
pub(super) fn of(question: Question) -> (&'static str, &'static [u8]) {
    let (key, codes) = KEYS[question as usize].split_at(1);
    (key, codes.as_bytes())
}

/// The question with this key.
pub(super) fn question(key: char) -> Option<Question> {
    let position = KEYS.iter().position(|row| row.starts_with(key))?;
    Question::ALL.get(position).copied()
}

/// The row of a text.
pub(super) fn note(note: Note) -> char {
    NOTES[note as usize]
}

/// The row of an item of a list.
pub(super) fn list(list: List) -> char {
    LISTS[list as usize]
}

/// The text with this row.
pub(super) fn note_of(row: char) -> Option<Note> {
    Some(Note::ALL[NOTES.iter().position(|known| *known == row)?])
}

/// The list whose items have this row.
pub(super) fn list_of(row: char) -> Option<List> {
    Some(List::ALL[LISTS.iter().position(|known| *known == row)?])
}

/// The code of a field of the cost section.
pub(super) fn cost(field: CostField) -> char {
    COSTS[field as usize]
}

/// The field of the cost section with this code.
pub(super) fn cost_of(code: char) -> Option<CostField> {
    Some(CostField::ALL[COSTS.iter().position(|known| *known == code)?])
}
