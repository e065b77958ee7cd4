//! Words that say that values are what came on top, and not how much there is: `本月新增`, `net additions`.

use super::denial::denies;
use super::kind::{is_latin, places};
use crate::quantity::fold;

/// Such words, a longer one before those within it.
const WORDS: [&str; 20] = [
    "净增加",
    "净增",
    "新增加",
    "新增",
    "增加",
    "增量",
    "newly",
    "net new",
    "new this",
    "new in the",
    "new since",
    "new during",
    "added",
    "addition",
    "additions",
    "increase",
    "increases",
    "increment",
    "increments",
    "net gain",
];

/// A character that each of the Chinese words has.
const SIGN: char = '增';

/// How the English words begin.
const BEGINNINGS: [&str; 4] = ["new", "add", "incre", "net gain"];

/// What stands behind them without saying of what: `新增情况统计表`.
const OF_ALL: [&str; 15] = [
    "情况", "统计", "完成", "实际", "汇总", "明细", "一览", "报表", "数据", "指标", "表", "数",
    "量", "额", "值",
];

/// Whether any such word stands in a name: then increases are what the indicator is about.
pub(in crate::input) fn names_increase(name: &str) -> bool {
    // Most names have none, in either script.
    let (is_chinese, is_latin) = (name.contains(SIGN), name.contains(is_latin));
    if !is_chinese && !is_latin {
        return false;
    }
    let name = fold(name).to_lowercase();
    let is_latin = is_latin && BEGINNINGS.iter().any(|begin| name.contains(begin));
    let mut words = WORDS.iter().filter(|word| if word.is_ascii() { is_latin } else { is_chinese });
    words.any(|word| places(&name, word).next().is_some())
        || name.starts_with("new ")
        || name.contains(" new ")
}

/// Whether a text says of all values, or of those of an indicator with the folded name `of`, that they are
/// increases: `本月新增`, `2022年一季度新增床位情况`, and not `新增就业和床位情况` of beds that there are.
pub(in crate::input) fn says_increase(text: &str, of: &str) -> bool {
    let text = fold(text).to_lowercase();
    let is_said = |word: &str| {
        places(&text, word).any(|place| {
            let (before, rest) = text.split_at_checked(place).unwrap_or_default();
            let behind = rest.get(word.len()..).unwrap_or_default();
            let is_meant = if word.is_ascii() { !is_other_word(before) } else { is_of(behind, of) };
            is_meant && !denies(before)
        })
    };
    WORDS.iter().any(|word| is_said(word))
}

/// Whether what stands before an English word makes something else of it: `to increase`, `value added`,
/// `in addition`.
fn is_other_word(before: &str) -> bool {
    let last = before.trim_end_matches([' ', '-']).rsplit(' ').next().unwrap_or_default();
    matches!(last, "to" | "value" | "in")
}

/// Whether what stands behind a Chinese word is nothing, or what the indicator is called.
fn is_of(behind: &str, of: &str) -> bool {
    // `增加2张` tells how one thing went.
    if behind.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let goes_on = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c) || c == '、';
    let whole = behind.split(|c: char| !goes_on(c)).next().unwrap_or_default();
    let mut things = whole.split(['及', '和', '与', '、']).map(bare);
    let is_own = |thing: &str| !thing.is_empty() && (of.contains(thing) || thing.contains(of));
    bare(whole).is_empty() || !of.is_empty() && things.any(is_own)
}

/// A text without the words behind it that say of nothing in particular.
fn bare(text: &str) -> &str {
    let mut rest = text;
    while let Some(shorter) = OF_ALL.iter().find_map(|word| rest.strip_suffix(word)) {
        rest = shorter;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn increases_are_told_from_what_there_is() {
        for (text, of, expected) in [
            ("本月新增", "养老床位数", true),
            ("本月新增情况", "养老床位数", true),
            ("新增数（张）", "养老床位数", true),
            ("养老床位数_本月新增", "养老床位数", true),
            ("2022年一季度新增养老床位情况", "养老床位数", true),
            ("2022年新增就业和养老床位情况", "养老床位数", true),
            ("2022年新增就业和养老服务情况", "养老床位数", false),
            ("2022年新增就业、养老床位情况", "养老床位数", true),
            ("养老床位增加2张", "养老床位数", false),
            ("增加值", "养老床位数", true),
            ("不含新增", "养老床位数", false),
            ("养老床位数", "养老床位数", false),
            ("New this month", "care beds", true),
            ("Beds added in the quarter", "care beds", true),
            ("Increase since January", "care beds", true),
            ("Net additions", "care beds", true),
            ("Programme to increase care beds", "care beds", false),
            ("Value added of industry", "care beds", false),
            ("Renewed contracts", "care beds", false),
        ] {
            assert_eq!(says_increase(text, of), expected, "{text}");
        }
        for word in WORDS {
            let has_beginning = BEGINNINGS.iter().any(|begin| word.contains(begin));
            assert_eq!((has_beginning, word.contains(SIGN)), (word.is_ascii(), !word.is_ascii()));
        }
        for (name, expected) in
            [("新增就业人数", true), ("New jobs created", true), ("养老床位数", false)]
        {
            assert_eq!(names_increase(name), expected, "{name}");
        }
    }
}
