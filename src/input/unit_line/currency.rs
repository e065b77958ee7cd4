//! Currencies, as lines and columns write them.

use crate::quantity::Units;

/// How each is written, in small letters, and its unit.
const CURRENCIES: [(&str, &str); 33] = [
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("sterling", "GBP"),
    ("英镑", "GBP"),
    ("us$", "USD"),
    ("$", "$"),
    ("usd", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("us dollar", "USD"),
    ("美元", "USD"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("欧元", "EUR"),
    ("jpy", "JPY"),
    ("yen", "JPY"),
    ("日元", "JPY"),
    ("¥", "¥"),
    ("rmb", "yuan"),
    ("cny", "yuan"),
    ("yuan", "yuan"),
    ("hk$", "HKD"),
    ("hkd", "HKD"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("nzd", "NZD"),
    ("sgd", "SGD"),
];

/// Those of them that `$` may stand for.
const DOLLARS: [&str; 6] = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD"];

/// The unit of a currency that a word in small letters names.
pub(super) fn currency(word: &str) -> Option<&'static str> {
    CURRENCIES.iter().find(|(written, _)| *written == word).map(|(_, unit)| *unit)
}

/// Whether a unit is a currency that `$` may stand for, and says which: `US$`.
pub(in crate::input) fn is_dollar(unit: &str) -> bool {
    currency(&unit.to_lowercase()).is_some_and(|unit| DOLLARS.contains(&unit))
}

/// Whether a text is an amount of money of another country than the tool's units: `万美元`.
pub(in crate::input) fn is_foreign_money(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut foreign = CURRENCIES.iter().filter(|(_, unit)| !matches!(*unit, "yuan" | "¥"));
    foreign.any(|(written, _)| {
        text.strip_suffix(written)
            .is_some_and(|scale| scale.is_empty() || Units::multiplier(scale).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_of_another_country_is_told_from_the_tool_s_own() {
        for (text, expected) in [
            ("万美元", true),
            ("美元", true),
            ("USD", true),
            ("JPY", true),
            ("$", true),
            ("万元", false),
            ("RMB", false),
            ("¥", false),
            ("本季美元", false),
        ] {
            assert_eq!(is_foreign_money(text), expected, "{text}");
        }
    }
}
