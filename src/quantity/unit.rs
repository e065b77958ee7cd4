//! [`Unit`]: what is counted, and at which power of ten.

use std::collections::BTreeMap;
use std::fmt;

use super::Number;
use super::text::fold;
use super::unit_table::TABLE;
use super::usual_form::{scale_beside_money, usual_form};

/// A unit of measure as somebody wrote it, with what it means.
///
/// `亿元` is 元 × 10⁸, `万条` is 条 × 10⁴, and `人次` is a unit of its own. Two units convert into
/// each other exactly when their bases are the same.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    symbol: Box<str>,
    base: Box<str>,
    exponent: i8,
    /// The part of the exponent that is a multiplier: 4 for 万吨, whose exponent is 10.
    multiplier: i8,
}

/// The units of one plan: those the tool knows, and the aliases that the plan declares.
#[derive(Clone, Debug, Default)]
pub struct Units {
    aliases: BTreeMap<String, String>,
}

impl Unit {
    /// The unit as written, for display: `亿元`.
    pub fn symbol(&self) -> &str {
        &self.symbol
    }

    /// Whether a value in this unit can be expressed in the other one.
    pub fn converts_to(&self, other: &Self) -> bool {
        self.base == other.base
    }

    /// The power of ten that turns a value in this unit into one in `other`, or `None` where the
    /// two measure different things (家 and 项, 人 and 人次, % and percentage points).
    pub fn exponent_to(&self, other: &Self) -> Option<i8> {
        if self.base == other.base { self.exponent.checked_sub(other.exponent) } else { None }
    }

    /// Whether this is a percentage (`%`, `‰`); a percentage point is not.
    pub fn is_percent(&self) -> bool {
        &*self.base == "%"
    }

    /// The power of ten that turns a plain share into this unit: 2 for `%`, 3 for `‰`.
    pub fn share_exponent(&self) -> i16 {
        2_i16.saturating_sub(i16::from(self.exponent))
    }

    /// Whether it is something that is counted in whole numbers: 家, 人次, 万条.
    pub fn is_count(&self) -> bool {
        TABLE.counts.contains(&*self.base)
    }

    /// Whether a number in this unit is a whole number of its base: 1.5 in 万条 is.
    pub fn is_whole(&self, number: Number) -> bool {
        number.checked_shift(self.exponent).is_some_and(Number::is_whole)
    }

    /// Whether the tool knows what it measures or counts: 万元, kg, 家.
    pub fn is_measure(&self) -> bool {
        TABLE.units.values().any(|(base, _)| *base == *self.base) || self.is_count()
    }

    /// Whether no unit was given.
    pub fn is_none(&self) -> bool {
        self.base.is_empty()
    }

    /// This unit without its multiplier: 元 for `亿元`, 吨 for `万吨`, and 公顷 as it is.
    #[must_use]
    pub fn without_multiplier(&self) -> Self {
        let exponent = self.exponent.saturating_sub(self.multiplier);
        Self { exponent, multiplier: 0, ..self.clone() }
    }

    /// Whether it counts percentage points.
    pub fn is_percentage_points(&self) -> bool {
        &*self.base == "pp"
    }

    /// This unit times a power of ten, or `None` beyond ±127.
    pub fn times_ten_to(&self, exponent: i8) -> Option<Self> {
        let multiplier = self.multiplier.checked_add(exponent)?;
        Some(Self { exponent: self.exponent.checked_add(exponent)?, multiplier, ..self.clone() })
    }

    /// Whether the unit carries no multiplier: 元, 条 and 公顷, not 万元.
    pub fn is_bare(&self) -> bool {
        self.multiplier == 0
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.symbol)
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base && self.exponent == other.exponent
    }
}

impl Eq for Unit {}

impl Units {
    /// Units with aliases of the plan's own, each `alias -> unit`.
    pub fn with_aliases(aliases: impl IntoIterator<Item = (String, String)>) -> Self {
        let fold_pair = |(alias, unit): (String, String)| {
            (usual_form(&fold(&alias)).into_owned(), fold(&unit).into_owned())
        };
        Self { aliases: aliases.into_iter().map(fold_pair).collect() }
    }

    /// What a text means as a unit. Every text is a unit: one that is not known is of its own kind.
    pub fn unit(&self, text: &str) -> Unit {
        let folded = fold(text);
        let inside = folded.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let symbol = inside.unwrap_or(&folded).trim();
        let own = || (symbol.to_owned(), 0, 0);
        let (base, exponent, multiplier) = self.resolve(symbol, STEPS).unwrap_or_else(own);
        Unit { symbol: symbol.into(), base: base.into(), exponent, multiplier }
    }

    /// Whether the tool knows a text as a unit or multiplier by itself, so that no plan can give it
    /// another meaning.
    pub fn is_known(text: &str) -> bool {
        let is_of_known = |(base, exponent, _): (String, i8, i8)| {
            TABLE.units.contains_key(base.as_str()) || exponent != 0
        };
        let folded = fold(text);
        Self::default().resolve(&folded, STEPS).is_some_and(is_of_known)
            || Self::multiplier(&folded).is_some()
    }

    /// The multiplier that a word in small letters is beside a currency: `thousand` for `000`, `million` for `millions`.
    pub fn scale_beside_money(word: &str) -> Option<&'static str> {
        scale_beside_money(word)
    }

    /// The code of a currency that a text in capitals is.
    pub fn currency_code(text: &str) -> Option<&'static str> {
        TABLE.codes.get(text).map(String::as_str)
    }

    /// The power of ten of a text that is a multiplier and nothing else: 8 for `亿`.
    pub fn multiplier(text: &str) -> Option<i8> {
        let text = usual_form(text);
        TABLE.multipliers.iter().find(|(name, _)| *name == *text).map(|(_, exponent)| *exponent)
    }

    /// Base, exponent, and the part of the exponent that is a multiplier; nothing for a text with more multipliers in
    /// front than a unit has.
    fn resolve(&self, symbol: &str, steps: usize) -> Option<(String, i8, i8)> {
        let symbol = usual_form(symbol);
        let symbol = symbol.as_ref();
        if let Some(unit) = self.aliases.get(symbol)
            && let Some(steps) = steps.checked_sub(1)
        {
            return self.resolve(unit, steps);
        }
        if let Some((base, exponent)) = TABLE.units.get(symbol) {
            return Some((base.clone(), *exponent, 0));
        }
        let parts = TABLE.multipliers.iter().find_map(|(name, power)| {
            let rest = symbol.strip_prefix(name.as_str())?;
            let own_word = !name.is_ascii() || rest.starts_with(' ');
            let rest = rest.trim_start();
            (own_word && !rest.is_empty()).then_some((rest, *power))
        });
        let Some((rest, power)) = parts else {
            return Some((symbol.to_owned(), 0, 0));
        };
        let (base, exponent, multiplier) = self.resolve(rest, steps.checked_sub(1)?)?;
        Some((base, exponent.checked_add(power)?, multiplier.checked_add(power)?))
    }
}

/// Aliases of aliases that are followed, and multipliers in front of one another; a circle of aliases ends here, and
/// what begins with more multipliers is a text like any other.
const STEPS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_what_measures_the_same() {
        let units = Units::default();
        for (from, to, exponent) in [
            ("万元", "亿元", Some(-4)),
            ("元", "亿元", Some(-8)),
            ("百万元", "万元", Some(2)),
            ("万条", "条", Some(4)),
            ("万亿元", "亿元", Some(4)),
            ("million USD", "USD", Some(6)),
            ("USD Million", "USD", Some(6)),
            ("USD millions", "US$", Some(6)),
            ("£'000", "GBP", Some(3)),
            ("£'000s", "GBP", Some(3)),
            ("£000", "GBP", Some(3)),
            ("GBP 000", "GBP", Some(3)),
            ("GBP 000s", "£", Some(3)),
            ("£k", "£", Some(3)),
            ("kEUR", "EUR", Some(3)),
            ("TEUR", "EUR", Some(3)),
            ("T€", "EUR", Some(3)),
            ("MUSD", "USD", Some(6)),
            ("TUSD", "USD", None),
            ("pct", "%", Some(0)),
            ("£ m", "GBP", Some(6)),
            ("m £", "GBP", Some(6)),
            ("US$M", "USD", Some(6)),
            ("USDm", "USD", Some(6)),
            ("€bn", "EUR", Some(9)),
            ("$000", "$", Some(3)),
            ("$000", "USD", None),
            ("km", "m", Some(3)),
            ("000", "GBP", None),
            ("t m", "t", None),
            ("m AOD", "AOD", None),
            ("k PAX", "PAX", None),
            ("PLN m", "PLN", Some(6)),
            ("per million", "per", None),
            ("cases per million", "cases per", None),
            ("$", "USD", None),
            ("Percent", "%", Some(0)),
            ("PERCENT", "‰", Some(1)),
            ("Thousand Hours", "hours", Some(3)),
            ("M", "m", None),
            ("tCO2e", "TCO2E", None),
            ("％", "%", Some(0)),
            ("‰", "%", Some(-1)),
            ("万吨", "吨", Some(4)),
            ("人", "人次", None),
            ("家", "户", None),
            ("%", "百分点", None),
            ("元", "美元", None),
            ("（万元）", "元", Some(4)),
        ] {
            assert_eq!(units.unit(from).exponent_to(&units.unit(to)), exponent, "{from} -> {to}");
        }
    }

    #[test]
    fn an_alias_is_declared_by_the_plan() {
        let units = Units::with_aliases([("户".to_owned(), "家".to_owned())]);
        assert_eq!(units.unit("万户").exponent_to(&units.unit("家")), Some(4));
    }

    #[test]
    fn what_begins_with_more_multipliers_than_a_unit_has_is_a_text_like_any_other() {
        let units = Units::default();
        let yuan = units.unit("元");
        let exponents = [2, 8].map(|count| units.unit(&format!("{}元", "万".repeat(count))));
        assert_eq!(exponents.map(|unit| unit.exponent_to(&yuan)), [Some(8), Some(32)]);
        for text in [format!("{}元", "万".repeat(9)), format!("{}元", "亿".repeat(300_000))] {
            let unit = units.unit(&text);
            assert_eq!((unit.exponent_to(&yuan), unit.symbol()), (None, text.as_str()));
            assert!(!Units::is_known(&text));
        }
    }

    #[test]
    fn a_multiplier_alone_is_no_unit() {
        assert_eq!(Units::multiplier("亿"), Some(8));
        assert_eq!(Units::multiplier("亿元"), None);
    }
}
