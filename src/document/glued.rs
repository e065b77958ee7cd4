//! Tables whose columns were lost when their text was taken: the cells of a row are glued together.

/// Whether a line is the header of such a table: its first column is of targets, and one of values
/// that are none is glued to it, as in “Target (by 2030)2023 progress”.
pub(super) fn is_header(text: &str) -> bool {
    const LEADS: &[&str] = &["target", "goal", "commitment", "ambition", "目标"];
    let is_lead =
        |word: &&str| text.get(..word.len()).is_some_and(|lead| lead.eq_ignore_ascii_case(word));
    let leads = LEADS.iter().any(is_lead);
    let ends = text.ends_with(['.', '。', ':', '：', ';', '；', ',', '，']);
    leads && !ends && !text.contains('|') && column(text).is_some_and(|at| at > 0)
}

/// Whether a line is a whole table of indicators whose cells were run together, so that no number of
/// it is told from the next: 优良天数比率（%）76.7＞80-约束性….
pub(super) fn is_run_together(text: &str) -> bool {
    let count = |word: &str| text.matches(word).count();
    !text.contains('|') && count("约束性").saturating_add(count("预期性")) >= 4
}

/// Where the column of values begins: behind a letter or bracket, without a space.
fn column(text: &str) -> Option<usize> {
    const VALUES: &[&str] = &[
        "Progress",
        "progress",
        "Status",
        "Baseline",
        "baseline",
        "Actual",
        "进展",
        "完成情况",
        "现状",
    ];
    VALUES.iter().find_map(|word| {
        let at = text.find(word)?;
        let lead = text.get(..at)?.trim_end();
        let bare = lead.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_dated = bare.len().saturating_add(4) == lead.len();
        let is_glued =
            if is_dated { starts_cell(bare) } else { lead.len() == at && starts_cell(lead) };
        is_glued.then_some(bare.len())
    })
}

/// Whether a cell begins where a text ends: behind a word or a bracket, without a space.
pub(super) fn starts_cell(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_word = word.chars().count() >= 3 && !word.chars().skip(1).any(char::is_uppercase);
    before.ends_with(')') || is_word
}

/// Whether a row of such a table says something of another column before the end of a text.
pub(super) fn is_past_target(before: &str) -> bool {
    let figure = |at: usize| {
        let (lead, rest) = before.split_at_checked(at).unwrap_or_default();
        rest.starts_with(|c: char| c.is_ascii_digit()) && starts_cell(lead)
    };
    starts_cell(before) || before.char_indices().any(|(at, _)| figure(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_glued_header_from_a_sentence() {
        assert!(is_header("Target (by 2030 from a 2019 base)2023 progress"));
        assert!(is_header("TargetProgress"));
        assert!(!is_header("Goal for the year Baseline"));
        assert!(!is_header("Target progress is reviewed each year."));
        assert!(!is_header("Goal: 20 schools"));
    }

    #[test]
    fn a_figure_behind_a_word_begins_a_cell() {
        assert!(is_past_target("25% less water"));
        assert!(!is_past_target("25% less water by "));
        assert!(is_past_target("25% less water7% more water of "));
        assert!(!is_past_target("Plants in B"));
    }
}
