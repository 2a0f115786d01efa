//! A decision in XML: what it requires, and its table.

use super::column::{Column, Source};
use super::decision::{Decision, Line};
use super::xml::Xml;

pub(super) fn write(xml: &mut Xml, decision: &Decision) {
    let id = decision.id;
    xml.element("decision", &[("id", id), ("name", id)], |xml| {
        let (value, type_name) = (format!("{id}_value"), decision.type_name());
        xml.empty("variable", &[("id", &value), ("name", id), ("typeRef", &type_name)]);
        for source in decision.sources() {
            let required = match source {
                Source::Input(_) => "requiredInput",
                Source::Decision(_) => "requiredDecision",
            };
            let requirement = decision.requirement(source);
            xml.element("informationRequirement", &[("id", &requirement)], |xml| {
                xml.empty(required, &[("href", &format!("#{}", source.id()))]);
            });
        }
        let attributes = [("id", &*format!("{id}_table")), ("hitPolicy", "FIRST")];
        xml.element("decisionTable", &attributes, |xml| {
            let columns = decision.columns();
            heads(xml, decision, &columns);
            for (number, row) in (1..).zip(&decision.lines) {
                line(xml, row, &format!("{id}_line_{number}"), &columns);
            }
        });
    });
}

fn heads(xml: &mut Xml, decision: &Decision, columns: &[Column]) {
    for (number, column) in (1..).zip(columns) {
        let id = format!("{}_input_{number}", decision.id);
        let (expression, type_name) = (column.expression(), column.type_name());
        xml.element("input", &[("id", &id), ("label", &expression)], |xml| {
            let attributes = [("id", &*format!("{id}_expression")), ("typeRef", &type_name)];
            xml.element("inputExpression", &attributes, |xml| xml.text("text", &expression));
        });
    }
    // The standard gives an output a name only if there are several.
    let named = if decision.outputs.len() == 1 { "label" } else { "name" };
    for (number, (name, type_name)) in (1..).zip(&decision.outputs) {
        let id = format!("{}_output_{number}", decision.id);
        xml.empty("output", &[("id", &id), (named, name), ("typeRef", type_name)]);
    }
    if decision.lines.iter().any(|line| line.rule.is_some()) {
        xml.empty("annotation", &[("name", "rule")]);
    }
}

fn line(xml: &mut Xml, line: &Line, id: &str, columns: &[Column]) {
    xml.element("rule", &[("id", id)], |xml| {
        // The standard has annotations for this, but some tools show the description instead.
        if let Some(rule) = line.rule {
            xml.text("description", rule);
        }
        for (number, column) in (1..).zip(columns) {
            let cell = line.cells.iter().find(|(known, _)| known == column);
            let passing = cell.map_or(column.all(), |(_, passing)| *passing);
            xml.element("inputEntry", &[("id", &format!("{id}_input_{number}"))], |xml| {
                xml.text("text", &column.tests(passing));
            });
        }
        for (number, output) in (1..).zip(&line.outputs) {
            xml.element("outputEntry", &[("id", &format!("{id}_output_{number}"))], |xml| {
                xml.text("text", output);
            });
        }
        if let Some(rule) = line.rule {
            xml.element("annotationEntry", &[], |xml| xml.text("text", rule));
        }
    });
}
