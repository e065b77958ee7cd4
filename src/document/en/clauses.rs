//! Numerals that their clause refuses: conditions, descriptions, counts of the plan itself.

use super::context::{is_time, is_time_word};
use super::forms::is_money;
use super::frame::Frame;
use super::listed::has_figure;
use super::mood::{is_demand, is_limited};
use super::position::{has_verb, is_modifier};
use super::words::{
    CEILINGS, CHANGES, COMING, FLOORS, FUNCTION, GOALS, LENGTHS, MODALS, OWN, PEOPLE, SIGNS,
    SPACED_SIGNS, TIME_UNITS,
};
use crate::document::lexer::{self, Shape};
use crate::document::promise::{Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds};
use crate::document::unit::currency;

/// What the plan counts of itself: 5 targets are set, three strategic pillars.
pub(super) fn own_task(scene: &Scene<'_>) -> Option<Rule> {
    if !scene.behind.unit.is_empty() || scene.after.starts_with(['-', '%']) {
        return None;
    }
    let tail = scene.tail.trim_start();
    let mut words = tail.split([' ', '.', ',']).filter(|word| !word.is_empty()).take(3);
    words.any(|word| OWN.contains(&word)).then_some(Rule::OwnTask)
}

/// A limit that says which ones are meant: for countries with a rate below 420.
pub(super) fn attribute(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let head = scene.sentence.rsplit(": ").next().unwrap_or_default();
    let is_bound = [FLOORS, CEILINGS].iter().any(|words| ending(head, words).is_some());
    let opens = beginning(
        head.trim_start_matches(|c: char| !c.is_alphabetic()),
        &["for ", "in ", "where ", "if "],
    );
    let chooses = opens.is_some()
        && !head.contains(", ")
        && holds(head, &[" with ", " whose ", " where ", " that ", " of more than ", " over "]);
    let is_share = scene.behind.unit.starts_with('%') || scene.behind.unit.starts_with("per");
    let chosen = is_bound && (chooses || relates(head)) && !is_share;
    // Double revenue to $20 million: the level says it.
    // The goal is more than three times as high: only compared.
    let is_compared = scene.behind.unit == "times"
        && beginning(scene.tail.trim_start(), &["as much", "as many", "as high", "as large"])
            .is_some()
        && !holds(scene.sentence, &[" will ", " to ", " must "]);
    let is_level = matches!(scene.token.shape, Shape::Multiple(_)) && has_level(scene);
    (chosen
        || is_compared
        || is_level
        || is_distance(scene, run)
        || describes(scene)
        || is_restated(scene)
        || frame.bound.is_none() && is_modifier(scene, run, frame.core)
        || (frame.bound.is_some() || frame.suffix.is_some()) && is_size_of(scene, run, frame.core)
        || is_tolerance(scene)
        || is_part_of_count(scene, run)
        || is_adjective(scene)
        || is_beside(scene, frame.core)
        || is_threshold(scene, frame)
        || is_warming(scene)
        || is_subjected(scene))
    .then_some(Rule::Attribute)
}

/// Whether the only number of a target, or of what is to be until a day, says how near it is to be.
fn is_norm(scene: &Scene<'_>) -> bool {
    (scene.is_led || is_limited(scene)) && !has_figure(scene.sentence)
}

/// Whether the number says how near those are that are meant: homes within 400 metres of a park.
fn is_distance(scene: &Scene<'_>, run: &Run) -> bool {
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

/// Whether the sentence goes on with the level that a multiple leads to: double to $10 million.
pub(super) fn has_level(scene: &Scene<'_>) -> bool {
    let is_level = |rest: &str| {
        rest.trim_start_matches(SIGNS).starts_with(|c: char| c.is_ascii_digit())
            && !lexer::begins_with_year(rest)
    };
    let further = scene.rest.strip_prefix(scene.tail).unwrap_or_default();
    // …, to 400; from two to four.
    let moves = further.strip_prefix(", from ").is_some_and(|moves| moves.contains(" to "));
    let further = moves || further.strip_prefix(", to ").is_some_and(is_level);
    let leaves = scene.tail.split_once(" from ").is_some_and(|(_, moves)| {
        let value = moves.split(' ').next().unwrap_or_default();
        moves.contains(" to ") && (is_level(value) || lexer::tokens(value, 0).len() == 1)
    });
    further || leaves || scene.tail.split(" to ").skip(1).any(is_level)
}

/// Whether the number stands in a clause that says which ones: schools that enrol at least one.
fn relates(head: &str) -> bool {
    let head = head.rsplit(" of which ").next().unwrap_or_default();
    let at =
        [" that ", " who ", " which ", " whose "].iter().filter_map(|word| head.rfind(word)).max();
    let behind = at.and_then(|at| head.get(at..)).unwrap_or_default();
    // We expect that at least 8 in 10 do: what is expected, and which of them no one says.
    let bound =
        [FLOORS, CEILINGS].iter().find_map(|words| ending(behind, words)).unwrap_or_default();
    let own = behind.strip_suffix(bound).unwrap_or(behind);
    let is_near = (2..=7).contains(&own.split_whitespace().count());
    is_near && !holds(behind, &[" will ", " must ", " shall ", " to "])
}

/// What follows from something else: which can meet 2% of our needs, enough to power 300 homes.
fn describes(scene: &Scene<'_>) -> bool {
    let clause = scene.sentence.rsplit(", ").next().unwrap_or_default();
    let clause = clause.rsplit(')').next().unwrap_or_default();
    let describing = [
        "which can ",
        "which could ",
        "enough to ",
        "equivalent to ",
        "equates to ",
        "equate to ",
        "the equivalent ",
        "representing ",
        "despite ",
        "more like ",
        "feel like ",
        "i.e. ",
        "worth of ",
        "which would ",
    ];
    let lead = clause.trim_start();
    let lead = lead.strip_prefix("each ").unwrap_or(lead);
    let is_able = beginning(lead, &["able to ", "capable of "]).is_some();
    let tail = scene.tail.trim_start();
    let is_relative = ending(clause, &["that is ", "which is ", "that are ", "which are "])
        .is_some()
        && beginning(tail, &["lower", "higher", "cheaper", "below", "above", "more", "less"])
            .is_some();
    let followed = is_able
        || is_relative
        || holds(clause, &["generate enough", "can meet", "could meet", "enough electricity"]);
    let is_limit = ending(clause, FLOORS).is_some() && clause.contains(" equivalent to ");
    let tells = holds(clause, &describing) && !holds(clause, &["to the equivalent"]);
    // R&D spending equivalent to 3% of GDP: what a list of targets measures.
    let is_value = scene.is_led && clause.ends_with(" equivalent to ") && scene.behind.unit == "%";
    // Suppliers representing two thirds of purchases will have …: the promise is about them.
    let is_subject = clause.contains("representing ") && holds(scene.tail, COMING);
    tells && !is_limit && !is_subject && !is_value || followed
}

/// Whether a bound says how great each of those is that the clause counts: 4 parks of not less than 100
/// acres.
fn is_size_of(scene: &Scene<'_>, run: &Run, core: &str) -> bool {
    let is_value = scene.behind.unit == "%" || scene.behind.unit.starts_with("per");
    let is_of = ending(core, &[" of ", " with ", " having ", "capacity of ", "area of "]).is_some();
    run.is_promise && run.follows(scene) && is_of && !is_value && !is_money(scene)
}

/// Whether a share only says how much of a whole the number before is: 410,000 trees, 82% of the stock.
fn is_part_of_count(scene: &Scene<'_>, run: &Run) -> bool {
    let lead = scene.sentence.trim_end().strip_suffix(',').unwrap_or_default();
    let at = lead.rfind(|c: char| c.is_ascii_digit());
    let unit = at.and_then(|at| lead.get(at.saturating_add(1)..)).unwrap_or_default();
    let is_share = scene.behind.unit == "%" || scene.behind.unit.starts_with("per");
    let is_count = !unit.is_empty()
        && !unit.contains(['%', ','])
        && !unit.contains("percent")
        && !unit.contains("per cent");
    let is_whole = beginning(scene.tail, &[" of the ", " of our ", " of its "]).is_some();
    run.is_promise
        && is_share
        && is_count
        && is_whole
        && scene.rest.len() == scene.tail.len()
        && !holds(scene.tail, COMING)
}

/// Whether the number says by how much another one may be missed: 4,200 ± 100.
fn is_tolerance(scene: &Scene<'_>) -> bool {
    let lead = scene.before.trim_end().strip_suffix(['±', '∓']).unwrap_or_default();
    lead.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '%')
}

/// Whether the number only tells of something that the clause names: home to 26 per cent of residents;
/// where one household in five spends more.
fn is_beside(scene: &Scene<'_>, core: &str) -> bool {
    const OPENS: &[&str] = &[", where ", ", which ", ", who ", ", whose "];
    let opened = OPENS.iter().filter_map(|word| core.rsplit_once(word)).map(|(_, inside)| inside);
    let inside = opened.min_by_key(|inside| inside.len());
    let is_relative = inside.is_some_and(|inside| {
        !inside.contains(',')
            && !holds(inside, MODALS)
            && !inside.contains("will")
            && !inside.contains("aim")
            && inside.split_whitespace().count() <= 8
    });
    let is_planned = holds(scene.tail, COMING) || holds(scene.tail, MODALS) || is_limited(scene);
    let is_told = ending(
        core,
        &[
            "home to ",
            "houses ",
            "represents ",
            "representing ",
            "valued at ",
            "valued together at ",
        ],
    )
    .is_some();
    (is_told || is_relative) && !is_planned
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
fn is_compound(scene: &Scene<'_>) -> bool {
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
fn is_threshold(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let is_bound = frame.bound.is_some_and(|(_, sense)| sense != Sense::About);
    let clause = frame.core.rsplit([',', ';', ':', '(']).next().unwrap_or_default().trim();
    let mut words = clause.split(' ').rev().take(5).take_while(|word| !has_verb(word));
    let is_any = words.any(|word| matches!(word, "every" | "any" | "each"));
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
    let who = [" with a ", " with an ", " whose "].iter().find_map(|word| clause.rsplit_once(word));
    let ends_many = |lead: &str| lead.ends_with('s') || lead.ends_with("people");
    let is_whose = who.is_some_and(|(lead, own)| ends_many(lead) && own.split(' ').count() <= 4)
        && is_money(scene);
    // Doubled for households below 80 per cent of the median.
    let mut near = clause.split(' ').rev();
    let is_whom = near.next().is_some_and(|noun| noun.ends_with('s') || noun == "people")
        && near.next().is_some_and(|word| matches!(word, "for" | "to"));
    // Sites (over 160 MWh a year): which ones are meant.
    let is_bracket = scene.sentence.rsplit_once('(').is_some_and(|(lead, inside)| {
        !inside.contains(')') && frame.core.trim_end().ends_with('(') && is_noun_before(lead)
    });
    let is_compared =
        frame.bound.is_some_and(|(word, _)| COMPARING.contains(&word)) && ends_in_many(clause);
    is_bound
        && !is_goal
        && (is_bracket
            || is_compared && !scene.behind.unit.starts_with('%')
            || is_any
            || is_whom
            || is_whose
            || is_subject && !scene.behind.unit.starts_with('%'))
}

/// Whether a length of time or way is part of a noun's description: a 10-minute walk.
fn is_adjective(scene: &Scene<'_>) -> bool {
    let unit = scene.behind.unit.as_str();
    let is_length = TIME_UNITS.contains(&unit) || LENGTHS.contains(&unit) || is_time(scene);
    let noun = scene.tail.trim_start_matches(['-', ' ']);
    let mut words = noun.split([' ', ',', '.', ')']).filter(|word| !is_time_word(word)).take(3);
    let is_aim = words.any(|word| {
        GOALS.contains(&word) || CHANGES.contains(&word) || word == "standard" || word == "limit"
    });
    // Targets: every home within a 10-minute walk of a park.
    let is_near = scene.before.ends_with("within a ") && is_norm(scene);
    scene.after.starts_with('-') && is_length && !is_aim && !is_near || is_compound(scene)
}

/// Whether the number limits what somebody may get: a grant, subject to a cap of $2,000.
fn is_subjected(scene: &Scene<'_>) -> bool {
    let lead = scene.sentence.rsplit("subject to ").next().unwrap_or_default();
    let mut words = lead.split_whitespace();
    let is_limit = words
        .clone()
        .any(|word| matches!(word, "cap" | "ceiling" | "limit" | "maximum" | "minimum" | "upper"));
    lead.len() < scene.sentence.len() && is_limit && words.by_ref().take(6).count() < 6
}

/// The warming of the world that a plan is made to fit: to limit warming to 1.5 degrees.
fn is_warming(scene: &Scene<'_>) -> bool {
    let is_degree =
        beginning(scene.after.trim_start(), &["°", "º", "℃", "degree", "c ", "c,"]).is_some();
    let worlds = ["warming", "pre-industrial", "future", "scenario", "paris", "pathway"];
    is_degree && (holds(scene.sentence, &worlds) || holds(scene.rest, &worlds))
}

/// The same amount in another currency: €1.5 billion (US$1.7 billion).
fn is_restated(scene: &Scene<'_>) -> bool {
    let lead = scene.before.trim_end_matches(SPACED_SIGNS);
    let lead = lead.strip_suffix("us").unwrap_or(lead).trim_end_matches(['~', ' ']);
    let lead = ["about", "around", "approximately", "roughly"]
        .iter()
        .find_map(|word| lead.strip_suffix(word))
        .unwrap_or(lead)
        .trim_end();
    let opens = lead.strip_suffix('(').map(str::trim_end);
    currency(scene.before).is_some()
        && opens.is_some_and(|lead| {
            lead.ends_with(|c: char| c.is_ascii_digit())
                || holds(
                    lead.rsplit(' ').next().unwrap_or_default(),
                    &["euro", "pound", "dollar", "yen", "yuan", "million", "billion"],
                )
        })
}
