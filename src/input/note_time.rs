//! The time that a note of a row says its figure is of: `仅1-2月`, `截至2月底`, `Covers Jan-Feb`, `excludes March`.

use super::vocabulary::{Held, figures_of, held, lacking, only_of, times_said, until};
use crate::period::{Month, Period, PeriodText, may_hold_period, read_period};

/// What a note says of the time of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeOfNote {
    /// It is of a time.
    Of(Period),
    /// It goes to the end of a month, or to a day of it.
    Until(Month),
    /// It holds a time.
    With(Period),
    /// It leaves a time out.
    Without(Period),
    /// It lacks a time that has not been reported yet.
    Lacks(Period),
    /// It lacks some of the months of its own: `2 of 3 months`.
    Partly,
}

/// Bytes of the longest note that says nothing else.
const LONGEST: usize = 64;

/// What a folded note says of the time of its figure and nothing else; a time without a year is of a certain one.
pub(super) fn time_of_note(note: &str, year: i32) -> Option<TimeOfNote> {
    if note.len() > LONGEST || !may_hold_period(note) {
        return None;
    }
    if let Some(day) = until(note) {
        return last_month(day.written, year).map(TimeOfNote::Until);
    }
    let read = |text: &str| period_of(figures_of(text).unwrap_or(text), year);
    if let Some(lacks) = lacking(note).and_then(read) {
        return Some(TimeOfNote::Lacks(lacks));
    }
    let by_holding = held(note).into_iter().find_map(|said| match said {
        Held::In(object) => read(object).map(TimeOfNote::With),
        Held::Out(object) => read(object).map(TimeOfNote::Without),
    });
    if is_partly(note) {
        return Some(TimeOfNote::Partly);
    }
    let only = || only_of(note).and_then(read).map(TimeOfNote::Of);
    // `3月` alone may be when something was done.
    let said = || times_said(note).into_iter().filter(|time| *time != note);
    let said = || said().find_map(read).map(TimeOfNote::Of);
    only().or(by_holding).or_else(said)
}

/// Whether a note says of how many of the months, quarters or weeks a figure is.
fn is_partly(note: &str) -> bool {
    let bare = note.trim_end_matches([' ', '.', ')']).trim_start_matches(['(', ' ']);
    let bare = bare.strip_prefix("only ").unwrap_or(bare);
    let bare = bare.strip_suffix(" only").unwrap_or(bare);
    let spans = ["months", "quarters", "weeks"];
    let count = spans.iter().find_map(|span| bare.strip_suffix(span)).map(str::trim_end);
    let parts = count.and_then(|count| count.split_once(" of ").or_else(|| count.split_once('/')));
    let number = |text: &str| text.trim().parse::<u8>().ok();
    parts.and_then(|(some, all)| Some(number(some)? < number(all)?)).unwrap_or(false)
}

/// The period that a text names, or several next to each other, `1月、2月`; the first of others. One without a year is of
/// a certain one.
pub(super) fn period_of(text: &str, year: i32) -> Option<Period> {
    let pieces = || text.split(['、', '和']).flat_map(|piece| piece.split(" and "));
    if pieces().nth(1).is_none() {
        return one_period(text, year);
    }
    let named: Option<Vec<Period>> = pieces().map(|text| one_period(text.trim(), year)).collect();
    let named = named?;
    let (first, last) = (*named.first()?, *named.last()?);
    let follows = |pair: &[Period]| match pair {
        [one, next] => one.last().plus(1) == next.first(),
        _ => true,
    };
    if !named.windows(2).all(follows) {
        return Some(first);
    }
    Period::new(first.first(), last.last()).or(Some(first))
}

fn one_period(text: &str, year: i32) -> Option<Period> {
    let read = |text: &str| match read_period(text, Some(year)) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    };
    read(text).or_else(|| read(&format!("{text} {year}")).filter(|_| text.is_ascii()))
}

/// The month of a month or day; one without a year is of a certain one.
pub(super) fn last_month(text: &str, year: i32) -> Option<Month> {
    let read = |text: &str| match read_period(text, Some(year)) {
        Ok((PeriodText::Period(period), _)) => Some(period.last()),
        Ok((PeriodText::Date(day), _)) => Some(Month::containing(day)),
        Err(_) => None,
    };
    read(text).or_else(|| read(&format!("{text} {year}")).filter(|_| text.is_ascii()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_say_of_which_time_figures_are() {
        let of = |text: &str| time_of_note(text, 2022);
        let month = |number| Month::of(2022, number).expect("a month");
        let span = |first, last| Period::new(month(first), month(last)).expect("a span");
        for text in ["仅1-2月", "1-2月数据", "数据为1-2月", "jan-feb only", "covers jan-feb"]
        {
            assert_eq!(of(text), Some(TimeOfNote::Of(span(1, 2))), "{text}");
        }
        for text in ["只统计了1月、2月", "为1-2月数据", "1-2月完成数", "january and february only"]
        {
            assert_eq!(of(text), Some(TimeOfNote::Of(span(1, 2))), "{text}");
        }
        assert_eq!(of("january and march only"), Some(TimeOfNote::Of(span(1, 1))));
        assert_eq!(of("2 of 3 months"), Some(TimeOfNote::Partly));
        assert_eq!(of("3 of 3 months"), None);
        for text in ["截至2月底", "数据截至2022年2月28日", "as of 28 february"] {
            assert_eq!(of(text), Some(TimeOfNote::Until(month(2))), "{text}");
        }
        for text in ["不含3月", "excludes march"] {
            assert_eq!(of(text), Some(TimeOfNote::Without(span(3, 3))), "{text}");
        }
        for text in ["3月数据缺", "3月未报", "march missing"] {
            assert_eq!(of(text), Some(TimeOfNote::Lacks(span(3, 3))), "{text}");
        }
        assert_eq!(of("含4月"), Some(TimeOfNote::With(span(4, 4))));
        for text in [
            "3月",
            "3月新增较多",
            "audited in march",
            "includes 2 rehabilitated wells",
            "较2月增加",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
