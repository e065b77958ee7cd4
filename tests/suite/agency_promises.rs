//! Sentences of agencies, utilities and reports to shareholders written for this suite: what stands
//! beside a promise, what a service may take, what a rule is made for.

use crate::promises::compare;

#[test]
fn how_it_stands_beside_a_promise_is_none() {
    compare(ASIDES);
}

/// Values in brackets and asides: how it stands, how it compares, how great something is.
const ASIDES: &[(&str, &[&str])] = &[
    ("- Cut fuel per tram by 15% (FY25: down 4.2%)", &[">= 15 % assumed growth"]),
    ("- Raise the share of night trams to 40% by 2031 (31% today)", &[">= 40 % assumed"]),
    ("Publish 80% of replies within 3 days (FY2029 actual: 71%).", &[">= 80 % assumed"]),
    (
        "Harbour board\nFY2031 Annual Plan\n\nBring the median wait down to 12 hours (FY2029: 20; FY2030 target: 15).",
        &["<= 12 hours assumed"],
    ),
    ("Quays\n\nPunctuality: 91% by 2032 (83% in the 2029 survey)", &[">= 91 % assumed"]),
    ("We will open 30 halls by 2031 (end of 2028: 19).", &[">= 30 assumed"]),
    (
        "Turnover will be SEK 650 million by 2031 (2028: SEK 590 million).",
        &[">= 650 SEK million assumed"],
    ),
    (
        "Spend £7 million on quays, £2 million of it on the new hall (4,100 m2, opening in May).",
        &["= 7 £ million assumed", "= 2 £ million assumed"],
    ),
    ("Absence (missing 8% or more of shifts) falls below 5% by 2031.", &["<= 5 %"]),
    (
        "We will invest £3 million by 2031, 40% more than in the last four years.",
        &["= 3 £ million assumed"],
    ),
    ("The board declared a dividend of 31 cents, up 6%.", &["= 31 cents assumed"]),
    (
        "We will raise £9 million by 2031, of which £4.1 million had been raised by May.",
        &[">= 9 £ million assumed"],
    ),
    ("Offer 200 courses a year; 140 wardens completed theirs in FY29.", &[">= 200 assumed"]),
    ("A trial at 12 depots replaced diesel pumps with others; we will extend it.", &[]),
    ("Our top 30 carriers account for more than half of it; by 2031 carriers will report.", &[]),
    ("Work is complete on 9 and will go on.", &[]),
    ("Two thirds of trams will be new by 2031, versus just under half now.", &[">= 2/3 % assumed"]),
    ("- Half of the wardens to be women (currently 38%)", &[">= 50 % assumed"]),
    ("The mill closed in May and brought CHF 40 million of savings last year.", &[]),
];

#[test]
fn what_others_expect_or_what_is_assumed_is_no_promise() {
    compare(EXPECTED);
}

/// Markets, assumptions, suppositions.
const EXPECTED: &[(&str, &[&str])] = &[
    ("The world market for lamps is expected to grow 4% a year and to pass CHF 9 billion.", &[]),
    ("Our market share is expected to grow by 4% by 2031.", &[">= 4 % assumed growth"]),
    ("We assume a euro at $1.20 and fuel at $3 a gallon.", &[]),
    ("If fares rose by 1%, our surplus would grow by £2 million.", &[]),
    ("Freight volumes are forecast by analysts to climb 5% next year.", &[]),
    ("We anticipate a margin of 7.0% to 7.4% in 2031.", &["range 7..7.4 %"]),
    ("We target a payout of 40–50% of earnings.", &["range 40..50 %"]),
];

#[test]
fn how_long_a_service_may_take_is_a_promise() {
    compare(SERVICES);
}

/// Times and other limits of a service.
const SERVICES: &[(&str, &[&str])] = &[
    ("2.1 Answer calls in an average of 80 seconds", &["<= 80 seconds assumed"]),
    (
        "Leaks will be made safe within 5 hours and holes filled in 9 working days on average.",
        &["<= 5 hours", "<= 9 working days assumed"],
    ),
    (
        "Achieve uptime of no less than 99.5%; upkeep must not take more than six hours a month.",
        &[">= 99.5 %", "<= 6 hours"],
    ),
    (
        "Performance commitments\n\n- Supply interruptions: no more than 6 minutes a year",
        &["<= 6 minutes"],
    ),
    ("Performance commitments\n\n- Leakage: down 19% by 2031", &[">= 19 % assumed growth"]),
    (
        "Performance commitments\n\n- Consumption of 118 litres per person per day",
        &[">= 118 litres assumed"],
    ),
    ("- Complaints answered at stage one of the scheme: 97%", &[">= 97 % assumed"]),
    ("The charge is capped at $25 per permit.", &["<= 25 $"]),
    ("Raise the rating from 3.1 to at least 4.3 on a 5-point scale.", &[">= 4.3"]),
    ("Within 30 days the council will decide.", &[]),
    ("Raise the share of leaks mended within 9 days to 70%.", &[">= 70 % assumed"]),
];

#[test]
fn what_is_added_or_provided_is_a_promise() {
    compare(ADDED);
}

/// More of something, money of a plan, goals named behind their number.
const ADDED: &[(&str, &[&str])] = &[
    (
        "Move four more forms online and fit lamps on 90 more quays by 2031.",
        &[">= 4 assumed", ">= 90 assumed"],
    ),
    (
        "The adopted budget provides $31.4 million and 120 wardens.",
        &["= 31.4 $ million assumed", "= 120 assumed"],
    ),
    (
        "We will invest £3 million. Of this, £2 million goes to quays and £1 million to lamps.",
        &["= 3 £ million assumed", "= 2 £ million assumed", "= 1 £ million assumed"],
    ),
    ("A satisfaction score of 8.4 out of 10 is our goal for each quay.", &[">= 8.4 assumed"]),
    ("We aim for 9,000 hours of volunteering in total.", &[">= 9000 hours assumed"]),
    (
        "By 2031 carriers representing two thirds of freight will have set targets.",
        &[">= 2/3 % assumed"],
    ),
    ("The board will propose a dividend of CHF 2.40 per share.", &["= 2.4 CHF assumed"]),
    ("3.2 Limit the share of lamps carried over to the next day to 4%.", &["<= 4 % assumed"]),
    ("1a. By spring 2031, 70% of pupils will swim.", &[">= 70 % assumed"]),
    ("Of our wardens, 40% should come from the valley.", &[">= 40 % assumed"]),
    (
        "Energy used is to fall by 20% by 2031 against 2028, and water per tonne by 15%.",
        &[">= 20 % assumed growth", ">= 15 % assumed growth"],
    ),
];

#[test]
fn columns_behind_the_baseline_hold_targets() {
    compare(COLUMNS);
}

/// Tables of ambitions, guidance and school years.
const COLUMNS: &[(&str, &[&str])] = &[
    (
        "Strategy 2031\n\n| Measure | Baseline | 2029 milestone | 2031 ambition |\n|---|---|---|---|\n| Quays lit | 40% | 60% | around 75% |\n| Wardens per quay | 4:1 | 3:1 | 2:1 or lower |",
        &[">= 60 % assumed", "approx 75 %", "= 3:1 assumed", "<= 2:1"],
    ),
    (
        "| Metric | FY2028 actual | FY2029 actual | FY2030 guidance | FY2031 ambition |\n|---|---|---|---|---|\n| Growth | 2% | 3% | 3–5% | 6% |",
        &["range 3..5 %", ">= 6 % assumed"],
    ),
    (
        "Plan 2026-2031\n\n| Indicator | 2024-25 | 2027-28 | 2030-31 |\n|---|---|---|---|\n| Pupils who swim | 31% | 40% | 50% |",
        &[">= 40 % assumed", ">= 50 % assumed"],
    ),
];

#[test]
fn what_a_rule_is_made_for_is_no_promise() {
    compare(RULES);
}

/// Definitions, votes, suppositions, thresholds, and what only looks like a result.
const RULES: &[(&str, &[&str])] = &[
    ("前款所称重大支出，是指累计支出达到净资产的40%且超过3000万元。", &[]),
    ("修改章程的，须经出席会议股东所持表决权的三分之二以上通过。", &[]),
    ("油价每上涨10%，毛利率约下降1.2个百分点。", &[]),
    ("就业人数每增加10%，奖励5万元。", &["= 5 万元 assumed"]),
    ("三年累计分红不低于三年年均利润的90%。", &[">= 90 %"]),
    ("公司最近三年累计派发现金红利2.1亿元。", &[]),
    ("现有护林员900名，人均管护面积不超过2000亩。", &["<= 2000 亩"]),
    ("力争25%的村集体经济[1]年收入超20万元。", &[">= 25 % assumed"]),
    ("提升316国道沿线驿站8座，8345热线办结率达到97%。", &[">= 8 座 assumed", ">= 97 % assumed"]),
    ("新建公路9公里，实现50户以上自然村通车率98%。", &[">= 9 公里 assumed", ">= 98 % assumed"]),
    ("若水价下降5%，可节约成本300万元。", &[]),
    ("新增托位90个，“明厨亮灶”700家。", &[">= 90 个 assumed", ">= 700 家 assumed"]),
    ("举办活动40场，发放消费券两轮。", &[">= 40 场 assumed", ">= 2 轮 assumed"]),
    ("完成产值目标，打造好800亩茶园。", &[]),
    ("推进炼化90万吨乙烯等重大项目建设。", &[]),
    ("园区产值突破80亿元，集聚企业超过60家。", &[">= 80 亿元", ">= 60 家"]),
    ("茶业\n去年销售收入增长5%，利润2000万元。预计到年底，全年产值将突破9亿元，同比增长8%。", &[]),
    (
        "一、全力开创新局面，\n产值确保9亿元、力争10亿元，计划完成投资3亿元。\n压减法人户数12户，亏损户数同比减少4户。",
        &[
            ">= 9 亿元 assumed",
            ">= 10 亿元 assumed",
            ">= 3 亿元 assumed",
            ">= 12 户 assumed",
            ">= 4 户 assumed growth",
        ],
    ),
];
