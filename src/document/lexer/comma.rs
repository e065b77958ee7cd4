//! Commas that stand for the point: R1,2 billion, 78,5%, 1,5 GW.

use super::digits::digits;

/// The places behind a comma that may stand for the point, and whether it does: as the magnitude or sign behind them
/// says (R1,2 billion, 78,5%), and behind them a unit of measure (1,5 GW, or routes of 5,10 km) where the line has such
/// a one elsewhere. In a list of bare numbers (1,2,3) a comma is one.
pub(super) fn places_behind_comma(before: &str, tail: &str) -> Option<(usize, bool)> {
    const NEAR: usize = 256;
    let places = tail.strip_prefix(',').map(digits).filter(|places| matches!(places, 1 | 2))?;
    let behind = tail.get(places.saturating_add(1)..)?;
    let is_listed =
        before.ends_with([',', '、', '，']) || before.ends_with(|c: char| c >= '\u{2E80}');
    if is_listed {
        return None;
    }
    if is_magnitude(behind) {
        return Some((places, true));
    }
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..)?;
    let far = behind.get(..behind.floor_char_boundary(NEAR.min(behind.len())))?;
    is_unit(behind).then(|| (places, has_point_comma(near) || has_point_comma(far)))
}

/// Whether a text has a comma that is the point for sure: 78,5%.
fn has_point_comma(text: &str) -> bool {
    text.match_indices(',').any(|(at, _)| {
        let is_behind =
            text.get(..at).is_some_and(|lead| lead.ends_with(|c: char| c.is_ascii_digit()));
        let rest = text.get(at.saturating_add(1)..).unwrap_or_default();
        let places = digits(rest);
        is_behind && matches!(places, 1 | 2) && rest.get(places..).is_some_and(is_magnitude)
    })
}

/// Whether a text begins with a magnitude or the sign of a share.
fn is_magnitude(text: &str) -> bool {
    const BEHIND: &[&str] =
        &["%", " %", " per cent", " percent", " million", " billion", " trillion"];
    BEHIND.iter().any(|word| text.starts_with(word))
}

/// Whether a text begins with a unit of measure behind a space.
fn is_unit(text: &str) -> bool {
    const UNITS: &[&str] = words! {
        "thousand" "m" "bn" "mn" "GW" "MW" "kW" "TW" "GWh" "MWh" "kWh" "TWh" "km" "ha" "kg" "t" "kt" "Mt" "MT" "tonnes" "tons"
        "hectares" "litres" "liters" "metres" "meters" "kilometres" "kilometers" "mm" "cm" "m2" "m3" "m²" "m³" "km2" "km²" "points" "pp"
        "degrees" "°C"
    };
    let word = text.strip_prefix(' ').unwrap_or_default();
    let word = word.split(|c: char| !c.is_alphanumeric() && c != '°').next().unwrap_or_default();
    UNITS.contains(&word)
}
