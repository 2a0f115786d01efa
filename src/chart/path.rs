//! The decision path: the questions that the rules ask as a tree, and the way of one sheet through it.

use super::shape::{Anchor, Area, LINE, Picture, Role, Shape, WIDTH, high, wide};
use super::tree::Tree;
use crate::digits::digits;
use crate::framework::{OptionSet, Rule, Subject, Test};
use crate::words::{self, chart, sure};

/// How far each branch stands in from the question that it hangs on.
const STEP: u32 = 14;

/// How wide a rule is drawn: room for the longest id and the longest short name.
const RULE: u32 = 114;

/// Between a question and the rule beside it, for the word on the way.
const WAY: u32 = 28;

/// Between the side of a box and its text.
const INSET: u32 = 4;

/// Between two boxes, one below the other; the word "no" stands there.
const DOWN: u32 = 18;

/// Above the first question: room for the word beside it.
const TOP: u32 = 7;

/// Draws the tree of these rules, with the way of a sheet as far as it is settled. `is` says what
/// an answer or fact can still be on that sheet.
#[must_use]
pub fn path(rules: &[Rule], is: &dyn Fn(Subject) -> OptionSet) -> Picture {
    let mut drawing =
        Drawing { rules, is, picture: Picture::default(), asked: 0, taken: Vec::new() };
    let tree = Tree::of(rules);
    let (height, end) = drawing.below(&tree, 0, TOP, true);
    drawing.picture.height = height + 1;
    let taken = drawing.taken.join(sure::COMMA);
    drawing.picture.text.push(match end {
        Some(End::Rule(rule)) => {
            let Rule { id, class, .. } = rules[usize::from(rule)];
            let class = words::class(class).name;
            [chart::TAKEN, &taken, chart::ENDS, id, chart::GIVES, class, sure::STOP].concat()
        }
        Some(End::Open(number)) if taken.is_empty() => {
            [chart::BEGINS, &digits(number), sure::STOP].concat()
        }
        Some(End::Open(number)) => {
            let stops = [sure::STOP, " ", chart::STOPS].concat();
            [chart::TAKEN, &taken, &stops, &digits(number), sure::STOP].concat()
        }
        None => String::new(),
    });
    drawing.picture
}

/// Where the path ends.
#[derive(Clone, Copy)]
enum End {
    /// At the rule that decides.
    Rule(u8),
    /// At a question, by its number, whose answer is not settled.
    Open(u64),
}

struct Drawing<'a> {
    rules: &'a [Rule],
    is: &'a dyn Fn(Subject) -> OptionSet,
    picture: Picture,
    /// How many questions were drawn.
    asked: u64,
    /// The answers on the path, each with the number of its question.
    taken: Vec<String>,
}

impl Drawing<'_> {
    /// Draws a tree from this height downwards, on the path or not; says how far down it reaches,
    /// and where the path ends if it does so here.
    fn below(&mut self, tree: &Tree, depth: u32, y: u32, lit: bool) -> (u32, Option<End>) {
        let x = depth * STEP + 1;
        let (test, yes, no) = match tree {
            Tree::Rule(rule) => {
                let bottom = self.rule(*rule, (x, y), lit);
                return (bottom, lit.then_some(End::Rule(*rule)));
            }
            Tree::Ask { test, yes, no } => (*test, yes, no),
        };
        self.asked += 1;
        let number = self.asked;
        let said = self.picture.text.len();
        self.picture.text.push(String::new());
        let answer = self.answer(test);
        let on = |wanted: bool| lit && answer == Some(wanted);
        if let Some(answer) = answer.filter(|_| lit) {
            let word = if answer { chart::YES } else { chart::NO };
            self.taken.push([&*digits(number), " ", word].concat());
        }
        let statement = chart::statement(test);
        let numbered = [&*digits(number), chart::ASKED, &statement].concat();
        let room = WIDTH - 1 - RULE - WAY - x;
        let area = Area { x, y, width: room, height: high(&numbered, room - 2 * INSET) + INSET };
        self.picture.area(area, role(lit));
        let inside = Area { x: x + INSET, y: y + 1, width: room - 2 * INSET, ..area };
        self.picture.note(&numbered, inside, if lit { Role::Strong } else { Role::Words });
        let mut bottom = y + area.height;
        let mut end = (lit && answer.is_none()).then_some(End::Open(number));
        let then = self.next(yes);
        if let Tree::Rule(rule) = **yes {
            let right = x + room;
            let middle = y + LINE / 2 + INSET / 2;
            self.picture.line(&[(right, middle), (right + WAY, middle)], role(on(true)));
            self.word(chart::YES, (right + WAY / 2, middle - 5), Anchor::Middle, on(true));
            bottom = bottom.max(self.rule(rule, (right + WAY, y), on(true)));
            end = end.or(on(true).then_some(End::Rule(rule)));
        } else {
            let (from, to) = (x + STEP + STEP / 2, bottom + DOWN);
            self.picture.line(&[(from, bottom), (from, to)], role(on(true)));
            self.word(chart::YES, (from + INSET, to - INSET), Anchor::Start, on(true));
            let (reached, ended) = self.below(yes, depth + 1, to, on(true));
            bottom = reached;
            end = end.or(ended);
        }
        let otherwise = self.next(no);
        let (from, to) = (x + STEP / 2, bottom + DOWN);
        self.picture.line(&[(from, y + area.height), (from, to)], role(on(false)));
        self.word(chart::NO, (from + INSET, to - INSET), Anchor::Start, on(false));
        let (bottom, ended) = self.below(no, depth, to, on(false));
        let parts = [&*numbered, chart::IF_YES, &then, chart::IF_NO, &otherwise, sure::STOP];
        self.picture.text[said] = parts.concat();
        (bottom, end.or(ended))
    }

    /// What the sheet says to a test, once it is settled.
    fn answer(&self, test: Test) -> Option<bool> {
        let is = (self.is)(test.subject);
        match (is.within(test.among), is.meets(test.among)) {
            (true, _) => Some(true),
            (_, false) => Some(false),
            _ => None,
        }
    }

    /// What a tree that is about to be drawn begins with, in words.
    fn next(&self, tree: &Tree) -> String {
        match tree {
            Tree::Rule(rule) => {
                let rule = &self.rules[usize::from(*rule)];
                [rule.id, chart::GIVES, words::class(rule.class).name].concat()
            }
            Tree::Ask { .. } => [chart::GO_ON, &digits(self.asked + 1)].concat(),
        }
    }

    /// Draws a rule with its class, and says how far down it reaches.
    fn rule(&mut self, rule: u8, (x, y): (u32, u32), lit: bool) -> u32 {
        let Rule { id, class, .. } = self.rules[usize::from(rule)];
        let height = LINE + INSET;
        let area = Area { x, y, width: RULE, height };
        self.picture.area(area, if lit { Role::Of(class) } else { Role::Plain });
        let words = [id, " ", words::class(class).short].concat();
        let inside = Area { x: x + INSET, y: y + 1, width: RULE - 2 * INSET, height };
        self.picture.note(&words, inside, if lit { Role::Strong } else { Role::Words });
        y + height
    }

    fn word(&mut self, word: &str, at: (u32, u32), anchor: Anchor, lit: bool) {
        let role = if lit { Role::Strong } else { Role::Quiet };
        let words = word.to_owned();
        self.picture.shapes.push(Shape::Text { at, anchor, room: wide(word), words, role });
    }
}

fn role(lit: bool) -> Role {
    if lit { Role::Lit } else { Role::Plain }
}
