//! What notes of rows, and lines around them, say of values in a few words: that they came on top, or are of the period
//! alone, `本季新增`, `this quarter only`.

use super::Table;
use super::aside::RowSays;
use super::bases::entries_of;
use super::increase::increase_of_level;
use crate::diagnostic::Diagnostic;
use crate::input::above::Line;
use crate::input::basis::Basis;
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::vocabulary::{Alone, Gain, claims, gain_said, names_increase, statements};
use crate::period::{Frequency, Period, PeriodText, read_period};
use crate::plan::{Indicator, Measure};
use crate::quantity::fold;

/// What a note makes doubtful of the values of its row.
pub(super) enum GainOfRow {
    /// They came on top, and the plan asks how much there is.
    OfLevel(Box<Diagnostic>),
    /// They are of the period alone, or came on top, and the row says otherwise.
    Other,
}

impl Table<'_> {
    /// What a note says of the values of its row by such words, where these are none that the plan asks for.
    pub(super) fn gain_of_row(
        &self,
        intake: &Intake<'_>,
        note: &str,
        row: RowSays<'_>,
    ) -> Option<GainOfRow> {
        let gain = gain_said(&fold(note).to_lowercase())?;
        if row.values.iter().all(|(value, _)| cell::is_missing(value)) {
            return None;
        }
        let named = row.indicators.iter().filter_map(|name| intake.indicator_named(name));
        let mut found = None;
        for indicator in named {
            if is_of_level(gain, indicator) {
                return Some(GainOfRow::OfLevel(increase_of_level(note)));
            }
            let is_other = self.is_other_gain(intake, gain, (indicator, row));
            found = found.or(is_other.then_some(GainOfRow::Other));
        }
        found
    }

    fn is_other_gain(
        &self,
        intake: &Intake<'_>,
        gain: Gain,
        (indicator, row): (&Indicator, RowSays<'_>),
    ) -> bool {
        let name = &indicator.heading.name;
        let outside = self.basis_outside(intake, name);
        let mut said = row.said.iter().flatten().copied().chain(outside);
        let is_on_top = gain.is_increase && !names_increase(name);
        let Some(Alone { kind }) = gain.of_period else {
            return is_on_top && indicator.measure == Measure::Cumulative && !gain.is_since_long;
        };
        // The header of the column says the same, and is heeded.
        if said.clone().any(|basis| matches!(basis, Basis::Single(_))) {
            return false;
        }
        match indicator.measure {
            Measure::Flow => {
                said.any(Basis::is_running) || any_period(intake, row, |own| !is_of(own, kind))
            }
            Measure::Cumulative => {
                let first = intake.plan().period.first();
                is_on_top
                    || any_period(intake, row, |own| own.first() != first || !is_of(own, kind))
            }
            Measure::Level => gain.is_only,
            Measure::Rate
            | Measure::GrowthOf(_)
            | Measure::Ratio { .. }
            | Measure::Share { .. } => false,
        }
    }
}

/// The lines below the rows that say it of all values, or of those of an entry, that these are increases.
pub(super) fn lines_of_gains(intake: &Intake<'_>, lines: &[Line]) -> Vec<(String, Option<usize>)> {
    let mut found = Vec::new();
    for line in lines {
        for said in statements(&line.fields).iter().filter(|said| !said.is_about_origin()) {
            let is_gain = |text: &str| {
                gain_said(&text.trim().to_lowercase()).is_some_and(|gain| gain.is_increase)
            };
            if is_gain(&said.text) {
                found.push((line.text.clone(), None));
                continue;
            }
            let (_, text) = said.text.split_once(':').unwrap_or(("", &said.text));
            for claim in claims(text).filter(|claim| is_gain(claim.object)) {
                let entries = entries_of(intake, claim.subject).into_iter();
                found.extend(entries.map(|entry| (line.text.clone(), Some(entry))));
            }
        }
    }
    found
}

fn is_of_level(gain: Gain, indicator: &Indicator) -> bool {
    let is_stock = matches!(indicator.measure, Measure::Level | Measure::Rate);
    gain.is_increase && is_stock && !names_increase(&indicator.heading.name)
}

/// Whether a period is of a kind, where one is said.
fn is_of(own: Period, kind: Option<Frequency>) -> bool {
    kind.is_none_or(|kind| own.frequency() == Some(kind))
}

fn any_period(intake: &Intake<'_>, row: RowSays<'_>, is: impl Fn(Period) -> bool) -> bool {
    let year = intake.plan().period.single_year();
    row.periods.iter().any(|text| match read_period(text, year) {
        Ok((PeriodText::Period(own), _)) => is(own),
        Ok((PeriodText::Date(_), _)) | Err(_) => false,
    })
}
