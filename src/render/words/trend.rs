//! The sentences of a trend.

use super::Lang;
use super::conclusion::plural;
use crate::report::Report;

/// What it is about.
pub(in crate::render) fn trend_heading(report: &Report, count: usize, lang: Lang) -> String {
    let (title, as_of) = (&report.plan.title, &report.as_of);
    match lang {
        Lang::En => {
            let count = plural(count, "indicator");
            format!("{title}: {count} over {}, as of {as_of}", report.plan.period)
        }
        Lang::Zh => {
            format!("{title}：{} 各期走势，指标 {count} 个，截至 {as_of}", report.plan.period)
        }
    }
}

/// What is said where there is no indicator.
pub(in crate::render) fn no_trend(lang: Lang) -> &'static str {
    lang.pick("Nothing to show: milestones have no course.", "无可显示：定性任务没有走势。")
}

/// How to read it.
pub(in crate::render) fn trend_key(lang: Lang) -> &'static str {
    lang.pick(
        "course: the amount of each period (for levels and rates the value), - in the next bar, ? due and not reported, · nothing to expect yet; pace line: what is due at the end of each period; projection: where it ends at the rate so far. Information only, no verdict rests on it.",
        "走势：各期数值（时点值和比率为期末值），- 为并入后一期，? 为应报未报，· 为尚无应报数；应达线：各期末应达数；预计：按目前速度到期可达数。仅供参考，不作为评估结论的依据。",
    )
}
