//! What the calls of a model cost. What is refused is in `cost_errors`.

use proptest::prelude::*;
use rung::advice::cost::{Amount, Cost, Costing, Month, cost, written};
use rung::framework::{Audience, CostField, Notes};

use crate::amount::amount;
use crate::laws::cases;

/// Notes with these fields, as `tokens_in=1000 calls=20`.
pub(crate) fn notes(fields: &str) -> Notes {
    let mut notes = Notes::default();
    for (id, typed) in fields.split_whitespace().map(|it| it.split_once('=').expect("id=number")) {
        notes.set_cost(CostField::from_id(id).expect("a field"), typed);
    }
    notes
}

fn known(fields: &str) -> Cost {
    match cost(&notes(fields)) {
        Costing::Known(cost) => cost,
        other => panic!("{fields}: {other:?}"),
    }
}

/// What it costs in full: the call alone, the call, the user and month, the stages, the margin.
fn told(Cost { plain, call, month }: &Cost) -> String {
    let mut told = vec![plain.to_string(), call.to_string()];
    if let Some(Month { user, stages, margin }) = month {
        told.push(user.to_string());
        let stage = |stage: &rung::advice::cost::Stage| {
            format!("{}:{}/{}", stage.audience.id(), stage.cost, stage.thousandths)
        };
        told.extend(stages.iter().map(stage));
        if let Some(margin) = margin {
            let share = margin.per_cent.map_or("-".to_owned(), |share| written(share, 0));
            told.push(format!("left:{}={share}", margin.left));
        }
    }
    told.join(" ")
}

/// Computed by hand.
const COSTS: &[(&str, &str)] = &[
    // Binary floats give 0.30000000000000004, 7.000000000000001 and 3.3000000000000003 for these.
    ("tokens_in=1000000 tokens_out=1000000 price_in=0.1 price_out=0.2", "0.3 0.3"),
    ("tokens_in=1000000 tokens_out=0 price_in=0.07 price_out=0 calls=100", "0.07 0.07 7"),
    ("tokens_in=1000000 tokens_out=0 price_in=1.1 price_out=0 calls=3", "1.1 1.1 3.3"),
    ("tokens_in=1000 tokens_out=500 price_in=3 price_out=15", "0.0105 0.0105"),
    ("tokens_in=0 tokens_out=0 price_in=0 price_out=0 calls=1 users_beta=2", "0 0 0 beta:0/0"),
    // The smallest that can be typed.
    ("tokens_in=1 tokens_out=0 price_in=0.000001 price_out=0", "0.000000000001 0.000000000001"),
    // However it is spelt.
    ("tokens_in=01000.00 tokens_out=500. price_in=3.0 price_out=15", "0.0105 0.0105"),
    ("tokens_in=1000000 tokens_out=0 price_in=.5 price_out=0", "0.5 0.5"),
    // 10,000 tokens at a tenth of 2.5 and nine tenths of 0.25.
    (
        "tokens_in=10000 tokens_out=1000 cached_share=90 price_in=2.5 price_cached=0.25 price_out=10",
        "0.01475 0.01475",
    ),
    // All of it from the cache, and a cache that is not used.
    (
        "tokens_in=1000 tokens_out=0 cached_share=100 price_in=9 price_cached=1 price_out=9",
        "0.001 0.001",
    ),
    (
        "tokens_in=1000 tokens_out=0 cached_share=0 price_in=9 price_cached=1 price_out=9",
        "0.009 0.009",
    ),
    // 0.0105 · 1.05, 0.0105 · 1.1, and a fiftieth of 0.0035 on top; then all of them.
    ("tokens_in=1000 tokens_out=500 price_in=3 price_out=15 retry_share=5", "0.0105 0.011025"),
    ("tokens_in=1000 tokens_out=500 price_in=3 price_out=15 evaluation_share=10", "0.0105 0.01155"),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 fallback_share=2 \
         price_fallback_in=1 price_fallback_out=5",
        "0.0105 0.01057",
    ),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 retry_share=5 fallback_share=2 \
         evaluation_share=10 price_fallback_in=1 price_fallback_out=5 calls=40 price_user=10 \
         users_team=5 users_beta=200 users_open=10000",
        "0.0105 0.012145 0.4858 team:2.429/0 beta:97.16/20 open:4858/1000 left:9.5142=95.14",
    ),
    // The fallback reads nothing from the cache.
    (
        "tokens_in=1000 tokens_out=0 cached_share=100 price_in=9 price_cached=1 price_out=9 \
         fallback_share=100 price_fallback_in=9 price_fallback_out=0",
        "0.001 0.01",
    ),
    // Margins: some, none, less than none, and of nothing.
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=1000 price_user=21",
        "0.0105 0.0105 10.5 left:10.5=50",
    ),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=1000 price_user=10.5",
        "0.0105 0.0105 10.5 left:0=0",
    ),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=1000 price_user=9",
        "0.0105 0.0105 10.5 left:-1.5=−16.67",
    ),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=1000 price_user=0",
        "0.0105 0.0105 10.5 left:-10.5=-",
    ),
    // Averages of calls may be broken.
    ("tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=0.5", "0.0105 0.0105 0.00525"),
    (
        "tokens_in=1000 tokens_out=500 price_in=3 price_out=15 calls=0 users_partners=3",
        "0.0105 0.0105 0 partners:0/0",
    ),
];

#[test]
fn costs_are_those_computed_by_hand() {
    for (fields, expected) in COSTS {
        assert_eq!(told(&known(fields)), *expected, "{fields}");
    }
}

#[test]
fn spaces_around_a_number_are_no_part_of_it() {
    let mut notes = notes("tokens_in=1000 tokens_out=500 price_in=3 price_out=15");
    notes.set_cost(CostField::TokensIn, " 1000\u{a0}");
    let Costing::Known(cost) = cost(&notes) else { panic!("nothing is wrong") };
    assert_eq!(cost.call.to_string(), "0.0105");
}

/// The largest numbers that fit, all at once: two prices of 10,000 a call, four calls for each.
#[test]
fn the_bounds_together_stay_within_what_an_amount_holds() {
    let largest = known(
        "tokens_in=10000000 tokens_out=10000000 cached_share=100 calls=1000000 \
         price_user=1000000000 retry_share=100 fallback_share=100 evaluation_share=100 \
         users_team=10000000000 users_partners=10000000000 users_beta=10000000000 \
         users_open=10000000000 price_in=1000000000 price_cached=1000000000 price_out=1000000000 \
         price_fallback_in=1000000000 price_fallback_out=1000000000",
    );
    let month = largest.month.expect("calls were given");
    assert_eq!(largest.call.to_string(), "80000000000");
    let stages: Vec<(Audience, String, u32)> = month
        .stages
        .iter()
        .map(|stage| (stage.audience, stage.cost.to_string(), stage.thousandths))
        .collect();
    let each = |audience: &Audience| (*audience, ["8", &"0".repeat(26)].concat(), 1000);
    assert_eq!(stages, Audience::ALL.iter().map(each).collect::<Vec<_>>());
    assert_eq!(written(month.stages[0].cost, 2), ["800", &",000".repeat(8), ".00"].concat());
}

#[test]
fn amounts_are_written_with_as_many_figures_as_are_of_use() {
    for (number, least, expected) in [
        ("0", 2, "0.00"),
        ("0", 0, "0"),
        ("-0", 2, "0.00"),
        ("0.1", 2, "0.10"),
        ("0.30", 0, "0.3"),
        ("0.0004", 2, "0.0004"),
        ("0.00012345", 2, "0.000123"),
        ("0.0001235", 2, "0.000124"),
        ("0.000000000001", 2, "0.000000000001"),
        ("0.999", 2, "0.999"),
        ("0.9994", 2, "0.999"),
        ("0.9995", 2, "1.00"),
        ("-0.9995", 0, "−1"),
        ("1.004999", 2, "1.00"),
        ("1.005", 2, "1.01"),
        ("-1.005", 2, "−1.01"),
        ("2.675", 2, "2.68"),
        ("12", 2, "12.00"),
        ("12", 0, "12"),
        ("12.5", 0, "12.5"),
        ("999.995", 2, "1,000.00"),
        ("1234567.891", 2, "1,234,567.89"),
        ("-123456", 2, "−123,456.00"),
        ("79228162514264337593543950335", 0, "79,228,162,514,264,337,593,543,950,335"),
    ] {
        assert_eq!(written(amount(number), least), expected, "{number}");
    }
}

/// Fields that everything needs, prices that can be told apart, and then more.
fn fields() -> impl Strategy<Value = [u32; 11]> {
    prop::array::uniform11(0..=10_000_u32)
}

/// Shares and prices have two decimals here.
fn filled(numbers: &[u32; 11]) -> Notes {
    let [tokens_in, tokens_out, calls, rest @ ..] = numbers;
    let mut notes = Notes::default();
    notes.set_cost(CostField::TokensIn, tokens_in.to_string());
    notes.set_cost(CostField::TokensOut, tokens_out.to_string());
    notes.set_cost(CostField::Calls, calls.to_string());
    for (field, number) in RISING.iter().zip(rest) {
        notes.set_cost(*field, format!("{}.{:02}", number / 100, number % 100));
    }
    notes
}

/// Where more is never cheaper.
const RISING: [CostField; 8] = [
    CostField::RetryShare,
    CostField::FallbackShare,
    CostField::EvaluationShare,
    CostField::PriceIn,
    CostField::PriceCached,
    CostField::PriceOut,
    CostField::PriceFallbackIn,
    CostField::PriceFallbackOut,
];

fn call(notes: &Notes) -> Amount {
    match cost(notes) {
        Costing::Known(cost) => cost.call,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_higher_price_or_share_never_costs_less(
        numbers in fields(),
        cached in 0..=100_u32,
        raised in 0..RISING.len(),
        by in 1..10_000_u32,
    ) {
        let mut more = numbers;
        more[raised + 3] = (more[raised + 3] + by).min(10_000);
        let [mut before, mut after] = [filled(&numbers), filled(&more)];
        for notes in [&mut before, &mut after] {
            notes.set_cost(CostField::CachedShare, cached.to_string());
        }
        prop_assert!(call(&before) <= call(&after));
        // A cache that is cheaper never makes it dearer, and one that is dearer never cheaper.
        let price = |field| amount(before.cost_of(field));
        let cheaper = price(CostField::PriceCached) <= price(CostField::PriceIn);
        let uncached = filled(&numbers);
        let [with, without] = [call(&before), call(&uncached)];
        let (less, more) = if cheaper { (with, without) } else { (without, with) };
        prop_assert!(less <= more);
    }

    #[test]
    fn users_together_cost_the_sum_of_what_they_cost_apart(
        numbers in fields(),
        [some, others] in prop::array::uniform2(0..1_000_u32),
    ) {
        let mut notes = filled(&numbers);
        notes.set_cost(CostField::UsersTeam, some.to_string());
        notes.set_cost(CostField::UsersBeta, others.to_string());
        notes.set_cost(CostField::UsersOpen, (some + others).to_string());
        let Costing::Known(Cost { month: Some(month), .. }) = cost(&notes) else {
            panic!("nothing is missing")
        };
        let costs: Vec<Amount> = month.stages.iter().map(|stage| stage.cost).collect();
        prop_assert_eq!(costs[0] + costs[1], costs[2]);
        prop_assert!(month.stages.iter().all(|stage| stage.thousandths <= 1000));
    }
}
