//! What makes a number a promise: the first rule that takes it.

use super::context::core;
use super::forms::{comes_on_stream, holds_the_served, is_end, is_share, is_there, joins};
use super::frame::Frame;
use super::labelled::is_labelled;
use super::marks::{is_lone_multiplier, is_multiple};
use super::tense::last_future;
use crate::document::layout::is_han;
use crate::document::lexer::Shape;
use crate::document::lexicon::{ACTS, BUDGET, CHANGE_BY, INDICATOR_ENDS, has_act};
use crate::document::promise::{Amount, Reading, Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds};

pub(super) fn promise(scene: &Scene<'_>, run: &Run) -> Option<Reading> {
    let frame = Frame::around(scene);
    let amount = Amount::of(&scene.token.shape, scene.written)?;
    let rule = evidence(scene, run, &frame)?;
    let is_growth = frame.change.is_some()
        || rule == Rule::Word
        || matches!(scene.token.shape, Shape::Halving)
        || (rule == Rule::List && run.is_growth && run.follows(scene));
    let (mut sense, mut is_said) = frame.sense(scene);
    is_said = is_said || scene.written == OVER_HALF;
    if !is_said
        && rule == Rule::List
        && let Some(carried) = run.sense
        && (!matches!(carried, Sense::About | Sense::Equals) || run.follows(scene))
    {
        sense = carried;
        is_said = false;
    }
    // 为1.2万名妇女开展筛查: 为 leads to those who are served.
    if rule == Rule::Count && !is_said {
        sense = Sense::AtLeast;
    }
    if matches!(amount, Amount::Ratio(_)) && !is_said && !frame.fall_to {
        sense = Sense::Equals;
    }
    let direction = frame.direction(scene, is_growth).filter(|way| sense.may_lead(*way));
    let mut words = frame.words;
    words.extend((scene.written == OVER_HALF).then(|| OVER_HALF.to_owned()));
    if scene.behind.is_more {
        words.push("多".to_owned());
    }
    Some(Reading {
        rule,
        sense,
        amount: Some(amount),
        unit: unit(scene),
        is_growth,
        is_assumed: !is_said,
        direction,
        words,
    })
}

/// A word that is a bound and its value.
const OVER_HALF: &str = "过半";

pub(super) fn unit(scene: &Scene<'_>) -> String {
    let shape = &scene.token.shape;
    if matches!(shape, Shape::Multiple(_)) {
        return "倍".to_owned();
    }
    if matches!(shape, Shape::Share(_) | Shape::Fraction(..) | Shape::Halving) {
        return "%".to_owned();
    }
    let unit = scene.behind.unit.as_str();
    if unit.is_empty() && matches!(shape, Shape::Digits(value) if *value == Number::whole(0)) {
        let noun = scene.head.trim_end_matches(['为', '至', '到', '降']);
        return if ending(noun, SHARES).is_some() { "%" } else { "" }.to_owned();
    }
    if unit == "百分点" { "个百分点" } else { unit }.to_owned()
}

/// The first rule that takes the number, if one does.
pub(super) fn evidence(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let bounded = frame.floor || frame.ceiling || frame.suffix.is_some();
    if matches!(scene.token.shape, Shape::Multiple(_) | Shape::Halving) {
        let levies = beginning(scene.tail, &["征收", "收取", "缴纳", "执行", "计征"]).is_some();
        return (!levies).then_some(Rule::Word);
    }
    if matches!(scene.token.shape, Shape::Ratio) {
        return (frame.rise_to || frame.fall_to || frame.hold.is_some() || bounded)
            .then_some(Rule::Ratio);
    }
    let bare = scene.behind.unit.is_empty();
    if is_zero_share(scene, frame) {
        return Some(Rule::Reach);
    }
    if matches!(scene.token.shape, Shape::Word(_)) {
        return word_evidence(scene, frame, bounded);
    }
    if scene.written == OVER_HALF {
        return Some(Rule::Bound);
    }
    if matches!(scene.token.shape, Shape::Share(_) | Shape::Fraction(..)) {
        let changes = frame.change.is_some().then_some(Rule::Change);
        let is_held = frame.hold.is_some_and(|word| word.ends_with('在'));
        let reaches = (frame.rise_to || frame.fall_to || is_held).then_some(Rule::Reach);
        return changes.or(bounded.then_some(Rule::Bound)).or(reaches);
    }
    if bare && !bounded && !frame.rise_to && !frame.fall_to {
        return None;
    }
    if frame.change.is_some() {
        return Some(Rule::Change);
    }
    if frame.fall_to || frame.rise_to {
        return Some(Rule::Reach);
    }
    // 提升22个集群的科技含量: what is there already is made better.
    let betters = holds(scene.head, &["提升", "增强", "优化", "发挥"]) && scene.behind.unit == "个";
    if betters && scene.tail.contains('的') && !bounded {
        return None;
    }
    if run.follows(scene) && joins(scene.gap) && run.is_promise {
        return Some(Rule::List);
    }
    let is_set = scene.tail.starts_with("安排") && scene.head.ends_with('按');
    if is_set
        || pays_share(scene)
        || (ending(frame.core, BUDGET).is_some() && scene.behind.unit.ends_with('元'))
    {
        return Some(Rule::Budget);
    }
    if is_share(scene) {
        return Some(Rule::Share);
    }
    let goes_on = run.is_promise && run.follows(scene);
    let leads = frame.core.is_empty()
        && !scene.head.trim_end().ends_with(['将', '把', '对'])
        && !scene.tail.is_empty()
        && !is_end(scene.tail)
        && !goes_on;
    if bounded && leads && scene.behind.unit != "%" {
        return None;
    }
    if bounded
        || matches!(scene.token.shape, Shape::Range(..))
            && frame.hold.is_none()
            && !scene.behind.unit.is_empty()
            && (!scene.written.contains(is_han) || has_act(scene.gap))
    {
        return Some(Rule::Bound);
    }
    let is_held = match frame.hold {
        Some("为") => ending(core(trim_word(frame.core, "为")), INDICATOR_ENDS).is_some(),
        Some("有") => holds(scene.head, &["每", "各"]),
        Some("是") | None => false,
        Some(_) => true,
    };
    if is_held { Some(Rule::Reach) } else { noun_or_count(scene, run, frame) }
}

/// Nouns of shares.
const SHARES: &[&str] = &["率", "比例", "占比", "比重"];

/// Whether a share is to be nothing: 断面比例为0.
fn is_zero_share(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let is_zero = matches!(scene.token.shape, Shape::Digits(value) if value == Number::whole(0));
    let is_held = frame.hold == Some("为");
    let noun = core(trim_word(frame.core, "为"));
    is_zero && is_held && scene.behind.unit.is_empty() && ending(noun, SHARES).is_some()
}

/// Whether the number is the share of something that is paid: 按投资额的3‰给予奖励.
pub(super) fn pays_share(scene: &Scene<'_>) -> bool {
    const PAYS: &[&str] = words! { "给予" "予以" "奖励" "补助" "补贴" "奖补" "兑现" "提取" "计提" "发放" "安排" "进行奖励" "进行补助" };
    let is_share = matches!(scene.behind.unit.as_str(), "%" | "‰");
    is_share && scene.head.contains('按') && beginning(scene.tail.trim_start(), PAYS).is_some()
}

fn trim_word<'t>(text: &'t str, word: &str) -> &'t str {
    text.strip_suffix(word).unwrap_or(text)
}

/// Whether the next clause says by how much the value is to grow: 收入64亿元，同比增长5%.
fn has_growth_behind(scene: &Scene<'_>) -> bool {
    let next = scene.rest.strip_prefix(scene.tail).unwrap_or_default();
    let next = next.trim_start_matches(['，', '、', ',', ' ']);
    let next = beginning(next, &["同比", "比上年", "较上年", "年均", "预计", "力争"])
        .and_then(|word| next.strip_prefix(word))
        .unwrap_or(next);
    let change = beginning(next, CHANGE_BY).and_then(|word| next.strip_prefix(word));
    change.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '约'))
}

fn noun_or_count(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    if is_labelled(scene) {
        return Some(Rule::Noun);
    }
    if frame.core.ends_with('等') && is_there(scene.head) {
        return None;
    }
    let ends = is_end(scene.tail);
    // 每股派息0.4元，合计约1.2亿元: the sum of what is promised.
    let sums = beginning(scene.gap.trim_start(), &["合计", "共计", "总计"]).is_some();
    if sums && run.is_promise && ends {
        return Some(Rule::List);
    }
    // 投资98亿元打造8款车型: what is spent to do something.
    let spends = frame.core.ends_with("投资")
        && scene.behind.unit.ends_with('元')
        && beginning(scene.tail, ACTS).is_some();
    if spends || ending(frame.core, ACTS).is_some() {
        return Some(Rule::Count);
    }
    // 1.营业收入26亿元, below a heading of targets: the item is the name itself.
    let is_item =
        scene.head == scene.before && scene.before.starts_with(|c: char| c.is_ascii_digit());
    let set = scene.is_led && is_item
        || run.had_promise
        || run.is_promise
        || last_future(scene.sentence).is_some()
        || has_act(scene.sentence);
    let set = set || (scene.is_led || scene.is_planned) && has_growth_behind(scene);
    // 其中一季度5亿元: a part of a year is nothing measured.
    let is_span = ending(frame.core, &["季度", "年度", "月度"]).is_some();
    if ends && set && !is_span && ending(frame.core, INDICATOR_ENDS).is_some() {
        return Some(Rule::Noun);
    }
    let acts = has_act(scene.gap) || (run.follows(scene) && run.is_promise && has_act(scene.head));
    if acts {
        return Some(if ends { Rule::Noun } else { Rule::Count });
    }
    // 培育甲类10家，乙类20家: the verb stands in the clause before.
    if ends && run.is_promise && names(frame.core) {
        return Some(Rule::List);
    }
    if ends && last_future(scene.sentence).is_some() && names(frame.core) {
        return Some(Rule::Noun);
    }
    let listed = frame.core.ends_with('等') && has_act(scene.sentence);
    // 为1200名儿童提供服务: the deed stands behind those whom it serves.
    let serves = ending(
        frame.core,
        &[
            "为", "对", "给", "向", "在", "让", "使", "帮助", "组织", "推动", "全市", "全县",
            "全区", "全省", "全州", "全镇",
        ],
    )
    .is_some()
        || frame.core.is_empty()
            && scene.before.trim_start_matches(|c: char| !is_han(c)).is_empty();
    let treated = (scene.head.contains('对') && scene.tail.contains("进行"))
        || (serves && has_act(scene.tail));
    // 完成甲工程、乙工程、5座水库加固: the verb stands before the whole list.
    let member =
        frame.core.ends_with(['、', '和', '及']) && has_act(scene.head) && !scene.tail.is_empty();
    let coming = scene.tail.starts_with(is_han) && scene.tail.contains('将');
    // 推进总投资120亿元的30个项目: the number before only says which projects.
    let described = scene.gap.trim() == "的" && has_act(scene.head)
        || holds_the_served(scene) && has_act(scene.tail);
    // 增加150套，其中包括甲计划的30套: a part of what was promised.
    let is_part = beginning(scene.head.trim_start(), &["其中包括", "当中包括", "包括"]).is_some();
    let is_part = is_part && run.is_promise && scene.gap.ends_with('的');
    let comes = run.is_promise && comes_on_stream(scene);
    if listed || treated || member || coming || described || is_part || comes {
        return Some(Rule::Count);
    }
    let yearly = holds(scene.sentence, &["全年", "年内", "本年度", "年度"]);
    let is_set = yearly || has_act(scene.sentence) || has_act(scene.rest);
    (ends && names(frame.core) && is_set).then_some(Rule::Noun)
}

/// Whether a text ends with a name: 农家书屋, “明厨亮灶”.
fn names(text: &str) -> bool {
    text.ends_with(is_han) || text.ends_with('”')
}

/// A number in characters counts only where the text makes it a limit or names a deed.
fn word_evidence(scene: &Scene<'_>, frame: &Frame<'_>, bounded: bool) -> Option<Rule> {
    if scene.behind.unit.is_empty() {
        let is_reached = (frame.fall_to || frame.rise_to) && is_end(scene.tail);
        return is_reached.then_some(Rule::Reach);
    }
    if is_multiple(scene) {
        return frame.change.is_some().then_some(Rule::Word);
    }
    if bounded {
        return Some(Rule::Bound);
    }
    // 培训百万人次: no figure of speech is that great.
    let Shape::Word(value) = scene.token.shape else { return None };
    // 新一轮百万亩造林: what a campaign is called.
    if scene.head.ends_with('轮') || is_lone_multiplier(scene) {
        return None;
    }
    if value >= Number::whole(1000) && (ending(frame.core, ACTS).is_some() || frame.rise_to) {
        return Some(Rule::Count);
    }
    if value >= Number::whole(1000) && has_act(scene.gap) {
        return Some(Rule::Count);
    }
    // 发放消费券两轮: more than one, behind what is done.
    let is_some = value > Number::whole(1) && scene.tail.is_empty() && has_act(scene.gap);
    if is_some && names(frame.core) && ending(frame.core, ACTS).is_none() {
        return Some(Rule::Noun);
    }
    ending(frame.core, &["新建", "新增", "新设", "建成", "再建", "新开", "举办", "召开"])
        .map(|_| Rule::Count)
}
