//! Sentences about reported values beside each other and beside the plan (`PC02xx`).

use super::Sentences;

pub(super) const SAME_VALUE_TWICE: Sentences = Sentences::new(
    "the value for {period} is given twice, both times the same",
    "remove one of the rows",
    "{period} 的数值重复报送，两次相同",
    "请删去其中一行",
);

pub(super) const TWO_VALUES: Sentences = Sentences::new(
    "two values for {period}: `{first}` and `{second}`",
    "keep the right one; neither is used until then",
    "{period} 有两个不同的数值：“{first}”和“{second}”",
    "请保留正确的一个；在此之前两个都不采用",
);

pub(super) const PART_OF_CUMULATIVE: Sentences = Sentences::new(
    "a cumulative value for {period} does not say from when it counts",
    "write the period at whose end it was taken (`2022-Q2`) or the span from the plan's start (`1-6月`)",
    "{period} 的累计值没有说明从何时起算",
    "请写截止的报告期（2022-Q2）或自计划开始的区间（1-6月）",
);

pub(super) const RUNNING_TOTAL_UNCLEAR: Sentences = Sentences::new(
    "from when the running total of `{written}` counts is not certain",
    "write the months that it covers: `2022-01..2022-06`; or give the amount of the period alone, without 累计, 截至 and 本年",
    "“{written}”的累计值从何时起算不能确定",
    "请写所包含的月份：2022-01..2022-06；只是本期数的，请不要写“累计”“截至”“本年”",
);

pub(super) const TOTAL_SINCE_UNCLEAR: Sentences = Sentences::new(
    "the running total for `{written}` does not say from when it counts: the start of the year, or that of the plan {period}",
    "say it in the header: `本年累计` or `Year to date`; `规划期累计` or `Project to date`, or the year: `Cumulative since {year}`",
    "“{written}”的累计值没有写明起点：从本年年初起，还是从计划 {period} 开始起",
    "请在列头写明：“本年累计”，或“规划期累计”“{year}年以来累计”",
);

pub(super) const TOTAL_TAKEN_AS_PLAN: Sentences = Sentences::new(
    "running totals that do not say from when they count are taken as those since the start of the plan {period}, as it says of their indicators: {count}",
    "if they are of the year, say it in the header: `本年累计` or `Year to date`; else `规划期累计` or `Project to date`",
    "累计值没有写明起点，按计划中累计指标的口径作为计划 {period} 开始以来的累计数采用：{count} 个",
    "只是本年的，请在列头写“本年累计”；是计划开始以来的，可写“规划期累计”",
);

pub(super) const OPEN_TOTAL_NOT_USED: Sentences = Sentences::new(
    "running totals were not used, since from when they count is not certain; the amounts of the periods beside them were: {count}",
    "say it in the header: `本年累计` or `Year to date`; in a plan of several years also `规划期累计` or `Project to date`",
    "累计值从何时起算不能确定，未使用（{count} 个），采用了并列的当期值",
    "请在列头写明：“本年累计”；跨年度的计划也可写“规划期累计”",
);

pub(super) const SINGLE_PERIOD_UNCLEAR: Sentences = Sentences::new(
    "the value is of {kind} by its words, and `{written}` is not one",
    "write the period of the value itself, for example `2022-Q2`",
    "所填为{kind}的数，而“{written}”不是{kind}",
    "请写数值本身的期间，例如 2022-Q2",
);

pub(super) const PARTS_NOT_JUDGED: Sentences = Sentences::new(
    "values of parts of the area ({areas}) are not counted into {area}: {count}",
    "they are of milestones, or of indicators whose parts neither make the whole nor have targets: say `areas = \"sum\"`, or give the whole's own value",
    "{count} 个数值属于下辖地区（{areas}），未计入{area}",
    "它们属于定性任务，或属于未按地区汇总、也无分解目标的指标：可写 areas = \"sum\"，或填报全域自身的数值",
);

pub(super) const PROVISIONAL: Sentences = Sentences::new(
    "`{written}` is marked as provisional; {value} was taken",
    "replace it when the final value is known",
    "“{written}”注明为预计或初步数，按 {value} 采用",
    "有最终数后请替换",
);

pub(super) const REVISED: Sentences = Sentences::new(
    "the value for {period} was revised from `{first}` to `{second}`",
    "nothing to do; the older value stays visible here",
    "{period} 的数值由“{first}”修订为“{second}”",
    "无需处理；旧值保留在此备查",
);

pub(super) const ROWS_NOT_USED: Sentences = Sentences::new(
    "values of single periods, or of a year alone, were not used, since their indicators are running totals: {count}",
    "hand in running totals, or say `measure = \"flow\"` in the plan; growth is that of the year so far",
    "指标按累计值（增幅按年初至今）计，未使用当期值或只是某年的累计值 {count} 个",
    "请填累计值，或在计划中写 measure = \"flow\"",
);

pub(super) const AFTER_PLAN: Sentences = Sentences::new(
    "values are of periods outside the plan {period} and are not used: {count}, first `{written}`",
    "check the year",
    "有 {count} 个数值不在计划期间 {period} 内，未使用，首处为“{written}”",
    "请核对年份",
);

pub(super) const ALL_BEFORE_PLAN: Sentences = Sentences::new(
    "every value is of a month before the plan {period}, the newest of {newest}: they are compared with at most",
    "check the year in the name of the file, the title or the cells; of a year of account write the quarter of the calendar: `2025-Q3`",
    "全部数值都在计划期间 {period} 以前，最新的是 {newest}：至多用于对比",
    "请核对文件名、标题或单元格中的年份；财政年度请写公历的季度：2025-Q3",
);

pub(super) const MORE_OF_A_KIND: Sentences = Sentences::new(
    "more findings of the kind {code} are not told one by one: {count}",
    "mend the ones that are told; the others will follow",
    "另有 {count} 处 {code} 类问题，未逐一列出",
    "请先改正已列出的，其余会随后列出",
);

pub(super) const UNCLEAR_VERSION: Sentences = Sentences::new(
    "the version `{written}` cannot be ordered (rows: {count})",
    "write a number (`2`, `v2.1`, `第2版`) or a day with its year (`2022-04-10`); until then it replaces nothing",
    "版本“{written}”无法排定先后（共 {count} 行）",
    "请写编号（2、v2.1、第2版）或带年份的日期（2022-04-10）；在此之前不替换其他数值",
);

pub(super) const BLANK_BESIDE_VALUE: Sentences = Sentences::new(
    "beside the value of {period}, `{first}`, stands a row of the same status and version without one; the value counts",
    "to take the value back, give the row without one a higher version; otherwise leave that row out",
    "{period} 的数值“{first}”之外，另有一行状态、版本相同而没有数值；按有数值的采用",
    "确要收回数值的，请给没有数值的一行写更高的版本；否则请删去该行",
);

pub(super) const WITHDRAWN: Sentences = Sentences::new(
    "the value of {period}, `{first}`, was taken back: a later revision gives none",
    "hand in the value when it is known; if it still holds, leave the later row out",
    "{period} 的数值“{first}”已被收回：较新的一行没有数值",
    "有数值后请补报；原数值仍有效的，请删去较新的一行",
);

pub(super) const TOTAL_OF_SOME: Sentences = Sentences::new(
    "the total `{written}` is only the sum of the parts beside it, without {lacking}: it is not used as the value of {area}",
    "add the missing parts; if it is the value of {area} all the same, write that name instead of the total's",
    "合计“{written}”只是所列地区之和，缺{lacking}，不作为{area}的数",
    "请补齐所缺地区；确为{area}的数，请将“合计”写成该名称",
);

pub(super) const TOTAL_WITHOUT_SILENT: Sentences = Sentences::new(
    "the total `{written}` is the sum of the parts beside it, without {lacking}, which report other indicators and never this one: it is used as the value of {area}",
    "if they have any of it, add them",
    "合计“{written}”是所列地区之和，不含{lacking}；这些地区报有其他指标，从未报过该指标，故作为{area}的数采用",
    "如这些地区也有该指标的数，请补报",
);

pub(super) const TOTAL_OF_RATES: Sentences = Sentences::new(
    "the total `{written}` is no rate of the whole: it is the sum of those of the parts, or lies outside them",
    "work the rate of the whole out anew, or leave the cell blank",
    "合计“{written}”不是总体的比率：它是各地区比率之和，或不在各地区的比率之间",
    "请按总量重新计算，或留空",
);
