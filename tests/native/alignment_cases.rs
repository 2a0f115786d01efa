//! Teams by hand: what sales, engineering and marketing would settle first.

use rung::analysis::{Alignment, Call, Engine, Standing};
use rung::framework::{
    Audience, Class, Condition, Framework, OptionSet, Question, Rule, Sheet, Subject, Test,
};

use crate::calm;
use crate::team::Team;

fn sheets(people: &[&str]) -> Vec<Sheet> {
    people.iter().map(|it| calm::sheet_of(&calm::differing(it))).collect()
}

fn align(people: &[Sheet]) -> Alignment {
    Engine::version_1().align(people)
}

fn ids(questions: impl IntoIterator<Item = Question>) -> String {
    questions.into_iter().map(Question::id).collect::<Vec<_>>().join(" ")
}

fn deciding(alignment: &Alignment) -> String {
    ids(alignment.deciding.iter().map(|decisive| decisive.question))
}

/// Each row: the deciding set, the idle ones, and how each person differs from the calm answers.
#[test]
fn what_decides_is_what_one_would_expect() {
    let table: [(&str, &str, &[&str]); 9] = [
        // All the same, or different with the same verdict.
        ("", "", &["", "", ""]),
        ("", "offer", &["audience=team", "audience=team offer=fragile"]),
        (
            "",
            "problem behaviour",
            &["feasibility=unproven problem=open", "feasibility=unproven behaviour=unseen"],
        ),
        // Engineering says that it validates, sales that it launches, marketing waits for polish.
        ("behaviour", "", &["audience=open behaviour=unseen", "audience=open", "audience=open"]),
        (
            "audience",
            "rivals",
            &["audience=team", "audience=open", "audience=open rivals=incumbent"],
        ),
        // A disagreement that would matter elsewhere: nobody has seen it work.
        (
            "feasibility",
            "reputation",
            &["feasibility=unproven audience=open reputation=severe", "audience=open"],
        ),
        // Two that only matter together have to be settled together.
        (
            "problem behaviour",
            "",
            &[
                "audience=open problem=partly behaviour=partly",
                "audience=open",
                "audience=open behaviour=unseen",
            ],
        ),
        ("harm safeguards", "", &["harm=serious", "", "safeguards=human"]),
        // Whether demand is clear no longer matters once nobody outside may use it.
        (
            "audience",
            "problem",
            &["audience=team problem=open", "audience=team", "audience=partners"],
        ),
    ];
    for (set, idle, people) in table {
        let sheets = sheets(people);
        let found = align(&sheets);
        let smallest = ids(Team(&sheets).smallest());
        assert_eq!(deciding(&found), smallest, "{people:?}");
        assert_eq!(
            (deciding(&found).as_str(), ids(found.idle.clone()).as_str()),
            (set, idle),
            "{people:?}"
        );
    }
}

#[test]
fn what_each_answer_comes_to_is_said_of_all() {
    let found = align(&sheets(&["audience=team", "audience=open", "audience=beta offer=fragile"]));
    let call = |class, audience| Call { class, audience, hold: false };
    assert_eq!(deciding(&found), "offer audience");
    let [offer, audience] = &found.deciding[..] else { panic!("two decide") };
    assert_eq!(offer.ways.len(), 2);
    assert_eq!(
        offer.ways[0].calls,
        [
            call(Class::InternalMvp, Audience::Team),
            call(Class::Mvp, Audience::Beta),
            call(Class::Mmp, Audience::Open),
        ]
    );
    let answers: Vec<OptionSet> = audience.ways.iter().map(|way| way.answer).collect();
    assert_eq!(answers, [0, 2, 3].map(|it| OptionSet::of(&[it])), "nobody plans for partners");
    let calls: Vec<&[Call]> = audience.ways.iter().map(|way| &way.calls[..]).collect();
    assert_eq!(calls[0], [call(Class::InternalMvp, Audience::Team)], "settled, whatever the offer");
    assert_eq!(
        calls[1],
        [call(Class::Mvp, Audience::Beta), call(Class::ControlledBeta, Audience::Beta),]
    );
    assert_eq!(calls[2], [call(Class::Mmp, Audience::Open)]);
}

/// Giving everybody one answer can part those who came to the same in different ways, so that a set
/// that decides is no ground for one that holds it.
#[test]
fn a_larger_set_can_decide_less() {
    let both = "failure=deal audience=open";
    let people = sheets(&[
        &format!("{both} problem=partly behaviour=partly"),
        &format!("{both} behaviour=unseen"),
    ]);
    let found = align(&people);
    assert_eq!(deciding(&found), "");
    assert_eq!(found.call().map(|it| it.class), Some(Class::ControlledBeta));
    assert!(!Team(&people).is_decided_by(&[Question::Problem]));
    assert_eq!(ids(found.rest.clone()), "problem behaviour");
    assert_eq!(ids(found.idle), "", "each of them can change somebody's verdict");
}

#[test]
fn an_answer_left_open_is_one_to_settle_if_it_can_matter() {
    let mut unsure = sheets(&["", ""]);
    unsure[0].clear(Question::Harm);
    unsure[0].clear(Question::Promises);
    unsure[1].narrow(Question::Behaviour, OptionSet::of(&[0, 1]));
    let found = align(&unsure);
    let standing = |it| ids(found.standing(it));
    assert_eq!(standing(Standing::Open), "behaviour promises harm");
    assert_eq!(standing(Standing::Disputed), "");
    assert_eq!(found.call(), None);
    assert_eq!(deciding(&found), ids(Team(&unsure).smallest()));
    assert_eq!(
        deciding(&found),
        "promises harm",
        "with the problem settled, some have to have seen it"
    );
    assert_eq!(found.deciding[1].ways.len(), 3, "each kind of harm is still possible for somebody");
    assert_eq!(found.people.iter().map(|it| it.calls().len()).max(), Some(3));
    // Where nobody outside sees it, neither matters.
    for sheet in &mut unsure {
        sheet.choose(Question::Feasibility, 2);
        sheet.choose(Question::Audience, 0);
        sheet.choose(Question::Form, 0);
    }
    assert_eq!(deciding(&align(&unsure)), "");
}

#[test]
fn nobody_has_nothing_to_settle_and_one_person_what_is_open() {
    assert_eq!(align(&[]), Alignment::default());
    assert_eq!(align(&[]).call(), None);
    let [blank, complete] = [Sheet::default(), calm::sheet_of(&calm::calm())];
    assert_eq!(deciding(&align(&[complete])), "");
    let alone = align(std::slice::from_ref(&blank));
    assert_eq!(alone.deciding.len(), 16, "every question can matter");
    assert!(alone.spread.iter().all(|it| it.open == [0] && it.standing == Standing::Open));
    assert_eq!(align(&vec![blank; 30]).deciding, alone.deciding);
}

const fn is(question: Question, option: u8) -> Test {
    Test { subject: Subject::Answer(question), among: OptionSet::of(&[option]) }
}

const fn row(domain: u8, harm: u8, work: u8) -> [Test; 3] {
    [is(Question::Domain, domain), is(Question::Harm, harm), is(Question::Work, work)]
}

/// An MVP if an odd number of three answers is the second option. No single question decides less than
/// another, which in the framework itself is too rare to be met by chance.
static ODD: Framework = Framework {
    version: 0,
    facts: &[],
    rules: &[
        Rule {
            id: "odd",
            rows: &[&row(1, 0, 0), &row(0, 1, 0), &row(0, 0, 1), &row(1, 1, 1)],
            class: Class::Mvp,
            limit: Audience::Open,
        },
        Rule { id: "even", rows: &[&[]], class: Class::Poc, limit: Audience::Open },
    ],
    hold: Condition::Any(&[]),
};

#[test]
fn of_several_smallest_sets_the_first_in_the_order_of_the_questions_counts() {
    let sheets = sheets(&["", "domain=sensitive harm=costly work=critical"]);
    let found = Engine::new(&ODD).align(&sheets);
    assert_eq!(deciding(&found), "domain");
    let classes = found.deciding[0].ways.iter().map(|way| way.calls[0].class);
    assert_eq!(classes.collect::<Vec<_>>(), [Class::Poc, Class::Mvp]);
    assert_eq!(ids(found.rest), "harm work");
    // Two differences make up for one another.
    let [mut one, other] = [sheets[0].clone(), sheets[1].clone()];
    one.choose(Question::Domain, 1);
    let found = Engine::new(&ODD).align(&[one, other]);
    assert_eq!(deciding(&found), "");
    assert_eq!(found.call().map(|it| it.class), Some(Class::Mvp));
}
