//! Words that say whether values are of single periods, running totals, or what there is at an end.

mod since;

pub(super) use since::{Since, since_behind};

use super::vocabulary::{before_reached, without_reached};
use crate::period::{DASHES, FRAMES, Frequency};
use crate::search::places_of;

/// Whether values are of single periods, running totals, or what there is at an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// 当季值, 本月: with the kind of period, where the word says it.
    Single(Option<Frequency>),
    /// 累计值, 1-9月: with what the words say of when the total began.
    Running(Since),
    /// 本季累计, 本年: of the present period (with its kind, where the word says it) or of the year so far. Where
    /// these are not the same it is not certain.
    Either(Option<Frequency>),
    /// 期末数, 本季末: how much there is at the end, with the kind of period that ends.
    End(Option<Frequency>),
}

impl Basis {
    /// The kind of the period that values are of, where the words say it.
    pub(super) fn kind(self) -> Option<Frequency> {
        match self {
            Self::Single(kind) | Self::Either(kind) | Self::End(kind) => kind,
            Self::Running(_) => None,
        }
    }

    /// Whether values are running totals for certain.
    pub(super) fn is_running(self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Whether values are running totals, or may be.
    pub(super) fn may_be_running(self) -> bool {
        matches!(self, Self::Running(_) | Self::Either(_))
    }

    /// Whether values of the two may stand beside each other: none takes the place of the other. Running totals may
    /// where both say from when they count.
    pub(super) fn differs_from(self, other: Self) -> bool {
        if let (Self::Running(one), Self::Running(two)) = (self, other) {
            return one != two && one != Since::Unsaid && two != Since::Unsaid;
        }
        let is_end = |basis: Self| matches!(basis, Self::End(_));
        self.may_be_running() != other.may_be_running() || is_end(self) != is_end(other)
    }
}

/// The period in which something is written, behind 本 or 当.
const PRESENT: [(&str, Option<Frequency>); 5] = [
    ("季度", Some(Frequency::Quarter)),
    ("季", Some(Frequency::Quarter)),
    ("月份", Some(Frequency::Month)),
    ("月", Some(Frequency::Month)),
    ("期", None),
];

/// What stands behind such words in a header without saying more, beside that the values were reached.
const NOUNS: [&str; 7] = ["新增数", "新增", "发生额", "数", "值", "额", ""];

/// One of these stands in every Chinese text that names a basis, and in few others.
const SIGNS: [char; 9] = ['累', '本', '当', '今', '目', '末', '底', '有', '来'];

/// Bytes of the longest English name of a basis.
const LONGEST: usize = 40;

/// The same of a Chinese one, with a year and words for what was reached.
const LONGEST_CHINESE: usize = 240;

/// The basis that a whole folded text names: `本年累计`, `本季值`, `1-本月`.
pub(super) fn named(text: &str) -> Option<Basis> {
    if text.is_ascii() {
        return in_english(text);
    }
    if text.len() > LONGEST_CHINESE || !text.contains(SIGNS) {
        return None;
    }
    let found = heads(text).map(|head| head.trim_end_matches(['_', ' '])).find_map(of_head);
    found.or_else(|| at_an_end(text)).or_else(|| is_of_year(text).then_some(Basis::Either(None)))
}

/// A text without what stands behind such words.
fn heads(text: &str) -> impl Iterator<Item = &str> {
    before_reached(text).chain(NOUNS.iter().filter_map(|word| text.strip_suffix(word)))
}

/// What there is at the end of a period by the words of a text: `期末数`, `本季末`, `现有`. That of a year may be
/// the last one.
fn at_an_end(text: &str) -> Option<Basis> {
    const BEHIND: [&str; 8] = ["余额", "数量", "数值", "存量", "数", "值", "量", ""];
    const ENDS: [(&str, Option<Frequency>); 4] = [
        ("期", None),
        ("季度", Some(Frequency::Quarter)),
        ("季", Some(Frequency::Quarter)),
        ("月", Some(Frequency::Month)),
    ];
    let of_end = |text: &str| {
        let period = text.strip_suffix(['末', '底'])?;
        let period = period.strip_prefix(['本', '当']).unwrap_or(period);
        ENDS.iter().find(|(name, _)| *name == period).map(|(_, kind)| Basis::End(*kind))
    };
    let read = |bare: &str| {
        of_end(bare).or_else(|| ["现有", "实有"].contains(&bare).then_some(Basis::End(None)))
    };
    BEHIND.iter().filter_map(|word| text.strip_suffix(word)).find_map(read)
}

/// English words for what there is at an end.
const AT_END: [(&str, Option<Frequency>); 6] = [
    ("closing", None),
    ("closing balance", None),
    ("closing value", None),
    ("end of period", None),
    ("end of quarter", Some(Frequency::Quarter)),
    ("end of month", Some(Frequency::Month)),
];

/// English words for running totals in titles.
const TITLED: [&str; 5] = ["year to date", "ytd", "cumulative", "running total", "running totals"];

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
    let of = |words: &[(&str, Option<Frequency>)]| {
        words.iter().find(|(words, _)| *words == bare).map(|(_, kind)| *kind)
    };
    let is_of_year =
        || ["this year", "current year"].contains(&bare).then_some(Basis::Either(None));
    let present = of(&THIS).map(Basis::Single).or_else(|| of(&AT_END).map(Basis::End));
    let running = || since::in_english(&text).map(Basis::Running);
    present.or_else(running).or_else(is_of_year)
}

/// Where such words stand in a text in small letters as words of their own, and their bytes.
pub(super) fn to_date_in(text: &str) -> Vec<(usize, usize)> {
    let text = text.replace(['-', '_'], " ");
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let own = places_of(&text, &TITLED).filter(|(start, word)| {
        let (before, rest) = text.split_at_checked(*start).unwrap_or_default();
        let behind = rest.get(word.len()..).unwrap_or_default();
        !before.ends_with(is_letter) && !behind.starts_with(is_letter)
    });
    own.map(|(start, word)| (start, word.len())).collect()
}

/// Whether a folded text names the values of the year: `本年数`. Beside those of a part of it they are
/// running totals.
fn is_of_year(text: &str) -> bool {
    heads(text).any(|head| ["本年", "本年度", "当年", "今年"].contains(&head))
}

fn of_head(text: &str) -> Option<Basis> {
    if let Some(single) = present(text) {
        return Some(single);
    }
    let since = text.strip_suffix("累计").map(str::trim_end);
    let start = since.or_else(|| since::is_since(text).then_some(text));
    let start = start.and_then(since::in_chinese);
    let start = start.or_else(|| up_to_present(since.unwrap_or(text)));
    if let Some(start) = start {
        return Some(Basis::Running(start));
    }
    match present(since?)? {
        Basis::Single(kind) => Some(Basis::Either(kind)),
        Basis::Running(_) | Basis::Either(_) | Basis::End(_) => None,
    }
}

/// The basis of the period that a text calls the present one: 本季, 当月.
fn present(text: &str) -> Option<Basis> {
    let period = text.strip_prefix(['本', '当'])?;
    let known = PRESENT.iter().find(|(name, _)| *name == period);
    known.map(|(_, kind)| Basis::Single(*kind))
}

/// From when a text counts that names the months up to the present: `年初至今`, `1-本月`, `1月—本月` from the start
/// of the year, `截至本月`, `本月止` without saying it.
fn up_to_present(text: &str) -> Option<Since> {
    const STARTS: [&str; 3] = ["自年初至", "年初至", "自年初到"];
    let months = || {
        let first = text.strip_prefix('1')?;
        first.strip_prefix('月').unwrap_or(first).strip_prefix(DASHES)
    };
    let of_year = || months().or_else(|| STARTS.iter().find_map(|start| text.strip_prefix(start)));
    let open = || ["至"].iter().chain(&FRAMES).find_map(|start| text.strip_prefix(start));
    let (end, since) = of_year()
        .map(|end| (end, Since::Year))
        .or_else(|| open().map(|end| (end, Since::Unsaid)))
        .or_else(|| text.ends_with('止').then_some((text, Since::Unsaid)))?;
    let end = end.trim_end_matches(['末', '底', '止']);
    let is_present = matches!(end, "今" | "目前" | "当前") || present(end).is_some();
    is_present.then_some(since)
}

/// The basis that the words at the end of a folded text name, and the text without them. The longest
/// such words count: `1-本月` ends like `本月`, and says the contrary.
pub(super) fn at_end(text: &str) -> Option<(&str, Basis)> {
    // Behind the last of them no words of Chinese name one, and those of English stand at the very end.
    let last_sign = text.rfind(SIGNS)?;
    let english = text.trim_end_matches(|c: char| c.is_ascii()).len();
    let may_name = |start: usize| {
        let length = text.len().saturating_sub(start);
        length <= LONGEST_CHINESE && (start <= last_sign || start >= english)
    };
    let is_between = |c: char| c.is_whitespace() || "_-,:".contains(c);
    let mut before = ' ';
    text.char_indices().find_map(|(start, letter)| {
        let is_inside = before.is_ascii_digit() && letter.is_ascii_digit();
        before = letter;
        if !may_name(start) {
            return None;
        }
        let (written, tail) = text.split_at_checked(start)?;
        let head = written.trim_end_matches(is_between);
        let basis = named(tail).filter(|_| !is_inside && !head.is_empty())?;
        // So statistics bureaus write the total of the year.
        let is_of_bureau = tail == "累计值" && written.ends_with('_');
        let basis = if is_of_bureau { Basis::Running(Since::Year) } else { basis };
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
    const YEAR: Option<Basis> = Some(Basis::Running(Since::Year));
    const OPEN: Option<Basis> = Some(Basis::Running(Since::Unsaid));
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
            ("累计", OPEN),
            ("累计完成数", OPEN),
            ("累计新增", OPEN),
            ("本年累计完成", YEAR),
            ("年初至今累计", YEAR),
            ("年初至本月", YEAR),
            ("年初至本季末累计", YEAR),
            ("1-本月", YEAR),
            ("1-当月", YEAR),
            ("1-本季", YEAR),
            ("1-本季累计", YEAR),
            ("1—本月", YEAR),
            ("1–本月累计", YEAR),
            ("1月至本月累计", YEAR),
            ("截至本月累计", OPEN),
            ("截至本季末", OPEN),
            ("截至目前完成", OPEN),
            ("本月止累计", OPEN),
            ("今年以来累计", YEAR),
            ("累计实绩", OPEN),
            ("YTD actual", YEAR),
            ("total YTD", YEAR),
            ("Cumulative total", OPEN),
            ("今年以来", YEAR),
            ("规划期累计完成", Some(Basis::Running(Since::Plan))),
            ("Cumulative (since 2025)", Some(Basis::Running(Since::Named(2025)))),
            ("2022", None),
            ("本月实际", MONTH),
            ("本期实际完成情况", Some(Basis::Single(None))),
            ("This quarter", QUARTER),
            ("QTD actuals", QUARTER),
            // Of the quarter alone, or of the year.
            ("本季累计", Some(Basis::Either(Some(Frequency::Quarter)))),
            ("本期累计完成", Some(Basis::Either(None))),
            ("本年", Some(Basis::Either(None))),
            ("本年完成", Some(Basis::Either(None))),
            ("This year", Some(Basis::Either(None))),
            ("期末数", Some(Basis::End(None))),
            ("期末余额", Some(Basis::End(None))),
            ("实有数", Some(Basis::End(None))),
            ("现有", Some(Basis::End(None))),
            ("本季末", Some(Basis::End(Some(Frequency::Quarter)))),
            ("月末数", Some(Basis::End(Some(Frequency::Month)))),
            ("Closing balance", Some(Basis::End(None))),
            // Of this year, or of the last one.
            ("年末数", None),
            ("期初数", None),
            ("上季末", None),
            ("上季值", None),
            ("完成数", None),
            ("实际值", None),
            ("4-本月", None),
            ("4月—本月", None),
            ("本月累计", Some(Basis::Either(Some(Frequency::Month)))),
            ("目前", None),
        ] {
            assert_eq!(named(text), basis, "{text}");
        }
    }

    #[test]
    fn the_longest_words_at_the_end_of_a_name_count() {
        for (text, head, basis) in [
            ("合同额_1-本月", "合同额", YEAR),
            ("合同额_当季值", "合同额", QUARTER),
            ("合同额累计", "合同额", OPEN),
            ("合同额_累计值", "合同额", YEAR),
            ("合同额规划期累计", "合同额", Some(Basis::Running(Since::Plan))),
            ("合同额自2021年以来累计", "合同额", Some(Basis::Running(Since::Named(2021)))),
            ("合同额本年累计完成", "合同额", YEAR),
            ("本季值", "", None),
            ("合同额", "", None),
            ("完成数", "", None),
            ("4-本月", "", None),
            ("合同额11-本月", "", None),
            ("合同额4月—本月", "", None),
            ("合同额_1月—本月", "合同额", YEAR),
        ] {
            let found = at_end(text);
            assert_eq!(found.map(|(_, basis)| basis), basis, "{text}");
            assert_eq!(found.map_or("", |(head, _)| head), head, "{text}");
        }
    }
}
