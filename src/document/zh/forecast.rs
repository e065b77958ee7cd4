//! What somebody expects who does not plan it, and what only may come.

use crate::document::lexicon::{EXPECTS, FORECASTERS};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, last_of};

/// What somebody expects who does not plan it, or what only may come: 分析师预计, 或将翻番, 如果.
pub(super) fn forecast(scene: &Scene<'_>) -> Option<Rule> {
    let lead = scene.sentence;
    let expects = last_of(lead, FORECASTERS).and_then(|at| lead.get(at..));
    let is_told = expects.is_some_and(|told| holds(told, EXPECTS));
    let goes_on = lead.trim_start().starts_with("预计") && holds(sentence_before(scene), ANALYSES);
    let plans = holds(lead, &["规划", "目标", "方案", "力争", "确保"]);
    let is_expected = (is_told || goes_on || holds(lead, BELIEVES)) && !plans;
    let reckoned =
        beginning(lead.trim_start(), &["据测算", "据估算", "经测算", "据预测"]).is_some();
    let supposes = lead.trim_start().starts_with('若') && !lead.trim_start().starts_with("若干");
    let supposes = supposes || holds(lead, CONDITIONS);
    (is_expected || reckoned || may_come(scene) || supposes || is_asked(scene))
        .then_some(Rule::Forecast)
}

/// Words by which somebody believes what is not planned.
const BELIEVES: &[&str] =
    &["认为，", "认为,", "他预计", "他估计", "他分析", "她预计", "据预测", "据测算"];

/// Words of a sentence that the next one goes on with: 据此分析，…。预计….
const ANALYSES: &[&str] = &["分析", "研究表明", "测算", "调研", "综合判断"];

/// Words that make a sentence a supposition.
const CONDITIONS: &[&str] = &["如果", "假设", "倘若", "若按", "若以", "假如"];

/// Whether the words before the number say only that it may come: 或将翻番, 才能达到.
fn may_come(scene: &Scene<'_>) -> bool {
    const MAY: &[&str] =
        &["或将", "或达", "或将达", "或达到", "或将达到", "或超", "或突破", "或将突破", "或将实现"];
    let head = scene.head.trim_end();
    let is_multiple = scene.written.starts_with('翻') || scene.written == "倍增";
    let only = holds(head, &["才能", "才达", "才会", "才可"]);
    let hopes = head.contains("有望") && !holds(scene.sentence, &["力争", "确保", "目标"]);
    hopes || ending(head, MAY).is_some() || only || is_multiple && head.ends_with('或')
}

/// Whether the number counts those who were asked: 超过60%的受访者.
fn is_asked(scene: &Scene<'_>) -> bool {
    let whole: String = scene.tail.chars().take(10).collect();
    whole.contains("受访") || whole.contains("被调查") || whole.contains("的专家")
}

/// The sentence before that of the number, as far as it is looked at.
fn sentence_before<'t>(scene: &Scene<'t>) -> &'t str {
    let recent = scene.recent();
    let lead = recent.get(..recent.len().saturating_sub(scene.sentence.len())).unwrap_or_default();
    lead.trim_end_matches(['。', '！', '？']).rsplit(['。', '！', '？']).next().unwrap_or_default()
}
