//! Years and quarters that are spelled out: `二〇二二年`, `second quarter of 2022`.

use std::borrow::Cow;

use super::{dated, listed};
use crate::search::word_places;

/// A folded text with the years and parts of years in figures that it spells out: `2022年` of `二〇二二年`,
/// `Q2 2022` of `Second quarter of 2022`.
pub fn in_figures(text: &str) -> Cow<'_, str> {
    let is_chinese = !text.is_ascii();
    let years = if is_chinese && text.contains(ZEROS) { years(text) } else { text.into() };
    let lists = is_chinese && years.contains(LISTS);
    let years = if lists { listed::spans(&years).map_or(years, Cow::Owned) } else { years };
    let years = dated::months(&years).map_or(years, Cow::Owned);
    let spells = may_spell_parts(&years);
    let parts = if spells { parts(&years) } else { None };
    parts.map_or(years, Cow::Owned)
}

/// Whether a text has letters that quarters and halves have.
fn may_spell_parts(text: &str) -> bool {
    let letters = || text.bytes().map(|byte| byte.to_ascii_lowercase());
    letters().any(|letter| matches!(letter, b'q' | b'h')) && letters().any(|letter| letter == b'a')
}

/// With one of these behind their numbers several parts of a year are listed.
const LISTS: [char; 2] = ['季', '月'];

/// Zeros as they stand in years.
const ZEROS: [char; 3] = ['〇', '零', '○'];

/// The digit that a Chinese numeral stands for.
fn digit(numeral: char) -> Option<char> {
    let digits = "一二三四五六七八九".chars().zip('1'..='9');
    let zeros = ZEROS.into_iter().map(|zero| (zero, '0'));
    digits.chain(zeros).find(|(known, _)| *known == numeral).map(|(_, digit)| digit)
}

/// The same with four numerals in front of 年 in figures.
fn years(text: &str) -> Cow<'_, str> {
    let mut found = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('年') {
        let start = before.char_indices().rev().nth(3).map(|(start, _)| start);
        let split = start.and_then(|start| before.split_at_checked(start));
        let year = split.and_then(|(_, year)| year.chars().map(digit).collect::<Option<String>>());
        match split.zip(year) {
            Some(((head, _), year)) => found.extend([head, &year]),
            None => found.push_str(before),
        }
        found.push('年');
        rest = behind;
    }
    found.push_str(rest);
    found.into()
}

/// The same with English quarters and halves in figures, if there are any.
fn parts(text: &str) -> Option<String> {
    const PARTS: [(&str, char); 4] =
        [("quarter", 'Q'), ("half-year", 'H'), ("half year", 'H'), ("half", 'H')];
    // As many bytes as the text has.
    let lower = text.to_ascii_lowercase();
    let spelled = |place: usize, word: &str, letter: char| {
        let end = place.checked_add(word.len())?;
        let before = || ordinal(lower.get(..place)?).map(|(start, number)| (start, end, number));
        let behind = || cardinal(&lower, end).map(|(end, number)| (place, end, number));
        let (start, end, number) = before().or_else(behind)?;
        let is_there = letter == 'Q' || number < '3';
        is_there.then(|| (start, end, format!("{letter}{number}")))
    };
    let found = PARTS.iter().flat_map(|(word, letter)| {
        word_places(&lower, word).filter_map(|place| spelled(place, word, *letter))
    });
    // Of words that begin alike the longest stands first.
    let (start, end, name) = found.min_by_key(|(start, ..)| *start)?;
    let (before, behind) = (text.get(..start)?, text.get(end..)?);
    let year = behind
        .strip_prefix(" of")
        .filter(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let behind = year.unwrap_or(behind);
    let behind = parts(behind).map_or(behind.into(), Cow::Owned);
    Some(format!("{before}{name}{behind}"))
}

/// The number that the last word of a text in small letters spells, with the byte where it begins.
fn ordinal(text: &str) -> Option<(usize, char)> {
    const NUMBERS: [(&str, char); 8] = [
        ("first", '1'),
        ("second", '2'),
        ("third", '3'),
        ("fourth", '4'),
        ("1st", '1'),
        ("2nd", '2'),
        ("3rd", '3'),
        ("4th", '4'),
    ];
    let text = text.strip_suffix([' ', '-'])?;
    NUMBERS.iter().find_map(|(word, number)| {
        let before = text.strip_suffix(word)?;
        let is_word = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
        is_word.then_some((before.len(), *number))
    })
}

/// The number of a part behind its name that ends at a byte, with the byte where it ends: 1 of `quarter 1, 2022`.
fn cardinal(text: &str, end: usize) -> Option<(usize, char)> {
    let (_, behind) = text.split_at_checked(end)?;
    let rest = behind.strip_prefix(' ')?;
    let number = rest.chars().next().filter(|c| ('1'..='4').contains(c))?;
    let rest = rest.strip_prefix(number)?;
    let digits = end.checked_add(" 1".len())?;
    let comma = if rest.starts_with(", 20") { ",".len() } else { 0 };
    let is_whole = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || "./-".contains(c));
    is_whole.then(|| (digits.saturating_add(comma), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_parts_of_them_are_put_into_figures() {
        for (text, expected) in [
            ("二〇二二年一季度", "2022年一季度"),
            ("巴中市二零二二年1-6月", "巴中市2022年1-6月"),
            ("二○二一年至二○二二年", "2021年至2022年"),
            ("二〇年", "二〇年"),
            ("零星", "零星"),
            ("Second quarter 2022", "Q2 2022"),
            ("Results, first half of 2022", "Results, H1 2022"),
            ("2022 third-quarter results", "2022 Q3 results"),
            ("4th Quarter", "Q4"),
            ("Quarter 1 2022", "Q1 2022"),
            ("2022 Quarter 3", "2022 Q3"),
            ("Quarter 2, 2022 results", "Q2 2022 results"),
            ("Half 1 2022", "H1 2022"),
            ("quarter 12", "quarter 12"),
            ("Second half-year 2022", "H2 2022"),
            ("first quarter and second quarter", "Q1 and Q2"),
            ("first quarter of the plan", "Q1 of the plan"),
            ("third half", "third half"),
            ("headquarters, first half and first quarter", "headquarters, H1 and Q1"),
            ("behalf of others", "behalf of others"),
            ("2022-Q1", "2022-Q1"),
        ] {
            assert_eq!(in_figures(text), expected, "{text}");
        }
    }
}
