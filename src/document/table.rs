//! Tables: which column holds the target, which names it, and in which unit.

use std::cell::OnceCell;
use std::ops::Range;

use super::caption;
use super::cells::{is_spaced, spaced_cells};
use super::column::{
    Column, Known, beginning_year, in_doubt, is_of_values, is_part_of_year, last_value, of_years,
    stages, tells_what_is, unit_of, year,
};
use super::deadline::Years;
use super::header::{is_number, is_unit, written_cells};
use super::layout::{Line, LineKind};
use crate::search::holds;

/// A table of a document, by the cells of its rows.
pub(super) struct Table {
    /// Columns of targets; none if no header tells.
    pub(super) targets: Vec<Column>,
    /// Columns of years that may be of targets too.
    pub(super) in_doubt: Vec<usize>,
    /// Columns of years that the plan has before it, whose sentences tell what is to be done then.
    stages: Vec<Column>,
    /// Column that names what is measured; none where the first column is of targets itself.
    pub(super) label: Option<usize>,
    /// Column of the unit, if there is one.
    pub(super) unit: Option<usize>,
    /// Column that says whether a target binds, if there is one.
    pub(super) commitment: Option<usize>,
    /// Column of the deadlines, if there is one.
    pub(super) deadline: Option<usize>,
    /// The cells of the header; where it has two rows, those of both joined.
    pub(super) header: Vec<String>,
    /// What the upper of two rows of a header says of each column; empty where there is one row.
    pub(super) upper: Vec<String>,
    /// Which columns may be what others are compared with; found out with the first row.
    pub(super) bases: OnceCell<Vec<bool>>,
    /// Whether no row has followed its header yet.
    pub(super) is_bare: bool,
    /// The unit of money that the line above the table or a note below it names; empty if none does.
    pub(super) caption: String,
}

/// Makes rows of the lines of a table that is laid out with spaces: a header that tells of targets,
/// and the lines below it with as many columns.
pub(super) fn mark_spaced(text: &str, lines: &mut [Line], years: Years) {
    mark_narrow(text, lines, years);
    let of_line = |line: &Line| text.get(line.span.clone()).unwrap_or_default();
    let mut width = None;
    for index in 0..lines.len() {
        let Some((line, below)) = lines.get(index..).and_then(<[Line]>::split_first) else { break };
        let written = of_line(line);
        let columns = if is_spaced(written) { spaced_cells(written, 0).len() } else { 0 };
        let is_row = columns > 0 && width == Some(columns);
        let has_rows = || {
            let next = below.first().map(of_line).filter(|next| is_spaced(next));
            next.is_some_and(|next| spaced_cells(next, 0).len() == columns)
        };
        let is_header = !is_row
            && columns > 0
            && has_rows()
            && !Table::of_cells(written_cells(written), years).targets.is_empty();
        width = (is_row || is_header).then_some(columns);
        if let Some(line) = lines.get_mut(index).filter(|_| width.is_some()) {
            line.kind = LineKind::Row;
        }
    }
}

/// Makes rows of the lines of a table of two columns that has one bar in each row and none around them:
/// a header that tells of targets, and the lines below it that have a bar too.
fn mark_narrow(text: &str, lines: &mut [Line], years: Years) {
    let mut is_open = false;
    for line in lines {
        let written = text.get(line.span.clone()).unwrap_or_default();
        let has_bar = written.matches('|').count() == 1 && written.contains(" | ");
        is_open = has_bar
            && (is_open || !Table::of_cells(written_cells(written), years).targets.is_empty());
        if is_open {
            line.kind = LineKind::Row;
        }
    }
}

/// Headers of targets, of what names them, and of their deadlines.
pub(super) const TARGETS: &[&str] = words! {
    "目标" "target" "want to be" "desired" "规划值" "计划" "任务数" "任务量" "年度任务" "指标值" "goal" "planned" "commitment"
    "ambition" "aspiration" "guidance" "measure of success" "success measure" "measures of success" "success criteri" "deliverable" "milestone" "key result" "expected result" "funding" "allocation" "量化指标" "预期成效"
};
const LABELS: &[&str] = &[
    "指标",
    "measure",
    "indicator",
    "名称",
    "项目",
    "任务",
    "metric",
    "kpi",
    "objective",
    "action",
];
const DEADLINES: &[&str] =
    &["时限", "期限", "完成时间", "deadline", "due", "target date", "by when"];

/// Headers that say by when as a whole.
const TIMES: &[&str] = &["by", "when", "timeline", "timing", "timeframe", "time frame"];

impl Table {
    /// What a header row tells, its caption, and the line above.
    pub(super) fn of_header(
        header: Vec<String>,
        years: Years,
        (caption, above, is_led): (&str, &str, bool),
    ) -> Self {
        let mut table = Self::of_cells(header, years);
        if table.targets.is_empty() && caption::tells_of_targets(caption) {
            table.take_led();
        }
        if table.targets.is_empty() && is_led {
            table.take_values();
        }
        if table.targets.is_empty() {
            table.take_sums();
        }
        let units =
            [caption, above].into_iter().map(caption::units).find(|units| !units.is_empty());
        table.take_units(&units.unwrap_or_default());
        table
    }

    pub(super) fn of_cells(written: Vec<String>, years: Years) -> Self {
        let cells: Vec<String> = written.iter().map(|cell| cell.to_lowercase()).collect();
        let first = |words: &[&str]| cells.iter().position(|cell| holds(cell, words));
        let deadline = first(DEADLINES)
            .or_else(|| cells.iter().position(|cell| TIMES.contains(&cell.as_str())));
        let is_when = |cell: &str| holds(cell, DEADLINES) || TIMES.contains(&cell);
        let is_value = |cell: &str| is_of_values(cell) || is_when(cell);
        let named: Vec<usize> = (0..cells.len())
            .filter(|index| {
                cells
                    .get(*index)
                    .is_some_and(|cell| holds(cell, TARGETS) && !is_value(cell) && !is_about(cell))
            })
            .collect();
        // 2027年任务 is no name but a column of what is to be done.
        let is_name = |cell: &String| {
            holds(cell, LABELS) && year(cell).is_none() && !holds(cell, &["success", "量化"])
        };
        let label = cells.iter().position(is_name).filter(|index| named.last() != Some(index));
        // Goals | Indicators | 2025 | 2030: where a column behind the name has a year, what stands in front of the
        // name groups the rows.
        let dated = |label: usize| cells.iter().skip(label).any(|cell| year(cell).is_some());
        let groups = label.filter(|label| dated(*label)).unwrap_or_default();
        // Target | Progress: what is promised names itself.
        let others = cells.get(1..).unwrap_or_default();
        let is_unnamed = named == [0] && !others.is_empty() && others.iter().all(|c| is_value(c));
        let is_unnamed = is_unnamed && label.is_none();
        let first_name = cells.iter().position(|cell| !is_number(cell)).unwrap_or_default();
        let label = label.or((!is_unnamed).then_some(first_name));
        let mut named: Vec<usize> =
            named.into_iter().filter(|index| Some(*index) != label && *index >= groups).collect();
        let last_value = last_value(&cells, &named, &is_of_values);
        // 2030 goal | 2045 goal: beside the name there is nothing but targets.
        let only_targets = named.len() > 1 && named.len().saturating_add(1) == cells.len();
        let is_named = !named.is_empty();
        if !is_named {
            let may_be = |(index, cell): (usize, &String)| {
                let is_measured = is_value(cell) || tells_what_is(cell);
                let is_dated = year(cell).is_some() || is_part_of_year(cell);
                (Some(index) != label && !is_measured && is_dated).then_some(index)
            };
            named = cells.iter().enumerate().filter_map(may_be).collect();
        }
        let text = |index: usize| cells.get(index).map_or("", String::as_str);
        let is_before = |year: i32| years.first.is_some_and(|first| year < first);
        let has_before = cells.iter().filter_map(|cell| beginning_year(cell, years)).any(is_before);
        let known = Known { years, is_named, only_targets, has_before, last_value, label };
        let mut targets = of_years(&named, &text, known);
        for column in &mut targets {
            column.unit = written.get(column.index).map_or_else(String::new, |cell| unit_of(cell));
        }
        let in_doubt = in_doubt(&cells, &targets, known);
        Self {
            targets,
            in_doubt,
            stages: stages(&cells, years),
            label,
            unit: cells.iter().position(|cell| is_unit(cell)).filter(|index| *index > 0),
            commitment: first(&["属性", "性质", "类型"]),
            deadline,
            upper: Vec::new(),
            bases: OnceCell::new(),
            is_bare: true,
            header: written,
            caption: String::new(),
        }
    }

    /// The same with the unit of money that its caption or a note below it tells.
    pub(super) fn counted_in(mut self, sum: Option<&str>) -> Self {
        sum.unwrap_or_default().clone_into(&mut self.caption);
        self
    }

    /// The column that a cell of a row stands in. Where a row has more cells than the header has
    /// columns, the column behind the name is divided (Q1: 10 | Q2: 20) and the others follow it.
    pub(super) fn column(&self, cell: usize, cells: usize) -> usize {
        let divided = self.label.map_or(0, |label| label.saturating_add(1));
        let more = cells.saturating_sub(self.header.len());
        if cell <= divided { cell } else { cell.saturating_sub(more).max(divided) }
    }

    /// The cells of a row in the columns of the header; of a divided column the first.
    pub(super) fn aligned<'c>(
        &self,
        cells: &[(Range<usize>, &'c str)],
    ) -> Vec<(Range<usize>, &'c str)> {
        let mut columns: Vec<(Range<usize>, &str)> = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            if self.column(index, cells.len()) >= columns.len() {
                columns.push(cell.clone());
            }
        }
        columns
    }

    /// The column at an index whose sentences tell what is to be, if it is one.
    pub(super) fn stage(&self, index: usize) -> Option<&Column> {
        let stage = self.stages.iter().find(|column| column.index == index);
        self.target(index).or(stage).filter(|_| Some(index) != self.label)
    }

    /// The column of targets at an index, if it is one.
    pub(super) fn target(&self, index: usize) -> Option<&Column> {
        self.targets.iter().find(|column| column.index == index)
    }
}

/// Whether a header in small letters names something else about targets than what they are: source of targets,
/// share of target.
fn is_about(header: &str) -> bool {
    const ABOUT: &[&str] =
        &["of target", "of the target", "of goal", "for target", "against target"];
    holds(header, ABOUT) && !holds(header, &["measure of", "value of"])
}

/// Whether a row only draws the line under a header.
pub(super) fn is_rule(row: &str) -> bool {
    row.contains('|')
        && row.contains('-')
        && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Whether less is better of what a name says, as far as a name can say it.
pub fn is_ceiling(name: &str) -> bool {
    let lower = name.to_lowercase();
    holds(
        &lower,
        &[
            "排放",
            "能耗",
            "建设用地规模",
            "建设用地总规模",
            "失业率",
            "消费价格",
            "赤字",
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
