//! What holds for every format: each target appears, the exit code is the same, and so are the bytes.

use std::io::{Cursor, Read};

use plancheck::assessment::Status;
use plancheck::render::Format;

use crate::policy::example;
use crate::program::{folder, root, run, stderr};

/// What a report says, as text.
pub(crate) fn text(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Table
        | Format::Json
        | Format::Text
        | Format::Jsonl
        | Format::Csv
        | Format::Markdown
        | Format::Junit
        | Format::Sarif
        | Format::Github
        | Format::Gitlab
        | Format::Html => String::from_utf8(bytes.to_vec()).expect("a text format is UTF-8"),
        Format::Xlsx | Format::Docx => parts(bytes),
    }
}

/// The texts of a zip archive's parts, one after the other.
pub(crate) fn parts(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    for index in 0..archive.len() {
        archive.by_index(index).expect("a part").read_to_string(&mut text).expect("text");
    }
    text
}

/// Whether a format is a list of problems and says nothing of targets that have none.
fn lists_problems_only(format: Format) -> bool {
    format == Format::Gitlab
}

#[test]
fn every_format_shows_every_status_and_ends_with_the_same_code() {
    for status in Status::ALL {
        let (plan, rows) = example(status, "binding");
        let data = format!("indicator,period,value\n{rows}");
        let files = [("targets.toml", plan.as_bytes()), ("data/q.csv", data.as_bytes())];
        let folder = folder(&format!("formats-{}", status.key()), &files);
        let check = |format: Format| {
            run(&folder, &["check", "--as-of", "2022-Q2", "--format", format.key()], None)
        };
        let table = check(Format::Table);
        let code = table.status.code();
        let is_problem = text(Format::Table, &table.stdout).contains("needs attention");
        for format in Format::ALL {
            let output = check(format);
            assert_eq!(output.status.code(), code, "{status:?} {format:?}");
            assert_eq!(stderr(&output), "", "{status:?} {format:?}");
            let shown = text(format, &output.stdout);
            let is_shown = is_problem || !lists_problems_only(format);
            assert_eq!(shown.contains("Xylophones"), is_shown, "{status:?} {format:?}\n{shown}");
        }
    }
}

/// What lists problems has no result for a target that is excused.
#[test]
fn every_list_of_targets_tells_who_excused_one_and_why() {
    let folder = root().join("tests/cases/waivers");
    let lists_targets = |one: &Format| !lists_problems_only(*one) && !matches!(one, Format::Sarif);
    for format in Format::ALL.into_iter().filter(lists_targets) {
        let output = run(&folder, &["check", "--lang", "en", "--format", format.key()], None);
        let shown = text(format, &output.stdout);
        let is_told = ["council, 12 March", "flood in February", "30 June", "2026-06-30"]
            .map(|part| shown.contains(part) || shown.contains(&part.replace(',', "%2C")));
        let [who, why, day, date] = is_told;
        assert!(who && why && (day || date), "{format:?}: {is_told:?}\n{shown}");
    }
}

#[test]
fn every_format_of_validate_names_the_faults_and_ends_with_the_same_code() {
    let (plan, rows) = example(Status::Invalid, "binding");
    let data = format!("indicator,period,value\n{rows}");
    let files = [("targets.toml", plan.as_bytes()), ("data/q.csv", data.as_bytes())];
    let folder = folder("formats-validate", &files);
    for format in Format::ALL {
        let output = run(&folder, &["validate", "--format", format.key()], None);
        assert_eq!(output.status.code(), Some(1), "{format:?}: {}", stderr(&output));
        let shown = text(format, &output.stdout);
        assert!(shown.contains("PC0213"), "{format:?}\n{shown}");
    }
}

#[test]
fn what_people_read_of_data_alone_says_who_lacks_what() {
    let folder = root().join("tests/cases/validate-parts");
    for (lang, made, missing) in
        [("en", "made of its parts", "missing"), ("zh", "由下辖地区汇总", "缺报")]
    {
        for format in [Format::Text, Format::Html, Format::Xlsx, Format::Docx] {
            let arguments = ["validate", "--lang", lang, "--format", format.key()];
            let output = run(&folder, &arguments, None);
            let shown = text(format, &output.stdout);
            // Sentences name periods as people do.
            let has_cells = matches!(format, Format::Html | Format::Xlsx);
            let in_words = if lang == "zh" { "2022年三季度" } else { "Q3 2022" };
            let period = if has_cells { "2022-Q3" } else { in_words };
            for said in ["巴中市", "恩阳区", "研发投入强度", period, "PC0225", missing]
            {
                assert!(shown.contains(said), "{format:?} {lang} lacks {said}\n{shown}");
            }
            // Sentences tell only what is lacking.
            assert_eq!(shown.contains(made), has_cells, "{format:?} {lang}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for command in ["check", "validate"] {
        for format in Format::ALL {
            let arguments = [command, "--format", format.key()];
            let first = run(root(), &arguments, None);
            for _ in 0..2 {
                assert_eq!(run(root(), &arguments, None).stdout, first.stdout, "{format:?}");
            }
        }
    }
}

#[test]
fn what_people_read_tells_the_score() {
    let folder = root().join("tests/cases/scores");
    let json = run(&folder, &["check", "--format", "json"], None).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let scores = json["scores"].as_array().expect("scores");
    assert!(!scores.is_empty());
    for format in
        [Format::Table, Format::Text, Format::Markdown, Format::Html, Format::Xlsx, Format::Docx]
    {
        // A notice says it in a sentence: 得36分（满分30分），得分率120%.
        let is_notice = matches!(format, Format::Text | Format::Docx | Format::Html | Format::Xlsx);
        let chinese =
            if is_notice { ["得分率", "得分率约"] } else { ["分 = ", "分 ≈ "] };
        for (lang, lead) in [("en", ["points = ", "points ≈ "]), ("zh", chinese)] {
            let arguments = ["check", "--lang", lang, "--format", format.key()];
            let shown = text(format, &run(&folder, &arguments, None).stdout);
            for score in scores {
                let percent = score["percent"].as_str().expect("a percentage");
                let told = lead.map(|lead| format!("{lead}{percent}%"));
                let is_told = told.iter().any(|told| shown.contains(told));
                assert!(is_told, "{format:?} {lang} lacks {told:?}\n{shown}");
            }
        }
    }
    let rows = run(&folder, &["check", "--format", "csv"], None).stdout;
    let rows = String::from_utf8(rows).expect("text");
    let mut rows = csv::Reader::from_reader(rows.trim_start_matches('\u{FEFF}').as_bytes());
    let header = rows.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|known| known == name).expect("a column");
    let (weight, points) = (column("score_weight"), column("score_points"));
    for (row, result) in rows.records().zip(json["results"].as_array().expect("results")) {
        let row = row.expect("a row");
        let score = &result["score"];
        assert_eq!(row[weight], *score["weight"].as_str().unwrap_or_default(), "{result}");
        assert_eq!(row[points], *score["points"].as_str().unwrap_or_default(), "{result}");
    }
}
