//! What is still open: which unanswered questions matter, and which to ask next.

use super::Engine;
use super::diagram::{Builder, Diagram, Id, LEAVES, Node, WIDTH};
use super::variable::{Domains, Variable, domains};
use crate::framework::{Kind, OptionSet, Question, Sheet, Verdict};

/// The verdict's diagram for one sheet, with everything that is settled taken out.
///
/// A variable stands in a reduced diagram exactly when two completions that differ only in it get
/// different outcomes: that is what it means for a question to matter.
///
/// ```
/// use rung::analysis::Engine;
/// use rung::framework::{Feasibility, Question, Sheet};
///
/// let engine = Engine::version_1();
/// let mut sheet = Sheet::default();
/// assert_eq!(engine.open(&sheet).next(), Some(Question::Audience));
///
/// // Nobody has seen it work: a proof of concept, whatever the other answers.
/// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
/// let open = engine.open(&sheet);
/// assert!(!open.matters(Question::Problem));
/// assert!(open.matters(Question::Harm), "it may be on hold");
/// ```
pub struct Open {
    sheet: Sheet,
    domains: Domains,
    diagram: Diagram,
}

/// Gains that differ by less than this, in bits, are the same gain: equal counts may be added in
/// another order.
const SAME: f64 = 1e-11;

impl Engine {
    /// What is still open on a sheet.
    #[must_use]
    pub fn open(&self, sheet: &Sheet) -> Open {
        let domains = domains(sheet);
        let diagram = self.verdict.within(&domains, |leaf| {
            let Verdict { class, audience, hold, .. } = self.unpack(leaf);
            Id::from(class.rank()) << 3 | (audience as Id) << 1 | Id::from(hold)
        });
        Open { sheet: sheet.clone(), domains, diagram }
    }
}

impl Open {
    /// Whether two completions that differ only in this answer differ in class, first audience or
    /// hold.
    #[must_use]
    pub fn matters(&self, question: Question) -> bool {
        self.diagram.levels().any(|level| Variable::ALL[level].question == question)
    }

    /// The unanswered questions whose answers cannot change the outcome any more.
    pub fn idle(&self) -> impl Iterator<Item = Question> {
        Question::deciding()
            .filter(|question| self.sheet.answer(*question).is_none() && !self.matters(*question))
    }

    /// The question whose full answer says most about class, first audience and hold, all
    /// completions weighing the same; the first in order of those that say as much, and none when
    /// nothing is left to learn.
    #[must_use]
    pub fn next(&self) -> Option<Question> {
        self.next_among(|_| true)
    }

    /// The same among some of the questions.
    pub fn next_among(&self, wanted: impl Fn(Question) -> bool) -> Option<Question> {
        let mut best = None;
        let mut most = 0.0;
        for question in Question::deciding().filter(|it| wanted(*it) && self.matters(*it)) {
            let gain = self.gain(question);
            if gain > most + SAME {
                (best, most) = (Some(question), gain);
            }
        }
        best
    }

    /// How much the answer to a question says about class, first audience and hold: their mutual
    /// information over all completions, in bits.
    #[must_use]
    pub fn gain(&self, question: Question) -> f64 {
        let all = self.diagram.tally(&self.domains);
        let answers = self.answers(question);
        let each: Vec<_> = answers.iter().map(|domains| self.diagram.tally(domains)).collect();
        // Equal shares after every answer are no news, exactly and not only nearly.
        if each.iter().all(|tally| tally == &each[0]) {
            return 0.0;
        }
        let within: f64 = each.iter().map(entropy).sum();
        #[expect(clippy::cast_precision_loss, reason = "there are at most 64 answers")]
        let answers = answers.len() as f64;
        entropy(&all) - within / answers
    }

    /// Where its diagram begins.
    pub(super) fn root(&self) -> Id {
        self.diagram.root
    }

    /// What is left of a function once the variable of a level has a value.
    pub(super) fn given(&self, id: Id, level: usize, value: u8) -> Id {
        self.diagram.given(id, level, value)
    }

    /// The completions after each full answer to a question, as what is then still possible.
    fn answers(&self, question: Question) -> Vec<Domains> {
        let mut answers = vec![self.domains];
        for (level, _) in levels(question) {
            let mut split = Vec::new();
            for domains in &answers {
                for value in domains[level].iter() {
                    let mut domains = *domains;
                    domains[level] = OptionSet::of(&[value]);
                    split.push(domains);
                }
            }
            answers = split;
        }
        answers
    }
}

/// The levels at which a question is asked, with the member that each is about.
pub(super) fn levels(question: Question) -> impl Iterator<Item = (usize, Option<u8>)> {
    debug_assert!(question.kind() != Kind::Weeks, "weeks decide nothing");
    let all = Variable::ALL.into_iter().enumerate();
    all.filter(move |(_, it)| it.question == question).map(|(level, it)| (level, it.member))
}

/// How open the outcome is when it is spread like this, in bits.
fn entropy(tally: &[u64; LEAVES]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53, so this is exact")]
    let counts = || tally.iter().filter(|count| **count > 0).map(|count| *count as f64);
    let total: f64 = counts().sum();
    total.log2() - counts().map(|count| count * count.log2()).sum::<f64>() / total
}

impl Diagram {
    /// The function where only these values are possible, its own values renamed: reduced, so that
    /// it asks only for what still makes a difference.
    fn within(&self, domains: &Domains, rename: impl Fn(u8) -> Id) -> Self {
        let reached = self.reached(domains);
        let leaves = (0..).zip(&reached[..LEAVES]);
        let mut moved: Vec<Id> =
            leaves.map(|(leaf, reached)| if *reached { rename(leaf) } else { 0 }).collect();
        let mut nodes: Vec<Node> = Vec::new();
        for (node, reached) in self.nodes.iter().zip(&reached[LEAVES..]) {
            let mut children = [0; WIDTH];
            let mut only = None;
            let mut differ = false;
            for value in domains[node.level].iter().map(usize::from).filter(|_| *reached) {
                children[value] = moved[usize::from(node.children[value])];
                differ |= *only.get_or_insert(children[value]) != children[value];
            }
            moved.push(match only {
                Some(_) if differ => place(&mut nodes, Node { level: node.level, children }),
                only => only.unwrap_or_default(),
            });
        }
        Self { root: moved[usize::from(self.root)], nodes: nodes.into() }
    }
}

/// The id of a node, which is stored once. There are few enough to look through.
fn place(nodes: &mut Vec<Node>, node: Node) -> Id {
    let known = nodes.iter().position(|it| *it == node);
    let index = known.unwrap_or_else(|| {
        nodes.push(node);
        nodes.len() - 1
    });
    Builder::nth(index)
}
