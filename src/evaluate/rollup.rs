//! The value of an area made of the values of its parts: one pass over what the parts reported, no
//! copies of it.

use std::ops::Range;

use super::Case;
use super::actual::Reached;
use super::roll::Roll;
use super::tally::Tally;
use crate::observation::{Glance, Reading, SeriesKey};
use crate::period::Period;
use crate::plan::{Areas, Indicator, Measure};

impl Case<'_> {
    /// What the parts of an area reported over a span; nothing where they have no say or none of
    /// them reported anything.
    pub(super) fn rolled(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        let children = self.plan.children(key.part);
        if children.is_empty() || !indicator.areas.make_values() {
            return None;
        }
        let mut roll = Roll::of(indicator.areas, self.observations);
        let (mut tally, mut glances) = (Tally::default(), Vec::new());
        for part in children {
            let key = SeriesKey { entry: key.entry, part: Some(part) };
            if indicator.areas == Areas::Sum
                && let Some(range) = tally.take(self, key, (indicator, span), &mut roll)
            {
                roll.name_full(key, range);
                continue;
            }
            self.observations.glance_at(key, &mut glances);
            if let (Areas::Sum, Some(range)) = (indicator.areas, plain(indicator, &glances, span)) {
                roll.add_plain(key, &glances, range);
            } else {
                let weight = self.plan.parts.get(part).and_then(|part| part.weight);
                roll.add(part, weight, self.over(key, indicator, span));
            }
        }
        tally.end(&mut roll);
        roll.has_any.then(|| roll.into_reached(indicator))
    }

    /// What the parts of an area reached in a plan's year, each by what belongs to that year.
    pub(super) fn rolled_of_year(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        let mut roll = Roll::of(indicator.areas, self.observations);
        for part in self.plan.children(key.part) {
            let weight = self.plan.parts.get(part).and_then(|part| part.weight);
            let key = SeriesKey { entry: key.entry, part: Some(part) };
            roll.add(part, weight, self.of_year(key, indicator, span));
        }
        roll.has_any.then(|| roll.into_reached(indicator))
    }
}

/// The cells whose values add up to what was reached over a span, where that is seen at once: they
/// follow each other without gap or overlap, and nothing about them is doubtful.
pub(super) fn plain(indicator: &Indicator, cells: &[Glance], span: Period) -> Option<Range<usize>> {
    if indicator.measure == Measure::Flow { tiles(cells, span) } else { newest(cells, span) }
}

fn tiles(cells: &[Glance], span: Period) -> Option<Range<usize>> {
    let start = cells.iter().position(|cell| cell.period.last() >= span.first())?;
    let mut expected = span.first();
    for (index, cell) in cells.iter().enumerate().skip(start) {
        if cell.period.first() != expected || cell.value().is_none() {
            return None;
        }
        if cell.period.last() == span.last() {
            let next = index.saturating_add(1);
            // In order of time nothing that ends here stands behind a shorter period.
            let is_last = cells.get(next).is_none_or(|next| !span.contains(next.period));
            return is_last.then_some(start..next);
        }
        expected = cell.period.last().plus(1);
    }
    None
}

fn newest(cells: &[Glance], span: Period) -> Option<Range<usize>> {
    let mut end = None;
    let mut found = None;
    let inside = cells.iter().enumerate().filter(|(_, cell)| {
        cell.period.last() >= span.first() && cell.period.last() <= span.last()
    });
    for (index, cell) in inside {
        match cell.reading {
            Reading::Value(_) if end == Some(cell.period.last()) => return None,
            Reading::Value(_) => {
                end = Some(cell.period.last());
                found = (cell.period.last() == span.last()).then_some(index);
            }
            Reading::Refused => return None,
            Reading::Missing | Reading::State(_) | Reading::Superseded(_) => {}
        }
    }
    found.map(|index| index..index.saturating_add(1))
}
