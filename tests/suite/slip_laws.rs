//! A slip in a name is never passed over: wherever the name of an indicator, a milestone, an area or
//! a period stands, in a row or in a header, and whatever is said about it, there is an error.

use plancheck::input::{PlanFile, ReadOptions, read_data};
use proptest::prelude::*;
use proptest::sample::select;

use crate::program::{files, plan};

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2022"
area = "巴中市"
parts = ["巴州区", "恩阳区", "南江县"]
reporting = "quarter"
[indicator.industry]
name = "工业增加值"
unit = "亿元"
measure = "flow"
at-least = 60
[indicator.farming]
name = "农业增加值"
unit = "亿元"
measure = "flow"
at-least = 60
[milestone.rules]
name = "出台管理办法"
due = "2022-06"
"#;

/// Tables in which the name stands for `{}`, the indicator's value for `{value}`.
const OF_INDICATORS: [&str; 4] = [
    "指标,期间,实际值\n{},2022-Q1,{value}\n工业增加值,2022-Q1,3\n",
    "2022年一季度,\n指标,实际值\n工业增加值,3\n{},{value}\n",
    "指标,2022-Q1,2022-Q2\n工业增加值,3,4\n{},{value},{value}\n",
    "2022年一季度,,\n地区,{},出台管理办法\n恩阳区,{value},推进中\n",
];

const OF_AREAS: [&str; 3] = [
    "地区,指标,期间,实际值\n{},工业增加值,2022-Q1,3\n恩阳区,工业增加值,2022-Q1,3\n",
    "2022年一季度,,\n指标,{},恩阳区\n工业增加值,3,4\n",
    "2022年一季度,,\n地区,工业增加值,农业增加值\n{},3,4\n恩阳区,3,4\n",
];

const OF_PERIODS: [&str; 2] = [
    "指标,期间,实际值\n工业增加值,{},3\n工业增加值,2022-Q1,3\n",
    "指标,2022-Q1,{}\n工业增加值,3,4\n",
];

fn has_error(plan: &PlanFile, table: &str) -> bool {
    let read = read_data(&plan.plan, &files(&[table]), &ReadOptions::default());
    read.diagnostics.iter().any(plancheck::diagnostic::Diagnostic::is_error)
}

/// A name with one character replaced, left out or put in.
fn slipped(name: &str, place: usize, kind: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let place = place % letters.len();
    match kind {
        0 => letters[place] = '某',
        1 => letters.insert(place, '某'),
        _ => drop(letters.remove(place)),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_slip_in_a_name_is_an_error(
        table in select(OF_INDICATORS.as_slice()),
        name in select(vec!["工业增加值", "农业增加值", "出台管理办法"]),
        value in select(vec!["3", "四十亿元", "近三亿", "已完成", "推进中"]),
        place in 0_usize..8,
        kind in 0_usize..3,
    ) {
        let slip = slipped(name, place, kind);
        let table = table.replace("{value}", value).replace("{}", &slip);
        prop_assert!(has_error(&plan(PLAN), &table), "{}", table);
    }

    #[test]
    fn a_slip_in_an_area_is_an_error(
        table in select(OF_AREAS.as_slice()),
        name in select(vec!["巴州区", "南江县"]),
        place in 0_usize..3,
        kind in 0_usize..2,
    ) {
        let table = table.replace("{}", &slipped(name, place, kind));
        prop_assert!(has_error(&plan(PLAN), &table), "{}", table);
    }

    #[test]
    fn a_slip_in_a_period_is_an_error(
        table in select(OF_PERIODS.as_slice()),
        slip in select(vec!["2022-Q5", "2022Q5", "22年3月", "五季度", "13月", "2022.1", "2022-13"]),
    ) {
        prop_assert!(has_error(&plan(PLAN), &table.replace("{}", slip)), "{}", table);
    }
}
