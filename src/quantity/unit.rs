//! [`Unit`]: what is counted, and at which power of ten.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use toml::de::{DeTable, DeValue};

use super::Number;
use super::text::fold;

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
        let (base, exponent, multiplier) = self.resolve(symbol, ALIAS_STEPS);
        Unit { symbol: symbol.into(), base: base.into(), exponent, multiplier }
    }

    /// Whether the tool knows a text as a unit or multiplier by itself, so that no plan can give it
    /// another meaning.
    pub fn is_known(text: &str) -> bool {
        let (base, exponent, _) = Self::default().resolve(&fold(text), ALIAS_STEPS);
        TABLE.units.contains_key(base.as_str())
            || exponent != 0
            || Self::multiplier(&fold(text)).is_some()
    }

    /// The power of ten of a text that is a multiplier and nothing else: 8 for `亿`.
    pub fn multiplier(text: &str) -> Option<i8> {
        let text = usual_form(text);
        TABLE.multipliers.iter().find(|(name, _)| *name == *text).map(|(_, exponent)| *exponent)
    }

    /// Base, exponent, and the part of the exponent that is a multiplier.
    fn resolve(&self, symbol: &str, steps: usize) -> (String, i8, i8) {
        let symbol = usual_form(symbol);
        let symbol = symbol.as_ref();
        if let Some(unit) = self.aliases.get(symbol)
            && let Some(steps) = steps.checked_sub(1)
        {
            return self.resolve(unit, steps);
        }
        if let Some((base, exponent)) = TABLE.units.get(symbol) {
            return (base.clone(), *exponent, 0);
        }
        let parts = TABLE.multipliers.iter().find_map(|(name, power)| {
            let rest = symbol.strip_prefix(name.as_str())?;
            let own_word = !name.is_ascii() || rest.starts_with(' ');
            let rest = rest.trim_start();
            (own_word && !rest.is_empty()).then_some((rest, *power))
        });
        let Some((rest, power)) = parts else {
            return (symbol.to_owned(), 0, 0);
        };
        let (base, exponent, multiplier) = self.resolve(rest, steps);
        (base, exponent.saturating_add(power), multiplier.saturating_add(power))
    }
}

/// A text with its words in small letters where everybody writes them in either case, signs of currencies as
/// their codes, and a multiplier in front: `USD Million` as `million USD`. Short words keep their case, as `m` and
/// `M` differ.
fn usual_form(symbol: &str) -> Cow<'_, str> {
    const THOUSANDS: &str = "'000";
    let may_differ = |c: char| c.is_ascii_alphabetic() || matches!(c, '€' | '£');
    if !symbol.contains(may_differ) {
        return Cow::Borrowed(symbol);
    }
    // Most are one word.
    if !symbol.contains(|c: char| c == '\'' || c.is_whitespace()) {
        return usual_word(symbol);
    }
    let spaced = symbol.replace(THOUSANDS, " thousand ");
    let mut words: Vec<Cow<'_, str>> = spaced.split_whitespace().map(usual_word).collect();
    let is_scale = |word: &str| TABLE.multipliers.iter().any(|(name, _)| name == word);
    // `per million` is no million.
    let is_money = |word: &str| {
        let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        is_code || matches!(word, "$" | "yuan")
    };
    if let [unit, scale] = words.as_mut_slice()
        && is_scale(scale)
        && is_money(unit)
    {
        std::mem::swap(unit, scale);
    }
    Cow::Owned(words.join(" "))
}

fn usual_word(word: &str) -> Cow<'_, str> {
    const LONGEST_IN_EITHER_CASE: usize = 3;
    if let Some(code) = TABLE.signs.get(word) {
        return Cow::Borrowed(code);
    }
    let rest = word.get(1..).unwrap_or_default();
    let is_small = rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_large = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_word = word.len() > LONGEST_IN_EITHER_CASE
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (is_small || is_large);
    if !is_word {
        return Cow::Borrowed(word);
    }
    let small = word.to_ascii_lowercase();
    let one = small.strip_suffix('s').unwrap_or_default();
    let is_scale = TABLE.multipliers.iter().any(|(name, _)| name == one);
    Cow::Owned(if is_scale { one.to_owned() } else { small })
}

/// Aliases of aliases that are followed; a circle of aliases ends here.
const ALIAS_STEPS: usize = 8;

/// `units.toml` as looked up: read once, when the first unit is met.
static TABLE: LazyLock<UnitTable> = LazyLock::new(UnitTable::load);

struct UnitTable {
    units: HashMap<String, (String, i8)>,
    counts: HashSet<String>,
    /// Codes of currencies by their signs.
    signs: HashMap<String, String>,
    /// Longest first, so that 万亿 is met before 万.
    multipliers: Vec<(String, i8)>,
}

impl UnitTable {
    fn load() -> Self {
        let root = DeTable::parse(include_str!("units.toml")).expect("units.toml is valid TOML");
        let table = |name: &str| {
            let value = root.get_ref().get(name).expect("units.toml has its tables");
            value.get_ref().as_table().expect("a table")
        };
        let units = table("units").iter().map(|(symbol, meaning)| {
            let base = meaning.get_ref().get(0).and_then(|base| base.get_ref().as_str());
            let exponent = meaning.get_ref().get(1).map(|value| power(value.get_ref()));
            let meaning = (base.expect("a base").to_owned(), exponent.expect("a power of ten"));
            (symbol.get_ref().to_string(), meaning)
        });
        let mut multipliers: Vec<_> = table("multipliers")
            .iter()
            .map(|(name, value)| (name.get_ref().to_string(), power(value.get_ref())))
            .collect();
        multipliers.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let names = table("counts").get("names").and_then(|names| names.get_ref().as_array());
        let names = names.expect("units.toml lists what is counted").iter();
        let counts = names.filter_map(|name| name.get_ref().as_str().map(str::to_owned));
        let code = |value: &DeValue<'_>| value.as_str().expect("a code").to_owned();
        let signs = table("signs").iter();
        let signs = signs.map(|(sign, value)| (sign.get_ref().to_string(), code(value.get_ref())));
        Self {
            units: units.collect(),
            counts: counts.collect(),
            signs: signs.collect(),
            multipliers,
        }
    }
}

fn power(value: &DeValue<'_>) -> i8 {
    let integer = value.as_integer().expect("a power of ten is an integer");
    integer.as_str().parse().expect("a power of ten fits")
}

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
    fn a_multiplier_alone_is_no_unit() {
        assert_eq!(Units::multiplier("亿"), Some(8));
        assert_eq!(Units::multiplier("亿元"), None);
    }
}
