//! The decisions of a framework, each a table: the facts, the rules, the hold, the first audience.

use super::case::{Case, all_passing, cases};
use super::column::{Column, HOLD, RULES, Source, TRUE, literal, truth, type_name};
use crate::framework::{Audience, Derivation, Framework, OptionSet, Question, Subject};

/// A decision table, read from top to bottom: the first line whose cells all pass decides.
pub(super) struct Decision {
    /// Its id and name.
    pub(super) id: &'static str,
    /// The name and the type of each output.
    pub(super) outputs: Vec<(&'static str, String)>,
    /// The lines in order.
    pub(super) lines: Vec<Line>,
}

/// A line of a decision table.
pub(super) struct Line {
    /// What has to pass; every other column passes with any value.
    pub(super) cells: Case,
    /// One for each output, in FEEL.
    pub(super) outputs: Vec<String>,
    /// The id of the rule that the line belongs to.
    pub(super) rule: Option<&'static str>,
}

/// Every decision, each after those that it requires.
pub(super) fn decisions(framework: &Framework) -> Vec<Decision> {
    let facts = framework.facts.iter().map(fact);
    facts.chain([hold(framework), rules(framework), first_audience()]).collect()
}

fn fact(derivation: &Derivation) -> Decision {
    let value = |position: u8| literal(derivation.fact.values()[usize::from(position)]);
    let mut lines: Vec<Line> = Vec::new();
    for (position, condition) in derivation.cases {
        lines.extend(cases(condition).into_iter().map(|cells| line(cells, value(*position))));
    }
    lines.push(line(Case::new(), value(derivation.otherwise)));
    let id = derivation.fact.id();
    Decision { id, outputs: vec![(id, type_name(id))], lines }
}

fn hold(framework: &Framework) -> Decision {
    let held = cases(&framework.hold).into_iter().map(|cells| line(cells, truth(true)));
    let lines = held.chain([line(Case::new(), truth(false))]).collect();
    Decision { id: HOLD, outputs: vec![(HOLD, "boolean".to_owned())], lines }
}

fn rules(framework: &Framework) -> Decision {
    let mut lines = Vec::new();
    for rule in framework.rules {
        let outputs = [rule.class.id(), rule.id, rule.limit.id()].map(literal).to_vec();
        lines.extend(rule.rows.iter().flat_map(|row| all_passing(row)).map(|cells| Line {
            cells,
            outputs: outputs.clone(),
            rule: Some(rule.id),
        }));
    }
    let limit = Column::Limit.type_name();
    let outputs =
        vec![("class", type_name("class")), ("rule", type_name("rule")), ("limit", limit)];
    Decision { id: RULES, outputs, lines }
}

/// The team on hold; else the narrowest audience that is the plan or the limit.
fn first_audience() -> Decision {
    let planned = Column::Value(Subject::Answer(Question::Audience));
    let is = |column, audience: &Audience| (column, OptionSet::of(&[*audience as u8]));
    let mut lines = vec![line(vec![(Column::Hold, TRUE)], literal(Audience::Team.id()))];
    for audience in &Audience::ALL[..Audience::Open as usize] {
        for column in [planned, Column::Limit] {
            lines.push(line(vec![is(column, audience)], literal(audience.id())));
        }
    }
    // Not simply whatever is left: without a plan or a limit nobody may be let in.
    let both = vec![is(planned, &Audience::Open), is(Column::Limit, &Audience::Open)];
    lines.push(line(both, literal(Audience::Open.id())));
    let id = "first_audience";
    Decision { id, outputs: vec![(id, Column::Limit.type_name())], lines }
}

fn line(cells: Case, output: String) -> Line {
    Line { cells, outputs: vec![output], rule: None }
}

impl Decision {
    /// The type of what is decided: with several outputs, one that holds them all.
    pub(super) fn type_name(&self) -> String {
        match &self.outputs[..] {
            [(_, only)] => only.clone(),
            _ => type_name(self.id),
        }
    }

    /// What it requires, each once, in the order of the columns.
    pub(super) fn sources(&self) -> Vec<Source> {
        distinct(self.columns().into_iter().map(Column::source))
    }

    /// The columns in the order in which the lines first use them.
    pub(super) fn columns(&self) -> Vec<Column> {
        distinct(self.lines.iter().flat_map(|line| &line.cells).map(|(column, _)| *column))
    }

    /// The id of the requirement of a source.
    pub(super) fn requirement(&self, source: Source) -> String {
        format!("{}_requires_{}", self.id, source.id())
    }
}

fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for item in items {
        if !distinct.contains(&item) {
            distinct.push(item);
        }
    }
    distinct
}
