//! Tables with one value a cell: indicators by periods or areas, areas by indicators.

use super::aside::RowSays;
use super::row_above::Member;
use super::set_aside::names_of_row;
use super::units::{bare_beside_percent, is_whole};
use super::year::{YearOfRow, by_header};
use super::{Record, Table};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::term::Word;
use crate::input::basis::Basis;
use crate::input::cell;
use crate::input::facts::{Fact, Fault, Field, Intake};
use crate::input::header::Column;
use crate::input::label::{Said, take_apart};
use crate::input::vocabulary::{is_bare_subtotal, is_made_of_parts};
use crate::input::wide::{HeadersAre, RowsAre, Wide};
use crate::observation::Origin;
use crate::quantity::fold;

impl Table<'_> {
    /// Takes in one row below the header.
    ///
    /// # Errors
    /// What makes the whole table unusable.
    pub(super) fn take_wide(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        wide: &Wide,
    ) -> Result<(), Vec<Diagnostic>> {
        let values: Vec<&str> = wide.cells.iter().map(|index| record.text(Some(*index))).collect();
        self.read_asides(intake, record);
        self.note_merged_unit(intake, record);
        if wide.has_no_area_of_its_own() {
            self.check_other_columns(intake, record, |index| wide.is_unknown(index))?;
        }
        let written = record.text(Some(wide.label));
        let is_known = self.knows_row(intake, wide, written);
        if !is_known && self.is_header(intake, record)? {
            return Ok(());
        }
        let may_be_units = !is_known || is_whole(written);
        if may_be_units && self.take_unit_row(intake, record, wide) {
            return Ok(());
        }
        if !is_known {
            self.doubt_units(intake, record, wide);
        }
        let area = record.text(wide.area_of_rows());
        let is_by_period = wide.headers == HeadersAre::Periods;
        let unit = record.text(wide.field(Column::Unit));
        let member =
            self.member(intake, written, (area, unit)).filter(|_| is_by_period && !is_known);
        self.check_wide_header(intake, record, (wide, is_known || member.is_some()))?;
        let is_sum = wide.rows == RowsAre::Periods && self.sums_up(intake, written);
        let is_by_area = wide.rows == RowsAre::Areas;
        let is_some_parts = is_by_area && is_made_of_parts(written) || is_bare_subtotal(written);
        let is_of_made = is_made_of_parts(area) && !intake.knows_area(area);
        if is_of_made && self.skips_of_which(intake, (area, area), record) {
            return Ok(());
        }
        if (is_some_parts || is_sum)
            && !is_known
            && self.skips_of_which(intake, (written, area), record)
        {
            return Ok(());
        }
        let is_by_indicator = wide.rows == RowsAre::Indicators && member.is_none();
        if is_by_indicator && self.skips_about(intake, (written, area), record) {
            return Ok(());
        }
        let may_be_note = (wide.rows == RowsAre::Indicators || !is_known) && member.is_none();
        if self.heads_other_rows(intake, record, wide) {
            self.pass_note(intake, record, area);
            return Ok(());
        }
        if may_be_note && self.is_note(intake, (written, area), &values, record) {
            return Ok(());
        }
        if self.skips_set_aside(intake, record, (&names_of_row(wide, written), area)) {
            return Ok(());
        }
        self.rows = self.rows.saturating_add(1);
        let misshapen = self.refuse_misshapen(intake, record, wide.header.len());
        let misshapen = misshapen.or_else(|| self.refuse_thousands(intake, record, wide));
        if misshapen.is_none() && self.refuse_doubtful(intake, record, area) {
            return Ok(());
        }
        let width = wide.header.len();
        if misshapen.is_none() {
            self.note_swallowed(intake, record, width);
        }
        let is_beside = |index: usize| misshapen.is_none() && index >= width;
        self.note_unnamed(intake, record, |index| wide.is_blank(index) || is_beside(index));
        self.end_list(intake, written);
        let is_member = member.is_some();
        self.take_cells(intake, record, (wide, member), misshapen);
        self.note_units(values.into_iter());
        if !is_by_area && !is_member {
            self.doubt_below_area(intake, written);
        }
        if misshapen.is_some() {
            self.forget_row_above(intake, record, area);
        }
        Ok(())
    }

    /// Takes in the values of one row, or notes that each of them was refused with it.
    fn take_cells(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (wide, member): (&Wide, Option<Member>),
        misshapen: Option<Origin>,
    ) {
        let about = self.about(intake, record, (wide, member));
        let at = |index: usize| self.origin(record.start, index.saturating_add(1));
        let field = |index: Option<usize>| Field {
            text: record.text(index),
            origin: at(index.unwrap_or_default()),
        };
        let known = |column: Column| field(wide.field(column));
        let given = self.given.period.clone();
        let own_period = match &given {
            Some(text) => Field { text, origin: self.origin(wide.start, 1) },
            None => known(Column::Period),
        };
        let head = wide.field(Column::Period).and_then(|index| self.header.get(index));
        let numbered =
            by_header(own_period.text, head.map_or("", String::as_str), intake.plan().period);
        let own_period = Field { text: &numbered, ..own_period };
        let year = wide.field(Column::Year);
        let year = year.map(|index| YearOfRow::of(known(Column::Year), self.header.get(index)));
        let row = Field { text: &about.label, origin: at(wide.label) };
        let own_area = Field { text: &about.area, ..known(Column::Area) };
        let unit = Field { text: &about.unit, ..known(Column::Unit) };
        let (status, evidence) = (known(Column::Status), known(Column::Evidence));
        let (note, version) = (known(Column::Note), known(Column::Version));
        let facts: Vec<(Fact<'_>, Said)> = wide
            .cells
            .iter()
            .map(|index| {
                let number = index.saturating_add(1);
                let (text, said) = wide
                    .named
                    .get(*index)
                    .map_or(("", None), |(name, said)| (name.as_str(), Some(said.clone())));
                let header = Field { text, origin: self.origin(wide.start, number) };
                let said = said.unwrap_or_default();
                let unit_of_column = self.given.units.get(*index).cloned().flatten();
                let said =
                    Said { unit: unit_of_column.or(said.unit), place: Some(header.origin), ..said };
                let (indicator, area, period) = match (wide.rows, wide.headers) {
                    (RowsAre::Areas, _) => (header, row, own_period),
                    (RowsAre::Periods, _) => (header, own_area, own_period),
                    (RowsAre::Indicators, HeadersAre::Areas) => (row, header, own_period),
                    (RowsAre::Indicators, _) => (row, own_area, header),
                };
                let fact = Fact {
                    indicator,
                    period,
                    area,
                    value: field(Some(*index)),
                    unit,
                    unit_place: Word::PlaceUnitColumn,
                    status,
                    evidence,
                    note,
                    version,
                    basis: None,
                    doubt: cell::UnitDoubt::default(),
                    has_three_decimals: self.given.has_three_decimals,
                };
                (fact, said)
            })
            .collect();
        let is_placed = !matches!(about.standing, Standing::WithoutArea);
        let basis = match self.wide_aside(intake, record, (&about, &facts)) {
            Ok(basis) => basis,
            Err(fault) if misshapen.is_none() && is_placed => {
                for (fact, _) in &facts {
                    let (period, area) = (fact.period.text, fact.area.text);
                    intake.mark_refused(fact.indicator.text, period, area, fact.value.origin);
                }
                self.forget_main();
                return intake.refuse([fault]);
            }
            Err(_) => None,
        };
        let is_share = |(fact, _): &(Fact<'_>, Said)| fold(fact.value.text).ends_with('%');
        let has_percent = wide.rows == RowsAre::Indicators && facts.iter().any(is_share);
        let (standing, cells) = (about.standing, wide.cells.as_slice());
        let row = Row { year, standing, misshapen, basis, has_percent, cells };
        self.take_facts(intake, facts, &row);
    }

    /// Takes in what the cells of a row say, or notes what was refused with it.
    fn take_facts(&mut self, intake: &mut Intake<'_>, facts: Vec<(Fact<'_>, Said)>, row: &Row<'_>) {
        let Row { year, standing, misshapen, basis, has_percent, cells } = *row;
        // What is wrong with the row is told once, not once a cell.
        let (mut is_told, mut is_first) = (false, true);
        for (fact, said) in facts {
            let (indicator, area) = (fact.indicator.text, fact.area.text);
            if let Some(origin) = misshapen {
                // Nor is it certain of which year the row is.
                let period = if year.is_some() { "" } else { fact.period.text };
                intake.mark_refused(indicator, period, area, origin);
                continue;
            }
            let in_year = intake.in_year(fact.period, year);
            let is_told_before = match standing {
                Standing::Known => false,
                Standing::Unknown => !std::mem::replace(&mut is_first, false),
                Standing::WithoutArea => true,
            };
            if is_told_before {
                let period = in_year.unwrap_or_default();
                match standing {
                    _ if cell::is_missing(fact.value.text) => {}
                    Standing::WithoutArea => intake.mark_without_area(indicator, &period),
                    Standing::Known | Standing::Unknown => {
                        intake.mark_refused(indicator, &period, area, fact.value.origin);
                    }
                }
                continue;
            }
            match in_year {
                Ok(text) => {
                    let period = Field { text: &text, ..fact.period };
                    let said = Said { basis: said.basis.or(basis), ..said };
                    let fact = Fact { period, ..fact };
                    if standing == Standing::Unknown {
                        // What is wrong with the row, not with this cell.
                        self.take_fact(intake, &fact, &said);
                    } else if let Some(fault) = bare_beside_percent(&fact, has_percent) {
                        intake.mark_refused(indicator, &text, fact.area.text, fact.value.origin);
                        intake.refuse([(fact.value.origin, fault)]);
                    } else if !self.refuse_joint(intake, &fact, cells.iter().copied()) {
                        self.take_fact(intake, &fact, &said);
                    }
                }
                Err(fault) => {
                    intake.mark_refused(indicator, "", area, fact.value.origin);
                    if !std::mem::replace(&mut is_told, true) {
                        intake.refuse([fault]);
                    }
                }
            }
        }
    }

    /// What the columns that are not read say of the basis of a row's values.
    fn wide_aside(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        (about, facts): (&About, &[(Fact<'_>, Said)]),
    ) -> Result<Option<Basis>, Fault> {
        let periods: Vec<&str> = facts.iter().map(|(fact, _)| fact.period.text).collect();
        let indicators: Vec<&str> = facts.iter().map(|(fact, _)| fact.indicator.text).collect();
        let of_headers = facts.iter().map(|(_, said)| said.basis);
        let of_values: Vec<Option<Basis>> =
            of_headers.chain([take_apart(&about.label).basis]).collect();
        let written: Vec<(&str, Option<&str>)> =
            facts.iter().map(|(fact, said)| (fact.value.text, said.unit.as_deref())).collect();
        let row = RowSays {
            indicators: &indicators,
            unit: &about.unit,
            values: &written,
            periods: &periods,
            said: &of_values,
        };
        self.said_aside(intake, record, row)
    }

    /// Whether the plan has what the label of a row names.
    fn knows_row(&self, intake: &Intake<'_>, wide: &Wide, label: &str) -> bool {
        match wide.rows {
            RowsAre::Indicators => intake.knows_indicator(label),
            RowsAre::Areas => intake.knows_area(label),
            RowsAre::Periods => {
                let head = self.header.get(wide.label).map_or("", String::as_str);
                let label = by_header(label, head, intake.plan().period);
                intake.is_period(&label) || intake.is_day(&label)
            }
        }
    }

    /// What a row is about; one with a blank area that cannot be filled is refused.
    fn about(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (wide, member): (&Wide, Option<Member>),
    ) -> About {
        if let Some(Member { label, unit, part }) = member {
            self.pass_member();
            return About { label, unit, area: part, standing: Standing::Known };
        }
        let written = record.text(Some(wide.label));
        let unit = record.text(wide.field(Column::Unit));
        let index = wide.area_of_rows();
        let number = index.unwrap_or_default().saturating_add(1);
        let origin = self.origin(record.start, number);
        let area = Field { text: record.text(index), origin };
        let own_unit = self.unit_of_row(intake, record, (written, unit));
        let label = (wide.rows == RowsAre::Indicators)
            .then(|| self.label((written, &own_unit), record.start, intake));
        let by_columns = wide.headers == HeadersAre::Areas;
        let has_column = index.is_some();
        let doubt = if by_columns { self.check_heading() } else { Ok(()) };
        let is_known = self.knows_row(intake, wide, label.as_deref().unwrap_or(written));
        let unit = own_unit;
        let area = match doubt.and_then(|()| self.area(intake, (area, is_known), has_column)) {
            Ok(area) => area,
            Err(fault) => {
                intake.refuse([(origin, fault)]);
                let (label, area) = (label.unwrap_or_default(), String::new());
                return About { label, unit, area, standing: Standing::WithoutArea };
            }
        };
        let label = label.unwrap_or_else(|| area.clone());
        // A blank may have been filled from the row above.
        let is_known = match wide.rows {
            RowsAre::Areas => fold(&label).is_empty() || intake.knows_area(&label),
            RowsAre::Indicators | RowsAre::Periods => is_known,
        };
        let standing = if is_known { Standing::Known } else { Standing::Unknown };
        About { label, unit, area, standing }
    }
}

/// What a row of a wide table is about.
struct About {
    /// Its indicator, or its area.
    label: String,
    /// What its unit column says.
    unit: String,
    /// Its area, where it is about an indicator.
    area: String,
    standing: Standing,
}

/// What holds of all cells of a row.
struct Row<'r> {
    /// What its own column says of the year.
    year: Option<YearOfRow<'r>>,
    standing: Standing,
    /// Where it was refused as a whole.
    misshapen: Option<Origin>,
    /// What the columns that are not read say of its values.
    basis: Option<Basis>,
    /// Whether one of its values has a percent sign.
    has_percent: bool,
    /// The columns of its values.
    cells: &'r [usize],
}

/// What is known of a row's area and label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Known,
    /// The label names nothing of the plan.
    Unknown,
    /// The row was refused since its area is not known.
    WithoutArea,
}
