//! Team alignment: the deciding set, what each answer comes to and what does not matter, against
//! brute force; and what may not change them.

use proptest::prelude::*;
use rung::analysis::{Alignment, Engine, Standing};
use rung::framework::{OptionSet, Question, Sheet};

use crate::calm;
use crate::completion::domain;
use crate::random::Random;
use crate::survey::Survey;
use crate::team::Team;

fn set(alignment: &Alignment) -> Vec<Question> {
    alignment.deciding.iter().map(|decisive| decisive.question).collect()
}

/// Everything but the spread, judged by brute force.
fn check(engine: &Engine, sheets: &[Sheet]) -> Alignment {
    let team = Team(sheets);
    let alignment = engine.align(sheets);
    let deciding = team.smallest();
    assert_eq!(set(&alignment), deciding, "{sheets:?}");
    for decisive in &alignment.deciding {
        let answers: Vec<_> = decisive.ways.iter().map(|way| way.answer).collect();
        assert_eq!(answers, team.held(decisive.question));
        for way in &decisive.ways {
            let at = (decisive.question, way.answer);
            assert_eq!(way.calls, team.way(&deciding, at), "{at:?} of {sheets:?}");
        }
    }
    let mut rest = team.unsettled();
    rest.retain(|question| !deciding.contains(question));
    assert_eq!(alignment.rest, rest);
    rest.retain(|question| team.is_idle(*question));
    assert_eq!(alignment.idle, rest, "{sheets:?}");
    for (sheet, possible) in sheets.iter().zip(&alignment.people) {
        let mut outcomes: Vec<_> = Survey::of(sheet).outcomes().collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        let calls = possible.calls();
        assert_eq!(
            calls.iter().map(|it| (it.class, it.audience, it.hold)).collect::<Vec<_>>(),
            outcomes
        );
    }
    let calls = team.calls(&[]);
    assert_eq!(alignment.call(), calls.first().copied().filter(|_| calls.len() == 1));
    alignment
}

#[test]
fn what_decides_a_team_is_what_brute_force_finds() {
    let engine = Engine::version_1();
    let mut random = Random::new(211);
    let (mut sizes, mut idle, mut rest) = ([0; 7], 0, 0);
    for round in 0..400 {
        let (people, most) = (1 + round % 5, 2 + round % 4);
        let open = if round % 2 == 0 { 0 } else { random.below(5) };
        let team = random.team(people, most, open);
        let alignment = check(&engine, &team);
        sizes[alignment.deciding.len()] += 1;
        idle += alignment.idle.len();
        rest += alignment.rest.len() - alignment.idle.len();
    }
    assert!(sizes[..4].iter().all(|count| *count >= 10), "{sizes:?}");
    assert!(idle > 100 && rest > 10, "{idle} idle, {rest} others");
}

/// Where it takes several answers together to move a verdict, what refutes one set says little about
/// the next.
#[test]
fn what_decides_people_whose_answers_only_matter_together_is_found_too() {
    let engine = Engine::version_1();
    let mut random = Random::new(229);
    let mut undecided = 0;
    for round in 0..2_200 {
        let steps = 3 + random.below(8);
        let team = random.intertwined(2 + round % 2, steps);
        let alignment = engine.align(&team);
        if alignment.call().is_some() || Team(&team).unsettled().len() > 7 {
            continue;
        }
        undecided += 1;
        let deciding = Team(&team).smallest();
        assert_eq!(set(&alignment), deciding, "{team:?}");
    }
    assert!(undecided > 60, "{undecided} undecided");
}

#[test]
fn the_spread_says_who_gave_which_answer() {
    let engine = Engine::version_1();
    let mut random = Random::new(223);
    let mut met = [0; 3];
    for round in 0..100 {
        let team = random.team(2 + round % 4, 4, round % 7);
        let alignment = engine.align(&team);
        let asked: Vec<Question> = alignment.spread.iter().map(|it| it.question).collect();
        assert_eq!(asked, Question::deciding().collect::<Vec<_>>());
        for spread in &alignment.spread {
            let mut seen = vec![false; team.len()];
            let mut people = spread.open.clone();
            assert!(spread.open.iter().all(|it| team[*it].answer(spread.question).is_none()));
            for given in &spread.given {
                let gave = |it: &usize| team[*it].answer(spread.question) == Some(given.answer);
                assert!(given.people.iter().all(gave) && given.people.is_sorted());
                people.extend(&given.people);
            }
            for person in people {
                assert!(!std::mem::replace(&mut seen[person], true));
            }
            assert!(seen.iter().all(|seen| *seen), "everybody is counted once");
            assert!(spread.given.is_sorted_by_key(|it| it.answer));
            let held = Team(&team).held(spread.question);
            let by_all =
                |answer| team.iter().all(|it| domain(it, spread.question).contains(answer));
            let expected = match (held.len(), held.iter().any(by_all)) {
                (1, _) => Standing::Agreed,
                (_, true) => Standing::Open,
                (_, false) => Standing::Disputed,
            };
            assert_eq!(spread.standing, expected);
            met[expected as usize] += 1;
        }
    }
    assert!(met.iter().all(|count| *count > 20), "{met:?}");
}

#[test]
fn thirty_people_who_agree_on_nothing_are_decided_by_the_set_that_is_found() {
    let engine = Engine::version_1();
    let mut random = Random::new(227);
    for round in 0..6 {
        let sheets: Vec<Sheet> = (0..30)
            .map(|_| {
                let answers =
                    if round % 2 == 0 { random.answers() } else { random.walk(calm::calm(), 6) };
                calm::sheet_of(&answers)
            })
            .collect();
        let alignment = engine.align(&sheets);
        let deciding = set(&alignment);
        assert!(!deciding.is_empty());
        let held: Vec<_> = deciding.iter().map(|it| Team(&sheets).held(*it)).collect();
        // Half of the answers calm, where anybody holds them: where all is uneven, little else tells.
        let calm = calm::calm();
        let one = |random: &mut Random, question: Question, held: &[OptionSet]| {
            let calm = calm.get(question);
            if held.contains(&calm) && random.below(2) == 0 { calm } else { random.of(held) }
        };
        let given = |random: &mut Random| -> Vec<_> {
            deciding.iter().zip(&held).map(|(it, held)| (*it, one(random, *it, held))).collect()
        };
        for _ in 0..60 {
            let given = given(&mut random);
            let calls = Team(&sheets).calls(&given);
            assert_eq!(calls.len(), 1, "{given:?}");
            for ((_, answer), decisive) in given.iter().zip(&alignment.deciding) {
                let way = decisive.ways.iter().find(|way| way.answer == *answer);
                assert!(way.is_some_and(|way| calls.iter().all(|it| way.calls.contains(it))));
            }
        }
        // Without any one of them there are choices that leave people apart.
        for left_out in &deciding {
            let parts = (0..4_000).any(|_| {
                let mut given = given(&mut random);
                given.retain(|(question, _)| question != left_out);
                Team(&sheets).calls(&given).len() > 1
            });
            assert!(parts, "{left_out:?} can be left out of {deciding:?}");
        }
    }
}

fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn neither_the_order_of_people_nor_one_who_says_the_same_makes_a_difference(
        seed: u64, people in 1_usize..6, most in 1_usize..8, open in 0_usize..8,
    ) {
        let engine = Engine::version_1();
        let mut random = Random::new(seed);
        let team = random.team(people, most, open);
        let whole = engine.align(&team);
        let mut other = team.clone();
        other.rotate_left(random.below(people));
        other.push(other[random.below(people)].clone());
        let again = engine.align(&other);
        prop_assert_eq!(&whole.deciding, &again.deciding);
        prop_assert_eq!((&whole.rest, &whole.idle), (&again.rest, &again.idle));
        prop_assert_eq!(whole.call(), again.call());
    }

    #[test]
    fn what_decides_a_team_decides_it_when_all_have_made_up_their_minds(
        seed: u64, people in 1_usize..6, most in 1_usize..6,
    ) {
        let mut random = Random::new(seed);
        let team = random.team(people, most, 6);
        let deciding = set(&Engine::version_1().align(&team));
        let settled: Vec<Sheet> = team
            .iter()
            .map(|sheet| {
                let mut sheet = sheet.clone();
                for question in Question::deciding() {
                    let answer = random.of(&domain(&sheet, question));
                    sheet.narrow(question, answer);
                }
                sheet
            })
            .collect();
        prop_assert!(Team(&settled).is_decided_by(&deciding));
    }

    #[test]
    fn what_is_said_of_a_question_of_which_no_verdict_reads_is_nothing(seed: u64) {
        let mut random = Random::new(seed);
        let mut team = random.team(3, 4, 2);
        let before = Engine::version_1().align(&team);
        for sheet in &mut team {
            sheet.narrow(Question::Label, random.set(Question::Label));
            sheet.set_weeks(Some(12));
            sheet.notes.set_text(rung::framework::Note::Name, "Whatever it is");
        }
        prop_assert_eq!(before, Engine::version_1().align(&team));
    }
}
