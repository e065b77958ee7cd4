//! What is wrong with a cell, in the words of its fault: why it is not the figure that it should be, and
//! what to write instead.

use super::StatedUnit;
use super::written::{self, WrittenFault};
use crate::diagnostic::term::{CellAdvice, CellFault, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::convert::{ConversionFault, advice, named};
use crate::input::unit_line::Money;
use crate::plan::Indicator;
use crate::quantity::{Number, TextFault, Unit, Units, fold};

pub(super) fn not_written_as_figure(shown: &str, fault: WrittenFault) -> Box<Diagnostic> {
    let reason = match fault {
        WrittenFault::Approximate => CellFault::Approximate,
        WrittenFault::SpreadsheetDate => CellFault::SpreadsheetDate,
        WrittenFault::Month => CellFault::LooksLikeMonth,
        WrittenFault::SpreadsheetError => CellFault::SpreadsheetError,
        WrittenFault::Formula => CellFault::Formula,
        WrittenFault::ShownOtherwise => CellFault::ShownOtherwise,
        WrittenFault::Range => CellFault::RangeOfFigures,
        WrittenFault::SeveralFigures => CellFault::SeveralFigures,
        WrittenFault::NotFinite => CellFault::NotFinite,
        WrittenFault::SaysOtherwise => CellFault::SaysOtherwise,
        WrittenFault::Signed => CellFault::Signed,
        WrittenFault::StruckOut => CellFault::StruckOut,
    };
    no_figure(shown, reason)
}

/// What is no figure, why, and what to write instead.
fn no_figure(shown: &str, reason: CellFault) -> Box<Diagnostic> {
    const ADVICE: &[(CellFault, CellAdvice)] = &[
        (CellFault::Approximate, CellAdvice::Exact),
        (CellFault::RangeOfFigures, CellAdvice::Reached),
        (CellFault::SpreadsheetDate, CellAdvice::TextColumn),
        (CellFault::LooksLikeMonth, CellAdvice::TextColumn),
        (CellFault::SpreadsheetError, CellAdvice::MendSheet),
        (CellFault::Formula, CellAdvice::Result),
        (CellFault::ShownOtherwise, CellAdvice::ShowAsStored),
        (CellFault::SeveralFigures, CellAdvice::OneACell),
        (CellFault::OddGrouping, CellAdvice::NoSeparators),
        (CellFault::SplitFigure, CellAdvice::NoSeparators),
        (CellFault::PerhapsSplitFigure, CellAdvice::SayWhichFigures),
        (CellFault::SlippedFigure, CellAdvice::MoveBack),
        (CellFault::BarePoint, CellAdvice::BothSides),
        (CellFault::SaysOtherwise, CellAdvice::ValueOfPeriod),
        (CellFault::Signed, CellAdvice::WithoutSign),
        (CellFault::StruckOut, CellAdvice::WithoutStruckOut),
        (CellFault::UnclearPoint, CellAdvice::Ungrouped),
        (CellFault::GroupingPoint, CellAdvice::NoSeparators),
    ];
    let advice = ADVICE.iter().find(|(why, _)| *why == reason);
    let advice = advice.map_or(CellAdvice::OneNumber, |(_, advice)| *advice);
    let found = Diagnostic::new(Code::NotAFigure).with("written", shown);
    Box::new(found.with("reason", reason).with("advice", advice))
}

/// That a fraction may be of one or of a hundred.
pub(super) fn bare_percent(shown: &str, number: Number) -> Box<Diagnostic> {
    let suggested = number.checked_shift(2).unwrap_or(number);
    let bare = Diagnostic::new(Code::BarePercent).with("written", shown);
    Box::new(bare.with("suggested", suggested))
}

/// That a figure stands behind the empty cell of a value.
pub(in crate::input) fn slipped_figure(written: &str) -> Box<Diagnostic> {
    no_figure(written, CellFault::SlippedFigure)
}

/// That a figure goes on in the cells behind it.
pub(in crate::input) fn split_figure(written: &str) -> Box<Diagnostic> {
    no_figure(written, CellFault::SplitFigure)
}

/// That several cells may be one figure.
pub(in crate::input) fn perhaps_split_figure(written: &str) -> Box<Diagnostic> {
    no_figure(written, CellFault::PerhapsSplitFigure)
}

/// That a point may group digits, outside of files in which commas do not either.
pub(in crate::input) fn unclear_point(written: &str) -> Box<Diagnostic> {
    no_figure(written, CellFault::GroupingPoint)
}

/// That a point or comma may group digits or be that of decimals.
pub(in crate::input) fn unclear_figure(written: &str) -> Box<Diagnostic> {
    no_figure(written, CellFault::UnclearPoint)
}

pub(super) fn not_a_figure(
    written: &str,
    fault: TextFault,
    indicator: &Indicator,
) -> Box<Diagnostic> {
    let reason = match fault {
        TextFault::NotANumber if is_bare_point(written) => CellFault::BarePoint,
        TextFault::NotANumber => CellFault::NoFigure,
        TextFault::SeveralNumbers if written::begins_scientific(written) => {
            CellFault::ScientificWithText
        }
        TextFault::SeveralNumbers => CellFault::SeveralFigures,
        TextFault::IrregularGrouping => CellFault::OddGrouping,
        TextFault::TooManyDigits => return too_many_digits(written, indicator),
    };
    no_figure(written, reason)
}

/// `.5`, `12.`: digits on one side of the point only.
fn is_bare_point(written: &str) -> bool {
    let folded = fold(written);
    let is_digit = |c: char| c.is_ascii_digit();
    let bare = folded.strip_prefix('.').or_else(|| folded.split_once('.').map(|(head, _)| head));
    bare.is_some_and(|digits| digits.starts_with(is_digit))
}

pub(super) fn too_many_digits(written: &str, indicator: &Indicator) -> Box<Diagnostic> {
    let diagnostic = Diagnostic::new(Code::TooManyDigits);
    Box::new(diagnostic.with("written", written).with("unit", named(&indicator.unit)))
}

pub(super) fn unconverted(
    written: &str,
    fault: ConversionFault,
    unit: StatedUnit<'_>,
    indicator: &Indicator,
) -> Box<Diagnostic> {
    Box::new(match fault {
        ConversionFault::Mismatch(found) => mismatch(written, &found, indicator),
        // A sign such as ↑ is no unit, and what nobody knows contradicts none.
        ConversionFault::UnitTwice(found) if !found.symbol().contains(char::is_alphanumeric) => {
            return no_figure(written, CellFault::NoFigure);
        }
        ConversionFault::UnitTwice(found) if is_unknown(&found, indicator) => {
            mismatch(written, &found, indicator)
        }
        ConversionFault::UnitTwice(found) => Diagnostic::new(Code::UnitTwice)
            .with("place", Word::PlaceCell)
            .with("first", named(&found))
            .with("other", unit.place)
            .with("second", fold(unit.text)),
        ConversionFault::TooManyDigits => return too_many_digits(written, indicator),
    })
}

/// That a value is in a unit which does not convert.
fn mismatch(written: &str, found: &Unit, indicator: &Indicator) -> Diagnostic {
    Diagnostic::new(Code::UnitMismatch)
        .with("written", written)
        .with("found", named(found))
        .with("expected", named(&indicator.unit))
        .with("advice", advice_on(found, &indicator.unit))
}

/// Whether a unit is none that the tool or the plan knows.
fn is_unknown(found: &Unit, indicator: &Indicator) -> bool {
    let symbol = found.symbol();
    let is_known = Units::is_known(symbol) || Money::of(symbol).is_some();
    !is_known && !found.is_count() && !found.converts_to(&indicator.unit)
}

/// What to do about a unit that does not convert, which may be no unit at all.
fn advice_on(found: &Unit, wanted: &Unit) -> CellAdvice {
    if written::is_remark(found.symbol()) { CellAdvice::NoRemark } else { advice(found, wanted) }
}
