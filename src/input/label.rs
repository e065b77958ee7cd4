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

/// What the header of a value column says of every value below it: `本年累计(万元)`, `实际值(累计)`.
pub(super) fn of_column(text: &str) -> (Option<String>, Option<Basis>) {
    let label = take_apart(text);
    (label.unit, label.basis.or_else(|| basis_of(&label.name)))
}

/// The basis that a whole text names: `本年累计`, `本季值`.
fn basis_of(folded: &str) -> Option<Basis> {
    let is = |words: &[&str]| words.contains(&folded);
    if is(SINGLE) { Some(Basis::Single) } else { is(RUNNING).then_some(Basis::Running) }
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
            ("技术合同成交额(累计)(万元)", "技术合同成交额", Some("万元"), Some(Basis::Running)),
            ("技术合同成交额（万元）（本季）", "技术合同成交额", Some("万元"), Some(Basis::Single)),
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
        let headers = SINGLE.iter().map(|word| (*word, Basis::Single));
        for (word, basis) in headers.chain(RUNNING.iter().map(|word| (*word, Basis::Running))) {
            assert_eq!(of_column(word), (None, Some(basis)), "{word}");
            // A comma that was left behind it changes nothing.
            for text in
                [format!("{word}(亿元)"), format!("{word}（亿元）"), format!("{word}（亿元），")]
            {
                assert_eq!(of_column(&text), (Some("亿元".to_owned()), Some(basis)), "{text}");
            }
            let value = format!("实际值（{word}）（亿元）");
            assert_eq!(of_column(&value), (Some("亿元".to_owned()), Some(basis)), "{value}");
        }
        assert_eq!(of_column("实际值"), (None, None));
    }
}
