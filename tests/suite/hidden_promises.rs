//! Promises that once were taken for results, labels, times or ordinals, in plans written for this suite: what is read of
//! them, and what is left open to a person.

use plancheck::document::{Class, read};
use plancheck::source::SourceFile;

use crate::promises::{compare, names};

#[test]
fn months_of_a_plan_are_not_over() {
    compare(&[
        (
            "某县2027年工作计划\n1—6月完成投资30%，1—9月完成投资75%，全年完成投资100%。",
            &[">= 30 % assumed", ">= 75 % assumed", ">= 100 % assumed"],
        ),
        ("某县2027年工作计划\n2027年1—6月建成林道18公里。", &[">= 18 公里 assumed"]),
        ("某县2027年工作计划\n截至2027年底，建成林道18公里。", &[">= 18 公里 assumed"]),
        ("某县2027年工作计划\n2026年已建成6个的基础上，2027年再建成8个。", &[">= 8 个 assumed"]),
        (
            "某县2027年工作计划\n截至2026年底已建成公园6个，2027年建成公园8个。",
            &[">= 8 个 assumed"],
        ),
        ("某区2026年工作计划\n全区经济总量在2025年基础上增长40%。", &[">= 40 % assumed growth"]),
        // A result of the year in which the plan was written, or of a report.
        ("某县2027年工作计划\n1—10月，实现工业产值80亿元，同比增长6%。", &[]),
        ("某县2026年工作总结\n1—6月完成投资30%，1—9月完成投资75%。", &[]),
        ("某县2027年工作计划\n2026年1—10月，完成投资75%。", &[]),
        // What was reached of the year's target, and a year before the plan.
        ("某县2027年工作要点\n1-6月完成投资30亿元，占全年目标的48%。", &[]),
        ("某县2027年工作要点\n1-11月，招商引资到位资金58亿元，占全年任务的96%。", &[]),
        ("某县2027年工作要点\n2026年，1-6月建成3个，全年建成5个。", &[]),
        ("某县2027年工作要点\n2026年，全县1-6月新建学校3所，7-12月新建4所。", &[]),
        (
            "某县2027年工作要点\n1—6月完成30%，全年达到100%。",
            &[">= 30 % assumed", ">= 100 % assumed"],
        ),
        (
            "某县2027年工作要点\n1-6月累计开工5个，7-12月累计开工8个。",
            &[">= 5 个 assumed", ">= 8 个 assumed"],
        ),
        (
            "某县2027年工作要点\n今年1-6月开工5个，7-12月开工8个。",
            &[">= 5 个 assumed", ">= 8 个 assumed"],
        ),
        (
            "某县2027年工作要点\n2027年，在已建成6个示范点的基础上，再建成8个。",
            &[">= 8 个 assumed"],
        ),
        ("某县2027年工作要点\n在2026年已建成6个的基础上，再建成8个。", &[">= 8 个 assumed"]),
        ("某县2027年工作要点\n去年，在6个的基础上，又建成8个。", &[]),
        ("某县2027年工作要点\n2026年在已有6个的基础上，又建成8个。", &[]),
        ("某县2027年工作要点\n1-6月完成投资30亿元，为全年目标的48%。", &[]),
    ]);
}

#[test]
fn what_may_be_a_promise_is_open() {
    let table: &[(&str, &[&str])] = &[
        ("某县2027年工作计划\n截至12月底，建成林道18公里。", &["18公里"]),
        ("某县2027年工作计划\n1—6月建成林道18公里。", &["18公里"]),
        (
            "某县2027年工作要点\n1-6月完成投资30亿元，增长8%，全年预计60亿元。",
            &["30亿元", "8%", "60亿元"],
        ),
        (
            "某县2027年工作要点\n1-6月累计完成投资30亿元，全年计划完成60亿元。",
            &["30亿元", "60亿元"],
        ),
        (
            "Fire plan 2027\n\n## Targets\n\n- Response times: 8 minutes (urban), 14 minutes (rural)",
            &["14"],
        ),
        ("某医院2027年工作计划\n平均候诊18分钟。", &["18分钟"]),
        ("某医院2027年工作计划\n门诊平均候诊18分钟、检查30分钟。", &["18分钟", "30分钟"]),
        ("某县2027年工作计划\n接入200路公交视频，延长3路公交。", &["200路"]),
        ("Clinic plan 2027\n- Processing: 30 days", &["30"]),
        ("某县2026年工作要点\n企业注册3个工作日办结。大课间30分钟。", &["3个工作日", "30分钟"]),
        ("某县2026年工作要点\n会议历时30分钟，车程2小时。", &[]),
        ("Health plan 2027\nEach of our employees receives 16 hours of training.", &["16"]),
        ("Health plan 2027\nStaff with 4 years of experience will lead.", &[]),
        ("Bike plan 2027\nBuild 110 miles of lanes (25 miles by the end of 2027).", &["25"]),
        ("Clinic plan 2027\n- Project duration: 36 months", &[]),
        ("Hospital plan 2027\nGoals\n- Results in the 50th–75th percentile.", &["50th", "75th"]),
        ("某医院2027年工作计划\n学制3年，2小时车程。", &[]),
        ("Hospital plan 2027\nGoals\n- Would recommend: 75th percentile.", &["75th"]),
        ("Hospital plan 2027\nGoals\n- Open the 75th clinic.", &[]),
        (
            "Plan 2027\n| Goal | How we will measure it |\n|---|---|\n| Staff | vacancy rate below 4% |\n",
            &["4"],
        ),
    ];
    for (text, expected) in table {
        let source = SourceFile::new("plan.txt", *text);
        let document = read(&source);
        let open = document.numerals.iter().filter(|one| one.rule.class() == Class::Open);
        let open: Vec<&str> = open
            .filter_map(|one| text.get(one.span.clone()))
            .map(|one| one.trim_end_matches('%'))
            .collect();
        let expected: Vec<&str> = expected
            .iter()
            .map(|one| one.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()))
            .collect();
        assert_eq!(open, expected, "{text}");
    }
}

#[test]
fn times_that_a_label_measures_are_promises() {
    compare(&[
        ("Fire service plan 2027\nResponse times: 8 minutes (urban).", &["<= 8 minutes assumed"]),
        (
            "Hospital plan 2027\n- Average length of stay: 4.2 days (baseline 4.6)",
            &["<= 4.2 days assumed"],
        ),
        ("Hospital plan 2027\nRead for 20 minutes: it helps.", &[]),
        ("Ward plan 2027\nEvery ward gets at least 2 benches.", &[">= 2"]),
        ("Ward plan 2027\nEvery project above 2 hectares needs a permit.", &[]),
        ("OKRs\n## O2: Grow where we are thin\n- KR2.3: challenge rate ≤ 6%", &["<= 6 %"]),
        ("Review\n## Where we are now\n- challenge rate ≤ 6%", &[]),
        ("Review\n## Looking at where we are\n- Build 12 homes", &[]),
        ("Review\n## An overview of where we are\n- Build 12 homes", &[]),
        (
            "Plan 2027\n## Act where our streets are worst\n- Build 12 homes",
            &[">= 12 homes assumed"],
        ),
        ("Plan 2027\n## Growth where we are weak\n- Build 12 homes", &[">= 12 homes assumed"]),
        ("Review\n## Know where our gaps are\n- Build 12 homes", &[]),
    ]);
}

#[test]
fn a_cell_of_targets_is_read_whatever_its_verb() {
    let table = "某县2027年工作要点\n| 任务 | 年度目标 |\n|---|---|\n";
    let rows = [
        ("| 道路 | 硬化12公里 |", "道路硬化"),
        ("| 土地 | 供地不少于1200亩 |", "土地供地"),
        ("| 招商 | 签约30个 |", "招商签约"),
        ("| 产值 | 增长8% |", "产值增长"),
        ("| 税收 | 达5亿元 |", "税收"),
        ("| 培训 | 培训800人次 |", "培训"),
    ];
    for (row, name) in rows {
        assert_eq!(names(&format!("{table}{row}\n")), [name], "{row}");
    }
    compare(&[(
        "某县2027年工作要点\n| 任务 | 年度目标 |\n|---|---|\n| 招商 | 签约30个 |\n| 土地 | 供地不少于1200亩 |\n| 节能 | 节约30万吨 |\n",
        &[">= 30 个 assumed", ">= 1200 亩", ">= 30 万吨 assumed growth"],
    )]);
}

#[test]
fn a_sentence_of_very_many_numerals_is_open_as_a_whole() {
    let sentence = |count: usize| format!("2027年工作要点\n{}。", "新建学校3所，".repeat(count));
    for (count, class) in [(100, Class::Promise), (121, Class::Open)] {
        let text = sentence(count);
        let document = read(&SourceFile::new("plan.txt", text.as_str()));
        let own = document.numerals.iter().skip(1);
        assert!(own.clone().count() == count && own.clone().all(|one| one.rule.class() == class));
    }
}

#[test]
fn what_a_noun_counts_in_a_cell_is_no_floor() {
    let table = "某县2027年工作要点\n| 任务 | 年度目标 |\n|---|---|\n";
    for cell in [
        "死亡3人",
        "事故5起",
        "失业率4%",
        "排名3位",
        "余额3亿元",
        "亏损300万元",
        "每期30人",
        "上年12公里",
        "其中12公里",
        "老化12公里",
    ] {
        let text = format!("{table}| 安全 | {cell} |\n");
        let document = read(&SourceFile::new("plan.txt", text.as_str()));
        let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
        let floors = promises.filter(|one| one.sense == plancheck::document::Sense::AtLeast);
        assert_eq!(floors.count(), 0, "{cell}");
    }
}

#[test]
fn about_is_no_end_of_a_longer_verb_and_no_verb_ends_in_it() {
    compare(&[
        ("某市2027年工作要点\n募集约3亿元资金。", &["approx 3 亿元"]),
        ("某市2027年工作要点\n化解约3亿元债务。", &["approx 3 亿元"]),
        (
            "某市2027年工作要点\n汇聚近30家企业，整合约3亿元资金。",
            &["approx 30 家", "approx 3 亿元"],
        ),
        ("某市2027年工作要点\n招商签约30个。", &[">= 30 个 assumed"]),
        ("某市2027年工作要点\n节约30万吨。", &[">= 30 万吨 assumed growth"]),
    ]);
    assert_eq!(names("某市2027年工作要点\n募集约3亿元资金。"), ["募集资金"]);
}

#[test]
fn a_count_behind_a_count_is_one_of_its_own() {
    let text = "某县2026年工作要点\n改造12个片区86栋危房。整治5条河流32公里河道。开展3轮6次督查。";
    assert_eq!(names(text), ["改造片区", "改造危房", "整治河流", "整治河道", "开展", "开展督查"]);
    compare(&[
        ("某县2026年工作要点\n新建1个100平方米以上的服务站。", &[">= 1 个 assumed"]),
        ("某县2026年工作要点\n培育2家产值达500亿元的企业。", &[">= 2 家 assumed"]),
        ("某县2026年工作要点\n改造5个乡镇300户危房。", &[">= 5 个 assumed", ">= 300 户 assumed"]),
        ("某县2026年工作要点\n选派3批90名干部。", &[">= 3 批 assumed", ">= 90 名 assumed"]),
        // A property of what is counted.
        ("某县2026年工作要点\n新建2座3层楼房。", &[">= 2 座 assumed"]),
        ("某县2026年工作要点\n新建5栋18层住宅。", &[">= 5 栋 assumed"]),
        ("某县2026年工作要点\n采购10辆20座客车。", &[">= 10 辆 assumed"]),
        ("某县2026年工作要点\n建设20个4人间宿舍。", &[">= 20 个 assumed"]),
        ("某县2026年工作要点\n组建3支20人队伍。", &[">= 3 支 assumed"]),
        ("某县2026年工作要点\n打造5个100户示范村。", &[">= 5 个 assumed"]),
    ]);
}

#[test]
fn a_value_before_in_brackets_hides_no_value() {
    compare(&[
        ("Port plan 2027\nCruise calls are budgeted at 75 (2026: 64).", &[">= 75 assumed"]),
        ("Port plan 2027\n- Ferry calls: 120 (2026: 101).", &[">= 120 assumed"]),
        ("Port plan 2027\n- Staff: 1,200 (2026)", &[]),
        ("School plan 2027\nRaise the score from 3.2 out of 5 to 4.", &[">= 4 assumed"]),
        ("School plan 2027\nPass the audit with 0 major findings.", &["<= 0 assumed"]),
        (
            "某县2026年工作要点\n| 指标 | 基线（2025年） | 一季度 | 上半年 | 全年目标值 |\n|---|---|---|---|---|\n| 投诉件数（件） | 312 | 70 | 140 | 280 |\n",
            &["<= 280 件 assumed"],
        ),
    ]);
}

#[test]
fn classes_of_size_and_levels_in_brackets_are_told_apart() {
    compare(&[
        (
            "某市2026年工作要点\n招引亿元以上项目40个，其中10亿元以上8个、50亿元以上2个。",
            &[">= 40 个 assumed", ">= 8 个 assumed", ">= 2 个 assumed"],
        ),
        (
            "School plan 2027\nAbsenteeism will decrease by 5 percentage points (from 22% to 17%).",
            &[">= 5 percentage points assumed growth", "<= 17 % assumed"],
        ),
        ("School plan 2027\nRaise attendance to 95% (from 91%).", &[">= 95 % assumed"]),
        (
            "Annual Plan, July 2026 - June 2027\n| Area | Forecast 2025/26 | Budget 2026/27 |\n|---|---|---|\n| Roads | 430 | 460 |\n",
            &["= 460 assumed"],
        ),
    ]);
    let text = "某区2026年工作计划\n到2035年，经济总量在2025年基础上再翻一番。";
    assert_eq!(names(text), ["经济总量增长"]);
}
