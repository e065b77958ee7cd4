//! What the points and commas of a figure say of how figures are written in its table.

use crate::quantity::fold;

/// What a figure says of points and commas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) enum Separation {
    /// The point is that of decimals: `3.5`, `1,234.5`.
    PointOfDecimals,
    /// The comma is: `1,62`, `1.234,5`.
    CommaOfDecimals,
    /// `10.212` is either.
    Point,
    /// `10,212` is either.
    Comma,
}

/// What a cell says of them, if it begins with a figure that has any.
pub(in crate::input) fn separation(text: &str) -> Option<Separation> {
    let folded = fold(text);
    let unsigned = folded.trim_start_matches(['+', '-']);
    let end = unsigned.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let figure = unsigned.get(..end.unwrap_or(unsigned.len()))?;
    let last = figure.rfind(['.', ','])?;
    let (whole, fraction) = (figure.get(..last)?, figure.get(last.saturating_add(1)..)?);
    let is_point = figure.get(last..)?.starts_with('.');
    if whole.is_empty() || fraction.is_empty() {
        return None;
    }
    let is_alone = !whole.contains(['.', ',']);
    let may_group = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    let is_repeated = whole.contains(if is_point { '.' } else { ',' });
    Some(match (is_point, is_alone && may_group) {
        (true, true) => Separation::Point,
        (false, true) => Separation::Comma,
        // `1.234.567` groups by points.
        (true, false) if is_repeated => Separation::CommaOfDecimals,
        (false, false) if is_repeated => Separation::PointOfDecimals,
        (true, false) => Separation::PointOfDecimals,
        (false, false) => Separation::CommaOfDecimals,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_say_which_sign_is_that_of_decimals() {
        for (text, said) in [
            ("10.212", Some(Separation::Point)),
            ("10,212 t", Some(Separation::Comma)),
            ("3.5", Some(Separation::PointOfDecimals)),
            ("0.125", Some(Separation::PointOfDecimals)),
            ("1234.567", Some(Separation::PointOfDecimals)),
            ("1,234,567", Some(Separation::PointOfDecimals)),
            ("1,234.5", Some(Separation::PointOfDecimals)),
            ("1,62", Some(Separation::CommaOfDecimals)),
            ("1.234,5", Some(Separation::CommaOfDecimals)),
            ("1.234.567", Some(Separation::CommaOfDecimals)),
            ("0,125", Some(Separation::CommaOfDecimals)),
            ("7000", None),
            ("待公布", None),
        ] {
            assert_eq!(separation(text), said, "{text}");
        }
    }
}
