//! The pace by compound growth, against the vectors of its method, and laws of every pace and trend.

use plancheck::assessment::{TrendClass, TrendGap};
use plancheck::report::{Outcome, Reason, Status};
use proptest::prelude::*;

use crate::program::{files, plan, report};

/// A level or rate from 2015 to 2030, judged at the end of 2020.
fn text(keys: &str) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2016..2030\"\nreporting = \"year\"\n\
         [indicator.x]\nname = \"X\"\nunit = \"t\"\nmeasure = \"level\"\n{keys}\n"
    )
}

fn judged(text: &str, year: u32, value: &str) -> Outcome {
    let data = format!("indicator,period,value\nx,{year},{value}\n");
    report(&plan(text), &files(&[&data]), Some(&year.to_string())).results.remove(0)
}

#[test]
fn the_ratio_of_growth_rates_has_four_classes() {
    use Reason::{CompoundAway, CompoundLimited, CompoundModerate, CompoundOnTrack};
    use Status::{Behind, FarBehind, OnTrack, SlightlyBehind};
    // Vectors of Open SDG 2.4.0: base year 2015, now 2020, target year 2030.
    for (keys, actual, ratio, status, reason) in [
        ("baseline = 100\nat-least = 170", "120", "103.13", OnTrack, CompoundOnTrack),
        ("baseline = 100\nat-least = 170", "112", "63.66", SlightlyBehind, CompoundModerate),
        ("baseline = 100\nat-least = 170", "105", "27.23", Behind, CompoundLimited),
        ("baseline = 100\nat-least = 170", "100", "0", Behind, CompoundLimited),
        ("baseline = 100\nat-least = 170", "95", "-28.35", FarBehind, CompoundAway),
        ("baseline = 20\nat-most = 10", "16", "96.65", OnTrack, CompoundOnTrack),
    ] {
        let outcome = judged(&text(&format!("{keys}\npace = \"compound\"")), 2020, actual);
        let pace = outcome.pace.as_ref().expect("a pace").exact.clone();
        assert_eq!((pace.as_str(), outcome.status), (ratio, status), "{keys}, {actual}");
        assert_eq!(outcome.reason, reason, "{keys}, {actual}");
    }
}

#[test]
fn what_growth_cannot_tell_is_undecidable() {
    let text = text("baseline = 100\nat-least = 170\npace = \"compound\"");
    for value in ["0", "-5"] {
        let outcome = judged(&text, 2020, value);
        let told = (outcome.status, outcome.reason);
        assert_eq!(told, (Status::Undecidable, Reason::CompoundNotPositive), "{value}");
    }
}

#[test]
fn growth_as_needed_is_on_track_to_the_last_digit() {
    // 100 x 1.1^15 in 2030: exactly 1.1^5 of it is due in 2020, and both roots are exact.
    let target = "417.7248169415651";
    let text = text(&format!("baseline = 100\nat-least = \"{target}\"\npace = \"compound\""));
    let due = judged(&text, 2020, "161.051");
    assert_eq!(due.pace.as_ref().expect("a pace").exact, "100");
    assert_eq!(due.due_now.as_deref(), Some("161.051"));
}

#[test]
fn nearer_to_a_limit_than_the_root_is_known_is_undecidable() {
    // 1e19 (1 + L (1.7^(1/15) - 1))^5, rounded to 18 decimals: R differs from L by less than 1e-36.
    let keys = "baseline = 10000000000000000000\nat-least = 17000000000000000000\n\
                pace = \"compound\"\ntrend = \"open-sdg\"";
    let text = text(keys);
    let reason = |value: &str| judged(&text, 2020, value).reason;
    let (on_track, moderate, limited) =
        (Reason::CompoundOnTrack, Reason::CompoundModerate, Reason::CompoundLimited);
    for (less, near, more, below, above) in [
        (
            "11831487514048853604.042248651",
            "11831487514048853604.042248652001112938",
            "11831487514048853604.042248653",
            moderate,
            on_track,
        ),
        (
            "11127948000856096657.695782218",
            "11127948000856096657.69578221886298609",
            "11127948000856096657.695782219",
            limited,
            moderate,
        ),
    ] {
        let outcome = judged(&text, 2020, near);
        let told = (outcome.status, outcome.reason);
        assert_eq!(told, (Status::Undecidable, Reason::CompoundUnclear), "{near}");
        let class = outcome.trend.expect("a trend").class;
        assert_eq!(class, TrendClass::Undecidable(TrendGap::WithinErrorBound), "{near}");
        assert_eq!((reason(less), reason(more)), (below, above), "{near}");
    }
}

const TREND: [&str; 4] =
    ["", "trend = \"open-sdg\"", "trend = \"sdsn\"", "trend = \"mean-change\""];

const PACE: [&str; 4] = [
    "pace = \"linear\"",
    "pace = \"compound\"",
    "pace = \"at-end\"",
    "pace = { 2018 = \"30 %\", 2024 = \"50 %\" }",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Reached or not is a matter of value and target alone: no pace and no trend overrules it.
    #[test]
    fn no_method_overrules_reached_or_not(
        baseline in 1_u32..500, way in 1_u32..400, actual in 0_u32..1000,
        is_floor: bool, pace in 0_usize..4, trend in 0_usize..4, year in 2016_u32..=2030,
    ) {
        let (start, limit) = if is_floor { (baseline, baseline + way) } else { (baseline + way, baseline) };
        let comparator = if is_floor { "at-least" } else { "at-most" };
        let keys = format!("baseline = {start}\n{comparator} = {limit}\n{}\n{}", PACE[pace], TREND[trend]);
        let outcome = judged(&text(&keys), year, &actual.to_string());
        let is_reached = if is_floor { actual >= limit } else { actual <= limit };
        if year == 2030 {
            let expected = if is_reached { Status::Achieved } else { Status::Missed };
            prop_assert_eq!(outcome.status, expected);
        } else if is_reached && pace != 2 {
            prop_assert_eq!((outcome.status, outcome.reason), (Status::OnTrack, Reason::TargetReached));
        } else {
            prop_assert!(!matches!(outcome.status, Status::Achieved | Status::Exceeded | Status::Missed));
        }
    }

    /// On the way up more is never worse by growth, whatever the baseline.
    #[test]
    fn more_is_never_worse_by_growth(
        baseline in 1_u32..500, way in 1_u32..400, actual in 1_u32..1000, more in 0_u32..100,
        year in 2016_u32..2030,
    ) {
        let keys = format!("baseline = {baseline}\nat-least = {}\npace = \"compound\"", baseline + way);
        let order = [Status::FarBehind, Status::Behind, Status::SlightlyBehind, Status::OnTrack];
        let rank = |value: u32| {
            let status = judged(&text(&keys), year, &value.to_string()).status;
            order.iter().position(|one| *one == status).expect("judged by growth")
        };
        prop_assert!(rank(actual) <= rank(actual + more));
    }
}
