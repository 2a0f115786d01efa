//! What to watch and what to ignore.

use crate::words::source::{GUPTA, GUPTA_AND_REAL_PYTHON, OURS, SSW};

/// How a metric is described.
#[derive(Clone, Copy, Debug)]
pub struct MetricWords {
    /// The id of the metric.
    pub id: &'static str,
    /// What is measured.
    pub name: &'static str,
    /// Why it is to be watched, or to be ignored.
    pub why: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// Heading of the metrics.
pub const METRICS: &str = "How we will know";
/// Heading of what to watch.
pub const WATCH: &str = "Watch";
/// Heading of what to ignore.
pub const IGNORE: &str = "Ignore";

/// The words for the metric with this id.
#[must_use]
pub fn metric(id: &str) -> Option<&'static MetricWords> {
    ALL.iter().find(|metric| metric.id == id)
}

const fn words(
    id: &'static str,
    name: &'static str,
    why: &'static str,
    source: &'static str,
) -> MetricWords {
    MetricWords { id, name, why, source }
}

static ALL: [MetricWords; 19] = [
    words(
        "criterion-met",
        "Whether it meets the success criterion",
        "It works or it does not; both answers are worth having.",
        SSW,
    ),
    words(
        "repeat-use",
        "Our own people who come back",
        "They are free to go back to the old way, so coming back means something.",
        GUPTA,
    ),
    words(
        "key-action-done",
        "People who finish the key action",
        "To finish it costs them effort, which an opinion does not.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "return",
        "People who return",
        "The second visit is made by those whom the first one helped.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "promise-understood",
        "People who can say what it promises",
        "If they expected something else, their behaviour tells about that instead.",
        GUPTA,
    ),
    words(
        "justifying-behaviour",
        "Behaviour strong enough to justify more",
        "It decides whether there is a next step at all.",
        GUPTA,
    ),
    words(
        "safe-use",
        "Uses that went safely",
        "The beta has to show that people can rely on it without being harmed.",
        GUPTA,
    ),
    words(
        "errors-caught",
        "Errors caught, and who caught them",
        "Each one that a customer caught first went through the net.",
        GUPTA,
    ),
    words(
        "willingness",
        "Customers willing to go on",
        "They have seen it fail and know what it is worth to them.",
        GUPTA,
    ),
    words(
        "revenue-quality",
        "Quality of revenue",
        "Full prices that are paid again count for more than discounts and pilots.",
        GUPTA,
    ),
    words("retention", "Retention", "A product that is marketable keeps whom it wins.", GUPTA),
    words(
        "conversion",
        "Conversion",
        "It shows whether strangers believe the offer enough to commit.",
        GUPTA,
    ),
    words(
        "support-load",
        "Support load",
        "What people ask for help with is what was not finished.",
        GUPTA,
    ),
    words(
        "journey-health",
        "Health of the customer journey",
        "Where people get stuck between first visit and renewal is the next thing to mend.",
        GUPTA,
    ),
    words(
        "vanity",
        "Dashboards of totals",
        "Page views and running totals only ever grow, so they cannot prove us wrong.",
        GUPTA,
    ),
    words(
        "polish",
        "How finished it looks",
        "It is thrown away, and nobody outside sees it.",
        OURS,
    ),
    words(
        "praise",
        "Praise",
        "People are kind to whoever asks them; what they do tells more than what they say.",
        OURS,
    ),
    words(
        "growth",
        "Growth",
        "We choose how many people we invite, so their number tells only about us.",
        OURS,
    ),
    words(
        "opening-day",
        "The stir of the opening day",
        "It measures the announcement. Wait and see who is still there when it is over.",
        OURS,
    ),
];

#[cfg(test)]
mod tests {
    use super::{ALL, IGNORE, METRICS, WATCH, metric};
    use crate::words::check;

    #[test]
    fn every_metric_is_named_and_explained() {
        check(&[METRICS, WATCH, IGNORE], 40);
        check(&ALL.map(|words| words.name), 520);
        check(&ALL.map(|words| words.why), 1350);
        check(&ALL.map(|words| words.source), 50);
        assert!(ALL.iter().all(|words| words.why.ends_with('.') && !words.name.ends_with('.')));
        assert!(metric("no-metric").is_none());
    }
}
