//! What parts make by mean, greatest and smallest value, against fractions of plain integers; that a
//! verdict is given exactly where no report that is missing could change it; and that such a report
//! never costs points.

use plancheck::report::{Outcome, Status};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::program::{files, plan, report};

/// Parts without parts of their own: two of the whole, two of its part `c`.
const PARTS: [&str; 4] = ["a", "b", "c1", "c2"];

/// A numerator and a denominator above zero.
type Exact = (i128, i128);

#[derive(Clone, Copy, Debug)]
enum How {
    Mean,
    Max,
    Min,
}

impl How {
    fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Max => "max",
            Self::Min => "min",
        }
    }

    fn of(self, values: &[(Exact, i128)]) -> Exact {
        let less = |one: &Exact, other: &Exact| (one.0 * other.1).cmp(&(other.0 * one.1));
        let values_alone = values.iter().map(|(value, _)| *value);
        match self {
            Self::Max => values_alone.max_by(less).expect("parts"),
            Self::Min => values_alone.min_by(less).expect("parts"),
            Self::Mean => {
                let divisor: i128 = values.iter().map(|((_, divisor), _)| divisor).product();
                let sum: i128 = values
                    .iter()
                    .map(|((over, under), weight)| over * weight * (divisor / under))
                    .sum();
                (sum, divisor * values.iter().map(|(_, weight)| weight).sum::<i128>())
            }
        }
    }
}

/// The whole, from values of the four parts in hundredths and weights of a, b, c, c1, c2.
fn whole(how: How, values: [i128; 4], weights: [i128; 5]) -> Exact {
    let [a, b, c1, c2] = values.map(|value| (value, 100));
    let [of_a, of_b, of_c, of_c1, of_c2] = weights;
    let c = how.of(&[(c1, of_c1), (c2, of_c2)]);
    how.of(&[(a, of_a), (b, of_b), (c, of_c)])
}

fn plan_text(how: How, measure: &str, weights: [i128; 5], target: &str) -> String {
    let [a, b, c, c1, c2] = weights;
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\narea = \"all\"\nreporting = \"half\"\n\
         parts = [\"a\", \"b\", \"c\"]\n[area.a]\nweight = {a}\n[area.b]\nweight = {b}\n[area.c]\n\
         weight = {c}\nparts = [\"c1\", \"c2\"]\n[area.c1]\nweight = {c1}\n[area.c2]\nweight = {c2}\n\
         [indicator.x]\nname = \"X\"\nmeasure = \"{measure}\"\nareas = \"{}\"\n{target}\n",
        how.key()
    )
}

fn decimal(hundredths: i128) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

fn judged(text: &str, rows: &[String]) -> Outcome {
    let table = format!("indicator,area,period,value\n{}\n", rows.join("\n"));
    report(&plan(text), &files(&[&table]), Some("2026")).results.remove(0)
}

/// The comparators with a limit, and whether a value reaches it.
fn is_reached(comparator: &str, (over, under): Exact, limit: i128) -> bool {
    let (value, limit) = (over * 100, limit * under);
    match comparator {
        "at-least" => value >= limit,
        "above" => value > limit,
        "at-most" => value <= limit,
        "below" => value < limit,
        _ => value == limit,
    }
}

fn comparator() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["at-least", "above", "at-most", "below", "equals"])
}

fn how() -> impl Strategy<Value = How> {
    prop::sample::select(vec![How::Mean, How::Max, How::Min])
}

fn weights() -> impl Strategy<Value = [i128; 5]> {
    prop::array::uniform5(1_i128..9)
}

/// Small values, so that limits are met exactly, some of them missing.
fn reports() -> impl Strategy<Value = [Option<i128>; 4]> {
    prop::array::uniform4(prop::option::weighted(0.8, 0_i128..600))
}

fn expected(if_least: bool, if_most: bool) -> Option<Status> {
    match (if_least, if_most) {
        (true, true) => Some(Status::Achieved),
        (false, false) => Some(Status::Missed),
        _ => None,
    }
}

/// What the least and the greatest value that there can be decide; with a value in between that would
/// be met by some report, nothing.
fn decided(comparator: &str, ends: [Exact; 2], limit: i128) -> Status {
    let [least, most] = ends;
    let is_open = least.0 * most.1 != most.0 * least.1;
    let could_be_equal = comparator == "equals"
        && is_open
        && least.0 * 100 <= limit * least.1
        && limit * most.1 <= most.0 * 100;
    let [least, most] = ends.map(|end| is_reached(comparator, end, limit));
    let known = if could_be_equal { None } else { expected(least, most) };
    known.unwrap_or(Status::Missing)
}

/// Points of the whole at its deadline, from reports of the second half, or of both halves.
fn points(text: &str, reports: [Option<i128>; 4], measure: &str) -> Decimal {
    let halves: &[u8] = if measure == "flow" { &[1, 2] } else { &[2] };
    let rows: Vec<String> = PARTS
        .iter()
        .zip(reports)
        .flat_map(|(part, value)| {
            let row = move |half: &u8| Some(format!("x,{part},2026-H{half},{}", decimal(value?)));
            halves.iter().filter_map(row)
        })
        .collect();
    let receipt = judged(text, &rows).receipt.expect("a weight");
    receipt.points.parse().expect("points")
}

proptest! {
    /// Nobody gains by keeping a report back.
    #[test]
    fn a_report_that_comes_in_never_costs_points(
        how in how(),
        measure in prop::sample::select(vec!["flow", "level"]),
        reports in reports(),
        comes_in in (0_usize..4, 0_i128..900),
        comparator in comparator(),
        limit in 1_i128..900,
        floor in 0_u8..30,
        policy in prop::sample::select(vec!["incomplete", "fail"]),
    ) {
        prop_assume!(reports.iter().any(Option::is_some));
        let target = format!(
            "{comparator} = {}\nweight = 10\nmissing = \"{policy}\"\n[score]\ncap = 150\nfloor = {floor}",
            decimal(limit)
        );
        let text = plan_text(how, measure, [1; 5], &target);
        let (part, value) = comes_in;
        let mut more = reports;
        more[part] = more[part].or(Some(value));
        let (before, after) = (points(&text, reports, measure), points(&text, more, measure));
        prop_assert!(after >= before, "{} -> {}", before, after);
    }

    #[test]
    fn a_rolled_up_value_is_the_exact_one(
        how in how(),
        values in prop::array::uniform4(-500_i128..50_000),
        weights in weights(),
        comparator in comparator(),
        apart in -2_i128..=2,
    ) {
        let (over, under) = whole(how, values, weights);
        let limit = (over * 100).div_euclid(under) + apart;
        let target = format!("{comparator} = {}", decimal(limit));
        let rows: Vec<String> = PARTS.iter().zip(values)
            .map(|(part, value)| format!("x,{part},2026-H2,{}", decimal(value))).collect();
        let outcome = judged(&plan_text(how, "level", weights, &target), &rows);
        let is_reached = is_reached(comparator, (over, under), limit);
        let status = if is_reached { Status::Achieved } else { Status::Missed };
        prop_assert_eq!(outcome.status, status);
        // Shown with at least as many decimals as were reported: less than a hundredth away.
        let shown = &outcome.actual.expect("all parts reported").value;
        let (whole, decimals) = shown.split_once('.').unwrap_or((shown, ""));
        let digits: i128 = format!("{whole}{decimals}").parse().expect("digits");
        let scale = 10_i128.pow(u32::try_from(decimals.len()).expect("few"));
        prop_assert!(((digits * under - over * scale) * 100).abs() < under * scale, "{}", shown);
    }

    #[test]
    fn a_level_is_decided_exactly_where_no_report_could_change_it(
        how in how(),
        values in reports(),
        weights in weights(),
        comparator in comparator(),
        limit in 0_i128..600,
    ) {
        prop_assume!(values.iter().any(Option::is_some));
        let target = format!("{comparator} = {}", decimal(limit));
        let rows: Vec<String> = PARTS.iter().zip(values).filter_map(|(part, value)| {
            Some(format!("x,{part},2026-H2,{}", decimal(value?)))
        }).collect();
        let outcome = judged(&plan_text(how, "level", weights, &target), &rows);
        // What is missing can be anything. A value in between is met by some report, if any is open.
        let ends = [-1_000_000_000_i128, 1_000_000_000].map(|end| {
            whole(how, values.map(|value| value.unwrap_or(end)), weights)
        });
        prop_assert_eq!(outcome.status, decided(comparator, ends, limit));
    }

    #[test]
    fn an_amount_is_decided_exactly_where_no_report_could_change_it(
        how in how(),
        halves in prop::array::uniform4((prop::option::weighted(0.8, 0_i128..300), prop::option::weighted(0.8, 0_i128..300))),
        weights in weights(),
        comparator in comparator(),
        limit in 1_i128..600,
    ) {
        let target = format!("{comparator} = {}", decimal(limit));
        let rows: Vec<String> = PARTS.iter().zip(halves).flat_map(|(part, (first, second))| {
            let row = |half: u8, value: Option<i128>| {
                Some(format!("x,{part},2026-H{half},{}", decimal(value?)))
            };
            [row(1, first), row(2, second)]
        }).flatten().collect();
        prop_assume!(!rows.is_empty());
        let outcome = judged(&plan_text(how, "flow", weights, &target), &rows);
        // Amounts are not below zero.
        let ends = [0_i128, 1_000_000_000].map(|end| {
            let value = |(first, second): (Option<i128>, Option<i128>)| {
                first.unwrap_or(end) + second.unwrap_or(end)
            };
            whole(how, halves.map(value), weights)
        });
        prop_assert_eq!(outcome.status, decided(comparator, ends, limit));
    }
}
