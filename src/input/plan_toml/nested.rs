//! Lists and tables within a table of the plan file.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use super::faults::Faults;
use super::keys::TableKeys;
use super::kinds::{Written, wrong_type};
use super::reader::Table;
use crate::diagnostic::term::ValueKind;
use crate::source::Span;

impl<'t> Table<'t> {
    /// A list of texts; a single text counts as a list of one.
    pub(super) fn texts(&self, key: &'t str, faults: &mut Faults<'_>) -> Vec<Written<'t, &'t str>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_) => vec![value],
        };
        let text = |item: &'t Spanned<DeValue<'t>>| {
            let text = item.get_ref().as_str();
            if text.is_none() {
                wrong_type(key, ValueKind::Texts, item, faults);
            }
            Some(Written { value: text?, span: item.span(), key })
        };
        items.into_iter().filter_map(text).collect()
    }

    /// The texts behind a key with their places: one text, or those of a list or an inline table.
    /// Anything else is passed over: [`Self::texts`] and [`Self::table`] note it.
    pub(super) fn plain_texts(&self, key: &str) -> Vec<(&'t str, Span)> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let items: Vec<&Spanned<DeValue<'t>>> = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            DeValue::Table(entries) => entries.iter().map(|(_, item)| item).collect(),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => vec![value],
        };
        let text = |item: &&'t Spanned<DeValue<'t>>| Some((item.get_ref().as_str()?, item.span()));
        items.iter().filter_map(text).collect()
    }

    /// A table below this one, with its keys checked.
    pub(super) fn table(
        &self,
        key: &'t str,
        keys: TableKeys,
        faults: &mut Faults<'_>,
    ) -> Option<Table<'t>> {
        let value = self.value(key)?;
        let Some(entries) = value.get_ref().as_table() else {
            wrong_type(key, ValueKind::Table, value, faults);
            return None;
        };
        let span = self.key_span(key).unwrap_or_else(|| value.span());
        Some(Self::open(keys.table.to_owned(), span, entries, keys, faults))
    }

    /// The tables of a table of tables, `[indicator.ID]`: id, place of the id, table.
    pub(super) fn tables(
        &self,
        key: &'t str,
        keys: TableKeys,
        faults: &mut Faults<'_>,
    ) -> Vec<(&'t str, Table<'t>)> {
        let pairs = self.pairs(key, faults);
        let open = |index: usize, faults: &mut Faults<'_>| {
            let entry = pairs.get(index)?;
            let Some(entries) = entry.value.get_ref().as_table() else {
                wrong_type(entry.key, ValueKind::Table, entry.value, faults);
                return None;
            };
            let name = ["[", key, ".", entry.key, "]"].concat();
            Some((entry.key, Self::open(name, entry.span.clone(), entries, keys, faults)))
        };
        faults.of_many(pairs.len(), open).into_iter().flatten().collect()
    }

    /// The tables of a list of tables, `[[waiver]]`.
    pub(super) fn list(
        &self,
        key: &'t str,
        keys: TableKeys,
        faults: &mut Faults<'_>,
    ) -> Vec<Table<'t>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            wrong_type(key, ValueKind::Tables, value, faults);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(entries) => {
                    let name = format!("[[{key}]]");
                    tables.push(Self::open(name, item.span(), entries, keys, faults));
                }
                None => wrong_type(key, ValueKind::Tables, item, faults),
            }
        }
        tables
    }

    /// The entries of a table whose keys are the user's own.
    pub(super) fn pairs(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Vec<Written<'t, &'t Spanned<DeValue<'t>>>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            wrong_type(key, ValueKind::Table, value, faults);
            return Vec::new();
        };
        let entry = |(key, value): (&'t Spanned<_>, _)| {
            let name: &Cow<'t, str> = key.get_ref();
            Written { value, span: key.span(), key: name.as_ref() }
        };
        table.iter().map(entry).collect()
    }

    /// Whether a key holds a table.
    pub(super) fn holds_table(&self, key: &str) -> bool {
        self.value(key).is_some_and(|value| value.get_ref().is_table())
    }
}
