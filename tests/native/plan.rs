//! The rest of the plan: metrics, phases, the loop, the test of an item, and words for all of it.

use std::collections::BTreeSet;

use rung::advice::{
    Change, Fit, Gap, Metric, Metrics, Need, Origin, Phase, Unit, gaps, is_commitment,
};
use rung::analysis::Engine;
use rung::framework::{Class, Note, Notes, Sheet};
use rung::words::advice;

const METRICS: [(Class, &str, &str); Class::COUNT] = [
    (Class::Poc, "criterion-met", "vanity polish"),
    (Class::InternalMvp, "repeat-use", "vanity praise"),
    (Class::Mvp, "key-action-done return promise-understood justifying-behaviour", "vanity praise"),
    (Class::ControlledBeta, "safe-use errors-caught willingness", "vanity growth"),
    (Class::Mmp, "revenue-quality retention conversion support-load journey-health", "opening-day"),
];

fn ids(metrics: &[Metric]) -> String {
    metrics.iter().map(|metric| metric.id()).collect::<Vec<_>>().join(" ")
}

#[test]
fn metrics_of_every_class() {
    let mut met: BTreeSet<Metric> = BTreeSet::new();
    for (class, watch, ignore) in METRICS {
        let metrics = Metrics::of(class);
        assert_eq!((ids(metrics.watch).as_str(), ids(metrics.ignore).as_str()), (watch, ignore));
        assert!(metrics.watch.iter().all(|metric| !metrics.ignore.contains(metric)), "{class:?}");
        met.extend(metrics.watch.iter().chain(metrics.ignore));
    }
    assert!(met.iter().eq(Metric::ALL), "a metric belongs to no class");
}

#[test]
fn phases_of_every_class_and_what_they_bring() {
    use Phase::{Launch, Learn, Refine};
    let phases: Vec<Phase> = Class::ALL.iter().map(|class| Phase::of(*class)).collect();
    assert_eq!(phases, [Learn, Learn, Learn, Refine, Launch]);
    for phase in Phase::ALL {
        assert_eq!(Phase::of(phase.class()), *phase);
    }
    let changes: Vec<&Change> = Phase::ALL.iter().flat_map(|phase| phase.changes()).collect();
    assert!(changes.into_iter().eq(Change::ALL), "each change is in one phase, in order");
    assert_eq!(Refine.changes().len(), 4);
}

#[test]
fn items_must_teach_below_the_market_and_be_adopted_on_it() {
    let needs: Vec<Need> = Class::ALL.iter().map(|class| Need::of(*class)).collect();
    assert_eq!(needs, [Need::Teach, Need::Teach, Need::Teach, Need::Teach, Need::Adopt]);
}

/// A note and what is written there, what is then missing besides the other five, and whether that
/// note alone could break a commitment.
const NOTES: [(Note, &str, Option<Gap>, bool); 19] = [
    (Note::Question, "", Some(Gap::Question), false),
    (Note::Question, " \n", Some(Gap::Question), false),
    (Note::Question, "Do people come back?", None, false),
    (Note::Metric, "", Some(Gap::Metric), false),
    (Note::Metric, "Second visits", None, false),
    (Note::Threshold, "", Some(Gap::Number), true),
    (Note::Threshold, "most of them", Some(Gap::Number), true),
    (Note::Threshold, "40 % of them", None, false),
    (Note::Threshold, "½ of them", None, false),
    (Note::Threshold, "٤٠", None, false),
    (Note::Date, "", Some(Gap::Date), true),
    (Note::Date, "soon", Some(Gap::Date), true),
    (Note::Date, "2027-02-29", Some(Gap::Date), true),
    (Note::Date, "2028-02-29", None, false),
    (Note::IfMet, "", Some(Gap::IfMet), false),
    (Note::IfMet, "Invite fifty more", None, false),
    (Note::IfMissed, "", Some(Gap::IfMissed), true),
    (Note::IfMissed, "  ", Some(Gap::IfMissed), true),
    (Note::IfMissed, "Stop", None, false),
];

fn agreed() -> Notes {
    let mut notes = Notes::default();
    for (note, text) in [
        (Note::Question, "Do people come back?"),
        (Note::Metric, "Second visits"),
        (Note::Threshold, "40 % within a week"),
        (Note::Date, "2027-03-01"),
        (Note::IfMet, "Invite fifty more"),
        (Note::IfMissed, "Stop"),
    ] {
        notes.set_text(note, text);
    }
    notes
}

#[test]
fn what_is_missing_from_the_loop() {
    assert_eq!(gaps(&agreed()), []);
    assert!(is_commitment(&agreed()));
    assert_eq!(gaps(&Notes::default()), Gap::ALL);
    assert!(!is_commitment(&Notes::default()));
    for (note, text, gap, breaks) in NOTES {
        let mut notes = agreed();
        notes.set_text(note, text);
        assert_eq!(gaps(&notes), gap.into_iter().collect::<Vec<_>>(), "{note:?}: {text}");
        assert_eq!(is_commitment(&notes), !breaks, "{note:?}: {text}");
    }
}

#[test]
fn everything_has_words_under_its_id() {
    let every = |ids: &[&str], said: &dyn Fn(&str) -> Option<String>| {
        for id in ids {
            assert_eq!(said(id).as_deref(), Some(*id));
        }
    };
    every(Metric::IDS, &|id| Some(advice::metric(id)?.id.to_owned()));
    every(Phase::IDS, &|id| Some(advice::roadmap::phase(id)?.id.to_owned()));
    every(Change::IDS, &|id| Some(advice::roadmap::change(id)?.id.to_owned()));
    every(Need::IDS, &|id| Some(advice::cut::question(id)?.id.to_owned()));
    every(Gap::IDS, &|id| advice::learning::gap(id).map(|_| id.to_owned()));
    every(Origin::IDS, &|id| advice::roadmap::origin(id).map(|_| id.to_owned()));
    every(Unit::IDS, &|id| advice::roadmap::unit(id).map(|_| id.to_owned()));
    every(Fit::IDS, &|id| advice::roadmap::fit(id).map(|_| id.to_owned()));
}

/// So nothing has to be said in the room about an MMP on hold.
#[test]
fn an_mmp_is_never_on_hold_and_every_other_class_can_be() {
    let possible = Engine::version_1().possible(&Sheet::default());
    for class in Class::ALL {
        let held = possible.count(|verdict| verdict.class == *class && verdict.hold);
        assert_eq!(held > 0, *class != Class::Mmp, "{class:?}");
    }
}
