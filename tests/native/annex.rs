//! What the page shows besides the first answer.

use rung::analysis::Engine;
use rung::annex::{
    Annex, HELP, NEXT, NEXT_TAP, Piece, Proving, SECTION, Setting, WHY, deciding_rule,
};
use rung::digits::{digits, grouped};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Question, Sheet};
use rung::link;
use rung::words::{self, method, sure};

use crate::calm;
use crate::completion;
use crate::random::Random;

fn pieces(sheet: &Sheet) -> Vec<Piece> {
    Annex::new().pieces(&link::keep(sheet), &Setting::default())
}

/// What stands in a place; nothing where there is no piece.
fn said(pieces: &[Piece], place: &str) -> String {
    let mut found = pieces.iter().filter(|piece| piece.place == place);
    let words = found.next().map(|piece| piece.element.words()).unwrap_or_default();
    assert!(found.next().is_none(), "one piece for each place");
    words
}

/// A sheet with exactly these answers.
fn sheet(answers: &str) -> Sheet {
    calm::only(answers)
}

#[test]
fn the_ways_to_answer_the_rest_are_counted() {
    assert!(
        said(&Annex::new().pieces("", &Setting::default()), SECTION)
            .contains(" 9,674,588,160 ways ")
    );
    let mut random = Random::new(33);
    for _ in 0..100 {
        let sheet = random.partial(5, 10_000);
        let words = said(&pieces(&sheet), SECTION);
        match completion::count(&sheet) {
            1 => assert!(!words.contains(sure::WAYS_OF_END)),
            ways => assert!(words.contains(&format!(" {} ways ", grouped(ways))), "{words}"),
        }
    }
}

#[test]
fn the_next_question_is_named_beside_the_questions_and_on_the_bar() {
    let pieces = pieces(&sheet("feasibility=proven form=product audience=beta"));
    let next = Engine::version_1().open(&sheet("feasibility=proven form=product audience=beta"));
    let next = next.next().expect("much is open");
    let title = words::asked(next).title;
    assert_eq!(said(&pieces, NEXT), [sure::NEXT, title, " ", sure::NEXT_KEY].concat());
    assert_eq!(said(&pieces, NEXT_TAP), sure::NEXT_SHORT);
}

#[test]
fn whoever_was_not_sure_of_the_best_question_is_led_to_the_next_one() {
    let sheet = sheet("feasibility=proven form=product audience=beta");
    let open = Engine::version_1().open(&sheet);
    let best = open.next().expect("much is open");
    let second = open.next_among(|question| question != best).expect("more than one is open");
    let title = |question| words::asked(question).title;
    let shown = [&link::keep(&sheet), " ", best.id()].concat();
    let doubted = [sure::DOUBTED, title(best), sure::DOUBTED_END].concat();
    let words = said(&Annex::new().pieces(&shown, &Setting::default()), NEXT);
    let expected = [sure::NEXT, title(second), sure::NEXT_KEY, &doubted];
    assert_eq!(words.replace(' ', ""), expected.concat().replace(' ', ""));

    let mut last = calm::sheet_of(&calm::calm());
    last.clear(Question::Harm);
    let shown = [&link::keep(&last), " harm"].concat();
    let words = said(&Annex::new().pieces(&shown, &Setting::default()), NEXT);
    let expected = [sure::ONLY_DOUBTED, title(Question::Harm), sure::STOP].concat();
    assert_eq!(words.replace(' ', ""), expected.replace(' ', ""));
    assert_eq!(said(&Annex::new().pieces(&shown, &Setting::default()), NEXT_TAP), "");
}

#[test]
fn what_is_settled_before_all_is_answered_says_so() {
    let settled = sheet("feasibility=unproven harm=annoyance");
    let settled = pieces(&settled);
    assert_eq!(said(&settled, NEXT), [sure::SETTLED, "14", sure::SETTLED_END].concat());
    let mut one = calm::sheet_of(&calm::calm());
    one.choose(Question::Feasibility, 2);
    one.clear(Question::Offer);
    assert_eq!(said(&pieces(&one), NEXT), sure::SETTLED_ONE);
    assert_eq!(said(&pieces(&calm::sheet_of(&calm::calm())), NEXT), "", "nothing is left");
}

#[test]
fn exactly_the_idle_questions_carry_the_note() {
    let engine = Engine::version_1();
    let mut random = Random::new(34);
    let mut noted = 0;
    for _ in 0..100 {
        let sheet = random.partial(8, u64::MAX);
        let pieces = pieces(&sheet);
        let idle: Vec<Question> = engine.open(&sheet).idle().collect();
        for question in Question::ALL {
            let note = said(&pieces, &[HELP, question.id()].concat());
            let expected = if idle.contains(question) {
                noted += 1;
                [sure::IDLE, " ", sure::IDLE_OPEN].concat()
            } else {
                String::new()
            };
            assert_eq!(note, expected, "{question:?}");
        }
    }
    assert!(noted > 50, "only {noted} notes");
}

#[test]
fn a_complete_sheet_says_how_far_it_is_from_another_class() {
    let engine = Engine::version_1();
    for example in &EXAMPLES {
        let sheet = example.sheet();
        let answers = Answers::of(&sheet).expect("an example is complete");
        let words = said(&pieces(&sheet), SECTION);
        let margin = match engine.flips(&answers).margin() {
            None => sure::MARGIN_WIDE,
            Some(changes) => sure::MARGIN[changes - 1],
        };
        assert!(words.contains(margin), "{}: {words}", example.id);
        let doubts = engine.pressure(&answers);
        let help = if doubts.is_empty() { sure::DOUBTS_NONE } else { sure::DOUBTS_HELP };
        assert!(words.contains(help), "{}", example.id);
        for doubt in doubts {
            let option = words::asked(doubt.change.question()).options;
            let label = option[usize::from(doubt.change.option())];
            assert!(words.contains(label), "{}: {label}", example.id);
        }
    }
}

#[test]
fn reasons_lead_to_the_rules_with_the_sheet() {
    let sheet = sheet("feasibility=unproven");
    let pieces = pieces(&sheet);
    assert!(said(&pieces, WHY).starts_with(words::page::WHY));
    assert!(said(&pieces, WHY).contains(method::LINK));
    assert_eq!(deciding_rule(&link::keep(&sheet)), Some("R1"));
    assert_eq!(deciding_rule(""), None);
}

#[test]
fn the_map_says_where_the_sheet_lies_and_the_path_where_it_ends() {
    use words::chart;

    let engine = Engine::version_1();
    let mut arrows = 0;
    for example in &EXAMPLES {
        let sheet = example.sheet();
        let rule = engine.possible(&sheet).rule().expect("an example is complete");
        let rule = &engine.rules[usize::from(rule)];
        let pieces = pieces(&sheet);
        let map = said(&pieces, SECTION);
        let here = format!("by rule {}; {}.", rule.id, chart::HERE);
        let held = format!("by rule {}; {}; {}.", rule.id, sure::HELD_YES, chart::HERE);
        assert!(map.contains(&here) || map.contains(&held), "{}: {map}", example.id);
        arrows += map.matches(chart::MAP_FLIP).count();
        let path = said(&pieces, WHY);
        let ends = [chart::ENDS, rule.id, chart::GIVES, words::class(rule.class).name].concat();
        assert!(path.contains(&ends), "{}: {path}", example.id);
    }
    assert!(arrows > 0, "no example has a flip to another field");
    assert!(
        said(&Annex::new().pieces("", &Setting::default()), SECTION).contains(chart::MAY_BE_HERE)
    );
}

#[test]
fn nothing_is_said_of_what_is_no_sheet() {
    assert!(Annex::new().pieces("1c.po-o541x", &Setting::default()).is_empty());
}

#[test]
fn the_proof_tells_of_each_law_as_it_is_checked() {
    let mut proving = Proving::default();
    assert_eq!(proving.told(0).words(), "", "nothing is done yet");
    let mut done = 0;
    while proving.step() {
        let told = proving.told(1).words();
        assert_eq!(told.matches(method::HOLDS).count(), done, "{told}");
        if let Some(next) = method::LAWS.get(done) {
            assert!(told.contains(&[method::PROVING, next.id].concat()), "{told}");
        }
        done += 1;
    }
    assert_eq!(done, 9, "the diagrams, then eight laws");
    let told = proving.told(7).words();
    for number in [7, 3_224_862_720, 604_661_760, 64_512] {
        assert!(told.contains(&grouped(number)), "{number}: {told}");
    }
    assert!(told.contains(&[method::TOOK, &digits(7), method::TOOK_END].concat()));
    assert!(proving.told(0).words().contains(method::TOOK_NO_TIME));
}
