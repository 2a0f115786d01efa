//! Free text of a record, piece by piece: it reads as it was written, and nothing in it does anything.

use rung::report::escape::{cell, chat, code, line};
use rung::unseen::is_unseen;

use super::{markup, text};

pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let free = &*text;
    markup::reads_as_plain(free).unwrap();
    markup::is_a_cell(&[free, &line(free)]).unwrap();
    for said in [chat(free, 40), chat(free, 160)] {
        assert!(!said.contains(['*', '`', '~', '<', '>', '\n']), "{said:?}");
        assert!(!said.contains("](") && said.chars().count() <= 160, "{said:?}");
    }
    for said in [line(free), cell(free), code(free), chat(free, usize::MAX)] {
        // One that belongs to what is before it stays: a joiner within an emoji.
        let belongs = |c: char| matches!(c, '\n' | '\u{200c}' | '\u{200d}') || is_selector(c);
        assert_eq!(said.find(|c| is_unseen(c) && !belongs(c)), None, "{said:?}");
    }
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180f}' | '\u{e0100}'..='\u{e01ef}')
}
