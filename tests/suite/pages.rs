//! The page: self-contained, in order for those who listen to it, and of a template of one's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{folder, root, run, stderr, stdout};

/// The page of the founding plan in the middle of its year.
fn page(lang: &str) -> String {
    let arguments = ["check", "--as-of", "2022-Q2", "--format", "html", "--lang", lang];
    stdout(&run(root(), &arguments, None))
}

#[test]
fn a_page_needs_nothing_but_itself() {
    for lang in ["en", "zh"] {
        let page = page(lang);
        for reference in
            ["http:", "https:", "src=", "url(", "@import", "<script", " onload", " onerror"]
        {
            assert!(!page.contains(reference), "{reference}");
        }
        assert_eq!(page.matches(" href=\"").count(), 2, "the skip link and the empty icon");
    }
}

#[test]
fn headings_charts_and_tables_are_told_to_those_who_cannot_see_them() {
    let page = page("zh");
    assert!(page.contains("<html lang=\"zh-CN\">"));
    let levels = page.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
    let levels: Vec<u32> = levels.collect();
    assert_eq!(levels.first(), Some(&1));
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let pictures = page.matches("role=\"img\"").count();
    assert_eq!(pictures, page.matches("role=\"img\"><title>").count() + 1, "and the bar of shares");
    assert_eq!(page.matches("<table").count(), page.matches("<caption").count());
    assert_eq!(page.matches("<th ").count(), page.matches("scope=\"").count());
}

#[test]
fn a_chart_of_a_value_below_zero_shows_where_zero_is() {
    let plan = |negative: &str| {
        format!(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\nname = \"Net\"\n\
             measure = \"flow\"\nat-least = 10\n{negative}"
        )
    };
    for (name, own, value, zero) in [
        ("below", "negative = true\n", "-3", Some("<line class=\"zero\" x1=\"23.08%\"")),
        ("above", "", "3", None),
    ] {
        let data = format!("indicator,period,value\nx,2022,{value}\n");
        let files = [("targets.toml", plan(own)), ("data/a.csv", data)];
        let files = files.each_ref().map(|(name, text)| (*name, text.as_bytes()));
        let folder = folder(&format!("pages-zero-{name}"), &files);
        let page = stdout(&run(&folder, &["check", "--format", "html"], None));
        assert_eq!(page.contains("class=\"zero\""), zero.is_some(), "{name}");
        assert!(page.contains(zero.unwrap_or_default()), "{name}");
    }
}

#[test]
fn every_name_of_a_template_is_explained_and_the_example_works() {
    let text = fs::read_to_string(root().join("docs/report-template.md")).expect("the page");
    let example = text.split("```html\n").nth(1).and_then(|rest| rest.split("```").next());
    let folder = folder("template-example", &[("office.html", example.expect("html").as_bytes())]);
    let template = folder.join("office.html");
    let arguments = ["check", "--format", "html", "--template", &template.to_string_lossy()];
    let output = run(root(), &arguments, None);
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("引进转化科技成果"));
    let page = root().join("src/render/html/page");
    let file = |name: &str| fs::read_to_string(page.join(name)).expect("the values");
    let own: String = ["mod.rs", "rows.rs", "areas.rs"].map(file).concat();
    let fields = own.lines().filter_map(|line| {
        let (name, kind) = line.trim().split_once(": ")?;
        let is_field =
            line.starts_with("    ") && !line.starts_with("     ") && kind.ends_with(',');
        is_field.then_some(name)
    });
    let fields: BTreeSet<&str> = fields.collect();
    assert!(fields.len() > 30, "{fields:?}");
    for name in fields {
        assert!(text.contains(&format!("`{name}`")), "docs/report-template.md lacks `{name}`");
    }
}

#[test]
fn a_template_that_fails_writes_nothing_and_says_where() {
    for (name, template, told) in [
        ("unknown", "<h1>\n{{ titel }}</h1>", "template.html:2:4"),
        ("name", "<h1>\n{{ titel }}</h1>", "a name that does not exist (``titel` is undefined`)"),
        ("syntax", "{% for x in %}", "it is malformed (`unexpected end of"),
        ("filter", "{{ title|loud }}", "a filter, test, function"),
        (
            "steps",
            "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
            "too many steps",
        ),
        ("size", "{% for a in range(99) %}{{ 'abc' * 33333333 }}{% endfor %}", "too large"),
        ("file", "{% include '/etc/passwd' %}", "unknown statement"),
        ("depth", "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "recursion"),
    ] {
        let folder = folder(&format!("template-{name}"), &[("template.html", template.as_bytes())]);
        let report = folder.join("report.html");
        let template = folder.join("template.html");
        let (report, template) = (report.to_string_lossy(), template.to_string_lossy());
        let arguments = ["check", "--report", &report, "--template", &template, "--quiet"];
        let output = run(root(), &arguments, None);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let text = stderr(&output);
        assert!(text.contains("PC0721") && text.contains(told), "{name}: {text}");
        assert_eq!(stdout(&output), "", "{name}");
        let chinese = stderr(&run(root(), &[&arguments[..], &["--lang", "zh"]].concat(), None));
        assert!(chinese.contains("模板无法使用：") && !chinese.contains("：it "), "{chinese}");
        assert!(!Path::new(report.as_ref()).exists(), "{name}");
    }
}

#[test]
fn a_template_without_a_page_is_refused() {
    let output = run(root(), &["check", "--template", "x.html"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("PC0722"));
}

#[test]
fn the_page_tells_trend_and_colour_of_every_target_that_has_them() {
    let case = root().join("tests/cases/sdg-like");
    let of = |format| stdout(&run(&case, &["check", "--lang", "en", "--format", format], None));
    let report: Value = serde_json::from_str(&of("json")).expect("JSON");
    let results = report["results"].as_array().expect("results");
    let page = of("html");
    let told: Vec<&str> = page.split("<span class=\"by\">").skip(1).collect();
    let count = |words: &str| told.iter().filter(|line| line.starts_with(words)).count();
    for (key, words) in [("band", "colour "), ("trend", "trend by ")] {
        let has = results.iter().filter(|result| !result[key].is_null()).count();
        let is_well = |result: &&Value| result["verdict"] == "pass" && !result[key].is_null();
        assert!(results.iter().any(|result| is_well(&result)), "{key}");
        assert!(count(words) >= has, "{key}: {has} of {told:?}");
    }
}

#[test]
fn the_page_shows_the_title_of_an_only_section() {
    let plan = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[section.s]\ntitle = \"Water\"\n\
        [indicator.i]\nname = \"i\"\nsection = \"s\"\nmeasure = \"flow\"\nat-least = 1\n";
    let without =
        plan.replace("section = \"s\"\n", "").replace("[section.s]\ntitle = \"Water\"\n", "");
    let data = b"indicator,period,value\ni,2022,1\n";
    for (plan, has_title) in [(plan.to_owned(), true), (without, false)] {
        let files = [("targets.toml", plan.as_bytes()), ("data/a.csv", &data[..])];
        let folder = folder("page-one-section", &files);
        let page = stdout(&run(&folder, &["check", "--format", "html", "--lang", "en"], None));
        assert_eq!(page.contains("<h3>Water</h3>"), has_title, "{page}");
        assert_eq!(page.contains("<h3>"), has_title, "{page}");
    }
}
