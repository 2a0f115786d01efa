//! The ladder: five rungs, and on them the label of today, the verdict and the first audience.

use super::shape::{Area, LINE, Picture, Role, Shape, WIDTH};
use crate::framework::{Audience, Class, Label, Question};
use crate::words::{self, chart, page, sure};

/// What stands on the rungs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The classes still possible; one is the verdict.
    pub possible: Vec<Class>,
    /// Who may use it first, once that is settled.
    pub audience: Option<Audience>,
    /// Whether it is on hold.
    pub hold: bool,
    /// What the team calls the release today.
    pub label: Option<Label>,
}

/// Between the two rails and the sides of the picture.
const RAIL: u32 = 6;

/// Between a rail and the text of a rung.
const INSET: u32 = 10;

/// Draws the ladder, the most exposed rung above.
#[must_use]
pub fn ladder(on: &Ladder) -> Picture {
    let mut picture = Picture::default();
    let mut y = RAIL;
    for class in Class::ALL.iter().rev().copied() {
        let verdict = on.possible == [class];
        let notes = notes(on, class);
        let x = RAIL + INSET;
        let area = Area { x, y, width: WIDTH - 2 * x, height: 0 };
        let role = if verdict { Role::Strong } else { Role::Words };
        let name = words::class(class).name;
        let below = picture.shapes.len();
        let mut height = INSET / 2;
        height += picture.note(name, Area { y: y + height, ..area }, role);
        for note in &notes {
            let note_role = if verdict { Role::Words } else { Role::Quiet };
            height += picture.note(note, Area { y: y + height, ..area }, note_role);
        }
        height += INSET / 2;
        let rung = Area { x: RAIL, y, width: WIDTH - 2 * RAIL, height };
        if verdict {
            // Below its words, so that they can be read.
            picture.shapes.insert(below, Shape::Box(rung, Role::Of(class)));
        }
        y += height;
        let role = if verdict { Role::Lit } else { Role::Track };
        picture.line(&[(RAIL, y), (WIDTH - RAIL, y)], role);
        let said = notes.join(&[sure::STOP, " "].concat());
        picture.text.push([name, sure::CHANGE_TO, &said, sure::STOP].concat());
        y += LINE / 5;
    }
    picture.height = y + RAIL;
    for x in [RAIL, WIDTH - RAIL] {
        picture.line(&[(x, 0), (x, picture.height)], Role::Track);
    }
    picture
}

/// What stands on a rung beside its name, line by line.
fn notes(on: &Ladder, class: Class) -> Vec<String> {
    let mut notes = Vec::new();
    if on.possible == [class] {
        let hold = if on.hold { page::AND_ON_HOLD } else { "" };
        notes.push([page::YOUR_CLASS, hold].concat());
        notes.extend(on.audience.map(|it| [chart::FIRST, words::audience(it)].concat()));
    } else {
        let possible = on.possible.contains(&class);
        notes.push(if possible { chart::POSSIBLE } else { page::RULED_OUT }.to_owned());
    }
    if let Some(label) = on.label.filter(|label| rung(*label) == class) {
        let options = words::asked(Question::Label).options;
        notes.push([chart::LABEL, options[label as usize]].concat());
    }
    notes
}

/// The rung that a label names. An internal-only MVP is called an MVP too, and that stands on the
/// rung of the MVP.
const fn rung(label: Label) -> Class {
    match label {
        Label::Poc => Class::Poc,
        Label::Mvp => Class::Mvp,
        Label::Beta => Class::ControlledBeta,
        Label::Mmp => Class::Mmp,
    }
}
