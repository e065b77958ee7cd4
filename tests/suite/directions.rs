//! Which way a promise goes, and what it is called where a label or the clause before names it, in sentences written for
//! this suite; and what others expect or a plan that is over had reached, which is none.

use plancheck::document::read;
use plancheck::source::SourceFile;

use crate::promises::{compare, names};

#[test]
fn a_value_goes_the_way_from_the_one_before_it() {
    compare(&[
        ("Service plan 2027\n- 30-day readmissions: 11.0% → 9.5%.", &["<= 9.5 % assumed"]),
        ("Service plan 2027\n- CAC payback: 18 mo → 12 mo", &["<= 12 assumed"]),
        ("Service plan 2027\n- Cost to serve: $41 → $35", &["<= 35 $ assumed"]),
        ("Service plan 2027\n- Members: 300 → 450", &[">= 450 assumed"]),
        ("University plan 2027\nNo programme will score lower than 75%.", &[">= 75 %"]),
        ("School plan 2027\nNo school will have fewer than 20 pupils.", &[">= 20"]),
        ("School plan 2027\nNo class will have more than 30 pupils.", &["<= 30"]),
        (
            "Harbour plan 2027\nHold late trains to 5 in winter, below 20% of all.",
            &["<= 5 assumed", "<= 20 %"],
        ),
        ("Climate plan\nEmissions: 55% below 2019 levels by 2030", &[">= 55 % assumed growth"]),
        ("Road plan 2027\n- Fatalities: 0", &["<= 0 assumed"]),
        ("某集团2027年工作要点\n带息负债规模净减8亿元。", &[">= 8 亿元 assumed growth"]),
        ("某集团2027年工作要点\n综合融资成本下降30个基点。", &[">= 30 个基点 assumed growth"]),
        ("某集团2027年工作要点\n较大及以上安全事故控制在0起。", &["<= 0 起 assumed"]),
        ("Port plan 2027\nThe port will handle 2.6 million TEU.", &[">= 2.6 million TEU assumed"]),
    ]);
}

#[test]
fn what_others_expect_and_plans_that_are_over_promise_nothing() {
    compare(&[
        ("Budget speech 2027\nThe World Bank projects growth of 4.2 percent.", &[]),
        ("Relief plan 2027\nThe World Food Programme expects 1.9 million people to need aid.", &[]),
        (
            "某市“十五五”规划纲要\n“十四五”期间，地区生产总值年均增长6.1%，城镇化率由54.3%提升至60.2%。",
            &[],
        ),
        (
            "某市“十五五”规划纲要\n“十四五”期间年均增长6.1%，2027年增长5%。",
            &[">= 5 % assumed growth"],
        ),
        (
            "某市“十五五”规划纲要\n“十四五”以来，建成学校30所，2027年新建学校8所。",
            &[">= 8 所 assumed"],
        ),
        ("某市“十五五”规划纲要\n巩固“十四五”期间学校建设成果，新建学校8所。", &[">= 8 所 assumed"]),
        ("某市“十五五”规划纲要\n“十四五”期间，建成学校30所；建成医院8所。", &[]),
        (
            "某市“十五五”规划纲要\n“十五五”期间，地区生产总值年均增长5.5%。",
            &[">= 5.5 % assumed growth"],
        ),
        ("某市2027年工作要点\n将3路、7路末班车延至21时30分。", &[]),
        ("某市2027年工作要点\n新增5路公交线。", &[">= 5 路 assumed"]),
        ("某县2027年工作要点\n总投资：12亿元\n建设期限：24个月\n", &[]),
    ]);
}

#[test]
fn labels_and_the_clause_before_name_a_promise() {
    for (text, expected) in [
        ("一般公共预算收入64亿元，同比增长5%。", vec!["一般公共预算收入", "一般公共预算收入增长"]),
        ("规上企业净增15户，总数达到260户。", vec!["规上企业净增", "规上企业总数"]),
        ("1. 固投增速：8%以上", vec!["固投增速"]),
        ("2. 安全生产死亡人数：≤3人", vec!["安全生产死亡人数"]),
        ("3. 招商引资：12亿元（基本目标）", vec!["招商引资"]),
        ("4. 空气优良天数：310天", vec!["空气优良天数"]),
    ] {
        assert_eq!(names(&format!("某县2027年工作要点\n{text}\n")), expected, "{text}");
    }
}

#[test]
fn a_label_makes_a_floor_only_of_what_is_to_grow() {
    for (text, expected) in [
        ("新增规上企业：18家", &[">= 18 家 assumed"][..]),
        ("城镇新增就业人数：3000人", &[">= 3000 人 assumed"]),
        ("建设公园：3处", &[">= 3 处 assumed"]),
        ("固投增速：8%", &[">= 8 % assumed"]),
        ("空气优良天数：310天", &[">= 310 天 assumed"]),
        ("群众满意率：95%", &[">= 95 % assumed"]),
        ("失业率：3%以内", &["<= 3 %"]),
        ("失业率：5%", &[]),
        ("死亡人数：3人", &[]),
        ("投诉率：3%", &[]),
        ("不合格率：3%", &[]),
        ("单位GDP能耗：0.5吨标准煤", &[]),
        ("办理时限：5个工作日", &[]),
        ("新增债务：3亿元", &[]),
        ("物价增速：3%", &[]),
        ("上年完成投资：30亿元", &[]),
        ("上年新增企业：18家", &[]),
        ("基期值：30家", &[]),
        ("累计完成投资：30亿元", &[]),
        ("建设地点：3处", &[]),
        ("建设周期：30天", &[]),
        ("补助标准：300元", &[]),
        ("新建学校：3所（已完成）", &[]),
        ("新增企业：18家。其中一季度5家", &[">= 18 家 assumed"]),
    ] {
        compare(&[(&format!("某县2027年工作要点\n\n## 工作目标\n\n{text}\n"), expected)]);
    }
}

#[test]
fn each_promise_has_the_deadline_of_its_own_row_and_clause() {
    let table: &[(&str, &[&str])] = &[
        (
            "某区2027年工作要点\n| 任务 | 目标 | 完成时限 |\n|---|---|---|\n| 供水 | 改造供水工程32处 | 6月底 |\n| 污水 | 20 | 9月底 |\n",
            &["2027-06", "2027-09"],
        ),
        (
            "Library plan 2027\n| Action | Target | Timeline |\n|---|---|---|\n| Staff | vacancy rate below 4% | June 2027 |\n| Rooms | 12 | Q2 2027 |\n",
            &["2027-06", "2027-Q2"],
        ),
        ("某市2027年计划\n培育百亿级企业10家，到2028年高新技术企业总数翻一番。", &["-", "2028"]),
        ("某市2027年计划\n6月完成主体结构，12月通车，年度完成产值9.3亿元。", &["-"]),
        (
            "Budget Speech 2026/27\n| Ministry | 2025/26 Approved | 2026/27 Estimates |\n|---|---|---|\n| Education | 2,432 | 2,700 |\n",
            &["2027"],
        ),
        (
            "Budget Speech 2026\n| Ministry | 2026 Estimates | 2027 Estimates |\n|---|---|---|\n| Education | 2,432 | 2,700 |\n",
            &["2026", "2027"],
        ),
        (
            "某县2027年工作要点\n1-3月完成改造20公里，4-6月共同推进剩余30公里。",
            &["2027-03", "2027-06"],
        ),
        ("某县2027年工作要点\n今年1-6月开工5个，7-12月开工8个。", &["2027-06", "2027-12"]),
    ];
    for (text, expected) in table {
        let document = read(&SourceFile::new("plan.txt", *text));
        let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
        let dues: Vec<String> =
            promises.map(|one| one.due.map_or("-".to_owned(), |due| due.to_string())).collect();
        assert_eq!(dues, *expected, "{text}");
    }
}

#[test]
fn two_columns_of_one_year_are_two_things() {
    let text = "某区2027年预算\n| 指标 | 2027年预算 | 2027年挑战值 |\n|---|---|---|\n| 营业收入（亿元） | 10 | 12 |\n";
    assert_eq!(names(text), ["营业收入", "营业收入（2027年挑战值）"]);
    let text = "某区2027年要点\n粮食产量30万吨以上，比上年28万吨增长10%。";
    assert_eq!(names(text), ["粮食产量", "粮食产量增长"]);
}

#[test]
fn one_far_deadline_moves_no_other() {
    let draft = |text: &str| {
        let source = SourceFile::new("plan.txt", text);
        plancheck::document::draft(&read(&source), &source).own_due.map(|due| due.to_string())
    };
    let far = "We will serve 40 cruise calls.\nWe will cut diesel use by 25% by 2029.\n";
    assert_eq!(
        draft(&format!("Port Authority: Business Plan 2027\n{far}")).as_deref(),
        Some("2027")
    );
    assert_eq!(draft(&format!("Port Authority: Business Plan 2027-2029\n{far}")), None);
    assert_eq!(draft(&format!("Port Authority: Vision 2029\n{far}")), None);
    assert_eq!(draft("Port Authority: Business Plan 2027\nWe will serve 40 cruise calls.\n"), None);
}
