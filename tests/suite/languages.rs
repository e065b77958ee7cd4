//! Chinese output is Chinese: no separator, bracket or words of English between its words.

use std::fs;
use std::path::Path;

use crate::cases::folders;
use crate::program::root;

/// What an English sentence has between its words, and a Chinese one has not.
const ENGLISH: [&str; 3] = [", ", "; ", " ("];

/// Characters on both sides of a mark that tell where it comes from.
const AROUND: usize = 4;

/// English words that stand in Chinese sentences as they are: what is typed.
const TYPED: [&str; 2] = ["plancheck ", "assumed: "];

/// Every text of a folder that a case may repeat: plan, data, arguments.
fn given(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        let is_output = path.extension().is_some_and(|kind| kind == "stdout" || kind == "stderr");
        if path.is_dir() {
            given(&path, text);
        } else if !is_output {
            let bytes = fs::read(&path).expect("a readable file");
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
}

/// The Chinese output of a case, line by line, without lines that repeat those of a file.
fn chinese_lines(args: &Path) -> Vec<String> {
    let arguments = fs::read_to_string(args).expect("arguments");
    if !arguments.contains("--lang zh") {
        return Vec::new();
    }
    let outputs = ["stdout", "stderr"].map(|kind| args.with_extension(kind));
    let text = outputs.map(|output| fs::read_to_string(output).unwrap_or_default()).concat();
    let is_excerpt = |line: &&str| {
        let margin = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        margin.trim_start().starts_with('|') && !line.starts_with('|')
    };
    let is_chinese = |line: &&str| line.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let lines = text.lines().filter(|line| !is_excerpt(line) && is_chinese(line));
    lines.map(str::to_owned).collect()
}

/// A piece of a line around a mark.
fn around(line: &str, at: usize, mark: &str) -> String {
    let (before, after) = line.split_at(at);
    let after = after.strip_prefix(mark).expect("the mark stands there");
    let tail: Vec<char> = before.chars().rev().take(AROUND).collect();
    let head: String = after.chars().take(AROUND).collect();
    format!("{}{mark}{head}", tail.into_iter().rev().collect::<String>())
}

/// Whether a mark is no punctuation: in a list of options or of a plan file, or a further aim.
fn is_notation(piece: &str, mark: &str) -> bool {
    let (before, after) = piece.split_once(mark).expect("the mark");
    let is_option = before.contains('-') && after.starts_with("--");
    let is_list = before.contains('[') || before.ends_with('"') && after.starts_with('"');
    let is_toml = is_list || before.ends_with('"') && after.ends_with('=');
    let is_aim = mark == " (" && after.starts_with(|c: char| c.is_ascii_digit());
    is_option || is_toml || is_aim
}

/// Pieces of a line that are English and come from nowhere but the program.
fn english(line: &str, given: &str) -> Vec<String> {
    let marks = ENGLISH.iter().flat_map(|mark| {
        let pieces = line.match_indices(mark).map(move |(at, _)| around(line, at, mark));
        pieces.filter(move |piece| !is_notation(piece, mark))
    });
    let words: Vec<&str> = line.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let pairs = words.windows(2).filter(|pair| pair.iter().all(|word| is_word(word)));
    let pairs = pairs.map(|pair| pair.join(" "));
    let is_typed = |piece: &String| TYPED.iter().any(|typed| piece.starts_with(typed));
    marks.chain(pairs).filter(|piece| !given.contains(piece.as_str()) && !is_typed(piece)).collect()
}

#[test]
fn chinese_output_has_nothing_of_english_between_its_words() {
    let (mut faults, mut count) = (Vec::new(), 0_usize);
    for folder in folders(&root().join("tests/cases")) {
        let mut text = String::new();
        given(&folder, &mut text);
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            if path.extension().is_none_or(|kind| kind != "args") {
                continue;
            }
            for line in chinese_lines(&path) {
                count += 1;
                let found = english(&line, &text);
                if !found.is_empty() {
                    faults.push(format!("{}: {found:?} in {line}", path.display()));
                }
            }
        }
    }
    assert!(count > 1000, "only {count} lines");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn english_between_chinese_words_is_seen() {
    for (line, found) in [
        ("缺报 2022-Q1, 2022-Q2", 1),
        ("中型 (南县)", 1),
        ("已到期; 未完成", 1),
        ("技术合同 is missing", 1),
        ("缺报 2022-Q1、2022-Q2（南县）", 0),
        ("目标 >= 1 (2) 家", 0),
    ] {
        assert_eq!(english(line, "").len(), found, "{line}: {:?}", english(line, ""));
    }
    assert!(english("经council, 12 March豁免", "council, 12 March").is_empty());
}
