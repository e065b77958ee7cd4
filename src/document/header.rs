//! Headers of two rows, and those of tables whose caption says that they divide targets.

use super::cells::cells;
use super::column::{Column, is_of_values, is_part_of_year, is_sum, tells_what_is, unit_of, year};
use super::deadline::Years;
use super::name::without_unit;
use super::table::{TARGETS, Table};
use crate::search::{ending, holds};

impl Table {
    /// What the lower of two rows of a header tells, if a row is one.
    pub(super) fn below(&self, row: &str, years: Years) -> Option<Self> {
        let lower = written_cells(row);
        if !self.is_bare || lower.len() != self.header.len() || !is_header_below(&lower) {
            return None;
        }
        let upper = spread(&self.header, &lower);
        let joined = upper.iter().zip(&lower).map(|(above, below)| {
            if below.is_empty() { above.clone() } else { format!("{above} {below}") }
        });
        let mut table = Self::of_cells(joined.collect(), years);
        for column in &mut table.targets {
            let above = upper.get(column.index).map_or("", String::as_str);
            if column.unit.is_empty() {
                column.unit = unit_of(above);
            }
            column.head = measured(above);
        }
        table.upper = upper;
        Some(table)
    }

    /// Takes every column of figures behind the first for a column of targets: its caption says that
    /// the table divides them.
    pub(super) fn take_led(&mut self) {
        let label = self.header.iter().position(|cell| !is_number(cell));
        let counts = |(index, cell): (usize, &String)| {
            let is_none = is_number(cell) || is_total(cell) || is_of_values(cell) || is_aside(cell);
            let head = measured(cell).trim_start_matches("其中:").to_owned();
            (label.is_some_and(|label| index > label) && !is_none).then(|| Column {
                index,
                unit: unit_of(cell),
                head,
                ..Column::default()
            })
        };
        self.targets = self.header.iter().enumerate().filter_map(counts).collect();
        self.label = label;
        self.unit = self.unit.filter(|unit| Some(*unit) != label);
    }

    /// Takes the columns of money set aside, where no other column is one of targets or tells what was spent.
    pub(super) fn take_sums(&mut self) {
        let cells = || self.header.iter().map(|cell| cell.to_lowercase()).enumerate();
        if cells().any(|(_, cell)| tells_what_is(&cell)) {
            return;
        }
        let is_set_aside = |(index, cell): &(usize, String)| {
            Some(*index) != self.label && is_sum(cell) && !is_aside(cell)
        };
        let sum = |(index, cell): (usize, String)| Column {
            index,
            unit: unit_of(&cell),
            is_sum: true,
            ..Column::default()
        };
        self.targets = cells().filter(is_set_aside).map(sum).collect();
    }

    /// Takes the only column of values for one of targets: the title above says that the table tells targets.
    pub(super) fn take_values(&mut self) {
        const HEADS: &[&str] =
            &["value", "number", "figure", "quantity", "数值", "数量", "值", "数额"];
        let heads = |cell: &String| {
            let (name, _) = without_unit(cell);
            HEADS.contains(&name.to_lowercase().as_str())
        };
        let mut values = (0..self.header.len()).filter(|index| {
            Some(*index) != self.label && self.header.get(*index).is_some_and(heads)
        });
        if let (Some(index), None) = (values.next(), values.next()) {
            let unit = self.header.get(index).map_or_else(String::new, |cell| unit_of(cell));
            self.targets = vec![Column { index, unit, ..Column::default() }];
        }
    }

    /// Whether no header says of a cell that its figures promise nothing: its column is none of targets, and none of
    /// names, values before, units, times and the like.
    pub(super) fn is_untold(&self, column: usize, cell: &str) -> bool {
        if self.in_doubt.contains(&column) {
            return true;
        }
        let head = self.header.get(column).map_or("", String::as_str);
        let is_other = self.unit == Some(column)
            || self.commitment == Some(column)
            || self.deadline == Some(column)
            || self.label == Some(column)
            || self.is_of_values(column)
            || self.target(column).is_some();
        let is_dated = year(&head.to_lowercase()).is_some();
        let is_when = tells_when(head) && is_time(cell);
        !is_other && !is_dated && !is_when && !is_number(head) && !tells_who(head)
    }

    /// Gives the columns the units that the caption lists, in order; a part of a column (其中) has
    /// the unit of its whole.
    pub(super) fn take_units(&mut self, units: &[String]) {
        let is_part = |cell: &String| cell.starts_with("其中");
        let wholes = self.targets.iter().filter_map(|column| self.header.get(column.index));
        let wholes = wholes.filter(|cell| !is_part(cell)).count();
        if units.is_empty() || units.len() != 1 && units.len() != wholes {
            return;
        }
        let mut rank = 0_usize;
        for column in &mut self.targets {
            let opens = self.header.get(column.index).is_some_and(|cell| !is_part(cell));
            rank = rank.saturating_add(usize::from(opens));
            let unit =
                if units.len() == 1 { units.first() } else { units.get(rank.saturating_sub(1)) };
            if let Some(unit) = unit.filter(|_| column.unit.is_empty()) {
                column.unit.clone_from(unit);
            }
        }
    }

    /// Whether a column holds what was reached, and no part of the plan.
    pub(super) fn is_of_values(&self, column: usize) -> bool {
        let head = self.header.get(column).map(|head| head.to_lowercase()).unwrap_or_default();
        // Grown against last year, beside a target: what is to grow.
        let compares = holds(&head, &["比上年", "较上年", "比去年", "较去年"]);
        (self.targets.is_empty() || !compares) && tells_what_is(&head)
    }

    /// Whether a cell says what the header says of its column.
    pub(super) fn is_named(&self, column: usize, cell: &str) -> bool {
        self.header.get(column).is_some_and(|head| head == cell)
    }

    /// Whether a column holds what another is to be compared with: the same thing at another time, and
    /// no total of it.
    pub(super) fn is_base(&self, index: usize, column: usize) -> bool {
        let bases = self
            .bases
            .get_or_init(|| (0..self.header.len()).map(|at| self.may_be_base(at)).collect());
        bases.get(index) == Some(&true) && self.upper.get(index) == self.upper.get(column)
    }

    /// Whether a column may be a base of any.
    fn may_be_base(&self, index: usize) -> bool {
        let cell = self.header.get(index).map_or("", String::as_str);
        let is_value = Some(index) != self.label && self.target(index).is_none();
        // Without a head, or with that of numbers, it numbers the rows.
        let is_number = cell.trim().is_empty() || is_number(cell);
        let is_other = is_number || is_part_column(cell);
        is_value && !is_other && self.unit != Some(index) && !is_total(cell)
    }
}

/// Whether the cells of a row go on with the header above them: the first one is empty, and the others
/// name years, targets or values and no figures.
fn is_header_below(lower: &[String]) -> bool {
    let names = |cell: &String| {
        let cell = cell.to_lowercase();
        year(&cell).is_some() || holds(&cell, TARGETS) || tells_what_is(&cell)
    };
    let is_figure = |cell: &String| {
        let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        rest.len() < cell.len() && !rest.starts_with('年')
    };
    let opens = lower.first().is_some_and(String::is_empty);
    opens && lower.iter().any(names) && !lower.iter().any(is_figure)
}

/// The upper row of a header with each cell spread over the empty ones behind it, where the row below
/// divides it.
fn spread(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut last = String::new();
    let mut cells = Vec::new();
    for (above, below) in upper.iter().zip(lower) {
        if !above.is_empty() || below.is_empty() {
            last.clone_from(above);
        }
        cells.push(last.clone());
    }
    cells
}

/// What a header says is measured; nothing where it names a time or a kind of value only.
fn measured(header: &str) -> String {
    let (name, _) = without_unit(header);
    let lower = name.to_lowercase();
    let is_kind = year(&lower).is_some() || holds(&lower, TARGETS) || is_of_values(&lower);
    if is_kind { String::new() } else { name.to_owned() }
}

/// Whether a column numbers the rows.
pub(super) fn is_number(header: &str) -> bool {
    holds(header, &["序号", "编号"]) || matches!(header.trim(), "No." | "No" | "no." | "no" | "#")
}

/// Whether a column is of units and not of those who are responsible (责任单位).
pub(super) fn is_unit(header: &str) -> bool {
    header.contains("unit") || matches!(header, "单位" | "计量单位" | "指标单位" | "单位名称")
}

/// Whether a column holds the whole of what other columns hold a part of.
fn is_total(header: &str) -> bool {
    holds(&header.to_lowercase(), &["总投资", "总规模", "建设规模", "总额", "概算", "total"])
}

/// Whether a column is of a part of the year, which no value of the whole year is compared with.
fn is_part_column(header: &str) -> bool {
    is_part_of_year(&header.to_lowercase())
        || holds(header, &["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"])
}

/// Whether a column says who, when or what else, and not how much.
fn is_aside(header: &str) -> bool {
    const ASIDES: &[&str] = words! {
        "备注" "说明" "责任" "电话" "联系" "时间" "时限" "日期" "年限" "地点" "内容" "单位" "部门" "牵头" "权重" "分值" "得分" "占比"
    };
    holds(header, ASIDES)
}

/// Whether a header says by its end who does a thing, where to ask or how it is weighed, and in no unit how much.
fn tells_who(header: &str) -> bool {
    const ENDS: &[&str] = words! {
        "责任人" "责任领导" "电话" "联系方式" "联系人" "地点" "单位" "部门" "牵头" "权重" "分值" "得分" "文号" "页码" "备注" "编码"
    };
    const LAST: &[&str] = words! {
        "owner" "lead" "contact" "phone" "telephone" "ref" "reference" "code" "department" "responsible" "responsibility"
    };
    const WHOLE: &[&str] =
        words! { "page" "pages" "weight" "weighting" "section" "clause" "priority" "id" };
    let (name, unit) = without_unit(header);
    let lower = name.to_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    unit.is_empty()
        && (ending(name, ENDS).is_some() || LAST.contains(&last) || WHOLE.contains(&lower.as_str()))
}

/// Whether a header may say when.
fn tells_when(header: &str) -> bool {
    const ENDS: &[&str] =
        words! { "时间" "时限" "日期" "年份" "年度" "开工" "竣工" "期限" "进度安排" };
    const LAST: &[&str] = words! { "date" "start" "end" "year" "opened" "built" "since" "timeline" "timing" "when" "finish" };
    let lower = header.trim().to_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    ending(header.trim(), ENDS).is_some() || LAST.contains(&last)
}

/// Whether a cell holds a year alone, or one and another: 2026, 2026-2028. Other times are dates by their own words.
fn is_time(cell: &str) -> bool {
    let mut parts = cell.split(['-', '–', '—', '/', '~', '至']).map(str::trim);
    parts.all(|part| part.len() == 4 && year(part).is_some())
}

/// The cells of a row as written.
pub(super) fn written_cells(row: &str) -> Vec<String> {
    cells(row, 0).iter().map(|(_, text)| (*text).to_owned()).collect()
}
