//! However the rows of a table are read, block by block or one by one, the outcome is the same.

use std::fmt::Write;

use encoding_rs::{GB18030, UTF_8};
use plancheck::input::{DataSource, PlanFile, ReadOptions, RowReading, read_data, read_plan};
use proptest::prelude::*;

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2025"
area = "W"
parts = ["A", "B, C", 'D "E"', "乙县"]
[units]
"件" = "家"
[indicator.flow]
name = "流量"
unit = "元"
measure = "flow"
at-least = 10
[indicator.share]
name = "占比"
unit = "%"
measure = "rate"
at-least = 15
[indicator.count]
name = "Count"
unit = "家"
measure = "cumulative"
at-least = 1
stretch = 2
areas = "none"
[milestone.done]
name = "Done"
due = "2025-06"
"#;

/// One of several texts, the first ones far more often.
fn one_of(
    usual: &'static [&'static str],
    odd: &'static [&'static str],
) -> BoxedStrategy<&'static str> {
    prop_oneof![
        9 => proptest::sample::select(usual),
        1 => proptest::sample::select(odd),
    ]
    .boxed()
}

/// A row; `stray` are notes with quotation marks that do not match.
fn row(stray: &'static [&'static str]) -> impl Strategy<Value = String> {
    let indicator = one_of(
        &["flow", "share", "流量", "\"count\""],
        &["none", "", "done", "其中：甲", "flow(万元)", " flow "],
    );
    let area = one_of(
        &["", "A", "\"B, C\"", "\"D \"\"E\"\"\"", "乙县", "乙"],
        &["小计", "none", "B", "合计", "\"A\nB\""],
    );
    let period = one_of(
        &["2025-01", "2025-02", "2025年3月", "2025-Q1", "\"2025\""],
        &["1月", "2026", "2024-12", "soon", "2025-03-31", "2025-02..2025-04"],
    );
    let value = one_of(
        &["1", "2.50", "3", "\"12\"", "NA", "", "0.5", "40000"],
        &[
            "-3",
            "约5",
            "7万",
            " 4",
            "=1",
            "1,2",
            "12345678901234567",
            "0.1234567890123",
            "完成",
            "5.",
        ],
    );
    let unit = one_of(&["", "元", "%", "万元", "家"], &["kg", "万", "件", "\"亿元\""]);
    let note = prop_oneof![
        8 => one_of(&["", "seen", "\"two\nlines,flow,A,2025-01,1,元,\"", "\"two\nlines\"", "无"], stray),
        1 => one_of(
            &["目标数", "此数为本年度的年度计划目标数", "2024年数据", "仅乙县", "千元"],
            &["\"数据为上年同期数，本期尚未统计，待各县区报送\"", "此数为2024年1月至12月的全年计划目标数"],
        ),
    ];
    let status = one_of(&[""], &["修订", "作废", "快报"]);
    let end = one_of(&["\n", "\r\n"], &["\r", "\n\n", ",\n", ""]);
    (indicator, area, period, value, unit, note, status, end).prop_map(
        |(indicator, area, period, value, unit, note, status, end)| {
            format!("{indicator},{area},{period},{value},{unit},{note},{status}{end}")
        },
    )
}

/// Everything that reading gives, as text.
fn outcome(plan: &PlanFile, files: &[DataSource], row_reading: RowReading) -> String {
    // A file that is hashed is gone through before it is read.
    let options = ReadOptions { row_reading, is_hashed: false, ..ReadOptions::default() };
    let read = read_data(&plan.plan, files, &options);
    let mut text = format!("{:#?}\n{}\n", read.diagnostics, read.observations.refused_rows);
    for source in &read.observations.sources {
        let _ = writeln!(text, "{} {}", source.source.name(), source.rows);
    }
    for key in read.observations.series() {
        for cell in read.observations.of_series(key).iter() {
            let cell = read.observations.in_full(key, cell.clone());
            let place = read.observations.locate(cell.origin);
            let _ = writeln!(text, "{key:?} {cell:?} {place}");
        }
    }
    text
}

fn plan() -> PlanFile {
    plan_of(PLAN)
}

fn plan_of(text: &str) -> PlanFile {
    let (plan, found) = read_plan("targets.toml", text.as_bytes());
    plan.unwrap_or_else(|| panic!("{found:?}"))
}

fn file(name: &str, rows: &[String]) -> DataSource {
    let text = format!("indicator,area,period,value,unit,note,status\n{}", rows.concat());
    DataSource::Bytes { name: name.to_owned(), bytes: text.into_bytes() }
}

/// Notes that make a row odd.
const ODD: &[&str] = &["a\0b", "a\rb", "x,y", "\u{FFFC}"];

/// Notes after which it is doubtful where a record ends.
const STRAY: &[&str] = &["5\" pipe", "\"open", "\"a\"b", "\"\"\"", "a\rb"];

fn check(first: &[String], second: &[String], bytes: usize, threads: usize) {
    let files = [file("a.csv", first), file("b.csv", second)];
    let whole = format!("{PLAN}[data]\nfill-down = false\n");
    for plan in [plan(), plan_of(&whole)] {
        let plainly = outcome(&plan, &files, RowReading::OneByOne);
        let usual = outcome(&plan, &files, RowReading::Usual);
        let blocks = outcome(&plan, &files, RowReading::Blocks { bytes, threads });
        assert_eq!(plainly, usual);
        assert_eq!(plainly, blocks);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn gives_the_same_in_blocks_of_any_size(
        first in proptest::collection::vec(row(ODD), 0..40),
        second in proptest::collection::vec(row(ODD), 0..10),
        bytes in prop_oneof![1_usize..80, 80_usize..3_000],
        threads in 1_usize..4,
    ) {
        check(&first, &second, bytes, threads);
    }

    #[test]
    fn gives_the_same_where_quotation_marks_stray(
        first in proptest::collection::vec(row(STRAY), 0..20),
        second in proptest::collection::vec(row(ODD), 0..10),
        bytes in 1_usize..800,
    ) {
        check(&first, &second, bytes, 2);
    }
}

/// A row of a table without areas, or a line among its rows that says something of those below.
fn line() -> impl Strategy<Value = String> {
    let row = (
        one_of(&["flow", "share", "流量", "count"], &["none", "flow(万元)"]),
        one_of(&["2025-01", "2025-02", "2025-Q1"], &["1月", "soon"]),
        one_of(&["1", "2.50", "3", ""], &["约5", "7万", "—"]),
        one_of(&["", "元", "%"], &["kg", "万元"]),
    );
    let row = row.prop_map(|(indicator, period, value, unit)| {
        format!("{indicator},{period},{value},{unit}\n")
    });
    let other = proptest::sample::select(vec![
        "乙县,,,\n",
        "一、A,,,\n",
        "W,,,\n",
        "W,2025-01,3,元\n",
        "乙县报送,,责任人：张三,\n",
        "一、经济,,单位：千元,\n",
        "A,,负责人,\n",
        "丙县,,,\n",
        "乙县填报,,,\n",
        "乙县,2025-01,3,元\n",
        "其中：乙县,2025-01,3,\n",
        "A,2025-02,1,\n",
        "#A,2025-02,1,\n",
        "其中：别处,2025-01,3,元\n",
        "一、经济（万元）,,,\n",
        "单位：千元,,,\n",
        "注：乙县为快报数,,,\n",
        "小计,,4,\n",
    ]);
    prop_oneof![5 => row, 1 => other.prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn gives_the_same_where_lines_speak_of_the_rows_below_them(
        lines in proptest::collection::vec(line(), 0..40),
        bytes in 1_usize..600,
        threads in 1_usize..4,
    ) {
        let text = format!("indicator,period,value,unit\n{}", lines.concat());
        let files = [DataSource::Bytes { name: "a.csv".to_owned(), bytes: text.into_bytes() }];
        let plainly = outcome(&plan(), &files, RowReading::OneByOne);
        prop_assert_eq!(&plainly, &outcome(&plan(), &files, RowReading::Usual));
        let blocks = RowReading::Blocks { bytes, threads };
        prop_assert_eq!(&plainly, &outcome(&plan(), &files, blocks));
    }
}

/// A row with a column that is not read, which may say that the value is something else.
fn row_beside() -> impl Strategy<Value = String> {
    let indicator = one_of(&["flow", "流量", "\"count\""], &["none", "done", ""]);
    let area = one_of(&["", "A", "乙县"], &["小计", "none"]);
    let kind = one_of(
        &[
            "",
            "科技",
            "12",
            "2.5%",
            "某项目",
            "\"科技, 重点\"",
            "是一个比十二个字还要长的说明目标的文字",
        ],
        &[
            "目标",
            "\"上年同期\"",
            "累计",
            "当季",
            "2024年",
            "2025年",
            "亿元",
            "元",
            "某某区",
            "A",
            "a\0b",
            "\"两\n行\"",
        ],
    );
    (indicator, area, 1_u32..500, kind).prop_map(|(indicator, area, value, kind)| {
        let month = value % 6 + 1;
        format!("{indicator},{area},2025-{month:02},{value},元,{kind}\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn gives_the_same_beside_a_column_that_is_not_read(
        rows in proptest::collection::vec(row_beside(), 0..40),
        header in proptest::sample::select(vec!["类别", "统计口径", "目标值", "进展情况"]),
        bytes in 1_usize..600,
        threads in 1_usize..4,
    ) {
        let text = format!("indicator,area,period,value,unit,{header}\n{}", rows.concat());
        let files = [DataSource::Bytes { name: "a.csv".to_owned(), bytes: text.into_bytes() }];
        let plainly = outcome(&plan(), &files, RowReading::OneByOne);
        prop_assert_eq!(&plainly, &outcome(&plan(), &files, RowReading::Usual));
        let blocks = RowReading::Blocks { bytes, threads };
        prop_assert_eq!(&plainly, &outcome(&plan(), &files, blocks));
    }
}

/// A file so large that it is not kept but read again where it is needed.
fn large(first: &str, last: &str) -> String {
    let rows = [
        "flow,A,2025-01,1,元",
        "流量,\"B, C\",2025-02,2.50,万元",
        "none,A,2025-01,3,元",
        "share,乙县,2025-Q1,NA,%",
        "\"count\",\"D \"\"E\"\"\",2025年3月,40000,家",
        "flow,乙,2025-03,约5,元",
        "flow,A,2025-02,\"1\n2\",元",
    ];
    let note = format!("备注{}", "note".repeat(745));
    let row = |row: &str| format!("{row},{note},\n");
    let mut text = format!("indicator,area,period,value,unit,note,status\n{first}");
    for _ in 0..420 {
        text.extend(rows.map(row));
    }
    text + last
}

#[test]
fn gives_the_same_where_the_text_is_not_kept() {
    let plan = plan();
    let usual = "flow,A,2025-04,9,元,,\n";
    let stray = "flow,A,2025-04,9,元,5\" pipe,";
    // Rows below a line that names a unit are read one by one, a part of the text at a time.
    let unit_line = "单位：万元,,,,,,\n";
    for (name, first, last, encoding) in [
        ("plain", "", usual, UTF_8),
        ("plain", "", usual, GB18030),
        ("stray", "", stray, UTF_8),
        ("unit-line", unit_line, usual, UTF_8),
        ("unit-line-stray", unit_line, stray, GB18030),
    ] {
        let bytes = encoding.encode(&large(first, last)).0.into_owned();
        assert!(bytes.len() > 8 * 1024 * 1024, "{} bytes", bytes.len());
        let name = format!("far-{name}-{}", encoding.name());
        let folder = crate::program::folder(&name, &[("a.csv", bytes.as_slice())]);
        let path = folder.join("a.csv");
        let shown = path.display().to_string();
        let far = outcome(&plan, &[DataSource::File(path)], RowReading::Usual);
        let kept = DataSource::Bytes { name: shown, bytes };
        assert_eq!(far, outcome(&plan, &[kept], RowReading::OneByOne), "{name}");
    }
}

/// Rows of nothing but ASCII, so many that they are not kept.
fn large_in_ascii() -> String {
    let rows = large("", "").replace("备注", "note").replace(['元', '家', '万'], "");
    let ascii = rows.lines().filter(|row| row.is_ascii()).flat_map(|row| [row, "\n"]);
    let ascii = ascii.collect::<String>().repeat(3);
    assert!(ascii.len() > 8 * 1024 * 1024, "{} bytes", ascii.len());
    ascii
}

#[test]
fn a_pipe_is_read_where_a_large_file_is_not_what_it_begins_as() {
    let last = GB18030.encode("流量,乙县,2025-04,9,,,\n").0.into_owned();
    let bytes = [large_in_ascii().as_bytes(), &last].concat();
    let files: [(&str, &[u8]); 2] = [("targets.toml", PLAN.as_bytes()), ("a.csv", &bytes)];
    let folder = crate::program::folder("late-pipe", &files);
    let piped: &[u8] = b"indicator,area,period,value\nnobody-knows,A,2025-05,7\n";
    let output = crate::program::run(&folder, &["check", "--all", "a.csv", "-"], Some(piped));
    let told = crate::program::stderr(&output) + &crate::program::stdout(&output);
    assert!(told.contains("nobody-knows") && !told.contains("PC0008"), "{told}");
}

/// A file that begins like nothing but ASCII is what all of it is: its last row says which encoding it has, that
/// text was lost before it was saved, or that it is no text.
#[test]
fn gives_the_same_where_only_the_last_row_tells_what_a_file_is() {
    let plan = plan();
    let ascii = large_in_ascii();
    let row = "流量,乙县,2025-04,9,,,\n";
    // Behind a stray mark rows are read one by one.
    let stray = "flow,A,2025-04,9,,5\" pipe,\n";
    let lasts: [(&str, &str, &[u8]); 5] = [
        ("utf-8", "", row.as_bytes()),
        ("gb18030", "", &GB18030.encode(row).0),
        ("gb18030-stray", stray, &GB18030.encode(row).0),
        ("lost", "", "flow,A,2025-04,9,,锟斤拷,\n".as_bytes()),
        ("no-text", "", b"flow,A,2025-04,9,,\xFF,\n"),
    ];
    for (name, before, last) in lasts {
        let bytes = [ascii.as_bytes(), before.as_bytes(), last].concat();
        let folder = crate::program::folder(&format!("late-{name}"), &[("a.csv", &bytes)]);
        let path = folder.join("a.csv");
        let shown = path.display().to_string();
        let far = outcome(&plan, &[DataSource::File(path)], RowReading::Usual);
        let kept = DataSource::Bytes { name: shown, bytes };
        assert_eq!(far, outcome(&plan, &[kept], RowReading::OneByOne), "{name}");
    }
}

/// The same of one that begins in GB18030, and of the lines at its end, which are looked at before the rows are.
#[test]
fn gives_the_same_whatever_a_file_in_gb18030_ends_with() {
    let plan = plan();
    let begun = GB18030.encode(&large("", "")).0.into_owned();
    let lasts: [(&str, &[u8]); 4] = [
        ("lost", &GB18030.encode("flow,A,2025-04,9,,锟斤拷,\n").0),
        ("no-text", b"flow,A,2025-04,9,,\xFF,\n"),
        ("note", &GB18030.encode("注：以上为本月新增数,,,,,,\n").0),
        ("source", &GB18030.encode(",,,,,,\n数据来源：县统计局,,,,,,\n填表人：王某,,,,,,\n").0),
    ];
    for (name, last) in lasts {
        let bytes = [begun.as_slice(), last].concat();
        let folder = crate::program::folder(&format!("gb18030-end-{name}"), &[("a.csv", &bytes)]);
        let path = folder.join("a.csv");
        let shown = path.display().to_string();
        let far = outcome(&plan, &[DataSource::File(path)], RowReading::Usual);
        let kept = DataSource::Bytes { name: shown, bytes };
        assert_eq!(far, outcome(&plan, &[kept], RowReading::OneByOne), "{name}");
    }
}

/// The whole rows of a table within its first bytes.
fn rows_within(table: &str, bytes: usize) -> String {
    let part = table.get(..table.floor_char_boundary(bytes)).unwrap_or_default();
    part.rsplit_once('\n').map_or_else(String::new, |(rows, _)| format!("{rows}\n"))
}

/// Files of which each is small, and together there is too much to keep.
#[test]
fn gives_the_same_where_many_files_are_not_kept() {
    let plan = plan();
    let part = large("", "flow,A,2025-04,9,元,,\n");
    let note = "备注".repeat(60_000);
    let bytes: Vec<Vec<u8>> = (0..12)
        .map(|number| match number {
            3 => GB18030.encode(&rows_within(&part, 30_000)).0.into_owned(),
            7 => Vec::new(),
            9 => format!("指标,{note}\n").into_bytes(),
            _ => {
                let own = format!("流量,A,2025-{:02},{number},元,,\n", number % 12 + 1);
                let rows = rows_within(&part, part.len() / 8);
                (rows + &own).into_bytes()
            }
        })
        .collect();
    let total: usize = bytes.iter().map(Vec::len).sum();
    assert!(total > 8 * 1024 * 1024, "{total} bytes");
    let names: Vec<String> = (0..bytes.len()).map(|number| format!("{number:02}.csv")).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(&bytes).map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let folder = crate::program::folder("far-many", &files);
    let paths: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
    let kept: Vec<DataSource> = paths
        .iter()
        .zip(bytes.clone())
        .map(|(path, bytes)| DataSource::Bytes { name: path.display().to_string(), bytes })
        .collect();
    let far: Vec<DataSource> = paths.into_iter().map(DataSource::File).collect();
    let plainly = outcome(&plan, &kept, RowReading::OneByOne);
    assert_eq!(outcome(&plan, &far, RowReading::Usual), plainly);
    assert_eq!(outcome(&plan, &kept, RowReading::Usual), plainly);
}
