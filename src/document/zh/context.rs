//! Numerals that their clause refuses: denominators, old values, ages, durations, properties.

use super::condition::{
    is_bounded_share, is_praised, is_rewarded, is_size_of_noun, is_told_of, is_warming,
    sums_up_list,
};
use super::forms::{is_end, joins};
use crate::document::han;
use crate::document::layout::is_han;
use crate::document::lexer::Shape;
use crate::document::lexicon::{
    ABOUT_BEHIND, ACTS, CEILING_BEFORE, CEILING_BEHIND, CHANGE_BY, FALL_TO, FLOOR_BEFORE,
    FLOOR_BEHIND, HOLD_AT, RISE_TO, TASK_NOUNS, adverb_before, has_act,
};
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds, last_of};

const TIME_UNITS: &[&str] = &[
    "年",
    "个月",
    "月",
    "天",
    "日",
    "周",
    "小时",
    "分钟",
    "秒",
    "个工作日",
    "工作日",
    "季度",
    "个星期",
];

fn is_time(scene: &Scene<'_>) -> bool {
    TIME_UNITS.contains(&scene.behind.unit.as_str())
}

pub(super) fn denominator(scene: &Scene<'_>) -> Option<Rule> {
    let head = scene.head.trim_end();
    if head.ends_with('每') || head.ends_with("每隔") {
        return Some(if is_time(scene) { Rule::Duration } else { Rule::Denominator });
    }
    // 十万人死亡率: what the rate is counted by.
    let rate: String = scene.tail.chars().take_while(|c| *c != '，').take(14).collect();
    let is_rate = matches!(scene.token.shape, Shape::Word(value) if value >= Number::whole(10_000))
        && scene.behind.unit == "人"
        && ending(core(head), ACTS).is_none()
        && rate.contains('率');
    if is_rate {
        return Some(Rule::Denominator);
    }
    let per = scene.before.ends_with('/') && !scene.behind.unit.is_empty();
    per.then_some(Rule::Denominator)
}

pub(super) fn from(scene: &Scene<'_>) -> Option<Rule> {
    let mut after = scene.tail;
    for words in [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND] {
        if let Some(word) = beginning(after, words) {
            after = after.get(word.len()..).unwrap_or_default();
        }
    }
    let turns = beginning(after, RISE_TO).or_else(|| beginning(after, FALL_TO));
    let moves = turns.is_some_and(|word| !word.starts_with('达'));
    let changes = holds(scene.rest, RISE_TO) || holds(scene.rest, FALL_TO);
    let left_at = last_of(scene.head, &["从", "由"]);
    let old = left_at.and_then(|at| scene.head.get(at.saturating_add("由".len())..));
    let is_old = old.is_some_and(|words| OLD.contains(&words.trim()));
    let leaves = (scene.head.ends_with(['从', '由', '自']) || is_old) && changes;
    let since =
        last_of(scene.head, &["比20", "较20", "比上年", "较上年", "比去年", "较去年", "于20"]);
    let compared = since.is_some_and(|at| {
        let words = scene.head.get(at..).unwrap_or_default();
        words.ends_with("年的") || words.ends_with("末的") || words.ends_with("年底的")
    });
    let more = since.is_some_and(|at| {
        let words = scene.head.get(at..).unwrap_or_default();
        let differs = words.ends_with(['多', '少', '高', '低']);
        differs && ending(words, CHANGE_BY).is_none()
    });
    // 比上年28万吨增长10%: what it grows from.
    let grows = since.is_some() && beginning(after, CHANGE_BY).is_some() && {
        let head = scene.head.trim_end_matches(['的', '约']);
        head.ends_with(['年', '末', '底']) && after.contains(|c: char| c.is_ascii_digit())
    };
    // 在上年51%的基础上下降: what it starts from.
    let is_base = beginning(after, &["基础上", "的基础上", "的水平上"]).is_some();
    let average = beginning(after, &["的平均水平", "的全国平均", "的全省平均"]).is_some();
    let slice = ending(
        scene.head,
        &["最底层", "最低的", "最贫困的", "最高的", "排名前", "位居前", "前", "后"],
    )
    .is_some();
    let left = last_of(scene.head, &["从", "由"]).is_some_and(|at| {
        let words = scene.head.get(at..).unwrap_or_default();
        words.contains("年") && words.ends_with('的') && changes
    });
    // 列入10件民生实事之一: one of those that are meant.
    if slice && matches!(scene.behind.unit.as_str(), "%" | "‰") || scene.tail.ends_with("之一")
    {
        return Some(Rule::Attribute);
    }
    (moves || leaves || is_base || more || grows || compared || average || left)
        .then_some(Rule::From)
}

/// Words between 由 and the value before: 由原来的420元, 从不足10家.
const OLD: &[&str] = words! {
    "原来的" "原定的" "原先的" "原有的" "原" "目前的" "现在的" "现有的" "当前的" "去年的" "上年的" "不足" "不到" "近"
    "约" "最初的" "过去的" "现行的"
};

pub(super) fn age(scene: &Scene<'_>) -> Option<Rule> {
    let is_age = matches!(scene.behind.unit.as_str(), "岁" | "周岁");
    let is_reached = ending(core(scene.head), RISE_TO).is_some() && scene.tail.is_empty();
    (is_age && !is_reached && !holds(scene.head, &["寿命", "年龄达", "平均年龄"]))
        .then_some(Rule::Age)
}

pub(super) fn own_task(scene: &Scene<'_>) -> Option<Rule> {
    let unit = scene.behind.unit.as_str();
    let bounds =
        beginning(scene.tail, FLOOR_BEHIND).is_some() || ending(scene.head, FLOOR_BEFORE).is_some();
    if unit == "大类" && scene.head.ends_with('等') && !bounds {
        return Some(Rule::OwnTask);
    }
    let counts =
        matches!(unit, "项" | "个" | "条" | "件" | "大" | "类" | "种" | "方面" | "点" | "章" | "");
    let tail = scene.tail.strip_prefix("大").unwrap_or(scene.tail);
    let noun_end = tail.find(['、', '和', '（', '(', '“']).unwrap_or(tail.len());
    let noun = tail.get(..noun_end).unwrap_or_default();
    let is_word = matches!(scene.token.shape, Shape::Word(_));
    let is_task = TASK_NOUNS.iter().any(|word| {
        noun == *word
            || (is_word && noun.starts_with(word))
            || (noun.ends_with(word)
                && noun.chars().count() <= word.chars().count().saturating_add(2))
    });
    let builds = ending(
        scene.head,
        &[
            "新建", "建设", "建成", "新增", "新设", "打造", "培育", "创建", "开工", "完成", "竣工",
            "引进",
        ],
    )
    .is_some();
    (counts && is_task && !bounds && (is_word || !builds)).then_some(Rule::OwnTask)
}

pub(super) fn duration(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    if !is_time(scene) {
        return None;
    }
    // 不低于三年年均利润的120%: over how long is reckoned.
    if beginning(scene.tail, &["年均", "平均", "累计"]).is_some() {
        return Some(Rule::Duration);
    }
    let core = core(scene.head);
    // 空气优良天数：310天: what is measured stands before the colon. How long a work goes on is none (建设期限：24个月).
    let is_long = matches!(scene.behind.unit.as_str(), "年" | "个月" | "月" | "季度");
    let core = if core.is_empty() && !is_long { label(scene) } else { core };
    let led = [FLOOR_BEFORE, CEILING_BEFORE, FALL_TO, RISE_TO]
        .iter()
        .any(|words| ending(core, words).or_else(|| ending(scene.head, words)).is_some());
    let held = ending(core, &["为", "控制在", "保持在"]).is_some()
        && holds(core, &["时间", "时限", "周期", "时长", "期限", "天数", "时延", "寿命"]);
    let changed = ending(core, CHANGE_BY).is_some();
    let named = ending(core, &["时间", "时限", "时长", "周期", "天数", "期限", "寿命"]).is_some();
    let bounded = beginning(scene.tail, CEILING_BEHIND).is_some()
        && holds(scene.head, &["时间", "时限", "办结", "压缩", "缩短"]);
    let experience =
        beginning(scene.tail, FLOOR_BEHIND).is_some_and(|word| scene.tail.len() > word.len());
    // 城区不超过45分钟、农村90分钟: each for a place of its own.
    let is_named = scene.gap.strip_prefix('、').is_some_and(|name| name.chars().count() <= 6);
    let listed = run.is_promise && run.follows(scene) && (joins(scene.gap) || is_named);
    // 平均候诊18分钟: a mean is measured, and may be the better for being short or long.
    let is_mean = core.contains("平均") && is_end(scene.tail);
    let is_goal = (led || held || changed || named || bounded) && !experience;
    let refused = if is_mean || may_be_limit(scene, core) { Rule::Open } else { Rule::Duration };
    (!is_goal && !listed && !is_time_limit(scene)).then_some(refused)
}

/// Whether a short time that ends its clause in a plan may be what something is to take or to be given: 企业注册3个工作日办结,
/// 大课间30分钟.
fn may_be_limit(scene: &Scene<'_>, core: &str) -> bool {
    const TAKES: &[&str] = words! {
        "历时" "用时" "耗时" "提前" "持续" "连续" "为期" "车程" "间隔" "延后" "推迟" "学制" "在" "后" "前" "第" "达" "过" "了" "近" "每" "连轴" "时长"
    };
    const UNITS: &[&str] = &["分钟", "小时", "个小时", "秒", "个工作日", "工作日"];
    let is_short = UNITS.contains(&scene.behind.unit.as_str());
    let ends = is_end(scene.tail)
        || beginning(scene.tail, &["办结", "办理", "完成", "到达", "处置", "回复", "答复"])
            .is_some();
    let is_named = core.ends_with(is_han) && ending(core, TAKES).is_none();
    (scene.is_led || scene.is_planned) && is_short && ends && is_named
}

/// The words before the colon that a clause begins behind, if it does.
pub(in crate::document) fn label<'t>(scene: &Scene<'t>) -> &'t str {
    let lead = scene.sentence.strip_suffix(scene.head).unwrap_or_default().trim_end();
    let label = lead.strip_suffix(['：', ':']).unwrap_or_default();
    label.rsplit(['。', '；', '，', '：', ':', ';']).next().unwrap_or_default().trim()
}

/// Whether the number says how long a service or a payment may take: 须在30个工作日内完成, 1小时内上报.
fn is_time_limit(scene: &Scene<'_>) -> bool {
    const ENDS: &[&str] = words! {
        "完成" "办结" "办理完毕" "实施完毕" "处置完毕" "回复" "答复" "反馈" "上报" "报告" "报送" "处置" "响应" "到达" "到场"
        "送达" "公示" "公开" "支付" "兑付" "派发" "拨付" "兑现" "出动" "出警" "整改到位" "整改完毕" "修复" "受理" "审结" "审批" "赶到"
    };
    const OPENS: &[&str] = &["在", "于", "后", "起", "应", "须", "需", "最长"];
    let within = beginning(scene.tail, &["以内", "之内", "内"]);
    let behind = within.and_then(|word| scene.tail.strip_prefix(word)).unwrap_or_default();
    let deed = behind.trim_start_matches(['予', '以', '及', '时', '全', '部', '须', '应']);
    let is_prompt = matches!(scene.behind.unit.as_str(), "分钟" | "小时" | "个小时" | "秒");
    let opens = is_prompt || ending(scene.head.trim_end(), OPENS).is_some();
    let is_short = !matches!(scene.behind.unit.as_str(), "年" | "季度" | "月");
    let is_share = holds(scene.tail, &["率", "比例", "%"]);
    within.is_some() && is_short && opens && !is_share && beginning(deed, ENDS).is_some()
}

pub(super) fn attribute(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    let suffix = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND]
        .iter()
        .find_map(|words| beginning(scene.tail, words));
    let after = scene.tail.get(suffix.map_or(0, str::len)..).unwrap_or_default();
    let is_when = beginning(after, &["时就", "时，", "时将", "时可"]).is_some();
    if after.starts_with("部分") || after.starts_with("的部分") || is_when {
        return Some(Rule::Attribute);
    }
    if is_rewarded(scene)
        || is_praised(scene)
        || is_warming(scene)
        || is_bounded_share(scene, after)
        || is_told_of(scene)
        || is_size_of_noun(scene, after)
        || sums_up_list(scene)
    {
        return Some(Rule::Attribute);
    }
    // 百亿元: an order of size describes as a number in digits does.
    let is_size = scene.written.chars().all(han::is_multiplier);
    if scene.behind.unit.starts_with('%')
        || !is_size && !matches!(scene.token.shape, Shape::Digits(_) | Shape::Range(..))
    {
        return None;
    }
    // 1个100平方米以上的…: directly behind a count that still waits for its noun.
    let waits =
        run.follows(scene) && !scene.gap.contains(['、', '和', '及', '与']) && run.waits_for_noun;
    // 78所学校的95间教室: the noun is there already.
    // 投资98亿元打造8款: what stands between does something of its own.
    let waits = waits && (scene.gap == "的" || !scene.gap.ends_with('的'));
    let waits = waits && ending(scene.gap.trim_end(), ACTS).is_none() && !counts_more(scene);
    let described = after.starts_with('的')
        && beginning(after, &["的目标", "的要求", "的标准", "的任务", "的规模", "的水平"])
            .is_none();
    if waits && (described || !after.is_empty()) && scene.gap.chars().count() <= 8 {
        return Some(Rule::Attribute);
    }
    let core = core(scene.head);
    let verb = ending(core, ACTS).is_some() || ending(core, &["有", "拥有", "建有"]).is_some();
    let noun_before = suffix.is_some() && described && !verb;
    // 10亿元以上项目5个, 120亿元的30个项目: the count stands behind.
    let noun_end = after.find(|c: char| c.is_ascii_digit());
    let noun = noun_end.and_then(|end| after.get(..end)).unwrap_or_default();
    let counted = noun_end.and_then(|end| after.get(end..)).is_some_and(|rest| {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '~' | '－' | '至');
        crate::document::unit::is_measured(rest.trim_start_matches(is_number))
    });
    let joined = noun.contains(['、', '和', '，', ',', '；', '(', '及', '与', '或', '“']);
    // 推进150万吨乙烯等重大项目: how great the project is.
    let is_named = holds(scene.head, ADVANCES) && scene.tail.contains('等');
    let is_sized = (ending(core, ADVANCES).is_some() || is_named)
        && ["吨", "千瓦", "立方米", "吉瓦", "兆瓦"]
            .iter()
            .any(|unit| scene.behind.unit.ends_with(unit))
        && holds(scene.tail, &["项目", "工程"]);
    if is_sized {
        return Some(Rule::Attribute);
    }
    let waits = !noun.is_empty() && noun.chars().count() <= 10 && counted && !joined;
    let is_size = scene.behind.unit.contains(['元', '吨', '米', '亩', '瓦']);
    // 总投资超10亿元的项目50个: so is what the bound before the number describes.
    // Of 不少于3000平方米且不少于50套 both are limits.
    let is_bounded = ending(core, FLOOR_BEFORE).is_some()
        && !has_act(noun)
        && [FLOOR_BEFORE, CEILING_BEFORE].iter().all(|words| ending(noun, words).is_none());
    // 超50亿元项目取得突破: no count follows.
    let named = beginning(after, &["项目", "企业", "工程", "单位", "园区", "客户"]).is_some();
    if named
        && is_size
        && noun_end.is_none()
        && (suffix.is_some() || ending(core, FLOOR_BEFORE).is_some())
    {
        return Some(Rule::Attribute);
    }
    if waits && is_size && (suffix.is_some() || noun == "的" || is_bounded) {
        return Some(Rule::Attribute);
    }
    let inner = scene.tail.find("以上的").or_else(|| scene.tail.find("以下的"));
    let is_own = !scene.tail.starts_with(|c: char| c.is_ascii_digit());
    let unit_noun = is_own && inner.is_some_and(|at| at > 0 && at <= 12) && !verb;
    let bounds =
        [RISE_TO, FLOOR_BEFORE, CEILING_BEFORE].iter().any(|words| ending(core, words).is_some());
    let is_value = holds(after, &["时间", "时限", "期限", "目标", "水平", "标准"]);
    let reached =
        described && bounds && !is_value && !has_act(scene.head) && !is_second_limit(scene, run);
    (noun_before || unit_noun || reached).then_some(Rule::Attribute)
}

/// Whether the number counts another thing behind a count whose noun is there: 12个片区86栋危房, 3轮6次督查. Directly behind
/// a count it describes what is counted (2座3层楼房, 10辆20座客车), as a size does anywhere (1个100平方米以上的站).
fn counts_more(scene: &Scene<'_>) -> bool {
    const THINGS: &[&str] = words! {
        "个" "家" "户" "名" "位" "所" "处" "座" "栋" "幢" "间" "条" "项" "件" "场" "场次" "次" "人次" "户次" "台" "套" "台套" "辆" "张" "块" "片" "口"
        "眼" "盏" "棵" "株" "村" "乡" "镇" "县" "公里" "千米"
    };
    const BINDS: &[char] =
        &['上', '下', '达', '过', '超', '各', '每', '均', '有', '占', '约', '近', '于', '至', '到'];
    let gap = scene.gap.trim();
    let unit = scene.behind.unit.as_str();
    let is_noun = gap.chars().all(is_han) && gap.chars().count() <= 6 && !gap.ends_with(BINDS);
    let before = scene.sentence.strip_suffix(scene.gap).unwrap_or_default();
    // 选派3批90名干部: people come in parties, and are of no size.
    let is_round = before.ends_with(['轮', '批']) && matches!(unit, "次" | "场" | "场次")
        || before.ends_with('批') && matches!(unit, "名" | "位" | "人次");
    let is_thing = !gap.is_empty() && THINGS.contains(&unit) || is_round;
    let is_size = scene.tail.starts_with(['长', '宽', '高', '级']) || scene.tail.contains("的");
    is_noun && is_thing && !is_size
}

/// Whether the number is the other limit of what the number before limits: 不低于2亿元、不超过5亿元的资金.
fn is_second_limit(scene: &Scene<'_>, run: &Run) -> bool {
    let gap = scene.gap.trim_end().trim_end_matches("人民币");
    let bound = ending(gap, CEILING_BEFORE).or_else(|| ending(gap, FLOOR_BEFORE));
    let joint = bound.and_then(|word| gap.strip_suffix(word)).map(str::trim);
    run.is_promise && run.follows(scene) && matches!(joint, Some("、" | "且" | "(含)、" | "(含)且"))
}

/// Verbs by which a project goes on.
const ADVANCES: &[&str] = &["推进", "加快", "加快推进", "推动"];

/// The head without the adverbs before the number.
pub(super) fn core(head: &str) -> &str {
    let mut core = without_base(head.trim_end());
    while let Some(word) = adverb_before(core) {
        let is_part = ending(core, FLOOR_BEFORE)
            .or_else(|| ending(core, CEILING_BEFORE))
            .or_else(|| ending(core, HOLD_AT))
            .or_else(|| ending(core, RISE_TO));
        if is_part.is_some_and(|longer| longer.len() > word.len()) || word.is_empty() {
            break;
        }
        core = core.get(..core.len().saturating_sub(word.len())).unwrap_or_default().trim_end();
    }
    core
}

/// A head without what its number is counted by: 提高到 of 提高到每人每年, 低于 of 低于每万人.
pub(in crate::document) fn without_base(head: &str) -> &str {
    let bare = |(at, _): (usize, &str)| {
        let (lead, base) = head.split_at_checked(at)?;
        let binds = lead.ends_with(['到', '至', '达', '为'])
            || ending(lead, &["补贴", "补助", "津贴", "标准"]).is_some()
            || ending(lead, FLOOR_BEFORE).is_some()
            || ending(lead, CEILING_BEFORE).is_some();
        (binds && base.chars().count() <= 8).then_some(lead)
    };
    head.match_indices('每').find_map(bare).unwrap_or(head)
}
