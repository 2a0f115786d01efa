//! The options of each question, from least to most demanding, with their frozen ids.

use super::ordered::ordered;

ordered!(
    /// Has the core been seen to work at all?
    Feasibility { Proven = "proven", Likely = "likely", Unproven = "unproven" });
ordered!(
    /// Is the pain real, frequent and strong enough to matter?
    Problem { Settled = "settled", Partly = "partly", Open = "open" });
ordered!(
    /// Have we watched people do it, rather than heard them say it?
    Behaviour { Observed = "observed", Partly = "partly", Unseen = "unseen" });
ordered!(
    /// Is the offer credible enough to convert and to keep people?
    Offer { Strong = "strong", Mixed = "mixed", Fragile = "fragile" });
ordered!(
    /// What would a weak first impression cost?
    Reputation { Little = "little", Some = "some", Severe = "severe" });
ordered!(
    /// What will people meet?
    Form { Sketch = "sketch", ByHand = "by-hand", Product = "product" });
ordered!(
    /// Who meets it first? Also the scale of a rule's limit and of the first audience.
    Audience { Team = "team", Partners = "partners", Beta = "beta", Open = "open" });
ordered!(
/// What is the worst thing that plausibly follows a failure?
Failure {
    Confusion = "confusion", Churn = "churn", Deal = "deal", Legal = "legal", Trust = "trust",
});
ordered!(
    /// Can a failure be undone?
    Reversal { Quiet = "quiet", Noticed = "noticed", Remembered = "remembered" });
ordered!(
/// What are we buying with speed?
Speed {
    Learning = "learning", Revenue = "revenue", Positioning = "positioning",
    Confidence = "confidence",
});
ordered!(
/// What leadership already expects of this release; any number.
Promises {
    Press = "press", Payment = "payment", Support = "support", Adoption = "adoption",
    Brand = "brand",
});
ordered!(
    /// What people will compare it with.
    Rivals { None = "none", Workaround = "workaround", Incumbent = "incumbent" });
ordered!(
    /// Does AI produce what users see or get?
    Ai { None = "none", Assists = "assists", Decides = "decides" });
ordered!(
    /// Does it touch money, health, hiring, safety and the like?
    Domain { Everyday = "everyday", Sensitive = "sensitive" });
ordered!(
    /// What a wrong result does to the person who gets it, or to anyone it is about.
    Harm { Annoyance = "annoyance", Costly = "costly", Serious = "serious" });
ordered!(
    /// Do people depend on it for their work or life?
    Work { Desire = "desire", Critical = "critical" });
ordered!(
/// What will be working on the first day; any number.
Safeguards {
    Expectations = "expectations", Escalation = "escalation", Reliability = "reliability",
    Review = "review", Uncertainty = "uncertainty", Human = "human",
});
ordered!(
    /// What the team calls this release today.
    Label { Poc = "poc", Mvp = "mvp", Beta = "beta", Mmp = "mmp" });
ordered!(
    /// What happens to the code afterwards.
    Code { Discarded = "discarded", Kept = "kept" });
ordered!(
    /// Is it agreed in advance what happens when the number comes in?
    Commitment { Agreed = "agreed", Rough = "rough", None = "none" });
ordered!(
    /// Was "done" defined before the work began?
    Done { Yes = "yes", No = "no" });
