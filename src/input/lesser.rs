//! Columns that may mean the same by their headers where one of them means it rather than the other: names of
//! indicators beside their numbers, units beside offices.

use super::basis::{Basis, Since};
use super::column::PLAN_AREA;
use super::header::{Column, spaced_out};
use super::label::of_column;
use crate::period::Period;
use crate::quantity::fold;

/// Headers that mean something else beside another one of the same column, the weakest first.
const WEAK: &[(Column, &[&str])] = &[
    (Column::Indicator, &["id", "指标编号", "指标代码", "指标编码"]),
    (Column::Indicator, &["任务", "工作任务"]),
    // `重点指标` beside `指标名称` may say which those are.
    (Column::Indicator, &[]),
    (Column::Unit, &["单位", "unit"]),
    (
        Column::Period,
        &["reference period", "reporting period", "data period", "time period", "time_period"],
    ),
    (Column::Year, &["data year", "reporting year"]),
    (Column::Value, &["完成情况", "实际完成情况"]),
];

/// What the indicators of a header are that says which: `重点指标`, `考核指标`.
const WHICH: [&str; 9] = ["重点", "主要", "核心", "考核", "评价", "监测", "统计", "绩效", "工作"];

/// Whether a folded header is of certain indicators: `重点指标`.
pub(super) fn is_of_certain(text: &str) -> bool {
    let rest = WHICH.iter().find_map(|which| text.strip_prefix(which));
    rest.is_some_and(|rest| matches!(rest, "指标" | "指标名称"))
}

/// The fields of a header that are not read, since another one means the same rather: with what they would
/// have been. What stands in them must not say otherwise.
/// `own` are the plan's headers as `(column, header)`.
pub(super) fn lesser(
    columns: &[Option<Column>],
    texts: &[&str],
    own: &[(String, String)],
) -> Vec<(usize, Column)> {
    let fields = columns.iter().zip(texts).enumerate();
    let known: Vec<(usize, Column, usize)> = fields
        .filter_map(|(index, (column, text))| {
            let column = (*column)?;
            Some((index, column, strength(column, text, own)))
        })
        .collect();
    let mut strongest: Vec<(Column, usize)> = Vec::new();
    for (_, column, strength) in &known {
        match strongest.iter_mut().find(|(own, _)| own == column) {
            Some((_, most)) => *most = (*most).max(*strength),
            None => strongest.push((*column, *strength)),
        }
    }
    let is_lesser = |(_, column, strength): &&(usize, Column, usize)| {
        strongest.iter().any(|(own, most)| own == column && strength < most)
    };
    known.iter().filter(is_lesser).map(|(index, column, _)| (*index, *column)).collect()
}

/// How strongly a header says what its column holds: the more the later among [`WEAK`], more if it is none of
/// them, most if it is [certain](is_certain).
fn strength(column: Column, text: &str, own: &[(String, String)]) -> usize {
    let folded = fold(text).to_lowercase();
    let text = spaced_out(&folded).unwrap_or(folded);
    if is_certain(column, &text, own) {
        return usize::MAX;
    }
    let is_weak = |(of, words): &(Column, &[&str])| {
        let is_word = words.contains(&text.as_str());
        *of == column && (is_word || words.is_empty() && is_of_certain(&text))
    };
    WEAK.iter().position(is_weak).unwrap_or(WEAK.len())
}

/// Whether the plan names a header for its column, or its cells said that it is one of areas. Beside the values that a
/// plan names others may stand that are running totals.
fn is_certain(column: Column, text: &str, own: &[(String, String)]) -> bool {
    let is_own = |(name, header): &(String, String)| {
        name == column.name() && fold(header).to_lowercase() == text
    };
    text == PLAN_AREA || column != Column::Value && own.iter().any(is_own)
}

/// The fields of values that are not read beside others: of which it is [not certain](Basis::Either) from when they
/// count, `本年` beside `完成数`, and running totals since before the plan, or beside others in a plan of one year.
pub(super) fn left_open(columns: &[Option<Column>], texts: &[&str], plan: Period) -> Vec<usize> {
    let values = columns.iter().enumerate().filter(|(_, known)| **known == Some(Column::Value));
    let basis = |index: usize| of_column(texts.get(index).copied().unwrap_or_default()).basis;
    let values: Vec<(usize, Option<Basis>)> =
        values.map(|(index, _)| (index, basis(index))).collect();
    let is_total = |own: usize| {
        let mut others = values.iter().filter(|(index, _)| *index != own);
        plan.months() <= 12 && others.any(|(_, basis)| basis.is_some_and(Basis::is_running))
    };
    let is_open = |(index, basis): &(usize, Option<Basis>)| match basis {
        Some(Basis::Either(_)) => true,
        Some(Basis::Running(Since::Named(year))) => {
            *year < plan.first().year() || plan.first().number() != 1
        }
        Some(Basis::Running(Since::Plan)) => is_total(*index),
        Some(Basis::Running(_) | Basis::Single(_) | Basis::End(_)) | None => false,
    };
    let (open, settled): (Vec<_>, Vec<_>) = values.iter().partition(|value| is_open(value));
    if settled.is_empty() { Vec::new() } else { open.iter().map(|(index, _)| *index).collect() }
}

/// The column of items, `项目`, where none is of indicators.
pub(super) fn item_of(columns: &[Option<Column>], texts: &[&str]) -> Option<usize> {
    let is_item = |text: &&str| {
        let folded = fold(text).to_lowercase();
        matches!(spaced_out(&folded).unwrap_or(folded).as_str(), "项目" | "item")
    };
    let has_indicators = columns.contains(&Some(Column::Indicator));
    texts.iter().position(is_item).filter(|_| !has_indicators)
}
