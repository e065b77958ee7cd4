//! Sentences that say that figures are others in the place of what is not known: `暂按计划数填报`, `按上年同期估算`,
//! `沿用2月数据`, `暂用2月数据代替`.

use super::denial::denies;
use super::kind::other_kind;
use crate::diagnostic::term::KindWord;
use crate::diagnostic::term::KindWord::{Average, Earlier, Forecast, Target};

/// What stands in for figures, and for which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct StandIn<'t> {
    /// The figures; blank where the sentence does not name them.
    pub(in crate::input) of: &'t str,
    /// What they are instead.
    pub(in crate::input) object: &'t str,
    /// Whether it says that it is for the time being.
    is_for_now: bool,
}

/// Words before what stands in, and how the sentence ends then.
const FRAMES: [(&str, &[&str]); 4] = [
    ("按照", &["填报", "填列", "填写", "估算", "测算", "推算", "折算", "填"]),
    ("按", &["填报", "填列", "填写", "估算", "测算", "推算", "折算", "填"]),
    ("沿用", &[""]),
    ("用", &["代替", "替代", "代填"]),
];

/// Such sentences in a folded text.
pub(in crate::input) fn stand_ins(text: &str) -> impl Iterator<Item = StandIn<'_>> {
    text.split([',', ';', '。', ':']).filter_map(of_sentence)
}

fn of_sentence(sentence: &str) -> Option<StandIn<'_>> {
    let sentence = sentence.trim();
    FRAMES
        .iter()
        .find_map(|(begin, ends)| {
            let (before, behind) = sentence.split_once(begin)?;
            let object = ends.iter().find_map(|end| behind.strip_suffix(end))?;
            framed(before, object)
        })
        .or_else(|| {
            let (before, behind) = sentence.split_once('以')?;
            let (object, _) = behind.split_once("代替")?;
            framed(before, object)
        })
        .or_else(|| {
            let (column, object) = sentence.split_once("填报")?;
            let is_column = ["栏", "列", "一栏"].iter().any(|word| column.ends_with(word));
            framed("", object).filter(|_| is_column)
        })
}

fn framed<'t>(before: &'t str, object: &'t str) -> Option<StandIn<'t>> {
    let of = before.trim_end_matches(['暂', '先', '均', '仍', '现', ' ', '时']);
    let is_for_now = before.len() > of.len() && before.contains('暂');
    (!object.is_empty()).then_some(StandIn { of, object: object.trim(), is_for_now })
}

impl StandIn<'_> {
    /// Whether the sentence says that they are not.
    pub(in crate::input) fn is_denied(&self) -> bool {
        denies(self.of) || self.of.ends_with(['得', '要', '能'])
    }

    /// What the figures are of another kind by that, and the word that says it: not `上年口径`.
    pub(in crate::input) fn kind(&self) -> Option<(&'static str, KindWord)> {
        let nouns = ["数据", "数字", "水平", "数", "值"];
        let bare = nouns.iter().find_map(|noun| self.object.strip_suffix(noun));
        let (word, kind) = other_kind(self.object)?;
        let is_meant = matches!(kind, Target | Forecast | Earlier | Average);
        let is_all = bare.unwrap_or(self.object).ends_with(word);
        // What is reported as it was planned is no plan.
        let is_way = bare.is_none() && self.object == word && !self.is_for_now && kind == Target;
        (is_meant && is_all && !is_way).then_some((word, kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_may_be_others_in_the_place_of_what_is_not_known() {
        for (text, kind) in [
            ("暂按计划填报", Some(Target)),
            ("按年度目标填报", Some(Target)),
            ("按计划数填报", Some(Target)),
            ("因抄表滞后,按上年同期估算", Some(Earlier)),
            ("按年化折算", Some(Forecast)),
            ("暂以计划数代替实际数", Some(Target)),
            ("数据沿用上月", Some(Earlier)),
            ("完成数一栏填报目标值", Some(Target)),
            ("按计划填报", None),
            ("按上年口径填报", None),
            ("按2020年不变价折算", None),
            ("沿用上年口径", None),
            ("每月5日前填报上月数据", None),
            ("按计划推进", None),
            ("以目标为导向", None),
        ] {
            let found = stand_ins(text).find_map(|stand_in| stand_in.kind());
            assert_eq!(found.map(|(_, kind)| kind), kind, "{text}");
        }
    }
}
