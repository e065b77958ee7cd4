//! The examples at the end of `docs/data.md`: each row is a small file, and its last cell is what is read of
//! it, to the last code. `UPDATE_CASES=1 cargo test` writes that cell.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use plancheck::diagnostic::Severity;
use plancheck::input::{DataRead, DataSource, ReadOptions, read_data};
use plancheck::observation::SeriesKey;
use plancheck::plan::{Entry, Plan};
use rust_xlsxwriter::Workbook;

use crate::data_page_forms::{prose, quoted};
use crate::program::{plan, root};

/// The header of each table of examples; above each of them stands the plan that they are of.
const HEADER: &str = "| form · 形式 | file · 文件 | read as · 读作 |";

/// What a form says in backticks that is no example: keys, values and options of the program.
const NO_EXAMPLES: [&str; 7] =
    ["--period", "cumulative", "fill-down = true", "flow", "true", "unit-line = true", "false"];

fn page() -> PathBuf {
    root().join("docs/data.md")
}

/// Every example with the plan above its table: the number of its line, the plan, and its cells.
fn examples(text: &str) -> Vec<(usize, String, Vec<String>)> {
    let mut found = Vec::new();
    let (mut block, mut plan, mut is_inside) = (None, String::new(), false);
    for (number, line) in text.lines().enumerate() {
        match (&mut block, line) {
            (Some(text), "```") => {
                plan = std::mem::take(text);
                block = None;
            }
            (Some(text), _) => text.extend([line, "\n"]),
            (None, "```toml") => block = Some(String::new()),
            (None, HEADER) => is_inside = true,
            (None, _) if !line.starts_with('|') => is_inside = false,
            (None, _) if is_inside && !line.starts_with("|---") => {
                let cells = line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned());
                found.push((number, plan.clone(), cells.collect()));
            }
            (None, _) => {}
        }
    }
    found
}

/// The files of a form among the examples, and what is read of them.
pub(crate) fn shown_of(form: &str) -> String {
    let text = fs::read_to_string(page()).expect("the page");
    let examples = examples(&text).into_iter().filter(|(_, _, cells)| cells[0] == form);
    examples.map(|(_, _, cells)| cells[1..].join("\n")).collect()
}

/// The file of an example: a name, if the first line is one, and lines that are as wide as the widest, as a
/// spreadsheet saves them.
fn file(cell: &str) -> DataSource {
    let mut lines = quoted(cell);
    let is_name = [".csv", ".xlsx#"].iter().any(|ending| lines[0].contains(ending));
    let name = if is_name { lines.remove(0) } else { "data.csv".to_owned() };
    let width = lines.iter().map(|line| line.matches(',').count()).max().unwrap_or(0);
    for line in &mut lines {
        *line += &",".repeat(width - line.matches(',').count());
    }
    let bytes = match name.split_once('#') {
        None => lines.join("\n").into_bytes(),
        Some((_, sheet)) => workbook(sheet, &lines),
    };
    let name = name.split('#').next().unwrap_or_default().to_owned();
    DataSource::Bytes { name, bytes }
}

fn workbook(name: &str, lines: &[String]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(name).expect("a name");
    for (row, line) in (0..).zip(lines) {
        for (column, cell) in (0..).zip(line.split(',')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number),
                Err(_) => sheet.write(row, column, cell),
            }
            .expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// What is read, in the words of the page: the values, then the codes by how grave they are.
fn shown(plan: &Plan, read: &DataRead) -> String {
    let values = values(plan, read);
    let values = if values.is_empty() { "– ".to_owned() } else { values.join(", ") };
    let mut shown = vec![values.trim().to_owned()];
    for (severity, word) in [
        (Severity::Error, "refused · 不采用"),
        (Severity::Warning, "warned · 提示"),
        (Severity::Note, "noted · 说明"),
    ] {
        let of_it = read.diagnostics.iter().filter(|found| found.severity == severity);
        let codes: BTreeSet<&str> = of_it.map(|found| found.code.number()).collect();
        let links = codes.iter().map(|code| format!("[{code}](diagnostics/{code}.md)"));
        let links: Vec<String> = links.collect();
        shown.extend((!links.is_empty()).then(|| format!("{word} {}", links.join(" "))));
    }
    shown.join("; ")
}

/// The values of indicators, as the page shows them.
pub(crate) fn values(plan: &Plan, read: &DataRead) -> Vec<String> {
    let mut by_indicator = BTreeMap::<&str, Vec<String>>::new();
    for (entry, indicator) in plan.entries.iter().enumerate() {
        let Entry::Indicator(indicator) = indicator else { continue };
        let areas = std::iter::once((None, String::new())).chain(
            plan.parts.iter().enumerate().map(|(i, part)| (Some(i), format!("{} ", part.name))),
        );
        for (part, area) in areas {
            for cell in read.observations.of_series(SeriesKey { entry, part }).iter() {
                let Some(value) = cell.value() else { continue };
                let (period, unit) = (cell.period, indicator.unit.symbol());
                by_indicator
                    .entry(&indicator.heading.name)
                    .or_default()
                    .push(format!("{area}{period}: {value} {unit}"));
            }
        }
    }
    let is_one = by_indicator.len() == 1;
    let named = by_indicator.into_iter().flat_map(|(name, values)| {
        let name = if is_one { String::new() } else { format!("{name} ") };
        values.into_iter().map(move |value| format!("`{name}{value}`"))
    });
    named.collect()
}

#[test]
fn every_example_is_read_as_the_page_says() {
    let text = fs::read_to_string(page()).expect("the page");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut differing = Vec::new();
    let examples = examples(&text);
    assert!(examples.len() > 200, "the page has only {} examples", examples.len());
    for (number, toml, cells) in examples {
        let [form, written, expected] = cells.as_slice() else { panic!("{cells:?}") };
        let plan = plan(&toml).plan;
        let read = read_data(&plan, &[file(written)], &ReadOptions::default());
        let shown = shown(&plan, &read);
        if shown != *expected {
            differing.push(format!("{written}\n  page {expected}\n  read {shown}"));
            lines[number] = format!("| {form} | {written} | {shown} |");
        }
    }
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(page(), lines.join("\n") + "\n").expect("the page");
    } else {
        assert!(differing.is_empty(), "{}", differing.join("\n"));
    }
}

/// Every text that a form of the page shows in what it is read as, in either language, stands in an example of
/// that form, and every example is of a form.
#[test]
fn every_word_of_a_form_has_an_example() {
    let text = fs::read_to_string(page()).expect("the page");
    let mut of_forms = BTreeMap::<String, String>::new();
    for (_, _, cells) in examples(&text) {
        of_forms.entry(cells[0].clone()).or_default().push_str(&cells[1..].join("\n"));
    }
    let mut missing = Vec::new();
    for row in prose("| what · 内容 | example · 示例 | read as · 读作 |") {
        let form = row[0].trim_start_matches('|').split(" · ").next().unwrap_or_default().trim();
        let is_run_as_files = crate::data_page_rows::OF_FILES.contains(&form);
        let shown = of_forms.remove(form).unwrap_or_default();
        let in_chinese = row[2].split('“').skip(1).filter_map(|rest| rest.split('”').next());
        let words = quoted(&row[2]).into_iter().chain(in_chinese.map(str::to_owned));
        let words = words.filter(|word| {
            !is_run_as_files && !NO_EXAMPLES.contains(&word.as_str()) && !shown.contains(word)
        });
        missing.extend(words.map(|word| format!("{form}: {word}")));
    }
    assert!(missing.is_empty(), "no example shows\n{}", missing.join("\n"));
    assert!(of_forms.is_empty(), "no form is called {:?}", of_forms.keys());
}
