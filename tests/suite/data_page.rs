//! The tables of `docs/data.md` are run: every form that the page shows is read as it says.

use std::fs;

use plancheck::input::{ReadOptions, read_data};
use plancheck::observation::Reading;

use crate::program::{files, plan, root};

/// The rows below every table header of the page that reads so, each cell without its backticks.
fn rows(header: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("docs/data.md")).expect("the page");
    let mut rows = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        if line.trim() == header {
            is_inside = true;
        } else if !line.starts_with('|') {
            is_inside = false;
        } else if is_inside && !line.starts_with("|---") && !line.starts_with("| ---") {
            let cells = line.trim().trim_matches('|').split(" | ").map(|cell| {
                let cell = cell.trim();
                cell.strip_prefix('`').and_then(|c| c.strip_suffix('`')).unwrap_or(cell).to_owned()
            });
            rows.push(cells.collect());
        }
    }
    rows
}

#[test]
fn every_value_is_read_as_the_page_says() {
    let rows = rows("| cell | unit | read as |");
    assert!(rows.len() >= 30, "the page shows only {} values", rows.len());
    for row in rows {
        let [cell, unit, expected] = row.as_slice() else { panic!("{row:?}") };
        let plan = plan(&format!(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\nname = \"X\"\n\
             measure = \"flow\"\nunit = \"{unit}\"\nat-least = 15\n"
        ));
        let quoted = cell.replace('"', "\"\"");
        let data = format!("indicator,period,value\nx,2022,\"{quoted}\"\n");
        let read = read_data(&plan.plan, &files(&[&data]), &ReadOptions::default());
        let shown = match read.observations.of(0).first().map(|cell| cell.reading) {
            Some(Reading::Value(number)) => number.to_string(),
            Some(Reading::Missing) => "missing".to_owned(),
            Some(Reading::Refused) => "refused".to_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(&shown, expected, "`{cell}` in {unit}");
    }
}

#[test]
fn every_period_is_read_as_the_page_says() {
    let rows = rows("| period | read as |");
    assert!(rows.len() >= 15, "the page shows only {} periods", rows.len());
    let text = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\nname = \"X\"\n\
                measure = \"level\"\nat-least = 1\n";
    let plan = plan(text);
    for row in rows {
        let [written, expected] = row.as_slice() else { panic!("{row:?}") };
        let data = format!("indicator,period,value\nx,\"{written}\",1\n");
        let read = read_data(&plan.plan, &files(&[&data]), &ReadOptions::default());
        let shown = read.observations.of(0).first().map(|cell| match cell.date {
            Some(day) => day.to_string(),
            None => cell.period.to_string(),
        });
        assert_eq!(&shown.unwrap_or("refused".to_owned()), expected, "`{written}`");
    }
}
