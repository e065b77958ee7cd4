//! What the texts of data rows name in a plan: entries, areas, periods.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::convert;
use super::header::spaced_out;
use super::label::take_apart;
use super::vocabulary::{behind_of_which, is_of_table, is_subtotal, is_total, name_behind_number};
use crate::period::{Framing, Period, PeriodText, framing, read_period};
use crate::plan::{Areas, Entry, Indicator, Measure, Plan, TrendMethod};
use crate::quantity::{Number, fold};

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

/// About which amounts of an entry nothing is to be told.
#[derive(Clone, Copy)]
enum PlainAmounts {
    None,
    FromZero,
    /// It depends on more than the sign.
    Some,
    Any,
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

    /// Whether a text names the plan's area or a part of it.
    pub(super) fn knows_area(&self, text: &str) -> bool {
        let folded = fold(text);
        !folded.is_empty() && self.area_of(&folded).is_some()
    }

    /// Whether a text names a part of the plan's area.
    pub(super) fn is_part(&self, text: &str) -> bool {
        matches!(self.area_of(&fold(text)), Some(FactArea::Part(_)))
    }

    /// The first part of the plan that a folded text mentions: anywhere by its full name, by its short
    /// one where the text begins with it and only that part can be meant.
    pub(super) fn mentioned(&self, text: &str) -> Option<usize> {
        let tails = text.char_indices().filter_map(|(start, _)| text.get(start..));
        let found = tails.flat_map(|tail| self.at_head(tail)).min();
        found.or_else(|| self.mentioned_in_any_case(text)).or_else(|| {
            let heads = heads(text, text.len());
            heads.filter_map(|head| *self.short_parts.get(head)?).min()
        })
    }

    /// The first part whose name of Latin letters a text has as words of its own, in letters of any case.
    fn mentioned_in_any_case(&self, text: &str) -> Option<usize> {
        if self.parts_in_small.is_empty() {
            return None;
        }
        let text = text.to_lowercase();
        let is_letter = |c: char| c.is_alphanumeric() && c.is_ascii();
        let starts = text.char_indices().map(|(start, _)| start);
        let tails = starts.filter_map(|start| text.split_at_checked(start));
        let tails = tails.filter(|(before, _)| !before.ends_with(is_letter));
        let named = |tail: &str| {
            let heads = heads(tail, self.longest_part);
            let whole = heads.filter(|head| {
                !tail.get(head.len()..).is_some_and(|rest| rest.starts_with(is_letter))
            });
            whole.filter_map(|head| self.parts_in_small.get(head).copied()).last()
        };
        tails.filter_map(|(_, tail)| named(tail)).min()
    }

    /// The short name of several parts with which a folded text begins, where it goes on as tables and offices
    /// are called: `新华2024年指标` with 新华区 and 新华县. Whichever is meant, it is not the whole.
    pub(super) fn short_of_several<'t>(&self, text: &'t str) -> Option<&'t str> {
        let several = heads(text, self.longest_part).filter(|head| {
            matches!(self.short_parts.get(*head), Some(None))
                && text.get(head.len()..).is_some_and(is_of_table)
        });
        several.last()
    }

    /// The part with whose short name a folded text begins, where it goes on as tables and offices are called:
    /// `南江科技局`.
    pub(super) fn short_at_head(&self, text: &str) -> Option<usize> {
        let parts = heads(text, self.longest_part).filter_map(|head| {
            let part = self.short_parts.get(head).copied().flatten()?;
            is_of_table(text.get(head.len()..)?).then_some(part)
        });
        parts.last()
    }

    /// Whether a folded text begins with the full name of a part; one of Latin letters may be all of it in
    /// letters of any case.
    pub(super) fn begins_with_part(&self, text: &str) -> bool {
        let in_small = || {
            let is_any = !self.parts_in_small.is_empty() && text.len() <= self.longest_part;
            is_any && self.parts_in_small.contains_key(&text.to_lowercase())
        };
        self.at_head(text).next().is_some() || in_small()
    }

    /// The parts with whose full names a folded text begins.
    fn at_head<'n>(&'n self, text: &'n str) -> impl Iterator<Item = usize> + 'n {
        heads(text, self.longest_part).filter_map(|head| self.parts.get(head).copied())
    }

    /// Whether a text names a period.
    pub(super) fn is_period(&self, text: &str) -> bool {
        let year = self.plan.period.single_year();
        matches!(read_period(text, year), Ok((PeriodText::Period(_), _)))
    }

    /// The area that a folded text names: the plan's own, a part in full or without its last word
    /// (巴州 for 巴州区) or without the plan's area before it (经开区 for 巴中经开区) where only one
    /// part can be meant, or a total.
    pub(super) fn area_of(&self, written: &str) -> Option<FactArea> {
        let plan = self.plan;
        let own = fold(&plan.area);
        if own == written || short_area(&own) == written {
            return Some(FactArea::Whole);
        }
        if let Some(part) = self.parts.get(written) {
            return Some(FactArea::Part(*part));
        }
        if !plan.parts.is_empty() && is_total(written, &own) {
            return Some(FactArea::Whole);
        }
        if let Some(part) = behind_of_which(written) {
            return self.area_of(part).filter(|area| area.part().is_some());
        }
        let short = self.short_parts.get(written).copied().flatten();
        let spaced = || self.area_of(&spaced_out(written)?);
        short.map(FactArea::Part).or_else(spaced)
    }

    /// Whether values of parts have a say in what is judged.
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

    /// The indicator that a text names as written.
    pub(super) fn plain_entry(&self, text: &str) -> Option<u32> {
        let entry = self.entry(&fold(text))?;
        self.plan.indicator(entry)?;
        u32::try_from(entry).ok()
    }

    /// The area that a text names: 0 for the whole, else the index of the part and one.
    pub(super) fn plain_slot(&self, text: &str) -> Option<u32> {
        let folded = fold(text);
        if folded.is_empty() || is_subtotal(text) {
            return None;
        }
        match self.area_of(&folded)? {
            FactArea::Whole => Some(0),
            FactArea::Part(part) => u32::try_from(part.saturating_add(1)).ok(),
        }
    }

    /// The period that a text names with its year, and without words that say more of the value.
    pub(super) fn plain_period(&self, text: &str) -> Option<Period> {
        if framing(text) != Framing::Plain {
            return None;
        }
        match read_period(text.trim(), self.plan.period.single_year()) {
            Ok((PeriodText::Period(period), false)) => Some(period),
            Ok(_) | Err(_) => None,
        }
    }

    /// Whether a value of an indicator may be about a period without anything to be told.
    pub(super) fn admits_plain(&self, entry: usize, period: Period) -> bool {
        let from_nowhere = |i: &Indicator| counts_from_nowhere(period, i, self.plan);
        self.plan.indicator(entry).is_some_and(|indicator| !from_nowhere(indicator))
            && !self.is_never_used(entry, period)
    }

    /// The power of ten that brings a value into an indicator's unit, if the unit beside it does.
    pub(super) fn plain_shift(&self, entry: usize, unit: &str) -> Option<i8> {
        let indicator = self.plan.indicator(entry)?;
        let units = &self.plan.units;
        let stated = (!super::cell::is_missing(unit)).then(|| units.unit(unit));
        convert::exponent("", stated.as_ref(), &indicator.unit, units).ok()
    }

    /// Whether nothing is to be told about an amount of an indicator.
    pub(super) fn is_plain_amount(&self, entry: usize, digits: i64, places: u8) -> bool {
        let amounts = self.amounts.get(entry).copied().unwrap_or(PlainAmounts::None);
        match amounts {
            PlainAmounts::None => false,
            PlainAmounts::Any => true,
            PlainAmounts::FromZero => digits >= 0,
            PlainAmounts::Some => self.is_one_plain_amount(entry, digits, places),
        }
    }

    fn is_one_plain_amount(&self, entry: usize, digits: i64, places: u8) -> bool {
        let Some(indicator) = self.plan.indicator(entry) else { return false };
        if digits < 0 && only_grows(indicator) {
            return false;
        }
        let has_stretch = has_stretch(indicator);
        let Some(number) = Number::of(digits, places) else { return false };
        // The days of 2000 to 2049, as spreadsheets number them.
        let may_be_day = number >= Number::whole(36_526) && number < Number::whole(54_789);
        if has_stretch && may_be_day {
            return false;
        }
        let is_fraction = number > Number::ZERO && number < Number::whole(1);
        !(indicator.unit.is_percent() && is_fraction)
            && (!indicator.unit.is_count() || indicator.unit.is_whole(number))
    }
}

/// The parts with names of Latin letters, by these in small ones.
fn in_small(parts: &HashMap<String, usize, RandomState>) -> HashMap<String, usize, RandomState> {
    let latin = parts.iter().filter(|(name, _)| name.len() > 2 && name.is_ascii());
    latin.map(|(name, part)| (name.to_lowercase(), *part)).collect()
}

fn plain_amounts(entry: &Entry) -> PlainAmounts {
    match entry {
        Entry::Milestone(_) => PlainAmounts::None,
        Entry::Indicator(indicator)
            if has_stretch(indicator)
                || indicator.unit.is_percent()
                || indicator.unit.is_count() =>
        {
            PlainAmounts::Some
        }
        Entry::Indicator(indicator) if only_grows(indicator) => PlainAmounts::FromZero,
        Entry::Indicator(_) => PlainAmounts::Any,
    }
}

fn only_grows(indicator: &Indicator) -> bool {
    indicator.measure.only_adds_up() && !indicator.may_fall
}

fn has_stretch(indicator: &Indicator) -> bool {
    indicator.target.as_ref().is_some_and(|target| target.stretch.is_some())
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

/// The texts of so many bytes at most with which a text begins.
fn heads(text: &str, longest: usize) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().map(|(start, c)| start.saturating_add(c.len_utf8()));
    ends.take_while(move |end| *end <= longest).filter_map(|end| text.get(..end))
}

/// Parts by the short names that they may go by.
fn short_parts(plan: &Plan) -> HashMap<String, Option<usize>, RandomState> {
    let own = fold(&plan.area);
    let mut meant = HashMap::default();
    for (index, part) in plan.parts.iter().enumerate() {
        let name = fold(&part.name);
        let without_plan = name.strip_prefix(short_area(&own)).filter(|_| !own.is_empty());
        for short in without_plan.into_iter().chain([short_area(&name)]) {
            let known = meant.entry(short.to_owned()).or_insert(Some(index));
            *known = known.filter(|known| *known == index);
        }
    }
    // `北山` may be 北山镇 beside 北山县.
    for (index, part) in plan.parts.iter().enumerate() {
        let name = fold(&part.name);
        let stems = ["新区", "镇", "乡", "街道"].iter().filter_map(|kind| name.strip_suffix(kind));
        for stem in stems {
            if let Some(known) = meant.get_mut(stem) {
                *known = known.filter(|known| *known == index);
            }
        }
    }
    meant
}

/// The name of an area without the word for its kind.
pub(super) fn short_area(name: &str) -> &str {
    let kinds = ["自治区", "自治州", "自治县", "省", "市", "区", "县", "州", "旗"];
    let short = kinds.iter().find_map(|kind| name.strip_suffix(kind));
    short.filter(|short| short.chars().count() >= 2).unwrap_or(name)
}

/// Whether a cumulative value neither closes a reporting period nor counts from the plan's start.
pub(super) fn counts_from_nowhere(period: Period, indicator: &Indicator, plan: &Plan) -> bool {
    let counts_from_start = period.first().number() == plan.period.first().number();
    let is_partial = period.frequency().is_none() && !counts_from_start;
    indicator.measure == Measure::Cumulative && is_partial
}
