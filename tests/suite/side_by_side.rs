//! Parts whose values are looked at side by side, column by column, are told of and added up as if
//! each were looked at by itself.

use std::fmt::Write;

use plancheck::audit::audit;
use plancheck::evaluate::{evaluate, newest_as_of};
use plancheck::input::{DataSource, PlanFile, ReadOptions, RowReading, read_data, read_plan};
use proptest::prelude::*;

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2025"
reporting = "month"
area = "W"
parts = ["A", "B", "C", "D", "E", "F"]
[area.F]
parts = ["F1", "F2"]
[indicator.flow]
name = "Flow"
unit = "t"
measure = "flow"
at-least = 1000
areas = "sum"
[indicator.total]
name = "Total"
unit = "t"
measure = "cumulative"
at-least = 1000
areas = "sum"
[indicator.balance]
name = "Balance"
unit = "t"
measure = "cumulative"
negative = true
at-least = 1000
areas = "sum"
[indicator.stock]
name = "Stock"
unit = "t"
measure = "level"
at-least = 1000
areas = "sum"
[indicator.rate]
name = "Rate"
unit = "%"
measure = "rate"
at-least = 50
areas = "mean"
"#;

/// Who reports what in which month of 2024 or 2025, and a note.
type Row = (usize, usize, u32, &'static str, &'static str);

const INDICATORS: [&str; 5] = ["flow", "total", "balance", "stock", "rate"];
const AREAS: [&str; 9] = ["", "A", "B", "C", "D", "E", "F", "F1", "F2"];

/// Values among which a rule finds something now and then.
fn value() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        12 => proptest::sample::select(&["100", "101", "99.5", "100.25", "120", "97"][..]),
        2 => proptest::sample::select(&["0", "-3", "100.000001", "350", "900", "9", "30"][..]),
        1 => proptest::sample::select(&["NA", "", "约90", "5000000000", "3000000000.5"][..]),
    ]
}

/// For some indicators every part's every month, now and then without one.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let note = prop_oneof![20 => Just(""), 1 => Just("as told")];
    let cell = (value(), note, 0_u32..40);
    let months = (0_u32..10, 1_u32..6);
    let column = (0..INDICATORS.len(), months, proptest::collection::vec(cell, 45));
    column.prop_map(|(indicator, (first, count), cells)| {
        let places = (0..count).flat_map(|month| (0..AREAS.len()).map(move |area| (month, area)));
        let told = places.zip(cells).filter(|((_, area), (_, _, chance))| *chance > 0 && *area > 0);
        let row = |((month, area), (value, note, _))| {
            (indicator, area, 24_300 + first + month, value, note)
        };
        told.map(row).collect()
    })
}

fn file(rows: &[Row]) -> DataSource {
    let mut text = "indicator,area,period,value,unit,note\n".to_owned();
    for (indicator, area, month, value, note) in rows {
        let unit = if INDICATORS[*indicator] == "rate" { "%" } else { "t" };
        let (year, month) = (month / 12, month % 12 + 1);
        let (indicator, area) = (INDICATORS[*indicator], AREAS[*area]);
        let _ = writeln!(text, "{indicator},{area},{year}-{month:02},{value},{unit},{note}");
    }
    DataSource::Bytes { name: "a.csv".to_owned(), bytes: text.into_bytes() }
}

fn plan() -> PlanFile {
    let (plan, found) = read_plan("targets.toml", PLAN.as_bytes());
    plan.unwrap_or_else(|| panic!("{found:?}"))
}

/// What is found and judged, as text.
fn outcome(plan: &PlanFile, rows: &[Row], row_reading: RowReading) -> String {
    let options = ReadOptions { row_reading, ..ReadOptions::default() };
    let read = read_data(&plan.plan, &[file(rows)], &options);
    let as_of = newest_as_of(&plan.plan, &read.observations);
    let found = audit(&plan.plan, &read.observations, as_of.month());
    let assessed = evaluate(&plan.plan, &read.observations, as_of);
    format!("{found:#?}\n{assessed:#?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn gives_what_one_by_one_gives(
        columns in proptest::collection::vec(rows(), 1..4),
    ) {
        let plan = plan();
        // One indicator's months may come twice: then its cells are looked at one by one.
        let rows: Vec<Row> = columns.concat();
        let plainly = outcome(&plan, &rows, RowReading::OneByOne);
        let side_by_side = outcome(&plan, &rows, RowReading::Usual);
        prop_assert_eq!(plainly, side_by_side);
    }
}

/// The comparison is one of something.
#[test]
fn something_is_found_and_judged() {
    let plan = plan();
    let months = |area: usize, values: [&'static str; 3]| {
        (24_300..).zip(values).map(move |(month, value)| (0, area, month, value, ""))
    };
    let rows: Vec<Row> =
        months(1, ["100", "100", "100"]).chain(months(2, ["100", "900", "100"])).collect();
    let outcome = outcome(&plan, &rows, RowReading::Usual);
    assert!(outcome.contains("SameEveryPeriod") && outcome.contains("Jump"), "{outcome}");
}
