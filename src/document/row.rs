//! Rows of a table: what the cells of its target columns promise.

use std::ops::Range;

use super::aligned;
use super::caption;
use super::cells;
use super::deadline;
use super::deeds::Told;
use super::layout::{self, Gate, Line, LineKind};
use super::lexer::{self, Shape, Token};
use super::limiting;
use super::promise::{Amount, Sense};
use super::reader::Reader;
use super::rule::Rule;
use super::table::{self, Table};
use super::{Promise, Stated, name, unit};
use crate::quantity::Number;
use crate::search::last_part;

/// Most columns of a table: each cell is read with all of its row, and no page holds more. What stands in a wider one
/// is open.
const MOST_COLUMNS: usize = 256;

impl Reader<'_> {
    pub(super) fn row(&mut self, line: &Line, text: &str) {
        if table::is_rule(text) {
            return;
        }
        let written = cells::of_line(line, text);
        if written.len() > MOST_COLUMNS {
            for (span, cell) in &written {
                for token in lexer::tokens(cell, span.start) {
                    let phrase = token.span.clone();
                    self.push(line, &token, phrase, Rule::Open, (None, None));
                }
            }
            return;
        }
        let below = self.table.as_ref().and_then(|table| table.below(text, self.years));
        let is_next = !line.cells.is_empty() && aligned::is_header(text);
        let is_header = self.table.is_none() || below.is_some() || is_next;
        if is_header {
            let own = || {
                let cells = written.iter().map(|(_, cell)| (*cell).to_owned()).collect();
                let table =
                    Table::of_header(cells, self.years, (self.caption, self.above, self.is_led()));
                table.counted_in(caption::sum(self.above).or_else(|| self.noted_sum()))
            };
            self.table = Some(below.unwrap_or_else(own));
        } else if let Some(table) = self.table.as_mut() {
            table.is_bare = false;
        }
        let Some(table) = self.table.as_ref() else { return };
        let cells = table.aligned(&written);
        let columns: Vec<usize> =
            (0..written.len()).map(|index| table.column(index, written.len())).collect();
        for (column, (span, cell)) in columns.into_iter().zip(&written) {
            let is_read = if is_header {
                self.untold_head(line, (column, span), cell)
            } else {
                self.sentences(line, &cells, (column, span), cell)
                    || self.untold(line, &cells, (column, span), cell)
            };
            if is_read {
                continue;
            }
            // A header that stands in the table once more, before other rows.
            let is_target = !is_header
                && self.table.as_ref().is_some_and(|table| {
                    table.target(column).is_some() && !table.is_named(column, cell)
                });
            for token in lexer::tokens(cell, span.start) {
                let promise = if is_target && line.gate == Gate::Plan {
                    self.cell(&cells, (column, span), cell, &token)
                } else {
                    None
                };
                let rule = match &promise {
                    Some(_) => Rule::Table,
                    // 2 built, 3 started: what no rule reads in a cell of targets is open.
                    None if is_target
                        && line.gate == Gate::Plan
                        && !is_named(cell, span, &token) =>
                    {
                        Rule::Open
                    }
                    None => Rule::Cell,
                };
                let phrase = token.span.clone();
                let stated = if is_header || promise.is_some() {
                    None
                } else {
                    self.baseline(&cells, (column, span), cell, &token)
                };
                self.push(line, &token, phrase, rule, (promise, stated));
            }
        }
    }

    /// Whether a line with bars in it is no row: no table stands above it and no row below.
    pub(super) fn is_lone(&self, line: &Line, text: &str) -> bool {
        let is_row_below = self.below.first().is_some_and(|next| next.kind == LineKind::Row);
        let is_drawn = text.starts_with('|') || !line.cells.is_empty() || !text.contains('|');
        self.table.is_none() && !is_row_below && !is_drawn
    }

    /// The unit of money that a note below the table gives.
    fn noted_sum(&self) -> Option<&str> {
        const NEAR: usize = 3;
        let notes = self.below.iter().skip_while(|line| line.kind == LineKind::Row);
        let notes = notes.take(NEAR).take_while(|line| line.kind == LineKind::Prose);
        notes.filter_map(|line| self.plain.get(line.span.clone())).find_map(caption::noted_sum)
    }

    /// Reads a cell that holds sentences of what is to be, if it does: each of its lines as one that
    /// the header of its column leads.
    fn sentences(
        &mut self,
        line: &Line,
        cells: &[(Range<usize>, &str)],
        (column, span): (usize, &Range<usize>),
        cell: &str,
    ) -> bool {
        let Some(table) = self.table.as_ref() else { return false };
        let Some(stage) = table.stage(column) else { return false };
        let names_itself = table.label.is_none() && cell.split_whitespace().count() > 1;
        if line.gate != Gate::Plan || !is_told(cell) && !names_itself {
            return false;
        }
        let dated = table.deadline.and_then(|index| cells.get(index));
        let due = dated.and_then(|(_, text)| deadline::named(text, self.years)).or(stage.due);
        let label = table.label.and_then(|label| cells.get(label));
        let label = label.map_or(0..0, |(span, _)| span.clone());
        let head = table.label.and_then(|label| cells.get(label)).map_or("", |(_, text)| *text);
        let head = name::without_unit(head).0.to_owned();
        let before = self.numerals.len();
        let mut start = span.start;
        for part in cell.split_inclusive("<br>") {
            let text = part.trim_end_matches("<br>");
            let lead = text.len().saturating_sub(text.trim_start().len());
            let from = start.saturating_add(lead);
            let own = from..from.saturating_add(text.trim().len());
            self.told_line(&Line { span: own, kind: LineKind::Prose, ..line.clone() }, due, &label);
            start = start.saturating_add(part.len());
        }
        self.take_deeds(before, &Told { row: &head, span, text: cell, due });
        true
    }

    /// What a cell of a column of values before states.
    fn baseline(
        &self,
        cells: &[(Range<usize>, &str)],
        (column, span): (usize, &Range<usize>),
        cell: &str,
        token: &Token,
    ) -> Option<Stated> {
        let table = self.table.as_ref()?;
        let Shape::Digits(value) = token.shape else { return None };
        if table.label == Some(column) || !cell.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let text_of = |column: usize| cells.get(column).map(|(_, text)| *text);
        let (name, inside) = name::without_unit(table.label.and_then(text_of)?);
        let after = cell.get(token.span.end.saturating_sub(span.start)..)?;
        let own = unit::chinese(after);
        let unit_cell = table.unit.and_then(text_of).unwrap_or_default();
        let unit = [own.unit.as_str(), unit_cell, inside].into_iter().find(|unit| !unit.is_empty());
        Some(Stated { name: name.to_owned(), value, unit: unit.unwrap_or_default().to_owned() })
    }

    /// What a cell of the target column promises.
    fn cell(
        &self,
        cells: &[(Range<usize>, &str)],
        (column, span): (usize, &Range<usize>),
        cell: &str,
        token: &Token,
    ) -> Option<Promise> {
        let table = self.table.as_ref()?;
        let text_of = |column: usize| cells.get(column).map(|(_, text)| *text);
        let start = token.span.start.saturating_sub(span.start);
        let end = token.span.end.saturating_sub(span.start);
        let (before, after) = (cell.get(..start)?, cell.get(end..)?);
        // Q4: 20: the number of a time or a name is none of a target.
        let before = last_part(before, ": ");
        let is_name = before.ends_with(char::is_alphabetic) && unit::currency(before).is_none();
        if is_name || before.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let label = table.label.and_then(text_of)?;
        let target = table.target(column)?;
        let (row, inside) = name::without_unit(label);
        let name = format!("{row}{}", target.head);
        let own = if after.chars().any(layout::is_han) {
            unit::chinese(after)
        } else {
            unit::english(before, after)
        };
        let unit_cell = table.unit.and_then(text_of).unwrap_or_default();
        let units =
            [own.unit.as_str(), unit_cell, target.unit.as_str(), inside, table.caption.as_str()];
        let unit = units.into_iter().find(|unit| !unit.is_empty());
        let amount = Amount::of(&token.shape, cell.get(start..end)?)?;
        let amount = if is_negative(before) { amount.negated()? } else { amount };
        let (said, words) = limiting::of(before, after);
        let (mut sense, is_said) = cell_sense(said, &amount, &name);
        if let Amount::One(value) = amount
            && !is_said
            && let Some(base) = base(cells, table, (column, after.starts_with('%')))
        {
            // What is to go down from its baseline has a ceiling.
            sense = if value < base { Sense::AtMost } else { Sense::AtLeast };
        }
        let is_in_caption = !table.caption.is_empty() && unit == Some(table.caption.as_str());
        if let Amount::One(value) = amount
            && !is_said
            && value < Number::ZERO
            && after.starts_with('%')
        {
            // -3%: what is to fall by so much.
            sense = Sense::AtMost;
        }
        if !is_said && (target.is_sum || is_in_caption) {
            // What is set aside for a work is no limit of it.
            sense = Sense::Equals;
        }
        let direction = match amount {
            Amount::Between(lower, upper) => range_direction(
                base(cells, table, (column, after.starts_with('%'))),
                (lower, upper),
                &name,
            ),
            Amount::One(_) | Amount::Times(_) | Amount::Fraction(..) | Amount::Ratio(_) => None,
        };
        let is_turned = direction.is_some() || sense != Sense::Range;
        let binding = table.commitment.and_then(text_of).unwrap_or_default();
        let dated = table.deadline.and_then(text_of);
        let dated = dated.and_then(|text| deadline::named(text, self.years));
        let due = dated.or(target.due).or(self.led());
        Some(Promise {
            name,
            sense,
            is_assumed: !is_said || !is_turned,
            direction,
            amount,
            unit: unit.unwrap_or_default().to_owned(),
            is_growth: false,
            is_expected: binding.contains("预期"),
            due,
            words,
            quote: self.folded.written(&row_span(cells)),
        })
    }
}

/// Whether a number of a cell is one of a time or a name: Q4, 2027.
fn is_named(cell: &str, span: &Range<usize>, token: &Token) -> bool {
    let before = cell.get(..token.span.start.saturating_sub(span.start)).unwrap_or_default();
    let written = cell.get(before.len()..before.len().saturating_add(token.span.len()));
    let is_year =
        written.is_some_and(|text| text.len() == 4 && super::column::year(text).is_some());
    is_year
        || before
            .ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '[' | '第'))
}

/// Whether a cell holds a sentence and not only a number with its bound and unit.
pub(super) fn is_told(cell: &str) -> bool {
    let Some(at) = cell.find(|c: char| c.is_ascii_digit()) else { return false };
    let (before, after) = cell.split_at(at);
    let words = |text: &str| {
        let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
        text.split_whitespace().filter(is_word).count()
    };
    let han = |text: &str| text.chars().filter(|c| layout::is_han(*c)).count();
    let is_chinese = han(cell) > 0;
    if is_chinese {
        // 硬化12公里: a verb stands before the number, and no word that binds it.
        let (_, bound) = limiting::of(before, "");
        let verb = bound.iter().find_map(|word| before.trim_end().strip_suffix(word.as_str()));
        let does = verb.unwrap_or(before).trim_end().ends_with(layout::is_han);
        does || han(before) > 3 || han(after) > 6
    } else {
        words(before) > 2 || words(after) > 3
    }
}

/// Whether a minus sign stands in front of the number of a cell, and nothing else but a currency.
fn is_negative(before: &str) -> bool {
    let behind = before.trim_start().strip_prefix(['-', '−']);
    behind.is_some_and(|sign| sign.is_empty() || unit::currency(sign) == Some(sign))
}

/// The number of the nearest column before that is no target, if it has one and both or neither are shares.
fn base(
    cells: &[(Range<usize>, &str)],
    table: &Table,
    (column, is_share): (usize, bool),
) -> Option<Number> {
    let before = cells.get(..column)?.iter().enumerate().rev();
    let mut values =
        before.filter(|(index, _)| table.is_base(*index, column)).filter_map(|(_, (_, cell))| {
            let token = lexer::tokens(cell, 0).into_iter().next()?;
            let Shape::Digits(value) = token.shape else { return None };
            let is_like = cell.get(token.span.end..)?.starts_with('%') == is_share;
            (token.span.start == 0 && is_like).then_some(value)
        });
    values.next()
}

/// Which end of a range is the limit, as its baseline or its name tells; nothing where neither does.
fn range_direction(
    base: Option<Number>,
    (lower, upper): (Number, Number),
    name: &str,
) -> Option<Sense> {
    match base {
        Some(base) if base >= upper => Some(Sense::AtMost),
        Some(base) if base <= lower => Some(Sense::AtLeast),
        Some(_) | None => table::is_ceiling(name).then_some(Sense::AtMost),
    }
}

fn row_span(cells: &[(Range<usize>, &str)]) -> Range<usize> {
    let start = cells.first().map_or(0, |(span, _)| span.start);
    start..cells.last().map_or(start, |(span, _)| span.end)
}

/// How the number of a cell binds, and whether its own words say so.
fn cell_sense(said: Option<Sense>, amount: &Amount, label: &str) -> (Sense, bool) {
    match (amount, said) {
        (Amount::Between(..), _) => (Sense::Range, true),
        (_, Some(said)) => (said, true),
        (Amount::Ratio(_), None) => (Sense::Equals, false),
        (Amount::One(_) | Amount::Times(_) | Amount::Fraction(..), None) => {
            let is_none = matches!(amount, Amount::One(value) if *value == Number::ZERO);
            let is_ceiling = is_none || table::is_ceiling(label);
            (if is_ceiling { Sense::AtMost } else { Sense::AtLeast }, false)
        }
    }
}
