//! Numerals that say when, for whom or in whose words something else holds: definitions, votes,
//! suppositions, thresholds.

use super::context::core;
use crate::document::layout::is_han;
use crate::document::lexer::Shape;
use crate::document::lexicon::{
    ABOUT_BEHIND, ACTS, CEILING_BEFORE, CEILING_BEHIND, FALLS, FLOOR_BEFORE, FLOOR_BEHIND, HOLD_AT,
    INDICATOR_ENDS, RISE_TO, adverb_before,
};
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds};

/// Rules that look at what the number decides about.
pub(super) fn condition(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    if defines(scene.sentence) {
        return Some(Rule::Definition);
    }
    if is_step(scene) {
        return Some(Rule::Denominator);
    }
    if follows_step(scene) {
        return Some(Rule::Forecast);
    }
    let is_attribute = is_vote(scene) || is_holder(scene) || is_of_those_with(scene);
    if is_attribute || is_kept(scene) || is_size_of_counted(scene) {
        return Some(Rule::Attribute);
    }
    is_of_share(scene, run).then_some(Rule::Condition)
}

/// Whether a sentence says what a word means: …是指, “重大支出”指….
fn defines(sentence: &str) -> bool {
    let means = |(at, _): (usize, &str)| {
        let behind = sentence.get(at.saturating_add("”指".len())..).unwrap_or_default();
        !behind.starts_with(['数', '标', '引', '导', '南'])
    };
    holds(sentence, &["是指", "系指"]) || sentence.match_indices("”指").any(means)
}

/// A text behind the words that bind the number before it.
fn behind_bound(tail: &str) -> &str {
    let lists = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND];
    let word = lists.iter().find_map(|words| beginning(tail, words));
    word.and_then(|word| tail.strip_prefix(word)).unwrap_or(tail)
}

/// Verbs of a change by steps: 每上涨10%.
const STEPS: &[&str] = &[
    "每上涨",
    "每上升",
    "每提高",
    "每增长",
    "每增加",
    "每下降",
    "每降低",
    "每减少",
    "每波动",
    "每变动",
];

/// Whether the number is the step of a change by which another is reckoned.
fn is_step(scene: &Scene<'_>) -> bool {
    ending(scene.head.trim_end(), STEPS).is_some()
}

/// Whether the number says what changes with each step: 钢价每上涨10%，毛利率下降1.6个百分点. What
/// is paid for each step is promised.
fn follows_step(scene: &Scene<'_>) -> bool {
    let step = STEPS.iter().filter_map(|word| scene.sentence.rfind(word)).max();
    let behind = step.and_then(|at| scene.sentence.get(at..)).unwrap_or_default();
    let is_share = behind.contains('%') || behind.contains("百分点");
    let changes = ending(core(scene.head), FALLS).is_some()
        || ending(core(scene.head), &["上升", "上涨", "增长", "提高", "增加"]).is_some();
    is_share && changes && !behind.contains('；')
}

/// Whether the number says how many have to agree: 经表决权的三分之二以上通过.
fn is_vote(scene: &Scene<'_>) -> bool {
    const VOTERS: &[&str] =
        &["表决权", "股东", "代表", "董事", "委员", "成员", "业主", "村民", "票"];
    const AGREE: &[&str] = &["通过", "同意", "赞成", "表决", "多数"];
    let behind = behind_bound(scene.tail);
    let near: String = behind.chars().take(8).collect();
    let decides =
        beginning(behind, AGREE).is_some() || behind.starts_with('的') && holds(&near, AGREE);
    decides && (holds(scene.head, VOTERS) || holds(&near, VOTERS))
}

/// Whether the number says whose shares give a right: 持股5%以上的股东, 持有1%以上股份的股东.
fn is_holder(scene: &Scene<'_>) -> bool {
    let behind = behind_bound(scene.tail);
    let holders: String = behind.chars().take(16).collect();
    let is_bound = behind.len() < scene.tail.len();
    is_bound && scene.head.contains('持') && holds(&holders, &["股东", "投资者", "持有人"])
}

/// Whether the number says of which ones a share is reached: 200人以上自然村通硬化路率达100%.
fn is_of_those_with(scene: &Scene<'_>) -> bool {
    const SHARES: &[&str] = &["率", "比例", "占比", "比重", "面"];
    let behind = behind_bound(scene.tail);
    let is_bound = behind.len() < scene.tail.len() && scene.behind.unit != "%";
    let Some(at) = behind.find(|c: char| c.is_ascii_digit()) else { return false };
    let noun = core(behind.get(..at).unwrap_or_default());
    let lists = [RISE_TO, HOLD_AT, FLOOR_BEFORE];
    let bound = lists.iter().filter_map(|words| ending(noun, words)).max_by_key(|word| word.len());
    let noun = bound.and_then(|word| noun.strip_suffix(word)).unwrap_or(noun);
    is_bound
        && !scene.behind.unit.is_empty()
        && ending(noun, SHARES).is_some()
        && !noun.contains(['、', '，', '的'])
}

/// Whether the number says of which size those are that the next number counts: 50张床位以上的医院2所; in
/// 30家以上的企业、60家合作社 each counts its own.
fn is_size_of_counted(scene: &Scene<'_>) -> bool {
    let behind = behind_bound(scene.tail);
    // 十亿元以上企业30家: a sum counts no firm, with or without 的.
    let is_sum = scene.behind.unit.ends_with('元') && beginning(behind, SIZED).is_some();
    let noun = behind.strip_prefix(['的', ' ']).or(is_sum.then_some(behind));
    let noun = noun.filter(|_| behind.len() < scene.tail.len());
    let Some((noun, counted)) =
        noun.and_then(|noun| noun.split_at_checked(noun.find(|c: char| c.is_ascii_digit())?))
    else {
        return false;
    };
    let unit = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_count = unit.starts_with(is_han)
        && !unit.starts_with(['年', '月', '日', '天', '万', '亿', '元', '倍', '成']);
    let is_noun = noun.chars().count() > 1 && noun.chars().all(is_han) && !noun.ends_with(JOINTS);
    scene.behind.unit != "%" && is_count && is_noun
}

/// What is told apart by its sum.
const SIZED: &[&str] = words! {
    "企业" "公司" "项目" "园区" "产业" "集群" "平台" "基地" "主体" "大户" "村" "镇" "商户" "单位" "品牌" "市场"
};

/// What ends a noun that a list goes on behind, or that a value is told of.
const JOINTS: [char; 8] = ['和', '及', '与', '到', '至', '达', '为', '于'];

/// Whether what there is is only looked after: 管护好2000亩茶园.
fn is_kept(scene: &Scene<'_>) -> bool {
    const KEEPS: &[&str] = words! {
        "打造好" "管理好" "管护好" "管好" "用好" "维护好" "运营好" "经营好" "保护好" "守护好"
    };
    ending(core(scene.head), KEEPS).is_some()
}

/// Whether the number says what those of a share have reached: 20%的村年收入超30万元.
fn is_of_share(scene: &Scene<'_>, run: &Run) -> bool {
    let Some((_, behind)) = scene.head.rsplit_once('%') else { return false };
    let noun = behind_bound(behind);
    let is_whole = noun.starts_with('的') || noun.len() < behind.len();
    let lists = [FLOOR_BEFORE, CEILING_BEFORE, RISE_TO];
    let reaches = lists.iter().any(|words| ending(core(scene.head), words).is_some());
    let is_one = !noun.contains(['、', '和', '及', ' ']);
    run.is_promise && is_whole && is_one && reaches && scene.behind.unit != "%"
}

/// A share that says which ones are meant: 煤电占比大于50%的企业; of 高于6%的增速 it is the value.
pub(super) fn is_bounded_share(scene: &Scene<'_>, after: &str) -> bool {
    const BOUNDS: &[&str] = &["大于", "高于", "低于", "小于", "超过", "不足"];
    const VALUES: &[&str] = words! {
        "增长" "增速" "速度" "增幅" "目标" "水平" "比例" "比重" "占比" "要求" "标准" "幅度" "任务" "份额"
    };
    let noun = after.trim_start().strip_prefix('的').filter(|noun| !noun.is_empty());
    let bound =
        ending(core(scene.head), BOUNDS).and_then(|word| core(scene.head).strip_suffix(word));
    let named = bound.is_some_and(|lead| ending(lead, INDICATOR_ENDS).is_some());
    let is_value = noun.is_some_and(|noun| holds(noun, VALUES));
    scene.behind.unit == "%" && named && noun.is_some() && !is_value
}

/// Verbs of what is given to those who reach a value, or is done to those who do not.
const GIVES: &[&str] = words! {
    "给予" "奖励" "补助" "补贴" "奖补" "支持" "资助" "减免" "列入" "约谈" "取消" "通报" "问责" "暂停" "停发" "扣减" "处罚"
    "责令" "挂牌督办" "重点监管" "表彰" "表扬" "嘉奖" "评为" "授予" "予以"
};

/// Whether the number says who is praised or blamed: 办结率达到或超过95%的单位，予以表扬. What has a noun without one of
/// those whom a value can be told of is none.
pub(super) fn is_praised(scene: &Scene<'_>) -> bool {
    const PRAISES: &[&str] = words! {
        "表彰" "表扬" "嘉奖" "通报" "约谈" "问责" "评为" "授予" "挂牌督办" "一票否决" "评先评优"
    };
    const WHO: &[&str] = words! {
        "单位" "部门" "企业" "个人" "村" "社区" "镇" "乡" "街道" "县" "区" "学校" "医院" "家庭" "者" "干部" "集体" "地区" "地方"
    };
    let behind = behind_bound(scene.tail);
    let Some(noun) = behind.split_once('的').map(|(_, noun)| noun) else { return false };
    let rest = scene.rest.get(scene.tail.len()..).unwrap_or_default();
    let next =
        rest.trim_start_matches(['，', ',']).split(['，', '；', ',']).next().unwrap_or_default();
    let is_who = |noun: &str| noun.is_empty() || ending(noun, WHO).is_some();
    // 的予以表扬: in the same clause.
    let own = beginning(noun, GIVES).is_some() && holds(noun, PRAISES);
    own || is_who(noun) && holds(next, PRAISES)
}

/// Whether the number says who gets something: 对年产值首次突破10亿元的企业，给予….
pub(super) fn is_rewarded(scene: &Scene<'_>) -> bool {
    let lead = scene.head.trim_start_matches(|c: char| !is_han(c));
    let opens = beginning(lead, &["对", "对于", "凡"]).is_some();
    let who = scene.tail.rsplit_once('的').filter(|(_, noun)| noun.chars().count() <= 8);
    let told = scene.rest.get(scene.tail.len()..).is_some_and(|rest| holds(rest, GIVES));
    // 对投诉30件以上的企业列入名单: in the same clause.
    let own = scene.tail.split_once('的').is_some_and(|(_, behind)| holds(behind, GIVES));
    opens && (who.is_some() && told || own) && !holds(scene.head, GIVES)
}

/// What is only told about: 相当于每年5台, 以占排放量65%以上的单位为重点.
pub(super) fn is_told_of(scene: &Scene<'_>) -> bool {
    let focuses = scene.head.trim_start().starts_with('以')
        && holds(scene.tail, &["为重点", "为主", "为代表", "为核心", "为基础", "为抓手"]);
    // 推进山区26县建设: the counties that there are.
    let is_place =
        matches!(scene.behind.unit.as_str(), "县" | "市" | "省" | "国" | "区" | "镇" | "乡")
            && ending(scene.head.trim_end(), ACTS).is_none()
            && adverb_before(scene.head).is_none()
            && [RISE_TO, FLOOR_BEFORE].iter().all(|words| ending(scene.head, words).is_none());
    // 把粮油等6个产业建成产业集群: what there is is made into something.
    let is_made = scene.sentence.contains('把')
        && holds(scene.tail, &["建成", "打造成", "建设成", "培育成", "发展成"]);
    scene.head.contains("相当于") || scene.head.contains("折合") || focuses || is_place || is_made
}

/// Whether the number says how many stand before it, of which a value is told: 甲、乙、丙3个产业年产值均达到100亿元.
pub(super) fn sums_up_list(scene: &Scene<'_>) -> bool {
    let Shape::Digits(value) = scene.token.shape else { return false };
    let members = scene.gap.split(['、', '和', '及']).count();
    let is_sum =
        members > 2 && i32::try_from(members).is_ok_and(|count| value == Number::whole(count));
    is_sum && scene.tail.contains(|c: char| c.is_ascii_digit()) && holds(scene.tail, RISE_TO)
}

/// Units that only say of which kind a thing is: 110千伏变电站.
const KINDS: &[&str] = &["千伏", "伏", "kV", "马力", "英寸"];

/// Whether the number says of which size or kind is what its noun names: 110千伏变电站, 向20户以上自然村延伸,
/// 消除5万元以下的薄弱村, 新建大于2万平方米的商场.
pub(super) fn is_size_of_noun(scene: &Scene<'_>, after: &str) -> bool {
    const SUMS: &[&str] = words! {
        "资金" "投资" "收入" "产值" "融资" "贷款" "订单" "规模" "目标" "销售" "补助" "补贴" "债券" "支出" "水平" "标准" "利润" "税收"
    };
    let unit = scene.behind.unit.as_str();
    let is_kind = KINDS.contains(&unit) && scene.tail.starts_with(is_han);
    let is_bound = after.len() < scene.tail.len();
    let noun = after.strip_prefix('的').unwrap_or_default();
    let is_money = unit.ends_with('元') && is_bound && !noun.is_empty() && !holds(noun, SUMS);
    let towards = scene.head.ends_with(['向', '对', '含']) && is_bound && after.starts_with(is_han);
    let is_accident = is_bound
        && beginning(after, &["事故", "较大事故", "责任事故", "突发事件", "火灾"]).is_some();
    // 其中10亿元以上8个: of which class those are that are counted behind.
    let behind = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted =
        behind.len() < after.len() && behind.starts_with(['个', '家', '户', '项', '宗', '笔']);
    let is_class = unit.ends_with('元') && is_bound && is_counted;
    let core = core(scene.head);
    let over = ending(core, &["大于", "小于", "高于", "低于", "超过"]);
    let lead = over.and_then(|word| core.strip_suffix(word)).unwrap_or_default();
    let is_built = ending(lead, ACTS).is_some() && scene.tail.starts_with('的') && unit != "%";
    is_kind || is_money || is_class || towards || is_built || is_accident
}

/// The warming of the world that a plan is made to fit: 升温控制在1.5°C以内.
pub(super) fn is_warming(scene: &Scene<'_>) -> bool {
    let is_degree = beginning(scene.after.trim_start(), &["°", "℃", "度", "摄氏度"]).is_some();
    is_degree && holds(scene.sentence, &["升温", "温升", "全球气温", "全球平均气温", "全球变暖"])
}
