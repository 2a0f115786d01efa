//! The names of controls that one program draws and the other acts on.
//!
//! What a control does is said by its name and its value alone, so these are what the two agree on.

/// The name of every button that acts on the sheet.
pub const ACT: &str = "act";

/// The value of the button that takes the last act back.
pub const UNDO: &str = "undo";

/// What the value of a button begins with that opens what could be read of a damaged link; the link
/// of that follows.
pub const OPEN: &str = "open-";

/// The same where all of it was verified.
pub const MEND: &str = "mend-";

/// What the name of the field for new items of a list begins with; the list's id follows.
pub const ADD: &str = "add-";

/// What the value of a button that moves an item to the other list begins with; the list's id, a
/// hyphen and the item's position follow.
pub const MOVE: &str = "move-";

/// What the value of a button that takes an item away begins with; the same follows.
pub const REMOVE: &str = "remove-";

/// What the name of a field about a gate begins with; what it records and the gate's id follow.
pub const GATE: &str = "gate-";

/// What a field about a gate records: who sees to it.
pub const OWNER: &str = "owner-";

/// What a field about a gate records: the day it is due.
pub const DUE: &str = "due-";

/// What a field about a gate records: whether it is done.
pub const DONE: &str = "done-";

/// What the name of a field of the cost section begins with; the field's id follows.
pub const COST: &str = "cost-";
