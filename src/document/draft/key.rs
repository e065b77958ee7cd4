//! What a name is about, without the words by which a headline and its body differ.

use crate::document::layout::is_han;
use crate::document::lexicon::{CHANGE_BY, INDICATOR_ENDS};
use crate::document::name::is_figure;
use crate::quantity::fold;
use crate::search::{beginning, ending};

/// Words before a Chinese name that only say where, when or that it is done.
const CHINESE: &[&str] = words! {
    "全县" "全市" "全区" "全省" "全州" "全镇" "全乡" "全国" "全社会" "去年" "上年" "今年" "目前" "全年" "年度" "我市" "我县"
    "我区" "我省" "实现" "完成" "力争" "确保" "累计" "预计"
};

/// Words before an English name that only say that it changes.
const ENGLISH: &[&str] = words! {
    "increase " "raise " "grow " "boost " "expand " "improve " "reduce " "cut " "lower " "decrease "
    "the " "a " "an " "our " "total " "annual " "overall " "growth of " "growth in " "reduction of "
    "reduction in " "increase in " "increase of " "bring " "keep " "double "
};

/// The same for two names that mean one thing.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name).to_lowercase();
    let mut rest = folded.trim();
    let leads = if name.chars().any(is_han) { CHINESE } else { ENGLISH };
    while let Some(bare) = beginning(rest, leads).and_then(|word| rest.strip_prefix(word)) {
        if bare.trim().is_empty() {
            break;
        }
        rest = bare.trim_start();
    }
    for words in [CHANGE_BY, &[" growth", " increase", " reduction"]] {
        let stem = ending(rest, words).and_then(|word| rest.strip_suffix(word));
        rest = stem.filter(|stem| !stem.trim().is_empty()).unwrap_or(rest).trim_end();
    }
    rest.to_owned()
}

/// Verbs by which one thing comes about, whichever of them is written.
const CHINESE_DEEDS: &[&str] = &["创建", "建设", "新建", "兴建", "修建", "打造", "建成"];
/// The same in English, each with the one that stands for all.
const ENGLISH_DEEDS: &[(&str, &str)] = &[
    ("construct ", "build "),
    ("recruit ", "hire "),
    ("employ ", "hire "),
    ("set up ", "open "),
    ("establish ", "open "),
];

/// The same for two names by which a headline and its body may say one thing in other words: 创建 and 建设, homes and
/// new homes.
pub(super) fn loose(name: &str) -> String {
    let key = key(name);
    if let Some(rest) = beginning(&key, CHINESE_DEEDS).and_then(|verb| key.strip_prefix(verb)) {
        return rest.to_owned();
    }
    let deed = ENGLISH_DEEDS.iter().find_map(|(verb, one)| Some((*one, key.strip_prefix(verb)?)));
    let key = deed.map_or(key.clone(), |(one, rest)| format!("{one}{rest}"));
    key.replace(" new ", " ").replace(" additional ", " ").replace(" more ", " ")
}

/// Whether a name says only what kind of figure it is, so that two of them need not mean one thing.
pub(super) fn is_generic(name: &str) -> bool {
    let key = key(name);
    let is_word = is_figure(&key);
    let is_end = name.chars().any(is_han) && INDICATOR_ENDS.contains(&key.as_str());
    is_word || is_end || key.chars().count() < 2
}
