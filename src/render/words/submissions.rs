//! Who has reported what, in words.

use super::Lang;
use super::conclusion::plural;
use super::notice::{capital, period, periods};
use crate::report::{FindingCounts, PlanHead, SubmissionState, Validation};

/// The word for what was reported; empty where nothing is due.
pub(in crate::render) fn submission(state: SubmissionState, lang: Lang) -> &'static str {
    let (english, chinese) = match state {
        SubmissionState::Reported => ("reported", "已报"),
        SubmissionState::FromParts => ("made of its parts", "由下辖地区汇总"),
        SubmissionState::Refused => ("refused", "未被采用"),
        SubmissionState::MarkedMissing => ("not known yet", "尚无数据"),
        SubmissionState::Missing => ("missing", "缺报"),
        SubmissionState::NotDue => ("", ""),
    };
    lang.pick(english, chinese)
}

/// How much data there is, and how much is wrong with it, as a sentence.
pub(in crate::render) fn looked_at(validation: &Validation, lang: Lang) -> String {
    let (files, rows) = (validation.files, validation.rows);
    let FindingCounts { errors, warnings, notes } = validation.counts;
    let wrong = [(errors, ("error", "错误")), (warnings, ("warning", "警告"))];
    let wrong = wrong.into_iter().filter(|(count, _)| *count > 0);
    let wrong: Vec<String> = wrong.map(|(count, noun)| counted(count, noun, lang)).collect();
    let found = match lang {
        _ if wrong.is_empty() => lang.pick("no errors or warnings", "未发现错误和警告").to_owned(),
        Lang::En => lang.list(&wrong),
        Lang::Zh => format!("发现{}", lang.list(&wrong)),
    };
    let notes = match lang {
        _ if notes == 0 => String::new(),
        Lang::En => format!(", {}", counted(notes, ("note", "说明"), lang)),
        Lang::Zh => format!("，另有{}", counted(notes, ("note", "说明"), lang)),
    };
    match lang {
        Lang::En => {
            format!("{} with {}: {found}{notes}.", plural(files, "file"), plural(rows, "row"))
        }
        Lang::Zh => format!("本次核对文件{files}个、数据{rows}行，{found}{notes}。"),
    }
}

/// `2 errors`, `错误2处`.
fn counted(count: usize, (english, chinese): (&str, &str), lang: Lang) -> String {
    match lang {
        Lang::En => plural(count, english),
        Lang::Zh => format!("{chinese}{count}处"),
    }
}

/// What an area lacks: `南江县：缺报技术合同成交额（2022年二季度）。`, or that it lacks nothing.
pub(in crate::render) fn lacking(
    area: &str,
    lacking: &[(SubmissionState, Vec<String>)],
    lang: Lang,
) -> String {
    let of_state = |(state, names): &(SubmissionState, Vec<String>)| {
        let names = lang.list(names);
        match (lang, state) {
            (Lang::Zh, SubmissionState::Missing) => format!("缺报{names}"),
            (Lang::Zh, SubmissionState::MarkedMissing) => format!("{names}注明尚无数据"),
            (Lang::Zh, _) => format!("{names}{}", submission(*state, lang)),
            (Lang::En, _) => format!("{}: {names}", submission(*state, lang)),
        }
    };
    let parts: Vec<String> = lacking.iter().map(of_state).collect();
    let said = if parts.is_empty() {
        lang.pick("nothing is missing", "无缺报").to_owned()
    } else {
        parts.join(lang.semicolon())
    };
    let said = format!("{said}{}", lang.full_stop());
    // A plan need not name its area.
    match (area.is_empty(), lang) {
        (true, Lang::En) => capital(&said),
        (true, Lang::Zh) => said,
        (false, _) => format!("{area}{}{said}", lang.colon()),
    }
}

/// An indicator with the periods that it lacks.
pub(in crate::render) fn lacking_periods(name: &str, lacking: &[&str], lang: Lang) -> String {
    lang.bracketed(name, &periods(lacking, lang))
}

/// The headings of a report about data alone: of what was reported, and of what was found.
pub(in crate::render) fn validation_headings(lang: Lang) -> [&'static str; 2] {
    [lang.pick("Submissions", "报送情况"), lang.pick("Findings", "发现的问题")]
}

/// What a report about data alone is called.
pub(in crate::render) fn validation_title(plan: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{plan}: submissions"),
        Lang::Zh => format!("{plan}报送情况"),
    }
}

/// What the notice about data alone is called.
pub(in crate::render) fn submissions_title(plan: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Submissions: {plan}"),
        Lang::Zh => format!("关于{plan}数据报送情况的通报"),
    }
}

/// Whom and which time it is about: `（巴中市，2022年）`.
pub(in crate::render) fn submissions_subtitle(plan: &PlanHead, lang: Lang) -> String {
    let time = period(&plan.period, lang);
    let about = [plan.area.as_str(), time.as_str()].into_iter().filter(|text| !text.is_empty());
    let about = about.collect::<Vec<_>>().join(lang.comma());
    lang.pick("{}", "（{}）").replace("{}", &about)
}

/// A finding as one sentence, with its place.
pub(in crate::render) fn finding(
    (severity, code): (&str, &str),
    place: Option<&str>,
    message: &str,
    lang: Lang,
) -> String {
    let place = place.map_or_else(String::new, |place| format!(" {place}"));
    let is_ended = message.ends_with(['.', '?', '!', '。', '？', '！']);
    let stop = if is_ended { "" } else { lang.full_stop() };
    format!("{severity} {code}{place}{}{message}{stop}", lang.colon())
}
