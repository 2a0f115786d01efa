//! A picture as elements: drawn, named, and said in words.

use super::element::{Element, el};
use crate::chart::{Anchor, Area, Picture, Point, Role, Shape, WIDTH};
use crate::digits::digits;
use crate::words::chart;

/// The picture under this title, and under it the same in words. The id is that of the title, which
/// names the picture to a screen reader: each on the page once.
///
/// ```
/// use rung::annex::picture;
/// use rung::chart::{Bar, bars};
///
/// let bar = Bar { name: "Harm".to_owned(), thousandths: 129, said: "12.9 %".to_owned() };
/// let figure = picture("picture-importance", "Which questions matter", &bars(&[bar]));
/// assert!(figure.words().ends_with("Harm: 12.9 %."));
/// ```
#[must_use]
pub fn picture(id: &str, title: &str, picture: &Picture) -> Element {
    let view = ["0 0 ", &digits(WIDTH.into()), " ", &digits(picture.height.into())].concat();
    let svg = el("svg", &[("viewBox", &view), ("role", "img"), ("aria-labelledby", id)])
        .and(el("title", &[("id", id)]).text(title))
        .each(picture.shapes.iter().map(shape));
    let sentence = |said: &String| el("li", &[]).text(said);
    let words = el("details", &[])
        .and(el("summary", &[]).text(chart::AS_TEXT))
        .and(el("ol", &[]).each(picture.text.iter().map(sentence)));
    el("figure", &[("class", "picture")]).and(svg).and(words)
}

fn shape(shape: &Shape) -> Element {
    match shape {
        Shape::Box(area, role) => {
            let Area { x, y, width, height } = *area;
            let places = [("x", x), ("y", y), ("width", width), ("height", height)];
            placed("rect", *role, &places)
        }
        Shape::Line(points, role) => {
            let mut line = String::new();
            for (x, y) in points {
                line += &[&*digits((*x).into()), ",", &digits((*y).into()), " "].concat();
            }
            placed("polyline", *role, &[]).with("points", line.trim_end())
        }
        Shape::Dot((x, y), radius, role) => {
            placed("circle", *role, &[("cx", *x), ("cy", *y), ("r", *radius)])
        }
        Shape::Text { at, anchor, words, role, .. } => text(*at, *anchor, words, *role),
    }
}

fn text((x, y): Point, anchor: Anchor, words: &str, role: Role) -> Element {
    let element = placed("text", role, &[("x", x), ("y", y)]);
    let anchor = match anchor {
        Anchor::Start => return element.text(words),
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    element.with("text-anchor", anchor).text(words)
}

/// An element of SVG with its role and where it stands.
fn placed(tag: &'static str, role: Role, places: &[(&'static str, u32)]) -> Element {
    let mut element = el(tag, &[("class", role.id())]);
    if let Role::Of(class) = role {
        element = element.with("data-class", class.id());
    }
    for (name, value) in places {
        element = element.with(name, &digits((*value).into()));
    }
    element
}
