//! What the texts of data rows name in a plan: entries, areas, periods.

use std::borrow::Cow;
mod areas;
mod plain;

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::account_year::in_calendar;
use super::header::spaced_out;
use super::label::take_apart;
use super::vocabulary::name_behind_number;
use crate::period::{Period, PeriodText, read_period};
use crate::plan::{Areas, Entry, Indicator, Measure, Plan, TrendMethod};
use crate::quantity::fold;
pub(super) use areas::short_area;
use areas::{in_small, short_parts};
use plain::{PlainAmounts, plain_amounts};

/// The names of a plan, ready to be looked up.
pub(super) struct Names<'p> {
    pub(super) plan: &'p Plan,
    /// By folded id and name.
    entries: HashMap<Cow<'p, str>, usize, RandomState>,
    /// Entries whose values from before the plan are needed.
    bases: HashSet<usize, RandomState>,
    /// By entry: whether the values of parts have a say.
    by_parts: Vec<bool>,
    /// By folded name.
    parts: HashMap<String, usize, RandomState>,
    /// The same by names of Latin letters in small ones.
    parts_in_small: HashMap<String, usize, RandomState>,
    /// Bytes of the longest folded name of a part.
    longest_part: usize,
    /// By folded short name; none where more than one part can be meant.
    short_parts: HashMap<String, Option<usize>, RandomState>,
    /// By entry: about which amounts nothing is to be told.
    amounts: Vec<PlainAmounts>,
}

/// Whom a fact is about.
#[derive(Clone, Copy)]
pub(super) enum FactArea {
    Whole,
    Part(usize),
}

impl FactArea {
    /// The index of the part; none for the whole.
    pub(super) fn part(self) -> Option<usize> {
        match self {
            Self::Whole => None,
            Self::Part(part) => Some(part),
        }
    }
}

impl<'p> Names<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let room = plan.entries.len().saturating_mul(2);
        let mut entries = HashMap::with_capacity_and_hasher(room, RandomState::default());
        for (index, entry) in plan.entries.iter().enumerate() {
            let heading = entry.heading();
            entries.insert(fold(&heading.name), index);
            entries.insert(Cow::Borrowed(heading.id.as_str()), index);
        }
        let parts: HashMap<String, usize, RandomState> = plan
            .parts
            .iter()
            .enumerate()
            .map(|(index, part)| (fold(&part.name).into_owned(), index))
            .collect();
        let all = 0..plan.entries.len();
        let by_parts = with_members(plan, all.clone().filter(|entry| uses_parts(plan, *entry)));
        Self {
            plan,
            entries,
            bases: with_members(plan, plan.entries.iter().enumerate().filter_map(base)),
            by_parts: all.map(|entry| by_parts.contains(&entry)).collect(),
            parts_in_small: in_small(&parts),
            longest_part: parts.keys().map(String::len).max().unwrap_or(0),
            parts,
            short_parts: short_parts(plan),
            amounts: plan.entries.iter().map(plain_amounts).collect(),
        }
    }

    /// The entry of a folded id or name, also with the number of a list in front of it: `1.高新技术企业`.
    pub(super) fn entry(&self, folded: &str) -> Option<usize> {
        let entry = |name: &str| self.entries.get(name).copied();
        let spaced = || entry(&spaced_out(folded)?);
        entry(folded).or_else(|| entry(name_behind_number(folded)?)).or_else(spaced)
    }

    /// The entry that a text names, also with a unit in brackets or a basis behind it.
    pub(super) fn entry_labelled(&self, text: &str) -> Option<usize> {
        self.entry(&fold(text)).or_else(|| self.entry(&fold(&take_apart(text).name)))
    }

    /// Whether a text is the id, name or alias of an entry.
    pub(super) fn knows_indicator_as_written(&self, text: &str) -> bool {
        self.entry(&fold(text)).is_some()
    }

    /// Whether a text names an entry with the number of a list in front of it, and not without it.
    pub(super) fn is_numbered(&self, text: &str) -> bool {
        let whole = |name: &str| self.entries.contains_key(fold(name).as_ref());
        self.knows_indicator(text) && !whole(text) && !whole(&take_apart(text).name)
    }

    /// The same, also with a unit in brackets or a basis behind it.
    pub(super) fn knows_indicator(&self, text: &str) -> bool {
        self.entry_labelled(text).is_some()
    }

    /// Whether a text names a period.
    pub(super) fn is_period(&self, text: &str) -> bool {
        let year = self.plan.period.single_year();
        let is_one = |text: &str| matches!(read_period(text, year), Ok((PeriodText::Period(_), _)));
        is_one(text) || in_calendar(text, self.plan.period).is_some_and(|text| is_one(&text))
    }

    /// Whether values of parts have a say in what is judged of every entry.
    pub(super) fn are_all_parts_used(&self) -> bool {
        self.by_parts.iter().all(|is_used| *is_used)
    }

    /// Whether values of parts have a say in what is judged.
    #[inline]
    pub(super) fn are_parts_used(&self, entry: usize) -> bool {
        self.by_parts.get(entry) == Some(&true)
    }

    /// Whether a value lies outside the plan and nothing is computed from it: no growth, no trend,
    /// and no change on last year.
    pub(super) fn is_never_used(&self, entry: usize, period: Period) -> bool {
        let plan = self.plan.period;
        let is_amount = self.plan.indicator(entry).is_some_and(|i| i.measure == Measure::Flow);
        let straddles = period.overlaps(plan) && !plan.contains(period);
        (is_amount && straddles)
            || period.first() > plan.last()
            || (period.last() < plan.first() && !self.is_history(entry, period))
    }

    /// Whether a value from before the plan is compared with: any of the year before it, and older
    /// ones that a growth or trend needs.
    fn is_history(&self, entry: usize, period: Period) -> bool {
        let is_last_year = period.first() >= self.plan.period.first().plus(-12);
        self.bases.contains(&entry) || (is_last_year && self.plan.indicator(entry).is_some())
    }
}

/// The entry whose values from before the plan an entry needs: for its growth, or for its trend.
fn base((index, entry): (usize, &Entry)) -> Option<usize> {
    let Entry::Indicator(indicator) = entry else { return None };
    match indicator.measure {
        Measure::GrowthOf(base) => Some(base),
        Measure::Flow
        | Measure::Cumulative
        | Measure::Level
        | Measure::Rate
        | Measure::Ratio { .. }
        | Measure::Share { .. } => {
            (indicator.trend == Some(TrendMethod::MeanChange)).then_some(index)
        }
    }
}

/// Whether an indicator's own values of parts have a say.
fn uses_parts(plan: &Plan, entry: usize) -> bool {
    plan.indicator(entry).is_some_and(|indicator| {
        !matches!(indicator.areas, Areas::None | Areas::Ratio) || !indicator.part_targets.is_empty()
    })
}

/// Entries with all that they are built on.
fn with_members(plan: &Plan, entries: impl Iterator<Item = usize>) -> HashSet<usize, RandomState> {
    let mut known = HashSet::default();
    let mut waiting: Vec<usize> = entries.collect();
    while let Some(entry) = waiting.pop() {
        if known.insert(entry) {
            waiting.extend(plan.indicator(entry).into_iter().flat_map(Indicator::built_on));
        }
    }
    known
}

/// Whether a cumulative value neither closes a reporting period nor counts from the plan's start.
pub(super) fn counts_from_nowhere(period: Period, indicator: &Indicator, plan: &Plan) -> bool {
    let counts_from_start = period.first().number() == plan.period.first().number();
    let is_partial = period.frequency().is_none() && !counts_from_start;
    // What began before the plan is none of it; a period that was over by then is told as earlier.
    let first = plan.period.first();
    let begins_before =
        period.first() < first && period.last() >= first && !is_first_of(period, plan.period);
    indicator.measure == Measure::Cumulative && (is_partial || begins_before)
}

/// Whether a quarter, half or year is the one in which a plan begins within it, for the plan ends with such a one: all of
/// the second quarter where it is from May to December.
fn is_first_of(period: Period, plan: Period) -> bool {
    let ahead = plan.last().number().saturating_add(12).saturating_sub(period.last().number());
    period.frequency().is_some() && ahead.checked_rem(period.months()) == Some(0)
}
