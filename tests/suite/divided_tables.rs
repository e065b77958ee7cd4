//! Tables written for this suite whose caption, or the upper row of whose header, says what the
//! columns measure.

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
