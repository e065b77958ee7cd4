//! A column more, or quotation marks less, never makes another value of one in silence: what a column
//! says of a value is honoured or refused, and columns of offices change nothing.

use std::collections::BTreeSet;

use plancheck::input::{DataRead, DataSource, ReadOptions, read_data};
use plancheck::observation::SeriesKey;
use proptest::prelude::*;
use proptest::sample::select;

use crate::program::plan;

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2022"
area = "W"
parts = ["A", "B", "C", "D"]
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
[indicator.stock]
name = "企业总数"
unit = "家"
measure = "cumulative"
at-least = 2000
"#;

const NAMES: [&str; 3] = ["技术合同成交额", "新增企业", "企业总数"];
const QUARTERS: [&str; 4] = ["一季度", "二季度", "三季度", "四季度"];

/// A table with one value a row, or one a cell, as rows of fields.
type Table = Vec<Vec<String>>;

fn fields(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn long(values: &[u32]) -> Table {
    let mut table = vec![fields(&["指标", "期间", "实际值"])];
    for (row, value) in values.iter().enumerate() {
        let (name, quarter) = (NAMES[row % 3], QUARTERS[row / 3]);
        table.push(fields(&[name, quarter, &value.to_string()]));
    }
    table
}

fn wide(values: &[u32]) -> Table {
    let mut table = vec![fields(&["指标"])];
    table[0].extend(fields(&QUARTERS));
    for (row, name) in NAMES.iter().enumerate() {
        let cells = (0..4).map(|quarter| values[quarter * 3 + row].to_string());
        table.push(std::iter::once((*name).to_owned()).chain(cells).collect());
    }
    table
}

/// The table with a column more at a place; `texts` are those of its rows.
fn with_column(mut table: Table, place: usize, header: &str, texts: &[&str]) -> Table {
    for (row, cells) in table.iter_mut().enumerate() {
        let text = row.checked_sub(1).map_or(header, |row| texts[row % texts.len()]);
        cells.insert(place.min(cells.len()), text.to_owned());
    }
    table
}

fn read(table: &Table) -> DataRead {
    let lines: Vec<String> = table.iter().map(|row| row.join(",")).collect();
    let bytes = format!("{}\n", lines.join("\n")).into_bytes();
    let source = DataSource::Bytes { name: "data.csv".to_owned(), bytes };
    read_data(&plan(PLAN).plan, &[source], &ReadOptions::default())
}

/// The values of the plan's year: entry, period, value.
fn values(read: &DataRead) -> BTreeSet<String> {
    let plan = plan(PLAN).plan;
    let mut found = BTreeSet::new();
    for entry in 0..plan.entries.len() {
        for cell in read.observations.of_series(SeriesKey { entry, part: None }).iter() {
            if let Some(value) = cell.value().filter(|_| cell.period.overlaps(plan.period)) {
                found.insert(format!("{entry} {} {value}", cell.period));
            }
        }
    }
    found
}

fn has_error(read: &DataRead) -> bool {
    read.diagnostics.iter().any(plancheck::diagnostic::Diagnostic::is_error)
}

fn any_table() -> impl Strategy<Value = (Table, usize)> {
    let amounts = prop::collection::vec(1_u32..99, 12);
    (amounts, any::<bool>(), 0_usize..6).prop_map(|(values, is_wide, place)| {
        (if is_wide { wide(&values) } else { long(&values) }, place)
    })
}

/// Headers of a column that tells the year of the periods.
const YEARS: [&str; 5] = ["年度", "所属年度", "年份", "数据年份", "year"];

/// Headers that say nothing of what stands below them.
const PLAIN: [&str; 5] = ["类别", "数据类型", "口径说明项", "统计口径", "type"];

/// What makes another value of one.
const OTHERS: [&str; 12] = [
    "目标",
    "计划数",
    "上年同期",
    "去年",
    "预计数",
    "同比增速",
    "占比",
    "2021年",
    "全省排名",
    "target",
    "forecast",
    "2021年一季度",
];

/// Columns that offices have beside values, with what stands in them.
const HARMLESS: [(&str, &[&str]); 10] = [
    ("责任单位", &["市科技局", "市发展改革委"]),
    ("联系人", &["张三"]),
    ("完成时限", &["2022年12月底", "全年"]),
    ("指标属性", &["约束性", "预期性"]),
    ("目标值", &["60", "2000家以上", "增长10%"]),
    ("同比增速（%）", &["12.5", "同比增长3%"]),
    ("上年完成数", &["5", "7"]),
    ("进展情况", &["完成年度目标的一半", "较上年同期增长较快"]),
    ("类别", &["科技创新", "重点项目"]),
    ("备注", &["目标任务已下达", ""]),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_column_of_years_says_the_year_of_every_value(
        (table, place) in any_table(),
        header in select(YEARS.to_vec()),
        is_of_plan in any::<bool>(),
    ) {
        let known = values(&read(&table));
        let year = if is_of_plan { "2022" } else { "2021" };
        let now = read(&with_column(table, place, header, &[year]));
        let expected = if is_of_plan { known } else { BTreeSet::new() };
        prop_assert_eq!(values(&now), expected);
    }

    #[test]
    fn a_word_of_another_kind_or_period_keeps_its_row_from_counting(
        (table, place) in any_table(),
        header in select(PLAIN.to_vec()),
        word in select(OTHERS.to_vec()),
        row in 0_usize..12,
    ) {
        let rows = table.len() - 1;
        let row = row % rows;
        let mut others = table.clone();
        others.remove(row + 1);
        // Below it the column is blank: in one of kinds the word may hold there too.
        if header != "口径说明项" {
            others.truncate(row + 1);
        }
        let texts: Vec<&str> = (0..rows).map(|own| if own == row { word } else { "" }).collect();
        let now = read(&with_column(table, place, header, &texts));
        prop_assert!(has_error(&now), "{header} {word}");
        prop_assert_eq!(values(&now), values(&read(&others)));
    }

    #[test]
    fn columns_of_offices_change_no_value(
        (table, place) in any_table(),
        (header, texts) in select(HARMLESS.to_vec()),
    ) {
        let known = values(&read(&table));
        let now = read(&with_column(table, place, header, texts));
        prop_assert!(!has_error(&now), "{header}: {:?}", now.diagnostics);
        prop_assert_eq!(values(&now), known);
    }

    /// A value in thousands whose comma put a half of it into the column before or behind it.
    #[test]
    fn a_thousand_that_slips_over_a_column_is_no_value(
        amounts in prop::collection::vec(1_u32..99, 12),
        row in 0_usize..12,
        (thousands, rest) in (1_u32..99, 0_u32..999),
        (header, is_behind) in (select(vec!["备注", "说明", "佐证", "目标值", "同比增速", ""]), any::<bool>()),
    ) {
        let plain = long(&amounts);
        let place = if is_behind { 3 } else { 2 };
        let mut table = with_column(plain.clone(), place, header, &[""]);
        table[row + 1][2] = thousands.to_string();
        table[row + 1][3] = format!("{rest:03}");
        let now = read(&table);
        let mut others = plain;
        others.remove(row + 1);
        prop_assert!(has_error(&now), "{header} {:?}", table[row + 1]);
        prop_assert_eq!(values(&now), values(&read(&others)), "{} {:?}", header, &table[row + 1]);
    }

    /// Values in thousands whose quotation marks are gone; the row was cut behind its last value.
    #[test]
    fn thousands_without_quotation_marks_are_no_values_of_their_own(
        row in 0_usize..3,
        amounts in prop::collection::vec((1_u32..99, 0_u32..999), 2),
    ) {
        let mut table = wide(&[1; 12]);
        let mut cells = vec![NAMES[row].to_owned()];
        for (thousands, rest) in amounts {
            cells.extend([thousands.to_string(), format!("{rest:03}")]);
        }
        table[row + 1] = cells;
        let now = read(&table);
        prop_assert!(has_error(&now), "{:?}", table[row + 1]);
        let own = format!("{row} ");
        prop_assert!(!values(&now).iter().any(|value| value.starts_with(&own)));
    }
}
