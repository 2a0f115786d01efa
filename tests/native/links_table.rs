//! The tables of version 1, stated a second time: they stand in links that are out in the world.

use rung::framework::{CostField, GateNote, Kind, List, Note, OptionSet, Question, Sheet};
use rung::link::v1;

use crate::links::{framed, packed, whole};

/// Question, key, and its options with their codes.
const TABLE: [&str; Question::COUNT] = [
    "feasibility f proven=p likely=l unproven=u",
    "problem p settled=s partly=p open=o",
    "behaviour b observed=o partly=p unseen=u",
    "offer o strong=s mixed=m fragile=f",
    "reputation r little=l some=s severe=v",
    "form m sketch=s by-hand=h product=p",
    "audience a team=t partners=p beta=b open=o",
    "failure x confusion=c churn=h deal=d legal=l trust=t",
    "reversal u quiet=q noticed=n remembered=r",
    "speed s learning=l revenue=r positioning=p confidence=c",
    "promises e press=p payment=m support=s adoption=a brand=b",
    "rivals v none=n workaround=w incumbent=i",
    "ai i none=n assists=a decides=d",
    "domain d everyday=e sensitive=s",
    "harm h annoyance=a costly=c serious=s",
    "work k desire=d critical=c",
    "safeguards g expectations=e escalation=s reliability=r review=v uncertainty=u human=h",
    "label l poc=p mvp=m beta=b mmp=k",
    "code c discarded=d kept=k",
    "commitment n agreed=a rough=r none=n",
    "done y yes=y no=n",
    "weeks w",
];

/// The rows of text, in the order in which they are written.
const ROWS: [(&str, &str); 13] = [
    ("name", "nx"),
    ("question", "qx"),
    ("metric", "mx"),
    ("threshold", "tx"),
    ("date", "d2026-11-20"),
    ("if_met", "yx"),
    ("if_missed", "xx"),
    ("notes", "ax"),
    ("start", "s2026-11-20"),
    ("ship", "ix"),
    ("defer", "ox"),
    ("gates", "gnet\u{1f}Ada\u{1f}2026-11-20\u{1f}1"),
    ("cost", "cd\u{1f}12"),
];

/// The codes of the cost section, from `a`.
const COSTS: &str = "tokens_in tokens_out cached_share calls price_user retry_share \
     fallback_share evaluation_share users_team users_partners users_beta users_open price_in \
     price_cached price_out price_fallback_in price_fallback_out";

#[test]
fn the_table_of_keys_is_frozen() {
    for (line, question) in TABLE.iter().zip(Question::ALL) {
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some(question.id()));
        let key = words.next().unwrap();
        let mut options = 0;
        for (option, word) in (0..).zip(words) {
            let (id, code) = word.split_once('=').unwrap();
            assert_eq!(question.options().get(usize::from(option)), Some(&id));
            let mut sheet = Sheet::default();
            sheet.choose(*question, option);
            assert_eq!(v1::vector(&sheet), framed("1", &format!("{key}{code}")));
            options += 1;
        }
        assert_eq!(options, question.options().len(), "{line}");
        let mut none = Sheet::default();
        none.narrow(*question, OptionSet::EMPTY);
        let none_of_these =
            if question.kind() == Kind::Any { format!("{key}n") } else { String::new() };
        assert_eq!(v1::vector(&none), framed("1", &none_of_these));
    }
    let mut weeks = Sheet::default();
    assert!(weeks.set_weeks(Some(0)));
    assert_eq!(v1::vector(&weeks), framed("1", "w0"));
}

#[test]
fn the_rows_of_text_are_frozen() {
    for (id, row) in ROWS {
        let notes =
            whole(&format!("{}-{}", framed("1", "t"), packed(&format!("{row}\u{1e}")))).notes;
        let says = |text: &str| if text.is_empty() { None } else { Some(text.to_owned()) };
        let found = match (Note::from_id(id), List::from_id(id)) {
            (Some(note), _) => says(notes.text(note)),
            (_, Some(list)) => notes.list(list).first().cloned(),
            _ if id == "gates" => {
                let due = "2026-11-20".to_owned();
                let gate = GateNote { id: "net".into(), owner: "Ada".into(), due, done: true };
                notes.gates.contains(&gate).then(String::new)
            }
            _ => says(notes.cost_of(CostField::Calls)),
        };
        assert!(found.is_some(), "{id}: {notes:?}");
    }
    let known = Note::ALL.len() + List::ALL.len() + 2;
    assert_eq!(ROWS.len(), known);
    let codes: Vec<(char, &str)> = ('a'..).zip(COSTS.split_whitespace()).collect();
    assert_eq!(codes.len(), CostField::ALL.len(), "a field of the cost section has no code");
    for (code, field) in codes {
        let row = packed(&format!("c{code}\u{1f}1\u{1e}"));
        let notes = whole(&format!("{}-{row}", framed("1", "t"))).notes;
        for known in CostField::ALL {
            let typed = if known.id() == field { "1" } else { "" };
            assert_eq!(notes.cost_of(*known), typed, "{code}");
        }
    }
}
