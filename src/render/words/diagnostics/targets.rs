//! Sentences of faults of what a plan promises: limits, dates, schedules, weights (`PC01xx`).

use super::Sentences;

pub(super) const SEVERAL_COMPARATORS: Sentences = Sentences::new(
    "two comparators for one target: `{first}` and `{second}`",
    "keep one; a range such as “1-2” is `at-least = 1` with `stretch = 2`, a true band is `between = [1, 2]`",
    "一个目标写了两个比较方式：“{first}”和“{second}”",
    "只保留一个；“1-2家”写成 at-least = 1 加 stretch = 2，真正的区间写成 between = [1, 2]",
);

pub(super) const NO_COMPARATOR: Sentences = Sentences::new(
    "{table} says nothing that must be reached",
    "add exactly one of `at-least`, `at-most`, `above`, `below`, `equals`, `between`; an indicator that others only build on takes `target = \"none\"`",
    "{table} 没有写要达到什么",
    "请写 at-least、at-most、above、below、equals、between 之一；只供其他指标引用的写 target = \"none\"",
);

pub(super) const TARGET_NOT_A_NUMBER: Sentences = Sentences::new(
    "`{written}` {why}",
    "write digits, with a unit in quotation marks if it differs: `3.5` or `\"3500 thousand EUR\"`",
    "数值“{written}”{why}",
    "请写数字；单位不同时加引号写出：3.5 或 \"3500 万元\"",
);

pub(super) const TARGET_UNIT: Sentences = Sentences::new(
    "`{written}` is in {found}, but {table} is measured in {expected}",
    "{advice}",
    "“{written}”的单位是{found}，而 {table} 的单位是{expected}",
    "{advice}",
);

pub(super) const OUTSIDE_PLAN: Sentences = Sentences::new(
    "`{written}` lies outside the plan's period {period}",
    "name a time within that period; only `published` may be later",
    "“{written}”不在计划期间 {period} 之内",
    "请写该期间之内的时间，只有 published 可以更晚",
);

pub(super) const STRETCH_SIDE: Sentences = Sentences::new(
    "`stretch` {stretch} is not beyond `{comparator}` {value}",
    "a stretch value asks for more than the target: above a floor, below a ceiling",
    "stretch {stretch} 没有超过 {comparator} {value}",
    "stretch 应比目标更高：下限类应更大，上限类应更小",
);

pub(super) const BETWEEN_ORDER: Sentences = Sentences::new(
    "`between` needs two numbers, the smaller one first, not {written}",
    "write for example `between = [2, 5]`",
    "between 需要两个数且小数在前，不能是 {written}",
    "例如写成 between = [2, 5]",
);

pub(super) const BAD_THRESHOLD: Sentences = Sentences::new(
    "{written} does not fit: {reason}",
    "with `basis = \"ratio\"` write `behind = \"90 %\"` and `far-behind = \"75 %\"`; with `basis = \"points\"` write `\"-10 points\"` and `\"-30 points\"`",
    "{written} 不合适：{reason}",
    "basis = \"ratio\" 时写 behind = \"90 %\"、far-behind = \"75 %\"；basis = \"points\" 时写 \"-10 points\"、\"-30 points\"",
);

pub(super) const FALLING_SCHEDULE: Sentences = Sentences::new(
    "the schedule falls from {before} to {after} at {period}",
    "a schedule says what is due in total by the end of each period",
    "序时进度表在 {period} 由 {before} 降到 {after}",
    "进度表写的是到每期末累计应完成的份额",
);

pub(super) const FRACTION_OF_PERCENT: Sentences = Sentences::new(
    "the target is {written} %, less than one percent",
    "if {suggested} % is meant, write {suggested}; `unit = \"%\"` counts in percent",
    "目标是 {written}%，不到百分之一",
    "如果指 {suggested}%，请写 {suggested}；unit = \"%\" 时按百分数书写",
);

pub(super) const BASELINE_SIDE: Sentences = Sentences::new(
    "`baseline` {baseline} reaches the target {target} already",
    "the baseline is the value at the start of the plan, from which the way to the target is counted: correct whichever is wrong, or leave it out of what must only be kept; what is to fall takes `at-most`, what is to rise `at-least`",
    "baseline {baseline} 已达到目标（{target}）",
    "baseline 是计划开始时的数值，由此计算到目标的差距：请改正写错的一个；只须保持的不写 baseline；要求下降的写 at-most，要求上升的写 at-least",
);

pub(super) const TARGET_BELOW_ZERO: Sentences = Sentences::new(
    "the target {written} is below zero, and amounts of this indicator cannot be",
    "if they may be negative, write `negative = true`; else correct the number",
    "目标 {written} 小于零，而该指标的数量不能为负",
    "数量可以为负的，请写 negative = true；否则请改正数字",
);

pub(super) const BAD_STEP: Sentences = Sentences::new(
    "the schedule does not fit: {reason}",
    "write what is due in total by the end of each period: `pace = { Q1 = \"0 %\", Q2 = \"30 %\" }`",
    "进度表不合适：{reason}",
    "请写到每期末累计应完成的份额：pace = { Q1 = \"0 %\", Q2 = \"30 %\" }",
);

pub(super) const DEADLINE_WITHIN_MONTH: Sentences = Sentences::new(
    "`{written}` lies within a month, but values are judged at the end of months",
    "write the month, or its last day",
    "“{written}”在月中，而数值按月末评估",
    "请写月份，或该月的最后一天",
);

pub(super) const PART_TARGETS_DIFFER: Sentences = Sentences::new(
    "the targets of the parts {make} {made}, that of {area} is {target}",
    "{why}; correct one of them",
    "各下辖地区目标{make} {made}，{area}目标为 {target}",
    "{why}；请更正其一",
);

pub(super) const BAD_WEIGHT: Sentences = Sentences::new(
    "the weight does not fit: {reason}",
    "{advice}",
    "权重不合适：{reason}",
    "{advice}",
);

pub(super) const REVISION_TWICE: Sentences = Sentences::new(
    "two revisions begin with {month}",
    "keep the one that holds",
    "两次调整都从 {month} 起",
    "请只保留生效的一次",
);

pub(super) const REVISION_TOO_LATE: Sentences = Sentences::new(
    "the revision begins with {from}, after the deadline {due}",
    "what was missed by then stays missed: take it out; if the deadline was extended, correct the indicator's `due`; if the miss was excused, write a waiver",
    "调整从 {from} 起，已在期限 {due} 之后",
    "期限已过，未完成就是未完成，请删去该调整；期限确有延长的，请更正该指标的 due；经批准免责的，请写豁免",
);

pub(super) const BANDS_OUT_OF_ORDER: Sentences = Sentences::new(
    "the limits of the colours are out of order: green from {green}, red from {red}",
    "green is the better end: above red for a floor, below it for a ceiling",
    "颜色界线次序有误：green 为 {green}，red 为 {red}",
    "green 是较好的一端：下限类目标应大于 red，上限类应小于 red",
);
