//! What the grammar says about one numeral, and what it remembers of the numerals before.

use super::lexer::Shape;
use super::rule::{Class, Rule};
use super::scene::Scene;
use crate::quantity::Number;

/// How a number binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It or more.
    AtLeast,
    /// It or less.
    AtMost,
    /// Exactly it.
    Equals,
    /// Anything from the lower to the upper number.
    Range,
    /// About it.
    About,
}

impl Sense {
    /// Whether words that lead up or down to a number say nothing else than it: where two conventions contradict
    /// each other, the text says neither.
    pub(super) fn may_lead(self, way: Self) -> bool {
        self == way || matches!(self, Self::Range | Self::About)
    }

    /// As records name it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Equals => "=",
            Self::Range => "range",
            Self::About => "approx",
        }
    }
}

/// How much is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One number.
    One(Number),
    /// From one to another.
    Between(Number, Number),
    /// So many times as much: 翻番, double.
    Times(Number),
    /// A share that no decimal holds, as its two numbers: 三分之一, two thirds.
    Fraction(u32, u32),
    /// A proportion as written: `50:15:35`.
    Ratio(String),
}

impl Amount {
    /// How much a numeral of a shape says; nothing where the shape promises nothing.
    pub(super) fn of(shape: &Shape, written: &str) -> Option<Self> {
        Some(match *shape {
            Shape::Digits(value) | Shape::Word(value) | Shape::Share(value) => Self::One(value),
            Shape::Multiple(times) => Self::Times(times),
            Shape::Halving => Self::One(Number::whole(50)),
            Shape::Range(from, to) => Self::Between(from, to),
            Shape::Fraction(numerator, denominator) => Self::Fraction(numerator, denominator),
            Shape::Ratio => Self::Ratio(written.replace('：', ":")),
            Shape::Moment | Shape::Ordinal | Shape::Mark | Shape::Other => return None,
        })
    }

    /// The same below nothing; only of one number.
    pub(super) fn negated(&self) -> Option<Self> {
        if let Self::One(value) = self { Some(Self::One(value.negated())) } else { None }
    }
}

/// What the grammar says about a numeral.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) rule: Rule,
    pub(super) sense: Sense,
    /// None where it is no promise.
    pub(super) amount: Option<Amount>,
    pub(super) unit: String,
    pub(super) is_growth: bool,
    pub(super) is_assumed: bool,
    /// Which way its words lead, where they do: 提高到 to a floor, 降至 to a ceiling.
    pub(super) direction: Option<Sense>,
    /// The words that bind it, as written.
    pub(super) words: Vec<String>,
}

impl Reading {
    /// No promise, for a reason.
    pub(super) fn refused(rule: Rule) -> Self {
        Self {
            rule,
            sense: Sense::Equals,
            amount: None,
            unit: String::new(),
            is_growth: false,
            is_assumed: false,
            direction: None,
            words: Vec::new(),
        }
    }
}

/// What is remembered of the numerals before, within a sentence.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what is remembered are plain facts")]
pub(super) struct Run {
    /// Where the unit of the last numeral ends, in the folded text.
    pub(super) last_end: usize,
    /// The same of the last promise.
    pub(super) promise_end: usize,
    /// Where the sentence of the last numeral begins.
    sentence: usize,
    clause: usize,
    pub(super) is_promise: bool,
    pub(super) sense: Option<Sense>,
    pub(super) is_growth: bool,
    /// Whether the last number counts something that is still to be named.
    pub(super) waits_for_noun: bool,
    /// Whether the sentence before promised something.
    pub(super) had_promise: bool,
    /// Whether the sentence before told of the past.
    pub(super) was_past: bool,
    /// How many sentences in a row, up to that before, told of the past alone, and in how many
    /// figures.
    pub(super) told: (usize, usize),
    /// How many figures of the past the sentence has so far.
    figures: usize,
    is_past: bool,
    /// The name of the last promise of the sentence.
    pub(super) name: String,
    /// The same of the sentences before, in its line.
    pub(super) previous: String,
    /// How many promises the clause has so far.
    rank: usize,
    here: (usize, usize),
}

impl Run {
    /// Forgets what stands in another sentence.
    pub(super) fn enter(&mut self, sentence: usize, clause: usize) {
        if self.sentence != sentence {
            let previous = if self.name.is_empty() { &mut self.previous } else { &mut self.name };
            *self = Self {
                previous: std::mem::take(previous),
                last_end: self.last_end,
                promise_end: self.promise_end,
                told: self.told_so_far(),
                was_past: self.is_past && !self.is_promise,
                had_promise: self.is_promise,
                ..Self::default()
            };
        }
        if self.clause != clause {
            self.rank = 0;
        }
        self.here = (sentence, clause);
    }

    /// What was told of the past alone, the sentence that ends included.
    fn told_so_far(&self) -> (usize, usize) {
        if !self.is_past || self.is_promise {
            return (0, 0);
        }
        (self.told.0.saturating_add(1), self.told.1.saturating_add(self.figures))
    }

    /// How many promises the clause has so far.
    pub(super) fn rank(&self) -> usize {
        self.rank
    }

    /// Remembers a numeral.
    pub(super) fn remember(&mut self, reading: &Reading, end: usize, waits_for_noun: bool) {
        let is_figure = reading.rule.class() != Class::Structural
            || matches!(reading.rule, Rule::From | Rule::Attribute | Rule::History);
        if is_figure {
            self.last_end = end;
        }
        (self.sentence, self.clause) = self.here;
        self.is_past = self.is_past || reading.rule == Rule::History;
        self.figures = self.figures.saturating_add(usize::from(reading.rule == Rule::History));
        let is_promise = reading.rule.class() == Class::Promise;
        if is_promise {
            self.promise_end = end;
            self.rank = self.rank.saturating_add(1);
            self.is_promise = true;
            self.sense = Some(reading.sense).filter(|sense| *sense != Sense::Range);
            self.is_growth = reading.is_growth;
        }
        self.waits_for_noun = is_promise && waits_for_noun;
    }

    /// Whether the last numeral stands in the same clause.
    pub(super) fn follows(&self, scene: &Scene<'_>) -> bool {
        self.clause == self.here.1 && scene.gap.len() < scene.head.len()
    }
}
