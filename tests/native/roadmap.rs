//! The roadmap, against dates worked out by hand.

use rung::advice::{Fit, Origin, Phase, Range, Roadmap, Unit};
use rung::day;
use rung::framework::Class;

use Fit::{Longer, Shorter, Within};

/// A start, and after it: 6 and 16 weeks; 2 and 6 months; 4 and 12 months; 18 months.
const DATES: [[&str; 8]; 7] = [
    [
        "2027-01-04",
        "2027-02-15",
        "2027-04-26",
        "2027-03-04",
        "2027-07-04",
        "2027-05-04",
        "2028-01-04",
        "2028-07-04",
    ],
    // Into February, of a year without and with a 29th.
    [
        "2026-12-31",
        "2027-02-11",
        "2027-04-22",
        "2027-02-28",
        "2027-06-30",
        "2027-04-30",
        "2027-12-31",
        "2028-06-30",
    ],
    [
        "2027-12-31",
        "2028-02-11",
        "2028-04-21",
        "2028-02-29",
        "2028-06-30",
        "2028-04-30",
        "2028-12-31",
        "2029-06-30",
    ],
    // From the leap day itself.
    [
        "2028-02-29",
        "2028-04-11",
        "2028-06-20",
        "2028-04-29",
        "2028-08-29",
        "2028-06-29",
        "2029-02-28",
        "2029-08-29",
    ],
    // Six months on there is a leap day, eighteen months on there is none.
    [
        "2027-08-31",
        "2027-10-12",
        "2027-12-21",
        "2027-10-31",
        "2028-02-29",
        "2027-12-31",
        "2028-08-31",
        "2029-02-28",
    ],
    // The last February of a century has 28 days, though its year can be divided by four.
    [
        "2099-12-31",
        "2100-02-11",
        "2100-04-22",
        "2100-02-28",
        "2100-06-30",
        "2100-04-30",
        "2100-12-31",
        "2101-06-30",
    ],
    // A month later, the same day of the month; a year later, the same of the year.
    [
        "2026-06-15",
        "2026-07-27",
        "2026-10-05",
        "2026-08-15",
        "2026-12-15",
        "2026-10-15",
        "2027-06-15",
        "2027-12-15",
    ],
];

/// The phases of a roadmap: each with its first day, and the ends of its ranges.
fn read(class: Class, start: &str) -> Vec<(Phase, String, Vec<[String; 2]>)> {
    let start = day::read(start).expect("a day");
    let roadmap = Roadmap::new(class, start, None).expect("on the calendar");
    assert_eq!((roadmap.release, roadmap.fits), (None, Vec::new()));
    let stages = roadmap.stages.into_iter().map(|stage| {
        let windows = stage.windows.iter().map(|it| [it.earliest, it.latest].map(day::written));
        (stage.phase, day::written(stage.begin), windows.collect())
    });
    stages.collect()
}

#[test]
fn every_phase_begins_and_ends_on_the_days_worked_out_by_hand() {
    for row in DATES {
        let [start, w6, w16, m2, m6, m4, m12, m18] = row.map(String::from);
        let learn = vec![[w6.clone(), w16], [m2, m6.clone()]];
        let (refine, launch) = (vec![[m4.clone(), m12]], vec![[m6, m18]]);
        for class in [Class::Poc, Class::InternalMvp, Class::Mvp] {
            let expected = [
                (Phase::Learn, start.clone(), learn.clone()),
                (Phase::Refine, w6.clone(), refine.clone()),
                (Phase::Launch, m4.clone(), launch.clone()),
            ];
            assert_eq!(read(class, &start), expected, "{class:?}");
        }
        let expected =
            [(Phase::Refine, start.clone(), refine), (Phase::Launch, m4, launch.clone())];
        assert_eq!(read(Class::ControlledBeta, &start), expected);
        assert_eq!(read(Class::Mmp, &start), [(Phase::Launch, start.clone(), launch)]);
    }
}

/// A class, weeks from the 4th of January 2027, the day of the release, and how it fits.
const PLANS: [(Class, u16, &str, &[Fit]); 18] = [
    (Class::Mvp, 0, "2027-01-04", &[Shorter, Shorter]),
    (Class::Mvp, 5, "2027-02-08", &[Shorter, Shorter]),
    (Class::Mvp, 6, "2027-02-15", &[Within, Shorter]),
    (Class::Mvp, 9, "2027-03-08", &[Within, Within]),
    (Class::InternalMvp, 16, "2027-04-26", &[Within, Within]),
    (Class::InternalMvp, 17, "2027-05-03", &[Longer, Within]),
    (Class::Mvp, 25, "2027-06-28", &[Longer, Within]),
    (Class::Mvp, 26, "2027-07-05", &[Longer, Longer]),
    (Class::Mvp, 260, "2031-12-29", &[Longer, Longer]),
    (Class::ControlledBeta, 17, "2027-05-03", &[Shorter]),
    (Class::ControlledBeta, 18, "2027-05-10", &[Within]),
    (Class::ControlledBeta, 52, "2028-01-03", &[Within]),
    (Class::ControlledBeta, 53, "2028-01-10", &[Longer]),
    (Class::Mmp, 25, "2027-06-28", &[Shorter]),
    (Class::Mmp, 26, "2027-07-05", &[Within]),
    (Class::Mmp, 78, "2028-07-03", &[Within]),
    (Class::Mmp, 79, "2028-07-10", &[Longer]),
    (Class::Poc, 3, "2027-01-25", &[]),
];

#[test]
fn the_readers_own_weeks_stand_against_every_range() {
    let start = day::read("2027-01-04").expect("a day");
    for (class, weeks, release, fits) in PLANS {
        let roadmap = Roadmap::new(class, start, Some(weeks)).expect("on the calendar");
        assert_eq!(roadmap.release.map(day::written).as_deref(), Some(release), "{weeks}");
        let found: Vec<Fit> = roadmap.fits.iter().map(|(_, fit)| *fit).collect();
        assert_eq!(found, fits, "{class:?} in {weeks} weeks");
        let ranges: Vec<Range> = roadmap.fits.iter().map(|(range, _)| *range).collect();
        assert_eq!(ranges, Range::of(class));
    }
}

#[test]
fn the_ends_of_a_range_are_within_it() {
    let start = day::read("2027-01-04").expect("a day");
    for range in Class::ALL.iter().flat_map(|class| Range::of(*class)) {
        let window = range.from(start).expect("on the calendar");
        let before = window.earliest.yesterday().expect("a day before");
        let after = window.latest.tomorrow().expect("a day after");
        let fits = [before, window.earliest, window.latest, after].map(|day| window.fit(day));
        assert_eq!(fits, [Shorter, Within, Within, Longer], "{range:?}");
    }
}

#[test]
fn the_figures_are_those_that_are_cited() {
    let figures = |class| {
        let ranges = Range::of(class).iter();
        ranges.map(|it| (it.least, it.most, it.unit, it.origin)).collect::<Vec<_>>()
    };
    let mvp = [(6, 16, Unit::Weeks, Origin::First), (2, 6, Unit::Months, Origin::Second)];
    assert_eq!(figures(Class::Mvp), mvp);
    assert_eq!(figures(Class::InternalMvp), mvp);
    assert_eq!(figures(Class::Mmp), [(6, 18, Unit::Months, Origin::First)]);
    assert_eq!(figures(Class::ControlledBeta), [(4, 12, Unit::Months, Origin::Assumed)]);
    assert_eq!(figures(Class::Poc), []);
}

#[test]
fn what_leaves_the_calendar_is_no_roadmap() {
    let roadmap =
        |start, weeks| Roadmap::new(Class::Mmp, day::read(start).expect("a day"), weeks).is_some();
    assert!(roadmap("9998-06-30", None));
    assert!(!roadmap("9998-07-01", None));
    assert!(roadmap("9998-06-30", Some(78)));
    assert!(!roadmap("9998-06-30", Some(79)));
    assert!(roadmap("0000-01-01", Some(260)));
}
