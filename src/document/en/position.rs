//! Where a number stands in its sentence: behind the verb whose object it counts, behind a
//! preposition, in a phrase without a verb.

use super::clause::can_be_verb;
use super::forms::{is_money, is_share};
use super::marks::unlabelled;
use super::mood::{is_limited, without_adjunct};
use super::time::is_time;
use super::words::{ACTS, ADDED, DEMANDS, FUNCTION, PARTICLES, PLACES, TELLING};
use crate::document::promise::Run;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, last_part};

/// Whether the number only says where, when or among whom the thing is done that its clause counts:
/// plant 9,000 limes on 40 hectares.
pub(super) fn is_modifier(scene: &Scene<'_>, run: &Run, core: &str) -> bool {
    let is_value =
        scene.behind.unit == "%" || scene.behind.unit.starts_with("per") || is_share(scene);
    let is_added = beginning(scene.tail.trim_start(), ADDED).is_some();
    let is_behind = ending(core, PLACES).is_some();
    let is_price = is_money(scene)
        && core.ends_with(" at ")
        && beginning(scene.tail.trim_start(), &["a ", "per ", "each", "every"]).is_some();
    if run.is_promise && run.follows(scene) && is_price {
        return true;
    }
    run.is_promise
        && run.follows(scene)
        && is_behind
        && !is_value
        && !is_added
        && !is_money(scene)
        && !is_time(scene)
}

/// Whether the number counts or measures something that is named.
pub(super) fn counts_something(scene: &Scene<'_>) -> bool {
    let noun = scene.tail.trim_start();
    !scene.behind.unit.is_empty() || noun.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The last part of a text behind a joint of clauses.
fn own_part(core: &str) -> &str {
    let part = core.rsplit([';', ',', '(']).next().unwrap_or_default();
    last_part(part, " and ").trim()
}

/// Whether an order stands directly before the number, whatever its verb: Certify 60 assessors, lend
/// to ten museums; … and certify 60 assessors, where the sentence has promised something.
pub(super) fn is_ordered(scene: &Scene<'_>, run: &Run, core: &str) -> bool {
    let label = last_part(core, ": ");
    let first = without_adjunct(unlabelled(label).trim_start_matches(|c: char| !c.is_alphabetic()));
    let part = own_part(core);
    let is_next = run.is_promise && part.len() < core.trim().len();
    let own = if is_next { part } else { first };
    let mut words = own.split_whitespace();
    let (verb, particle, more) = (words.next().unwrap_or_default(), words.next(), words.next());
    let is_short = more.is_none() && particle.is_none_or(|word| PARTICLES.contains(&word));
    let noun = scene.tail.trim_start_matches('+').strip_prefix(' ').unwrap_or_default();
    let word = noun.split([' ', ',', '.']).next().unwrap_or_default();
    let has_unit = !scene.behind.unit.is_empty() && !is_time(scene) && !noun.starts_with("of ");
    let counts =
        has_unit || noun.starts_with(|c: char| c.is_alphabetic()) && !FUNCTION.contains(&word);
    let is_of = noun.starts_with("of ");
    is_short && can_be_verb(verb) && (counts || is_of && !is_time(scene))
}

/// Whether a clause has no verb that tells of its subject, as an item of a list of indicators has
/// none: Uptime of 99%, complaints closed inside ten days.
pub(super) fn is_verbless(scene: &Scene<'_>) -> bool {
    let lead = scene.sentence.rsplit(['.', ';']).next().unwrap_or_default();
    let lead = lead.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = scene.rest.split(['(', ';', '–']).next().unwrap_or_default();
    !has_verb(lead) && !has_verb(rest)
}

/// Whether no verb tells of a subject in the clause before the number.
pub(super) fn tells_nothing(scene: &Scene<'_>) -> bool {
    let lead = scene.sentence.rsplit(['.', ';']).next().unwrap_or_default();
    !has_verb(lead.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

pub(super) fn has_verb(text: &str) -> bool {
    let is_apart = |c: char| !c.is_alphabetic() && !matches!(c, '\'' | '-');
    // Puts the value at: a verb in the third person, by the object behind it.
    let mut last = "";
    text.split(is_apart).any(|word| {
        let is_object = matches!(word, "the" | "a" | "an" | "our" | "its" | "their");
        let tells = TELLING.contains(&word) || is_object && is_third_person(last);
        last = word;
        tells
    })
}

/// Whether a word is a known verb in the third person: puts, raises.
pub(super) fn is_third_person(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or_default();
    stem.len() > 2 && (ACTS.contains(&stem) || DEMANDS.contains(&stem))
}

/// Whether a value has the one before it beside it: 20 minutes (was 47), 11%, from 13.8%.
pub(super) fn has_value_before(scene: &Scene<'_>) -> bool {
    const LEADS: &[&str] = words! {
        "(was " "(currently " "(today " "(now " "(baseline" "(from " "(up from " "(down from " "(against " "(vs " "(vs. "
        "(compared " "(previously " "(at present " "(actual" "(last year" ", from " ", up from " ", down from " ", against "
        ", compared with " ", compared to " "from " "up from " "down from "
    };
    let rest = scene.rest.trim_start();
    // €7 per boat, up from €5.
    let counted =
        rest.strip_prefix("per ").and_then(|rest| rest.find(',').and_then(|at| rest.get(at..)));
    let rest = counted.unwrap_or(rest);
    // €2 billion in 2031 (2029: 1.8).
    let dated = beginning(rest, &["in 20", "by 20", "in fy", "by fy"])
        .and_then(|_| rest.split_once(" (").map(|(_, inside)| inside));
    let dated = dated.map(|inside| rest.len().saturating_sub(inside.len()).saturating_sub(1));
    let rest = dated
        .and_then(|at| rest.get(at..))
        .filter(|_| dated.is_some_and(|at| at < 12))
        .unwrap_or(rest);
    let lead = beginning(rest, LEADS);
    let behind = lead.and_then(|lead| rest.strip_prefix(lead)).unwrap_or_default();
    let has_figure = behind.split([')', ';', '.']).next().is_some_and(|inside| {
        inside.split(' ').take(6).any(|word| word.contains(|c: char| c.is_ascii_digit()))
    });
    let is_same = lead != Some("from ") || leaves_same(scene, behind);
    lead.is_some() && has_figure && is_same || has_year_before(scene, rest)
}

/// Whether a text begins with a value that another one is reached from, and not with a count of something
/// else: from 74%, from 12 to 9.
fn leaves_same(scene: &Scene<'_>, left: &str) -> bool {
    let number = left.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '%');
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let ends = rest.is_empty() || rest.starts_with([',', ';', ')', '.', '%']);
    let unit = scene.behind.unit.as_str();
    ends || beginning(
        rest.trim_start(),
        &["in ", "today", "now", "at ", "to ", "per", "million", "billion"],
    )
    .is_some()
        || !unit.is_empty() && rest.trim_start().starts_with(unit)
}

/// Whether brackets behind a value give that of a year before: (2024: 13.5), (FY26 actual: 61%).
fn has_year_before(scene: &Scene<'_>, rest: &str) -> bool {
    let inside =
        rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
    let Some((label, _)) = inside.and_then(|inside| inside.split_once(": ")) else { return false };
    super::aside::is_old_label(scene, label)
}

/// Whether the phrase counts something and says until when or how often: 6,000 visits every year.
pub(super) fn is_timed(scene: &Scene<'_>) -> bool {
    const YEARLY: &[&str] = words! {
        "each year" "every year" "per year" "a year" "annually" "each month" "every month" "each term" "every term"
        "each week" "every week" "per annum" "a month" "each quarter" "every quarter" "yearly"
    };
    is_limited(scene) || YEARLY.iter().any(|word| scene.rest.contains(word))
}
