//! Sentences and tables as plans of one kind write them: schools, companies, councils, agencies. Each
//! is written for this suite.

use crate::promises::compare;
use plancheck::document::read;
use plancheck::source::SourceFile;

#[test]
fn goals_of_schools_and_agencies_are_read() {
    compare(&[
        ("By June 2027, 85% of students will meet the standard.", &[">= 85 % assumed"]),
        (
            "By May, 80 percent of grade 3 students will score at or above level 3.",
            &[">= 80 % assumed"],
        ),
        (
            "The percent of students who write well will increase from 61% in 2023 to 70.5% (3-point gain) in 2026 as measured by the state test.",
            &[">= 70.5 % assumed"],
        ),
        ("Reading scores will go from 54% to 65%.", &[">= 65 % assumed"]),
        ("The share of absent pupils will go from 18% to 12%.", &["<= 12 % assumed"]),
        ("The average wait will go from 45 to 30 days.", &["<= 30 days assumed"]),
        (
            "Improve the death rate from 310 deaths per 100,000 births to 150 by 2030.",
            &["<= 150 assumed"],
        ),
        ("Attendance will be at 96% by the end of the year.", &[">= 96 % assumed"]),
        ("Schools must make up for a 4-point loss in reading.", &[]),
        ("In 2022 we went from 12% to 18%.", &[]),
        ("Grades 3 to 8 will sit the test.", &[]),
    ]);
}

#[test]
fn pledges_of_companies_are_read() {
    compare(&[
        (
            "We aim to hire 40 women and to have 30% women in management.",
            &[">= 40 assumed", ">= 30 % assumed"],
        ),
        (
            "We have set clear targets for our sites, including 45% less water by 2030.",
            &[">= 45 % assumed growth"],
        ),
        ("A return on capital of 9% over the medium term.", &[">= 9 % assumed"]),
        ("A return on capital of 9% was reached.", &[]),
        (
            "To keep warming below 2 degrees, we will cut emissions by 40% by 2030.",
            &[">= 40 % assumed growth"],
        ),
        ("Scope 1, 2 and 3 emissions will fall by 42% by 2030.", &[">= 42 % assumed growth"]),
        (
            "• 120 flats completed or under construction, giving homes to more than 300 families.",
            &[],
        ),
    ]);
}

#[test]
fn lists_and_shares_in_chinese_plans_are_read() {
    compare(&[
        ("不再支持煤电占比大于40%的企业。", &[]),
        ("引进研发投入占比高于6%的企业12家。", &[">= 12 家 assumed"]),
        ("力争实现高于5%的增长速度。", &[">= 5 %"]),
        ("为把全球升温控制在1.5°C以内，到2030年碳排放下降45%。", &[">= 45 % assumed growth"]),
        ("早在2019年就提出减排8%的目标，2021年累计减排9.2%提前达标。", &[]),
        ("确保任务提前完成，收购量达到12万吨。", &[">= 12 万吨 assumed"]),
        ("力争2027年前达到百分百使用再生水。", &[">= 100 % assumed"]),
        ("让群众百分百满意。", &[]),
        ("从下半年起，将公司总用水量的20%改为使用再生水。", &[">= 20 % assumed"]),
        ("对320台15年以上的老旧锅炉进行更换。", &[">= 320 台 assumed"]),
        ("为幼儿园的120间教室安装新风设备。", &[">= 120 间 assumed"]),
        ("新增智能监控500路。", &[">= 500 路 assumed"]),
        ("人均绿地面积达到18m2左右。", &["approx 18 m2"]),
        ("收入比控制在2.1∶1以内，师生比缩小到1∶9。", &["<= 2.1∶1", "<= 1∶9 assumed"]),
        ("路网密度达到620公里/百平方公里。", &[">= 620 公里/百平方公里 assumed"]),
        ("落实已规划约6000个车位。", &["approx 6000 个"]),
        (
            "床位增加约五成，当中包括「护老计划」的1 200张床位。",
            &["approx 50 % growth", ">= 1200 张床位 assumed"],
        ),
        ("生均用地由22平方米/人调整至25平方米/人。", &[">= 25 平方米/人 assumed"]),
        ("設定升溫控制為1.5°C，力爭新增護理床位200張。", &[">= 200 張 assumed"]),
    ]);
}

#[test]
fn the_column_of_the_whole_year_is_the_target() {
    compare(&[
        (
            "Plan\n| Indicator | Annual target | Q1 target | Q2 target |\n|---|---|---|---|\n| Trees | 500 | 200 | 300 |\n",
            &[">= 500 assumed"],
        ),
        (
            "计划\n| 指标 | 一季度 | 二季度 | 全年目标 |\n|---|---|---|---|\n| 新增企业（家） | 20 | 30 | 50 |\n",
            &[">= 50 家 assumed"],
        ),
        // One column divided into quarters, each with its name in the cell.
        (
            "Plan\n| Indicator | Milestones | Annual target |\n|---|---|---|\n| **Wells (number)** | Q1: 4 | Q2: - | Q3: 5 | Q4: 3 | **12** |\n",
            &[">= 12 number assumed"],
        ),
        (
            "计划\n| 指标 | 季度目标 | 年度目标 |\n|---|---|---|\n| 新增床位（张） | 一季度：20 | 二季度：- | 三季度：30 | 50 |\n",
            &[">= 50 张 assumed"],
        ),
    ]);
}

#[test]
fn each_table_is_read_by_its_own_header() {
    compare(&[(
        "Plan\n| Measure | Target |\n|---|---|\n| Shops | 8 |\n\n| Measure | Actual 2025 | Target 2026 |\n|---|---|---|\n| Roads (km) | 30 | 45 |\n",
        &[">= 8 assumed", ">= 45 km assumed"],
    )]);
}

#[test]
fn of_glued_columns_the_first_holds_the_targets() {
    let text = "Targets\n\nTarget (by 2030 from a 2019 base)2023 progress\n25% reduction in water use7% increase in water use\nMove to 100% green power40% green power, for scopes 1, 2 and 3\n\nIn 2023 we opened 4 sites.\n";
    compare(&[(text, &[">= 25 % assumed growth", ">= 100 % assumed"])]);
    let document = read(&SourceFile::new("plan.txt", text));
    let glued = document.numerals.iter().filter(|one| one.rule.id() == "P-CELL").count();
    assert_eq!(glued, 5, "7, 40, 1, 2 and 3 stand in the second column");
}

#[test]
fn numbered_lists_and_cells_in_words_are_read() {
    compare(&[
        (
            "Plan\n1. Hire 120 drivers and 15 cooks.\n2. Serve 300 families.\n",
            &[">= 120 assumed", ">= 15 assumed", ">= 300 assumed"],
        ),
        ("- Sign 40 new customers, of which at least 10 in Asia.", &[">= 40 assumed", ">= 10"]),
        (
            "Plan\n| Measure | Target |\n|---|---|\n| Complaints | at most 30 |\n| Members | at least 90 |\n",
            &["<= 30", ">= 90"],
        ),
    ]);
}

#[test]
fn a_deadline_and_a_hope_end_with_their_part_of_the_sentence() {
    let of = |text: &str| -> Vec<(String, bool)> {
        let document = read(&SourceFile::new("plan.txt", text));
        let promises = document.numerals.into_iter().filter_map(|one| one.promise);
        promises
            .map(|one| (one.due.map(|due| due.to_string()).unwrap_or_default(), one.is_expected))
            .collect()
    };
    let due = |text: &str| of(text).into_iter().map(|(due, _)| due).collect::<Vec<_>>();
    assert_eq!(due("2027年计划\n6月底前建成学校3所；全年新增企业20家。"), ["2027-06", "2027"]);
    assert_eq!(due("2027年计划\n上半年新增企业6家，全年新增15家以上。"), ["2027-H1", "2027"]);
    assert_eq!(due("计划\n到2027年，甲类达到30家；乙类达到40家。"), ["2027", "2027"]);
    assert_eq!(due("Open 3 shops by 30 June 2027; hire 40 nurses."), ["2027-06-30", ""]);
    assert_eq!(due("By 2030, raise reuse to 30%; raise sorting to 40%."), ["2030", "2030"]);
    let hopes = of("粮食产量力争达到30万吨；新增就业3000人以上。");
    assert_eq!(hopes.into_iter().map(|(_, hopes)| hopes).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn what_plans_of_other_kinds_say_is_read() {
    compare(OTHERS);
}

/// Invented sentences of a port, a hospital, a university, a county and a city, and what they promise.
const OTHERS: &[(&str, &[&str])] = &[
    ("Port plan 2027\n\n- Zero spills over 100 litres", &[]),
    ("Port plan 2027\n\n- No one waits more than 52 weeks", &["<= 52 weeks"]),
    (
        "Port plan 2027\n\nCrane moves per hour: 32. Dwell time under 40 minutes.",
        &[">= 32 assumed", "<= 40 minutes"],
    ),
    ("2026年工作方案\n第一阶段（1—3月）：走访企业100家。", &[">= 100 家 assumed"]),
    ("2027年工作要点\n末班车延至21时30分。", &[]),
    ("Plan 2027\n\n| Measure | Target |\n|---|---|\n| Energy | -3% |", &["<= -3 % assumed"]),
    ("School plan 2027\n\nScorecard weights: reading 40%, attendance 30%, finance 30%.", &[]),
    ("Budget plan 2027\n\nDebt will peak at 75.5 percent of GDP.", &["<= 75.5 %"]),
    ("2027年质量改进计划\n连续不达标的，扣减绩效10%。", &[]),
    ("Port plan 2027\n\nBerths 3 and 4 will close for 10 weeks.", &[]),
    ("University plan 2027\n\nMake sure that pupils go on to year two.", &[]),
    ("Hospital plan 2027\n\nKeep sickness absence at or under 3.8%.", &["<= 3.8 %"]),
    (
        "Plan 2027\n\n| Programme | Budget (£000) |\n|---|---|\n| Wells | 1,450 |",
        &["= 1450 £000 assumed"],
    ),
    (
        "2027年工作要点\n培育百亿元以上企业5家、十亿元以上企业30家。",
        &[">= 5 家 assumed", ">= 30 家 assumed"],
    ),
    ("2027年工作要点\n办结率达到或超过95%的单位，年终予以表彰。", &[]),
    ("2027年工作要点\n年度考核达到或超过90分的予以通报表扬。", &[]),
];

#[test]
fn a_growth_beside_a_column_of_targets_is_not_passed_over() {
    let text = "十五五规划\n\n| 指标 | 2025年 | 2030年 | 年均增速 |\n|---|---|---|---|\n| 产值（亿元） | 28 | 40 | 6.5% |";
    let document = read(&SourceFile::new("plan.txt", text));
    let rules: Vec<&str> =
        document.numerals.iter().rev().take(3).map(|one| one.rule.id()).collect();
    assert_eq!(rules, ["O-OPEN", "C-TABLE", "P-CELL"]);
}

#[test]
fn letters_that_may_be_a_currency_or_a_unit_hide_no_number() {
    for (text, at) in [
        ("Budget 2027\nThe grant rises by R90 to R2,180 a month.", 1),
        ("Budget 2027\nThe floor goes up from Sh 150,000 to Sh 200,000 a month.", 1),
        ("2027年质量改进计划\n使用强度控制在40DDDs以内。", 1),
    ] {
        let document = read(&SourceFile::new("plan.txt", text));
        let rules: Vec<&str> = document.numerals.iter().map(|one| one.rule.id()).collect();
        assert!(
            rules.get(at..).is_some_and(|rules| rules.contains(&"O-OPEN")),
            "{rules:?}: {text}"
        );
    }
    let grade = read(&SourceFile::new("plan.txt", "2027年计划\n景区达到4A级。"));
    assert_eq!(grade.numerals.last().map(|one| one.rule.id()), Some("P-NAME"));
}
