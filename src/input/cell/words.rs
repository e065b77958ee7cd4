//! Words around figures and for them: 约, 左右, 增长, 四十.

use crate::quantity::fold;

/// What stands before such a figure.
const BEFORE: &[&str] = &["约", "近", "超", "大约", "不足", "将近", "≥", "≤", ">", "<", "~", "≈"];
/// What stands behind it.
const BEHIND: &[&str] = &["左右", "余", "多", "以上", "以下", "上下", "以内"];

/// Whether a figure says about how much, not how much: `约3.5`, `20余`.
pub(super) fn is_approximate(text: &str) -> bool {
    let folded = fold(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let behind = |word: &str| folded.strip_suffix(word).is_some_and(|head| head.contains(is_digit));
    let within =
        |word: &str| folded.split_once(word).is_some_and(|(head, _)| head.ends_with(is_digit));
    BEFORE.iter().any(|word| folded.starts_with(word))
        || BEHIND.iter().any(|word| behind(word))
        || ["余", "多"].iter().any(|word| within(word))
        || folded.strip_suffix('+').is_some_and(|head| head.ends_with(is_digit))
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
    fn growth_in_words() {
        for (words, number) in
            [("增长15.2%", "15.2%"), ("下降3%", "-3%"), ("持平", "0%"), ("同比增长 2%", "2%")]
        {
            assert_eq!(growth(words).as_deref(), Some(number));
        }
        assert_eq!(growth("15.2%"), None);
    }
}
