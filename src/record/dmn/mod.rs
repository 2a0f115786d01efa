//! A framework as a decision model: DMN 1.3, for the tools that draw, run or check such models.
//!
//! Every fact is a decision, and so are the rules, the hold and the first audience; each is a table
//! of which the first line that matches decides, as in the framework itself. Every question that
//! the tables read is input data with its allowed values. Ids are the framework's own.
//!
//! # Design
//! Everything is taken from the value of [`Framework`], so a later version needs nothing here.
//! An answer is a text, or a list of texts for a question with any number of members; such a list is
//! read in columns that are true or false, because a line of a table has no "or" between cells.
//! The model decides complete sheets only: what is still possible is beyond DMN.

mod case;
mod column;
mod decision;
mod diagram;
mod item;
mod layout;
mod table;
mod xml;

use crate::framework::{Framework, Question};
use column::{Source, type_name};
use xml::Xml;

/// Writes a framework as DMN 1.3 XML, the same text every time.
///
/// ```
/// use rung::framework::VERSION_1;
/// use rung::record::dmn;
///
/// let xml = dmn::write(&VERSION_1);
/// assert!(xml.contains(r#"<decision id="first_audience" name="first_audience">"#));
/// assert_eq!(xml.matches("<text>\"R9\"</text>").count(), 2, "R9 has two rows");
/// ```
#[must_use]
pub fn write(framework: &Framework) -> String {
    let decisions = decision::decisions(framework);
    let sources: Vec<Source> = decisions.iter().flat_map(decision::Decision::sources).collect();
    let reads = |question: &Question| sources.contains(&Source::Input(*question));
    let questions: Vec<Question> = Question::ALL.iter().copied().filter(reads).collect();
    let version = framework.version.to_string();
    let attributes = [
        ("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
        ("xmlns:dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/"),
        ("xmlns:dc", "http://www.omg.org/spec/DMN/20180521/DC/"),
        ("xmlns:di", "http://www.omg.org/spec/DMN/20180521/DI/"),
        ("id", "rung"),
        ("name", &format!("Rung, framework {version}")),
        ("namespace", &format!("urn:rung:framework:{version}")),
    ];
    Xml::document("definitions", &attributes, |xml| {
        item::write(xml, framework, &questions, &decisions);
        for question in &questions {
            let id = question.id();
            xml.element("inputData", &[("id", id), ("name", id)], |xml| {
                let (value, answer) = (format!("{id}_value"), type_name(id));
                xml.empty("variable", &[("id", &value), ("name", id), ("typeRef", &answer)]);
            });
        }
        for decision in &decisions {
            table::write(xml, decision);
        }
        diagram::write(xml, &questions, &decisions);
    })
}
