//! The grammar of promises in English.

mod context;
mod evidence;
mod frame;
mod marks;

use super::promise::{Reading, Run};
use super::rule::Rule;
use super::scene::Scene;
use context::{age, denominator, duration, from, gate, history};
use evidence::{ACTS, promise};
use marks::{date, document, item, name, scale};

/// Whether a word is a verb by which something is done a number of times.
pub(super) fn is_deed(word: &str) -> bool {
    ACTS.contains(&word)
}

/// What a numeral in English text is; the scene is in lower case, `raw` the line before it as
/// written.
pub(super) fn read(scene: &Scene<'_>, raw: &str, run: &Run) -> Reading {
    if let Some(rule) = structural(scene, raw, run) {
        return Reading::refused(rule);
    }
    promise(scene, run).unwrap_or(Reading::refused(Rule::Open))
}

fn structural(scene: &Scene<'_>, raw: &str, run: &Run) -> Option<Rule> {
    let shape = &scene.token.shape;
    shape
        .refused()
        .or_else(|| item(scene))
        .or_else(|| date(scene))
        .or_else(|| document(scene))
        .or_else(|| name(scene, raw))
        .or_else(|| denominator(scene))
        .or_else(|| scale(scene))
        .or_else(|| age(scene))
        .or_else(|| from(scene))
        .or_else(|| gate(scene))
        .or_else(|| duration(scene, run))
        .or_else(|| history(scene))
}
