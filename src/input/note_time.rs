//! The time that a note of a row says its figure is of: `仅1-2月`, `截至2月底`, `Covers Jan-Feb`, `excludes March`.

use super::vocabulary::{Held, figures_of, held, lacking, only_of, times_said, until};
use crate::period::{Month, Period, PeriodText, may_hold_period, read_period};

/// What a note says of the time of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TimeOfNote {
    /// It is of a time.
    Of(Period),
    /// It is of several times that are apart, which no one period is: `January and March`.
    OfApart(Vec<Period>),
    /// It goes to the end of a month, or to a day of it.
    Until(Month),
    /// It holds a time, or several that are apart.
    With(Vec<Period>),
    /// It leaves a time out, or several that are apart.
    Without(Vec<Period>),
    /// It lacks a time that has not been reported yet, or several that are apart.
    Lacks(Vec<Period>),
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
    let read = |text: &str| times_of(figures_of(text).unwrap_or(text), year);
    let mut lacks = sentences(note).filter(|_| !says_supplied(note));
    if let Some(lacks) = lacks.find_map(|piece| read(lacking(piece)?)) {
        return Some(TimeOfNote::Lacks(lacks));
    }
    let by_holding = held(note).into_iter().find_map(|said| match said {
        Held::In(object) => read(object).map(TimeOfNote::With),
        Held::Out(object) => read(object).map(TimeOfNote::Without),
    });
    if is_partly(note) || sentences(note).any(is_partly) {
        return Some(TimeOfNote::Partly);
    }
    let only = || only_of(note).and_then(read).map(of_times);
    // `3月` alone may be when something was done.
    let said = || times_said(note).into_iter().filter(|time| *time != note);
    let said = || said().find_map(read).map(of_times);
    only().or(by_holding).or_else(said)
}

/// Whether a note says of how many of the months, quarters or weeks a figure is.
pub(super) fn is_partly(note: &str) -> bool {
    let note = note.to_ascii_lowercase();
    let bare = note.trim_end_matches([' ', '.', ')']).trim_start_matches(['(', ' ']);
    let bare = bare.strip_prefix("only ").unwrap_or(bare);
    let ends = [" only", " reported", " included", " covered"];
    let bare = ends.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let spans = ["months", "quarters", "weeks"];
    let count = spans.iter().find_map(|span| bare.strip_suffix(span)).map(str::trim_end);
    let parts = count.and_then(|count| count.split_once(" of ").or_else(|| count.split_once('/')));
    let number = |text: &str| text.trim().parse::<u8>().ok();
    parts.and_then(|(some, all)| Some(number(some)? < number(all)?)).unwrap_or(false)
}

/// The sentences of a note.
pub(super) fn sentences(note: &str) -> impl Iterator<Item = &str> {
    note.split([',', ';', '。', '(', ')']).map(str::trim).filter(|piece| !piece.is_empty())
}

/// Whether a note goes on to say that what was lacking is there by now: `3月数据缺，已补报`.
pub(super) fn says_supplied(note: &str) -> bool {
    const WORDS: [&str; 4] = ["已补", "补报", "since received", "now included"];
    // `河西乡已报` is said of another one.
    const ALONE: [&str; 4] = ["已报", "已上报", "现已报", "现已上报"];
    WORDS.iter().any(|word| note.contains(word)) || sentences(note).any(|one| ALONE.contains(&one))
}

/// The period that a text names, or several next to each other, `1月、2月`. One without a year is of a certain one.
pub(super) fn period_of(text: &str, year: i32) -> Option<Period> {
    match times_of(text, year)?.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The same; each of several that are apart.
fn times_of(text: &str, year: i32) -> Option<Vec<Period>> {
    let named = periods_listed(text, year)?;
    let follows = |pair: &[Period]| match pair {
        [one, next] => one.last().plus(1) == next.first(),
        _ => true,
    };
    let (first, last) = (*named.first()?, *named.last()?);
    let whole = named.windows(2).all(follows).then(|| Period::new(first.first(), last.last()));
    Some(whole.flatten().map_or(named, |whole| vec![whole]))
}

fn of_times(times: Vec<Period>) -> TimeOfNote {
    match times.as_slice() {
        [one] => TimeOfNote::Of(*one),
        _ => TimeOfNote::OfApart(times),
    }
}

/// Whether the periods of values are all of those that are said to be apart, and no others.
pub(super) fn are_all(own: &[Period], said: &[Period]) -> bool {
    own.iter().all(|period| said.contains(period)) && said.iter().all(|period| own.contains(period))
}

/// The periods that a text lists: `1、2月`, `January and March`.
fn periods_listed(text: &str, year: i32) -> Option<Vec<Period>> {
    let pieces = text.split(['、', '和']).flat_map(|piece| piece.split(" and "));
    let is_of_months = text.ends_with('月');
    let read = |piece: &str| {
        let piece = piece.trim();
        let is_number = is_of_months && piece.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { one_period(&format!("{piece}月"), year) } else { one_period(piece, year) }
    };
    pieces.map(read).collect()
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
        assert_eq!(of("1、2月数据"), Some(TimeOfNote::Of(span(1, 2))));
        let apart = || vec![span(1, 1), span(3, 3)];
        for text in
            ["january and march only", "january and march figures", "1月、3月数据", "1月和3月数"]
        {
            assert_eq!(of(text), Some(TimeOfNote::OfApart(apart())), "{text}");
        }
        for text in ["excluding january and march", "without january and march"] {
            assert_eq!(of(text), Some(TimeOfNote::Without(apart())), "{text}");
        }
        for text in ["january and march data missing", "1月、3月数据缺"] {
            assert_eq!(of(text), Some(TimeOfNote::Lacks(apart())), "{text}");
        }
        assert_eq!(of("includes january and march"), Some(TimeOfNote::With(apart())));
        assert_eq!(of("only 2 of 3 months reported"), Some(TimeOfNote::Partly));
        assert_eq!(of("3月数据缺,已补报"), None);
        assert_eq!(of("2 of 3 months"), Some(TimeOfNote::Partly));
        assert_eq!(of("3 of 3 months"), None);
        for text in ["截至2月底", "数据截至2022年2月28日", "as of 28 february"] {
            assert_eq!(of(text), Some(TimeOfNote::Until(month(2))), "{text}");
        }
        for text in ["不含3月", "excludes march"] {
            assert_eq!(of(text), Some(TimeOfNote::Without(vec![span(3, 3)])), "{text}");
        }
        for text in ["3月数据缺", "3月未报", "march missing"] {
            assert_eq!(of(text), Some(TimeOfNote::Lacks(vec![span(3, 3)])), "{text}");
        }
        assert_eq!(of("含4月"), Some(TimeOfNote::With(vec![span(4, 4)])));
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
