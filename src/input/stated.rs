//! The units that a column of them states: looked for when a value without one is met, as most tables
//! have none.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

use super::cell::{is_missing, may_be_in};
use super::names::Names;
use super::plain;
use super::records::{Records, Step};
use super::unit_line::UnitNamed;
use crate::observation::Grammar;
use crate::source::SourceFile;

/// Rows by which it is known which units a column states.
const LOOKED_AT: usize = 10_000;

/// Units that are told from each other.
const MOST_UNITS: usize = 64;

/// The units of a table's column of units, by the entry that they are stated for.
#[derive(Debug)]
pub(super) struct StatedUnits {
    source: SourceFile,
    /// The rows in which they are looked for, as bytes of the text.
    rows: Range<usize>,
    grammar: Grammar,
    /// The fields of the indicator and of the unit.
    fields: [usize; 2],
    by_entry: OnceLock<HashMap<usize, Vec<UnitNamed>, RandomState>>,
    /// By entry: whether a value without a unit may be in one of them.
    doubtful: OnceLock<Vec<bool>>,
}

impl StatedUnits {
    /// Those of the rows of a text from byte to byte, of which the first are looked at.
    pub(super) fn of(
        (source, grammar): (&SourceFile, Grammar),
        rows: Range<usize>,
        fields: [usize; 2],
    ) -> Self {
        let source = source.clone();
        let (by_entry, doubtful) = (OnceLock::new(), OnceLock::new());
        Self { source, rows, grammar, fields, by_entry, doubtful }
    }

    /// The units that are stated for an entry.
    pub(super) fn of_entry(&self, names: &Names<'_>, entry: usize) -> &[UnitNamed] {
        self.by_entry(names).get(&entry).map_or(&[], Vec::as_slice)
    }

    /// Whether a value of an entry without a unit may be in one that another row states.
    pub(super) fn are_doubtful(&self, names: &Names<'_>, entry: usize) -> bool {
        let plan = names.plan;
        let doubtful = self.doubtful.get_or_init(|| {
            let stated = self.by_entry(names);
            let may_be = |entry: usize| {
                let units = stated.get(&entry);
                let indicator = units.and_then(|units| Some((plan.indicator(entry)?, units)));
                indicator.is_some_and(|(own, units)| may_be_in(units, own, &plan.units))
            };
            (0..plan.entries.len()).map(may_be).collect()
        });
        doubtful.get(entry) == Some(&true)
    }

    fn by_entry(&self, names: &Names<'_>) -> &HashMap<usize, Vec<UnitNamed>, RandomState> {
        self.by_entry.get_or_init(|| {
            let mut by_entry: HashMap<usize, Vec<UnitNamed>, RandomState> = HashMap::default();
            for [label, unit] in self.pairs() {
                let unit = Some(unit.trim()).filter(|unit| !is_missing(unit));
                if let Some((entry, unit)) = names.entry_labelled(label.trim()).zip(unit) {
                    note(by_entry.entry(entry).or_default(), unit);
                }
            }
            by_entry
        })
    }

    /// What stands in both fields of the first rows, each pair once.
    fn pairs(&self) -> Vec<[String; 2]> {
        let rows = self.source.part(self.rows.clone());
        let text = first_lines(&rows);
        // The same few stand in row after row.
        let mut seen: HashSet<[&[u8]; 2], RandomState> = HashSet::default();
        let mut pairs = Vec::new();
        let see = |pair| {
            if seen.insert(pair) {
                pairs.push(pair.map(|text: &[u8]| plain::read(text).unwrap_or_default()));
            }
        };
        let is_read = match self.grammar {
            Grammar::Separated(separator) => u8::try_from(separator)
                .is_ok_and(|separator| plain::each_pair(text, separator, self.fields, see)),
            Grammar::Sheet => false,
        };
        if is_read { pairs } else { pairs_one_by_one(text, self.grammar, self.fields) }
    }
}

fn note(units: &mut Vec<UnitNamed>, unit: &str) {
    let is_known = |known: &UnitNamed| matches!(known, UnitNamed::Unit(known) if known == unit);
    if units.len() < MOST_UNITS && !units.iter().any(is_known) {
        units.push(UnitNamed::Unit(unit.to_owned()));
    }
}

/// The lines in which units are looked for.
fn first_lines(text: &str) -> &str {
    let end = memchr::memchr_iter(b'\n', text.as_bytes()).nth(LOOKED_AT);
    end.and_then(|end| text.get(..=end)).unwrap_or(text)
}

/// Two fields of every record of a sheet, or of a text whose quotation marks are not regular.
fn pairs_one_by_one(text: &str, grammar: Grammar, columns: [usize; 2]) -> Vec<[String; 2]> {
    let mut records = Records::new(text, grammar);
    let mut pairs = Vec::new();
    while let Step::Record { .. } = records.next() {
        let fields = records.fields();
        pairs.push(columns.map(|index| fields.get(index).map_or("", |text| *text).to_owned()));
    }
    pairs
}
