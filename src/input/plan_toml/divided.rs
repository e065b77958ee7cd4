//! Whether the targets of parts carry the target of the area that they are parts of.

use std::ops::Range;

use super::Frame;
use super::areas::Whole;
use super::faults::Faults;
use crate::diagnostic::term::{PartsWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::plan::{Areas, PartTarget, Side, Target};
use crate::quantity::{Fraction, Number, Rounding, Unit};
use crate::source::Span;

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

/// Looks at every area whose parts have targets: kept to the letter, do they still miss its own?
pub(super) fn check(span: &Span, division: &Division<'_>, frame: &Frame, faults: &mut Faults<'_>) {
    if division.whole.areas == Areas::Each {
        return check_each(span, division, faults);
    }
    // Parts stand level by level, so from the last to the first each comes after its own parts.
    let mut carried: Vec<Option<Fraction>> = vec![None; frame.parts.len()];
    for (index, part) in frame.parts.iter().enumerate().rev() {
        let made = division.made(part.children.clone(), &carried, frame);
        let own = division.limit_of(index);
        if let (Some(made), Some(own)) = (&made, own) {
            division.compare(span, made, (own, part.name.as_str().into()), faults);
        }
        let value = own.map(Fraction::from).or(made.map(|made| made.value));
        if let Some(slot) = carried.get_mut(index) {
            *slot = value;
        }
    }
    let direct = 0..frame.parts.partition_point(|part| part.parent.is_none());
    if let Some(made) = division.made(direct, &carried, frame) {
        let limit = division.target.comparator.limit();
        division.compare(span, &made, (limit, Word::WholeArea.into()), faults);
    }
}

/// Where every part must keep the target, one that asks less of a part asks less of the whole.
fn check_each(span: &Span, division: &Division<'_>, faults: &mut Faults<'_>) {
    let limit = division.target.comparator.limit();
    let is_laxer = |own: &&PartTarget| {
        division.falls_short(&own.target.comparator.limit().into(), &limit.into())
    };
    let laxer = division.targets.iter().filter(is_laxer);
    let limit_of = |own: &&PartTarget| own.target.comparator.limit();
    let laxest = match division.target.comparator.side() {
        Side::Floor | Side::Both => laxer.min_by_key(limit_of),
        Side::Ceiling => laxer.max_by_key(limit_of),
    };
    if let Some(laxest) = laxest {
        let value = laxest.target.comparator.limit().into();
        let made = Made { value, how: PartsWord::Laxest };
        division.compare(span, &made, (limit, Word::WholeArea.into()), faults);
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
        span: &Span,
        made: &Made,
        (limit, area): (Number, Argument),
        faults: &mut Faults<'_>,
    ) {
        if !self.falls_short(&made.value, &limit.into()) {
            return;
        }
        let sign = self.target.comparator.relation().sign();
        let value = self.in_unit(&made.value.decimal(18, Rounding::Nearest));
        let short = Diagnostic::new(Code::PartTargetsDiffer)
            .with("made", value)
            .with("make", made.how)
            .with("area", area)
            .with("target", format!("{sign}{}", self.in_unit(&limit.to_string())));
        faults.add(span, short);
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
