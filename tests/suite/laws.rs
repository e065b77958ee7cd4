//! Laws that hold whatever the plan and the data.

use plancheck::input::{ReadOptions, read_data, read_plan};
use plancheck::quantity::{Number, read_measured};
use plancheck::report::{Outcome, Status};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::program::{files, plan, report};

/// How good a status is; more is better.
fn rank(status: Status) -> u8 {
    match status {
        Status::Exceeded => 6,
        Status::Achieved => 5,
        Status::OnTrack => 4,
        Status::SlightlyBehind => 3,
        Status::Behind => 2,
        Status::FarBehind => 1,
        Status::Missed | Status::Missing => 0,
        Status::Invalid | Status::NotDue | Status::Undecidable => {
            panic!("{status:?} does not occur here")
        }
    }
}

fn text(measure: &str, comparator: &str, limit: u32) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\nname = \"X\"\n\
         measure = \"{measure}\"\n{comparator} = {limit}\nstretch = {}\n",
        if comparator == "at-least" { limit * 2 } else { limit / 2 }
    )
}

fn rows(values: &[u32], last: usize) -> Vec<String> {
    let row = |(index, value): (usize, &u32)| {
        format!("x,2022-{:02},{}.{:02}", index + 1, value / 100, value % 100)
    };
    values.iter().take(last).enumerate().map(row).collect()
}

fn one(plan_text: &str, rows: &[String], as_of: usize) -> Outcome {
    let data = format!("indicator,period,value\n{}\n", rows.join("\n"));
    let as_of = format!("2022-{as_of:02}");
    report(&plan(plan_text), &files(&[&data]), Some(&as_of)).results.remove(0)
}

/// Points of amounts that may fall.
fn points(comparator: &str, limit: i32, values: &[i32], as_of: usize) -> Decimal {
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[score]\ncap = 120\n[indicator.x]\n\
         name = \"X\"\nmeasure = \"flow\"\nnegative = true\nweight = 20\n{comparator} = {limit}\n"
    );
    let row = |(index, value): (usize, &i32)| format!("x,2022-{:02},{value}", index + 1);
    let rows: Vec<String> = values.iter().take(as_of).enumerate().map(row).collect();
    let receipt = one(&plan, &rows, as_of).receipt.expect("a receipt");
    receipt.points.parse().expect("points")
}

proptest! {
    /// Neither a target that is reached nor a sum that passes zero costs points.
    #[test]
    fn what_is_better_never_costs_points(
        values in prop::collection::vec(-40_i32..60, 12),
        as_of in 1_usize..=12,
        changed in 0_usize..12,
        better in 1_i32..200,
        limit in prop_oneof![-300_i32..0, 1_i32..300],
        is_floor in any::<bool>(),
    ) {
        let comparator = if is_floor { "at-least" } else { "at-most" };
        let before = points(comparator, limit, &values, as_of);
        let mut changed_values = values.clone();
        changed_values[changed] += if is_floor { better } else { -better };
        let after = points(comparator, limit, &changed_values, as_of);
        prop_assert!(after >= before, "{} -> {}", before, after);
    }

    #[test]
    fn more_is_never_worse_for_a_floor(
        values in prop::collection::vec(0_u32..2_000, 12),
        as_of in 1_usize..=12,
        changed in 0_usize..12,
        more in 1_u32..5_000,
        limit in 2_u32..200,
    ) {
        let plan = text("flow", "at-least", limit);
        let before = one(&plan, &rows(&values, as_of), as_of);
        let mut raised = values.clone();
        raised[changed] += more;
        let after = one(&plan, &rows(&raised, as_of), as_of);
        prop_assert!(rank(after.status) >= rank(before.status));
    }

    #[test]
    fn less_is_never_worse_for_a_ceiling(
        values in prop::collection::vec(1_u32..2_000, 12),
        as_of in 1_usize..=12,
        changed in 0_usize..12,
        limit in 2_u32..200,
    ) {
        let plan = text("flow", "at-most", limit);
        let before = one(&plan, &rows(&values, as_of), as_of);
        let mut lowered = values.clone();
        lowered[changed] = 0;
        let after = one(&plan, &rows(&lowered, as_of), as_of);
        prop_assert!(rank(after.status) >= rank(before.status));
    }

    #[test]
    fn order_of_rows_and_split_into_files_change_nothing(
        values in prop::collection::vec(0_u32..2_000, 12),
        order in Just((0_usize..12).collect::<Vec<_>>()).prop_shuffle(),
        cut in 1_usize..12,
    ) {
        let plan = plan(&text("flow", "at-least", 50));
        let rows = rows(&values, 12);
        let header = "indicator,period,value";
        let straight = format!("{header}\n{}\n", rows.join("\n"));
        let shuffled: Vec<String> = order.iter().map(|index| rows[*index].clone()).collect();
        let first = format!("{header}\n{}\n", shuffled[..cut].join("\n"));
        let second = format!("{header}\n{}\n", shuffled[cut..].join("\n"));
        let whole = report(&plan, &files(&[&straight]), Some("2022"));
        let split = report(&plan, &files(&[&first, &second]), Some("2022"));
        let (whole, split) = (&whole.results[0], &split.results[0]);
        prop_assert_eq!(whole.status, split.status);
        prop_assert_eq!(&whole.gap, &split.gap);
        let value = |outcome: &Outcome| outcome.actual.as_ref().map(|actual| actual.value.clone());
        prop_assert_eq!(value(whole), value(split));
    }

    #[test]
    fn a_number_is_read_back_from_what_it_prints(
        mantissa in -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
        places in 0_u32..=18,
    ) {
        let oracle = Decimal::new(mantissa, places);
        let number: Number = oracle.to_string().parse().expect("a decimal");
        prop_assert_eq!(number.to_string(), oracle.normalize().to_string());
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn sums_agree_with_another_decimal(values in prop::collection::vec(-99_999_999_i64..99_999_999, 0..20)) {
        let oracle: Decimal = values.iter().map(|value| Decimal::new(*value, 4)).sum();
        let sum = values.iter().try_fold(Number::ZERO, |sum, value| {
            sum.checked_add(Decimal::new(*value, 4).to_string().parse().expect("a decimal"))
        });
        prop_assert_eq!(sum.expect("in range").to_string(), oracle.normalize().to_string());
    }

    #[test]
    fn a_grouped_number_is_the_plain_one(value in 0_u64..1_000_000_000_000) {
        let plain = value.to_string();
        let mut grouped = String::new();
        for (index, digit) in plain.chars().enumerate() {
            if index > 0 && (plain.len() - index) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        prop_assert_eq!(read_measured(&grouped), read_measured(&plain));
        let full_width: String =
            grouped.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).expect("a form")).collect();
        prop_assert_eq!(read_measured(&full_width), read_measured(&plain));
    }

    #[test]
    fn any_bytes_are_a_plan_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (plan, found) = read_plan("any.toml", &bytes);
        prop_assert!(plan.is_some() || !found.is_empty());
    }

    #[test]
    fn any_cells_lose_nothing(
        cells in prop::collection::vec("[ -~“”，。0-9亿万元%\"\n\t—]{0,12}", 3..12),
    ) {
        // Whatever stands in a value cell becomes a value, a missing mark or a refusal, never less.
        let plan = plan(&text("flow", "at-least", 50));
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let rows: Vec<String> =
            cells.iter().enumerate().map(|(i, cell)| format!("x,20{:02},{}", 30 + i, quoted(cell))).collect();
        let data = format!("indicator,period,value\n{}\n", rows.join("\n"));
        let read = read_data(&plan.plan, &files(&[&data]), &ReadOptions::default());
        prop_assert_eq!(read.observations.of(0).len(), cells.len());
        let refused = read.observations.refused_rows;
        let errors = read.diagnostics.iter().filter(|found| found.is_error()).count();
        prop_assert_eq!(refused, errors);
    }
}
