//! Names in English.

use super::Around;
use crate::document::en::is_deed;
use crate::document::scene::Scene;

/// Most words of a name.
const WORDS: usize = 12;

/// Words at the end of a head that only bind the number.
const BOUNDS: &[&str] = words! {
    "for" "no less than" "no fewer than" "at least as low as" "at least as high as" "at least by" "at least" "no more than"
    "not more than" "must not exceed" "may not exceed" "not exceed" "less than" "fewer than"
    "more than" "greater than" "higher than" "lower than" "up to" "to" "by" "of" "about" "around"
    "approximately" "nearly" "below" "above" "over" "under" "within" "a" "an" "the" "is" "are"
    "reach" "achieve" "represent" "achieving" "reaching" "and" "is to" "rise" "towards" "toward"
    "working" "in" "at"
};

/// Words at the beginning that are no part of a name.
const OPENINGS: &[&str] = words! {
    "target" "targets" "goal" "objective" "we will" "the city will" "and" "or" "increase" "reduce"
    "raise" "lower" "the" "achieve" "ensure" "a" "an" "to" "reduction of" "reduction in"
    "increase in" "increase of" "gradual"
};

/// What a promise is about.
pub(super) fn name(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> String {
    let sentence = line.get(scene.start_of(scene.sentence)..scene.before.len()).unwrap_or_default();
    if let Some(label) = label(sentence) {
        return words(label);
    }
    if let Some(deed) = deed(scene, line) {
        return deed;
    }
    let own = line.get(scene.start_of(scene.own)..scene.before.len()).unwrap_or_default();
    let head = trimmed(own);
    if head.split_whitespace().count() >= 2 && !is_time(head) {
        return words(head);
    }
    let end =
        scene.before.len().saturating_add(scene.written.len()).saturating_add(scene.behind.length);
    let tail = line.get(end..end.saturating_add(scene.tail.len())).unwrap_or_default();
    let above = without_code(around.above.trim_start_matches(['#', ' ']));
    let tail = tail.split(" by 20").next().unwrap_or_default().trim();
    if let Some(whole) = tail.strip_prefix("of ") {
        return words(&format!("share of {whole}"));
    }
    let is_target = scene.before.trim_start().starts_with("target");
    if is_target && above.split_whitespace().count() >= 2 {
        return words(above);
    }
    match tail.split_whitespace().count() {
        2.. => words(tail),
        _ if !around.before.is_empty() => around.before.to_owned(),
        _ => words(if head.is_empty() { above } else { head }),
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ")
}

/// Whether a head says nothing but when: By March 2030.
fn is_time(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    let dated = ["by ", "in ", "until ", "from "].iter().any(|word| lower.starts_with(word));
    dated && lower.split_whitespace().count() <= 4 && lower.ends_with(|c: char| c.is_ascii_digit())
}

/// `Cohort Graduation Rate` of `P1.M1 Cohort Graduation Rate: Increase …`.
fn label(head: &str) -> Option<&str> {
    let whole = || head.trim_end().strip_suffix(':').map(|label| (label, ""));
    let (label, _) = head.split_once(": ").or_else(whole)?;
    let label = without_code(label.trim_start_matches(['-', '*', '•', ' ']));
    let words = label.split_whitespace().count();
    let lower = label.to_ascii_lowercase();
    let lower = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    let is_plain = !["target", "targets", "goal", "objective", "kpi", "measure"].contains(&lower);
    ((1..=9).contains(&words) && is_plain && !label.contains(['.', ',', '|', ';'])).then_some(label)
}

/// A title without the code of its item: `3.1.cd`.
fn without_code(title: &str) -> &str {
    let first = title.split_whitespace().next().unwrap_or_default();
    let is_code = first.bytes().any(|byte| byte.is_ascii_digit()) && first.len() <= 8;
    let title = title.get(if is_code { first.len() } else { 0 }..).unwrap_or(title).trim();
    match title.split_once(" - ") {
        Some((label, rest)) if !label.contains(' ') => rest,
        _ => title,
    }
}

/// Words between a verb and its number.
const LINKS: &[&str] = words! {
    "up" "to" "at" "least" "a" "an" "another" "about" "around" "more" "than" "over" "the"
    "nearly" "some" "approximately" "$" "€" "£" "of"
};

/// `build new homes` of `The city will build 150 new homes and plant 2,000 trees`.
fn deed(scene: &Scene<'_>, line: &str) -> Option<String> {
    let own = line.get(scene.start_of(scene.own)..scene.before.len())?;
    let is_link = |word: &&str| LINKS.contains(&word.to_ascii_lowercase().as_str());
    let mut last = own.split_whitespace().rev().skip_while(is_link).take(1);
    let infinitive = || {
        let mut words = own.split_whitespace().rev();
        let verb = words.next()?;
        matches!(words.next(), Some("to" | "will")).then_some(verb)
    };
    let verb = last.find(|word| is_deed(&word.to_ascii_lowercase())).or_else(infinitive)?;
    let has_noun =
        !scene.behind.unit.contains(['%', '$', '€', '£', ' ']) && !is_share(&scene.behind.unit);
    let start = scene.before.len().saturating_add(scene.written.len());
    let unit = scene.behind.length;
    let (from, length) = if has_noun { (0, unit) } else { (unit, 0) };
    let start = start.saturating_add(from);
    let end = start.saturating_add(length).saturating_add(scene.tail.len());
    let tail = line.get(start..end)?;
    let tail = tail.trim_start().strip_prefix("of ").unwrap_or(tail);
    let is_noun = tail.trim_start().starts_with(char::is_alphabetic);
    let stops = [" and ", " by ", " in ", " over ", " for ", " to ", " with "];
    let noun = tail.split([',', ';', '(']).next()?;
    let whole = noun;
    let noun = stops.into_iter().fold(noun, |noun, word| noun.split(word).next().unwrap_or(noun));
    let noun = if noun.trim().is_empty() { whole } else { noun };
    (is_noun && !noun.trim().is_empty()).then(|| words(&format!("{verb} {noun}")))
}

/// Whether a unit only counts shares or multiplies.
fn is_share(unit: &str) -> bool {
    ["per cent", "percent", "million", "billion", "trillion", "thousand", "yuan"]
        .iter()
        .any(|word| unit.contains(word))
}

/// A head without codes, marks, openings and bounds.
fn trimmed(own: &str) -> &str {
    const MARKS: &[char] =
        &[' ', ':', '-', ';', '–', ',', '•', '*', '#', '$', '€', '£', '≥', '≤', '('];
    let code = own.rsplit_once(": ").filter(|(code, _)| code.len() <= 12);
    let mut name = code.map_or(own, |(_, rest)| rest).trim_matches(MARKS);
    loop {
        let lower = name.to_ascii_lowercase();
        let ends = |word: &&&str| {
            lower.strip_suffix(**word).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        let begins = |word: &&&str| {
            lower
                .strip_prefix(**word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
        };
        let end = BOUNDS.iter().filter(ends).map(|word| word.len()).max().unwrap_or(0);
        let begin = OPENINGS.iter().filter(begins).map(|word| word.len()).max().unwrap_or(0);
        let to = name.len().saturating_sub(end).max(begin);
        let rest = name.get(begin..to).unwrap_or_default();
        let rest = undated(rest).trim_matches(MARKS);
        if rest.len() == name.len() || rest.is_empty() {
            return rest;
        }
        name = rest;
    }
}

/// A head without `By 2030,` at its beginning or `by 2030` at its end.
fn undated(head: &str) -> &str {
    let head = match head.split_once(", ") {
        Some((when, rest)) if is_time(when.trim()) => rest,
        _ => head,
    };
    let lower = head.to_ascii_lowercase();
    let old = lower.find(" from ").filter(|at| {
        let rest = lower.get(at.saturating_add(" from ".len())..).unwrap_or_default();
        rest.starts_with(|c: char| c.is_ascii_digit() || c == '$') || rest.starts_with("a baseline")
    });
    let head = head.get(..old.unwrap_or(head.len())).unwrap_or(head);
    let dated = lower.strip_prefix("by 20").and_then(|rest| rest.find(' '));
    let head = dated.and_then(|at| head.get(at.saturating_add("by 20".len())..)).unwrap_or(head);
    match head.trim_start().rsplit_once(" by ") {
        Some((rest, when)) if when.trim().len() == 4 && when.trim().starts_with("20") => rest,
        _ => head,
    }
}
