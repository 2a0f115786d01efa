//! Then and now: what changed, and by brute force which of the changes move the verdict alone.

use std::collections::BTreeSet;

use rung::analysis::{Call, Change, Engine, Turn};
use rung::framework::{Answers, Kind, OptionSet, Question, Sheet};

use crate::calm;
use crate::random::Random;
use crate::team::call;

/// All single changes that lead from one sheet to another.
fn changes(then: &Answers, now: &Answers) -> Vec<Change> {
    let each = Question::deciding().flat_map(|question| {
        let [before, after] = [then, now].map(|it| it.get(question));
        let moved = question.all_options().iter().filter(move |it| {
            before.contains(*it) != after.contains(*it)
                && (question.kind() == Kind::Any || after.contains(*it))
        });
        moved.map(move |option| match (question.kind(), after.contains(option)) {
            (Kind::Any, true) => Change::Add(question, option),
            (Kind::Any, false) => Change::Remove(question, option),
            _ => Change::To(question, option),
        })
    });
    each.collect()
}

/// The smallest sets of changes that move the call.
fn smallest(then: &Answers, changes: &[Change]) -> BTreeSet<(Vec<Change>, Call)> {
    let now = call(then);
    let mut found: Vec<(Vec<Change>, Call)> = Vec::new();
    for set in 0_u32..1 << changes.len() {
        let chosen: Vec<Change> =
            (0..).zip(changes).filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, it)| *it).collect();
        let moved = call(&chosen.iter().fold(*then, |answers, it| it.applied(&answers)));
        if moved != now {
            found.push((chosen, moved));
        }
    }
    let least = found.iter().map(|(chosen, _)| chosen.len()).min();
    found.into_iter().filter(|(chosen, _)| Some(chosen.len()) == least).collect()
}

#[test]
fn the_fewest_changes_that_move_the_verdict_are_all_found() {
    let engine = Engine::version_1();
    let mut random = Random::new(233);
    let (mut sizes, mut made_up_for) = ([0; 6], 0);
    for round in 0..600 {
        let steps = random.below(12);
        let then = random.walk(calm::calm(), steps);
        let mut now = random.walk(then, round % 17);
        if round % 4 > 0 {
            // Without what moves the verdict by itself, it takes several.
            for question in Question::deciding() {
                if call(&then.with(question, now.get(question))) != call(&then) {
                    now = now.with(question, then.get(question));
                }
            }
        }
        let changes = changes(&then, &now);
        if changes.len() > 10 {
            continue;
        }
        let revision = engine.revision(&calm::sheet_of(&then), &calm::sheet_of(&now));
        let found: Vec<(Vec<Change>, Call)> =
            revision.moves.iter().map(|it| (it.changes.clone(), it.call)).collect();
        let key = |it: &(Vec<Change>, Call)| -> Vec<(Question, u8)> {
            it.0.iter().map(|change| (change.question(), change.option())).collect()
        };
        assert!(found.is_sorted_by_key(key));
        assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), smallest(&then, &changes));
        sizes[found.first().map_or(0, |(chosen, _)| chosen.len())] += 1;
        made_up_for += usize::from(!found.is_empty() && call(&then) == call(&now));
        let differing: Vec<Question> = revision.changed.iter().map(|it| it.question).collect();
        let moved: Vec<Question> =
            Question::deciding().filter(|it| then.get(*it) != now.get(*it)).collect();
        assert_eq!(differing, moved);
        assert!(revision.changed.iter().all(|it| it.turn == Turn::Replaced));
        assert_eq!(
            (revision.then.calls(), revision.now.calls()),
            (vec![call(&then)], vec![call(&now)])
        );
    }
    assert!(sizes[..3].iter().all(|count| *count > 20) && sizes[3] > 0, "{sizes:?}");
    assert!(made_up_for > 0);
}

#[test]
fn every_kind_of_change_is_told() {
    let mut then = calm::sheet_of(&calm::calm());
    let mut now = then.clone();
    now.clear(Question::Problem);
    now.narrow(Question::Behaviour, OptionSet::of(&[0, 1]));
    then.clear(Question::Promises);
    now.choose(Question::Harm, 2);
    then.narrow(Question::Failure, OptionSet::of(&[0, 1]));
    now.narrow(Question::Failure, OptionSet::of(&[1, 2]));
    now.choose(Question::Label, 1);
    now.set_weeks(Some(12));
    let engine = Engine::version_1();
    let revision = engine.revision(&then, &now);
    let turns: Vec<(&str, Turn)> =
        revision.changed.iter().map(|it| (it.question.id(), it.turn)).collect();
    assert_eq!(
        turns,
        [
            ("problem", Turn::Widened),
            ("behaviour", Turn::Widened),
            ("failure", Turn::Replaced),
            ("promises", Turn::Narrowed),
            ("harm", Turn::Replaced),
            ("label", Turn::Narrowed),
        ]
    );
    assert_eq!(revision.weeks, Some([None, Some(12)]));
    assert_eq!(revision.moves, [], "neither sheet is complete");
    assert_eq!((revision.then, revision.now), (engine.possible(&then), engine.possible(&now)));
    for (question, answers) in revision.changed.iter().map(|it| (it.question, [it.then, it.now])) {
        assert_eq!(answers, [&then, &now].map(|it| it.answer(question)));
    }
    let same = engine.revision(&Sheet::default(), &Sheet::default());
    assert_eq!((same.changed, same.weeks, same.moves), (vec![], None, vec![]));
}
