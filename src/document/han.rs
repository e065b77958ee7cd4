//! Numbers in Chinese characters, up to 万亿, in the common and in the formal ones (壹贰叁).

/// The value of a character that is a digit.
fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten of a character that multiplies what stands before it.
fn power(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// The digit and the ten of a character that is both: 廿 is 二十.
fn tens(c: char) -> Option<[char; 2]> {
    Some(match c {
        '廿' => ['二', '十'],
        '卅' => ['三', '十'],
        '卌' => ['四', '十'],
        _ => return None,
    })
}

/// Whether a character can be part of a number.
pub(super) fn is_part(c: char) -> bool {
    digit(c).is_some() || power(c).is_some() || tens(c).is_some()
}

/// Whether a character is a digit, by which a multiplier behind it counts.
pub(super) fn is_digit(c: char) -> bool {
    digit(c).is_some_and(|value| value < 10)
}

/// Whether a character multiplies a number: 十, 百, 万.
pub(super) fn is_power(c: char) -> bool {
    power(c).is_some()
}

/// Whether a character multiplies and is no number by itself: 百, 万, but 十 is one.
pub(super) fn is_multiplier(c: char) -> bool {
    power(c).is_some_and(|power| power > 10)
}

/// Whether a character of the formal writing is a word or part of one as well: 队伍, 大陆, 放肆, 收拾.
pub(super) fn is_word(c: char) -> bool {
    matches!(c, '伍' | '陆' | '肆' | '拾')
}

/// The value of a whole text such as 三百二十 or 二〇二五; `None` if it is no number, or too large.
pub(super) fn value(text: &str) -> Option<u64> {
    let length = text.chars().count();
    let is_row = length == 4 || length > 2 && text.contains(['〇', '零']);
    if is_row && text.chars().all(|c| digit(c).is_some()) {
        return digits(text);
    }
    let (mut total, mut section, mut pending) = (0_u64, 0_u64, None::<u64>);
    let mut last = u64::MAX;
    let single = |c: char| [Some(c), None];
    let parts = |c: char| tens(c).map_or_else(|| single(c), |pair| pair.map(Some));
    for c in text.chars().flat_map(parts).flatten() {
        if let Some(value) = digit(c) {
            if pending.is_some_and(|before| before != 0) {
                return None;
            }
            pending = Some(value);
            continue;
        }
        let power = power(c)?;
        if power >= 10_000 {
            let whole = section.checked_add(pending.take().unwrap_or(0))?;
            total = if total > 0 && power > last {
                total.checked_add(whole)?.checked_mul(power)?
            } else {
                total.checked_add(whole.max(1).checked_mul(power)?)?
            };
            section = 0;
            last = power;
        } else {
            let factor = pending.take().unwrap_or(1).max(1);
            section = section.checked_add(factor.checked_mul(power)?)?;
        }
    }
    // 一千二 is 1200: the last digit counts in the next lower place.
    let trailing = pending.unwrap_or(0).checked_mul(colloquial(text))?;
    total.checked_add(section)?.checked_add(trailing)
}

/// The two values of a number with two digits in one place: 三四家, 二三十, 十七八.
pub(super) fn between(text: &str) -> Option<(u64, u64)> {
    let characters: Vec<char> = text.chars().collect();
    let near = |pair: &[char]| match pair {
        [first, second] => {
            let (lower, upper) = (digit(*first)?, digit(*second)?);
            (lower > 0 && lower < upper && upper <= lower.saturating_add(2)).then_some(())
        }
        _ => None,
    };
    let at = characters.windows(2).position(|pair| near(pair).is_some())?;
    let without = |place: usize| {
        let kept = characters.iter().enumerate().filter(|(index, _)| *index != place);
        value(&kept.map(|(_, c)| *c).collect::<String>())
    };
    Some((without(at.saturating_add(1))?, without(at)?))
}

/// The place of a last digit that follows a power directly: 100 in 一千二, 1000 in 一万二, else 1.
fn colloquial(text: &str) -> u64 {
    let mut back = text.chars().rev();
    let (last, before) = (back.next(), back.next());
    match (last.and_then(digit), before.and_then(power)) {
        (Some(_), Some(power)) if power >= 100 => power.div_euclid(10),
        _ => 1,
    }
}

fn digits(text: &str) -> Option<u64> {
    text.chars().try_fold(0_u64, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_characters() {
        for (text, expected) in [
            ("一", 1),
            ("两", 2),
            ("十", 10),
            ("十五", 15),
            ("二十", 20),
            ("三百二十", 320),
            ("三百零五", 305),
            ("一千二", 1200),
            ("一万二", 12_000),
            ("一千零二", 1002),
            ("两万三千", 23_000),
            ("一亿零五十万", 100_500_000),
            ("三万亿", 3_000_000_000_000),
            ("二〇二五", 2025),
            ("一〇八", 108),
            ("廿", 20),
            ("廿五", 25),
            ("卅万", 300_000),
            ("壹仟贰佰", 1200),
            ("伍拾陆", 56),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["一二十", "三五百", "十一二", "三五", "一二三"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn reads_two_digits_in_one_place_as_from_one_to_the_other() {
        for (text, expected) in [
            ("三四", Some((3, 4))),
            ("二三十", Some((20, 30))),
            ("三五百", Some((300, 500))),
            ("十七八", Some((17, 18))),
            ("一两", Some((1, 2))),
            ("一二三", None),
            ("五四", None),
            ("三八", None),
        ] {
            assert_eq!(between(text), expected, "{text}");
        }
    }
}
