//! The recipes of `docs/output.md` are run on the founding plan, as far as this machine can.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::{folder, root, run, stderr, stdout};

fn recipes() -> String {
    let page = fs::read_to_string(root().join("docs/output.md")).expect("the page");
    let (_, rest) = page.split_once("## Recipes\n").expect("recipes");
    rest.split("\n## ").next().expect("recipes").to_owned()
}

/// A copy of the founding plan, with a folder for reports.
fn plan_folder(name: &str) -> PathBuf {
    let folder = folder(name, &[("out/readme.txt", b"")]);
    fs::copy(root().join("targets.toml"), folder.join("targets.toml")).expect("the founding plan");
    copy(&root().join("data"), &folder.join("data"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("the data") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a readable file");
        }
    }
}

/// The commands of a recipe, wherever they stand in a line.
fn commands(text: &str) -> Vec<String> {
    let starts = ["run: plancheck ", "- plancheck ", "entry: plancheck ", "plancheck "];
    let command = |line: &str| {
        let line = line.trim();
        let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
        Some(rest.replace("$GITHUB_STEP_SUMMARY", "out/summary.md"))
    };
    text.lines().filter_map(command).collect()
}

#[test]
fn every_command_of_a_recipe_can_be_done() {
    let folder = plan_folder("recipes");
    let recipes = recipes();
    let commands = commands(&recipes);
    assert!(commands.len() >= 6, "{commands:?}");
    for command in &commands {
        if command.starts_with("diff ") {
            fs::copy(folder.join("out/new.json"), folder.join("out/last.json")).expect("a report");
        }
        let arguments: Vec<&str> = command.split_whitespace().collect();
        let output = run(&folder, &arguments, None);
        let code = output.status.code();
        assert!(matches!(code, Some(0 | 1 | 3)), "{command}: {code:?} {}", stderr(&output));
        for report in command.split("--report ").skip(1) {
            let file = report.split_whitespace().next().expect("a file");
            let file = file.split_once(':').map_or(file, |(_, file)| file);
            assert!(folder.join(file).is_file(), "{command} wrote no {file}");
            assert!(recipes.matches(file).count() > 0 || file == "out/summary.md", "{file}");
        }
    }
}

#[cfg(unix)]
#[test]
fn the_quarterly_script_runs_twice() {
    let folder = plan_folder("recipes-cron");
    let recipes = recipes();
    let script = recipes.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next());
    fs::write(folder.join("quarter.sh"), script.expect("a script")).expect("a writable folder");
    let program = Path::new(env!("CARGO_BIN_EXE_plancheck")).parent().expect("a folder");
    let path = format!("{}:/usr/bin:/bin", program.display());
    for _ in 0..2 {
        let mut shell = Command::new("sh");
        shell.args(["-e", "quarter.sh"]).current_dir(&folder).env("PATH", &path);
        let output = shell.output().expect("sh runs");
        assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), stderr(&output));
        assert!(stdout(&output).contains("无变化"), "{}", stdout(&output));
        assert!(folder.join("out/last.json").is_file());
        assert!(!folder.join("out/new.json").exists());
    }
}
