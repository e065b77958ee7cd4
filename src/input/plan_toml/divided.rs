//! Whether the targets of parts carry the target of the area that they are parts of.

use std::ops::Range;

use super::Frame;
use super::areas::Whole;
use super::end::{self, End, Kept, mean, sum};
use crate::diagnostic::term::{PartsWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::plan::{Areas, Comparator, PartTarget, Side, Target};
use crate::quantity::{Number, Rounding, Unit};

/// A target of the whole and what it is divided into, all of one kind.
pub(super) struct Division<'a> {
    pub(super) target: &'a Target,
    pub(super) whole: &'a Whole<'a>,
    /// In order of the parts.
    pub(super) targets: &'a [PartTarget],
    pub(super) unit: &'a Unit,
}

/// What the targets of parts make, if every part just keeps its own.
struct Made {
    kept: Kept,
    how: PartsWord,
}

/// What was found already, so that a revision repeats nothing: the area (none for the whole) or part,
/// what is made or asked of it, and the target that it does not carry.
#[derive(Default)]
pub(super) struct Told(Vec<(Option<usize>, String, String)>);

/// Looks at every area whose parts have targets: kept to the letter, do they still miss its own?
pub(super) fn check(division: &Division<'_>, told: &mut Told, frame: &Frame) -> Vec<Diagnostic> {
    if division.whole.areas == Areas::Each {
        return division.laxer(told, frame);
    }
    let ends = End::all_of(division.target.comparator);
    ends.iter().flat_map(|end| division.short_of(*end, told, frame)).collect()
}

impl Told {
    /// Whether this is new.
    fn add(&mut self, area: Option<usize>, target: &str, made: &str) -> bool {
        let one = (area, target.to_owned(), made.to_owned());
        let is_new = !self.0.contains(&one);
        if is_new {
            self.0.push(one);
        }
        is_new
    }
}

impl Division<'_> {
    fn target_of(&self, part: usize) -> Option<Comparator> {
        let found = self.targets.binary_search_by_key(&part, |own| own.part).ok()?;
        self.targets.get(found).map(|own| own.target.comparator)
    }

    /// The areas of which parts that are all just at this end of their targets miss the area's own.
    fn short_of(&self, end: End, told: &mut Told, frame: &Frame) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        // Parts stand level by level, so from the last to the first each comes after its own parts.
        let mut carried: Vec<Option<Kept>> = vec![None; frame.parts.len()];
        for (index, part) in frame.parts.iter().enumerate().rev() {
            let made = self.made(end, part.children.clone(), &carried, frame);
            let own = self.target_of(index);
            if let (Some(made), Some(own)) = (&made, own) {
                let area = (Some(index), part.name.as_str().into());
                found.extend(self.compare(made, (end, own), area, told));
            }
            let kept = own.map(|own| Kept::of(own, end)).or(made.map(|made| made.kept));
            if let Some(slot) = carried.get_mut(index) {
                *slot = kept;
            }
        }
        let direct = 0..frame.parts.partition_point(|part| part.parent.is_none());
        if let Some(made) = self.made(end, direct, &carried, frame) {
            let area = (None, Word::WholeArea.into());
            found.extend(self.compare(&made, (end, self.target.comparator), area, told));
        }
        found
    }

    /// What the parts of one area make; nothing where that cannot be told.
    fn made(
        &self,
        end: End,
        parts: Range<usize>,
        carried: &[Option<Kept>],
        frame: &Frame,
    ) -> Option<Made> {
        let count = parts.len();
        let values = carried.get(parts.clone())?;
        let weights = frame.parts.get(parts)?.iter().map(|part| part.weight);
        let known: Vec<(Kept, Option<Number>)> = values
            .iter()
            .zip(weights)
            .filter_map(|(value, weight)| Some((value.clone()?, weight)))
            .collect();
        let is_complete = known.len() == count;
        let (kept, how) = match (self.whole.areas, end) {
            // One part alone can take the least below a floor, and the greatest above a ceiling.
            (Areas::Min, End::Lower) => (end.least(&known), PartsWord::Smallest),
            (Areas::Max, End::Upper) => (end.greatest(&known), PartsWord::Greatest),
            _ if !is_complete => return None,
            (Areas::Sum, _) => (sum(&known), PartsWord::AddUp),
            (Areas::Mean, _) => (mean(&known), PartsWord::Mean),
            // A ratio of sums lies between the least and the greatest of the parts' ratios.
            (Areas::Max | Areas::Ratio, End::Lower) => (end.greatest(&known), PartsWord::Greatest),
            (Areas::Min | Areas::Ratio, End::Upper) => (end.least(&known), PartsWord::Smallest),
            (Areas::Each | Areas::None, _) => return None,
        };
        Some(Made { kept: kept?, how })
    }

    fn compare(
        &self,
        made: &Made,
        (end, own): (End, Comparator),
        (area, name): (Option<usize>, Argument),
        told: &mut Told,
    ) -> Option<Diagnostic> {
        let (sign, limit) = end.signed(own);
        // Amounts below zero leave room under a ceiling.
        let has_room = self.whole.may_fall && own.side() == Side::Ceiling;
        if has_room || !made.kept.is_short_of(own, end) {
            return None;
        }
        let value = self.in_unit(&made.kept.value.decimal(18, Rounding::Nearest));
        let target = format!("{sign}{}", self.in_unit(&limit.to_string()));
        told.add(area, &target, &value).then(|| short(value, made.how, target, name))
    }

    /// Where every part must keep the target: those of which less is asked than of the whole, or of the
    /// nearest area above them that has a target of its own.
    fn laxer(&self, told: &mut Told, frame: &Frame) -> Vec<Diagnostic> {
        let whole = self.target.comparator;
        let mut found: Vec<(Option<usize>, String, Vec<String>)> = Vec::new();
        for own in self.targets {
            let (part, limit) = (own.part, own.target.comparator);
            let above = self.area_above(part, frame);
            let mut asked = [(None, whole)].into_iter().chain(above);
            let Some((area, than)) = asked.find(|(_, than)| end::is_laxer(limit, *than)) else {
                continue;
            };
            let than = format!("{}{}", than.relation().sign(), self.written(than));
            let limit = self.written(limit);
            let Some(name) = frame.parts.get(part).map(|part| &part.name) else { continue };
            if !told.add(Some(part), &than, &limit) {
                continue;
            }
            let laxer = format!("{name} {limit}");
            match found.iter_mut().find(|(known, ..)| *known == area) {
                Some((.., names)) => names.push(laxer),
                None => found.push((area, than, vec![laxer])),
            }
        }
        let name = |area: Option<usize>| -> Argument {
            let part = area.and_then(|area| frame.parts.get(area));
            part.map_or_else(|| Word::WholeArea.into(), |part| part.name.as_str().into())
        };
        let laxest = |(area, than, names)| {
            short(Argument::names(names), PartsWord::Laxest, than, name(area))
        };
        found.into_iter().map(laxest).collect()
    }

    /// The nearest area above a part that has a target of its own.
    fn area_above(&self, part: usize, frame: &Frame) -> Option<(Option<usize>, Comparator)> {
        let above = |part: &usize| frame.parts.get(*part).and_then(|part| part.parent);
        let mut areas = std::iter::successors(above(&part), above);
        areas.find_map(|area| Some((Some(area), self.target_of(area)?)))
    }

    /// A limit or band without its sign.
    fn written(&self, comparator: Comparator) -> String {
        let upper = comparator.upper().map_or_else(String::new, |upper| format!("..{upper}"));
        self.in_unit(&format!("{}{upper}", comparator.limit()))
    }

    fn in_unit(&self, number: &str) -> String {
        let unit = self.unit.to_string();
        match unit.as_str() {
            "" | "%" | "‰" => format!("{number}{unit}"),
            _ => format!("{number} {unit}"),
        }
    }
}

fn short(made: impl Into<Argument>, how: PartsWord, target: String, area: Argument) -> Diagnostic {
    let is_each = how == PartsWord::Laxest;
    let why = if is_each { Word::PartsJudgedByOwn } else { Word::PartsFallShort };
    Diagnostic::new(Code::PartTargetsDiffer)
        .with("made", made)
        .with("make", how)
        .with("area", area)
        .with("why", why)
        .with("target", target)
}
