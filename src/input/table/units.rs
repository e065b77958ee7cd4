//! The units that a table names once: above its header, in it, in a row below it, below its rows.

use std::ops::Range;
use std::sync::Arc;

use super::{Record, Shape, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::{Line, UnitAbove, unit_above};
use crate::input::cell::{UnitDoubt, bare_fraction, is_missing};
use crate::input::facts::{Fact, Intake};
use crate::input::header::{Column, recognise_column};
use crate::input::stated::StatedUnits;
use crate::input::unit_line::{UnitNamed, announces_unit, is_known, unit_at_end};
use crate::input::vocabulary::{is_bare_total, is_of_all, rank};
use crate::input::wide::{HeadersAre, Wide};
use crate::observation::Grammar;
use crate::quantity::fold;

impl Table<'_> {
    /// What the lines above the header, and the header itself, say of the unit of values without one.
    pub(super) fn unit_around(
        &mut self,
        intake: &mut Intake<'_>,
        header: &Record<'_>,
        below: (&str, Grammar),
    ) -> UnitAbove {
        self.around = self.units_of_header(intake, header);
        self.read_units(intake, below)
    }

    /// Adds lines that speak of the whole table, and reads its units again.
    pub(super) fn add_around(
        &mut self,
        intake: &mut Intake<'_>,
        lines: Vec<Line>,
        below: (&str, Grammar),
    ) {
        self.around.extend(lines);
        self.given.above = self.read_units(intake, below);
    }

    /// The units that the texts around the rows name; `below` is what stands below the header.
    fn read_units(&self, intake: &mut Intake<'_>, below: (&str, Grammar)) -> UnitAbove {
        let lines = || self.above.iter().chain(&self.around);
        let uses = self.settings.uses_unit_line;
        let (mut unit, ignored) = unit_above(lines, uses, intake.plan());
        self.report_ignored(intake, ignored);
        let is_loose = !unit.names_unit() && uses != Some(false);
        if is_loose {
            let by_titles = self.unit_of_titles(intake);
            unit.doubtful.extend(by_titles.doubtful);
            unit.is_by_name = by_titles.is_by_name;
            unit.of = by_titles.of.or(unit.of);
        }
        self.mark_foreign(intake, (&mut unit, is_loose), below);
        unit
    }

    /// Gets ready to look for the units that a column of them states, in rows from byte to byte.
    pub(in crate::input) fn prepare_stated_units(&mut self, rows: Range<usize>, grammar: Grammar) {
        // The plan may say that a blank means nothing but itself.
        if self.settings.fills_down == Some(false) {
            return;
        }
        let label = match &self.shape {
            Some(Shape::Long(header)) => header.field(Column::Indicator),
            Some(Shape::Wide(wide)) => Some(wide.label),
            None => None,
        };
        if let Some((label, unit)) = label.zip(self.given.unit_field) {
            let stated = StatedUnits::of((self.source, grammar), rows, [label, unit]);
            self.given.stated = Some(Arc::new(stated));
        }
    }

    /// Remembers the unit of a row whose cell is merged with those of rows below it: it is theirs too.
    pub(super) fn note_merged_unit(&mut self, intake: &Intake<'_>, record: &Record<'_>) {
        let Some(field) = self.given.unit_field else { return };
        let text = record.text(Some(field)).trim();
        if text.is_empty() || self.settings.fills_down == Some(false) {
            return;
        }
        let last = self.merged_to(intake, record, field);
        self.row_above.merged_unit = last.map(|last| (text.to_owned(), last));
    }

    /// What a row says of its unit: in a blank cell what is merged with it says, and where names are filled
    /// down the row that the name is of.
    pub(super) fn unit_of_row(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        (written, unit): (&str, &str),
    ) -> String {
        if !is_missing(unit) {
            return unit.to_owned();
        }
        let merged = self.row_above.merged_unit.as_ref();
        if let Some((unit, _)) = merged.filter(|(_, last)| record.start <= *last).cloned() {
            let field = self.given.unit_field.unwrap_or_default().saturating_add(1);
            let filled = Diagnostic::new(Code::UnitOfMergedCell).with("unit", &unit);
            self.merged_units.add(filled.at(self.locate(intake, record.start, field)));
            return unit;
        }
        let is_filled = fold(written).is_empty() && self.settings.fills_down == Some(true);
        if is_filled { self.row_above.unit_of_main().to_owned() } else { unit.to_owned() }
    }

    /// The units that a value of an indicator in the present row may be in if it has none.
    pub(super) fn unit_doubt(&self, intake: &Intake<'_>, indicator: &str) -> UnitDoubt<'_> {
        let above = &self.row_above;
        let names = intake.names();
        let of_entry = self.given.stated.as_ref().and_then(|stated| {
            let entry = names.entry_labelled(indicator)?;
            // What a milestone reports has none.
            intake.plan().indicator(entry)?;
            Some(stated.of_entry(&names, entry))
        });
        let of_entry = of_entry.unwrap_or_default();
        let beside = [above.units_of_main(), of_entry];
        let UnitAbove { doubtful: around, is_by_name, of, .. } = &self.given.above;
        UnitDoubt { around, is_by_name: *is_by_name, of: of.as_deref(), beside }
    }

    /// A line among the rows that names a unit says it of the rows below, up to a heading of the same
    /// form; below any other that is not certain to be within its section the unit is in doubt.
    pub(super) fn take_units_of_heading(
        &mut self,
        intake: &mut Intake<'_>,
        line: &Line,
        form: &str,
    ) {
        let uses = self.settings.uses_unit_line;
        let (unit, ignored) = unit_above(|| std::iter::once(line), uses, intake.plan());
        self.report_ignored(intake, ignored);
        if !unit.is_silent() {
            self.given.above = unit;
            self.unit_form = Some(form.to_owned());
        } else if let Some(own) = self.unit_form.clone().filter(|_| !line.is_remark()) {
            self.end_section(intake, &own, form);
        }
    }

    /// Looks whether a heading that is numbered so ends the section of one with a unit.
    fn end_section(&mut self, intake: &Intake<'_>, own: &str, form: &str) {
        if form == own && !form.is_empty() {
            let lines = || self.above.iter().chain(&self.around);
            self.given.above = unit_above(lines, self.settings.uses_unit_line, intake.plan()).0;
            self.unit_form = None;
        } else if form.is_empty() || own.is_empty() || rank(form) <= rank(own) {
            let held = self.given.above.holds.take().map(UnitNamed::Unit);
            self.given.above.doubtful.extend(held);
        }
    }

    /// That a line's unit has no say, as the plan wants it.
    fn report_ignored(&self, intake: &mut Intake<'_>, ignored: Option<&Line>) {
        if let Some(line) = ignored {
            let ignored = Diagnostic::new(Code::UnitLine).with("written", &line.text);
            let place = self.locate(intake, line.start, 1);
            intake.add_diagnostics([ignored.at(place)]);
        }
    }

    /// The fields of the header that name a unit and hold no values: `指标（万元）`, `单位：万元`.
    fn units_of_header(&self, intake: &Intake<'_>, header: &Record<'_>) -> Vec<Line> {
        let own = &intake.plan().data.columns;
        let speaks = |index: usize, text: &str| match &self.shape {
            Some(Shape::Wide(wide)) if wide.cells.contains(&index) => false,
            Some(Shape::Wide(wide)) if wide.label == index => true,
            Some(Shape::Wide(_) | Shape::Long(_)) | None => {
                announces_unit(text)
                    || matches!(
                        recognise_column(text, own),
                        Some(Column::Indicator | Column::Area | Column::Unit | Column::Period)
                    )
            }
        };
        let fields = header.fields.iter().enumerate();
        // A header that is nothing but a unit announces it.
        let is_unit = |index: usize, text: &str| {
            is_known(&fold(text), intake.plan()) && self.given.asides.contains(&index)
        };
        let lines = fields.filter_map(|(index, text)| {
            let plan = intake.plan();
            let folded = fold(text);
            let at_end = || unit_at_end(text, &folded, plan).filter(|unit| unit.text() != folded);
            let said = match at_end() {
                _ if is_unit(index, text) => format!("单位:{}", text.trim()),
                Some(unit) => format!("单位:{}", unit.text()),
                None => (*text).to_owned(),
            };
            (is_unit(index, text) || speaks(index, text)).then(|| Line {
                text: (*text).to_owned(),
                fields: vec![said],
                start: header.start,
            })
        });
        lines.collect()
    }

    /// Takes a row of units below the header: `单位,万元,家`. Gives `false` for any other row, also
    /// for one that does not fit the header: its units would be those of other columns.
    pub(super) fn take_unit_row(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        wide: &Wide,
    ) -> bool {
        // Beside a total, too, units are no values.
        let label = record.text(Some(wide.label));
        if !fold(label).is_empty() && !names_units(label) && !is_whole(label) {
            return false;
        }
        let beyond = record.fields.get(wide.header.len()..).unwrap_or_default();
        if beyond.iter().any(|text| !fold(text).is_empty()) {
            return false;
        }
        let by_indicators = wide.headers == HeadersAre::Indicators;
        let mut units = vec![None; wide.header.len()];
        for index in &wide.cells {
            let text = record.text(Some(*index));
            let unit = unit_of(text, intake);
            // Among periods a blank may be of a merged cell.
            let is_mark = by_indicators && !fold(text).is_empty() && is_missing(text);
            if unit.is_none() && !counts(text) && !is_mark {
                return false;
            }
            if let Some(own) = units.get_mut(*index) {
                *own = unit;
            }
        }
        let has_units = units.iter().any(Option::is_some);
        if has_units {
            self.given.units = units;
        }
        has_units
    }

    /// What a row says of units whose columns are not certain: a value below it without a unit may be
    /// in any of them.
    pub(super) fn doubt_units(&mut self, intake: &Intake<'_>, record: &Record<'_>, wide: &Wide) {
        let label = record.text(Some(wide.label));
        let others = record.fields.iter().enumerate().filter(|(index, _)| *index != wide.label);
        let texts = || others.clone().map(|(_, text)| *text).filter(|text| !is_missing(text));
        let is_blank = fold(label).is_empty();
        let has_unit = || texts().any(|text| unit_of(text, intake).is_some());
        if names_units(label) || (is_blank && has_unit()) {
            let named = texts().filter(|text| !counts(text)).map(|text| {
                let unclear = || UnitNamed::Unclear(text.trim().to_owned());
                unit_of(text, intake).map_or_else(unclear, UnitNamed::Unit)
            });
            self.given.above = UnitAbove { doubtful: named.collect(), ..UnitAbove::default() };
        }
    }
}

/// The unit that a cell of a row of units names.
fn unit_of(text: &str, intake: &Intake<'_>) -> Option<String> {
    let folded = fold(text);
    let bare = folded.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let unit = bare.unwrap_or(&folded).trim();
    let is_thousand = matches!(unit.trim_matches('\''), "000" | "000s");
    let unit = if is_thousand { "thousand" } else { unit };
    is_known(unit, intake.plan()).then(|| unit.to_owned())
}

/// Whether a label is a word for the whole: `Total`, `All`, `Group`.
pub(super) fn is_whole(label: &str) -> bool {
    is_bare_total(label) || is_of_all(label) || fold(label).eq_ignore_ascii_case("group")
}

/// Bytes of the longest word for what is counted, in full-width letters and brackets.
const LONGEST_COUNT: usize = 32;

/// Whether a cell of a row of units says of its column that things are counted: their unit is that of the plan.
pub(super) fn counts(text: &str) -> bool {
    const WORDS: [&str; 8] = ["no", "no.", "nos", "nos.", "number", "#", "count", "heads"];
    // Most units are none of these, which shows at a look.
    let may_be = |c: char| matches!(c, 'n' | 'N' | '#' | 'c' | 'C' | 'h' | 'H') || !c.is_ascii();
    if text.len() > LONGEST_COUNT || !text.contains(may_be) {
        return false;
    }
    let folded = fold(text).to_lowercase();
    WORDS.contains(&folded.trim_matches(['(', ')']).trim())
}

/// Whether a label says that the cells beside it are units: `单位`, `（计量单位）`, `计量单位：`.
pub(super) fn names_units(label: &str) -> bool {
    let folded = fold(label).to_lowercase().replace(' ', "");
    let bare = folded.trim_end_matches(':').trim_matches(['(', ')']);
    matches!(bare, "单位" | "计量单位" | "unit" | "units")
}

/// That a fraction stands beside values with a percent sign, whatever the unit column says: `0.42` in a
/// row with `41%` may be 42 %.
pub(super) fn bare_beside_percent(fact: &Fact<'_>, has_percent: bool) -> Option<Box<Diagnostic>> {
    let is_of_share = fold(fact.unit.text) == "%";
    (has_percent && is_of_share).then(|| bare_fraction(fact.value.text)).flatten()
}
