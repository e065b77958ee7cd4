//! Why lines hold no table: no line of them is a header.

use super::Table;
use crate::diagnostic::term::{ColumnWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::above::{Line, table_period};
use crate::input::facts::Intake;
use crate::input::header::{Header, recognise_column};
use crate::input::label::take_apart;
use crate::input::layout::period_of_header;
use crate::period::{PeriodFault, read_period};

impl Table<'_> {
    /// Why there is no table: that it is called one of targets or the like, or the faults of the line that looks
    /// most like a header.
    pub(super) fn without_header(&self, intake: &Intake<'_>) -> Vec<Diagnostic> {
        let is_called_other = self.doubt_of_names(intake);
        let first = self.above.first().map_or(0, |line| line.start);
        if let Some(doubt) = is_called_other {
            return vec![doubt.told(Word::ByName).at(self.locate(intake, first, 1))];
        }
        let quoted = self.above.iter().find_map(|line| self.unclosed_quote(intake, line.start));
        let misread = || {
            let own = &intake.plan().data.columns;
            let is_header =
                |line: &&Line| fields_of(line).any(|f| recognise_column(f, own).is_some());
            let mut lines = self.above.iter().filter(is_header);
            lines.find_map(|line| self.misread_header(intake, (fields_of(line), line.start)))
        };
        let quoted = quoted.or_else(|| self.without_year(intake));
        if let Some(told) = quoted.or_else(misread) {
            return vec![told];
        }
        let own = &intake.plan().data.columns;
        let known = |line: &&Line| {
            line.fields.iter().filter(|field| recognise_column(field, own).is_some()).count()
        };
        // The first of the best: a later line is below the header, if anything.
        let best = self.above.iter().rev().max_by_key(known);
        let Some(line) = best else { return Vec::new() };
        let (_, faults) =
            Header::read(fields_of(line), (own, intake.plan().period, false), self.source.name());
        let errors = faults.into_iter().filter(|fault| fault.diagnostic.is_error());
        let mut errors = self.located(intake, errors, line.start);
        let file = self.source.name();
        // A title, a name or the headers of values say the period of all of them.
        let by_headers = fields_of(line).any(|text| period_of_header(intake, text).is_some());
        let by_areas = fields_of(line).filter(|text| intake.knows_area(text)).count() > 1;
        let is_dated =
            by_headers || table_period(&self.above, self.settings.period, intake, file).is_ok();
        let told = [(ColumnWord::Period, is_dated), (ColumnWord::Value, by_headers || by_areas)];
        for (column, _) in told.into_iter().filter(|(_, is_told)| *is_told) {
            for fault in &mut errors {
                leave_out(fault, column);
            }
        }
        self.doubt_encoding(intake, &mut errors);
        errors
    }

    /// That the columns of a line are headed by parts of a year, and nothing says of which one: `指标,Q1,Q2`.
    fn without_year(&self, intake: &Intake<'_>) -> Option<Diagnostic> {
        let lacks_year = |text: &&str| {
            let name = take_apart(text).name;
            read_period(&name, intake.plan().period.single_year()) == Err(PeriodFault::NoYear)
        };
        let undated = |line: &Line| {
            let mut found = fields_of(line).enumerate().filter(|(_, text)| lacks_year(text));
            let (first, _) = (found.next()?, found.next()?);
            Some((line.start, first.0, first.1.trim().to_owned()))
        };
        let (start, index, written) = self.above.iter().find_map(undated)?;
        let told = Diagnostic::new(Code::PeriodWithoutYear).with("written", written);
        let told = told.with("period", intake.plan().period);
        Some(told.at(self.locate(intake, start, index.saturating_add(1))))
    }
}

/// The fields of a line.
fn fields_of(line: &Line) -> impl Iterator<Item = &str> {
    line.fields.iter().map(String::as_str)
}

/// Takes a column out of a fault about columns that lack, where others do.
fn leave_out(fault: &mut Diagnostic, column: ColumnWord) {
    for (name, argument) in &mut fault.arguments {
        if let ("columns", Argument::Terms(columns)) = (*name, argument)
            && columns.len() > 1
        {
            columns.retain(|lacking| *lacking != column.into());
        }
    }
}
