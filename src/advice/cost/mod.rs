//! What the calls of a model cost: one call, one user and month, and each stage of exposure.
//!
//! Every number is the reader's own: no vendor's price is built in. What it costs that people review
//! results is no part of it.
//!
//! | field | what it means | unit | range |
//! |---|---|---|---|
//! | `tokens_in` | what the model reads for one call, on average | tokens | whole, to 10,000,000 |
//! | `tokens_out` | what it writes for one call, on average | tokens | whole, to 10,000,000 |
//! | `cached_share` | of the tokens it reads, those charged at `price_cached` | % | 0 to 100 |
//! | `calls` | how many calls one user sets off | a month | 0 to 1,000,000 |
//! | `price_user` | what one user pays | a month | 0 to 1,000,000,000 |
//! | `retry_share` | of these calls, those sent once more, cached share and all | % | 0 to 100 |
//! | `fallback_share` | of these calls, those that a second model answers too; it reads the same tokens, nothing from a cache, and writes as many | % | 0 to 100 |
//! | `evaluation_share` | of these calls, those sent once more so that the result can be judged, at the same prices | % | 0 to 100 |
//! | `users_team` to `users_open` | how many use it at that stage, everyone counted | users | whole, to 10,000,000,000 |
//! | `price_in`, `price_cached`, `price_out` | what a million tokens cost | the reader's currency | 0 to 1,000,000,000 |
//! | `price_fallback_in`, `price_fallback_out` | the same of the second model | the reader's currency | 0 to 1,000,000,000 |
//!
//! A share that is left empty is none, a stage without users is left out, and without `price_user`
//! there is no margin. Numbers have at most [`MOST_PLACES`] decimals.
//!
//! # Design
//! Nothing is computed from half of what it needs: as long as one field is wrong or missing there are
//! errors and no results, because a sum that leaves a price out looks like one that does not.
//!
//! Whatever numbers the fields hold, all that follows from them is [exact](Amount); only the margin in
//! per cent ends with its last decimal. Nothing is rounded until it is [written](written()).

mod amount;
mod number;

pub use amount::Amount;
pub use number::{MOST_PLACES, written};

use number::MILLIONTHS;

use crate::framework::{Audience, CostField, Notes};

/// Why the number in a field cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostError {
    /// It is not made of digits and at most one point.
    NotANumber,
    /// It has a comma, which some read as a point and others pass over.
    Comma,
    /// It is below zero.
    Negative,
    /// It has more than [`MOST_PLACES`] decimals.
    TooPrecise,
    /// It has decimals where only whole numbers make sense.
    WholeNeeded,
    /// It is a share of more than 100 %.
    OverHundred,
    /// It is above what the field can hold, which is this.
    TooLarge(u64),
    /// There is none, and what stands in this other field needs it.
    Missing(CostField),
}

/// What can be said of the fields of the cost section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is not kept")]
pub enum Costing {
    /// Nothing: all of them are empty.
    Blank,
    /// What is wrong, in the order of the fields and once for each.
    Wrong(Vec<(CostField, CostError)>),
    /// What it costs.
    Known(Cost),
}

/// What it costs, in the reader's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// One call that is sent once.
    pub plain: Amount,
    /// One call with its part in retries, fallback and evaluation.
    pub call: Amount,
    /// What follows once it is known how many calls one user sets off.
    pub month: Option<Month>,
}

/// What a month costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// One user.
    pub user: Amount,
    /// The stages of exposure whose users were given, the narrowest first.
    pub stages: Vec<Stage>,
    /// What is left of the price that one user pays, if that was given.
    pub margin: Option<Margin>,
}

/// What one stage of exposure costs in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Who uses it then.
    pub audience: Audience,
    /// How many users that are.
    pub users: u64,
    /// What their calls cost.
    pub cost: Amount,
    /// The same in thousandths of what the dearest stage costs, 0 to 1000; 0 where all are free.
    pub thousandths: u32,
}

/// What is left of what one user pays in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// What the user pays.
    pub price: Amount,
    /// What is left; negative where the calls cost more.
    pub left: Amount,
    /// The same in per cent of the price; nothing where the user pays nothing.
    pub per_cent: Option<Amount>,
}

/// The stages of exposure, each with the field for its users.
pub const STAGES: [(Audience, CostField); 4] = [
    (Audience::Team, CostField::UsersTeam),
    (Audience::Partners, CostField::UsersPartners),
    (Audience::Beta, CostField::UsersBeta),
    (Audience::Open, CostField::UsersOpen),
];

/// What the fields of the cost section amount to.
///
/// ```
/// use rung::advice::cost::{Costing, cost, written};
/// use rung::framework::{CostField, Notes};
///
/// let mut notes = Notes::default();
/// for (field, typed) in [
///     (CostField::TokensIn, "1000"),
///     (CostField::TokensOut, "500"),
///     (CostField::PriceIn, "0.1"),
///     (CostField::PriceOut, "0.4"),
/// ] {
///     assert!(!matches!(cost(&notes), Costing::Known(_)), "something is missing");
///     notes.set_cost(field, typed);
/// }
/// let Costing::Known(cost) = cost(&notes) else { panic!("all is there") };
/// assert_eq!(written(cost.call, 2), "0.0003");
/// ```
#[must_use]
pub fn cost(notes: &Notes) -> Costing {
    let fields = Fields::read(notes);
    if CostField::ALL.iter().all(|field| !fields.is_filled(*field)) {
        return Costing::Blank;
    }
    let error = |field: &CostField| Some((*field, fields.error(*field)?));
    let errors: Vec<_> = CostField::ALL.iter().filter_map(error).collect();
    if errors.is_empty() { Costing::Known(fields.cost()) } else { Costing::Wrong(errors) }
}

/// The decimal in whose units numbers are read.
const MILLIONTH: u8 = 6;

/// The same of shares, which are typed in per cent.
const SHARE: u8 = MILLIONTH + 2;

/// All of something, as a share.
const ALL: u64 = 100 * MILLIONTHS;

/// The same of tokens, for prices are those of a million.
const TOKENS: u8 = MILLIONTH + 6;

/// What was read from each field, in millionths.
struct Fields([Result<Option<u64>, CostError>; CostField::ALL.len()]);

impl Fields {
    fn read(notes: &Notes) -> Self {
        let mut fields = [Ok(None); CostField::ALL.len()];
        for field in CostField::ALL {
            fields[*field as usize] = number::read(*field, notes.cost_of(*field));
        }
        Self(fields)
    }

    fn given(&self, field: CostField) -> Option<u64> {
        self.0[field as usize].unwrap_or_default()
    }

    fn or_none(&self, field: CostField) -> u64 {
        self.given(field).unwrap_or_default()
    }

    /// Whether something was typed, even if it cannot be used.
    fn is_filled(&self, field: CostField) -> bool {
        self.0[field as usize] != Ok(None)
    }

    fn error(&self, field: CostField) -> Option<CostError> {
        match self.0[field as usize] {
            Err(error) => Some(error),
            Ok(Some(_)) => None,
            Ok(None) => self.needed_by(field).map(CostError::Missing),
        }
    }

    /// Another field that needs something in this one.
    fn needed_by(&self, field: CostField) -> Option<CostField> {
        use CostField as C;
        let filled = |field: &C| self.is_filled(*field);
        let above_zero = |field: &C| self.or_none(*field) > 0;
        // A field without its partner is told so; one that everything needs, whatever came first.
        let partner_or_any =
            |partner: C| [partner].iter().chain(C::ALL).copied().find(|it| filled(it));
        match field {
            C::TokensIn => partner_or_any(C::TokensOut),
            C::TokensOut => partner_or_any(C::TokensIn),
            C::PriceIn => partner_or_any(C::PriceOut),
            C::PriceOut => partner_or_any(C::PriceIn),
            C::Calls => [C::PriceUser].into_iter().chain(STAGES.map(|it| it.1)).find(filled),
            C::PriceCached => Some(C::CachedShare).filter(above_zero),
            C::PriceFallbackIn => Some(C::PriceFallbackOut)
                .filter(filled)
                .or_else(|| Some(C::FallbackShare).filter(above_zero)),
            C::PriceFallbackOut => Some(C::PriceFallbackIn)
                .filter(filled)
                .or_else(|| Some(C::FallbackShare).filter(above_zero)),
            _ => None,
        }
    }

    /// What it costs, once nothing is wrong or missing.
    fn cost(&self) -> Cost {
        use CostField as C;
        let price = |field: C| Amount::new(self.or_none(field), MILLIONTH);
        let tokens = |read: Amount, wrote: C| {
            read.times(self.or_none(C::TokensIn), TOKENS)
                + price(wrote).times(self.or_none(C::TokensOut), TOKENS)
        };
        let cached = self.or_none(C::CachedShare);
        let read = price(C::PriceIn).times(ALL - cached, SHARE)
            + price(C::PriceCached).times(cached, SHARE);
        let plain = tokens(read, C::PriceOut);
        let fallback = tokens(price(C::PriceFallbackIn), C::PriceFallbackOut);
        let sent = ALL + self.or_none(C::RetryShare) + self.or_none(C::EvaluationShare);
        let call = plain.times(sent, SHARE) + fallback.times(self.or_none(C::FallbackShare), SHARE);
        let month = self.given(C::Calls).map(|calls| self.month(call.times(calls, MILLIONTH)));
        Cost { plain, call, month }
    }

    fn month(&self, user: Amount) -> Month {
        // The dearest stage is the one with the most users.
        let most = STAGES.iter().map(|(_, field)| self.or_none(*field)).max().unwrap_or_default();
        let stage = |(audience, field)| {
            let read = self.given(field)?;
            let share = (read * 1000).checked_div(most).filter(|_| !user.is_zero());
            Some(Stage {
                audience,
                users: read / MILLIONTHS,
                cost: user.times(read, MILLIONTH),
                thousandths: u32::try_from(share.unwrap_or_default()).unwrap_or_default(),
            })
        };
        let stages = STAGES.into_iter().filter_map(stage).collect();
        let margin = self.given(CostField::PriceUser).map(|read| {
            let price = Amount::new(read, MILLIONTH);
            let left = price - user;
            Margin { price, left, per_cent: left.over(read, SHARE) }
        });
        Month { user, stages, margin }
    }
}
