//! Several plans in one run: every format shows each of them, and one exit code stands for all.

use plancheck::render::Format;
use proptest::prelude::*;

use crate::formats::text;
use crate::program::{folder, root, run, stderr, stdout};

const ALL: [&str; 3] = ["check", "--plan", "office/*/targets.toml"];

#[test]
fn every_format_shows_every_plan_and_ends_with_the_same_code() {
    let case = root().join("tests/cases/several-plans");
    for lang in ["en", "zh"] {
        for format in Format::ALL {
            let arguments = [ALL.as_slice(), &["--lang", lang, "--format", format.key()]].concat();
            let output = run(&case, &arguments, None);
            assert_eq!(output.status.code(), Some(1), "{format:?}: {}", stderr(&output));
            let text = text(format, &output.stdout).replace("&#x2f;", "/");
            // A list of problems says nothing of a plan that has none.
            let has_problems = |file: &&str| *file != "services" || format != Format::Gitlab;
            for file in ["economy", "services", "next-year"].into_iter().filter(has_problems) {
                let file = format!("office/{file}/targets.toml");
                assert!(text.contains(&file), "{format:?} ({lang}) does not name {file}");
            }
            let again = run(&case, &arguments, None);
            assert_eq!(output.stdout, again.stdout, "{format:?}: other bytes for the same plans");
        }
    }
}

#[test]
fn the_page_of_several_plans_is_one_document() {
    let case = root().join("tests/cases/several-plans");
    let page = stdout(&run(&case, &[ALL.as_slice(), &["--format", "html"]].concat(), None));
    for once in ["<!doctype html>", "<main", "</main>", "</html>", "id=\"all\""] {
        assert_eq!(page.matches(once).count(), 1, "{once}");
    }
    for number in 1..=3 {
        let (id, link) = (format!("id=\"plan-{number}\""), format!("href=\"#plan-{number}\""));
        assert_eq!((page.matches(&id).count(), page.matches(&link).count()), (1, 1), "{number}");
    }
    assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
}

#[test]
fn each_report_of_a_run_is_that_of_the_plan_alone() {
    let case = root().join("tests/cases/several-plans");
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = run(&case, &[arguments, &["--format", "json", "--lang", "en"]].concat(), None);
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let all = json(&ALL);
    let reports = all["reports"].as_array().expect("a list");
    assert_eq!(reports.len(), 3);
    for report in reports {
        let file = report["plan"]["file"].as_str().expect("a name");
        assert_eq!(*report, json(&["check", "--plan", file]), "{file}");
    }
}

/// A plan of one target, and data that give it a verdict.
fn plan_of(kind: usize) -> (String, &'static str) {
    let extra = ["", "", "commitment = \"expected\"\n", ""][kind];
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t{kind}\"\nperiod = \"2026\"\n[data]\nfiles = [\"d.csv\"]\n\
         [indicator.x]\nname = \"X\"\nmeasure = \"flow\"\nat-least = 10\n{extra}"
    );
    let data = [
        "indicator,period,value\nx,2026,10\n",
        "indicator,period,value\nx,2026,1\n",
        "indicator,period,value\nx,2026,1\n",
        "indicator,period,value\nx,2026-Q4,1\n",
    ];
    (plan, data[kind])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// 1 goes before 3, 3 before 0, whatever the number and order of the plans.
    #[test]
    fn the_exit_code_is_that_of_the_worst_plan(
        kinds in prop::collection::vec(0_usize..4, 2..5),
        fail_on in prop::sample::select(vec!["fail", "warn", "never"]),
    ) {
        let mut files = Vec::new();
        for (index, kind) in kinds.iter().enumerate() {
            let (plan, data) = plan_of(*kind);
            files.push((format!("p{index}/targets.toml"), plan));
            files.push((format!("p{index}/d.csv"), data.to_owned()));
        }
        let files: Vec<(&str, &[u8])> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let folder = folder("runs-exit-code", &files);
        let codes: Vec<i32> = (0..kinds.len())
            .map(|index| {
                let plan = format!("p{index}");
                let arguments = ["check", "--plan", &plan, "--as-of", "2026", "--fail-on", fail_on];
                run(&folder, &arguments, None).status.code().expect("a code")
            })
            .collect();
        let plans: Vec<String> = (0..kinds.len()).map(|index| format!("p{index}")).collect();
        let mut arguments = vec!["check", "--as-of", "2026", "--fail-on", fail_on];
        for plan in &plans {
            arguments.extend(["--plan", plan.as_str()]);
        }
        let together = run(&folder, &arguments, None).status.code();
        let worst = [1, 3, 0].into_iter().find(|code| codes.contains(code));
        prop_assert_eq!(together, worst, "{:?}", codes);
    }
}
