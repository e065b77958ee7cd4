//! The grammar of promises in Chinese.

mod condition;
mod context;
mod evidence;
mod forecast;
mod forms;
mod frame;
mod labelled;
mod marks;
mod reported;
mod scoring;
mod tense;

use super::promise::{Reading, Run};
use super::rule::Rule;
use super::scene::Scene;
use crate::search::holds;
use condition::condition;
use context::{age, attribute, denominator, duration, from, own_task};
pub(super) use context::{label, without_base};
use evidence::promise;
use forecast::forecast;
pub(super) use frame::before_whole;
use marks::{date, document, idiom, is_phase, item, name};
use scoring::scoring;
use tense::{gate, history};

/// Whether a heading, a leading line or a title tells of targets.
pub(super) fn tells_of_targets(text: &str) -> bool {
    const TARGETS: &[&str] =
        words! { "目标" "指标" "任务" "计划" "规划" "要点" "方案" "安排" "打算" "承诺" };
    const RESULTS: &[&str] =
        words! { "完成情况" "回顾" "进展" "执行情况" "总结" "现状" "通报" "公报" "解读" };
    holds(text, TARGETS) && !holds(text, RESULTS)
}

/// Whether a sentence says that what it tells is to come: 将, 力争, 计划.
pub(super) fn tells_what_comes(sentence: &str) -> bool {
    tense::last_future(sentence).is_some()
}

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
        .or_else(|| (scene.before.ends_with('第') || is_phase(scene)).then_some(Rule::Ordinal))
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
        .or_else(|| forecast(scene))
        .or_else(|| scoring(scene))
        .or_else(|| condition(scene, run))
        .or_else(|| duration(scene, run))
        .or_else(|| attribute(scene, run))
}
