//! Bounds without a number: 不低于全国平均水平, below the EU average. They promise something that
//! no figure of the document says.

use super::Document;
use super::fold::Folded;
use super::layout::{self, Gate, LineKind};
use crate::source::{SourceFile, Span};

/// Words of a bound in Chinese, longer ones before those that they end in.
const CHINESE: &[&str] = &[
    "不低于",
    "不高于",
    "不超过",
    "不少于",
    "不得低于",
    "不得高于",
    "高于",
    "低于",
    "快于",
    "优于",
];

/// What such a bound refers to.
const CHINESE_REFERENCES: &[&str] = words! {
    "平均" "水平" "任务" "增长" "增速" "幅度" "增幅" "要求" "目标" "标准" "上年" "去年" "同期"
    "规定" "指标"
};

const ENGLISH: &[&str] = &[
    "below ",
    "above ",
    "higher than ",
    "lower than ",
    "faster than ",
    "no less than ",
    "at least as ",
    "more than ",
    "less than ",
];

const ENGLISH_REFERENCES: &[&str] = &[
    "average",
    "baseline",
    "previous",
    "last year",
    "growth rate",
    "level of",
    "current level",
    "the rate of",
];

/// Characters behind a bound in which its reference stands.
const REACH: usize = 24;

/// The bounds without a number, each with its reference, in the order of the text.
pub(super) fn find(source: &SourceFile, document: &Document) -> Vec<Span> {
    let folded = Folded::document(source.text());
    let (lines, _) = layout::lines(folded.text());
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.gate == Gate::Plan && line.kind == LineKind::Prose)
    {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        let is_chinese = text.chars().any(layout::is_han);
        let lower = text.to_ascii_lowercase();
        let mut at = 0;
        while let Some((start, length)) = next(&lower, at, is_chinese) {
            let begin = line.span.start.saturating_add(start);
            let span = folded.written(&(begin..begin.saturating_add(length)));
            let has_number = document
                .numerals
                .iter()
                .any(|one| one.span.start >= span.start && one.span.end <= span.end);
            if !has_number {
                found.push(span);
            }
            at = start.saturating_add(length);
        }
    }
    found
}

/// Promises of all or nothing in words, which no numeral says.
const WHOLE: &[&str] = words! {
    "零发生" "零增长" "零事故" "零新增" "全覆盖" "全部清零" "动态清零" "net zero" "net-zero"
    "fall to zero" "zero fatalities" "zero deaths" "zero waste"
};

/// The next of them or of the bounds, from a byte on: where it begins, and its bytes.
fn next(text: &str, from: usize, is_chinese: bool) -> Option<(usize, usize)> {
    let (words, references) =
        if is_chinese { (CHINESE, CHINESE_REFERENCES) } else { (ENGLISH, ENGLISH_REFERENCES) };
    let rest = text.get(from..)?;
    let whole = WHOLE.iter().filter_map(|word| rest.find(word).map(|at| (at, word.len()))).min();
    let referring = referring(rest, words, references);
    let (at, length) = whole.into_iter().chain(referring).min()?;
    Some((from.saturating_add(at), length))
}

/// The next bound in a text that refers to a value which it does not name.
fn referring(rest: &str, words: &[&str], references: &[&str]) -> Option<(usize, usize)> {
    let mut places: Vec<(usize, &str)> =
        words.iter().flat_map(|word| rest.match_indices(word)).collect();
    places.sort_by_key(|(at, word)| (*at, std::cmp::Reverse(word.len())));
    for (at, word) in places {
        let behind = rest.get(at.saturating_add(word.len())..)?;
        let end = behind.char_indices().nth(REACH).map_or(behind.len(), |(end, _)| end);
        let clause = behind.get(..end)?;
        let clause = clause.split(['，', '。', '；', ',', ';', '.']).next()?;
        let has_digit = clause.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let reference = references
            .iter()
            .filter_map(|word| clause.find(word).map(|at| at.saturating_add(word.len())))
            .max();
        if let Some(length) = reference.filter(|_| !has_digit) {
            return Some((at, word.len().saturating_add(length)));
        }
    }
    None
}
