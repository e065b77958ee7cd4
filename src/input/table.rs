//! From the records of one table to facts.

use super::facts::{Fact, Field, Intake};
use super::header::{Column, Header};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Origin;
use crate::quantity::fold;
use crate::source::SourceFile;

/// One record of a table, with its fields as text.
pub(super) struct Record<'a> {
    pub(super) fields: Vec<&'a str>,
    /// The first byte of the record in the file's text.
    pub(super) start: usize,
    /// Whether an open quotation mark swallowed what follows.
    pub(super) is_unclosed: bool,
}

/// Takes the records of one table in, in their order.
pub(super) struct Table<'s> {
    source: &'s SourceFile,
    /// Index of the file.
    index: usize,
    header: Option<Header>,
    rows: usize,
}

impl<'s> Table<'s> {
    /// A table that has yet to begin; `index` is the file's among those taken in.
    pub(super) fn new(source: &'s SourceFile, index: usize) -> Self {
        Self { source, index, header: None, rows: 0 }
    }

    /// Takes one record in: the header, or a row.
    ///
    /// # Errors
    /// The faults of a header that cannot be used.
    pub(super) fn take(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        if record.fields.iter().all(|field| fold(field).is_empty()) {
            return Ok(());
        }
        let Some(header) = &self.header else {
            self.header = Some(self.read_header(intake, record)?);
            return Ok(());
        };
        self.rows = self.rows.saturating_add(1);
        match misshapen(record, header) {
            Some(code) => {
                let diagnostic = Diagnostic::new(code)
                    .with("found", record.fields.len())
                    .with("expected", header.width());
                let origin = self.origin(record, 1);
                intake.refuse([(origin, Box::new(diagnostic))]);
            }
            None => intake.take(&self.fact(record, header)),
        }
        Ok(())
    }

    /// The rows below the header.
    ///
    /// # Errors
    /// The fault of a table that has none.
    pub(super) fn finish(self) -> Result<usize, Vec<Diagnostic>> {
        if self.rows > 0 {
            return Ok(self.rows);
        }
        let code = if self.header.is_some() { Code::NoRows } else { Code::DataEmpty };
        let diagnostic = Diagnostic::new(code).with("file", self.source.name());
        Err(vec![diagnostic.at(self.source.whole())])
    }

    fn read_header(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Result<Header, Vec<Diagnostic>> {
        let fields = record.fields.iter().copied();
        let (header, faults) = Header::read(fields, &intake.plan().columns, self.source.name());
        let mut found = Vec::new();
        for fault in faults {
            let field = fault.field.map_or(1, |field| field.saturating_add(1));
            let place = intake.observations().locate(self.origin(record, field));
            found.push(fault.diagnostic.at(place));
        }
        if found.iter().any(Diagnostic::is_error) {
            return Err(found);
        }
        intake.add_diagnostics(found);
        Ok(header)
    }

    fn fact<'a>(&self, record: &Record<'a>, header: &Header) -> Fact<'a> {
        let field = |column: Column| {
            let index = header.field(column);
            let text = index.and_then(|index| record.fields.get(index)).copied();
            let number = index.map_or(1, |index| index.saturating_add(1));
            Field { text: text.unwrap_or_default(), origin: self.origin(record, number) }
        };
        Fact {
            indicator: field(Column::Indicator),
            period: field(Column::Period),
            area: field(Column::Area),
            value: field(Column::Value),
            unit: field(Column::Unit),
            status: field(Column::Status),
            evidence: field(Column::Evidence),
        }
    }

    fn origin(&self, record: &Record<'_>, field: usize) -> Origin {
        Origin { source: self.index, record: record.start, field }
    }
}

/// What is wrong with the shape of a row.
fn misshapen(record: &Record<'_>, header: &Header) -> Option<Code> {
    let width = header.width();
    let extra = record.fields.get(width..).unwrap_or_default();
    if record.is_unclosed {
        Some(Code::UnclosedQuote)
    } else if record.fields.len() < width || extra.iter().any(|field| !fold(field).is_empty()) {
        Some(Code::FieldCount)
    } else if record.fields.iter().any(|field| field.contains('\0')) {
        Some(Code::ControlCharacter)
    } else {
        None
    }
}
