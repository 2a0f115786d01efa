//! A second statement of sections 3 and 4 of the specification, written straight from its text.
//!
//! It is the judge: it reads nothing of the framework's data but the vocabulary of options, and is
//! meant to be compared with the page by eye, clause by clause.

use rung::framework::{
    Ai, Answers, Audience, Behaviour, Class, Credibility, Demand, Domain, ErrorCost, Fact, Failure,
    Feasibility, Form, Harm, Market, Net, Offer, OptionSet, Problem, Protections, Question,
    Reputation, Reversal, Rivals, Safeguards, Stakes, Work,
};

/// What the specification says about complete answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    pub(crate) error: ErrorCost,
    pub(crate) demand: Demand,
    pub(crate) stakes: Stakes,
    pub(crate) market: Market,
    pub(crate) credibility: Credibility,
    pub(crate) net: Net,
    pub(crate) protections: Protections,
    pub(crate) class: Class,
    pub(crate) rule: &'static str,
    pub(crate) audience: Audience,
    pub(crate) hold: bool,
}

impl Judgement {
    /// The id of the value of a fact.
    pub(crate) fn fact(&self, fact: Fact) -> &'static str {
        match fact {
            Fact::Error => self.error.id(),
            Fact::Demand => self.demand.id(),
            Fact::Stakes => self.stakes.id(),
            Fact::Market => self.market.id(),
            Fact::Credibility => self.credibility.id(),
            Fact::Net => self.net.id(),
            Fact::Protections => self.protections.id(),
        }
    }
}

/// The answers, each as what it is.
struct Said {
    feasibility: Feasibility,
    problem: Problem,
    behaviour: Behaviour,
    offer: Offer,
    reputation: Reputation,
    form: Form,
    audience: Audience,
    failure: Failure,
    reversal: Reversal,
    promises: OptionSet,
    rivals: Rivals,
    ai: Ai,
    domain: Domain,
    harm: Harm,
    work: Work,
    safeguards: OptionSet,
}

fn said(answers: &Answers) -> Said {
    let at = |question| usize::from(answers.get(question).only().expect("one option"));
    Said {
        feasibility: Feasibility::ALL[at(Question::Feasibility)],
        problem: Problem::ALL[at(Question::Problem)],
        behaviour: Behaviour::ALL[at(Question::Behaviour)],
        offer: Offer::ALL[at(Question::Offer)],
        reputation: Reputation::ALL[at(Question::Reputation)],
        form: Form::ALL[at(Question::Form)],
        audience: Audience::ALL[at(Question::Audience)],
        failure: Failure::ALL[at(Question::Failure)],
        reversal: Reversal::ALL[at(Question::Reversal)],
        promises: answers.get(Question::Promises),
        rivals: Rivals::ALL[at(Question::Rivals)],
        ai: Ai::ALL[at(Question::Ai)],
        domain: Domain::ALL[at(Question::Domain)],
        harm: Harm::ALL[at(Question::Harm)],
        work: Work::ALL[at(Question::Work)],
        safeguards: answers.get(Question::Safeguards),
    }
}

/// Judges complete answers.
pub(crate) fn oracle(answers: &Answers) -> Judgement {
    let s = said(answers);
    let error = error(&s);
    let demand = demand(&s, error);
    let stakes = stakes(&s);
    let market = market(&s);
    let credibility = credibility(&s, market);
    let net = net(&s);
    let protections = protections(&s, stakes);
    let (rule, class, limit) = rule(&s, error, demand, credibility, protections);

    let hold = error == ErrorCost::Dangerous && net == Net::Absent;
    let limit = if hold { Audience::Team } else { limit };
    let audience = if width(s.audience) < width(limit) { s.audience } else { limit };
    Judgement {
        error,
        demand,
        stakes,
        market,
        credibility,
        net,
        protections,
        class,
        rule,
        audience,
        hold,
    }
}

fn error(s: &Said) -> ErrorCost {
    if s.harm == Harm::Serious {
        return ErrorCost::Dangerous;
    }
    if s.harm == Harm::Costly && s.domain == Domain::Sensitive {
        return ErrorCost::Dangerous;
    }
    if s.failure == Failure::Deal || s.failure == Failure::Legal || s.failure == Failure::Trust {
        return ErrorCost::Costly;
    }
    if s.reversal == Reversal::Remembered {
        return ErrorCost::Costly;
    }
    if s.failure == Failure::Churn && s.reversal == Reversal::Noticed {
        return ErrorCost::Costly;
    }
    if s.reputation == Reputation::Severe {
        return ErrorCost::Costly;
    }
    if s.work == Work::Critical {
        return ErrorCost::Costly;
    }
    if s.ai == Ai::Decides && (s.harm == Harm::Costly || s.domain == Domain::Sensitive) {
        return ErrorCost::Costly;
    }
    ErrorCost::Cheap
}

fn demand(s: &Said, error: ErrorCost) -> Demand {
    if s.problem == Problem::Open {
        return Demand::Unclear;
    }
    if s.behaviour == Behaviour::Unseen {
        return Demand::Unclear;
    }
    if s.behaviour == Behaviour::Partly {
        // The evidence must match the danger.
        if s.problem == Problem::Partly || error == ErrorCost::Dangerous {
            return Demand::Unclear;
        }
    }
    Demand::Clear
}

fn stakes(s: &Said) -> Stakes {
    if s.domain == Domain::Sensitive
        || s.ai == Ai::Decides
        || s.work == Work::Critical
        || s.harm == Harm::Serious
    {
        Stakes::High
    } else {
        Stakes::Ordinary
    }
}

fn market(s: &Said) -> Market {
    if s.audience == Audience::Open || !s.promises.is_empty() {
        Market::Facing
    } else {
        Market::Away
    }
}

fn credibility(s: &Said, market: Market) -> Credibility {
    if s.offer == Offer::Fragile {
        return Credibility::AtStake;
    }
    if s.reputation == Reputation::Some || s.reputation == Reputation::Severe {
        return Credibility::AtStake;
    }
    if s.rivals == Rivals::Incumbent {
        return Credibility::AtStake;
    }
    if market == Market::Facing {
        return Credibility::AtStake;
    }
    Credibility::Safe
}

fn works(s: &Said, safeguard: Safeguards) -> bool {
    s.safeguards.contains(safeguard as u8)
}

fn net(s: &Said) -> Net {
    if s.form != Form::Product {
        return Net::Present;
    }
    if works(s, Safeguards::Human) {
        return Net::Present;
    }
    if works(s, Safeguards::Escalation) && works(s, Safeguards::Reliability) {
        return Net::Present;
    }
    Net::Absent
}

fn protections(s: &Said, stakes: Stakes) -> Protections {
    if stakes == Stakes::High {
        if !works(s, Safeguards::Reliability) || !works(s, Safeguards::Escalation) {
            return Protections::Missing;
        }
        if s.ai != Ai::None {
            if !works(s, Safeguards::Expectations) {
                return Protections::Missing;
            }
            if !(works(s, Safeguards::Review) || works(s, Safeguards::Human)) {
                return Protections::Missing;
            }
        }
        if s.ai == Ai::Decides
            && !(works(s, Safeguards::Uncertainty) || works(s, Safeguards::Human))
        {
            return Protections::Missing;
        }
    } else if s.reversal == Reversal::Remembered && !works(s, Safeguards::Reliability) {
        return Protections::Missing;
    }
    Protections::InPlace
}

fn rule(
    s: &Said,
    error: ErrorCost,
    demand: Demand,
    credibility: Credibility,
    protections: Protections,
) -> (&'static str, Class, Audience) {
    let clear = demand == Demand::Clear;
    let unclear = demand == Demand::Unclear;
    let cheap = error == ErrorCost::Cheap;
    let costs = error == ErrorCost::Costly || error == ErrorCost::Dangerous;
    if s.feasibility == Feasibility::Unproven {
        ("R1", Class::Poc, Audience::Team)
    } else if s.audience == Audience::Team {
        ("R2", Class::InternalMvp, Audience::Team)
    } else if s.form == Form::Sketch || s.form == Form::ByHand {
        ("R3", Class::Mvp, Audience::Open)
    } else if unclear && cheap {
        ("R4", Class::Mvp, Audience::Beta)
    } else if unclear && costs && s.problem == Problem::Open {
        ("R5", Class::Mvp, Audience::Partners)
    } else if unclear && costs {
        ("R6", Class::ControlledBeta, Audience::Beta)
    } else if clear && costs && protections == Protections::Missing {
        ("R7", Class::ControlledBeta, Audience::Beta)
    } else if s.feasibility == Feasibility::Proven && s.audience == Audience::Open && clear {
        ("R8", Class::Mmp, Audience::Open)
    } else if (clear && costs) || (clear && cheap && credibility == Credibility::AtStake) {
        ("R9", Class::ControlledBeta, Audience::Beta)
    } else if clear && cheap {
        ("R10", Class::Mvp, Audience::Beta)
    } else {
        panic!("no rule of the specification decides these answers (law L1)")
    }
}

/// The order team, partners, beta, open, stated here once more rather than taken from the source.
fn width(audience: Audience) -> u8 {
    match audience {
        Audience::Team => 0,
        Audience::Partners => 1,
        Audience::Beta => 2,
        Audience::Open => 3,
    }
}
