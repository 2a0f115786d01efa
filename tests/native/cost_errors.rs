//! What the cost section refuses, and what it still needs.

use proptest::prelude::*;
use rung::advice::cost::{CostError, Costing, cost};
use rung::framework::{CostField, Notes};

use crate::cost::notes;
use crate::laws::cases;

const TOKENS: [CostField; 2] = [CostField::TokensIn, CostField::TokensOut];

const SHARES: [CostField; 4] = [
    CostField::CachedShare,
    CostField::RetryShare,
    CostField::FallbackShare,
    CostField::EvaluationShare,
];

const USERS: [CostField; 4] =
    [CostField::UsersTeam, CostField::UsersPartners, CostField::UsersBeta, CostField::UsersOpen];

const PRICES: [CostField; 6] = [
    CostField::PriceUser,
    CostField::PriceIn,
    CostField::PriceCached,
    CostField::PriceOut,
    CostField::PriceFallbackIn,
    CostField::PriceFallbackOut,
];

/// All fields filled in, nothing wrong.
fn full() -> Notes {
    let mut notes = Notes::default();
    for field in CostField::ALL {
        notes.set_cost(*field, "1");
    }
    assert!(matches!(cost(&notes), Costing::Known(_)));
    notes
}

fn errors(notes: &Notes) -> Vec<(CostField, CostError)> {
    match cost(notes) {
        Costing::Wrong(errors) => errors,
        _ => Vec::new(),
    }
}

/// What is wrong with a number in an otherwise good section.
fn check(field: CostField, typed: &str, expected: Option<CostError>) {
    let mut notes = full();
    notes.set_cost(field, typed);
    let expected: Vec<_> = expected.into_iter().map(|error| (field, error)).collect();
    assert_eq!(errors(&notes), expected, "{field:?} {typed}");
}

#[test]
fn what_is_no_number_is_refused_in_every_field() {
    for field in CostField::ALL {
        for typed in [
            "many", ".", "-", "−", "+1", "1.2.3", "1 000", "1_000", "1'000", "1e3", "$1", "1%",
            "0x1", "١٢", "１", "NaN", "inf", "½", "--1", "1-",
        ] {
            check(*field, typed, Some(CostError::NotANumber));
        }
        for typed in ["1,5", "1,000", ",5", "1,", "-1,5", "1,000.5"] {
            check(*field, typed, Some(CostError::Comma));
        }
        for typed in ["-1", "−1", "-0.5", "-0", "-99999999999999999999"] {
            check(*field, typed, Some(CostError::Negative));
        }
        for typed in ["0", "1", " 1 ", "001", "1.", "1.0", "0.000000000", "00"] {
            check(*field, typed, None);
        }
    }
}

#[test]
fn what_is_counted_is_whole() {
    for field in CostField::ALL {
        let whole = TOKENS.contains(field) || USERS.contains(field);
        for typed in ["1.5", "0.1", ".5", "0.0000001"] {
            let refused = errors(&{
                let mut notes = full();
                notes.set_cost(*field, typed);
                notes
            });
            let expected = refused == [(*field, CostError::WholeNeeded)];
            assert_eq!(expected, whole, "{field:?} {typed}");
        }
    }
}

#[test]
fn six_decimals_are_the_most() {
    for field in SHARES.iter().chain(&PRICES).chain([&CostField::Calls]) {
        check(*field, "1.000001", None);
        check(*field, "1.0000010000", None);
        check(*field, "1.0000001", Some(CostError::TooPrecise));
        check(*field, "0.12345678901234567890123456789", Some(CostError::TooPrecise));
    }
}

#[test]
fn a_bound_fits_and_anything_above_it_does_not() {
    for field in SHARES {
        check(field, "100", None);
        for above in ["100.000001", "101", "1000000000000000000000000"] {
            check(field, above, Some(CostError::OverHundred));
        }
    }
    let bounds = [
        (&TOKENS[..], 10_000_000, "10000001"),
        (&USERS[..], 10_000_000_000, "10000000001"),
        (&PRICES[..], 1_000_000_000, "1000000000.000001"),
        (&[CostField::Calls], 1_000_000, "1000000.000001"),
    ];
    for (fields, most, above) in bounds {
        for field in fields {
            check(*field, &most.to_string(), None);
            check(*field, &format!("000000000000{most}.000"), None);
            for above in [above, "99999999999", "100000000000", &"9".repeat(400)] {
                check(*field, above, Some(CostError::TooLarge(most)));
            }
        }
    }
    let listed = bounds.iter().map(|(fields, ..)| fields.len()).sum::<usize>() + SHARES.len();
    assert_eq!(listed, CostField::ALL.len());
}

/// What is typed, and the fields that then still need something, each with the field that needs it.
const MISSING: &[(&str, &str)] = &[
    ("", ""),
    // Whatever comes first, the four are needed.
    ("tokens_in=1", "tokens_out:tokens_in price_in:tokens_in price_out:tokens_in"),
    (
        "retry_share=0",
        "tokens_in:retry_share tokens_out:retry_share price_in:retry_share price_out:retry_share",
    ),
    ("tokens_in=1 tokens_out=1", "price_in:tokens_in price_out:tokens_in"),
    ("tokens_in=1 tokens_out=1 price_in=1", "price_out:price_in"),
    ("tokens_in=1 tokens_out=1 price_out=1", "price_in:price_out"),
    ("tokens_out=1 price_in=1 price_out=1", "tokens_in:tokens_out"),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1", ""),
    // A field that cannot be used was filled in all the same.
    ("tokens_in=1 tokens_out=1 price_in=x price_out=1", "price_in!"),
    ("tokens_in=1 tokens_out=1 price_in=x", "price_in! price_out:price_in"),
    (
        "tokens_in=1 tokens_out=1 price_in=1 price_out=1 users_beta=x",
        "calls:users_beta users_beta!",
    ),
    // What is read from a cache has a price; a price alone does no harm.
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 cached_share=1", "price_cached:cached_share"),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 cached_share=0", ""),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 cached_share=1 price_cached=0", ""),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 price_cached=1", ""),
    // The second model has two prices or none.
    (
        "tokens_in=1 tokens_out=1 price_in=1 price_out=1 fallback_share=0.1",
        "price_fallback_in:fallback_share price_fallback_out:fallback_share",
    ),
    (
        "tokens_in=1 tokens_out=1 price_in=1 price_out=1 fallback_share=1 price_fallback_in=1",
        "price_fallback_out:price_fallback_in",
    ),
    (
        "tokens_in=1 tokens_out=1 price_in=1 price_out=1 price_fallback_out=1",
        "price_fallback_in:price_fallback_out",
    ),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 fallback_share=0", ""),
    (
        "tokens_in=1 tokens_out=1 price_in=1 price_out=1 fallback_share=1 price_fallback_in=0 \
         price_fallback_out=0",
        "",
    ),
    // A month needs the calls.
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 users_team=1", "calls:users_team"),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 users_open=0", "calls:users_open"),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 price_user=0", "calls:price_user"),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 calls=0", ""),
    ("tokens_in=1 tokens_out=1 price_in=1 price_out=1 calls=1 users_team=1 price_user=1", ""),
    (
        "users_partners=2",
        "tokens_in:users_partners tokens_out:users_partners calls:users_partners \
         price_in:users_partners price_out:users_partners",
    ),
];

#[test]
fn what_is_still_needed_is_said_where_it_is_missing() {
    for (fields, expected) in MISSING {
        let told: Vec<String> = errors(&notes(fields))
            .iter()
            .map(|(field, error)| match error {
                CostError::Missing(because) => format!("{}:{}", field.id(), because.id()),
                _ => format!("{}!", field.id()),
            })
            .collect();
        assert_eq!(told.join(" "), *expected, "{fields}");
    }
}

#[test]
fn a_section_that_nobody_began_has_no_errors() {
    assert_eq!(cost(&Notes::default()), Costing::Blank);
    let mut spaces = Notes::default();
    for field in CostField::ALL {
        spaces.set_cost(*field, " \t\u{a0}");
    }
    assert_eq!(cost(&spaces), Costing::Blank);
    // One field is a beginning, whichever it is.
    for field in CostField::ALL {
        let mut begun = Notes::default();
        begun.set_cost(*field, "1");
        assert!(!errors(&begun).is_empty(), "{field:?}");
        assert!(errors(&begun).iter().all(|(at, _)| at != field), "{field:?}");
    }
}

proptest! {
    #![proptest_config(cases(500))]

    /// Whatever is typed, there are results or reasons why not, each reason once and in order.
    #[test]
    fn nothing_that_is_typed_panics(
        typed in prop::collection::vec((prop::sample::select(CostField::ALL), "\\PC{0,12}|[-−+]?[0-9.,e ]{0,30}"), 0..24),
    ) {
        let mut notes = if typed.len() % 2 == 0 { full() } else { Notes::default() };
        for (field, text) in &typed {
            notes.set_cost(*field, text.as_str());
        }
        match cost(&notes) {
            Costing::Blank => {
                let blank = |field: &CostField| notes.cost_of(*field).trim().is_empty();
                prop_assert!(CostField::ALL.iter().all(blank));
            }
            Costing::Wrong(errors) => {
                prop_assert!(!errors.is_empty());
                prop_assert!(errors.is_sorted_by(|one, next| one.0 < next.0));
                for (field, error) in errors {
                    let empty = notes.cost_of(field).trim().is_empty();
                    prop_assert_eq!(empty, matches!(error, CostError::Missing(_)));
                }
            }
            Costing::Known(cost) => {
                let digits = |field: &CostField| {
                    notes.cost_of(*field).trim().bytes().all(|b| b == b'.' || b.is_ascii_digit())
                };
                prop_assert!(CostField::ALL.iter().all(digits));
                prop_assert!(cost.call >= cost.plain && !cost.plain.is_negative());
            }
        }
    }
}
