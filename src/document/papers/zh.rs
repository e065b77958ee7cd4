//! Papers in Chinese: 9月底前出台《停车条例》.

use std::ops::Range;

use super::Paper;
use crate::document::deadline::{self, Due, Years};
use crate::document::fold::Folded;
use crate::document::layout::{Line, LineKind};
use crate::search::{beginning, ending, holds};

/// Verbs that issue a paper.
const ISSUES: &[&str] = words! {
    "制定出台" "研究制定" "修订完善" "出台实施" "印发实施" "出台" "印发" "制定" "编制" "发布"
    "修订" "起草" "拟定" "制订"
};

/// Bytes before a title that are looked at for its sentence, and behind its opening for its end.
const REACH: usize = 1200;

/// The papers of a line.
pub(super) fn find(folded: &Folded, line: &Line, years: Years, found: &mut Vec<Paper>) {
    if line.kind == LineKind::Row {
        return;
    }
    let text = folded.text().get(line.span.clone()).unwrap_or_default();
    let titles = text.match_indices('《');
    found.extend(titles.filter_map(|(open, _)| paper(folded, line, text, (open, years))));
}

/// The paper whose title opens at a place of a line.
fn paper(folded: &Folded, line: &Line, text: &str, (open, years): (usize, Years)) -> Option<Paper> {
    let (before, rest) = text.split_at(open);
    let (before, verb, is_first) = issued(before)?;
    let close = rest.get(..rest.floor_char_boundary(REACH))?.find('》')?;
    let start = if is_first { open.saturating_sub(verb.len()) } else { open };
    let end = open.saturating_add(close).saturating_add("》".len());
    let near = before.ceil_char_boundary(before.len().saturating_sub(REACH));
    let sentence = before.get(near..).unwrap_or_default();
    let sentence = sentence.rsplit('。').next().unwrap_or_default();
    let is_done = sentence.ends_with('了') || holds(sentence, &["已", "去年"]);
    let behind = text.get(end..).unwrap_or_default();
    let span = line.span.start.saturating_add(start)..line.span.start.saturating_add(end);
    (!is_done).then(|| Paper {
        name: format!("{verb}{}", text.get(open..end).unwrap_or_default())
            .replace(['《', '》'], ""),
        quote: folded.written(&span),
        section: line.section,
        is_expected: holds(sentence, &["力争", "争取"]),
        due: due(sentence, behind, years),
    })
}

/// What stands before the verb that issues a paper, with it, the verb, and whether the paper is the first behind it: 出台《甲条例》、《乙条例》.
fn issued(before: &str) -> Option<(&str, &'static str, bool)> {
    const MOST: usize = 12;
    let mut before = before;
    for rank in 0..MOST {
        if let Some(verb) = ending(before, ISSUES) {
            return Some((before, verb, rank == 0));
        }
        let titles = before.trim_end_matches(['、', '和', '与', '及', '以']);
        let (lead, title) =
            titles.strip_suffix('》').filter(|_| titles.len() < before.len())?.rsplit_once('《')?;
        if title.contains('》') {
            return None;
        }
        before = lead;
    }
    None
}

/// The deadline of a paper between two parts of its sentence; one that belongs to another paper is none, and
/// whether one that stands with another deed is its own is left open.
fn due(sentence: &str, behind: &str, years: Years) -> Option<Due> {
    let (due, place) = deadline::around(sentence, behind, years)?;
    let Some(Range { end, .. }) = place else { return Some(due) };
    let rest = behind.get(end..).unwrap_or_default();
    let clause = rest.split(['，', '；', '。', ',', ')']).next().unwrap_or_default();
    if clause.contains('《') {
        return None;
    }
    let is_own =
        clause.is_empty() || beginning(clause, ENDS).is_some() || ending(clause, ENDS).is_some();
    Some(Due { is_assumed: due.is_assumed || !is_own, ..due })
}

/// Words that end the work on a paper.
const ENDS: &[&str] = words! {
    "完成" "出台" "印发" "发布" "施行" "实施" "颁布" "公布" "报批" "报审" "上报" "提请" "提交" "审议" "通过" "批准" "定稿"
    "形成" "编制" "修订" "制定" "前"
};
