//! Numerals that belong to a scale: its ends, its points, a list of its steps.

use super::frame::Frame;
use super::marks::is_key_result;
use super::mood::is_demand;
use super::words::RISING;
use crate::document::key_results::Standing;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{ending, holds, last_stem_of};

pub(super) fn scale(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let of = ending(
        scene.before,
        &[
            " out of ",
            "scale of ",
            "scale from ",
            "scores run ",
            "range from ",
            "ranging from ",
            "levels ",
            "weight of ",
            "on a ",
        ],
    )
    .is_some();
    let point = scene.behind.unit == "point"
        && scene.rest.contains("scale")
        && !scene.before.ends_with("target ");
    // Raise the rating to at least 4 on a 5-point scale: the value that is to be reached.
    let is_reached = frame.core.ends_with("to ") && last_stem_of(frame.core, RISING).is_some();
    let on_scale = holds(scene.rest, &["on a ", "on the "])
        && scene.rest.contains("-point scale")
        && !is_reached;
    // To rate safety from 1 to 5.
    let is_rated = holds(scene.sentence, &[" rate ", " score ", " scored ", " rated "])
        && (scene.tail.starts_with(" to 5")
            || scene.tail.starts_with(" to 10")
            || scene.before.ends_with("from 1 to ")
            || scene.before.ends_with("from 0 to "));
    let bare = scene.behind.unit.is_empty();
    let listed = bare && (is_list(scene.after) || ends_list(scene.before));
    let is_part = of || point || listed || on_scale || is_rated && bare;
    (is_part || bare && is_score(scene, run) || is_weight(scene)).then_some(Rule::Scale)
}

/// Whether the label of a line says that it gives the weights of a score: Scorecard weights: reading 40%.
fn is_weight(scene: &Scene<'_>) -> bool {
    let (label, _) = scene.sentence.split_once(": ").unwrap_or_default();
    let mut words = label.split(|c: char| !c.is_alphabetic());
    scene.behind.unit == "%"
        && words.any(|word| matches!(word, "weights" | "weighting" | "weightings"))
}

/// Whether the number is the score of a key result, from 0 to 1, behind its owner, its code or its text:
/// Ana: 0.5, KR 1.2: 0.7, Reach 95% of teams: 0.7.
fn is_score(scene: &Scene<'_>, run: &Run) -> bool {
    const SCORES: &[&str] = &["score", "grade", "grading", "rating", "confidence"];
    let is_share = scene.written.starts_with("0.") || matches!(scene.written, "1.0" | "1.00");
    let ends = scene.after.trim_start();
    let is_last = ends.is_empty() || ends.starts_with(['(', '/']);
    let label = scene.before.trim_end().strip_suffix([':', '=']);
    let Some(label) = label.filter(|_| is_share && is_last) else { return false };
    let number = label.rsplit(' ').next().unwrap_or_default();
    let is_code =
        is_key_result(label) && number.chars().all(|c| !c.is_alphabetic() || c == 'k' || c == 'r');
    let is_named = label.split(|c: char| !c.is_alphabetic()).any(|word| SCORES.contains(&word));
    match scene.standing {
        Standing::Elsewhere => false,
        Standing::Among => is_code || is_named || run.is_promise || is_demand(label),
        Standing::Below => true,
    }
}

/// `, 4, or 5` behind a small number.
fn is_list(after: &str) -> bool {
    let rest = after.trim_start_matches([',', ' ']);
    let rest = rest.strip_prefix("or ").or_else(|| rest.strip_prefix("and ")).unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let separated = after.starts_with(", ") || after.starts_with(" or ");
    separated
        && digits == 1
        && !rest
            .get(digits..)
            .is_some_and(|tail| tail.starts_with(|c: char| c.is_ascii_digit() || c == '%'))
}

fn ends_list(before: &str) -> bool {
    let lead = before.trim_end_matches(' ');
    let lead = lead.strip_suffix(" or").or_else(|| lead.strip_suffix(", or")).unwrap_or(lead);
    let lead = lead.trim_end_matches([',', ' ']);
    let separated = before.ends_with(", ") || before.ends_with(" or ");
    let mut back = lead.chars().rev();
    separated && back.next().is_some_and(|c| c.is_ascii_digit()) && back.next() == Some(' ')
}
