//! Words that say up to which day figures go, from which on they count, or of which period they are: `数据截至2月底`,
//! `as at 31 May 2025`, `since 2023`, `5月数据`.

use super::claim::ends_on_figures;
use super::remark::{REMARKS, without_remark_label};
use crate::period::{DASHES, FRAMES};
use crate::quantity::fold;
use crate::search::{places_of, word_places};

/// Labels of the day up to which figures go.
const LABELS: [&str; 24] = [
    "时点",
    "数据时点",
    "统计时点",
    "数据时间",
    "统计时间",
    "数据日期",
    "统计日期",
    "数据截止日期",
    "统计截止日期",
    "数据截至日期",
    "统计截至日期",
    "数据截止时间",
    "统计截止时间",
    "数据截至时间",
    "统计截至时间",
    "cut-off",
    "cut-off date",
    "cutoff",
    "cutoff date",
    "as at",
    "as of",
    "reference date",
    "data date",
    "status date",
];

/// What stands before a word for time of which the values are, and not what was done then: `数据时间`, `所属月份`.
pub(in crate::input) const OF_VALUES: [&str; 5] = ["数据", "统计", "所属", "报告", "会计"];

/// Whether a folded header in small letters says in Chinese of when values are, and nothing else: `数据月份`, `年月`.
pub(in crate::input) fn says_time_of_values(header: &str) -> bool {
    const DAYS: [&str; 3] = ["日期", "时点", "时间"];
    const SPANS: [&str; 8] = ["年月", "月度", "月份", "季度", "期间", "时期", "期", "月"];
    match OF_VALUES.iter().find_map(|word| Some((*word, header.strip_prefix(word)?))) {
        // A report has a day of its own.
        Some(("报告", noun)) => SPANS.contains(&noun),
        Some((_, noun)) => DAYS.contains(&noun) || SPANS.contains(&noun),
        None => matches!(header, "日期" | "时点" | "年月" | "月度"),
    }
}

/// The same in front of such a day, and whether the figures must be named before it.
const ENGLISH: [(&str, bool); 6] = [
    ("as at ", false),
    ("as of ", false),
    ("up to ", false),
    ("until ", false),
    ("through ", true),
    ("to ", true),
];

/// The day or period up to which figures go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct Until<'t> {
    pub(in crate::input) written: &'t str,
    /// Whether a later one than their period's end may be when they were counted.
    pub(in crate::input) may_be_later: bool,
}

/// Whether a label, such as the header of a column, announces the day up to which figures go.
pub(in crate::input) fn announces_until(label: &str) -> bool {
    LABELS.contains(&fold(label).to_lowercase().trim_end_matches(':'))
}

/// The month or day up to which a folded text says that the figures go, where it says nothing else:
/// `截至2022年2月底`, `数据截止：2022年2月28日`, `Data as at 28 February 2022`.
pub(in crate::input) fn until(text: &str) -> Option<Until<'_>> {
    by_label(text).or_else(|| by_frame(text)).or_else(|| in_english(text))
}

fn by_frame(text: &str) -> Option<Until<'_>> {
    let place = FRAMES.iter().filter_map(|frame| text.find(*frame)).min()?;
    let (before, rest) = text.split_at_checked(place)?;
    let behind = FRAMES.iter().find_map(|frame| rest.strip_prefix(frame))?;
    let subject = before.trim_end_matches([':', '(', ' ']);
    let is_of_figures = ["数据", "统计", "数字"].iter().any(|word| subject.ends_with(word));
    let is_all = subject.is_empty() || is_of_figures || REMARKS.contains(&subject);
    let written = behind.trim_start_matches([':', ' ']).trim_end_matches(['。', ')', '止']);
    is_all.then_some(Until { written, may_be_later: false })
}

fn by_label(text: &str) -> Option<Until<'_>> {
    let (label, day) = text.split_once(':')?;
    announces_until(label).then_some(Until { written: bare(day), may_be_later: true })
}

fn in_english(text: &str) -> Option<Until<'_>> {
    // As many bytes as the text has.
    let lower = text.to_ascii_lowercase();
    ENGLISH.iter().find_map(|(frame, needs_figures)| {
        let place = word_places(&lower, frame).next()?;
        let subject = lower.get(..place)?;
        let is_word = subject.is_empty() || subject.ends_with([' ', '(', ':']);
        let subject = subject.rsplit(':').next()?.trim_matches([' ', '(']);
        let is_meant = ends_on_figures(subject) || subject.is_empty() && !needs_figures;
        let written = bare(text.get(place.checked_add(frame.len())?..)?);
        (is_word && is_meant).then_some(Until { written, may_be_later: true })
    })
}

fn bare(day: &str) -> &str {
    day.trim_matches([' ', '.', '。', ')', '('])
}

/// The period from which on a folded text says that figures are counted: `自2023年以来累计`, `cumulative since 2023`.
pub(in crate::input) fn since(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    if let Some(place) = word_places(&lower, "since ").next() {
        let subject = lower.get(..place)?.trim_end();
        let is_sum = ["cumulative", "total", "totals"].iter().any(|word| subject.ends_with(word));
        let is_meant = subject.is_empty() || is_sum || ends_on_figures(subject);
        return text.get(place.checked_add("since ".len())?..).filter(|_| is_meant).map(bare);
    }
    let place = text.find(['自', '从'])?;
    let (before, rest) = text.split_at_checked(place)?;
    let rest = rest.trim_start_matches(['自', '从']);
    let ends = ["以来", "起", "开始", "至今"].iter();
    let (end, word) = ends.filter_map(|word| Some((rest.find(word)?, *word))).min()?;
    // `自2021年起执行新口径` is about something else.
    let behind = rest.get(end.checked_add(word.len())?..)?.trim_matches(['。', ')', ' ']);
    let is_all = behind.is_empty() || behind.starts_with("累计");
    let subject = before.trim_end_matches([':', '为', '均', ' ']);
    let is_meant = REMARKS.contains(&subject) || subject.is_empty() || ends_on_figures(subject);
    rest.get(..end).filter(|_| is_meant && is_all).map(str::trim)
}

/// The last day of a span of days: `3月25` of `2月26日至3月25日`, 25 of `1-25日`.
pub(in crate::input) fn end_of_days(text: &str) -> Option<&str> {
    let days = text.trim_end_matches(['止', '。']).strip_suffix('日')?;
    let (first, last) = days.rsplit_once(DASHES)?;
    let begins = first.trim_end_matches('日').ends_with(|c: char| c.is_ascii_digit());
    begins.then_some(last)
}

/// The period that a folded text says figures are of, and nothing else: `5月` of `5月数据`.
pub(in crate::input) fn figures_of(text: &str) -> Option<&str> {
    let bare = text.trim_matches(['。', ' ', '(', ')']);
    ["数据", "数字", "数"].iter().find_map(|word| bare.strip_suffix(word)).map(str::trim_end)
}

/// What a text says that figures hold or leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) enum Held<'t> {
    In(&'t str),
    Out(&'t str),
}

/// What a folded text says that figures hold or leave out: 7月 of `以上数据含7月`, June of `Q2 (excl. June)`.
pub(in crate::input) fn held(text: &str) -> Vec<Held<'_>> {
    const OUT: [&str; 13] = [
        "不含",
        "不包含",
        "不包括",
        "未含",
        "未包括",
        "剔除",
        "excludes ",
        "excluding ",
        "excl. ",
        "excl ",
        "without ",
        "not including ",
        "except ",
    ];
    const IN: [&str; 8] =
        ["含", "包含", "包括", "includes ", "including ", "include ", "incl. ", "incl "];
    const BEHIND: [&str; 6] =
        [" not included", " is excluded", " are excluded", " excluded", "未计入", "未含在内"];
    // As many bytes as the text has.
    let lower = text.to_ascii_lowercase();
    let object = |(place, word): (usize, &str)| {
        let rest = text.get(place.checked_add(word.len())?..)?;
        Some(rest.split([',', ';', '。', '.', '(', ')', '、']).next().unwrap_or(rest).trim())
    };
    let is_denied = |(place, _): &(usize, &str)| {
        let before = lower.get(..*place).unwrap_or_default();
        before.ends_with(['不', '未', '包']) || before.ends_with("not ")
    };
    let out = places_of(&lower, &OUT).filter_map(object).map(Held::Out);
    let inside = places_of(&lower, &IN).filter(|one| !is_denied(one));
    let inside = inside.filter_map(object).map(Held::In);
    let pieces = text.split([',', ';', '。', '(', ')', ':']).map(str::trim);
    let behind = pieces.filter_map(|piece| {
        let lower = piece.to_ascii_lowercase();
        let word = BEHIND.iter().find(|word| lower.ends_with(**word))?;
        piece.get(..piece.len().checked_sub(word.len())?).map(Held::Out)
    });
    out.chain(inside).chain(behind).collect()
}

/// What a folded text says that figures lack, and nothing else: 3月 of `3月数据缺`, Nepal of `Nepal missing`.
pub(in crate::input) fn lacking(text: &str) -> Option<&str> {
    const IN_FRONT: [&str; 10] = [
        "缺少",
        "尚缺",
        "暂缺",
        "缺",
        "missing ",
        "missing: ",
        "no data for ",
        "no data from ",
        "no figures for ",
        "no report from ",
    ];
    const BEHIND: [&str; 31] = [
        "未填报",
        "暂缺",
        "未上报",
        "未报送",
        "未报",
        "未统计",
        "未纳入",
        "未计入",
        "未含在内",
        "缺失",
        "缺报",
        "漏报",
        "缺",
        " not included",
        " not yet included",
        " not reported",
        " not yet reported",
        " not received",
        " not yet received",
        " not available",
        " not yet available",
        " did not report",
        " has not reported",
        " has not yet reported",
        " have not reported",
        " yet to report",
        " is missing",
        " are missing",
        " missing",
        " outstanding",
        " excluded",
    ];
    const FIGURES: [&str; 8] =
        ["数据", "的", "数", "尚", " data", " figures", " report", " reports"];
    let bare = text.trim_matches(['(', ')', '。', '.', ' ']);
    let bare = without_remark_label(bare);
    let bare = bare.strip_prefix(['仅', '只']).unwrap_or(bare);
    let bare = bare.strip_suffix("数据").unwrap_or(bare);
    let lower = bare.to_ascii_lowercase();
    let front = IN_FRONT.iter().find(|word| lower.starts_with(**word));
    let behind = || BEHIND.iter().find(|word| lower.ends_with(**word));
    let mut object = match (front, behind()) {
        (Some(word), _) => bare.get(word.len()..)?,
        (None, Some(word)) => bare.get(..bare.len().checked_sub(word.len())?)?,
        (None, None) => return None,
    };
    while let Some(word) = FIGURES.iter().find(|word| object.to_ascii_lowercase().ends_with(**word))
    {
        object = object.get(..object.len().checked_sub(word.len())?)?;
    }
    Some(object.trim()).filter(|object| !object.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_up_to_which_figures_go_is_said_in_many_ways() {
        for (text, day) in [
            ("数据截至2022年2月底", Some("2022年2月底")),
            ("统计截止日期:2022年2月28日", Some("2022年2月28日")),
            ("数据时点:2022年2月28日", Some("2022年2月28日")),
            ("Data as at 28 February 2022", Some("28 February 2022")),
            ("As of 28 February 2022.", Some("28 February 2022")),
            ("Note: data as of 28 February 2022", Some("28 February 2022")),
            ("Cut-off: 28 February 2022", Some("28 February 2022")),
            ("Data to 28 February 2022", Some("28 February 2022")),
            ("Contribution to 2022", None),
            ("报送截止日期:2022年2月28日", None),
            ("填报日期:2022年2月28日", None),
        ] {
            assert_eq!(until(text).map(|until| until.written), day, "{text}");
        }
    }

    #[test]
    fn figures_may_be_counted_from_an_earlier_year_on() {
        for (text, start) in [
            ("cumulative since 2021", Some("2021")),
            ("Note: cumulative since 2021", Some("2021")),
            ("数据为自2021年以来累计", Some("2021年")),
            ("注:自2021年起累计", Some("2021年")),
            ("Trained staff since 2021", None),
            ("来自2021年", None),
            ("注:自2021年起执行新口径", None),
        ] {
            assert_eq!(since(text), start, "{text}");
        }
    }

    #[test]
    fn figures_lack_what_is_missing() {
        for (text, lacks) in [
            ("3月数据缺", Some("3月")),
            ("3月数据尚未报", Some("3月")),
            ("城关镇数据未报", Some("城关镇")),
            ("仅恩阳区未报", Some("恩阳区")),
            ("缺3月", Some("3月")),
            ("城关镇未填报", Some("城关镇")),
            ("城关镇数据暂缺", Some("城关镇")),
            ("城关镇未报送数据", Some("城关镇")),
            ("no data for March", Some("March")),
            ("Nepal missing", Some("Nepal")),
            ("March data missing.", Some("March")),
            ("Note: Nepal not yet reported", Some("Nepal")),
            ("缺陷率", Some("陷率")),
            ("未报", None),
            ("missing persons traced", Some("persons traced")),
            ("Nepal reported late", None),
        ] {
            assert_eq!(lacking(text), lacks, "{text}");
        }
    }

    #[test]
    fn figures_hold_something_or_leave_it_out() {
        for (text, expected) in [
            ("以上数据含7月", vec![Held::In("7月")]),
            ("注:不含6月,含特岗教师", vec![Held::Out("6月"), Held::In("特岗教师")]),
            ("Q2 2022 (excl. June)", vec![Held::Out("June")]),
            ("June not included", vec![Held::Out("June")]),
            ("包括7月", vec![Held::In("7月")]),
            ("不包括7月", vec![Held::Out("7月")]),
            ("技术合同成交额", vec![]),
        ] {
            assert_eq!(held(text), expected, "{text}");
        }
    }
}
