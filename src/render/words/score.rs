//! Points, and how they came about.

use super::Lang;
use super::arithmetic::equals;
use crate::report::{Counted, ReceiptView, Report, ScoreView};

/// The score of every area, the key targets that failed before any number.
pub(in crate::render) fn scores(report: &Report, lang: Lang) -> Vec<String> {
    report.scores.iter().map(|score| line(score, lang)).collect()
}

fn line(score: &ScoreView, lang: Lang) -> String {
    let area = if score.area.is_empty() { String::new() } else { format!(" {}", score.area) };
    let failed = lang.list(&score.key_failure_names);
    let failed = match (lang, failed.is_empty()) {
        (_, true) => String::new(),
        (Lang::En, false) => format!("key target failed: {failed}; "),
        (Lang::Zh, false) => format!("关键目标未完成：{failed}；"),
    };
    let grade = match (lang, &score.grade) {
        (_, None) => String::new(),
        (Lang::En, Some(grade)) => format!(", grade {grade}"),
        (Lang::Zh, Some(grade)) => format!("，等次：{grade}"),
    };
    let place = match (lang, score.place) {
        (_, None) => String::new(),
        (Lang::En, Some(place)) => format!(", place {place}"),
        (Lang::Zh, Some(place)) => format!("，第 {place} 名"),
    };
    let ScoreView { points, weight, percent, .. } = score;
    let equals = equals(score.is_percent_rounded);
    let share = format!("{equals} {percent}%{grade}{place}");
    match lang {
        Lang::En => format!("score{area}: {failed}{points} of {weight} points {share}"),
        Lang::Zh => format!("得分{area}：{failed}{points}/{weight} 分 {share}"),
    }
}

/// The receipt of one target: `92% reached gives 92% of 10 = 9.2 points`.
pub(in crate::render) fn receipt(receipt: &ReceiptView, lang: Lang) -> String {
    let ReceiptView { weight, percent, points, .. } = receipt;
    match (receipt.counted, lang) {
        (Counted::LeftOut, Lang::En) => return format!("left out; its weight is {weight}"),
        (Counted::LeftOut, Lang::Zh) => return format!("不计入；权重 {weight}"),
        (Counted::Zero, Lang::En) => return format!("not judged, so 0 of {weight} points"),
        (Counted::Zero, Lang::Zh) => return format!("无法评估，计 0 分（满分 {weight}）"),
        (Counted::Scored, _) => {}
    }
    let reached = receipt.reached.as_deref().unwrap_or_default();
    let extra = match (lang, &receipt.extra) {
        (_, None) => String::new(),
        (Lang::En, Some(extra)) if extra.starts_with('-') => {
            format!("; {extra} for what is short")
        }
        (Lang::Zh, Some(extra)) if extra.starts_with('-') => {
            format!("；未完成部分扣 {} 分", extra.trim_start_matches('-'))
        }
        (Lang::En, Some(extra)) => format!("; {extra} extra"),
        (Lang::Zh, Some(extra)) => format!("；另加 {extra} 分"),
    };
    match lang {
        Lang::En => {
            format!("{reached}% reached gives {percent}% of {weight} = {points} points{extra}")
        }
        Lang::Zh => format!("完成 {reached}%，得 {weight} 分的 {percent}% = {points} 分{extra}"),
    }
}
