//! `--report`: where reports go, and that none is lost, mixed or half written.

use std::fs;
use std::path::Path;

use plancheck::render::Format;

use crate::program::{command, folder, run, stderr, stdout};

const PLAN: &[u8] = b"format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
    [indicator.x]\nname = \"Xylophones\"\nmeasure = \"flow\"\nat-least = 1\n";
const DATA: &[u8] = b"indicator,period,value\nx,2022,1\n";

fn plan_folder(name: &str) -> std::path::PathBuf {
    folder(name, &[("targets.toml", PLAN), ("data/a.csv", DATA), ("out/readme.txt", b"")])
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_format_goes_to_a_file_as_it_goes_to_standard_output() {
    let folder = plan_folder("reports-all");
    let mut arguments = vec!["check".to_owned(), "--quiet".to_owned()];
    for format in Format::ALL {
        arguments.extend(["--report".to_owned(), format!("{0}:out/{0}", format.key())]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = run(&folder, &arguments, None);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    for format in Format::ALL {
        let file = fs::read(folder.join("out").join(format.key())).expect("the report");
        let shown = run(&folder, &["check", "--format", format.key()], None).stdout;
        assert_eq!(file, shown, "{format:?}");
    }
    assert_eq!(names(&folder.join("out")).len(), Format::ALL.len() + 1, "nothing else is left");
}

#[test]
fn the_ending_tells_the_format_and_a_dash_is_standard_output() {
    let folder = plan_folder("reports-ending");
    let output = run(&folder, &["check", "--report", "out/r.json", "--report", "json:-"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let file = fs::read_to_string(folder.join("out/r.json")).expect("the report");
    assert_eq!(file, stdout(&output), "the table gives way to what is asked for");
    assert!(file.starts_with('{'), "{file}");
}

#[test]
fn two_reports_never_share_a_place() {
    let folder = plan_folder("reports-twice");
    for (arguments, code) in [
        (&["--format", "json", "--report", "table:-"][..], "PC0704"),
        (&["--report", "json:-", "--report", "table:-"], "PC0704"),
        (&["--report", "out/r.json", "--report", "table:./out/../out/r.json"], "PC0704"),
        (&["--report", "json:targets.toml"], "PC0705"),
        (&["--report", "json:./data/a.csv"], "PC0705"),
        (&["--report", "jsn:r"], "PC0701"),
        (&["--report", "r"], "PC0702"),
        (&["--report", "json:"], "PC0703"),
    ] {
        for command in ["check", "validate"] {
            let arguments: Vec<&str> = [command].iter().chain(arguments).copied().collect();
            let output = run(&folder, &arguments, None);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(stderr(&output).contains(code), "{arguments:?}: {}", stderr(&output));
            assert_eq!(stdout(&output), "", "{arguments:?}");
        }
    }
    assert_eq!(names(&folder), ["data", "out", "targets.toml"]);
    assert_eq!(names(&folder.join("out")), ["readme.txt"]);
    assert_eq!(fs::read(folder.join("targets.toml")).expect("the plan"), PLAN);
    assert_eq!(fs::read(folder.join("data/a.csv")).expect("the data"), DATA);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_yet_is_that_file() {
    let folder = plan_folder("reports-twice-linked");
    for (target, link) in [("a.json", "l.json"), ("l.json", "m.json"), ("out/b.json", "n.json")] {
        std::os::unix::fs::symlink(target, folder.join(link)).expect("a link");
    }
    for reports in [["a.json", "csv:m.json"], ["csv:n.json", "./out/b.json"]] {
        let [one, other] = reports;
        let output = run(&folder, &["check", "--report", one, "--report", other], None);
        assert_eq!(output.status.code(), Some(2), "{reports:?}");
        assert!(stderr(&output).contains("PC0704"), "{reports:?}: {}", stderr(&output));
    }
    assert_eq!(names(&folder.join("out")), ["readme.txt"], "nothing was written");
    assert!(!folder.join("a.json").exists(), "nothing was written");
}

#[test]
fn a_report_never_goes_over_the_waivers() {
    let waivers = b"format = 1\n";
    let folder = plan_folder("reports-waivers");
    for name in ["waivers.toml", "data/w.toml"] {
        fs::write(folder.join(name), waivers).expect("a writable file");
    }
    let several = ["--plan", "targets.toml", "--plan", "again.toml"];
    fs::write(folder.join("again.toml"), PLAN).expect("a writable file");
    for arguments in [
        &["--report", "json:waivers.toml"][..],
        &["--waivers", "data/w.toml", "--report", "json:data/w.toml"],
        &["--only", "x", "--report", "json:./data/../waivers.toml"],
        &[&several[..], &["--report", "json:waivers.toml"]].concat(),
    ] {
        let output = run(&folder, &[&["check"], arguments].concat(), None);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains("PC0705"), "{arguments:?}: {}", stderr(&output));
    }
    // The next check would read what validate wrote there.
    let output = run(&folder, &["validate", "--report", "json:waivers.toml"], None);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    for name in ["waivers.toml", "data/w.toml"] {
        assert_eq!(fs::read(folder.join(name)).expect("the waivers"), waivers, "{name}");
    }
}

#[test]
fn an_unwritable_report_is_exit_2_and_the_others_are_written() {
    let folder = plan_folder("reports-unwritable");
    let arguments =
        ["check", "--report", "none/r.json", "--report", "json:out", "--report", "out/r.json"];
    let output = run(&folder, &arguments, None);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    for says in ["PC0706", "`none/r.json`: its folder does not exist", "`out`: it is a folder"] {
        assert!(told.contains(says), "{told}");
    }
    assert!(stdout(&output).contains("verdict: pass"), "{}", stdout(&output));
    let file = fs::read_to_string(folder.join("out/r.json")).expect("the report");
    assert!(file.ends_with("}\n"), "{file}");
}

#[test]
fn the_step_summary_is_added_to_and_never_replaced() {
    let folder = plan_folder("reports-summary");
    let path = folder.join("out/summary.md");
    fs::write(&path, "from before\n").expect("a writable file");
    for _ in 0..2 {
        let mut check = command(&folder, &["check", "--report", "table:out/summary.md"]);
        let output = check.env("GITHUB_STEP_SUMMARY", &path).output().expect("it runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let text = fs::read_to_string(&path).expect("the summary");
    assert!(text.starts_with("from before\n"), "{text}");
    assert_eq!(text.matches("verdict: pass").count(), 2, "{text}");
}

#[cfg(unix)]
#[test]
fn a_report_is_replaced_whole_with_the_mode_of_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan_folder("reports-mode");
    let plain = folder.join("out/plain");
    fs::write(&plain, "").expect("a writable file");
    let report = folder.join("out/r.json");
    fs::write(&report, "old").expect("a writable file");
    let before = fs::File::open(&report).expect("the old report");
    let link = folder.join("link.json");
    std::os::unix::fs::symlink("out/r.json", &link).expect("a link");
    let output = run(&folder, &["check", "--report", "link.json"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode();
    assert_eq!(mode(&report), mode(&plain));
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink(), "the link stays a link");
    assert!(fs::read_to_string(&report).expect("the report").starts_with('{'));
    let early = folder.join("early.json");
    std::os::unix::fs::symlink("out/later.json", &early).expect("a link");
    run(&folder, &["check", "--report", "early.json"], None);
    assert!(fs::symlink_metadata(&early).expect("the link").is_symlink(), "it stays a link too");
    assert!(folder.join("out/later.json").is_file());
    // Whoever had it open reads on in the old one: nothing was written into it.
    assert_eq!(before.metadata().expect("the old report").len(), 3);
}

#[cfg(unix)]
#[test]
fn what_is_open_already_is_written_to_and_stays_what_it_is() {
    let folder = plan_folder("reports-device");
    let check = ["check", "--quiet", "--report", "json:/dev/stderr"];
    let output = run(&folder, &check, None);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains("\"schema_version\": 1"), "{}", stderr(&output));
    assert!(fs::symlink_metadata("/dev/stderr").expect("it is there").is_symlink());
    let log = folder.join("log");
    fs::write(&log, "from before\n").expect("a writable file");
    let errors = fs::OpenOptions::new().append(true).open(&log).expect("the log");
    let status = command(&folder, &check).stderr(errors).status().expect("it runs");
    assert_eq!(status.code(), Some(0));
    assert!(fs::read_to_string(&log).expect("the log").starts_with("from before\n{"));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing_half_written() {
    let folder = plan_folder("reports-interrupted");
    for signal in ["INT", "TERM", "HUP"] {
        let out = folder.join(signal);
        fs::create_dir(&out).expect("a writable folder");
        let mut arguments = vec!["check".to_owned(), "--quiet".to_owned()];
        for index in 0..1000 {
            arguments.extend(["--report".to_owned(), format!("json:{signal}/{index}.json")]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut child = command(&folder, &arguments).spawn().expect("it runs");
        // It is writing one file after the other by now.
        while names(&out).len() < 3 {
            assert_eq!(
                child.try_wait().expect("a child"),
                None,
                "it ended before a file was there"
            );
        }
        let kill = format!("kill -{signal} {}", child.id());
        let sent = std::process::Command::new("sh").args(["-c", &kill]).status();
        assert!(sent.expect("sh runs").success());
        assert_eq!(child.wait().expect("it ends").code(), Some(130), "{signal}");
        let written = names(&out);
        assert!(written.len() < 1000, "{signal}: it was not interrupted");
        for name in written {
            let text = fs::read_to_string(out.join(&name)).expect("a report");
            assert!(!name.starts_with('.') && text.ends_with("}\n"), "{signal}: {name}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_told_in_the_users_language() {
    let folder = plan_folder("reports-full");
    let report = folder.join("report.json");
    run(&folder, &["check", "--quiet", "--report", "report.json"], None);
    let report = report.to_str().expect("a path of characters");
    for arguments in [
        &["check"][..],
        &["validate"],
        &["list"],
        &["explain", "x"],
        &["trend"],
        &["diff", report, report],
        &["schema", "report"],
        &["completions", "bash"],
        &["man"],
        &["init", "new"],
        &["--help"],
        &["--version"],
    ] {
        for (lang, says) in [
            ("en", "error[PC0712]: cannot write to standard output: the disk is full"),
            ("zh", "错误[PC0712]: 无法写到标准输出：磁盘空间不足"),
        ] {
            let _ = fs::remove_dir_all(folder.join("new"));
            let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("the device");
            let arguments = [arguments, &["--lang", lang]].concat();
            let child = command(&folder, &arguments).stdout(full).spawn().expect("it runs");
            let output = child.wait_with_output().expect("it ends");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(stderr(&output).starts_with(says), "{arguments:?}: {}", stderr(&output));
        }
    }
}

#[test]
fn commands_that_write_files_say_why_they_could_not() {
    let folder = plan_folder("reports-commands");
    for (arguments, code, says, chinese) in [
        (&["man", "none"][..], "PC0706", "its folder does not exist", "所在文件夹不存在"),
        (&["man", "targets.toml"], "PC0706", "is a file, not a folder", "不是文件夹"),
        (&["init", "."], "PC0711", "`./targets.toml` exists already", "已存在"),
        (&["init", "targets.toml/x"], "PC0706", "is a file, not a folder", "不是文件夹"),
        (&["check", "--report", "json:/dev/full"], "PC0706", "the disk is full", "磁盘空间不足"),
    ] {
        for (lang, says) in [("en", says), ("zh", chinese)] {
            let output = run(&folder, &[arguments, &["--lang", lang]].concat(), None);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            let told = stderr(&output);
            assert!(told.contains(code) && told.contains(says), "{arguments:?}: {told}");
            assert!(!told.contains("os error"), "{arguments:?}: {told}");
            assert_eq!(told.matches(code).count(), 1, "{arguments:?}: {told}");
        }
    }
    assert_eq!(names(&folder), ["data", "out", "targets.toml"]);
}

#[cfg(unix)]
#[test]
fn a_plan_is_begun_whole_or_not_at_all() {
    let folder = folder("reports-init", &[("data", b"a file where a folder must be")]);
    let output = run(&folder, &["init"], None);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).contains("2026-q1.csv"), "{}", stderr(&output));
    assert_eq!(names(&folder), ["data"]);
}
