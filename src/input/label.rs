//! What the name of an indicator carries beside the name: a unit in brackets, and whether the row
//! holds values of single periods or running totals.

use std::borrow::Cow;

use crate::quantity::fold;

/// Whether values are of single periods, or running totals from the start of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// 当季值, 本月.
    Single,
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

const SINGLE: &[&str] = &[
    "当季值",
    "当期值",
    "当月值",
    "本季值",
    "本期值",
    "本月值",
    "本季度",
    "本季",
    "本月",
    "本期",
    "当季",
];
const RUNNING: &[&str] = &["累计值", "本年累计", "累计完成", "累计"];

/// The basis that a column's header names: `本年累计`, `本季值`.
pub(super) fn basis_of(text: &str) -> Option<Basis> {
    let folded = fold(text);
    let is = |words: &[&str]| words.iter().any(|word| folded == *word);
    if is(SINGLE) { Some(Basis::Single) } else { is(RUNNING).then_some(Basis::Running) }
}

/// `国内生产总值_累计值(亿元)` as name, unit and basis.
pub(super) fn take_apart(text: &str) -> Label<'_> {
    let mut name = fold(text);
    let mut unit = None;
    if let Some((head, tail)) = name.rsplit_once('(')
        && let Some(inside) = tail.strip_suffix(')')
    {
        unit = Some(inside.trim().to_owned());
        name = Cow::Owned(head.trim().to_owned());
    }
    let mut basis = None;
    for (words, kind) in [(SINGLE, Basis::Single), (RUNNING, Basis::Running)] {
        let head = words.iter().find_map(|word| name.strip_suffix(word));
        let head = head.map(|head| head.trim_end_matches(['_', '-', ' ', ',', ':']).to_owned());
        if let Some(head) = head.filter(|head| !head.is_empty()) {
            basis = Some(kind);
            name = Cow::Owned(head);
            break;
        }
    }
    Label { name, unit, basis }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        for (text, name, unit, basis) in [
            ("国内生产总值(亿元)", "国内生产总值", Some("亿元"), None),
            ("国内生产总值_当季值(亿元)", "国内生产总值", Some("亿元"), Some(Basis::Single)),
            ("国内生产总值 累计值（亿元）", "国内生产总值", Some("亿元"), Some(Basis::Running)),
            ("技术合同成交额", "技术合同成交额", None, None),
        ] {
            let label = take_apart(text);
            assert_eq!(
                (label.name.as_ref(), label.unit.as_deref(), label.basis),
                (name, unit, basis)
            );
        }
    }
}
