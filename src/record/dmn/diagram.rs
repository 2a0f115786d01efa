//! The drawing: what requires what, from the answers at the bottom to the first audience at the top.

use super::decision::Decision;
use super::layout::{Edge, Layout};
use super::xml::Xml;
use crate::framework::Question;

pub(super) fn write(xml: &mut Xml, questions: &[Question], decisions: &[Decision]) {
    let Layout { boxes, edges } = Layout::of(questions, decisions);
    xml.element("dmndi:DMNDI", &[], |xml| {
        xml.element("dmndi:DMNDiagram", &[("id", "diagram")], |xml| {
            for place in boxes {
                let id = format!("{}_shape", place.id);
                xml.element("dmndi:DMNShape", &[("id", &id), ("dmnElementRef", place.id)], |xml| {
                    let [x, y, width, height] =
                        [place.left(), place.upper, place.width, place.height].map(text);
                    let bounds = [("x", &*x), ("y", &y), ("width", &width), ("height", &height)];
                    xml.empty("dc:Bounds", &bounds);
                });
            }
            for Edge { requirement, points } in edges {
                let attributes =
                    [("id", &*format!("{requirement}_edge")), ("dmnElementRef", &requirement)];
                xml.element("dmndi:DMNEdge", &attributes, |xml| {
                    for (x, y) in points {
                        xml.empty("di:waypoint", &[("x", &text(x)), ("y", &text(y))]);
                    }
                });
            }
        });
    });
}

fn text(length: i32) -> String {
    length.to_string()
}
