//! The results, one a line, and what became of the last text.

use super::{ANONYMOUS, PERSON, SWAP, Team, called, calls};
use crate::annex::ELSE;
use crate::annex::element::{Element, el};
use crate::control::{ACT, REMOVE, UNDO};
use crate::digits::digits;
use crate::link::{pasted::Pasted, team::Person, vector};
use crate::words::{link, sure, team as told};

/// The id of the heading, where one goes on when a button is gone.
const RESULTS: &str = "results";

pub(super) fn people(team: &Team, site: &str) -> Element {
    let Team { engine, found, said, before } = team;
    let people = &found.people;
    let one = |(place, person): (usize, &Person)| {
        let number = digits(place as u64 + 1);
        let position = digits(place as u64);
        let possible = engine.possible(person.sheet());
        let page = match possible.page() {
            "" => String::new(),
            page => [page, "/"].concat(),
        };
        let address = [site, &page, "#", &vector(person.sheet())].concat();
        let name = [PERSON, &position].concat();
        let label = [told::NAME_OF, &number].concat();
        let unnamed = [told::PERSON, &number].concat();
        let field = [
            ("type", "text"),
            ("name", name.as_str()),
            ("value", person.name()),
            ("aria-label", &label),
            ("placeholder", &unnamed),
            ("autocomplete", "off"),
        ];
        let class = possible.class().map_or("", |class| class.id());
        el("li", &[("data-class", class)])
            .and(el("input", &field))
            .and(el("a", &[("href", &address)]).text(&calls(&possible)))
            .and(
                button(&[REMOVE, &position].concat(), told::REMOVE)
                    .with("aria-label", &[told::REMOVE, " ", &called(people, place)].concat()),
            )
    };
    let offered = |value, label, there: bool| {
        let button = button(value, label);
        if there { button } else { button.with("hidden", "") }
    };
    let heading = el("h2", &[("id", RESULTS), ("tabindex", "-1")]).text(told::RESULTS);
    let shown = el("section", &[("aria-labelledby", RESULTS)]);
    let shown = if people.is_empty() { shown.with("class", "nobody") } else { shown };
    shown
        .and(heading)
        .and(el("div", &[("role", "status")]).each(report(found, said)))
        .and(el("ol", &[("class", "people")]).each(people.iter().enumerate().map(one)))
        .and(
            el("p", &[("class", "acts")])
                .and(offered(UNDO, told::UNDO, before.is_some()))
                .and(offered(SWAP, told::SWAP, people.len() == 2))
                .and(offered(
                    ANONYMOUS,
                    told::ANONYMOUS,
                    people.iter().any(|it| !it.name().is_empty()),
                )),
        )
}

fn button(value: &str, label: &str) -> Element {
    let button = [("type", "button"), ("name", ACT), ("value", value), (ELSE, RESULTS)];
    el("button", &button).text(label)
}

/// What became of the last text: who was there already and what is damaged, line by line.
fn report<'a>(found: &'a Pasted, said: &'a str) -> impl Iterator<Item = Element> + use<'a> {
    let line = |number: usize| [told::ON_LINE, &digits(number as u64)].concat();
    let again = found.again.iter().map(move |again| {
        let who = called(&found.people, again.person);
        [&line(again.line), told::AGAIN, &who, sure::STOP].concat()
    });
    let damaged = found.damaged.iter().map(move |damaged| {
        [&line(damaged.line), told::DAMAGED, &link::why(damaged.fault)].concat()
    });
    let said = (!said.is_empty()).then(|| said.to_owned());
    said.into_iter().chain(again).chain(damaged).map(|said| el("p", &[]).text(&said))
}
