//! Which of the values beside each other in a row its indicator takes: running totals, single periods, ends.

use super::{Record, Table};
use crate::input::basis::{Basis, Since};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::label::Said;
use crate::period::Period;
use crate::quantity::{Number, fold, read_measured};

/// A column of values, with what its header says.
type ValueOf = (Option<usize>, Said);

/// Which values an indicator takes where several stand beside each other.
#[derive(Clone, Copy)]
enum Takes {
    /// Running totals.
    Running,
    /// What there is at the end.
    End,
    /// Amounts, of single periods and running.
    Amount,
}

impl Takes {
    fn of(intake: &Intake<'_>, indicator: &str) -> Self {
        if intake.is_cumulative(indicator) {
            Self::Running
        } else if intake.is_stock(indicator) {
            Self::End
        } else {
            Self::Amount
        }
    }

    fn fits(self, said: &Said) -> bool {
        match self {
            Self::Running => said.basis.is_some_and(Basis::is_running),
            Self::End => matches!(said.basis, Some(Basis::End(_))),
            Self::Amount => !matches!(said.basis, Some(Basis::End(_))),
        }
    }
}

impl Table<'_> {
    /// The columns in which a row has values, with what their headers say: a blank beside a value says
    /// nothing, a running total is all that a cumulative indicator needs, what there is at the end all that a level
    /// does, and no amount is that.
    pub(super) fn values_of(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (indicator, period): (&str, &str),
    ) -> Vec<ValueOf> {
        let columns = self.given.values.iter().map(|(index, said)| (Some(*index), said.clone()));
        let has_value = |(index, _): &ValueOf| !cell::is_missing(record.text(*index));
        let mut filled: Vec<ValueOf> = columns.clone().filter(has_value).collect();
        if filled.len() > 1 {
            let takes = Takes::of(intake, indicator);
            settle_totals(intake, record, (&mut filled, period));
            if filled.iter().any(|(_, said)| takes.fits(said)) {
                filled.retain(|(_, said)| takes.fits(said));
            }
            if matches!(takes, Takes::Running) {
                keep_totals_of_plan(&mut filled);
            } else if intake.is_flow(indicator) {
                self.leave_open_totals_out(intake, record, (&mut filled, period));
            }
        }
        if !filled.is_empty() {
            return filled;
        }
        vec![columns.into_iter().next().unwrap_or_default()]
    }

    /// Leaves running totals out of which it is not certain from when they count, beside what their period alone added.
    fn leave_open_totals_out(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (filled, period): (&mut Vec<ValueOf>, &str),
    ) {
        let mut open: Vec<usize> = Vec::new();
        let has_single =
            filled.iter().any(|(_, said)| !said.basis.is_some_and(Basis::may_be_running));
        let is_open = |intake: &Intake<'_>, (_, said): &ValueOf| match said.basis {
            Some(Basis::Running(since)) => intake.is_total_open(since, period),
            Some(Basis::Single(_) | Basis::Either(_) | Basis::End(_)) | None => false,
        };
        if !has_single {
            return;
        }
        for value in filled.iter().filter(|value| is_open(intake, value)) {
            open.push(value.0.unwrap_or_default().saturating_add(1));
        }
        filled.retain(|value| !is_open(intake, value));
        for field in open {
            intake.leave_total_out(self.origin(record.start, field));
        }
    }
}

/// Whether a running total does not say from when it counts.
fn is_unsaid((_, said): &ValueOf) -> bool {
    said.basis == Some(Basis::Running(Since::Unsaid))
}

/// Lets running totals to the end of the first period of a year that do not say from when they count be those of the
/// year, where they are no more than what that period alone added.
fn settle_totals(
    intake: &Intake<'_>,
    record: &Record<'_>,
    (filled, written): (&mut [ValueOf], &str),
) {
    let first = filled.iter().any(is_unsaid).then(|| intake.first_of_later_year(written)).flatten();
    let Some(months) = first.map(Period::months) else { return };
    let is_whole = |(_, said): &ValueOf| match said.basis {
        Some(Basis::Single(Some(kind))) => u32::try_from(kind.months()) == Ok(months),
        Some(Basis::Single(None)) | None => true,
        Some(Basis::Running(_) | Basis::Either(_) | Basis::End(_)) => false,
    };
    let Some((added, unit)) = filled.iter().find(|value| is_whole(value)).cloned() else { return };
    let added = figure(record.text(added));
    for value in filled.iter_mut().filter(|value| is_unsaid(value)) {
        let total = figure(record.text(value.0)).filter(|_| value.1.unit == unit.unit);
        let is_more = total.zip(added).is_some_and(|(total, added)| total > added);
        let is_nothing = total == Some(Number::whole(0)) && total == added;
        if !is_more && !is_nothing {
            value.1.basis = Some(Basis::Running(Since::Year));
        }
    }
}

/// Leaves the totals of a year out beside those of the plan.
fn keep_totals_of_plan(filled: &mut Vec<ValueOf>) {
    let is_of_plan = |(_, said): &ValueOf| {
        matches!(said.basis, Some(Basis::Running(Since::Plan | Since::Named(_))))
    };
    if filled.iter().any(is_of_plan) {
        filled.retain(is_of_plan);
    }
}

/// The figure that is all of a text.
fn figure(text: &str) -> Option<Number> {
    let measured = read_measured(&fold(text)).ok()?;
    measured.unit.is_empty().then_some(measured.number)
}
