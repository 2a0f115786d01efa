//! The diagnoses on complete sheets: each holding and not holding, its boundaries and its ways.

use std::sync::LazyLock;

use rung::advice::diagnosis::{Diagnoses, Diagnosis, Finding, Kind as Way, Requirement, Standing};
use rung::framework::{Class, Question, Sheet};
use rung::words::advice::diagnosis;

use crate::calm;
use crate::random::Random;

pub(crate) static DIAGNOSES: LazyLock<Diagnoses> = LazyLock::new(Diagnoses::version_1);

/// What holds of the calm answers, with speed that buys learning and these differences. The calm
/// answers themselves are known to work and to be wanted, and planned for beta customers only.
const TABLE: &str = "
    D14:
    D14: speed=learning label=mvp code=kept commitment=agreed done=yes weeks=16

    # D1: the label against each class.
    D1+underbuilt D5 D14: label=poc
    D14: label=mvp
    D1+underbuilt D14: label=beta
    D1+underbuilt D14: label=mmp
    : behaviour=unseen label=mvp
    D1+overbuilt: behaviour=unseen label=beta
    D1+overbuilt: behaviour=unseen label=mmp
    D1+underbuilt D5: behaviour=unseen label=poc
    D14: audience=team label=mvp
    D1+underbuilt D14: audience=team label=beta
    D1+overbuilt: audience=team behaviour=unseen label=beta
    D1+underbuilt D14: audience=team label=poc
    : feasibility=unproven audience=team label=poc
    D1+underbuilt: feasibility=unproven audience=team label=mvp
    D1+overbuilt: feasibility=unproven audience=team behaviour=unseen label=mvp
    D14: failure=deal label=beta
    D1+underbuilt D14: failure=deal label=mvp
    D1+underbuilt D14: failure=deal label=mmp
    D1+overbuilt: failure=deal behaviour=unseen label=mmp
    D1+underbuilt: failure=deal behaviour=unseen label=mvp
    : audience=open label=mmp speed=revenue
    D1+underbuilt: audience=open label=beta speed=revenue
    D1+underbuilt: audience=open label=mvp speed=revenue
    D1+underbuilt D5: audience=open label=poc speed=revenue

    # D2: what faces the market while demand is unclear.
    : behaviour=unseen
    D2+audience: behaviour=unseen audience=open
    D2+press D3: behaviour=unseen promises=press
    D2+payment D3: behaviour=unseen promises=payment
    D2+support D3: behaviour=unseen promises=support
    D2+adoption D3: behaviour=unseen promises=adoption
    D2+brand: behaviour=unseen promises=brand
    D2+audience+press+brand D3: behaviour=unseen audience=open promises=press+brand
    D3: behaviour=unseen promises=press form=sketch
    : audience=open speed=revenue

    # D3: promises of a launch, by the label or by the class.
    D1+underbuilt D14: promises=brand label=mvp
    D14: failure=deal promises=press
    D3 D14 D1+underbuilt: failure=deal promises=press label=mvp
    D3 D14 D1+underbuilt D5: failure=deal promises=support label=poc
    D14: failure=deal promises=press label=beta
    D3: form=by-hand promises=payment

    # D4: what speed is for.
    D4 D14: feasibility=likely speed=revenue
    D4: feasibility=unproven audience=team speed=confidence
    D4 D14: audience=team speed=positioning
    D14: failure=deal speed=revenue
    : audience=open speed=revenue
    D4: audience=open speed=learning

    # D5: a proof of concept that stays.
    : feasibility=unproven audience=team code=discarded
    D5: feasibility=unproven audience=team code=kept
    D5: feasibility=unproven audience=partners code=discarded
    D1+underbuilt D14: audience=team label=poc
    D1+underbuilt D5 D14: audience=team label=poc code=kept
    D1+underbuilt D5 D14: label=poc

    # D6: more than a proof of concept, and thrown away.
    D6 D14: code=discarded
    : form=sketch code=discarded
    : feasibility=unproven audience=team code=discarded
    D6: audience=open code=discarded speed=revenue

    # D7 and D8: nothing agreed.
    D7 D14: commitment=rough
    D7 D14: commitment=none
    D7 D14: failure=deal commitment=none
    D7 D14: audience=team commitment=none
    : audience=open commitment=none speed=revenue
    : feasibility=unproven audience=team commitment=none
    D8 D14: done=no
    D14: done=yes

    # D9: the weeks.
    D14: weeks=16
    D9+long D14: weeks=17
    D9+long D14: weeks=26
    D9+very-long D14: weeks=27
    D9+very-long D14: weeks=260
    D9+long D14: audience=team weeks=17
    D14: failure=deal weeks=27
    D9+short: audience=open weeks=0 speed=revenue
    D9+short: audience=open weeks=25 speed=revenue
    : audience=open weeks=26 speed=revenue
    : audience=open weeks=27 speed=revenue
    : feasibility=unproven audience=team weeks=30

    # D10: compared in the open market with less than an MMP.
    D10: audience=open rivals=incumbent feasibility=likely
    : audience=open rivals=incumbent speed=revenue
    : audience=open rivals=workaround feasibility=likely
    D14: rivals=incumbent

    # D11: each pair at odds, and more than one.
    D11+reversal-failure D14: failure=trust
    D14: failure=trust reversal=noticed
    D14: failure=legal
    D11+problem-behaviour: problem=open behaviour=observed
    : problem=open behaviour=partly
    D11+work-harm D14: work=critical
    D14: work=critical harm=costly
    D11+audience-promises D14: audience=team promises=press
    D11+audience-promises D14: audience=team promises=payment
    D11+audience-promises D14: audience=team promises=adoption
    D14: audience=team promises=support+brand
    D11+reversal-failure+problem-behaviour+work-harm: failure=trust problem=open work=critical

    # D12 and D13: whoever looks, and whatever tells.
    D12 D13 D14: ai=assists
    D12 D13 D14: ai=decides
    D13 D14: ai=assists safeguards=review
    D12 D14: ai=assists safeguards=uncertainty
    D14: ai=assists safeguards=human
    D12 D13 D14: ai=assists safeguards=expectations+escalation+reliability
    D14: ai=none

    # D14: room to widen.
    : audience=open speed=revenue
    : behaviour=unseen
    : form=sketch
    : feasibility=unproven audience=team
    D14: form=sketch audience=team
    D14: audience=partners

    # D15: on hold.
    D15: harm=serious
    D14: harm=serious safeguards=human
    D15: harm=serious safeguards=reliability
    D15: harm=serious safeguards=escalation
    D14: harm=serious safeguards=reliability+escalation
    : harm=serious form=by-hand

    # D16: inside, and not small.
    D11+work-harm D14 D16: audience=team work=critical
    D15 D16: audience=team harm=serious
    D14 D16: audience=team harm=serious safeguards=human
    D15: audience=partners harm=serious
";

/// The sheet that a row is about: the calm answers, with what is stated instead or beside them.
pub(crate) fn sheet(stated: &str) -> Sheet {
    let is_deciding = |word: &&str| {
        let (question, _) = word.split_once('=').expect("an answer has an equals sign");
        Question::from_id(question).expect("the question exists").decides()
    };
    let words = || stated.split_whitespace();
    let deciding: Vec<&str> = words().filter(is_deciding).collect();
    let mut sheet = calm::sheet_of(&calm::differing(&deciding.join(" ")));
    let beside = words().filter(|word| !is_deciding(word) && !word.starts_with("weeks="));
    let beside = calm::only(&beside.collect::<Vec<_>>().join(" "));
    sheet.choose(Question::Speed, 0);
    for question in Question::ALL.iter().filter(|question| !question.decides()) {
        if let Some(answer) = beside.answer(*question) {
            sheet.narrow(*question, answer);
        }
    }
    let weeks = words().find_map(|word| word.strip_prefix("weeks="));
    assert!(sheet.set_weeks(weeks.map(|weeks| weeks.parse().expect("weeks are a number"))));
    sheet
}

/// What was found, as a row writes it.
fn written(finding: &Finding) -> String {
    assert_eq!(finding.standing, Standing::Shown);
    assert!(finding.suppose.is_empty(), "nothing is supposed of what is shown");
    let kinds = finding.kinds.iter().map(|(kind, standing)| {
        assert_eq!(*standing, Standing::Shown);
        format!("+{}", kind.id())
    });
    kinds.fold(finding.diagnosis.id().to_owned(), |all, kind| all + &kind)
}

#[test]
fn each_diagnosis_holds_where_it_should_and_nowhere_else() {
    let (mut rows, mut seen, mut wrong) = (0, Vec::new(), Vec::new());
    for line in TABLE.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
        let Some((expected, stated)) = line.split_once(':') else { continue };
        let mut expected: Vec<_> = expected.split_whitespace().map(str::to_owned).collect();
        let mut found: Vec<String> = DIAGNOSES.of(&sheet(stated)).iter().map(written).collect();
        seen.extend(found.iter().map(|it| it.split('+').next().unwrap_or_default().to_owned()));
        expected.sort();
        found.sort();
        if found != expected {
            wrong.push(format!("{stated}: {found:?} where {expected:?} is expected"));
        }
        rows += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows > 100, "only {rows} rows were read");
    for diagnosis in Diagnosis::ALL {
        assert!(seen.iter().any(|it| it == diagnosis.id()), "{} never holds", diagnosis.id());
    }
}

#[test]
fn unanswered_discipline_supports_no_diagnosis() {
    let mut random = Random::new(43);
    let silent = [Diagnosis::D1, Diagnosis::D6, Diagnosis::D7, Diagnosis::D8, Diagnosis::D9];
    for round in 0..400 {
        let sheet = random.partial(round % 12, u64::MAX);
        for finding in DIAGNOSES.of(&sheet) {
            assert!(!silent.contains(&finding.diagnosis), "{finding:?}");
            let mut named = finding.because.iter().chain(&finding.suppose);
            assert!(
                named.all(|it| it.question.decides() || it.question == Question::Speed),
                "{finding:?}"
            );
        }
    }
    // The blank sheet, on which nothing is known: whatever is said of it is possible and no more.
    let may: Vec<&str> =
        DIAGNOSES.of(&Sheet::default()).iter().map(|it| it.diagnosis.id()).collect();
    let expected = ["D2", "D3", "D4", "D5", "D10", "D11", "D12", "D13", "D14", "D15", "D16"];
    assert_eq!(may, expected);
}

#[test]
fn everything_that_can_be_found_is_in_words() {
    for each in Diagnosis::ALL {
        let words = diagnosis::diagnosis(each.id());
        assert!(words.is_some_and(|words| words.id == each.id()), "{}", each.id());
    }
    assert!(Class::ALL.iter().skip(2).all(|class| diagnosis::demanded(*class).is_some()));
    assert!(Way::ALL.iter().all(|kind| diagnosis::kind(kind.id()).is_some()));
    assert!(Requirement::ALL.iter().all(|it| diagnosis::requirement(it.id()).is_some()));
    assert!(diagnosis::diagnosis("D17").is_none());
}
