//! What decides between the results, what does not, and every answer.

use super::{call, names};
use crate::analysis::{Alignment, Call, Decisive, Engine, Spread, Standing};
use crate::annex::element::{Element, el};
use crate::digits::digits;
use crate::framework::{Kind, OptionSet, Question, Sheet};
use crate::link::team::Person;
use crate::words::{self, page, sure, team as told};

pub(super) fn aligned(engine: &Engine, people: &[Person]) -> Element {
    let section = el("section", &[("aria-labelledby", "aligned-title"), ("class", "aligned")]);
    if people.len() < 2 {
        return section.with("hidden", "");
    }
    let sheets: Vec<Sheet> = people.iter().map(|person| person.sheet().clone()).collect();
    let alignment = engine.align(&sheets);
    let heading = el("h2", &[("id", "aligned-title"), ("tabindex", "-1")]).text(told::ALIGNED);
    let spread =
        |question: Question| alignment.spread.iter().find(|spread| spread.question == question);
    let rest = alignment.rest.iter().filter(|question| !alignment.idle.contains(question));
    let listed = |questions: &mut dyn Iterator<Item = &Question>| {
        let spreads: Vec<Element> = questions
            .filter_map(|question| spread(*question))
            .map(|spread| answers(spread, people))
            .collect();
        spreads
    };
    section
        .and(heading)
        .and(el("p", &[("class", "call")]).text(&outcome(&alignment)))
        .and(
            el("ul", &[("class", "decisive")]).each(
                alignment
                    .deciding
                    .iter()
                    .map(|decisive| decided(decisive, spread(decisive.question), people)),
            ),
        )
        .and(group(told::REST, listed(&mut rest.into_iter())))
        .and(group(told::IDLE, listed(&mut alignment.idle.iter())))
        .and(
            el("details", &[])
                .and(el("summary", &[]).text(told::SPREAD))
                .and(el("ul", &[]).each(alignment.spread.iter().map(|it| answers(it, people)))),
        )
}

/// What the team comes to, or how much decides it.
fn outcome(alignment: &Alignment) -> String {
    match (alignment.call(), alignment.deciding.len()) {
        (Some(same), _) => [told::SAME, &call(same), " ", told::NOTHING_OPEN].concat(),
        (None, 1) => told::ONE_DECIDES.to_owned(),
        (None, several) => [&digits(several as u64), told::DECIDE].concat(),
    }
}

/// A decisive question: who holds which answer, and what each comes to.
fn decided(decisive: &Decisive, spread: Option<&Spread>, people: &[Person]) -> Element {
    let way = |way: &crate::analysis::Way| {
        let holders: Vec<usize> = spread
            .into_iter()
            .flat_map(|spread| &spread.given)
            .filter(|given| given.answer == way.answer)
            .flat_map(|given| given.people.iter().copied())
            .collect();
        let who = match &holders[..] {
            [] => told::LEFT_OPEN.to_owned(),
            holders => names(people, holders),
        };
        let then = match &way.calls[..] {
            [one] => [told::THEN, &call(*one)].concat(),
            several => {
                let several: Vec<String> = several.iter().copied().map(short).collect();
                [told::THEN_ONE_OF, &several.join("; "), sure::STOP].concat()
            }
        };
        el("li", &[])
            .and(el("b", &[]).text(&answer(decisive.question, way.answer)))
            .say(&[told::GIVEN_BY, &who])
            .and(el("p", &[]).text(&then))
    };
    el("li", &[])
        .and(el("h3", &[]).text(words::ask(decisive.question)))
        .and(el("ul", &[]).each(decisive.ways.iter().map(way)))
}

fn short(one: Call) -> String {
    let mut said = call(one);
    said.pop();
    said
}

/// A question with every answer given and by whom.
fn answers(spread: &Spread, people: &[Person]) -> Element {
    let mut given: Vec<String> = spread
        .given
        .iter()
        .map(|given| {
            let answer = answer(spread.question, given.answer);
            [&answer, told::GIVEN_BY, &names(people, &given.people)].concat()
        })
        .collect();
    if !spread.open.is_empty() {
        given.push([told::OPEN, told::GIVEN_BY, &names(people, &spread.open)].concat());
    }
    let title = words::asked(spread.question).title;
    let line =
        el("li", &[]).and(el("b", &[]).text(title)).say(&[" (", standing(spread.standing), ")"]);
    // What all agree on needs no names.
    let given = match (spread.standing, &spread.given[..]) {
        (Standing::Agreed, [all]) => vec![answer(spread.question, all.answer)],
        _ => given,
    };
    line.and(el("ul", &[]).each(given.iter().map(|given| el("li", &[]).text(given))))
}

/// An answer by the labels of its options.
pub(super) fn answer(question: Question, answer: OptionSet) -> String {
    let labels = words::asked(question).options;
    let label = |option: u8| labels[usize::from(option)];
    match question.kind() {
        Kind::Any if answer.is_empty() => {
            words::none_of_these(question).unwrap_or_default().to_owned()
        }
        Kind::Any => words::joined(answer, "; ", label),
        _ => words::joined(answer, page::OR, label),
    }
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Agreed => told::AGREED,
        Standing::Open => told::UNSETTLED,
        Standing::Disputed => told::DISPUTED,
    }
}

fn group(heading: &str, items: Vec<Element>) -> Element {
    let group = el("div", &[]);
    if items.is_empty() {
        return group.with("hidden", "");
    }
    group.and(el("h3", &[]).text(heading)).and(el("ul", &[]).each(items.into_iter()))
}
