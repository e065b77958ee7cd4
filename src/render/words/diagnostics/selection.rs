//! Sentences about selections, waivers and revised targets: `PC06xx`.

use super::Sentences;

pub(super) const SELECTS_NOTHING: Sentences = Sentences::new(
    "`{option} {written}` selects no target of {plan}",
    "known: {known}",
    "“{option} {written}”没有选中{plan}的任何目标",
    "可用：{known}",
);

pub(super) const UNKNOWN_WAIVER: Sentences = Sentences::new(
    "the waiver is for `{written}`, which has no such target in the plan",
    "{advice}",
    "豁免所写的“{written}”在计划中没有对应的目标",
    "{advice}",
);

pub(super) const UNUSED_WAIVER: Sentences = Sentences::new(
    "the waiver of {target} is not needed: {why}",
    "take it out",
    "{target} 的豁免并不需要：{why}",
    "请删去",
);

pub(super) const EXPIRED_WAIVER: Sentences = Sentences::new(
    "the waiver of {target} expired on {date}",
    "renew it with a new decision, or take it out",
    "{target} 的豁免已于 {date} 到期",
    "请凭新的决定续期，或删去",
);

pub(super) const TARGET_REVISED: Sentences = Sentences::new(
    "{target}: revised from {before} to {after} as of {from} ({reason}); under the first promise it would be {status}",
    "both are told in every report; the revised target decides",
    "{target}：自 {from} 起由 {before} 调整为 {after}（{reason}）；按原目标为“{status}”",
    "两个目标都会写入报告，以调整后的为准",
);

pub(super) const FOR_ONE_PLAN: Sentences = Sentences::new(
    "`{option}` goes with one plan named by itself, not with a run over several ({count} here)",
    "each of several plans reads the data of its own `[data]` and the `waivers.toml` beside it; run `check` once for a plan that needs others",
    "“{option}”只用于单独指名的一份计划，不能用于多份计划的评估（本次 {count} 份）",
    "评估多份计划时，各自读取其 [data] 中的数据和旁边的 waivers.toml；需要另指文件的，请单独运行 check",
);

pub(super) const FINDINGS_LEFT_OUT: Sentences = Sentences::new(
    "findings about other areas are left out: error {errors}, warning {warnings}, note {notes}",
    "`--area {area}` tells what is about {area} and its own parts; without `--area` everything is told",
    "未列出其他地区的问题：错误 {errors}，警告 {warnings}，说明 {notes}",
    "“--area {area}”只列出{area}及其下辖地区的问题；不加 --area 即全部列出",
);
