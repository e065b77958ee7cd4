//! Numerals that their sentence refuses: denominators, old values, ages, durations.

use super::forms::is_money;
use super::frame::Frame;
use super::time::is_time;
use super::words::{FUNCTION, PEOPLE, PERSONS, SIGNS};
use crate::document::lexer::Shape;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds};

pub(super) fn denominator(scene: &Scene<'_>) -> Option<Rule> {
    let before = scene.before;
    // 8 of 10 projects, one in four: the second number is what the first is counted of.
    let (lead, joint) = ending(before, &[" of ", " in ", " out of "])
        .map_or((before, ""), |word| (before.strip_suffix(word).unwrap_or(before), word));
    let counts = [
        "projects", "schools", "units", "events", "homes", "centres", "centers", "visits",
        "people", "students",
    ];
    // Of the $54 million requested, …: what a part is told of.
    let whole = scene.sentence.trim_end_matches(SIGNS).trim();
    if matches!(whole, "of the" | "of our" | "of these" | "of those") && scene.rest.contains(", ") {
        return Some(Rule::Denominator);
    }
    // To raise £1: by each pound.
    let is_pound = scene.written == "1"
        && is_money(scene)
        && scene.gap.ends_with(|c: char| SIGNS.contains(&c));
    if is_pound
        && ending(
            scene.before.trim_end_matches(SIGNS),
            &["raise ", "raised ", "earn ", "spent ", "each ", "every "],
        )
        .is_some()
    {
        return Some(Rule::Denominator);
    }
    let is_counted = scene.behind.unit.is_empty() || counts.contains(&scene.behind.unit.as_str());
    let is_part = !joint.is_empty()
        && is_counted
        && !matches!(scene.token.shape, Shape::Share(_))
        && (joint != " in " || !is_time(scene))
        && (lead.ends_with(|c: char| c.is_ascii_digit())
            || ending(lead, &["one", "two", "three", "four", "nine"]).is_some());
    if is_part {
        return Some(Rule::Denominator);
    }
    let per = ending(
        before,
        &["per ", "per every ", "for every ", "in every ", "every ", "for each ", " each "],
    )
    .is_some();
    let is_time = is_time(scene);
    (per).then_some(if is_time { Rule::Duration } else { Rule::Denominator })
}

/// The longest of the words that a text ends with, where a word begins: age of, not average of.
fn ending_word<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    ending(text, words).filter(|word| {
        let lead = text.strip_suffix(*word).unwrap_or_default();
        !lead.ends_with(char::is_alphabetic)
    })
}

pub(super) fn age(scene: &Scene<'_>) -> Option<Rule> {
    let aged = ending_word(
        scene.before,
        &[
            "aged ",
            "age ",
            "ages ",
            "age of ",
            "children under ",
            "adults over ",
            "under-",
            "over-",
            "people over ",
        ],
    )
    .is_some();
    let rest = scene.after.trim_start();
    let of_age = beginning(
        rest,
        &[
            "years of age",
            "years old",
            "-year-old",
            "year-old",
            "years and older",
            "years or older",
            "and older",
            "and over)",
        ],
    )
    .is_some();
    let is_infant = scene.before.ends_with("under ")
        && matches!(scene.written, "five" | "5" | "one" | "1")
        && beginning(rest, &["mortality", "child", "stunting", "death"]).is_some();
    (aged || of_age || is_infant || is_of_people(scene)).then_some(Rule::Age)
}

/// Whether people are told apart by how old they are: residents over 65.
fn is_of_people(scene: &Scene<'_>) -> bool {
    const BOUNDS: &[&str] = &[" over ", " under ", " above ", " below ", " from ", " between "];
    const WHO: &[&str] = &["of whom ", " who "];
    let lead = ending(scene.before, BOUNDS).and_then(|word| scene.before.strip_suffix(word));
    let lead = lead.unwrap_or_default();
    let who = lead.rsplit([' ', '(']).next().unwrap_or_default();
    // Of whom 40% will be under 18.
    let is_told = matches!(who, "be" | "are" | "is" | "aged") && holds(scene.sentence, WHO);
    let is_who = is_told
        || PEOPLE.contains(&who)
        || who.strip_suffix('s').is_some_and(|one| PERSONS.contains(&one));
    let is_age = matches!(scene.token.shape, Shape::Digits(value) if value <= Number::whole(110));
    let noun = scene.tail.trim_start();
    let is_alone = !noun.starts_with(char::is_alphabetic)
        || FUNCTION.contains(&noun.split([' ', ',']).next().unwrap_or_default());
    is_who && is_age && is_alone && scene.behind.unit.is_empty()
}

/// The share that those must reach whose share is promised: 70% of sellers at 100% of their quota.
pub(super) fn reached_share(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let is_at = frame.core.ends_with(" at ") && scene.tail.starts_with(" of ");
    let is_share = |text: &str| text == "%" || text.starts_with("per");
    let before = scene.sentence.strip_suffix(scene.gap).unwrap_or_default();
    let follows =
        run.is_promise && run.follows(scene) && (before.ends_with('%') || before.ends_with("cent"));
    let is_next = scene.gap.contains(" and ");
    (is_at && is_share(&scene.behind.unit) && follows && !is_next).then_some(Rule::Condition)
}
