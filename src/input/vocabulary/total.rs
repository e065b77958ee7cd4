//! Words for sums: of an area as a whole, and of some of its parts.

use super::area::KINDS;
use crate::input::header::spaced_out;
use crate::quantity::fold;

/// Words for the sum of everything, longer ones before those at their end.
const TOTALS: &[&str] = &["合计", "总计", "grand total", "overall total", "overall", "total"];

/// Words for a sum of some of the parts.
const SUBTOTALS: &[&str] = &["小计", "subtotal", "sub-total", "sub total"];

/// What the whole of an organisation is called.
const ORGANISATIONS: [&str; 4] = ["group", "集团", "公司", "company"];

/// Whether a folded text is nothing but a word for the whole of an organisation.
pub(in crate::input) fn is_of_organisation(text: &str) -> bool {
    ORGANISATIONS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a folded text stands for the whole of an area, whatever that is called: 合计, 全市 where that is a 市,
/// 集团合计 where that is a 集团, `Total, Kesari Basin`.
pub(in crate::input) fn is_total(written: &str, area: &str) -> bool {
    let spaced = spaced_out(written);
    let text = spaced.as_deref().unwrap_or(written);
    if is_all_of(text, area) {
        return true;
    }
    let is_end = |whole: &str| {
        let is_named = is_all_of(whole, area) || is_end_of(whole, area);
        whole.is_empty() || is_named || is_of_organisation(whole)
    };
    let is_area = |rest: &str| !area.is_empty() && rest.eq_ignore_ascii_case(area);
    without_end(text, TOTALS).is_some_and(is_end) || behind_word(text, TOTALS).is_some_and(is_area)
}

/// Whether a text is a total that does not say of what: 合计, and not 全市.
pub(in crate::input) fn is_bare_total(written: &str) -> bool {
    is_word(written, TOTALS)
}

/// A folded text without the word for a total at its end: 全市 of `全市合计`.
pub(in crate::input) fn without_totals(text: &str) -> &str {
    without_end(text, TOTALS).unwrap_or(text)
}

/// A folded text without the word for a sum at its end: 上半年 of `上半年小计`.
pub(in crate::input) fn without_sums(text: &str) -> &str {
    without_end(text, SUBTOTALS).unwrap_or_else(|| without_totals(text))
}

/// Whether a text is a sum of some of the parts, and does not say of which.
pub(in crate::input) fn is_bare_subtotal(written: &str) -> bool {
    is_word(written, SUBTOTALS)
}

/// Whether an area is a sum of some of the parts, `Subtotal North` too: it is neither a part nor the whole.
pub(in crate::input) fn is_subtotal(area: &str) -> bool {
    let folded = fold(area);
    let is_named =
        || without_end(&folded, SUBTOTALS).is_some() || behind_word(&folded, SUBTOTALS).is_some();
    is_bare_subtotal(area) || is_named()
}

/// Whether a folded text speaks of the whole of an area among other things: `全市重点工作`.
pub(in crate::input) fn speaks_of_total(text: &str, area: &str) -> bool {
    let mut words = text.match_indices('全').filter_map(|(start, _)| text.get(start..));
    let begins = |rest: &str| {
        let ends = rest.char_indices().map(|(end, _)| end).skip(2).chain([rest.len()]);
        ends.take(3).filter_map(|end| rest.get(..end)).any(|word| is_all_of(word, area))
    };
    TOTALS.iter().any(|word| text.contains(word)) || words.any(begins)
}

/// Whether all that a text says is one of these words.
fn is_word(written: &str, words: &[&str]) -> bool {
    let folded = fold(written);
    let spaced = spaced_out(&folded);
    let text = spaced.as_deref().unwrap_or(&folded);
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a folded text is 全市 or the like, and an area is of that kind: 全省 is not all of a 市.
fn is_all_of(text: &str, area: &str) -> bool {
    let is_kind = |kind: &&str| *kind == "国" || KINDS.contains(kind);
    let kind = text.strip_prefix('全').filter(is_kind);
    let has_kind = KINDS.iter().any(|kind| area.ends_with(kind));
    kind.is_some_and(|kind| !has_kind || area.ends_with(kind))
}

/// Whether the name of an area ends with a text of more than one character: 集团 of 仁和医疗集团.
fn is_end_of(text: &str, area: &str) -> bool {
    text.chars().nth(1).is_some() && without_word(area, text).is_some()
}

/// A text without one of some words at its end.
fn without_end<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| without_word(text, word))
}

/// A text without a word at its end; one of Latin letters in either case, as a word of its own.
fn without_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (head, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    let is_apart = !word.is_ascii() || !head.ends_with(|c: char| c.is_ascii_alphanumeric());
    (is_apart && end.eq_ignore_ascii_case(word)).then(|| head.trim_end())
}

/// What stands behind a word of Latin letters with which a text begins: `North` of `Sub-total (North)`.
fn behind_word<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let behind = |word: &&str| {
        let (head, rest) = text.split_at_checked(word.len())?;
        let is_apart = rest.starts_with(|c: char| !c.is_alphanumeric());
        (is_apart && head.eq_ignore_ascii_case(word)).then_some(rest)
    };
    let rest = words.iter().find_map(behind)?.trim_start_matches([' ', ',', ':', '-', '(']);
    let named = ["for ", "of "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    Some(named.trim_end_matches([')', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_of_areas_of_its_kind() {
        for (text, area, expected) in [
            ("全市", "巴中市", true),
            ("全省", "巴中市", false),
            ("全省", "示范园", true),
            ("合 计", "巴中市", true),
            ("集团合计", "仁和医疗集团", true),
            ("全市合计", "巴中市", true),
            ("全部", "巴中市", false),
            ("Grand Total", "Kesari Basin", true),
            ("Overall", "Kesari Basin", true),
            ("Basin total", "Kesari Basin", true),
            ("Group total", "Kesari Basin", true),
            ("Total, Kesari Basin", "Kesari Basin", true),
            ("Total for Kesari Basin", "Kesari Basin", true),
            ("In total", "Kesari Basin", false),
            ("District total", "Kesari Basin", false),
            ("Sub-total", "Kesari Basin", false),
            ("", "Kesari Basin", false),
        ] {
            assert_eq!(is_total(text, area), expected, "{text} {area}");
        }
    }

    #[test]
    fn a_sum_of_some_parts_is_told_from_the_whole() {
        for (text, expected) in [
            ("小计", true),
            ("小 计", true),
            ("川东小计", true),
            ("Subtotal", true),
            ("Sub-total (North)", true),
            ("North subtotal", true),
            ("SUB TOTAL", true),
            ("Total", false),
            ("合计", false),
            ("Subtotals are shown", false),
            ("巴州区", false),
        ] {
            assert_eq!(is_subtotal(text), expected, "{text}");
        }
    }

    #[test]
    fn sums_are_taken_off_the_ends_of_names() {
        for (text, bare) in [
            ("上半年小计", "上半年"),
            ("h1 sub-total", "h1"),
            ("h1 total", "h1"),
            ("全市合计", "全市"),
            ("factotal", "factotal"),
        ] {
            assert_eq!(without_sums(text), bare, "{text}");
        }
    }
}
