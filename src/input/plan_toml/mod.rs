//! Reading `targets.toml`: as written, then checked, then resolved. Every fault of the file is
//! found in one run.

mod areas;
mod composition;
mod divided;
mod end;
mod entries;
mod extends;
mod faults;
mod head;
mod indicator;
mod keys;
mod kinds;
mod measure;
mod milestone;
mod misfits;
mod nested;
mod pace;
mod pieces;
mod reader;
mod references;
mod revision;
mod schema;
mod score;
mod syntax;
mod target;
mod texts;
mod trend;
mod waivers;

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::bases::Bases;
use crate::diagnostic::{Code, Diagnostic};
use crate::period::{Frequency, Month, Period};
use crate::plan::{PacePolicy, Part, Plan, Section};
use crate::quantity::{Units, fold};
use crate::source::SourceFile;
use composition::Composition;
use faults::Faults;
use reader::Table;

pub use keys::{TABLES, TableKeys};
pub use schema::{plan_schema, waivers_schema};
pub(super) use waivers::read_waivers;

/// Reads a plan file and what it extends. Without errors among the diagnostics there is a plan; with
/// one there is none.
pub(super) fn read_plan(
    source: &SourceFile,
    bases: &mut Bases,
    measures: Measures,
) -> (Option<Plan>, Vec<Diagnostic>) {
    if source.text().trim().is_empty() {
        let empty = Diagnostic::new(Code::PlanEmpty).with("file", source.name());
        return (None, vec![empty.at(source.whole())]);
    }
    let (texts, unopened) = extends::gather(source, bases);
    let mut faults = Faults::of(&texts);
    let (root, has_syntax_errors) = extends::merged(&texts, &mut faults);
    let lines = faults.lines();
    let root = Table::open(keys::ROOT.table.to_owned(), 0..0, &root, keys::ROOT, &mut faults);
    let plan = lower(&root, measures, &mut faults);
    if !is_like_a_plan(&root) {
        // What it is says more than each key that a plan would have.
        faults.forget(Code::MissingKey);
        if root.has_key_of(keys::WAIVERS) {
            faults.forget(Code::NothingPromised);
        }
    }
    if has_syntax_errors || unopened.is_some() {
        // What a broken line or a file that is not there took away, or turned into something else,
        // would be told as faults of their own: the cause is enough.
        faults.forget_consequences(&lines);
    }
    if let Some((span, fault)) = unopened {
        faults.add(&span, *fault);
    }
    let found = faults.into_found();
    let is_sound = !found.iter().any(Diagnostic::is_error);
    (plan.filter(|_| is_sound), found)
}

/// Whether a file promises something or has the title of a plan. Without either it may be a base that
/// plans extend, or the waivers of one.
fn is_like_a_plan(root: &Table<'_>) -> bool {
    let promised = ["section", "indicator", "milestone", "dismissed"];
    let plan = root.value("plan").and_then(|plan| plan.get_ref().as_table());
    plan.is_some_and(|plan| plan.contains_key("title")) || promised.iter().any(|key| root.has(key))
}

/// Whether every indicator has to say how it is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measures {
    /// It has: the plan will be judged.
    Chosen,
    /// One may leave it to be chosen later: what a plan promises does not depend on it. It is read as a level, of which
    /// nothing is assumed.
    MayWait,
}

/// Ids of entries or names of parts, with their place in the plan's order.
type Order = HashMap<String, usize, RandomState>;

/// What is known about the plan as a whole while its entries are read.
struct Frame {
    period: Period,
    measures: Measures,
    units: Units,
    /// Ids of sections, in the order of the file.
    sections: Vec<Section>,
    order: Order,
    composition: Composition,
    policy: PacePolicy,
    /// The parts of the plan's area, and the index of each by its folded name.
    parts: Vec<Part>,
    part_index: Order,
}

impl Frame {
    /// The year that a period without one belongs to.
    fn year(&self) -> Option<i32> {
        self.period.single_year()
    }
}

fn lower(root: &Table<'_>, measures: Measures, faults: &mut Faults<'_>) -> Option<Plan> {
    check_format(root, faults);
    let (period, head) = head::head(root, faults);
    let data = head::data(root, faults);
    let audit = head::audit(root, faults);
    let score = score::score(root, faults);
    let sections = entries::sections(root, faults);
    let declared = entries::declared(root, &sections, faults);
    let order = declared.iter().enumerate();
    let order: Order = order.map(|(index, entry)| (entry.id.to_owned(), index)).collect();
    let composition = Composition::of(&declared, &order, faults);
    let policy = pace::policy(root, faults);
    let units = head::units(root, faults);
    // Without a readable period the entries are still checked, against any year at all.
    let plan_period = period.or_else(any_year)?;
    let named = head.parts.iter().enumerate();
    let part_index = named.map(|(index, part)| (fold(&part.name).into_owned(), index)).collect();
    let parts = head.parts;
    let frame = Frame {
        period: plan_period,
        measures,
        units,
        sections,
        order,
        composition,
        policy,
        parts,
        part_index,
    };
    let entries = entries::lowered(&declared, &frame, faults);
    if period.is_none() {
        // Without the plan's period nothing can be told to lie outside it.
        faults.forget(Code::OutsidePlan);
    }
    entries::check_names(&declared, faults);
    references::check(&declared, &entries, &frame, faults);
    let dismissed = head::dismissed(root, faults);
    Some(Plan {
        title: head.title?,
        period: period?,
        area: head.area,
        parts: frame.parts,
        reporting: head.reporting,
        pace: frame.policy,
        units: frame.units,
        sections: frame.sections,
        entries: entries.into_iter().flatten().collect(),
        data,
        audit,
        document: head.document,
        dismissed,
        score,
    })
}

fn any_year() -> Option<Period> {
    Some(Period::around(Month::of(2024, 1)?, Frequency::Year))
}

fn check_format(root: &Table<'_>, faults: &mut Faults<'_>) {
    if !root.has("format") {
        root.lacks("format", faults);
    }
    let Some(format) = root.number("format", faults) else {
        return;
    };
    if !matches!(format.value, kinds::NumberText::Bare("1")) {
        let written = faults.texts().slice(&format.span).to_owned();
        faults.add(&format.span, Diagnostic::new(Code::FormatVersion).with("written", written));
    }
}
