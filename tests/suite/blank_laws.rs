//! A blank name never gives a value to somebody else: whatever stands above it, a table with blanks
//! as merged cells leave them says nothing that the same table without them does not say.

use std::collections::BTreeSet;

use plancheck::input::{DataSource, PlanFile, ReadOptions, RowReading, read_data};
use plancheck::observation::{Reading, SeriesKey};
use proptest::prelude::*;
use proptest::sample::select;

use crate::program::plan;

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2022"
area = "巴中市"
parts = ["巴州区", "恩阳区"]
reporting = "quarter"
[indicator.contracts]
name = "技术合同成交额"
unit = "亿元"
measure = "flow"
at-least = 60
[indicator.firms]
name = "新增企业"
unit = "家"
measure = "flow"
at-least = 2000
"#;

/// A row, all of it written.
#[derive(Clone, Debug)]
struct Row {
    area: &'static str,
    indicator: &'static str,
    values: [String; 2],
    /// Whether a blank stands for a name that is the one above.
    is_merged: [bool; 2],
    end: &'static str,
}

impl Row {
    fn line(&self, above: Option<&Self>) -> String {
        let blank = |is_merged: bool, own: &'static str, above: Option<&str>| {
            if is_merged && above == Some(own) { "" } else { own }
        };
        let area = blank(self.is_merged[0], self.area, above.map(|row| row.area));
        let name = blank(self.is_merged[1], self.indicator, above.map(|row| row.indicator));
        format!("{area},{name},{}{}", self.values.join(","), self.end)
    }
}

/// A usual row far more often than one that is misspelt, passed over or refused.
fn row() -> impl Strategy<Value = Row> {
    let area = prop_oneof![
        6 => select(vec!["巴州区", "恩阳区", "巴中市"]),
        2 => select(vec!["巴洲区", "小计", "市本级", "一、各县区", "其中：园区"]),
    ];
    let indicator = prop_oneof![
        6 => select(vec!["技术合同成交额", "新增企业"]),
        2 => select(vec!["技术合同交易额", "其中：省外", "二、企业"]),
    ];
    let value = prop_oneof![
        6 => (1_u32..99).prop_map(|value| value.to_string()),
        1 => select(vec!["", "约3", "无"]).prop_map(str::to_owned),
    ];
    let end = prop_oneof![5 => Just(""), 1 => select(vec![",错", ",1,2", ",\"x", ",345"])];
    (area, indicator, [value.clone(), value], any::<[bool; 2]>(), end).prop_map(
        |(area, indicator, values, is_merged, end)| Row { area, indicator, values, is_merged, end },
    )
}

/// What a table says of whom, when and how much; what was refused says nothing.
fn facts(plan: &PlanFile, header: &str, lines: &[String]) -> BTreeSet<String> {
    let text = format!("{header}\n{}\n", lines.join("\n"));
    let source = DataSource::Bytes { name: "a.csv".to_owned(), bytes: text.into_bytes() };
    let options = ReadOptions { row_reading: RowReading::OneByOne, ..ReadOptions::default() };
    let read = read_data(&plan.plan, &[source], &options);
    let parts = || [None, Some(0), Some(1)];
    let keys = (0..2).flat_map(|entry| parts().map(|part| SeriesKey { entry, part }));
    let of = |key: SeriesKey| {
        let cells = read.observations.of_series(key).into_owned();
        let cells = cells.into_iter().filter(|cell| matches!(cell.reading, Reading::Value(_)));
        cells.map(move |cell| format!("{key:?} {} {:?}", cell.period, cell.reading))
    };
    keys.flat_map(of).collect()
}

/// The lines of a table in which every row is about periods of its own, so that none repeats another.
fn lines(rows: &[Row], is_wide: bool, has_blanks: bool) -> Vec<String> {
    let above = |index: usize| index.checked_sub(1).and_then(|above| rows.get(above));
    let line = |(index, row): (usize, &Row)| {
        let above = above(index).filter(|_| has_blanks);
        if is_wide {
            return row.line(above);
        }
        let period = format!("20{:02}-Q1", 22 + index);
        row.line(above).replacen(&row.values.join(","), &format!("{period},{}", row.values[0]), 1)
    };
    rows.iter().enumerate().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_blank_below_any_row_gives_no_value_to_another(
        rows in prop::collection::vec(row(), 2..7),
        is_wide in any::<bool>(),
        fills in any::<bool>(),
    ) {
        let settings = if fills { "[data]\nfill-down = true\n" } else { "" };
        let years = if is_wide { "2022" } else { "2022..2029" };
        let text = PLAN.replace("period = \"2022\"", &format!("period = \"{years}\""));
        let plan = plan(&format!("{text}{settings}"));
        let header =
            if is_wide { "地区,指标,2022-Q1,2022-Q2" } else { "地区,指标,期间,实际值" };
        // Each row by itself: rows that contradict each other are refused together.
        let written = lines(&rows, is_wide, false);
        let alone = written.iter().flat_map(|line| facts(&plan, header, std::slice::from_ref(line)));
        let written: BTreeSet<String> = alone.collect();
        let blank = facts(&plan, header, &lines(&rows, is_wide, true));
        let others: Vec<&String> = blank.difference(&written).collect();
        prop_assert!(others.is_empty(), "{:?}\n{}", others, lines(&rows, is_wide, true).join("\n"));
    }
}
