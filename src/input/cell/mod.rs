//! What one cell says: a value, a state, a mark for “not yet”, or a fault.

mod dates;
mod faults;
mod words;
mod written;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::convert::{exponent, in_unit, named};
use super::unit_line::UnitNamed;
use crate::diagnostic::term::{CellAdvice, MeasureWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{MilestoneState, Reading};
use crate::plan::{Indicator, Measure};
use crate::quantity::{MeasuredText, Number, Unit, Units, fold, read_measured};
use faults::{bare_percent, not_a_figure, not_written_as_figure, too_many_digits, unconverted};
pub(super) use faults::{perhaps_split_figure, slipped_figure, split_figure};
pub(super) use words::behind_numeral;
use written::{Remark, Written, WrittenFault};

/// Marks that say that there is no value (yet). They are never zeros.
const MISSING: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "——",
    "–",
    "－",
    "―",
    "/",
    "／",
    "\\",
    "…",
    "……",
    "...",
    "n/a",
    "na",
    "null",
    "none",
    "无",
    "空白",
    "未统计",
    "待公布",
    "未公布",
    "待统计",
    "未报",
    "暂无",
    "暂缺",
    "未填",
    "缺",
];

/// What stands where evidence is to come: none yet.
const NO_EVIDENCE: [&str; 14] = [
    "待补",
    "待补充",
    "待提供",
    "待上传",
    "后补",
    "稍后补",
    "正在办理",
    "办理中",
    "0",
    ".",
    "。",
    "pending",
    "to follow",
    "tbd",
];

/// Whether a cell of evidence names none.
pub(super) fn is_no_evidence(text: &str) -> bool {
    is_missing(text) || NO_EVIDENCE.contains(&fold(text).to_lowercase().as_str())
}

/// Words for the state of a milestone.
const STATES: &[(&str, MilestoneState)] = &[
    ("未启动", MilestoneState::NotStarted),
    ("尚未启动", MilestoneState::NotStarted),
    ("未开始", MilestoneState::NotStarted),
    ("not-started", MilestoneState::NotStarted),
    ("not started", MilestoneState::NotStarted),
    ("推进中", MilestoneState::InProgress),
    ("进行中", MilestoneState::InProgress),
    ("正在推进", MilestoneState::InProgress),
    ("in-progress", MilestoneState::InProgress),
    ("in progress", MilestoneState::InProgress),
    ("已完成", MilestoneState::Done),
    ("完成", MilestoneState::Done),
    ("done", MilestoneState::Done),
    ("completed", MilestoneState::Done),
    ("已取消", MilestoneState::Cancelled),
    ("取消", MilestoneState::Cancelled),
    ("cancelled", MilestoneState::Cancelled),
    ("canceled", MilestoneState::Cancelled),
];

/// Whether a cell says that there is no value.
pub(super) fn is_missing(text: &str) -> bool {
    // The usual cell is a figure, and no mark has one.
    if text.is_ascii() && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    // Nor does a name begin like one, and folding leaves Chinese characters as they are.
    let is_chinese = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    let first = text.trim_start().chars().next().filter(is_chinese);
    if first.is_some_and(|first| !MISSING.iter().any(|mark| mark.starts_with(first))) {
        return false;
    }
    let folded = fold(text).to_lowercase();
    MARKS.contains(folded.as_str())
}

/// [`MISSING`] as written and as folded, since folding turns … into three points.
static MARKS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let both = |mark: &&'static str| [(*mark).to_owned(), fold(mark).into_owned()];
    MISSING.iter().flat_map(both).collect()
});

/// The state of a milestone.
pub(super) fn state(text: &str) -> Result<Reading, Box<Diagnostic>> {
    if is_missing(text) {
        return Ok(Reading::Missing);
    }
    let folded = fold(text).to_lowercase();
    if let Some((_, state)) = STATES.iter().find(|(word, _)| *word == folded) {
        return Ok(Reading::State(*state));
    }
    // No “did you mean”: 未完成 is one character away from 已完成 and says the opposite.
    let unknown = Diagnostic::new(Code::UnknownState).with("written", fold(text));
    Err(Box::new(unknown.with("known", Word::MilestoneStates)))
}

/// Whether a text says the state of something, also one that is no known state (`基本完成`), or that
/// nothing has changed.
pub(super) fn speaks_of_state(text: &str) -> bool {
    let folded = fold(text).to_lowercase();
    let is_in = |word: &str| if word.is_ascii() { folded == word } else { folded.contains(word) };
    STATES.iter().any(|(word, _)| is_in(word)) || words::is_no_change(&folded)
}

/// The state in a value cell, where the status cell must not say another.
pub(super) fn agreed_state(
    value: &str,
    status: &str,
    period: &str,
) -> Result<Reading, Box<Diagnostic>> {
    let reading = state(value)?;
    match state(status) {
        Ok(Reading::State(_)) if state(status) != Ok(reading) => Err(Box::new(
            Diagnostic::new(Code::TwoValues)
                .with("period", period.trim())
                .with("first", fold(value))
                .with("second", fold(status)),
        )),
        _ => Ok(reading),
    }
}

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

/// The units that a value without one may be in.
#[derive(Clone, Copy, Default)]
pub(super) struct UnitDoubt<'a> {
    /// What stands around the rows.
    pub(super) around: &'a [UnitNamed],
    /// What rows that it may go with state where its own is blank: of the same indicator, of the whole that
    /// it is a part of.
    pub(super) beside: [&'a [UnitNamed]; 2],
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

/// Refuses a bare value where a line around the table, or another row of it, names a unit that converts
/// into the indicator's and is another one: which of the two is meant, nobody knows.
fn check_doubt(
    shown: &str,
    doubt: UnitDoubt<'_>,
    indicator: &Indicator,
    units: &Units,
) -> Result<(), Box<Diagnostic>> {
    let other = |named| other_unit(named, &indicator.unit, units);
    let by_line = doubt.around.iter().find_map(other);
    let by_line = by_line.map(|unit| (unit, Word::PlaceLine, CellAdvice::UnitLineHolds));
    let by_row = || doubt.beside.into_iter().flatten().find_map(other);
    let by_row = || by_row().map(|unit| (unit, Word::PlaceOtherRow, CellAdvice::UnitOfRow));
    let Some((found, source, advice)) = by_line.or_else(by_row) else { return Ok(()) };
    let unclear = Diagnostic::new(Code::UnitInDoubt).with("written", shown).with("found", found);
    let unclear = unclear.with("source", source).with("advice", advice);
    Err(Box::new(unclear.with("expected", named(&indicator.unit))))
}

/// Whether a value of an indicator without a unit may be in one of others.
pub(super) fn may_be_in(named: &[UnitNamed], indicator: &Indicator, units: &Units) -> bool {
    named.iter().any(|named| other_unit(named, &indicator.unit, units).is_some())
}

/// The unit that a cell states behind its figure.
pub(super) fn own_unit(text: &str) -> Option<String> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let measured = (!is_plain).then(|| read_measured(text).ok())??;
    Some(measured.unit).filter(|unit| !unit.is_empty())
}

/// What stands above the table, if a bare value may be in another unit by it than in its own.
fn other_unit<'t>(above: &'t UnitNamed, wanted: &Unit, units: &Units) -> Option<&'t str> {
    let text = match above {
        UnitNamed::Unclear(text) => return Some(text),
        UnitNamed::Unit(text) => text,
    };
    let multiplied = Units::multiplier(text);
    let multiplied = multiplied.and_then(|by| wanted.without_multiplier().times_ten_to(by));
    let unit = multiplied.unwrap_or_else(|| units.unit(text));
    (unit != *wanted && unit.converts_to(wanted)).then_some(text)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_missing_and_zero_is_not() {
        for mark in ["", "  ", "—", "／", "N/A", "待公布", "……", "\u{3000}"] {
            assert!(is_missing(mark), "{mark:?}");
        }
        for value in ["0", "0.0", "1", "无数据"] {
            assert!(!is_missing(value), "{value:?}");
        }
    }
}
