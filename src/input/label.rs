//! What the name of an indicator carries beside the name: a unit in brackets, and whether the row
//! holds values of single periods or running totals.

use std::borrow::Cow;

use super::basis::{self, Basis};
use super::vocabulary::{is_reached, without_corrected};
use crate::observation::Origin;
use crate::quantity::fold;

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) unit: Option<String>,
    pub(super) basis: Option<Basis>,
}

/// What a header says of every value below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) unit: Option<String>,
    pub(super) basis: Option<Basis>,
    /// The header's cell, once it is known.
    pub(super) place: Option<Origin>,
}

impl Said {
    /// Whether it says nothing.
    pub(super) fn is_silent(&self) -> bool {
        self.unit.is_none() && self.basis.is_none()
    }
}

/// What the header of a value column says of every value below it: `本年累计(万元)`, `实际值(累计)`.
pub(super) fn of_column(text: &str) -> Said {
    let label = take_apart(text);
    let basis = label.basis.or_else(|| basis::named(&label.name));
    Said { unit: label.unit, basis, place: None }
}

/// The same of a header that the plan may have declared, `own`: such a column holds periods of any
/// length, whatever it is called.
pub(super) fn of_value_column(text: &str, own: &[(String, String)]) -> Said {
    let said = of_column(text);
    let is_declared = own.iter().any(|(_, header)| fold(header) == fold(text));
    let basis = match said.basis {
        Some(Basis::Single(_)) if is_declared => Some(Basis::Single(None)),
        Some(Basis::End(_)) if is_declared => Some(Basis::End(None)),
        // The plan says that it is of the period which the table says.
        Some(Basis::Either(_)) if is_declared => None,
        said => said,
    };
    Said { basis, ..said }
}

/// A folded text without the punctuation that was left behind a closing bracket.
pub(super) fn without_end_marks(folded: Cow<'_, str>) -> Cow<'_, str> {
    let marks = [',', ';', ':', '、', '。', ' '];
    let kept = folded.trim_end_matches(marks);
    if kept.len() < folded.len() && kept.ends_with(')') {
        return Cow::Owned(kept.to_owned());
    }
    folded
}

/// Whether a character is the mark of a note behind what it is about.
pub(super) fn is_note_mark(c: char) -> bool {
    matches!(c, '*' | '＊' | '※' | '†' | '‡' | '①'..='⑳') || is_raised(c)
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// A name of an area without the marks of notes behind it, which may be numbers in brackets: `Nepal*`, `Uganda (1)`.
pub(super) fn without_end_notes(text: &str) -> &str {
    let text = text.trim();
    let bare = text.trim_end_matches(|c: char| is_note_mark(c) || c == ' ');
    let numbered = bare.strip_suffix([')', '）', ']']).and_then(|rest| {
        let head = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = rest.len().saturating_sub(head.len());
        head.strip_suffix(['(', '（', '[']).filter(|_| (1..=2).contains(&digits))
    });
    numbered.unwrap_or(bare).trim_end()
}

/// A name without the marks of notes behind it: `地区生产总值①`, `社会消费品零售总额*（亿元）`. Behind a Latin letter a
/// raised digit is a part of a unit: `m²`.
pub(super) fn without_note_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(is_note_mark) {
        return Cow::Borrowed(text);
    }
    let text = text.trim();
    let open = text.find(['(', '（']).filter(|_| text.ends_with([')', '）']));
    let (name, bracket) = open.and_then(|open| text.split_at_checked(open)).unwrap_or((text, ""));
    let bare = name.trim_end().trim_end_matches(is_note_mark).trim_end();
    let is_unit = bare.ends_with(|c: char| c.is_ascii_alphabetic()) && name.ends_with(is_raised);
    if bare.is_empty() || is_unit {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{bare}{bracket}"))
}

/// `国内生产总值_累计值(亿元)` as name, unit and basis.
pub(super) fn take_apart(text: &str) -> Label<'_> {
    let bare = without_note_marks(text);
    let folded = match &bare {
        Cow::Borrowed(text) => fold(text),
        Cow::Owned(text) => Cow::Owned(fold(text).into_owned()),
    };
    let mut name = without_end_marks(folded);
    let mut unit = None;
    let mut basis = None;
    while let Some((head, tail)) = name.rsplit_once('(')
        && let Some(inside) = tail.strip_suffix(')')
        && !head.trim().is_empty()
    {
        match basis::named(inside.trim()) {
            Some(named) if basis.is_none() => basis = Some(named),
            // `一季度(实际)`
            None if says_only_which(inside.trim()) => {}
            None if unit.is_none() => unit = Some(inside.trim().to_owned()),
            // A second unit or basis: no label that is known.
            Some(_) | None => break,
        }
        name = Cow::Owned(head.trim().to_owned());
    }
    if let Some((head, kind)) = basis::at_end(&name).filter(|_| basis::named(&name).is_none()) {
        basis = Some(kind);
        name = Cow::Owned(head.to_owned());
    }
    Label { name, unit: unit.as_deref().map(without_label), basis }
}

/// Whether all that a folded text in brackets says is that values were reached, or take the place of others.
fn says_only_which(text: &str) -> bool {
    let text = text.to_lowercase();
    is_reached(&text) || without_corrected(&text) == Some("")
}

/// `万元` of `单位:万元`.
fn without_label(unit: &str) -> String {
    let bare = unit.split_once(':').filter(|(label, _)| label.ends_with("单位"));
    bare.map_or(unit, |(_, bare)| bare.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::basis::Since;
    use crate::period::Frequency;

    const QUARTER: Basis = Basis::Single(Some(Frequency::Quarter));

    #[test]
    fn takes_names_apart() {
        for (text, name, unit, basis) in [
            ("国内生产总值(亿元)", "国内生产总值", Some("亿元"), None),
            ("国内生产总值_当季值(亿元)", "国内生产总值", Some("亿元"), Some(QUARTER)),
            ("国内生产总值（单位：亿元）", "国内生产总值", Some("亿元"), None),
            (
                "国内生产总值 累计值（亿元）",
                "国内生产总值",
                Some("亿元"),
                Some(Basis::Running(Since::Unsaid)),
            ),
            ("技术合同成交额", "技术合同成交额", None, None),
            ("地区生产总值①", "地区生产总值", None, None),
            ("社会消费品零售总额*（亿元）", "社会消费品零售总额", Some("亿元"), None),
            ("Floor area m²", "Floor area m2", None, None),
            (
                "技术合同成交额(累计)(万元)",
                "技术合同成交额",
                Some("万元"),
                Some(Basis::Running(Since::Unsaid)),
            ),
            ("技术合同成交额（万元）（本季）", "技术合同成交额", Some("万元"), Some(QUARTER)),
        ] {
            let label = take_apart(text);
            assert_eq!(
                (label.name.as_ref(), label.unit.as_deref(), label.basis),
                (name, unit, basis)
            );
        }
    }

    #[test]
    fn a_value_header_says_the_same_with_its_unit_behind_it() {
        for word in ["当季值", "本期", "本月完成", "累计", "本年累计完成", "1-本月", "年初至今累计"]
        {
            let basis = basis::named(word).expect("a basis");
            let said = |unit: Option<&str>| Said {
                unit: unit.map(str::to_owned),
                basis: Some(basis),
                place: None,
            };
            assert_eq!(of_column(word), said(None), "{word}");
            // A comma that was left behind it changes nothing.
            for text in
                [format!("{word}(亿元)"), format!("{word}（亿元）"), format!("{word}（亿元），")]
            {
                assert_eq!(of_column(&text), said(Some("亿元")), "{text}");
            }
            let value = format!("实际值（{word}）（亿元）");
            assert_eq!(of_column(&value), said(Some("亿元")), "{value}");
        }
        assert_eq!(of_column("实际值"), Said::default());
    }
}
