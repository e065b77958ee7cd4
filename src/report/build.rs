//! From assessments to a report.

use std::collections::HashSet;

use super::course::{bullet, course};
use super::digest::digest;
use super::grid::grid;
use super::numbers::{
    Figure, completion_rounding, computed_places, due_rounding, exact, percent, value_rounding,
};
use super::outlook;
use super::view::{promise, sections};
use super::{
    CellView, Day, DecidedView, DueShare, FirstPromise, Input, Outcome, PlanHead, Reached, Report,
    StateView, change, findings, highlights, scores, waivers,
};
use crate::assessment::{Actual, Assessment, CellRef};
use crate::diagnostic::{Diagnostic, Named};
use crate::observation::{Observation, Observations, Reading, SeriesKey};
use crate::parallel;
use crate::period::Period;
use crate::plan::{AsOf, Goal, Indicator, Plan, Side, Waiver};
use crate::quantity::{Fraction, Rounding};
use crate::score::{Receipt, receipt};
use crate::verdict::{Policy, Tally, Verdict};

/// What a report is made of.
pub struct Judged<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's name and files.
    pub head: PlanHead,
    /// The data.
    pub observations: &'a Observations,
    /// The time up to which it was judged.
    pub as_of: AsOf,
    /// One for each target.
    pub assessments: &'a [Assessment],
    /// Found while reading plan and data.
    pub diagnostics: Vec<Diagnostic>,
    /// What the user decides.
    pub policy: Policy,
    /// Targets that are excused.
    pub waivers: &'a [Waiver],
    /// Whether warnings count as errors.
    pub is_strict: bool,
    /// Targets that were not selected.
    pub left_out: usize,
    /// Cells that are named for one target, at most.
    pub named_cells: usize,
    /// Whether charts are drawn, for which alone places on an axis are computed.
    pub is_drawn: bool,
}

/// The series that a cell belongs to.
fn series_of(cell: CellRef) -> SeriesKey {
    SeriesKey { entry: cell.entry(), part: cell.part() }
}

/// Makes the report. The verdict and exit code are fixed here, before anything is rendered.
pub fn build(judged: &Judged<'_>) -> Report {
    let plan = judged.plan;
    judged.find_rows();
    let (told, mut outcomes) = judged.outcomes();
    let receipt_of = |(one, outcome): (&&Assessment, &Outcome)| receipt(plan, one, outcome.verdict);
    let receipts: Vec<Option<Receipt>> = told.iter().zip(&outcomes).map(receipt_of).collect();
    for (outcome, receipt) in outcomes.iter_mut().zip(&receipts) {
        let view = |receipt| Box::new(scores::view(&plan.score, receipt));
        outcome.receipt = receipt.as_ref().map(view);
    }
    place_below(plan, &told, &mut outcomes);
    let mut found: Vec<Diagnostic> = judged.diagnostics.clone();
    found.extend(judged.assessments.iter().flat_map(|one| findings::of(judged, one)));
    found.extend(waivers::findings(judged));
    found.extend(outcomes.iter().filter_map(findings::revised));
    if judged.is_strict {
        found = found.into_iter().map(Diagnostic::strict).collect();
    }
    let errors = found.iter().filter(|finding| finding.is_error());
    let errors = errors.map(|finding| finding.stands_for).sum();
    let scored: Vec<(&Outcome, Receipt)> =
        outcomes.iter().zip(receipts).filter_map(|(one, receipt)| Some((one, receipt?))).collect();
    let verdicts = outcomes.iter().map(|outcome| outcome.verdict);
    let tally = Tally { left_out: judged.left_out, ..Tally::of(verdicts, errors) };
    Report {
        plan: judged.head.clone(),
        as_of: judged.as_of.to_string(),
        as_of_day: day(judged.as_of),
        judged_to: judged_to(judged),
        inputs: inputs(judged.observations),
        tally,
        verdict: tally.verdict(),
        exit_code: tally.exit_code(judged.policy.fail_on),
        fail_on: judged.policy.fail_on,
        basis: plan.pace.basis,
        sections: sections(plan),
        digest: digest(&outcomes),
        grid: grid(&outcomes),
        scores: scores::scores(plan, &outcomes, &scored),
        results: outcomes,
        findings: found,
    }
}

/// Says of the outcomes of parts what they stand below.
fn place_below(plan: &Plan, told: &[&Assessment], outcomes: &mut [Outcome]) {
    let mut told = told.iter();
    for group in outcomes.chunk_by_mut(|one, other| one.promise.id == other.promise.id) {
        let mut before: HashSet<Option<usize>> = HashSet::new();
        for (outcome, one) in group.iter_mut().zip(told.by_ref()) {
            let above = |part: &usize| plan.parts.get(*part).and_then(|part| part.parent);
            let areas = std::iter::successors(one.part, above).skip(1).map(Some);
            let areas = areas.chain(one.part.map(|_| None));
            outcome.is_below_whole = !before.is_empty();
            outcome.depth = areas.filter(|area| before.contains(area)).count();
            before.insert(one.part);
        }
    }
}

fn day(as_of: AsOf) -> Day {
    let date = as_of.date;
    Day {
        year: date.year(),
        month: date.month(),
        day: date.day(),
        ends_month: as_of.month().last_day() == date,
    }
}

/// The end of the last reporting period that was over, where that is before as-of.
fn judged_to(judged: &Judged<'_>) -> Option<String> {
    let month = judged.as_of.month().min(judged.plan.period.last());
    let earlier = |assessment: &&Assessment| assessment.judged_at.is_some_and(|at| at < month);
    let is_open = |assessment: &&Assessment| {
        let indicator = judged.plan.indicator(assessment.entry);
        let goal = indicator.and_then(|indicator| indicator.goal(assessment.part));
        goal.is_some_and(|goal| assessment.judged_at.is_some_and(|at| at < goal.target.due))
    };
    let mut months = judged.assessments.iter().filter(earlier).filter(is_open);
    months.next().and_then(|assessment| assessment.judged_at).map(|month| month.to_string())
}

/// `1.6 / 1.75`, or from a start `(1.6 - 1) / (3 - 1)`.
fn quotient(value: &Figure, end: &Figure, start: Option<&str>) -> Figure {
    let is_rounded = value.is_rounded || end.is_rounded;
    let (value, end) = (&value.text, &end.text);
    let text = match start.map(subtracted) {
        Some(start) => format!("({value} - {start}) / ({end} - {start})"),
        None => format!("{value} / {end}"),
    };
    Figure { text, is_rounded }
}

/// A number behind a minus sign, one below zero in brackets.
fn subtracted(number: &str) -> String {
    if number.starts_with('-') { format!("({number})") } else { number.to_owned() }
}

pub(super) fn inputs(observations: &Observations) -> Vec<Input> {
    let input = |file: &crate::observation::DataFile| Input {
        file: file.source.name().to_string(),
        sha256: file.sha256.clone(),
        encoding: file.encoding,
        rows: file.rows,
    };
    observations.sources.iter().map(input).collect()
}

impl Judged<'_> {
    /// The name of what was assessed, with the part that it is about.
    pub(super) fn name(&self, assessment: &Assessment) -> Named {
        let entry = self.plan.entries.get(assessment.entry);
        let name = entry.map_or("", |entry| entry.heading().name.as_str());
        let part = assessment.part.map(|part| self.plan.area_name(Some(part)).to_owned());
        Named { name: name.to_owned(), part }
    }

    fn outcome(&self, assessment: &Assessment) -> Option<Outcome> {
        let entry = self.plan.entries.get(assessment.entry)?;
        let promise = promise(self.plan, entry, assessment.part)?;
        let indicator = self.plan.indicator(assessment.entry);
        let goal = indicator.and_then(|indicator| indicator.goal(assessment.part));
        let figures = goal.map(|goal| Figures { assessment, goal });
        let needed = assessment.needed_per_month.as_ref();
        let would_be = self.policy.verdict(self.plan, assessment);
        let waiver = waivers::of(self, assessment, would_be);
        let verdict = if waiver.is_some() { Verdict::Waived } else { would_be };
        Some(Outcome {
            promise,
            area: self.plan.area_name(assessment.part).to_owned(),
            status: assessment.status,
            verdict,
            waiver: waiver.map(Box::new),
            reason: assessment.reason,
            judged_at: assessment.judged_at.map(|month| month.to_string()),
            actual: indicator
                .zip(figures.as_ref())
                .and_then(|(one, figures)| self.reached(one, figures)),
            considered: self.considered(assessment),
            base_limit: figures.as_ref().and_then(Figures::base_limit),
            due_now: figures.as_ref().and_then(Figures::due),
            due_share: figures.as_ref().and_then(Figures::due_share),
            completion: figures.as_ref().and_then(Figures::completion),
            pace_terms: figures.as_ref().and_then(Figures::pace_terms),
            completion_terms: figures.as_ref().and_then(Figures::completion_terms),
            pace: assessment.pace.as_ref().map(|pace| percent(pace, Rounding::Down)),
            growth: outlook::growth(assessment).map(Box::new),
            pace_points: assessment
                .pace_points
                .as_ref()
                .map(|points| percent(points, Rounding::Down)),
            points_terms: figures.as_ref().and_then(Figures::points_terms),
            gap: figures.as_ref().and_then(Figures::gap),
            needed_per_month: needed.map(|needed| needed.decimal(4, Rounding::Nearest)),
            needed_enough: needed
                .zip(goal)
                .map(|(needed, goal)| highlights::needed_enough(needed, goal.target)),
            is_more_needed: needed.is_some_and(Fraction::is_positive),
            trend: outlook::trend(indicator, assessment).map(Box::new),
            year_on_year: assessment
                .changes
                .year_on_year
                .as_deref()
                .map(|change| Box::new(change::view(change))),
            period_on_period: assessment
                .changes
                .period_on_period
                .as_deref()
                .map(|change| Box::new(change::view(change))),
            band: outlook::band(indicator, assessment),
            excess: goal.and_then(|goal| highlights::excess(assessment, goal.target)),
            is_nearly_reached: goal
                .is_some_and(|goal| highlights::is_nearly_reached(assessment, goal.target)),
            bullet: goal
                .filter(|_| self.is_drawn)
                .map(|goal| Box::new(bullet(assessment, goal.target))),
            course: goal
                .and_then(|goal| course(assessment, goal.target, goal.baseline))
                .map(Box::new),
            state: assessment.state.and_then(|state| self.state(state)).map(Box::new),
            missing: assessment.missing.iter().map(Period::to_string).collect(),
            absent: self.absent(&assessment.absent),
            absent_count: assessment.absent.count,
            lacking: assessment.lacking.iter().map(|one| self.lacking(one)).collect(),
            rank: assessment.rank,
            first_promise: self.first_promise(assessment).map(Box::new),
            receipt: None,
            is_below_whole: false,
            depth: 0,
            decided_by: assessment.decided_by.as_ref().map(|decided| DecidedView {
                area: self.plan.area_name(Some(decided.part)).to_owned(),
                kept: decided.kept,
                of: decided.of,
            }),
        })
    }

    /// What is told of every assessment of which something is, beside it.
    fn outcomes(&self) -> (Vec<&Assessment>, Vec<Outcome>) {
        let count = self.assessments.len();
        let of = |index: usize| self.assessments.get(index).and_then(|one| self.outcome(one));
        let outcomes = parallel::map(count, count >= parallel::MANY, of);
        let told = self.assessments.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_some());
        (told.map(|(one, _)| one).collect(), parallel::present(outcomes))
    }

    fn first_promise(&self, assessment: &Assessment) -> Option<FirstPromise> {
        let (status, reason) = assessment.first_promise?;
        let indicator = self.plan.indicator(assessment.entry)?;
        let replaced = indicator.replaced(assessment.part)?;
        let comparator = replaced.target.comparator;
        let first = Assessment::bare(assessment.entry, status, reason);
        Some(FirstPromise {
            comparator: comparator.relation(),
            value: comparator.limit().to_string(),
            upper: comparator.upper().map(|upper| upper.to_string()),
            revised_from: replaced.from.to_string(),
            reason: replaced.reason.clone(),
            status,
            verdict: self.policy.verdict(self.plan, &first),
            at: match assessment.part.and_then(|part| indicator.part_target(part)) {
                Some(own) => own.at.clone(),
                None => indicator.heading.at.clone(),
            },
            revised_at: replaced.at.clone(),
        })
    }

    fn reached(&self, indicator: &Indicator, figures: &Figures<'_>) -> Option<Reached> {
        let actual = figures.assessment.actual.as_ref()?;
        let Figure { text: value, is_rounded } = figures.shown(actual);
        Some(Reached {
            value,
            is_rounded,
            is_lower_bound: figures.assessment.is_lower_bound,
            method: self.method(indicator, actual),
            from: self.cells(actual.cells()),
            more_cells: actual.unnamed_cells(),
        })
    }

    pub(super) fn observation(&self, cell: CellRef) -> Option<Observation> {
        self.observations.at(series_of(cell), cell.index())
    }

    fn cells(&self, references: impl IntoIterator<Item = CellRef>) -> Vec<CellView> {
        let named = references.into_iter().take(self.named_cells);
        named.filter_map(|cell| self.cell(cell)).collect()
    }

    fn considered(&self, assessment: &Assessment) -> Vec<CellView> {
        self.looked_at(assessment).filter_map(|cell| self.cell(cell)).collect()
    }

    /// The area's own cells without which there is no actual value, and some of its parts'.
    fn looked_at(&self, assessment: &Assessment) -> impl Iterator<Item = CellRef> {
        let mut left = self.named_cells;
        let is_named = move |cell: &CellRef| {
            let is_own = cell.part() == assessment.part;
            left = left.saturating_sub(usize::from(!is_own));
            is_own || left > 0
        };
        assessment.considered.iter().copied().filter(is_named)
    }

    /// Finds the rows of all cells that will be named.
    fn find_rows(&self) {
        let cell = |cell: CellRef| Some((series_of(cell), self.observation(cell)?));
        let named = self.assessments.iter().flat_map(|assessment| {
            let reached = assessment.actual.iter().flat_map(Actual::cells).take(self.named_cells);
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

    fn state(&self, reference: CellRef) -> Option<StateView> {
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

/// The figures of one indicator, with what rounding must respect.
struct Figures<'a> {
    assessment: &'a Assessment,
    goal: Goal<'a>,
}

impl Figures<'_> {
    /// An actual value: whole for sums of what was written, rounded for quotients.
    fn shown(&self, actual: &Actual) -> Figure {
        let comparator = self.goal.target.comparator;
        let text = if actual.is_quotient() {
            let rounding = value_rounding(comparator, &actual.value);
            actual.value.decimal(computed_places(comparator), rounding)
        } else {
            exact(&actual.value)
        };
        Figure::of(text, &actual.value)
    }

    fn actual(&self) -> Option<&Fraction> {
        self.assessment.actual.as_ref().map(|actual| &actual.value)
    }

    fn base_limit(&self) -> Option<String> {
        let limit = self.assessment.base_limit.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Floor | Side::Both => Rounding::Down,
            Side::Ceiling => Rounding::Up,
        };
        Some(limit.decimal(4, rounding))
    }

    fn due(&self) -> Option<String> {
        Some(self.line(&self.assessment.due.as_ref()?.value).text)
    }

    fn due_share(&self) -> Option<DueShare> {
        let due = self.assessment.due.as_ref()?;
        let (passed, all) = due.months?;
        Some(DueShare { passed, all, is_rounded: self.line(&due.value).is_rounded })
    }

    /// What a value is held against, rounded so that it stays on its side of the value.
    fn line(&self, line: &Fraction) -> Figure {
        let places = computed_places(self.goal.target.comparator);
        Figure::of(line.decimal(places, due_rounding(line, self.actual())), line)
    }

    /// `1.6 / 1.75`: the quotient that the pace is.
    fn pace_terms(&self) -> Option<Figure> {
        let value = self.shown(self.assessment.actual.as_ref()?);
        let line = self.assessment.pace_line.as_ref()?;
        let held = self.line(&line.value);
        let start = line.start.as_ref().map(exact);
        let (one, other) = if line.is_inverse { (held, value) } else { (value, held) };
        Some(quotient(&one, &other, start.as_deref()))
    }

    /// `(14 - 20) / 40`: the share of the way by which the value is ahead of what is due.
    fn points_terms(&self) -> Option<Figure> {
        let points = self.assessment.pace_points.as_ref()?;
        let actual = self.assessment.actual.as_ref()?;
        let line = self.assessment.pace_line.as_ref()?;
        let (value, held) = (self.shown(actual), self.line(&line.value));
        let is_ahead_above = actual.value.minus(&line.value).is_negative() == points.is_negative();
        let (first, second) =
            if is_ahead_above || line.start.is_some() { (&value, &held) } else { (&held, &value) };
        let limit = self.goal.end();
        let way = match &line.start {
            Some(start) => format!("({limit} - {})", subtracted(&exact(start))),
            None if limit.is_negative() => limit.negated().to_string(),
            None => limit.to_string(),
        };
        let is_rounded = value.is_rounded || held.is_rounded;
        let ahead = format!("({} - {})", first.text, subtracted(&second.text));
        Some(Figure { text: format!("{ahead} / {way}"), is_rounded })
    }

    /// `39 / 40`: the quotient that the completion is.
    fn completion_terms(&self) -> Option<Figure> {
        self.assessment.completion.as_ref()?;
        let value = self.shown(self.assessment.actual.as_ref()?);
        let limit = self.goal.target.comparator.limit().to_string();
        let limit = Figure { text: limit, is_rounded: false };
        let start = self.goal.baseline.map(|start| start.to_string());
        Some(quotient(&value, &limit, start.as_deref()))
    }

    fn completion(&self) -> Option<super::Percent> {
        let completion = self.assessment.completion.as_ref()?;
        let is_reached = self.actual().is_some_and(|v| self.goal.target.comparator.is_reached(v));
        Some(percent(completion, completion_rounding(completion, is_reached)))
    }

    fn gap(&self) -> Option<String> {
        let gap = self.assessment.gap.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Both if gap.is_negative() => Rounding::Down,
            Side::Floor => Rounding::Down,
            Side::Ceiling | Side::Both => Rounding::Up,
        };
        let places = computed_places(self.goal.target.comparator).max(4);
        Some(gap.decimal(places, rounding))
    }
}
