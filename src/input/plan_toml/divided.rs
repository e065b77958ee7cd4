//! Whether the targets of parts carry the target of the area that they are parts of.

use std::ops::Range;

use super::Frame;
use super::areas::Whole;
use crate::diagnostic::term::{PartsWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::plan::{Areas, PartTarget, Side, Target};
use crate::quantity::{Fraction, Number, Rounding, Unit};

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
    value: Fraction,
    how: PartsWord,
}

/// What was found already, so that a revision repeats nothing: the area (none for the whole) or part,
/// what is made or asked of it, and the limit that it does not carry.
#[derive(Default)]
pub(super) struct Told(Vec<(Option<usize>, Number, String)>);

/// Looks at every area whose parts have targets: kept to the letter, do they still miss its own?
pub(super) fn check(division: &Division<'_>, told: &mut Told, frame: &Frame) -> Vec<Diagnostic> {
    if division.whole.areas == Areas::Each {
        return division.laxer(told, frame);
    }
    let mut found = Vec::new();
    // Parts stand level by level, so from the last to the first each comes after its own parts.
    let mut carried: Vec<Option<Fraction>> = vec![None; frame.parts.len()];
    for (index, part) in frame.parts.iter().enumerate().rev() {
        let made = division.made(part.children.clone(), &carried, frame);
        let own = division.limit_of(index);
        if let (Some(made), Some(own)) = (&made, own) {
            let area = (Some(index), part.name.as_str().into());
            found.extend(division.compare(made, own, area, told));
        }
        let value = own.map(Fraction::from).or(made.map(|made| made.value));
        if let Some(slot) = carried.get_mut(index) {
            *slot = value;
        }
    }
    let direct = 0..frame.parts.partition_point(|part| part.parent.is_none());
    if let Some(made) = division.made(direct, &carried, frame) {
        let limit = division.target.comparator.limit();
        let area = (None, Word::WholeArea.into());
        found.extend(division.compare(&made, limit, area, told));
    }
    found
}

impl Told {
    /// Whether this is new.
    fn add(&mut self, area: Option<usize>, limit: Number, made: &str) -> bool {
        let is_same = |one: &(Option<usize>, Number, String)| {
            one.0 == area && one.1 == limit && one.2 == made
        };
        let is_new = !self.0.iter().any(is_same);
        if is_new {
            self.0.push((area, limit, made.to_owned()));
        }
        is_new
    }
}

impl Division<'_> {
    fn limit_of(&self, part: usize) -> Option<Number> {
        let found = self.targets.binary_search_by_key(&part, |own| own.part).ok()?;
        self.targets.get(found).map(|own| own.target.comparator.limit())
    }

    /// What the parts of one area make; nothing where that cannot be told.
    fn made(
        &self,
        parts: Range<usize>,
        carried: &[Option<Fraction>],
        frame: &Frame,
    ) -> Option<Made> {
        let count = parts.len();
        let values = carried.get(parts.clone())?;
        let weights = frame.parts.get(parts)?.iter().map(|part| part.weight);
        let known: Vec<(Fraction, Option<Number>)> = values
            .iter()
            .zip(weights)
            .filter_map(|(value, weight)| Some((value.clone()?, weight)))
            .collect();
        let side = self.target.comparator.side();
        let is_complete = known.len() == count;
        let (value, how) = match (self.whole.areas, side) {
            // One part alone can take the least below a floor, and the greatest above a ceiling.
            (Areas::Min, Side::Floor) => (least(&known), PartsWord::Smallest),
            (Areas::Max, Side::Ceiling) => (greatest(&known), PartsWord::Greatest),
            _ if !is_complete => return None,
            (Areas::Sum, _) => (sum(&known), PartsWord::AddUp),
            (Areas::Mean, _) => (mean(&known), PartsWord::Mean),
            // A ratio of sums lies between the least and the greatest of the parts' ratios.
            (Areas::Max, _) | (Areas::Ratio, Side::Floor) => {
                (greatest(&known), PartsWord::Greatest)
            }
            (Areas::Min, _) | (Areas::Ratio, Side::Ceiling) => (least(&known), PartsWord::Smallest),
            (Areas::Ratio, Side::Both) | (Areas::Each | Areas::None, _) => return None,
        };
        Some(Made { value: value?, how })
    }

    fn falls_short(&self, made: &Fraction, limit: &Fraction) -> bool {
        match self.target.comparator.side() {
            Side::Floor => made < limit,
            Side::Ceiling => made > limit && !self.whole.may_fall,
            Side::Both => made != limit,
        }
    }

    fn compare(
        &self,
        made: &Made,
        limit: Number,
        (area, name): (Option<usize>, Argument),
        told: &mut Told,
    ) -> Option<Diagnostic> {
        if !self.falls_short(&made.value, &limit.into()) {
            return None;
        }
        let value = self.in_unit(&made.value.decimal(18, Rounding::Nearest));
        told.add(area, limit, &value).then(|| self.short(value, made.how, limit, name))
    }

    /// Where every part must keep the target: those of which less is asked than of the whole, or of the
    /// nearest area above them that has a target of its own.
    fn laxer(&self, told: &mut Told, frame: &Frame) -> Vec<Diagnostic> {
        let whole = self.target.comparator.limit();
        let mut found: Vec<(Option<usize>, Number, Vec<String>)> = Vec::new();
        for own in self.targets {
            let (part, limit) = (own.part, own.target.comparator.limit());
            let above = self.area_above(part, frame);
            let mut asked = [(None, whole)].into_iter().chain(above);
            let Some((area, than)) = asked.find(|(_, than)| self.is_laxer(limit, *than)) else {
                continue;
            };
            let limit = self.in_unit(&limit.to_string());
            let Some(name) = frame.parts.get(part).map(|part| &part.name) else { continue };
            if !told.add(Some(part), than, &limit) {
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
        let short = |(area, than, names)| {
            self.short(Argument::names(names), PartsWord::Laxest, than, name(area))
        };
        found.into_iter().map(short).collect()
    }

    /// The nearest area above a part that has a target of its own, with its limit.
    fn area_above(&self, part: usize, frame: &Frame) -> Option<(Option<usize>, Number)> {
        let above = |part: &usize| frame.parts.get(*part).and_then(|part| part.parent);
        let mut areas = std::iter::successors(above(&part), above);
        areas.find_map(|area| Some((Some(area), self.limit_of(area)?)))
    }

    fn is_laxer(&self, own: Number, than: Number) -> bool {
        match self.target.comparator.side() {
            Side::Floor => own < than,
            Side::Ceiling => own > than,
            Side::Both => own != than,
        }
    }

    fn short(
        &self,
        made: impl Into<Argument>,
        how: PartsWord,
        limit: Number,
        area: Argument,
    ) -> Diagnostic {
        let sign = self.target.comparator.relation().sign();
        let is_each = how == PartsWord::Laxest;
        let why = if is_each { Word::PartsJudgedByOwn } else { Word::PartsFallShort };
        Diagnostic::new(Code::PartTargetsDiffer)
            .with("made", made)
            .with("make", how)
            .with("area", area)
            .with("why", why)
            .with("target", format!("{sign}{}", self.in_unit(&limit.to_string())))
    }

    fn in_unit(&self, number: &str) -> String {
        let unit = self.unit.to_string();
        match unit.as_str() {
            "" | "%" | "‰" => format!("{number}{unit}"),
            _ => format!("{number} {unit}"),
        }
    }
}

fn sum(known: &[(Fraction, Option<Number>)]) -> Option<Fraction> {
    let sum = known.iter().fold(Fraction::zero(), |sum, (value, _)| sum.plus(value).reduced());
    (!known.is_empty()).then_some(sum)
}

/// The mean, by the areas' weights where they have them.
fn mean(known: &[(Fraction, Option<Number>)]) -> Option<Fraction> {
    let (mut sum, mut weights) = (Fraction::zero(), Fraction::zero());
    for (value, weight) in known {
        let weight = weight.map_or_else(Fraction::one, Fraction::from);
        sum = sum.plus(&value.times(&weight)).reduced();
        weights = weights.plus(&weight).reduced();
    }
    sum.over(&weights)
}

fn least(known: &[(Fraction, Option<Number>)]) -> Option<Fraction> {
    known.iter().map(|(value, _)| value).min().cloned()
}

fn greatest(known: &[(Fraction, Option<Number>)]) -> Option<Fraction> {
    known.iter().map(|(value, _)| value).max().cloned()
}
