//! What cannot be said in a folder of text files: bytes, permissions, closed pipes, terminals.

use std::fs;
use std::io::Read;
#[cfg(unix)]
use std::path::Path;

use crate::program::{command, folder, root, run, stderr, stdout};

const PLAN: &[u8] = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
    [indicator.x]\nname = \"技术合同成交额\"\nmeasure = \"flow\"\nunit = \"亿元\"\nat-least = 1\n"
    .as_bytes();

#[test]
fn a_closed_pipe_is_silent() {
    let mut child = command(root(), &["check", "--format", "json"]).spawn().expect("it starts");
    drop(child.stdout.take());
    let mut complaint = String::new();
    let mut errors = child.stderr.take().expect("stderr is piped");
    errors.read_to_string(&mut complaint).expect("text");
    let code = child.wait().expect("it ends").code();
    assert_eq!((code, complaint.as_str()), (Some(1), ""));
}

/// A pipe that nobody writes to would make the program wait for ever.
#[test]
#[cfg(unix)]
fn a_named_pipe_is_refused_and_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pipe.csv");
    let made = std::process::Command::new("mkfifo").arg(&path).status().expect("mkfifo");
    assert!(made.success());
    let output = run(root(), &["validate", path.to_str().expect("a name")], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("named pipe"), "{}", stderr(&output));
}

#[test]
fn gb18030_and_utf16_are_read_and_said() {
    let text = "指标,期间,实际值,单位\r\n技术合同成交额,2022年全年,15000,万元\r\n";
    let (gb18030, _, _) = encoding_rs::GB18030.encode(text);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked: Vec<u8> = [0xEF, 0xBB, 0xBF].into_iter().chain(text.bytes()).collect();
    for (name, bytes) in
        [("gb18030", gb18030.as_ref()), ("utf-16le", &utf16), ("utf-8", marked.as_slice())]
    {
        let folder = folder(name, &[("targets.toml", PLAN), ("data/a.csv", bytes)]);
        let output = run(&folder, &["check", "--format", "json"], None);
        let report = stdout(&output);
        assert_eq!(output.status.code(), Some(0), "{name}: {report}");
        assert!(report.contains(&format!("\"encoding\": \"{name}\"")), "{report}");
        assert!(report.contains("\"status\": \"achieved\""), "{report}");
        assert_eq!(report.contains("PC0224"), name != "utf-8", "{report}");
    }
}

/// The table is so long that not all of its rows are looked at for units before they are read.
#[test]
fn a_unit_far_down_a_long_table_puts_the_blanks_below_it_in_doubt() {
    let areas: Vec<String> = (0..600).map(|number| format!("第{number:03}区")).collect();
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"市\"\nparts = {areas:?}\n\
         [indicator.x]\nname = \"合同额\"\nmeasure = \"flow\"\nunit = \"亿元\"\nat-least = 1\n\
         [indicator.y]\nname = \"企业数\"\nmeasure = \"flow\"\nunit = \"家\"\nat-least = 1\n"
    );
    let note = "逐户核对后填报".repeat(5);
    let rows = areas.iter().map(|area| format!("企业数,{area},2022-Q1,3,家,{note}\n"));
    let data = ["指标,地区,期间,实际值,单位,备注\n".to_owned()]
        .into_iter()
        .chain(rows)
        .chain(["合同额,第000区,2022-Q1,700,万元,\n合同额,第001区,2022-Q1,800,,\n".to_owned()])
        .collect::<String>();
    assert!(data.len() > 64 * 1024);
    let files = [("targets.toml", plan.as_bytes()), ("data/a.csv", data.as_bytes())];
    let output = run(&folder("units", &files), &["check"], None);
    let report = stdout(&output);
    assert!(report.contains("error[PC0262]"), "{report}");
    assert!(report.contains("data/a.csv:603:4"), "{report}");
}

#[test]
fn what_is_no_csv_is_refused_by_name() {
    for (name, bytes, says) in [
        ("workbook", b"PK\x03\x04rest".as_slice(), "workbook"),
        ("old-workbook", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old workbook"),
        ("page", b"<html><table>", "web page"),
        ("neither", &[0x61, 0xFF, 0xFF, 0x0A], "without loss"),
        ("mojibake", "指标,期间\n锟\u{FFFD}".as_bytes(), "were damaged"),
        ("empty", b"", "is empty"),
        ("header-only", b"indicator,period,value\n", "no rows"),
        ("blank", b"\n\n  \n", "is empty"),
    ] {
        let folder = folder(name, &[("targets.toml", PLAN), ("data/a.csv", bytes)]);
        let output = run(&folder, &["check"], None);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert_eq!(stdout(&output), "", "{name}");
        assert!(stderr(&output).contains(says), "{name}: {}", stderr(&output));
    }
}

/// Beyond what is searched of a file, and in workbooks, where no text is, a damaged name is told as what it is.
#[test]
fn a_name_that_was_damaged_is_told_wherever_it_stands() {
    let (damaged, _) =
        encoding_rs::GB18030.decode_without_bom_handling("技术合同成交额".as_bytes());
    let rows = |count: usize| "技术合同成交额,2022-01,1,亿元\n".repeat(count);
    let text = |rows: &str| format!("指标,期间,实际值,单位\n{rows}{damaged},2022-02,1,亿元\n");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip([["指标", "期间", "实际值"], [&damaged, "2022-02", "1"]])
    {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    let book = book.save_to_buffer().expect("a workbook");
    let (long, far) = (text(&rows(9_000)), text(&rows(250_000)));
    for (name, bytes) in
        [("long.csv", long.as_bytes()), ("far.csv", far.as_bytes()), ("book.xlsx", &book)]
    {
        let folder = folder(name, &[("targets.toml", PLAN), (name, bytes)]);
        let output = run(&folder, &["validate", "--format", "json", name], None);
        let report = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(report.contains("\"code\": \"PC0015\""), "{name}: {report:.2000}");
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_exit_2() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("locked", &[("targets.toml", PLAN), ("data/a.csv", b"x")]);
    let data = folder.join("data/a.csv");
    fs::set_permissions(&data, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(&data).is_ok() {
        // The superuser reads everything: nothing to see here.
        return;
    }
    let output = run(&folder, &["check"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("permission denied"), "{}", stderr(&output));
}

#[test]
fn a_folder_stands_for_the_data_in_it_and_is_no_plan() {
    let row = "指标,期间,实际值\n技术合同成交额,2022,1\n".as_bytes();
    let files = [("targets.toml", PLAN), ("reports/a.csv", row), ("reports/~$a.xlsx", b"x")];
    let folder = folder("folders", &files);
    let output = run(&folder, &["check", "reports"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = run(&folder, &["check", "--plan", "reports"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("is a folder"), "{}", stderr(&output));
}

/// What a run that succeeds says of its input files.
#[cfg(unix)]
fn inputs(folder: &Path, pattern: &str) -> Vec<String> {
    let output = run(folder, &["check", "--format", "json", pattern], None);
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let inputs = report["inputs"].as_array().expect("a list").iter();
    inputs.map(|input| input["file"].as_str().expect("a name").to_owned()).collect()
}

#[cfg(unix)]
#[test]
fn links_lead_to_every_file_once_and_never_in_circles() {
    use std::os::unix::fs::symlink;
    let row = "指标,期间,实际值\n技术合同成交额,2022,1\n".as_bytes();
    let other = "指标,期间,实际值\n技术合同成交额,2021,1\n".as_bytes();
    let files =
        [("targets.toml", PLAN), ("data/a/a.csv", row), ("data/b/b.csv", other), ("c/c.csv", row)];
    let folder = folder("links", &files);
    for (target, link) in [
        ("..", "data/a/up"),
        ("../b", "data/a/sideways"),
        ("../a", "data/b/sideways"),
        (".", "data/b/itself"),
        ("a/a.csv", "data/again.csv"),
        ("nowhere", "data/a/gone"),
    ] {
        symlink(target, folder.join(link)).expect("a link");
    }
    let real = ["data/a/a.csv".to_owned(), "data/b/b.csv".to_owned()];
    assert_eq!(inputs(&folder, "data/**/*.csv"), real);
    assert_eq!(inputs(&folder, "data/*/*.csv"), real);
    // A link is as good as a folder where it is the only way.
    symlink("../c", folder.join("data/elsewhere")).expect("a link");
    assert_eq!(inputs(&folder, "data/else*/*.csv"), ["data/elsewhere/c.csv"]);
    symlink("nowhere", folder.join("data/gone.csv")).expect("a link");
    let output = run(&folder, &["check", "data/*.csv"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("leads nowhere"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn folders_that_are_linked_into_each_other_are_given_up() {
    use std::os::unix::fs::symlink;
    let folder = folder("tangle", &[("targets.toml", PLAN)]);
    let names: Vec<String> = (0..9).map(|number| format!("data/{number}")).collect();
    for name in &names {
        fs::create_dir_all(folder.join(name)).expect("a folder");
        for other in &names {
            let number = other.trim_start_matches("data/");
            symlink(format!("../{number}"), folder.join(name).join(number)).expect("a link");
        }
    }
    let output = run(&folder, &["check", "--max-files", "500", "data/**/*.csv"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("PC0017"), "{}", stderr(&output));
    assert!(stderr(&output).contains("10000"), "{}", stderr(&output));
    let deep = "d/".repeat(40);
    let file = format!("deep/{deep}a.csv");
    fs::create_dir_all(folder.join("deep").join(deep)).expect("folders");
    fs::write(folder.join(&file), "x").expect("a file");
    let output = run(&folder, &["check", "deep/**/*.csv"], None);
    assert!(stderr(&output).contains("32 deep"), "{}", stderr(&output));
}

#[test]
fn a_plan_of_gigabytes_is_not_read() {
    let folder = folder("large-plan", &[("targets.toml", PLAN)]);
    let plan = fs::File::options().write(true).open(folder.join("targets.toml")).expect("a file");
    plan.set_len(65 * 1024 * 1024).expect("a sparse file");
    let output = run(&folder, &["check", "--lang", "en"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("64 MiB"), "{}", stderr(&output));
}

#[test]
fn colour_only_where_it_was_asked_for() {
    for (variables, arguments, has_color) in [
        (&[][..], &["check"][..], false),
        (&[], &["check", "--color", "always"], true),
        (&[("CLICOLOR_FORCE", "1")], &["check"], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &["check"], false),
        (&[("CLICOLOR_FORCE", "1")], &["check", "--color", "never"], false),
        (&[], &["check", "--color", "always", "--format", "json"], false),
    ] {
        let mut command = command(root(), arguments);
        command.envs(variables.iter().copied());
        let output = command.output().expect("it runs");
        let has_escapes = stdout(&output).contains('\u{1b}');
        assert_eq!(has_escapes, has_color, "{variables:?} {arguments:?}");
    }
}

#[test]
fn the_locale_chooses_the_language() {
    for (name, locale, says) in [
        ("LANG", "zh_CN.UTF-8", "结论"),
        ("LANG", "en_US.UTF-8", "verdict"),
        ("LANG", "C", "verdict"),
        ("LC_MESSAGES", "zh_TW", "结论"),
    ] {
        let mut command = command(root(), &["check", "--quiet"]);
        let output = command.env(name, locale).output().expect("it runs");
        assert!(stdout(&output).contains(says), "{locale}: {}", stdout(&output));
    }
}

#[test]
fn init_writes_a_plan_that_is_judged_and_never_overwrites() {
    for lang in ["en", "zh"] {
        let folder = folder(&format!("init-{lang}"), &[("readme.txt", b"")]);
        let arguments = ["init", "--lang", lang];
        assert_eq!(run(&folder, &arguments, None).status.code(), Some(0));
        let checked = run(&folder, &["check", "--lang", lang], None);
        assert_eq!(checked.status.code(), Some(0), "{}{}", stdout(&checked), stderr(&checked));
        let again = run(&folder, &arguments, None);
        assert_eq!(again.status.code(), Some(2));
        assert!(stderr(&again).contains("targets.toml"), "{}", stderr(&again));
    }
}
