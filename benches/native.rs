//! How fast the domain is on this machine: `cargo bench --no-default-features --bench native`.
//!
//! Each figure is the best of several rounds, because whatever else the machine does only ever adds
//! to a time.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;
use std::time::{Duration, Instant};

use rung::analysis::{Engine, Enumeration};
use rung::framework::{Answers, Kind, OptionSet, Question, Sheet, VERSION_1};

const ROUNDS: usize = 7;

fn main() {
    decide();
    possible();
    enumeration();
}

/// One verdict on a complete sheet; the sheets are at random, as guessing the next one would flatter.
fn decide() {
    let sheets: Vec<Answers> = (0..100_000).filter_map(|seed| Answers::of(&random(seed))).collect();
    let best = best(|| {
        for answers in &sheets {
            black_box(VERSION_1.decide(black_box(answers)));
        }
    });
    report("decide", per_item(best, sheets.len()) * 1e9, "ns for a verdict on a complete sheet");
}

/// What is possible for a sheet on which nothing, or every other question, is answered.
fn possible() {
    const TIMES: usize = 1_000;
    let engine = Engine::version_1();
    let mut half = random(1);
    for question in Question::deciding().step_by(2) {
        half.clear(question);
    }
    for (name, sheet) in [("blank", Sheet::default()), ("half-filled", half)] {
        let best = best(|| {
            for _ in 0..TIMES {
                black_box(engine.possible(black_box(&sheet)));
            }
        });
        let unit = format!("µs to count what is possible for a {name} sheet");
        report("possible", per_item(best, TIMES) * 1e6, &unit);
    }
}

/// Visiting sheets one by one on one core: slices from all over the space.
fn enumeration() {
    let all = Enumeration::new(&VERSION_1);
    let slices = || (0..all.slices()).step_by(97);
    let mut visited = 0;
    let best = best(|| visited = slices().map(|slice| all.count(slice).visited()).sum());
    let millions = f64::from(u32::try_from(visited / 1_000).unwrap_or(u32::MAX)) / 1e3;
    report("enumeration", millions / best.as_secs_f64(), "million sheets a second on one core");
}

/// A complete sheet, the same in every run.
fn random(seed: u64) -> Sheet {
    let mut sheet = Sheet::default();
    for question in Question::deciding() {
        let mut hasher = DefaultHasher::new();
        (seed, question).hash(&mut hasher);
        let [number, ..] = hasher.finish().to_le_bytes();
        if question.kind() == Kind::Any {
            sheet.narrow(question, OptionSet::from_bits(number));
        } else {
            let options: Vec<u8> = question.all_options().iter().collect();
            sheet.choose(question, options[usize::from(number) % options.len()]);
        }
    }
    sheet
}

fn best(mut round: impl FnMut()) -> Duration {
    let time = |()| {
        let start = Instant::now();
        round();
        start.elapsed()
    };
    [(); ROUNDS].map(time).into_iter().min().unwrap_or_default()
}

/// Seconds for one of so many.
fn per_item(time: Duration, items: usize) -> f64 {
    time.as_secs_f64() / u32::try_from(items).map_or(f64::NAN, f64::from)
}

fn report(what: &str, figure: f64, unit: &str) {
    println!("{what:<12} {figure:>8.1} {unit}");
}
