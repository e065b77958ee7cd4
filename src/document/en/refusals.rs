//! Numerals that their clause refuses: conditions, descriptions, counts of the plan itself.

use super::aside::bracket;
use super::clause::{intends, introduces};
use super::forms::{is_money, is_share as is_part};
use super::frame::Frame;
use super::limits::{
    is_adjective, is_distance, is_eligibility, is_subjected, is_threshold, is_tolerance, is_warming,
};
use super::mood::is_limited;
use super::position::is_modifier;
use super::words::{
    ALLOTS, CEILINGS, COMING, FALLING, FLOORS, FUNCTION, MODALS, OWN, PEOPLE, RISING, SIGNS,
    SPACED_SIGNS, TELLING,
};
use crate::document::deadline;
use crate::document::lexer;
use crate::document::lexer::Shape;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::document::unit::currency;
use crate::search::{beginning, ending, holds, last_part, last_stem_of};

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
    // 110 miles (25 miles by the end of 2027): a part with a deadline of its own.
    let inside = scene.tail.split(')').next().unwrap_or_default();
    let opens_bracket = bracket(scene).is_some_and(|lead| lead.trim().is_empty());
    if opens_bracket && (scene.is_planned || scene.is_led) && deadline::is_limited(inside) {
        return Some(Rule::Open);
    }
    let head = last_part(scene.sentence, ": ");
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
        || is_eligibility(scene)
        || is_warming(scene)
        || is_reduced(frame.core) && !((is_share || is_part(scene)) && holds(scene.rest, COMING))
        || is_adjunct(scene, frame.core)
        || is_subjected(scene))
    .then_some(Rule::Attribute)
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
    let head = last_part(head, " of which ");
    let at =
        [" that ", " who ", " which ", " whose "].iter().filter_map(|word| head.rfind(word)).max();
    let (lead, behind) = at.and_then(|at| head.split_at_checked(at)).unwrap_or_default();
    if behind.starts_with(" that ") && introduces(lead) {
        return false;
    }
    // We expect that at least 8 in 10 do: what is expected, and which of them no one says.
    let bound =
        [FLOORS, CEILINGS].iter().find_map(|words| ending(behind, words)).unwrap_or_default();
    let own = behind.strip_suffix(bound).unwrap_or(behind);
    let is_near = (2..=7).contains(&own.split_whitespace().count());
    is_near && !holds(behind, &[" will ", " must ", " shall ", " to "])
}

/// Whether a participle directly before says which of many are meant: workers earning up to $2,500.
fn is_reduced(core: &str) -> bool {
    let mut words = core.split_whitespace().rev();
    let verb = words.next().unwrap_or_default();
    let who = words.next().unwrap_or_default();
    let is_change = [FALLING, RISING].iter().any(|stems| last_stem_of(verb, stems).is_some());
    let gives =
        TELLING.contains(&who) || intends(who) || ALLOTS.iter().any(|stem| who.starts_with(stem));
    let is_noun = who.len() > 3 && who.ends_with('s') && !FUNCTION.contains(&who) && !gives;
    verb.len() > 5 && verb.ends_with("ing") && (PEOPLE.contains(&who) || is_noun) && !is_change
}

/// Whether the number stands in what a sentence begins with to say under which conditions the rest
/// holds: with a potential of 100 GW, the aim is ….
fn is_adjunct(scene: &Scene<'_>, core: &str) -> bool {
    const OPENS: &[&str] = &["with ", "given ", "despite ", "although ", "while ", "whereas "];
    let lead = core.trim_start_matches(|c: char| !c.is_alphabetic());
    let opens = beginning(lead, OPENS).is_some() && !lead.contains(',');
    opens && !is_money(scene) && scene.rest.len() > scene.tail.len() && !holds(lead, COMING)
}

/// What follows from something else: which can meet 2% of our needs, enough to power 300 homes.
fn describes(scene: &Scene<'_>) -> bool {
    let clause = last_part(scene.sentence, ", ");
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
    let is_subject = holds(clause, &["representing ", " equivalent "]) && holds(scene.rest, COMING);
    tells && !is_limit && !is_subject && !is_value || followed
}

/// Whether a bound says how great each of those is that the clause counts: 4 parks of not less than 100
/// acres.
fn is_size_of(scene: &Scene<'_>, run: &Run, core: &str) -> bool {
    let is_value = scene.behind.unit == "%" || scene.behind.unit.starts_with("per");
    let is_of = ending(core, &[" of ", " with ", " having ", "capacity of ", "area of "]).is_some();
    // … and fuel savings of around 23 tons: another thing.
    let is_next = scene.gap.trim_start().starts_with("and ");
    run.is_promise && run.follows(scene) && is_of && !is_next && !is_value && !is_money(scene)
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
