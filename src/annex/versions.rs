//! An old link: what the version of the framework says that it was sent under, what today's says, and
//! what made the difference.

use super::element::{Element, el};
use crate::analysis::{Edition, Possible, Rejudged};
use crate::framework::{Audience, Difference, Sheet};
use crate::words::{self, page, report, sure, versions};

/// Both verdicts of a sheet, each with its rule, and why they differ.
pub(super) fn versions(earlier: &Edition, current: &Edition, sheet: &Sheet) -> Element {
    let Rejudged { then, now, because } = earlier.rejudged(current, sheet);
    let [old, new] = [earlier, current].map(|edition| edition.framework.version);
    let why = if because.is_empty() {
        versions::same(then.is_settled()).to_owned()
    } else {
        let named: Vec<String> = because
            .iter()
            .map(|difference| match difference {
                Difference::Fact(fact) => {
                    let [was, is] = [earlier, current].map(|it| it.engine.fact(*fact, sheet));
                    versions::fact(*fact, was, is)
                }
                other => versions::difference(*other),
            })
            .collect();
        versions::because(&named)
    };
    let verdicts = [(earlier, &then), (current, &now)].map(|(edition, possible)| {
        el("li", &[])
            .and(el("b", &[]).text(&versions::version(edition.framework.version)))
            .say(&[sure::CHANGE_TO, &said(edition, possible)])
    });
    // One element, so that the parts stand below one another.
    let told = el("div", &[])
        .and(el("p", &[]).text(&versions::written(old, new)))
        .and(el("ul", &[]).each(verdicts.into_iter()))
        .and(el("p", &[]).text(&why));
    el("div", &[("class", "banner")]).and(told)
}

/// What a version says: the classes, who may use it first, and the rules; all that are possible.
fn said(edition: &Edition, possible: &Possible) -> String {
    let classes: Vec<&str> = possible.classes().map(|class| words::class(class).name).collect();
    let audiences = Audience::ALL.iter().filter(|audience| possible.of_audience(**audience) > 0);
    let audiences: Vec<&str> = audiences.map(|audience| words::audience(*audience)).collect();
    let held = match possible.hold() {
        Some(true) => page::AND_ON_HOLD,
        Some(false) => "",
        None => versions::PERHAPS_HELD,
    };
    let mut rules: Vec<u8> = possible.verdicts.iter().map(|(verdict, _)| verdict.rule).collect();
    rules.dedup();
    let ids: Vec<&str> =
        rules.iter().map(|rule| edition.engine.rules[usize::from(*rule)].id).collect();
    let mut said = [
        &classes.join(page::OR),
        held,
        versions::FOR,
        &audiences.join(page::OR),
        report::BY,
        &ids.join(page::OR),
        sure::STOP,
    ]
    .concat();
    if let [id] = ids[..]
        && let Some(rule) = words::rule(id)
    {
        said += &[" ", rule.when, sure::STOP].concat();
    }
    said
}
