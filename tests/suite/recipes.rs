//! The recipes of `docs/output.md` are run on the founding plan, as far as this machine can.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

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

/// The texts under one of the keys, anywhere in a document.
fn under(document: &Value, keys: &[&str], found: &mut Vec<String>) {
    match document {
        Value::Object(members) => {
            for (key, value) in members {
                let list = value.as_array().cloned().unwrap_or_default();
                if keys.contains(&key.as_str()) && !value.is_object() {
                    let texts = std::iter::once(value).chain(&list).filter_map(Value::as_str);
                    found.extend(texts.map(str::to_owned));
                } else {
                    under(value, keys, found);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| under(value, keys, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(unix)]
#[test]
fn build_servers_can_read_their_recipes_and_find_what_they_name() {
    let program = Path::new(env!("CARGO_BIN_EXE_plancheck")).parent().expect("a folder");
    let path = format!("{}:/usr/bin:/bin", program.display());
    let recipes = recipes();
    let blocks = recipes.split("```yaml\n").skip(1);
    let blocks: Vec<&str> = blocks.filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 3, "GitHub, GitLab and pre-commit");
    for (index, block) in blocks.into_iter().enumerate() {
        let folder = plan_folder(&format!("recipes-yaml-{index}"));
        let document: Value = serde_saphyr::from_str(block)
            .unwrap_or_else(|error| panic!("no YAML: {error}\n{block}"));
        let (mut commands, mut files) = (Vec::new(), Vec::new());
        under(&document, &["run", "script", "entry"], &mut commands);
        under(&document, &["sarif_file", "paths", "junit", "codequality"], &mut files);
        assert!(!commands.is_empty(), "{block}");
        for command in commands {
            let mut shell = Command::new("sh");
            shell.args(["-ec", &command]).current_dir(&folder).env("PATH", &path);
            let output = shell.env("GITHUB_STEP_SUMMARY", folder.join("summary.md")).output();
            let output = output.expect("sh runs");
            let code = output.status.code();
            assert!(matches!(code, Some(0 | 1 | 3)), "{command}: {code:?} {}", stderr(&output));
        }
        for file in files {
            assert!(folder.join(&file).is_file(), "{file} is named and not written\n{block}");
        }
        let is_summed_up = folder.join("summary.md").is_file();
        assert_eq!(is_summed_up, block.contains("GITHUB_STEP_SUMMARY"), "{block}");
    }
}
