//! Words for sums: of an area as a whole, and of some of its parts.

use super::area::KINDS;
use crate::input::header::spaced_out;
use crate::quantity::fold;

/// Words for the sum of everything, longer ones before those at their end.
const TOTALS: &[&str] =
    &["合计", "总计", "grand total", "overall total", "overall", "totals", "total"];

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

/// Words for the average of the parts.
const AVERAGES: [&str; 9] =
    ["平均", "平均值", "平均数", "均值", "average", "averages", "avg", "avg.", "mean"];

/// Whether an area is a sum of some of the parts or their average: none of the areas that values are of.
pub(in crate::input) fn is_made_of_parts(area: &str) -> bool {
    is_subtotal(area) || is_word(area, &AVERAGES)
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

/// Whether a text is the total of all parts by what these are called, in a column with a header: `All countries` and
/// `Total (6 countries)` below Country, 五院合计 of five hospitals. Another number is of some of them.
pub(in crate::input) fn is_total_of_parts(written: &str, header: &str, parts: &[&str]) -> bool {
    let folded = fold(written).to_lowercase();
    let text = spaced_out(&folded).unwrap_or(folded);
    let header = fold(header).to_lowercase();
    if parts.len() < 2 {
        false
    } else if text.is_ascii() {
        is_english_total(&text, &header, parts)
    } else {
        is_chinese_total(&text, &header, parts)
    }
}

fn is_english_total(text: &str, header: &str, parts: &[&str]) -> bool {
    const BETWEEN: [&str; 5] = ["of", "the", "for", "across", "and"];
    let count = parts.len().to_string();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.filter(|word| !BETWEEN.contains(word));
    let (sums, rest): (Vec<&str>, Vec<&str>) =
        words.partition(|word| matches!(*word, "all" | "total" | "totals"));
    let (counts, nouns): (Vec<&str>, Vec<&str>) = rest.into_iter().partition(|word| *word == count);
    let is_one = matches!(nouns.as_slice(), [noun] if is_noun(noun, header));
    // `Country total` may be the one of each country.
    let is_of_all = sums.contains(&"all") || !sums.is_empty() && counts.len() == 1;
    is_of_all && is_one && counts.len() < 2
}

/// Whether a word is that for what the parts are, by the last word of the header above them: `sites`, `countries`.
fn is_noun(word: &str, header: &str) -> bool {
    let kind = header.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let Some(kind) = kind else { return false };
    let plural = word.strip_suffix("ies").zip(kind.strip_suffix('y'));
    word == kind
        || word.strip_suffix('s') == Some(kind)
        || plural.is_some_and(|(word, kind)| word == kind)
}

fn is_chinese_total(text: &str, header: &str, parts: &[&str]) -> bool {
    const ALL: [&str; 5] = ["全部", "所有", "全体", "各", "全"];
    let Some(whole) = without_end(text, TOTALS).filter(|whole| !whole.is_empty()) else {
        return false;
    };
    let kind = common_end(parts);
    let is_kind = |noun: &str| !noun.is_empty() && (header.ends_with(noun) || kind.ends_with(noun));
    let counted = || {
        let digits = "一二三四五六七八九十";
        let number = parts.len().checked_sub(1).and_then(|place| digits.chars().nth(place))?;
        // 三院 may be one of them.
        let is_name = parts.iter().any(|part| part.contains(number));
        let count = parts.len().to_string();
        let rest = whole.strip_prefix(number).filter(|_| !is_name);
        let rest = rest.or_else(|| whole.strip_prefix(&count))?;
        Some(rest.trim_start_matches(['个', '家', '所']))
    };
    let of_all = ALL.iter().find_map(|word| whole.strip_prefix(word)).or_else(counted);
    of_all.is_some_and(is_kind)
}

/// What the names of all parts end with: 学区.
fn common_end<'t>(parts: &[&'t str]) -> &'t str {
    let Some((first, others)) = parts.split_first() else { return "" };
    let starts = first.char_indices().map(|(start, _)| start);
    let mut ends = starts.filter_map(|start| first.get(start..));
    ends.find(|end| others.iter().all(|part| part.ends_with(end))).unwrap_or_default()
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
    let rest = text.strip_prefix('全');
    let has_kind = KINDS.iter().any(|kind| area.ends_with(kind));
    rest.filter(is_kind).is_some_and(|kind| !has_kind || area.ends_with(kind))
        || !has_kind && rest.is_some_and(is_of_organisation)
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
            ("集团", "仁和医疗集团", false),
            ("全集团", "仁和医疗集团", true),
            ("集团", "巴中市", false),
            ("Totals", "Kesari Basin", true),
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
    fn the_total_of_all_parts_is_told_by_what_they_are_called() {
        const HOSPITALS: [&str; 3] = ["中心医院", "妇幼保健院", "中医院"];
        const COUNTRIES: [&str; 3] = ["Kenya", "Nepal", "Malawi"];
        for (text, header, expected) in [
            ("三院合计", "医院", true),
            ("各院合计", "医院", true),
            ("全院合计", "单位", true),
            ("医院合计", "医院", false),
            ("3家医院合计", "医院", true),
            ("五院合计", "医院", false),
            ("三甲合计", "医院", false),
            ("总院合计", "医院", false),
            ("南片合计", "医院", false),
            ("院合计", "单位", false),
            ("全院", "医院", false),
        ] {
            assert_eq!(is_total_of_parts(text, header, &HOSPITALS), expected, "{text}");
        }
        for (text, header, expected) in [
            ("All countries", "Country", true),
            ("Total (3 countries)", "Country", true),
            ("Country total", "Country", false),
            ("All country total", "Country", true),
            ("TOTAL - all countries", "Name of country", true),
            ("Total (2 countries)", "Country", false),
            ("African countries total", "Country", false),
            ("All regions", "Country", false),
            ("Countries", "Country", false),
            ("All other countries", "Country", false),
        ] {
            assert_eq!(is_total_of_parts(text, header, &COUNTRIES), expected, "{text}");
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
