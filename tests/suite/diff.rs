//! `plancheck diff`: two reports of one plan, as the program itself wrote them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{folder, root, run, stderr, stdout};

fn plan(extra: &str) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"Plan\"\nperiod = \"2022\"\nreporting = \"quarter\"\n\
         [indicator.contracts]\nname = \"Contracts\"\nmeasure = \"flow\"\nat-least = 40\n\
         [indicator.firms]\nname = \"Firms\"\nmeasure = \"flow\"\nat-least = 4\n{extra}"
    )
}

/// A folder with an old and a new report: the first quarter was changed afterwards, one target
/// failed, one recovered, one came and one went.
fn reports(name: &str) -> PathBuf {
    let old = plan("[indicator.gone]\nname = \"Gone\"\nmeasure = \"flow\"\nat-least = 1\n");
    let new = plan("[indicator.come]\nname = \"Come\"\nmeasure = \"flow\"\nat-least = 1\n")
        .replace("at-least = 4\n[", "at-least = 2\n[");
    let first = "indicator,period,value\ncontracts,2022-Q1,10\nfirms,2022-Q1,0\ngone,2022-Q1,1\n";
    let second = "indicator,period,value\ncontracts,2022-Q1,8\ncontracts,2022-Q2,1\n\
                  firms,2022-Q1,0\nfirms,2022-Q2,2\ncome,2022-Q1,1\ncome,2022-Q2,0\n";
    let folder = folder(
        &format!("diff-{name}"),
        &[
            ("old/targets.toml", old.as_bytes()),
            ("old/data/a.csv", first.as_bytes()),
            ("new/targets.toml", new.as_bytes()),
            ("new/data/a.csv", second.as_bytes()),
        ],
    );
    for side in ["old", "new"] {
        let report = format!("../{side}.json");
        run(&folder.join(side), &["check", "--quiet", "--report", &report], None);
    }
    folder
}

fn diff(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let arguments: Vec<&str> = ["diff"].iter().chain(arguments).copied().collect();
    let output = run(folder, &arguments, None);
    (output.status.code(), stdout(&output), stderr(&output))
}

#[test]
fn the_state_of_a_milestone_is_said_once() {
    let plan = plan("[milestone.hall]\nname = \"Hall\"\ndue = \"2022-04-30\"\n");
    let head = "indicator,period,value\n";
    let old = format!("{head}hall,2022-02-01,in-progress\n");
    let (gone, late) = ("hall,2022-05-01,cancelled\n", "hall,2022-05-01,done\n");
    for (name, rows, says) in [
        ("cancelled", gone, "in progress → cancelled"),
        ("late", late, "in progress → done; done, but late"),
    ] {
        let new = format!("{old}{rows}");
        let files =
            [("targets.toml", plan.as_str()), ("old.csv", old.as_str()), ("new.csv", new.as_str())];
        let files = files.map(|(name, text)| (name, text.as_bytes()));
        let folder = folder(&format!("diff-state-{name}"), &files);
        for side in ["old", "new"] {
            let (data, report) = (format!("{side}.csv"), format!("{side}.json"));
            let as_of = if side == "old" { "2022-Q1" } else { "2022-Q2" };
            let check = ["check", &data, "--quiet", "--as-of", as_of, "--report", &report];
            run(&folder, &check, None);
        }
        let (_, told, _) = diff(&folder, &["old.json", "new.json"]);
        assert!(told.contains("Hall") && told.contains(&format!("    {says}\n")), "{told}");
        let (_, told, _) = diff(&folder, &["new.json", "new.json"]);
        assert!(!told.contains("Hall"), "{told}");
    }
}

#[test]
fn a_report_of_several_plans_is_told_how_to_be_compared() {
    let folder = reports("several");
    let plans = ["--plan", "old/targets.toml", "--plan", "new/targets.toml"];
    let check = [&["check", "--quiet", "--report", "run.json"], &plans[..]].concat();
    run(&folder, &check, None);
    let (code, _, told) = diff(&folder, &["run.json", "new.json"]);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("PC0709") && told.contains("jq '.reports[0]'"), "{told}");
}

#[test]
fn a_difference_names_what_failed_recovered_and_was_changed() {
    let folder = reports("parts");
    let (code, text, _) = diff(&folder, &["old.json", "new.json", "--format", "json"]);
    assert_eq!(code, Some(1), "{text}");
    let shown: Value = serde_json::from_str(&text).expect("JSON");
    let ids = |key: &str| {
        let rows = shown[key].as_array().expect(key);
        rows.iter().map(|row| row["id"].as_str().expect("an id")).collect::<Vec<_>>()
    };
    assert_eq!(ids("newly_failed"), ["contracts"]);
    assert_eq!(ids("recovered"), ["firms"]);
    assert_eq!(ids("added"), ["come"]);
    assert_eq!(ids("removed"), ["gone"]);
    assert_eq!(ids("redefined"), ["firms"]);
    assert_eq!(ids("restated"), ["contracts"]);
    assert_eq!(shown["restated"][0]["old"]["value"], "10");
    assert_eq!(shown["restated"][0]["new"]["value"], "8");
    let at = &shown["restated"][0]["new"]["at"];
    assert_eq!(at["file"], "data/a.csv");
    assert_eq!((&at["line"], &at["column"]), (&Value::from(2), &Value::from(3)));
    assert_eq!(shown["remarks"], serde_json::json!(["plan-changed"]));
    assert_eq!(shown["redefined"][0]["keys"][0]["key"], "value");
    assert_eq!(shown["summary"]["exit_code"], 1);
    for format in ["table", "markdown"] {
        for (lang, says) in [("en", "newly failed 1"), ("zh", "新增不通过 1")] {
            let arguments = ["old.json", "new.json", "--format", format, "--lang", lang];
            let (code, text, _) = diff(&folder, &arguments);
            assert_eq!(code, Some(1), "{text}");
            let [value, restated] = if lang == "zh" {
                ["目标数：4 → 2", "Contracts [contracts] 2022-Q1：10 → 8"]
            } else {
                ["value: 4 → 2", "Contracts [contracts] 2022-Q1: 10 → 8"]
            };
            let plain = text.replace('\\', "");
            assert!(plain.contains(value) && plain.contains(restated), "{format} {lang}: {text}");
            for part in [says, "Contracts", "Firms", "Come", "Gone", "10 → 8", "4 → 2"] {
                assert!(text.contains(part), "{format} {lang} lacks {part}\n{text}");
            }
            // The reports were written in English.
            let why = if lang == "zh" {
                "实际 10 → 9；应达 10 → 20"
            } else {
                "actual 10 → 9; due 10 → 20"
            };
            assert!(text.contains(why), "{format} {lang} lacks {why}\n{text}");
            assert!(lang == "en" || !text.contains("due"), "{format}: {text}");
        }
    }
}

#[test]
fn a_value_that_is_gone_is_told_from_one_that_came() {
    let plan = plan("");
    let full = "indicator,period,value\ncontracts,2022-Q1,10\nfirms,2022-Q1,-\n";
    let other = "indicator,period,value\ncontracts,2022-Q1,1o\nfirms,2022-Q1,3\n";
    let folder = folder(
        "diff-gone",
        &[
            ("old/targets.toml", plan.as_bytes()),
            ("old/data/a.csv", full.as_bytes()),
            ("new/targets.toml", plan.as_bytes()),
            ("new/data/a.csv", other.as_bytes()),
        ],
    );
    for side in ["old", "new"] {
        let report = format!("../{side}.json");
        run(&folder.join(side), &["check", "--quiet", "--report", &report], None);
    }
    let (_, text, _) = diff(&folder, &["old.json", "new.json", "--lang", "en"]);
    for says in ["actual 10 → —; due 10; done 25% → —", "actual — → 3; due 1; done — → 75%"]
    {
        assert!(text.contains(says), "lacks {says}\n{text}");
    }
}

#[test]
fn reports_of_different_plans_are_refused_or_told() {
    let folder = reports("plans");
    let next = plan("").replace("2022", "2023").replace("Plan", "Next plan");
    let foreign = next.replace("contracts", "visits").replace("firms", "patents");
    for (name, text) in [("next", &next), ("foreign", &foreign)] {
        fs::create_dir_all(folder.join(name)).expect("a writable folder");
        fs::write(folder.join(name).join("targets.toml"), text).expect("writable");
        let data = folder.join(name).join("a.csv");
        fs::write(data, "indicator,period,value\ncontracts,2023-Q1,9\nvisits,2023-Q1,9\n")
            .expect("writable");
        let report = format!("../{name}.json");
        let check = ["check", "a.csv", "--quiet", "--report", &report];
        run(&folder.join(name), &check, None);
    }
    let (code, shown, told) = diff(&folder, &["old.json", "foreign.json"]);
    assert_eq!((code, shown.as_str()), (Some(2), ""));
    assert!(told.contains("PC0713") && told.contains("Next plan"), "{told}");
    let (code, shown, _) = diff(&folder, &["old.json", "next.json"]);
    assert!(matches!(code, Some(0 | 1)), "{shown}");
    for says in ["Plan → Next plan", "different periods", "2022-Q1 of 2022 → 2023-Q1 of 2023"] {
        assert!(shown.contains(says), "{says}: {shown}");
    }
    let (_, shown, _) = diff(&folder, &["new.json", "old.json", "--lang", "zh"]);
    assert!(shown.contains("次序是否写反"), "{shown}");
}

#[test]
fn the_other_way_round_and_against_itself() {
    let folder = reports("turned");
    let (code, text, _) = diff(&folder, &["new.json", "old.json"]);
    assert_eq!(code, Some(1), "firms fail in the old report: {text}");
    for report in ["old.json", "new.json"] {
        let (code, text, _) = diff(&folder, &[report, report]);
        assert_eq!(code, Some(0), "{text}");
        assert!(text.contains("no difference"), "{text}");
    }
}

#[test]
fn what_is_no_report_is_refused_with_a_reason() {
    let folder = reports("refused");
    fs::write(folder.join("table.json"), "verdict: fail\n").expect("a writable folder");
    fs::write(folder.join("other.json"), "{\"tool\": {\"name\": \"other\"}}").expect("writable");
    let text = fs::read_to_string(folder.join("new.json")).expect("the report");
    let version = text.replace("\"schema_version\": 1", "\"schema_version\": 2");
    fs::write(folder.join("version.json"), version).expect("writable");
    let half = text.chars().take(text.chars().count() / 2).collect::<String>();
    fs::write(folder.join("half.json"), half).expect("writable");
    fs::write(folder.join("empty.json"), "").expect("writable");
    run(&folder.join("new"), &["validate", "--quiet", "--report", "../validation.json"], None);
    for (file, code) in [
        ("table.json", "PC0708"),
        ("half.json", "PC0708"),
        ("empty.json", "PC0708"),
        ("other.json", "PC0709"),
        ("validation.json", "PC0709"),
        ("version.json", "PC0710"),
        ("none.json", "PC0001"),
    ] {
        for lang in ["en", "zh"] {
            for arguments in [["old.json", file], [file, "old.json"]] {
                let (exit, shown, told) =
                    diff(&folder, &[arguments[0], arguments[1], "--lang", lang]);
                assert_eq!((exit, shown.as_str()), (Some(2), ""), "{arguments:?}");
                assert!(told.contains(code), "{arguments:?}: {told}");
            }
        }
    }
}

#[test]
fn a_comparison_is_valid_against_its_schema() {
    let folder = reports("schema");
    let schema = stdout(&run(root(), &["schema", "diff"], None));
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let (_, text, _) = diff(&folder, &["old.json", "new.json", "--format", "json"]);
    let shown: Value = serde_json::from_str(&text).expect("JSON");
    assert!(validator.is_valid(&shown), "{text}");
}

#[test]
fn a_table_keeps_to_its_width() {
    let folder = reports("widths");
    for width in [24, 30, 40, 60, 80] {
        for lang in ["en", "zh"] {
            let columns = width.to_string();
            let arguments = ["old.json", "new.json", "--width", &columns, "--lang", lang];
            let (_, text, _) = diff(&folder, &arguments);
            for line in text.lines() {
                let own = unicode_width::UnicodeWidthStr::width(line);
                assert!(own <= width, "{lang} {width}: {own} columns in {line}");
            }
        }
    }
}

#[test]
fn hostile_reports_do_nothing_to_a_terminal() {
    let folder = reports("hostile");
    let text = fs::read_to_string(folder.join("new.json")).expect("the report");
    let hostile = text
        .replace("Contracts", "\\u001b[31m=\\u202e|`<b>\\n# x")
        .replace("\"raw\": \"8\"", "\"raw\": \"\\u0007\"");
    fs::write(folder.join("hostile.json"), hostile).expect("writable");
    for format in ["table", "markdown", "json"] {
        let (_, shown, _) = diff(&folder, &["old.json", "hostile.json", "--format", format]);
        let is_hostile = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!shown.chars().any(is_hostile), "{format}: {shown:?}");
        if format == "markdown" {
            assert!(!shown.contains("<b>") && !shown.contains("\n# x"), "{shown}");
        }
    }
}

#[test]
fn a_completion_of_which_only_a_bound_is_known_keeps_its_sign() {
    let (targets, head) = (plan(""), "indicator,period,value\ncontracts,2022-Q1,10\n");
    let old = format!("{head}contracts,2022-Q2,15\nfirms,2022-Q1,1\nfirms,2022-Q2,1\n");
    let new = format!("{old}firms,2022-Q3,1\n");
    let files = [("targets.toml", targets.as_str()), ("old.csv", &old), ("new.csv", &new)];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    let folder = folder("diff-bound", &files);
    for side in ["old", "new"] {
        let (data, report) = (format!("{side}.csv"), format!("{side}.json"));
        run(&folder, &["check", &data, "--quiet", "--report", &report], None);
    }
    for format in ["table", "markdown"] {
        let arguments = ["old.json", "new.json", "--lang", "en", "--format", format];
        let told = diff(&folder, &arguments).1.replace("&gt;", ">").replace('\\', "");
        assert!(told.contains("actual 25 → >= 25; due 20 → 30; done 62.5 → >= 62.5%"), "{told}");
    }
}

#[test]
fn who_is_over_a_ceiling_is_not_said_to_lag() {
    let head = "format = 1\n[plan]\ntitle = \"Plan\"\nperiod = \"2022\"\nreporting = \"quarter\"\n";
    let more = "[indicator.costs]\nname = \"Costs\"\nmeasure = \"flow\"\nat-most = 40\n\
        [indicator.spots]\nname = \"Spots\"\nmeasure = \"level\"\nat-most = 5\npace = \"linear\"\n\
        [indicator.price]\nname = \"Price\"\nmeasure = \"rate\"\nbetween = [1, 3]\npace = \"linear\"\n\
        [indicator.firms]\nname = \"Firms\"\nmeasure = \"flow\"\nat-least = 40\n";
    let targets = format!("{head}{more}");
    let old = "indicator,period,value\ncosts,2022-Q1,9\nspots,2022-Q1,5\nprice,2022-Q1,3\nfirms,2022-Q1,10\n";
    let new = format!("{old}costs,2022-Q2,12\nspots,2022-Q2,6\nprice,2022-Q2,4\nfirms,2022-Q2,9\n");
    let files = [("targets.toml", targets.as_str()), ("old.csv", old), ("new.csv", &new)];
    let folder = folder("diff-over", &files.map(|(name, text)| (name, text.as_bytes())));
    for side in ["old", "new"] {
        let (data, report) = (format!("{side}.csv"), format!("{side}.json"));
        run(&folder, &["check", &data, "--quiet", "--report", &report], None);
    }
    for (lang, said) in [
        (
            "en",
            [
                "slightly over the pace",
                "over the target",
                "off the target",
                "a little off the pace",
            ],
        ),
        ("zh", ["略微超出序时进度", "；超出目标", "；偏离目标", "略慢于序时进度"]),
    ] {
        let told = diff(&folder, &["old.json", "new.json", "--lang", lang]).1;
        for said in said {
            assert!(told.contains(said), "{said}: {told}");
        }
        let notice =
            stdout(&run(&folder, &["check", "new.csv", "--lang", lang, "--format", "text"], None));
        for said in &said[..3] {
            let said = said.trim_start_matches('；');
            assert!(notice.to_lowercase().contains(said), "{said}: {notice}");
        }
    }
}
