//! Parts of an organisation or of a town, by what they are called: a ward, a sub-district, a branch.

use super::division::is_of_table_alone;
use crate::quantity::fold;

/// Labels in front of the name of such a part: `科室：心内科`, `Site: Lyon plant`.
const LABELS: [&str; 12] = [
    "科室",
    "学校",
    "医院",
    "班级",
    "年级",
    "工厂",
    "facility",
    "school",
    "hospital",
    "site",
    "warehouse",
    "store",
];

/// How the names of such parts end; as labels they are in use, too.
const ENDS: [&str; 22] = [
    "病区",
    "院区",
    "校区",
    "厂区",
    "街道",
    "街道办",
    "街道办事处",
    "社区",
    "车间",
    "分厂",
    "门店",
    "分店",
    "营业部",
    "事业部",
    "项目部",
    "支行",
    "分行",
    "分公司",
    "子公司",
    "派出所",
    "卫生院",
    "卫生服务中心",
];

/// The same of a single character, with the words that end in it and are no such part.
const KINDS: [(&str, &[&str]); 4] = [
    ("科", &["学科", "专科", "本科", "文科", "理科", "百科", "全科"]),
    ("镇", &["城镇", "乡镇", "小镇", "集镇", "村镇", "强镇"]),
    ("乡", &["城乡", "返乡", "下乡", "回乡", "侨乡"]),
    ("村", &["乡村", "农村", "新村", "驻村", "全村"]),
];

/// The same in English, as words of their own.
const ENGLISH: [&str; 8] =
    ["plant", "branch", "campus", "ward", "factory", "division", "subsidiary", "business unit"];

/// First characters of texts that speak of such parts without naming one: `各科室`, `全院`.
const GENERAL: &str = "各本我该分每全某含所";

/// Characters of the longest name.
const LONGEST: usize = 10;

/// Whether a folded label in small letters stands in front of the name of such a part.
pub(super) fn labels_branch(label: &str) -> bool {
    [&LABELS[..], &ENDS, &ENGLISH].iter().any(|words| words.contains(&label))
}

/// The name of such a part at the head of a text without its periods, where nothing stands behind it but what a
/// table is called: `心内科` of `心内科指标完成情况`.
pub(in crate::input) fn branch_at_head(text: &str) -> Option<String> {
    let folded = fold(text);
    let text = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let english = || {
        let lower = text.to_lowercase();
        let is_end = |word: &&str| {
            lower.strip_suffix(*word).is_some_and(|before| before.trim_end().len() < before.len())
        };
        let is_short = text.split(' ').count() <= 4 && !lower.starts_with("all ");
        (is_short && ENGLISH.iter().any(is_end)).then(|| text.to_owned())
    };
    let ends = text.char_indices().map(|(start, c)| start.saturating_add(c.len_utf8()));
    let heads = ends.take(LONGEST).filter_map(|end| text.split_at_checked(end));
    let mut named =
        heads.filter(|(head, rest)| is_branch(head) && is_of_table_alone(rest.trim_start()));
    named.next().map(|(head, _)| head.to_owned()).or_else(english)
}

fn is_branch(name: &str) -> bool {
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let is_said = |end: &str, others: &[&str]| {
        let stem = name.strip_suffix(end);
        stem.is_some_and(|stem| !stem.is_empty()) && !others.iter().any(|word| name.ends_with(word))
    };
    name.chars().all(is_chinese)
        && !name.starts_with(|c: char| GENERAL.contains(c))
        && (ENDS.iter().any(|end| is_said(end, &[]))
            || KINDS.iter().any(|(end, others)| is_said(end, others)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_the_end_of_its_name() {
        for (text, name) in [
            ("心内科", Some("心内科")),
            ("心内科主要指标完成情况", Some("心内科")),
            ("仁和街道", Some("仁和街道")),
            ("仁和街道办事处", Some("仁和街道办事处")),
            ("城东支行经营指标", Some("城东支行")),
            ("城东支行", Some("城东支行")),
            ("Derby plant", Some("Derby plant")),
            ("Cardiology ward -", Some("Cardiology ward")),
            ("All plants", None),
            ("Power plant", Some("Power plant")),
            ("各科室", None),
            ("全院", None),
            ("重点专科", None),
            ("城镇新增就业", None),
            ("科技指标", None),
            ("美丽乡村", None),
            ("市科技局", None),
            ("", None),
        ] {
            assert_eq!(branch_at_head(text).as_deref(), name, "{text}");
        }
    }
}
