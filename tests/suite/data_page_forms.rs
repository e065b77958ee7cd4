//! What `docs/data.md` says of headers, units, marks, areas, states and revisions is run too.

use std::fs;

use plancheck::diagnostic::Diagnostic;
use plancheck::input::{DataRead, ReadOptions, read_data};
use plancheck::observation::{Observation, Reading, SeriesKey};
use plancheck::quantity::Units;

use crate::program::{files, plan, root};

/// A plan with an amount, a percentage and a milestone, for an area with parts.
pub(crate) const PLAN: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"巴中市\"\n\
    parts = [\"巴州区\", \"巴中经开区\", \"恩阳区\"]\nreporting = \"quarter\"\n\
    [indicator.firms]\nname = \"新增高新技术企业\"\nmeasure = \"flow\"\nunit = \"家\"\nat-least = 15\n\
    [indicator.contracts]\nname = \"技术合同成交额\"\nmeasure = \"flow\"\nunit = \"亿元\"\nat-least = 15\n\
    [indicator.share]\nname = \"研发投入强度\"\nmeasure = \"rate\"\nunit = \"%\"\nat-least = 15\n\
    [milestone.rules]\nname = \"出台项目资金管理办法\"\ndue = \"2022-06-30\"\n\
    [indicator.growth]\nname = \"技术合同成交额增幅\"\ngrowth-of = \"contracts\"\nunit = \"%\"\nat-least = 15\n";

/// What is read of data for [`PLAN`].
pub(crate) fn read(data: &str) -> DataRead {
    read_data(&plan(PLAN).plan, &files(&[data]), &ReadOptions::default())
}

/// The codes of what was found, with the faults of the data.
pub(crate) fn codes(read: &DataRead) -> Vec<String> {
    read.diagnostics.iter().map(|found| found.code.number().to_owned()).collect()
}

/// The texts in backticks of a cell of a table, or of a paragraph.
pub(crate) fn quoted(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// The rows of a table of prose, with their backticks.
pub(crate) fn prose(header: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("docs/data.md")).expect("the page");
    let below = text.split(&format!("\n{header}\n")).nth(1).unwrap_or_else(|| panic!("{header}"));
    let rows = below.lines().skip(1).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(str::to_owned).collect();
    rows.map(cells).collect()
}

#[test]
fn the_example_of_the_page_is_read_whole() {
    let text = fs::read_to_string(root().join("docs/data.md")).expect("the page");
    let example = text.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next());
    let read = read(example.expect("an example"));
    assert!(read.diagnostics.iter().all(|found| !found.is_error()), "{:?}", codes(&read));
    let values: Vec<Option<String>> =
        [SeriesKey { entry: 1, part: None }, SeriesKey { entry: 0, part: Some(0) }]
            .map(|key| read.observations.of_series(key).first()?.value().map(|v| v.to_string()))
            .to_vec();
    assert_eq!(values, [Some("0.7".to_owned()), Some("3".to_owned())]);
    let done = read.observations.of(3).first().map(|cell| cell.reading);
    assert!(matches!(done, Some(Reading::State(_))), "{done:?}");
}

#[test]
fn every_header_is_known_as_the_page_says() {
    let rows = prose("| column · 列 | headers · 列头 | needed · 必需 |");
    assert!(rows.len() >= 10, "{rows:?}");
    for row in rows {
        let [column, headers, _] = row.as_slice() else { panic!("{row:?}") };
        let column = column.split(" · ").next().unwrap_or_default().trim();
        let fixed = ["indicator", "period", "value"];
        for header in quoted(headers) {
            let names = fixed.map(|name| if name == column { header.as_str() } else { name });
            let (extra, cell) = match column {
                "indicator" | "period" | "value" => (String::new(), ""),
                "status" => (format!(",{header}"), ",修订"),
                "area" => (format!(",{header}"), ",巴中市"),
                "year" => (format!(",{header}"), ",2022"),
                "unit" => (format!(",{header}"), ",家"),
                "evidence" | "note" => (format!(",{header}"), ",文号"),
                "version" | "number" => (format!(",{header}"), ",2"),
                other => panic!("the page has a column `{other}` that no test knows"),
            };
            let data = format!("{}{extra}\nfirms,2022-Q1,3{cell}\n", names.join(","));
            let read = read(&data);
            assert_eq!(codes(&read), Vec::<String>::new(), "{data}");
            let value = read.observations.of(0).first().and_then(Observation::value);
            assert_eq!(value.map(|value| value.to_string()).as_deref(), Some("3"), "{data}");
        }
    }
}

#[test]
fn units_of_one_base_convert_as_the_page_says() {
    let units = Units::default();
    for row in prose("| base · 基准 | units · 单位 |") {
        let [base, written] = row.as_slice() else { panic!("{row:?}") };
        let known: Vec<_> = quoted(written)
            .iter()
            .filter(|unit| *unit != "%")
            .map(|unit| units.unit(unit))
            .collect();
        let first = known.first().expect("a unit");
        for unit in &known {
            assert!(unit.converts_to(first), "{base}: {unit} and {first}");
            let multiplied = units.unit(&format!("万{unit}"));
            let percent =
                unit.is_percent() || unit.is_percentage_points() || unit.symbol().is_ascii();
            assert!(percent || multiplied.exponent_to(unit) == Some(4), "{multiplied}");
        }
    }
}

#[test]
fn every_missing_mark_is_one() {
    let text = fs::read_to_string(root().join("docs/data.md")).expect("the page");
    let section = text.split("## Missing marks").nth(1).and_then(|rest| rest.split("\n## ").next());
    let marks = section.and_then(|section| section.rsplit("\n\n").find(|part| part.contains('`')));
    let marks = quoted(marks.expect("the marks"));
    assert!(marks.len() >= 20, "{marks:?}");
    for mark in marks {
        let read = read(&format!("indicator,period,value\nfirms,2022-Q1,{mark}\n"));
        let reading = read.observations.of(0).first().map(|cell| cell.reading);
        assert_eq!(reading, Some(Reading::Missing), "`{mark}`");
    }
}

#[test]
fn every_area_is_read_as_the_page_says() {
    let part = |data: &DataRead, part| {
        !data.observations.of_series(SeriesKey { entry: 0, part }).is_empty()
    };
    let mut rows = prose("| written · 写法 | read as · 读作 |");
    // One row is about a whole file, not about a cell.
    rows.retain(|row| !row.iter().any(|cell| cell.contains("the file is refused")));
    assert_eq!(rows.len(), 5, "{rows:?}");
    let expected = [Some(None), Some(None), Some(Some(0)), Some(Some(1)), None];
    for (row, expected) in rows.iter().zip(expected) {
        let mut names = quoted(row.first().expect("a cell"));
        names.extend(expected.is_none().then(|| "巴川区".to_owned()));
        assert!(!names.is_empty(), "{row:?}");
        for name in names {
            let read = read(&format!("indicator,area,period,value\nfirms,{name},2022-Q1,3\n"));
            match expected {
                Some(area) => assert!(part(&read, area), "`{name}`: {:?}", codes(&read)),
                None => assert!(read.diagnostics.iter().any(Diagnostic::is_error), "`{name}`"),
            }
        }
    }
}

#[test]
fn every_state_is_read_as_the_page_says() {
    let rows = prose("| state · 状态 | also · 也可写 |");
    assert_eq!(rows.len(), 4, "{rows:?}");
    let mut states = Vec::new();
    for row in rows {
        let words: Vec<String> = row.iter().flat_map(|cell| quoted(cell)).collect();
        let readings = words.iter().map(|word| {
            let read = read(&format!("indicator,period,value\nrules,2022-06-18,{word}\n"));
            read.observations.of(3).first().map(|cell| cell.reading)
        });
        let readings: Vec<_> = readings.collect();
        let first = readings.first().copied().flatten();
        assert!(matches!(first, Some(Reading::State(_))), "{words:?}");
        assert!(readings.iter().all(|reading| *reading == first), "{words:?}: {readings:?}");
        assert!(!states.contains(&first), "{words:?}");
        states.push(first);
    }
}

#[test]
fn a_revision_counts_in_the_order_of_the_page() {
    let rows = prose("| what · 内容 | order · 次序 |");
    let statuses = rows.iter().find(|row| row.first().is_some_and(|cell| cell.contains("status")));
    let order = statuses.and_then(|row| row.get(1)).expect("the order of statuses");
    let steps: Vec<Vec<String>> = order.split(" before ").map(quoted).collect();
    assert_eq!(steps.iter().map(Vec::len).collect::<Vec<_>>(), [3, 0, 6, 2], "{order}");
    for (index, earlier) in steps.iter().enumerate() {
        for later in steps.iter().skip(index + 1) {
            let word = |words: &[String]| words.last().cloned().unwrap_or_default();
            let data = format!(
                "indicator,period,value,status\nfirms,2022-Q1,4,{}\nfirms,2022-Q1,3,{}\n",
                word(later),
                word(earlier)
            );
            let read = read(&data);
            let value = read.observations.of(0).iter().find_map(Observation::value);
            assert_eq!(value.map(|value| value.to_string()).as_deref(), Some("4"), "{data}");
        }
    }
}

#[test]
fn what_the_page_refuses_is_refused() {
    let rows = prose("| refused · 不采用 | why · 原因 | write · 请写 |");
    assert!(rows.len() >= 20, "{rows:?}");
    for row in rows {
        let [refused, why, _] = row.as_slice() else { panic!("{row:?}") };
        let (column, id) = match (refused.as_str(), why.as_str()) {
            (refused, _) if refused.contains("as a period") => ("period", "firms"),
            (refused, _) if refused.contains("as a state") => ("value", "rules"),
            (refused, why)
                if refused.contains("percentage")
                    || why.contains('%')
                    || refused.contains("`%`") =>
            {
                ("value", "share")
            }
            (refused, _) if refused.contains("`家`") => ("value", "firms"),
            _ => ("value", "contracts"),
        };
        for text in quoted(refused) {
            // A unit of the plan, a kind of file or a sign is named here, not a cell.
            if matches!(text.as_str(), "%" | "家" | "人次" | "，" | ".xls") {
                continue;
            }
            let text = text.replace('…', "D2:D4");
            let (period, value) =
                if column == "period" { (text.as_str(), "3") } else { ("2022-Q1", text.as_str()) };
            let read = read(&format!("indicator,period,value\n{id},\"{period}\",\"{value}\"\n"));
            assert!(read.diagnostics.iter().any(Diagnostic::is_error), "`{text}` for {id}");
        }
    }
}
