//! What a numeral promises once a rule took it, or states once a rule refused it: its name, its quote,
//! its deadline.

use super::deadline;
use super::lexer::Shape;
use super::lexicon::{FALLS, STRIVES};
use super::name::{self, Change};
use super::promise::Reading;
use super::reader::Reader;
use super::rule::Rule;
use super::scene::Scene;
use super::{Promise, Stated, en, traditional};
use crate::search;

impl Reader<'_> {
    pub(super) fn promise(
        &self,
        scene: &Scene<'_>,
        reading: &Reading,
        text: &str,
        base: usize,
        is_chinese: bool,
    ) -> Option<Promise> {
        let amount = reading.amount.clone()?;
        let around = name::Around {
            above: self.above,
            before: &self.run.name,
            previous: &self.run.previous,
            rank: self.run.rank(),
            is_chinese,
            change: change(scene, reading, is_chinese),
        };
        let (name, quote) = name::of(scene, text, &around);
        let sentence = scene.start_of(scene.sentence)..text.len().min(scene.end());
        let written = |found: &str| {
            let span = base.saturating_add(sentence.start)..base.saturating_add(sentence.end);
            let (simple, own) = (text.get(sentence.clone()), self.folded.text().get(span));
            traditional::as_written(found, simple.unwrap_or_default(), own.unwrap_or_default())
        };
        let quote = base.saturating_add(quote.start)..base.saturating_add(quote.end);
        let part = scene.sentence.rsplit(['；', ';']).next().unwrap_or_default();
        let striven = STRIVES.iter().filter(|word| scene.own.contains(**word));
        Some(Promise {
            name: written(&name),
            sense: reading.sense,
            is_assumed: reading.is_assumed,
            direction: reading.direction,
            amount,
            unit: written(&reading.unit),
            is_growth: reading.is_growth,
            is_expected: search::holds(part, STRIVES),
            due: deadline::of(scene, self.led(), (self.run.rank(), is_chinese)),
            words: striven.map(|word| (*word).to_owned()).chain(reading.words.clone()).collect(),
            quote: self.folded.written(&quote),
        })
    }

    /// What a numeral states of the past or present, for comparing growths with levels.
    pub(super) fn stated(
        &self,
        scene: &Scene<'_>,
        reading: &Reading,
        text: &str,
        is_chinese: bool,
    ) -> Option<Stated> {
        let is_value = matches!(reading.rule, Rule::From | Rule::History);
        let Shape::Digits(value) = scene.token.shape else { return None };
        // From 200 to 300: a bare number that is left for another is one of the same things.
        let is_bare = scene.behind.unit.is_empty() && !scene.own.trim_end().ends_with("from");
        if !is_value || is_bare || scene.behind.unit == "%" {
            return None;
        }
        let around = name::Around {
            above: self.above,
            before: &self.run.name,
            previous: &self.run.previous,
            rank: 0,
            is_chinese,
            change: None,
        };
        let (own, _) = name::of(scene, text, &around);
        let own = own.trim_end_matches(['由', '从']);
        // In “…, from 100 to 130” the subject is that of the promise before.
        let lead = scene.own.trim().trim_end_matches(['$', '€', '£']).trim_end();
        // 比2025年的100亿元增长30%: so it is in a comparison.
        let is_left = matches!(lead, "" | "由" | "从" | "from") || lead.starts_with(['比', '较']);
        let is_led = is_left && !self.run.name.is_empty();
        let name = if is_led { self.run.name.clone() } else { own.to_owned() };
        Some(Stated { name, value, unit: scene.behind.unit.clone() })
    }
}

/// Which way a promise changes what it names.
fn change(scene: &Scene<'_>, reading: &Reading, is_chinese: bool) -> Option<Change> {
    let falls = if is_chinese {
        search::holds(scene.head, FALLS)
    } else {
        en::falls(scene.sentence, scene.tail)
    };
    let falls = falls || matches!(scene.token.shape, Shape::Halving);
    reading.is_growth.then_some(if falls { Change::Falls } else { Change::Rises })
}
