//! Single values of the plan file as they are written, and what is said of one of another kind.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::DeValue;

use super::faults::Faults;
use super::keys::example;
use crate::diagnostic::term::{KeyAdvice, ValueKind};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::period::{Period, PeriodText, read_period};
use crate::source::Span;

/// A value as written.
pub(super) struct Written<'t, T> {
    pub(super) value: T,
    pub(super) span: Span,
    pub(super) key: &'t str,
}

/// A number as written: bare, or in quotation marks with a unit.
#[derive(Clone, Copy)]
pub(super) enum NumberText<'t> {
    Bare(&'t str),
    Quoted(&'t str),
}

/// The last day of what a period or day names.
pub(super) fn last_day(time: PeriodText) -> Date {
    match time {
        PeriodText::Period(period) => period.last().last_day(),
        PeriodText::Date(date) => date,
    }
}

/// The months of a period, or `None` for a single day.
pub(super) fn as_period(time: PeriodText) -> Option<Period> {
    match time {
        PeriodText::Period(period) => Some(period),
        PeriodText::Date(_) => None,
    }
}

/// A number as written under a key.
pub(super) fn number<'t>(
    key: &'t str,
    value: &'t Spanned<DeValue<'t>>,
    faults: &mut Faults<'_>,
) -> Option<Written<'t, NumberText<'t>>> {
    let text = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => NumberText::Bare(integer.as_str()),
        DeValue::Float(float) => NumberText::Bare(float.as_str()),
        DeValue::String(text) => NumberText::Quoted(text.as_ref()),
        DeValue::Integer(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => {
            wrong_type(key, ValueKind::Quantity, value, faults);
            return None;
        }
    };
    Some(Written { value: text, span: value.span(), key })
}

/// The numbers of a list of exactly two.
pub(super) fn pair<'t>(
    key: &'t str,
    value: &'t Spanned<DeValue<'t>>,
    faults: &mut Faults<'_>,
) -> Option<[Written<'t, NumberText<'t>>; 2]> {
    let items = value.get_ref().as_array().filter(|items| items.len() == 2);
    let Some((first, second)) = items.and_then(|items| Some((items.first()?, items.get(1)?)))
    else {
        let written = faults.texts().slice(&value.span());
        faults.add(&value.span(), Diagnostic::new(Code::BetweenOrder).with("written", written));
        return None;
    };
    match (number(key, first, faults), number(key, second, faults)) {
        (Some(first), Some(second)) => Some([first, second]),
        _ => None,
    }
}

/// Notes that a word is none of those that a key may have.
pub(super) fn unknown_word(
    text: &Written<'_, &str>,
    words: impl Iterator<Item = &'static str> + Clone,
    faults: &mut Faults<'_>,
) {
    let known: Vec<String> = words.clone().map(|word| format!("`{word}`")).collect();
    let diagnostic = Diagnostic::new(Code::UnknownWord)
        .with("key", text.key)
        .with("written", text.value)
        .with("known", Argument::Names(known))
        .suggest(text.value, words);
    faults.add(&text.span, diagnostic);
}

/// Notes that a value of the user's own key is no text.
pub(super) fn not_a_text(key: &str, value: &Spanned<DeValue<'_>>, faults: &mut Faults<'_>) {
    wrong_type(key, ValueKind::Text, value, faults);
}

/// Notes that a value is of another kind than its key has.
pub(super) fn wrong_type(
    key: &str,
    expected: ValueKind,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Faults<'_>,
) {
    let found = match value.get_ref() {
        DeValue::String(_) => ValueKind::Text,
        DeValue::Integer(_) | DeValue::Float(_) => ValueKind::Number,
        DeValue::Boolean(_) => ValueKind::Flag,
        DeValue::Datetime(_) => ValueKind::Date,
        DeValue::Array(_) => ValueKind::List,
        DeValue::Table(_) => ValueKind::Table,
    };
    // Targets of parts are meant.
    let is_meant = matches!((key, found), ("target", ValueKind::Table));
    let example = example(if is_meant { "targets" } else { key });
    faults.add(&value.span(), mistyped(key, [expected, found], example));
}

/// That a key has another kind of value than it is to have, with how to write one.
pub(super) fn mistyped(
    key: &str,
    [expected, found]: [ValueKind; 2],
    example: Argument,
) -> Diagnostic {
    Diagnostic::new(Code::WrongType)
        .with("key", key)
        .with("expected", expected)
        .with("found", found)
        .with("example", example)
}

/// That a text names no period or day.
pub(super) fn bad_period(written: &str, advice: KeyAdvice) -> Diagnostic {
    Diagnostic::new(Code::BadPeriod).with("written", written).with("advice", advice)
}

/// Whether a text is written as a month or day is, which then is in no calendar.
pub(super) fn is_like_a_date(written: &str) -> bool {
    let is_number = |digits: usize, text: &str| {
        text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = written.split('-');
    parts.next().is_some_and(|year| is_number(4, year))
        && parts.next().is_some_and(|month| is_number(2, month))
        && parts.next().is_none_or(|day| is_number(2, day))
        && parts.next().is_none()
}

/// How to write the span of a plan that cannot be read: the other way round, if that helps.
pub(super) fn advice_on_span(written: &str) -> KeyAdvice {
    let turned = written.split_once("..").map(|(first, last)| format!("{last}..{first}"));
    let helps = |turned: String| read_period(&turned, None).is_ok();
    if turned.is_some_and(helps) { KeyAdvice::FirstMonthFirst } else { KeyAdvice::SpanOfPlan }
}
