//! Values that stand behind a label: 新增规上企业：18家.

use super::context::label;
use super::forms::is_end;
use super::frame::{ADDS, BORNE, LIMITED};
use crate::document::layout::is_han;
use crate::document::lexicon::INDICATOR_ENDS;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};

/// Whether a label says what the number is the value of, in a text of targets, and that more of it is better: it names
/// what is to come about, a growth, or a share that is good. The value of any other label may be a floor, a ceiling, or
/// none at all (失业率：5%, 建设地点：3处).
pub(super) fn is_labelled(scene: &Scene<'_>) -> bool {
    let label = without_item(label(scene));
    let is_known = comes_about(label) || grows(label) || is_good(label);
    scene.is_led
        && scene.head.trim().is_empty()
        && is_end(scene.tail)
        && (2..=20).contains(&label.chars().count())
        && is_known
        && !holds(label, OVER)
        && !is_told_behind(scene)
        && !holds(label, LIMITED)
        && !holds(label, HARMS)
}

/// Whether brackets behind say that it is there already: 新建学校：3所（已完成）.
fn is_told_behind(scene: &Scene<'_>) -> bool {
    let note = scene.rest.trim_start().strip_prefix(['(', '（']).unwrap_or_default();
    let note = note.split([')', '）']).next().unwrap_or_default();
    !note.contains(|c: char| c.is_ascii_digit()) && holds(note, OVER)
}

/// Words of what there was before or is by now.
const OVER: &[&str] = words! {
    "上年" "去年" "往年" "历年" "同期" "上期" "基期" "基数" "基线" "累计" "目前" "当前" "现有" "现状" "原有" "前期" "已" "存量" "其中"
};

/// What is counted to be less of.
const HARMS: &[&str] = words! {
    "投诉" "信访" "事故" "伤" "亡" "失业" "病" "感染" "违" "案" "逾期" "不良" "污染" "流失" "损" "隐患" "问题" "风险" "辍学" "近视" "退" "不合格"
    "未" "欠" "亏" "延误"
};

/// Whether a label says what is to come about, by a verb that it begins with or by 新增: 培育企业, 城镇新增就业.
fn comes_about(label: &str) -> bool {
    const DEEDS: &[&str] = words! {
        "新增" "净增" "新建" "新设" "增设" "增建" "扩建" "改建" "建成" "建设" "建立" "引进" "引育" "招引" "招商" "培育" "培养" "打造" "创建"
        "孵化" "举办" "开展" "改造" "整治" "修建" "发展" "认定" "新开" "开通"
    };
    /// What is told of a work, and is none of the things that it brings about.
    const PROPERTIES: &[&str] = words! {
        "地点" "单位" "范围" "内容" "主体" "对象" "机构" "等级" "层数" "期" "方式" "部门" "地址" "类别" "类型" "阶段" "条件" "经费" "费" "税"
    };
    const COUNTS: &[&str] = &["数", "数量", "总数", "人数", "户数", "里程", "产能", "产值", "床位"];
    let deed =
        beginning(label, DEEDS).or_else(|| ADDS.iter().copied().find(|word| label.contains(word)));
    let Some((_, thing)) = deed.and_then(|word| label.split_once(word)) else { return false };
    let is_count =
        ending(label, INDICATOR_ENDS).is_none_or(|end| COUNTS.contains(&end) && holds(label, ADDS));
    !thing.is_empty() && is_count && ending(thing, PROPERTIES).is_none()
}

/// Whether a label names a growth of something that is to grow: 固投增速.
fn grows(label: &str) -> bool {
    let noun = ending(label, &["增速", "增长", "增幅", "增长率"])
        .and_then(|word| label.strip_suffix(word));
    noun.is_some_and(|noun| {
        !noun.is_empty() && !holds(noun, BORNE) && !holds(noun, &["CPI", "PPI"])
    })
}

/// Whether a label names a share or a number of days that is the better, the greater it is.
fn is_good(label: &str) -> bool {
    ending(
        label,
        &[
            "优良天数",
            "优良天数比例",
            "优良率",
            "合格率",
            "达标率",
            "满意率",
            "满意度",
            "覆盖率",
            "普及率",
            "就业率",
            "入学率",
            "参保率",
            "绿化率",
        ],
    )
    .and_then(|word| label.strip_suffix(word))
    .is_some_and(|lead| !lead.ends_with(['不', '未', '非', '无', '低']))
}

/// A label without the number of its item: 固投增速 of 1. 固投增速.
fn without_item(label: &str) -> &str {
    label.trim_start_matches(|c: char| !is_han(c) && !c.is_ascii_alphabetic())
}
