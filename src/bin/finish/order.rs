//! Functions in an order that compresses well: each behind those that it resembles.
//!
//! # Design
//! A compressor guesses what comes from what came, and says how far back a likeness stands. The compiler
//! puts functions where it met them. `wasm-opt` can put them in the order of their names, so they get
//! names that say the order, which it takes away again.

use std::collections::HashMap;
use std::iter;

/// So many bytes that two functions share are a likeness: about two instructions.
const PIECE: usize = 5;

/// As many functions that came last are what the next one is to resemble.
const NEAR: usize = 6;

/// A short function resembles by chance.
const CHANCE: usize = 30;

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;

/// A program whose functions have names in an order that compresses well. None if it cannot be read.
pub(crate) fn named(program: &[u8]) -> Option<Vec<u8>> {
    let (mut imported, mut functions) = (0, Vec::new());
    let mut rest = program.get(8..)?;
    while let Some((id, after)) = rest.split_first() {
        rest = after;
        let mut section = content(&mut rest)?;
        match *id {
            IMPORTS => {
                let count = number(&mut section)?;
                // No more is read than what `wasm-bindgen` writes: functions and nothing else.
                imported =
                    (0..count).map(|_| import(&mut section)).collect::<Option<Vec<_>>>()?.len();
            }
            CODE => {
                let count = number(&mut section)?;
                functions = (0..count).map(|_| content(&mut section)).collect::<Option<_>>()?;
            }
            _ => {}
        }
    }
    let mut names = vec![String::new(); functions.len()];
    for (rank, function) in order(&functions).into_iter().enumerate() {
        names[function] = format!("{rank:05}");
    }
    let mut table = leb(names.len());
    for (function, name) in names.iter().enumerate() {
        table.extend(leb(imported + function).into_iter().chain(counted(name.as_bytes())));
    }
    let functions = iter::once(1).chain(counted(&table));
    let section: Vec<u8> = counted(b"name").into_iter().chain(functions).collect();
    Some([program, &[CUSTOM], &counted(&section)].concat())
}

/// An import of a function.
fn import(section: &mut &[u8]) -> Option<()> {
    content(section)?;
    content(section)?;
    let (kind, rest) = section.split_first()?;
    *section = rest;
    number(section)?;
    (*kind == 0).then_some(())
}

/// The functions, each behind those that it resembles.
fn order(functions: &[&[u8]]) -> Vec<usize> {
    // Which pieces a function holds, and which functions hold a piece.
    let (mut pieces, mut holders) = (Vec::new(), Vec::<Vec<usize>>::new());
    let mut numbers = HashMap::new();
    for (function, body) in functions.iter().enumerate() {
        let mut held = Vec::new();
        for piece in body.windows(PIECE) {
            let next = numbers.len();
            held.push(*numbers.entry(piece).or_insert(next));
        }
        held.sort_unstable();
        held.dedup();
        holders.resize_with(numbers.len(), Vec::new);
        for piece in &held {
            holders[*piece].push(function);
        }
        pieces.push(held);
    }
    // How many of the last functions hold a piece, and how many of its pieces a function shares with them.
    let (mut near, mut shared) = (vec![0_usize; holders.len()], vec![0_usize; functions.len()]);
    let mut left: Vec<usize> = (0..functions.len()).collect();
    let mut order = Vec::new();
    let likeness = |shared: &[usize], function: usize| {
        shared[function] * 1_000_000 / (pieces[function].len() + CHANCE)
    };
    while let Some(at) = (0..left.len()).max_by_key(|at| {
        // The shortest first where there is nothing yet to resemble.
        (likeness(&shared, left[*at]), usize::MAX - pieces[left[*at]].len(), usize::MAX - at)
    }) {
        let function = left.remove(at);
        order.push(function);
        for piece in &pieces[function] {
            near[*piece] += 1;
            if near[*piece] == 1 {
                holders[*piece].iter().for_each(|it| shared[*it] += 1);
            }
        }
        let gone = order.len().checked_sub(NEAR + 1).map(|at| &pieces[order[at]]);
        for piece in gone.into_iter().flatten() {
            near[*piece] -= 1;
            if near[*piece] == 0 {
                holders[*piece].iter().for_each(|it| shared[*it] -= 1);
            }
        }
    }
    order
}

/// A number as WebAssembly writes it: seven bits a byte, the lowest first.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// What its own length stands before.
fn content<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(bytes)?;
    let (content, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(content)
}

fn leb(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn counted(content: &[u8]) -> Vec<u8> {
    [&leb(content.len()), content].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for value in [0, 1, 127, 128, 300, 16_383, 16_384, 0xffff_ffff] {
            let written = leb(value);
            assert_eq!(number(&mut &*written), Some(value));
        }
        assert_eq!(leb(624_485), [0xe5, 0x8e, 0x26], "the example of the specification");
        assert_eq!(number(&mut &[0x80][..]), None);
    }

    #[test]
    fn each_function_stands_once_and_behind_its_like() {
        let [one, other]: [Vec<u8>; 2] = [(0..60).collect(), (100..160).collect()];
        let [like_one, like_other] = [[&one[..], &[1]].concat(), [&other[..], &[2]].concat()];
        let ordered = order(&[&one, &other, &like_one, &like_other]);
        assert_eq!(ordered, [0, 2, 1, 3]);
    }

    #[test]
    fn a_program_gets_a_name_for_each_function_behind_its_imports() {
        let imports = [1, 1, b'a', 1, b'b', 0, 0];
        let code = [2, 8, 0, 0x41, 0, 0x1a, 0x41, 0, 0x1a, 0x0b, 2, 0, 0x0b];
        let program =
            [&b"\0asm\x01\0\0\0"[..], &[IMPORTS], &counted(&imports), &[CODE], &counted(&code)]
                .concat();
        let named = named(&program).expect("a program");
        let table = b"\x01\x0f\x02\x01\x0500001\x02\x0500000";
        assert_eq!(named[program.len()..], [&[0, 22, 4][..], b"name", table].concat());
        assert_eq!(super::named(b"\0asm\x01\0\0\0\x0a\x05"), None);
    }
}
