//! The cells that an outcome rests on: which are named, and how each is shown.

use super::build::{Extent, Judged};
use super::{CellView, StateView};
use crate::assessment::{Actual, Assessment, CellRef};
use crate::observation::{Observation, Reading, SeriesKey};

impl Judged<'_> {
    pub(super) fn observation(&self, cell: CellRef) -> Option<Observation> {
        self.observations.at(series_of(cell), cell.index())
    }

    pub(super) fn cells(&self, references: impl IntoIterator<Item = CellRef>) -> Vec<CellView> {
        let named = references.into_iter().take(self.extent.named_cells());
        named.filter_map(|cell| self.cell(cell)).collect()
    }

    pub(super) fn considered(&self, assessment: &Assessment) -> Vec<CellView> {
        if self.extent == Extent::Verdicts {
            return Vec::new();
        }
        self.looked_at(assessment).filter_map(|cell| self.cell(cell)).collect()
    }

    /// The area's own cells without which there is no actual value, and some of its parts'.
    fn looked_at(&self, assessment: &Assessment) -> impl Iterator<Item = CellRef> {
        let mut left = self.extent.named_cells();
        let is_named = move |cell: &CellRef| {
            let is_own = cell.part() == assessment.part;
            left = left.saturating_sub(usize::from(!is_own));
            is_own || left > 0
        };
        assessment.considered.iter().copied().filter(is_named)
    }

    /// Finds the rows of all cells that will be named.
    pub(super) fn find_rows(&self) {
        if self.extent == Extent::Verdicts {
            return;
        }
        let cell = |cell: CellRef| Some((series_of(cell), self.observation(cell)?));
        let named = self.assessments.iter().flat_map(|assessment| {
            let reached =
                assessment.actual.iter().flat_map(Actual::cells).take(self.extent.named_cells());
            reached.chain(self.looked_at(assessment))
        });
        let named: Vec<_> = named.filter_map(cell).collect();
        self.observations.find_rows(named.iter().map(|(key, cell)| (*key, cell)));
    }

    pub(super) fn cell(&self, reference: CellRef) -> Option<CellView> {
        let cell = self.observations.in_full(series_of(reference), self.observation(reference)?);
        let entry = self.plan.entries.get(reference.entry())?;
        let value = cell.value().map(|value| value.to_string());
        Some(CellView {
            id: entry.heading().id.clone(),
            area: reference.part().map(|part| self.plan.area_name(Some(part)).to_owned()),
            period: cell.date.map_or_else(|| cell.period.to_string(), |date| date.to_string()),
            value,
            unit: self
                .plan
                .indicator(reference.entry())
                .map_or_else(String::new, |indicator| indicator.unit.symbol().to_owned()),
            raw: cell.raw.trim().to_owned(),
            raw_unit: cell.raw_unit.as_ref().map(|unit| unit.trim().to_owned()),
            at: self.observations.locate(cell.origin),
        })
    }

    pub(super) fn state(&self, reference: CellRef) -> Option<StateView> {
        let newest = self.observation(reference)?;
        let Reading::State(state) = newest.reading else {
            return None;
        };
        let cells = self.observations.of(reference.entry());
        // Evidence may be handed in later than “done”.
        let since = cells.get(reference.index()..).unwrap_or_default().iter();
        let is_up_to = |cell: &&Observation| cell.period.last().last_day() <= self.as_of.date;
        let is_same = |cell: &&Observation| match cell.reading {
            Reading::State(_) => cell.reading == newest.reading,
            Reading::Value(_) | Reading::Missing | Reading::Refused | Reading::Superseded(_) => {
                true
            }
        };
        let evidence = since
            .take_while(is_up_to)
            .take_while(is_same)
            .find_map(|cell| cell.evidence.as_ref().map(|evidence| evidence.trim().to_owned()));
        Some(StateView { state, evidence, cell: self.cell(reference)? })
    }
}

/// The series that a cell belongs to.
fn series_of(cell: CellRef) -> SeriesKey {
    SeriesKey { entry: cell.entry(), part: cell.part() }
}
