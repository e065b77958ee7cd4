//! The colours of the page, as its template has them: every pair that is used is told apart by those
//! who see little (WCAG 2.2, level AA), on light and dark screens and on paper.

#![expect(clippy::float_arithmetic, reason = "luminance is a root of colours, not of a plan")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::program::root;

/// Texts on their grounds: 4.5 to 1.
const TEXTS: [(&str, &str); 18] = [
    ("ink", "paper"),
    ("ink", "card"),
    ("soft", "paper"),
    ("soft", "card"),
    ("accent", "card"),
    ("card", "accent"),
    ("fail", "card"),
    ("warn", "card"),
    ("pass", "pass-tint"),
    ("warn", "warn-tint"),
    ("fail", "fail-tint"),
    ("incomplete", "incomplete-tint"),
    ("pending", "pending-tint"),
    ("waived", "waived-tint"),
    ("pass", "paper"),
    ("incomplete", "paper"),
    ("pending", "paper"),
    ("waived", "paper"),
];

/// Signs of charts on what lies beside them: 3 to 1.
const SIGNS: [(&str, &str); 8] = [
    ("accent", "ground"),
    ("ink", "ground"),
    ("soft", "ground"),
    // Lines across a bar have a rim of the card's colour.
    ("card", "accent"),
    ("ink", "card"),
    ("soft", "card"),
    ("accent", "tint"),
    ("soft", "tint"),
];

/// Colours that only decorate: what they frame or fill is told by something else.
const DECORATION: [&str; 1] = ["line"];

fn style() -> String {
    let read = |name: &str| fs::read_to_string(root().join("src/render/html").join(name));
    let page = read("report.html.jinja").expect("the template");
    let (_, rest) = page.split_once("<style>").expect("a style");
    let style = rest.split("</style>").next().expect("its end");
    style.replace("{{ colours }}", &read("colours.css").expect("the colours"))
}

/// The colours of a rule for `:root`, by name.
fn colors(rule: &str) -> BTreeMap<String, [f64; 3]> {
    let body = rule.split('}').next().expect("its end").replace('\n', "");
    let color = |declaration: &str| {
        let (name, code) = declaration.trim().strip_prefix("--")?.split_once(':')?;
        Some((name.to_owned(), rgb(code.trim())))
    };
    body.split(';').filter_map(color).collect()
}

/// `#abc` or `#aabbcc`.
fn rgb(code: &str) -> [f64; 3] {
    let code = code.trim_start_matches('#');
    let digits: Vec<u32> = code.chars().filter_map(|c| c.to_digit(16)).collect();
    let part = |index: usize| match digits.len() {
        3 => digits[index] * 17,
        6 => digits[index * 2] * 16 + digits[index * 2 + 1],
        _ => panic!("{code} is no colour"),
    };
    [0, 1, 2].map(|index| f64::from(part(index)) / 255.0)
}

fn luminance(color: [f64; 3]) -> f64 {
    let linear = |part: f64| {
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = color.map(linear);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_colours_can_be_told_apart() {
    let style = style();
    let schemes: Vec<BTreeMap<String, [f64; 3]>> =
        style.split(":root{").skip(1).map(colors).collect();
    assert_eq!(schemes.len(), 3, "light, dark and print");
    for (scheme, name) in schemes.iter().zip(["light", "dark", "print"]) {
        for (pairs, least) in [(&TEXTS[..], 4.5), (&SIGNS[..], 3.0)] {
            for (front, back) in pairs {
                let ratio = contrast(scheme[*front], scheme[*back]);
                assert!(ratio >= least, "{name}: {front} on {back} is {ratio:.2}, not {least}");
            }
        }
    }
}

#[test]
fn every_colour_that_is_used_is_looked_at() {
    let style = style();
    let pairs = TEXTS.iter().chain(&SIGNS);
    let known: BTreeSet<&str> = pairs.flat_map(|(front, back)| [*front, *back]).collect();
    let used = style.split("var(--").skip(1).filter_map(|rest| rest.split(')').next());
    for color in used {
        assert!(known.contains(color) || DECORATION.contains(&color), "--{color} is in no pair");
    }
    let without_names =
        style.split(":root{").skip(1).map(|rule| rule.split_once('}').expect("its end").1);
    let rest = without_names.collect::<String>();
    assert!(!rest.contains(":#"), "a colour without a name");
}

#[test]
fn contrast_is_that_of_the_standard() {
    let of = |one, other| format!("{:.2}", contrast(rgb(one), rgb(other)));
    assert_eq!(of("#000", "#fff"), "21.00");
    assert_eq!(of("#777777", "#ffffff"), "4.48");
}
