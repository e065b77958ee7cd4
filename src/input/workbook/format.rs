//! Number formats of spreadsheets: what a cell shows beside its number.

use super::date_format::DateFormat;
use super::format_code::{Part, has_sign, literal, sections};
use super::format_rule::Rule;
use super::yuan::YuanSign;
use crate::quantity::{Number, Units};

/// What a number format says of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// What it shows numbers as, with the rule for which; the first that holds counts.
    sections: Vec<(Rule, Section)>,
    /// What it shows days as.
    pub(super) date: DateFormat,
}

/// What a section of a number format shows a number as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Whether the number is shown times 100 with a percent sign.
    pub(super) is_percent: bool,
    /// A text shown in front of the number, such as `$`.
    before: String,
    /// A text shown behind the number, such as `亿元`, or a percent sign that only looks like one.
    after: String,
    shown: Shown,
    /// What stands beside such a number, its unit, or in its place.
    beside: String,
}

/// How a section shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    AsStored,
    /// Divided by thousands, with its point moved, or not at all.
    Moved,
    /// With a minus or a bracket in front of it.
    WithMinus,
    /// With other digits beside its own.
    WithDigits,
    /// Not at all: as a text, or as nothing.
    Hidden,
}

/// What shows as it is stored.
static PLAIN: Section = Section {
    is_percent: false,
    before: String::new(),
    after: String::new(),
    shown: Shown::AsStored,
    beside: String::new(),
};

/// Sections that show numbers; a fourth one is for texts.
const SECTIONS: usize = 3;

impl NumberFormat {
    /// Reads a format code, such as `0.0%`, `0.0"%"` or `[$¥-804]#,##0.00`; `number` is how the
    /// workbook calls it, which is all there is of some.
    pub(super) fn read(code: &str, number: Option<u32>) -> Self {
        let plain = code.replace("General", "0").replace("G/通用格式", "0");
        // Without a code nothing is said; an empty section among others hides what it is for.
        let written = if plain.is_empty() { Vec::new() } else { sections(&plain) };
        let count = written.len().min(SECTIONS);
        let has_rules = written.iter().any(|section| section.rule.is_some());
        let first = written.first().map(|section| section.parts.as_slice()).unwrap_or_default();
        let is_of_number = code.is_empty() || code == "General";
        let date = DateFormat::of(first, number.filter(|_| is_of_number));
        let numbered = written.iter().take(count).enumerate();
        let read = numbered.map(|(index, section)| {
            // Behind rules of its own the last section shows whatever is left.
            let is_last = index.saturating_add(1) == count;
            let rule = match section.rule {
                Some(rule) => rule,
                None if has_rules && is_last => Rule::Always,
                None => Rule::by_place(index, count),
            };
            (rule, Section::of(&section.parts))
        });
        Self { sections: read.collect(), date }
    }

    /// The section that shows a number. One that is too long to compare is shown by the first.
    pub(super) fn section(&self, number: &str) -> &Section {
        let number: Option<Number> = number.parse().ok();
        let shows = |(rule, _): &&(Rule, Section)| number.is_none_or(|number| rule.holds(number));
        self.sections.iter().find(shows).map_or(&PLAIN, |(_, section)| section)
    }
}

impl Section {
    fn of(parts: &[Part]) -> Self {
        let is_date = has_sign(parts, &['y', 'm', 'd']);
        let is_digit = |part: &Part| matches!(part, Part::Sign('0' | '#' | '?'));
        let (first, last) = (parts.iter().position(is_digit), parts.iter().rposition(is_digit));
        let tail = parts.get(last.map_or(0, |last| last.saturating_add(1))..).unwrap_or_default();
        let head = parts.get(..first.unwrap_or(0)).unwrap_or_default();
        let hides = last.is_none() && !has_sign(parts, &['@']);
        let minus = |part: &Part| matches!(part, Part::Literal('-' | '('));
        let shown = if is_date {
            Shown::AsStored
        } else if last.is_some() && joins_digits(head, tail) {
            Shown::WithDigits
        } else if hides {
            Shown::Hidden
        } else if is_scaled(parts) {
            Shown::Moved
        } else if head.iter().any(minus) {
            Shown::WithMinus
        } else {
            Shown::AsStored
        };
        let is_another = matches!(shown, Shown::Moved | Shown::WithDigits);
        let shows_text = !is_date && !is_another && last.is_some();
        let beside = match shown {
            Shown::Hidden => literal(parts),
            Shown::Moved | Shown::WithDigits => unit_beside(head, tail),
            Shown::AsStored | Shown::WithMinus => String::new(),
        };
        Self {
            is_percent: !is_date && has_sign(parts, &['%']),
            before: if shows_text { literal(head) } else { String::new() },
            after: if shows_text { literal(tail) } else { String::new() },
            shown,
            beside,
        }
    }

    /// Whether it shows a number as another one, also 28 as -28; zero is zero in thousands, too.
    pub(super) fn shows_another(&self, number: &str) -> bool {
        match self.shown {
            Shown::AsStored => false,
            Shown::Moved | Shown::Hidden => number != "0",
            Shown::WithMinus => number != "0" && !number.starts_with('-'),
            Shown::WithDigits => true,
        }
    }

    /// What it shows where it does not show a number: a text, or another number with a unit of its own.
    pub(super) fn instead(&self, number: &str) -> Option<&str> {
        let is_no_number = self.shown == Shown::Hidden || is_unit(&self.beside);
        (is_no_number && self.shows_another(number)).then_some(self.beside.as_str())
    }

    /// A number with what the cell shows beside it; the sign of the number is there already.
    pub(super) fn dress(&self, number: &str, yuan: YuanSign) -> String {
        let is_no_unit = |c: char| yuan.passes_over(c) || "-(+ ".contains(c);
        let before = self.before.trim_matches(is_no_unit);
        // A bracket that was opened behind the number belongs to its text: `(预计)`.
        let is_opened = self.after.contains(['(', '（']);
        let after = self.after.trim_matches(['-', ' ']);
        let after = if is_opened { after } else { after.trim_matches([')', '-', ' ']) };
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

/// Whether digits that only the format has stand at those of the number: `"1"0` shows 28 as 128.
fn joins_digits(head: &[Part], tail: &[Part]) -> bool {
    let is_digit = |part: &Part| matches!(part, Part::Literal('0'..='9' | '０'..='９'));
    let is_point = |part: &Part| matches!(part, Part::Literal('.' | ','));
    head.last().is_some_and(|part| is_digit(part) || is_point(part))
        || tail.iter().find(|part| !is_point(part)).is_some_and(is_digit)
}

/// The unit or currency beside a number that is shown as another one.
fn unit_beside(head: &[Part], tail: &[Part]) -> String {
    let is_no_unit = |c: char| c.is_numeric() || "¥￥-(+ ".contains(c);
    let behind = literal(tail);
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    if is_unit(behind) {
        behind.to_owned()
    } else {
        literal(head).trim_matches(is_no_unit).to_owned()
    }
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
            ("[$¥-zh-CN]#,##0.00", false, "15"),
            ("[$¥-411]#,##0", false, "JPY15"),
            ("[$￥-ja-JP]#,##0", false, "JPY15"),
            ("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", false, "15"),
            ("\"$\"#,##0", false, "$15"),
            ("[$US$-409]0", false, "US$15"),
            ("#,##0_);(#,##0)", false, "15"),
            ("0.00E+00", false, "15"),
            ("@", false, "15"),
        ] {
            let format = NumberFormat::read(code, None);
            let section = format.section("15");
            assert_eq!(
                (section.is_percent, section.dress("15", YuanSign::SaysNothing).as_str()),
                (is_percent, shown),
                "{code}"
            );
        }
    }

    #[test]
    fn a_number_may_be_shown_otherwise_than_it_is_stored() {
        for (code, is_scaled) in [
            ("0!.0,\"万元\"", true),
            ("0\\.0,", true),
            ("#,##0,", true),
            ("0.0,,", true),
            ("0.00,\"千元\"", true),
            ("#,##0", false),
            ("#,##0.00", false),
            ("# ##0.00", false),
            ("0.0\"亿元\"", false),
            ("0.0%", false),
            ("\"1\"0", true),
            ("0\"0\"", true),
            ("0\".5\"", true),
            ("\"1,\"000", true),
            ("-0", true),
            ("(0)", true),
            ("-0;-0", true),
            ("0;-0", false),
            ("0\"m2\"", false),
            ("0\"亿元/1000人\"", false),
            ("0;0,", false),
            ("yyyy\"年\"m\"月\"d\"日\"", false),
            ("General", false),
            ("@", false),
            ("", false),
        ] {
            let format = NumberFormat::read(code, None);
            assert_eq!(format.section("15").shows_another("15"), is_scaled, "{code}");
        }
    }

    #[test]
    fn the_section_that_shows_a_number_counts() {
        for (code, number, is_scaled, dressed) in [
            ("[>=10000]0!.0,\"万元\";0\"元\"", "12345", true, "12345"),
            ("[>=10000]0!.0,\"万元\";0\"元\"", "9999", false, "9999元"),
            ("[>=10000]0!.0,\"万元\";0\"元\"", "10000", true, "10000"),
            ("[>=10000]0.0;0", "12345", false, "12345"),
            ("[<1]0.0%;0", "0.5", false, "0.5"),
            ("[<0]0,;[>=1000]0\"家\";0\"户\"", "-5", true, "-5"),
            ("[<0]0,;[>=1000]0\"家\";0\"户\"", "1000", false, "1000家"),
            ("[<0]0,;[>=1000]0\"家\";0\"户\"", "5", false, "5户"),
            ("[=1]\"是\";[=0]\"否\";0", "1", true, "1"),
            ("[=1]\"是\";[=0]\"否\";0", "2", false, "2"),
            ("0\"亿元\";-0\"亿元\"", "-3", false, "-3亿元"),
            ("¥#,##0;¥-#,##0", "-3", false, "-3"),
            ("0\"亿元\";-0,\"亿元\"", "-3", true, "-3"),
            ("0\"家\";-0;\"无\"", "0", false, "0"),
            ("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "7", false, "7"),
            (";;;", "7", true, "7"),
            ("0;-0;;@", "7", false, "7"),
            ("@", "7", false, "7"),
            ("", "7", false, "7"),
            ("0;0,", "15", false, "15"),
            ("[>abc]0,;0", "15", true, "15"),
        ] {
            let format = NumberFormat::read(code, None);
            let section = format.section(number);
            let found =
                (section.shows_another(number), section.dress(number, YuanSign::SaysNothing));
            assert_eq!(found, (is_scaled, dressed.to_owned()), "{number} as {code}");
        }
    }

    #[test]
    fn what_stands_in_the_place_of_a_number_is_known() {
        for (code, number, instead) in [
            ("\"待公布\"", "777", Some("待公布")),
            (";;;", "777", Some("")),
            ("0!.0,\"万元\"", "777", Some("万元")),
            ("0!.0,", "777", None),
            ("0;-0;\"无\"", "0", None),
            ("0\"元\"", "777", None),
            ("@", "777", None),
        ] {
            let format = NumberFormat::read(code, None);
            assert_eq!(format.section(number).instead(number), instead, "{code}");
        }
    }

    #[test]
    fn a_sign_of_the_yuan_tells_where_the_plan_has_other_money() {
        for (code, yuan, shown) in [
            ("[$¥-804]#,##0.00", YuanSign::MayBeYen, "￥15"),
            ("[$¥-zh-CN]#,##0.00", YuanSign::IsOther, "￥15"),
            ("[$¥-411]#,##0", YuanSign::MayBeYen, "JPY15"),
            ("\"¥\"#,##0", YuanSign::MayBeYen, "15"),
            ("\"¥\"#,##0", YuanSign::IsOther, "¥15"),
        ] {
            assert_eq!(
                NumberFormat::read(code, None).section("15").dress("15", yuan),
                shown,
                "{code}"
            );
        }
    }
}
