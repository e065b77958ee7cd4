//! The comparator, limit and stretch of an indicator.

use toml::Spanned;
use toml::de::DeValue;

use super::faults::Faults;
use super::kinds::{NumberText, Written, number, pair};
use super::misfits::does_not_apply;
use super::reader::Table;
use crate::diagnostic::term::Misfit;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::convert::{ConversionFault, advice, in_unit, named};
use crate::period::Month;
use crate::plan::{Comparator, Side, Target};
use crate::quantity::{MeasuredText, Number, TextFault, Unit, Units, read_measured};

/// Reads values of one indicator's table in the indicator's unit.
pub(super) struct Value<'a, 't> {
    pub(super) unit: &'a Unit,
    pub(super) units: &'a Units,
    pub(super) table: &'a Table<'t>,
}

impl<'t> Value<'_, 't> {
    /// The number under a key, converted exactly.
    pub(super) fn read(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, Number>> {
        let written = self.table.number(key, faults)?;
        self.convert(&written, faults)
    }

    /// A number as written, converted exactly.
    pub(super) fn convert(
        &self,
        written: &Written<'t, NumberText<'t>>,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, Number>> {
        let measured = measured(written, faults)?;
        match in_unit(&measured, None, self.unit, self.units) {
            Ok(value) => Some(Written { value, span: written.span.clone(), key: written.key }),
            Err(fault) => {
                self.report(&fault, written, faults);
                None
            }
        }
    }

    fn report(
        &self,
        fault: &ConversionFault,
        written: &Written<'_, NumberText<'_>>,
        faults: &mut Faults<'_>,
    ) {
        let text = faults.texts().slice(&written.span).trim_matches('"').to_owned();
        let diagnostic = match fault {
            ConversionFault::Mismatch(found) | ConversionFault::UnitTwice(found) => {
                Diagnostic::new(Code::TargetUnit)
                    .with("written", text)
                    .with("found", named(found))
                    .with("table", &self.table.name)
                    .with("expected", named(self.unit))
                    .with("advice", advice(found, self.unit))
            }
            ConversionFault::TooManyDigits => Diagnostic::new(Code::TargetNotANumber)
                .with("written", text)
                .with("why", Misfit::NumberTooLong),
        };
        faults.add(&written.span, diagnostic);
    }
}

/// The number and unit of a written value.
pub(super) fn measured(
    written: &Written<'_, NumberText<'_>>,
    faults: &mut Faults<'_>,
) -> Option<MeasuredText> {
    let text = match written.value {
        NumberText::Bare(text) | NumberText::Quoted(text) => text,
    };
    if let Ok(number) = text.parse() {
        return Some(MeasuredText { number, unit: String::new() });
    }
    let measured = read_measured(text).map_err(|fault| {
        let why = match fault {
            TextFault::TooManyDigits => Misfit::NumberTooLong,
            TextFault::NotANumber | TextFault::IrregularGrouping | TextFault::SeveralNumbers => {
                Misfit::NotANumber
            }
        };
        let text = faults.texts().slice(&written.span).trim_matches('"').to_owned();
        let diagnostic = Diagnostic::new(Code::TargetNotANumber).with("written", text);
        faults.add(&written.span, diagnostic.with("why", why));
    });
    measured.ok()
}

const COMPARATORS: [&str; 6] = ["at-least", "at-most", "above", "below", "equals", "between"];

/// Whether the table says what must be reached.
pub(super) fn has_comparator(table: &Table<'_>) -> bool {
    COMPARATORS.into_iter().any(|key| table.has(key))
}

/// Whether the table says `target = "none"`.
pub(super) fn is_declared_absent(table: &Table<'_>) -> bool {
    table.plain_text("target") == Some("none")
}

pub(super) fn lower(value: &Value<'_, '_>, due: Month, faults: &mut Faults<'_>) -> Option<Target> {
    let table = value.table;
    table.word("target", &[("none", ())], faults);
    let given: Vec<_> = COMPARATORS.into_iter().filter(|key| table.has(key)).collect();
    if is_declared_absent(table) {
        let others = ["stretch", "targets", "revision"].into_iter().filter(|key| table.has(key));
        for key in given.into_iter().chain(others) {
            does_not_apply(table, key, Misfit::HasNoTarget, faults);
        }
        return None;
    }
    if given.is_empty() && table.has("target") {
        return None;
    }
    compared(value, due, faults)
}

/// The one comparator of a table with its stretch.
pub(super) fn compared(
    value: &Value<'_, '_>,
    due: Month,
    faults: &mut Faults<'_>,
) -> Option<Target> {
    let table = value.table;
    let given: Vec<_> = COMPARATORS.into_iter().filter(|key| table.has(key)).collect();
    let Some((first, others)) = given.split_first() else {
        if COMPARATORS.iter().any(|key| table.is_misspelt(key)) {
            return None;
        }
        let diagnostic = Diagnostic::new(Code::NoComparator).with("table", &table.name);
        faults.add(&table.span, diagnostic);
        return None;
    };
    for other in others {
        let span = |key| table.key_span(key).unwrap_or_default();
        let diagnostic =
            Diagnostic::new(Code::SeveralComparators).with("first", *first).with("second", *other);
        faults.add_pair(&span(other), &span(first), diagnostic);
    }
    let comparator = comparator(value, first, faults);
    let stretch = value.read("stretch", faults);
    let comparator = comparator?;
    check_percent(value, first, comparator, faults);
    let stretch = stretch.map(|stretch| {
        check_stretch(table, &stretch, comparator, faults);
        stretch.value
    });
    Some(Target { comparator, stretch, due })
}

fn comparator(
    value: &Value<'_, '_>,
    key: &'static str,
    faults: &mut Faults<'_>,
) -> Option<Comparator> {
    let make: fn(Number) -> Comparator = match key {
        "at-least" => Comparator::AtLeast,
        "at-most" => Comparator::AtMost,
        "above" => Comparator::Above,
        "below" => Comparator::Below,
        "equals" => Comparator::Equals,
        _ => {
            let ends = value.table.pair("between", faults)?;
            return band(value, ends, faults);
        }
    };
    value.read(key, faults).map(|limit| make(limit.value))
}

/// What one part must reach, compared as the whole's target is.
pub(super) fn of_part<'t>(
    value: &Value<'_, 't>,
    entry: &Written<'t, &'t Spanned<DeValue<'t>>>,
    whole: Comparator,
    faults: &mut Faults<'_>,
) -> Option<Comparator> {
    if whole.upper().is_some() {
        let ends = pair(entry.key, entry.value, faults)?;
        return band(value, ends, faults);
    }
    let written = number(entry.key, entry.value, faults)?;
    whole.with_limit(value.convert(&written, faults)?.value)
}

fn band<'t>(
    value: &Value<'_, 't>,
    [lower, upper]: [Written<'t, NumberText<'t>>; 2],
    faults: &mut Faults<'_>,
) -> Option<Comparator> {
    let span = lower.span.start..upper.span.end;
    let (lower, upper) = (value.convert(&lower, faults), value.convert(&upper, faults));
    let (lower, upper) = (lower?.value, upper?.value);
    if lower >= upper {
        let written = format!("[{}]", faults.texts().slice(&span));
        faults.add(&span, Diagnostic::new(Code::BetweenOrder).with("written", written));
    }
    Some(Comparator::Between(lower, upper))
}

fn check_stretch(
    table: &Table<'_>,
    stretch: &Written<'_, Number>,
    comparator: Comparator,
    faults: &mut Faults<'_>,
) {
    let limit = comparator.limit();
    let is_beyond = match comparator.side() {
        Side::Floor => stretch.value > limit,
        Side::Ceiling => stretch.value < limit,
        Side::Both => {
            does_not_apply(table, "stretch", Misfit::StretchNeedsDirection, faults);
            return;
        }
    };
    if !is_beyond {
        let diagnostic = Diagnostic::new(Code::StretchSide)
            .with("stretch", stretch.value)
            .with("comparator", comparator.key())
            .with("value", limit);
        faults.add(&stretch.span, diagnostic);
    }
}

/// A target of 0.15 % where 15 % may be meant.
fn check_percent(
    value: &Value<'_, '_>,
    key: &str,
    comparator: Comparator,
    faults: &mut Faults<'_>,
) {
    let limit = comparator.limit();
    let is_fraction = limit > Number::ZERO && limit < Number::whole(1);
    let says_percent = value.table.plain_text(key).is_some();
    if value.unit.is_percent() && is_fraction && !says_percent {
        let suggested = limit.checked_shift(2).unwrap_or(limit);
        let diagnostic = Diagnostic::new(Code::FractionOfPercent)
            .with("written", limit)
            .with("suggested", suggested);
        faults.add(&value.table.key_span(key).unwrap_or_default(), diagnostic);
    }
}
