//! Titles of parts and lines that lead a list: how a line shows that it is one.

use super::en;
use super::han;
use super::layout::is_han;
use super::lexer::{begins_with_time, begins_with_year};

/// The level of an unnumbered heading, whose place among others is unknown.
pub(super) const PLAIN: u8 = 7;

/// Whether a line leads the list below it: By 2030 we will:
pub(super) fn leads_list(text: &str) -> bool {
    let open = text.trim_end_matches(['.', '。', '…']);
    let is_cut = text.ends_with("...") || text.ends_with('…');
    is_cut || text.ends_with([':', '：']) || open.ends_with(" as follows") || open.ends_with("如下")
}

/// Level of a heading, bytes before its title, and bytes of the title.
pub(super) fn heading(text: &str) -> Option<(u8, usize, usize)> {
    let marks = text.bytes().take_while(|byte| *byte == b'#').count();
    if marks > 0 {
        let title = text.get(marks..)?.trim_start();
        let title = title.get(item_number(title)..)?;
        let lead = text.len().saturating_sub(title.len());
        return Some((u8::try_from(marks.min(6)).ok()?, lead, title.len()));
    }
    let bold = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    if let Some(title) = bold.filter(|title| !title.contains("**") && !title.contains('。')) {
        let lead = item_number(title);
        return Some((6, lead.saturating_add(2), title.len().saturating_sub(lead)));
    }
    if let Some((level, lead)) = numbered(text) {
        let rest = text.get(lead..)?;
        let title = rest.split(['。', '：', ':']).next()?;
        let is_short = title.chars().count() <= 40 && !title.contains(['，', '；']);
        // 2. Answer 90% of calls within a day. A sentence is no title.
        let is_short = is_short && !title.ends_with('.');
        let is_title =
            is_short && (title.len() == rest.len() || rest.get(title.len()..)?.starts_with('。'));
        return is_title.then_some((level, lead, title.len()));
    }
    if let Some(lead) = dotted(text) {
        return Some((2, lead, text.len().saturating_sub(lead)));
    }
    let is_english = text.is_ascii() || !text.chars().any(is_han);
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    let ends = text.ends_with(['.', ';', ',', ':', '!', '?', '%']);
    if is_english && let Some(lead) = roman(text).filter(|_| text.len() <= 140 && !ends) {
        return Some((1, lead, text.len().saturating_sub(lead)));
    }
    let plain = is_english
        && capital
        && !ends
        && text.len() <= 80
        && !text.contains("  ")
        && text.split_whitespace().count() <= 9
        && !text.contains(" - ");
    let is_target = text.starts_with("Target") && !matches!(text, "Target" | "Targets");
    let has_figure = || is_target || text.bytes().any(|byte| byte == b'%' || byte == b'$');
    // 2030 goals: a year and what it is the year of.
    let is_dated = begins_with_year(text) && en::is_title_of_targets(text);
    if (plain || is_dated && !ends)
        && !has_figure()
        && (is_dated || !text.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Some((PLAIN, 0, text.len()));
    }
    let pillar = ["Pillar ", "Goal ", "Chapter ", "Part ", "Section "]
        .iter()
        .any(|word| text.starts_with(word));
    ((pillar || is_goal(text)) && text.len() <= 120).then_some((1, 0, text.len()))
}

/// Bytes of the number that leads a title, if it says something behind it.
fn item_number(title: &str) -> usize {
    let lead = numbered(title).map(|(_, lead)| lead).or_else(|| dotted(title));
    let lead = lead.or_else(|| roman(title)).unwrap_or(0);
    let rest = title.get(lead..).unwrap_or_default().trim_start();
    let is_title = rest.starts_with(char::is_alphabetic);
    if is_title { title.len().saturating_sub(rest.len()) } else { 0 }
}

/// Whether a Chinese line that stands for itself is a title without a number: 展望2030年工作目标.
pub(super) fn is_plain_title(text: &str) -> bool {
    const ENDS: &[&str] = words! {
        "回顾" "成果" "成效" "情况" "总结" "展望" "目标" "任务" "打算" "安排" "计划" "思路" "要求" "重点" "举措"
        "措施" "基础" "现状"
    };
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let leads = ["回顾", "展望"].iter().any(|word| bare.starts_with(word));
    let ends = ENDS.iter().any(|word| bare.ends_with(word));
    let marks = ['，', '。', '；', '：', '、', '！', '？', ',', ';', ':', '|', '%'];
    (leads || ends) && bare.chars().count() <= 20 && !text.contains(marks)
}

/// Whether a line is headed by the number of a goal of the plan: Strategic Goal 2: Safe schools.
pub(super) fn is_goal(text: &str) -> bool {
    const GOALS: &[&str] =
        &["goal ", "objective ", "pillar ", "priority ", "outcome ", "theme ", "focus area "];
    let lower = text.to_ascii_lowercase();
    let bare = lower.strip_prefix("strategic ").unwrap_or(&lower);
    let number = GOALS.iter().find_map(|word| bare.strip_prefix(word));
    let rest = number.map_or("", |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let has_number = number.is_some_and(|number| number.len() > rest.len());
    has_number && rest.starts_with(':') && !rest.bytes().any(|byte| byte.is_ascii_digit())
}

/// Bytes of the number with points that leads a short English title: 6.1 Situation Analysis.
fn dotted(text: &str) -> Option<usize> {
    let title = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
    let lead = text.len().saturating_sub(title.len());
    let number = text.get(..lead)?.trim_end().trim_end_matches('.');
    let ends = title.ends_with(['.', ';', ',', ':', '!', '?', '%']);
    let is_title = title.starts_with(|c: char| c.is_ascii_uppercase())
        && !ends
        && title.split_whitespace().count() <= 8
        && !title.chars().any(|c| is_han(c) || c.is_ascii_digit() || matches!(c, '%' | '$'));
    (number.contains('.') && number.len() <= 6 && is_title).then_some(lead)
}

/// Bytes of a Roman number with its point at the start of a line.
fn roman(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let tail = text.get(length..)?.strip_prefix(['.', ')'])?;
    (length > 0 && tail.starts_with(' ')).then(|| length.saturating_add(2))
}

/// Bytes of the letter of an item, with its mark and space, at the start of a line: a. or b).
pub(super) fn lettered(text: &str) -> usize {
    // (iv) or (b): in brackets, and the spaces behind them.
    if let Some((label, rest)) = text.strip_prefix('(').and_then(|text| text.split_once(')')) {
        let is_roman = label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
        let is_label = label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_lowercase());
        let text = rest.trim_start();
        if !label.is_empty() && (is_roman || is_label) && text.len() < rest.len() {
            return label
                .len()
                .saturating_add(2)
                .saturating_add(rest.len().saturating_sub(text.len()));
        }
    }
    let mut characters = text.chars();
    let is_letter = characters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let is_marked = characters.next().is_some_and(|c| matches!(c, '.' | ')'));
    if is_letter && is_marked && characters.next() == Some(' ') { 3 } else { 0 }
}

/// The level of a numbered line and the bytes of its number.
pub(super) fn numbered(text: &str) -> Option<(u8, usize)> {
    let first = text.chars().next()?;
    if let Some(rest) = text.strip_prefix('第') {
        let end = rest.find(['章', '条', '节', '篇', '部'])?;
        let is_number = rest.get(..end)?.chars().all(|c| han::is_part(c) || c.is_ascii_digit());
        let mark = rest.get(end..)?.chars().next()?;
        let lead = "第".len().saturating_add(end).saturating_add(mark.len_utf8());
        let tail = rest.get(end.saturating_add(mark.len_utf8())..)?;
        let spaces = tail.len().saturating_sub(tail.trim_start().len());
        let level = if mark == '条' { 3 } else { 1 };
        return (is_number && end > 0).then_some((level, lead.saturating_add(spaces)));
    }
    if han::is_part(first) {
        let end = text.find(|c: char| !han::is_part(c))?;
        let mark = text.get(end..)?.chars().next()?;
        return (mark == '、').then(|| (1, end.saturating_add(mark.len_utf8())));
    }
    if first == '(' {
        let end = text.find(')')?;
        let inside = text.get(1..end)?;
        let is_han = inside.chars().all(han::is_part);
        let is_number = is_han || inside.bytes().all(|byte| byte.is_ascii_digit());
        let level = if is_han { 2 } else { 4 };
        return (is_number && !inside.is_empty()).then(|| (level, end.saturating_add(1)));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = text.get(digits..)?.chars().next()?;
    let tail = text.get(digits.saturating_add(mark.len_utf8())..)?;
    let is_apart = !tail.starts_with(|c: char| c.is_ascii_digit()) || begins_with_time(tail);
    let is_item = matches!(mark, '.' | '、' | ')' | '．') && is_apart;
    (digits > 0 && digits <= 3 && is_item).then(|| {
        let spaces = tail.len().saturating_sub(tail.trim_start().len());
        (3, digits.saturating_add(mark.len_utf8()).saturating_add(spaces))
    })
}
