//! The search for the smallest deciding set.
//!
//! Sets are tried by size. To try one is to walk two people's ways through the mix side by side:
//! together where a question of the set is asked, each by their own answers where another is. Two
//! ways that end at different calls refute the set, and with it every set that they do not depend
//! on; few of the 65,536 are left to be walked.

use std::cmp::Reverse;

use super::mix::{Held, Mix, QUESTIONS, bits};
use crate::analysis::diagram::Id;

/// A set of questions, bit by bit, by their places.
type Set = u16;

/// Sets that fail alike: all that hold the one and are within the other.
#[derive(Clone, Copy)]
struct Refuted {
    least: Set,
    most: Set,
}

/// Two people's ways through the mix.
struct Walk<'a> {
    mix: &'a Mix,
    set: Set,
    people: [&'a [Held; QUESTIONS]; 2],
    seen: &'a mut Seen,
}

/// The pairs of nodes that a walk has come to, without forgetting them one by one for the next.
struct Seen {
    walks: Vec<u32>,
    now: u32,
    width: usize,
}

/// The places of the smallest deciding set: of the fewest questions, and of several such the first.
pub(super) fn smallest(mix: &Mix) -> Vec<usize> {
    let asked: Vec<usize> = mix.asked().collect();
    // A question on which no mix turns makes no difference to a set.
    let turning = asked.iter().fold(0, |set: Set, place| set | 1 << place);
    let mut sets: Vec<Set> = (0..=turning).filter(|set| set & !turning == 0).collect();
    // The first place is the first question, so the first set is the last one read backwards.
    sets.sort_unstable_by_key(|set| (set.count_ones(), Reverse(set.reverse_bits())));
    let mut people: Vec<[Held; QUESTIONS]> = mix.people.clone();
    for held in &mut people {
        for (place, held) in held.iter_mut().enumerate() {
            *held = if asked.contains(&place) { *held } else { 0 };
        }
    }
    people.sort_unstable();
    people.dedup();
    let mut seen = Seen::of(mix);
    let mut refuted = vec![false; usize::from(Set::MAX) + 1];
    let found = sets.into_iter().find(|set| {
        if refuted[usize::from(*set)] {
            return false;
        }
        let against = refutation(mix, *set, &people, &mut seen);
        for set in against.iter().flat_map(|it| it.within(turning)) {
            refuted[usize::from(set)] = true;
        }
        against.is_none()
    });
    // With every question settled all ways are one, so there is a set.
    (0..QUESTIONS).filter(|place| found.unwrap_or(turning) >> place & 1 == 1).collect()
}

impl Refuted {
    /// Each of the sets, of these questions.
    fn within(self, questions: Set) -> impl Iterator<Item = Set> {
        let free = self.most & questions & !self.least;
        let mut next = Some(free);
        std::iter::from_fn(move || {
            let set = next?;
            next = set.checked_sub(1).map(|before| before & free);
            Some(self.least | set)
        })
    }
}

/// What speaks against a set, if anything does. Whoever comes to the same call as the first person in
/// every way comes to the same as everybody else.
fn refutation(
    mix: &Mix,
    set: Set,
    people: &[[Held; QUESTIONS]],
    seen: &mut Seen,
) -> Option<Refuted> {
    people.iter().find_map(|other| {
        seen.now += 1;
        let mut walk = Walk { mix, set, people: [&people[0], other], seen };
        walk.part([mix.root; 2], Refuted { least: 0, most: Set::MAX })
    })
}

impl Walk<'_> {
    /// Where the two part for good from here on, with what the sets have to be for that.
    fn part(&mut self, at: [Id; 2], so_far: Refuted) -> Option<Refuted> {
        let [one, other] = at.map(|id| self.mix.question(id));
        let (depth, place) = one.min(other);
        if depth == QUESTIONS {
            return (at[0] != at[1]).then_some(so_far);
        }
        if self.seen.before(at) {
            return None;
        }
        let bit: Set = 1 << place;
        let asks = [one.0 == depth, other.0 == depth];
        // Whom a node does not ask may answer anything.
        let held =
            [0, 1].map(|person| if asks[person] { self.people[person][place] } else { Held::MAX });
        if self.set & bit != 0 {
            for kind in bits(self.mix.all(place)) {
                // Where both hold the answer they come here without the question being settled.
                let given = held.iter().any(|held| held >> kind & 1 == 0);
                let least = so_far.least | if given { bit } else { 0 };
                let next = at.map(|id| self.mix.given(id, depth, kind));
                if let Some(found) = self.part(next, Refuted { least, ..so_far }) {
                    return Some(found);
                }
            }
            return None;
        }
        for mine in bits(held[0] & self.mix.all(place)) {
            for theirs in bits(held[1] & self.mix.all(place)) {
                // Where they answer the same, they come here with the question settled too.
                let apart = asks == [true; 2] && mine != theirs;
                let most = so_far.most & if apart { !bit } else { Set::MAX };
                let next = [(0, mine), (1, theirs)]
                    .map(|(person, kind)| self.mix.given(at[person], depth, kind));
                if let Some(found) = self.part(next, Refuted { most, ..so_far }) {
                    return Some(found);
                }
                if !asks[1] {
                    break;
                }
            }
            if !asks[0] {
                break;
            }
        }
        None
    }
}

impl Seen {
    fn of(mix: &Mix) -> Self {
        Self { walks: vec![0; mix.len() * mix.len()], now: 0, width: mix.len() }
    }

    /// Whether this walk was at this pair before; from now on it was.
    fn before(&mut self, at: [Id; 2]) -> bool {
        let [one, other] = at.map(usize::from);
        let last = &mut self.walks[one * self.width + other];
        let before = *last == self.now;
        *last = self.now;
        before
    }
}

/// Whether nobody's call changes with the answer to a question, everything else being as they hold it.
pub(super) fn is_idle(mix: &Mix, place: usize) -> bool {
    let mut seen = Seen::of(mix);
    mix.people.iter().all(|held| {
        seen.now += 1;
        is_idle_for(mix, place, held, [mix.root; 2], &mut seen)
    })
}

/// The same for one person: two ways that differ in nothing but this answer do not part.
fn is_idle_for(
    mix: &Mix,
    place: usize,
    held: &[Held; QUESTIONS],
    at: [Id; 2],
    seen: &mut Seen,
) -> bool {
    let (depth, asked) = mix.question(at[0]).min(mix.question(at[1]));
    if depth == QUESTIONS {
        return at[0] == at[1];
    }
    if seen.before(at) {
        return true;
    }
    let mut same = |kinds: [usize; 2]| {
        let next =
            [(0, kinds[0]), (1, kinds[1])].map(|(way, kind)| mix.given(at[way], depth, kind));
        is_idle_for(mix, place, held, next, seen)
    };
    if asked == place {
        let all = mix.all(place);
        bits(all).all(|one| bits(all).all(|other| same([one, other])))
    } else {
        bits(held[asked]).all(|kind| same([kind; 2]))
    }
}
