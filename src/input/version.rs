//! Which version of a report a row says that it is: `2`, `v2.1`, `第二版`, `2022-07-15`.

use jiff::civil::Date;

use crate::observation::Version;
use crate::period::{PeriodText, read_period};
use crate::quantity::{Number, fold};

/// Words around the number of a version.
const BEFORE: &[&str] = &["version", "ver.", "ver", "版本", "v", "第"];
const BEHIND: &[&str] = &["版", "稿", "次"];

/// The version that a cell states. What cannot be ordered for certain is unclear.
pub(super) fn read(text: &str) -> Version {
    let folded = fold(text).to_lowercase();
    if super::cell::is_missing(text) {
        return Version::Unstated;
    }
    if let Some(day) = day(&folded) {
        return Version::Day(day);
    }
    let bare = BEFORE.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded).trim();
    let bare = BEHIND.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim();
    match numbered(bare).or_else(|| in_chinese(bare).map(Number::whole)) {
        Some(number) => Version::Number(number),
        None => Version::Unclear,
    }
}

/// `2022-07-15`, `2022.7.15`, `20220715`, with a time of day behind it or not.
fn day(text: &str) -> Option<Date> {
    let (day, _) =
        text.split_once([' ', 't']).filter(|(_, time)| time.contains(':')).unwrap_or((text, ""));
    if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return day.parse().ok();
    }
    match read_period(&day.replace('.', "-"), None) {
        Ok((PeriodText::Date(date), _)) => Some(date),
        Ok((PeriodText::Period(_), _)) | Err(_) => None,
    }
}

/// `2` or `2.1`. Whether 2.10 comes before 2.9 is not certain.
fn numbered(text: &str) -> Option<Number> {
    let (whole, minor) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(whole) && whole.len() <= 4 && is_digits(minor) && minor.len() == 1)
        .then(|| text.parse().ok())
        .flatten()
}

/// `二`, `十二`: what people number their versions with.
fn in_chinese(text: &str) -> Option<i32> {
    let digit =
        |c: char| "一二三四五六七八九".chars().zip(1..).find(|(d, _)| *d == c).map(|(_, n)| n);
    let letters: Vec<char> = text.chars().collect();
    match letters.as_slice() {
        ['十'] => Some(10),
        [one] => digit(*one),
        ['十', one] => digit(*one)?.checked_add(10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_ordered_is_read_and_nothing_else() {
        let number = |text: &str| Version::Number(text.parse().expect("a number"));
        let day = Version::Day(jiff::civil::date(2022, 4, 10));
        for (text, version) in [
            ("2", number("2")),
            ("2.0", number("2")),
            ("v2", number("2")),
            ("V2.1", number("2.1")),
            ("版本3", number("3")),
            ("第2版", number("2")),
            ("第二版", number("2")),
            ("第十二稿", number("12")),
            ("２", number("2")),
            ("2022-04-10", day),
            ("2022.4.10", day),
            ("2022年4月10日", day),
            ("20220410", day),
            ("2022-04-10 09:30", day),
            ("", Version::Unstated),
            ("—", Version::Unstated),
            ("4月10日", Version::Unclear),
            ("2.10", Version::Unclear),
            ("44661", Version::Unclear),
            ("2022年4月", Version::Unclear),
            ("终稿", Version::Unclear),
            ("第二版(改)", Version::Unclear),
            ("20221340", Version::Unclear),
        ] {
            assert_eq!(read(text), version, "{text}");
        }
    }
}
