//! Typed reading of TOML tables that notes every fault and goes on.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::Faults;
use super::keys::{ROOT, TableKeys, WAIVERS, example};
use super::kinds::{
    NumberText, Written, advice_on_span, bad_period, is_like_a_date, mistyped, number, pair,
    unknown_word, wrong_type,
};
use crate::diagnostic::term::{KeyAdvice, ValueKind};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::period::{PeriodFault, PeriodText, read_period};
use crate::source::{SourceFile, Span};

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
                    .with("advice", advice_on_key(keys, written))
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

    /// Whether a key is given that this table does not have, but another.
    pub(super) fn has_key_of(&self, other: TableKeys) -> bool {
        let is_others = |key: &&str| !self.keys.keys.contains(key) && self.entry(key).is_some();
        other.keys.iter().any(is_others)
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
                let blank = mistyped(key, [ValueKind::Text, ValueKind::Blank], example(key));
                faults.add(&value.span(), blank);
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
        pair(key, value, faults)
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
        match read_period(written, year) {
            Ok((time, _)) => Some(Written { value: time, span, key }),
            Err(fault) => {
                let advice = match fault {
                    PeriodFault::NoYear | PeriodFault::ShortYear | PeriodFault::Unreadable
                        if is_like_a_date(written) =>
                    {
                        KeyAdvice::InCalendar
                    }
                    PeriodFault::NoYear if key != "period" => KeyAdvice::WithYear,
                    PeriodFault::ShortYear | PeriodFault::Unreadable if key != "period" => {
                        KeyAdvice::PeriodOrDay
                    }
                    PeriodFault::NoYear | PeriodFault::ShortYear | PeriodFault::Unreadable => {
                        advice_on_span(written)
                    }
                };
                faults.add(&span, bad_period(written, advice));
                None
            }
        }
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

    /// What stands behind a key, whatever it is.
    pub(super) fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
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

/// What to do about a key that a table does not have.
fn advice_on_key(keys: TableKeys, written: &str) -> KeyAdvice {
    let is_waiver = keys.table == ROOT.table && WAIVERS.keys.contains(&written);
    if is_waiver { KeyAdvice::WaiversApart } else { KeyAdvice::KnownKeys }
}

/// Keys that are looked through one after the other.
const FEW_KEYS: usize = 8;
