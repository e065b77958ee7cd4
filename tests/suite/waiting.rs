//! What a user sees who waits: a bar on a terminal, and nothing anywhere else.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{command, folder, stderr, stdout};

const PLAN: &[u8] = b"format = 1\n[plan]\ntitle = \"Slow\"\nperiod = \"2022\"\n\
    [indicator.a]\nmeasure = \"flow\"\nname = \"A\"\nat-least = 1\n";

/// `check` on data that come only after two seconds.
const SLOW: &str =
    "(sleep 2; printf 'indicator,period,value\\na,2022,1\\n') | \"$PROGRAM\" check -";

/// Whether `script` is there, which gives a program a terminal.
fn has_terminals() -> bool {
    let version = Command::new("script").arg("--version").stdout(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// What a shell command writes, on a terminal of its own or into a pipe.
fn written(folder: &Path, line: &str, variable: (&str, &str), has_terminal: bool) -> String {
    let program = command(folder, &[]);
    let mut shell = Command::new(if has_terminal { "script" } else { "sh" });
    let arguments: &[&str] =
        if has_terminal { &["-qec", line, "/dev/null"] } else { &["-c", line] };
    shell.args(arguments).current_dir(folder).env_clear();
    shell.env("PATH", env!("PATH")).env("TERM", "xterm").env("SHELL", "/bin/sh");
    shell.env("PROGRAM", program.get_program()).env(variable.0, variable.1);
    let output = shell.stdin(Stdio::null()).output().expect("a shell");
    stdout(&output) + &stderr(&output)
}

#[test]
fn a_bar_is_shown_to_a_person_who_waits() {
    if !has_terminals() {
        return;
    }
    let folder = folder("waiting", &[("targets.toml", PLAN)]);
    let quiet = format!("{SLOW} --quiet");
    // The command, a variable of the environment, whether there is a terminal, and whether a bar.
    let runs = [
        (SLOW, ("LANG", ""), true, true),
        (SLOW, ("LANG", "zh_CN.UTF-8"), true, true),
        (SLOW, ("CI", "true"), true, false),
        (SLOW, ("TERM", "dumb"), true, false),
        (&quiet, ("LANG", ""), true, false),
        (SLOW, ("LANG", ""), false, false),
    ];
    std::thread::scope(|scope| {
        for (line, variable, has_terminal, is_shown) in runs {
            let folder = &folder;
            scope.spawn(move || {
                let text = written(folder, line, variable, has_terminal);
                let has_bar = text.contains("reading the data") || text.contains("读取数据");
                assert_eq!(has_bar, is_shown, "{variable:?}: {text}");
                // Whatever was drawn is gone before the report is written.
                let (_, report) = text.rsplit_once("\u{1b}[2K").unwrap_or(("", &text));
                assert!(report.contains("100") || line.contains("--quiet"), "{text:?}");
                assert!(!report.contains("reading the data"), "{text:?}");
            });
        }
    });
}

#[test]
fn nothing_is_shown_where_nobody_has_to_wait() {
    if !has_terminals() {
        return;
    }
    let data = b"indicator,period,value\na,2022,1\n";
    let folder = folder("no-waiting", &[("targets.toml", PLAN), ("a.csv", data)]);
    let text = written(&folder, "\"$PROGRAM\" check a.csv", ("LANG", ""), true);
    assert!(text.contains("100") && !text.contains("reading"), "{text:?}");
}
