//! Words for a part of those whom a value is about: `Female` under Sex, 小学 under 学段. Such a row is no value
//! of the whole.

use super::kind::places;
use super::total::is_bare_total;
use crate::quantity::fold;

/// Headers of columns that divide people, places or things.
const DIVIDING: [&str; 15] = [
    "sex",
    "sexes",
    "gender",
    "age",
    "ages",
    "residence",
    "disaggregation",
    "breakdown",
    "subgroup",
    "subpopulation",
    "disability",
    "ethnicity",
    "wealth",
    "quintile",
    "of which",
];

/// The same in Chinese, as headers end.
const DIVIDING_ENDS: [&str; 12] = [
    "性别",
    "年龄",
    "年龄段",
    "年龄组",
    "年龄分组",
    "城乡",
    "学段",
    "民族",
    "户籍",
    "人群",
    "组别",
    "其中",
];

/// Words for one group each. A column whose header says nothing of it divides by them all the same.
const GROUPS: [&[&str]; 4] = [
    &["female", "females", "women", "girls", "女", "女性", "女生", "妇女"],
    &["male", "males", "men", "boys", "男", "男性", "男生"],
    &["urban", "城镇"],
    &["rural", "农村", "乡村"],
];

/// Words for all groups of a column together, beside those for a total.
const ALL: [&str; 11] = [
    "both sexes",
    "all sexes",
    "all ages",
    "all areas",
    "all",
    "bothsex",
    "bothsexes",
    "allage",
    "allarea",
    "全部",
    "_t",
];

/// Further ones, which say it only where the column is known to divide.
const ALL_OF_DIVIDED: [&str; 7] =
    ["both", "全体", "总体", "整体", "不分性别", "男女合计", "城乡合计"];

/// Those for the whole of a country.
const NATION: [&str; 3] = ["national", "nationwide", "全国"];

/// Whether the header of a column says that it divides people, places or things.
pub(in crate::input) fn divides(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    DIVIDING.iter().any(|word| places(&header, word).next().is_some())
        || DIVIDING_ENDS.iter().any(|word| header.ends_with(word))
}

/// Whether a header is one of figures about a part, `of which women`, or of an average: `Average age`.
pub(in crate::input) fn heads_figures_of_part(header: &str) -> bool {
    const AVERAGES: [&str; 4] = ["average", "mean", "median", "平均"];
    let header = fold(header).to_lowercase();
    header.starts_with("of which")
        || header.starts_with("其中")
        || AVERAGES.iter().any(|word| header.starts_with(word))
}

/// Whether a column divides by its header into what a row above contains: a blank in it is of the whole.
pub(in crate::input) fn divides_row_above(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    header.ends_with("其中") || header == "of which"
}

/// Whether a text says that a value is of all groups of its column.
pub(in crate::input) fn is_of_all(text: &str) -> bool {
    is_bare_total(text) || ALL.contains(&fold(text).to_lowercase().as_str())
}

/// The same in a column that divides.
pub(in crate::input) fn is_of_all_divided(text: &str) -> bool {
    is_of_all(text)
        || is_of_nation(text)
        || ALL_OF_DIVIDED.contains(&fold(text).to_lowercase().as_str())
}

/// Whether a text says that a value is of a whole country.
pub(in crate::input) fn is_of_nation(text: &str) -> bool {
    NATION.contains(&fold(text).to_lowercase().as_str())
}

/// Whether a text names a group whatever column it stands in: `Female`.
pub(in crate::input) fn is_group(text: &str) -> bool {
    let text = fold(text).to_lowercase();
    GROUPS.iter().any(|words| words.contains(&text.as_str()))
}

/// Whether the name of an indicator speaks of a group: what is asked for is then its value.
pub(in crate::input) fn speaks_of_group(name: &str, group: &str) -> bool {
    let (name, group) = (fold(name).to_lowercase(), fold(group).to_lowercase());
    let words = GROUPS.iter().find(|words| words.contains(&group.as_str()));
    let words = words.copied().unwrap_or_default().iter().copied().chain([group.as_str()]);
    words.into_iter().any(|word| places(&name, word).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_divide_are_known_by_their_headers() {
        for (header, expected) in [
            ("Sex", true),
            ("Age group", true),
            ("性别", true),
            ("其中", true),
            ("学段", true),
            ("Average", false),
            ("项目", false),
            ("类别", false),
        ] {
            assert_eq!(divides(header), expected, "{header}");
        }
    }

    #[test]
    fn a_name_may_speak_of_a_group() {
        for (name, group, expected) in [
            ("Employment of women", "Female", true),
            ("Employment rate", "Female", false),
            ("Female employment", "Male", false),
            ("妇女就业率", "女", true),
            ("Youth (15-24) unemployment", "15-24", true),
        ] {
            assert_eq!(speaks_of_group(name, group), expected, "{name} {group}");
        }
    }
}
