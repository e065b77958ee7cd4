//! The worked examples of `docs/coverage.md`: each block is the file that is named before it, and the runs of their
//! folders show that it comes out so.

use std::fs;

use crate::program::root;

#[test]
fn every_block_of_a_worked_example_is_its_file() {
    let page = fs::read_to_string(root().join("docs/coverage.md")).expect("the page");
    let mut shown = Vec::new();
    for part in page.split("](../tests/cases/worked-").skip(1) {
        let (file, rest) =
            part.split_once("):\n\n```").expect("a block behind the name of its file");
        let (_, rest) = rest.split_once('\n').expect("a kind of block");
        let (block, _) = rest.split_once("\n```").expect("the end of a block");
        let path = root().join("tests/cases").join(format!("worked-{file}"));
        let written = fs::read_to_string(&path).expect(file);
        assert_eq!(block, written.trim_end(), "{}", path.display());
        shown.push(file.to_owned());
    }
    let files = ["plan.txt", "first.toml", "first.stdout", "targets.toml", "clean.stdout"];
    let expected =
        ["english", "chinese"].map(|language| files.map(|file| format!("{language}/{file}")));
    assert_eq!(shown, expected.concat());
}

#[test]
fn a_worked_example_ends_with_nothing_open_and_says_that_it_is_invented() {
    for (language, invented) in [("english", "invented"), ("chinese", "虚构")] {
        let read = |file: &str| {
            let path = root().join(format!("tests/cases/worked-{language}/{file}"));
            fs::read_to_string(path).expect(file)
        };
        assert!(read("first.code").starts_with('1'), "the first run has something to show");
        assert!(!read("clean.stdout").contains("PC05"), "the last run finds nothing");
        for file in ["plan.txt", "first.toml", "targets.toml"] {
            assert!(read(file).contains(invented), "{language}/{file}");
        }
    }
}
