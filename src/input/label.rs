//! What the name of an indicator carries beside the name: a unit in brackets, and whether the row
//! holds values of single periods or running totals.

use std::borrow::Cow;

use crate::observation::Origin;
use crate::period::Frequency;
use crate::quantity::fold;

/// Whether values are of single periods, or running totals from the start of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// 当季值, 本月: with the kind of period, where the word says it.
    Single(Option<Frequency>),
    /// 累计值, 1-9月.
    Running,
}

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) unit: Option<String>,
    pub(super) basis: Option<Basis>,
}

const QUARTER: Basis = Basis::Single(Some(Frequency::Quarter));
const MONTH: Basis = Basis::Single(Some(Frequency::Month));
const SINGLE: &[(&str, Basis)] = &[
    ("当季值", QUARTER),
    ("当期值", Basis::Single(None)),
    ("当月值", MONTH),
    ("本季值", QUARTER),
    ("本期值", Basis::Single(None)),
    ("本月值", MONTH),
    ("本季度完成", QUARTER),
    ("本季完成", QUARTER),
    ("当季完成", QUARTER),
    ("本月完成", MONTH),
    ("当月完成", MONTH),
    ("本期完成", Basis::Single(None)),
    ("本季度", QUARTER),
    ("本季", QUARTER),
    ("本月", MONTH),
    ("本期", Basis::Single(None)),
    ("当季", QUARTER),
    ("当月", MONTH),
    ("当期", Basis::Single(None)),
];
const RUNNING: &[&str] = &[
    "年初至今累计",
    "本年累计完成",
    "1-本月累计",
    "1-本季累计",
    "累计完成数",
    "累计值",
    "本年累计",
    "累计完成",
    "1-本月",
    "累计",
];

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
    let basis = label.basis.or_else(|| basis_of(&label.name));
    Said { unit: label.unit, basis, place: None }
}

/// The same of a header that the plan may have declared, `own`: such a column holds periods of any
/// length, whatever it is called.
pub(super) fn of_value_column(text: &str, own: &[(String, String)]) -> Said {
    let said = of_column(text);
    let is_declared = own.iter().any(|(_, header)| fold(header) == fold(text));
    let basis = said.basis.map(|basis| match basis {
        Basis::Single(_) if is_declared => Basis::Single(None),
        Basis::Single(_) | Basis::Running => basis,
    });
    Said { basis, ..said }
}

/// The basis that a whole text names: `本年累计`, `本季值`.
fn basis_of(folded: &str) -> Option<Basis> {
    let single = SINGLE.iter().find(|(word, _)| *word == folded);
    let running = RUNNING.contains(&folded).then_some(Basis::Running);
    single.map(|(_, basis)| *basis).or(running)
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

/// `国内生产总值_累计值(亿元)` as name, unit and basis.
pub(super) fn take_apart(text: &str) -> Label<'_> {
    let mut name = without_end_marks(fold(text));
    let mut unit = None;
    let mut basis = None;
    while let Some((head, tail)) = name.rsplit_once('(')
        && let Some(inside) = tail.strip_suffix(')')
        && !head.trim().is_empty()
    {
        match basis_of(inside.trim()) {
            Some(named) if basis.is_none() => basis = Some(named),
            None if unit.is_none() => unit = Some(inside.trim().to_owned()),
            // A second unit or basis: no label that is known.
            Some(_) | None => break,
        }
        name = Cow::Owned(head.trim().to_owned());
    }
    // `1-本月` ends like `本月`, and says the contrary.
    let running = RUNNING.iter().map(|word| (*word, Basis::Running));
    let words = running.chain(SINGLE.iter().copied());
    let mut heads = words.filter(|_| basis_of(&name).is_none()).filter_map(|(word, basis)| {
        let is_between = |c: char| c.is_whitespace() || "_-,:".contains(c);
        let head = name.strip_suffix(word)?.trim_end_matches(is_between);
        (!head.is_empty()).then(|| (head.to_owned(), basis))
    });
    let found = heads.next();
    if let Some((head, kind)) = found {
        basis = Some(kind);
        name = Cow::Owned(head);
    }
    Label { name, unit: unit.as_deref().map(without_label), basis }
}

/// `万元` of `单位:万元`.
fn without_label(unit: &str) -> String {
    let bare = unit.split_once(':').filter(|(label, _)| label.ends_with("单位"));
    bare.map_or(unit, |(_, bare)| bare.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        for (text, name, unit, basis) in [
            ("国内生产总值(亿元)", "国内生产总值", Some("亿元"), None),
            ("国内生产总值_当季值(亿元)", "国内生产总值", Some("亿元"), Some(QUARTER)),
            ("国内生产总值（单位：亿元）", "国内生产总值", Some("亿元"), None),
            ("国内生产总值 累计值（亿元）", "国内生产总值", Some("亿元"), Some(Basis::Running)),
            ("技术合同成交额", "技术合同成交额", None, None),
            ("技术合同成交额(累计)(万元)", "技术合同成交额", Some("万元"), Some(Basis::Running)),
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
        let running = RUNNING.iter().map(|word| (*word, Basis::Running));
        for (word, basis) in SINGLE.iter().copied().chain(running) {
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
