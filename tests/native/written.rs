//! Whole sheets as a person might fill them in: random answers, complete or not, and free text of
//! every kind that a paste can bring.

use rung::framework::{CostField, GateNote, Kind, List, Note, OptionSet, Question, Sheet};

use crate::random::Random;

/// Texts that have broken links, exports or pages elsewhere.
const TEXTS: [&str; 16] = [
    "Checkout with one click",
    "40 % of invited teams come back in week two",
    "line one\nline two\r\n\ttabbed",
    " spaces around ",
    "Größe, naïveté, żółć, Ελλάδα",
    "東京の実験 — 第一版",
    "مرحبا بالعالم",
    "\u{202e}reversed\u{202c} and \u{200b}zero width\u{feff}",
    "👩\u{200d}🔬 🇩🇪 e\u{301}",
    "v0-1.problem-open.end-1",
    "a.b-c_d#e%23&amp;f'g|h\"i\\j",
    "=SUM(A1) @x +1 -1",
    "<script>alert(1)</script>",
    "none",
    "null \0 and \u{7f}",
    "\u{10ffff}\u{fffd}",
];

const DATES: [&str; 4] = ["2026-11-20", "2024-02-29", "1999-12-31", "2030-01-01"];

const NUMBERS: [&str; 5] = ["0", "12", "0.25", "1000000", "3.5"];

impl Random {
    pub(crate) fn text(&mut self) -> String {
        match self.below(4) {
            0 => format!("{} {}", self.of(&TEXTS), self.of(&TEXTS)),
            1 => self.of(&TEXTS).repeat(3),
            _ => self.of(&TEXTS).to_owned(),
        }
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.below(4))
            .map(|_| if self.below(5) == 0 { String::new() } else { self.text() })
            .collect()
    }

    /// Answers of every kind, section E included, each question left out now and then.
    pub(crate) fn answered(&mut self) -> Sheet {
        let mut sheet = Sheet::default();
        for question in Question::ALL {
            match (question.kind(), self.below(3)) {
                (_, 0) => {}
                (Kind::Weeks, _) => {
                    let weeks = u16::try_from(self.below(261)).expect("261 fits");
                    assert!(sheet.set_weeks(Some(weeks)));
                }
                (Kind::Any, _) if self.below(8) == 0 => sheet.narrow(*question, OptionSet::EMPTY),
                (Kind::One, 1) => sheet.narrow(*question, self.set(*question)),
                _ => {
                    let answer: OptionSet = self.answer(*question);
                    sheet.narrow(*question, answer);
                }
            }
        }
        sheet
    }

    /// Answers and notes of every kind.
    pub(crate) fn written(&mut self) -> Sheet {
        let mut sheet = self.answered();
        for note in Note::ALL {
            if self.below(2) == 0 {
                let text = if note.is_date() { self.of(&DATES).to_owned() } else { self.text() };
                sheet.notes.set_text(*note, text);
            }
        }
        for list in List::ALL {
            let items = self.texts();
            sheet.notes.set_list(*list, items);
        }
        for _ in 0..self.below(4) {
            let due = if self.below(2) == 0 { "" } else { self.of(&DATES) };
            let gate = GateNote {
                id: self.of(&["net", "kill-switch", "definition-of-done"]).to_owned(),
                owner: if self.below(3) == 0 { String::new() } else { self.text() },
                due: due.to_owned(),
                done: self.below(2) == 0,
            };
            sheet.notes.gates.push(gate);
        }
        for field in CostField::ALL {
            if self.below(3) == 0 {
                let number = self.of(&NUMBERS);
                sheet.notes.set_cost(*field, number);
            }
        }
        sheet
    }
}

/// The random sheets must visit what the tests are about.
#[test]
fn random_sheets_have_notes_and_gaps_of_every_kind() {
    let mut random = Random::new(29);
    let sheets: Vec<Sheet> = (0..100).map(|_| random.written()).collect();
    let some = |wanted: &dyn Fn(&Sheet) -> bool| {
        assert!(sheets.iter().any(wanted));
        assert!(sheets.iter().any(|sheet| !wanted(sheet)));
    };
    for question in Question::ALL {
        some(&|sheet| sheet.is_settled(*question));
        if question.kind() == Kind::Any {
            some(&|sheet| sheet.answer(*question) == Some(OptionSet::EMPTY));
        } else if question.options().len() > 2 {
            some(&|sheet| sheet.answer(*question).is_some_and(|options| options.len() == 2));
        }
    }
    for note in Note::ALL {
        some(&|sheet| sheet.notes.text(*note).is_empty());
    }
    for list in List::ALL {
        some(&|sheet| sheet.notes.list(*list).contains(&String::new()));
    }
    some(&|sheet| sheet.notes.gates.iter().any(|gate| gate.done));
    for field in CostField::ALL {
        some(&|sheet| sheet.notes.cost_of(*field).is_empty());
    }
}
