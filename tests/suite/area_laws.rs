//! Laws of the parts of an area, whatever they report.

use plancheck::report::{Known, Outcome, Report, Status};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::program::{files, plan, report};

/// Parts of the plans of these tests: three of the whole, two of the last of them.
const PARTS: [&str; 4] = ["a", "b", "c1", "c2"];

fn plan_text(order: &[&str], keys: &str) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\narea = \"all\"\nparts = {order:?}\n\
         [area.c]\nparts = [\"c1\", \"c2\"]\n[indicator.x]\nname = \"X\"\n{keys}\n"
    )
}

const SUM: &str = "measure = \"flow\"\nat-least = 5000";

/// One row for each part and quarter: values in hundredths, none where nothing is reported.
fn rows(values: &[Option<u32>]) -> Vec<String> {
    let row = |(index, value): (usize, &Option<u32>)| {
        let value = (*value)?;
        let (part, quarter) = (PARTS[index / 4], index % 4 + 1);
        Some(format!("x,{part},2026-Q{quarter},{}.{:02}", value / 100, value % 100))
    };
    values.iter().enumerate().filter_map(row).collect()
}

fn judged(text: &str, tables: &[Vec<String>]) -> Report {
    let tables: Vec<String> = tables
        .iter()
        .map(|rows| format!("indicator,area,period,value\n{}\n", rows.join("\n")))
        .collect();
    let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
    report(&plan(text), &files(&tables), Some("2026"))
}

fn value(outcome: &Outcome) -> Option<(String, bool)> {
    let actual = outcome.actual.as_ref()?;
    Some((actual.value.clone(), actual.known == Known::AtLeast))
}

fn values() -> impl Strategy<Value = Vec<Option<u32>>> {
    prop::collection::vec(prop::option::weighted(0.95, 0_u32..100_000), 16)
}

proptest! {
    #[test]
    fn a_whole_is_the_exact_sum_of_its_parts(values in values()) {
        let report = judged(&plan_text(&["a", "b", "c"], SUM), &[rows(&values)]);
        let sum: u32 = values.iter().flatten().sum();
        let is_complete = values.iter().all(Option::is_some);
        let whole = &report.results[0];
        let expected = format!("{}.{:02}", sum / 100, sum % 100);
        let expected = expected.trim_end_matches('0').trim_end_matches('.');
        if let Some((value, is_lower_bound)) = value(whole) {
            prop_assert_eq!(value, expected);
            prop_assert_eq!(is_lower_bound, !is_complete);
        }
        let is_reached = sum >= 500_000;
        let status = match (is_reached, is_complete) {
            (true, _) => Status::Achieved,
            (false, true) => Status::Missed,
            (false, false) => Status::Missing,
        };
        prop_assert_eq!(whole.status, status);
    }

    #[test]
    fn an_area_may_leave_any_of_its_periods_to_its_parts(
        amounts in prop::collection::vec((0_u32..100_000, 0_u32..100_000, 0_u32..100_000), 4),
        left in prop::collection::vec(any::<bool>(), 8),
        limit in 1_u32..6_000,
        reported in 1_usize..=4,
    ) {
        let text = plan_text(&["a", "b", "c"], &format!("measure = \"flow\"\nat-least = {limit}"));
        let row = |area: &str, quarter: usize, value: u32| {
            format!("x,{area},2026-Q{},{}.{:02}", quarter + 1, value / 100, value % 100)
        };
        let own = |quarter: usize, (a, b, c): (u32, u32, u32)| row("all", quarter, a + b + c);
        let split = |quarter: usize, (a, b, c): (u32, u32, u32)| {
            let half = c / 2;
            let of_c = if left[4 + quarter] {
                vec![row("c1", quarter, half), row("c2", quarter, c - half)]
            } else {
                vec![row("c", quarter, c)]
            };
            [vec![row("a", quarter, a), row("b", quarter, b)], of_c].concat()
        };
        let quarters = || amounts.iter().copied().enumerate().take(reported);
        let straight: Vec<String> = quarters().map(|(quarter, all)| own(quarter, all)).collect();
        let mixed: Vec<String> = quarters()
            .flat_map(|(quarter, all)| {
                if left[quarter] { split(quarter, all) } else { vec![own(quarter, all)] }
            })
            .collect();
        let (one, other) = (judged(&text, &[straight]), judged(&text, &[mixed]));
        let (one, other) = (&one.results[0], &other.results[0]);
        prop_assert_eq!(one.status, other.status);
        prop_assert_eq!(value(one), value(other));
        prop_assert_eq!(&one.missing, &other.missing);
    }

    #[test]
    fn the_order_of_parts_rows_and_files_changes_nothing(
        values in values(),
        order in Just((0_usize..16).collect::<Vec<_>>()).prop_shuffle(),
        parts in Just(vec!["a", "b", "c"]).prop_shuffle(),
        cut in 0_usize..16,
        how in prop::sample::select(vec![
            SUM,
            "measure = \"level\"\nareas = \"mean\"\nat-least = 500",
            "measure = \"level\"\nareas = \"max\"\nat-most = 900",
            "measure = \"level\"\nareas = \"min\"\nat-least = 100",
            "measure = \"level\"\nareas = \"each\"\nat-least = 100",
        ]),
    ) {
        let straight: Vec<String> = rows(&values);
        prop_assume!(straight.len() > 1);
        let shuffled: Vec<String> =
            order.iter().filter_map(|index| straight.get(*index).cloned()).collect();
        let (first, second) = shuffled.split_at(cut.clamp(1, shuffled.len() - 1));
        let one = judged(&plan_text(&["a", "b", "c"], how), &[straight]);
        let other = judged(&plan_text(&parts, how), &[first.to_vec(), second.to_vec()]);
        let (one, other) = (&one.results[0], &other.results[0]);
        prop_assert_eq!(one.status, other.status);
        prop_assert_eq!(value(one), value(other));
        prop_assert_eq!(one.absent_count, other.absent_count);
    }

    #[test]
    fn a_part_that_reports_more_never_makes_the_whole_worse(
        values in prop::collection::vec((0_u32..100_000).prop_map(Some), 16),
        changed in 0_usize..16,
        more in 1_u32..100_000,
    ) {
        let text = plan_text(&["a", "b", "c"], SUM);
        let mut raised = values.clone();
        raised[changed] = raised[changed].map(|value| value + more);
        let is_kept = |values: &[Option<u32>]| {
            judged(&text, &[rows(values)]).results[0].status == Status::Achieved
        };
        prop_assert!(is_kept(&raised) || !is_kept(&values));
    }

    #[test]
    fn points_add_up_exactly_and_more_is_never_fewer_points(
        targets in prop::collection::vec((1_u32..500, 1_u32..2_000, 1_u32..9_999), 1..8),
        raised in 0_usize..8,
    ) {
        let keys = |(index, (limit, _, weight)): (usize, &(u32, u32, u32))| {
            format!(
                "[indicator.i{index}]\nname = \"I{index}\"\nmeasure = \"flow\"\nat-least = {limit}\n\
                 weight = \"{}.{:03}\"\n",
                weight / 1000, weight % 1000
            )
        };
        let head = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\n[score]\ncap = 120\n";
        let text: Vec<String> = targets.iter().enumerate().map(keys).collect();
        let plan = plan(&format!("{head}{}", text.concat()));
        let scored = |more: u32| {
            let row = |(index, (_, value, _)): (usize, &(u32, u32, u32))| {
                let value = if index == raised { value + more } else { *value };
                format!("i{index},2026,{value}\n")
            };
            let rows: Vec<String> = targets.iter().enumerate().map(row).collect();
            let data = format!("indicator,period,value\n{}", rows.concat());
            let report = report(&plan, &files(&[&data]), Some("2026"));
            let points = |outcome: &Outcome| -> Decimal {
                outcome.receipt.as_ref().expect("a receipt").points.parse().expect("a decimal")
            };
            let sum: Decimal = report.results.iter().map(points).sum();
            let total: Decimal = report.scores[0].points.parse().expect("a decimal");
            (sum, total)
        };
        let (sum, total) = scored(0);
        prop_assert_eq!(sum, total);
        prop_assert!(scored(7).1 >= total);
    }

    #[test]
    fn each_is_as_good_as_its_worst_part(values in values()) {
        let keys = "measure = \"level\"\nareas = \"each\"\nat-least = 100";
        let report = judged(&plan_text(&["a", "b", "c"], keys), &[rows(&values)]);
        let (whole, parts) = report.results.split_first().expect("the whole");
        prop_assert_eq!(parts.len(), PARTS.len());
        let all_kept = parts.iter().all(|part| part.status == Status::Achieved);
        prop_assert_eq!(whole.status == Status::Achieved, all_kept);
        prop_assert!(parts.iter().any(|part| part.status == whole.status));
    }
}
