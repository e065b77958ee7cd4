//! What a value cell looks like as people and spreadsheets write it: signs without meaning, marks of
//! provisional values, text behind the figure, dates that were ranges.

use crate::quantity::fold;

/// A cell's text as it is read, with what was noticed on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// The text that the number is read from.
    pub(super) text: String,
    /// What was noticed.
    pub(super) remarks: Vec<Remark>,
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
        written.remarks.push(Remark::Scientific);
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
        written.remarks.push(Remark::Tidied);
    }
    text
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

fn is_plain_amount(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

/// `2022/1/2`, `2022-01-02`, `1月2日`, `2-Jan`, `Jan-2`.
fn is_date(text: &str) -> bool {
    let folded = fold(text).to_lowercase();
    // A time of day may stand behind it.
    let time = folded.split_once([' ', 't']).filter(|(_, time)| time.contains(':'));
    let folded = time.map_or(folded.as_ref(), |(day, _)| day);
    if let Some((month, day)) = folded.split_once('月') {
        return is_small(month.rsplit('年').next().unwrap_or(month))
            && day.strip_suffix(['日', '号']).is_some_and(is_small);
    }
    let parts: Vec<&str> = folded.split(['/', '-']).map(str::trim).collect();
    match parts.as_slice() {
        [year, month, day] => {
            let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            is_small(month)
                && ((is_year(year) && is_small(day)) || (is_year(day) && is_small(year)))
        }
        [first, second] => {
            let is_month = |text: &str| MONTHS.contains(&text);
            (is_month(first) && is_small(second)) || (is_small(first) && is_month(second))
        }
        _ => false,
    }
}

/// `5月`, `2022年5月`, `2022-05`, `2022/5`.
fn is_month(text: &str) -> bool {
    let folded = fold(text);
    let text = folded.trim_end_matches('份');
    let is_year = |text: &str| {
        (text.starts_with("19") || text.starts_with("20"))
            && text.len() == 4
            && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some(month) = text.strip_suffix('月') {
        let (year, month) = month.split_once('年').unwrap_or(("2000", month));
        return is_year(year.trim()) && is_small(month.trim());
    }
    let parts = text.split_once(['-', '/']);
    parts.is_some_and(|(year, month)| {
        is_year(year) && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
    })
}

const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One or two digits.
fn is_small(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Two numbers with a dash or 至 between them.
fn is_range(text: &str) -> bool {
    let folded = fold(text);
    let dashes = ['-', '~', '—', '–', '～', '至', '到', '\u{2212}'];
    let Some((first, second)) = folded.split_once(dashes) else {
        return false;
    };
    let ends_in_figure = first.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    let is_exponent = first.ends_with(['e', 'E']);
    ends_in_figure && !is_exponent && second.trim().starts_with(|c: char| c.is_ascii_digit())
}

const BEFORE: &[&str] = &["约", "近", "超", "大约", "不足", "将近", "≥", "≤", ">", "<", "~", "≈"];
const BEHIND: &[&str] = &["左右", "余", "多", "以上", "以下", "上下", "以内"];

fn is_approximate(text: &str) -> bool {
    let folded = fold(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let behind = |word: &str| folded.strip_suffix(word).is_some_and(|head| head.contains(is_digit));
    let within =
        |word: &str| folded.split_once(word).is_some_and(|(head, _)| head.ends_with(is_digit));
    BEFORE.iter().any(|word| folded.starts_with(word))
        || BEHIND.iter().any(|word| behind(word))
        || ["余", "多"].iter().any(|word| within(word))
}

const PROVISIONAL: &[&str] = &[
    "预计",
    "预计数",
    "初步",
    "初步数",
    "快报",
    "快报数",
    "估计",
    "暂定",
    "provisional",
    "estimate",
];

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
        written.remarks.push(Remark::Provisional);
    }
    let narrow = rest.replace('（', "(").replace('）', ")");
    let open = narrow.find('(').filter(|open| *open > 0 && narrow.ends_with(')'));
    let Some((head, remark)) = open.and_then(|open| narrow.split_at_checked(open)) else {
        return Ok(rest);
    };
    let remark = remark.trim_matches(['(', ')']).trim().to_lowercase();
    if PROVISIONAL.contains(&remark.as_str()) {
        written.remarks.push(Remark::Provisional);
    } else if REMARKS.iter().any(|word| remark.starts_with(word)) {
        written.remarks.push(Remark::TrailingText);
    } else if remark.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(WrittenFault::SeveralFigures);
    } else {
        // `3.5(万元)` and `5(目标)`: part of the quantity, to be read or refused as its unit.
        let is_bare = head.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        return Ok(if is_bare { format!("{} {remark}", head.trim()) } else { rest });
    }
    Ok(head.trim().to_owned())
}

/// `￥3.5` as `3.5元`.
fn with_currency(text: &str) -> String {
    let Some(amount) = text.strip_prefix(['￥', '¥']) else {
        return text.to_owned();
    };
    let amount = amount.trim();
    if amount.ends_with('元') { amount.to_owned() } else { format!("{amount}元") }
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

/// Whether a folded text says that something is as it was.
pub(super) fn is_no_change(folded: &str) -> bool {
    matches!(folded, "持平" | "零增长" | "unchanged")
}

/// What stands behind a number in Chinese words: `家` of `近四十余家`.
pub(in crate::input) fn behind_numeral(text: &str) -> Option<String> {
    const NUMERALS: &str = "〇零一二两三四五六七八九十百千万亿";
    let folded = fold(text);
    let bare = BEFORE.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let behind = bare.trim_start_matches(|c: char| NUMERALS.contains(c));
    let behind_words = BEHIND.iter().find_map(|word| behind.strip_prefix(word)).unwrap_or(behind);
    (behind.len() < bare.len()).then(|| behind_words.trim().to_owned())
}

/// The growth that words tell: `增长15.2%`, `下降3%`, `持平`, as the text of a signed number.
pub(super) fn growth(text: &str) -> Option<String> {
    let folded = fold(text);
    if is_no_change(&folded) {
        return Some("0%".to_owned());
    }
    let rises = ["同比增长", "增长", "上升", "提高", "增加"];
    let falls = ["同比下降", "下降", "减少", "降低", "负增长"];
    let after = |words: &[&str]| {
        words.iter().find_map(|word| folded.strip_prefix(word)).map(|rest| rest.trim().to_owned())
    };
    after(&rises).or_else(|| after(&falls).map(|rest| format!("-{rest}")))
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

    #[test]
    fn growth_in_words() {
        for (words, number) in
            [("增长15.2%", "15.2%"), ("下降3%", "-3%"), ("持平", "0%"), ("同比增长 2%", "2%")]
        {
            assert_eq!(growth(words).as_deref(), Some(number));
        }
        assert_eq!(growth("15.2%"), None);
    }
}
