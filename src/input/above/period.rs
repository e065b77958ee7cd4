//! The period that titles, the name of a file or an option give a whole table.

use super::Line;
use crate::diagnostic::term::Word;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::account_year::in_calendar;
use crate::input::basis::Basis;
use crate::input::facts::Intake;
use crate::input::one_end::one_end;
use crate::input::path_text::legible;
use crate::input::split_year::other_year;
use crate::input::title::{is_bare_year, part_word, periods_in, periods_without_year};
use crate::input::vocabulary::{basis_in, end_of_days};
use crate::period::{
    Framing, Month, Period, PeriodText, framing, in_figures, lists_parts, read_period,
};
use crate::plan::Plan;
use crate::quantity::fold;

/// What names the period of a whole table.
pub(in crate::input) struct TablePeriod {
    /// As it is written there.
    pub(in crate::input) written: String,
    /// Where that is.
    pub(in crate::input) source: Word,
    /// What the table itself names instead.
    pub(in crate::input) overruled: Vec<String>,
}

/// The period of a table that has none in its cells: by the option, else by its titles or the file's
/// name, which must not contradict each other.
///
/// # Errors
/// That nothing names it, or not for certain.
pub(in crate::input) fn table_period(
    lines: &[Line],
    option: Option<&str>,
    intake: &Intake<'_>,
    file: &str,
) -> Result<TablePeriod, Box<Diagnostic>> {
    let plan = intake.plan();
    let by_title: Vec<String> =
        lines.iter().flat_map(Line::titles).flat_map(|text| periods_said(&text, plan)).collect();
    let by_title = without_years(by_title, &[], plan);
    let name = legible(file.rsplit('/').next().unwrap_or_default());
    let mut by_name = periods_said(&name, plan);
    by_name.extend(whole_name(&name, plan));
    // `2022年.csv` says of which year the months in its titles are.
    let beside: Vec<&str> = by_title.iter().map(String::as_str).collect();
    let by_name = without_years(by_name, &beside, plan);
    // Where nothing names a year a title may leave it out: `一季度科技指标完成情况`.
    let is_silent = option.is_none() && by_title.is_empty() && by_name.is_empty();
    let spans = || lines.iter().flat_map(Line::titles).flat_map(|text| spans_said(&text, plan));
    let by_title: Vec<String> = if is_silent { spans().collect() } else { by_title };
    let titles = by_title.len();
    let named: Vec<String> = by_title.into_iter().chain(by_name).collect();
    if let Some(option) = option {
        let texts = lines.iter().flat_map(Line::titles).chain([name.into_owned()]);
        let without_year = texts.flat_map(|text| periods_without_year(&text, plan));
        let mut others = without_years(named, &[option], plan);
        let without_year: Vec<String> =
            without_year.filter(|text| !others.contains(text)).collect();
        others.extend(without_year);
        others.retain(|other| !is_same(other, option, plan));
        let source = Word::ByOption;
        return Ok(TablePeriod { written: option.to_owned(), source, overruled: others });
    }
    let Some((index, first)) = telling(&named) else {
        return Err(Box::new(Diagnostic::new(Code::NoPeriodForTable).with("file", file)));
    };
    let is_one = named.iter().all(|other| read(other, plan) == read(first, plan));
    let beside = span_beside(lines, &name, first, plan);
    let beside = beside.or_else(|| not_understood(intake, (lines, &name), first));
    if is_one && beside.is_none() && !is_too_long(first, plan) {
        let is_of_sheet = name.rsplit_once('#').is_some_and(|(_, sheet)| sheet.contains(first));
        let source = match (index < titles, is_of_sheet) {
            (true, _) => Word::ByTitle,
            (false, true) => Word::BySheetName,
            (false, false) => Word::ByFileName,
        };
        return Ok(TablePeriod { written: first.clone(), source, overruled: Vec::new() });
    }
    let named = named.iter().cloned().chain(beside);
    let unclear = Diagnostic::new(Code::PeriodUnclear).with("file", file);
    Err(Box::new(unclear.with("found", Argument::names(named))))
}

/// What a title or the file's name says of a time besides, and is not understood for certain: a list of parts of a
/// year that make no span, the data of a month before, one end of a longer time, words for a part of the year beside
/// the year alone.
fn not_understood(
    intake: &Intake<'_>,
    (lines, name): (&[Line], &str),
    given: &str,
) -> Option<String> {
    let plan = intake.plan();
    let own = read(given, plan)?;
    let texts = || lines.iter().flat_map(Line::titles).chain([name.to_owned()]);
    let listed = || texts().find(|text| lists_parts(&fold(text)));
    let is_before = |text: &String| {
        let month = read(text, plan).filter(|period| period.months() == 1);
        month.is_some_and(|month| month.last() < own.first())
    };
    // `2月26日至3月25日` goes to the month of its end.
    let is_of_days = |text: &String| end_of_days(text.rsplit(':').next().unwrap_or(text)).is_some();
    let texts_of_months = || texts().filter(|text| !is_of_days(text));
    let earlier =
        || texts_of_months().flat_map(|text| periods_without_year(&text, plan)).find(is_before);
    let part = || {
        let mut texts = texts().map(|text| intake.without_names(&text));
        texts.find_map(|text| part_word(&in_figures(&text)).map(str::to_owned))
    };
    let year = || texts().find_map(|text| other_year(&text, plan.period));
    let end = || texts().find_map(|text| one_end(&text));
    let bare = || is_bare_year(given).then(part).flatten();
    listed().or_else(year).or_else(earlier).or_else(end).or_else(bare)
}

/// A span that a title or the file's name has without a year and that is not the period of the table.
fn span_beside(lines: &[Line], name: &str, given: &str, plan: &Plan) -> Option<String> {
    let texts = || lines.iter().flat_map(Line::titles).chain([name.to_owned()]);
    let mut whole = lines.iter().map(|line| line.text.as_str()).chain([name]);
    let is_running = whole.any(|text| basis_in(text).is_some_and(Basis::is_running));
    let is_plain = framing(given) == Framing::Plain;
    let said = if is_running && is_plain { format!("{given}累计") } else { given.to_owned() };
    let mut spans = texts().flat_map(|text| spans_without_year(&text, plan));
    spans.find(|text| !ends_with(text, &said, plan))
}

/// The spans of several months that a title names without a year: `1-6月` of `2022年二季度（1-6月）`. A
/// month alone may be when something was written.
fn spans_without_year(title: &str, plan: &Plan) -> Vec<String> {
    periods_without_year(title, plan).into_iter().filter(|text| is_span(text, plan)).collect()
}

/// Whether an option, a title or the file's name says a period that is more than a year: a column of
/// years then says which year that is of.
pub(in crate::input) fn says_period(
    lines: &[Line],
    option: Option<&str>,
    plan: &Plan,
    file: &str,
) -> bool {
    let name = legible(file.rsplit('/').next().unwrap_or_default());
    let texts = lines.iter().flat_map(Line::titles).chain([name.as_ref().to_owned()]);
    let mut named = texts.flat_map(|text| periods_said(&text, plan));
    let says_more = |text: &str| read(text, plan).is_some() && !is_bare_year(text);
    option.is_some_and(says_more)
        || named.any(|text| says_more(&text))
        || whole_name(&name, plan).is_some()
}

/// The periods that lines and names hold, if none of them lies in the plan's year: `2021年` or `2021/22` above
/// quarters without a year. What is nearest to the rows counts: the name of their sheet, then titles, then the other
/// `names`, in their order.
pub(in crate::input) fn years_beside_plan(
    lines: &[Line],
    (sheet, names): (Option<&str>, &[String]),
    plan: &Plan,
) -> Vec<String> {
    let sheet = sheet.map(|sheet| vec![sheet.to_owned()]);
    let titles = lines.iter().flat_map(Line::titles).collect();
    let names = names.iter().map(|name| vec![name.clone()]);
    let places = sheet.into_iter().chain([titles]).chain(names);
    let said = places.map(|texts: Vec<String>| {
        let found = texts.iter().flat_map(|text| periods_in(text));
        let found: Vec<String> = found.filter(|text| read(text, plan).is_some()).collect();
        (texts.iter().find_map(|text| other_year(text, plan.period)), found)
    });
    let says_one =
        |(other, found): &(Option<String>, Vec<String>)| other.is_some() || !found.is_empty();
    let (other, nearest) = said.into_iter().find(says_one).unwrap_or_default();
    let is_own =
        |text: &String| read(text, plan).is_some_and(|period| period.overlaps(plan.period));
    match other {
        Some(other) => vec![other],
        None if nearest.iter().any(is_own) => Vec::new(),
        None => nearest,
    }
}

/// The part of a year that a title or a name says where columns are headed by the whole year: `2022年二季度`
/// above 2022年. It must end before the year does.
pub(in crate::input) fn part_of_year(
    lines: &[Line],
    names: &[String],
    year: Period,
    plan: &Plan,
) -> Option<String> {
    let texts = lines.iter().flat_map(Line::titles).chain(names.iter().cloned());
    let periods_of = |text: String| {
        let without_year = periods_without_year(&text, plan);
        periods_in(&text).into_iter().chain(without_year)
    };
    let is_part = |text: &String| {
        let part = read(text, plan);
        part.is_some_and(|part| year.contains(part) && part.last() != year.last())
    };
    texts.flat_map(periods_of).find(is_part)
}

/// The first period that a text names and the values of a table are not of. `given` is the period of all
/// of them; where there is none they say theirs themselves, and a period outside the plan is another.
pub(in crate::input) fn other_period(
    text: &str,
    given: Option<&str>,
    plan: &Plan,
) -> Option<String> {
    let named = periods_in(text).into_iter().chain(periods_without_year(text, plan));
    if let Some(year) = other_year(text, plan.period) {
        return Some(year);
    }
    let mut named = without_years(named.collect(), given.as_slice(), plan).into_iter();
    named.find(|text| match given {
        Some(given) => read(text, plan).is_some() && !ends_with(text, given, plan),
        None => read(text, plan).is_some_and(|period| !period.overlaps(plan.period)),
    })
}

/// Whether values up to a month or day, `2022年2月底`, are not those of a period: they end before it does, or
/// with another month than it. A day behind its end is when it was counted.
pub(in crate::input) fn ends_elsewhere(text: &str, given: &str, plan: &Plan) -> bool {
    let Some(last) = read(given, plan).map(Period::last) else { return false };
    match read_period(text, plan.period.single_year()) {
        Ok((PeriodText::Period(until), _)) => until.last() != last,
        Ok((PeriodText::Date(day), _)) => Month::containing(day) < last,
        Err(_) => false,
    }
}

/// Whether values up to a month or day end before those of a period do.
pub(in crate::input) fn ends_earlier(text: &str, given: &str, plan: &Plan) -> bool {
    let Some(last) = read(given, plan).map(Period::last) else { return false };
    last_month(text, plan).is_some_and(|until| until < last)
}

/// The month with which a month or day ends.
pub(in crate::input) fn last_month(text: &str, plan: &Plan) -> Option<Month> {
    match read_period(text, plan.period.single_year()).ok()?.0 {
        PeriodText::Period(until) => Some(until.last()),
        PeriodText::Date(day) => Some(Month::containing(day)),
    }
}

/// Whether values from a period on are of more than the plan.
pub(in crate::input) fn begins_earlier(text: &str, plan: &Plan) -> bool {
    let first = match read_period(text, plan.period.single_year()) {
        Ok((PeriodText::Period(from), _)) => from.first(),
        Ok((PeriodText::Date(day), _)) => Month::containing(day),
        Err(_) => return false,
    };
    first < plan.period.first()
}

/// Whether a text names a period of several months.
pub(in crate::input) fn is_span(text: &str, plan: &Plan) -> bool {
    read(text, plan).is_some_and(|period| period.months() > 1)
}

/// Whether two texts name the same period, or one the running total to the end of the other.
fn ends_with(one: &str, other: &str, plan: &Plan) -> bool {
    let (Some(first), Some(second)) = (read(one, plan), read(other, plan)) else { return false };
    let is_from_start = |period: Period| period.first().number() == plan.period.first().number();
    let is_running =
        |text: &str, period: Period| framing(text) != Framing::Plain || is_from_start(period);
    let is_total = is_running(one, first) && is_running(other, second);
    first == second || is_total && first.last() == second.last()
}

/// The texts but for bare years around another of them, or around one of the `others`: those say which year a
/// quarter is of.
fn without_years(named: Vec<String>, others: &[&str], plan: &Plan) -> Vec<String> {
    let periods = named.iter().map(String::as_str).chain(others.iter().copied());
    let periods: Vec<Period> = periods.filter_map(|text| read(text, plan)).collect();
    let says_more = |year: Period| periods.iter().any(|one| *one != year && year.contains(*one));
    let is_kept = |text: &String| !is_bare_year(text) || !read(text, plan).is_some_and(says_more);
    named.into_iter().filter(is_kept).collect()
}

fn read(text: &str, plan: &Plan) -> Option<Period> {
    match read_period(text, plan.period.single_year()) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// Of texts that name one period the one that says most of its values: `2022年二季度累计` beside
/// `2022-q2`.
fn telling(named: &[String]) -> Option<(usize, &String)> {
    let says_more = |(_, text): &(usize, &String)| framing(text) != Framing::Plain;
    let mut texts = named.iter().enumerate();
    texts.clone().find(says_more).or_else(|| texts.next())
}

/// Whether two texts name the same period, and say the same of values for it: a running total since
/// January is what its months say too.
fn is_same(one: &str, other: &str, plan: &Plan) -> bool {
    let period = read(one, plan);
    let from_start = |period: Period| period.first().number() == plan.period.first().number();
    period == read(other, plan)
        && (framing(one) == framing(other) || period.is_some_and(from_start))
}

/// Whether a title names a year alone where the plan is reported more often: that is the year of
/// the plan, hardly the period of the values.
fn is_too_long(text: &str, plan: &Plan) -> bool {
    let months = read(text, plan).map_or(0, Period::months);
    plan.reporting.is_some_and(|frequency| months >= 12 && frequency.months() < 12)
}

/// The period without a year that a sheet or file is called, and nothing else: `一季度`, `二季度.csv`.
fn whole_name(name: &str, plan: &Plan) -> Option<String> {
    let sheet = name.rsplit_once('#').map(|(_, sheet)| sheet);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let called = sheet.unwrap_or(stem).trim();
    let is_period =
        matches!(read_period(called, plan.period.single_year()), Ok((PeriodText::Period(_), true)));
    is_period.then(|| called.to_owned())
}

/// The year that a title names and the span apart from it as one: `2022年科技指标1-6月完成情况`.
fn with_span(named: Vec<String>, spans: &[String]) -> Vec<String> {
    match (named.as_slice(), spans) {
        ([year], [span]) if is_bare_year(year) => {
            vec![format!("{}年{span}", year.trim_end_matches(['年', '度']))]
        }
        _ => named,
    }
}

/// The periods of a title or name; where it says away from them that the values are running totals,
/// as if it said so beside them: `2022年二季度科技指标累计完成情况`.
fn periods_said(text: &str, plan: &Plan) -> Vec<String> {
    let by_calendar = in_calendar(text, plan.period);
    let text = by_calendar.as_deref().unwrap_or(text);
    on_basis(text, with_span(periods_in(text), &spans_without_year(text, plan)))
}

/// The same of the spans that a text names without a year.
fn spans_said(text: &str, plan: &Plan) -> Vec<String> {
    on_basis(text, spans_without_year(text, plan))
}

fn on_basis(text: &str, periods: Vec<String>) -> Vec<String> {
    let is_running = basis_in(text).is_some_and(Basis::is_running);
    let said = |period: String| {
        let is_plain = framing(&period) == Framing::Plain && !is_bare_year(&period);
        if is_running && is_plain { format!("{period}累计") } else { period }
    };
    periods.into_iter().map(said).collect()
}
