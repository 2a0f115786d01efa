//! What answers, facts and outcomes may be: item definitions with their allowed values.

use super::column::{Column, literals, type_name};
use super::decision::Decision;
use super::xml::Xml;
use crate::framework::{Class, Framework, Kind, Question, Subject};

pub(super) fn write(
    xml: &mut Xml,
    framework: &Framework,
    questions: &[Question],
    decisions: &[Decision],
) {
    for question in questions {
        let id = question.id();
        match question.kind() {
            Kind::Any => {
                // The values are those of an item of the list, which needs a type of its own.
                let item = type_name(&format!("{id}_item"));
                one_of(xml, &item, &literals(question.options()));
                let list = type_name(id);
                let attributes = [("id", &*list), ("name", &*list), ("isCollection", "true")];
                xml.element("itemDefinition", &attributes, |xml| xml.text("typeRef", &item));
            }
            _ => one_of(xml, &type_name(id), &literals(question.options())),
        }
    }
    for derivation in framework.facts {
        let fact = Column::Value(Subject::Fact(derivation.fact));
        one_of(xml, &fact.type_name(), &fact.values());
    }
    let rules: Vec<&str> = framework.rules.iter().map(|rule| rule.id).collect();
    one_of(xml, &type_name("class"), &literals(Class::IDS));
    one_of(xml, &type_name("rule"), &literals(&rules));
    for decision in decisions.iter().filter(|decision| decision.outputs.len() > 1) {
        let whole = decision.type_name();
        xml.element("itemDefinition", &[("id", &whole), ("name", &whole)], |xml| {
            for (name, part) in &decision.outputs {
                let id = format!("{whole}_{name}");
                xml.element("itemComponent", &[("id", &id), ("name", name)], |xml| {
                    xml.text("typeRef", part);
                });
            }
        });
    }
}

fn one_of(xml: &mut Xml, name: &str, values: &[String]) {
    xml.element("itemDefinition", &[("id", name), ("name", name)], |xml| {
        xml.text("typeRef", "string");
        xml.element("allowedValues", &[("id", &format!("{name}_values"))], |xml| {
            xml.text("text", &values.join(", "));
        });
    });
}
