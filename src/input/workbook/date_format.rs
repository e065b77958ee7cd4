//! What number formats show days as: the month of one, with words around it: `上年5月`, `7月计划`.

use super::format_code::{Part, has_sign, literal};
use crate::input::vocabulary::other_kind;

/// The formats of a Chinese spreadsheet that are known by number only and show a month without a
/// day, `2022年4月` (ECMA-376, 18.8.30, zh-cn).
const MONTHS_BY_NUMBER: &[u32] = &[17, 27, 36, 50, 52, 57];

/// Letters beside the numbers of a day and of a time that say which of them each is.
const NAMES_OF_NUMBERS: &str = "年月日号度份时分秒";

/// What a number format shows days as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DateFormat {
    /// Whether a day is shown by its month and without its day.
    pub(super) is_month: bool,
    /// Words in front of it.
    before: String,
    /// Words behind it.
    after: String,
}

impl DateFormat {
    /// That of a section of a format code; `number` is how the workbook calls it, where that is all there is of it.
    pub(super) fn of(parts: &[Part], number: Option<u32>) -> Self {
        let is_month = has_sign(parts, &['m']) && !has_sign(parts, &['d', 'h', 's']);
        let by_number = number.is_some_and(|number| MONTHS_BY_NUMBER.contains(&number));
        let is_number = |part: &Part| matches!(part, Part::Sign('y' | 'm' | 'd' | 'h' | 's'));
        let ends = parts.iter().position(is_number).zip(parts.iter().rposition(is_number));
        let words = |part: Option<&[Part]>| words(part.unwrap_or_default());
        let (before, after) = ends.map_or_else(Default::default, |(first, last)| {
            (words(parts.get(..first)), words(parts.get(last..)))
        });
        Self { is_month: is_month || by_number, before, after }
    }

    /// The words around the numbers of a day that is shown so. Names of months and weekdays stand in front of such
    /// numbers, too: of Latin letters there are words behind them alone.
    pub(super) fn shown(text: &str) -> Self {
        const SHORTEST: usize = 3;
        let is_digit = |c: char| c.is_ascii_digit();
        let (head, tail) = text.find(is_digit).zip(text.rfind(is_digit)).map_or(("", ""), |ends| {
            (
                text.get(..ends.0).unwrap_or_default(),
                text.get(ends.1.saturating_add(1)..).unwrap_or_default(),
            )
        });
        let is_chinese = |text: &str| text.contains(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
        let before = if is_chinese(head) { bare_words(head) } else { String::new() };
        let after = bare_words(tail);
        let is_word = is_chinese(&after) || after.len() >= SHORTEST && after.is_ascii();
        Self { is_month: false, before, after: if is_word { after } else { String::new() } }
    }

    /// A text without those words.
    pub(super) fn strip<'t>(&self, text: &'t str) -> &'t str {
        let text = text.trim();
        let text = text.strip_prefix(self.before.as_str()).unwrap_or(text);
        text.strip_suffix(self.after.as_str()).unwrap_or(text).trim()
    }

    /// A day or month with the words that the cell shows around it, `1-6月` as the span that it is.
    pub(super) fn dress(&self, date: &str) -> String {
        let (before, after) = (self.before.as_str(), self.after.as_str());
        let first = before.strip_suffix(['-', '–', '—', '~', '至']);
        let first: Option<u8> = first.and_then(|first| first.trim().parse().ok());
        if let (Some(first), Some((year, _))) =
            (first.filter(|_| self.is_month), date.split_once('-'))
        {
            return format!("{year}-{first:02}..{date}");
        }
        let gap = |word: &str| if word.is_ascii() && !word.is_empty() { " " } else { "" };
        format!("{before}{}{date}{}{after}", gap(before), gap(after))
    }
}

/// The words of a part of a format code: `计划` of `月计划`, and not `年` or a stroke.
fn words(parts: &[Part]) -> String {
    bare_words(&literal(parts))
}

/// A text around a day, if it says that what stands below is something else than the values of that: other words,
/// `底` or `（快报）`, and weekdays do no harm.
fn bare_words(text: &str) -> String {
    let text = text.trim_start_matches(|c| NAMES_OF_NUMBERS.contains(c)).trim();
    let is_span = text.starts_with(|c: char| c.is_ascii_digit());
    if is_span || other_kind(text).is_some() { text.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use crate::input::workbook::format::NumberFormat;

    #[test]
    fn a_month_is_shown_without_a_day() {
        for (code, number, is_month) in [
            ("yyyy\"年\"m\"月\"", Some(176), true),
            ("yyyy\"年\"m\"月\";@", None, true),
            ("yyyy年m月", None, true),
            ("mmm-yy", Some(17), true),
            ("[$-804]yyyy-mm", None, true),
            ("", Some(57), true),
            ("", Some(58), false),
            ("m\"月\"d\"日\"", None, false),
            ("yyyy-mm-dd", None, false),
            ("h:mm", None, false),
            ("mm:ss", None, false),
            ("yyyy", None, false),
            ("0.0", None, false),
        ] {
            assert_eq!(NumberFormat::read(code, number).date.is_month, is_month, "{code}");
        }
    }

    #[test]
    fn words_around_a_day_are_shown_with_it() {
        for (code, shown) in [
            ("\"上年\"m\"月\"", "上年2025-07"),
            ("m\"月计划\"", "2025-07计划"),
            ("m月（预计）", "2025-07（预计）"),
            ("mmm-yy\" plan\"", "2025-07 plan"),
            ("\"as of \"d mmm yyyy", "2025-07"),
            ("m\"月底\"", "2025-07"),
            ("m\"月（快报）\"", "2025-07"),
            ("\"1-\"m\"月\"", "2025-01..2025-07"),
            ("yyyy\"年度\"", "2025-07"),
            ("yyyy\"年\"m\"月份\"", "2025-07"),
            ("yyyy-mm-dd\\ hh:mm", "2025-07"),
            ("[$-409]mmm\\-yy;@", "2025-07"),
            ("General", "2025-07"),
        ] {
            assert_eq!(NumberFormat::read(code, None).date.dress("2025-07"), shown, "{code}");
        }
    }
}
