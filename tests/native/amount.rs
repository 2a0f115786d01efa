//! Amounts of money, and whatever the cost section can come to, held against integers of any size.

use num_bigint::BigInt;
use proptest::prelude::*;
use rung::advice::cost::{Amount, Cost, Costing, cost, written};
use rung::framework::{CostField, Notes};

use crate::fuzzed::fields::{DECIMALS, is_written, units};
use crate::laws::cases;

/// The amount that a text holds, by sums alone.
pub(crate) fn amount(text: &str) -> Amount {
    let (negative, number) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let scale = u8::try_from(decimals.len()).expect("it is short");
    let zero = Amount::new(0, 0);
    let size = [whole, decimals].concat().bytes().fold(zero, |sum, digit| {
        let twice = sum + sum;
        twice + twice + twice + twice + twice + Amount::new(u64::from(digit - b'0'), scale)
    });
    if negative { zero - size } else { size }
}

fn ten(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

fn exact(amount: Amount) -> BigInt {
    units(&amount.to_string())
}

#[test]
fn an_amount_shows_all_of_itself() {
    for (mantissa, scale, expected) in [
        (0, 0, "0"),
        (0, 34, "0"),
        (1, 0, "1"),
        (120, 1, "12"),
        (1234, 2, "12.34"),
        (5, 3, "0.005"),
        (u64::MAX, 0, "18446744073709551615"),
        (u64::MAX, 20, "0.18446744073709551615"),
        (1, 34, "0.0000000000000000000000000000000001"),
        // What stands behind the last decimal is left out.
        (19, 35, "0.0000000000000000000000000000000001"),
        (9, 35, "0"),
        (u64::MAX, 255, "0"),
    ] {
        assert_eq!(Amount::new(mantissa, scale).to_string(), expected, "{mantissa} {scale}");
    }
    for text in ["-0.5", "-12", "79228162514264337593543950335.1", "0.25"] {
        assert_eq!(amount(text).to_string(), text);
    }
}

#[test]
fn there_is_one_zero() {
    let zeros = ["0", "-0", "0.000"].map(amount);
    for zero in zeros.into_iter().chain([amount("-1.5") + amount("1.5"), amount("2") - amount("2")])
    {
        assert_eq!(zero, Amount::new(0, 0));
        assert!(zero.is_zero() && !zero.is_negative());
        assert_eq!([0, 2].map(|least| written(zero, least)), ["0", "0.00"]);
    }
    assert!(!amount("-0.1").is_zero() && amount("-0.1").is_negative());
}

/// Any amount that two of which have a sum.
fn amounts() -> impl Strategy<Value = Amount> {
    let parts = (any::<u64>(), 0..=DECIMALS, 0..64_u32, any::<u64>(), 0..64_u32, any::<bool>());
    parts.prop_map(|(fine, scale, fine_by, coarse, coarse_by, negative)| {
        let scale = u8::try_from(scale).expect("it is small");
        let size = Amount::new(fine >> fine_by, scale) + Amount::new(coarse >> coarse_by, 0);
        if negative { Amount::new(0, 0) - size } else { size }
    })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn an_amount_is_so_many_units_of_a_decimal(mantissa in any::<u64>(), scale in 0..=40_u32) {
        let amount = Amount::new(mantissa, u8::try_from(scale).expect("it is small"));
        prop_assert_eq!(exact(amount), BigInt::from(mantissa) * ten(DECIMALS) / ten(scale));
        prop_assert_eq!(amount, self::amount(&amount.to_string()));
    }

    #[test]
    fn sums_differences_and_the_order_are_those_of_integers(one in amounts(), other in amounts()) {
        prop_assert_eq!(exact(one + other), exact(one) + exact(other));
        prop_assert_eq!(exact(one - other), exact(one) - exact(other));
        prop_assert_eq!(one.cmp(&other), exact(one).cmp(&exact(other)));
        prop_assert_eq!(one == other, exact(one) == exact(other));
        prop_assert_eq!((one - other) + other, one);
        let size = exact(one).magnitude().clone();
        prop_assert_eq!(exact(one.abs()), BigInt::from(size));
    }

    #[test]
    fn amounts_are_rounded_once_and_in_the_last_place_that_is_written(amount in amounts()) {
        is_written(amount);
    }

    /// A quarter, a half and three quarters of the last place that is written.
    #[test]
    fn halves_are_rounded_away_from_zero(
        figures in 100..1000_u64,
        quarters in 0..4_u64,
        scale in 2..=30_u8,
        negative in any::<bool>(),
    ) {
        let size = Amount::new(figures * 100 + quarters * 25, scale + 2);
        is_written(if negative { Amount::new(0, 0) - size } else { size });
    }
}

/// What fits into a field, in millionths, and in what steps.
fn bound(field: CostField) -> (u64, u64) {
    use CostField as C;
    match field {
        C::TokensIn | C::TokensOut => (10_000_000_000_000, 1_000_000),
        C::CachedShare | C::RetryShare | C::FallbackShare | C::EvaluationShare => (100_000_000, 1),
        C::Calls => (1_000_000_000_000, 1),
        C::UsersTeam | C::UsersPartners | C::UsersBeta | C::UsersOpen => {
            (10_000_000_000_000_000, 1_000_000)
        }
        _ => (1_000_000_000_000_000, 1),
    }
}

/// All fields, in millionths: each as likely small as large, and now and then at its bound.
fn sections() -> impl Strategy<Value = Vec<u64>> {
    let raw = prop::collection::vec((any::<u64>(), 0..64_u32), CostField::ALL.len());
    raw.prop_map(|raw| {
        let number = |(field, (raw, by)): (&CostField, (u64, u32))| {
            let (most, step) = bound(*field);
            if by == 0 { most } else { (raw >> by) % (most / step + 1) * step }
        };
        CostField::ALL.iter().zip(raw).map(number).collect()
    })
}

proptest! {
    #![proptest_config(cases(2_000))]

    /// Nothing is lost, whatever the fields hold, and a share is cut off behind its last decimal.
    #[test]
    fn costs_are_exact(section in sections()) {
        use CostField as C;
        let mut notes = Notes::default();
        for (field, number) in C::ALL.iter().zip(&section) {
            notes.set_cost(*field, format!("{}.{:06}", number / 1_000_000, number % 1_000_000));
        }
        let Costing::Known(Cost { plain, call, month: Some(month) }) = cost(&notes) else {
            panic!("all is there: {:?}", cost(&notes))
        };
        let read = |field: C| BigInt::from(section[field as usize]);
        let all = ten(8);
        let cached = read(C::CachedShare);
        let price = (&all - &cached) * read(C::PriceIn) + cached * read(C::PriceCached);
        // Six decimals of each number, two more of a share, and six of the millionth.
        let once = price * read(C::TokensIn) + &all * read(C::PriceOut) * read(C::TokensOut);
        let fallback = &all
            * (read(C::PriceFallbackIn) * read(C::TokensIn)
                + read(C::PriceFallbackOut) * read(C::TokensOut));
        prop_assert_eq!(exact(plain), &once * &all);
        let sent = &all + read(C::RetryShare) + read(C::EvaluationShare);
        let each = once * sent + fallback * read(C::FallbackShare);
        prop_assert_eq!(exact(call), each.clone());
        let user = each * read(C::Calls);
        prop_assert_eq!(exact(month.user) * ten(6), user.clone());
        let users = rung::advice::cost::STAGES.map(|(_, field)| read(field));
        let dearest = &user * users.iter().max().expect("there are four");
        prop_assert_eq!(month.stages.len(), 4);
        for (stage, users) in month.stages.iter().zip(&users) {
            let cost = &user * users;
            prop_assert_eq!(BigInt::from(stage.users) * ten(6), users.clone());
            prop_assert_eq!(exact(stage.cost) * ten(12), cost.clone());
            let share = if dearest == BigInt::ZERO { BigInt::ZERO } else { cost * 1000 / &dearest };
            prop_assert_eq!(BigInt::from(stage.thousandths), share);
        }
        let margin = month.margin.expect("there is a price");
        let left = read(C::PriceUser) * ten(DECIMALS - 6) - exact(month.user);
        prop_assert_eq!(exact(margin.left), left.clone());
        let free = section[C::PriceUser as usize] == 0;
        let share = (!free).then(|| left * ten(8) / read(C::PriceUser));
        prop_assert_eq!(margin.per_cent.map(exact), share);
    }
}
