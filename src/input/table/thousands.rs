//! Figures of a wide table that may be parts of one: `1,234` without quotation marks makes two cells
//! of a row, and the second one is then taken for the value of another period or area.

use super::{Halves, Record, Table};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::wide::{HeadersAre, Wide};
use crate::observation::{Grammar, Origin};
use crate::quantity::fold;

/// How many times its first part the others of a figure must be, at least, before they look like one
/// figure: quarters are seldom so far apart, areas may be, but hardly all pairs of them.
const APART: u32 = 10;
const AREAS_APART: u32 = 100;

/// What the first part of a figure in two cells is below, where a row alternates all along.
const ALTERNATING: u32 = 100;

/// A figure that may go on in the cells behind it.
struct Group {
    /// The number of its first field.
    start: usize,
    /// How many fields it takes.
    length: usize,
}

impl Table<'_> {
    /// Refuses a row whose cells are parts of one figure, or may be, and gives its place. It is one for
    /// certain where a group of digits begins with a zero, or where a figure has come to stand among
    /// the notes. It may be one where the values are all that the row has and divide into such groups,
    /// the parts of each far apart.
    pub(super) fn refuse_thousands(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        wide: &Wide,
    ) -> Option<Origin> {
        let file = intake.observations().sources.get(self.index)?;
        if file.grammar != Grammar::Separated(',') {
            return None;
        }
        let text = |index: usize| record.text(Some(index)).trim();
        let groups = || groups(record, wide);
        let is_certain = |group: &Group| {
            let tails = (1..group.length).map(|by| text(group.start.saturating_add(by)));
            tails.into_iter().any(|tail| tail.starts_with('0'))
        };
        let certain = groups().into_iter().find(is_certain);
        let certain =
            certain.or_else(|| groups().pop().filter(|_| has_figure_in_note(record, wide)));
        let has_certain = certain.is_some();
        let (group, is_certain) = match certain.or_else(|| whole_row(record, wide)) {
            Some(group) if has_certain => (group, true),
            Some(group) => (group, false),
            None => {
                let (halves, written) =
                    self.divided(record).filter(|(halves, _)| is_all(record, wide, *halves))?;
                return Some(self.refuse_divided(intake, record, (halves, &written)));
            }
        };
        let parts: Vec<&str> =
            (0..group.length).map(|by| text(group.start.saturating_add(by))).collect();
        let written = parts.join(",");
        // With quotation marks each is a cell of its own.
        if !self.is_written(record, &written) {
            return None;
        }
        let origin = self.origin(record.start, group.start.saturating_add(1));
        let fault = if is_certain {
            cell::split_figure(&written)
        } else {
            cell::perhaps_split_figure(&written)
        };
        intake.refuse([(origin, fault)]);
        Some(origin)
    }

    /// Refuses the two fields of a row that may hold one figure.
    pub(super) fn refuse_divided(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (halves, written): (Halves, &str),
    ) -> Origin {
        let origin = self.origin(record.start, halves.head.saturating_add(1));
        intake.refuse([(origin, cell::perhaps_split_figure(written))]);
        origin
    }

    /// Whether a text stands in a row as it is, without quotation marks between its cells.
    pub(super) fn is_written(&self, record: &Record<'_>, text: &str) -> bool {
        let length: usize = record.fields.iter().map(|field| field.len().saturating_add(3)).sum();
        let row = self.source.part(record.start..record.start.saturating_add(length));
        row.lines().next().is_some_and(|row| row.replace(' ', "").contains(&text.replace(' ', "")))
    }
}

/// Whether two columns of values are all that a row fills, or one of them is none.
fn is_all(record: &Record<'_>, wide: &Wide, halves: Halves) -> bool {
    let own = [halves.head, halves.tail];
    let is_other =
        |index: &usize| !own.contains(index) && !fold(record.text(Some(*index))).is_empty();
    let are_values = own.iter().all(|index| wide.cells.contains(index));
    !are_values || !wide.cells.iter().any(is_other)
}

/// The first group of a row whose values all belong to such groups.
fn whole_row(record: &Record<'_>, wide: &Wide) -> Option<Group> {
    let is_filled = |index: &&usize| !fold(record.text(Some(**index))).is_empty();
    let filled = wide.cells.iter().filter(is_filled).count();
    let begins = wide.cells.first().copied();
    let groups = groups(record, wide);
    let covered: usize = groups.iter().map(|group| group.length).sum();
    let is_from_start = groups.first().map(|group| group.start) == begins;
    let are_apart = |apart: u32| groups.iter().all(|group| is_apart(record, group, apart));
    let alternates = || groups.iter().all(|group| number(record, group.start) < Some(ALTERNATING));
    // One figure has one unit, behind its last digits.
    let share_unit = || groups.iter().all(|group| has_unit_at_end(record, group));
    // A blank at the end may be the cell that the row would lack.
    let has_blank_end = record.fields.last().is_some_and(|text| fold(text).is_empty());
    let looks_split = match (wide.headers, groups.as_slice()) {
        (HeadersAre::Periods | HeadersAre::Areas, _) if share_unit() => true,
        (HeadersAre::Periods, [group]) if group.length == 2 => has_blank_end && are_apart(APART),
        (HeadersAre::Areas, [group]) if group.length == 2 => {
            has_blank_end && are_apart(AREAS_APART)
        }
        (HeadersAre::Periods | HeadersAre::Areas, [_]) => are_apart(AREAS_APART),
        (HeadersAre::Periods, _) => alternates(),
        (HeadersAre::Areas, _) => are_apart(APART),
        // Values of different indicators may be of any size.
        (HeadersAre::Indicators, _) => false,
    };
    let is_whole = covered == filled && is_from_start && looks_split;
    groups.into_iter().next().filter(|_| is_whole)
}

/// Whether the last part of a group has a unit behind its digits.
fn has_unit_at_end(record: &Record<'_>, group: &Group) -> bool {
    let last = group.start.saturating_add(group.length).saturating_sub(1);
    let text = record.text(Some(last)).trim();
    cell::without_unit(text) != text
}

/// The figures of a row that may go on in the cells behind them, by neighbouring columns of values.
fn groups(record: &Record<'_>, wide: &Wide) -> Vec<Group> {
    let text = |index: usize| record.text(Some(index)).trim();
    let mut groups: Vec<Group> = Vec::new();
    let mut cells = wide.cells.iter().copied().peekable();
    while let Some(start) = cells.next() {
        let mut length = 1_usize;
        while let Some(next) = cells.peek().copied() {
            let is_next = next == start.saturating_add(length);
            let is_whole = text(next.saturating_sub(1)).bytes().all(|byte| byte.is_ascii_digit());
            // `7,000万元`: a unit ends the figure.
            let tail = cell::without_unit(text(next));
            let goes_on = !text(start).starts_with('0') && cell::goes_on(text(start), tail);
            if !is_next || (length > 1 && !is_whole) || !goes_on {
                break;
            }
            length = length.saturating_add(1);
            cells.next();
        }
        if length > 1 {
            groups.push(Group { start, length });
        }
    }
    groups
}

/// Whether the parts of a group are too far apart for neighbours, the first one from all others.
fn is_apart(record: &Record<'_>, group: &Group, apart: u32) -> bool {
    let head = number(record, group.start).unwrap_or(u32::MAX);
    let is_far = |by: usize| {
        let tail = number(record, group.start.saturating_add(by));
        tail.is_some_and(|tail| tail >= head.saturating_mul(apart))
    };
    (1..group.length).all(is_far)
}

/// The whole part of a figure in a field.
fn number(record: &Record<'_>, index: usize) -> Option<u32> {
    record.text(Some(index)).trim().split('.').next().unwrap_or_default().parse().ok()
}

/// Whether a figure stands in the notes, next to the values: the row may have one cell too many.
fn has_figure_in_note(record: &Record<'_>, wide: &Wide) -> bool {
    let next = wide.cells.last().map_or(0, |last| last.saturating_add(1));
    let is_note = wide.columns.get(next).is_some_and(|column| *column == Some(Column::Note));
    (is_note || wide.is_blank(next)) && cell::is_bare_figure(record.text(Some(next)))
}
