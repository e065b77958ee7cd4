//! How a number is bound: by the words before it and behind it.

use super::context::core;
use super::evidence::pays_share;
use super::marks::is_least;
use crate::document::lexer::Shape;
use crate::document::lexicon::{
    ABOUT_BEHIND, BUDGET, CEILING_BEFORE, CEILING_BEHIND, CHANGE_BY, FALL_TO, FLOOR_BEFORE,
    FLOOR_BEHIND, HOLD_AT, REACHES, RISE_TO, about_before,
};
use crate::document::promise::Sense;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds};

/// What a bare number is a ceiling of: PM2.5浓度28微克/立方米.
const LESS_IS_BETTER: &[&str] = words! {
    "浓度" "失业率" "死亡率" "事故起数" "死亡人数" "漏损率" "逾期率" "不良率" "发病率" "辍学率" "近视率" "能耗" "物耗"
};

/// Verbs by which so many come about that were not there.
pub(super) const ADDS: &[&str] = words! { "新增" "净增" "新建" "新设" "增设" "增建" "扩建" };

/// What may be added up to a limit as well: 新增建设用地5000亩.
pub(super) const LIMITED: &[&str] = words! { "用地" "债" "排放" "赤字" "能耗" "贷款" };

/// What grows by so much or by no more than that.
pub(super) const BORNE: &[&str] = words! {
    "价格" "物价" "支出" "成本" "费" "税" "人口" "用水" "能源消费" "机动车" "消耗" "补助" "标准" "养老金" "工资"
};

/// The words around a number that say how it binds.
#[expect(clippy::struct_excessive_bools, reason = "each is one list of words that was met")]
pub(super) struct Frame<'t> {
    /// The head without adverbs.
    pub(super) core: &'t str,
    pub(super) floor: bool,
    pub(super) ceiling: bool,
    pub(super) about: bool,
    pub(super) fall_to: bool,
    pub(super) rise_to: bool,
    pub(super) hold: Option<&'static str>,
    pub(super) change: Option<&'static str>,
    /// The longest bound behind the number.
    pub(super) suffix: Option<(&'static str, Sense)>,
    pub(super) words: Vec<String>,
}

/// A head up to the words that bind a share of a whole: 比例不低于 of 比例不低于财政支出的.
pub(in crate::document) fn before_whole(head: &str) -> Option<&str> {
    let bare = head.strip_suffix('的')?;
    let lists = [FLOOR_BEFORE, CEILING_BEFORE, FALL_TO, RISE_TO];
    let words = lists.iter().flat_map(|words| words.iter()).filter(|word| word.chars().count() > 1);
    let ends = words.filter_map(|word| Some(bare.rfind(*word)?.saturating_add(word.len())));
    let end = ends.max()?;
    let whole = bare.get(end..)?;
    let is_whole = (2..=20).contains(&whole.chars().count())
        && !whole.contains(['，', '、', '；'])
        && !whole.contains(|c: char| c.is_ascii_digit());
    bare.get(..end).filter(|_| is_whole)
}

impl<'t> Frame<'t> {
    pub(super) fn around(scene: &Scene<'t>) -> Self {
        let plain = scene.gap.trim_end();
        let plain = before_whole(plain).unwrap_or(plain);
        let core = core(plain);
        let either =
            |words: &'static [&'static str]| ending(core, words).or_else(|| ending(plain, words));
        let least = is_least(plain).then_some("至少");
        let floor = either(FLOOR_BEFORE).or(least);
        let said = plain.get(core.len()..).unwrap_or_default();
        let ceiling = either(CEILING_BEFORE);
        // 不超过 ends in 超过, 不低于 in 低于: the longer word decides.
        let floor_wins = floor.map_or(0, str::len) >= ceiling.map_or(0, str::len);
        let suffix = [
            (FLOOR_BEHIND, Sense::AtLeast),
            (CEILING_BEHIND, Sense::AtMost),
            (ABOUT_BEHIND, Sense::About),
        ]
        .into_iter()
        .find_map(|(words, sense)| {
            beginning(scene.tail.trim_start(), words).map(|word| (word, sense))
        });
        let about = about_before(said).or_else(|| about_before(plain)).is_some()
            || scene.behind.is_more
            || ["约占", "大约占", "约为"]
                .iter()
                .any(|word| plain.ends_with('的') && plain.contains(word));
        let mut words: Vec<String> = Vec::new();
        words.extend(floor.filter(|_| floor_wins).or(ceiling).map(str::to_owned));
        words.extend(either(FALL_TO).or_else(|| either(RISE_TO)).map(str::to_owned));
        words.extend(suffix.map(|(word, _)| word.to_owned()));
        Self {
            core,
            floor: floor.is_some() && floor_wins,
            ceiling: ceiling.is_some() && !floor_wins,
            about,
            fall_to: either(FALL_TO).is_some(),
            rise_to: either(RISE_TO).is_some(),
            hold: ending(core, HOLD_AT),
            change: ending(core, CHANGE_BY),
            suffix,
            words,
        }
    }

    /// How the number binds, and whether the text says so.
    pub(super) fn sense(&self, scene: &Scene<'_>) -> (Sense, bool) {
        if matches!(scene.token.shape, Shape::Range(..)) {
            return (Sense::Range, true);
        }
        if self.fall_to && (self.floor || self.suffix.is_none()) {
            return (if self.about { Sense::About } else { Sense::AtMost }, self.floor);
        }
        if self.floor {
            return (Sense::AtLeast, true);
        }
        if self.ceiling {
            return (Sense::AtMost, true);
        }
        if let Some((_, sense)) = self.suffix {
            return (sense, true);
        }
        if self.about {
            return (Sense::About, true);
        }
        (self.assumed(scene), false)
    }

    /// Which way the words lead to a number that they do not bind: up or down to it, or by adding so many.
    pub(super) fn direction(&self, scene: &Scene<'_>, is_growth: bool) -> Option<Sense> {
        if is_growth {
            let is_about = self.about || matches!(self.suffix, Some((_, Sense::About)));
            let is_borne = holds(scene.head, LIMITED) || holds(scene.head, BORNE);
            return (self.change.is_some() && !is_about && !is_borne).then_some(Sense::AtLeast);
        }
        if self.fall_to {
            return Some(Sense::AtMost);
        }
        let rises = RISE_TO.iter().filter(|word| !REACHES.contains(*word));
        let rises = rises.copied().any(|word| self.core.trim_end().ends_with(word));
        let adds = holds(scene.own, ADDS) && !holds(scene.own, LIMITED);
        (rises || adds && !self.ceiling).then_some(Sense::AtLeast)
    }

    /// The convention for a number that nothing binds.
    pub(super) fn assumed(&self, scene: &Scene<'_>) -> Sense {
        let is_money = scene.behind.unit.ends_with('元');
        let sets = holds(
            scene.head,
            &[
                "标准",
                "限额",
                "额度",
                "扣除",
                "费率",
                "税率",
                "起征点",
                "待遇",
                "上限",
                "补助",
                "养老金",
                "低保",
                "赤字率",
                "奖励",
                "津贴",
                "定额",
                "补贴",
                "奖金",
                "公用经费",
                "均投入",
            ],
        );
        if self.rise_to && (is_money || scene.head.contains(['从', '由'])) && sets {
            return Sense::Equals;
        }
        let is_set = ending(self.core, &["调整为", "调整至", "调整到"]).is_some();
        if is_set && is_money && scene.head.contains(['从', '由']) {
            return Sense::Equals;
        }
        if is_money && self.change.is_some() && sets {
            return Sense::Equals;
        }
        let budget = holds(
            scene.sentence,
            &["拟安排", "安排", "拟按", "拟发行", "转移支付", "赤字", "预算内"],
        );
        if budget
            && (is_money || self.change.is_some() || scene.behind.unit == "%")
            && !self.rise_to
        {
            return Sense::Equals;
        }
        if pays_share(scene) || is_money && ending(self.core, BUDGET).is_some() {
            return Sense::Equals;
        }
        let holds_value = self.hold.is_some_and(|word| {
            matches!(
                word,
                "为" | "稳定在"
                    | "保持在"
                    | "维持在"
                    | "一般为"
                    | "原则上为"
                    | "固定在"
                    | "定为"
                    | "确定为"
                    | "均为"
                    | "设定为"
            )
        });
        let is_moved = self.change.is_some() || self.rise_to;
        if !holds_value && !is_moved && ending(self.core, LESS_IS_BETTER).is_some() {
            return Sense::AtMost;
        }
        // 事故0起: at least none says nothing.
        let is_zero =
            matches!(scene.token.shape, Shape::Digits(value) if value == Number::ZERO) && !is_moved;
        match (holds_value, is_zero) {
            (true, _) => Sense::Equals,
            (false, true) => Sense::AtMost,
            (false, false) => Sense::AtLeast,
        }
    }
}
