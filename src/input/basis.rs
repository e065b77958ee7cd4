//! Words that say whether values are of single periods, or running totals from the start of the year.

use crate::period::Frequency;

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

/// What stands behind such words in a header without saying more: that the values were reached.
const REACHED: [&str; 16] = [
    "实际完成数",
    "实际完成值",
    "实际完成",
    "实际数",
    "实际值",
    "完成数",
    "完成值",
    "完成额",
    "完成",
    "新增数",
    "新增",
    "发生额",
    "数",
    "值",
    "额",
    "",
];

/// The basis that a whole folded text names: `本年累计`, `本季值`, `1-本月`.
pub(super) fn named(text: &str) -> Option<Basis> {
    if is_to_date(text) {
        return Some(Basis::Running);
    }
    let heads = REACHED.iter().filter_map(|word| text.strip_suffix(word));
    heads.map(|head| head.trim_end_matches(['_', ' '])).find_map(of_head)
}

/// English words for running totals.
const TO_DATE: [&str; 3] = ["year to date", "ytd", "cumulative"];

/// Whether a text is an English name for running totals, which may say besides that they were reached:
/// `YTD actual`.
fn is_to_date(text: &str) -> bool {
    const WITH: [&str; 3] = ["actual", "actuals", "total"];
    if !text.is_ascii() {
        return false;
    }
    let text = text.to_lowercase().replace('-', " ");
    let without = |word: &&str| {
        let rest = text.strip_prefix(*word).map(str::trim_start);
        rest.or_else(|| text.strip_suffix(*word).map(str::trim_end)).map(str::to_owned)
    };
    let bare = WITH.iter().find_map(without).filter(|bare| !bare.is_empty());
    TO_DATE.contains(&bare.unwrap_or(text.clone()).as_str())
}

/// Where such words stand in a text in small letters as words of their own, and their bytes.
pub(super) fn to_date_in(text: &str) -> Vec<(usize, usize)> {
    let text = text.replace(['-', '_'], " ");
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let places = TO_DATE.iter().flat_map(|word| text.match_indices(word));
    let own = places.filter(|(start, word)| {
        let (before, rest) = text.split_at_checked(*start).unwrap_or_default();
        let behind = rest.get(word.len()..).unwrap_or_default();
        !before.ends_with(is_letter) && !behind.starts_with(is_letter)
    });
    own.map(|(start, word)| (start, word.len())).collect()
}

fn of_head(text: &str) -> Option<Basis> {
    if let Some(single) = present(text) {
        return Some(single);
    }
    let since = text.strip_suffix("累计").map(str::trim_end);
    let is_total = since.is_some_and(|since| {
        matches!(since, "" | "本年" | "当年" | "本年度" | "自年初" | "年初以来")
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

/// Whether a text names the months from the start of the year to the present: `年初至今`, `1-本月`.
fn is_since_start(text: &str) -> bool {
    const STARTS: [&str; 5] = ["自年初至", "年初至", "1至", "1-", "1~"];
    let end = STARTS.iter().find_map(|start| text.strip_prefix(start));
    end.map(|end| end.trim_end_matches(['末', '底']))
        .is_some_and(|end| end == "今" || present(end).is_some())
}

/// The basis that the words at the end of a folded text name, and the text without them. The longest
/// such words count: `1-本月` ends like `本月`, and says the contrary.
pub(super) fn at_end(text: &str) -> Option<(&str, Basis)> {
    // Without one of these no words name a basis, as for most names.
    if !text.contains(['累', '本', '当', '今']) {
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
        let is_span = head.ends_with(|c: char| c.is_ascii_digit()) && written.ends_with('-');
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
            // Of the quarter alone, or of the year.
            ("本季累计", None),
            ("本年", None),
            ("本年完成", None),
            ("上季值", None),
            ("完成数", None),
            ("实际值", None),
            ("4-本月", None),
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
        ] {
            let found = at_end(text);
            assert_eq!(found.map(|(_, basis)| basis), basis, "{text}");
            assert_eq!(found.map_or("", |(head, _)| head), head, "{text}");
        }
    }
}
