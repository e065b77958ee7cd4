//! Words about areas: parts of something, and how their names end.

use super::division::{division_at_head, is_of_table, may_name_division};
use crate::quantity::fold;

/// The name behind the words that make a row a part of another: `其中:巴州区`, `#巴州区`.
pub(in crate::input) fn behind_of_which(written: &str) -> Option<&str> {
    const ENGLISH: &str = "of which";
    let english = || {
        let (head, rest) = written.split_at_checked(ENGLISH.len())?;
        let is_whole = !rest.starts_with(|c: char| c.is_alphanumeric());
        (head.eq_ignore_ascii_case(ENGLISH) && is_whole).then_some(rest)
    };
    let chinese = written.strip_prefix("其中").or_else(|| written.strip_prefix('#'));
    let rest = chinese.or_else(english)?;
    Some(rest.trim_start_matches([':', '、', ',', ' ']))
}

/// Whether a name says that its row is a part of the row above.
pub(in crate::input) fn is_of_which(label: &str) -> bool {
    behind_of_which(&fold(label)).is_some()
}

/// Whether a text ends as the names of areas do.
pub(in crate::input) fn ends_like_area(text: &str) -> bool {
    let kinds = ["省", "市", "区", "县", "州", "旗", "本级", "直属"];
    let ends = |words: &[&str]| words.iter().any(|word| text.ends_with(word));
    text == "全国" || ends(&kinds) && !ends(&COMMON)
}

/// Whether the name of an area says that it is no country: `南充市`, `Northfield County`.
pub(in crate::input) fn is_below_nation(area: &str) -> bool {
    let lower = fold(area).to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    ends_like_area(area) && area != "全国" || words.any(|word| PLACES.contains(&word))
}

/// Kinds of places within a country.
const PLACES: [&str; 10] = [
    "city",
    "county",
    "district",
    "province",
    "municipality",
    "borough",
    "region",
    "town",
    "council",
    "prefecture",
];

/// Whether a header is nothing but what places are called: `Country`, 学区; `Funding country` and 帮扶县 say more.
pub(in crate::input) fn is_kind_of_place(header: &str) -> bool {
    let folded = fold(header).to_lowercase();
    folded == "country"
        || PLACES.contains(&folded.as_str())
        || KINDS.iter().any(|kind| folded.ends_with(kind)) && folded.chars().nth(2).is_none()
}

/// The words with which names of areas end, longer ones before those within them.
pub(super) const KINDS: [&str; 14] = [
    "自治区",
    "自治州",
    "自治县",
    "开发区",
    "高新区",
    "经开区",
    "新区",
    "园区",
    "省",
    "市",
    "区",
    "县",
    "州",
    "旗",
];

/// Words that end as names of areas do.
const COMMON: [&str; 11] =
    ["城市", "强市", "强省", "强县", "强区", "上市", "地区", "社区", "分市", "分县", "分区"];

/// Characters behind the word for a kind of area that make another word of it: `市场`, `区域`.
const GOES_ON: &str = "场民值容域块间位别级内外份下";

/// What is done to an area: a text that goes on so is about a project there.
const PROJECTS: [&str; 12] = [
    "改造", "建设", "整治", "治理", "创建", "保护", "开发", "修复", "搬迁", "打造", "提升", "招商",
];

/// First characters of words that speak of areas without naming one (`各县区`, `市区`), or of what belongs
/// to another: `含经开区`.
const GENERAL: &str = "各本我该分每某含市县区省州";

/// Whether the word for a kind of area, or the name of one without such a word, stands anywhere in a text:
/// where none does it names no area.
pub(in crate::input) fn may_name_area(text: &str) -> bool {
    text.contains(['省', '市', '区', '县', '州', '旗', '国']) || may_name_division(text)
}

/// The name of an area with which a folded text begins: 南充市 of `南充市科技指标`, 南充 of `南充科技指标`, also 全市, and 市直 and the
/// like, which belong to no part, and 对比城市.
pub(in crate::input) fn area_at_head(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix("全国").filter(|rest| is_of_table(rest)) {
        return text.strip_suffix(rest);
    }
    if let Some(others) = compared(text) {
        return Some(others);
    }
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let ends = text.char_indices().map(|(start, c)| start.saturating_add(c.len_utf8()));
    let heads = ends.filter_map(|end| text.split_at_checked(end));
    let mut heads = heads.take_while(|(head, _)| head.ends_with(is_chinese));
    let is_general = text.starts_with(|c: char| GENERAL.contains(c));
    let is_whole = |behind: &str| {
        let is_project = PROJECTS.iter().any(|word| behind.starts_with(word));
        !is_project && !behind.starts_with(|c: char| GOES_ON.contains(c))
    };
    let is_area = |(head, behind): &(&str, &str)| {
        let is_town = is_of_town(head)
            && is_whole(behind)
            && !behind.starts_with(['两', '三', '县', '镇', '街', '联', '共', '校']);
        is_town || if is_general { is_of_no_part(head) } else { is_name(head) && is_whole(behind) }
    };
    heads.find(is_area).map(|(head, _)| head).or_else(|| division_at_head(text))
}

/// The words for other areas with which a text begins: 对比城市. Whichever those are, they are not the plan's.
fn compared(text: &str) -> Option<&str> {
    const WHAT_FOR: [&str; 6] = ["对比", "对标", "标杆", "参照", "兄弟", "周边"];
    const AREAS: [&str; 9] = ["城市", "市州", "地市", "地区", "区县", "县区", "市", "区", "县"];
    let rest = WHAT_FOR.iter().find_map(|word| text.strip_prefix(word))?;
    let behind = AREAS.iter().find_map(|word| rest.strip_prefix(word))?;
    text.strip_suffix(behind)
}

/// Whether a text is 城区 or the like: a part of a town that no plan counts among its parts.
fn is_of_town(text: &str) -> bool {
    matches!(text, "市区" | "城区" | "郊区" | "市辖区")
}

/// Whether a text is 市直, 市本级, 县属 or the like.
fn is_of_no_part(text: &str) -> bool {
    let mut rest = text.chars();
    rest.next().is_some_and(|c| "市县区省州".contains(c))
        && matches!(rest.as_str(), "直" | "本级" | "属")
}

/// Whether a text is built as the name of an area, or as 全市.
fn is_name(text: &str) -> bool {
    let mut kinds = KINDS.iter().filter_map(|kind| Some((*kind, text.strip_suffix(kind)?)));
    let Some((kind, stem)) = kinds.next() else { return false };
    let length = stem.chars().count();
    let is_long_enough = match kind {
        "县" => length > 0,
        "开发区" | "高新区" | "经开区" => true,
        "新区" | "园区" | "自治区" | "自治州" | "自治县" => length > 1,
        _ => (2..=4).contains(&length),
    };
    let is_common = COMMON.iter().any(|word| text.ends_with(word));
    stem == "全" || is_long_enough && length <= 8 && !is_common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_area_is_seen_at_the_head_of_a_text() {
        for (text, area) in [
            ("南充市科技指标", Some("南充市")),
            ("四川省", Some("四川省")),
            ("渠县完成情况", Some("渠县")),
            ("经开区科技指标", Some("经开区")),
            ("文旅新区", Some("文旅新区")),
            ("阿坝藏族羌族自治州指标", Some("阿坝藏族羌族自治州")),
            ("市直单位", Some("市直")),
            ("市本级", Some("市本级")),
            ("市区主要指标", Some("市区")),
            ("城区公交指标", Some("城区")),
            ("市区两级重点工作", None),
            ("全省科技指标", Some("全省")),
            ("对比城市", Some("对比城市")),
            ("全国", Some("全国")),
            ("全国主要指标", Some("全国")),
            ("全国文明城市创建", None),
            ("周边区县完成情况", Some("周边区县")),
            ("南充", Some("南充")),
            ("四川主要指标", Some("四川")),
            ("对比分析", None),
            ("技术市场", None),
            ("棚户区改造", None),
            ("各县区完成情况", None),
            ("市级部门", None),
            ("市科技局", None),
            ("文明城市创建", None),
            ("科技强市建设", None),
            ("地区生产总值", None),
            ("企业上市培育", None),
            ("学位分市", None),
            ("区域协同创新", None),
            ("科技创新", None),
            ("", None),
        ] {
            assert_eq!(area_at_head(text), area, "{text}");
        }
    }
}
