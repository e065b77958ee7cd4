//! Parts of a year that are listed one by one: `2026年一、二季度`, `4月和5月`.

/// What stands between such parts.
const JOINTS: [&str; 7] = ["、", "和", "与", "及", ",", "/", "&"];

/// A folded text with neighbouring quarters or months that are listed as the span that they make: `1-2季度` of
/// `一、二季度`. At the head of a text `一、` may be the number of a heading.
pub(super) fn spans(text: &str) -> Option<String> {
    let mut kept = String::new();
    let mut rest = text;
    let mut is_found = false;
    while let Some(character) = rest.chars().next() {
        let before = kept.chars().last();
        let found =
            list(rest).filter(|list| !is_inside(before) && list.is_certain(before.is_none()));
        if let Some(list) = found {
            let span = format!("{}-{}{}", list.first, list.last, list.unit);
            kept.push_str(&span);
            rest = rest.get(list.length..)?;
            is_found = true;
        } else {
            kept.push(character);
            rest = rest.get(character.len_utf8()..)?;
        }
    }
    is_found.then_some(kept)
}

/// Whether a folded text lists parts of a year that make no span, or not for certain: `一、三季度`.
pub fn lists_parts(text: &str) -> bool {
    let mut before = None;
    text.char_indices().any(|(place, character)| {
        let is_start = !is_inside(before);
        before = Some(character);
        let is_first = place == 0;
        let rest = text.get(place..).filter(|_| is_start);
        rest.and_then(list).is_some_and(|list| !list.is_certain(is_first))
    })
}

fn is_inside(before: Option<char>) -> bool {
    // `表一` has a number of its own.
    before.is_some_and(|c| c.is_ascii_digit() || "-表件号".contains(c) || numeral(c).is_some())
}

struct List {
    first: u32,
    last: u32,
    unit: &'static str,
    /// In bytes of the text.
    length: usize,
    is_span: bool,
    /// Whether the first number may be that of a heading.
    may_be_numbered: bool,
}

impl List {
    fn is_certain(&self, is_first: bool) -> bool {
        self.is_span && !(is_first && self.may_be_numbered)
    }
}

/// The list that a text begins with.
fn list(text: &str) -> Option<List> {
    let (first, mut rest) = number(text)?;
    let (mut last, mut is_span, mut count) = (first, true, 1_u32);
    let mut joint_of_first = None;
    let mut has_unit = false;
    loop {
        let own = unit(rest);
        if let Some((_, behind)) = own {
            has_unit |= count == 1;
            rest = behind;
        }
        let joint = JOINTS.iter().find_map(|joint| Some((*joint, rest.strip_prefix(joint)?)));
        let is_glued = own.is_none() && count == 1 && !text.starts_with(|c: char| c.is_ascii());
        let glued =
            || is_glued.then_some(("", rest)).filter(|(_, rest)| rest.starts_with(is_numeral));
        let next = joint.or_else(glued).and_then(|(joint, behind)| Some((joint, number(behind)?)));
        // A number without a unit at the end of all belongs to something else.
        let next = next.filter(|(_, (_, behind))| unit_follows(behind));
        let Some((joint, (next, behind))) = next else {
            let (unit, _) = own.filter(|_| count > 1)?;
            let length = text.len().checked_sub(rest.len())?;
            let may_be_numbered = joint_of_first == Some("、") && !has_unit;
            return Some(List { first, last, unit, length, is_span, may_be_numbered });
        };
        joint_of_first = joint_of_first.or(Some(joint));
        is_span &= Some(next) == last.checked_add(1);
        (last, rest, count) = (next, behind, count.saturating_add(1));
    }
}

/// Whether a unit stands behind a number, or behind others that are listed with it.
fn unit_follows(text: &str) -> bool {
    if unit(text).is_some() {
        return true;
    }
    let joint = JOINTS.iter().find_map(|joint| text.strip_prefix(joint));
    joint.and_then(number).is_some_and(|(_, behind)| unit_follows(behind))
}

fn unit(text: &str) -> Option<(&'static str, &str)> {
    ["季度", "月"].into_iter().find_map(|unit| {
        let behind = text.strip_prefix(unit)?;
        Some((unit, behind))
    })
}

/// The number that a text begins with, of one Chinese numeral or at most two digits.
fn number(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix('第').unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, behind) = text.split_at_checked(digits)?;
        let number: u32 = number.parse().ok().filter(|number| (1..=12).contains(number))?;
        return Some((number, behind));
    }
    let first = text.chars().next()?;
    Some((numeral(first)?, text.get(first.len_utf8()..)?))
}

fn is_numeral(c: char) -> bool {
    numeral(c).is_some()
}

fn numeral(c: char) -> Option<u32> {
    (1..).zip("一二三四".chars()).find(|(_, known)| *known == c).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_a_span() {
        for (text, expected) in [
            ("2026年一、二季度教育指标", Some("2026年1-2季度教育指标")),
            ("2026年一二季度", Some("2026年1-2季度")),
            ("2026年第一、二季度", Some("2026年1-2季度")),
            ("2026年三四季度", Some("2026年3-4季度")),
            ("2026年4月、5月指标", Some("2026年4-5月指标")),
            ("2026年1月和2月", Some("2026年1-2月")),
            ("2026年5、6月", Some("2026年5-6月")),
            ("一季度、二季度、三季度", Some("1-3季度")),
            ("一、二季度", None),
            ("2026年一、三季度", None),
            ("2026年一季度", None),
            ("2026年1-9月", None),
            ("2026年二季度", None),
            ("二、2026年三季度", None),
            ("3、企业", None),
            ("表1二季度", None),
            ("附件一二季度", None),
        ] {
            assert_eq!(spans(text).as_deref(), expected, "{text}");
        }
        for (text, expected) in [
            ("一、二季度", true),
            ("2026年一、三季度", true),
            ("2026年1月和3月", true),
            ("2026年一、二季度", false),
            ("2026年二季度", false),
            ("一、2026年二季度", false),
        ] {
            assert_eq!(lists_parts(text), expected, "{text}");
        }
    }
}
