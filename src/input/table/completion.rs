//! Columns that hold how much of each target was reached, beside or instead of what was reached: `完成（%）`, or a
//! `43.7%` of tons under 完成情况. Below the same header the value of an indicator in percent cannot be told from that.

use super::first_rows::{FirstRows, Rows};
use super::{Shape, Table};
use crate::diagnostic::term::KindWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::cell::is_missing;
use crate::input::facts::{Fact, Intake};
use crate::input::header::Column;
use crate::input::known::kind_said;
use crate::input::vocabulary::names_values;
use crate::input::wide::HeadersAre;
use crate::quantity::{Fraction, MeasuredText, Number, Rounding, fold, read_measured};

/// A value that shows by itself that its column holds shares of targets.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    written: String,
    /// The name of its indicator.
    of: String,
    /// Whether no value of the column is anything else.
    is_of_all: bool,
}

/// A row that is looked at.
struct Row<'r> {
    fields: &'r [&'r str],
    label: usize,
    unit: Option<usize>,
    targets: &'r [usize],
}

impl<'r> Row<'r> {
    fn text(&self, index: usize) -> &'r str {
        self.fields.get(index).map_or("", |text| text.trim())
    }

    fn sign(&self, value: usize, is_of_all: bool) -> Sign {
        let (written, of) = (self.text(value).to_owned(), self.text(self.label).to_owned());
        Sign { written, of, is_of_all }
    }
}

/// A column of values that may hold shares of targets.
struct Looked {
    value: usize,
    /// Whether its header says `%`.
    is_percent: bool,
    sign: Option<Sign>,
    quotients: Vec<Quotients>,
}

/// Rows in which values may be those of another column by the targets beside them.
struct Quotients {
    done: usize,
    /// The first of those in which they are.
    first: Option<Sign>,
    count: usize,
    /// How many have all three figures.
    all: usize,
}

impl Table<'_> {
    /// Finds out which columns of values hold shares of targets, by the rows at the beginning of a text.
    pub(in crate::input) fn look_for_completion(&mut self, intake: &Intake<'_>, rows: Rows<'_>) {
        let Some((label, mut columns)) = self.may_hold_completion(intake) else { return };
        let targets = self.columns_of_targets(intake);
        let mut first = FirstRows::of(rows);
        while let Some(fields) = first.next() {
            let row =
                Row { fields: &fields, label, unit: self.given.unit_field, targets: &targets };
            for column in &mut columns {
                column.look(intake, &row);
            }
        }
        let signs = columns.into_iter().filter_map(Looked::into_sign);
        self.given.completion = signs.collect();
    }

    /// The column of names, and those of values whose header leaves open what they hold.
    fn may_hold_completion(&self, intake: &Intake<'_>) -> Option<(usize, Vec<Looked>)> {
        let (label, values): (usize, Vec<usize>) = match &self.shape {
            Some(Shape::Long(header)) => {
                (header.field(Column::Indicator)?, header.values().collect())
            }
            Some(Shape::Wide(wide)) if wide.headers != HeadersAre::Indicators => {
                (wide.label, wide.cells.clone())
            }
            Some(Shape::Wide(_)) | None => return None,
        };
        let header = |index: usize| self.header.get(index).map_or("", String::as_str);
        let values: Vec<usize> = values.into_iter().filter(|v| !names_values(header(*v))).collect();
        let has_targets = !self.columns_of_targets(intake).is_empty();
        let others = if has_targets { self.columns_of_figures(intake) } else { Vec::new() };
        let looked = values.into_iter().map(|value| Looked {
            value,
            is_percent: header(value).contains('%'),
            sign: None,
            quotients: others.iter().map(|done| Quotients::of(*done)).collect(),
        });
        let looked: Vec<Looked> = looked.collect();
        (!looked.is_empty()).then_some((label, looked))
    }

    /// The columns that are not read and hold targets by their headers.
    fn columns_of_targets(&self, intake: &Intake<'_>) -> Vec<usize> {
        let is_target = |header: &str| {
            kind_said(header, intake.plan()).is_some_and(|(_, kind)| kind == KindWord::Target)
        };
        self.unread(is_target)
    }

    /// The columns that are not read and may hold what was reached.
    fn columns_of_figures(&self, intake: &Intake<'_>) -> Vec<usize> {
        self.unread(|header| kind_said(header, intake.plan()).is_none())
    }

    fn unread(&self, is_meant: impl Fn(&str) -> bool) -> Vec<usize> {
        let is_unread = |index: usize| match &self.shape {
            Some(Shape::Long(header)) => header.is_unknown(index),
            Some(Shape::Wide(wide)) => wide.is_unknown(index),
            None => false,
        };
        let headers = self.header.iter().enumerate();
        let found = headers.filter(|(index, header)| is_unread(*index) && is_meant(header));
        found.map(|(index, _)| index).collect()
    }

    /// Refuses a value that may be the share of a target; gives whether it was.
    pub(super) fn refuse_completion(&self, intake: &mut Intake<'_>, fact: &Fact<'_>) -> bool {
        let index = fact.value.origin.field.checked_sub(1);
        let mut signs = self.given.completion.iter();
        let Some((index, sign)) = signs.find(|(value, _)| Some(*value) == index) else {
            return false;
        };
        let header = self.header.get(*index).map_or("", String::as_str);
        let text = fact.value.text.trim();
        if is_missing(text) || !(sign.is_of_all || is_rate(intake, fact)) {
            return false;
        }
        let told = Diagnostic::new(Code::ShareOfTarget)
            .with("column", header)
            .with("written", text)
            .with("sign", &sign.written)
            .with("of", &sign.of);
        let origin = fact.value.origin;
        intake.mark_refused(fact.indicator.text, fact.period.text, fact.area.text, origin);
        intake.refuse([(origin, Box::new(told))]);
        true
    }
}

impl Looked {
    fn look(&mut self, intake: &Intake<'_>, row: &Row<'_>) {
        let text = row.text(self.value);
        let is_open = self.is_percent || text.ends_with(['%', '％']) || !self.quotients.is_empty();
        let Some(value) = is_open.then(|| figure(text)).flatten() else { return };
        let is_share = value.unit == "%" || self.is_percent && value.unit.is_empty();
        if self.sign.is_none() && is_share && is_of_other_unit(intake, row) {
            self.sign = Some(row.sign(self.value, false));
        }
        if matches!(value.unit.as_str(), "" | "%") {
            let own = self.value;
            for other in &mut self.quotients {
                other.look((own, &value), row);
            }
        }
    }

    /// The column and what shows that it holds shares of targets.
    fn into_sign(self) -> Option<(usize, Sign)> {
        let by_quotient = self.quotients.into_iter().find_map(Quotients::into_sign);
        Some((self.value, by_quotient.or(self.sign)?))
    }
}

impl Quotients {
    fn of(done: usize) -> Self {
        Self { done, first: None, count: 0, all: 0 }
    }

    fn look(&mut self, (own, value): (usize, &MeasuredText), row: &Row<'_>) {
        let target = row.targets.iter().find_map(|index| figure(row.text(*index)));
        let done = figure(row.text(self.done));
        let Some((done, target)) = done.zip(target) else { return };
        // A target of 100 makes both the same.
        if done.number == value.number {
            return;
        }
        self.all = self.all.saturating_add(1);
        if is_percent_of(value.number, done.number, target.number) {
            self.count = self.count.saturating_add(1);
            self.first.get_or_insert_with(|| row.sign(own, true));
        }
    }

    /// What shows it, if most rows do: a few come out so by chance.
    fn into_sign(self) -> Option<Sign> {
        self.first.filter(|_| self.count.saturating_mul(2) > self.all)
    }
}

/// Whether a number is what another one is in percent of a target, to its last digit.
fn is_percent_of(value: Number, done: Number, target: Number) -> bool {
    let exact = Fraction::from(done).over(&target.into()).map(|share| share.percent());
    exact.is_some_and(|exact| {
        exact.rounded(value.places(), Rounding::Nearest) == Fraction::from(value)
    })
}

/// Whether a row is of something that is not measured in percent.
fn is_of_other_unit(intake: &Intake<'_>, row: &Row<'_>) -> bool {
    let unit = row.unit.map(|index| row.text(index)).filter(|unit| !is_missing(unit));
    match (unit, intake.names().entry_labelled(row.text(row.label))) {
        (Some(unit), _) => !intake.plan().units.unit(unit).is_percent(),
        (None, Some(entry)) => {
            intake.plan().indicator(entry).is_none_or(|indicator| !indicator.unit.is_percent())
        }
        (None, None) => false,
    }
}

/// Whether a value is of an indicator that is measured in percent.
fn is_rate(intake: &Intake<'_>, fact: &Fact<'_>) -> bool {
    let indicator = intake.indicator_named(fact.indicator.text);
    indicator.is_some_and(|indicator| indicator.unit.is_percent())
}

/// What a text says that begins with a figure.
fn figure(text: &str) -> Option<MeasuredText> {
    let begins = text.starts_with(|c: char| c.is_numeric() || "-+".contains(c));
    begins.then(|| read_measured(&fold(text)).ok()).flatten()
}
