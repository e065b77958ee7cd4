//! Lines that were broken at the right edge of a page and belong together.

use super::aligned;
use super::cells;
use super::fold::Cut;
use super::glued;
use super::heading::numbered;
use super::layout::is_han;

/// A text on one line, as a quote of it stands in a plan file.
pub fn unwrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_space = !out.is_empty() && needs_space(&out, line);
        out.push_str(if is_space { " " } else { "" });
        out.push_str(line);
    }
    out
}

/// The line ends of a text that only break a line: in a paragraph whose lines are about equally
/// long, where the sentence goes on.
pub(super) fn joins(text: &str) -> Vec<Cut> {
    let mut found = Vec::new();
    let lines: Vec<Line<'_>> = lines(text);
    let mut first = 0_usize;
    for block in lines.chunk_by(|one, _| !one.text.is_empty()) {
        let is_table = block.iter().any(|line| is_header(line.text));
        let width = usual_width(block).filter(|_| !is_table);
        for (index, pair) in block.windows(2).enumerate() {
            let [line, next] = pair else { continue };
            let is_title = first == 0 && index == 0;
            if goes_on(line, next.text, width, is_title) {
                let span = line.end..next.start;
                let is_space = needs_space(line.text, next.text);
                found.push(Cut { span, is_space });
            }
        }
        first = first.saturating_add(block.len());
    }
    found
}

/// Whether a line is the header of a table whose rows have no marks.
fn is_header(line: &str) -> bool {
    glued::is_header(line) || aligned::is_header(line)
}

/// A line without the spaces around it.
struct Line<'t> {
    text: &'t str,
    /// Its bytes in the whole text.
    start: usize,
    end: usize,
    /// Its columns: two for a wide character.
    width: usize,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0_usize;
    for raw in text.split('\n') {
        let lead = raw.len().saturating_sub(raw.trim_start().len());
        let trimmed = raw.trim();
        let start = at.saturating_add(lead);
        let width = trimmed.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        lines.push(Line { text: trimmed, start, end: start.saturating_add(trimmed.len()), width });
        at = at.saturating_add(raw.len()).saturating_add(1);
    }
    lines
}

/// Fewest columns of a line that can be broken, in Chinese and in other scripts.
const NARROWEST: (usize, usize) = (36, 40);

/// The width of most lines of a block; none if they differ as those of a list do.
fn usual_width(block: &[Line<'_>]) -> Option<usize> {
    let filled = block.iter().filter(|line| !line.text.is_empty());
    let mut widths: Vec<usize> = filled.map(|line| line.width).collect();
    // The last line ends where its words end.
    widths.pop();
    widths.sort_unstable();
    let median = widths.get(widths.len().div_euclid(2)).copied()?;
    let usual = widths.iter().filter(|width| width.abs_diff(median) <= SLACK).count();
    (usual.saturating_mul(5) >= widths.len().saturating_mul(3)).then_some(median)
}

/// Columns by which the lines of a paragraph may differ.
const SLACK: usize = 12;

fn goes_on(line: &Line<'_>, next: &str, width: Option<usize>, is_title: bool) -> bool {
    let is_full = width.is_some_and(|width| line.width.saturating_add(SLACK) >= width);
    let (Some(last), Some(first)) = (line.text.chars().next_back(), next.chars().next()) else {
        return false;
    };
    let is_row = |text: &str| text.contains('|') || cells::is_wide(text);
    let is_marked =
        line.text.starts_with('#') || line.text.starts_with("**") && line.text.ends_with("**");
    if is_title || is_marked || is_row(line.text) || is_row(next) || is_item(next) {
        return false;
    }
    if matches!(last, '。' | '；' | '：' | '！' | '？' | '.' | ';' | ':' | '!' | '?') {
        return false;
    }
    if is_han(last) || is_han(first) {
        let is_long = is_full && line.width >= NARROWEST.0;
        let is_prose = line.text.contains(['，', '、', '。', '；', ',', ';']) || line.width >= 60;
        let is_heading =
            numbered(line.text).is_some() && !line.text.contains(['，', '。', '；', ',']);
        return is_long
            && is_prose
            && !is_heading
            && !matches!(first, '一'..='十' if numbered(next).is_some());
    }

    let goes = first.is_lowercase() || !first.is_alphabetic();
    is_full && line.width >= NARROWEST.1 && (goes || line.width >= 60)
}

/// Whether a line begins a list member, a title or a quotation.
fn is_item(text: &str) -> bool {
    let marks = [
        '-', '*', '•', '·', '●', '○', '▪', '■', '◆', '+', '#', '>', '<', '`', '=', '—', '–', '（',
        '(',
    ];
    let circled = |c: char| matches!(c, '①'..='⑳' | '⑴'..='⒇');
    // 7.2, or 7.2 Ambition: the number of an item.
    let code = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_code = code.len() < text.len()
        && (code.is_empty() || code.trim_start().starts_with(char::is_uppercase))
        && text.get(..text.len().saturating_sub(code.len())).is_some_and(|code| code.contains('.'));
    is_code || text.starts_with(marks) || text.starts_with(circled) || numbered(text).is_some()
}

fn needs_space(before: &str, after: &str) -> bool {
    let is_wide = |c: Option<char>| c.is_some_and(|c| u32::from(c) >= 0x2E80);
    !is_wide(before.chars().next_back()) && !is_wide(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_what_was_broken_at_the_edge_and_nothing_else() {
        let joined = |text: &str| joins(text).len();
        let wrapped = "Plan\n\nWe expect income to grow from the present level of about\n$1.2 million to 1.9 million by the end of the last year of\nthe plan.\n";
        assert_eq!(joined(wrapped), 2);
        assert_eq!(
            joined(
                "计划\n\n全面完成年度工作任务，公办幼儿园在园幼儿占比达到\n58%，巩固率达到98%。\n"
            ),
            1
        );
        assert_eq!(joined("计划\n一、主要目标\n到2025年新增企业5家，改造老旧小区20个。\n"), 0);
        assert_eq!(
            joined(
                "Goals\n- Train at least one hundred and fifty people in first aid\n- Open 3 centres\n"
            ),
            0
        );
        assert_eq!(joined("Goals\nHire 12 engineers\nOpen 3 offices\n"), 0);
    }

    #[test]
    fn a_quote_of_two_lines_becomes_one() {
        assert_eq!(unwrapped("占比达\n  58%"), "占比达58%");
        assert_eq!(unwrapped("of about\n$1.2 million"), "of about $1.2 million");
    }
}
