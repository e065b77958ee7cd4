//! Completions and manual pages: every command and option is in them.

use std::fs;
use std::process::Command;

use crate::program::{folder, root, run, stderr, stdout};

/// Commands and their long options, as `--help` lists them.
fn commands() -> Vec<(String, Vec<String>)> {
    let top = stdout(&run(root(), &["--help"], None));
    let lines = top.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    let names =
        lines.filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')));
    let names = names.filter_map(|line| line.split_whitespace().next());
    let options = |name: &str| {
        let help = stdout(&run(root(), &[name, "--help"], None));
        let words = help.lines().filter(|line| line.trim_start().starts_with('-'));
        let words = words.flat_map(str::split_whitespace).filter(|word| word.starts_with("--"));
        words.map(|word| word.trim_end_matches(',').to_owned()).collect::<Vec<String>>()
    };
    names.map(|name| (name.to_owned(), options(name))).collect()
}

#[test]
fn every_shell_completes_every_command_and_option() {
    let commands = commands();
    assert!(commands.len() >= 10, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        for lang in ["en", "zh"] {
            let output = run(root(), &["completions", shell, "--lang", lang], None);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            let script = stdout(&output);
            for (name, options) in &commands {
                assert!(script.contains(name.as_str()), "{shell} lacks {name}");
                for option in options {
                    let bare = option.trim_start_matches('-');
                    assert!(script.contains(bare), "{shell} lacks {option} of {name}");
                }
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_by_the_script() {
    let folder = folder("completions", &[]);
    let script = run(root(), &["completions", "bash"], None).stdout;
    fs::write(folder.join("plancheck.bash"), script).expect("a writable folder");
    let ask = "source ./plancheck.bash; COMP_WORDS=(plancheck va); COMP_CWORD=1; \
               _plancheck plancheck va plancheck; echo \"${COMPREPLY[*]}\"";
    let Ok(output) = Command::new("bash").args(["-c", ask]).current_dir(&folder).output() else {
        return; // no bash on this machine
    };
    assert_eq!(stdout(&output).trim(), "validate", "{}", stderr(&output));
}

#[test]
fn every_command_has_its_manual_page_with_its_options() {
    let folder = folder("man", &[]);
    let output = run(&folder, &["man", "."], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for (name, options) in commands() {
        let page = fs::read_to_string(folder.join(format!("plancheck-{name}.1"))).expect(&name);
        assert!(page.contains(&format!(".TH plancheck-{name} 1")), "{page}");
        for option in options {
            let escaped = option.replace('-', "\\-");
            assert!(page.contains(&escaped), "the page of {name} lacks {option}");
        }
    }
    let main = stdout(&run(root(), &["man", "--lang", "zh"], None));
    assert!(main.contains("评估"), "{main}");
}

/// A folder in which every example of the help can be done: plan, data, a document, folders.
#[cfg(unix)]
fn example_folder() -> std::path::PathBuf {
    let folder = folder("help-examples", &[]);
    let text = fs::read(root().join("tests/cases/coverage/plan.txt")).expect("a document");
    for name in ["counties.toml", "data"] {
        std::os::unix::fs::symlink(root().join(name), folder.join(name)).expect("a link");
    }
    let plan = fs::read_to_string(root().join("targets.toml")).expect("the founding plan");
    let plan = plan.replace("\n[plan]\n", "\n[plan]\ndocument = \"plan.txt\"\n");
    fs::write(folder.join("targets.toml"), plan).expect("a writable folder");
    for name in ["plan.txt", "plan.md"] {
        fs::write(folder.join(name), &text).expect("a writable folder");
    }
    run(&folder, &["check", "--report", "plan.docx"], None);
    for home in [
        ".local/share/bash-completion/completions",
        ".config/fish/completions",
        ".local/share/man/man1",
    ] {
        fs::create_dir_all(folder.join(home)).expect("a writable folder");
    }
    folder
}

#[cfg(unix)]
#[test]
fn every_command_teaches_by_examples_that_can_be_done() {
    let folder = example_folder();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_plancheck")).parent().expect("a folder");
    let path = format!("{}:/usr/bin:/bin", program.display());
    let names = commands().into_iter().map(|(name, _)| vec![name]);
    for name in std::iter::once(Vec::new()).chain(names) {
        let ask: Vec<&str> = name.iter().map(String::as_str).chain(["--help"]).collect();
        for (lang, title) in [("en", "Examples:"), ("zh", "示例：")] {
            let help = stdout(&run(root(), &[&ask[..], &["--lang", lang]].concat(), None));
            let examples = help.split(title).nth(1).unwrap_or_default();
            let examples: Vec<&str> =
                examples.lines().filter(|line| line.starts_with("  plancheck ")).collect();
            assert!(examples.len() > 1, "{name:?} {lang}: {help}");
            for example in examples {
                // Whether there is a pager is not ours to say, and a plan is not drafted over another.
                let command = example.split(" | ").next().expect("a command");
                let command = command.replace("> targets.toml", "> drafted.toml");
                let _ = fs::remove_dir_all(folder.join("my-plan"));
                let mut shell = Command::new("sh");
                shell.args(["-c", &command]).current_dir(&folder);
                let output =
                    shell.env("PATH", &path).env("HOME", &folder).output().expect("sh runs");
                let code = output.status.code();
                // `init` finds the plan that the others need.
                let is_begun = command.trim() == "plancheck init" && code == Some(2);
                let is_done = is_begun || matches!(code, Some(0 | 1 | 3));
                assert!(is_done, "{command}: {code:?} {}", stderr(&output));
            }
        }
    }
}

#[test]
fn a_slip_gets_a_suggestion_in_both_languages() {
    for (arguments, meant) in [
        (&["chekc"][..], "check"),
        (&["check", "--fromat", "json"], "--format"),
        (&["check", "--format", "jsno"], "json"),
        (&["completions", "bahs"], "bash"),
        (&["schema", "target"], "targets"),
        (&["check", "--report", "jsn:x"], "json"),
    ] {
        for lang in ["en", "zh"] {
            let arguments: Vec<&str> = arguments.iter().copied().chain(["--lang", lang]).collect();
            let output = run(root(), &arguments, None);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            let told = stderr(&output);
            let asks = if lang == "en" { "help: did you mean|tip:" } else { "是否想写" };
            assert!(asks.split('|').any(|ask| told.contains(ask)), "{arguments:?}: {told}");
            assert!(told.contains(meant), "{arguments:?}: {told}");
        }
    }
}
