//! The cost of the calls of a model: what each field means, what can be wrong with it, and what comes
//! out.
//!
//! Amounts are put between the pieces of a sentence, so many texts here have the spaces they need.

use crate::framework::CostField;

/// Heading of the section.
pub const COST: &str = "What the calls cost";
/// Under the heading.
pub const COST_HELP: &str = "Numbers are your own: no vendor’s price is built in, and all money is \
    in your currency. Write decimals with a point. They travel in the link.";
/// What is not computed.
pub const NOT_OURS: &str = "People who review results cost money too, and that is not in here: what \
    one more nine takes, from 99 % right to 99.9 %, is not ours to guess.";
/// Instead of everything else, when no AI is in it.
pub const NO_AI: &str =
    "AI produces nothing that users see or get, so there are no calls to pay for.";
/// Before anything was filled in.
pub const BEGIN: &str = "Tokens and prices give the cost of one call; calls, the cost of a user and \
    month; users, the cost of each stage.";
/// While something is wrong or missing.
pub const PENDING: &str = "Nothing is computed until the fields that say what is wrong are mended.";

/// How a field is described.
#[derive(Clone, Copy, Debug)]
pub struct FieldWords {
    /// What is asked for, different for each field.
    pub label: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// What counts, or nothing where the group says it.
    pub help: &'static str,
}

/// How a group of fields is described.
#[derive(Clone, Copy, Debug)]
pub struct GroupWords {
    /// What they are about.
    pub legend: &'static str,
    /// What holds for all of them, or nothing.
    pub help: &'static str,
    /// The last of them; each group begins where the one before it ends.
    pub last: CostField,
}

/// The words for a field.
#[must_use]
pub fn field(field: CostField) -> &'static FieldWords {
    &FIELDS[field as usize]
}

/// The groups in which the fields stand.
pub static GROUPS: [GroupWords; 5] = [
    GroupWords { legend: "One call", help: "Averages will do.", last: CostField::CachedShare },
    GroupWords { legend: "One user", help: "", last: CostField::PriceUser },
    GroupWords {
        legend: "Calls beside the first",
        help: "Each share is counted of the calls that users set off. Empty means none.",
        last: CostField::EvaluationShare,
    },
    GroupWords {
        legend: "Users at each stage",
        help: "Everyone who uses it then. A stage that is left empty is left out.",
        last: CostField::UsersOpen,
    },
    GroupWords {
        legend: "Prices",
        help: "From your own contract or price list.",
        last: CostField::PriceFallbackOut,
    },
];

const fn words(label: &'static str, unit: &'static str, help: &'static str) -> FieldWords {
    FieldWords { label, unit, help }
}

const TOKENS: &str = "tokens per call";
const OF_CALLS: &str = "% of calls";
const USERS: &str = "users";
const MILLION: &str = "per million tokens";

static FIELDS: [FieldWords; CostField::ALL.len()] = [
    words(
        "Tokens sent",
        TOKENS,
        "All that the model reads: instructions, context and what the user wrote.",
    ),
    words("Tokens received", TOKENS, "All that it writes and you pay for, its reasoning included."),
    words("From a cache", "% of tokens sent", "Charged at the cached price. Empty means none."),
    words("Calls", "per user and month", "How many one user sets off."),
    words(
        "What a user pays",
        "per month",
        "For the margin. 0 if they pay nothing; empty if you do not know yet.",
    ),
    words("Sent again", OF_CALLS, "They fail or come out wrong, and are sent once more."),
    words(
        "Fallback",
        OF_CALLS,
        "A second model answers them too, and both are paid. It reads and writes as many tokens, \
         nothing from a cache.",
    ),
    words(
        "Evaluated",
        OF_CALLS,
        "They are sent once more so that the result can be judged, at the same prices.",
    ),
    words("Our own people", USERS, ""),
    words("Design partners", USERS, ""),
    words("Beta customers", USERS, ""),
    words("Open market", USERS, ""),
    words("Price of tokens sent", MILLION, ""),
    words("Price of cached tokens", MILLION, ""),
    words("Price of tokens received", MILLION, ""),
    words("Fallback: tokens sent", MILLION, ""),
    words("Fallback: tokens received", MILLION, ""),
];

/// It is not made of digits and at most one point.
pub const NOT_A_NUMBER: &str = "Digits only, and a point before decimals, such as 0.15.";
/// It has a comma.
pub const COMMA: &str =
    "No comma: write a point before decimals and nothing between thousands, such as 1234.5.";
/// It is below zero.
pub const NEGATIVE: &str = "This cannot be below zero.";
/// It has too many decimals: before their number.
pub const TOO_PRECISE: &str = "More decimals than this can use; write at most ";
/// It has decimals.
pub const WHOLE_NEEDED: &str = "A whole number is needed here.";
/// It is a share of more than all.
pub const OVER_HUNDRED: &str = "A share cannot be more than 100 %.";
/// It is larger than anything that is known: before the bound.
pub const TOO_LARGE: &str = "That cannot be meant: the most that fits here is ";
/// It is empty: before the label of the field that needs it.
pub const MISSING: &str = "Needed too, because “";
/// After that label.
pub const MISSING_END: &str = "” is filled in.";

/// The caption of the results.
pub const RESULTS: &str = "What it comes to, in your currency";
/// One call without what comes with it.
pub const PLAIN: &str = "One call, sent once";
/// One call with its part in the rest.
pub const CALL: &str = "One call with retries, fallback and evaluation";
/// One user in a month.
pub const USER: &str = "One user, one month";
/// After the label of a stage, before the number of its users.
pub const AT: &str = ", one month, users: ";
/// What is left of the price.
pub const MARGIN: &str = "Margin per user and month";
/// After an amount: how much a month.
pub const A_MONTH: &str = " a month";

/// Some of the price is left: before the price.
pub const LEFT: &str = "Of the ";
/// After the price, before what is left.
pub const LEFT_OF: &str = " that a user pays each month, the calls leave ";
/// Nothing is left: the calls cost as much as is paid.
pub const NOTHING_LEFT: &str = "The calls cost exactly what a user pays, so nothing is left.";
/// The calls cost more than is paid: before the difference.
pub const LOSS: &str = "Every user loses money: the calls cost ";
/// After the difference, before the price.
pub const LOSS_END: &str = " a month more than the ";
/// After the price.
pub const LOSS_PAID: &str = " that a user pays.";
/// Users pay nothing: before what each costs.
pub const FREE: &str = "A user pays nothing, so the calls of each one cost you ";
/// Between the last amount and its share of the price.
pub const WHICH_IS: &str = ", which is ";

/// Title of the picture.
pub const STAGES: &str = "Cost by stage of exposure";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn every_field_is_told_from_the_others() {
        let labels: Vec<&str> = FIELDS.iter().map(|words| words.label).collect();
        let mut distinct = labels.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), labels.len(), "an error names a field by its label");
        check(&labels, 320);
        check(&FIELDS.map(|words| words.unit), 100);
        let helps = FIELDS.iter().map(|words| words.help).chain(GROUPS.map(|words| words.help));
        let helps: Vec<&str> = helps.filter(|help| !help.is_empty()).collect();
        assert!(helps.iter().all(|help| help.ends_with('.')));
        check(&helps, 900);
    }

    #[test]
    fn every_field_stands_in_one_group() {
        let lasts: Vec<CostField> = GROUPS.iter().map(|group| group.last).collect();
        assert!(lasts.is_sorted_by(|one, next| one < next), "{lasts:?}");
        assert_eq!(lasts.last(), CostField::ALL.last());
        check(&GROUPS.map(|words| words.legend), 80);
    }

    #[test]
    fn what_is_said_around_the_numbers() {
        check(&[COST, COST_HELP, NOT_OURS, NO_AI, BEGIN, PENDING], 700);
        let sentences = [NOT_A_NUMBER, COMMA, NEGATIVE, WHOLE_NEEDED, OVER_HUNDRED, NOTHING_LEFT];
        assert!(sentences.iter().all(|sentence| sentence.ends_with('.')));
        check(&sentences, 330);
        check(&[RESULTS, PLAIN, CALL, USER, MARGIN, STAGES], 180);
        check(
            &[
                &[TOO_PRECISE, "6."].concat(),
                &[TOO_LARGE, "100."].concat(),
                &[MISSING, "Calls", MISSING_END].concat(),
                &["Beta customers", AT, "12"].concat(),
                &["1.50", A_MONTH].concat(),
                &[LEFT, "10", LEFT_OF, "6", WHICH_IS, "60 %."].concat(),
                &[LOSS, "6", LOSS_END, "4", LOSS_PAID].concat(),
                &[FREE, "6", A_MONTH, "."].concat(),
            ],
            520,
        );
    }
}
