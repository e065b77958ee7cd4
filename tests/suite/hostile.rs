//! Hostile names through every format: what comes from a file never becomes a command, a formula, a
//! tag or a control character of what shows it.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use plancheck::render::Format;

use crate::formats::text;
use crate::program::{folder, run, stderr, stdout};

/// Names as TOML writes them.
const NAMES: [&str; 14] = [
    r#"=HYPERLINK(\"http://example.org\",\"x\")"#,
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "</script><script>alert(1)</script>",
    "]]><failure/>",
    "::error file=a,line=1::owned",
    r"a\n::error::owned%0A::error::owned",
    r"##[error]owned",
    r"\u001B[31mred\u001B]0;title\u0007",
    r"\u202Etxt.exe\u2069\u200B",
    "a|b`c`*d*_e_[f](http://example.org)",
    r"first\r\n# second\n| a | b |",
    r"\u0001\u000B\uFFFF&amp;\u0085\u2028",
    r"nul\u0000\u001F\uFFFE",
    "@octocat, see #12 and www.example.org or https://example.org/x",
];

/// The rest of the plan: parts of the area, a milestone, and something to excuse.
const REST: &str = r#"
[indicator.parts]
name = "-parts"
measure = "flow"
at-least = 10
areas = "sum"
[indicator.parts.targets]
"=1+1|</td><script>alert(2)</script>" = 5
"::error::\u202Epart" = 5
[milestone.done]
name = "+milestone"
due = "2022-Q1"
[indicator.excused]
name = "--excused"
measure = "flow"
at-least = 10
"#;

const REST_DATA: &str = "done,2022-Q1,done,\"=evidence|</td><script>\",::error::note,\n\
    excused,2022-Q1,1,,,\n\
    parts,2022-Q1,1,,,\"=1+1|</td><script>alert(2)</script>\"\n\
    parts,2022-Q1,4,,,::error::\u{202e}part\n";

const WAIVERS: &[u8] = br#"format = 1
[[waiver]]
id = "excused"
reason = "=reason|</td><script>alert(3)</script>\n::error::reason"
approved-by = "\u202E]]>`by`"
area = "+area|\u202E"
expires = "2023-01-01"
"#;

/// A folder of the test's own with a plan and data that are hostile wherever they can be.
pub(crate) fn hostile_folder(name: &str) -> PathBuf {
    let mut plan = String::from(
        "format = 1\n[plan]\ntitle = \"=1+1\\n::error::title|`\\u001B[31m</title>\"\n\
         period = \"2022\"\narea = \"+area|\\u202E\"\n\
         parts = [\"=1+1|</td><script>alert(2)</script>\", \"::error::\\u202Epart\"]\n\
         [section.s]\ntitle = \"-section\\n# x|\\u0007]]>\"\n",
    );
    let mut data = String::from("indicator,period,value,evidence,note,area\n");
    let long = ["很长的名称".repeat(100), "W".repeat(500)];
    let names = NAMES.into_iter().chain(long.iter().map(String::as_str));
    for (index, name) in names.enumerate() {
        let _ = write!(
            plan,
            "[indicator.i{index}]\nname = \"{name}\"\nsection = \"s\"\nmeasure = \"flow\"\n\
             at-least = 10\nowner = \"{name}\"\nnote = \"{name}\"\nquote = \"{name}\"\n"
        );
        // Some are missed, some refused with the hostile text in the cell.
        let value = if index % 2 == 0 { "1" } else { "=1+1|`<b>" };
        let _ = writeln!(data, "i{index},2022-Q1,{value},,,");
    }
    plan.push_str(REST);
    data.push_str("\"::error::\u{1b}[31m|<b>]]>\u{202e}\",2022-Q1,1,,,\n");
    data.push_str(REST_DATA);
    let files = [
        ("targets.toml", plan.as_bytes()),
        ("waivers.toml", WAIVERS),
        ("data/::a|,`.csv", data.as_bytes()),
    ];
    folder(name, &files)
}

#[test]
fn hostile_names_do_nothing_in_any_format() {
    let folder = hostile_folder("hostile");
    for lang in ["en", "zh"] {
        for command in ["check", "validate"] {
            for format in Format::ALL {
                let arguments = [command, "--lang", lang, "--all", "--format", format.key()];
                let output = run(&folder, &arguments, None);
                let shown = text(format, &output.stdout);
                assert!(!shown.is_empty(), "{arguments:?}");
                no_control_characters(&shown, &arguments);
                harmless(format, &shown, &arguments);
            }
        }
    }
}

#[test]
fn hostile_names_do_nothing_in_what_other_commands_show() {
    let folder = hostile_folder("hostile-commands");
    let json = ["check", "--as-of", "2022-Q1", "--format", "json"];
    fs::write(folder.join("new.json"), run(&folder, &json, None).stdout).expect("writable");
    let json = ["check", "--as-of", "2022-02", "--format", "json"];
    fs::write(folder.join("old.json"), run(&folder, &json, None).stdout).expect("writable");
    for arguments in [
        &["list"][..],
        &["explain", "i0"],
        &["explain", "parts"],
        &["explain", "excused"],
        &["trend"],
        &["trend", "--format", "json"],
        &["diff", "old.json", "new.json"],
        &["diff", "old.json", "new.json", "--format", "json"],
    ] {
        for lang in ["en", "zh"] {
            let output = run(&folder, &[arguments, &["--lang", lang]].concat(), None);
            let shown = stdout(&output);
            assert!(!shown.is_empty(), "{arguments:?}: {}", stderr(&output));
            no_control_characters(&shown, arguments);
        }
    }
    let diff = ["diff", "old.json", "new.json", "--format", "markdown"];
    let shown = stdout(&run(&folder, &diff, None));
    no_control_characters(&shown, &diff);
    no_markup(&shown, &diff);
}

fn no_control_characters(shown: &str, context: &[&str]) {
    let is_hostile = |c: char| {
        let is_direction = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{2028}');
        (c.is_control() && c != '\n') || is_direction
    };
    let found: Vec<char> = shown.chars().filter(|c| is_hostile(*c)).collect();
    assert!(found.is_empty(), "{context:?}: {found:?}");
}

fn harmless(format: Format, shown: &str, context: &[&str]) {
    match format {
        Format::Table | Format::Text => {}
        Format::Json | Format::Sarif | Format::Gitlab => {
            let read = serde_json::from_str::<serde_json::Value>(shown);
            assert!(read.is_ok(), "{context:?}");
        }
        Format::Jsonl => {
            for line in shown.lines() {
                let read = serde_json::from_str::<serde_json::Value>(line);
                assert!(read.is_ok(), "{context:?}: {line}");
            }
        }
        Format::Csv => no_formula(shown, context),
        Format::Html => {
            for tag in ["<script", "`<b>", "<failure"] {
                assert!(!shown.contains(tag), "{context:?}: {tag}");
            }
        }
        Format::Markdown => no_markup(shown, context),
        Format::Junit => {
            let read = quick_junit::Report::deserialize_from_str(shown);
            let report = read.unwrap_or_else(|error| panic!("{context:?}: {error}\n{shown}"));
            assert!(report.test_suites.iter().all(|suite| suite.tests == suite.test_cases.len()));
            assert!(!shown.contains("]]>"), "{context:?}");
        }
        Format::Xlsx => assert!(!shown.contains("<f>"), "{context:?}: a formula"),
        Format::Docx => {
            // Every part is well-formed XML, one after the other.
            let mut reader = quick_xml::Reader::from_str(shown);
            while reader.read_event().expect("well-formed") != quick_xml::events::Event::Eof {}
            assert!(!shown.contains("<failure"), "{context:?}");
        }
        Format::Github => no_foreign_command(shown, context),
    }
}

fn no_formula(shown: &str, context: &[&str]) {
    let body = shown.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(body.as_bytes());
    for record in reader.records() {
        for cell in &record.expect("rows of one length") {
            let is_number = cell.parse::<f64>().is_ok();
            let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@']);
            assert!(is_number || !is_formula, "{context:?}: {cell}");
        }
    }
}

/// Every line of a table has as many bars as its header, and no mark of the text is in force.
fn no_markup(shown: &str, context: &[&str]) {
    let bare = |line: &str| {
        let mut bare = String::new();
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            if character == '\\' {
                characters.next();
            } else {
                bare.push(character);
            }
        }
        bare
    };
    let mut columns = None;
    // GitHub looks for these in the text that backslashes are gone from.
    for found in ["@octocat", "#12", "www.", "://"] {
        assert!(!shown.contains(found), "{context:?}: {found}");
    }
    let unescaped = shown.replace('\\', "");
    assert!(!unescaped.contains("@octocat") && !unescaped.contains("#12"), "{context:?}");
    for line in shown.replace("<!-- -->", "").lines() {
        let bare = bare(line);
        assert!(!bare.contains(['<', '`', '[', ']', '_', '~', '$']), "{context:?}: {line}");
        let own = bare.matches('|').count();
        if own == 0 {
            columns = None;
            continue;
        }
        assert_eq!(*columns.get_or_insert(own), own, "{context:?}: {line}");
    }
}

/// Only our own commands begin a line, and no argument of them ends early.
fn no_foreign_command(shown: &str, context: &[&str]) {
    for line in shown.lines() {
        assert!(!line.contains("##["), "{context:?}: {line}");
        if !line.trim_start().starts_with("::") {
            continue;
        }
        let command = line.trim_start_matches("::");
        let (head, message) = command.split_once("::").expect("a command and its text");
        let known = ["group", "endgroup", "error", "warning", "notice"];
        let name = head.split(' ').next().expect("a name");
        assert!(known.contains(&name), "{context:?}: {line}");
        assert!(!message.contains("owned%0A::error"), "{context:?}: {line}");
        let properties = head.split_once(' ').map_or("", |(_, properties)| properties);
        for property in properties.split(',').filter(|property| !property.is_empty()) {
            let (key, value) = property.split_once('=').expect("a key and a value");
            let keys = ["file", "line", "col", "endColumn", "title"];
            assert!(keys.contains(&key), "{context:?}: {line}");
            assert!(!value.contains(':'), "{context:?}: {line}");
        }
    }
}

#[test]
fn no_line_for_people_is_a_command_to_a_build_server() {
    let plan = "format = 1\n[plan]\ntitle = \"::error::owned\"\nperiod = \"2022\"\n\
        [section.s]\ntitle = \"  ::stop-commands::x ##[add-mask]y\"\n\
        [indicator.i]\nname = \"::warning::i\"\nsection = \"s\"\nmeasure = \"flow\"\nat-least = 1\n";
    let files =
        [("targets.toml", plan.as_bytes()), ("data/a.csv", b"indicator,period,value\ni,2022,1\n")];
    let folder = folder("commands", &files);
    for arguments in [
        &["check"][..],
        &["check", "--by-area"],
        &["check", "--width", "30"],
        &["check", "--format", "text"],
        &["check", "--format", "markdown"],
        &["validate"],
        &["validate", "--format", "text"],
        &["list"],
        &["trend"],
        &["explain", "i"],
    ] {
        let shown = stdout(&run(&folder, arguments, None));
        let is_named = shown.contains("error::owned") || shown.contains("warning::i");
        assert!(is_named, "{arguments:?}: {shown}");
        for line in shown.lines() {
            let is_command = line.trim_start().starts_with("::") || line.contains("##[");
            assert!(!is_command, "{arguments:?}: {line}");
        }
    }
}
