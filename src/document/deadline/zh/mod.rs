//! Times in Chinese: 到2027年6月底, 9月底前, 上半年, “十五五”末.

mod reach;

pub(super) use reach::{before, limiting, next};

use super::{Mention, number, year_at};
use crate::document::han;
use crate::period::five_years;
use crate::search::beginning;

/// The bytes of a time at the start of a text: 到2027年6月底前.
pub(super) fn leading(text: &str) -> usize {
    let bare = text.strip_prefix(['到', '至', '在', '于']).unwrap_or(text);
    let lead = text.len().saturating_sub(bare.len());
    mention("", bare, 0).map_or(0, |one| lead.saturating_add(one.span.end))
}

/// Every time that a text names, in order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        let is_inside = before.ends_with(|c: char| c.is_ascii_digit());
        if let Some(mention) = mention(before, rest, at).filter(|_| !is_inside) {
            at = mention.span.end;
            found.push(mention);
        } else {
            at = at.saturating_add(rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    found
}

/// A time at the start of a text.
fn mention(before: &str, rest: &str, at: usize) -> Option<Mention> {
    let (year, length) = match plan_years(rest).or_else(|| year(rest)) {
        Some((year, length)) => (Some(year), length),
        None => (None, 0),
    };
    let tail = rest.get(length..)?;
    let (part, more) = part(tail).unwrap_or_default();
    let length = length.saturating_add(more);
    if length == 0 {
        return whole_year(before, rest, at);
    }
    let tail = rest.get(length..)?;
    let (end, vague) = end(tail, year.is_some() && part.is_empty());
    let part = if vague == Some(MIDDLE) { "06".to_owned() } else { part };
    let is_reached = !ends_in_change(before) && before.ends_with(['到', '至']);
    let length = length.saturating_add(end.map_or(0, str::len));
    let is_limit = is_reached || end.is_some();
    Some(Mention {
        span: at..at.saturating_add(length),
        year,
        part,
        is_limit,
        is_vague: vague.is_some(),
    })
}

/// The year of the plan, which the text does not name by its number: 年底前, 全年.
fn whole_year(before: &str, rest: &str, at: usize) -> Option<Mention> {
    const WHOLE: &[&str] = words! {
        "今年年底前" "今年底前" "今年年底" "今年底" "今年内" "今年" "本年度" "年底以前" "年底之前" "年底前" "年末前" "年底" "年末"
        "年内" "全年"
    };
    let word = beginning(rest, WHOLE)?;
    // 三年内, 每年底, 去年年底: another time.
    let is_other = before.ends_with(|c: char| {
        c.is_ascii_digit() || han::is_part(c) || "年每当同去上明次近几数多半整".contains(c)
    });
    (!is_other).then(|| Mention {
        span: at..at.saturating_add(word.len()),
        year: None,
        part: String::new(),
        is_limit: true,
        is_vague: false,
    })
}

/// Whether 到 ends a verb (提高到, 达到) and leads no time.
fn ends_in_change(before: &str) -> bool {
    let lead = before.strip_suffix(['到', '至']).unwrap_or(before);
    lead.ends_with(['复', '高', '达', '增', '降', '升', '加', '长', '展', '大'])
        || lead.ends_with(|c: char| c.is_ascii_digit())
}

/// `2027年`, or the last year of `2025—2027年`; its bytes.
fn year(text: &str) -> Option<(i32, usize)> {
    let first = year_at(text)?;
    let tail = text.get(4..)?;
    let tail = tail.strip_prefix('年').unwrap_or(tail);
    let dashes = ['-', '—', '–', '~', '～', '至', '－'];
    if let Some(last) =
        year_at(tail.trim_start_matches(dashes)).filter(|_| tail.starts_with(dashes))
    {
        let rest = tail.trim_start_matches(dashes).get(4..)?.strip_prefix('年')?;
        return Some((last, text.len().saturating_sub(rest.len())));
    }
    let rest = text.get(4..)?.strip_prefix('年')?;
    Some((first, text.len().saturating_sub(rest.len())))
}

/// The last year of a five-year plan: “十四五” ended in 2025, “十五五” ends in 2030.
fn plan_years(text: &str) -> Option<(i32, usize)> {
    let bare = text.strip_prefix(['“', '"']).unwrap_or(text);
    let ((_, last), rest) = five_years(bare)?;
    let rest = rest.strip_prefix(['”', '"']).unwrap_or(rest);
    let rest =
        ["规划", "时期", "期"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    Some((last, text.len().saturating_sub(rest.len())))
}

/// Months or days of a year, as a plan file writes them, and their bytes.
fn part(text: &str) -> Option<(String, usize)> {
    const NAMED: &[(&str, &str)] = &[
        ("上半年", "H1"),
        ("下半年", "H2"),
        ("前三季度", "Q3"),
        ("第一季度", "Q1"),
        ("第二季度", "Q2"),
        ("第三季度", "Q3"),
        ("第四季度", "Q4"),
        ("一季度", "Q1"),
        ("二季度", "Q2"),
        ("三季度", "Q3"),
        ("四季度", "Q4"),
    ];
    if let Some((word, part)) = NAMED.iter().find(|(word, _)| text.starts_with(word)) {
        return Some(((*part).to_owned(), word.len()));
    }
    let (month, mut length) = number(text, 2)?;
    let mut last = month;
    let tail = text.get(length..)?;
    let dashes = ['-', '—', '–', '~', '～', '至', '－'];
    if let Some((second, more)) =
        number(tail.trim_start_matches(dashes), 2).filter(|_| tail.starts_with(dashes))
    {
        let joint = tail.len().saturating_sub(tail.trim_start_matches(dashes).len());
        length = length.saturating_add(joint).saturating_add(more);
        last = second;
    }
    let tail = text.get(length..)?.strip_prefix('月').filter(|_| (1..=12).contains(&last))?;
    let length = length.saturating_add("月".len());
    if let Some((day, more)) = number(tail, 2)
        && let Some(mark) = tail.get(more..)?.strip_prefix(['日', '号'])
        && (1..=31).contains(&day)
    {
        let end = text.len().saturating_sub(mark.len());
        return Some((format!("{last:02}-{day:02}"), end));
    }
    let length = length.saturating_add(if tail.starts_with('份') { "份".len() } else { 0 });
    Some((format!("{last:02}"), length))
}

/// The word that makes a time a limit, and the word that blurs it, at the start of what follows.
fn end(tail: &str, is_year: bool) -> (Option<&str>, Option<&'static str>) {
    const LIMITS: &[&str] =
        &["底以前", "底之前", "末之前", "底前", "末前", "之前", "以前", "前", "底", "末", "期末"];
    let ends = beginning(tail, LIMITS).filter(|word| !(*word == "前" && tail.starts_with("前三")));
    if ends.is_some() {
        return (tail.get(..ends.map_or(0, str::len)), None);
    }
    let named: &[(&str, Option<&'static str>)] = if is_year {
        // 2027年年底: the year is named twice.
        &[
            ("年底前", None),
            ("年末前", None),
            ("年底", None),
            ("年末", None),
            ("年中", Some(MIDDLE)),
            ("中期", Some(MIDDLE)),
            ("中前", Some(MIDDLE)),
            ("中，", Some(MIDDLE)),
            ("初", Some("初")),
        ]
    } else {
        &[("上旬", None), ("中旬", None), ("下旬", None), ("初", None)]
    };
    let found = named.iter().find(|(word, _)| tail.starts_with(word));
    found.map_or((None, None), |(word, vague)| {
        (tail.get(..word.trim_end_matches('，').len()), *vague)
    })
}

/// The middle of a year, which is read as its June.
const MIDDLE: &str = "年中";
