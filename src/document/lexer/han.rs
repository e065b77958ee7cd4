//! Numerals in Chinese characters: counts, ordinals, and words for shares and multiples.

use super::Shape;
use crate::document::lexicon::HAN_UNITS;
use crate::document::{han, unit};
use crate::quantity::Number;

/// Chinese words for shares and multiples.
pub(super) fn share(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let multiple = |times: i32| Shape::Multiple(Number::whole(times));
    let words = [
        ("翻两番", multiple(4)),
        ("翻一番", multiple(2)),
        ("翻番", multiple(2)),
        ("翻倍", multiple(2)),
        ("翻了一番", multiple(2)),
        ("倍增", multiple(2)),
        ("减半", Shape::Halving),
        ("一半", Shape::Share(Number::whole(50))),
        ("半数", Shape::Share(Number::whole(50))),
        ("过半", Shape::Share(Number::whole(50))),
    ];
    // 超过半数: the word is 半数.
    let words = words.into_iter().filter(|(word, _)| *word != "过半" || !before.ends_with('超'));
    if let Some((word, shape)) = words.into_iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((word.len(), shape));
    }
    // 百分百 is a figure where it is reached, and a word of emphasis elsewhere.
    if rest.starts_with("百分百") && before.trim_end().ends_with(['到', '成', '达', '为', '至'])
    {
        return Some(("百分百".len(), Shape::Share(Number::whole(100))));
    }
    if let Some(tail) = rest.strip_prefix("百分之") {
        let (length, value) = decimal(tail)?;
        return Some((
            rest.len().saturating_sub(tail.len()).saturating_add(length),
            Shape::Share(value),
        ));
    }
    if let Some(part) = part_of(rest) {
        return Some(part);
    }
    let first = rest.chars().next()?;
    let tail = rest.get(first.len_utf8()..)?;
    let is_tenths = tail.starts_with('成')
        && !["成立", "成为", "成功", "成果", "成长", "成熟", "成员", "成本", "成效", "成绩"]
            .iter()
            .any(|word| tail.starts_with(word));
    if is_tenths
        && let Some(tenths) = han::value(&first.to_string()).filter(|n| (1..=9).contains(n))
    {
        let behind = tail.strip_prefix('成').and_then(|rest| rest.chars().next());
        let half = behind.filter(|c| *c == '五' || *c == '半');
        let more = if half.is_some() { 5 } else { 0 };
        let percent = whole(tenths.checked_mul(10)?.checked_add(more)?)?;
        let length = first.len_utf8().saturating_add("成".len());
        let length = length.saturating_add(half.map_or(0, char::len_utf8));
        return Some((length, Shape::Share(percent)));
    }
    None
}

/// 三分之一, 四分之三.
fn part_of(rest: &str) -> Option<(usize, Shape)> {
    let lower = han_length(rest);
    let tail = rest.get(lower..)?.strip_prefix("分之").filter(|_| lower > 0)?;
    let upper = han_length(tail);
    let denominator = u32::try_from(han::value(rest.get(..lower)?)?).ok()?;
    let numerator = u32::try_from(han::value(tail.get(..upper)?)?).ok()?;
    let length = rest.len().saturating_sub(tail.len()).saturating_add(upper);
    Some((length, Shape::fraction(numerator, denominator)?))
}

fn whole(value: u64) -> Option<Number> {
    value.to_string().parse().ok()
}

fn han_length(text: &str) -> usize {
    let length = text.chars().take_while(|c| han::is_part(*c)).map(char::len_utf8).sum();
    let (number, unit) = text.split_at(length);
    // 八百六十亿千瓦时: the last character belongs to the unit.
    let own = number.strip_suffix('千').filter(|own| !own.is_empty() && !own.ends_with(is_digit));
    let is_unit = unit.starts_with(['瓦', '米', '克', '伏', '卡', '帕']);
    own.filter(|_| is_unit).map_or(length, str::len)
}

/// Whether a character is a digit, by which a multiplier behind it counts.
fn is_digit(c: char) -> bool {
    han::value(c.encode_utf8(&mut [0; 4])).is_some_and(|value| value < 10)
}

/// The value of a number in characters that may have decimals (四点五), and its bytes.
fn decimal(text: &str) -> Option<(usize, Number)> {
    let length = han_length(text);
    let number = han::value(text.get(..length)?)?;
    let places = text.get(length..)?.strip_prefix('点').unwrap_or_default();
    let digits: String = places.chars().take_while(|c| is_digit(*c)).collect();
    if digits.is_empty() {
        return whole(number).map(|value| (length, value));
    }
    let values = digits.chars().filter_map(|c| han::value(c.encode_utf8(&mut [0; 4])));
    let decimals: String = values.map(|value| value.to_string()).collect();
    let value = format!("{number}.{decimals}").parse().ok()?;
    Some((length.saturating_add("点".len()).saturating_add(digits.len()), value))
}

/// A number in characters where it counts or orders something; 统一 and 一体化 hold none.
pub(super) fn count(before: &str, rest: &str) -> Option<(usize, Shape)> {
    if let Some(tail) = rest.strip_prefix('第') {
        let length = han_length(tail);
        return (length > 0).then(|| (length.saturating_add("第".len()), Shape::Ordinal));
    }
    let first = rest.chars().next().filter(|c| han::is_start(*c))?;
    if before.ends_with(|c: char| han::is_part(c)) {
        return None;
    }
    let mut length = han_length(rest);
    // In 三万家 the multiplier is part of the number; in 一亿元 too.
    let mut text = rest.get(..length)?;
    if text.len() == first.len_utf8() && before.ends_with(NOT_BEFORE_ONE) {
        return None;
    }
    let after = rest.get(length..)?;
    if is_part_of_word(before, text, after) {
        return None;
    }
    if let Some((length, value)) = decimal(rest).filter(|(end, _)| *end > length)
        && rest.get(length..).is_some_and(measures_decimal)
    {
        return Some((length, Shape::Word(value)));
    }
    let counts = HAN_UNITS.iter().any(|unit| after.starts_with(unit)) || unit::is_measured(after);
    if !counts && !is_blurred(after) && !is_composed(text) {
        return None;
    }
    if han::value(text).is_none() {
        length = first.len_utf8();
        text = rest.get(..length)?;
        return han::value(text).map(|_| (length, Shape::Other));
    }
    let value = whole(han::value(text)?)?;
    Some((length, Shape::Word(value)))
}

/// Whether a character for a number is part of a word with its neighbours.
fn is_part_of_word(before: &str, text: &str, after: &str) -> bool {
    match text {
        "一" => after.starts_with(IDIOMS_OF_ONE),
        // 零部件, 零距离; 零 counts nothing by itself.
        "零" => true,
        // 十分重要; 十分之一 is read as a share.
        "十" => after.starts_with('分'),
        // 长三角, 珠三角.
        "三" => after.starts_with('角') && before.ends_with(['长', '珠', '金', '海']),
        _ => false,
    }
}

/// Whether a measure word behind a number with decimals counts by it: 三点五亿元, not 三点五十分 and 两点一线.
fn measures_decimal(tail: &str) -> bool {
    const OTHERS: &[char] = &['十', '百', '千', '分', '线', '面', '片', '环', '点'];
    !tail.starts_with(OTHERS) && unit::is_measured(tail)
}

/// Whether a number is about so many of what is counted behind it: 二百余人, 十几名.
fn is_blurred(after: &str) -> bool {
    let counted = after.strip_prefix(['余', '多', '几']);
    counted.is_some_and(|tail| !is_word_of_more(after) && unit::is_measured(tail))
}

/// Whether 多 or 余 begins a word of its own: 多元, 余额.
fn is_word_of_more(after: &str) -> bool {
    ["多元", "多个", "多项", "多样", "余额", "余热"].iter().any(|word| after.starts_with(word))
}

/// Whether a number is made of a digit and a multiplier and so is part of no word: 五百, 两千.
fn is_composed(text: &str) -> bool {
    let mut characters = text.chars();
    let leads = characters.next().is_some_and(is_digit);
    leads && characters.any(|c| matches!(c, '百' | '千' | '万' | '亿'))
}

/// A multiplier that counts by itself before a measured noun: 百万亩, 千万人次; 百万庄 is a name.
pub(super) fn multiplier(before: &str, rest: &str) -> Option<(usize, Shape)> {
    const WORDS: &[(&str, i32)] = &[("百万", 1_000_000), ("千万", 10_000_000)];
    const NAMED: &[&str] = &["级", "工程", "行动", "计划", "富翁", "大军", "集群", "“", "”"];
    let (word, value) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
    let after = rest.get(word.len()..)?;
    let counts = unit::is_measured(after);
    let is_part = before.ends_with(|c: char| {
        han::is_part(c)
            || c.is_ascii_digit()
            || matches!(c, '几' | '数' | '上' | '多' | '余' | '亿' | '“' | '第')
    });
    let is_named =
        NAMED.iter().any(|name| after.chars().take(4).collect::<String>().contains(name));
    (counts && !is_part && !is_named).then(|| (word.len(), Shape::Word(Number::whole(*value))))
}

/// Characters before 一 that make it a part of a word.
const NOT_BEFORE_ONE: &[char] = &[
    '统', '唯', '之', '同', '单', '万', '专', '合', '归', '逐', '不', '进', '其', '另', '某', '任',
    '每', '这', '那', '任', '哪',
];

/// Characters after 一 that make it a part of a word.
const IDIOMS_OF_ONE: &[char] =
    &['体', '致', '定', '律', '直', '样', '般', '旦', '切', '起', '下', '道'];
