//! How fast the domain is on this machine: `cargo bench --no-default-features --bench native`.
//!
//! Figures for people, never a test: a slow machine breaks nothing. Each is the median of several
//! rounds, and the best of them: where the two are far apart, the machine was busy with other things.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;
use std::time::Instant;

use rung::analysis::{Engine, Enumeration, Proof};
use rung::annex::{Annex, Setting};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Kind, OptionSet, Question, Sheet, VERSION_1};

const ROUNDS: usize = 9;

fn main() {
    println!("The domain, in {ROUNDS} rounds; the goal for one verdict is well under 1 µs.");
    println!("{:<14} {:<12} {:>10} {:>10}", "", "", "median", "best");
    decide();
    let engine = Engine::version_1();
    let example = EXAMPLES.iter().find(|example| example.id == "ai-claims-approved");
    let complete = example.map(rung::example::Example::sheet).unwrap_or_default();
    let mut half = complete.clone();
    for question in Question::deciding().step_by(2) {
        half.clear(question);
    }
    let sheets = [("blank", Sheet::default()), ("half-filled", half), ("complete", complete)];
    for (name, sheet) in &sheets {
        time("possible", name, 1_000, || engine.possible(black_box(sheet)));
    }
    for (name, sheet) in &sheets {
        time("open and next", name, 100, || engine.open(black_box(sheet)).next());
    }
    for (name, sheet) in &sheets {
        time("reasons", name, 100, || engine.reasons(black_box(sheet)));
    }
    if let Some(answers) = Answers::of(&sheets[2].1) {
        time("flips", "complete", 10, || engine.flips(black_box(&answers)));
    }
    time("annex begun", "", 1, Annex::new);
    let annex = Annex::new();
    let setting = Setting { today: "2026-11-21", address: "https://example.org/", link: "" };
    for (name, sheet) in &sheets {
        let vector = rung::link::keep(sheet);
        time("annex pieces", name, 10, || annex.pieces(black_box(&vector), &setting));
    }
    time("proof begun", "", 1, || Proof::begin(&VERSION_1));
    time("proof", "all laws", 1, || {
        let mut proof = Proof::begin(&VERSION_1);
        while proof.step() {}
        proof
    });
    enumeration();
}

/// One verdict on a complete sheet; the sheets are at random, as guessing the next one would flatter.
fn decide() {
    let sheets: Vec<Answers> = (0..100_000).filter_map(|seed| Answers::of(&random(seed))).collect();
    let mut next = sheets.iter().cycle();
    time("decide", "complete", sheets.len(), || {
        next.next().map(|answers| VERSION_1.decide(black_box(answers)))
    });
}

/// Visiting sheets one by one on one core: slices from all over the space.
fn enumeration() {
    let all = Enumeration::new(&VERSION_1);
    let slices = || (0..all.slices()).step_by(97);
    let mut visited = 0;
    let seconds = rounds(|| visited = slices().map(|slice| all.count(slice).visited()).sum());
    let millions = f64::from(u32::try_from(visited / 1_000).unwrap_or(u32::MAX)) / 1e3;
    let [median, best] = seconds.map(|seconds| millions / seconds);
    println!(
        "{:<14} {:<12} {median:>10.1} {best:>10.1} million sheets/s",
        "enumeration", "one core"
    );
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

/// Prints how long some work takes, once of so many times.
fn time<T>(what: &str, of: &str, times: usize, mut work: impl FnMut() -> T) {
    let seconds = rounds(|| {
        for _ in 0..times {
            black_box(work());
        }
    });
    let times = u32::try_from(times).map_or(f64::NAN, f64::from);
    let [median, best] = seconds.map(|seconds| seconds * 1e6 / times);
    println!("{what:<14} {of:<12} {median:>10.3} {best:>10.3} µs");
}

/// The seconds that the middle one of all rounds takes, and the best.
fn rounds(mut round: impl FnMut()) -> [f64; 2] {
    let mut seconds = [(); ROUNDS].map(|()| {
        let start = Instant::now();
        round();
        start.elapsed().as_secs_f64()
    });
    seconds.sort_by(f64::total_cmp);
    [seconds[ROUNDS / 2], seconds[0]]
}
