//! Cells of which no header says what they are: what they promise is open to a person, never passed over.

use std::ops::Range;

use super::layout::{self, Gate, Line, LineKind};
use super::lexer;
use super::reader::Reader;
use super::row::is_told;
use super::rule::{Class, Rule};
use super::table::{self, Table};
use super::{Numeral, caption, limiting};

impl Reader<'_> {
    /// Reads a cell as a line of its own where no header says what its column holds: what no rule knows in it, or what
    /// it would promise, is open.
    pub(super) fn untold(
        &mut self,
        line: &Line,
        cells: &[(Range<usize>, &str)],
        (column, span): (usize, &Range<usize>),
        cell: &str,
    ) -> bool {
        let Some(table) = self.table.as_ref() else { return false };
        if line.gate != Gate::Plan || table.is_of_values(column) {
            return false;
        }
        let has_targets = !table.targets.is_empty();
        let is_label = table.label == Some(column);
        // Goal | How we will measure it: what is to be reached may stand where the name was looked for.
        let is_bare = !table.has_figure(cells);
        let may_promise = if has_targets {
            if is_label { is_bare && is_bounded(cell) } else { is_told(cell) }
        } else {
            is_worded(cell)
        };
        let tells_figures = if is_label {
            is_bare && is_figure(cell) && !table.numbers(column, cell)
        } else {
            table.is_untold(column, cell)
        };
        let tells_figures = tells_figures && !caption::tells_of_results(self.caption);
        let own = Line { span: span.clone(), kind: LineKind::Prose, ..line.clone() };
        (tells_figures || may_promise) && self.open_line(&own, tells_figures)
    }

    /// The same of a cell of the first row, where no line below says that it is a header, and its figures are none of a
    /// year.
    pub(super) fn untold_head(
        &mut self,
        line: &Line,
        (column, span): (usize, &Range<usize>),
        cell: &str,
    ) -> bool {
        let Some(table) = self.table.as_ref() else { return false };
        let below = self.below.first().and_then(|next| self.plain.get(next.span.clone()));
        let is_drawn = below.is_some_and(table::is_rule);
        let is_other = is_drawn || !table.targets.is_empty() || table.numbers(column, cell);
        if line.gate != Gate::Plan || is_other || !is_figure(cell) {
            return false;
        }
        self.open_line(&Line { span: span.clone(), kind: LineKind::Prose, ..line.clone() }, true)
    }

    /// Reads a cell as a line of its own, and leaves open what it would promise. Where its column may hold promises, what
    /// no rule knows is open too; elsewhere a cell that would promise nothing is not read.
    fn open_line(&mut self, line: &Line, keeps_open: bool) -> bool {
        let before = self.numerals.len();
        self.told_line(line, None, &(0..0));
        let own = self.numerals.get_mut(before..).unwrap_or_default();
        let promises = |one: &Numeral| one.rule.class() == Class::Promise;
        if !keeps_open && !own.iter().any(promises) {
            self.numerals.truncate(before);
            return false;
        }
        for one in own.iter_mut() {
            // A figure alone looks like the number of an item: that its column would say.
            let is_open = promises(one) || keeps_open && one.rule == Rule::Item;
            one.rule = if is_open { Rule::Open } else { one.rule };
            one.promise = None;
        }
        true
    }
}

impl Table {
    /// Whether a row has a figure in a column of targets.
    fn has_figure(&self, cells: &[(Range<usize>, &str)]) -> bool {
        let cell = |index: usize| cells.get(index).map_or("", |(_, cell)| *cell);
        let mut targets = self.targets.iter().map(|column| cell(column.index));
        targets.any(|cell| !lexer::tokens(cell, 0).is_empty())
    }

    /// Whether a cell of the first column numbers its row: 1, 2.3.
    fn numbers(&self, column: usize, cell: &str) -> bool {
        let is_number = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let bare = cell.trim_end_matches(['.', ')', '、']);
        column == 0 && self.header.len() > 1 && bare.split('.').all(is_number)
    }
}

/// Whether a cell holds a figure and at most its currency and unit: 300, $4.5m, 12 ferries, and no name with one.
fn is_figure(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|c: char| !c.is_alphanumeric());
    bare.starts_with(|c: char| c.is_ascii_digit()) && super::column::year(cell).is_none()
}

/// Whether words of a cell bind its number: vacancy rate below 4%.
fn is_bounded(cell: &str) -> bool {
    let token = lexer::tokens(cell, 0).into_iter().next();
    let around =
        token.and_then(|token| Some((cell.get(..token.span.start)?, cell.get(token.span.end..)?)));
    around.is_some_and(|(before, after)| limiting::of(before, after).0.is_some())
}

/// Whether a cell says more than a number and its unit.
fn is_worded(cell: &str) -> bool {
    let han = cell.chars().filter(|c| layout::is_han(*c)).count();
    let words = cell.split_whitespace().filter(|word| word.len() > 2);
    let words = words.filter(|word| word.chars().all(char::is_alphabetic)).count();
    cell.contains(|c: char| c.is_ascii_digit()) && (han > 3 || words > 1)
}
