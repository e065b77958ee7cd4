//! The words around a period that say of a value what it counts: `截至6月底`, `二季度累计`.

use super::text::{compact, leading_year};
use super::within_year::DASHES;

/// What the words around a period say of a value for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Nothing.
    Plain,
    /// It is a running total up to the end of it: `截至6月底`, `二季度累计`.
    Running,
    /// The same, of a span whose first month is written: `4-6月累计`.
    RunningSince,
    /// It is of the last day: `6月底`, `一季度末`, `End of June`.
    LastDay,
}

/// What the words around the period in a text say of a value for it; whether the text names a period
/// at all is for [`read_period`](super::read_period) to say.
pub fn framing(text: &str) -> Framing {
    if text.is_ascii() {
        let may_be_day = text.trim_start().starts_with(['A', 'a', 'E', 'e']);
        let is_day = may_be_day && behind_day_words(&compact(text)).is_some();
        return if is_day { Framing::LastDay } else { Framing::Plain };
    }
    let compact = compact(text);
    let inside = frameless(&compact);
    if inside.len() == compact.len() {
        Framing::Plain
    } else if compact.ends_with("累计") || FRAMES.iter().any(|frame| compact.starts_with(frame)) {
        let within_year = leading_year(inside).map_or(inside, |(_, rest)| rest);
        let months = within_year.trim_start_matches('-');
        let is_span = inside.contains("..") || months.contains(DASHES);
        if is_span { Framing::RunningSince } else { Framing::Running }
    } else {
        Framing::LastDay
    }
}

/// A text without the words that make its period a running total: `2022年1-6月` of `截至2022年1-6月累计`.
pub fn unframed(text: &str) -> &str {
    let text = text.trim();
    let text = FRAMES.iter().find_map(|frame| text.strip_prefix(frame)).unwrap_or(text);
    text.strip_suffix("累计").unwrap_or(text).trim()
}

/// Words in front of the end of a running total.
pub const FRAMES: [&str; 4] = ["截至到", "截止到", "截至", "截止"];

/// What stands behind English words for the last day of a period, or for any day, in a text in capitals without
/// spaces: `As at 30 June 2022`.
fn behind_day_words(compact: &str) -> Option<&str> {
    const WORDS: [&str; 5] = ["ASAT", "ASOF", "AT", "ENDOF", "END"];
    // Few periods begin like one of them.
    let may_be_there = compact.starts_with(['A', 'E']);
    let rest = may_be_there.then(|| WORDS.iter().find_map(|word| compact.strip_prefix(word)))??;
    Some(rest.strip_prefix(['-', ':']).unwrap_or(rest))
}

/// The text without the words that only frame a period: `截至…底`, `…累计`, `END OF …`.
pub(super) fn frameless(text: &str) -> &str {
    let text = behind_day_words(text).unwrap_or(text);
    let text = FRAMES.iter().find_map(|frame| text.strip_prefix(frame)).unwrap_or(text);
    let text = text.strip_suffix("累计").unwrap_or(text);
    let text = text.strip_suffix(['末', '底']).filter(|t| t.ends_with("季度")).unwrap_or(text);
    ["月底", "月末"]
        .into_iter()
        .find_map(|end| text.strip_suffix(end))
        .and_then(|head| text.get(..head.len().saturating_add("月".len())))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_running_total_from_a_period() {
        for (text, expected) in [
            ("截至9月底", Framing::Running),
            ("截止到 2022年6月", Framing::Running),
            ("截至2022-Q2", Framing::Running),
            ("二季度 累计", Framing::Running),
            ("2022-Q2累计", Framing::Running),
            ("6月底累计", Framing::Running),
            ("2022-06累计", Framing::Running),
            ("4-6月累计", Framing::RunningSince),
            ("2022年1至6月累计", Framing::RunningSince),
            ("2022-04..2022-06累计", Framing::RunningSince),
            ("6月底", Framing::LastDay),
            ("2022年6月末", Framing::LastDay),
            ("一季度末", Framing::LastDay),
            ("End of June 2022", Framing::LastDay),
            ("As at Q2", Framing::LastDay),
            ("April", Framing::Plain),
            ("2022-Q2", Framing::Plain),
            ("1-6月", Framing::Plain),
            ("9月份", Framing::Plain),
        ] {
            assert_eq!(framing(text), expected, "{text}");
        }
    }
}
