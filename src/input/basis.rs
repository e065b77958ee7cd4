//! Words that say whether values are of single periods, or running totals from the start of the year.

use super::vocabulary::{REACHED, without_reached};
use crate::period::{DASHES, FRAMES, Frequency};
use crate::quantity::word_places;

/// Whether values are of single periods, or running totals from the start of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// 当季值, 本月: with the kind of period, where the word says it.
    Single(Option<Frequency>),
    /// 累计值, 1-9月.
    Running,
}

/// The period in which something is written, behind 本 or 当.
const PRESENT: [(&str, Option<Frequency>); 5] = [
    ("季度", Some(Frequency::Quarter)),
    ("季", Some(Frequency::Quarter)),
    ("月份", Some(Frequency::Month)),
    ("月", Some(Frequency::Month)),
    ("期", None),
];

/// What stands behind such words in a header without saying more, beside [that the values were
/// reached](REACHED).
const NOUNS: [&str; 7] = ["新增数", "新增", "发生额", "数", "值", "额", ""];

/// One of these stands in every Chinese text that names a basis, and in few others.
const SIGNS: [char; 5] = ['累', '本', '当', '今', '目'];

/// Bytes of the longest English name of a basis.
const LONGEST: usize = 40;

/// The basis that a whole folded text names: `本年累计`, `本季值`, `1-本月`.
pub(super) fn named(text: &str) -> Option<Basis> {
    if text.is_ascii() {
        return in_english(text);
    }
    if !text.contains(SIGNS) {
        return None;
    }
    let nouns = REACHED.iter().chain(&NOUNS);
    let heads = nouns.filter_map(|word| text.strip_suffix(word));
    heads.map(|head| head.trim_end_matches(['_', ' '])).find_map(of_head)
}

/// English words for running totals.
const TO_DATE: [&str; 3] = ["year to date", "ytd", "cumulative"];

/// English words for the period in which something is written.
const THIS: [(&str, Option<Frequency>); 10] = [
    ("this quarter", Some(Frequency::Quarter)),
    ("current quarter", Some(Frequency::Quarter)),
    ("quarter to date", Some(Frequency::Quarter)),
    ("qtd", Some(Frequency::Quarter)),
    ("this month", Some(Frequency::Month)),
    ("current month", Some(Frequency::Month)),
    ("month to date", Some(Frequency::Month)),
    ("mtd", Some(Frequency::Month)),
    ("this period", None),
    ("current period", None),
];

/// The basis that a text names in English, which may say besides that the values were reached: `YTD actual`.
fn in_english(text: &str) -> Option<Basis> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let text = text.to_lowercase().replace('-', " ");
    let bare = without_reached(&text).unwrap_or(&text);
    let bare = bare.strip_suffix(" total").or_else(|| bare.strip_prefix("total ")).unwrap_or(bare);
    let present = THIS.iter().find(|(words, _)| *words == bare);
    let present = present.map(|(_, kind)| Basis::Single(*kind));
    present.or_else(|| TO_DATE.contains(&bare).then_some(Basis::Running))
}

/// Where such words stand in a text in small letters as words of their own, and their bytes.
pub(super) fn to_date_in(text: &str) -> Vec<(usize, usize)> {
    let text = text.replace(['-', '_'], " ");
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let places =
        TO_DATE.iter().flat_map(|word| word_places(&text, word).map(|start| (start, *word)));
    let own = places.filter(|(start, word)| {
        let (before, rest) = text.split_at_checked(*start).unwrap_or_default();
        let behind = rest.get(word.len()..).unwrap_or_default();
        !before.ends_with(is_letter) && !behind.starts_with(is_letter)
    });
    own.map(|(start, word)| (start, word.len())).collect()
}

/// Whether a folded text names the values of the year: `本年数`. Beside those of a part of it they are
/// running totals.
pub(super) fn is_of_year(text: &str) -> bool {
    let nouns = REACHED.iter().chain(&NOUNS);
    let mut heads = nouns.filter_map(|word| text.strip_suffix(word));
    heads.any(|head| ["本年", "本年度", "当年", "今年"].contains(&head))
}

fn of_head(text: &str) -> Option<Basis> {
    if let Some(single) = present(text) {
        return Some(single);
    }
    let since = text.strip_suffix("累计").map(str::trim_end);
    let is_total = since.is_some_and(|since| {
        const SINCE: [&str; 9] =
            ["", "本年", "当年", "今年", "本年度", "年初", "自年初", "年初以来", "今年以来"];
        SINCE.contains(&since)
    });
    let is_running = is_total || is_since_start(since.unwrap_or(text));
    is_running.then_some(Basis::Running)
}

/// The basis of the period that a text calls the present one: 本季, 当月.
fn present(text: &str) -> Option<Basis> {
    let period = text.strip_prefix(['本', '当'])?;
    let known = PRESENT.iter().find(|(name, _)| *name == period);
    known.map(|(_, kind)| Basis::Single(*kind))
}

/// Whether a text names the months from the start of the year to the present: `年初至今`, `1-本月`,
/// `1月—本月`, `截至本月`, `本月止`.
fn is_since_start(text: &str) -> bool {
    const STARTS: [&str; 4] = ["自年初至", "年初至", "自年初到", "至"];
    let since = || {
        let first = text.strip_prefix('1')?;
        first.strip_prefix('月').unwrap_or(first).strip_prefix(DASHES)
    };
    let starts = || STARTS.iter().chain(&FRAMES).find_map(|start| text.strip_prefix(start));
    let behind = since().or_else(starts);
    let end = behind.unwrap_or(text).trim_end_matches(['末', '底', '止']);
    let is_present = matches!(end, "今" | "目前" | "当前") || present(end).is_some();
    is_present && (behind.is_some() || text.ends_with('止'))
}

/// The basis that the words at the end of a folded text name, and the text without them. The longest
/// such words count: `1-本月` ends like `本月`, and says the contrary.
pub(super) fn at_end(text: &str) -> Option<(&str, Basis)> {
    if !text.contains(SIGNS) {
        return None;
    }
    let is_between = |c: char| c.is_whitespace() || "_-,:".contains(c);
    let mut before = ' ';
    text.char_indices().find_map(|(start, letter)| {
        let is_inside = before.is_ascii_digit() && letter.is_ascii_digit();
        before = letter;
        let (written, tail) = text.split_at_checked(start)?;
        let head = written.trim_end_matches(is_between);
        let basis = named(tail).filter(|_| !is_inside && !head.is_empty())?;
        // `4-本月` is neither of this month alone nor from the start of the year.
        let start = written.trim_end_matches(DASHES).trim_end_matches(['月', ' ']);
        let is_span = start.ends_with(|c: char| c.is_ascii_digit()) && written.ends_with(DASHES);
        (!is_span).then_some((head, basis))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUARTER: Option<Basis> = Some(Basis::Single(Some(Frequency::Quarter)));
    const MONTH: Option<Basis> = Some(Basis::Single(Some(Frequency::Month)));

    #[test]
    fn words_for_the_present_period_and_for_the_year_so_far() {
        for (text, basis) in [
            ("当季值", QUARTER),
            ("本季度完成", QUARTER),
            ("本季新增", QUARTER),
            ("当月实际完成数", MONTH),
            ("本月份", MONTH),
            ("本期", Some(Basis::Single(None))),
            ("累计", Some(Basis::Running)),
            ("累计完成数", Some(Basis::Running)),
            ("累计新增", Some(Basis::Running)),
            ("本年累计完成", Some(Basis::Running)),
            ("年初至今累计", Some(Basis::Running)),
            ("年初至本月", Some(Basis::Running)),
            ("年初至本季末累计", Some(Basis::Running)),
            ("1-本月", Some(Basis::Running)),
            ("1-当月", Some(Basis::Running)),
            ("1-本季", Some(Basis::Running)),
            ("1-本季累计", Some(Basis::Running)),
            ("1—本月", Some(Basis::Running)),
            ("1–本月累计", Some(Basis::Running)),
            ("1月至本月累计", Some(Basis::Running)),
            ("截至本月累计", Some(Basis::Running)),
            ("截至本季末", Some(Basis::Running)),
            ("截至目前完成", Some(Basis::Running)),
            ("本月止累计", Some(Basis::Running)),
            ("今年以来累计", Some(Basis::Running)),
            ("累计实绩", Some(Basis::Running)),
            ("YTD actual", Some(Basis::Running)),
            ("total YTD", Some(Basis::Running)),
            ("Cumulative total", Some(Basis::Running)),
            ("2022", None),
            ("本月实际", MONTH),
            ("本期实际完成情况", Some(Basis::Single(None))),
            ("This quarter", QUARTER),
            ("QTD actuals", QUARTER),
            // Of the quarter alone, or of the year.
            ("本季累计", None),
            ("本年", None),
            ("本年完成", None),
            ("上季值", None),
            ("完成数", None),
            ("实际值", None),
            ("4-本月", None),
            ("4月—本月", None),
            ("本月累计", None),
            ("目前", None),
        ] {
            assert_eq!(named(text), basis, "{text}");
        }
    }

    #[test]
    fn the_longest_words_at_the_end_of_a_name_count() {
        for (text, head, basis) in [
            ("合同额_1-本月", "合同额", Some(Basis::Running)),
            ("合同额_当季值", "合同额", QUARTER),
            ("合同额累计", "合同额", Some(Basis::Running)),
            ("合同额本年累计完成", "合同额", Some(Basis::Running)),
            ("本季值", "", None),
            ("合同额", "", None),
            ("完成数", "", None),
            ("4-本月", "", None),
            ("合同额11-本月", "", None),
            ("合同额4月—本月", "", None),
            ("合同额_1月—本月", "合同额", Some(Basis::Running)),
        ] {
            let found = at_end(text);
            assert_eq!(found.map(|(_, basis)| basis), basis, "{text}");
            assert_eq!(found.map_or("", |(head, _)| head), head, "{text}");
        }
    }
}
