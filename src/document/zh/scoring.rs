//! Rules of an assessment: points given and taken, grades, prizes, and what is to be met for them.

use super::context::core;
use crate::document::layout::is_han;
use crate::document::lexicon::{CEILING_BEFORE, FLOOR_BEFORE, RISE_TO, has_act};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};

/// Rules that look at how performance is scored and what follows from it.
pub(super) fn scoring(scene: &Scene<'_>) -> Option<Rule> {
    let part = scene.head.rsplit_once('占').map_or("", |(_, whole)| whole);
    let is_weight = scene.tail.starts_with("的权重")
        || scene.tail.starts_with("权重")
        || part.ends_with('的') && holds(part, &["考核", "总分", "评分", "考评"]);
    if is_weight || is_points(scene) || earns_points(scene) {
        return Some(Rule::Scale);
    }
    let is_length = scene.behind.unit.is_empty() && scene.after.starts_with('字');
    if is_length || is_copies(scene) || is_divided(scene) {
        return Some(Rule::OwnTask);
    }
    if is_prize(scene) || is_class_size(scene) {
        return Some(Rule::Attribute);
    }
    (is_case(scene) || is_penalty(scene)).then_some(Rule::Condition)
}

/// Whether the number is what those lose who do not reach something: 不达标的，扣减绩效10%.
fn is_penalty(scene: &Scene<'_>) -> bool {
    const TAKES: &[&str] = &["扣减", "扣除", "扣发", "核减", "罚款", "处以"];
    const CASES: &[&str] =
        &["未完成", "不达标", "未达到", "不合格", "低于", "不足", "未按", "逾期", "违反"];
    let lead = scene.sentence.strip_suffix(scene.head).unwrap_or_default();
    let case = lead.trim_end_matches(['，', ',']);
    holds(scene.head, TAKES)
        && case.len() < lead.len()
        && (case.ends_with('的') || holds(case, CASES))
}

/// Verbs by which points are given or taken.
const MARKS: &[&str] = words! {
    "得" "扣" "加" "减" "计" "记" "扣减" "倒扣" "加计" "另加" "再加" "累计加" "累计扣" "最高加" "最高扣" "最高得" "最多加"
    "最多扣" "最多得" "加分" "扣分" "得分" "计分" "赋分" "加分不超过" "扣分不超过" "加分最高" "扣分最高"
};

/// Words of a text that says how it scores.
const SCORES: &[&str] = words! {
    "百分制" "满分" "总分" "计分" "评分" "分值" "扣分" "加分" "赋分" "考核得分" "综合得分" "权重" "不得分" "基础分" "扣完为止"
    "考核结果" "考核等次"
};

/// Grades that a number of points is worth.
const GRADES: &[&str] = words! {
    "优秀" "良好" "合格" "不合格" "优良" "较好" "一般" "较差" "达标" "不达标" "基本合格" "称职" "优" "良" "中" "差"
    "优秀等次" "一等" "二等" "三等"
};

/// Points of an assessment: 得30分, 每超1个加1分, of a hundred points 大气35分.
fn is_points(scene: &Scene<'_>) -> bool {
    if scene.behind.unit != "分" {
        return false;
    }
    let marks = ending(core(scene.head), MARKS).is_some();
    let scored = holds(scene.sentence, SCORES) || holds(scene.rest, SCORES);
    // 满意度不低于90分(百分制): a value to be reached, in points.
    let is_value = binds(scene, &[FLOOR_BEFORE, CEILING_BEFORE, RISE_TO])
        || beginning(scene.tail, &["以上", "以下", "左右"]).is_some();
    // 满意度得分90分以上: the points that people give.
    let is_reached = beginning(scene.tail, &["以上", "左右"]).is_some()
        && ending(core(scene.head), &["得分"]).is_some();
    marks && !is_reached || scored && !is_value || is_graded(scene)
}

/// Whether words of one of the lists stand before the number, with or without adverbs between.
fn binds(scene: &Scene<'_>, lists: &[&[&str]]) -> bool {
    let head = scene.head.trim_end();
    lists.iter().any(|words| ending(head, words).or_else(|| ending(core(head), words)).is_some())
}

/// Whether the number of points is worth a grade: 90分以上为优秀, 低于60分的为不合格.
fn is_graded(scene: &Scene<'_>) -> bool {
    let near: String = scene.rest.chars().take(24).collect();
    let grade = |(at, word): (usize, &str)| {
        let behind = near.get(at.saturating_add(word.len())..).unwrap_or_default();
        let grade = behind.trim_start_matches(['“', '"']);
        let is_letter = grade.starts_with(['A', 'B', 'C', 'D'])
            && grade.get(1..).is_some_and(|rest| rest.starts_with('级'));
        is_letter || beginning(grade, GRADES).is_some()
    };
    ["为", "评为", "定为", "属"].iter().any(|word| near.match_indices(word).any(grade))
}

/// Whether points are earned or lost by what the number measures: 每低1个百分点扣1分, 30%以上得5分.
fn earns_points(scene: &Scene<'_>) -> bool {
    let case = scene.rest.split('；').next().unwrap_or_default();
    let own = scene.tail;
    let is_earned = scores_in(own) || own.contains("不得分") || own.contains("不计分");
    // （投资额不低于3亿元）的，每个另加3分: the case is told in brackets.
    let behind = case.get(own.len()..).unwrap_or_default();
    let ends_case = own.ends_with('的') || behind.starts_with(")的");
    is_earned || (ends_case && scores_in(behind))
}

/// Whether a text gives or takes points: 扣2分, 加0.5分.
fn scores_in(text: &str) -> bool {
    const SIGNS: &[char] = &['得', '扣', '加', '减', '计', '记'];
    text.match_indices(SIGNS).any(|(at, sign)| {
        let behind = text.get(at.saturating_add(sign.len())..).unwrap_or_default();
        let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        rest.len() < behind.len() && rest.starts_with('分') && !rest.starts_with("分钟")
    })
}

/// Copies of the paper itself: 一式3份，双方各执1份.
fn is_copies(scene: &Scene<'_>) -> bool {
    scene.behind.unit == "份" && scene.sentence.contains("一式")
}

/// Kinds and items into which the tasks of the paper are divided: 任务分解为9类、40项.
fn is_divided(scene: &Scene<'_>) -> bool {
    const DIVIDES: &[&str] = &["分解为", "细化为", "分解成", "细化成", "划分为", "分解出"];
    let counts = matches!(scene.behind.unit.as_str(), "类" | "项" | "条" | "个" | "大类");
    counts && holds(scene.head, DIVIDES) && holds(scene.sentence, &["任务", "目标", "指标", "措施"])
}

/// How many get a prize, and up to which place: 二等奖2名, 取前3名.
fn is_prize(scene: &Scene<'_>) -> bool {
    const PRIZES: &[&str] = words! {
        "一等奖" "二等奖" "三等奖" "特等奖" "优秀奖" "优胜奖" "先进奖" "进步奖" "贡献奖" "鼓励奖"
    };
    const PLACES: &[&str] = words! {
        "取前" "排名前" "名列前" "居前" "对前" "得分前" "评分前" "奖励前" "选取前" "取后" "排名后" "排名末"
    };
    let wins = holds(scene.head, &["获", "取得", "力争", "争取", "斩获"]);
    let counts =
        !wins && matches!(scene.behind.unit.as_str(), "名" | "个" | "位" | "家" | "项" | "");
    counts && (ending(scene.head, PRIZES).is_some() || ending(scene.head, PLACES).is_some())
}

/// The size by which a class, a school or a village is told apart: 56人以上大班额, 小规模学校（100人以下）撤并.
fn is_class_size(scene: &Scene<'_>) -> bool {
    let Some(word) = beginning(scene.tail, &["以上", "以下", "及以上", "及以下"]) else {
        return false;
    };
    let after = scene.tail.get(word.len()..).unwrap_or_default();
    let is_class = beginning(after, &["大班额", "的大班额", "超大班额", "的班级"]).is_some();
    let is_closed = after.is_empty() && scene.before.ends_with('(') || is_named_size(scene, after);
    let behind = scene.rest.get(scene.tail.len()..).unwrap_or_default();
    let goes_on = behind.strip_prefix(')').is_some_and(|rest| rest.starts_with(is_han));
    is_class || is_closed && goes_on
}

/// Whether brackets behind a noun say from which size on it is meant: 大功率桩（功率480千瓦及以上）占….
fn is_named_size(scene: &Scene<'_>, after: &str) -> bool {
    let opens = scene.before.strip_suffix(scene.head).is_some_and(|lead| lead.ends_with('('));
    let is_plain = !has_act(scene.head) && scene.head.chars().count() <= 6;
    after.is_empty() && opens && is_plain && scene.behind.unit != "%"
}

/// What follows from a case: 给予奖励, 约谈, 取消资格.
const FOLLOWS: &[&str] = words! {
    "给予" "予以" "不予" "奖励" "补助" "补贴" "奖补" "取消" "约谈" "通报" "追究" "问责" "扣" "扣除" "扣减" "发" "下达" "责令"
    "限期" "暂停" "停止" "终止" "一律" "按" "按照" "由" "可" "应" "须" "需" "每" "视为" "视同" "认定" "评为" "定为" "列为" "纳入"
    "不得" "启动" "实行" "适用" "另" "最高" "一次性" "优先" "直接" "超出" "当年" "经" "报" "相应" "年度" "对" "免" "减" "撤销"
};

/// Whether the number says in which case something follows: 完成率不足70%的，发督办函, 若增长率超过30%，….
fn is_case(scene: &Scene<'_>) -> bool {
    const OPENS: &[&str] = &["若", "如", "凡", "一旦", "当", "经查实", "对于"];
    let clause = scene.head.trim_start_matches(|c: char| !is_han(c));
    let opens = beginning(clause, OPENS).is_some_and(|word| {
        let behind = clause.get(word.len()..).unwrap_or_default();
        !behind.starts_with(['干', '期', '何', '下', '需', '年', '地', '前', '家', '实'])
    });
    let is_bound =
        binds(scene, &[FLOOR_BEFORE, CEILING_BEFORE, RISE_TO, &["不足", "未达", "不到"]])
            || beginning(scene.tail, &["以上", "以下", "及以上", "及以下", "以内"]).is_some();
    let behind = scene.rest.get(scene.tail.len()..).unwrap_or_default();
    let next = behind.strip_prefix('，').unwrap_or_default();
    let is_noun = scene.tail.ends_with("目标的") || scene.tail.ends_with("任务的");
    let closes = scene.tail.ends_with('的') && !is_noun && beginning(next, FOLLOWS).is_some();
    closes || (opens && is_bound && !behind.is_empty())
}
