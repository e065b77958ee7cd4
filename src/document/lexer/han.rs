//! Numerals in Chinese characters: counts, ordinals, and words for shares and multiples.

use super::Shape;
use crate::document::layout::is_han;
use crate::document::lexicon::HAN_UNITS;
use crate::document::{han, unit};
use crate::quantity::Number;

/// The numeral in characters that a text begins with.
pub(super) fn token(before: &str, rest: &str) -> Option<(usize, Shape)> {
    word(before, rest).or_else(|| {
        let first = rest.chars().next()?;
        if first == '第' {
            return ordinal(rest);
        }
        if !han::is_part(first) || is_within(before, rest) {
            return None;
        }
        hundredths(rest)
            .or_else(|| part_of(rest))
            .or_else(|| tenths(rest))
            .or_else(|| count(before, rest))
    })
}

/// Chinese words for shares and multiples.
fn word(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let multiple = |times: i32| Shape::Multiple(Number::whole(times));
    let words = [
        ("翻番", multiple(2)),
        ("翻倍", multiple(2)),
        ("倍增", multiple(2)),
        ("减半", Shape::Halving),
        ("一半", Shape::Share(Number::whole(50))),
        ("半数", Shape::Share(Number::whole(50))),
        ("过半", Shape::Share(Number::whole(50))),
    ];
    // 超过半数: the word is 半数; 年过半百: 半百.
    let is_other = before.ends_with('超') || rest.starts_with("过半百");
    let words = words.into_iter().filter(|(word, _)| *word != "过半" || !is_other);
    if let Some((word, shape)) = words.into_iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((word.len(), shape));
    }
    // 百分百 is a figure where it is reached, and a word of emphasis elsewhere.
    let is_whole =
        rest.starts_with("百分百") && before.trim_end().ends_with(['到', '成', '达', '为', '至']);
    if is_whole {
        return Some(("百分百".len(), Shape::Share(Number::whole(100))));
    }
    doubled(rest).or_else(|| half_hundred(rest))
}

/// 半百台: fifty of what is counted; 年过半百 says no number.
fn half_hundred(rest: &str) -> Option<(usize, Shape)> {
    let after = rest.strip_prefix("半百")?;
    unit::is_measured(after).then_some(("半百".len(), Shape::Word(Number::whole(50))))
}

/// 翻一番, 翻了两番: twice as much, and twice that.
fn doubled(rest: &str) -> Option<(usize, Shape)> {
    let tail = rest.strip_prefix('翻')?;
    let tail = tail.strip_prefix('了').unwrap_or(tail);
    let (number, behind) = tail.split_at_checked(han_length(tail))?;
    let behind = behind.strip_prefix('番')?;
    let times = 1_u32.checked_shl(u32::try_from(han::value(number)?).ok()?)?;
    let shape = Shape::Multiple(whole(times.into())?);
    (times > 1).then_some((rest.len().saturating_sub(behind.len()), shape))
}

/// 百分之十五, 百分之三点五.
fn hundredths(rest: &str) -> Option<(usize, Shape)> {
    let tail = rest.strip_prefix("百分之")?;
    let (length, value) = decimal(tail)?;
    // 百分之三点五百: what number that is no one can say.
    let more = han_length(tail.get(length..)?);
    let shape = if more > 0 { Shape::Other } else { Shape::Share(value) };
    let end = rest.len().saturating_sub(tail.len()).saturating_add(length);
    Some((end.saturating_add(more), shape))
}

/// 九成, 七成五: a share in tenths; 一成立 is none.
fn tenths(rest: &str) -> Option<(usize, Shape)> {
    const WORDS: &[&str] = words! {
        "成立" "成为" "成功" "成果" "成长" "成熟" "成员" "成本" "成效" "成绩"
    };
    let first = rest.chars().next()?;
    let tail = rest.get(first.len_utf8()..)?;
    if !tail.starts_with('成') || WORDS.iter().any(|word| tail.starts_with(word)) {
        return None;
    }
    let tenths = han::value(first.encode_utf8(&mut [0; 4])).filter(|n| (1..=9).contains(n))?;
    let mut behind = tail.strip_prefix('成').map(str::chars)?;
    // 九成五万人: the five counts what stands behind it.
    let half = behind.next().filter(|c| *c == '五' || *c == '半');
    let half = half.filter(|_| !behind.next().is_some_and(han::is_part));
    let more = if half.is_some() { 5 } else { 0 };
    let percent = whole(tenths.checked_mul(10)?.checked_add(more)?)?;
    let length = first.len_utf8().saturating_add("成".len());
    let length = length.saturating_add(half.map_or(0, char::len_utf8));
    Some((length, Shape::Share(percent)))
}

/// 第三, 第十二.
fn ordinal(rest: &str) -> Option<(usize, Shape)> {
    let length = han_length(rest.strip_prefix('第')?);
    (length > 0).then(|| (length.saturating_add("第".len()), Shape::Ordinal))
}

/// 三分之一, 四分之三.
fn part_of(rest: &str) -> Option<(usize, Shape)> {
    let lower = han_length(rest);
    let tail = rest.get(lower..)?.strip_prefix("分之").filter(|_| lower > 0)?;
    let upper = han_length(tail);
    let length = rest.len().saturating_sub(tail.len()).saturating_add(upper);
    let part = |text: Option<&str>| u32::try_from(han::value(text?)?).ok();
    let shape = part(tail.get(..upper)).zip(part(rest.get(..lower)));
    let shape = shape.and_then(|(numerator, denominator)| Shape::fraction(numerator, denominator));
    (upper > 0).then_some((length, shape.unwrap_or(Shape::Other)))
}

fn whole(value: u64) -> Option<Number> {
    value.to_string().parse().ok()
}

fn han_length(text: &str) -> usize {
    let length = text.chars().take_while(|c| han::is_part(*c)).map(char::len_utf8).sum();
    let (number, unit) = text.split_at(length);
    // 八百六十亿千瓦时: the last character belongs to the unit.
    let own =
        number.strip_suffix('千').filter(|own| !own.is_empty() && !own.ends_with(han::is_digit));
    let is_unit = unit.starts_with(['瓦', '米', '克', '伏', '卡', '帕']);
    own.filter(|_| is_unit).map_or(length, str::len)
}

/// The value of a number in characters that may have decimals (四点五), and its bytes.
fn decimal(text: &str) -> Option<(usize, Number)> {
    let length = han_length(text);
    let number = han::value(text.get(..length)?)?;
    let places = text.get(length..)?.strip_prefix('点').unwrap_or_default();
    let digits: String = places.chars().take_while(|c| han::is_digit(*c)).collect();
    if digits.is_empty() {
        return whole(number).map(|value| (length, value));
    }
    let values = digits.chars().filter_map(|c| han::value(c.encode_utf8(&mut [0; 4])));
    let decimals: String = values.map(|value| value.to_string()).collect();
    let value = format!("{number}.{decimals}").parse().ok()?;
    Some((length.saturating_add("点".len()).saturating_add(digits.len()), value))
}

/// A number in characters where it counts something; 统一 and 一体化 hold none.
fn count(before: &str, rest: &str) -> Option<(usize, Shape)> {
    if let Some((length, value)) = decimal(rest).filter(|(end, _)| *end > han_length(rest))
        && rest.get(length..).is_some_and(measures_decimal)
    {
        return Some((length, Shape::Word(value)));
    }
    let (text, after) = rest.split_at_checked(han_length(rest))?;
    let is_lone = text.chars().nth(1).is_none();
    let shape = if text.chars().all(han::is_multiplier) {
        powers(before, text, after)?
    } else if is_lone && !counts_alone(before, text, after) {
        return None;
    } else {
        number(before, text)
    };
    Some((text.len(), shape))
}

/// Whether a number has begun before, or what begins is a word: 队伍, 统一三年.
fn is_within(before: &str, rest: &str) -> bool {
    let mut characters = rest.chars();
    let (first, second) = (characters.next(), characters.next());
    let goes_on = second.is_some_and(han::is_power);
    if first.is_some_and(han::is_word) && !goes_on {
        return true;
    }
    let is_lone = !second.is_some_and(han::is_part);
    let joined = before.ends_with(JOINED_TO_ONE) || is_lone && before.ends_with(NOT_BEFORE_ONE);
    if first == Some('一') && joined && !goes_on {
        return true;
    }
    let is_word = before.strip_suffix('一').is_some_and(|lead| lead.ends_with(JOINED_TO_ONE));
    before.ends_with(han::is_part) && !is_word && !before.ends_with(han::is_word)
}

/// The number that a text of several characters is: one, two of which it is one (三四家), or none that can be
/// said (几十, 一二三产业).
fn number(before: &str, text: &str) -> Shape {
    if is_several(before) {
        return Shape::Other;
    }
    if let Some(value) = han::value(text).and_then(whole) {
        return Shape::Word(value);
    }
    let pair =
        han::between(text).and_then(|(from, to)| Some(Shape::Range(whole(from)?, whole(to)?)));
    pair.unwrap_or(Shape::Other)
}

/// Whether a text ends with 几 or the 数 of several; 人数, 次数 end with a noun.
fn is_several(before: &str) -> bool {
    const NOUNS: &[char] = &[
        '人', '户', '次', '总', '个', '件', '倍', '指', '岁', '天', '页', '参', '函', '系', '基',
        '分', '级', '序', '读', '家', '台', '套', '项', '张', '辆', '座', '村', '床', '多', '少',
        '度',
    ];
    let several = before.strip_suffix('数').is_some_and(|lead| !lead.ends_with(NOUNS));
    before.ends_with('几') || several
}

/// Whether a single character counts what stands behind it, or is what a value comes to (降至三).
fn counts_alone(before: &str, text: &str, after: &str) -> bool {
    const LEADS: &[char] = &['到', '至', '达', '为'];
    const ENDS: &[char] = &['，', '。', '；', '、'];
    if text == "零" || text == "〇" {
        return is_zero(before, after);
    }
    let is_value = before.ends_with(LEADS) && (after.is_empty() || after.starts_with(ENDS));
    let is_value = is_value && !before.ends_with("一分为") && !before.ends_with("合而为");
    let counts = HAN_UNITS.iter().any(|unit| after.starts_with(unit)) || unit::is_measured(after);
    !is_part_of_word(before, text, after)
        && (is_value || counts || is_blurred(after) || text.starts_with(['廿', '卅', '卌']))
}

/// Whether 零 is a value that is reached: 降至零, but not 零距离.
fn is_zero(before: &str, after: &str) -> bool {
    let ends = after.is_empty() || after.starts_with(['，', '。', '；', ')']);
    ends && before.ends_with(['到', '至', '为'])
}

/// Whether a character for a number is part of a word with its neighbours.
fn is_part_of_word(before: &str, text: &str, after: &str) -> bool {
    match text {
        "一" => after.starts_with(IDIOMS_OF_ONE),
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
    let counted = after.strip_prefix(['余', '多', '几', '来']);
    counted.is_some_and(|tail| !is_word_of_more(after) && unit::is_measured(tail))
}

/// Whether 多 or 余 begins a word of its own: 多元, 余额.
fn is_word_of_more(after: &str) -> bool {
    ["多元", "多个", "多项", "多样", "余额", "余热"].iter().any(|word| after.starts_with(word))
}

/// Multipliers without a number before them, where they are one themselves: 百余次, 数百家, 突破千亿元,
/// 百万人次. In 5万家 and 万元 they are part of a unit, in 百姓 and 千方百计 of a word.
fn powers(before: &str, text: &str, after: &str) -> Option<Shape> {
    const LIMITS: &[char] = &['上', '近', '约', '超', '过', '破', '逾', '达', '到', '至', '足'];
    let lead = before.trim_end_matches(' ');
    let is_behind_number = |text: &str| {
        text.ends_with(|c: char| c.is_ascii_digit() || han::is_part(c))
            || text.ends_with(['余', '多', '+', '/'])
    };
    let blurred = lead.strip_suffix(['几', '余', '多']).unwrap_or_default();
    if is_behind_number(lead) || is_behind_number(blurred) || lead.ends_with(['(', '第', '每']) {
        // 每百万人: what is counted by.
        let is_base = lead.ends_with('每') && unit::is_measured(after) && !is_unit(text, after);
        return is_base.then(|| number(before, text));
    }
    let measured = unit::is_measured(after) || is_blurred(after);
    let is_lone = text.chars().nth(1).is_none();
    // 千方百计, 千家万户: a saying.
    if is_lone && after.chars().nth(1).is_some_and(han::is_multiplier) {
        return None;
    }
    let is_led = lead.ends_with(LIMITS) || is_several(lead) || is_blurred(after);
    let ends = after.is_empty() || after.starts_with(['，', '。', '；', '、', ')']);
    let counts = if is_lone {
        let is_count = text.starts_with(['百', '千', '佰', '仟']) && lead.ends_with(is_han);
        let is_reached = ends && is_led && !lead.ends_with('上');
        measured && !is_unit(text, after) && (is_led || is_count) || is_reached
    } else {
        measured
            || ends && is_led
            || text.ends_with(['亿', '万']) && text != "亿万" && after.starts_with(is_han)
    };
    counts.then(|| number(before, text))
}

/// Whether a multiplier begins a unit with what stands behind it: 千克, 百分点.
fn is_unit(text: &str, after: &str) -> bool {
    const UNITS: &[char] = &['克', '米', '瓦', '伏', '卡', '帕', '分'];
    text.chars().nth(1).is_none()
        && text.starts_with(['千', '百', '仟'])
        && after.starts_with(UNITS)
}

/// Characters before 一 that make it a part of a word.
const NOT_BEFORE_ONE: &[char] = &[
    '统', '唯', '之', '同', '单', '万', '专', '合', '归', '逐', '不', '进', '其', '另', '某', '任',
    '每', '这', '那', '哪',
];

/// Those of them that make it one whatever stands behind: 统一三年.
const JOINED_TO_ONE: &[char] = &['统', '唯', '同', '单', '专', '合', '归'];

/// Characters after 一 that make it a part of a word.
const IDIOMS_OF_ONE: &[char] =
    &['体', '致', '定', '律', '直', '样', '般', '旦', '切', '起', '下', '道'];
