//! What a drafted target is bound by: its key, its numbers, its unit, and the words that say so.

use crate::document::{self, Amount, Promise, Sense};
use crate::quantity::{Number, Units};
use crate::source::{SourceFile, Span};

/// Most characters of a quote: enough to find it, and no copy of the document.
const QUOTE: usize = 40;

/// The last characters of the clause that promises, with the figure.
pub(super) fn fragment(source: &SourceFile, promise: &Promise) -> String {
    let quote: &Span = &promise.quote;
    let text = document::plain(&document::unwrapped(source.slice(quote)));
    let count = text.chars().count();
    let cut: String = text.chars().skip(count.saturating_sub(QUOTE)).collect();
    // Where words are spaced, the fragment begins with a whole one.
    let is_inside = text.len() > cut.len()
        && cut.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !text
            .get(..text.len().saturating_sub(cut.len()))
            .is_some_and(|lead| lead.ends_with(' '));
    let whole = cut.split_once(' ').map(|(_, rest)| rest).filter(|_| is_inside);
    whole.unwrap_or(&cut).trim_start().to_owned()
}

/// The unit of the target; a multiple is a change in percent.
pub(super) fn unit(promise: &Promise) -> String {
    let is_multiple = promise.multiplied().is_some();
    if is_multiple { "%".to_owned() } else { promise.unit.clone() }
}

/// Whether a range is one of values that are to fall, so that its upper end is the limit.
fn falls(promise: &Promise) -> bool {
    promise.direction == Some(Sense::AtMost) || holds_down(promise)
}

/// Whether the words of a promise bring a value down or keep it there.
fn holds_down(promise: &Promise) -> bool {
    promise.words.iter().any(|word| document::is_fall_to(word))
}

/// Key, value and stretch of what a promise binds.
pub(super) fn limit(promise: &Promise) -> Option<(&'static str, String, Option<String>)> {
    match &promise.amount {
        Amount::Between(lower, upper) if falls(promise) => {
            Some(("at-most", upper.to_string(), Some(lower.to_string())))
        }
        Amount::Between(lower, upper) => {
            Some(("at-least", lower.to_string(), Some(upper.to_string())))
        }
        Amount::Ratio(_) | Amount::Fraction(..) => None,
        Amount::One(value) | Amount::Times(value) => {
            let value = promise.multiplied().unwrap_or(*value);
            let key = match (promise.sense, promise.is_strict()) {
                (Sense::AtLeast, true) => "above",
                // 控制在3%左右: about a value that is not to be passed.
                (Sense::About, _) if holds_down(promise) || document::is_ceiling(&promise.name) => {
                    "at-most"
                }
                (Sense::AtLeast | Sense::Range | Sense::About, _) => "at-least",
                (Sense::AtMost, true) => "below",
                (Sense::AtMost, false) => "at-most",
                (Sense::Equals, _) => "equals",
            };
            Some((key, value.to_string(), None))
        }
    }
}

/// The number of a promise in the unit of another.
pub(super) fn limit_in(promise: &Promise, other: &Promise) -> Option<Number> {
    let units = Units::default();
    let exponent = units.unit(&promise.unit).exponent_to(&units.unit(&other.unit))?;
    match promise.amount {
        Amount::One(value) => value.checked_shift(exponent),
        Amount::Between(..) | Amount::Times(_) | Amount::Fraction(..) | Amount::Ratio(_) => None,
    }
}
