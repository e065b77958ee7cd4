//! What came of one target or milestone, as JSON, version 1.

use schemars::JsonSchema;
use serde::Serialize;

use super::change::{Change, change};
use super::finding::{At, at};
use super::members::{Member, MissingMember, members, missing_member};
use super::words;
use super::written::present;
use crate::render::words::{Lang, arithmetic};
use crate::report::{
    AbsentPart, Aim, Band, CellView, GapFrom, Known, MeasureView, MethodView, Outcome, Percent,
    PromiseKind, Reached, Report,
};

#[derive(Serialize, JsonSchema)]
pub(super) struct ResultRow<'a> {
    id: &'a str,
    #[schemars(extend("enum" = words::kinds()))]
    kind: &'static str,
    name: &'a str,
    section: Option<&'a str>,
    area: Option<&'a str>,
    #[schemars(extend("enum" = words::commitments()))]
    commitment: &'static str,
    #[schemars(extend("enum" = words::statuses()))]
    status: &'static str,
    #[schemars(extend("enum" = words::verdicts()))]
    verdict: &'static str,
    #[schemars(extend("enum" = words::reasons()))]
    reason: &'static str,
    target: Target<'a>,
    actual: Option<Actual<'a>>,
    due_now: Option<&'a str>,
    completion_percent: Option<&'a str>,
    pace_percent: Option<&'a str>,
    growth: Option<Growth<'a>>,
    pace_points: Option<&'a str>,
    gap: Option<&'a str>,
    #[schemars(extend("enum" = words::or_null(&words::ends_of_gaps())))]
    gap_from: Option<&'static str>,
    needed_per_month: Option<&'a str>,
    trend: Option<Trend<'a>>,
    year_on_year: Option<Change<'a>>,
    period_on_period: Option<Change<'a>>,
    band: Option<&'static str>,
    judged_at: Option<&'a str>,
    missing: &'a [String],
    missing_parts: Vec<MissingPart<'a>>,
    missing_parts_count: usize,
    missing_members: Vec<MissingMember<'a>>,
    part: Option<&'a str>,
    decided_by: Option<DecidedBy<'a>>,
    rank: Option<Rank>,
    waiver: Option<Waiver<'a>>,
    first_promise: Option<FirstPromise<'a>>,
    key: bool,
    score: Option<Receipt<'a>>,
    #[schemars(extend("enum" = words::or_null(&words::milestone_states())))]
    state: Option<&'static str>,
    due: Option<&'a str>,
    evidence: Option<&'a str>,
    owner: Option<&'a str>,
    note: Option<&'a str>,
    tags: &'a [String],
    explain: String,
}

#[derive(Serialize, JsonSchema)]
struct Target<'a> {
    #[schemars(extend("enum" = words::or_null(&words::comparators())))]
    comparator: Option<&'a str>,
    value: Option<&'a str>,
    upper: Option<&'a str>,
    unit: Option<&'a str>,
    stretch: Option<&'a str>,
    baseline: Option<&'a str>,
    #[schemars(extend("enum" = words::or_null(&words::paces())))]
    pace: Option<&'static str>,
    due: &'a str,
    source: Option<&'a str>,
    quote: Option<&'a str>,
    at: At<'a>,
}

#[derive(Serialize, JsonSchema)]
struct Actual<'a> {
    value: Option<&'a str>,
    unit: Option<&'a str>,
    #[schemars(extend("enum" = words::or_null(&words::measures())))]
    measure: Option<&'static str>,
    lower_bound: bool,
    upper_bound: bool,
    parts: Option<Parts<'a>>,
    members: Option<Vec<Member<'a>>>,
    from: Vec<Cell<'a>>,
    more_cells: usize,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct MissingPart<'a> {
    area: &'a str,
    periods: &'a [String],
}

#[derive(Serialize, JsonSchema)]
struct DecidedBy<'a> {
    area: &'a str,
    kept: usize,
    of: usize,
}

#[derive(Serialize, JsonSchema)]
struct Waiver<'a> {
    reason: &'a str,
    approved_by: &'a str,
    expires: &'a str,
    #[schemars(extend("enum" = words::verdicts()))]
    would_be: &'static str,
    at: At<'a>,
}

#[derive(Serialize, JsonSchema)]
struct FirstPromise<'a> {
    comparator: &'static str,
    value: &'a str,
    upper: Option<&'a str>,
    revised_from: &'a str,
    reason: &'a str,
    #[schemars(extend("enum" = words::statuses()))]
    status: &'static str,
    #[schemars(extend("enum" = words::verdicts()))]
    verdict: &'static str,
    at: At<'a>,
    revised_at: At<'a>,
}

#[derive(Serialize, JsonSchema)]
struct Receipt<'a> {
    weight: &'a str,
    reached_percent: Option<&'a str>,
    percent: &'a str,
    points: &'a str,
    extra: Option<&'a str>,
    /// Units beyond the target or short of it, times points for each.
    extra_terms: Option<&'a str>,
    counted: &'static str,
}

#[derive(Serialize, JsonSchema)]
struct Rank {
    place: usize,
    shared: bool,
    of: usize,
    before: Option<usize>,
}

#[derive(Serialize, JsonSchema)]
struct Parts<'a> {
    method: &'static str,
    count: usize,
    decisive: Option<&'a str>,
    periods: Vec<PartsPeriod<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct PartsPeriod<'a> {
    period: &'a str,
    value: &'a str,
    count: usize,
}

#[derive(Serialize, JsonSchema)]
struct Growth<'a> {
    made_percent: &'a str,
    needed_percent: &'a str,
    ratio: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct Trend<'a> {
    method: &'static str,
    class: &'static str,
    figure: Option<&'a str>,
    factor: Option<&'a str>,
    stand_in_for_zero: Option<&'static str>,
    score: Option<&'a str>,
    projected: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct Cell<'a> {
    id: &'a str,
    area: Option<&'a str>,
    period: &'a str,
    value: Option<&'a str>,
    raw: &'a str,
    raw_unit: Option<&'a str>,
    at: At<'a>,
}

pub(super) fn row<'a>(report: &'a Report, outcome: &'a Outcome, lang: Lang) -> ResultRow<'a> {
    let promise = &outcome.promise;
    let section = promise.section.and_then(|section| report.sections.get(section));
    let milestone_due = match &promise.kind {
        PromiseKind::Milestone { due, .. } => Some(due.as_str()),
        PromiseKind::Indicator(_) => None,
    };
    ResultRow {
        id: &promise.id,
        kind: if milestone_due.is_some() { "milestone" } else { "indicator" },
        name: &promise.name,
        section: section.map(|section| section.id.as_str()),
        area: present(&outcome.area),
        commitment: promise.commitment.key(),
        status: outcome.status.key(),
        verdict: outcome.verdict.key(),
        reason: outcome.reason.key(),
        target: target(outcome, milestone_due),
        actual: actual(outcome),
        due_now: outcome.due_now.as_deref(),
        completion_percent: percent(outcome.completion.as_ref()),
        pace_percent: percent(outcome.pace.as_ref()),
        growth: outcome.growth.as_ref().map(|growth| Growth {
            made_percent: &growth.made,
            needed_percent: &growth.needed,
            ratio: &growth.ratio,
        }),
        pace_points: percent(outcome.pace_points.as_ref()),
        gap: outcome.gap.as_deref(),
        gap_from: outcome.gap_counted_from().map(GapFrom::key),
        needed_per_month: outcome.needed_per_month.as_deref(),
        trend: outcome.trend.as_ref().map(|trend| Trend {
            method: trend.method.key(),
            class: trend.class.key(),
            figure: trend.figure.as_deref(),
            factor: trend.factor.as_deref(),
            stand_in_for_zero: trend.stand_in,
            score: trend.score.as_deref(),
            projected: trend.projected.as_deref(),
        }),
        year_on_year: outcome.year_on_year.as_deref().map(change),
        period_on_period: outcome.period_on_period.as_deref().map(change),
        band: outcome.band.map(Band::key),
        judged_at: outcome.judged_at.as_deref(),
        missing: &outcome.missing,
        missing_parts: outcome.absent.iter().map(missing_part).collect(),
        missing_parts_count: outcome.absent_count,
        missing_members: outcome.lacking.iter().map(missing_member).collect(),
        part: promise.part.as_deref(),
        rank: outcome.rank.map(|rank| Rank {
            place: rank.place,
            shared: rank.is_shared,
            of: rank.of,
            before: rank.before,
        }),
        waiver: outcome.waiver.as_ref().map(|waiver| Waiver {
            reason: &waiver.reason,
            approved_by: &waiver.approved_by,
            expires: &waiver.expires,
            would_be: waiver.would_be.key(),
            at: at(&waiver.at),
        }),
        first_promise: outcome.first_promise.as_ref().map(|first| FirstPromise {
            comparator: first.comparator.key(),
            value: &first.value,
            upper: first.upper.as_deref(),
            revised_from: &first.revised_from,
            reason: &first.reason,
            status: first.status.key(),
            verdict: first.verdict.key(),
            at: at(&first.at),
            revised_at: at(&first.revised_at),
        }),
        key: promise.is_key,
        score: outcome.receipt.as_ref().map(|receipt| Receipt {
            weight: &receipt.weight,
            reached_percent: receipt.reached.as_deref(),
            percent: &receipt.percent,
            points: &receipt.points,
            extra: receipt.extra.as_ref().map(|extra| extra.points.as_str()),
            extra_terms: receipt.extra.as_ref().map(|extra| extra.terms.text.as_str()),
            counted: receipt.counted.key(),
        }),
        decided_by: outcome.decided_by.as_ref().map(|decided| DecidedBy {
            area: &decided.area,
            kept: decided.kept,
            of: decided.of,
        }),
        state: outcome.state.as_ref().map(|newest| newest.state.key()),
        due: milestone_due,
        evidence: outcome.state.as_ref().and_then(|newest| newest.evidence.as_deref()),
        owner: promise.owner.as_deref(),
        note: promise.note.as_deref(),
        tags: &promise.tags,
        explain: arithmetic(outcome, lang),
    }
}

fn target<'a>(outcome: &'a Outcome, milestone_due: Option<&'a str>) -> Target<'a> {
    let aim: Option<&Aim> = outcome.aim();
    let promise = &outcome.promise;
    Target {
        comparator: aim.map(|aim| aim.comparator.key()),
        value: aim.map(|aim| aim.value.as_str()),
        upper: aim.and_then(|aim| aim.upper.as_deref()),
        unit: aim.and_then(|aim| present(&aim.unit)),
        stretch: aim.and_then(|aim| aim.stretch.as_deref()),
        baseline: aim.and_then(|aim| aim.baseline.as_deref().or(aim.kept_from.as_deref())),
        pace: aim.map(|aim| aim.pace.key()),
        due: milestone_due.or(aim.map(|aim| aim.due.as_str())).unwrap_or_default(),
        source: promise.source.as_deref(),
        quote: promise.quote.as_deref(),
        at: at(&promise.at),
    }
}

/// The actual value and its cells; without a value where cells were looked at in vain.
fn actual(outcome: &Outcome) -> Option<Actual<'_>> {
    let from: Vec<Cell<'_>> = outcome.cells().map(cell).collect();
    let reached = outcome.actual.as_ref();
    let aim = outcome.aim();
    (reached.is_some() || !from.is_empty()).then(|| Actual {
        value: reached.map(|reached| reached.value.as_str()),
        unit: aim.and_then(|aim| present(&aim.unit)),
        measure: aim.map(|aim| measure(&aim.measure)),
        lower_bound: reached.is_some_and(|reached| reached.known == Known::AtLeast),
        upper_bound: reached.is_some_and(|reached| reached.known == Known::AtMost),
        parts: reached.and_then(parts),
        members: reached.and_then(|reached| members(&reached.method)),
        from,
        more_cells: reached.map_or(0, |reached| reached.more_cells),
    })
}

pub(super) fn missing_part(part: &AbsentPart) -> MissingPart<'_> {
    MissingPart { area: &part.area, periods: &part.periods }
}

fn parts(reached: &Reached) -> Option<Parts<'_>> {
    let MethodView::Parts { how, parts, decisive, terms, .. } = &reached.method else {
        return None;
    };
    let periods = terms.iter().map(|term| PartsPeriod {
        period: &term.period,
        value: &term.value.text,
        count: term.parts,
    });
    Some(Parts {
        method: how.key(),
        count: *parts,
        decisive: decisive.as_deref(),
        periods: periods.collect(),
    })
}

fn cell(cell: &CellView) -> Cell<'_> {
    Cell {
        id: &cell.id,
        area: cell.area.as_deref(),
        period: &cell.period,
        value: cell.value.as_deref(),
        raw: &cell.raw,
        raw_unit: cell.raw_unit.as_deref(),
        at: at(&cell.at),
    }
}

fn percent(percent: Option<&Percent>) -> Option<&str> {
    percent.map(|percent| percent.exact.as_str())
}

fn measure(measure: &MeasureView) -> &'static str {
    match measure {
        MeasureView::Flow => "flow",
        MeasureView::Cumulative => "cumulative",
        MeasureView::Level => "level",
        MeasureView::Rate => "rate",
        MeasureView::GrowthOf(_) => "growth-of",
        MeasureView::Ratio(..) => "ratio",
        MeasureView::Share(..) => "share-of",
    }
}
