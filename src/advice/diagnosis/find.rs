//! Whether a diagnosis holds on a sheet, in which ways, and the answers behind it.

use super::entry::{Case, Entry};
use super::outside::{Outside, Way};
use super::{Finding, Kind, Standing, facet};
use crate::analysis::{Because, Joint, Outcome, order};
use crate::framework::{Framework, Kind as Answered, Sheet};

/// What an entry says of a sheet, if it holds in some completion.
pub(super) fn finding(
    entry: &Entry,
    joint: &Joint,
    framework: &Framework,
    sheet: &Sheet,
) -> Option<Finding> {
    let case = |way: &Way, outcome| entry.case(framework, way, outcome);
    let outside = Outside::of(sheet, entry);
    let ways = outside.ways();
    let outcomes = joint.outcomes(sheet);
    let mut kinds: Vec<Option<Kind>> = Vec::new();
    let mut standing = Standing::Shown;
    for way in &ways {
        for outcome in &outcomes {
            match case(way, *outcome) {
                Some(case) => order::insert(&mut kinds, case.kind),
                None => standing = Standing::MayApply,
            }
        }
    }
    let possible = match standing {
        Standing::Shown => outside,
        Standing::MayApply => {
            // The first way in which it holds for some completion; without one it does not hold.
            let holds = |way: &&Way| outcomes.iter().any(|it| case(way, *it).is_some());
            Outside::only(ways.iter().find(holds)?)
        }
    };
    let of_kind = |case: &Case| kinds.contains(&case.kind);
    let forced = |outside: &Outside, outcome: Outcome| {
        outside.ways().iter().all(|way| case(way, outcome).is_some_and(of_kind))
    };
    let argument = joint.argument(sheet, |outcome| forced(&possible, outcome))?;
    let mut left = possible;
    left.loosen(sheet, |outside| argument.outcomes.iter().all(|it| forced(outside, *it)));

    let (mut because, mut suppose) = (Vec::new(), Vec::new());
    for it in argument.because.into_iter().chain(left.because()) {
        if is_answered(sheet, it) { order::insert(&mut because, it) } else { suppose.push(it) }
    }
    let facets = entry.facets.iter().filter_map(|it| Some((it, facet::standing(it, sheet)?)));
    let settled = facets.clone().filter(|(_, standing)| *standing == Standing::Shown);
    for (facet, _) in settled {
        for it in facet::answers(facet, sheet) {
            order::insert(&mut because, it);
        }
    }

    let alone = if kinds.len() == 1 { standing } else { Standing::MayApply };
    let of_cases = kinds.iter().flatten().map(|kind| (*kind, alone));
    let of_facets = facets.filter_map(|(facet, its)| Some((facet.kind?, its.max(standing))));
    Some(Finding {
        diagnosis: entry.diagnosis,
        standing,
        kinds: of_cases.chain(of_facets).collect(),
        because,
        suppose,
        wider: Vec::new(),
        lifts: Vec::new(),
    })
}

/// Whether something is as the sheet has it, and not supposed.
fn is_answered(sheet: &Sheet, because: Because) -> bool {
    match because.question.kind() {
        Answered::One => sheet.answer(because.question) == Some(because.is),
        Answered::Any | Answered::Weeks => sheet.is_settled(because.question),
    }
}
