//! Links damaged in every way there is, one by one: none is read as another sheet.

use std::thread;

use rung::framework::{Note, Question, Sheet};
use rung::link::recover::{self, Standing};
use rung::link::v1::{self, Read};

use crate::links::{whole, wide, written};
use crate::random::Random;

/// What happens to a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Substitution,
    Deletion,
    Insertion,
    Swap,
    /// The end is missing, or the beginning.
    Cut,
    DoubleSubstitution,
}

impl Kind {
    /// What happens in one place.
    pub(crate) const ONCE: [Self; 5] =
        [Self::Substitution, Self::Deletion, Self::Insertion, Self::Swap, Self::Cut];
}

/// How many links were tried, by kind, and what became of them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    tried: [u64; 6],
    refused: u64,
    /// The answers were verified, and the text reported as lost.
    text_lost: u64,
}

impl Count {
    pub(crate) fn add(&mut self, other: &Self) {
        for (all, more) in self.tried.iter_mut().zip(other.tried) {
            *all += more;
        }
        self.refused += other.refused;
        self.text_lost += other.text_lost;
    }

    pub(crate) fn tried(&self) -> u64 {
        self.tried.iter().sum()
    }

    pub(crate) fn print(&self, what: &str) {
        let [substitutions, deletions, insertions, swaps, cuts, doubles] = self.tried;
        println!(
            "{what}: {substitutions} substitutions, {deletions} deletions, {insertions} \
             insertions, {swaps} swaps, {cuts} cuts, {doubles} double substitutions: {} refused, \
             {} with the text lost, 0 silent",
            self.refused, self.text_lost
        );
        assert_eq!(self.tried(), self.refused + self.text_lost);
    }

    /// Reads a damaged link. A sheet that is read in silence ends the test.
    fn judge(&mut self, kind: Kind, damaged: &[u8], sheet: &Sheet) {
        let text = std::str::from_utf8(damaged).expect("links are ASCII");
        self.tried[kind as usize] += 1;
        match v1::read(text) {
            Err(_) => self.refused += 1,
            Ok(Read { sheet: read, lost: Some(_), .. }) => {
                let same = Question::ALL.iter().all(|q| read.answer(*q) == sheet.answer(*q));
                assert!(same && read.weeks() == sheet.weeks(), "{text}: other answers");
                self.text_lost += 1;
            }
            Ok(read) => panic!("{kind:?}: {text} was read as {read:?}"),
        }
    }
}

/// The alphabet of a link.
fn symbols() -> Vec<u8> {
    (b'0'..=b'9').chain(b'a'..=b'z').chain(*b".-").collect()
}

/// Hands on everything that one damage of this kind can make of a link.
fn each(kind: Kind, link: &[u8], take: &mut dyn FnMut(&[u8])) {
    let symbols = symbols();
    match kind {
        Kind::Substitution => substituted(link, 0, &symbols, take),
        Kind::Deletion => {
            for place in 0..link.len() {
                take(&[&link[..place], &link[place + 1..]].concat());
            }
        }
        Kind::Insertion => {
            for place in 0..=link.len() {
                for symbol in &symbols {
                    take(&[&link[..place], &[*symbol], &link[place..]].concat());
                }
            }
        }
        Kind::Swap => {
            for place in 1..link.len() {
                let mut swapped = link.to_vec();
                swapped.swap(place - 1, place);
                if swapped != link {
                    take(&swapped);
                }
            }
        }
        Kind::Cut => {
            for place in 0..link.len() {
                take(&link[..place]);
                if place > 0 {
                    take(&link[place..]);
                }
            }
        }
        Kind::DoubleSubstitution => {
            for first in 0..link.len() {
                doubly_substituted(link, first, &symbols, take);
            }
        }
    }
}

fn substituted(link: &[u8], from: usize, symbols: &[u8], take: &mut dyn FnMut(&[u8])) {
    let mut damaged = link.to_vec();
    for place in from..link.len() {
        for symbol in symbols.iter().filter(|symbol| **symbol != link[place]) {
            damaged[place] = *symbol;
            take(&damaged);
        }
        damaged[place] = link[place];
    }
}

fn doubly_substituted(link: &[u8], first: usize, symbols: &[u8], take: &mut dyn FnMut(&[u8])) {
    let mut damaged = link.to_vec();
    for symbol in symbols.iter().filter(|symbol| **symbol != link[first]) {
        damaged[first] = *symbol;
        substituted(&damaged, first + 1, symbols, take);
    }
}

/// Damages a link in every way of these kinds, and reads each.
pub(crate) fn try_all(link: &str, sheet: &Sheet, kinds: &[Kind]) -> Count {
    let mut count = Count::default();
    for kind in kinds {
        each(*kind, link.as_bytes(), &mut |damaged| count.judge(*kind, damaged, sheet));
    }
    count
}

/// The links that are damaged: without answers, with some, with all, with text, and at random.
fn links() -> Vec<String> {
    let mut random = Random::new(67);
    let mut named = wide(6, 2);
    named.notes.set_text(Note::Name, "Checkout with one click");
    let mut sheets = vec![Sheet::default(), wide(3, 0), wide(Question::COUNT, 11), named];
    sheets.push(wide(Question::COUNT, usize::MAX));
    sheets.extend((0..6).map(|_| random.answered()));
    sheets.iter().map(written).collect()
}

#[test]
fn no_single_damage_of_a_link_is_silent() {
    let mut count = Count::default();
    for link in links() {
        count.add(&try_all(&link, &whole(&link), &Kind::ONCE));
    }
    count.print("eleven links");
    assert!(count.tried.iter().take(5).all(|tried| *tried > 500), "a kind was not tried");
    assert!(count.text_lost > 1000, "no text was damaged");
}

#[test]
fn no_two_substitutions_in_a_link_are_silent() {
    let mut texted = wide(1, 0);
    texted.notes.set_text(Note::Name, "Go");
    for sheet in [wide(2, 1), texted, wide(11, 5)] {
        let link = written(&sheet);
        // From both ends at once, on two cores.
        let (bytes, symbols) = (link.as_bytes(), symbols());
        let part = |odd: usize| {
            let mut count = Count::default();
            for first in (0..bytes.len()).filter(|first| first % 2 == odd) {
                doubly_substituted(bytes, first, &symbols, &mut |damaged| {
                    count.judge(Kind::DoubleSubstitution, damaged, &sheet);
                });
            }
            count
        };
        let count = thread::scope(|scope| {
            let odd = scope.spawn(|| part(1));
            let mut count = part(0);
            count.add(&odd.join().expect("the other half ends"));
            count
        });
        count.print(&link);
        let pairs = (link.len() * (link.len() - 1) / 2) as u64;
        assert_eq!(count.tried(), pairs * 37 * 37);
    }
}

/// Recovery undoes what it knows, and verifies: it makes no other sheet of a damaged link either.
#[test]
fn recovery_takes_no_damaged_link_for_another() {
    let mut found = [0_u64; 4];
    // A complete one has so much left of it that it takes its time.
    for link in [0, 1, 3].map(|index| links()[index].clone()) {
        let sheet = whole(&link);
        for kind in Kind::ONCE {
            each(kind, link.as_bytes(), &mut |damaged| {
                let text = std::str::from_utf8(damaged).expect("links are ASCII");
                let recovered = recover::recover(text);
                let standing = recovered.as_ref().map(|recovered| recovered.standing);
                found[match standing {
                    // A character that was added before or behind is no damage.
                    Some(Standing::Whole) => 0,
                    Some(Standing::Answers(_)) => 1,
                    Some(Standing::Nothing(_)) => 2,
                    None => 3,
                }] += 1;
                let Some(recovered) = recovered else { return };
                match recovered.standing {
                    Standing::Whole => assert_eq!(recovered.sheet, sheet, "{text}"),
                    Standing::Answers(_) => {
                        let mut answers = sheet.clone();
                        answers.notes = recovered.sheet.notes.clone();
                        assert_eq!(recovered.sheet, answers, "{text}");
                    }
                    Standing::Nothing(_) => {}
                }
            });
        }
    }
    let [whole, answers, some, nothing] = found;
    println!(
        "recovery: {whole} whole, {answers} without their text, {some} in part, {nothing} not at all"
    );
    assert!(whole > 0 && answers > 1000 && some > 3000);
}
