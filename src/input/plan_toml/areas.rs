//! The parts of the plan's area (`parts` and `[area.NAME]`), and what indicators say about them.

use std::collections::{HashMap, VecDeque};

use super::Frame;
use super::divided::{self, Told};
use super::faults::Faults;
use super::keys;
use super::misfits::does_not_apply;
use super::reader::Table;
use super::target::{Value, measured, of_part};
use crate::diagnostic::term::{KeyAdvice, PartsFault};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::plan::{Areas, DueStep, Measure, Pace, Part, PartTarget, Target};
use crate::quantity::{Number, fold};
use crate::source::Span;

/// Every part of the plan's area, level by level.
pub(super) fn tree(
    plan: &Table<'_>,
    root: &Table<'_>,
    area: &str,
    faults: &mut Faults<'_>,
) -> Vec<Part> {
    let tables = root.tables("area", keys::AREA, faults);
    let table_of: HashMap<String, &Table<'_>> =
        tables.iter().map(|(name, table)| (fold(name).into_owned(), table)).collect();
    let mut known: HashMap<String, Span> = HashMap::new();
    let mut parts: Vec<Part> = Vec::new();
    let mut waiting = VecDeque::from([(None, plan.texts("parts", faults))]);
    while let Some((parent, names)) = waiting.pop_front() {
        let first = parts.len();
        for name in names {
            let folded = fold(name.value).into_owned();
            let first = known.get(&folded);
            if folded == fold(area) || first.is_some() {
                let twice = Diagnostic::new(Code::NameTwice).with("name", name.value);
                let twice = twice.with("advice", KeyAdvice::AreaOnce);
                match first {
                    Some(first) => faults.add_pair(&name.span, first, twice),
                    None => faults.add(&name.span, twice),
                }
                continue;
            }
            let table = table_of.get(&folded);
            if let Some(table) = table {
                waiting.push_back((Some(parts.len()), table.texts("parts", faults)));
            }
            let weight = table.and_then(|table| weight(table, "weight", faults));
            known.insert(folded, name.span.clone());
            parts.push(Part { name: name.value.to_owned(), parent, children: 0..0, weight });
        }
        let children = first..parts.len();
        if let Some(parent) = parent.and_then(|parent: usize| parts.get_mut(parent)) {
            parent.children = children;
        }
    }
    for (name, table) in &tables {
        if !known.contains_key(fold(name).as_ref()) {
            let unknown = unknown_part(name, &parts);
            match plan.key_span("parts") {
                Some(listed) => faults.add_pair(&table.span, &listed, unknown),
                None => faults.add(&table.span, unknown),
            }
        }
    }
    check_weights(&parts, &tables, faults);
    parts
}

fn unknown_part(name: &str, parts: &[Part]) -> Diagnostic {
    let known = parts.iter().map(|part| part.name.as_str());
    let unknown = Diagnostic::new(Code::UnknownPart).with("name", name);
    unknown.with("known", some_names(known.clone())).suggest(name, known)
}

/// Names of areas, as many as a message tells.
pub(super) fn some_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Argument {
    let more = names.clone().nth(NAMED_PARTS).map(|_| "…");
    Argument::names(names.take(NAMED_PARTS).chain(more))
}

/// Parts that a message names at most.
const NAMED_PARTS: usize = 12;

/// A number above zero.
pub(super) fn weight(
    table: &Table<'_>,
    key: &'static str,
    faults: &mut Faults<'_>,
) -> Option<Number> {
    let written = table.number(key, faults)?;
    let number = measured(&written, faults)?;
    if number.unit.is_empty() && number.number > Number::ZERO {
        return Some(number.number);
    }
    let bad = Diagnostic::new(Code::BadWeight).with("reason", PartsFault::WeightNotPositive);
    faults.add(&written.span, bad.with("advice", KeyAdvice::PositiveNumber));
    None
}

/// Of parts of the same area either all have a weight, or none.
fn check_weights(parts: &[Part], tables: &[(&str, Table<'_>)], faults: &mut Faults<'_>) {
    let weighted = |part: &Part| part.weight.map(|_| part.parent);
    let groups: Vec<Option<usize>> = parts.iter().filter_map(weighted).collect();
    let lacks = |part: &&Part| part.weight.is_none() && groups.contains(&part.parent);
    let Some(without) = parts.iter().find(lacks) else { return };
    let is_sibling = |part: &&Part| part.parent == without.parent && part.weight.is_some();
    let sibling = parts.iter().find(is_sibling).map(|part| fold(&part.name));
    let is_its = |(name, _): &&(&str, Table<'_>)| Some(fold(name)) == sibling;
    if let Some((_, table)) = tables.iter().find(is_its) {
        let bad = Diagnostic::new(Code::BadWeight).with("reason", PartsFault::WeightsIncomplete);
        let span = table.key_span("weight").unwrap_or_default();
        let bad = bad.with("name", &without.name).with("advice", KeyAdvice::WeighAllParts);
        faults.add(&span, bad);
    }
}

pub(super) const WORDS: &[(&str, Areas)] = &[
    ("sum", Areas::Sum),
    ("mean", Areas::Mean),
    ("ratio", Areas::Ratio),
    ("max", Areas::Max),
    ("min", Areas::Min),
    ("each", Areas::Each),
    ("none", Areas::None),
];

/// How values of parts make the whole's.
pub(super) fn areas(table: &Table<'_>, measure: &Measure, faults: &mut Faults<'_>) -> Areas {
    let by_default = Areas::of_measure(measure);
    let Some(areas) = table.word("areas", WORDS, faults) else { return by_default };
    let is_share = measure.is_computed() || *measure == Measure::Rate;
    let fault = match areas {
        Areas::Sum if is_share => Some(PartsFault::SharesDoNotAddUp),
        Areas::Ratio if !measure.is_computed() => Some(PartsFault::RatioNeedsParts),
        Areas::Mean | Areas::Max | Areas::Min if measure.is_computed() => {
            Some(PartsFault::NoMeanOfShares)
        }
        Areas::Sum
        | Areas::Mean
        | Areas::Ratio
        | Areas::Max
        | Areas::Min
        | Areas::Each
        | Areas::None => None,
    };
    if let Some(reason) = fault {
        does_not_apply(table, "areas", reason, faults);
        return by_default;
    }
    areas
}

/// What decides which targets parts can have.
pub(super) struct Whole<'a> {
    pub(super) target: Option<&'a Target>,
    pub(super) pace: &'a Pace,
    pub(super) areas: Areas,
    pub(super) may_fall: bool,
}

/// `[indicator.ID.targets]`: what single parts must reach, in order of the parts.
pub(super) fn part_targets(
    value: &Value<'_, '_>,
    whole: &Whole<'_>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<PartTarget> {
    let table = value.table;
    let Some(target) = whole.target.filter(|_| can_be_divided(table, whole, faults)) else {
        return Vec::new();
    };
    let targets = limits(value, target, frame, faults);
    let span = table.key_span("targets").unwrap_or_default();
    let promised = divided::Division { target, whole, targets: &targets, unit: value.unit };
    for short in divided::check(&promised, &mut Told::default(), frame) {
        faults.add(&span, short);
    }
    targets
}

/// The targets of a `targets` table, of the kind of the whole's, in order of the parts.
pub(super) fn limits(
    value: &Value<'_, '_>,
    target: &Target,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<PartTarget> {
    let mut targets: Vec<PartTarget> = Vec::new();
    for entry in value.table.pairs("targets", faults) {
        let folded = fold(entry.key);
        let Some(part) = frame.part_index.get(folded.as_ref()).copied() else {
            faults.add(&entry.span, unknown_part(entry.key, &frame.parts));
            continue;
        };
        let own = of_part(value, &entry, target.comparator, faults);
        let Some(comparator) = own else { continue };
        let own = Target { comparator, stretch: None, due: target.due };
        let at = faults.texts().locate(&entry.span);
        targets.push(PartTarget { part, target: own, at, replaced: None });
    }
    targets.sort_by_key(|own| own.part);
    targets
}

/// Whether there are targets of parts, and a way to them that parts can have too.
pub(super) fn can_be_divided(
    table: &Table<'_>,
    whole: &Whole<'_>,
    faults: &mut Faults<'_>,
) -> bool {
    if !table.has("targets") {
        return false;
    }
    let has_values = match whole.pace {
        Pace::Schedule(steps) => steps.iter().any(|step| matches!(step.due, DueStep::Value(_))),
        Pace::Linear | Pace::Compound | Pace::AtEnd => false,
    };
    if has_values {
        does_not_apply(table, "targets", PartsFault::ScheduleNotDivided, faults);
    }
    !has_values
}
