//! Cells of targets that tell with a verb what is to be done: 硬化12公里 of the row 道路.

use std::ops::Range;

use super::deadline::Due;
use super::layout::is_han;
use super::lexer;
use super::lexicon::ACTS;
use super::promise::{Amount, Sense};
use super::reader::Reader;
use super::rule::Rule;
use super::{Promise, limiting, unit};

/// Most characters of what a row is called that stand before a name of its cells.
const MOST: usize = 12;

/// Whether a word is a verb by its form or its list. What a noun counts (死亡3人, 余额3亿元) may be better less.
fn is_verb(word: &str) -> bool {
    const WORSE: &[&str] = &["老化", "恶化", "退化", "弱化", "沙化", "变化"];
    let is_made = word.ends_with('化') && word.chars().count() == 2 && !WORSE.contains(&word);
    is_made || ACTS.contains(&word)
}

/// A cell of targets that was read sentence by sentence.
pub(super) struct Told<'t> {
    /// What its row is called.
    pub(super) row: &'t str,
    pub(super) span: &'t Range<usize>,
    pub(super) text: &'t str,
    /// The deadline of its column.
    pub(super) due: Option<Due>,
}

impl Reader<'_> {
    /// Names after its row what a cell names by a verb or a word alone, and takes the number of a cell that is nothing but a
    /// verb and its measure.
    pub(super) fn take_deeds(&mut self, first: usize, cell: &Told<'_>) {
        let taken = self.numerals.get(first..).unwrap_or_default();
        let is_unread = matches!(taken, [one] if one.rule == Rule::Open);
        let deed = if is_unread { self.deed(cell) } else { None };
        let own = self.numerals.get_mut(first..).unwrap_or_default();
        if let Some(promise) = deed
            && let Some(one) = own.first_mut()
        {
            one.rule = Rule::Count;
            one.promise = Some(promise);
        }
        for promise in own.iter_mut().filter_map(|one| one.promise.as_mut()) {
            let name = promise.name.as_str();
            let is_short = name.chars().count() <= 4 && name.chars().all(is_han);
            let is_told = !name.is_empty() && cell.row.contains(name) || name.contains(cell.row);
            let may_lead = cell.row.contains(is_han) && cell.row.chars().count() <= MOST;
            if is_short && !is_told && may_lead {
                promise.name = format!("{}{name}", cell.row);
            }
        }
    }

    /// What a cell promises that is a short verb, what binds its number, the number and its unit.
    fn deed(&self, cell: &Told<'_>) -> Option<Promise> {
        let token = lexer::tokens(cell.text, cell.span.start).into_iter().next()?;
        let start = token.span.start.saturating_sub(cell.span.start);
        let end = token.span.end.saturating_sub(cell.span.start);
        let (before, after) = (cell.text.get(..start)?, cell.text.get(end..)?);
        let behind = unit::chinese(after);
        let (said, words) = limiting::of(before, after);
        let bare = words
            .iter()
            .fold(before, |text, word| text.strip_suffix(word.as_str()).unwrap_or(text));
        let rest = after.get(behind.length..)?;
        let is_all = rest.is_empty() || words.iter().any(|word| rest == word);
        if !is_all || !is_verb(bare) || behind.unit.is_empty() || !cell.row.contains(is_han) {
            return None;
        }
        let amount = Amount::of(&token.shape, cell.text.get(start..end)?)?;
        let sense =
            if matches!(amount, Amount::Between(..)) { Sense::Range } else { Sense::AtLeast };
        Some(Promise {
            name: format!("{}{bare}", cell.row),
            sense: said.unwrap_or(sense),
            is_assumed: said.is_none(),
            direction: None,
            amount,
            unit: behind.unit,
            is_growth: false,
            is_expected: false,
            due: cell.due.or(self.led()),
            words,
            quote: self.folded.written(cell.span),
        })
    }
}
