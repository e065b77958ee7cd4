//! The published schemas: real reports and every sound plan are valid, what is wrong is not, and no
//! key is missing. `UPDATE_CASES=1 cargo test` writes the files in `docs/schema`.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use plancheck::diagnostic::Code;
use plancheck::input::{TABLES, read_plan};
use serde_json::{Map, Value, json};
use toml::de::{DeTable, DeValue};

use crate::program::{root, run, stdout};

fn schema(of: &str) -> Value {
    serde_json::from_str(&stdout(&run(root(), &["schema", of], None))).expect("JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("a schema of draft 2020-12");
    jsonschema::validator_for(schema).expect("a schema")
}

/// The schema with keys forbidden that it does not name, so that a new key cannot be forgotten.
fn closed(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        if object.contains_key("properties") {
            object.insert("additionalProperties".to_owned(), json!(false));
        }
        for value in object.values_mut() {
            *value = closed(value.take());
        }
    }
    schema
}

fn faults(validator: &Validator, document: &Value) -> Vec<String> {
    let fault =
        |fault: jsonschema::ValidationError<'_>| format!("{}: {fault}", fault.instance_path());
    validator.iter_errors(document).map(fault).collect()
}

fn case_folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/cases")).expect("the cases");
    let folders = entries.map(|entry| entry.expect("an entry").path());
    // That one is refused after much unpacking.
    let folders = folders.filter(|folder| !folder.ends_with("workbook-bomb"));
    folders.chain([root().to_owned()]).collect()
}

#[test]
fn every_report_is_valid_and_has_no_key_that_its_schema_lacks() {
    for (command, of) in [("check", "report"), ("validate", "validation"), ("trend", "trend")] {
        let validator = validator(&closed(schema(of)));
        let mut count = 0_usize;
        for folder in case_folders() {
            let text = stdout(&run(&folder, &[command, "--format", "json"], None));
            if text.is_empty() {
                continue;
            }
            let report: Value = serde_json::from_str(&text).expect("JSON");
            let faults = faults(&validator, &report);
            assert!(faults.is_empty(), "{command} in {}: {faults:#?}", folder.display());
            let mut without = report.clone();
            without.as_object_mut().expect("an object").remove("plan");
            assert!(!validator.is_valid(&without), "{command}: every key is required");
            count += 1;
        }
        assert!(count > 30, "{command}: only {count} reports");
    }
}

#[test]
fn a_run_is_valid_and_has_no_key_that_its_schema_lacks() {
    let validator = validator(&closed(schema("run")));
    let case = root().join("tests/cases/several-plans");
    for only in [&[][..], &["--only", "visits"]] {
        let plans = ["check", "--plan", "office/*/targets.toml", "--format", "json"];
        let text = stdout(&run(&case, &[&plans, only].concat(), None));
        let report: Value = serde_json::from_str(&text).expect("JSON");
        let faults = faults(&validator, &report);
        assert!(faults.is_empty(), "{only:?}: {faults:#?}");
        let mut without = report.clone();
        without.as_object_mut().expect("an object").remove("plans_left_out");
        assert!(!validator.is_valid(&without), "every key is required");
    }
}

#[test]
fn a_word_that_is_not_in_a_closed_list_is_refused() {
    let validator = validator(&schema("report"));
    let text = stdout(&run(root(), &["check", "--format", "json"], None));
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert!(validator.is_valid(&report));
    for key in ["status", "verdict", "reason", "kind", "commitment"] {
        let mut wrong = report.clone();
        wrong["results"][0][key] = json!("perhaps");
        assert!(!validator.is_valid(&wrong), "{key}");
    }
}

/// A TOML table as JSON, as editors show it to a schema: dates are texts.
fn as_json(table: &DeTable<'_>) -> Value {
    let member =
        |(key, value): (&toml::Spanned<std::borrow::Cow<'_, str>>, &toml::Spanned<DeValue<'_>>)| {
            (key.get_ref().to_string(), value_as_json(value.get_ref()))
        };
    Value::Object(table.iter().map(member).collect::<Map<_, _>>())
}

fn value_as_json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => serde_json::from_str(number.as_str()).unwrap_or(Value::from(0)),
        DeValue::Float(number) => serde_json::from_str(number.as_str()).unwrap_or(Value::from(0)),
        DeValue::Boolean(flag) => json!(flag),
        DeValue::Datetime(time) => json!(time.to_string()),
        DeValue::Array(members) => {
            members.iter().map(|member| value_as_json(member.get_ref())).collect()
        }
        DeValue::Table(table) => as_json(table),
    }
}

fn plans() -> Vec<PathBuf> {
    let is_plan = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
    let files = |folder: PathBuf| {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).collect::<Vec<PathBuf>>()
    };
    let mut plans: Vec<PathBuf> =
        case_folders().into_iter().filter(|path| path.is_dir()).flat_map(files).collect();
    plans.extend(files(root().join("src/cli/starter")));
    plans.retain(|path| is_plan(path) && !path.ends_with("Cargo.toml"));
    plans.retain(|path| !path.ends_with("clippy.toml") && !path.ends_with("rustfmt.toml"));
    plans.retain(|path| {
        !path.to_string_lossy().contains("cases/waivers/") || path.ends_with("targets.toml")
    });
    plans
}

fn parsed(path: &Path, text: &str) -> Option<Value> {
    let (table, errors) = DeTable::parse_recoverable(text);
    assert!(
        text.contains("format") || !errors.is_empty() || text.len() < 400,
        "{}",
        path.display()
    );
    errors.is_empty().then(|| as_json(table.get_ref()))
}

#[test]
fn every_sound_plan_is_valid_and_unknown_keys_are_not() {
    let validator = validator(&schema("targets"));
    let (mut sound, mut unknown) = (0_usize, 0_usize);
    for path in plans() {
        let bytes = fs::read(&path).expect("a plan");
        let Ok(text) = String::from_utf8(bytes.clone()) else { continue };
        let Some(document) = parsed(&path, &text) else { continue };
        let (plan, found) = read_plan("targets.toml", &bytes);
        let has = |code: Code| found.iter().any(|finding| finding.code == code);
        if plan.is_some() && !found.iter().any(plancheck::diagnostic::Diagnostic::is_error) {
            let faults = faults(&validator, &document);
            assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
            sound += 1;
        } else if has(Code::UnknownKey) || has(Code::SeveralComparators) || has(Code::MissingKey) {
            assert!(!validator.is_valid(&document), "{}", path.display());
            unknown += 1;
        }
    }
    assert!(sound > 80 && unknown > 0, "{sound} sound plans, {unknown} with unknown keys");
}

#[test]
fn the_schema_of_plans_has_every_key_of_the_reader_and_no_other() {
    let (plan, waivers) = (schema("targets"), schema("waivers"));
    for table in TABLES {
        let name = table.table.trim_matches(['[', ']']);
        let name = name.trim_end_matches(".ID").trim_end_matches(".NAME");
        let part = match name {
            "targets.toml" => &plan,
            "waivers.toml" => &waivers,
            "waiver" => &waivers["$defs"][name],
            _ => &plan["$defs"][name],
        };
        let properties = part["properties"].as_object().expect(name);
        let mut known: Vec<&str> = properties.keys().map(String::as_str).collect();
        let mut keys = table.keys.to_vec();
        known.sort_unstable();
        keys.sort_unstable();
        assert_eq!(known, keys, "{name}");
        assert_eq!(part["additionalProperties"], false, "{name}");
        for (key, property) in properties {
            assert!(property["description"].is_string(), "{name} {key} is not explained");
        }
    }
}

#[test]
fn the_published_schemas_are_what_the_program_says() {
    for of in ["targets", "waivers", "report", "run", "validation", "trend", "diff"] {
        let path = root().join(format!("docs/schema/{of}.schema.json"));
        let text = stdout(&run(root(), &["schema", of], None));
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("docs");
            fs::write(&path, &text).expect("docs");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), text, "{}", path.display());
    }
}

#[test]
fn editors_find_the_schema_of_our_plans() {
    let plan = fs::read_to_string(root().join("targets.toml")).expect("the founding plan");
    let named = plan.lines().next().and_then(|line| line.strip_prefix("#:schema "));
    assert!(root().join(named.expect("a schema")).is_file());
    let folder = crate::program::folder("schema-init", &[]);
    run(&folder, &["init"], None);
    let plan = fs::read_to_string(folder.join("targets.toml")).expect("the starter");
    let named = plan.lines().next().and_then(|line| line.strip_prefix("#:schema "));
    let text = fs::read_to_string(folder.join(named.expect("a schema"))).expect("the schema");
    assert_eq!(text, stdout(&run(root(), &["schema", "targets"], None)));
}
