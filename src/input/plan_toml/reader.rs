//! Typed reading of TOML tables that notes every fault and goes on.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::Faults;
use super::keys::{TableKeys, example};
use crate::diagnostic::term::ValueKind;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::period::{Period, PeriodText, read_period};
use crate::source::{SourceFile, Span};
use jiff::civil::Date;

/// One table, with what messages call it.
#[derive(Clone)]
pub(super) struct Table<'t> {
    /// `[indicator.tech-contracts]`.
    pub(super) name: String,
    /// Its header, for messages about the table as a whole.
    pub(super) span: Span,
    entries: &'t DeTable<'t>,
    keys: TableKeys,
    /// Keys of the table that others seem to be meant for.
    misspelt: Vec<String>,
}

/// A value as written.
pub(super) struct Written<'t, T> {
    pub(super) value: T,
    pub(super) span: Span,
    pub(super) key: &'t str,
}

/// A number as written: bare, or in quotation marks with a unit.
#[derive(Clone, Copy)]
pub(super) enum NumberText<'t> {
    Bare(&'t str),
    Quoted(&'t str),
}

impl<'t> Table<'t> {
    /// A table, after noting every key that it must not have.
    pub(super) fn open(
        name: String,
        span: Span,
        entries: &'t DeTable<'t>,
        keys: TableKeys,
        faults: &mut Faults<'_>,
    ) -> Self {
        let mut misspelt = Vec::new();
        for key in entries.keys() {
            let written = key.get_ref().as_ref();
            if !keys.keys.contains(&written) {
                let diagnostic = Diagnostic::new(Code::UnknownKey)
                    .with("key", written)
                    .with("table", &name)
                    .with("known", Argument::names(keys.keys))
                    .suggest(written, keys.keys.iter().copied());
                misspelt.extend(diagnostic.suggestion.clone());
                faults.add(&key.span(), diagnostic);
            }
        }
        Self { name, span, entries, keys, misspelt }
    }

    /// Where a key stands, if it does.
    pub(super) fn key_span(&self, key: &str) -> Option<Span> {
        debug_assert!(self.keys.keys.contains(&key), "{key} is not a key of {}", self.keys.table);
        self.entry(key).map(|(key, _)| key.span())
    }

    /// Whether a key is given.
    pub(super) fn has(&self, key: &str) -> bool {
        self.key_span(key).is_some()
    }

    /// Whether a key that is not known seems to be meant for this one: then that is told, and not
    /// that this one is missing.
    pub(super) fn is_misspelt(&self, key: &str) -> bool {
        self.misspelt.iter().any(|meant| meant == key)
    }

    /// Notes that a required key is missing.
    pub(super) fn lacks(&self, key: &str, faults: &mut Faults<'_>) {
        if self.is_misspelt(key) {
            return;
        }
        let diagnostic = Diagnostic::new(Code::MissingKey)
            .with("table", &self.name)
            .with("key", key)
            .with("example", example(key));
        faults.add(&self.span, diagnostic);
    }

    /// A text that is not blank.
    pub(super) fn text(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, &'t str>> {
        let value = self.value(key)?;
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => {
                Some(Written { value: text, span: value.span(), key })
            }
            Some(_) => {
                mistyped(key, ValueKind::Text, ValueKind::Blank, value, faults);
                None
            }
            None => {
                wrong_type(key, ValueKind::Text, value, faults);
                None
            }
        }
    }

    /// A text as an owned string, where its place does not matter.
    pub(super) fn string(&self, key: &'t str, faults: &mut Faults<'_>) -> Option<String> {
        self.text(key, faults).map(|text| text.value.to_owned())
    }

    /// A text that must be there.
    pub(super) fn required_text(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, &'t str>> {
        if !self.has(key) {
            self.lacks(key, faults);
        }
        self.text(key, faults)
    }

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

    /// Whether a key says `true`; what is no truth value is noted by [`Self::flag`].
    pub(super) fn plain_flag(&self, key: &str) -> bool {
        self.value(key).and_then(|value| value.get_ref().as_bool()).unwrap_or(false)
    }

    /// One of a closed list of words.
    pub(super) fn word<T: Copy>(
        &self,
        key: &'t str,
        words: &[(&'static str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<T> {
        let text = self.text(key, faults)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            unknown_word(&text, words.iter().map(|(word, _)| *word), faults);
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// `true` or `false`.
    pub(super) fn flag(&self, key: &'t str, faults: &mut Faults<'_>) -> Option<bool> {
        let value = self.value(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            wrong_type(key, ValueKind::Flag, value, faults);
        }
        flag
    }

    /// A number, bare or quoted with a unit.
    pub(super) fn number(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, NumberText<'t>>> {
        let value = self.value(key)?;
        number(key, value, faults)
    }

    /// The numbers of a list of exactly two.
    pub(super) fn pair(
        &self,
        key: &'t str,
        faults: &mut Faults<'_>,
    ) -> Option<[Written<'t, NumberText<'t>>; 2]> {
        let value = self.value(key)?;
        let items = value.get_ref().as_array().filter(|items| items.len() == 2);
        let Some((first, second)) = items.and_then(|items| Some((items.first()?, items.get(1)?)))
        else {
            let written = faults.texts().slice(&value.span());
            faults.add(&value.span(), Diagnostic::new(Code::BetweenOrder).with("written", written));
            return None;
        };
        match (number(key, first, faults), number(key, second, faults)) {
            (Some(first), Some(second)) => Some([first, second]),
            _ => None,
        }
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
        let mut tables = Vec::new();
        for entry in self.pairs(key, faults) {
            let name = format!("[{key}.{}]", entry.key);
            match entry.value.get_ref().as_table() {
                Some(entries) => {
                    let table = Self::open(name, entry.span, entries, keys, faults);
                    tables.push((entry.key, table));
                }
                None => wrong_type(entry.key, ValueKind::Table, entry.value, faults),
            }
        }
        tables
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

    /// A period, or a day.
    pub(super) fn time(
        &self,
        key: &'t str,
        year: Option<i32>,
        faults: &mut Faults<'_>,
    ) -> Option<Written<'t, PeriodText>> {
        let value = self.value(key)?;
        let span = value.span();
        let written = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            DeValue::Integer(_) | DeValue::Datetime(_) => faults.texts().slice(&span),
            DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => {
                wrong_type(key, ValueKind::Date, value, faults);
                return None;
            }
        };
        let time = read_period(written, year).ok();
        if time.is_none() {
            faults.add(&span, Diagnostic::new(Code::BadPeriod).with("written", written));
        }
        Some(Written { value: time?.0, span, key })
    }

    /// The text under a key if there is one, without noting anything.
    pub(super) fn plain_text(&self, key: &str) -> Option<&'t str> {
        self.value(key)?.get_ref().as_str()
    }

    /// The same, with its place.
    pub(super) fn text_with_span(&self, key: &str) -> Option<(&'t str, Span)> {
        let value = self.value(key)?;
        Some((value.get_ref().as_str()?, value.span()))
    }

    /// The table's header line, `[indicator.tech-contracts]`, where it has one.
    pub(super) fn header_span(&self, source: &SourceFile) -> Span {
        let before = source.text().get(..self.span.start).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |newline| newline.saturating_add(1));
        let is_header = source.text().get(line..).is_some_and(|rest| rest.starts_with('['));
        if !is_header {
            return self.span.clone();
        }
        let end = source.text().get(self.span.end..).and_then(|rest| rest.find(']'));
        line..self.span.end.saturating_add(end.unwrap_or(0)).saturating_add(1)
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        debug_assert!(self.keys.keys.contains(&key), "{key} is not a key of {}", self.keys.table);
        self.entry(key).map(|(_, value)| value)
    }

    /// A key with its value. Most tables have a few keys and are asked for many, which comparing
    /// answers sooner than hashing.
    fn entry(&self, key: &str) -> Option<(&'t Spanned<Cow<'t, str>>, &'t Spanned<DeValue<'t>>)> {
        if self.entries.len() > FEW_KEYS {
            return self.entries.get_key_value(key);
        }
        self.entries.iter().find(|(written, _)| written.get_ref() == key)
    }
}

/// Keys that are looked through one after the other.
const FEW_KEYS: usize = 8;

/// The last day of what a period or day names.
pub(super) fn last_day(time: PeriodText) -> Date {
    match time {
        PeriodText::Period(period) => period.last().last_day(),
        PeriodText::Date(date) => date,
    }
}

/// A number as written under a key.
pub(super) fn number<'t>(
    key: &'t str,
    value: &'t Spanned<DeValue<'t>>,
    faults: &mut Faults<'_>,
) -> Option<Written<'t, NumberText<'t>>> {
    let text = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => NumberText::Bare(integer.as_str()),
        DeValue::Float(float) => NumberText::Bare(float.as_str()),
        DeValue::String(text) => NumberText::Quoted(text.as_ref()),
        DeValue::Integer(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => {
            wrong_type(key, ValueKind::Quantity, value, faults);
            return None;
        }
    };
    Some(Written { value: text, span: value.span(), key })
}

/// Notes that a word is none of those that a key may have.
pub(super) fn unknown_word(
    text: &Written<'_, &str>,
    words: impl Iterator<Item = &'static str> + Clone,
    faults: &mut Faults<'_>,
) {
    let known: Vec<String> = words.clone().map(|word| format!("`{word}`")).collect();
    let diagnostic = Diagnostic::new(Code::UnknownWord)
        .with("key", text.key)
        .with("written", text.value)
        .with("known", Argument::Names(known))
        .suggest(text.value, words);
    faults.add(&text.span, diagnostic);
}

/// Notes that a value of the user's own key is no text.
pub(super) fn not_a_text(key: &str, value: &Spanned<DeValue<'_>>, faults: &mut Faults<'_>) {
    wrong_type(key, ValueKind::Text, value, faults);
}

/// Notes that a value is of another kind than its key has.
pub(super) fn wrong_type(
    key: &str,
    expected: ValueKind,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Faults<'_>,
) {
    let found = match value.get_ref() {
        DeValue::String(_) => ValueKind::Text,
        DeValue::Integer(_) | DeValue::Float(_) => ValueKind::Number,
        DeValue::Boolean(_) => ValueKind::Flag,
        DeValue::Datetime(_) => ValueKind::Date,
        DeValue::Array(_) => ValueKind::List,
        DeValue::Table(_) => ValueKind::Table,
    };
    mistyped(key, expected, found, value, faults);
}

fn mistyped(
    key: &str,
    expected: ValueKind,
    found: ValueKind,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Faults<'_>,
) {
    let diagnostic = Diagnostic::new(Code::WrongType)
        .with("key", key)
        .with("expected", expected)
        .with("found", found)
        .with("example", example(key));
    faults.add(&value.span(), diagnostic);
}

/// The months of a period, or `None` for a single day.
pub(super) fn as_period(time: PeriodText) -> Option<Period> {
    match time {
        PeriodText::Period(period) => Some(period),
        PeriodText::Date(_) => None,
    }
}
