//! English names of what is done in a number: the verb and what it is done to.

use super::Around;
use super::en::words;
use crate::document::deadline;
use crate::document::en::{self, infinitive_of, is_deed};
use crate::document::scene::Scene;

/// `build new homes` of `The city will build 150 new homes and plant 2,000 trees`.
pub(super) fn deed(scene: &Scene<'_>, line: &str) -> Option<String> {
    let own = line.get(scene.start_of(scene.own)..scene.before.len())?;
    let is_link =
        |word: &&str| LINKS.contains(&word.to_ascii_lowercase().as_str()) || en::is_adverb(word);
    let mut last = own.split_whitespace().rev().skip_while(is_link).take(1);
    let infinitive = || {
        let mut words = own.split_whitespace().rev().skip_while(is_link);
        let verb = words.next()?;
        matches!(words.next(), Some("to" | "will")).then_some(verb)
    };
    // Target 95% of calls: it names the target and does nothing.
    let does =
        |word: &&str| is_deed(&word.to_ascii_lowercase()) && !word.eq_ignore_ascii_case("target");
    let named = last.next();
    let gerund = named.and_then(infinitive_of).filter(|verb| !REACHES.contains(verb));
    // Give at least 5: an order, whatever its verb.
    let order = || {
        let mut words = own.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        let first = words.next().filter(|word| {
            word.chars().all(char::is_alphabetic) && !word.eq_ignore_ascii_case("target")
        })?;
        let is_order = en::is_demand(&format!("{} ", first.to_ascii_lowercase()));
        (is_order && words.all(|word| is_link(&word)) && !is_measured(&scene.behind.unit))
            .then_some(first)
    };
    let verb = named.filter(does).or(gerund).or_else(infinitive).or_else(order)?;
    // Sales will reach 70% of the total, spending will stay at 3%: the verb does nothing.
    let reaches = REACHES.contains(&verb.to_ascii_lowercase().as_str());
    if reaches && is_measured(&scene.behind.unit) || STAYS.contains(&verb) {
        return None;
    }
    let has_noun = !is_measured(&scene.behind.unit);
    if let Some(noun) = counted(&scene.behind.unit) {
        return Some(format!("{verb} {noun}"));
    }
    let start = scene.before.len().saturating_add(scene.written.len());
    let unit = scene.behind.length;
    let (from, length) = if has_noun { (0, unit) } else { (unit, 0) };
    let start = start.saturating_add(from);
    let end = start.saturating_add(length).saturating_add(scene.tail.len());
    let tail = line.get(start..end)?;
    let tail = tail.trim_start();
    let tail = tail.strip_prefix("of ").map_or(tail, definite);
    let first = tail.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let is_noun = tail.trim_start().starts_with(char::is_alphabetic)
        && !PREPOSITIONS.contains(&first.as_str());
    let stops = [" and ", " on ", " by ", " in ", " over ", " for ", " to ", " with "];
    let noun = tail.split([',', ';', '(']).next()?.split(|c: char| c.is_ascii_digit()).next()?;
    let whole = noun;
    let noun = stops.into_iter().fold(noun, |noun, word| noun.split(word).next().unwrap_or(noun));
    let noun = if noun.trim().is_empty() { whole } else { noun };
    (is_noun && !noun.trim().is_empty()).then(|| words(&format!("{verb} {noun}")))
}

/// What a unit with a magnitude counts: customers of “million customers”.
fn counted(unit: &str) -> Option<&str> {
    let (magnitude, noun) = unit.split_once(' ')?;
    let is_magnitude = matches!(magnitude, "hundred" | "thousand" | "million" | "billion");
    let is_noun = matches!(
        noun,
        "people"
            | "customers"
            | "users"
            | "homes"
            | "households"
            | "jobs"
            | "students"
            | "patients"
            | "members"
            | "visits"
            | "companies"
            | "firms"
    );
    (is_magnitude && is_noun).then_some(noun)
}

/// Those of which some are meant, without their number: vacant posts of “the 27 vacant posts”.
fn definite(whole: &str) -> &str {
    let owner = ["the ", "our ", "its ", "their "].iter().find_map(|word| whole.strip_prefix(word));
    let counted =
        owner.unwrap_or(whole).trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let noun = counted.trim_start();
    if owner.is_some() && noun.starts_with(char::is_alphabetic) { noun } else { whole }
}

/// Verbs that only say how a value is.
const STAYS: &[&str] =
    &["be", "stay", "remain", "rise", "fall", "grow", "total", "average", "exceed", "amount"];

/// Verbs that reach a number and do nothing with what it counts.
pub(super) const REACHES: &[&str] =
    &["exceed", "reach", "achieve", "attain", "target", "see", "have", "make"];

/// `Hire designers` of `Hire 6 engineers and two designers`.
pub(super) fn next_deed(
    scene: &Scene<'_>,
    line: &str,
    own: &str,
    around: &Around<'_>,
) -> Option<String> {
    let verb = around.before.split_whitespace().next()?;
    let joins = own.trim_end().ends_with("and") || own.trim_end().ends_with(',');
    let is_counted = scene.behind.unit.is_empty() || !is_measured(&scene.behind.unit);
    if around.rank == 0 || !joins || !is_counted || !is_deed(&verb.to_ascii_lowercase()) {
        return None;
    }
    let start = scene.before.len().saturating_add(scene.written.len());
    let end = start.saturating_add(scene.behind.length).saturating_add(scene.tail.len());
    let noun = deadline::without_limit(line.get(start..end)?).trim();
    noun.starts_with(char::is_alphabetic).then(|| words(&format!("{verb} {noun}")))
}

/// Words between a verb and its number.
const LINKS: &[&str] = words! {
    "under" "below" "less" "fewer" "no" "within" "up" "to" "at" "least" "a" "an" "another" "about" "around" "more" "than" "over" "the"
    "all" "remaining" "nearly" "some" "approximately" "$" "€" "£" "of"
};

/// Words that begin no noun.
const PREPOSITIONS: &[&str] = words! {
    "by" "in" "over" "for" "to" "from" "per" "each" "every" "with" "at" "on" "and" "or" "compared"
    "annually" "a" "before" "until" "across" "during" "within" "is" "are" "will" "of" "as" "than"
};

/// Whether a unit measures instead of counting: km, MW, per cent, dollars.
pub(in crate::document) fn is_measured(unit: &str) -> bool {
    const MEASURES: &[&str] = words! {
        "km" "kilometres" "kilometers" "metres" "meters" "miles" "mw" "gw" "kw" "megawatts" "gigawatts"
        "mwh" "gwh" "twh" "kwh" "tonnes" "tons" "kg" "litres" "hectares" "acres" "hours" "minutes"
        "days" "weeks" "months" "years" "points" "degrees" "mt" "kt" "gwp" "mwp" "mbps" "gbps" "ms"
    };
    let lower = unit.to_ascii_lowercase();
    unit.contains(['%', '$', '€', '£', ' ']) || is_share(unit) || MEASURES.contains(&lower.as_str())
}

/// Whether a unit only counts shares or multiplies.
fn is_share(unit: &str) -> bool {
    ["per cent", "percent", "million", "billion", "trillion", "thousand", "yuan"]
        .iter()
        .any(|word| unit.contains(word))
}
