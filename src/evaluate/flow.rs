//! The sum of amounts over a span: periods that tile it without gap or overlap.

use super::Case;
use super::reported::cell_of;
use crate::assessment::{CellRef, Note};
use crate::observation::{Observation, Reading, SeriesKey};
use crate::period::Period;
use crate::plan::Plan;
use crate::quantity::{Fraction, Number, Written, rounding_explains};

/// One reported amount.
#[derive(Clone, Copy, Debug)]
struct Piece {
    index: usize,
    period: Period,
    value: Number,
}

/// What the amounts of a span come to.
pub(super) struct FlowSum {
    /// The pieces that tile the whole span, in order of time; empty if none do.
    pub(super) pieces: Vec<CellRef>,
    /// Their sum.
    pub(super) total: Option<Fraction>,
    /// The largest sum of pieces that do not overlap, with as many of them as come to it: no less was reached.
    pub(super) reported: Option<(Fraction, Vec<CellRef>)>,
    /// Reporting periods of the span without a value.
    pub(super) gaps: Vec<Period>,
    /// Contradictions between parts and wholes.
    pub(super) notes: Vec<Note>,
    /// Cells of the span that say that there is no amount, or were refused.
    pub(super) considered: Vec<CellRef>,
    /// Whether an amount within the span was refused.
    pub(super) has_refused: bool,
}

/// Adds up what was reported for one entry within a span; `is_counted` says that whole numbers are
/// counts, which nobody rounds.
pub(super) fn sum(
    case: &Case<'_>,
    key: SeriesKey,
    cells: &[Observation],
    span: Period,
    is_counted: bool,
) -> FlowSum {
    let inside = || cells.iter().enumerate().filter(|(_, cell)| span.contains(cell.period));
    let has_refused = inside().any(|(_, cell)| cell.reading == Reading::Refused);
    let says_nothing =
        |cell: &Observation| matches!(cell.reading, Reading::Refused | Reading::Missing);
    let considered = inside().filter(|(_, cell)| says_nothing(cell));
    let considered = considered.map(|(index, _)| cell_of(key, index)).collect();
    let pieces: Vec<Piece> = inside()
        .filter_map(|(index, cell)| {
            Some(Piece { index, period: cell.period, value: cell.value()? })
        })
        .collect();
    let (pieces, notes) = if are_apart(&pieces) {
        (pieces, Vec::new())
    } else {
        reconcile(case, key, cells, pieces, is_counted)
    };
    let tiles = finest_tiling(&pieces, span);
    let reference = |piece: &Piece| cell_of(key, piece.index);
    let references = |pieces: &[Piece]| pieces.iter().map(reference).collect::<Vec<_>>();
    let total = (!tiles.is_empty()).then(|| add(&tiles));
    let gaps = if total.is_some() { Vec::new() } else { gaps(&pieces, span, case.plan) };
    let largest = largest_disjoint(&pieces, span);
    let reported = (!largest.is_empty()).then(|| (add(&largest), references(&largest)));
    FlowSum { pieces: references(&tiles), total, reported, gaps, notes, considered, has_refused }
}

fn add(pieces: &[Piece]) -> Fraction {
    pieces.iter().fold(Fraction::zero(), |sum, piece| sum.plus(&piece.value.into()))
}

/// Whether pieces are in order of time without overlap: most are, and there is nothing to choose then.
fn are_apart(pieces: &[Piece]) -> bool {
    pieces.windows(2).all(|pair| match pair {
        [one, next] => one.period.last() < next.period.first(),
        _ => false,
    })
}

/// Whether pieces that are apart leave no gap in a span that they lie in.
fn follow_each_other(pieces: &[Piece], span: Period) -> bool {
    let months: u32 = pieces.iter().map(|piece| piece.period.months()).sum();
    months == span.months()
}

/// For each number of months from the start of the span, the best way to fill them, as the index of
/// the last piece and the score. `gap_allowed` lets a month stay empty.
fn best_fill<S: Clone + PartialOrd>(
    pieces: &[Piece],
    span: Period,
    start: S,
    gap_allowed: bool,
    score: impl Fn(&S, &Piece) -> S,
) -> Vec<Piece> {
    let length = usize::try_from(span.months()).unwrap_or(0);
    let offset = |month| usize::try_from(span.first().until(month)).unwrap_or(0);
    let mut ending: Vec<Vec<&Piece>> = vec![Vec::new(); length.saturating_add(1)];
    for piece in pieces {
        if let Some(list) = ending.get_mut(offset(piece.period.last()).saturating_add(1)) {
            list.push(piece);
        }
    }
    let mut best: Vec<Option<(S, Option<&Piece>)>> = vec![Some((start, None))];
    for month in 1..=length {
        let before = month.saturating_sub(1);
        let mut here = match best.get(before) {
            Some(Some((value, _))) if gap_allowed => Some((value.clone(), None)),
            _ => None,
        };
        for piece in ending.get(month).map_or(&[][..], Vec::as_slice) {
            let Some(Some((value, _))) = best.get(offset(piece.period.first())) else {
                continue;
            };
            let value = score(value, piece);
            if here.as_ref().is_none_or(|(known, _)| value > *known) {
                here = Some((value, Some(*piece)));
            }
        }
        best.push(here);
    }
    let mut chosen = Vec::new();
    let mut month = length;
    while month > 0 {
        match best.get(month) {
            Some(Some((_, Some(piece)))) => {
                chosen.push(**piece);
                month = offset(piece.period.first());
            }
            Some(Some((_, None))) => month = month.saturating_sub(1),
            _ => return Vec::new(),
        }
    }
    chosen.reverse();
    chosen
}

/// The tiling of the span by the most pieces, or nothing if the pieces leave a gap.
fn finest_tiling(pieces: &[Piece], span: Period) -> Vec<Piece> {
    if are_apart(pieces) {
        let tile = if follow_each_other(pieces, span) { pieces } else { &[] };
        return tile.to_vec();
    }
    best_fill(pieces, span, 0_usize, false, |count, _| count.saturating_add(1))
}

/// The pieces without overlap whose sum is largest; of those with the same sum the most, as a zero was reported,
/// too.
fn largest_disjoint(pieces: &[Piece], span: Period) -> Vec<Piece> {
    if are_apart(pieces) {
        return pieces.iter().filter(|piece| piece.value >= Number::ZERO).copied().collect();
    }
    best_fill(pieces, span, (Number::ZERO, 0), true, with_piece)
}

/// A sum and a number of pieces with one more.
fn with_piece((sum, count): &(Number, usize), piece: &Piece) -> (Number, usize) {
    (sum.checked_add(piece.value).unwrap_or(*sum), count.saturating_add(1))
}

/// Compares every value of a longer period with the shorter ones that fill it. Where rounding
/// explains the difference the longer period's value takes their place, else it is a contradiction.
fn reconcile(
    case: &Case<'_>,
    key: SeriesKey,
    cells: &[Observation],
    pieces: Vec<Piece>,
    is_counted: bool,
) -> (Vec<Piece>, Vec<Note>) {
    let mut wholes = pieces.clone();
    wholes.sort_by_key(|piece| (piece.period.months(), piece.period.first()));
    let mut kept = pieces;
    let mut notes = Vec::new();
    for whole in &wholes {
        let shorter =
            |piece: &&Piece| whole.period.contains(piece.period) && whole.period != piece.period;
        let shorter: Vec<Piece> = kept.iter().filter(shorter).copied().collect();
        let parts = finest_tiling(&shorter, whole.period);
        let sum = add(&parts);
        if parts.is_empty() || sum == whole.value.into() {
            continue;
        }
        // Few sums end here, so the rows are looked up that say how the figures were written.
        let written = |piece: &Piece| {
            let cell = cells.get(piece.index);
            let written = cell.and_then(|cell| case.observations.written(key, cell));
            written.unwrap_or((piece.value, 0))
        };
        let values: Vec<Written> = parts.iter().map(written).collect();
        let by_rounding = rounding_explains(&values, written(whole), is_counted);
        let reference = |piece: &Piece| cell_of(key, piece.index);
        notes.push(Note::PartsContradictWhole {
            parts: parts.iter().map(reference).collect(),
            sum,
            whole: reference(whole),
            by_rounding,
        });
        if by_rounding {
            kept.retain(|piece| !parts.iter().any(|part| part.index == piece.index));
        }
    }
    (kept, notes)
}

/// What is not reported of a span: reporting periods of which nothing is, and single months of those
/// of which something is; runs of months where the plan has no reporting periods.
fn gaps(pieces: &[Piece], span: Period, plan: &Plan) -> Vec<Period> {
    let covers = |month| pieces.iter().any(|piece| piece.period.contains(Period::month(month)));
    let mut gaps: Vec<Period> = Vec::new();
    let mut month = span.first();
    while month <= span.last() {
        let whole = plan.reporting_period(month).unwrap_or(span);
        let end = whole.last().min(span.last());
        let months = || (0..=month.until(end)).map(|offset| month.plus(offset));
        let open = months().filter(|month| !covers(*month)).map(Period::month);
        if months().any(covers) || plan.reporting.is_none() {
            gaps.extend(joined(open.collect()));
        } else {
            gaps.extend(Period::new(month, end));
        }
        month = end.plus(1);
    }
    if gaps.is_empty() {
        // Everything is covered, but by periods that overlap.
        gaps.push(span);
    }
    gaps
}

/// Spans in order of time, neighbours as one.
pub(super) fn joined(months: Vec<Period>) -> Vec<Period> {
    let mut joined: Vec<Period> = Vec::new();
    for period in months {
        let previous = joined.last().filter(|last| last.last().plus(1) == period.first()).copied();
        match previous.and_then(|last| Period::new(last.first(), period.last())) {
            Some(longer) => {
                joined.pop();
                joined.push(longer);
            }
            None => joined.push(period),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span() -> Period {
        let january = crate::period::Month::of(2025, 1).expect("a month");
        Period::around(january, crate::period::Frequency::Year)
    }

    /// Pieces of 2025 in order of time, apart from each other.
    fn apart() -> impl Strategy<Value = Vec<Piece>> {
        let piece = (0_i32..3, 1_i32..4, -2_i32..3);
        proptest::collection::vec(piece, 0..8).prop_map(|pieces| {
            let mut next = span().first();
            let mut all = Vec::new();
            for (index, (gap, length, value)) in pieces.into_iter().enumerate() {
                let first = next.plus(gap);
                next = first.plus(length);
                let period = Period::new(first, next.plus(-1)).expect("a period");
                if span().contains(period) {
                    all.push(Piece { index, period, value: Number::whole(value) });
                }
            }
            all
        })
    }

    fn indices(pieces: &[Piece]) -> Vec<usize> {
        pieces.iter().map(|piece| piece.index).collect()
    }

    proptest! {
        /// Where there is nothing to choose, choosing would give the same.
        #[test]
        fn pieces_apart_are_chosen_at_once(pieces in apart()) {
            prop_assert!(are_apart(&pieces));
            let count = |count: &usize, _: &Piece| count.saturating_add(1);
            let tiling = best_fill(&pieces, span(), 0_usize, false, count);
            prop_assert_eq!(indices(&finest_tiling(&pieces, span())), indices(&tiling));
            let largest = best_fill(&pieces, span(), (Number::ZERO, 0), true, with_piece);
            prop_assert_eq!(indices(&largest_disjoint(&pieces, span())), indices(&largest));
        }
    }
}
