//! Trends by published methods, and colours, in words.

use super::quantities::quantity;
use super::{Label, Lang, label};
use crate::report::{Aim, Band, Outcome, Relation, TrendClass, TrendGap, TrendMethod, TrendView};

/// What is said of a value beside its status, each with its name: the trend by a published method,
/// and the colour.
pub(crate) fn outlook(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let trend = outcome.trend.as_ref().map(|trend| {
        let sentence = trend_sentence(trend, outcome.aim(), lang);
        let is_latin = sentence.starts_with(|first: char| first.is_ascii());
        let by = lang.pick(" by ", if is_latin { "按 " } else { "按" });
        format!("{}{by}{sentence}", label(Label::Trend, lang))
    });
    let colour = outcome.band.map(|colour| {
        let (name, is) = (label(Label::Band, lang), lang.pick(" ", "："));
        format!("{name}{is}{}", band(colour, lang))
    });
    trend.into_iter().chain(colour).collect()
}

/// A trend as a clause: method, class, and the figure it rests on.
pub(crate) fn trend_sentence(trend: &TrendView, aim: Option<&Aim>, lang: Lang) -> String {
    let unit = aim.map_or("", |aim| aim.unit.as_str());
    let beyond = |aim: &Aim| matches!(aim.comparator, Relation::Above | Relation::Below);
    let is_beyond = aim.is_some_and(beyond);
    let name = method(trend.method, lang);
    let class = class(trend.class, lang);
    // Of what moves away from the target nothing that is left is done.
    let missed =
        trend.missed_percent.as_deref().filter(|_| trend.class != TrendClass::WrongDirection);
    let missed = missed.map(|missed| missed_by(missed, is_beyond, lang));
    let figure = trend.figure.as_ref().and_then(|figure| {
        Some(match (trend.method, lang) {
            (TrendMethod::OpenSdg | TrendMethod::Sdsn, Lang::En) => {
                format!("{figure} of the pace needed")
            }
            (TrendMethod::OpenSdg | TrendMethod::Sdsn, Lang::Zh) => {
                format!("为所需速度的 {figure} 倍")
            }
            (TrendMethod::OpenSdgGrowth, Lang::En) => format!("{figure}% a year for the better"),
            (TrendMethod::OpenSdgGrowth, Lang::Zh) => format!("向好方向年均 {figure}%"),
            (TrendMethod::MeanChange, _) => return missed.clone(),
        })
    });
    let projected = trend.projected.as_ref().map(|value| {
        let value = quantity(value, unit);
        match lang {
            Lang::En => format!("{value} at the deadline"),
            Lang::Zh => format!("到期预计 {value}"),
        }
    });
    let score = trend.score.as_ref().map(|score| match lang {
        Lang::En => format!("score {score} of -5 to 5"),
        Lang::Zh => format!("得分 {score}（-5 至 5）"),
    });
    let stand_in = trend.stand_in.map(|number| match lang {
        Lang::En => format!("0 counts as {number}"),
        Lang::Zh => format!("0 按 {number} 计"),
    });
    // Far from its natural limit nothing is changed.
    let factor = trend.factor.as_ref().filter(|factor| *factor != "1");
    let factor = factor.map(|factor| match lang {
        Lang::En => format!("limits times {factor}, near the natural limit"),
        Lang::Zh => format!("临近自然极限，界线乘以 {factor}"),
    });
    let figures = figure.into_iter().chain(factor).chain(stand_in).chain(score).chain(projected);
    let figures: Vec<String> = figures.collect();
    if figures.is_empty() {
        return format!("{name}{}{class}", lang.colon());
    }
    let figures = figures.join(lang.semicolon());
    match lang {
        Lang::En => format!("{name}: {class} ({figures})"),
        Lang::Zh => format!("{name}：{class}（{figures}）"),
    }
}

/// How much of the way that is left will not be made: `40% of what is still to be gained will be lacking`.
/// `is_beyond` says that the limit itself is not yet the target.
fn missed_by(missed: &str, is_beyond: bool, lang: Lang) -> String {
    if missed == "0" && is_beyond {
        let exact = "on course to end exactly at the limit, which must be passed";
        return lang.pick(exact, "照此到期恰为界线值，还须越过才算达到").to_owned();
    }
    if missed == "0" || missed.starts_with('-') {
        return lang.pick("on course to reach the target", "照此到期可达到目标").to_owned();
    }
    match lang {
        Lang::En => format!("at this rate {missed}% of what is left to do stays undone"),
        Lang::Zh => format!("照此到期，剩余任务仍有 {missed}% 完不成"),
    }
}

pub(super) fn method(method: TrendMethod, lang: Lang) -> &'static str {
    let (english, chinese) = match method {
        TrendMethod::OpenSdg => ("Open SDG, growth rates", "Open SDG 增速比"),
        TrendMethod::OpenSdgGrowth => ("Open SDG, growth alone", "Open SDG 年均增速"),
        TrendMethod::Sdsn => ("SDSN, straight line", "SDSN 直线法"),
        TrendMethod::MeanChange => ("mean of the last changes", "近年平均变化"),
    };
    lang.pick(english, chinese)
}

fn class(class: TrendClass, lang: Lang) -> &'static str {
    let (english, chinese) = match class {
        TrendClass::TargetAchieved => ("target achieved", "已达目标"),
        TrendClass::SubstantialProgress => ("substantial progress", "进展显著"),
        TrendClass::ModerateProgress => ("moderate progress", "进展中等"),
        TrendClass::LimitedProgress => ("limited progress", "进展有限"),
        TrendClass::Deterioration => ("deterioration", "倒退"),
        TrendClass::Maintaining => ("maintaining", "保持达标"),
        TrendClass::OnTrack => ("on track", "可望如期达到"),
        TrendClass::ModeratelyImproving => ("moderately improving", "有所改善"),
        TrendClass::Stagnating => ("stagnating", "停滞"),
        TrendClass::Decreasing => ("decreasing", "下滑"),
        TrendClass::SlightlyOff => ("slightly off", "略有偏离"),
        TrendClass::OffTrack => ("off track", "偏离"),
        TrendClass::WrongDirection => ("wrong direction", "方向相反"),
        TrendClass::Undecidable(gap) => return gap_words(gap, lang),
    };
    lang.pick(english, chinese)
}

fn gap_words(gap: TrendGap, lang: Lang) -> &'static str {
    let (english, chinese) = match gap {
        TrendGap::NoActual => ("no answer without a value", "缺少数值，无法判断"),
        TrendGap::NoTime => ("no answer before time has passed", "尚无时间经过，无法判断"),
        TrendGap::SignChanges => (
            "no answer: rates of growth need values of one sign",
            "数值正负不同，增速无意义，无法判断",
        ),
        TrendGap::TooFewValues => {
            ("no answer with fewer than four yearly values", "年度数值不足四个，无法判断")
        }
        TrendGap::WithinErrorBound => (
            "no answer: nearer to a limit than the root is known",
            "与界线之差小于开方误差，无法判断",
        ),
    };
    lang.pick(english, chinese)
}

/// How to read a pace by rates of growth, which [`COMPOUND_MARK`] stands behind.
pub(crate) fn compound_key(lang: Lang) -> &'static str {
    lang.pick(
        "* compound: the growth a year so far against that needed; on track from 95%, slightly behind from 60%, behind from 0%",
        "* 复合增速法：至今年均增速与所需年均增速之比；95% 起为达到序时进度，60% 起为基本达到，0% 起为滞后",
    )
}

/// What stands behind a pace by rates of growth.
pub(crate) const COMPOUND_MARK: &str = " *";

/// A colour, named.
pub(crate) fn band(band: Band, lang: Lang) -> &'static str {
    let (english, chinese) = match band {
        Band::Green => ("green", "绿"),
        Band::Yellow => ("yellow", "黄"),
        Band::Orange => ("orange", "橙"),
        Band::Red => ("red", "红"),
    };
    lang.pick(english, chinese)
}
