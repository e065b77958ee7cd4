//! Currencies, as lines and columns write them.

use super::other_currency::is_other_currency;
use crate::input::workbook::YuanSign;
use crate::plan::Plan;
use crate::quantity::{Units, fold};

/// How each is written beside its code, in small letters, and its unit.
const CURRENCIES: [(&str, &str); 52] = [
    ("£", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("sterling", "GBP"),
    ("pounds sterling", "GBP"),
    ("british pounds", "GBP"),
    ("英镑", "GBP"),
    ("us$", "USD"),
    ("$", "$"),
    ("dollar", "$"),
    ("dollars", "$"),
    ("us dollar", "USD"),
    ("us dollars", "USD"),
    ("u.s. dollars", "USD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("欧元", "EUR"),
    ("yen", "JPY"),
    ("japanese yen", "JPY"),
    ("日元", "JPY"),
    ("日圆", "JPY"),
    ("¥", "¥"),
    ("元", "yuan"),
    ("人民币元", "yuan"),
    ("rmb", "yuan"),
    ("cny", "yuan"),
    ("yuan", "yuan"),
    ("renminbi", "yuan"),
    ("人民币", "yuan"),
    ("hk$", "HKD"),
    ("hong kong dollars", "HKD"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("australian dollars", "AUD"),
    ("澳元", "AUD"),
    ("canadian dollars", "CAD"),
    ("加元", "CAD"),
    ("新西兰元", "NZD"),
    ("singapore dollars", "SGD"),
    ("新加坡元", "SGD"),
    ("新台币", "TWD"),
    ("台币", "TWD"),
    ("swiss francs", "CHF"),
    ("瑞士法郎", "CHF"),
    ("rupees", "INR"),
    ("印度卢比", "INR"),
    ("韩元", "KRW"),
    ("卢布", "RUB"),
    ("泰铢", "THB"),
];

/// Those of them that `$` may stand for.
const DOLLARS: [&str; 7] = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"];

/// Those that `¥` may stand for.
const YEN_OR_YUAN: [&str; 2] = ["yuan", "JPY"];

/// Letters of a code.
const CODE: usize = 3;

/// Texts that are a currency, and in other places a name or a word: `CAD`, `Sterling`.
const AMBIGUOUS: [&str; 15] = [
    "CAD", "COP", "PEN", "RON", "TRY", "MOP", "sterling", "pound", "pounds", "dollar", "dollars",
    "yuan", "euro", "renminbi", "yen",
];

/// Whether a text that stands alone is a currency for certain.
pub(super) fn is_unmistakable(text: &str) -> bool {
    let folded = fold(text);
    !AMBIGUOUS.contains(&folded.as_ref()) && !AMBIGUOUS.contains(&folded.to_lowercase().as_str())
}

/// An amount of money, whatever its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct Money {
    currency: &'static str,
    /// The power of ten in front of it.
    exponent: i8,
}

impl Money {
    /// The money that a unit is: `万美元`, `million $`, `£000`, and `T€` or `TEUR`, as accounts in German have it. Codes
    /// alone are written in capitals.
    pub(in crate::input) fn of(unit: &str) -> Option<Self> {
        let folded = fold(unit);
        let unit = folded.to_lowercase();
        let amount = |written: &str, currency: &'static str| {
            let in_front =
                unit.strip_suffix(written).map(|scale| if scale == "t" { "k" } else { scale });
            let scale = in_front.or_else(|| unit.strip_prefix(written))?;
            let exponent = exponent(scale.trim_matches([' ', '\'']))?;
            Some(Self { currency, exponent })
        };
        let by_name = CURRENCIES.iter().find_map(|(written, currency)| amount(written, currency));
        let code_at = |place: usize| {
            let code = folded.get(place..place.checked_add(CODE)?)?;
            amount(&code.to_ascii_lowercase(), Units::currency_code(code)?)
        };
        let last = || folded.len().checked_sub(CODE).and_then(code_at);
        by_name.or_else(|| code_at(0)).or_else(last)
    }

    /// Whether it is money of another country than the tool's units.
    pub(in crate::input) fn is_foreign(self) -> bool {
        !matches!(self.currency, "yuan" | "¥")
    }

    /// Whether there is no multiplier in front of it.
    pub(in crate::input) fn is_bare(self) -> bool {
        self.exponent == 0
    }

    /// Whether two may be in the same currency: `$` and `AUD`.
    pub(in crate::input) fn may_be_in(self, other: Self) -> bool {
        let stands_for = |sign: Self, code: Self| match sign.currency {
            "$" => DOLLARS.contains(&code.currency),
            "¥" => YEN_OR_YUAN.contains(&code.currency),
            _ => sign.currency == code.currency,
        };
        stands_for(self, other) || stands_for(other, self)
    }

    /// Whether two may be the same.
    pub(in crate::input) fn may_be(self, other: Self) -> bool {
        self.exponent == other.exponent && self.may_be_in(other)
    }
}

/// The power of ten of a multiplier beside a currency, in small letters; nothing is none.
pub(super) fn exponent(scale: &str) -> Option<i8> {
    if scale.is_empty() {
        return Some(0);
    }
    let scale = Units::scale_beside_money(scale).unwrap_or(scale);
    Units::multiplier(scale)
}

/// The unit of a currency that a word in small letters names.
pub(super) fn currency(word: &str) -> Option<&'static str> {
    let by_name = CURRENCIES.iter().find(|(written, _)| *written == word).map(|(_, unit)| *unit);
    by_name.or_else(|| Units::currency_code(&word.to_uppercase()))
}

/// A currency; the dollar of the plan where that has one alone.
pub(super) fn of_plan(currency: &'static str, plan: &Plan) -> &'static str {
    if currency != "$" {
        return currency;
    }
    let indicators = (0..plan.entries.len()).filter_map(|entry| plan.indicator(entry));
    let money = indicators.filter_map(|indicator| Money::of(indicator.unit.symbol()));
    let dollars = money.map(|money| money.currency).filter(|code| DOLLARS.contains(code));
    let mut dollars: Vec<&'static str> = dollars.collect();
    dollars.sort_unstable();
    dollars.dedup();
    match dollars.as_slice() {
        [one] => one,
        _ => currency,
    }
}

/// What the sign of the yuan says in a workbook: where a plan has yuan, or no money at all, nothing.
pub(in crate::input) fn yuan_sign(plan: &Plan) -> YuanSign {
    let indicators = (0..plan.entries.len()).filter_map(|entry| plan.indicator(entry));
    let symbols: Vec<&str> = indicators.map(|indicator| indicator.unit.symbol()).collect();
    let money = || symbols.iter().filter_map(|symbol| Money::of(symbol));
    let has_other = || symbols.iter().any(|symbol| is_other_currency(symbol));
    if money().any(|money| !money.is_foreign()) || money().next().is_none() && !has_other() {
        YuanSign::SaysNothing
    } else if money().any(|money| money.currency == "JPY") {
        YuanSign::MayBeYen
    } else {
        YuanSign::IsOther
    }
}

/// Whether a unit is a currency that `$` may stand for, and says which: `US$`.
pub(in crate::input) fn is_dollar(unit: &str) -> bool {
    currency(&unit.to_lowercase()).is_some_and(|unit| DOLLARS.contains(&unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_of_another_country_is_told_from_the_tool_s_own() {
        for (text, expected) in [
            ("万美元", Some(true)),
            ("美元", Some(true)),
            ("USD", Some(true)),
            ("JPY", Some(true)),
            ("$", Some(true)),
            ("£000", Some(true)),
            ("TEUR", Some(true)),
            ("T1", None),
            ("total", None),
            ("万元", Some(false)),
            ("RMB", Some(false)),
            ("¥", Some(false)),
            ("本季美元", None),
            ("吨", None),
        ] {
            assert_eq!(Money::of(text).map(Money::is_foreign), expected, "{text}");
        }
    }

    #[test]
    fn the_same_money_is_known_however_it_is_written() {
        for (one, other, is_same) in [
            ("万美元", "万USD", true),
            ("$000", "thousand USD", true),
            ("$m", "million AUD", true),
            ("GBP 000", "£'000", true),
            ("T€", "€k", true),
            ("T£", "£", false),
            ("¥", "元", true),
            ("USD", "万美元", false),
            ("USD", "GBP", false),
            ("$", "EUR", false),
            ("元", "美元", false),
        ] {
            let [one, other] = [one, other].map(|text| Money::of(text).expect(text));
            assert_eq!(one.may_be(other), is_same, "{one:?} {other:?}");
        }
    }
}
