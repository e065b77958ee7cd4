//! Sentences about what judging met in the values: `PC03xx`.

use super::Sentences;

pub(super) const GAP_BUT_SETTLED: Sentences = Sentences::new(
    "{target} is decided by what was reported, although some is not: {missing}",
    "hand in what is missing",
    "{target} 凭已报数据即可下结论，但缺报 {missing}",
    "请补报",
);

pub(super) const PARTS_CONTRADICT_WHOLE: Sentences = Sentences::new(
    "{target}: {parts} add up to {sum}, but {whole} was reported as {value}",
    "correct one of them; the target is not judged until then",
    "{target}：{parts} 合计 {sum}，而 {whole} 报送的是 {value}",
    "请更正其一；在此之前不予评估",
);

pub(super) const PARTS_ROUNDED: Sentences = Sentences::new(
    "{target}: {parts} add up to {sum}, {whole} was reported as {value}; the difference can be rounding, {value} was used",
    "nothing to do if the parts are rounded",
    "{target}：{parts} 合计 {sum}，{whole} 报送的是 {value}；差额可能来自四舍五入，采用 {value}",
    "如各分项为四舍五入值，则无需处理",
);

pub(super) const VALUES_CONTRADICT: Sentences = Sentences::new(
    "{target}: the values at {period} differ: {first} and {second}",
    "keep the right one; the target is not judged until then",
    "{target}：{period} 的数值不一致：{first} 和 {second}",
    "请保留正确的一个；在此之前不予评估",
);

pub(super) const DONE_DATE_UNCLEAR: Sentences = Sentences::new(
    "{target} was reported as done in {period}, but was due on {due}",
    "give the day on which it was done as the period",
    "{target} 报送为 {period} 内完成，但期限是 {due}",
    "请把完成日期写在期间列",
);

pub(super) const STATE_FELL_BACK: Sentences = Sentences::new(
    "{target} was reported as done ({before}) and later as “{state}” ({after})",
    "the newest report counts; correct it if that is wrong",
    "{target} 已报完成（{before}），后又报为“{state}”（{after}）",
    "以最新报送为准；如有误请更正",
);

pub(super) const PARTS_LAG: Sentences = Sentences::new(
    "the plan is judged as of {as-of}, the newest period in the data, but parts of the area have reported less far ({count}): {areas}",
    "where their values are needed, what they have not reported is missing; to judge what all of them have reported: `--as-of {earliest}`",
    "评估截至数据中最新的期间 {as-of}，而有 {count} 个地区只报到更早的期间：{areas}",
    "需要其数值之处，未报的部分按缺报处理；如只评估各地区都已报送的部分，请用 --as-of {earliest}",
);
