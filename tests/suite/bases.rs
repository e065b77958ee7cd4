//! Base files: whatever a plan takes over from one counts as if it stood in the plan.

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::Value;

use crate::program::{folder, run, stderr, stdout};

/// Tables that several plans may share.
const SHARED: [&str; 7] = [
    "[data]\nfill-down = true\n",
    "[data.columns]\nvalue = \"本季数\"\n",
    "[units]\n\"户\" = \"家\"\n",
    "[pace]\nbehind = \"80 %\"\nfar-behind = \"40 %\"\n",
    "[audit]\njump = \"error\"\n",
    "[score]\ncap = 120\ngrades = { \"A\" = 90, \"B\" = 50 }\n",
    "[area.east]\nweight = 3\n[area.west]\nweight = 1\n",
];

/// Keys of `[plan]` that several plans may share.
const KEYS: [&str; 3] =
    ["area = \"all\"\n", "parts = [\"east\", \"west\"]\n", "reporting = \"quarter\"\n"];

const OWN: &str = "[indicator.firms]\nname = \"Firms\"\nunit = \"户\"\nmeasure = \"flow\"\n\
                   at-least = 40\nweight = 10\n\
                   [indicator.mood]\nname = \"Mood\"\nmeasure = \"level\"\nareas = \"mean\"\n\
                   at-least = 60\npace = \"linear\"\nweight = 5\n";

const DATA: &str = "indicator,period,area,本季数,单位\n\
                    firms,2026-Q1,all,1,家\n,2026-Q2,all,11,户\n\
                    mood,2026-Q2,east,80,\nmood,2026-Q2,west,20,\n";

/// Plan and base: what a mask says stands in the base, the rest in the plan.
fn divided(mask: usize) -> (String, String) {
    let mut files = [
        String::from(
            "format = 1\n[plan]\ntitle = \"T\"\nperiod = \"2026\"\nextends = \"base.toml\"\n",
        ),
        String::from("format = 1\n[plan]\n"),
    ];
    for (index, part) in KEYS.iter().chain(&SHARED).enumerate() {
        let _ = write!(files[mask >> index & 1], "{part}");
    }
    let [plan, base] = files;
    (plan + OWN, base)
}

/// What came of it in a folder, without places.
fn outcome(name: &str, mask: usize) -> Value {
    let (plan, base) = divided(mask);
    let files = [
        ("targets.toml", plan.as_bytes()),
        ("base.toml", base.as_bytes()),
        ("data/q.csv", DATA.as_bytes()),
    ];
    let folder = folder(name, &files);
    let output = run(&folder, &["check", "--format", "json", "--lang", "en"], None);
    let report = stdout(&output);
    let mut report: Value =
        serde_json::from_str(&report).unwrap_or_else(|_| panic!("{mask}: {}", stderr(&output)));
    report["plan"] = Value::Null;
    for result in report["results"].as_array_mut().expect("a list") {
        result["target"]["at"] = Value::Null;
    }
    report
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn a_plan_and_its_base_are_one_plan(mask in 0_usize..1024) {
        prop_assert_eq!(outcome("bases-divided", mask), outcome("bases-whole", 0), "{:?}", divided(mask));
    }
}

#[test]
fn what_a_plan_says_itself_wins() {
    let (plan, _) = divided(0);
    let base = "format = 1\n[plan]\narea = \"none\"\nreporting = \"month\"\n[units]\n\"户\" = \"人\"\n\
                [pace]\nbehind = \"99 %\"\n[score]\ncap = 100\ngrades = { \"C\" = 0 }\n";
    let files = [
        ("targets.toml", plan.as_bytes()),
        ("base.toml", base.as_bytes()),
        ("data/q.csv", DATA.as_bytes()),
    ];
    let folder = folder("bases-wins", &files);
    let output = run(&folder, &["check", "--format", "json", "--lang", "en"], None);
    let report: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let own = outcome("bases-own", 0);
    for key in ["summary", "scores", "as_of"] {
        assert_eq!(report[key], own[key], "{key}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder() {
    let plan = "format = 1\n[plan]\ntitle = \"T\"\nperiod = \"2026\"\nextends = \"link.toml\"\n\
                [indicator.a]\nname = \"A\"\nmeasure = \"flow\"\nat-least = 1\n";
    let files =
        [("plans/targets.toml", plan.as_bytes()), ("base.toml", b"format = 1\n".as_slice())];
    let folder = folder("bases-link", &files);
    let link = folder.join("plans/link.toml");
    if !link.exists() {
        std::os::unix::fs::symlink("../base.toml", &link).expect("a link");
    }
    let list = |more: &[&str]| {
        run(
            &folder,
            &[&["list", "--plan", "plans/targets.toml", "--lang", "en"], more].concat(),
            None,
        )
    };
    let refused = list(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("PC0141"), "{}", stderr(&refused));
    assert_eq!(list(&["--allow-outside"]).status.code(), Some(0));
}
