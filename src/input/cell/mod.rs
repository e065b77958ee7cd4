//! What one cell says: a value, a state, a mark for “not yet”, or a fault.

mod beside;
mod dates;
mod doubt;
mod faults;
mod missing;
mod points;
mod states;
mod words;
mod written;

use super::convert::{exponent, in_unit, named};
use crate::diagnostic::term::{MeasureWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::unit_line::Money;
use crate::input::vocabulary::names_change;
use crate::observation::Reading;
use crate::plan::{Indicator, Measure};
use crate::quantity::{MeasuredText, Number, Unit, Units, fold, read_measured};
use beside::says_otherwise;
use doubt::check_doubt;
pub(super) use doubt::{UnitDoubt, may_be_in};
use faults::{bare_percent, not_a_figure, not_written_as_figure, too_many_digits, unconverted};
pub(super) use faults::{
    perhaps_split_figure, slipped_figure, split_figure, unclear_figure, unclear_point,
};
pub(super) use missing::{is_missing, is_no_evidence};
pub(super) use points::{Separation, separation};
pub(super) use states::{agreed_state, is_done, speaks_of_state, state};
pub(super) use words::behind_numeral;
pub(super) use written::is_provisional;
use written::{Remark, Written, WrittenFault};

/// A value as read, with what a reader should know about the way it was written.
pub(super) struct CellValue {
    pub(super) reading: Reading,
    pub(super) remarks: Vec<Diagnostic>,
}

/// What is said of the unit of a value outside its cell.
#[derive(Clone, Copy)]
pub(super) struct StatedUnit<'a> {
    /// The unit, blank if none.
    pub(super) text: &'a str,
    /// Where it stands.
    pub(super) place: Word,
    /// What may be meant where neither cell nor row states any.
    pub(super) doubt: UnitDoubt<'a>,
}

/// Whether a cell states a unit of its own.
pub(super) fn has_own_unit(text: &str) -> bool {
    read_measured(text).map_or(true, |measured| !measured.unit.is_empty())
}

/// A value in the indicator's unit.
pub(super) fn value(
    text: &str,
    unit: StatedUnit<'_>,
    indicator: &Indicator,
    units: &Units,
) -> Result<CellValue, Box<Diagnostic>> {
    if is_missing(text) {
        check_lone_unit(unit, indicator, units)?;
        return Ok(CellValue { reading: Reading::Missing, remarks: Vec::new() });
    }
    let shown = text.trim().to_owned();
    let is_growth = matches!(indicator.measure, Measure::GrowthOf(_));
    let in_words = if is_growth { words::growth(text) } else { None };
    let written = written::read(in_words.as_deref().unwrap_or(text))
        .map_err(|fault| not_written_as_figure(&shown, fault))?;
    if written.beside.as_deref().is_some_and(|remark| says_otherwise(remark, &indicator.measure)) {
        return Err(not_written_as_figure(&shown, WrittenFault::SaysOtherwise));
    }
    if !is_growth && is_signed_share(&shown, indicator) {
        return Err(not_written_as_figure(&shown, WrittenFault::Signed));
    }
    let measured = measured(&written, &shown, indicator)?;
    let stated = (!is_missing(unit.text)).then(|| units.unit(unit.text));
    if stated.is_none() && measured.unit.is_empty() {
        check_doubt(&shown, unit.doubt, indicator, units)?;
    }
    let number = in_unit(&measured, stated.as_ref(), &indicator.unit, units)
        .map_err(|fault| unconverted(&shown, fault, unit, indicator))?;
    if stated.is_none() && is_bare_fraction_of_percent(&measured, indicator) {
        return Err(bare_percent(&shown, number));
    }
    check_amount(&shown, number, &measured, indicator)?;
    let remarks = remarks(&written, &shown, number);
    Ok(CellValue { reading: Reading::Value(number), remarks })
}

/// Whether a number of things is written with a point and three noughts, `12.000`, `12.000所`: nobody counts in
/// thousandths. Thousands of things may be told with decimals.
pub(super) fn is_grouped_by_point(text: &str, indicator: &Indicator, units: &Units) -> bool {
    let shown = text.trim();
    let figure = without_unit(shown).trim_end();
    let whole = figure.strip_suffix(".000").unwrap_or_default();
    let is_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let is_of_one = || {
        let own = own_unit(shown);
        own.is_none_or(|own| matches!(exponent(&own, None, &indicator.unit, units), Ok(0)))
    };
    is_group
        && is_counted(&indicator.unit)
        && whole.bytes().all(|byte| byte.is_ascii_digit())
        && is_of_one()
}

/// Whether a unit is that of things which are counted: no measure, share or money.
pub(super) fn is_counted(unit: &Unit) -> bool {
    unit.is_count() || !unit.is_measure() && Money::of(unit.symbol()).is_none() && !unit.is_none()
}

/// Refuses a row without a value whose unit holds figures and is none: the value may have slipped
/// there.
fn check_lone_unit(
    unit: StatedUnit<'_>,
    indicator: &Indicator,
    units: &Units,
) -> Result<(), Box<Diagnostic>> {
    if !unit.text.contains(char::is_numeric) {
        return Ok(());
    }
    let stated = units.unit(unit.text);
    let exponent = exponent("", Some(&stated), &indicator.unit, units);
    let shown = unit.text.trim();
    exponent.map(drop).map_err(|fault| unconverted(shown, fault, unit, indicator))
}

/// The unit that a cell states behind its figure.
pub(super) fn own_unit(text: &str) -> Option<String> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let measured = (!is_plain).then(|| read_measured(text).ok())??;
    Some(measured.unit).filter(|unit| !unit.is_empty())
}

/// The number and unit of a cell, also in scientific notation.
fn measured(
    written: &Written,
    shown: &str,
    indicator: &Indicator,
) -> Result<MeasuredText, Box<Diagnostic>> {
    let (text, exponent) = match written.text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) if written.remarks.contains(&Remark::Scientific) => {
            (mantissa, Some(exponent))
        }
        _ => (written.text.as_str(), None),
    };
    let mut measured =
        read_measured(text).map_err(|fault| not_a_figure(shown, fault, indicator))?;
    if let Some(exponent) = exponent {
        let shifted = exponent.parse().ok().and_then(|by| measured.number.checked_shift(by));
        measured.number = shifted.ok_or_else(|| too_many_digits(shown, indicator))?;
    }
    Ok(measured)
}

/// Refuses what an amount cannot be: negative, a fraction of something counted, or the number that
/// a spreadsheet keeps for a date.
fn check_amount(
    shown: &str,
    number: Number,
    measured: &MeasuredText,
    indicator: &Indicator,
) -> Result<(), Box<Diagnostic>> {
    if number.is_negative() && indicator.measure.only_adds_up() && !indicator.may_fall {
        let negative = Diagnostic::new(Code::NegativeAmount).with("written", shown);
        return Err(Box::new(negative.with("measure", measure(&indicator.measure))));
    }
    let is_fraction = indicator.unit.is_count() && !indicator.unit.is_whole(number);
    if is_fraction && !indicator.is_in_fractions() {
        let fraction = Diagnostic::new(Code::FractionOfCount).with("written", shown);
        return Err(Box::new(fraction.with("unit", named(&indicator.unit))));
    }
    if measured.unit.is_empty() && is_date_serial(number, indicator) {
        return Err(not_written_as_figure(shown, WrittenFault::SpreadsheetDate));
    }
    Ok(())
}

/// A whole number that a spreadsheet keeps for a day of 2000 to 2049, where the range `1-2` of the
/// target could have become that day: day and month are its floor and aim.
fn is_date_serial(number: Number, indicator: &Indicator) -> bool {
    let Some(target) = &indicator.target else { return false };
    let Some(stretch) = target.stretch else { return false };
    let Ok(serial) = number.to_string().parse::<i64>() else { return false };
    let epoch = jiff::civil::date(1899, 12, 30);
    let day = (36_526..54_789)
        .contains(&serial)
        .then(|| epoch.checked_add(jiff::ToSpan::days(serial)).ok())
        .flatten();
    day.is_some_and(|day| {
        let is = |part: i8, number: Number| Number::whole(i32::from(part)) == number;
        is(day.month(), target.comparator.limit()) && is(day.day(), stretch)
    })
}

fn remarks(written: &Written, shown: &str, number: Number) -> Vec<Diagnostic> {
    let code = |remark: &Remark| match remark {
        Remark::Tidied => Code::CellsTidied,
        Remark::Provisional => Code::Provisional,
        Remark::TrailingText => Code::TrailingText,
        Remark::Scientific => Code::Scientific,
    };
    let told = |code: Code| Diagnostic::new(code).with("written", shown).with("value", number);
    written.remarks.iter().map(code).map(told).collect()
}

/// Whether a plus sign stands in front of a percentage: such a figure is a change, unless that is what the
/// indicator is.
fn is_signed_share(shown: &str, indicator: &Indicator) -> bool {
    shown.starts_with(['+', '＋'])
        && indicator.unit.is_percent()
        && !names_change(&indicator.heading.name)
}

/// A bare 0.15 where 15 % is the target can be either.
fn is_bare_fraction_of_percent(measured: &MeasuredText, indicator: &Indicator) -> bool {
    let one = Number::whole(1);
    let number =
        if measured.number.is_negative() { measured.number.negated() } else { measured.number };
    let expects_whole =
        indicator.target.as_ref().is_some_and(|target| target.comparator.limit() >= one);
    indicator.unit.is_percent()
        && measured.unit.is_empty()
        && number > Number::ZERO
        && number < one
        && expects_whole
}

/// The same of a cell that holds nothing but a fraction.
pub(super) fn bare_fraction(text: &str) -> Option<Box<Diagnostic>> {
    let number = read_measured(text).ok().filter(|measured| measured.unit.is_empty())?.number;
    let is_fraction = number > Number::ZERO && number < Number::whole(1);
    is_fraction.then(|| bare_percent(text.trim(), number))
}

/// Whether the digits of a cell go on in the one behind it: `1` and `234`, `12` and `345.6`.
pub(super) fn goes_on(head: &str, tail: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let head = head.strip_prefix(['-', '+']).unwrap_or(head);
    let (group, fraction) = tail.split_once('.').unwrap_or((tail, "0"));
    (1..=3).contains(&head.len())
        && is_digits(head)
        && group.len() == 3
        && is_digits(group)
        && !fraction.is_empty()
        && is_digits(fraction)
}

/// A text without the unit behind its digits: `234` of `234万元`. What has no digits is given back as it is.
pub(super) fn without_unit(text: &str) -> &str {
    let figure = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '%');
    if figure.is_empty() { text } else { figure }
}

/// Whether a text is a figure as values are written, with its unit or a currency: `USD 301,200`.
pub(super) fn is_figure(text: &str) -> bool {
    written::read(text).is_ok_and(|written| read_measured(&written.text).is_ok())
}

/// Whether a text is nothing but a figure.
pub(super) fn is_bare_figure(text: &str) -> bool {
    let text = text.trim_matches([';', ',', '；', '，', ' ']);
    read_measured(&fold(text)).is_ok_and(|measured| measured.unit.is_empty())
}

/// A measure as messages name it.
pub(super) fn measure(measure: &Measure) -> MeasureWord {
    match measure {
        Measure::Flow => MeasureWord::Flow,
        Measure::Cumulative => MeasureWord::Cumulative,
        Measure::Level => MeasureWord::Level,
        Measure::Rate => MeasureWord::Rate,
        Measure::GrowthOf(_) => MeasureWord::Growth,
        Measure::Ratio { .. } => MeasureWord::Ratio,
        Measure::Share { .. } => MeasureWord::Share,
    }
}
