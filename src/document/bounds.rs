//! Bounds without a number: 不低于全国平均水平, below the EU average. They promise something that
//! no figure of the document says.

use super::Numeral;
use super::fold::Folded;
use super::layout::{self, Gate, Line, LineKind};
use crate::search::places_of;
use crate::source::Span;

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
pub(super) fn find(folded: &Folded, lines: &[Line], numerals: &[Numeral]) -> Vec<Span> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.gate == Gate::Plan && line.kind == LineKind::Prose)
    {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        let is_chinese = text.chars().any(layout::is_han);
        let lower = text.to_ascii_lowercase();
        for (start, length) in places(&lower, is_chinese) {
            let begin = line.span.start.saturating_add(start);
            let span = folded.written(&(begin..begin.saturating_add(length)));
            if !has_number(numerals, &span) {
                found.push(span);
            }
        }
    }
    found
}

/// Promises of all or nothing in words, which no numeral says.
const WHOLE: &[&str] = words! {
    "零发生" "零增长" "零事故" "零新增" "全覆盖" "全部清零" "动态清零" "net zero" "net-zero"
    "fall to zero" "zero fatalities" "zero deaths" "zero waste"
};

/// Whether a numeral stands in a span.
fn has_number(numerals: &[Numeral], span: &Span) -> bool {
    let first = numerals.partition_point(|one| one.span.start < span.start);
    numerals.get(first).is_some_and(|one| one.span.end <= span.end)
}

/// The bounds of a line and the words of all or nothing, none within another: where each begins, and
/// its bytes.
fn places(text: &str, is_chinese: bool) -> Vec<(usize, usize)> {
    let (words, references) =
        if is_chinese { (CHINESE, CHINESE_REFERENCES) } else { (ENGLISH, ENGLISH_REFERENCES) };
    let whole = places_of(text, WHOLE).map(|(at, word)| (at, word.len()));
    let referring = places_of(text, words)
        .filter_map(|(at, word)| Some((at, referring(text, (at, word), references)?)));
    let mut found: Vec<(usize, usize)> = whole.chain(referring).collect();
    found.sort_unstable_by_key(|(at, length)| (*at, std::cmp::Reverse(*length)));
    let mut end = 0;
    found.retain(|(at, length)| {
        let is_apart = *at >= end;
        end = if is_apart { at.saturating_add(*length) } else { end };
        is_apart
    });
    found
}

/// The bytes of a bound that refers to a value which it does not name, up to the end of its reference.
fn referring(text: &str, (at, word): (usize, &str), references: &[&str]) -> Option<usize> {
    let behind = text.get(at.saturating_add(word.len())..)?;
    let end = behind.char_indices().nth(REACH).map_or(behind.len(), |(end, _)| end);
    let clause = behind.get(..end)?;
    let clause = clause.split(['，', '。', '；', ',', ';', '.']).next()?;
    let has_digit = clause.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let ends = references
        .iter()
        .filter_map(|word| clause.find(word).map(|at| at.saturating_add(word.len())));
    ends.max().filter(|_| !has_digit).map(|length| word.len().saturating_add(length))
}
