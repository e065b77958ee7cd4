//! Consistency of what was reported: plan and observations in, findings out. One file a rule.

mod base_revised;
mod calm;
mod cumulative_falls;
mod far_above_target;
mod gap_in_series;
mod growth_disagrees;
mod jump;
mod members_do_not_sum;
mod part_above_whole;
mod parts_do_not_sum;
mod parts_make_another;
mod ratio_disagrees;
mod reported;
mod same_every_period;
mod swing;
mod unit_suspect;
mod zeros_at_end;

use crate::diagnostic::{About, Diagnostic, Named, Severity};
use crate::observation::{Observation, Observations, SeriesKey, Value};
use crate::parallel;
use crate::period::Month;
use crate::plan::{AuditSettings, Entry, Indicator, Plan, RuleWeight};
use crate::quantity::{Number, Written};
use calm::Calm;
use part_above_whole::Share;

/// A rule: its name in `[audit]`, and what it looks at.
struct Rule {
    name: &'static str,
    check: fn(&Series<'_>) -> Vec<Finding>,
}

/// Every rule, in the order in which findings are told.
const RULES: &[Rule] = &[
    Rule { name: "cumulative-falls", check: cumulative_falls::check },
    Rule { name: "gap-in-series", check: gap_in_series::check },
    Rule { name: "parts-do-not-sum", check: parts_do_not_sum::check },
    Rule { name: "members-do-not-sum", check: members_do_not_sum::check },
    Rule { name: "growth-disagrees", check: growth_disagrees::check },
    Rule { name: "ratio-disagrees", check: ratio_disagrees::check },
    Rule { name: "part-above-whole", check: part_above_whole::check },
    Rule { name: "base-revised", check: base_revised::check },
    Rule { name: "jump", check: jump::check },
    Rule { name: "swing", check: swing::check },
    Rule { name: "same-every-period", check: same_every_period::check },
    Rule { name: "far-above-target", check: far_above_target::check },
    Rule { name: "unit-suspect", check: unit_suspect::check },
    Rule { name: "zeros-at-end", check: zeros_at_end::check },
];

/// The names of all rules.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}

/// Looks over what was reported up to a month. The findings are in the plan's order; the plan's
/// `[audit]` says how much each rule weighs.
pub fn audit(plan: &Plan, observations: &Observations, until: Month) -> Vec<Diagnostic> {
    let jump_factor = plan.audit.jump_factor.whole_part();
    let indicators = (0..plan.entries.len()).filter_map(|entry| plan.indicator(entry));
    let mut shares: Vec<Share> = Vec::new();
    for share in indicators.filter_map(Share::of) {
        if !shares.contains(&share) {
            shares.push(share);
        }
    }
    let looked = Looked { plan, observations, until, jump_factor, shares: &shares };
    let of_whole = |entry| {
        let mut found = Vec::new();
        look_over(looked, SeriesKey { entry, part: None }, &mut Vec::new(), &mut found);
        found
    };
    let of_parts = |entry| {
        let (mut values, mut found) = (Vec::new(), Vec::new());
        let Some(Entry::Indicator(_)) = plan.entries.get(entry) else { return found };
        let mut calm = Calm::of(looked, entry);
        for part in (0..plan.parts.len()).filter(|part| !calm.is_calm(*part)) {
            look_over(looked, SeriesKey { entry, part: Some(part) }, &mut values, &mut found);
        }
        found
    };
    let entries = plan.entries.len();
    let mut findings = parallel::map(entries, entries >= parallel::MANY, of_whole);
    findings.extend(parallel::map(entries, plan.series() >= parallel::MANY, of_parts));
    let findings: Vec<Finding> = findings.into_iter().flatten().collect();
    // All places at once: to find each row by itself would take as long as the file for each.
    let cells = findings.iter().flat_map(|finding| &finding.cells);
    observations.find_rows(cells.map(|(key, cell)| (*key, cell)));
    findings.into_iter().map(|finding| finding.placed(observations)).collect()
}

/// What is looked over.
#[derive(Clone, Copy)]
struct Looked<'a> {
    plan: &'a Plan,
    observations: &'a Observations,
    until: Month,
    /// The whole part of the factor from which on a value jumps.
    jump_factor: u32,
    /// What is part of what.
    shares: &'a [Share],
}

/// Applies every rule to one series; `values` is room for its values.
fn look_over(
    looked: Looked<'_>,
    key: SeriesKey,
    values: &mut Vec<Value>,
    findings: &mut Vec<Finding>,
) {
    let Looked { plan, observations, until, jump_factor, shares } = looked;
    let Some(Entry::Indicator(indicator)) = plan.entries.get(key.entry) else { return };
    observations.values_of(key, values);
    let is_earlier = |value: &&Value| value.period.last() < plan.period.first();
    let earlier: Vec<Value> = values.iter().filter(is_earlier).copied().collect();
    values.retain(|value| plan.period.contains(value.period) && value.period.last() <= until);
    if values.is_empty() && observations.told(key).is_empty() {
        return;
    }
    let series = Series {
        earlier: &earlier,
        plan,
        observations,
        key,
        indicator,
        values,
        jump_factor,
        shares,
    };
    let about = About::area(key.part);
    for rule in RULES {
        let severity = match plan.audit.weight(rule.name) {
            Some(RuleWeight::Off) => continue,
            Some(RuleWeight::Error) => Some(Severity::Error),
            Some(RuleWeight::Warning) => Some(Severity::Warning),
            Some(RuleWeight::Note) => Some(Severity::Note),
            None => None,
        };
        let found = (rule.check)(&series).into_iter();
        findings.extend(found.map(|finding| {
            let severity = severity.unwrap_or(finding.diagnostic.severity);
            let diagnostic = Diagnostic { severity, about, ..finding.diagnostic };
            Finding { diagnostic, ..finding }
        }));
    }
}

/// What a rule found, at a cell and perhaps another.
struct Finding {
    diagnostic: Diagnostic,
    cells: Vec<(SeriesKey, Observation)>,
}

impl Finding {
    /// As it is told.
    fn placed(self, observations: &Observations) -> Diagnostic {
        let place = |(key, cell)| observations.locate(observations.in_full(key, cell).origin);
        let mut places = self.cells.into_iter().map(place);
        let diagnostic = match places.next() {
            Some(place) => self.diagnostic.at(place),
            None => self.diagnostic,
        };
        places.fold(diagnostic, Diagnostic::related)
    }
}

/// The observations of one indicator for one area, with what they are compared with.
struct Series<'a> {
    plan: &'a Plan,
    observations: &'a Observations,
    key: SeriesKey,
    indicator: &'a Indicator,
    /// Values within the plan, up to the last month that is looked at, in order of time.
    values: &'a [Value],
    /// Those from before the plan.
    earlier: &'a [Value],
    /// The whole part of the factor from which on a value jumps.
    jump_factor: u32,
    /// What is part of what.
    shares: &'a [Share],
}

impl Series<'_> {
    /// The indicator's name, with the part that the series is about.
    fn name(&self) -> Named {
        let part = self.key.part.map(|part| self.plan.area_name(Some(part)).to_owned());
        Named { name: self.indicator.heading.name.clone(), part }
    }

    /// A finding at a value.
    fn at(&self, diagnostic: Diagnostic, value: &Value) -> Finding {
        self.at_cells(diagnostic, &[value.index])
    }

    /// A finding at a value that has to do with another.
    fn at_both(&self, diagnostic: Diagnostic, value: &Value, other: &Value) -> Finding {
        self.at_cells(diagnostic, &[value.index, other.index])
    }

    /// A finding at cells of the series.
    fn at_cells(&self, diagnostic: Diagnostic, indices: &[usize]) -> Finding {
        let cells = self.observations.of_series(self.key);
        let cell = |index: &usize| Some((self.key, cells.get(*index)?.clone()));
        Finding { diagnostic, cells: indices.iter().filter_map(cell).collect() }
    }

    /// Another indicator of the same area.
    fn other(&self, entry: usize) -> SeriesKey {
        SeriesKey { entry, ..self.key }
    }

    /// The cell of a value with the texts of its row.
    fn in_full(&self, value: &Value) -> Option<Observation> {
        let cell = self.observations.of_series(self.key).get(value.index)?.clone();
        Some(self.observations.in_full(self.key, cell))
    }

    /// A value with the decimals that it was written with.
    fn written(&self, value: &Value) -> Option<Written> {
        let cells = self.observations.of_series(self.key);
        self.observations.written(self.key, cells.get(value.index)?)
    }

    /// Whether a value is a whole number too small to say anything: such are often the same, or many
    /// times the one before, by themselves.
    fn is_small_count(&self, value: Number) -> bool {
        value < self.settings().small_count && value.is_whole()
    }

    fn settings(&self) -> &AuditSettings {
        &self.plan.audit
    }
}
