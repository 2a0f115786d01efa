//! What the memo holds, in the order of an argument, by the ids of its headings.

/// A part of the memo, as the list of contents names it.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The id of its heading.
    pub id: &'static str,
    /// Its name, short enough for a narrow column.
    pub name: &'static str,
    /// Whether it is there only once the class is settled.
    pub of_class: bool,
}

const fn part(id: &'static str, name: &'static str) -> Part {
    Part { id, name, of_class: false }
}

/// The parts of the memo below the call.
pub static CONTENTS: [Part; 11] = [
    Part { of_class: true, ..part("room", "What to say") },
    Part { of_class: true, ..part("reasons", "Why") },
    part("sure", "How sure"),
    part("diagnoses", "What is wrong"),
    part("compare", "The classes"),
    part("gates", "True first"),
    part("know", "How we know"),
    part("when", "When"),
    part("ship-or-defer", "In and out"),
    part("inference-cost", "Running cost"),
    part("take-away", "Take it along"),
];

#[cfg(test)]
mod tests {
    use super::CONTENTS;
    use crate::words::check;

    #[test]
    fn every_part_has_a_short_name() {
        check(&CONTENTS.map(|part| part.name), 130);
        assert!(CONTENTS.iter().all(|part| part.name.len() <= 13));
    }
}
