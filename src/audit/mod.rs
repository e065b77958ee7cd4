//! Consistency of what was reported: plan and observations in, findings out. One file a rule.

mod base_revised;
mod cumulative_falls;
mod far_above_target;
mod gap_in_series;
mod growth_disagrees;
mod jump;
mod parts_do_not_sum;
mod same_every_period;
mod unit_suspect;

use crate::diagnostic::{Diagnostic, Severity};
use crate::observation::{Observation, Observations, SeriesKey};
use crate::parallel;
use crate::period::Month;
use crate::plan::{AuditSettings, Entry, Indicator, Plan, RuleWeight};
use crate::quantity::Number;

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
    Rule { name: "growth-disagrees", check: growth_disagrees::check },
    Rule { name: "base-revised", check: base_revised::check },
    Rule { name: "jump", check: jump::check },
    Rule { name: "same-every-period", check: same_every_period::check },
    Rule { name: "far-above-target", check: far_above_target::check },
    Rule { name: "unit-suspect", check: unit_suspect::check },
];

/// The names of all rules.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}

/// Looks over what was reported up to a month. The findings are in the plan's order; the plan's
/// `[audit]` says how much each rule weighs.
pub fn audit(plan: &Plan, observations: &Observations, until: Month) -> Vec<Diagnostic> {
    let looked = Looked { plan, observations, until };
    let of_whole = |entry| {
        let mut found = Vec::new();
        look_over(looked, SeriesKey { entry, part: None }, &mut found);
        found
    };
    let of_parts = |entry| {
        let mut found = Vec::new();
        for part in observations.parts_of(entry) {
            look_over(looked, SeriesKey { entry, part: Some(part) }, &mut found);
        }
        found
    };
    let entries = plan.entries.len();
    let mut findings = parallel::map(entries, false, of_whole);
    findings.extend(parallel::map(entries, observations.is_large(), of_parts));
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
}

/// Applies every rule to one series.
fn look_over(looked: Looked<'_>, key: SeriesKey, findings: &mut Vec<Finding>) {
    let Looked { plan, observations, until } = looked;
    let Some(Entry::Indicator(indicator)) = plan.entries.get(key.entry) else { return };
    let cells = observations.of_series(key);
    if cells.is_empty() {
        return;
    }
    let series = Series { plan, observations, key, indicator, cells: &cells, until };
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
            Finding { diagnostic: Diagnostic { severity, ..finding.diagnostic }, ..finding }
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
    cells: &'a [Observation],
    /// The last month that is looked at.
    until: Month,
}

impl<'a> Series<'a> {
    /// The indicator's name, with the part that the series is about.
    fn name(&self) -> String {
        let name = &self.indicator.heading.name;
        match self.key.part {
            Some(part) => format!("{name} ({})", self.plan.area_name(Some(part))),
            None => name.clone(),
        }
    }

    /// Cells with a value within the plan, up to the last month that is looked at, in order of time.
    fn values(&self) -> Vec<(&'a Observation, Number)> {
        let within = |cell: &&Observation| {
            self.plan.period.contains(cell.period) && cell.period.last() <= self.until
        };
        let valued = |cell: &'a Observation| Some((cell, cell.value()?));
        self.cells.iter().filter(within).filter_map(valued).collect()
    }

    /// A finding at a cell.
    fn at(&self, diagnostic: Diagnostic, cell: &Observation) -> Finding {
        Finding { diagnostic, cells: vec![(self.key, cell.clone())] }
    }

    /// A finding at a cell that has to do with another.
    fn at_both(&self, diagnostic: Diagnostic, cell: &Observation, other: &Observation) -> Finding {
        Finding { diagnostic, cells: vec![(self.key, cell.clone()), (self.key, other.clone())] }
    }

    /// A cell with the texts of its row.
    fn in_full(&self, cell: &Observation) -> Observation {
        self.observations.in_full(self.key, cell.clone())
    }

    /// Whether a value is a whole number too small to say anything: such are often the same, or many
    /// times the one before, by themselves.
    fn is_small_count(&self, value: Number) -> bool {
        value.places() == 0 && value < self.settings().small_count
    }

    fn settings(&self) -> &AuditSettings {
        &self.plan.audit
    }
}
