//! Lines around rows that say of which time the figures are, `Data are for April`, `Covers Jan-May`: it must be that of
//! the table, by its title, its headers or the cells of its rows.

use super::doubt::Doubt;
use super::first_rows::{FirstRows, LOOKED_AT, Rows};
use super::{Shape, Table};
use crate::diagnostic::term::KindWord;
use crate::input::above::Line;
use crate::input::aside::tells_basis;
use crate::input::basis::Basis;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::label::{Said, is_note_mark, take_apart};
use crate::input::note_time::{
    TimeOfNote, are_all, is_partly, last_month, period_of, time_of_note,
};
use crate::input::title::{is_bare_year, periods_in, periods_of_year};
use crate::input::vocabulary::{
    Statement, basis_said, only_of, statements, times_said, until, without_remark_label,
};
use crate::input::wide::HeadersAre;
use crate::period::{Framing, Month, Period, PeriodText, framing, may_hold_period, read_period};
use crate::quantity::fold;

/// Bytes of the longest title whose period counts beside those of the cells.
const LONGEST_TITLE: usize = 512;

/// Of which periods the values of a table are.
struct Own {
    periods: Vec<Period>,
    /// Whether some of its values are amounts of these, and not what there is at their end.
    has_amounts: bool,
    /// Whether a header, a cell or a column says that some are running totals, which go back to the start of the year.
    has_totals: bool,
}

impl Own {
    fn first(&self) -> Option<Month> {
        self.periods.iter().map(|period| period.first()).min()
    }

    fn last(&self) -> Option<Month> {
        self.periods.iter().map(|period| period.last()).max()
    }

    /// Whether all periods lie within another one.
    fn lie_within(&self, period: Period) -> bool {
        self.periods.iter().all(|own| period.contains(*own))
    }

    /// Whether all periods end later than another one does.
    fn end_behind(&self, period: Period) -> bool {
        self.periods.iter().all(|own| period.last() < own.last())
    }

    /// Whether a time is one of theirs, or a part of it.
    fn overlap(&self, left: Period) -> bool {
        self.periods.iter().any(|own| own.overlaps(left))
    }

    /// Whether one of their periods holds a time and more.
    fn hold_more_than(&self, time: Period) -> bool {
        self.periods.iter().any(|own| *own != time && own.contains(time))
    }

    /// Whether figures that are said to be of a time may be these: of one of their periods, or of all of them. Of one
    /// month within it amounts may be its running total.
    fn may_be_of(&self, said: Period) -> bool {
        let of_all = self.lie_within(said)
            && (self.periods.len() > 1
                || said.months() >= 12
                || (!self.has_amounts || self.has_totals) && self.last() == Some(said.last()));
        // The month of a report of what was reached since January.
        let is_end = |own: &Period| own.last() == said.last() && own.first().number() == 1;
        self.periods.contains(&said) || of_all || self.periods.iter().all(is_end)
    }
}

impl Table<'_> {
    /// The time that a line says the figures are of, where they are of another one. `rows` are those below the header.
    pub(super) fn time_elsewhere(
        &self,
        intake: &Intake<'_>,
        line: &Line,
        rows: Rows<'_>,
    ) -> Option<Doubt> {
        if self.given.is_overruled {
            return None;
        }
        let year = intake.plan().period.single_year();
        let said = statements(&line.fields);
        let is_above = self.above.iter().any(|above| above.start == line.start);
        let is_whole = said.len() == 1 && is_above;
        let may_say = |said: &&Statement| {
            may_hold_period(&said.text) && (!is_marked(&said.text) || is_partly(&fold(&said.text)))
        };
        let other = said.iter().filter(may_say).find_map(|said| {
            let own = self.own_periods(intake, rows)?;
            let year = year.or_else(|| own.last().map(Month::year))?;
            let of_title = || self.by_title(intake, (line, said), (&own, year));
            let by_note = || by_note(said, is_above, (&own, year));
            self.by_statement((said, is_whole), (&own, year)).or_else(by_note).or_else(of_title)
        });
        Some(Doubt::new(&line.text, &other?, KindWord::OtherPeriod))
    }

    /// The time that a statement says its figures are of, or up to which they go, where theirs is another one; a line
    /// that is nothing but a later month may be when it was written.
    fn by_statement(
        &self,
        (said, is_whole): (&Statement, bool),
        (own, year): (&Own, i32),
    ) -> Option<String> {
        let text = fold(&said.text);
        // That values are running totals up to a time is taken in.
        if basis_said(&text).is_some() {
            return None;
        }
        if let Some(day) = until(&text) {
            let last = last_month(day.written, year)?;
            let is_before = own.last().is_some_and(|own| last < own);
            // `统计时间：1-6月` says of which months they are.
            let is_other = text.contains(':')
                && period_of(day.written, year)
                    .is_some_and(|said| said.months() > 1 && !own.may_be_of(said));
            let is_elsewhere = (is_before || is_other) && self.given.period.is_none();
            return is_elsewhere.then(|| day.written.to_owned());
        }
        if said.is_about_origin() {
            return None;
        }
        let is_title = |period: Period| own.lie_within(period) || own.end_behind(period);
        let is_meant = |time: &&str, period: Period| *time != text || is_whole && is_title(period);
        let times = times_said(&text).into_iter().filter(|time| !is_bare_year(time));
        let mut times = times.filter_map(|time| Some((time, period_of(time, year)?)));
        let (time, period) = times.find(|(time, period)| is_meant(time, *period))?;
        (!own.may_be_of(period)).then(|| time.to_owned())
    }

    /// The period of a title that ends before all of those that the cells or headers of its table say, or that begins with
    /// the year and ends with the one month that these are of.
    fn by_title(
        &self,
        intake: &Intake<'_>,
        (line, said): (&Line, &Statement),
        (own, year): (&Own, i32),
    ) -> Option<String> {
        let is_above = self.above.iter().any(|above| above.start == line.start);
        let is_title = line.text.len() <= LONGEST_TITLE && said.label.is_empty();
        let names_plan = || intake.is_of_title(&said.text) || speaks_of_issue(&said.text);
        if self.given.period.is_some() || !is_above || !is_title || names_plan() {
            return None;
        }
        let periods = |line: &Line| {
            let without_year = periods_of_year(&line.text, year).into_iter();
            let all = periods_in(&line.text).into_iter().chain(without_year);
            all.filter(|text| !is_bare_year(text)).collect::<Vec<String>>()
        };
        let all: Vec<String> = self.above.iter().flat_map(periods).collect();
        let [text] = all.as_slice() else { return None };
        let period = period_of(text, year)?;
        let is_total = own.periods.len() == 1
            && own.has_amounts
            && !own.has_totals
            && period.first().number() == 1
            && own.last() == Some(period.last())
            && own.first() > Some(period.first())
            && period.months() < 12;
        (own.end_behind(period) || is_total).then(|| text.clone())
    }

    /// The periods of the values of a table; nothing where they are not all known.
    fn own_periods(&self, intake: &Intake<'_>, rows: Rows<'_>) -> Option<Own> {
        let year = intake.plan().period.single_year();
        if let Some(given) = &self.given.period {
            let periods = vec![period_of(given, year?)?];
            let has_totals = self.heads_totals(given);
            return Some(Own { periods, has_amounts: true, has_totals });
        }
        let named = |text: &str| match read_period(text, year) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(day), _)) => Some(Period::month(Month::containing(day))),
            Err(_) => None,
        };
        let (mut columns, mut in_rows, label) = (Vec::new(), None, self.field_of_label()?);
        match self.shape.as_ref()? {
            Shape::Wide(wide) if wide.headers == HeadersAre::Periods => {
                let name = |index: &usize| wide.named.get(*index).map(|(name, _)| name.as_str());
                columns =
                    wide.cells.iter().map(|index| (*index, name(index).and_then(named))).collect();
            }
            Shape::Wide(wide) => in_rows = wide.field(Column::Period),
            Shape::Long(header) => in_rows = header.field(Column::Period),
        }
        let has_totals = self.heads_totals("");
        let mut own = Own { periods: Vec::new(), has_amounts: false, has_totals };
        let mut found = |period: Option<Period>| {
            let period = period?;
            if !own.periods.contains(&period) {
                own.periods.push(period);
            }
            Some(())
        };
        let (mut first, mut count) = (FirstRows::of(rows), 0_usize);
        let (mut has_amounts, mut says_total) = (false, false);
        while let Some(fields) = first.next() {
            count = count.saturating_add(1);
            let text = |index: usize| fields.get(index).copied().unwrap_or_default();
            let is_filled = |index: usize| text(index).contains(|c: char| c.is_numeric());
            if !fields.iter().any(|text| intake.knows_indicator(text) || intake.knows_area(text)) {
                continue;
            }
            let period = in_rows.map_or("", text);
            says_total |= take_apart(text(label)).basis.is_some_and(Basis::may_be_running)
                || framing(period) != Framing::Plain;
            has_amounts |= !intake.is_stock(text(label)) && !intake.is_cumulative(text(label));
            for (_, period) in columns.iter().filter(|(index, _)| is_filled(*index)) {
                found(*period)?;
            }
            if let Some(index) = in_rows.filter(|index| !fold(text(*index)).is_empty()) {
                found(named(text(index)))?;
            }
        }
        let is_whole = count < LOOKED_AT && self.field(Column::Year).is_none();
        own.has_amounts = has_amounts;
        own.has_totals |= says_total;
        Some(own).filter(|own| is_whole && !own.periods.is_empty())
    }

    /// Whether a title, a header or a column says that values are running totals, or the period of all of them does.
    fn heads_totals(&self, given: &str) -> bool {
        let is_total = |said: &Said| said.basis.is_some_and(Basis::may_be_running);
        let in_header = match &self.shape {
            Some(Shape::Wide(wide)) => {
                let named = wide.cells.iter().filter_map(|index| wide.named.get(*index));
                named.clone().any(|(name, said)| is_total(said) || framing(name) != Framing::Plain)
            }
            Some(Shape::Long(_)) => self.given.values.iter().any(|(_, said)| is_total(said)),
            None => false,
        };
        in_header
            || framing(given) != Framing::Plain
            || self.given.basis.is_some_and(Basis::may_be_running)
            || self.given.bases.iter().any(|(_, basis)| basis.may_be_running())
            || self.header.iter().any(|header| tells_basis(header))
    }

    /// The field that says what a row is about.
    fn field_of_label(&self) -> Option<usize> {
        match self.shape.as_ref()? {
            Shape::Wide(wide) => Some(wide.label),
            Shape::Long(header) => header.field(Column::Indicator),
        }
    }
}

/// The time of a statement, read as a note of a row is, where it is another one.
fn by_note(said: &Statement, is_above: bool, (own, year): (&Own, i32)) -> Option<String> {
    if said.is_about_origin() {
        return None;
    }
    let text = fold(&said.text).to_lowercase();
    let note = without_remark_label(&text).trim();
    let is_other = match time_of_note(note, year)? {
        // Above the rows it may be a title.
        TimeOfNote::Of(time) => {
            (!is_above || only_of(note).is_some())
                && basis_said(note).is_none()
                && !own.may_be_of(time)
        }
        TimeOfNote::OfApart(times) => !are_all(&own.periods, &times),
        TimeOfNote::Without(times) => times.iter().any(|time| own.overlap(*time)),
        TimeOfNote::Lacks(times) => times.iter().any(|time| own.hold_more_than(*time)),
        TimeOfNote::Partly => true,
        TimeOfNote::Until(_) | TimeOfNote::With(_) => false,
    };
    is_other.then(|| note.to_owned())
}

/// Whether a text is a note about the cells that have its mark: `¹ figures for May`.
fn is_marked(text: &str) -> bool {
    let text = fold(text);
    let bare = text.trim_start_matches(['[', '(']);
    let behind = bare.trim_start_matches(|c: char| c.is_ascii_digit() || is_note_mark(c));
    let is_apart = behind.starts_with([' ', ')', ']']);
    bare.starts_with(is_note_mark) || behind.len() < bare.len() && is_apart
}

/// Whether a title says when a text was issued: `（2022年3月修订）`.
fn speaks_of_issue(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "版",
        "修订",
        "修改",
        "印发",
        "制定",
        "发布",
        "通过",
        "下达",
        "文件",
        "更新",
        "起",
        "version",
        "revised",
        "adopted",
        "approved",
        "published",
        "updated",
        "issued",
    ];
    let text = fold(text).to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
