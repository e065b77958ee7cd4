//! Tables written for this suite whose caption, or the upper row of whose header, says what the
//! columns measure, and those whose columns only lie in the lines of a text.

use crate::promises::compare;

#[test]
fn tables_that_divide_targets_are_read() {
    compare(DIVIDED);
}

/// What each table promises.
const DIVIDED: &[(&str, &[&str])] = &[
    (
        "办法\n\n第四条 任务分解（见下表，单位：座、万元）。\n\n| 单位 | 桥梁数 | 其中：石桥 | 投入资金 |\n| --- | --- | --- | --- |\n| 北镇 | 8 | 3 | 450 |\n| 南镇 | 5 | — | 260 |",
        &[
            ">= 8 座 assumed",
            ">= 3 座 assumed",
            ">= 450 万元 assumed",
            ">= 5 座 assumed",
            ">= 260 万元 assumed",
        ],
    ),
    ("办法\n\n各镇上年任务完成情况见下表。\n\n| 单位 | 桥梁数 |\n| --- | --- |\n| 北镇 | 8 |", &[]),
    (
        "责任书2027\n\n| 地区 | 降尘量（吨） | | 绿化率（%） | |\n| | 2026年实绩 | 2027年目标 | 2026年实绩 | 2027年目标 |\n| --- | --- | --- | --- | --- |\n| 北区 | 6.1 | 5.8 | 31 | 33 |",
        &["<= 5.8 吨 assumed", ">= 33 % assumed"],
    ),
    (
        "责任书2027\n\n| 地区 | 降尘量（吨） | | 绿化率（%） | |\n| --- | --- | --- | --- | --- |\n| | 2026年实绩 | 2027年目标 | 2026年实绩 | 2027年目标 |\n| 北区 | 6.1 | 5.8 | 31 | 33 |",
        &["<= 5.8 吨 assumed", ">= 33 % assumed"],
    ),
    (
        "要点2027\n\n| 项目 | 总投资（万元） | 年度计划投资（万元） |\n| --- | --- | --- |\n| 北桥 | 900 | 400 |",
        &[">= 400 万元 assumed"],
    ),
];

#[test]
fn tables_whose_columns_lie_in_lines_are_read() {
    compare(ALIGNED);
}

/// What each of them promises; what only looks like one promises nothing.
const ALIGNED: &[(&str, &[&str])] = &[
    (
        "Harbour fund\n\nBudget of the fund\n\n                FY28    FY29    FY30\n Income\n   Berth fees     210     240     300\n   Grants       1,050   1,100   1,200\n                -----   -----   -----\n   Net            -40     -12     -25\n\n Notes:\n * Units are in thousands of crowns\n",
        &[
            "= 300 thousands of crowns assumed",
            "= 1200 thousands of crowns assumed",
            "= -25 thousands of crowns assumed",
        ],
    ),
    (
        "Health plan 2029\n\nIndicator Baseline 2028 Target 2031 Target 2035\nDeaths of infants per 1,000 births 7.5 6.3 5.2\nChildren under 5 who are weighed, %\nin all wards 61% 70% 85 %\n",
        &["<= 6.3 assumed", "<= 5.2 assumed", ">= 70 % assumed", ">= 85 % assumed"],
    ),
    (
        "Plan 2029\n\nMeasure Current 2030 2033\nCalls taken 310 400 520\nBoats tied up 12 15 19\n",
        &[">= 400 assumed", ">= 520 assumed", ">= 15 assumed", ">= 19 assumed"],
    ),
    // Honest neighbours: results, one row alone, years at the end of a sentence, a list of pages.
    ("Report 2029\n\nMeasure 2027 actual 2028 actual\nCalls 310 400\nBoats 12 15\n", &[]),
    (
        "Plan 2029\n\nThe board met in 2027 and 2028\nCalls came to 310 and 400\nBoats to 12 and 15\n",
        &[],
    ),
    ("Plan 2029\n\nWhat the quay took in 2027 2028\nis told in the report of the board.\n", &[]),
    ("Harbour strategy\n\nFinancial summary 2023 2024\nRevenue 300 400\nCosts 200 250\n", &[]),
    (
        "Harbour plan\n\nWe will raise the number of boats in port each year above the current target\nof 40 boats by 2031, and no other thing of the kind is to be done by anybody here.\n",
        &[">= 40 assumed"],
    ),
    // The caption of the next table, and what only sounds like money, say nothing of the units.
    (
        "Plan 2029\n\n| Measure | Target |\n| --- | --- |\n| Piers | 4 |\n\nCosts of the piers ($m)\n\n| Item | Target |\n| --- | --- |\n| Stone | 9 |",
        &[">= 4 assumed", "= 9 $m assumed"],
    ),
    (
        "Plan 2029\n\nWe will improve light in thousands of homes\n\n| Measure | Target |\n| --- | --- |\n| Lamps | 40 |",
        &[">= 40 assumed"],
    ),
    // What a column says about targets is none.
    (
        "Vision\n\n| Goals | Indicators | 2029 | 2033 | 2038 | Source of targets |\n| --- | --- | --- | --- | --- | --- |\n| Clean sea | Catch in million tonnes | 2[1] | 2.5 | 3 | Fleet board |\n\n[1] Fleet board 12",
        &[">= 3 million tonnes assumed"],
    ),
    (
        "# Annex\n\n## Numerical targets of the long vision of the whole harbour for the years 2033 and 2038\n\n| Indicators | 2029 | 2033 | 2038 |\n| --- | --- | --- | --- |\n| Score of the audit (1-7) | 3.2[8] | 3.5 | 4 |",
        &[">= 3.5 assumed", ">= 4 assumed"],
    ),
];
