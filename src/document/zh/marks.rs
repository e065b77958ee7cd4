//! Numerals that their own shape and neighbours refuse: items, dates, names, figures of speech.

use super::context::core;
use crate::document::han;
use crate::document::layout::is_han;
use crate::document::lexer::{Shape, is_year};
use crate::document::lexicon::{
    ABOUT_BEHIND, ACTS, CEILING_BEFORE, CEILING_BEHIND, FLOOR_BEFORE, FLOOR_BEHIND, HOLD_AT,
    RISE_TO, about_before,
};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds};

pub(super) fn document(scene: &Scene<'_>) -> Option<Rule> {
    let is_number = scene.after.starts_with('号')
        || scene.after.starts_with('〕')
        || scene.before.ends_with(['〔', '［'])
        || ending(scene.before, &["电话：", "热线", "邮编：", "文号：", "编号"]).is_some();
    let ends = |c: char| matches!(c, ' ' | '，' | '。' | '(') || is_han(c);
    let word = scene.recent().rsplit(ends).next().unwrap_or_default();
    let is_address = word.contains("://") || word.contains("www.") || word.contains('@');
    (is_number || is_address).then_some(Rule::Document)
}

pub(super) fn item(scene: &Scene<'_>) -> Option<Rule> {
    let lead = scene.before.trim_start_matches(['#', '*', '-', ' ', '·', '•', '●', '○', '◆', '■']);
    let starts =
        lead.is_empty() || (lead.ends_with(['。', '；', '：', '！']) && !scene.is_digits());
    let marked = scene.after.starts_with(['、', ')', '）'])
        || (scene.after.starts_with('.') && scene.is_digits())
        || (lead.is_empty() && scene.after.starts_with(' '));
    let bracketed = (lead == "(" || lead.ends_with("。(") || lead.ends_with("；("))
        && scene.after.starts_with(')');
    let closed = lead.is_empty() || lead.ends_with(['。', '；']);
    let figure =
        ending(scene.before.trim_end(), &["表", "图", "附件", "附表", "专栏", "附图", "页"]);
    let is_inner = closed && scene.is_digits() && marked && !scene.after.starts_with(')');
    ((starts && marked) || bracketed || is_inner || figure.is_some() || is_note(scene))
        .then_some(Rule::Item)
}

/// Whether the number refers to a note: 集体经济[1].
fn is_note(scene: &Scene<'_>) -> bool {
    let word = scene.before.strip_suffix('[').unwrap_or_default();
    let follows = word.ends_with(|c: char| is_han(c) || matches!(c, '”' | '》' | ')'));
    follows && scene.after.starts_with(']') && scene.written.len() <= 2
}

pub(super) fn date(scene: &Scene<'_>) -> Option<Rule> {
    let after = scene.after.trim_start_matches(' ');
    let is_date = match scene.token.shape {
        Shape::Range(from, to) => {
            (is_year(from) && is_year(to))
                || (after.starts_with('月') && to <= Number::whole(12))
                || (after.starts_with('日') && to <= Number::whole(31))
        }
        Shape::Digits(value) => {
            let bare = is_year(value)
                && scene.behind.unit.is_empty()
                && (after.starts_with(['年', ')', '-', '—', '~', '/'])
                    || after.starts_with("财年"));
            let day = value <= Number::whole(31)
                && (after.starts_with('日')
                    || (scene.before.ends_with('月') && after.starts_with('号')));
            let month = value <= Number::whole(12) && after.starts_with('月');
            bare || (is_year(value) && after.starts_with('年'))
                || month
                || day
                || after.starts_with("时许")
        }
        Shape::Word(value) => {
            is_year(value) && after.starts_with('年')
                || ["月", "季度", "世纪"].iter().any(|word| after.starts_with(word))
        }
        Shape::Share(_)
        | Shape::Fraction(..)
        | Shape::Halving
        | Shape::Multiple(_)
        | Shape::Ratio
        | Shape::Moment
        | Shape::Ordinal
        | Shape::Mark => false,
        Shape::Other => crate::document::en::is_school_year(scene.written),
    };
    is_date.then_some(Rule::Date)
}

/// Words in a quotation that make it more than a name.
const QUOTED_PROMISE: &[&str] = &[
    "达到",
    "不低于",
    "不少于",
    "不超过",
    "以上",
    "以内",
    "左右",
    "控制在",
    "提高",
    "增长",
    "下降",
    "实现",
];

/// What follows a number without a unit that names a plan or scheme.
const SCHEMES: &[&str] = words! {
    "计划" "工程" "战略" "行动" "模式" "规划" "系列" "机制" "政策" "体系" "专项" "项目" "基地"
    "会议" "精神" "文件" "条例" "平台" "型" "式" "版"
};

pub(super) fn name(scene: &Scene<'_>) -> Option<Rule> {
    if scene.enclosed('《', '》').is_some() {
        return Some(Rule::Name);
    }
    for (open, close) in [('“', '”'), ('「', '」'), ('‘', '’')] {
        if let Some((left, right)) = scene.enclosed(open, close)
            && !holds(left, QUOTED_PROMISE)
            && !holds(right, QUOTED_PROMISE)
        {
            return Some(Rule::Name);
        }
    }
    if straight_quoted(scene) {
        return Some(Rule::Name);
    }
    let previous = scene.before.chars().next_back();
    let next = scene.after.chars().next();
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let currency = crate::document::unit::currency(scene.before).is_some();
    if is_letter(next) && scene.behind.unit.is_empty() && is_bound(scene) {
        return Some(Rule::Open);
    }
    let joined = (is_letter(previous) && !currency)
        || (is_letter(next) && scene.behind.unit.is_empty())
        || previous == Some('+')
        || next == Some('+')
        || (matches!(previous, Some('-' | '—')) && is_letter(scene.before.chars().rev().nth(1)));
    let unit_end = scene.after.get(scene.behind.length..).unwrap_or_default();
    let is_class = unit_end.starts_with('级') || unit_end.starts_with("以上级");
    // 管理层级控制在3级以内: how many there may be.
    if is_class && unit_end.starts_with("级以内") {
        return Some(Rule::Open);
    }
    let is_scheme = scene.behind.unit.is_empty() && beginning(scene.after, SCHEMES).is_some();
    // 318国道, 12345热线.
    let is_scheme = is_scheme || beginning(scene.after, NUMBERED).is_some();
    let is_named = joined || is_class || is_scheme || is_line(scene);
    (is_named || is_row(scene) || is_order(scene)).then_some(Rule::Name)
}

/// Whether the number names a line of buses or a route, alone or with others: 3路、7路末班车.
fn is_line(scene: &Scene<'_>) -> bool {
    const LINES: &[&str] = words! { "公交" "末班" "首班" "车" "电车" "线路" "专线" "环线" "班车" };
    // 接入200路公交视频: so many channels.
    let is_channel = holds(scene.tail, &["视频", "监控", "信号", "图像"]);
    // 新增5路公交: so many are added.
    if scene.behind.unit != "路" || ending(core(scene.head), ACTS).is_some() || is_channel {
        return false;
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '、' | '和' | '路' | '及' | '与');
    beginning(scene.tail.trim_start_matches(is_part), LINES).is_some()
}

/// Whether words bind a number whose letters may be a unit: `控制在40DDDs以内`. A grade (达到4A级) is none.
fn is_bound(scene: &Scene<'_>) -> bool {
    let lists = [FLOOR_BEFORE, CEILING_BEFORE, RISE_TO, HOLD_AT];
    let is_led = lists.iter().any(|words| ending(scene.head, words).is_some());
    let behind = scene.after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '/');
    let ends = behind.is_empty() || behind.starts_with(['，', '。', '；', ',', '、']);
    let lists = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND];
    let is_suffixed = lists.iter().any(|words| beginning(behind, words).is_some());
    is_suffixed || is_led && ends
}

/// Whether a row of digits in characters is no number: 一二三产业, 十五五规划.
fn is_row(scene: &Scene<'_>) -> bool {
    let is_other = scene.token.shape == Shape::Other && scene.written.contains(han::is_digit);
    let is_row = scene.written.chars().all(han::is_digit) && scene.written.chars().nth(1).is_some();
    (is_other || is_row) && (scene.behind.unit.is_empty() || scene.after.starts_with("次产业"))
}

/// Whether a multiplier without a number says of what order something is, and no value that is reached: 百亿企业.
fn is_order(scene: &Scene<'_>) -> bool {
    let is_order = scene.written.chars().all(han::is_multiplier);
    let is_sum = scene.behind.unit.is_empty() || scene.behind.unit.ends_with('元');
    let words = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND];
    let is_bound = words.iter().any(|words| beginning(scene.tail, words).is_some());
    let head = core(scene.head);
    let is_reached = [FLOOR_BEFORE, CEILING_BEFORE, RISE_TO]
        .iter()
        .any(|words| ending(head, words).or_else(|| ending(scene.head, words)).is_some())
        || about_before(scene.head).is_some();
    is_order && is_sum && scene.tail.starts_with(is_han) && !is_bound && !is_reached
}

/// Whether a single multiplier before a measure word stands in a saying or in what a campaign is called: 百家争鸣.
fn is_saying(scene: &Scene<'_>) -> bool {
    let is_base = scene.head.trim_end().ends_with('每');
    let is_crowd = ending(scene.before, &["成千上", "成百上"]).is_some();
    let is_alone =
        is_lone_multiplier(scene) && !is_base && ending(core(scene.head), ACTS).is_none();
    is_alone || is_crowd || scene.written == "亿万"
}

/// Whether the number is a single multiplier that no word makes a value: 百家, but not 上百家.
pub(super) fn is_lone_multiplier(scene: &Scene<'_>) -> bool {
    const LEADS: &[char] = &['上', '近', '约', '超', '过', '破', '逾', '达', '到', '至', '足'];
    let mut characters = scene.written.chars();
    let is_one = characters.next().is_some_and(han::is_multiplier) && characters.next().is_none();
    is_one && !scene.behind.is_more && !scene.head.trim_end().ends_with(LEADS)
}

/// What is named by a number: a road, a telephone line.
const NUMBERED: &[&str] =
    &["国道", "省道", "县道", "乡道", "高速", "热线", "平台热线", "专线", "政务服务便民热线"];

/// Whether straight quotation marks stand around the numeral in its clause.
fn straight_quoted(scene: &Scene<'_>) -> bool {
    let left = scene.recent().matches('"').count();
    left.rem_euclid(2) == 1
        && scene.soon().contains('"')
        && !holds(scene.recent().rsplit('"').next().unwrap_or_default(), QUOTED_PROMISE)
}

/// Units that follow a number in characters in a figure of speech.
const VAGUE_UNITS: &[&str] = words! {
    "批" "系列" "些" "茬" "张蓝图" "寸" "步" "口" "面" "线" "道" "片" "方" "环" "线" "站" "岗"
    "点" "网" "把" "股" "番" "年一" "国两制"
};

/// Whether the number says which part of a work is meant: 地铁3号线二期, 二期工程; 培训班三期 counts.
pub(super) fn is_phase(scene: &Scene<'_>) -> bool {
    const WORKS: &[&str] = words! {
        "线" "工程" "项目" "园" "园区" "中心" "馆" "厂" "港" "新区" "公路" "高速" "基地" "电站" "机场" "桥" "隧道" "医院"
        "学校" "校区" "小区" "广场" "水库" "公寓" "大厦" "铁路" "街区"
    };
    const BEHIND: &[&str] =
        &["工程", "项目", "建设", "扩建", "改造", "厂房", "开工", "投产", "竣工", "地块"];
    const SESSIONS: &[&str] = &["举办", "开展", "培训", "讲座", "开设", "组织", "发行", "刊"];
    let (Shape::Digits(value) | Shape::Word(value)) = scene.token.shape else { return false };
    let is_named =
        ending(scene.head.trim_end(), WORKS).is_some() || beginning(scene.tail, BEHIND).is_some();
    scene.behind.unit == "期"
        && value <= Number::whole(10)
        && is_named
        && !holds(scene.head, SESSIONS)
}

pub(super) fn idiom(scene: &Scene<'_>) -> Option<Rule> {
    // 时间过半、任务过半: a saying.
    if scene.written == "过半" && holds(scene.recent(), &["时间", "双"]) {
        return Some(Rule::Idiom);
    }
    let Shape::Word(value) = scene.token.shape else {
        return None;
    };
    if scene.written.starts_with(|c: char| c.is_ascii()) {
        return None;
    }
    let is_one = value == Number::whole(1);
    let is_small = value <= Number::whole(10);
    let is_vague = is_small && beginning(scene.after, VAGUE_UNITS).is_some();
    let grade = scene.after.starts_with('级') || scene.after.starts_with('届');
    let is_session = scene.behind.unit == "次" && scene.before.ends_with(['届', '、']);
    if grade || is_session || scene.after.starts_with("次全会") || scene.after.starts_with("中全会")
    {
        return Some(Rule::Ordinal);
    }
    if scene.after.starts_with('大') {
        return Some(if is_one { Rule::Idiom } else { Rule::OwnTask });
    }
    if is_saying(scene) && scene.token.shape != Shape::Other {
        return Some(Rule::Idiom);
    }
    let is_list = scene.after.starts_with('、')
        || scene.before.ends_with('、') && scene.behind.unit.is_empty();
    let is_list = is_list && is_small;
    let is_deed = is_least(scene.head)
        || is_built_one(scene)
        || (!is_vague && ending(scene.head, FLOOR_BEFORE).is_some());
    ((is_vague || (is_one && !is_deed && !is_multiple(scene)) || is_list) && !is_deed)
        .then_some(Rule::Idiom)
}

/// Whether one thing of stone or steel comes about: 新建一所学校, 引进企业一家; 打造一个品牌 is a figure of speech.
fn is_built_one(scene: &Scene<'_>) -> bool {
    const BUILDS: &[&str] =
        &["新建", "新增", "增设", "扩建", "引进", "新设", "开设", "建成", "新办", "打井"];
    const THINGS: &[&str] =
        &["所", "家", "座", "条", "处", "栋", "幢", "间", "口", "台", "辆", "艘", "个"];
    let is_led = ending(core(scene.head), BUILDS).is_some();
    let is_last = scene.tail.is_empty() || scene.tail.starts_with('、');
    let is_listed = is_last && holds(scene.head, BUILDS);
    THINGS.contains(&scene.behind.unit.as_str()) && (is_led || is_listed)
}

/// Whether 至少 or its like stands within the last words: 至少建设一所.
pub(super) fn is_least(head: &str) -> bool {
    let near =
        head.char_indices().rev().nth(9).map_or(head, |(at, _)| head.get(at..).unwrap_or_default());
    holds(near, &["至少", "最少", "不少于", "不低于"])
}

pub(super) fn is_multiple(scene: &Scene<'_>) -> bool {
    scene.behind.unit.starts_with('倍')
}
