//! Words that say of which time figures are, with the name of that: `Data are for April`, `Covers Jan-May`, `4月数据`,
//! `统计期间：1-5月`.

use super::claim::{claims, ends_on_figures, speaks_of_figures};
use super::remark::labels_remark;

/// Labels of the time of figures.
const LABELS: [&str; 25] = [
    "期间",
    "时期",
    "时段",
    "报告期",
    "报告期间",
    "统计期间",
    "统计区间",
    "统计时段",
    "统计时期",
    "统计周期",
    "统计月份",
    "数据期间",
    "数据时段",
    "数据月份",
    "所属期",
    "所属期间",
    "所属月份",
    "数据所属期",
    "period",
    "reporting period",
    "reference period",
    "data period",
    "period covered",
    "months covered",
    "coverage",
];

/// What stands between figures, or nothing, and their time.
const VERBS: [&str; 15] = [
    "涵盖",
    "覆盖",
    "covering ",
    "covers ",
    "cover ",
    "are for ",
    "is for ",
    "are from ",
    "are of ",
    "refer to ",
    "refers to ",
    "relate to ",
    "relates to ",
    "for ",
    "from ",
];

/// What follows the time of figures.
const BEHIND: [&str; 19] = [
    "完成数",
    "完成值",
    "完成额",
    "实际数",
    "同期数",
    "增速",
    "增幅",
    "数据",
    "数字",
    "数",
    " data",
    " figures",
    " results",
    " actuals",
    " values",
    " numbers",
    " only",
    "data",
    "数据表",
];

/// The texts of a folded statement, one of which is the time of the figures around it if it is the name of a time: each is
/// all that the statement says of them.
pub(in crate::input) fn times_said(text: &str) -> Vec<&str> {
    let (label, behind) = text.split_once(':').map_or(("", text), |(label, text)| (label, text));
    let label = label.trim().to_lowercase();
    let is_time = LABELS.contains(&label.as_str());
    if !is_time && !label.is_empty() && !labels_remark(&label) {
        return Vec::new();
    }
    let said = bare(behind);
    let claimed = claims(behind).filter(|claim| speaks_of_figures(claim.subject));
    let claimed = claimed.map(|claim| bare(claim.object));
    let mut found: Vec<&str> = claimed.chain(by_verb(said)).collect();
    found.extend((is_time || label.is_empty()).then_some(said));
    let shorter = found.iter().filter_map(|text| without_figures(text)).collect::<Vec<&str>>();
    found.extend(shorter);
    found
}

/// What stands behind a verb whose subject is the figures, or that has none: `Covers Jan-May`, `Data for April`.
fn by_verb(text: &str) -> Option<&str> {
    // As many bytes as the text has.
    let lower = text.to_ascii_lowercase();
    VERBS.iter().find_map(|verb| {
        let place = lower.find(verb)?;
        let subject = lower.get(..place)?.trim();
        let is_word = !verb.is_ascii() || subject.is_empty() || lower.get(..place)?.ends_with(' ');
        let is_bare = ["for ", "from "].contains(verb);
        let subject = subject.trim_start_matches("this ").trim_start_matches("the ");
        let is_report = ["report", "table", "sheet", "return", "本表", "本报表"].contains(&subject);
        let is_of_figures = ends_on_figures(subject)
            || speaks_of_figures(subject)
            || !is_bare && (subject.is_empty() || is_report);
        let object = text.get(place.checked_add(verb.len())?..)?;
        (is_word && is_of_figures).then(|| bare(object))
    })
}

fn without_figures(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let word = BEHIND.iter().find(|word| lower.ends_with(**word))?;
    let shorter = text.get(..text.len().checked_sub(word.len())?)?.trim_end();
    (!shorter.is_empty()).then_some(shorter)
}

fn bare(text: &str) -> &str {
    let text = text.trim_matches([' ', '.', '。', '(', ')', '[', ']', '!']);
    let text = text.strip_prefix(['为', '系']).unwrap_or(text);
    let shorter = ["the period ", "the months ", "the month of ", "months "]
        .iter()
        .find_map(|head| text.strip_prefix(head));
    shorter.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_figures_is_said_in_many_ways() {
        for (text, time) in [
            ("Data are for April", Some("April")),
            ("Data for April.", Some("April")),
            ("Note: data are for April", Some("April")),
            ("Covers Jan-May", Some("Jan-May")),
            ("This report covers the period January to June", Some("January to June")),
            ("April figures", Some("April")),
            ("April", Some("April")),
            ("Reporting period: January - May", Some("January - May")),
            ("数据为4月", Some("4月")),
            ("本表为1-6月数据", Some("1-6月")),
            ("为1-6月数据", Some("1-6月")),
            ("1-6月完成数", Some("1-6月")),
            ("1-6月完成", None),
            ("统计期间:4月", Some("4月")),
            ("数据涵盖1-6月", Some("1-6月")),
            ("注:以上为4月数据", Some("4月")),
            ("Printed in July", None),
            ("Next review: July", None),
            ("Grants paid from April", None),
            ("Targets for April", None),
            ("填报日期:4月", None),
            ("注:4月", None),
        ] {
            let said = times_said(text);
            let is_period = |text: &&str| {
                crate::period::read_period(text, Some(2022)).is_ok()
                    || crate::period::read_period(&format!("{text} 2022"), None).is_ok()
            };
            assert_eq!(said.iter().copied().find(is_period), time, "{text}: {said:?}");
        }
    }
}
