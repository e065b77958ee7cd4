//! The layout of `docs/architecture.md`, held: who may import whom, and that no file is forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::program::root;

/// Who may import whom, as `docs/architecture.md` says it.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("docs/architecture.md")).expect("the architecture");
    let rows = text.lines().skip_while(|line| !line.starts_with("| module | may import |"));
    rows.skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let mut cells = line.trim_matches('|').split('|').map(str::trim);
            let module = cells.next().expect("a module").trim_matches('`').to_owned();
            let imports = cells.next().expect("its imports");
            let imports = imports.split(", ").map(|name| name.trim_matches('`').to_owned());
            (module, imports.filter(|name| name != "-").collect())
        })
        .collect()
}

/// Module of the library -> modules that its files name as `crate::…`.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in sources(&root().join("src")) {
        let relative = path.strip_prefix(root().join("src")).expect("in src").to_owned();
        let first = relative.components().next().expect("a name").as_os_str().to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        if ["main", "lib", "cli"].contains(&module.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable source");
        let names = text.split("crate::").skip(1).filter_map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            rest.get(..end?)
        });
        let names = names.map(str::to_owned).filter(|name| *name != module && !name.is_empty());
        found.entry(module.clone()).or_default().extend(names);
    }
    found
}

/// Every source file below a folder.
pub(crate) fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn every_module_imports_only_what_it_may() {
    let table = table();
    for (module, imports) in imports() {
        let allowed =
            table.get(&module).unwrap_or_else(|| panic!("`{module}` is not in the table"));
        let forbidden: Vec<_> = imports.difference(allowed).collect();
        assert!(forbidden.is_empty(), "`{module}` must not import {forbidden:?}");
    }
}

#[test]
fn the_import_table_has_no_cycle_and_nothing_idle() {
    let (table, imports) = (table(), imports());
    let mut left: BTreeMap<_, _> = table.clone();
    while !left.is_empty() {
        let known: BTreeSet<String> = left.keys().cloned().collect();
        let free: Vec<String> = left
            .iter()
            .filter(|(_, uses)| uses.is_disjoint(&known))
            .map(|(module, _)| module.clone())
            .collect();
        assert!(!free.is_empty(), "a cycle among {known:?}");
        left.retain(|module, _| !free.contains(module));
    }
    let listed: BTreeSet<_> = table.keys().collect();
    let present: BTreeSet<_> = imports.keys().collect();
    assert_eq!(listed, present, "the table names the modules that exist");
    for (module, allowed) in &table {
        assert_eq!(Some(allowed), imports.get(module), "what `{module}` may and does import");
    }
}

#[test]
fn every_file_of_the_suite_is_part_of_it() {
    let main = fs::read_to_string(root().join("tests/suite/main.rs")).expect("the suite");
    for path in sources(&root().join("tests/suite")) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(name == "main" || main.contains(&format!("mod {name};")), "{name} is forgotten");
    }
}

#[test]
fn only_input_and_cli_touch_the_outside() {
    for path in sources(&root().join("src")) {
        let relative = path.strip_prefix(root()).expect("in the project").display().to_string();
        let may = ["src/input/", "src/cli/", "src/main.rs"].iter().any(|p| relative.starts_with(p));
        let text = fs::read_to_string(&path).expect("readable source");
        // Writing into memory is no outside.
        let in_memory =
            ["std::io::Write", "std::io::Cursor", "std::io::Result", "std::io::ErrorKind"];
        let text = in_memory.iter().fold(text, |text, name| text.replace(name, ""));
        for outside in ["std::fs", "std::env", "std::io", "std::time", "std::process"] {
            assert!(may || !text.contains(outside), "{relative} uses {outside}");
        }
    }
}
