//! Tables: which column holds the target, which names it, and in which unit.

use std::ops::Range;

use super::scene::holds;

/// A table of a document, by the cells of its rows.
pub(super) struct Table {
    /// Column of the target; `None` if no header tells.
    pub(super) target: Option<usize>,
    /// Column that names what is measured.
    pub(super) label: usize,
    /// Column of the unit, if there is one.
    pub(super) unit: Option<usize>,
    /// Column that says whether a target binds, if there is one.
    pub(super) commitment: Option<usize>,
}

/// The cells of a row with their places, without the bars.
pub(super) fn cells(row: &str, base: usize) -> Vec<(Range<usize>, &str)> {
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut start = base.saturating_add(row.len().saturating_sub(inner.len()));
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = Vec::new();
    for raw in inner.split('|') {
        let lead = raw.len().saturating_sub(raw.trim_start().len());
        let text = raw.trim();
        let from = start.saturating_add(lead);
        cells.push((from..from.saturating_add(text.len()), text));
        start = start.saturating_add(raw.len()).saturating_add(1);
    }
    cells
}

impl Table {
    /// What a header row tells.
    pub(super) fn of_header(header: &str) -> Self {
        let cells: Vec<String> =
            cells(header, 0).iter().map(|(_, text)| text.to_lowercase()).collect();
        let with = |words: &[&str]| cells.iter().rposition(|cell| holds(cell, words));
        let first = |words: &[&str]| cells.iter().position(|cell| holds(cell, words));
        let by_year = cells
            .iter()
            .enumerate()
            .filter_map(|(index, cell)| year(cell).map(|year| (year, index)))
            .max()
            .map(|(_, index)| index);
        let named =
            with(&["目标", "target", "规划值", "计划数", "任务数", "指标值", "goal", "planned"]);
        let label = first(&[
            "指标",
            "measure",
            "indicator",
            "名称",
            "项目",
            "任务",
            "metric",
            "kpi",
            "objective",
        ]);
        let label = label.filter(|index| Some(*index) != named).unwrap_or(0);
        Self {
            target: named.filter(|index| *index != label).or(by_year),
            label,
            unit: first(&["单位", "unit"]),
            commitment: first(&["属性", "性质", "类型"]),
        }
    }
}

/// The year that a header names.
fn year(cell: &str) -> Option<u32> {
    let digits: Vec<&str> =
        cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let year = digits.last()?;
    match year.len() {
        4 => year.parse().ok().filter(|year| (1950..2100).contains(year)),
        2 if cell.contains("fy") => year.parse::<u32>().ok().map(|year| year.saturating_add(2000)),
        _ => None,
    }
}

/// Whether a row only draws the line under a header.
pub(super) fn is_rule(row: &str) -> bool {
    row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) && row.contains('-')
}

/// Whether less is better of what a name says, as far as a name can say it.
pub(super) fn is_ceiling(name: &str) -> bool {
    let lower = name.to_lowercase();
    holds(
        &lower,
        &[
            "排放",
            "能耗",
            "建设用地规模",
            "建设用地总规模",
            "失业率",
            "死亡率",
            "事故",
            "用水量",
            "用水总量",
            "浓度",
            "消耗",
            "辍学率",
            "发病率",
            "耗水",
            "强度",
            "时限",
            "response time",
            "emission",
            "death",
            "mortality",
            "unemployment",
            "complaint",
            "waiting",
            "backlog",
            "time to",
        ],
    )
}
