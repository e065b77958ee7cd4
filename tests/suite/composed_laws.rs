//! Laws of indicators that are made of others, whatever is reported for those.

use plancheck::quantity::{Fraction, Number};
use plancheck::report::{Known, Outcome, Report, Status};
use proptest::prelude::*;

use crate::program::{files, plan, report};

const HEAD: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\nreporting = \"quarter\"\n\
     area = \"all\"\nparts = [\"p\", \"q\"]\n";

/// A plan whose first result is a sum of members of one measure.
fn sum_plan(members: &[&str], measure: &str, keys: &str) -> String {
    let member = |id: &&str| {
        format!(
            "[indicator.{id}]\nname = \"N{id}\"\nmeasure = \"{measure}\"\ntarget = \"none\"\n\
             areas = \"sum\"\n"
        )
    };
    let declared: Vec<String> = ["a", "b", "c"].iter().map(member).collect();
    format!(
        "{HEAD}[indicator.x]\nname = \"X\"\nsum-of = {members:?}\n{keys}\n{}",
        declared.concat()
    )
}

/// A row for each value: hundredths, none where nothing is reported.
fn row(id: &str, area: &str, quarter: usize, value: Option<u32>) -> Option<String> {
    let value = value?;
    Some(format!("{id},{area},2026-Q{quarter},{}.{:02}", value / 100, value % 100))
}

/// What three members have of two areas in two quarters.
fn rows(values: &[Option<u32>]) -> Vec<String> {
    let of = |(index, value): (usize, &Option<u32>)| {
        row(["a", "b", "c"][index / 4], ["p", "q"][index / 2 % 2], index % 2 + 1, *value)
    };
    values.iter().enumerate().filter_map(of).collect()
}

fn judged(text: &str, rows: &[String]) -> Report {
    let table = format!("indicator,area,period,value\n{}\n", rows.join("\n"));
    report(&plan(text), &files(&[&table]), Some("2026-Q2"))
}

/// What a reader sees of an outcome, but for how it came about.
fn seen(outcome: &Outcome) -> impl PartialEq + std::fmt::Debug + use<> {
    let actual = outcome.actual.as_ref();
    (
        (outcome.status, outcome.reason, outcome.verdict, outcome.missing.clone()),
        actual.map(|actual| (actual.value.clone(), actual.known == Known::AtLeast)),
        (outcome.due_now.clone(), outcome.completion.clone(), outcome.pace.clone()),
        (outcome.gap.clone(), outcome.needed_per_month.clone(), outcome.absent_count),
    )
}

/// How good a status is.
fn rank(status: Status) -> u8 {
    match status {
        Status::Missed => 0,
        Status::FarBehind => 1,
        Status::Behind => 2,
        Status::SlightlyBehind => 3,
        Status::OnTrack => 4,
        Status::Achieved => 5,
        Status::Exceeded => 6,
        Status::Invalid | Status::NotDue | Status::Missing | Status::Undecidable => u8::MAX,
    }
}

fn values() -> impl Strategy<Value = Vec<Option<u32>>> {
    prop::collection::vec(prop::option::weighted(0.95, 0_u32..10_000), 12)
}

fn complete() -> impl Strategy<Value = Vec<Option<u32>>> {
    prop::collection::vec((0_u32..10_000).prop_map(Some), 12)
}

fn targets() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "at-least = 600",
        "at-most = 600",
        "at-least = 300\nstretch = 900",
        "between = [400, 800]",
        "at-least = 600\nareas = \"each\"",
        "at-least = 600\ntargets = { \"p\" = 300, \"q\" = 300 }",
    ])
}

/// What tells a sum of two members in one quarter: rows of the sum or of its members, of the whole or of
/// its parts. Each value is of a member in a part.
fn told_by(way: usize, quarter: usize, values: [u32; 4]) -> Vec<String> {
    let [ap, aq, bp, bq] = values;
    let told = match way {
        0 => vec![("x", "all", ap + aq + bp + bq)],
        1 => vec![("x", "p", ap + bp), ("x", "q", aq + bq)],
        2 => vec![("a", "all", ap + aq), ("b", "all", bp + bq)],
        _ => vec![("a", "p", ap), ("a", "q", aq), ("b", "p", bp), ("b", "q", bq)],
    };
    let row = |(id, area, value)| row(id, area, quarter, Some(value));
    told.into_iter().filter_map(row).collect()
}

/// A plan whose first result is a sum of a member that is told by `areas` and one that adds up.
fn uneven_plan(areas: &str, comparator: &str, limit: u32) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\nreporting = \"quarter\"\n\
         area = \"all\"\nparts = [\"p\", \"q\"]\n[area.q]\nparts = [\"q1\", \"q2\"]\n\
         [indicator.x]\nname = \"X\"\nsum-of = [\"a\", \"b\"]\n{comparator} = {limit}\n\
         [indicator.a]\nname = \"A\"\nmeasure = \"flow\"\nareas = \"{areas}\"\ntarget = \"none\"\n\
         [indicator.b]\nname = \"B\"\nmeasure = \"flow\"\ntarget = \"none\"\n"
    )
}

/// What two members have of three areas in two quarters.
fn uneven_rows(values: &[Option<u32>]) -> Vec<String> {
    let of = |(index, value): (usize, &Option<u32>)| {
        row(["a", "b"][index / 6], ["p", "q1", "q2"][index / 2 % 3], index % 2 + 1, *value)
    };
    values.iter().enumerate().filter_map(of).collect()
}

proptest! {
    /// Before the deadline a target is reached or missed for good only where no report of a part can
    /// change that, whoever tells something else.
    #[test]
    fn what_is_settled_stays_so_whatever_comes_in(
        areas in prop::sample::select(vec!["sum", "mean", "max", "min", "each", "none"]),
        (comparator, limit) in (
            prop::sample::select(vec!["at-least", "at-most", "above", "below", "equals"]),
            1_u32..400,
        ),
        reports in prop::collection::vec(prop::option::weighted(0.6, 0_u32..10_000), 12),
        comes_in in (0_usize..12, 0_u32..10_000),
        // The area's own figure of a member, which its parts may contradict.
        own in prop::option::weighted(0.3, 0_u32..10_000),
    ) {
        let plan = uneven_plan(areas, comparator, limit);
        let own: Vec<String> =
            [1, 2].iter().filter_map(|quarter| row("a", "all", *quarter, own)).collect();
        let judge = |reports: &[Option<u32>]| {
            let rows: Vec<String> = uneven_rows(reports).into_iter().chain(own.clone()).collect();
            judged(&plan, &rows).results.remove(0).status
        };
        let before = judge(&reports);
        let mut more = reports.clone();
        more[comes_in.0] = more[comes_in.0].or(Some(comes_in.1));
        if matches!(before, Status::Achieved | Status::Missed) {
            prop_assert_eq!(judge(&more), before);
        }
    }

    #[test]
    fn a_sum_is_the_same_whoever_tells_it_in_each_quarter(
        values in prop::array::uniform2(prop::array::uniform4(0_u32..5_000)),
        ways in prop::array::uniform2(0_usize..4),
        target in prop::sample::select(vec!["at-least = 100", "at-most = 100", "between = [50, 90]"]),
    ) {
        let rows: Vec<String> =
            (0..2).flat_map(|at| told_by(ways[at], at + 1, values[at])).collect();
        let whole: Vec<String> = (0..2).flat_map(|at| told_by(0, at + 1, values[at])).collect();
        let text = sum_plan(&["a", "b"], "flow", target);
        let (one, other) = (judged(&text, &rows), judged(&text, &whole));
        prop_assert_eq!(seen(&one.results[0]), seen(&other.results[0]), "{:?}", rows);
    }

    #[test]
    fn the_order_of_members_changes_nothing(
        values in values(),
        order in Just(vec!["a", "b", "c"]).prop_shuffle(),
        measure in prop::sample::select(vec!["flow", "cumulative", "level"]),
        keys in targets(),
    ) {
        let rows = rows(&values);
        prop_assume!(!rows.is_empty());
        let one = judged(&sum_plan(&["a", "b", "c"], measure, keys), &rows);
        let other = judged(&sum_plan(&order, measure, keys), &rows);
        prop_assert_eq!(one.results.len(), other.results.len());
        for (one, other) in one.results.iter().zip(&other.results) {
            prop_assert_eq!(seen(one), seen(other));
            prop_assert_eq!(one.lacking.len(), other.lacking.len());
        }
    }

    #[test]
    fn more_in_a_member_is_never_worse_for_a_floor(
        values in complete(),
        changed in 0_usize..12,
        more in 1_u32..10_000,
    ) {
        let text = sum_plan(&["a", "b", "c"], "flow", "at-least = 600");
        let mut raised = values.clone();
        raised[changed] = raised[changed].map(|value| value + more);
        let status = |values: &[Option<u32>]| judged(&text, &rows(values)).results[0].status;
        prop_assert!(rank(status(&raised)) >= rank(status(&values)));
    }

    #[test]
    fn an_indicator_split_into_two_members_is_the_same_indicator(
        values in prop::collection::vec(prop::option::weighted(0.95, (0_u32..5_000, 0_u32..5_000)), 4),
        keys in targets(),
        is_weighed in any::<bool>(),
    ) {
        let keys = format!("{keys}\n{}", if is_weighed { "weight = 2" } else { "" });
        let whole = format!("{HEAD}[indicator.x]\nname = \"X\"\nmeasure = \"flow\"\n{keys}\n");
        let split = sum_plan(&["a", "b"], "flow", &keys);
        let table = |of: &dyn Fn(u32, u32) -> Vec<(&'static str, u32)>| -> Vec<String> {
            let rows = values.iter().enumerate().filter_map(|(index, value)| {
                let (first, second) = (*value)?;
                let (area, quarter) = (["p", "q"][index / 2], index % 2 + 1);
                let rows = of(first, second).into_iter();
                Some(rows.filter_map(move |(id, value)| row(id, area, quarter, Some(value))).collect::<Vec<_>>())
            });
            rows.flatten().collect()
        };
        let one = table(&|first, second| vec![("x", first + second)]);
        prop_assume!(!one.is_empty());
        let two = table(&|first, second| vec![("a", first), ("b", second)]);
        let (one, two) = (judged(&whole, &one), judged(&split, &two));
        prop_assert_eq!(one.results.len(), two.results.len());
        for (one, two) in one.results.iter().zip(&two.results) {
            prop_assert_eq!(seen(one), seen(two));
            let points = |outcome: &Outcome| outcome.receipt.as_ref().map(|one| one.points.clone());
            prop_assert_eq!(points(one), points(two));
        }
        prop_assert_eq!(one.exit_code, two.exit_code);
    }

    #[test]
    fn a_share_is_that_of_the_sums_and_not_of_the_percentages(
        parts in prop::collection::vec((1_u32..1_000, 0_u32..1_000), 2),
    ) {
        let text = format!(
            "{HEAD}[indicator.x]\nname = \"X\"\nshare-of = {{ part = \"a\", whole = \"s\" }}\n\
             at-least = 0\npace = \"linear\"\n[indicator.s]\nname = \"S\"\nsum-of = [\"a\", \"b\"]\n\
             target = \"none\"\n[indicator.a]\nname = \"A\"\nmeasure = \"flow\"\ntarget = \"none\"\n\
             [indicator.b]\nname = \"B\"\nmeasure = \"flow\"\ntarget = \"none\"\n"
        );
        let rows = parts.iter().zip(["p", "q"]).flat_map(|((part, rest), area)| {
            [format!("a,{area},2026-H1,{part}"), format!("b,{area},2026-H1,{rest}")]
        });
        let report = judged(&text, &rows.collect::<Vec<_>>());
        let part: u32 = parts.iter().map(|(part, _)| part).sum();
        let whole: u32 = parts.iter().map(|(part, rest)| part + rest).sum();
        // To the nearest of two decimals, or of more.
        let share = Fraction::of(part, whole).percent();
        let shown = report.results[0].actual.as_ref().map_or("", |actual| actual.value.as_str());
        let number: Number = shown.parse().expect("a number");
        let half = Fraction::of(1, 2).shift(-i16::from(number.places().max(2)));
        prop_assert!(share.minus(&number.into()).magnitude() <= half, "{}", shown);
    }
}
