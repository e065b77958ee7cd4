//! Numerals that belong to a scale: its ends, its points, a list of its steps.

use super::frame::Frame;
use super::words::RISING;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{ending, holds, last_stem_of};

pub(super) fn scale(scene: &Scene<'_>, frame: &Frame<'_>) -> Option<Rule> {
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
    (of || point || listed || on_scale || is_rated && bare).then_some(Rule::Scale)
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
