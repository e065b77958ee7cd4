//! Who has reported what, in words.

use super::Lang;
use crate::report::SubmissionState;

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

/// What an area lacks: `南江县: missing: 技术合同成交额 (2022-Q2)`, or that it lacks nothing.
pub(in crate::render) fn lacking(
    area: &str,
    lacking: &[(SubmissionState, Vec<String>)],
    lang: Lang,
) -> String {
    let stop = lang.colon();
    let of_state = |(state, names): &(SubmissionState, Vec<String>)| {
        format!("{}{stop}{}", submission(*state, lang), lang.list(names))
    };
    let parts: Vec<String> = lacking.iter().map(of_state).collect();
    let said = if parts.is_empty() {
        lang.pick("nothing is missing", "无缺报").to_owned()
    } else {
        parts.join(lang.semicolon())
    };
    // A plan need not name its area.
    if area.is_empty() { said } else { format!("{area}{stop}{said}") }
}

/// An indicator with the periods that it lacks.
pub(in crate::render) fn lacking_periods(name: &str, periods: &[&str], lang: Lang) -> String {
    lang.bracketed(name, &lang.list(periods))
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

/// A finding as one sentence, with its place.
pub(in crate::render) fn finding(
    (severity, code): (&str, &str),
    place: Option<&str>,
    message: &str,
    lang: Lang,
) -> String {
    let place = place.map_or_else(String::new, |place| format!(" {place}"));
    format!("{severity} {code}{place}{}{message}", lang.colon())
}
