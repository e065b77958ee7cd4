//! Times that are over: parts of a year, the last years, years before the plan.

use crate::document::lexicon::YEARLY_PAST;
use crate::document::scene::Scene;
use crate::search::{beginning, holds};

/// Where the last years are named of which something is added up: 最近三年累计分红3亿元.
pub(super) fn last_years(sentence: &str) -> Option<usize> {
    let at = ["最近", "近"].iter().filter_map(|word| sentence.rfind(word)).max()?;
    let behind = sentence.get(at..)?;
    let years: String = behind.chars().take(4).collect();
    let sums = holds(behind, &["累计", "共计", "合计"]) && !behind.contains("不");
    (years.contains('年') && sums).then_some(at)
}

/// Where the months of a year begin that a report is of: 1-10月份, 元至7月, 前8个月.
pub(super) fn part_of_year(sentence: &str) -> Option<usize> {
    const DASHES: &[char] = &['-', '—', '~', '至', '–'];
    let months = sentence.match_indices('月').filter_map(|(at, _)| {
        let before = sentence.get(..at)?.trim_end_matches('个');
        let lead = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_number = lead.len() < before.len();
        let from = lead.trim_end_matches(DASHES);
        let opens = from.len() < lead.len() && from.ends_with(['1', '元']) || lead.ends_with('前');
        // 第一阶段(1—3月): when a part of the work is to be done.
        let start = from.trim_end_matches(|c: char| c.is_ascii_digit() || c == '元');
        let is_stage = start.ends_with("阶段(");
        (is_number && opens && !is_stage).then_some(lead.len())
    });
    months.max()
}

/// Where a report of a part of a year stands: 一季报显示, 前三季度实现.
pub(super) fn last_report(sentence: &str) -> Option<usize> {
    let told = |word: &str| {
        let at = sentence.rfind(word)?;
        let behind = sentence.get(at.saturating_add(word.len())..)?;
        beginning(behind, &["显示", "披露", "，公司", "公司"]).map(|_| at)
    };
    YEARLY_PAST.iter().filter_map(|word| told(word)).max()
}

/// Where a year before the plan's first leads the clause: 2021年，….
pub(super) fn early_year(scene: &Scene<'_>) -> Option<usize> {
    let first = scene.years.first?;
    let (at, _) = scene.sentence.match_indices('年').rfind(|(at, _)| {
        let before = scene.sentence.get(..*at).unwrap_or_default();
        let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
        let year: String = digits.chars().rev().collect();
        let start = before.len().saturating_sub(year.len());
        let lead = before.get(..start).unwrap_or_default();
        let leads = lead.is_empty()
            || lead.ends_with(['，', ',', '。', '；', '：', ':', '(', '在', ' '])
            || lead.ends_with("截至")
            || lead.ends_with("截止");
        let behind = scene.sentence.get(at.saturating_add("年".len())..).unwrap_or_default();
        let limits = beginning(behind, &["底前", "末前", "年底前", "前"]).is_some();
        year.len() == 4 && leads && !limits && year.parse::<i32>().is_ok_and(|year| year < first)
    })?;
    Some(at)
}
