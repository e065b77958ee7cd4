//! Times in Chinese: 到2027年6月底, 9月底前, 上半年, “十五五”末.

use super::{Mention, number, year_at};
use crate::document::lexicon::{ACTS, COMPARES};
use crate::document::scene::Scene;
use crate::period::five_years;
use crate::search::{beginning, ending, holds};

/// The time that limits a promise: the last one that its sentence names before it, else a limit
/// behind it (…，9月底前完成) before the next number.
pub(super) fn limiting(scene: &Scene<'_>, rank: usize) -> Option<Mention> {
    if let Some(shared) = shared(scene, rank) {
        return Some(shared);
    }
    before(scene.sentence).or_else(|| behind(scene.rest))
}

/// The time that limits what a part of a sentence leads to.
pub(super) fn before(sentence: &str) -> Option<Mention> {
    let before = mentions(sentence).into_iter().rev().find(|one| binds(sentence, one));
    before.map(|one| Mention { is_limit: true, ..one })
}

/// The limit that stands behind something in its sentence, before the next number.
pub(super) fn behind(rest: &str) -> Option<Mention> {
    let end = rest.find(['。', '\n']).unwrap_or(rest.len());
    let rest = rest.get(..end)?;
    let behind = mentions(rest).into_iter().find(|one| one.is_limit)?;
    let between = rest.get(..behind.span.start)?;
    (!between.contains(|c: char| c.is_ascii_digit())).then_some(behind)
}

/// Of several times that share their numbers in order, that of the number: 到2027年和2030年分别达到40%、60%.
fn shared(scene: &Scene<'_>, rank: usize) -> Option<Mention> {
    let sentence = scene.sentence;
    let is_joined = |text: &str| {
        text.trim().chars().count() == 1 && text.trim().contains(['和', '、', '与', '及'])
    };
    let goes_on = scene.tail.chars().next().is_some_and(|c| matches!(c, '和' | '、' | '与' | '及'))
        && scene.tail.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let told = sentence.rfind("分别");
    if told.is_none() && !goes_on && !(rank > 0 && is_joined(scene.gap)) {
        return None;
    }
    let times = mentions(sentence.get(..told.unwrap_or(sentence.len()))?);
    let last = times.last()?;
    let is_led = told.is_none_or(|told| {
        sentence.get(last.span.end..told).is_some_and(|text| text.chars().count() <= 12)
    });
    let joined = |pair: &[Mention]| match pair {
        [first, second] => sentence
            .get(first.span.end..second.span.start)
            .is_some_and(|joint| matches!(joint, "和" | "、" | "与" | "及" | "到" | "，到")),
        _ => false,
    };
    let group = times.windows(2).rev().take_while(|pair| joined(pair)).count();
    let first = times.len().checked_sub(group.saturating_add(1))?;
    let own = times.get(first.saturating_add(rank)).filter(|_| group > 0 && is_led)?;
    Some(Mention { is_limit: true, ..own.clone() })
}

/// Whether a time limits what follows it: it is called a limit, or leads its clause.
fn binds(sentence: &str, mention: &Mention) -> bool {
    let lead = sentence.get(..mention.span.start).unwrap_or_default().trim_end();
    let behind = sentence.get(mention.span.end..).unwrap_or_default();
    // 6月底前建成3所；全年新增20家: a part of a year ends with its clause or before the whole year.
    let is_over =
        !mention.part.is_empty() && (behind.contains('；') || holds(behind, &["全年", "年内"]));
    let is_compared = is_over || ending(lead, COMPARES).is_some() || behind.starts_with('的');
    let is_repeated = lead.ends_with('每') || lead.ends_with("每年");
    let leads = lead.is_empty()
        || lead.ends_with(['，', '。', '；', '：', ':', ',', '(', '、', '.', ')'])
        || lead.ends_with(|c: char| c.is_ascii_digit());
    let acts = leads
        && (behind.starts_with(['，', ','])
            || beginning(behind, ACTS).is_some()
            || beginning(behind, &["内", "期间", "力争", "争取", "确保", "计划", "要", "全"])
                .is_some());
    !is_compared && !is_repeated && (mention.is_limit || acts)
}

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
        return None;
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
