//! The lines of a document: headings, items, table rows, and which parts tell of the past.

use std::ops::Range;

use super::en;
use super::heading::{PLAIN, heading, is_goal, is_plain_title, leads_list, numbered};
use super::lexicon::{HISTORY_TITLES, PLAN_TITLES};
use crate::search::{beginning, begins_word, ending, holds, places_of};

/// A line of the folded text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its bytes, without the line end and spaces around.
    pub(super) span: Range<usize>,
    pub(super) kind: LineKind,
    /// What the part that it stands in tells.
    pub(super) gate: Gate,
    /// Index into the document's sections, if a heading came before.
    pub(super) section: Option<usize>,
    /// Whether it is a member of a list without bullets, which the line above leads or goes on with.
    pub(super) is_member: bool,
    /// How many columns it is set in from the margin.
    pub(super) depth: usize,
    /// Whether its own label says what it tells, whatever its part tells.
    pub(super) is_labelled: bool,
    /// The cells of a row whose columns only lie in the line; empty where marks or gaps tell them.
    pub(super) cells: Vec<Range<usize>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A title of a part.
    Heading,
    /// A row of a table.
    Row,
    /// A sentence or more.
    Prose,
}

/// What a part of a document tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    /// What is to be done.
    Plan,
    /// What was or is.
    History,
    /// How something is defined or measured.
    Definition,
}

/// A part of the document with a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As written, without its number.
    pub(super) title: Range<usize>,
    /// 1 for a chapter.
    pub(super) level: u8,
}

/// The lines and parts of a text.
pub(super) fn lines(text: &str) -> (Vec<Line>, Vec<Part>) {
    let mut reading =
        Reading { parts: Vec::new(), gate: Gate::Plan, opened: 0, above: "", is_listing: false };
    let mut lines: Vec<Line> = Vec::new();
    let mut start = 0_usize;
    let mut is_matter = text.trim_start().starts_with("---\n") && matter(text).is_some();
    for raw in text.split('\n') {
        let trimmed = raw.trim();
        let lead = raw.len().saturating_sub(raw.trim_start().len());
        let from = start.saturating_add(lead);
        start = start.saturating_add(raw.len()).saturating_add(1);
        if is_matter {
            // Settings of the page between two rules: no text of the plan.
            is_matter = lines.is_empty() || trimmed != "---";
            let span = from..from.saturating_add(trimmed.len());
            lines.push(Line {
                span,
                kind: LineKind::Prose,
                gate: Gate::Definition,
                section: None,
                is_member: false,
                depth: lead,
                is_labelled: false,
                cells: Vec::new(),
            });
            continue;
        }
        if trimmed.is_empty() {
            reading.is_listing = false;
        } else {
            let is_first = lines.iter().all(|line| line.gate == Gate::Definition);
            let line = reading.line(trimmed, from, is_first);
            lines.push(Line { depth: lead, ..line });
        }
        reading.above = trimmed;
    }
    close_reviews(text, &mut lines);
    (lines, reading.parts)
}

/// Where a speech sums up what was reached, what its part says before tells of it, whatever its title: 过去一年的成绩来之不易.
fn close_reviews(text: &str, lines: &mut [Line]) {
    const SUMS_UP: &[&str] =
        &["来之不易", "肯定成绩", "成绩的取得", "取得上述成绩", "取得这些成绩"];
    let sums_up = |line: &Line| {
        let written = text.get(line.span.clone()).unwrap_or_default();
        let end = written.floor_char_boundary(SUM.min(written.len()));
        holds(written.get(..end).unwrap_or_default(), SUMS_UP)
    };
    let Some(last) = lines.iter().rposition(sums_up) else { return };
    let section = lines.get(last).and_then(|line| line.section);
    for line in lines.iter_mut().take(last) {
        if line.section == section && line.gate == Gate::Plan && !line.is_labelled {
            line.gate = Gate::History;
        }
    }
}

/// Bytes at the beginning of a paragraph in which it says that it sums up.
const SUM: usize = 120;

/// The settings with which a text begins, up to the rule that ends them.
fn matter(text: &str) -> Option<&str> {
    let (settings, _) = text.trim_start().strip_prefix("---\n")?.split_once("\n---\n")?;
    let is_setting = |line: &str| line.contains(':') || line.starts_with([' ', '-']);
    settings.lines().all(|line| line.is_empty() || is_setting(line)).then_some(settings)
}

struct Reading<'t> {
    parts: Vec<Part>,
    /// The line above, empty or not.
    above: &'t str,
    /// Whether the line above leads a list, or is a member of one without bullets.
    is_listing: bool,
    gate: Gate,
    /// Level of the heading that opened the history, for as long as it is open.
    opened: u8,
}

impl<'t> Reading<'t> {
    fn line(&mut self, text: &'t str, from: usize, is_first: bool) -> Line {
        let span = from..from.saturating_add(text.len());
        let is_row = text.matches('|').count() >= 2;
        let is_title = is_first && !text.starts_with("一、") && !is_goal(text);
        let has_title = |(_, lead, length): &(u8, usize, usize)| {
            let title = text.get(*lead..lead.saturating_add(*length));
            title.is_some_and(|title| !title.trim().is_empty())
        };
        let is_listed = self.is_listing;
        let above = self.above;
        // A word alone, as Targets, ends no sentence without a mark.
        let is_rest = |(level, ..): &(u8, usize, usize)| {
            *level == PLAIN && text.contains(' ') && (is_listed || goes_on(above))
        };
        let heading = if is_row || is_title { None } else { heading(text).filter(has_title) };
        let heading = heading.filter(|found| !is_rest(found));
        let is_apart = self.above.is_empty() || self.above.ends_with('。');
        let is_plain = !is_row && !is_title && is_apart && is_plain_title(text);
        let heading = heading.or(is_plain.then_some((PLAIN, 0, text.len())));
        if let Some((level, lead, length)) = heading {
            let begin = from.saturating_add(lead);
            let title = begin..begin.saturating_add(length);
            self.enter(level, text.get(lead..lead.saturating_add(length)).unwrap_or_default());
            self.parts.push(Part { title, level });
        }
        let bare = text.trim_end_matches('*').len();
        let is_whole = heading.is_some_and(|(_, lead, length)| lead.saturating_add(length) >= bare);
        let kind = if is_row {
            LineKind::Row
        } else if is_whole {
            LineKind::Heading
        } else {
            LineKind::Prose
        };
        let own = labelled(text);
        let gate = match own {
            Some(gate) => gate,
            None if is_definition(text) => Gate::Definition,
            None if reports(text) => Gate::History,
            None => self.gate,
        };
        let is_member = is_listed && heading.is_none() && !text.ends_with(['.', '。']);
        self.is_listing = is_member || (leads_list(text) && text.split_whitespace().count() > 3);
        Line {
            span,
            kind,
            gate,
            section: self.parts.len().checked_sub(1),
            is_member,
            depth: 0,
            is_labelled: own.is_some(),
            cells: Vec::new(),
        }
    }

    /// What a part tells, by its title.
    fn enter(&mut self, level: u8, title: &str) {
        let lower = title.to_lowercase();
        let has = |words: &[&str]| holds(&lower, words);
        let is_plan = has(PLAN_TITLES) || has(ENGLISH_PLAN);
        let is_told = tells_of_deeds(&lower);
        let is_history = is_told
            || has(HISTORY_TITLES)
            || has(ENGLISH_HISTORY)
            || stands(&lower)
            || lower.ends_with("情况");
        let strong = has(&["回顾", "完成情况", "执行情况", "现状"])
            && !has(&["目标", "任务", "安排"])
            || lower.trim_end().ends_with("情况")
            || has(&["progress against", "progress toward", "performance against"]);
        if has(DEFINITIONS) || frames(&lower, en::ELIGIBLE) && !en::tells_of_targets(title) {
            self.gate = Gate::Definition;
            self.opened = level;
        } else if is_history && (strong || is_told || !is_plan) {
            if self.gate != Gate::History {
                self.gate = Gate::History;
                self.opened = level;
            }
        } else if level <= self.opened && (level < PLAIN || is_plan)
            || self.gate == Gate::Plan
            || self.gate == Gate::Definition && level <= self.opened
        {
            self.gate = Gate::Plan;
        }
    }
}

/// Whether a line ends within a sentence, so that the next one goes on with it.
fn goes_on(above: &str) -> bool {
    let ends = above.ends_with(['.', ':', ';', '!', '?', '|', '*', '>', '%']);
    let is_item = above.starts_with(['#', '|', '<']);
    above.split_whitespace().count() > 9 && !ends && !is_item
}

const ENGLISH_HISTORY: &[&str] = words! {
    "assessment" "accomplishments" "achievements" "review of" "background" "context" "progress"
    "results" "what we have done" "current state" "current situation" "status"
    "lessons" "performance in 20" "work in 20" "looking back" "a review" "highlights"
    "introduction" "supporting information" "accomplished" "why act" "why now" "the story so far"
    "about us" "who we are" "our record" "last year" "year in review" "situation" "case for change" "why we have to" "why we need" "our borough today"
    "our city today" "our town today" "the challenge" "state of the"
};

/// Whether a title in small letters says where those who write stand (Where we are today), and does not order where
/// they are to do something (Grow where we are thin).
fn stands(title: &str) -> bool {
    const LOOKS: &[&str] =
        words! { "look" "recap" "know" "see" "review" "assess" "understand" "check" };
    /// What leads to a place of which a title tells: An overview of where we are.
    const LEADS: &[&str] = &[" of", " at", " on", " is", " about", " and", "is"];
    places_of(title, &["where we are", "where our"]).any(|(at, _)| {
        let before = title.get(..at).unwrap_or_default();
        let own = before.rsplit([':', '.', '–', '—']).next().unwrap_or_default().trim_start();
        let is_whole = own.is_empty() || ending(own.trim_end(), LEADS).is_some();
        beginning(own, LOOKS).is_some() || is_whole && !en::is_demand(own)
    })
}

/// Whether a title in small letters tells of what was, whatever else it says: what we accomplished in our
/// priorities, where we fell short.
fn tells_of_deeds(title: &str) -> bool {
    const DID: &[&str] =
        &["did", "fell", "made", "built", "won", "spent", "began", "have", "had", "were"];
    let words: Vec<&str> =
        title.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_past = |verb: &str| DID.contains(&verb) || verb.len() > 4 && verb.ends_with("ed");
    // What we have committed to, how we will know that we have succeeded: what is to come.
    let is_to_come = words.iter().any(|word| *word == "will" || en::intends(word));
    let did = words.windows(2).any(|pair| matches!(pair, ["we", verb] if is_past(verb)));
    did && !is_to_come || words.contains(&"accomplished")
}

/// Whether a line that leads a list says that its items tell of results: We tracked our progress, and here is
/// where we are:
pub(super) fn tells_of_results(lead: &str) -> bool {
    const RESULTS: &[&str] = &["progress", "achiev", "accomplish", "so far", "to date"];
    const DECIDED: &[&str] = &["agree", "decid", "adopt", "approv", "consult"];
    let lower = lead.to_ascii_lowercase();
    tells_of_deeds(&lower) && holds(&lower, RESULTS) && !holds(&lower, DECIDED)
}

/// Whether a title in small letters begins or ends with one of some stems: Who is eligible, and not Support for
/// candidate countries.
fn frames(title: &str, stems: &[&str]) -> bool {
    let title = title.trim_matches(|c: char| !c.is_alphabetic());
    let ends = |(at, stem): (usize, &str)| {
        let behind = title.get(at.saturating_add(stem.len())..).unwrap_or_default();
        begins_word(title, at) && !behind.contains(' ')
    };
    beginning(title, stems).is_some() || places_of(title, stems).any(ends)
}

/// Titles of parts that say to whom a plan applies, or what its words mean.
const DEFINITIONS: &[&str] = &[
    "glossary",
    "non-goal",
    "out of scope",
    "abbreviation",
    "acronym",
    "methodology",
    "methodological",
    "how we report",
    "about this report",
];

const ENGLISH_PLAN: &[&str] = words! {
    "target" "goal" "objective" "plan" "next" "priorit" "key result" "expected" "strateg" "action" "commit" "outlook"
    "results matrix" "results framework" "expected results" "ahead" "forward" "heading" "going" "will" "measure" "ambition" "pillar" "initiative" "task" "requirement"
};

/// What a line tells by its own label, whatever its part tells: (三)完成情况：…, 年度目标：….
fn labelled(text: &str) -> Option<Gate> {
    const RESULTS: &[&str] = words! {
        "完成情况" "进展情况" "执行情况" "落实情况" "实施情况" "工作成效" "主要成效" "工作进展" "目前进展"
        "存在问题" "现状"
    };
    const CRITERIA: &[&str] = words! {
        "考核对象" "考核范围" "适用范围" "适用对象" "项目认定" "认定标准" "认定条件" "认定范围" "准入条件" "申报条件" "名词解释"
    };
    let lead = numbered(text).map_or(0, |(_, lead)| lead);
    let (label, _) = text.get(lead..)?.split_once([':', '：', '。'])?;
    let ends = |words: &[&str]| words.iter().any(|word| label.ends_with(word));
    match label.chars().count() {
        2..=8 if ends(RESULTS) => Some(Gate::History),
        2..=8 if ends(CRITERIA) => Some(Gate::Definition),
        2..=8 if ends(&["年度目标", "工作目标", "目标任务", "主要目标"]) => {
            Some(Gate::Plan)
        }
        _ => None,
    }
}

/// Whether a paragraph tells of honours and ranks that were won, and of nothing that is to come.
fn reports(text: &str) -> bool {
    const WON: &[&str] = words! {
        "获评" "获批" "荣获" "被评为" "被授予" "充分肯定" "成功创建" "成功创成" "成功举办" "成功入选" "居全省"
        "居全国" "居全市" "居全县" "位居" "位列" "受到表彰" "名列"
    };
    const COMING: &[&str] = words! {
        "力争" "争取" "争创" "将" "确保" "计划" "今年" "明年" "目标" "努力" "下一步" "拟" "到20" "要"
    };
    places_of(text, WON).nth(1).is_some() && places_of(text, COMING).next().is_none()
}

/// Whether a line explains or documents instead of promising.
fn is_definition(text: &str) -> bool {
    const LABELS: &[&str] = words! {
        "Definition:" "Note:" "Notes:" "Source:" "Data source:" "Background:" "Rationale:"
        "Methodology:" "Next update:" "注：" "注:" "备注：" "说明：" "数据来源：" "来源：" "定义："
        "口径：" "名词解释" "Status:" "Current status:" "Assessment:" "Baseline:"
    };
    LABELS.iter().any(|label| text.starts_with(label))
}

/// Whether a character is Chinese.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}
