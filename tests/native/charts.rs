//! The pictures, measured without drawing them.

use rung::analysis::Engine;
use rung::chart::{
    ADVANCE, Anchor, Area, Bar, Ladder, Picture, Role, Shape, Span, Timeline, Toward, Tree, WIDTH,
    bars, ladder, map, path, timeline,
};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Audience, Class, Label, OptionSet, Sheet, Subject, VERSION_1};
use rung::words;

use crate::calm;
use crate::random::Random;

/// The sides of what a text covers: left, top, right, bottom.
type Sides = (u32, u32, u32, u32);

/// The letters of a line reach so far above the line that they stand on, and so far below.
const ABOVE: u32 = 10;
const BELOW: u32 = 3;

fn sides(shape: &Shape) -> Option<Sides> {
    let Shape::Text { at: (x, y), anchor, words, room, .. } = shape else { return None };
    let width = u32::try_from(words.chars().count()).expect("a line is short") * ADVANCE;
    assert!(width <= *room, "{words} needs {width} and has {room}");
    let left = match anchor {
        Anchor::Start => Some(*x),
        Anchor::Middle => x.checked_sub(width / 2),
        Anchor::End => x.checked_sub(width),
    };
    let left = left.unwrap_or_else(|| panic!("{words} leaves on the left"));
    let top = y.checked_sub(ABOVE).unwrap_or_else(|| panic!("{words} leaves above"));
    Some((left, top, left + width, y + BELOW))
}

fn meet(one: Sides, other: Sides) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// Fails unless a picture stays in its frame, its texts can be read, and its sentences say what is
/// written in it.
fn check(picture: &Picture) {
    let height = picture.height;
    let inside = |x: u32, y: u32| assert!(x <= WIDTH && y <= height, "({x}, {y}) is outside");
    for shape in &picture.shapes {
        match shape {
            Shape::Box(Area { x, y, width, height }, _) => inside(x + width, y + height),
            Shape::Line(points, _) => points.iter().for_each(|(x, y)| inside(*x, *y)),
            Shape::Dot((x, y), radius, _) => {
                inside(x + radius, y + radius);
                assert!(x >= radius && y >= radius, "a dot is outside");
            }
            Shape::Text { .. } => {
                let (_, _, right, bottom) = sides(shape).expect("a text has sides");
                inside(right, bottom);
            }
        }
    }
    let texts: Vec<&Shape> = picture.shapes.iter().filter(|it| sides(it).is_some()).collect();
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[..index] {
            let both = sides(one).zip(sides(other)).expect("texts have sides");
            assert!(!meet(both.0, both.1), "{one:?} covers {other:?}");
        }
    }
    arrows_cover_no_text(picture, &texts);
    says_everything(picture, &texts);
}

fn arrows_cover_no_text(picture: &Picture, texts: &[&Shape]) {
    for shape in &picture.shapes {
        let Shape::Line(points, Role::Arrow) = shape else { continue };
        for pair in points.windows(2) {
            let [(a, b), (c, d)] = [pair[0], pair[1]];
            let line = (a.min(c), b.min(d), a.max(c) + 1, b.max(d) + 1);
            for text in texts {
                let covered = sides(text).is_some_and(|text| meet(line, text));
                assert!(!covered, "an arrow covers {text:?}");
            }
        }
    }
}

/// Every word that is written stands in the sentences too; a class has a long name there.
fn says_everything(picture: &Picture, texts: &[&Shape]) {
    let said = picture.text.join(" ").to_lowercase();
    let said: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    for text in texts {
        let Shape::Text { words: written, .. } = text else { continue };
        let short = Class::ALL.iter().map(|class| words::class(*class));
        let long = short.filter(|it| written.ends_with(it.short)).max_by_key(|it| it.short.len());
        let long = long.map_or(written.clone(), |it| written.replace(it.short, it.name));
        for word in long.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            assert!(
                said.contains(&word) || word.is_empty(),
                "“{word}” is not in {:?}",
                picture.text
            );
        }
    }
}

fn mapped(engine: &Engine, sheet: &Sheet) -> Picture {
    let toward = Answers::of(sheet).and_then(|answers| {
        let from = engine.place(&answers);
        engine.flips(&answers).answers.iter().find_map(|flip| {
            let after = flip.changes.iter().fold(answers, |it, change| change.applied(&it));
            let to = engine.place(&after);
            (to != from).then(|| Toward { from, to, said: "Harm: “It costs them”".to_owned() })
        })
    });
    map(engine.rules, &engine.regions(sheet), toward.as_ref())
}

fn walked(engine: &Engine, sheet: &Sheet) -> Picture {
    path(engine.rules, &|subject| match subject {
        Subject::Answer(question) => sheet.possible(question),
        Subject::Fact(fact) => engine.fact(fact, sheet),
    })
}

/// The examples, random complete sheets and random partial ones.
fn sheets() -> Vec<Sheet> {
    let mut random = Random::new(71);
    let mut sheets: Vec<Sheet> = EXAMPLES.iter().map(rung::example::Example::sheet).collect();
    for round in 0..60 {
        let answers = random.walk(calm::calm(), round / 4);
        sheets.push(calm::sheet_of(&answers));
        sheets.push(random.opened(&answers, round / 3, u64::MAX));
    }
    sheets.push(Sheet::default());
    sheets
}

#[test]
fn maps_stay_in_their_frame_and_say_what_they_show() {
    let engine = Engine::version_1();
    let mut arrows = 0;
    for sheet in sheets() {
        let picture = mapped(&engine, &sheet);
        check(&picture);
        assert!((9..=10).contains(&picture.text.len()));
        arrows += picture.text.len() - 9;
        let here = picture.shapes.iter().filter(|it| matches!(it, Shape::Dot(_, _, Role::Here)));
        let here = here.count();
        assert!(if sheet.is_complete() { here == 1 } else { here >= 1 }, "{here} dots");
    }
    assert!(arrows > 20, "only {arrows} arrows");
}

/// From every field to every other.
#[test]
fn every_arrow_of_a_map_keeps_clear_of_the_words() {
    let engine = Engine::version_1();
    let regions = engine.regions(&calm::sheet_of(&calm::calm()));
    for from in &regions {
        for to in regions.iter().filter(|to| to.place != from.place) {
            let toward = Toward { from: from.place, to: to.place, said: "Harm".to_owned() };
            check(&map(engine.rules, &regions, Some(&toward)));
        }
    }
}

#[test]
fn paths_stay_in_their_frame_and_say_what_they_show() {
    let engine = Engine::version_1();
    for sheet in sheets() {
        check(&walked(&engine, &sheet));
    }
}

/// The rule at the end of the way of complete answers through the tree.
fn followed(tree: &Tree, answers: &Answers) -> u8 {
    let facts = VERSION_1.facts_of(answers);
    let mut here = tree;
    loop {
        let (test, yes, no) = match here {
            Tree::Rule(rule) => return *rule,
            Tree::Ask { test, yes, no } => (test, yes, no),
        };
        let value = match test.subject {
            Subject::Answer(question) => answers.get(question),
            Subject::Fact(fact) => OptionSet::of(&[facts[fact as usize]]),
        };
        here = if value.meets(test.among) { yes } else { no };
    }
}

#[test]
fn the_tree_decides_as_the_rules_do() {
    let tree = Tree::of(VERSION_1.rules);
    assert_eq!(tree.questions(), 14, "what is known is not asked again");
    let mut random = Random::new(72);
    for round in 0..40_000 {
        let answers = match round % 2 {
            0 => random.answers(),
            _ => random.walk(calm::calm(), round % 12),
        };
        assert_eq!(followed(&tree, &answers), VERSION_1.decide(&answers).rule, "{answers:?}");
    }
}

/// The texts of the boxes that stand for a class.
fn lit_rules(picture: &Picture) -> Vec<&str> {
    let shapes = picture.shapes.windows(2);
    let lit = shapes.filter_map(|pair| match pair {
        [Shape::Box(_, Role::Of(_)), Shape::Text { words, .. }] => Some(words.as_str()),
        _ => None,
    });
    lit.collect()
}

#[test]
fn the_lit_path_ends_at_the_rule_that_decides() {
    let engine = Engine::version_1();
    let (mut ended, mut open) = (0, 0);
    for sheet in sheets() {
        let picture = walked(&engine, &sheet);
        let last = picture.text.last().expect("a path says where it ends");
        match &lit_rules(&picture)[..] {
            [] => {
                assert!(!sheet.is_complete(), "{last}");
                open += 1;
            }
            [lit] => {
                let rule = engine.possible(&sheet).rule().expect("a path that ends is settled");
                let rule = &engine.rules[usize::from(rule)];
                let class = words::class(rule.class);
                assert_eq!(*lit, [rule.id, " ", class.short].concat());
                assert!(last.ends_with(&format!(" rule {}, {}.", rule.id, class.name)), "{last}");
                ended += 1;
            }
            more => panic!("{more:?}"),
        }
    }
    assert!(ended > 60 && open > 20, "{ended} paths end and {open} do not");
}

#[test]
fn ladders_stay_in_their_frame_and_say_what_they_show() {
    let verdict = |sheet: &Sheet| {
        let possible = Engine::version_1().possible(sheet);
        (possible.classes().collect(), possible.audience(), possible.may_hold())
    };
    let labels = [None, Some(Label::Poc), Some(Label::Mvp), Some(Label::Beta), Some(Label::Mmp)];
    for (round, sheet) in sheets().iter().enumerate() {
        let (possible, audience, hold) = verdict(sheet);
        let label = labels[round % labels.len()];
        let picture = ladder(&Ladder { possible, audience, hold, label });
        check(&picture);
        assert_eq!(picture.text.len(), Class::COUNT);
    }
    let possible = vec![Class::ControlledBeta];
    let (audience, label) = (Some(Audience::Beta), Some(Label::Mvp));
    let picture = ladder(&Ladder { possible, audience, hold: true, label });
    let expected = [
        "MMP: ruled out.",
        "Controlled beta: the verdict, on hold. First audience: invited beta customers.",
        "MVP: ruled out. Your label today: MVP.",
        "Internal-only MVP: ruled out.",
        "Proof of concept: ruled out.",
    ];
    assert_eq!(picture.text, expected);
}

fn boxes(picture: &Picture, wanted: Role) -> Vec<(u32, u32)> {
    let boxes = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Box(area, role) if *role == wanted => Some((area.x, area.width)),
        _ => None,
    });
    boxes.collect()
}

#[test]
fn bars_are_as_long_as_their_thousandths() {
    let bar = |(name, thousandths): (&str, u32)| Bar {
        name: name.to_owned(),
        thousandths,
        said: "1,234.56 a month".to_owned(),
    };
    let many = [
        ("Team", 0),
        ("Partners", 125),
        ("A name that is much longer than there is room for beside its figure", 500),
        ("Open", 1000),
        ("Beyond", 1001),
    ];
    let picture = bars(&many.map(bar));
    check(&picture);
    assert_eq!(boxes(&picture, Role::Bar), [(0, 0), (0, 40), (0, 160), (0, 320), (0, 320)]);
    assert_eq!(picture.text[1], "Partners: 1,234.56 a month.");
    check(&bars(&[]));
}

#[test]
fn a_timeline_is_to_scale() {
    let span = |name: &str, from, to| Span {
        name: name.to_owned(),
        from,
        to,
        said: format!("day {from} to day {to}"),
    };
    let phases = vec![span("Learn", 0, 100), span("Refine", 100, 200), span("Launch", 200, 318)];
    let of = Timeline {
        phases: phases.clone(),
        enters: 1,
        ranges: vec![span("One source", 42, 112), span("Another source", 60, 180)],
        own: Some(span("Your plan", 0, 56)),
    };
    let picture = timeline(&of);
    check(&picture);
    assert_eq!(boxes(&picture, Role::Here), [(101, 100)], "the phase in which it enters");
    assert_eq!(boxes(&picture, Role::Bar), [(1, 100), (201, 118), (1, 56)]);
    assert_eq!(boxes(&picture, Role::Range), [(43, 70), (61, 120)]);
    assert_eq!(picture.text[1], "Refine: day 100 to day 200, you enter here.");
    // A day too late to be a date, and one that ends before it begins, are drawn all the same.
    let odd = vec![span("Late", u32::MAX - 1, u32::MAX), span("Backwards", 9, 3)];
    check(&timeline(&Timeline { ranges: odd, ..Timeline::default() }));
    check(&timeline(&Timeline::default()));
}

/// The engine that was compiled beforehand and one that is built now draw the same.
#[test]
fn the_same_sheet_is_drawn_the_same() {
    let [one, other] = [Engine::version_1(), Engine::new(&VERSION_1)];
    for sheet in sheets() {
        assert_eq!(mapped(&one, &sheet), mapped(&other, &sheet));
        assert_eq!(walked(&one, &sheet), walked(&other, &sheet));
    }
}

/// The checks above can only fail if they see what is wrong.
#[test]
fn a_text_that_is_covered_is_seen() {
    let covered = meet((0, 0, 10, 10), (9, 9, 20, 20));
    assert!(covered && !meet((0, 0, 10, 10), (10, 0, 20, 10)));
}
