//! Docs are complete: every key, word, code, option and format has its line.

use std::fs;

use plancheck::assessment::{Reason, Status, TrendClass};
use plancheck::diagnostic::{Code, Severity};
use plancheck::input::TABLES;
use plancheck::plan::{Band, TrendMethod};
use plancheck::render::{Format, Lang, sentences};
use plancheck::report::{Diagnostic, MilestoneState};
use plancheck::verdict::Verdict;

use crate::program::{root, run, stdout};

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn assert_names(document_name: &str, words: impl IntoIterator<Item = String>) {
    let text = document(document_name);
    for word in words {
        assert!(text.contains(&format!("`{word}`")), "{document_name} does not explain `{word}`");
    }
}

#[test]
fn every_key_of_the_plan_file_is_explained() {
    let keys = TABLES.iter().flat_map(|table| table.keys.iter());
    assert_names("docs/targets.md", keys.map(|key| (*key).to_owned()));
}

#[test]
fn every_word_of_the_output_is_explained() {
    assert_names("docs/output.md", Status::ALL.map(|status| status.key().to_owned()));
    assert_names("docs/output.md", TrendClass::ALL.map(|class| class.key().to_owned()));
    assert_names("docs/output.md", TrendMethod::ALL.map(|method| method.key().to_owned()));
    assert_names("docs/output.md", Band::ALL.map(|band| band.key().to_owned()));
    assert_names("docs/output.md", Verdict::ALL.map(|verdict| verdict.key().to_owned()));
    assert_names("docs/output.md", Reason::ALL.map(|reason| reason.key().to_owned()));
    for page in ["docs/output.md", "README.md", "README.zh.md"] {
        assert_names(page, Format::ALL.map(|format| format.key().to_owned()));
    }
}

/// The words in the first column of the table below a heading.
fn listed(page: &str, heading: &str) -> Vec<String> {
    let (_, rest) = page.split_once(&format!("\n### {heading}\n")).expect(heading);
    let section = rest.split("\n#").next().expect("a section");
    let rows = section.lines().filter(|line| line.starts_with("| "));
    let first = |row: &str| row.split('|').nth(1).map(|cell| cell.trim().replace('`', ""));
    rows.skip(1).filter_map(first).filter(|word| !word.starts_with("---")).collect()
}

#[test]
fn closed_lists_have_every_word_once_and_no_other() {
    let page = document("docs/output.md");
    let codes = [0, 1, 2, 3].map(|code| code.to_string());
    for (heading, words) in [
        ("Statuses", Status::ALL.map(|one| one.key().to_owned()).to_vec()),
        ("Verdicts", Verdict::ALL.map(|one| one.key().to_owned()).to_vec()),
        ("Reasons", Reason::ALL.map(|one| one.key().to_owned()).to_vec()),
        ("States of a milestone", MilestoneState::ALL.map(|one| one.key().to_owned()).to_vec()),
        ("Severities", Severity::ALL.map(|one| one.key().to_owned()).to_vec()),
        ("Exit codes", codes.to_vec()),
    ] {
        let (mut listed, mut words) = (listed(&page, heading), words);
        listed.sort();
        words.sort();
        assert_eq!(listed, words, "{heading}");
    }
}

#[test]
fn every_code_has_its_page_and_its_line() {
    let index = document("docs/diagnostics/README.md");
    for code in Code::ALL {
        let page = code.page();
        assert!(page.starts_with(&format!("# {code}:")), "{code}: its title");
        for part in ["\n## English\n", "\n## 中文\n"] {
            assert!(page.contains(part), "{code}: {part:?} is missing");
        }
        assert!(index.contains(&format!("[{code}]({code}.md)")), "{code} is not in the index");
    }
}

#[test]
fn every_code_has_its_sentences_in_both_languages() {
    for code in Code::ALL {
        let diagnostic = Diagnostic::new(*code);
        let english = sentences(&diagnostic, Lang::En);
        let chinese = sentences(&diagnostic, Lang::Zh);
        let is_chinese = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
        assert!(!english.message.is_empty() && !english.hint.is_empty(), "{code}");
        assert!(is_chinese(&chinese.message), "{code}: {}", chinese.message);
        let placeholders = |text: &str| {
            let mut names: Vec<String> =
                text.split('{').skip(1).filter_map(|p| Some(p.split_once('}')?.0.into())).collect();
            names.sort();
            names.dedup();
            names
        };
        let both = |one: &str, other: &str| placeholders(&format!("{one}{other}"));
        assert_eq!(
            both(&english.message, &english.hint),
            both(&chinese.message, &chinese.hint),
            "{code}: the two languages tell the same facts"
        );
    }
}

#[test]
fn every_option_is_in_both_readmes() {
    for page in ["README.md", "README.zh.md"] {
        every_option_is_in(page);
    }
}

fn every_option_is_in(page: &str) {
    let readme = document(page);
    for command in [
        "check",
        "validate",
        "list",
        "explain",
        "trend",
        "init",
        "draft",
        "coverage",
        "schema",
        "diff",
        "completions",
        "man",
    ] {
        let help = stdout(&run(root(), &[command, "--help"], None));
        assert!(readme.contains(&format!("`plancheck {command}")), "{page}: {command}");
        let options = help.split_whitespace().filter(|word| word.starts_with("--"));
        for option in options {
            let option = option.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            assert!(readme.contains(&format!("`{option}")), "{page} lacks `{option}`");
        }
    }
}

#[test]
fn every_key_of_the_json_reports_is_explained() {
    let text = document("docs/output.md");
    for command in ["check", "validate", "trend"] {
        let report = stdout(&run(root(), &[command, "--format", "json"], None));
        let keys = report.lines().filter_map(|line| {
            let (key, _) = line.trim().strip_prefix('"')?.split_once("\":")?;
            Some(key)
        });
        for key in keys {
            assert!(text.contains(&format!("`{key}`")), "docs/output.md lacks `{key}`");
        }
    }
}

#[test]
fn every_code_is_given_somewhere() {
    let sources = crate::structure::sources(&root().join("src"));
    let text: Vec<String> = sources
        .iter()
        .filter(|path| {
            !path.ends_with("diagnostic/code.rs") && !path.ends_with("words/diagnostics/mod.rs")
        })
        .map(|path| fs::read_to_string(path).expect("readable source"))
        .collect();
    for code in Code::ALL {
        let name = format!("Code::{code:?}");
        assert!(text.iter().any(|text| text.contains(&name)), "{name} is never given");
    }
}
