//! The plan document: every numeral of it, and what each of them promises, if anything.
//!
//! A document is read as it stands: no model, no dictionary of words. [`lexer`] finds the numerals,
//! `layout` the parts that tell of the past, and two small grammars (`zh`, `en`) of named rules say
//! for each numeral by which [`Rule`] it is taken or refused. No numeral is left without a rule.

/// A list of words. In braces, so that it is set in lines and not a word a line.
macro_rules! words {
    ($($word:literal)*) => { &[$($word),*] };
}

mod agreement;
mod aligned;
mod bounds;
mod caption;
mod cells;
mod column;
mod coverage;
mod deadline;
mod deeds;
mod draft;
mod en;
mod fold;
mod glued;
mod han;
mod header;
mod heading;
mod items;
mod key_results;
mod layout;
mod lexer;
mod lexicon;
mod limiting;
mod markup;
mod meaning;
mod name;
mod papers;
mod promise;
mod quotes;
mod reader;
mod row;
mod rule;
mod scene;
mod stacked;
mod start;
mod table;
mod traditional;
mod unit;
mod untold;
mod wrap;
mod zh;

use crate::quantity::Number;
use crate::source::{SourceFile, Span};
use fold::Folded;
use layout::Part;
use papers::Paper;

pub use coverage::{Account, Difference, Gone, Ledger, cover};
pub use deadline::Due;
pub use draft::{
    Contradiction, Draft, DraftMilestone, DraftTarget, Gap, Measuring, draft, section_ids,
};
pub use markup::{bare_title, plain};
pub use promise::{Amount, Sense};
pub use rule::{Class, Rule};
pub use table::is_ceiling;
pub use wrap::unwrapped;

/// A plan document as read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title: the first line.
    pub title: Option<Span>,
    /// The year in which the plan begins, if the document tells.
    pub first_year: Option<i32>,
    /// Every numeral, in the order of the text.
    pub numerals: Vec<Numeral>,
    /// The titled parts, in the order of the text.
    pub sections: Vec<Section>,
    /// Bounds that name no number: 不低于全国平均水平.
    pub bounds: Vec<Span>,
    /// Papers to be issued.
    papers: Vec<Paper>,
}

/// A titled part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its title, without its number.
    pub title: Span,
    /// 1 for a chapter; higher for what stands below.
    pub level: u8,
}

/// A numeral of the document; spans are bytes of the document as written.
#[derive(Clone, Debug)]
pub struct Numeral {
    /// The numeral itself; for a range from its first number to its last.
    pub span: Span,
    /// The numeral with its unit and the words that bind it.
    pub phrase: Span,
    /// Why it is taken or refused.
    pub rule: Rule,
    /// Index into [`Document::sections`].
    pub section: Option<usize>,
    /// What it promises.
    pub promise: Option<Promise>,
    /// What it states of the past or present instead.
    pub stated: Option<Stated>,
}

/// A value that the text states and does not promise: 由100亿元提高到, a baseline column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What it is the value of.
    pub name: String,
    /// The value.
    pub value: Number,
    /// The unit as written.
    pub unit: String,
}

/// What a numeral promises.
#[derive(Clone, Debug)]
pub struct Promise {
    /// What is measured or done.
    pub name: String,
    /// How the number binds.
    pub sense: Sense,
    /// Whether the text leaves open how it binds, so that a convention decided.
    pub is_assumed: bool,
    /// Which way the words lead where they do not bind: 提高到 to a floor, 降至 to a ceiling.
    pub direction: Option<Sense>,
    /// How much.
    pub amount: Amount,
    /// The unit as written, with its multiplier.
    pub unit: String,
    /// Whether it is a change and not a value.
    pub is_growth: bool,
    /// Whether it is only striven for: 力争, 争取, strive.
    pub is_expected: bool,
    /// Until when it is to be kept, if the text says so.
    pub due: Option<Due>,
    /// The words that bind it, as written.
    pub words: Vec<String>,
    /// The clause that promises it, up to the words behind the number.
    pub quote: Span,
}

impl Promise {
    /// Whether its own words say that it is only striven for, and not only its sentence.
    pub fn is_striving(&self) -> bool {
        self.words.iter().any(|word| lexicon::STRIVES.contains(&word.as_str()))
    }

    /// Whether it is a limit whose words leave the number itself out: 超过, more than.
    pub fn is_strict(&self) -> bool {
        let excludes = |word: &String| {
            let lists = [lexicon::EXCLUDES, lexicon::EXCLUDES_BY_CUSTOM];
            lists.iter().any(|words| words.contains(&word.as_str()))
        };
        matches!(self.sense, Sense::AtLeast | Sense::AtMost) && self.words.iter().any(excludes)
    }

    /// The word by which law or its own sense settles whether the number itself is left out, and whether it is.
    pub fn settled(&self) -> Option<(&str, bool)> {
        let of = |words: &[&str]| self.words.iter().find(|word| words.contains(&word.as_str()));
        match (of(lexicon::EXCLUDES), of(lexicon::INCLUDES)) {
            (Some(word), None) => Some((word, true)),
            (None, Some(word)) => Some((word, false)),
            (None, None) | (Some(_), Some(_)) => None,
        }
    }

    /// The change in percent that a multiple comes to: 翻番 and 提高一倍 are 100, 增长2倍 is 200.
    pub fn multiplied(&self) -> Option<Number> {
        match self.amount {
            Amount::Times(times) => times.checked_add(Number::whole(-1))?.checked_shift(2),
            Amount::One(value) if self.is_growth && self.unit == "倍" => value.checked_shift(2),
            Amount::One(_) | Amount::Between(..) | Amount::Fraction(..) | Amount::Ratio(_) => None,
        }
    }
}

/// Whether a word brings a value down to a number or keeps it there: 降至, 控制在.
pub fn is_fall_to(word: &str) -> bool {
    lexicon::FALL_TO.contains(&word)
}

/// Reads a document.
pub fn read(source: &SourceFile) -> Document {
    let folded = Folded::document(source.text());
    let plain = traditional::simplified(folded.text());
    let (mut lines, parts) = layout::lines(&plain);
    let years = start::years_of(&plain, &lines);
    table::mark_spaced(&plain, &mut lines, years);
    stacked::join(&plain, &mut lines);
    aligned::mark(&plain, &mut lines, years);
    let numerals = reader::numerals((&folded, &plain), &lines, &parts, years);
    let title = lines.iter().find(|line| line.gate != layout::Gate::Definition);
    Document {
        title: title.map(|line| folded.closed(&start::title(folded.text(), line))),
        first_year: years.first,
        bounds: bounds::find(&folded, &lines, &numerals),
        papers: papers::find(&folded, &lines, years),
        numerals,
        sections: parts.iter().map(|part| section(part, &folded)).collect(),
    }
}

fn section(part: &Part, folded: &Folded) -> Section {
    Section { title: folded.closed(&part.title), level: part.level }
}
