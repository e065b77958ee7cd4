//! How the values of a drafted target make one, and what the text leaves open.

use std::collections::HashMap;

use super::{DraftTarget, Gap, Measuring};
use crate::document::layout::is_han;
use crate::document::lexicon::{ACTS, FALLS};
use crate::document::{Document, Promise, Rule, Sense, en};
use crate::search::{beginning, ending, holds, places_of};
use crate::source::{SourceFile, Span};

/// Says of every target how its values make one, and what is left open.
pub(super) fn measure(document: &Document, source: &SourceFile, targets: &mut [DraftTarget]) {
    let names = Names::of(targets);
    let is_long = super::years(document, source).is_some_and(|(first, last)| last > first);
    let has_own_year = super::own_year(document, source).is_some();
    for (index, target) in targets.iter_mut().enumerate() {
        let Some(numeral) = target.numerals.first().and_then(|index| document.numerals.get(*index))
        else {
            continue;
        };
        let Some(promise) = &numeral.promise else { continue };
        target.measuring = measuring(promise, &target.name, &names, index, source);
        let told = || sentence(source, &numeral.phrase);
        if is_long && target.measuring == Measuring::Flow && is_of_one_year(&target.name, told()) {
            target.measuring = Measuring::Open;
        }
        let is_table = numeral.rule == Rule::Table;
        if promise.is_assumed {
            target.gaps.push(if is_table { Gap::Direction } else { Gap::Comparator });
        }
        if promise.sense == Sense::About {
            target.gaps.push(Gap::About);
        }
        if promise.is_growth && !matches!(target.measuring, Measuring::GrowthOf(_)) {
            target.gaps.push(Gap::Base);
        }
        if promise.due.map_or(has_own_year, |due| due.is_assumed) {
            target.gaps.push(Gap::Deadline);
        }
        if target.measuring == Measuring::Open {
            target.gaps.push(Gap::Measure);
        }
        target.gaps.sort_unstable();
    }
}

/// Whether an amount of a plan of several years may be that of one of them, so that their sum would be reached too
/// early: what comes in every year (产值, 收入) without words for the whole time, and what is said of each year.
fn is_of_one_year(name: &str, told: &str) -> bool {
    const YEARLY: &[&str] = words! {
        "每年" "年均" "逐年" "当年" "全年" "a year" "each year" "every year" "per year" "per annum" "annually" "yearly" "annual"
    };
    const WHOLE: &[&str] = words! {
        "累计" "共" "总计" "合计" "五年" "三年" "期间" "in total" "altogether" "over the plan" "over the period" "over five years"
        "over the next" "cumulative" "overall"
    };
    let told = told.to_lowercase();
    holds(&told, YEARLY) || ending(name, FLOWS).is_some() && !holds(&told, WHOLE)
}

/// The sentence around a place, as far as it is looked at.
fn sentence<'t>(source: &'t SourceFile, place: &Span) -> &'t str {
    const REACH: usize = 240;
    const STOPS: [char; 5] = ['。', '；', ';', '\n', '|'];
    let text = source.text();
    let before = text.get(..place.start).unwrap_or_default();
    let near = before.ceil_char_boundary(before.len().saturating_sub(REACH));
    let lead = before.get(near..).unwrap_or_default();
    let start = lead.rfind(STOPS).max(lead.rfind(". ")).map_or(near, |at| near.saturating_add(at));
    let behind = text.get(place.end..).unwrap_or_default();
    let far = behind.get(..behind.floor_char_boundary(REACH.min(behind.len()))).unwrap_or_default();
    let end = far.find(STOPS).into_iter().chain(far.find(". ")).min().unwrap_or(far.len());
    text.get(start..place.end.saturating_add(end)).unwrap_or_default()
}

/// The first two targets of each name.
struct Names(HashMap<String, (usize, Option<usize>)>);

impl Names {
    fn of(targets: &[DraftTarget]) -> Self {
        let mut names: HashMap<String, (usize, Option<usize>)> = HashMap::new();
        for (index, target) in targets.iter().enumerate() {
            names
                .entry(target.name.clone())
                .and_modify(|(_, second)| {
                    second.get_or_insert(index);
                })
                .or_insert((index, None));
        }
        Self(names)
    }

    /// The first target of a name that is not one itself.
    fn first_other(&self, name: &str, own: usize) -> Option<usize> {
        let (first, second) = self.0.get(name)?;
        if *first == own { *second } else { Some(*first) }
    }
}

/// What a name ends in that is a stock.
const STOCKS: &[&str] = words! {
    "保有量" "总数" "床位数" "床位" "人数" "总量" "规模" "面积" "里程" "户数" "存量" "水平" "产能"
    "装机容量" "能力" "浓度" "寿命" "总人口" "储备" "容量" "密度" "指数" "时间" "时限"
};
/// What a name ends in that is an amount of a period.
const FLOWS: &[&str] = words! {
    "产值" "总值" "收入" "成交额" "投入" "投资" "产量" "销售额" "营业额" "进出口" "总额" "支出" "增加值"
    "客流量" "吞吐量" "发电量" "贷款"
};
/// Verbs that do something once.
const DOES: &[&str] = words! {
    "新增" "新建" "培育" "开展" "举办" "发布" "引进" "选派" "备案" "受理" "建成" "建设" "组织"
    "完成" "发放" "培训" "改造" "打造" "创建" "推广" "开工" "招引" "签约" "新设" "制定" "认定"
    "入库" "转化"
};
/// The same in English.
const DOES_ENGLISH: &[&str] = words! {
    "create" "build" "train" "deliver" "open" "plant" "install" "hire" "publish" "recruit" "launch" "complete" "provide"
    "host" "sign"
};

fn measuring(
    promise: &Promise,
    name: &str,
    names: &Names,
    own: usize,
    source: &SourceFile,
) -> Measuring {
    if promise.is_growth && promise.unit == "%" {
        let base = names.first_other(growth_stem(name), own).filter(|_| !holds(name, FALLS));
        return base.map_or(Measuring::Rate, Measuring::GrowthOf);
    }
    let quote = source.slice(&promise.quote);
    let is_rate = matches!(promise.unit.as_str(), "%" | "‰" | "个百分点");
    if is_rate || promise.multiplied().is_some() {
        return Measuring::Rate;
    }
    if let Some(measuring) = of_mean(name) {
        return measuring;
    }
    // So much a year on average: what several years add up to is not told.
    if holds(quote, &["年均"]) {
        return Measuring::Open;
    }
    if does(name) || holds(quote, &["新增"]) || deeds(quote, &["新建"]) {
        return Measuring::Flow;
    }
    if ending(name, FLOWS).is_some() {
        return Measuring::Flow;
    }
    if ending(name, STOCKS).is_some() || beginning(name, &["每", "人均"]).is_some() {
        return Measuring::Level;
    }
    let deed = beginning(name, ACTS).and_then(|verb| name.strip_prefix(verb));
    if deed.is_some_and(|behind| !names_place(behind)) { Measuring::Flow } else { Measuring::Open }
}

/// What a mean, a rate or an index is, whose values no sum makes; nothing where a name says none of it. An amount of
/// a period for each person may be told by the month or from the start of the year: that is left open.
fn of_mean(name: &str) -> Option<Measuring> {
    const ENDS: &[&str] = words! {
        "浓度" "密度" "强度" "指数" "系数" "均值" "单价" "价格" "房价" "温度" "气温" "满意度" "得分" "评分" "分数" "排名" "位次"
        "比例" "比重" "占比" "比率" "均价" "水平" "时长"
    };
    const MEANS: &[&str] = words! {
        "average" "mean" "median" "index" "score" "rating" "density" "concentration" "intensity" "temperature" "price"
        "rank" "ranking" "level"
    };
    // What stands behind the head of a name.
    const ABOUT: &[&str] = words! { "of" "in" "per" "for" "at" "among" "by" "that" "on" "to" "from" "with" "within" "across" };
    const RATES: &[&str] = words! { "rate" "ratio" "percentage" "proportion" "share" };
    if name.chars().any(is_han) {
        let is_each = holds(name, &["人均", "户均", "亩均", "均每"]);
        if is_each && ending(name, FLOWS).is_some() {
            return Some(Measuring::Open);
        }
        let is_mean = ending(name, ENDS).is_some()
            || name.ends_with('率')
            || name.starts_with("单位")
            || holds(name, &["平均"]);
        return is_mean.then_some(Measuring::Level);
    }
    let lower = name.to_ascii_lowercase();
    let words: Vec<&str> = lower.split(' ').filter(|word| !word.is_empty()).collect();
    let first = words.first().copied().unwrap_or_default();
    // Level 2 courses completed, remove level crossings: a deed, whatever its noun is called.
    let is_done = words.iter().skip(1).any(|word| word.ends_with("ed") || word.ends_with("en"));
    if is_done || en::is_deed(first) || DOES_ENGLISH.contains(&first) {
        return None;
    }
    let head =
        words.iter().take_while(|word| !ABOUT.contains(word)).last().copied().unwrap_or_default();
    if matches!(first, "average" | "mean" | "median") || MEANS.contains(&head) {
        return Some(Measuring::Level);
    }
    let is_rate = RATES.contains(&head) || holds(&lower, &[" per capita", " per 1", " per head"]);
    is_rate.then_some(Measuring::Rate)
}

/// Whether a name tells of something that is done once, in either language.
fn does(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_deed = |(at, word): (usize, &&str)| {
        // Built-up area, planted area: a participle before its noun only describes.
        let next = words.get(at.saturating_add(1));
        let is_behind = at > 0 && next.is_none_or(|next| JOINTS.contains(next));
        DOES_ENGLISH.iter().any(|verb| {
            let end = word.strip_prefix(verb);
            let is_verb = at == 0 && matches!(end, Some("" | "ing"));
            is_verb || is_behind && matches!(end, Some("d" | "ed"))
        })
    };
    deeds(&lower, DOES) || words.iter().enumerate().any(is_deed)
}

/// Whether a text holds one of the Chinese verbs as a deed, and not within the name of a place: 建成区, 改造区.
fn deeds(text: &str, verbs: &[&str]) -> bool {
    places_of(text, verbs).any(|(at, verb)| {
        !names_place(text.get(at.saturating_add(verb.len())..).unwrap_or_default())
    })
}

/// Whether what stands behind a verb makes it the name of a place.
fn names_place(behind: &str) -> bool {
    beginning(behind, PLACES).is_some() && beginning(behind, LARGER).is_none()
}

/// What behind a verb makes it part of the name of a place.
const PLACES: &[&str] = &["区", "用地"];
/// Words that begin with such a one and stand for what is done: 建成区域中心3个.
const LARGER: &[&str] = &["区域", "区级", "区属", "区县", "区划"];
/// Words before which a participle ends its clause: trees planted in streets.
const JOINTS: &[&str] =
    words! { "in" "by" "for" "of" "per" "each" "on" "with" "at" "to" "and" "a" "as" "from" };

/// The name of what grows: 全社会研发投入 of 全社会研发投入增幅.
fn growth_stem(name: &str) -> &str {
    ["年均增长率", "增长率", "增长速度", "增长", "增幅", "增速", "增加"]
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or(name)
}
