//! The units that the tool knows by itself.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;
use toml::de::{DeTable, DeValue};

/// `units.toml` as looked up: read once, when the first unit is met.
pub(super) static TABLE: LazyLock<UnitTable> = LazyLock::new(UnitTable::load);

pub(super) struct UnitTable {
    pub(super) units: HashMap<String, (String, i8), RandomState>,
    pub(super) counts: HashSet<String, RandomState>,
    /// Codes of currencies by their signs.
    pub(super) signs: HashMap<String, String, RandomState>,
    /// Codes of currencies.
    pub(super) codes: HashSet<String, RandomState>,
    /// Multipliers by what accounts shorten them to.
    pub(super) shortened: HashMap<String, String, RandomState>,
    /// Longest first, so that 万亿 is met before 万.
    pub(super) multipliers: Vec<(String, i8)>,
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
        let names = |table_name: &str| {
            let names = table(table_name).get("names").and_then(|names| names.get_ref().as_array());
            let names = names.expect("units.toml has its lists of names").iter();
            names.filter_map(|name| name.get_ref().as_str().map(str::to_owned)).collect()
        };
        let text = |value: &DeValue<'_>| value.as_str().expect("a text").to_owned();
        let texts = |name: &str| {
            let pairs = table(name).iter();
            pairs.map(|(key, value)| (key.get_ref().to_string(), text(value.get_ref()))).collect()
        };
        Self {
            units: units.collect(),
            counts: names("counts"),
            codes: names("codes"),
            signs: texts("signs"),
            shortened: texts("shortened"),
            multipliers,
        }
    }
}

fn power(value: &DeValue<'_>) -> i8 {
    let integer = value.as_integer().expect("a power of ten is an integer");
    integer.as_str().parse().expect("a power of ten fits")
}
