//! Published methods for the trend of a target, against vectors made by the published rules.

use plancheck::assessment::{Trend, TrendClass, TrendGap};
use plancheck::evaluate::trend::{Journey, mean_change, open_sdg, open_sdg_growth, sdsn};
use plancheck::plan::Comparator;
use plancheck::quantity::{Fraction, Number, Rounding};
use proptest::prelude::*;

fn number(text: &str) -> Fraction {
    Fraction::from(text.parse::<Number>().expect("a number"))
}

/// From 2015 to 2020 on the way to 2030.
fn journey(baseline: &str, actual: &str, target: &str) -> Journey {
    let (baseline, actual, target) = (number(baseline), number(actual), number(target));
    let leads_down = target < baseline;
    Journey { baseline, actual, target, passed: 60, whole: 180, leads_down, is_strict: false }
}

fn figure(trend: &Trend, places: u8) -> String {
    let figure = trend.figure.as_ref().expect("a figure");
    figure.low().decimal(places, Rounding::Nearest)
}

fn score(trend: &Trend) -> String {
    let score = trend.score.as_ref().expect("a score");
    score.low().decimal(4, Rounding::Nearest)
}

#[test]
fn open_sdg_s_ratio_of_growth_rates() {
    use TrendClass::{
        Deterioration, LimitedProgress, ModerateProgress, SubstantialProgress, TargetAchieved,
    };
    // Made by the code that Open SDG 2.4.0 publishes: base year 2015, now 2020, target year 2030.
    for (baseline, actual, target, ratio, class, score) in [
        ("100", "120", "170", "1.031352", SubstantialProgress, "3.0811"),
        ("100", "112", "170", "0.636645", ModerateProgress, "0.2618"),
        ("100", "105", "170", "0.27232", LimitedProgress, "-1.3653"),
        ("100", "95", "170", "-0.28344", Deterioration, "-3.681"),
        ("100", "171", "170", "3.145567", TargetAchieved, "5"),
        ("20", "16", "10", "0.966542", SubstantialProgress, "2.6182"),
        ("20", "16", "0", "0.090317", LimitedProgress, "-2.1237"),
    ] {
        let trend = open_sdg(&journey(baseline, actual, target));
        assert_eq!(trend.class, class, "{baseline} -> {actual}, target {target}");
        assert_eq!(figure(&trend, 6), ratio, "{baseline} -> {actual}, target {target}");
        assert_eq!(self::score(&trend), score, "{baseline} -> {actual}, target {target}");
    }
    // Bazhong's R&D of 2020 and 2022 against an invented 3.5 in 2025.
    let bazhong = Journey { passed: 24, whole: 60, ..journey("2.26", "2.65", "3.5") };
    let trend = open_sdg(&bazhong);
    assert_eq!((figure(&trend, 6).as_str(), trend.class), ("0.906268", ModerateProgress));
    assert_eq!(score(&trend), "2.1877");
}

#[test]
fn open_sdg_s_growth_without_a_target_value() {
    use TrendClass::{Deterioration, LimitedProgress, ModerateProgress, SubstantialProgress};
    // Made by the same code; each value is that of five years, of 2 % a year 100 x 1.02^5.
    for (baseline, actual, limit, growth, class, score) in [
        ("100", "110.40808032", None, "0.02", SubstantialProgress, "5"),
        ("100", "105.10100501", None, "0.01", ModerateProgress, "1.25"),
        ("100", "101.004008008", None, "0.002", LimitedProgress, "-1.5"),
        ("100", "95.099004990", None, "-0.01", Deterioration, "-3.75"),
        ("90", "92", Some("100"), "0.004405", ModerateProgress, "1.6978"),
        ("100", "100", Some("100"), "0", SubstantialProgress, "5"),
    ] {
        let limit = limit.map(number);
        let trend = open_sdg_growth(&journey(baseline, actual, baseline), limit.as_ref());
        assert_eq!(trend.class, class, "{baseline} -> {actual}");
        assert_eq!(figure(&trend, 6), growth, "{baseline} -> {actual}");
        assert_eq!(self::score(&trend), score, "{baseline} -> {actual}");
    }
    // 1 - 0.9^4.44, by which the limit of the class is 0.005604 and the score 1.6978 as published.
    let near = open_sdg_growth(&journey("90", "92", "90"), Some(&number("100")));
    let factor = near.factor.as_ref().expect("a factor").low().decimal(5, Rounding::Nearest);
    assert_eq!(factor, "0.37362");
    // Beyond the limit as near as before it, and from twice the limit on as without one.
    let factor = |baseline: &str| {
        let trend = open_sdg_growth(&journey(baseline, "120", baseline), Some(&number("100")));
        trend.factor.expect("a factor").low().decimal(5, Rounding::Nearest)
    };
    assert_eq!([factor("110"), factor("200")], ["0.37362", "1"]);
}

#[test]
fn open_sdg_gives_no_answer_where_growth_means_nothing() {
    let gap = |journey: &Journey| open_sdg(journey).class;
    let sign = journey("-5", "3", "10");
    assert_eq!(gap(&sign), TrendClass::Undecidable(TrendGap::SignChanges));
    let early = Journey { passed: 0, ..journey("100", "105", "170") };
    assert_eq!(gap(&early), TrendClass::Undecidable(TrendGap::NoTime));
}

#[test]
fn open_sdg_decides_an_exact_hit() {
    // The same growth a year as needed: 100 -> 121 in two years, 146.41 in four, so R is 1.
    let hit = Journey { passed: 24, whole: 48, ..journey("100", "121", "146.41") };
    assert_eq!(figure(&open_sdg(&hit), 20), "1");
    assert_eq!(open_sdg(&hit).class, TrendClass::SubstantialProgress);
}

#[test]
fn sdsn_s_straight_line() {
    use TrendClass::{Decreasing, Maintaining, ModeratelyImproving, OnTrack, Stagnating};
    for (actual, ratio, class) in [
        ("56", "1.0667", OnTrack),
        ("50", "0.6667", ModeratelyImproving),
        ("43", "0.2", Stagnating),
        ("39", "-0.0667", Decreasing),
    ] {
        let trend = sdsn(&journey("40", actual, "85"));
        assert_eq!((figure(&trend, 4).as_str(), trend.class), (ratio, class), "{actual}");
    }
    let above = Journey { leads_down: false, ..journey("90", "88", "85") };
    assert_eq!(sdsn(&above).class, Maintaining);
    let lost = sdsn(&Journey { leads_down: false, ..journey("90", "84", "85") });
    assert_eq!((lost.class, lost.figure), (Decreasing, None));
    // What happens beyond the target is not looked at.
    assert_eq!(
        figure(&sdsn(&journey("40", "99", "85")), 4),
        figure(&sdsn(&journey("40", "85", "85")), 4)
    );
    let half = sdsn(&journey("40", "47.5", "85"));
    assert_eq!((figure(&half, 4).as_str(), half.class), ("0.5", ModeratelyImproving));
}

#[test]
fn the_mean_of_the_last_changes() {
    use TrendClass::{OffTrack, OnTrack, SlightlyOff, WrongDirection};
    let trend = |values: &[u32]| {
        let values: Vec<Fraction> = values.iter().map(|value| Fraction::of(*value, 1)).collect();
        mean_change(&values, Comparator::AtLeast(Number::whole(160)), 120)
    };
    for (values, projected, class) in [
        (&[100, 104, 108, 112, 116, 120], "160", OnTrack),
        (&[100, 103, 106, 109, 113, 117], "151", OffTrack),
        (&[100, 101, 102, 103, 104, 105], "115", OffTrack),
        (&[100, 99, 98, 99, 98, 97], "91", WrongDirection),
        (&[85, 89, 93, 97, 101, 115], "175", OnTrack),
        (&[90, 93, 97, 101, 104, 108], "144", OffTrack),
        (&[100, 103, 106, 110, 114, 118], "154", SlightlyOff),
    ] {
        let trend = trend(values);
        let shown = trend.projected.as_ref().expect("a projection").decimal(4, Rounding::Nearest);
        assert_eq!((shown.as_str(), trend.class), (projected, class), "{values:?}");
    }
    assert_eq!(figure(&trend(&[100, 103, 106, 109, 113, 117]), 4), "0.2093");
    let short = trend(&[100, 104, 108]);
    assert_eq!(short.class, TrendClass::Undecidable(TrendGap::TooFewValues));
}

#[test]
fn a_target_that_must_be_passed_is_not_reached_at_its_limit() {
    use TrendClass::{
        Decreasing, OffTrack, OnTrack, Stagnating, SubstantialProgress, TargetAchieved,
    };
    let strict = |baseline, actual, target| Journey {
        is_strict: true,
        passed: 24,
        whole: 24,
        ..journey(baseline, actual, target)
    };
    for (baseline, actual, target) in [("100", "121", "121"), ("121", "100", "100")] {
        let at = strict(baseline, actual, target);
        assert_eq!(open_sdg(&at).class, SubstantialProgress, "{actual} against {target}");
        assert_eq!(score(&open_sdg(&at)), "2.8572", "the score of R = 1, not of what is achieved");
        assert_eq!(
            sdsn(&at).class,
            TrendClass::ModeratelyImproving,
            "a line that ends at {target}"
        );
        let included = Journey { is_strict: false, ..at };
        assert_eq!(
            (open_sdg(&included).class, sdsn(&included).class),
            (TargetAchieved, OnTrack),
            "{actual} with {target} included"
        );
    }
    for (actual, class) in [("51", OnTrack), ("50", Stagnating), ("49", Decreasing)] {
        assert_eq!(sdsn(&strict("50", actual, "50")).class, class, "from 50 to {actual}, above 50");
    }
    let stays = vec![number("100"); 4];
    let above = mean_change(&stays, Comparator::Above(Number::whole(100)), 12);
    assert_eq!((above.class, above.figure), (OffTrack, None));
    assert_eq!(mean_change(&stays, Comparator::AtLeast(Number::whole(100)), 12).class, OnTrack);
}

fn rank(class: TrendClass) -> Option<u8> {
    match class {
        TrendClass::Deterioration | TrendClass::Decreasing => Some(0),
        TrendClass::LimitedProgress | TrendClass::Stagnating => Some(1),
        TrendClass::ModerateProgress | TrendClass::ModeratelyImproving => Some(2),
        TrendClass::SubstantialProgress | TrendClass::OnTrack => Some(3),
        TrendClass::TargetAchieved | TrendClass::Maintaining => Some(4),
        TrendClass::SlightlyOff
        | TrendClass::OffTrack
        | TrendClass::WrongDirection
        | TrendClass::Undecidable(_) => None,
    }
}

proptest! {
    /// On the way up a larger value is never in a worse class.
    #[test]
    fn more_is_never_worse(
        baseline in 1_u32..1000, rise in 1_u32..1000, one in 1_u32..3000, more in 0_u32..3000,
        passed in 1_u32..120, left in 0_u32..240, is_strict: bool,
    ) {
        let at = |actual: u32| Journey {
            baseline: Fraction::of(baseline, 1),
            actual: Fraction::of(actual, 1),
            target: Fraction::of(baseline + rise, 1),
            passed,
            whole: passed + left,
            leads_down: false,
            is_strict,
        };
        for method in [open_sdg, sdsn] {
            let (less, more) = (method(&at(one)).class, method(&at(one + more)).class);
            prop_assert!(rank(less) <= rank(more), "{less:?} and then {more:?}");
        }
    }
}
