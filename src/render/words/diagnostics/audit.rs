//! Sentences of the consistency audit: `PC04xx`.

use super::Sentences;

pub(super) const CUMULATIVE_FALLS: Sentences = Sentences::new(
    "{target}: the cumulative value falls from {before} in {first} to {after} in {second}",
    "a revision, a slip, or values of single periods? correct it or say what they are",
    "{target}：累计值由 {first} 的 {before} 降到 {second} 的 {after}",
    "是修订、笔误，还是填成了当期值？请更正或注明",
);

pub(super) const PARTS_DO_NOT_SUM: Sentences = Sentences::new(
    "{target} in {period}: the parts {make} {sum}, the whole is {value}",
    "check the parts; a difference within rounding is not reported",
    "{target} {period}：各地区{make} {sum}，全域为 {value}",
    "请核对各地区数值；四舍五入以内的差额不提示",
);

pub(super) const GROWTH_DISAGREES: Sentences = Sentences::new(
    "{target} in {period}: {reported} % was reported, the values give {computed} %",
    "constant prices, a revised base, or a slip? say which in the note",
    "{target} {period}：填报增幅 {reported}%，按数值计算为 {computed}%",
    "是可比价、基数修订，还是笔误？请在备注中说明",
);

pub(super) const JUMP: Sentences = Sentences::new(
    "{target}: {second} is {after}, more than {factor} times the {before} of {first}, without a note",
    "say in the note why, or correct it",
    "{target}：{second} 为 {after}，超过 {first} 的 {before} 的 {factor} 倍，且无备注",
    "请在备注中说明原因，或更正",
);

pub(super) const SAME_EVERY_PERIOD: Sentences = Sentences::new(
    "{target}: {value} was reported in every one of {count} periods",
    "copied? confirm it in the note",
    "{target}：连续 {count} 期都是 {value}",
    "是否复制粘贴？请在备注中确认",
);

pub(super) const ZEROS_AT_END: Sentences = Sentences::new(
    "{target}: {first} to {second} are 0 (values: {count}), and all before are not, the last one {before}",
    "zeros of a form that was not filled in? leave their cells blank, else the plan is judged as of them; confirm real ones in the note",
    "{target}：{first} 至 {second} 均为 0（{count} 个），此前各期都不为 0，最近一期为 {before}",
    "是否表样预填的零？请留空，否则计划按其期间评估；确为零的，请在备注中确认",
);

pub(super) const FAR_ABOVE_TARGET: Sentences = Sentences::new(
    "{target} in {period}: {value} is {factor} times the target or more",
    "a stock instead of the year's amount, or a wrong unit?",
    "{target} {period}：{value} 达到目标的 {factor} 倍以上",
    "是否把存量填成了增量，或单位有误？",
);

pub(super) const FRACTIONS_OF_PERCENT: Sentences = Sentences::new(
    "{target}: every value is below 1 %, such as {written} in {period}, and the target is {limit} %",
    "if {written} means {suggested} %, write `{suggested}%`",
    "{target}：各期数值都不到 1%（如 {period} 的“{written}”），而目标为 {limit}%",
    "如“{written}”是指 {suggested}%，请写“{suggested}%”",
);

pub(super) const UNIT_SUSPECT: Sentences = Sentences::new(
    "{target} in {period}: {written} without a unit is more than {factor} times the target of {limit}",
    "is it in a smaller unit? write the unit",
    "{target} {period}：“{written}”未写单位，超过目标 {limit} 的 {factor} 倍",
    "是否用了更小的单位？请写明单位",
);

pub(super) const GAP_IN_SERIES: Sentences = Sentences::new(
    "{target}: nothing was reported for {missing} between {first} and {second}",
    "hand in what is missing",
    "{target}：{first} 与 {second} 之间缺报 {missing}",
    "请补报",
);

pub(super) const BASE_REVISED: Sentences = Sentences::new(
    "{target}: the base value of {period} was revised from {first} to {second}; growth over the one and the other: {growth}",
    "say which base the growth is meant over",
    "{target}：{period} 的基数由 {first} 修订为 {second}；按前后两个基数计算的增幅：{growth}",
    "请说明增幅以哪个基数计算",
);

pub(super) const MEMBERS_DO_NOT_SUM: Sentences = Sentences::new(
    "{target} in {period}: its members {make} {sum}, {value} was reported for it",
    "check the members; a difference within rounding is not reported",
    "{target} {period}：各成员指标{make} {sum}，自身填报 {value}",
    "请核对各成员指标；四舍五入以内的差额不提示",
);

pub(super) const RATIO_DISAGREES: Sentences = Sentences::new(
    "{target} in {period}: {reported} was reported, the values give {computed}",
    "correct the one or the other",
    "{target} {period}：填报 {reported}，按数值计算为 {computed}",
    "请核对并更正",
);

pub(super) const WHOLE_NOT_USED: Sentences = Sentences::new(
    "{target}: what the whole reported has no say, since every part must keep the target: {count}",
    "nothing to do; if the whole's own value is to decide, write another `areas`",
    "{target}：须各地区逐一达到，全域自报数值 {count} 个不参与评估",
    "无需处理；若应以全域数值为准，请改写 areas",
);

pub(super) const PART_ABOVE_WHOLE: Sentences = Sentences::new(
    "{target} in {period}: the part is {part}, the whole only {whole}",
    "a slip, a wrong unit or another scope? correct it; if it is no part, use `ratio`",
    "{target} {period}：部分为 {part}，整体仅 {whole}",
    "是笔误、单位有误还是范围不同？请更正；若不是部分与整体的关系，请用 ratio",
);

pub(super) const SWING: Sentences = Sentences::new(
    "{target}: {second} is {after}, {first} was {before}, more than {limit} {what}, without a note",
    "say in the note why, or correct it",
    "{target}：{second} 为 {after}，{first} 为 {before}，相差超过 {limit} {what}，且无备注",
    "请在备注中说明原因，或更正",
);
