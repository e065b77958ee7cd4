//! Numerals that tell of the past or the present.

use super::reported::{
    Months, early_year, is_until_plan, last_report, last_years, months_of_plan, names_early_year,
    part_of_year, past_period, plan_year,
};
use crate::document::layout::{Gate, is_han};
use crate::document::lexicon::{ACTS, CEILING_BEHIND, FLOOR_BEHIND, FUTURE, PAST, has_act};
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, places_of};

pub(super) fn gate(scene: &Scene<'_>) -> Option<Rule> {
    match scene.gate {
        Gate::History => Some(Rule::History),
        Gate::Definition => Some(Rule::Definition),
        Gate::Plan => None,
    }
}

pub(super) fn history(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    if scene.head.ends_with('了') && !scene.head.ends_with("为了") {
        return Some(Rule::History);
    }
    if scene.head.contains("早在") || holds(scene.sentence, SHORTFALLS) {
        return Some(Rule::History);
    }
    // 在建约50个: they are being built.
    let state = scene.head.trim_end_matches(['约', '近', '超', '过', '了', '共']);
    if ending(state, &["在建", "在营", "现有", "在册", "在岗", "在校", "存量"]).is_some()
        && !scene.is_led
    {
        return Some(Rule::History);
    }
    // 累计下降6%提前达标: it is there already, unless something is to make it so.
    if is_extent(scene) {
        return Some(Rule::History);
    }
    let is_early =
        beginning(scene.tail.trim_start(), &["提前达标", "提前完成", "提前实现"]).is_some();
    if is_early && !holds(scene.head, &["力争", "争取", "确保", "将", "拟", "要"]) {
        return Some(Rule::History);
    }
    // 今年毕业生超过1000万人，要加强…: what comes first is why.
    let later = after_clause(scene);
    let leads_on =
        later.starts_with("，要") || (scene.head.contains("今年") && later.contains("，要"));
    let reason = leads_on && !has_act(scene.head);
    if reason {
        return Some(Rule::History);
    }
    let suffix = scene.tail.trim_start_matches(['以', '上', '左', '右']);
    let is_aim = beginning(suffix, &["的目标", "的发展目标", "的任务", "的规划目标"]).is_some();
    if is_aim
        && !holds(
            scene.sentence,
            &["完成了", "实现了", "提前", "超额", "超过了", "未完成", "早在", "达到了"],
        )
    {
        return None;
    }
    // 现有护林员200名，人均管护面积不超过3000亩: what there is, and a rule for it.
    if is_norm(scene) {
        return None;
    }
    if is_year_end(scene, run) {
        return Some(Rule::History);
    }
    if let Some(rule) = past_period(scene) {
        return Some(rule);
    }
    match months_of_plan(scene) {
        Months::Told => {}
        Months::Divided => return None,
        Months::Unsaid => return Some(Rule::Open),
    }
    // 1-6月完成30亿元，占全年目标的48%: how far the year's target was reached by then.
    let is_of_year = ending(scene.head, &["目标的", "任务的", "计划的"]).is_some()
        && holds(scene.head, &["为全年", "为年度", "于全年", "于年度"]);
    let is_reached = is_of_year || holds(scene.head, &["占全年", "占年度", "占年初", "完成全年"]);
    if is_reached && part_of_year(scene.sentence, scene.years.first).is_some() {
        return Some(Rule::History);
    }
    if adds_to_base(scene) {
        return None;
    }
    let past = last_past(scene.sentence, scene.years.first).max(last_done(scene.sentence));
    let past = past.max(last_years(scene.sentence));
    let future = last_future(scene.sentence);
    let early = early_year(scene);
    let told = past.max(early).max(last_state(scene, future));
    let told = told.filter(|at| plan_year(scene).is_none_or(|year| *at > year));
    // A paragraph that has told of the past goes on with it, until it says otherwise or orders.
    let lead = scene.sentence.trim_start_matches(|c: char| !is_han(c));
    let orders = beginning(lead, ACTS).is_some() || beginning(lead, ORDERS).is_some();
    let goes_on = !scene.is_led && (run.told.0 > 1 || run.told.1 > 2 && !orders);
    let carried = future.is_none() && (continues(scene.sentence) && run.was_past || goes_on);
    ((told.is_some() && told >= future) || carried).then_some(Rule::History)
}

/// Whether a sentence of a plan only begins with what there is, and adds to it: 在已建成6个的基础上，再建成8个.
fn adds_to_base(scene: &Scene<'_>) -> bool {
    const ADDS: &[&str] = &["再", "新", "又", "继续", "进一步", "力争", "争取", "确保"];
    let base = scene.sentence.rsplit_once("基础上");
    let own = base.map(|(_, own)| own.trim_start_matches(['，', ',', ' '])).unwrap_or_default();
    let own = own.strip_prefix("20").map_or(own, |year| {
        year.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('年')
    });
    let is_told = own.contains('已') || last_done(own).is_some() || holds(own, &["去年", "上年"]);
    // 去年，在6个的基础上，又建成8个: the whole of it is over.
    let lead = base.and_then(|(base, _)| base.rsplit_once('在')).map_or("", |(lead, _)| lead);
    let first = scene.years.first;
    let is_over = holds(lead, &["去年", "上年"]) || names_early_year(lead, first);
    let is_told = is_told || is_over || names_early_year(scene.rest, first);
    (scene.is_planned || scene.is_led) && beginning(own, ADDS).is_some() && !is_told
}

/// Words that lead to what is still wrong, and to nothing that is promised.
const SHORTFALLS: &[&str] = words! {
    "也要看到" "要清醒看到" "要清醒认识" "清醒地认识" "也应看到" "必须清醒"
};

/// Whether the clause is a rule, though one before told what there is and no more: 现有…，不超过….
fn is_norm(scene: &Scene<'_>) -> bool {
    const NORMS: &[&str] = words! {
        "不超过" "不得超过" "不低于" "不得低于" "不少于" "不得少于" "不高于" "不得高于"
    };
    const STATES: &[&str] = &["现有", "共有", "原有", "目前", "当前"];
    let lead = scene.sentence.strip_suffix(scene.head).unwrap_or_default();
    let plain = STATES.iter().fold(lead.to_owned(), |text, word| text.replace(word, ""));
    let told =
        last_past(&plain, None).max(last_done(&plain)).is_some() || plain.contains(['已', '了']);
    let is_apart = holds(lead, STATES) && last_past(scene.head, None).is_none();
    is_apart && !told && ending(scene.head.trim_end(), NORMS).is_some()
}

/// Whether a report of a year that is not over estimates how it will end: 预计到年底，营收将突破80亿元.
fn is_year_end(scene: &Scene<'_>, run: &Run) -> bool {
    const ENDS: &[&str] =
        &["预计到年底", "预计年底", "预计到年末", "到年底，预计", "预计全年", "全年预计"];
    let goes_on = run.was_past || run.told.0 > 0;
    goes_on && !scene.is_led && beginning(scene.sentence.trim_start(), ENDS).is_some()
}

/// Whether the number says how far something reaches that is there: 产品覆盖40个国家, the area that a
/// plan is made for.
fn is_extent(scene: &Scene<'_>) -> bool {
    const OWNERS: &[&str] = &["产品", "业务", "公司", "集团", "网络", "门店", "客户"];
    const REACHES: &[&str] = &["覆盖", "遍布", "远销", "服务", "分布于", "涉及"];
    let head = scene.head.trim_end_matches(['约', '近', '超', '过', '共', '全', '球', ' ']);
    let owner = ending(head, REACHES).and_then(|word| head.strip_suffix(word));
    let reaches = owner.is_some_and(|owner| OWNERS.contains(&owner.trim()));
    let scope = holds(scene.sentence, &["规划范围", "范围包括", "范围为", "规划区范围"]);
    let is_area = ending(head, &["面积", "总面积", "面积为", "总面积为"]).is_some();
    let is_to_be = last_future(scene.sentence.strip_suffix(scene.head).unwrap_or_default());
    reaches && is_to_be.is_none() || scope && is_area
}

/// Words with which a sentence begins that orders what is to be done.
const ORDERS: &[&str] = words! {
    "加快" "加强" "加大" "大力" "积极" "全面" "深入" "持续" "进一步" "继续" "扎实" "有序" "抓好" "落实"
    "健全" "完善" "强化" "巩固" "坚持" "鼓励" "探索" "统筹" "稳步" "重点" "着力" "切实"
};

/// Where a word tells of a state: 已, 早在, and, where nothing is to come, the words of a report
/// (同比, 连续三年, 占总量的), which in a plan only say how a target is measured.
fn last_state(scene: &Scene<'_>, future: Option<usize>) -> Option<usize> {
    let sentence = scene.sentence;
    let done = sentence.match_indices('已').map(|(at, _)| at);
    let done = done.filter(|at| tells_done(sentence, *at)).max().max(sentence.find("早在"));
    if future.is_some() || scene.is_led || scene.is_coming {
        return done;
    }
    let told = [
        "同比",
        "发展态势",
        "增长态势",
        "良好态势",
        "创历史新高",
        "创新高",
        "超额完成",
        "提前完成",
        "均已完成",
    ];
    let reported = holds(scene.rest, &told) || is_part_of_whole(scene.rest);
    let reported = reported.then_some(sentence.len());
    let lasting = sentence.rfind("连续").filter(|at| {
        let behind = sentence.get(*at..).unwrap_or_default().chars().skip(2).take(4);
        behind.into_iter().any(|c| c == '年')
    });
    let states = ["占", "约占", "仅占", "仅为", "仅有", "只有", "仅"];
    let is_bound = [FLOOR_BEHIND, CEILING_BEHIND]
        .iter()
        .any(|words| beginning(scene.tail.trim_start(), words).is_some());
    let is_stated = ending(scene.head.trim_end(), &states).is_some() && !is_bound;
    let is_state = is_of_whole(scene) || is_stated;
    let share = is_state.then_some(sentence.len());
    done.max(reported).max(lasting).max(share).max(sentence.rfind("同比"))
}

/// Whether the number is said to be a part of a whole: 占总量的68%.
fn is_of_whole(scene: &Scene<'_>) -> bool {
    scene.behind.unit == "%" && scene.gap.contains('占') && scene.gap.trim_end().ends_with('的')
}

/// Whether a text goes on with the part of a whole that its subject is: ，占总量的68%.
fn is_part_of_whole(rest: &str) -> bool {
    let share = |(at, _): (usize, &str)| {
        let behind = rest.get(at..).unwrap_or_default();
        let whole = behind.split_once('的').map(|(whole, _)| whole.chars().count());
        let number = behind.split_once('的').map_or("", |(_, number)| number);
        whole.is_some_and(|count| count <= 10) && number.starts_with(|c: char| c.is_ascii_digit())
    };
    rest.match_indices("，占").any(share)
}

/// Whether 已 tells that something is there: not in 不得已, and not of what is only planned (已规划).
fn tells_done(sentence: &str, at: usize) -> bool {
    let before = sentence.get(..at).unwrap_or_default();
    let behind = sentence.get(at.saturating_add("已".len())..).unwrap_or_default();
    let is_word = before.ends_with("不得")
        || before.ends_with('而')
        || behind.starts_with(['知', '久', '故', '规', '立', '批']);
    // 对已建成的小区, 已批未建的项目: they are described, and something is to be done with them.
    let describes =
        before.ends_with(['对', '将', '把', '使']) || behind.chars().take(6).any(|c| c == '的');
    !is_word && !describes
}

/// Characters that make a word with 要 and tell nothing of what is to come: 主要, 要求.
const WITH_YAO: (&[char], &[char]) = (
    &[
        '主', '重', '纲', '摘', '概', '必', '首', '机', '紧', '次', '扼', '只', '提', '简', '需',
        '索',
    ],
    &['求', '素', '点', '件', '闻', '塞', '地', '害', '领', '是', '义', '道'],
);

/// Where the last word of what is to come stands: 争取 is one, 争取了, 已争取 and 将 as in 将费率 are none.
pub(super) fn last_future(sentence: &str) -> Option<usize> {
    let places = places_of(sentence, FUTURE);
    let is_none = |at: usize, word: &str| {
        let before = sentence.get(..at).unwrap_or_default();
        let behind = sentence.get(at.saturating_add(word.len())..).unwrap_or_default();
        let is_part = match word {
            "要" => before.ends_with(WITH_YAO.0) || behind.starts_with(WITH_YAO.1),
            "将" => before.ends_with(['名', '干', '部']) || behind.starts_with(['军', '士']),
            _ => false,
        };
        behind.starts_with('了') || before.ends_with("已经") || before.ends_with('已') || is_part
    };
    let coming = places.filter(|(at, word)| !is_none(*at, word));
    coming.map(|(at, _)| at).max().filter(|at| !is_taking(sentence, *at))
}

/// Where the last verb with 了 stands: 争取了, 新增了.
pub(super) fn last_done(sentence: &str) -> Option<usize> {
    let done = sentence.match_indices('了').map(|(at, _)| at);
    done.filter(|at| sentence.get(..*at).is_some_and(|before| ending(before, ACTS).is_some())).max()
}

/// Whether a sentence goes on with what the one before tells.
fn continues(sentence: &str) -> bool {
    beginning(sentence.trim_start(), &["其中", "在此基础上", "与此同时", "此外", "同时", "另外"])
        .is_some()
}

/// What follows the clause.
fn after_clause<'t>(scene: &Scene<'t>) -> &'t str {
    scene.rest.get(scene.tail.len()..).unwrap_or_default()
}

/// Whether 将 takes an object (将费率降至) instead of telling the future: not at the end of time words.
fn is_taking(sentence: &str, at: usize) -> bool {
    let word = sentence.get(at..).unwrap_or_default();
    word.starts_with("将")
        && sentence
            .get(..at)
            .is_some_and(|before| before.ends_with('，') && holds(before, &["去年", "上年"]))
}

/// Where the last word of the past stands, other than in a comparison (比去年).
fn last_past(sentence: &str, first: Option<i32>) -> Option<usize> {
    let compares = |at: usize| {
        let before = sentence.get(..at).unwrap_or_default();
        let word = sentence.get(at..).unwrap_or_default();
        // 2027年上半年 is a time of the plan; a year before it is met elsewhere.
        let is_dated =
            before.ends_with('年') && beginning(word, &["上半年", "一季度", "三季度"]).is_some();
        is_dated
            || is_until_plan(word, first)
            || word.starts_with("现有的")
            || word.starts_with("共有产权")
            || (word.starts_with("去年")
                || word.starts_with("目前")
                || word.starts_with("当前")
                || word.starts_with("现有"))
                && before.ends_with(['比', '较', '在', '从', '由', '为', '对'])
    };
    places_of(sentence, PAST)
        .map(|(at, _)| at)
        .filter(|at| !compares(*at))
        .max()
        .max(last_report(sentence))
        .max(part_of_year(sentence, first))
}
