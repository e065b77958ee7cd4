//! Limits and measures that say which ones are meant, and promise nothing.

use super::clause::{Role, role};
use super::forms::is_money;
use super::frame::Frame;
use super::listed::has_figure;
use super::mood::{is_demand, is_limited};
use super::position::{has_verb, is_third_person};
use super::time::{is_time, is_time_word};
use super::words::{CHANGES, ELIGIBLE, FUNCTION, GOALS, LENGTHS, MODALS, PEOPLE, TIME_UNITS};
use crate::document::promise::{Run, Sense};
use crate::document::scene::Scene;
use crate::search::{beginning, holds, last_part};

/// Whether the only number of a target, or of what is to be until a day, says how near it is to be.
fn is_norm(scene: &Scene<'_>) -> bool {
    (scene.is_led || is_limited(scene)) && !has_figure(scene.sentence)
}

/// Whether the number says how near those are that are meant: homes within 400 metres of a park.
pub(super) fn is_distance(scene: &Scene<'_>, run: &Run) -> bool {
    let is_near =
        scene.before.ends_with("within ") && LENGTHS.contains(&scene.behind.unit.as_str());
    let tail = scene.tail.trim_start();
    // Bring 75% of them within 2 km.
    let is_condition = run.is_promise && run.follows(scene);
    is_near && is_condition
        || is_near
            && beginning(tail, &["of ", "walk", "from ", "drive", "travel"]).is_some()
            && !is_norm(scene)
}

/// Whether the number says by how much another one may be missed: 4,200 ± 100.
pub(super) fn is_tolerance(scene: &Scene<'_>) -> bool {
    let lead = scene.before.trim_end().strip_suffix(['±', '∓']).unwrap_or_default();
    lead.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '%')
}

/// Whether a text ends with a noun and not with a figure, which brackets behind would bound.
fn is_noun_before(lead: &str) -> bool {
    let word = lead.trim_end().rsplit(' ').next().unwrap_or_default();
    word.len() > 2 && word.chars().all(char::is_alphabetic)
}

/// Adjectives that bind the noun directly before them: projects greater than 25,000 square feet.
const COMPARING: &[&str] = &[
    "greater than ",
    "larger than ",
    "smaller than ",
    "longer than ",
    "shorter than ",
    "exceeding ",
    "in excess of ",
];

/// Whether a text ends with a noun of many.
fn ends_in_many(text: &str) -> bool {
    let noun = text.rsplit(' ').next().unwrap_or_default();
    PEOPLE.contains(&noun) || noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss")
}

/// Whether a unit in the singular describes a noun: a 360 degree review, a 50 metre pool.
pub(super) fn is_compound(scene: &Scene<'_>) -> bool {
    const ONES: &[&str] =
        &["degree", "year", "month", "week", "day", "hour", "minute", "metre", "meter", "mile"];
    let behind = scene.after.strip_prefix(' ').unwrap_or_default();
    let mut words = behind.split([' ', '.', ',', ';', ')']);
    let is_one = words.next().is_some_and(|word| ONES.contains(&word));
    let is_noun = words.next().is_some_and(|word| {
        word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase()) && !FUNCTION.contains(&word)
    });
    is_one && is_noun && !matches!(scene.written, "1" | "one")
}

/// Whether a bound says which of its subjects a sentence speaks of: donations above $10,000 need two
/// signatures; a rule for every project above €1 million.
pub(super) fn is_threshold(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let is_bound =
        frame.suffix.is_some() || frame.bound.is_some_and(|(_, sense)| sense != Sense::About);
    let clause = frame.core.rsplit([',', ';', ':', '(']).next().unwrap_or_default().trim();
    let mut words = clause.split(' ').rev().take(5).take_while(|word| !has_verb(word));
    // Every ward gets at least 2 benches: each is given so many.
    let is_given = clause.split(' ').next_back().is_some_and(|word| {
        is_third_person(word)
            || matches!(word, "gets" | "receives" | "gains" | "sees" | "offers" | "meets")
    });
    let is_any = !is_given
        && words.any(|word| {
            matches!(word, "every" | "any" | "each") || word == "all" && is_money(scene)
        })
        && scene.behind.unit != "times";
    let is_subject =
        clause.contains(char::is_alphabetic) && !has_verb(clause) && !is_demand(clause) && {
            let mut behind = scene.tail.split_whitespace().take(5);
            behind.any(|word| {
                matches!(
                    word,
                    "need"
                        | "needs"
                        | "must"
                        | "shall"
                        | "should"
                        | "will"
                        | "are"
                        | "is"
                        | "may"
                        | "can"
                        | "have"
                        | "has"
                )
            })
        };
    let is_goal = clause.split(' ').any(|word| GOALS.contains(&word));
    // Families with an income under £20,000.
    let who = [" with a ", " with an ", " with ", " whose "]
        .iter()
        .find_map(|word| clause.rsplit_once(word));
    let ends_many = |lead: &str| lead.ends_with('s') || lead.ends_with("people");
    let is_whose = who.is_some_and(|(lead, own)| ends_many(lead) && own.split(' ').count() <= 4)
        && is_money(scene);
    // Doubled for households below 80 per cent of the median.
    let mut near = clause.split(' ').rev();
    let is_whom = near.next().is_some_and(|noun| noun.ends_with('s') || noun == "people")
        && near
            .next()
            .is_some_and(|word| matches!(word, "for" | "to") || word == "on" && is_money(scene));
    // Sites (over 160 MWh a year): which ones are meant.
    let is_bracket = scene.sentence.rsplit_once('(').is_some_and(|(lead, inside)| {
        !inside.contains(')') && frame.core.trim_end().ends_with('(') && is_noun_before(lead)
    });
    let is_compared =
        frame.bound.is_some_and(|(word, _)| COMPARING.contains(&word)) && ends_in_many(clause);
    // Raise the pay of every teacher by at least 10%: an amount or a value that is reached.
    let is_amount = matches!(role(frame.core), Role::Amount | Role::Level);
    is_bound
        && !is_goal
        && !is_amount
        && (is_bracket
            || is_compared && !scene.behind.unit.starts_with('%')
            || is_any
            || is_whom
            || is_whose
            || is_subject && !scene.behind.unit.starts_with('%'))
}

/// Whether a bound says of which things there are to be none: zero spills over 100 litres. The number is no floor, and
/// whether it is a ceiling (no delays over 5 minutes) is for a person to say.
pub(super) fn is_none_of(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let clause = frame.core.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
    let is_none = words.next().is_some_and(|word| matches!(word, "zero" | "no" | "nil"));
    let is_many = words.next().is_some_and(|noun| noun.len() > 3 && noun.ends_with('s'));
    let is_over = frame.bound.is_some_and(|(_, sense)| sense == Sense::AtLeast);
    is_none && is_many && words.next().is_none() && is_over && !scene.behind.unit.starts_with('%')
}

/// Whether the sentence says what those must have or be who apply: applicants must have 2 years of accounts.
pub(super) fn is_eligibility(scene: &Scene<'_>) -> bool {
    let verb = MODALS.list().iter().chain(&[" need ", " may ", " can ", " have "]);
    let at = verb.filter_map(|verb| scene.sentence.find(verb)).min();
    let (subject, rest) = scene.sentence.split_at_checked(at.unwrap_or(0)).unwrap_or_default();
    // Eligible households will receive 300 kWh: what they are given is promised.
    let asks = rest
        .strip_prefix(" will ")
        .is_none_or(|rest| beginning(rest, &["need ", "be required ", "be expected "]).is_some());
    asks && holds(subject, ELIGIBLE)
}

/// Whether a length of time or way is part of a noun's description: a 10-minute walk.
pub(super) fn is_adjective(scene: &Scene<'_>) -> bool {
    let unit = scene.behind.unit.as_str();
    let is_length = TIME_UNITS.contains(&unit) || LENGTHS.contains(&unit) || is_time(scene);
    let noun = scene.tail.trim_start_matches(['-', ' ']);
    let mut words = noun.split([' ', ',', '.', ')']).filter(|word| !is_time_word(word)).take(3);
    let is_aim = words.any(|word| {
        GOALS.contains(&word) || CHANGES.contains(&word) || word == "standard" || word == "limit"
    });
    // Targets: every home within a 10-minute walk of a park.
    let is_near = scene.before.ends_with("within a ") && is_norm(scene);
    (scene.after.starts_with('-') && is_length && !is_aim || is_compound(scene)) && !is_near
}

/// Whether the number limits what somebody may get: a grant, subject to a cap of $2,000.
pub(super) fn is_subjected(scene: &Scene<'_>) -> bool {
    let lead = last_part(scene.sentence, "subject to ");
    let mut words = lead.split_whitespace();
    let is_limit = words
        .clone()
        .any(|word| matches!(word, "cap" | "ceiling" | "limit" | "maximum" | "minimum" | "upper"));
    lead.len() < scene.sentence.len() && is_limit && words.by_ref().take(6).count() < 6
}

/// The warming of the world that a plan is made to fit: to limit warming to 1.5 degrees.
pub(super) fn is_warming(scene: &Scene<'_>) -> bool {
    let is_degree =
        beginning(scene.after.trim_start(), &["°", "º", "℃", "degree", "c ", "c,"]).is_some();
    let worlds = ["warming", "pre-industrial", "future", "scenario", "paris", "pathway"];
    is_degree && (holds(scene.sentence, &worlds) || holds(scene.rest, &worlds))
}
