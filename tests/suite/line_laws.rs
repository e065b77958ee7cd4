//! Lines that are no rows: a unit that is named above a table is seen however it is written, and what
//! stands below a second header is never read under the first.

use std::collections::BTreeSet;

use plancheck::input::{DataRead, DataSource, ReadOptions, read_data};
use plancheck::observation::Observation;
use proptest::prelude::*;
use proptest::sample::select;

use crate::program::plan;

fn plan_text(data: &str) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"巴中市\"\nparts = [\"A\", \"B\"]\n\
         reporting = \"quarter\"\n{data}\n[indicator.contracts]\nname = \"技术合同成交额\"\nunit = \"亿元\"\n\
         measure = \"flow\"\nat-least = 60\n"
    )
}

fn read(data: &str, table: &[Vec<String>]) -> DataRead {
    read_for(&plan_text(data), table)
}

fn read_for(text: &str, table: &[Vec<String>]) -> DataRead {
    let lines: Vec<String> = table.iter().map(|row| row.join(",")).collect();
    let bytes = lines.join("\n").into_bytes();
    let source = DataSource::Bytes { name: "t.csv".to_owned(), bytes };
    read_data(&plan(text).plan, &[source], &ReadOptions::default())
}

fn values(read: &DataRead) -> Vec<String> {
    let cells = read.observations.of(0).into_owned();
    cells.iter().filter_map(Observation::value).map(|value| value.to_string()).collect()
}

fn codes(read: &DataRead) -> BTreeSet<String> {
    read.diagnostics.iter().map(|found| found.code.number().to_owned()).collect()
}

fn row(fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| (*field).to_owned()).collect()
}

/// How people write the unit of a table above it.
const UNIT_LINES: [fn(&str) -> Vec<String>; 12] = [
    |unit| row(&[&format!("单位：{unit}"), "", ""]),
    |unit| row(&["", "", &format!("（单位：{unit}）")]),
    |unit| row(&["填报单位：巴中市科学技术局", "", &format!("单位：{unit}")]),
    |unit| row(&[&format!("填报单位：科技局  单位：{unit}"), "", ""]),
    |unit| row(&[&format!("填报单位：科技局，单位：{unit}"), "", ""]),
    |unit| row(&[&format!("单位：{unit}  填报日期：2022年7月"), "", ""]),
    |unit| row(&["单位", unit, ""]),
    |unit| row(&["单位：", "", unit]),
    |unit| row(&[&format!("计量单位  {unit}"), "", ""]),
    |unit| row(&[&format!("金额单位：人民币{unit}"), "", ""]),
    |unit| row(&[&format!("科技指标完成情况（单位：{unit}）"), "", ""]),
    |unit| row(&["表3", &format!("Unit: {unit}"), ""]),
];

fn tables() -> [Vec<Vec<String>>; 2] {
    let long = [row(&["指标", "期间", "实际值"]), row(&["技术合同成交额", "2022-Q1", "7"])];
    let wide = [row(&["指标", "2022-Q1", "2022-Q2"]), row(&["技术合同成交额", "7", ""])];
    [long.to_vec(), wide.to_vec()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// A value without a unit below such a line is in doubt unless the plan says what holds, and then
    /// it is in the unit of the line.
    #[test]
    fn a_unit_above_a_table_is_seen_however_it_is_written(
        line in select(UNIT_LINES.to_vec()),
        (unit, shown) in select(vec![("元", "0.00000007"), ("千元", "0.00007"), ("万元", "0.0007"), ("百万元", "0.07")]),
        (above, below) in (any::<bool>(), any::<bool>()),
        layout in 0_usize..2,
    ) {
        let mut table = Vec::new();
        table.extend(above.then(|| row(&["表1 科技指标完成情况（快报）", "", ""])));
        table.push(line(unit));
        table.extend(below.then(|| row(&["填报日期：2022年7月5日", "", ""])));
        table.extend(tables()[layout].clone());
        let silent = read("", &table);
        prop_assert_eq!(values(&silent), Vec::<String>::new(), "{:?}", table);
        prop_assert!(codes(&silent).contains("PC0262"), "{:?}: {:?}", table, codes(&silent));
        let holds = read("[data]\nunit-line = true", &table);
        prop_assert_eq!(values(&holds), [shown], "{:?}", table);
        let not = read("[data]\nunit-line = false", &table);
        prop_assert_eq!(values(&not), ["7"], "{:?}", table);
    }

    /// Two units, or words about a unit that are not understood, hold for none of the values.
    #[test]
    fn a_unit_line_that_is_not_understood_puts_bare_values_in_doubt(
        line in select(UNIT_LINES[..8].to_vec()),
        unit in select(vec!["万元、家", "家，万元", "万元/人", "欧元/人", "除注明外均为万元", "万元或亿元"]),
        says in select(vec!["", "[data]\nunit-line = true"]),
        layout in 0_usize..2,
    ) {
        let line: Vec<String> = line(unit).iter().map(|cell| format!("\"{cell}\"")).collect();
        let mut table = vec![line];
        table.extend(tables()[layout].clone());
        let read = read(says, &table);
        prop_assert_eq!(values(&read), Vec::<String>::new(), "{:?}", table);
        prop_assert!(codes(&read).contains("PC0262"), "{:?}: {:?}", table, codes(&read));
    }

    /// Whom a table is from says nothing of a unit.
    #[test]
    fn an_office_is_no_unit(
        office in select(vec!["巴州区科技局", "万州区科技局", "千阳县政府", "百色市统计局", "亿元集团公司"]),
        word in select(vec!["填报单位：", "报送单位：", "编制单位:", "单位：", "牵头单位  ", "填报单位（盖章）："]),
        layout in 0_usize..2,
    ) {
        let mut table = vec![row(&[&format!("{word}{office}"), "", ""])];
        table.extend(tables()[layout].clone());
        for says in ["", "[data]\nunit-line = true"] {
            // A plan that says whose it is would ask whose values these are.
            let read = read_for(&plan_text(says).replace("area = \"巴中市\"\nparts = [\"A\", \"B\"]\n", ""), &table);
            prop_assert_eq!(values(&read), ["7"], "{:?}: {:?}", table, codes(&read));
        }
    }

    /// Wherever another header stands in a table, nothing below it is read under the first.
    #[test]
    fn a_later_header_makes_a_table_unreadable(
        (corner, again) in (select(vec!["指标", "项目", "名称", ""]), select(vec!["指标", "项目", ""])),
        place in 0_usize..4,
        by_area in any::<bool>(),
    ) {
        let (first, second) = if by_area { (["A", "B"], ["B", "A"]) } else { (["2022-Q1", "2022-Q2"], ["2022-Q3", "2022-Q4"]) };
        let header = |corner: &str, headers: [&str; 2]| row(&[corner, headers[0], headers[1]]);
        let mut table = vec![header(corner, first)];
        table.extend((0..4).map(|index| row(&["技术合同成交额", &format!("{index}.5"), ""])));
        table.insert(1 + place, header(again, second));
        let title = vec![row(&["2022年一季度完成情况", "", ""])];
        let table: Vec<Vec<String>> = if by_area { title.into_iter().chain(table).collect() } else { table };
        let read = read("", &table);
        prop_assert!(read.has_unreadable_file, "{:?}: {:?}", table, codes(&read));
    }

    /// A heading over several columns with words or nothing below it is never read for one of them.
    #[test]
    fn a_merged_heading_makes_a_table_unreadable(
        words in select(vec![["目标", "完成"], ["目标值", "实际值"], ["增幅（%）", "绝对量"], ["计划数", "累计数"], ["", ""]]),
        headings in select(vec![["2022-Q1", "2022-Q2"], ["2022年一季度", "2022年二季度"], ["A", "B"]]),
        figures in prop::collection::vec(prop::option::of(1_u32..100), 12),
    ) {
        let figure = |index: usize| figures[index].map(|figure| figure.to_string()).unwrap_or_default();
        let rows = (0..3).map(|line| {
            let cells = (0..4).map(|column| figure(line * 4 + column));
            std::iter::once("技术合同成交额".to_owned()).chain(cells).collect::<Vec<String>>()
        });
        let has_words = !words[0].is_empty();
        let is_headless = figures.iter().enumerate().any(|(index, figure)| index % 2 == 1 && figure.is_some());
        prop_assume!(has_words || is_headless);
        let mut table = vec![row(&["2022年一季度完成情况", "", "", "", ""])];
        table.push(row(&["指标", headings[0], "", headings[1], ""]));
        table.extend(has_words.then(|| row(&["", words[0], words[1], words[0], words[1]])));
        table.extend(rows);
        let read = read("", &table);
        prop_assert!(read.has_unreadable_file, "{:?}: {:?}", table, codes(&read));
    }
}
