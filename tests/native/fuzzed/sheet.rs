//! Sheets and records as JSON: what is read is written back, and read again as the same.

use rung::day;
use rung::framework::{CostField, Note, Question, Sheet};
use rung::link;
use rung::record::json::{self, Call, Recorded, Written};
use rung::unseen::is_unseen;

use super::text;

pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    for text in [&text, format!(r#"{{"framework": 1, "sheet": {text}}}"#).as_str()] {
        match json::read(text) {
            Ok(sheet) => is_written(&sheet),
            Err(error) => {
                let said = error.to_string();
                // One sentence, however long and whatever it was that is wrong.
                assert!((10..500).contains(&said.chars().count()), "{said}");
                assert_eq!(said.find(is_unseen), None, "{said}");
            }
        }
    }
}

fn is_written(sheet: &Sheet) {
    let written = serde_json::to_string(&Written(sheet)).expect("a sheet is JSON");
    let again = json::read(&written).expect("what was written is read");
    // A number may be spelt otherwise, once.
    let mut spelt = sheet.clone();
    for field in CostField::ALL {
        spelt.notes.set_cost(*field, again.notes.cost_of(*field));
    }
    assert_eq!(again, spelt);
    assert_eq!(serde_json::to_string(&Written(&again)).ok(), Some(written));
    for note in Note::ALL {
        let text = sheet.notes.text(*note);
        assert!(!note.is_date() || text.is_empty() || day::read(text).is_some(), "{text}");
    }

    let vector = link::vector(sheet);
    let record = Recorded::new(sheet, &vector, Call::default(), Some("2026-11-20"));
    let record = json::write(&record);
    assert_eq!(record.find(is_unseen), None, "{record:?}");
    assert_eq!(json::read(&record).as_ref(), Ok(&again));

    // A link leaves out what it has no place for, and then nothing more.
    let kept = link::read_kept(&link::keep(sheet)).expect("what was kept is read");
    assert_eq!(kept.lost, None);
    assert_eq!(link::read_kept(&link::keep(&kept.sheet)), Ok(kept.clone()));
    for question in Question::ALL {
        assert_eq!(kept.sheet.answer(*question), sheet.answer(*question));
    }
    assert_eq!(kept.sheet.weeks(), sheet.weeks());
}
