//! Numbers in Chinese characters, up to 万亿.

/// The value of a character that is a digit.
fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// The power of ten of a character that multiplies what stands before it.
fn power(c: char) -> Option<u64> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Whether a character can be part of a number.
pub(super) fn is_part(c: char) -> bool {
    digit(c).is_some() || power(c).is_some()
}

/// Whether a number can begin with it: 十五 can, 万 alone is a multiplier.
pub(super) fn is_start(c: char) -> bool {
    digit(c).is_some() || c == '十'
}

/// The value of a whole text such as 三百二十 or 二〇二五; `None` if it is no number, or too large.
pub(super) fn value(text: &str) -> Option<u64> {
    if text.chars().count() > 1 && text.chars().all(|c| digit(c).is_some()) {
        return digits(text);
    }
    let (mut total, mut section, mut pending) = (0_u64, 0_u64, None::<u64>);
    let mut last = u64::MAX;
    for c in text.chars() {
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
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["一二十", "三五百", "十一二"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
