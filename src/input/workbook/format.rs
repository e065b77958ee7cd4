//! Number formats of spreadsheets: what a cell shows beside its number.

use crate::quantity::Units;

/// What a number format says of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// Whether the number is shown times 100 with a percent sign.
    pub(super) is_percent: bool,
    /// A text shown in front of the number, such as `$`.
    pub(super) before: String,
    /// A text shown behind the number, such as `亿元`, or a percent sign that only looks like one.
    pub(super) after: String,
    /// Whether a day is shown by its month and without its day.
    pub(super) is_month: bool,
    /// Whether the number is shown divided by thousands, or with its point moved.
    pub(super) is_scaled: bool,
    /// The unit behind such a number: not that of the number that is stored.
    pub(super) scaled_unit: String,
}

/// The formats of a Chinese spreadsheet that are known by number only and show a month without a
/// day, `2022年4月` (ECMA-376, 18.8.30, zh-cn).
const MONTHS_BY_NUMBER: &[u32] = &[17, 27, 36, 50, 52, 57];

/// A part of a format code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A letter that stands for itself.
    Literal(char),
    /// A letter that stands for something else.
    Sign(char),
}

impl NumberFormat {
    /// Reads a format code, such as `0.0%`, `0.0"%"` or `[$¥-804]#,##0.00`; `number` is how the
    /// workbook calls it, which is all there is of some.
    pub(super) fn read(code: &str, number: Option<u32>) -> Self {
        let plain = code.replace("General", "0").replace("G/通用格式", "0");
        let mut sections = sections(&plain);
        // With conditions of their own any section may be the one that shows the number.
        let may_be_scaled =
            sections.has_conditions && sections.parts.iter().any(|parts| is_scaled(parts));
        let parts =
            if sections.has_conditions { Vec::new() } else { sections.parts.swap_remove(0) };
        let is_sign = |wanted: &[char]| {
            parts.iter().any(|part| matches!(part, Part::Sign(sign) if wanted.contains(sign)))
        };
        let is_date = is_sign(&['y', 'm', 'd']);
        let is_month = is_sign(&['m']) && !is_sign(&['d', 'h', 's']);
        let is_digit = |part: &Part| matches!(part, Part::Sign('0' | '#' | '?'));
        let (first, last) = (parts.iter().position(is_digit), parts.iter().rposition(is_digit));
        let tail = parts.get(last.map_or(0, |last| last.saturating_add(1))..).unwrap_or_default();
        let is_scaled = is_scaled(&parts);
        let shows_text = !is_date && !is_scaled && last.is_some();
        let head = parts.get(..first.unwrap_or(0)).unwrap_or_default();
        Self {
            is_percent: !is_date && is_sign(&['%']),
            before: if shows_text { literal(head) } else { String::new() },
            after: if shows_text { literal(tail) } else { String::new() },
            is_month: is_month
                || (code.is_empty() || code == "General")
                    && number.is_some_and(|number| MONTHS_BY_NUMBER.contains(&number)),
            is_scaled: may_be_scaled || !is_date && is_scaled,
            scaled_unit: if is_scaled && !is_date { literal(tail) } else { String::new() },
        }
    }

    /// A number with what the cell shows beside it. The yuan sign says nothing that the unit does
    /// not say better.
    pub(super) fn dress(&self, number: &str) -> String {
        let before = if matches!(self.before.as_str(), "¥" | "￥" | "-" | "(") {
            ""
        } else {
            &self.before
        };
        let after = if matches!(self.after.as_str(), ")" | "-") { "" } else { &self.after };
        format!("{before}{number}{after}")
    }
}

/// Whether a text behind a number is a unit, and not 万 or 亿 alone, which only say how it is shown.
pub(super) fn is_unit(text: &str) -> bool {
    !text.is_empty() && !matches!(text, ")" | "-" | "）") && Units::multiplier(text).is_none()
}

/// Whether a comma behind the digits divides by a thousand, or a literal between them moves the point:
/// what stands behind such a number is no unit of the number that is stored.
fn is_scaled(parts: &[Part]) -> bool {
    let is_digit = |part: &Part| matches!(part, Part::Sign('0' | '#' | '?'));
    let Some((first, last)) = parts.iter().position(is_digit).zip(parts.iter().rposition(is_digit))
    else {
        return false;
    };
    let tail = parts.get(last.saturating_add(1)..).unwrap_or_default();
    let between = parts.get(first..last).unwrap_or_default();
    // A blank between digits groups them.
    let moves = |part: &Part| matches!(part, Part::Literal(letter) if *letter != ' ');
    tail.first() == Some(&Part::Sign(',')) || between.iter().any(moves)
}

fn literal(parts: &[Part]) -> String {
    let letters = parts.iter().filter_map(|part| match part {
        Part::Literal(letter) => Some(*letter),
        Part::Sign(_) => None,
    });
    letters.collect::<String>().trim().to_owned()
}

/// The sections of a format code.
struct Sections {
    /// At least one.
    parts: Vec<Vec<Part>>,
    /// Whether conditions of their own say which of them shows a number; else the first shows those
    /// above zero.
    has_conditions: bool,
}

fn sections(code: &str) -> Sections {
    let mut sections = Sections { parts: Vec::new(), has_conditions: false };
    let mut parts = Vec::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => parts.extend(letters.by_ref().take_while(|c| *c != '"').map(Part::Literal)),
            '\\' | '!' => parts.extend(letters.next().map(Part::Literal)),
            // The width of a letter, and a letter that fills the cell.
            '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inner: String = letters.by_ref().take_while(|c| *c != ']').collect();
                sections.has_conditions |= inner.starts_with(['<', '>', '=']);
                // A currency: `[$¥-804]`.
                let currency = inner.strip_prefix('$').and_then(|rest| rest.split('-').next());
                parts.extend(currency.unwrap_or_default().chars().map(Part::Literal));
            }
            ';' => sections.parts.push(std::mem::take(&mut parts)),
            '$' | '¥' | '￥' | '€' | '£' | '-' | '(' | ')' | '+' | ' ' => {
                parts.push(Part::Literal(letter));
            }
            other => {
                let sign = other.to_ascii_lowercase();
                let is_sign = other.is_ascii_alphanumeric() || "#?%.,@/:".contains(other);
                parts.push(if is_sign { Part::Sign(sign) } else { Part::Literal(other) });
            }
        }
    }
    sections.parts.push(parts);
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_sign_may_be_a_literal() {
        for (code, is_percent, shown) in [
            ("General", false, "15"),
            ("0.00%", true, "15"),
            ("0.0%_);(0.0%)", true, "15"),
            ("0.0\"%\"", false, "15%"),
            ("0\\%", false, "15%"),
            ("0_%", false, "15"),
            ("0*%", false, "15"),
            ("[Red]0", false, "15"),
            ("0.0\"亿元\"", false, "15亿元"),
            ("0.0亿元", false, "15亿元"),
            ("General\"元\"", false, "15元"),
            ("G/通用格式", false, "15"),
            ("#,##0.00\" 家\";-0", false, "15家"),
            ("0!.0,\"万元\"", false, "15"),
            ("0.0,\"万元\"", false, "15"),
            ("[>=10000]0.0\"万\";0", false, "15"),
            ("[$¥-804]#,##0.00", false, "15"),
            ("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", false, "15"),
            ("\"$\"#,##0", false, "$15"),
            ("[$US$-409]0", false, "US$15"),
            ("#,##0_);(#,##0)", false, "15"),
            ("0.00E+00", false, "15"),
            ("@", false, "15"),
        ] {
            let format = NumberFormat::read(code, None);
            assert_eq!(
                (format.is_percent, format.dress("15").as_str()),
                (is_percent, shown),
                "{code}"
            );
        }
    }

    #[test]
    fn a_number_may_be_shown_smaller_than_it_is_stored() {
        for (code, is_scaled) in [
            ("0!.0,\"万元\"", true),
            ("0\\.0,", true),
            ("#,##0,", true),
            ("0.0,,", true),
            ("0.00,\"千元\"", true),
            ("[>=10000]0!.0,\"万\";0", true),
            ("[>=10000]0.0;0", false),
            ("#,##0", false),
            ("#,##0.00", false),
            ("# ##0.00", false),
            ("0.0\"亿元\"", false),
            ("0.0%", false),
            ("0;0,", false),
            ("yyyy\"年\"m\"月\"d\"日\"", false),
            ("General", false),
            ("@", false),
            ("", false),
        ] {
            assert_eq!(NumberFormat::read(code, None).is_scaled, is_scaled, "{code}");
        }
    }

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
            assert_eq!(NumberFormat::read(code, number).is_month, is_month, "{code}");
        }
    }
}
