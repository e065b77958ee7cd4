//! The same thing reported more than once: a revision replaces or withdraws what it revises, identical
//! values warn, different ones are all refused.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::findings::Findings;
use super::newest::Newest;
use crate::diagnostic::{About, Code, Diagnostic, Named};
use crate::observation::{
    Counted, MilestoneState, Observation, Observations, Reading, Revision, SeriesKey,
};
use crate::period::Period;
use crate::plan::{Indicator, Measure, Plan};

/// Settles the repeats of every series; the observations of each are in order of time.
pub(super) fn settle(observations: &mut Observations, plan: &Plan, findings: &mut Findings) {
    let mut refused = 0_usize;
    for key in observations.told_series() {
        let mut cells = observations.take_series(key);
        for group in groups(&cells, plan.indicator(key.entry)) {
            refused = refused.saturating_add(settle_group(
                (key, &mut cells),
                &group,
                (observations, plan),
                findings,
            ));
        }
        observations.put_series(key, cells);
    }
    observations.refused_rows = observations.refused_rows.saturating_add(refused);
}

/// Whether a value of an entry is the one at the end of its period, so that `2022-Q4`, `2022` and `2022-12`
/// may say the same time.
pub(super) fn is_at_end(plan: &Plan, entry: usize) -> bool {
    plan.indicator(entry).is_some_and(|indicator| indicator.measure != Measure::Flow)
}

/// Indices of cells about the same time that all say something, where there is more than one.
fn groups(cells: &[Observation], indicator: Option<&Indicator>) -> Vec<Vec<usize>> {
    let telling = (0..cells.len()).filter(|index| cells.get(*index).is_some_and(says_something));
    let telling: Vec<usize> = telling.collect();
    let measure = indicator.map(|indicator| &indicator.measure);
    let Some(measure) = measure else { return of_milestone(cells, telling) };
    if *measure == Measure::Flow {
        return split(cells, telling, is_same_time);
    }
    let by_end = split(cells, telling, |one, other| one.period.last() == other.period.last());
    let settled = by_end.into_iter().flat_map(|group| {
        if is_revised(cells, &group, measure) {
            vec![group]
        } else {
            split(cells, group, is_same_time)
        }
    });
    settled.collect()
}

/// The same of the states of a milestone: it is done once, so that a newer row with another day of it takes
/// the place of the older one.
fn of_milestone(cells: &[Observation], telling: Vec<usize>) -> Vec<Vec<usize>> {
    let is_done = |index: &usize| {
        let cell = cells.get(*index);
        cell.is_some_and(|cell| cell.reading == Reading::State(MilestoneState::Done))
    };
    let (done, others): (Vec<usize>, Vec<usize>) = telling.iter().copied().partition(is_done);
    let own = || done.iter().filter_map(|index| cells.get(*index));
    let newest = Newest::of(own().map(|cell| cell.revision));
    if own().all(|cell| newest.holds(cell)) {
        return split(cells, telling, is_same_time);
    }
    let mut groups = split(cells, others, is_same_time);
    groups.push(done);
    groups
}

/// Whether one of several values at the end of a month takes the place of the others, however their periods
/// are written; else they are compared while they are judged. The rate of a year is hardly that of its last
/// quarter: there only a blank takes back what was said.
fn is_revised(cells: &[Observation], group: &[usize], measure: &Measure) -> bool {
    let own = || group.iter().filter_map(|index| cells.get(*index));
    let newest = Newest::of(own().map(|cell| cell.revision));
    let mut current = own().filter(|cell| newest.holds(cell));
    let is_rate = matches!(measure, Measure::Rate | Measure::Ratio { .. } | Measure::Share { .. });
    let is_taken_back = current.all(|cell| cell.reading == Reading::Missing);
    own().any(|cell| !newest.holds(cell)) && (!is_rate || is_taken_back)
}

/// Indices in groups of neighbours that are the same in some way, where these are more than one.
fn split(
    cells: &[Observation],
    indices: Vec<usize>,
    is_same: impl Fn(&Observation, &Observation) -> bool,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in indices {
        let is_own = |group: &&mut Vec<usize>| {
            let first = group.first().and_then(|first| cells.get(*first));
            first.zip(cells.get(index)).is_some_and(|(first, cell)| is_same(first, cell))
        };
        match groups.last_mut().filter(is_own) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Whether a cell has a value or a state, or takes one back: a revision without a value does.
fn says_something(cell: &Observation) -> bool {
    match cell.reading {
        Reading::Value(_) | Reading::State(_) => true,
        Reading::Missing => cell.revision != Revision::default(),
        Reading::Refused | Reading::Superseded(_) => false,
    }
}

/// Whether two cells are about the same time: the same period, or for states the same last day.
fn is_same_time(one: &Observation, other: &Observation) -> bool {
    let end = |cell: &Observation| cell.date.unwrap_or_else(|| cell.period.last().last_day());
    let are_states =
        matches!(one.reading, Reading::State(_)) && matches!(other.reading, Reading::State(_));
    let is_same_day = are_states && one.reading != other.reading && end(one) == end(other);
    is_same_day || (one.period == other.period && one.date == other.date)
}

/// Settles cells about the same time, and gives the number of rows that are refused.
fn settle_group(
    (key, cells): (SeriesKey, &mut [Observation]),
    group: &[usize],
    (files, plan): (&Observations, &Plan),
    findings: &mut Findings,
) -> usize {
    let counted = counted(files, (key, cells), group);
    let own = group.iter().filter_map(|index| cells.get(*index)).map(|cell| cell.revision);
    let newest = Newest::of(own.chain(counted.iter().map(|one| one.said.revision)));
    let is_current = |index: usize| cells.get(index).is_some_and(|cell| newest.holds(cell));
    let has_value =
        |index: &usize| cells.get(*index).is_some_and(|cell| cell.reading != Reading::Missing);
    let current: Vec<usize> = group.iter().copied().filter(|index| is_current(*index)).collect();
    // A blank beside a value of the same version is no more than a blank.
    let first = current.iter().copied().find(has_value).or(current.first().copied());
    let Some((first, kept)) = first.and_then(|index| Some((index, cells.get(index)?.clone())))
    else {
        return 0;
    };
    let valued = group.iter().copied().filter(|index| *index != first && has_value(index));
    let valued: Vec<&Observation> = valued.filter_map(|index| cells.get(index)).collect();
    let told = valued.iter().map(|cell| Said::of(cell)).chain(counted.iter().map(|one| one.said));
    let is_contradiction =
        told.filter(|said| newest.has(said.revision)).any(|said| said.reading != kept.reading);
    let beside = Beside { kept: &kept, newest: &newest, is_contradiction };
    if kept.reading != Reading::Missing {
        let blanks = current.iter().copied().filter(|index| !has_value(index));
        tell_blanks((key, cells), blanks, &kept, (files, plan), findings);
    }
    let mut refused = usize::from(is_contradiction);
    for cell in valued {
        let said = Said::of(cell);
        refused = refused.saturating_add(usize::from(beside.refuses(said)));
        let Some(code) = beside.code(said) else { continue };
        if findings.has_room(code) {
            let is_older = !newest.holds(cell);
            let (before, after) = if is_older { (cell, &kept) } else { (&kept, cell) };
            let told = told_of(code, before, after, files).with("of", named(plan, key));
            findings.keep(told.about(About::area(key.part)));
        }
    }
    for one in &counted {
        refused = refused.saturating_add(if beside.refuses(one.said) { one.count } else { 0 });
        if let Some(code) = beside.code(one.said) {
            findings.count_more(code, one.count);
        }
    }
    put_aside(cells, group, (first, &newest), is_contradiction);
    refused
}

/// What a row says of a time of which others say something, too.
#[derive(Clone, Copy)]
struct Said {
    reading: Reading,
    time: (Period, Option<Date>),
    revision: Revision,
    is_running_total: bool,
}

impl Said {
    fn of(cell: &Observation) -> Self {
        Self {
            reading: cell.reading,
            time: (cell.period, cell.date),
            revision: cell.revision,
            is_running_total: cell.is_running_total,
        }
    }
}

/// What values of a time say of which no more is kept, and how many do.
struct CountedSaid {
    said: Said,
    count: usize,
}

/// The values of a series that are only counted, about the times of some of its cells.
fn counted(
    files: &Observations,
    (key, cells): (SeriesKey, &[Observation]),
    group: &[usize],
) -> Vec<CountedSaid> {
    let times = group.iter().filter_map(|index| cells.get(*index));
    let times: BTreeSet<(Period, Option<Date>)> =
        times.map(|cell| (cell.period, cell.date)).collect();
    let said = times.into_iter().flat_map(|(period, date)| {
        files.counted((key, period, date)).map(move |(one, count)| {
            let reading = Reading::Value(one.value);
            let Counted { revision, is_running_total, .. } = one;
            let said = Said { reading, time: (period, date), revision, is_running_total };
            CountedSaid { said, count }
        })
    });
    said.collect()
}

/// The value of a time that is left, beside which others are looked at.
struct Beside<'k> {
    kept: &'k Observation,
    newest: &'k Newest,
    /// Whether others that are as new say something else.
    is_contradiction: bool,
}

impl Beside<'_> {
    /// Whether a row is refused: as new as what is kept, where those contradict each other.
    fn refuses(&self, said: Said) -> bool {
        self.is_contradiction && self.newest.has(said.revision)
    }

    /// What there is to tell of another row.
    fn code(&self, said: Said) -> Option<Code> {
        let is_same_time = match (said.time.1, self.kept.date) {
            (None, None) => said.time.0 == self.kept.period,
            (one, other) => one == other,
        };
        let is_other_total = said.is_running_total != self.kept.is_running_total;
        match (!self.newest.has(said.revision), said.reading == self.kept.reading) {
            (true, true) if is_same_time => None,
            (true, false) if self.kept.reading == Reading::Missing => Some(Code::Withdrawn),
            (true, true | false) => Some(Code::Revised),
            // What is refused is told, too.
            (false, true) if !self.is_contradiction && is_other_total => None,
            (false, true) => Some(Code::SameValueTwice),
            (false, false) => Some(Code::TwoValues),
        }
    }
}

/// Leaves of cells about the same time the `first` as it is: others are replaced, or no more than blank; all of the
/// newest are refused if they contradict each other.
fn put_aside(
    cells: &mut [Observation],
    group: &[usize],
    (first, newest): (usize, &Newest),
    is_contradiction: bool,
) {
    for index in group {
        let Some(cell) = cells.get_mut(*index) else { continue };
        let is_current = newest.holds(cell);
        cell.reading = match cell.reading {
            Reading::Missing => Reading::Missing,
            _ if is_contradiction && is_current => Reading::Refused,
            reading if *index == first => reading,
            Reading::Value(value) if !is_current => Reading::Superseded(value),
            Reading::Value(_) | Reading::State(_) | Reading::Refused | Reading::Superseded(_) => {
                Reading::Missing
            }
        };
    }
}

/// Tells of rows without a value that are as new as one with a value: which of the two is the later one they do
/// not say, so that it is not taken back.
fn tell_blanks(
    (key, cells): (SeriesKey, &[Observation]),
    blanks: impl Iterator<Item = usize>,
    kept: &Observation,
    (files, plan): (&Observations, &Plan),
    findings: &mut Findings,
) {
    for blank in blanks.filter_map(|index| cells.get(index)) {
        if findings.has_room(Code::BlankBesideValue) {
            let told = told_of(Code::BlankBesideValue, kept, blank, files);
            let told = told.with("of", named(plan, key));
            findings.keep(told.about(About::area(key.part)));
        }
    }
}

fn told_of(
    code: Code,
    before: &Observation,
    after: &Observation,
    files: &Observations,
) -> Diagnostic {
    let is_other_day = before.reading == after.reading && shown_time(before) != shown_time(after);
    // The same figure in other units.
    let are_alike = before.reading != after.reading && before.raw.trim() == after.raw.trim();
    let shown = |cell: &Observation| {
        if is_other_day {
            return shown_time(cell);
        }
        let written = cell.raw.trim();
        let value = cell.value().filter(|_| are_alike);
        value.map_or_else(|| written.to_owned(), |value| format!("{written} = {value}"))
    };
    Diagnostic::new(code)
        .with("period", shown_time(after))
        .with("first", shown(before))
        .with("second", shown(after))
        .at(files.locate(after.origin))
        .related(files.locate(before.origin))
}

/// The name of a series.
pub(super) fn named(plan: &Plan, key: SeriesKey) -> Named {
    let name = plan.entries.get(key.entry).map(|entry| entry.heading().name.clone());
    let part = key.part.map(|part| plan.area_name(Some(part)).to_owned());
    Named { name: name.unwrap_or_default(), part }
}

fn shown_time(cell: &Observation) -> String {
    cell.date.map_or_else(|| cell.period.to_string(), |date| date.to_string())
}
