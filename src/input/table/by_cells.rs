//! Columns that no list of headers knows, known by what stands in them: every cell of `Plant` is a part of the
//! plan's area, those of `KPI` are names of its indicators, those of `Date` end months.

use super::Table;
use super::first_rows::{FirstRows, Rows};
use super::wider_area::{area_elsewhere, is_wider};
use crate::input::aside::is_harmless;
use crate::input::cell;
use crate::input::column::PLAN_AREA;
use crate::input::facts::Intake;
use crate::input::header::{Column, recognise_column};
use crate::input::known::kind_said;
use crate::input::label::without_end_notes;
use crate::input::layout::period_of_header;
use crate::input::title::is_last_day;
use crate::input::unit_line::{Money, announces_unit, is_known, may_head_units};
use crate::input::vocabulary::{
    is_bare_total, is_made_of_parts, is_of_which, is_total, says_time_of_values,
};
use crate::observation::{MilestoneState, Reading};
use crate::plan::Indicator;
use crate::quantity::fold;

/// What the cells of a column are.
#[derive(Default)]
struct Cells {
    filled: usize,
    /// The plan's area and its parts.
    areas: usize,
    /// Words for sums of them.
    totals: usize,
    indicators: usize,
    /// Periods, and days that are certain.
    times: usize,
    /// Those of them in rows that say that something is not done yet.
    times_before: usize,
    /// Days within a month on which no milestone is due: hardly days that were set for something.
    days_within: usize,
    /// States of milestones.
    states: usize,
    units: usize,
    /// In rows of indicators: all, and those whose unit is one of the indicator's kind.
    of_indicators: usize,
    fitting: usize,
}

/// What a row says of whether something was done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Unsaid,
    NotYet,
    Yes,
}

impl Table<'_> {
    /// The texts of a line that may be a header, with the usual words in place of those that only their cells
    /// explain.
    pub(super) fn told_by_cells<'f>(
        &self,
        intake: &Intake<'_>,
        fields: &[&'f str],
        below: Rows<'_>,
    ) -> Vec<&'f str> {
        let mut told = fields.to_vec();
        let mut lacking = self.lacking(intake, fields);
        let open: Vec<usize> =
            (0..fields.len()).filter(|index| is_open(intake, fields, *index)).collect();
        let wide = (!open.is_empty()).then(|| area_elsewhere(intake, fields, below)).flatten();
        lacking.extend(wide.map(|_| Column::Area));
        if lacking.is_empty() || open.is_empty() {
            return told;
        }
        let cells = look_at(intake, &open, below);
        // Areas of which nothing says what is told of them make no table.
        let mut has_indicators = !lacking.contains(&Column::Indicator);
        for column in lacking {
            let mut fitting = open.iter().zip(&cells).filter(|(index, cells)| {
                let header = fields.get(**index).copied().unwrap_or_default();
                cells.are(column) && may_head(intake, column, (header, cells))
            });
            // Where two are alike it is not known which one counts.
            let (Some((index, _)), None) = (fitting.next(), fitting.next()) else { continue };
            let wide = wide.filter(|_| column == Column::Area);
            if wide.is_some_and(|wide| !is_wider(intake, (wide, *index), below)) {
                continue;
            }
            has_indicators |= column == Column::Indicator;
            if let Some(text) = told.get_mut(*index).filter(|_| has_indicators) {
                *text = wide.map_or(column.name(), |_| PLAN_AREA);
            }
        }
        told
    }

    /// The columns that a line lacks to be a header, if it has anything that one has.
    fn lacking(&self, intake: &Intake<'_>, fields: &[&str]) -> Vec<Column> {
        let own = &intake.plan().data.columns;
        let columns: Vec<Option<Column>> =
            fields.iter().map(|field| recognise_column(field, own)).collect();
        let has = |column: Column| columns.contains(&Some(column));
        let heads = |is: &dyn Fn(&str) -> bool| fields.iter().any(|field| is(field));
        let by_period = heads(&|field| period_of_header(intake, field).is_some());
        // A column of totals may stand beside those of periods.
        let by_area = heads(&|field| intake.knows_area(field) && !is_bare_total(field));
        let by_indicator = heads(&|field| intake.knows_indicator(field));
        let may_be_header =
            by_period || by_area || by_indicator || columns.iter().any(Option::is_some);
        if !may_be_header {
            return Vec::new();
        }
        let is_dated =
            by_period || has(Column::Period) || has(Column::Year) || self.says_period(intake);
        let has_value = by_period || by_area || by_indicator || has(Column::Value);
        let lacking = [
            (Column::Indicator, has(Column::Indicator) || by_indicator),
            (Column::Area, has(Column::Area) || by_area),
            (Column::Period, is_dated),
            (Column::Status, has_value || has(Column::Status)),
            (Column::Unit, has(Column::Unit) || !heads(&|field| heads_units(intake, field))),
        ];
        lacking.into_iter().filter(|(_, is_there)| !is_there).map(|(column, _)| column).collect()
    }
}

impl Cells {
    fn add(&mut self, intake: &Intake<'_>, text: &str, (done, own): (Done, Option<&Indicator>)) {
        if cell::is_missing(text) || is_of_which(text) {
            return;
        }
        let count = |counted: &mut usize, holds: bool| {
            *counted = counted.saturating_add(usize::from(holds));
        };
        let is_sum = || is_total(&fold(text), &intake.plan().area) || is_made_of_parts(text);
        count(&mut self.filled, true);
        let is_area = intake.knows_area(text) || intake.is_part(without_end_notes(text));
        count(&mut self.areas, is_area);
        count(&mut self.totals, !is_area && is_sum());
        count(&mut self.indicators, intake.knows_indicator(text));
        let is_day = done != Done::Unsaid && intake.is_day(text);
        let is_time = intake.is_period(text) || is_last_day(text) || is_day;
        count(&mut self.times, is_time);
        count(&mut self.times_before, is_time && done == Done::NotYet);
        count(&mut self.days_within, is_day && !is_last_day(text) && !intake.is_due(text));
        count(&mut self.states, done_by(text).is_some());
        let is_unit = is_known(&fold(text), intake.plan()) || Money::of(text).is_some();
        count(&mut self.units, is_unit);
        let fits = |own: &Indicator| own.unit.converts_to(&intake.plan().units.unit(text));
        count(&mut self.of_indicators, own.is_some());
        count(&mut self.fitting, own.is_some_and(fits));
    }

    /// Whether they are what a column holds; of names some may have a slip in them, or be none of the plan's.
    fn are(&self, column: Column) -> bool {
        match column {
            Column::Indicator => self.indicators > self.filled / 2,
            Column::Area => {
                let known = self.areas.saturating_add(self.totals);
                self.areas > 0 && known > self.filled / 2
            }
            Column::Period => self.filled > 0 && self.times == self.filled,
            Column::Status => self.states > self.filled / 2,
            // A column of prices has units, too.
            Column::Unit => self.units == self.filled && self.fitting > self.of_indicators / 2,
            Column::Year
            | Column::Value
            | Column::Evidence
            | Column::Note
            | Column::Version
            | Column::Number => false,
        }
    }
}

/// Whether a header says nothing that is known: neither a column, nor a period, area or indicator, nor a figure, and
/// is not a label of what stands behind it.
fn is_open(intake: &Intake<'_>, fields: &[&str], index: usize) -> bool {
    let text = fields.get(index).copied().unwrap_or_default();
    let is_name = || {
        intake.knows_area(text)
            || intake.knows_indicator(text)
            || period_of_header(intake, text).is_some()
    };
    let is_column = || recognise_column(text, &intake.plan().data.columns).is_some();
    let is_label = || text.trim_end().ends_with([':', '：']);
    let is_other = || cell::is_bare_figure(text) || announces_unit(text) || is_label();
    !fold(text).is_empty() && !is_column() && !is_name() && !is_other()
}

/// Whether a header may be one of such a column: not where it says that it is about people or offices, nor where the
/// days below it may have been set for something.
fn may_head(intake: &Intake<'_>, column: Column, (header, cells): (&str, &Cells)) -> bool {
    let folded = fold(header).to_lowercase();
    if column == Column::Status {
        return says_progress(&folded);
    }
    if column == Column::Period {
        let is_done = match says_done_on(&folded) {
            Some(DoneOn::Certain) => true,
            Some(DoneOn::OrDue) => cells.days_within > cells.times / 2,
            None => false,
        };
        return says_only_time(&folded) || is_done && cells.times_before == 0;
    }
    if column == Column::Unit {
        return heads_units(intake, header);
    }
    !is_about_people(header) && !is_harmless(header, intake.plan())
}

/// Whether a header is one of people or offices, who are responsible or report.
pub(super) fn is_about_people(header: &str) -> bool {
    const WHO: [&str; 10] = [
        "责任",
        "负责",
        "牵头",
        "填报",
        "报送",
        "responsible",
        "owner",
        "officer",
        "reported",
        "contact",
    ];
    let header = fold(header).to_lowercase();
    WHO.iter().any(|word| header.contains(word))
}

/// Whether a header may be one of the units of values, and not of those of targets.
fn heads_units(intake: &Intake<'_>, header: &str) -> bool {
    let folded = fold(header).to_lowercase();
    may_head_units(&folded) && kind_said(&folded, intake.plan()).is_none()
}

/// What a header says of days on which something was done.
enum DoneOn {
    Certain,
    /// They may as well be those by which it is to be done.
    OrDue,
}

/// What a folded header in small letters says of days on which something was done: `完成时间`, `Date completed`.
fn says_done_on(header: &str) -> Option<DoneOn> {
    const CERTAIN: [&str; 10] = [
        "实际完成时间",
        "实际完成日期",
        "办结时间",
        "办结日期",
        "date completed",
        "completed on",
        "completed",
        "actual date",
        "actual completion",
        "actual completion date",
    ];
    const OR_DUE: [&str; 3] = ["完成时间", "完成日期", "completion date"];
    if CERTAIN.contains(&header) {
        return Some(DoneOn::Certain);
    }
    OR_DUE.contains(&header).then_some(DoneOn::OrDue)
}

/// Whether a header is one of days on which something was done, for certain: `Date completed`, 办结时间.
pub(super) fn heads_done_on(header: &str) -> bool {
    matches!(says_done_on(&fold(header).to_lowercase()), Some(DoneOn::Certain))
}

/// Whether a folded header in small letters asks how far something is: `进展情况`, `Progress`.
fn says_progress(header: &str) -> bool {
    ["情况", "进展", "进度", "状态", "progress", "status"].iter().any(|end| header.ends_with(end))
}

/// Whether what has a state is done, if a text is one.
fn done_by(text: &str) -> Option<Done> {
    match cell::state(text) {
        Ok(Reading::State(MilestoneState::Done)) => Some(Done::Yes),
        Ok(Reading::State(_)) => Some(Done::NotYet),
        Ok(_) | Err(_) => None,
    }
}

/// Whether a folded header in small letters says of when values are, and nothing else: `Month end`, `日期`.
fn says_only_time(header: &str) -> bool {
    const WORDS: [&str; 14] = [
        "date",
        "day",
        "time",
        "month",
        "quarter",
        "period",
        "reporting",
        "report",
        "end",
        "ended",
        "ending",
        "as",
        "of",
        "at",
    ];
    let mut words = header.split([' ', '-', '_']);
    words.all(|word| WORDS.contains(&word)) && header != "report date"
        || says_time_of_values(header)
}

/// What stands in columns in the first rows that have a figure or a state.
fn look_at(intake: &Intake<'_>, open: &[usize], rows: Rows<'_>) -> Vec<Cells> {
    let mut found: Vec<Cells> = open.iter().map(|_| Cells::default()).collect();
    let mut first = FirstRows::of(rows);
    while let Some(fields) = first.next() {
        let done = fields.iter().find_map(|text| done_by(text)).unwrap_or(Done::Unsaid);
        let own = fields.iter().find_map(|text| intake.indicator_named(text));
        // What cannot be read as a figure stands behind a name all the same.
        let is_row =
            own.is_some() && fields.iter().filter(|text| !text.trim().is_empty()).count() > 2;
        let is_said = done != Done::Unsaid || is_row;
        if !is_said && !fields.iter().any(|text| cell::is_figure(text)) {
            continue;
        }
        for (index, cells) in open.iter().zip(&mut found) {
            let text = fields.get(*index).copied().unwrap_or_default();
            cells.add(intake, text, (done, own));
        }
    }
    found
}
