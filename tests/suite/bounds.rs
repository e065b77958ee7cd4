//! Memory is bounded by what a table may be, and not by what a file asks for: each of these files is refused, at
//! its place, in 160 MB of address space.

use std::fmt::Write;
use std::io::{Cursor, Read, Write as _};
use std::process::{Command, Output, Stdio};

use crate::program::{folder, run, stderr};

const PLAN: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
    [indicator.x]\nname = \"技术合同成交额\"\nmeasure = \"flow\"\nunit = \"亿元\"\nat-least = 1\n";
const HEADER: &str = "指标,期间,实际值,单位\n";
const ROW: &str = "技术合同成交额,2022-Q1,1.1,亿元\n";

/// Bytes of a file that asks for much.
const MUCH: usize = 12 * 1024 * 1024;

/// Runs the program on a file in so much memory; a shell knows how to bound it.
fn in_little_memory(name: &str, text: &str, arguments: &str) -> Output {
    let folder = folder(
        &format!("bounds-{name}"),
        &[("targets.toml", PLAN.as_bytes()), (name, text.as_bytes())],
    );
    let program = env!("CARGO_BIN_EXE_plancheck");
    let line = format!("ulimit -v 160000; exec '{program}' {arguments} --lang en {name}");
    let mut shell = Command::new("sh");
    let shell = shell.current_dir(folder).args(["-c", &line]).stdin(Stdio::null());
    shell.output().expect("a shell")
}

/// What the program says of a file that it refuses.
fn refusal(name: &str, text: &str) -> String {
    let output = in_little_memory(name, text, "check");
    assert_eq!(output.status.code(), Some(2), "{name}: {}", stderr(&output));
    let mut told = String::new();
    for line in stderr(&output).lines().filter(|line| line.contains("PC00") || line.contains("-->"))
    {
        writeln!(told, "{}", line.trim()).expect("a text");
    }
    told
}

fn too_large(name: &str, why: &str, place: &str) -> String {
    format!("error[PC0013]: `{name}` is too large: {why}\n--> {name}:{place}\n")
}

#[test]
#[cfg(target_os = "linux")]
fn a_row_without_end_is_refused_in_little_memory() {
    const WIDE: &str = "a row has more than 16384 fields";
    const LONG: &str = "a field has more than 1 MiB; is a quotation mark never closed?";
    let (tabs, semicolons) =
        (format!("{HEADER}{ROW}").replace(',', "\t"), HEADER.replace(',', ";"));
    for (name, before, filling, after, why, place) in [
        ("row.csv", format!("{HEADER}{ROW}"), ",", "\n", WIDE, "3:1"),
        ("header.csv", String::new(), ",", ROW, WIDE, "1:1"),
        ("title.csv", "标题".to_owned(), ",", "\n", WIDE, "1:1"),
        ("note.csv", format!("{HEADER}{ROW}注："), ",", "\n", WIDE, "3:1"),
        ("tabs.csv", tabs, "\t", "\n", WIDE, "3:1"),
        ("semicolons.csv", semicolons, ";", "\n", WIDE, "2:1"),
        ("line.csv", format!("{HEADER}{ROW}"), "亿", "\n", LONG, "3:1"),
        ("header-line.csv", String::new(), "x", ROW, LONG, "1:1"),
        ("open.csv", format!("{HEADER}{ROW}\""), "x,y\n", "", LONG, "3:1"),
        ("open-title.csv", "\"标题".to_owned(), "x,y\n", "", LONG, "1:1"),
        ("quotes.csv", format!("{HEADER}{ROW}"), "\"", "\n", LONG, "3:1"),
    ] {
        let text = format!("{before}{}{after}", filling.repeat(MUCH.div_euclid(filling.len())));
        assert_eq!(refusal(name, &text), too_large(name, why, place));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_unit_of_very_many_multipliers_is_a_unit_like_any_other() {
    let unit = format!("{}元", "万".repeat(100_000));
    for (name, text) in [
        ("unit.csv", format!("{HEADER}技术合同成交额,2022-Q1,1,{unit}\n")),
        ("value.csv", format!("{HEADER}技术合同成交额,2022-Q1,1{unit},\n")),
        ("header.csv", format!("指标,期间,实际值（{unit}）\n技术合同成交额,2022-Q1,1\n")),
        ("name.csv", format!("{HEADER}技术合同成交额（{unit}）,2022-Q1,1,\n")),
        ("line.csv", format!("单位：{unit}\n{HEADER}技术合同成交额,2022-Q1,1,\n")),
    ] {
        let folder =
            folder("multipliers", &[("targets.toml", PLAN.as_bytes()), (name, text.as_bytes())]);
        let output = run(&folder, &["check", "--quiet", name], None);
        // Nothing of it is judged, and nothing breaks.
        assert!(
            matches!(output.status.code(), Some(2 | 3)),
            "{name}: {:?} {}",
            output.status,
            stderr(&output).chars().take(300).collect::<String>()
        );
    }
}

/// Marks and words before a name are taken off one by one, in no more memory for many of them.
#[test]
fn a_name_behind_very_many_marks_is_a_name_like_any_other() {
    let row = |name: &str, area: &str| format!("指标,期间,实际值,地区\n{name},2022-Q1,1,{area}\n");
    for mark in ["#", "其中："] {
        let marks = mark.repeat(120_000_usize.div_euclid(mark.len()));
        for text in [
            row(&format!("{marks}技术合同成交额"), ""),
            row("技术合同成交额", &format!("{marks}城关镇")),
            format!("指标,期间,实际值,{marks}地区\n{ROW}"),
        ] {
            let files = [("targets.toml", PLAN.as_bytes()), ("marks.csv", text.as_bytes())];
            let output = run(&folder("marks", &files), &["check", "--quiet", "marks.csv"], None);
            assert!(
                matches!(output.status.code(), Some(0..=3)),
                "{mark}: {:?} {}",
                output.status,
                stderr(&output).chars().take(300).collect::<String>()
            );
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_text_longer_than_any_of_people_is_refused_where_it_says_something() {
    const WHY: &str = "a title, a header, a note or a field that is read has more than 128 KiB, as no cell of a \
        spreadsheet has; is a quotation mark never closed?";
    let long = |text: &str| text.repeat(300_000_usize.div_euclid(text.len()));
    for (name, text, place) in [
        ("long-title.csv", format!("{}\n{HEADER}{ROW}", long("甲乙丙")), "1:1"),
        ("long-note.csv", format!("{HEADER}{ROW}注：{}\n", long("以上为累计数；")), "3:1"),
        (
            "long-period.csv",
            format!("{HEADER}技术合同成交额,{},1,亿元\n", long("2022-Q1、")),
            "2:2",
        ),
        (
            "long-unit.csv",
            format!("{HEADER}技术合同成交额,2022-Q1,1,{}元\n", long("million ")),
            "2:4",
        ),
        ("long-value.csv", format!("{HEADER}技术合同成交额,2022-Q1,{},亿元\n", long("1")), "2:3"),
    ] {
        assert_eq!(refusal(name, &text), too_large(name, WHY, place));
    }
}

#[test]
fn long_texts_that_say_nothing_of_the_values_are_read_over() {
    let header = HEADER.replace('\n', ",geometry,备注\n");
    let row = ROW.replace('\n', "");
    let shape = "103.1 31.2 ".repeat(20_000);
    let note = "报送说明。".repeat(6_000);
    let texts = [
        format!("{header}{row},{shape},\n"),
        format!("{header}{row},,{shape}\n"),
        format!("{HEADER}{ROW}注：{note}\n"),
    ];
    for text in texts {
        let files = [("targets.toml", PLAN.as_bytes()), ("long.csv", text.as_bytes())];
        let output = run(&folder("long", &files), &["explain", "x", "long.csv"], None);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains("1.1 亿元"), "{told} {}", stderr(&output));
    }
}

/// What the program says of a file that it reads.
#[cfg(target_os = "linux")]
fn told_of(name: &str, text: &str, arguments: &str) -> String {
    let output = in_little_memory(name, text, arguments);
    assert!(output.status.code().is_some(), "{name}: {}", stderr(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_said_very_often_is_counted_and_takes_little_memory() {
    const HEADER: &str = "指标,期间,实际值,单位,状态\n";
    const ROW: &str = "技术合同成交额,2022-Q1,1.1,亿元,\n";
    const REVISED: &str = "技术合同成交额,2022-Q1,2.5,亿元,修订\n";
    const OTHER: &str = "技术合同成交额,2022-Q1,7.7,亿元,\n";
    let many = ROW.repeat(150_000);
    let some = ROW.repeat(20_000);
    let odd = ROW.replace(",\n", ",final\n").repeat(20_000);
    let values = (0..20_000).map(|number| ROW.replace("1.1", &number.to_string()));
    let values: String = values.collect();
    let more = |code: &str, count: usize| {
        format!("more findings of the kind {code} are not told one by one: {count}")
    };
    for (name, rows, code, count, judged) in [
        ("same.csv", many, "PC0219", 139_999, "1.1 亿元"),
        ("odd.csv", odd, "PC0219", 9_999, "1.1 亿元"),
        ("revised.csv", format!("{some}{REVISED}"), "PC0232", 10_000, "2.5 亿元"),
        ("revised-first.csv", format!("{REVISED}{some}"), "PC0232", 10_000, "2.5 亿元"),
        ("another.csv", format!("{some}{OTHER}"), "PC0219", 9_999, "invalid"),
        ("values.csv", values, "PC0220", 9_999, "invalid"),
    ] {
        let text = format!("{HEADER}{rows}");
        let told = told_of(name, &text, "validate");
        assert!(told.contains(&more(code, count)), "{name}: {}", shortened(&told));
        let told = told_of(name, &text, "explain x");
        assert!(told.contains(judged), "{name}: {}", shortened(&told));
    }
}

#[cfg(target_os = "linux")]
fn shortened(told: &str) -> String {
    told.lines()
        .filter(|line| line.contains("more findings") || !line.starts_with(' '))
        .take(30)
        .collect()
}

/// A workbook with a table, and so many styles in place of its own.
fn with_styles(count: usize) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [["指标", "期间", "实际值", "单位"], ["技术合同成交额", "2022-Q1", "1.1", "亿元"]];
    for (row, fields) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(fields) {
            sheet.write(row, column, text).expect("a cell");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).expect("a text");
        if name == "xl/styles.xml" {
            let styles = "<xf numFmtId=\"0\"/>".repeat(count);
            content = content.replace("</cellXfs>", &format!("{styles}</cellXfs>"));
        }
        packed.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        packed.write_all(content.as_bytes()).expect("a part");
    }
    packed.finish().expect("an archive").into_inner()
}

#[test]
fn a_workbook_of_more_styles_than_programs_allow_is_refused() {
    for (count, code, told) in [(1_000, 0, "1.1"), (200_001, 2, "more than 200000 styles")] {
        let book = with_styles(count);
        let files = [("targets.toml", PLAN.as_bytes()), ("book.xlsx", book.as_slice())];
        let arguments = ["check", "--lang", "en", "book.xlsx"];
        let output = run(&folder(&format!("styles-{count}"), &files), &arguments, None);
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &stderr(&output);
        assert!(text.contains(told), "{count}: {text}");
        assert_eq!(output.status.code() == Some(2), code == 2, "{count}: {text}");
    }
}

#[test]
fn a_cell_of_very_many_marks_is_told_of_once() {
    let marks = "*".repeat(20_000);
    let text = format!("{HEADER}技术合同成交额,2022-Q1,1.1{marks},亿元\n");
    let files = [("targets.toml", PLAN.as_bytes()), ("marks.csv", text.as_bytes())];
    let output = run(&folder("marks-of-a-cell", &files), &["validate", "marks.csv"], None);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(told.matches("PC0228").count(), 1, "{}", told.chars().take(300).collect::<String>());
}
