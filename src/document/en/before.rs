//! Values before: baselines, and what a value is to leave.

use super::frame::Frame;
use super::mood::{is_goal, obliges};
use super::time::is_time;
use super::words::{
    ARROWS, COMPARED, EARLIER, FALLING, LEAVES, MODALS, PRESENT, RISING, SIGNS, TURNS,
};
use crate::document::lexer;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, first_part, holds, last_part, last_stem_of};

pub(super) fn from(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    if is_end(scene, run) || is_described(scene) {
        return Some(Rule::Attribute);
    }
    if is_of_baseline(scene) {
        return Some(Rule::From);
    }
    if holds_another(scene.rest) {
        return Some(Rule::Attribute);
    }
    (is_left(scene, frame) || is_compared_with(scene) || turns(scene, run) || is_ended(scene))
        .then_some(Rule::From)
}

/// Whether the number says which end of a whole is meant: the bottom 40 per cent.
fn is_end(scene: &Scene<'_>, run: &Run) -> bool {
    const ENDS: &[&str] = words! {
        "bottom " "top " "poorest " "richest " "lowest " "highest " "first " "last "
    };
    ending(scene.before, ENDS).is_some() && !is_rank(scene, run) && !is_remainder(scene)
}

/// An exposure of more than 10 is to fall to 0: the first number says of what.
fn is_described(scene: &Scene<'_>) -> bool {
    const DESCRIBES: &[&str] = words! {
        " of more than " " of at least " " of less than " " of over " " with more than " " with at least " " with less than "
        " with fewer than "
    };
    ending(scene.before, DESCRIBES).is_some() && later_level(scene.rest)
}

/// Whether a word before the number says that its value is left: from 31%, currently 8, a baseline of 12.
fn is_left(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let left = scene.sentence.rsplit_once("from ").map(|(_, tail)| tail);
    let is_present = |tail: &str| {
        let first = tail.trim_start_matches("the ").split(' ').next().unwrap_or_default();
        matches!(first, "current" | "present" | "existing" | "today's")
    };
    if left.is_some_and(|tail| {
        tail.ends_with("baseline of ") || tail.ends_with(" of ") && is_present(tail)
    }) {
        return true;
    }
    // Compared to the present 63%, compared with $12.60.
    let before = scene.before.trim_end_matches(SIGNS);
    let lead = PRESENT.iter().find_map(|word| before.strip_suffix(word));
    // Versus just under half: the words that bind the value stand between.
    let word = ending(lead.unwrap_or(before), LEAVES).or_else(|| ending(frame.core, COMPARED));
    // Gone from 95% of products: no value that is left.
    let is_share = scene.before.ends_with("from ")
        && scene.tail.starts_with(" of ")
        && !later_level(scene.rest);
    let is_gone = is_share && obliges(scene);
    (word.is_some() || is_old_value(scene)) && !is_gone
}

/// Whether the number is a mean that another is compared with, or what was planned before.
fn is_compared_with(scene: &Scene<'_>) -> bool {
    const MEANS: &[&str] = &[" mean of ", " average of ", " rate of ", " level of ", " figure of "];
    let before = scene.before.trim_end_matches(SIGNS);
    let lead = ending(before, MEANS).and_then(|word| before.strip_suffix(word)).unwrap_or_default();
    lead.rsplit(' ').take(4).any(|word| matches!(word, "against" | "versus" | "than"))
        || is_previous(before)
        || is_left_range(before)
}

/// A reserve of 1.8 million being reduced to 1.2: the first number is the value before.
fn turns(scene: &Scene<'_>, run: &Run) -> bool {
    let behind = scene.tail.trim_start();
    let goes_on =
        beginning(behind, &["up to ", "down to "]).is_some() && scene.sentence.contains("from ");
    goes_on
        || moves_on(scene, run)
        || leads_by_arrow(behind)
        || beginning(behind, TURNS).is_some()
        || is_raised(scene)
}

/// Whether an arrow leads from a value to another, at most a unit before it: 41 → 35, 18 mo → 12 mo.
fn leads_by_arrow(behind: &str) -> bool {
    let lead =
        ARROWS.iter().find_map(|arrow| behind.split_once(arrow)).map(|(lead, _)| lead.trim());
    lead.is_some_and(|unit| {
        unit.is_empty() || unit.len() <= 12 && unit.chars().all(char::is_alphabetic)
    })
}

/// Whether the clause goes on with how its value is to change: spending of £4m a year on roads will rise to £6m.
fn moves_on(scene: &Scene<'_>, run: &Run) -> bool {
    let verb =
        MODALS.list().iter().filter_map(|modal| scene.tail.split_once(modal)).map(|(_, verb)| verb);
    let verb = verb.min_by_key(|verb| verb.len()).unwrap_or_default();
    let verb = verb.strip_prefix("be ").unwrap_or(verb);
    let moves = [FALLING, RISING]
        .iter()
        .any(|stems| last_stem_of(first_part(verb, " to "), stems) == Some(0));
    let (verb, level) = verb.split_once(" to ").unwrap_or_default();
    let number = level.trim_start_matches(SIGNS);
    let is_level =
        number.starts_with(|c: char| c.is_ascii_digit()) && !lexer::begins_with_year(number);
    moves && is_level && !verb.contains(' ') && !run.is_promise
}

/// Whether the value is done away with: scrap the 5% levy, end the unfair 40% rule.
fn is_ended(scene: &Scene<'_>) -> bool {
    const ENDS: &[&str] =
        &["scrap", "abolish", "end", "repeal", "reverse", "scrapping", "abolishing", "ending"];
    let mut words = scene.before.trim_end_matches(SIGNS).split_whitespace().rev().take(3);
    let article = words.find(|word| matches!(*word, "the" | "this" | "their" | "its"));
    let is_of_noun = scene.tail.starts_with(' ') && !scene.tail.starts_with(" of ");
    article.is_some() && words.next().is_some_and(|verb| ENDS.contains(&verb)) && is_of_noun
}

/// Whether what is left is to be done: pave the last 1,140 km.
fn is_remainder(scene: &Scene<'_>) -> bool {
    let measures = !scene.behind.unit.is_empty() && !is_time(scene);
    scene.before.ends_with("the last ") && measures && obliges(scene)
}

/// Whether the number says how far up something is to rank: to be in the top 20 of the table.
fn is_rank(scene: &Scene<'_>, run: &Run) -> bool {
    let ends = ending(
        scene.before,
        &[
            "in the top ",
            "'s top ",
            "into the top ",
            "among the top ",
            "world top ",
            "global top ",
            "national top ",
        ],
    );
    // Five of our schools among the top 200: what is promised is the number of them.
    let counts = run.is_promise && run.follows(scene);
    ends.is_some() && !counts && (scene.is_led || scene.is_planned || obliges(scene))
}

/// Whether a verb leads from the number to the next one: raise the budget of $2 million to $3 million.
fn is_raised(scene: &Scene<'_>) -> bool {
    let reached = scene.tail.trim_start().strip_prefix("to ").unwrap_or_default();
    let number = reached.trim_start_matches(SIGNS);
    let is_number =
        number.starts_with(|c: char| c.is_ascii_digit()) && !lexer::begins_with_year(number);
    let before = scene.before.trim_end_matches(SIGNS);
    let moves = last_stem_of(scene.sentence, FALLING).max(last_stem_of(scene.sentence, RISING));
    is_number && before.ends_with(" of ") && moves.is_some()
}

/// Whether the number is what was planned or said before: from the previous forecast of $12.
fn is_previous(before: &str) -> bool {
    let left = [" from ", " than "].iter().filter_map(|word| before.rsplit_once(word));
    let left = left.map(|(_, left)| left).min_by_key(|left| left.len()).unwrap_or_default();
    let is_near = left.split_whitespace().count() <= 6 && left.ends_with(" of ");
    // An upgrade on its previous 40% target.
    let is_own = ["its ", "our ", "their ", "the "].iter().any(|owner| {
        before.rsplit_once(owner).is_some_and(|(_, word)| EARLIER.contains(&word.trim_end()))
    });
    let is_own =
        is_own && ending(before, &["previous ", "earlier ", "former ", "original "]).is_some();
    // The previous goal of 2,500 shops was raised by 1,000.
    let mut named = before.strip_suffix(" of ").unwrap_or_default().split(' ').rev();
    let is_goal = named.next().is_some_and(|noun| is_goal(noun) || noun == "forecast");
    let is_past_goal = is_goal && named.next().is_some_and(|word| EARLIER.contains(&word));
    is_own || is_past_goal || is_near && left.split(' ').any(|word| EARLIER.contains(&word))
}

/// Whether the number ends the range that was left, behind the value that is reached: to 8% from 5% to 6%.
fn is_left_range(before: &str) -> bool {
    let Some((reached, left)) = before.rsplit_once(" from ") else { return false };
    let is_range = left.strip_suffix(" to ").is_some_and(|lower| {
        let number = lower.trim_start_matches(SIGNS);
        number.starts_with(|c: char| c.is_ascii_digit()) && number.split(' ').count() <= 2
    });
    let value = last_part(reached, " to ");
    let is_value = value.len() < reached.len() && value.split(' ').count() <= 2;
    let number = value.trim_start_matches(SIGNS);
    is_range && is_value && number.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the number is one of those that a baseline has: from the baselines of 34%, 47% and 51%.
fn is_of_baseline(scene: &Scene<'_>) -> bool {
    let Some(between) = scene.sentence.rfind("baseline").and_then(|at| scene.sentence.get(at..))
    else {
        return false;
    };
    let lead = first_of_shares(between.trim_end_matches(SIGNS));
    let moves = [" to ", " by ", ", ", ":", ")"];
    let is_near = lead.split_whitespace().count() <= 9 && !holds(lead, &moves);
    is_near && ending(lead, &[" of ", " at ", " was ", " were ", " is ", " are "]).is_some()
}

/// What stands before the first of the numbers with signs that a text ends in a list of.
fn first_of_shares(text: &str) -> &str {
    let mut lead = text;
    while let Some(joint) = ending(lead, &[", ", " and ", ", and ", " or "]) {
        let listed = lead.strip_suffix(joint).unwrap_or(lead);
        let number =
            listed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '%' | '.' | ','));
        if number.len() == listed.len() {
            break;
        }
        lead = number;
    }
    lead
}

/// Whether the clause goes on with what its number is about, and from which value to which that is
/// to go: served in class 80% of the day from 52% to 54%.
fn holds_another(rest: &str) -> bool {
    let Some((lead, moves)) = rest.split_once(" from ") else { return false };
    let value = moves.split(' ').next().unwrap_or_default();
    let is_value = value.ends_with('%') && value.starts_with(|c: char| c.is_ascii_digit());
    let joins = holds(lead, &[" and ", ",", ";"]);
    is_value
        && !joins
        && !lead.trim().is_empty()
        && lead.split_whitespace().count() <= 6
        && later_level(moves)
}

/// Whether a value is left for another: from the present level of about 3.5 to 2.
fn is_old_value(scene: &Scene<'_>) -> bool {
    let Some(between) = scene.sentence.rfind("from ").and_then(|at| scene.sentence.get(at..))
    else {
        return false;
    };
    let is_near = between.split_whitespace().count() <= 6
        && !between.contains(['%', ','])
        && !between.contains(" to ");
    let reached = scene.rest.split("to ").skip(1).any(|rest| {
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let rest = beginning(
            rest,
            &[
                "about ",
                "around ",
                "at least ",
                "less than ",
                "below ",
                "under ",
                "over ",
                "more than ",
            ],
        )
        .and_then(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
        rest.trim_start_matches(SIGNS).starts_with(|c: char| c.is_ascii_digit())
    });
    let is_mean = is_near
        && ending(
            between,
            &[
                "average of ",
                "mean of ",
                "rate of ",
                "total of ",
                "high of ",
                "low of ",
                "level of ",
                "figure of ",
            ],
        )
        .is_some();
    is_near && reached || is_mean && between.split(' ').count() > 2
}

/// Whether a later number of the sentence is reached: … to 0%.
fn later_level(rest: &str) -> bool {
    rest.split(" to ").skip(1).any(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && digits != 4
    })
}
