//! Shapes of a Chinese clause around a number: its end, its joints, its whole, those it serves.

use super::tense::last_future;
use crate::document::layout::is_han;
use crate::document::lexicon::{ABOUT_BEHIND, CEILING_BEHIND, FLOOR_BEHIND};
use crate::document::scene::Scene;
use crate::search::beginning;

/// Whether nothing but the end of a clause or of a list member follows.
pub(super) fn is_end(tail: &str) -> bool {
    let mut rest = tail.trim_start();
    for words in [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND] {
        if let Some(word) = beginning(rest, words) {
            rest = rest.get(word.len()..).unwrap_or_default();
        }
    }
    rest.is_empty()
        || rest.starts_with(['、', '和', '及', '与', '(', '”', '"', '|'])
        || rest.starts_with("以及")
        || rest.starts_with("的目标")
}

/// Whether the words between two numbers only join them.
pub(super) fn joins(gap: &str) -> bool {
    let gap = gap.trim();
    let mut rest = gap;
    for words in [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND] {
        if let Some(word) = beginning(rest, words) {
            rest = rest.get(word.len()..).unwrap_or_default();
        }
    }
    matches!(rest, "、" | "和" | "及" | "与" | "以及" | "或")
        || (rest.contains('、') && rest.ends_with(['、', '和', '及', '与']))
        || rest.ends_with('和')
}

/// 80%以上的单位: a share of a whole that leads its clause.
pub(super) fn is_share(scene: &Scene<'_>) -> bool {
    let suffix = FLOOR_BEHIND
        .iter()
        .chain(ABOUT_BEHIND)
        .filter(|word| scene.tail.starts_with(**word))
        .map(|word| word.len())
        .max();
    let after = scene.tail.get(suffix.unwrap_or(0)..).unwrap_or_default();
    let is_set = after.starts_with("安排");
    // 将用电量的10%改为绿电: the whole stands before.
    let of_whole = scene.head.trim_end().ends_with('的')
        && beginning(after.trim_start(), &["改为", "用于", "采用", "改用", "转为"]).is_some();
    if of_whole && scene.behind.unit == "%" && last_future(scene.sentence).is_some() {
        return true;
    }
    let names_whole = after.starts_with('的') || (suffix.is_some() && after.starts_with(is_han));
    scene.behind.unit == "%" && names_whole && !is_set && after.chars().count() > 2
}

/// Whether what is counted is to be ready at a time that stands behind: 一期3万吨于2026年四季度投产.
pub(super) fn comes_on_stream(scene: &Scene<'_>) -> bool {
    const READY: &[&str] = words! { "投产" "投用" "建成" "竣工" "完工" "交付" "达产" "投运" "并网" "通车" "开业" "运营" "入住" };
    let is_dated =
        beginning(scene.tail.trim_start(), &["于", "在", "将", "力争", "年内", "年底前", "预计"]);
    is_dated.is_some() && READY.iter().any(|word| scene.tail.ends_with(word))
}

/// Whether what is counted is there and only helped on: 支持甲、乙等11个经济区率先发展.
pub(super) fn is_there(head: &str) -> bool {
    const HELPS: &[&str] =
        words! { "支持" "加强" "依托" "发挥" "巩固" "深化" "围绕" "聚焦" "推动" "促进" "鼓励" };
    let bare = head.trim_start_matches(|c: char| !is_han(c));
    let bare = beginning(bare, &["包括", "要", "重点", "大力", "继续", "积极", "进一步", "充分"])
        .and_then(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    beginning(bare, HELPS).is_some()
}

/// Whether what is counted is of those for whom something is done: 为幼儿园的120间教室安装空调.
pub(super) fn holds_the_served(scene: &Scene<'_>) -> bool {
    let is_led = beginning(scene.head.trim_start(), &["为", "给", "对", "将"]).is_some();
    is_led && scene.gap.ends_with('的')
}
