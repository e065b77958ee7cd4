//! The grammar of promises in Chinese.

mod context;
mod evidence;
mod frame;
mod marks;
mod tense;

use super::promise::{Reading, Run};
use super::rule::Rule;
use super::scene::Scene;
use context::{age, attribute, denominator, duration, from, own_task};
use evidence::promise;
use marks::{date, document, idiom, item, name};
use tense::{gate, history};

/// What a numeral in Chinese text is.
pub(super) fn read(scene: &Scene<'_>, run: &Run) -> Reading {
    if let Some(rule) = structural(scene, run) {
        return Reading::refused(rule);
    }
    promise(scene, run).unwrap_or(Reading::refused(Rule::Open))
}

/// The rules that refuse, in order; the first that holds decides.
fn structural(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    let shape = &scene.token.shape;
    shape
        .refused()
        .or_else(|| scene.before.ends_with('第').then_some(Rule::Ordinal))
        .or_else(|| document(scene))
        .or_else(|| item(scene))
        .or_else(|| date(scene))
        .or_else(|| name(scene))
        .or_else(|| idiom(scene))
        .or_else(|| denominator(scene))
        .or_else(|| from(scene))
        .or_else(|| age(scene))
        .or_else(|| own_task(scene))
        .or_else(|| gate(scene))
        .or_else(|| history(scene, run))
        .or_else(|| duration(scene))
        .or_else(|| attribute(scene, run))
}
