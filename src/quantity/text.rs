//! Reading a number together with what stands behind it: `1,234`, `3.5亿元`, `20 人次`, `90 %`.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::{Number, NumberFault};

/// A number and the text behind it, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredText {
    /// The number as written.
    pub number: Number,
    /// What stands behind it, trimmed: a unit, a multiplier such as `亿`, or nothing.
    pub unit: String,
}

/// Why a text is not one number with an optional unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// It does not begin with a number.
    NotANumber,
    /// Separators that do not group the digits by three: `12,34`.
    IrregularGrouping,
    /// More digits than can be kept exactly.
    TooManyDigits,
    /// A second number follows, as in `1-2` or `84\93`.
    SeveralNumbers,
}

/// Names compare equal when they fold to the same text: Unicode NFKC (full-width letters and
/// brackets), one kind of quotation mark, no zero-width characters, no space at the ends.
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_plain(text.as_bytes()) {
        return Cow::Borrowed(trim_plain(text));
    }
    let trimmed = text.trim_matches(is_blank);
    if trimmed.chars().all(is_its_own_form) {
        return Cow::Borrowed(trimmed);
    }
    if trimmed.chars().all(|c| is_its_own_form(c) || is_wide(c) || straight_quote(c) != c) {
        return Cow::Owned(trimmed.chars().map(|c| straight_quote(narrow_form(c))).collect());
    }
    let plain = |c: char| !is_invisible(c) && straight_quote(c) == c;
    let normal = is_nfkc_quick(trimmed.chars()) == IsNormalized::Yes;
    if normal && trimmed.chars().all(plain) {
        return Cow::Borrowed(trimmed);
    }
    let visible = trimmed.chars().filter(|c| !is_invisible(*c));
    Cow::Owned(visible.map(straight_quote).nfkc().collect())
}

/// Reads one number with an optional unit behind it.
///
/// Full-width digits and signs count as their ASCII forms; commas and single spaces may group the
/// digits by three. Nothing else is converted: circled digits, ranges and fractions are faults.
///
/// # Errors
/// [`TextFault`] says what the text is instead.
pub fn read_measured(text: &str) -> Result<MeasuredText, TextFault> {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).map(narrow).collect();
    let text = text.trim_matches(is_blank);
    let digits_end = text.find(|c: char| !is_number_part(c)).unwrap_or(text.len());
    let (mut digits, mut rest) = text.split_at(digits_end);
    // A separator at the end belongs to what follows: `20 人次`.
    let kept = digits.trim_end_matches([' ', ',']);
    if kept.len() < digits.len() {
        (digits, rest) = text.split_at(kept.len());
    }
    let unit = rest.trim_matches(is_blank);
    if digits.is_empty() {
        return Err(TextFault::NotANumber);
    }
    if unit.starts_with([',', '.']) || unit.chars().any(char::is_numeric) {
        return Err(TextFault::SeveralNumbers);
    }
    let number = ungroup(digits)?.parse().map_err(|fault| match fault {
        NumberFault::NotANumber => TextFault::NotANumber,
        NumberFault::TooManyDigits => TextFault::TooManyDigits,
    })?;
    Ok(MeasuredText { number, unit: unit.to_owned() })
}

/// The digits and point of the first figure in a folded text, without sign and separators; empty where
/// there is none.
pub(super) fn figure(folded: &str) -> String {
    let start = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(folded.len());
    let rest = folded.get(start..).unwrap_or_default();
    let parts = rest.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    parts.filter(|c| c.is_ascii_digit() || *c == '.').collect()
}

/// The digits without the separators that group them by three.
fn ungroup(digits: &str) -> Result<Cow<'_, str>, TextFault> {
    let separators = digits.chars().filter(|c| matches!(c, ',' | ' '));
    let Some(separator) = separators.clone().next() else {
        return Ok(Cow::Borrowed(digits));
    };
    if separators.clone().any(|other| other != separator) {
        return Err(TextFault::IrregularGrouping);
    }
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let unsigned = whole.trim_start_matches(['+', '-', '\u{2212}']);
    let mut groups = unsigned.split(separator);
    let first = groups.next().unwrap_or_default();
    // Nobody groups 0,110: its comma is one of decimals.
    let regular = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
        && !fraction.is_some_and(|part| part.contains(separator));
    if regular {
        Ok(Cow::Owned(digits.replace(separator, "")))
    } else {
        Err(TextFault::IrregularGrouping)
    }
}

fn is_number_part(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '+' | '-' | '\u{2212}')
}

/// Full-width ASCII forms and wide spaces as their narrow forms, one character for one.
fn narrow(c: char) -> char {
    match c {
        '\u{3000}' | '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2009}' | '\t' => ' ',
        _ => narrow_form(c),
    }
}

/// Whether a character is a full-width ASCII form.
fn is_wide(c: char) -> bool {
    ('\u{FF01}'..='\u{FF5E}').contains(&c)
}

/// A full-width ASCII form as the ASCII character; any other character as it is.
fn narrow_form(c: char) -> char {
    let narrow = is_wide(c).then(|| char::from_u32(u32::from(c).saturating_sub(0xFEE0)));
    narrow.flatten().unwrap_or(c)
}

/// Whether folding never changes a character: most of those that names are made of.
fn is_its_own_form(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{4E00}'..='\u{9FFF}' | '、' | '。' | '《' | '》')
}

/// Whether a text is ASCII and the characters that most Chinese names are made of, U+4E00 to U+9FFF: looked at byte
/// by byte, as most texts are too short for more.
fn is_plain(mut bytes: &[u8]) -> bool {
    loop {
        bytes = match bytes {
            [] => return true,
            [0..0x80, rest @ ..]
            | [0xE4, 0xB8..=0xBF, _, rest @ ..]
            | [0xE5..=0xE9, _, _, rest @ ..] => rest,
            _ => return false,
        };
    }
}

/// A plain text without white space at its ends, which is ASCII there.
fn trim_plain(text: &str) -> &str {
    let ends = [text.as_bytes().first(), text.as_bytes().last()];
    // Most texts have none.
    if ends.iter().flatten().any(|byte| **byte <= b' ') { text.trim() } else { text }
}

fn straight_quote(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        _ => c,
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Whether a character has no form of its own: zero-width spaces, joiners and marks, a soft hyphen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Whether a text has such a character.
pub fn has_invisible(text: &str) -> bool {
    !is_plain(text.as_bytes()) && text.contains(is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_number_with_its_unit() {
        for (text, number, unit) in [
            ("7000", "7000", ""),
            (" 3.5亿元 ", "3.5", "亿元"),
            ("1万", "1", "万"),
            ("20 人次", "20", "人次"),
            ("90 %", "90", "%"),
            ("１５．５％", "15.5", "%"),
            ("1,234.5", "1234.5", ""),
            ("1，234", "1234", ""),
            ("12 345 678 元", "12345678", "元"),
            ("-10 points", "-10", "points"),
            ("−3", "-3", ""),
            ("3.5\u{200B}", "3.5", ""),
        ] {
            let read = read_measured(text).expect(text);
            assert_eq!((read.number.to_string().as_str(), read.unit.as_str()), (number, unit));
        }
    }

    #[test]
    fn refuses_what_is_not_one_number() {
        for (text, fault) in [
            ("", TextFault::NotANumber),
            ("约3.5", TextFault::NotANumber),
            ("-", TextFault::NotANumber),
            ("1.2.3", TextFault::NotANumber),
            ("12,34", TextFault::IrregularGrouping),
            ("0,110", TextFault::IrregularGrouping),
            ("-019,850", TextFault::IrregularGrouping),
            ("0 095", TextFault::IrregularGrouping),
            ("1234,567", TextFault::IrregularGrouping),
            ("1-2", TextFault::NotANumber),
            ("1~2", TextFault::SeveralNumbers),
            ("1/2", TextFault::SeveralNumbers),
            ("84\\93", TextFault::SeveralNumbers),
            ("3.5①", TextFault::SeveralNumbers),
            ("1e5", TextFault::SeveralNumbers),
            ("0.1234567890123456789", TextFault::TooManyDigits),
        ] {
            assert_eq!(read_measured(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_wide_form_is_folded_as_normal_form_has_it() {
        for c in '\u{FF01}'..='\u{FF5E}' {
            let text = format!("市{c}a{c}");
            assert_eq!(fold(&text), text.nfkc().collect::<String>(), "{text}");
        }
        for c in ('\0'..=char::MAX).filter(|c| straight_quote(*c) != *c) {
            let text = format!("市{c}a，{c}");
            let straight: String = text.chars().map(straight_quote).collect();
            assert_eq!(fold(&text), straight.nfkc().collect::<String>(), "{text}");
        }
    }

    #[test]
    fn what_is_its_own_form_is_in_normal_form() {
        for c in ('\0'..='\u{9FFF}').filter(|c| is_its_own_form(*c)) {
            let text = c.to_string();
            assert_eq!(text.nfkc().collect::<String>(), text);
            assert!(straight_quote(c) == c && !is_invisible(c), "{c:?}");
        }
    }

    #[test]
    fn a_plain_text_is_its_own_form() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            assert_eq!(
                is_plain(text.as_bytes()),
                c.is_ascii() || ('\u{4E00}'..='\u{9FFF}').contains(&c),
                "{c:?}"
            );
            if is_plain(text.as_bytes()) {
                assert_eq!(trim_plain(&text), text.trim_matches(is_blank), "{c:?}");
            }
        }
    }

    #[test]
    fn folds_names_for_comparison() {
        assert_eq!(fold(" Ｒ＆Ｄ（全市） "), "R&D(全市)");
        assert_eq!(fold("“科创贷”"), "\"科创贷\"");
        assert!(matches!(fold("技术合同成交额"), Cow::Borrowed(_)));
    }
}
