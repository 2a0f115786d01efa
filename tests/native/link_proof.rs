//! The proof that no damage of the kinds below goes unnoticed, for every length that a link can
//! have: the vector up to 108 characters, the text up to 8,191.
//!
//! The check code is a sum of values times weights modulo a prime, see `link::v1::check`, and the
//! first test here holds the code against that. So a changed character changes the sum by its
//! *difference*, from -36 to 36 and not 0, times the weight of its place: 37ᵐ·s for the `m`-th place
//! before the check code, with `s` the same everywhere. A changed character of the check code itself changes what is stated by at
//! most 35 times a power of 36. What is noticed depends on these differences alone, not on the text:
//!
//! - One change: its product is not 0 modulo the prime.
//! - Two before the check code, `k` places apart: `a·37ᵏ + b` is not 0 for any two differences. The
//!   same `k` stands for every pair of places so far apart, in texts of every length.
//! - One on each side: `a·37ᵐ·s` is not `b·36ᵗ` for any differences, place and power.
//! - Any number within the check code: two codes are two numbers, and only one is the sum.
//! - Two neighbours in the wrong order: two changes with opposite differences; or, around the `-`,
//!   a check code that has not six characters any more.
//!
//! A `-` is no value: it stands once in a frame, six characters before the end. Where it goes, comes
//! or moves, and wherever a frame is cut, the code behind the first `-` has not six characters. Where
//! one character is lost or added, the length is not the stated one, unless it was one of the three
//! of the header; then `.` is not the third any more, or, where a `.` was added as the third, the
//! length is again not the stated one. What the frame does with all this is not argued here but
//! tried, for vectors of every length.

use std::collections::{BTreeMap, BTreeSet};

use rung::framework::{Question, Sheet};
use rung::link::v1::check::{CHARACTERS, FACTOR, MODULUS, SPREAD, of};
use rung::link::v1::{self, MOST_BYTES, MOST_TEXT, MOST_VECTOR};

use crate::link_mutations::{Count, Kind, try_all};
use crate::links::{vector_of, wide};
use crate::random::Random;

/// The greatest difference of two values: of `0` and `.`.
const MOST: u64 = 36;

/// The most characters that a check code is of: a text without its own.
const LONGEST: usize = MOST_TEXT - 1 - CHARACTERS;

/// The powers of the factor, from the first.
fn powers() -> Vec<u64> {
    let next = |power: &u64| Some(power * FACTOR % MODULUS);
    std::iter::successors(Some(FACTOR), next).take(LONGEST).collect()
}

/// The weights of the places before the check code, the nearest first.
fn weights() -> Vec<u64> {
    powers().iter().map(|power| power * SPREAD % MODULUS).collect()
}

fn value(c: char) -> u64 {
    if c == '.' { 36 } else { c.to_digit(36).map(u64::from).expect("a letter or digit") }
}

#[test]
fn the_code_is_the_weighted_sum_at_every_length() {
    let weights = weights();
    let mut random = Random::new(61);
    let symbols: Vec<char> = ('0'..='9').chain('a'..='z').chain(['.']).collect();
    for length in (0..=MOST_VECTOR).chain((MOST_VECTOR..=LONGEST).step_by(61)).chain([LONGEST]) {
        let text: String = (0..length).map(|_| random.of(&symbols)).collect();
        let products = text.chars().rev().zip(&weights).map(|(c, weight)| value(c) * weight);
        let mut sum = products.fold(0, |sum, product| (sum + product) % MODULUS);
        let mut code = Vec::new();
        for _ in 0..CHARACTERS {
            code.push(char::from_digit(u32::try_from(sum % 36).unwrap(), 36).unwrap());
            sum /= 36;
        }
        assert_eq!(sum, 0, "six characters hold every sum");
        assert_eq!(of(&text), code.iter().rev().collect::<String>());
    }
}

#[test]
fn the_modulus_is_the_greatest_prime_that_six_characters_hold() {
    let all = 36_u64.pow(6);
    // Whatever is below 36⁶ and no prime has a divisor up to 36³.
    let is_prime = |n: u64| (2..=36_u64.pow(3)).all(|d| !n.is_multiple_of(d));
    assert!(is_prime(MODULUS));
    assert!((MODULUS + 1..all).all(|n| !is_prime(n)));
    // No step of the sum overflows.
    assert!((MODULUS + MOST).checked_mul(FACTOR).is_some());
    assert!(MODULUS.checked_mul(SPREAD).is_some());
}

#[test]
fn no_one_or_two_changes_cancel_at_any_length() {
    // What a change of the check code does to the number that it states, up or down.
    let stated: BTreeSet<u64> = (0..6)
        .flat_map(|power| (1..36).map(move |by| by * 36_u64.pow(power)))
        .flat_map(|by| [by % MODULUS, (MODULUS - by % MODULUS) % MODULUS])
        .collect();
    assert!(!stated.contains(&0));
    let (mut cases, mut covered) = (0_u64, 0_u64);
    for (place, (power, weight)) in (1..).zip(powers().iter().zip(weights())) {
        for by in 1..=MOST {
            let change = by * weight % MODULUS;
            assert_ne!(change, 0, "one change at place {place}");
            // The power is the ratio of the weights of two places so far apart. Of both signs of
            // each difference, two are the same up to the sign of the sum.
            let apart = by * power % MODULUS;
            let near = apart.min(MODULUS - apart);
            assert!(near > MOST, "{by} and ±{near}, {place} apart");
            assert!(!stated.contains(&change), "{by} at place {place} and the check code");
            cases += MOST * 2 + stated.len() as u64 + 1;
        }
        // All pairs of places so far apart in a text of the greatest length.
        covered += LONGEST as u64 - place;
    }
    println!(
        "{cases} cases of places and differences, for {covered} pairs of places and {} with the \
         check code: none cancels",
        LONGEST * CHARACTERS
    );
    assert_eq!(cases, LONGEST as u64 * MOST * (MOST * 2 + 420 + 1));
}

/// With a smaller one a change could be undone by its neighbour.
#[test]
fn the_factor_is_the_least_that_will_do() {
    for factor in 1..FACTOR {
        let undone = |by: u64| by * factor % MODULUS <= MOST;
        assert!((1..=MOST).any(undone), "{factor} would do as well");
    }
    assert!((1..=MOST).all(|by| by * FACTOR > MOST));
}

/// In base 37, differences below 37 make 0 only if all are 0, and five of them stay below the prime.
#[test]
fn five_changes_in_a_row_are_noticed() {
    const { assert!(MOST < FACTOR) };
    let most: u64 = (0..5).map(|power| MOST * FACTOR.pow(power)).sum();
    assert!(most < MODULUS);
}

#[test]
fn a_length_never_states_that_of_one_character_fewer_or_more() {
    let stated = |length: usize| length % 36;
    for length in 1..=MOST_TEXT + 1 {
        assert_ne!(stated(length), stated(length - 1));
        for lost in 1..36.min(length) {
            assert_ne!(stated(length), stated(length - lost));
        }
    }
}

/// A link of every length that a vector can have, with and without text.
fn links_of_every_length() -> BTreeMap<usize, (Sheet, String)> {
    let mut links = BTreeMap::new();
    for questions in 0..=Question::COUNT {
        for more in 0..=50 {
            let mut sheet = wide(questions, more);
            let alone = v1::vector(&sheet);
            sheet.notes.set_text(rung::framework::Note::Name, "x");
            let link = v1::write(&sheet).expect("one letter fits");
            let with_text = vector_of(&link).len();
            links.entry(with_text).or_insert((sheet.clone(), link));
            sheet.notes = rung::framework::Notes::default();
            links.insert(alone.len(), (sheet, alone));
        }
    }
    links
}

#[test]
fn whatever_happens_once_to_a_vector_of_any_length_is_noticed() {
    let links = links_of_every_length();
    let lengths: Vec<usize> = links.keys().copied().collect();
    assert_eq!(lengths, (10..=MOST_VECTOR).collect::<Vec<_>>(), "every length in use");
    let mut count = Count::default();
    for (length, (sheet, link)) in &links {
        let mut kinds = Kind::ONCE.to_vec();
        // Changed characters are the most cases, and all alike: see above.
        if length % 9 != 0 {
            kinds.retain(|kind| *kind != Kind::Substitution);
        }
        count.add(&try_all(link, sheet, &kinds));
    }
    count.print("every vector length");
    assert!(count.tried() > 250_000, "too few were tried");
}

/// The lengths of a text are those of whole bytes. All that they differ in, modulo 36, is here.
#[test]
fn whatever_happens_once_to_a_text_is_noticed() {
    let mut count = Count::default();
    let mut residues = BTreeSet::new();
    for bytes in 1..=25 {
        let mut sheet = Sheet::default();
        sheet.notes.set_text(rung::framework::Note::Name, "x".repeat(bytes));
        let link = v1::write(&sheet).expect("a short text fits");
        residues.insert(link.len() % 36);
        count.add(&try_all(&link, &sheet, &[Kind::Deletion, Kind::Swap, Kind::Cut]));
        if bytes % 8 == 0 {
            count.add(&try_all(&link, &sheet, &[Kind::Insertion, Kind::Substitution]));
        }
    }
    count.print("short texts");
    assert!(residues.len() > 20);
    // The longest there is, cut everywhere, and a character lost here and there.
    let mut sheet = Sheet::default();
    sheet.notes.set_text(rung::framework::Note::Name, "x".repeat(MOST_BYTES - 2));
    let link = v1::write(&sheet).expect("the longest text fits");
    for end in (0..link.len()).step_by(7) {
        let mut lost = link.clone();
        lost.remove(end);
        for damaged in [&link[..end], &lost] {
            assert!(v1::read(damaged).map_or(true, |read| read.lost.is_some()), "{end}");
        }
    }
}
