//! Titles and names that say only from when or up to when figures go: `Results to May 2025`, `2025年1月以来`.

use super::title::{Found, found_in};
use crate::period::{FRAMES, in_figures};
use crate::quantity::fold;

/// Words in front of a period that make its first or last month one end of a longer time. In Chinese `截至` makes a
/// running total of it, which is understood.
const BEFORE: [&str; 13] = [
    "to",
    "up to",
    "up to and including",
    "through",
    "thru",
    "until",
    "till",
    "since",
    "months ended",
    "months ending",
    "months of",
    "至",
    "自",
];

/// The same behind a period, where a bracket may stand before them.
const BEHIND: [&str; 8] = ["to", "only", "onwards", "以来", "起", "止", "年初以来", "年初至今"];

/// The first period of a text that is only one end of what is meant, with the word that says so.
pub(super) fn one_end(text: &str) -> Option<String> {
    let folded = fold(text);
    let folded = in_figures(&folded);
    found_in(&folded).into_iter().find_map(|found| bounded(&folded, &found))
}

fn bounded(folded: &str, found: &Found) -> Option<String> {
    let ahead = folded.get(..found.start)?.trim_end().to_lowercase();
    let rest = folded.get(found.end..)?.trim_start_matches([' ', '(', ',']);
    let behind = rest.to_lowercase();
    let is_framed = FRAMES.iter().any(|frame| ahead.ends_with(frame));
    let before = BEFORE.iter().filter(|word| !is_framed && ends_with_word(&ahead, word));
    let before =
        before.max_by_key(|word| word.len()).map(|word| format!("{word} {}", found.written));
    let said_behind = || BEHIND.iter().copied().find(|word| starts_with_word(&behind, word));
    // `Q2 2025 (April only)`
    let in_bracket = || rest.split_once(')').map(|(inside, _)| inside);
    let part = || in_bracket().filter(|inside| inside.to_lowercase().ends_with(" only"));
    before.or_else(|| {
        let said = said_behind().or_else(part)?;
        Some(format!("{} {}", found.written, said))
    })
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let before = text.strip_suffix(word);
    before.is_some_and(|before| {
        !word.is_ascii() || !before.ends_with(|c: char| c.is_ascii_alphanumeric())
    })
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let behind = text.strip_prefix(word);
    behind.is_some_and(|behind| {
        !word.is_ascii() || !behind.starts_with(|c: char| c.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_end_is_told_from_a_whole_period() {
        for text in [
            "Results to May 2025",
            "Programme results for the five months to May 2025",
            "Results up to and including May 2025",
            "through 2025-05",
            "Progress since January 2025",
            "Q2 2025 to date",
            "Q2 2025 (to end May)",
            "Q2 2025 (April only)",
            "年初至2025年5月",
            "2025年5月止完成情况",
            "2025年1月以来完成情况",
            "自2025年1月",
        ] {
            assert!(one_end(text).is_some(), "{text}");
        }
        for text in [
            "Results May 2025",
            "Report to the council, May 2025",
            "Results for January to May 2025",
            "Results for Jan-May 2025",
            "Quarterly report Q2 2025",
            "Six months ended 30 June 2025",
            "截至2025年5月底完成情况",
            "2025年1月至5月完成情况",
            "2025年1-5月完成情况",
            "2025年5月完成情况",
        ] {
            assert_eq!(one_end(text), None, "{text}");
        }
    }
}
