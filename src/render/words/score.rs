//! Points, and how they came about.

use super::arithmetic::equals;
use super::notice::capital;
use super::{Label, Lang, label};
use crate::report::{
    AllOrNothing, Counted, ExtraView, Held, Ladder, ReceiptView, Report, ScoreView,
};

/// The score of every area, the key targets that failed before any number.
pub(in crate::render) fn scores(report: &Report, lang: Lang) -> Vec<String> {
    report.scores.iter().map(|score| line(score, lang)).collect()
}

/// The same as sentences of a notice: `Score 甲县: 17.258 of 40 points ≈ 43.15%.`,
/// `甲县得17.258分（满分40分），得分率约43.15%，等次为良。`
pub(super) fn score_sentences(report: &Report, lang: Lang) -> Vec<String> {
    let sentence = |score| match lang {
        Lang::En => format!("{}.", capital(&line(score, lang))),
        Lang::Zh => chinese_sentence(score),
    };
    report.scores.iter().map(sentence).collect()
}

fn chinese_sentence(score: &ScoreView) -> String {
    let ScoreView { area, points, weight, percent, .. } = score;
    // A plan need not name its area.
    let area = if area.is_empty() { "本计划" } else { area };
    let failed = failed_keys(score, Lang::Zh);
    let part = if score.is_of_selection { "所选目标" } else { "" };
    let about = if score.is_percent_rounded { "约" } else { "" };
    let grade = score.grade.as_ref().map(|grade| format!("，等次为{grade}")).unwrap_or_default();
    let place = place(score, Lang::Zh).replace(' ', "");
    let share = format!("得分率{about}{percent}%{grade}{place}");
    format!("{failed}{area}{part}得{points}分（满分{weight}分），{share}。")
}

/// The key targets that failed or could not be judged, with a stop behind each list; nothing where
/// there are none.
fn failed_keys(score: &ScoreView, lang: Lang) -> String {
    let keys = [
        (Label::KeyFailed, &score.key_failure_names),
        (Label::KeyNotJudged, &score.key_incomplete_names),
    ];
    let keys = keys.into_iter().filter(|(_, names)| !names.is_empty()).map(|(why, names)| {
        let (why, names) = (label(why, lang), lang.list(names));
        format!("{why}{}{names}{}", lang.colon(), lang.semicolon())
    });
    keys.collect()
}

/// `, place 2`, `，并列第 2 名`; nothing without one.
fn place(score: &ScoreView, lang: Lang) -> String {
    match (lang, score.place, score.is_place_shared) {
        (_, None, _) => String::new(),
        (Lang::En, Some(place), false) => format!(", place {place}"),
        (Lang::En, Some(place), true) => format!(", joint place {place}"),
        (Lang::Zh, Some(place), false) => format!("，第 {place} 名"),
        (Lang::Zh, Some(place), true) => format!("，并列第 {place} 名"),
    }
}

fn line(score: &ScoreView, lang: Lang) -> String {
    let area = if score.area.is_empty() { String::new() } else { format!(" {}", score.area) };
    let (failed, place) = (failed_keys(score, lang), place(score, lang));
    let grade = match (lang, &score.grade) {
        (_, None) => String::new(),
        (Lang::En, Some(grade)) => format!(", grade {grade}"),
        (Lang::Zh, Some(grade)) => format!("，等次：{grade}"),
    };
    let part = if score.is_of_selection {
        lang.pick(" (of the selected targets alone)", "（仅所选目标）")
    } else {
        ""
    };
    let ScoreView { points, weight, percent, .. } = score;
    let equals = equals(score.is_percent_rounded);
    let share = format!("{equals} {percent}%{grade}{place}");
    match lang {
        Lang::En => {
            let unit = if weight == "1" { "point" } else { "points" };
            format!("score{area}{part}: {failed}{points} of {weight} {unit} {share}")
        }
        Lang::Zh => format!("得分{area}{part}：{failed}{points}/{weight} 分 {share}"),
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
        (Counted::Missing, Lang::En) => return format!("reports missing, so 0 of {weight} points"),
        (Counted::Missing, Lang::Zh) => return format!("缺报，计 0 分（满分 {weight}）"),
        (Counted::Scored, _) => {}
    }
    let extra = receipt.extra.as_ref().map_or_else(String::new, |extra| beside(extra, lang));
    let ladder = ladder(receipt, lang);
    let joint = if ladder.is_empty() { " gives " } else { "; " };
    let steps: Vec<String> = std::iter::once(reached(receipt, lang)).chain(ladder).collect();
    let steps = steps.join(lang.semicolon());
    match lang {
        Lang::En => {
            let unit = if points == "1" { "point" } else { "points" };
            format!("{steps}{joint}{percent}% of {weight} = {points} {unit}{extra}")
        }
        Lang::Zh => format!("{steps}，得 {weight} 分的 {percent}% = {points} 分{extra}"),
    }
}

/// `92% reached`, `a pace of 102.98% (counted as 100%)`, `on the way (counted as 100%)`.
fn reached(receipt: &ReceiptView, lang: Lang) -> String {
    let reached = receipt.reached.as_deref().unwrap_or_default();
    let is_whole = reached != "0";
    let what = match (receipt.all_or_nothing, is_whole) {
        (Some(AllOrNothing::Kept), true) => lang.pick("kept", "达到要求").to_owned(),
        (Some(AllOrNothing::Kept), false) => lang.pick("not kept", "未达到要求").to_owned(),
        (Some(AllOrNothing::OnTheWay), true) => lang.pick("on the way", "达到序时进度").to_owned(),
        (Some(AllOrNothing::OnTheWay), false) => {
            lang.pick("not on the way", "未达到序时进度").to_owned()
        }
        (None, _) => match (&receipt.pace, lang) {
            (None, Lang::En) => return format!("{reached}% reached"),
            (None, Lang::Zh) => return format!("完成 {reached}%"),
            (Some(pace), Lang::En) => format!("a pace of {pace}%"),
            (Some(pace), Lang::Zh) => format!("序时进度 {pace}%"),
        },
    };
    let is_counted_so = receipt.pace.as_deref() == Some(reached);
    match lang {
        _ if is_counted_so => what,
        Lang::En => format!("{what} (counted as {reached}%)"),
        Lang::Zh => format!("{what}，按 {reached}% 计"),
    }
}

/// `; 0.52 x 1.3 = 0.676 taken for what is short`, `; 4 x 3 = 12, at most 5 extra`.
fn beside(extra: &ExtraView, lang: Lang) -> String {
    let ExtraView { terms, comes_to, is_held, points } = extra;
    let equals = equals(terms.is_rounded || comes_to.is_rounded);
    let product = format!("{} {equals} {}", terms.text, comes_to.text);
    let lost = points.strip_prefix('-');
    let amount = lost.unwrap_or(points);
    let held = if *is_held {
        format!("{}{} {amount}", lang.comma(), lang.pick("at most", "最多"))
    } else {
        String::new()
    };
    match (lang, lost) {
        (Lang::En, Some(_)) => format!("; {product}{held} taken for what is short"),
        (Lang::En, None) => format!("; {product}{held} extra"),
        (Lang::Zh, Some(_)) => format!("；未完成部分扣 {product}{held} 分"),
        (Lang::Zh, None) => format!("；另加 {product}{held} 分"),
    }
}

/// `80 + 0.5 x (76.82 - 100) = 68.41%`, `at most 110%`; nothing where the weight gets the percentage
/// that was reached.
fn ladder(receipt: &ReceiptView, lang: Lang) -> Vec<String> {
    let Some(Ladder { rung, held }) = &receipt.ladder else { return Vec::new() };
    let rung = rung.as_ref().map(|(terms, comes_to)| {
        format!("{terms} {} {}%", equals(comes_to.is_rounded), comes_to.text)
    });
    let held = held.map(|held| match held {
        Held::ByCap => format!("{} {}%", lang.pick("at most", "最高"), receipt.percent),
        Held::ByFloor => format!("{} {}%", lang.pick("at least", "最低"), receipt.percent),
    });
    rung.into_iter().chain(held).collect()
}
