//! The numbers in front of headings and names: `一、`, `（二）`, `3.`.

use crate::quantity::fold;

/// How the first text of a line is numbered, with one numeral for all: `(一)` of `(三)重点任务`.
pub(in crate::input) fn form_of(fields: &[&str]) -> String {
    let first = fields.iter().map(|field| fold(field)).find(|field| !field.is_empty());
    let first = first.unwrap_or_default();
    let mark = first.strip_suffix(without_ordinal(&first)).unwrap_or_default();
    let same = |c: char| match c {
        _ if c.is_ascii_digit() => '1',
        _ if NUMERALS.contains(c) => '一',
        _ => c,
    };
    let mut form: Vec<char> = mark.chars().filter(|c| *c != ' ').map(same).collect();
    form.dedup();
    form.into_iter().collect()
}

/// The place of a form of numbering among the usual ones, of which each is within those before it:
/// `一、`, `(一)`, `1.`, `(1)`, none.
pub(in crate::input) fn rank(form: &str) -> usize {
    let is_in_brackets = form.starts_with('(');
    match (form.contains('一'), form.contains('1')) {
        (true, _) => usize::from(is_in_brackets),
        (false, true) => {
            if is_in_brackets {
                3
            } else {
                2
            }
        }
        (false, false) => 4,
    }
}

/// Numerals of headings.
const NUMERALS: &str = "一二三四五六七八九十0123456789";

/// A folded text without the number in front of it: `(一)`, `二、`, `3.`; all of a number alone.
pub(in crate::input) fn without_ordinal(text: &str) -> &str {
    let is_numeral = |c: char| NUMERALS.contains(c);
    let inner = text.trim_start_matches('(').trim_start_matches(is_numeral);
    let is_alone = inner.is_empty();
    let rest = inner.trim_start_matches([')', '、', '.', ':', ' ']);
    let has_mark = rest.len() < inner.len();
    if inner.len() < text.len() && (has_mark || is_alone) { rest } else { text }
}

/// The number in front of a folded text, up to ten in Chinese: 2 of `2.` and of `(二)`.
pub(in crate::input) fn ordinal_of(text: &str) -> Option<usize> {
    let mark = text.strip_suffix(without_ordinal(text))?;
    let numeral = mark.trim_matches(|c: char| !NUMERALS.contains(c));
    let mut letters = numeral.chars();
    let chinese = || {
        let letter = letters.next().filter(|_| numeral.chars().count() == 1)?;
        let place = NUMERALS.chars().position(|known| known == letter)?;
        place.checked_add(1).filter(|number| *number <= 10)
    };
    numeral.parse().ok().or_else(chinese)
}

/// The name behind a number, as lists and official tables put one in front of it: `高新技术企业` of
/// `1.高新技术企业`. Behind a digit it may be a part of a figure: `1.5G基站`.
pub(in crate::input) fn name_behind_number(text: &str) -> Option<&str> {
    let is_name = |rest: &&str| {
        rest.len() < text.len() && !rest.is_empty() && !rest.starts_with(|c: char| c.is_numeric())
    };
    Some(without_ordinal(text)).filter(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_front_is_no_part_of_a_name() {
        for (text, bare) in [
            ("一、巴州区", "巴州区"),
            ("(二)巴州区", "巴州区"),
            ("3.巴州区", "巴州区"),
            ("十二、巴州区", "巴州区"),
            ("三台县", "三台县"),
            ("巴州区", "巴州区"),
            ("五", ""),
        ] {
            assert_eq!(without_ordinal(text), bare, "{text}");
        }
    }

    #[test]
    fn a_number_in_front_is_read() {
        for (text, number) in [
            ("2.港口", Some(2)),
            ("(三)港口", Some(3)),
            ("十、港口", Some(10)),
            ("12、港口", Some(12)),
            ("港口", None),
            ("三台县", None),
            ("", None),
        ] {
            assert_eq!(ordinal_of(text), number, "{text}");
        }
    }

    #[test]
    fn headings_are_numbered_alike_whatever_their_numbers_are() {
        for (fields, form, place) in [
            (&["一、企业"][..], "一、", 0),
            (&["", "十二、企业"], "一、", 0),
            (&["（三）企业"], "(一)", 1),
            (&["12.企业"], "1.", 2),
            (&["(4) 企业"], "(1)", 3),
            (&["二", "企业"], "一", 0),
            (&["企业"], "", 4),
        ] {
            assert_eq!((form_of(fields).as_str(), rank(&form_of(fields))), (form, place));
        }
    }

    #[test]
    fn a_name_stands_behind_the_number_of_a_list() {
        for (text, name) in [
            ("1.高新技术企业", Some("高新技术企业")),
            ("(一)高新技术企业", Some("高新技术企业")),
            ("12、高新技术企业", Some("高新技术企业")),
            ("1.5G基站", None),
            ("3.", None),
            ("一体化平台", None),
            ("高新技术企业", None),
        ] {
            assert_eq!(name_behind_number(text), name, "{text}");
        }
    }
}
