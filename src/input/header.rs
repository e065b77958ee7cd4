//! Which column of a data file holds what.

use super::aside::tells_basis;
use super::basis;
pub(super) use super::column::Column;
use super::column::NAMES;
use super::label::{of_column, without_end_marks};
use super::lesser::{is_of_certain, item_of, left_open, lesser};
use super::unit_line::announces_unit;
use super::vocabulary::{is_reached, names_of_reached, without_corrected};
use crate::diagnostic::term::{ColumnWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::period::Period;
use crate::quantity::fold;

/// The columns of one file, by index of the field.
pub(super) struct Header {
    columns: Vec<Option<Column>>,
    /// Fields whose header is blank.
    blank: Vec<usize>,
    /// [Fields](lesser) that another one of the same meaning stands for.
    pub(super) lesser: Vec<(usize, Column)>,
}

/// A fault in the header, with the field it is about, from 0.
pub(super) struct HeaderFault {
    pub(super) field: Option<usize>,
    pub(super) diagnostic: Diagnostic,
}

impl Header {
    /// Recognises the columns; `own` are the headers of a plan as `(column, header)`, with its period, and
    /// `has_period_above` is whether a title or a name says the period.
    pub(super) fn read<'a>(
        fields: impl Iterator<Item = &'a str>,
        (own, plan, has_period_above): (&[(String, String)], Period, bool),
        file: &str,
    ) -> (Self, Vec<HeaderFault>) {
        let mut faults = Vec::new();
        let mut blank = Vec::new();
        let texts: Vec<&str> = fields.collect();
        let mut known: Vec<Option<Column>> =
            texts.iter().map(|field| recognise_column(field, own)).collect();
        settle_years(&mut known, has_period_above);
        if let Some(item) = item_of(&known, &texts).and_then(|index| known.get_mut(index)) {
            *item = Some(Column::Indicator);
        }
        let lesser = lesser(&known, &texts, own);
        let unread = lesser.iter().map(|(index, _)| *index).chain(left_open(&known, &texts, plan));
        for index in unread.collect::<Vec<usize>>() {
            known.get_mut(index).and_then(Option::take);
        }
        let is_of_one = has_period_above && !known.contains(&Some(Column::Period));
        let mut columns: Vec<Option<Column>> = Vec::new();
        for (index, field) in texts.iter().copied().enumerate() {
            let column = known.get(index).copied().flatten();
            if fold(field).is_empty() || announces_unit(field) {
                blank.push(index);
            }
            let first = column.and_then(|column| repeated(&columns, column));
            if let Some(first) =
                first.filter(|_| !is_other_basis(&columns, (&texts, index), is_of_one))
            {
                let first = texts.get(first).copied().unwrap_or_default();
                faults.extend(column.map(|column| twice(column, first, (index, field))));
            }
            if column.is_none() && !blank.contains(&index) && !tells_basis(field) {
                let is_lesser = lesser.iter().any(|(own, _)| *own == index);
                faults
                    .push(HeaderFault { field: Some(index), diagnostic: unused(field, is_lesser) });
            }
            columns.push(column);
        }
        if let Some(second) = second_header(&columns) {
            faults.retain(|fault| fault.diagnostic.code != Code::ColumnTwice);
            faults.push(second);
        }
        faults.extend(corrected(&columns, &texts));
        faults.extend(missing(&columns, file));
        (Self { columns, blank, lesser }, faults)
    }

    /// How many fields a row must have.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// Whether a field's header is blank.
    pub(super) fn is_blank(&self, field: usize) -> bool {
        self.blank.contains(&field)
    }

    /// Whether a field has a header that is not known.
    pub(super) fn is_unknown(&self, field: usize) -> bool {
        self.columns.get(field) == Some(&None) && !self.is_blank(field)
    }

    /// What a field holds.
    pub(super) fn column(&self, field: usize) -> Option<Column> {
        self.columns.get(field).copied().flatten()
    }

    /// The index of a column's field.
    pub(super) fn field(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|known| *known == Some(column))
    }

    /// Lets a field be one of values.
    pub(super) fn take_as_values(&mut self, field: usize) {
        if let Some(column) = self.columns.get_mut(field) {
            *column = Some(Column::Value);
        }
    }

    /// The columns of values: two where one is of single periods and the other of running totals.
    pub(super) fn values(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter(|(_, known)| **known == Some(Column::Value)).map(|(index, _)| index)
    }
}

/// Lets a column of years be the one of periods where nothing else says any.
pub(super) fn settle_years(columns: &mut [Option<Column>], has_other_periods: bool) {
    if has_other_periods || columns.contains(&Some(Column::Period)) {
        return;
    }
    for column in columns.iter_mut().filter(|column| **column == Some(Column::Year)) {
        *column = Some(Column::Period);
    }
}

/// The first of the columns that means the same as one that is to be read. Several columns for
/// people to read are no contradiction.
fn repeated(columns: &[Option<Column>], column: Column) -> Option<usize> {
    let matters = !matches!(column, Column::Note | Column::Number);
    columns.iter().position(|known| matters && *known == Some(column))
}

/// Whether a column of values is of another basis than those before it: `本季值` beside `本年累计`, and `Actual`
/// beside running totals where all rows are of one period.
fn is_other_basis(
    columns: &[Option<Column>],
    (texts, index): (&[&str], usize),
    is_of_one: bool,
) -> bool {
    let text = |index: usize| texts.get(index).copied().unwrap_or_default();
    let basis = |index: usize| of_column(text(index)).basis;
    let own = basis(index);
    let is_other = |other: usize| match (own, basis(other)) {
        (Some(one), Some(two)) => one.differs_from(two),
        (None, Some(one)) | (Some(one), None) => is_of_one && one.is_running(),
        (None, None) => false,
    };
    let before = columns.iter().enumerate().filter(|(_, known)| **known == Some(Column::Value));
    before.clone().next().is_some() && before.map(|(index, _)| index).all(is_other)
}

/// That a column is not read. The header of one that another one stands for has no slip in it.
fn unused(field: &str, is_lesser: bool) -> Diagnostic {
    let unused = Diagnostic::new(Code::UnknownColumn)
        .with("column", ColumnWord::Named)
        .with("name", fold(field))
        .with("known", known_columns());
    if is_lesser {
        return unused;
    }
    let reached: Vec<String> = names_of_reached().collect();
    let known = NAMES.iter().flat_map(|(_, names)| *names).copied();
    unused.suggest(&fold(field), known.chain(reached.iter().map(String::as_str)))
}

/// The columns of corrected values beside one of values: it is not read which figures were superseded.
fn corrected(columns: &[Option<Column>], texts: &[&str]) -> Vec<HeaderFault> {
    let Some(value) = columns.iter().position(|known| *known == Some(Column::Value)) else {
        return Vec::new();
    };
    let first = texts.get(value).copied().unwrap_or_default();
    let is_corrected = |text: &str| {
        let folded = fold(text).to_lowercase();
        let bare = without_corrected(&folded);
        bare.is_some_and(|bare| {
            bare.is_empty() || recognise_column(bare, &[]) == Some(Column::Value)
        })
    };
    let unread = texts.iter().enumerate().filter(|(index, _)| columns.get(*index) == Some(&None));
    let found = unread.filter(|(_, text)| is_corrected(text));
    found.map(|(index, text)| twice(Column::Value, first, (index, text))).collect()
}

/// That two columns mean the same: the text of the first, the index and text of the other.
pub(super) fn twice(column: Column, first: &str, (index, written): (usize, &str)) -> HeaderFault {
    let diagnostic = Diagnostic::new(Code::ColumnTwice)
        .with("column", term(column))
        .with("first", fold(first))
        .with("written", fold(written));
    HeaderFault { field: Some(index), diagnostic }
}

/// That a line is the header of two tables side by side: behind the columns of one all those begin again that say what
/// rows are about.
fn second_header(columns: &[Option<Column>]) -> Option<HeaderFault> {
    let is_about =
        |column: &Option<Column>| matches!(column, Some(Column::Indicator | Column::Area));
    let first = columns.iter().position(is_about)?;
    let behind = columns.iter().skip(first.saturating_add(1));
    let next = behind.clone().position(|column| column == columns.get(first).unwrap_or(&None))?;
    let second = first.saturating_add(next).saturating_add(1);
    let (head, tail) = columns.split_at_checked(second)?;
    let again = tail.iter().filter(|column| column.is_some() && head.contains(column)).count();
    let diagnostic = Diagnostic::new(Code::SecondTable);
    (again > 1).then_some(HeaderFault { field: Some(second), diagnostic })
}

/// The columns of a line that mean the same; `said` are those whose header is what such a column
/// says of its rows, such as a period.
pub(super) fn repeated_columns(
    columns: &[Option<Column>],
    texts: &[String],
    said: (Column, &[usize]),
) -> Vec<HeaderFault> {
    let (by_headers, cells) = said;
    if let Some(second) = second_header(columns) {
        return vec![second];
    }
    let text = |index: usize| texts.get(index).map_or("", String::as_str);
    let repeats = columns.iter().enumerate().filter_map(|(index, column)| {
        let column = (*column)?;
        let first = repeated(columns.get(..index)?, column)?;
        Some(twice(column, text(first), (index, text(index))))
    });
    let own = columns.iter().position(|column| *column == Some(by_headers));
    let in_both = own.zip(cells.first().copied());
    let in_both = in_both.map(|(own, cell)| twice(by_headers, text(own), (cell, text(cell))));
    let value = columns.iter().position(|column| *column == Some(Column::Value));
    let beside = cells.first().copied().zip(value);
    let beside = beside.map(|(cell, value)| twice(Column::Value, text(cell), (value, text(value))));
    repeats.chain(in_both).chain(beside).collect()
}

/// The columns, as messages list them.
pub(super) fn known_columns() -> Argument {
    // A running number is not read, and a year is a part of the period.
    let is_told = |column: &Column| !matches!(column, Column::Number | Column::Year);
    let told = NAMES.iter().map(|(column, _)| *column).filter(is_told);
    Argument::terms(told.map(term))
}

/// One fault for all the columns that are needed and not there.
fn missing(columns: &[Option<Column>], file: &str) -> Option<HeaderFault> {
    let has = |column| columns.contains(&Some(column));
    let needed = [Column::Indicator, Column::Period, Column::Value];
    // The state of a milestone may stand in the status column alone.
    let is_there = |column: Column| has(column) || column == Column::Value && has(Column::Status);
    let is_lacking = |column: &Column| !is_there(*column);
    let lacking: Vec<ColumnWord> = needed.into_iter().filter(is_lacking).map(term).collect();
    // A title, the file's name or an option may say the period of all values.
    if lacking.is_empty() || lacking == [ColumnWord::Period] {
        return None;
    }
    let diagnostic = Diagnostic::new(Code::MissingColumn).with("file", file);
    Some(HeaderFault {
        field: None,
        diagnostic: diagnostic
            .with("columns", Argument::terms(lacking))
            .with("advice", Word::HeaderNeeded),
    })
}

/// The column that a header text names; a unit in brackets behind it does not matter.
pub(super) fn recognise_column(field: &str, own: &[(String, String)]) -> Option<Column> {
    // A header that was wrapped in its cell.
    let folded = fold(field).to_lowercase().replace(['\n', '\r'], " ");
    let field = spaced_out(&folded).unwrap_or(folded);
    // What stands behind the bracket may change what the values are: then it is another column.
    let bracketed = without_end_marks(field.as_str().into());
    let bare = bracketed.strip_suffix(')').and_then(|text| text.split_once('('));
    let bare = bare.map(|(name, _)| name.trim());
    named(&field, own).or_else(|| named(bare?, own)).or_else(|| in_two_languages(&field, own))
}

/// The column that a header names twice, in Chinese and in English: `指标 Indicator`.
fn in_two_languages(field: &str, own: &[(String, String)]) -> Option<Column> {
    let place = field.find(|c: char| c.is_ascii_alphabetic()).filter(|place| *place > 0)?;
    let (chinese, english) = field.split_at_checked(place)?;
    let chinese = chinese.trim_end_matches([' ', '/', '(', '-', '\n']);
    let column = named(chinese, own)?;
    let english = english.trim_end_matches(')');
    (english.is_ascii() && named(english, own) == Some(column)).then_some(column)
}

/// A Chinese text without the spaces that print puts between its characters: `指 标`, `合　计`.
pub(super) fn spaced_out(folded: &str) -> Option<String> {
    let has_space = folded.contains(' ');
    let is_chinese = || folded.chars().all(|c| c == ' ' || ('\u{4E00}'..='\u{9FFF}').contains(&c));
    (has_space && is_chinese()).then(|| folded.replace(' ', ""))
}

fn named(field: &str, own: &[(String, String)]) -> Option<Column> {
    let declared = own.iter().find(|(_, header)| fold(header).to_lowercase() == field);
    let name = declared.map_or(field, |(column, _)| column.as_str());
    let known = NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(column, _)| *column);
    let is_value = || is_reached(name) || basis::named(name).is_some();
    let known = known.or_else(|| is_of_certain(name).then_some(Column::Indicator));
    known.or_else(|| is_value().then_some(Column::Value))
}

fn term(column: Column) -> ColumnWord {
    match column {
        Column::Indicator => ColumnWord::Indicator,
        Column::Period => ColumnWord::Period,
        Column::Year => ColumnWord::Year,
        Column::Value => ColumnWord::Value,
        Column::Area => ColumnWord::Area,
        Column::Unit => ColumnWord::Unit,
        Column::Evidence => ColumnWord::Evidence,
        Column::Note | Column::Number => ColumnWord::Note,
        Column::Version => ColumnWord::Version,
        Column::Status => ColumnWord::Status,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Month;

    fn plan() -> Period {
        Period::month(Month::of(2022, 1).expect("a month"))
    }

    #[test]
    fn recognises_english_and_chinese_headers() {
        let fields = ["序号", "指标名称", "报告期", "实际值", "单位"];
        let (header, faults) = Header::read(fields.into_iter(), (&[], plan(), false), "f.csv");
        assert!(faults.is_empty());
        assert_eq!(header.field(Column::Value), Some(3));
        assert_eq!(header.width(), 5);
    }

    #[test]
    fn takes_the_plan_s_own_headers_first() {
        let own = [("value".to_owned(), "本季值".to_owned())];
        let fields = ["指标", "时间", "本季值"];
        let (header, faults) = Header::read(fields.into_iter(), (&own, plan(), false), "f.csv");
        assert!(faults.is_empty());
        assert_eq!(header.field(Column::Value), Some(2));
    }

    #[test]
    fn says_what_is_missing() {
        let (_, faults) = Header::read(["指标", "数据"].into_iter(), (&[], plan(), false), "f.csv");
        let codes: Vec<Code> = faults.iter().map(|fault| fault.diagnostic.code).collect();
        assert_eq!(codes, [Code::UnknownColumn, Code::MissingColumn]);
    }
}
