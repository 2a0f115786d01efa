//! What the calls of a model cost: fields for the reader's own numbers, and what they come to.

use super::element::{Element, el};
use super::picture;
use super::section::section;
use crate::advice::cost::{
    self, Amount, Cost, CostError, Costing, MOST_PLACES, Margin, STAGES, Stage, written,
};
use crate::chart::{Bar, bars};
use crate::control::COST;
use crate::digits::{digits, grouped};
use crate::framework::{Ai, Audience, CostField, OptionSet, Question, Sheet};
use crate::words::advice::cost as words;
use crate::words::{page, sure};

/// How many decimals an amount of money has at least.
const MONEY: usize = 2;

/// What the calls cost; only a sentence once it is settled that no AI is in it.
pub(super) fn cost(sheet: &Sheet) -> Element {
    let section = section("cost", "inference-cost", words::COST);
    if sheet.possible(Question::Ai) == OptionSet::of(&[Ai::None as u8]) {
        return section.and(el("p", &[]).text(words::NO_AI));
    }
    let costing = cost::cost(&sheet.notes);
    section
        .and(el("p", &[("class", "quiet")]).text(words::COST_HELP))
        .and(fields(sheet, &costing))
        .and(results(&costing))
        .and(el("p", &[("class", "quiet")]).text(words::NOT_OURS))
}

/// Each always in its place, so that none loses the focus while another is filled in.
fn fields(sheet: &Sheet, costing: &Costing) -> Element {
    let mut left = CostField::ALL.iter().copied().peekable();
    let group = |group: &words::GroupWords| {
        let mut grid = el("div", &[("class", "fields")]);
        while let Some(next) = left.next_if(|next| *next <= group.last) {
            grid = grid.and(field(next, sheet.notes.cost_of(next), wrong(costing, next)));
        }
        el("fieldset", &[])
            .and(el("legend", &[]).text(group.legend))
            .and(el("p", &[("class", "help")]).text(group.help))
            .and(grid)
    };
    el("div", &[]).each(words::GROUPS.iter().map(group))
}

fn wrong(costing: &Costing, field: CostField) -> Option<CostError> {
    let Costing::Wrong(errors) = costing else { return None };
    errors.iter().find(|(at, _)| *at == field).map(|(_, error)| *error)
}

fn field(field: CostField, typed: &str, error: Option<CostError>) -> Element {
    let told = words::field(field);
    let name = [COST, field.id()].concat();
    let [help_id, error_id] = ["-help", "-wrong"].map(|which| [&name, which].concat());
    let described = [&*help_id, " ", &error_id].concat();
    let input = [
        ("name", &*name),
        ("type", "text"),
        ("inputmode", "decimal"),
        ("autocomplete", "off"),
        ("value", typed),
        ("aria-describedby", &*described),
    ];
    let input = el("input", &input);
    let input = if error.is_some() { input.with("aria-invalid", "true") } else { input };
    let label = el("label", &[])
        .and(el("b", &[]).text(told.label))
        .say(&[" "])
        .and(el("span", &[]).text(told.unit))
        .and(input);
    let said = error.map(sentence).unwrap_or_default();
    el("div", &[])
        .and(label)
        .and(el("p", &[("class", "help"), ("id", &help_id)]).text(told.help))
        .and(el("p", &[("class", "wrong"), ("id", &error_id)]).text(&said))
}

fn sentence(error: CostError) -> String {
    match error {
        CostError::NotANumber => words::NOT_A_NUMBER.to_owned(),
        CostError::Comma => words::COMMA.to_owned(),
        CostError::Negative => words::NEGATIVE.to_owned(),
        CostError::TooPrecise => {
            [words::TOO_PRECISE, &digits(MOST_PLACES as u64), sure::STOP].concat()
        }
        CostError::WholeNeeded => words::WHOLE_NEEDED.to_owned(),
        CostError::OverHundred => words::OVER_HUNDRED.to_owned(),
        CostError::TooLarge(most) => [words::TOO_LARGE, &grouped(most), sure::STOP].concat(),
        CostError::Missing(because) => {
            [words::MISSING, words::field(because).label, words::MISSING_END].concat()
        }
    }
}

fn results(costing: &Costing) -> Element {
    let results = el("div", &[("class", "results")]);
    let cost = match costing {
        Costing::Blank => return results.and(el("p", &[]).text(words::BEGIN)),
        Costing::Wrong(_) => return results.and(el("p", &[]).text(words::PENDING)),
        Costing::Known(cost) => cost,
    };
    let margin = cost.month.as_ref().and_then(|month| month.margin);
    let said = margin.map(|margin| balance(&margin)).unwrap_or_default();
    let stages = cost.month.as_ref().map(|month| &*month.stages).unwrap_or_default();
    let drawn = (!stages.is_empty()).then(|| {
        picture("picture-cost", words::STAGES, &bars(&stages.iter().map(bar).collect::<Vec<_>>()))
    });
    // The sentence comes first: whatever comes and goes stands behind what stays.
    results.and(el("p", &[]).text(&said)).and(table(cost)).each(drawn.into_iter())
}

fn table(cost: &Cost) -> Element {
    let row = |name: &[&str], amount: &str| {
        el("tr", &[]).and(el("th", &[("scope", "row")]).say(name)).and(el("td", &[]).text(amount))
    };
    let money = |amount| written(amount, MONEY);
    let mut rows =
        vec![row(&[words::PLAIN], &money(cost.plain)), row(&[words::CALL], &money(cost.call))];
    if let Some(month) = &cost.month {
        rows.push(row(&[words::USER], &money(month.user)));
        rows.extend(month.stages.iter().map(|stage| {
            row(&[stage_name(stage.audience), words::AT, &grouped(stage.users)], &money(stage.cost))
        }));
        if let Some(margin) = &month.margin {
            let share = margin.per_cent.map(per_cent);
            let share = share.map(|share| [" (", &share, ")"].concat()).unwrap_or_default();
            rows.push(row(&[words::MARGIN], &[&*money(margin.left), &share].concat()));
        }
    }
    el("table", &[])
        .and(el("caption", &[]).text(words::RESULTS))
        .and(el("tbody", &[]).each(rows.into_iter()))
}

/// What the margin means, as a sentence.
fn balance(margin: &Margin) -> String {
    let [price, left] = [margin.price, margin.left.abs()].map(|amount| written(amount, MONEY));
    if margin.left.is_zero() {
        return words::NOTHING_LEFT.to_owned();
    }
    let Some(share) = margin.per_cent else {
        return [words::FREE, &left, words::A_MONTH, sure::STOP].concat();
    };
    if margin.left.is_negative() {
        return [words::LOSS, &left, words::LOSS_END, &price, words::LOSS_PAID].concat();
    }
    let share = per_cent(share);
    [words::LEFT, &price, words::LEFT_OF, &left, words::WHICH_IS, &share, sure::STOP].concat()
}

fn per_cent(share: Amount) -> String {
    [&*written(share, 0), page::PER_CENT].concat()
}

fn bar(stage: &Stage) -> Bar {
    Bar {
        name: stage_name(stage.audience).to_owned(),
        thousandths: stage.thousandths,
        said: [&*written(stage.cost, MONEY), words::A_MONTH].concat(),
    }
}

/// A stage has the label of the field for its users.
fn stage_name(audience: Audience) -> &'static str {
    let stage = STAGES.into_iter().find(|(at, _)| *at == audience);
    stage.map_or("", |(_, field)| words::field(field).label)
}
