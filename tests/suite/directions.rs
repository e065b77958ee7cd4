//! Which way a promise goes, and what it is called where a label or the clause before names it, in sentences written for
//! this suite; and what others expect or a plan that is over had reached, which is none.

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
