//! The `console` blocks of README and docs are run: a line `$ plancheck …` (or `$ cargo run --release
//! -- …`) is a command, what follows is its output. A line `...` stands for any lines.

use std::fs;

use crate::program::{root, run, stderr, stdout};

#[test]
fn readme_shows_what_the_program_says() {
    let mut count = 0_usize;
    for file in ["README.md", "README.zh.md"] {
        let text = fs::read_to_string(root().join(file)).expect(file);
        for (command, expected) in sessions(&text) {
            count += check(file, &command, &expected);
        }
    }
    assert!(count >= 2, "the README shows no command with its output");
}

/// Commands with the lines that follow them.
fn sessions(text: &str) -> Vec<(String, Vec<String>)> {
    let mut sessions: Vec<(String, Vec<String>)> = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        match line {
            "```console" => is_inside = true,
            "```" => is_inside = false,
            _ if !is_inside => {}
            _ => match (line.strip_prefix("$ "), sessions.last_mut()) {
                (Some(command), _) => sessions.push((command.to_owned(), Vec::new())),
                (None, Some((_, output))) => output.push(line.to_owned()),
                (None, None) => panic!("output without a command: {line}"),
            },
        }
    }
    sessions
}

/// Runs one command and compares; 0 if it is none of ours.
fn check(file: &str, command: &str, expected: &[String]) -> usize {
    let ours = ["cargo run --release -- ", "plancheck "];
    let Some(arguments) = ours.iter().find_map(|start| command.strip_prefix(start)) else {
        assert_eq!(command, "cargo test", "{file}: a command that no test runs");
        return 0;
    };
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let output = run(root(), &arguments, None);
    let actual = format!("{}{}", stdout(&output), stderr(&output));
    let actual: Vec<&str> = actual.trim_end().lines().collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    assert!(
        matches(&expected, &actual),
        "{file}: `{command}` says\n{}\nnot\n{}",
        actual.join("\n"),
        expected.join("\n")
    );
    1
}

fn matches(expected: &[&str], actual: &[&str]) -> bool {
    match (expected.split_first(), actual.split_first()) {
        (None, None) => true,
        (Some((&"...", rest)), _) => (0..=actual.len()).any(|skip| matches(rest, &actual[skip..])),
        (Some((wanted, rest)), Some((line, others))) => {
            wanted.trim_end() == line.trim_end() && matches(rest, others)
        }
        _ => false,
    }
}
