//! What a value cell looks like as people and spreadsheets write it: signs without meaning, marks of
//! provisional values, text behind the figure.

use super::beside::without_label;
use super::dates::{is_date, is_month, is_range};
use super::words::is_approximate;
use crate::input::workbook::STRUCK_OUT;
use crate::quantity::{Units, fold, is_invisible};

/// A cell's text as it is read, with what was noticed on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// The text that the number is read from.
    pub(super) text: String,
    /// What was noticed.
    pub(super) remarks: Vec<Remark>,
    /// What stood behind the value in brackets, folded and in small letters.
    pub(super) beside: Option<String>,
}

impl Written {
    /// Notices something, once: a thousand marks behind a value say no more than one.
    fn notice(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

/// What a reader should know about the way a value was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// Signs without meaning were removed.
    Tidied,
    /// A mark says that the value is not final.
    Provisional,
    /// Text stood behind the value.
    TrailingText,
    /// It is in scientific notation.
    Scientific,
}

/// Why a cell is refused before any number is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrittenFault {
    /// `≥10`, `约3.5`, `20余`.
    Approximate,
    /// `2022/1/2`, `1月2日`, `2-Jan`: what a spreadsheet makes of `1-2`.
    SpreadsheetDate,
    /// `5月`, `2022-05`, `2022年5月`.
    Month,
    /// `#DIV/0!`, `######`.
    SpreadsheetError,
    /// `=SUM(D2:D4)`.
    Formula,
    /// `25000000≠…万元`: a workbook stores one number and shows another.
    ShownOtherwise,
    /// `1-2`, `1至2`.
    Range,
    /// `84(93)`.
    SeveralFigures,
    /// `NaN`, `-Infinity`.
    NotFinite,
    /// `121（注：为计划数）`.
    SaysOtherwise,
    /// `+2.1%` of a rate.
    Signed,
    /// `~~900~~980`: a part of what a workbook shows is struck out.
    StruckOut,
}

/// Reads a value cell as it is written.
///
/// # Errors
/// [`WrittenFault`] for what only looks like a figure.
pub(super) fn read(cell: &str) -> Result<Written, WrittenFault> {
    let mut written = Written::default();
    let mut text = tidy(cell, &mut written);
    if text.starts_with('#') {
        return Err(WrittenFault::SpreadsheetError);
    }
    if text.contains('≠') {
        return Err(WrittenFault::ShownOtherwise);
    }
    if text.contains(STRUCK_OUT) {
        return Err(WrittenFault::StruckOut);
    }
    if is_not_finite(&text) {
        return Err(WrittenFault::NotFinite);
    }
    if is_formula(&text) {
        return Err(WrittenFault::Formula);
    }
    if is_date(&text) {
        return Err(WrittenFault::SpreadsheetDate);
    }
    if is_month(&text) {
        return Err(WrittenFault::Month);
    }
    if is_range(&text) {
        return Err(WrittenFault::Range);
    }
    if is_approximate(&text) {
        return Err(WrittenFault::Approximate);
    }
    text = without_marks(&text, &mut written)?;
    text = with_currency(&text);
    let narrow = fold(&text);
    if is_scientific(&narrow) {
        text = narrow.into_owned();
    }
    if is_scientific(&text) {
        written.notice(Remark::Scientific);
    }
    written.text = text;
    Ok(written)
}

/// What programs write for a value that is none.
fn is_not_finite(text: &str) -> bool {
    let word = fold(text).to_lowercase();
    let word = word.trim_start_matches(['+', '-', '\u{2212}']);
    matches!(word, "nan" | "inf" | "infinity" | "∞")
}

/// `=SUM(D2:D4)`, `@SUM`, `+A1`: what spreadsheets calculate.
fn is_formula(text: &str) -> bool {
    let signed = text.strip_prefix(['+', '-']).unwrap_or_default();
    text.starts_with(['=', '＝', '@'])
        || signed.starts_with(|c: char| c == '=' || c.is_ascii_alphabetic())
}

/// The text without invisible signs, a leading apostrophe, or the brackets of a negative amount.
fn tidy(cell: &str, written: &mut Written) -> String {
    let trimmed = cell.trim();
    let mut text: String = trimmed.chars().filter(|c| !is_invisible(*c)).collect();
    if let Some(rest) = text.strip_prefix('\'') {
        text = String::from(rest.trim_start());
    }
    let narrow = text.replace('（', "(").replace('）', ")");
    let inner = narrow.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(amount) = inner.filter(|inner| is_plain_amount(inner)) {
        text = format!("-{amount}");
    }
    if text != trimmed || text.contains('，') {
        written.notice(Remark::Tidied);
    }
    text
}

fn is_plain_amount(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .trim_end_matches(['%', '％'])
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

/// Words for values that are not final.
const PROVISIONAL: &[&str] = &[
    "预计",
    "预估",
    "暂估",
    "估计",
    "初步",
    "快报",
    "暂定",
    "provisional",
    "estimate",
    "estimated",
];

/// Whether all that a folded text says is that a value is not final: `初步数`.
pub(in crate::input) fn is_provisional(text: &str) -> bool {
    let text = text.to_lowercase();
    let bare = text.strip_suffix(['数', '值']).unwrap_or(&text);
    PROVISIONAL.contains(&bare)
}

/// Words that a remark in brackets begins with that leaves the figure as it is.
const REMARKS: &[&str] = &[
    "其中",
    "含",
    "不含",
    "包括",
    "不包括",
    "同比",
    "环比",
    "较",
    "比上",
    "注",
    "note",
    "见",
    "详见",
    "of which",
    "incl",
    "excl",
    "see",
];

/// The text without a mark of provisional values and without a remark in brackets.
///
/// # Errors
/// A second number in brackets.
fn without_marks(text: &str, written: &mut Written) -> Result<String, WrittenFault> {
    let mut rest = text.trim().to_owned();
    let circled = |c: char| ('①'..='⑳').contains(&c);
    while rest.ends_with(['*', '＊']) || rest.ends_with(circled) {
        rest.pop();
        written.notice(Remark::Provisional);
    }
    let narrow = rest.replace('（', "(").replace('）', ")");
    let open = narrow.find('(').filter(|open| *open > 0 && narrow.ends_with(')'));
    let Some((head, remark)) = open.and_then(|open| narrow.split_at_checked(open)) else {
        return Ok(rest);
    };
    let remark = fold(remark.trim_matches(['(', ')'])).to_lowercase();
    if is_provisional(without_label(&remark)) {
        written.notice(Remark::Provisional);
    } else if REMARKS.iter().any(|word| remark.starts_with(word)) {
        written.notice(Remark::TrailingText);
        written.beside = Some(remark);
    } else if remark.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(WrittenFault::SeveralFigures);
    } else {
        // `3.5(万元)` and `5(目标)`: part of the quantity, to be read or refused as its unit.
        let is_bare = head.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        return Ok(if is_bare { format!("{} {remark}", head.trim()) } else { rest });
    }
    Ok(head.trim().to_owned())
}

/// `￥3.5` as `3.5元`, `US$3.5` and `USD 3.5` with the sign behind the figure as a unit.
fn with_currency(text: &str) -> String {
    if let Some(amount) = text.strip_prefix(['￥', '¥']) {
        let amount = amount.trim();
        return if amount.ends_with('元') { amount.to_owned() } else { format!("{amount}元") };
    }
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let Some((sign, amount)) = text.split_at_checked(start) else { return text.to_owned() };
    let sign = sign.trim();
    let letters = sign.trim_end_matches(['$', '€', '£']);
    let is_code = letters.len() <= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_currency = is_code && (letters.len() == 3 || letters.len() < sign.len());
    // `£000` is a unit, and no figure.
    if is_currency && Units::scale_beside_money(amount).is_none() {
        format!("{} {sign}", amount.trim())
    } else {
        text.to_owned()
    }
}

/// Whether what stands where a unit would is no unit: a remark, a sign, a year.
pub(super) fn is_remark(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    let has_word = |words: &[&str]| words.iter().any(|word| unit.starts_with(word));
    let is_sign = unit.starts_with(|c: char| c.is_ascii_digit()) || unit.contains('+');
    is_sign || has_word(PROVISIONAL) || has_word(REMARKS)
}

/// Whether a text begins with a figure in scientific notation that goes on behind it: `5E+05元`.
pub(super) fn begins_scientific(text: &str) -> bool {
    let folded = fold(text);
    let end = folded.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last.saturating_add(1));
    folded.get(..end).is_some_and(is_scientific)
}

fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let digits = exponent.trim_start_matches(['+', '-']);
    mantissa.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit())
        && mantissa.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | '-'))
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_figures_from_what_looks_like_them() {
        for (cell, fault) in [
            ("≥10", WrittenFault::Approximate),
            (">10", WrittenFault::Approximate),
            ("约3.5", WrittenFault::Approximate),
            ("3.5左右", WrittenFault::Approximate),
            ("近40", WrittenFault::Approximate),
            ("20余", WrittenFault::Approximate),
            ("20多人", WrittenFault::Approximate),
            ("1月2日", WrittenFault::SpreadsheetDate),
            ("2022/1/2", WrittenFault::SpreadsheetDate),
            ("2-Jan", WrittenFault::SpreadsheetDate),
            ("5月", WrittenFault::Month),
            ("5月份", WrittenFault::Month),
            ("2022年5月", WrittenFault::Month),
            ("2022-05", WrittenFault::Month),
            ("2022/5", WrittenFault::Month),
            ("2022-50", WrittenFault::Range),
            ("2010-2", WrittenFault::Month),
            ("201-2", WrittenFault::Range),
            ("1～2", WrittenFault::Range),
            ("1-2", WrittenFault::Range),
            ("1至2", WrittenFault::Range),
            ("#DIV/0!", WrittenFault::SpreadsheetError),
            ("######", WrittenFault::SpreadsheetError),
            ("=A1+B1", WrittenFault::Formula),
            ("@SUM(A1)", WrittenFault::Formula),
        ] {
            assert_eq!(read(cell), Err(fault), "{cell}");
        }
    }

    #[test]
    fn keeps_the_figure_and_says_what_it_removed() {
        let text = |cell: &str| read(cell).map(|written| written.text);
        for (cell, figure) in [
            ("3.5", "3.5"),
            ("'3.5", "3.5"),
            ("(123)", "-123"),
            ("（1,234）", "-1,234"),
            ("3.5(预计)", "3.5"),
            ("3.5*", "3.5"),
            ("3.5①", "3.5"),
            ("11.06亿元(其中省外3亿元)", "11.06亿元"),
            ("￥3.5", "3.5元"),
            ("¥3.5亿", "3.5亿元"),
            ("-5", "-5"),
            ("£0", "0 £"),
            ("£000", "£000"),
            ("GBP 000s", "GBP 000s"),
            ("1.23E+04", "1.23E+04"),
        ] {
            assert_eq!(text(cell).as_deref(), Ok(figure), "{cell}");
        }
        for (cell, remark) in [
            ("3.5(预计)", Remark::Provisional),
            ("3元(含税)", Remark::TrailingText),
            ("1.23E+04", Remark::Scientific),
            ("'3", Remark::Tidied),
        ] {
            assert_eq!(read(cell).map(|written| written.remarks), Ok(vec![remark]), "{cell}");
        }
    }
}
