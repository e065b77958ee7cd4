//! Promises as records for programs, with their places in characters of the document.

use super::Record;
use crate::document::{Amount, Document, Promise};
use crate::quantity::{Fraction, Rounding};
use crate::source::SourceFile;

/// One record for each promise, in the order of the text.
pub(super) fn records(document: &Document, source: &SourceFile) -> Vec<Record> {
    let mut counter = Characters { text: source.text(), byte: 0, count: 0 };
    let mut records = Vec::new();
    for numeral in &document.numerals {
        let Some(promise) = &numeral.promise else { continue };
        let num_start = counter.at(numeral.span.start);
        let length = source.slice(&numeral.span).chars().count();
        let before = source.text().get(promise.quote.start..numeral.span.start);
        let lead = before.unwrap_or_default().chars().count();
        records.push(record(source, promise, numeral.rule.id(), (num_start, length, lead)));
    }
    records
}

/// Counts characters up to a byte, going forward only.
struct Characters<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl Characters<'_> {
    fn at(&mut self, byte: usize) -> usize {
        let more = self.text.get(self.byte..byte).map_or(0, |part| part.chars().count());
        self.count = self.count.saturating_add(more);
        self.byte = byte.max(self.byte);
        self.count
    }
}

fn record(
    source: &SourceFile,
    promise: &Promise,
    rule: &'static str,
    (num_start, length, lead): (usize, usize, usize),
) -> Record {
    let (value, value_max) = match &promise.amount {
        Amount::One(value) => (value.to_string(), None),
        Amount::Between(lower, upper) => (lower.to_string(), Some(upper.to_string())),
        Amount::Times(times) => (times.to_string(), None),
        Amount::Fraction(numerator, denominator) => {
            let percent = Fraction::of(*numerator, *denominator).percent();
            (percent.decimal(1, Rounding::Nearest), None)
        }
        Amount::Ratio(text) => (text.clone(), None),
    };
    Record {
        quote: source.slice(&promise.quote).to_owned(),
        start: num_start.saturating_sub(lead),
        num_start,
        num_end: num_start.saturating_add(length),
        name: promise.name.clone(),
        op: promise.sense.sign(),
        strict: promise.is_strict(),
        value,
        value_max,
        unit: promise.unit.clone(),
        due: promise.due.map(|due| due.to_string()),
        hedge: promise.words.join("|"),
        is_growth: promise.is_growth,
        assumed: promise.is_assumed,
        rule,
    }
}
