//! Names of files, their folders and sheets: what they say of the kind of figures, in the short words, too, of
//! those who keep budgets: `FC`, `Bud 2025`, `RF1`.

use crate::diagnostic::term::KindWord::{self, Forecast, Target};
use crate::period::read_period;
use crate::quantity::fold;

/// Short words for kinds of figures, as sheets are called: anywhere else they may be anything. Those of two letters
/// are so in capitals alone: `le` has other meanings.
const SHORT: [(&str, KindWord); 21] = [
    ("bud", Target),
    ("bdgt", Target),
    ("bgt", Target),
    ("tgt", Target),
    ("tgts", Target),
    ("aop", Target),
    ("fc", Forecast),
    ("fct", Forecast),
    ("fcst", Forecast),
    ("fcsts", Forecast),
    ("fcast", Forecast),
    ("rf", Forecast),
    ("rfc", Forecast),
    ("le", Forecast),
    ("est", Forecast),
    ("proj", Forecast),
    ("sim", Forecast),
    ("simulation", Forecast),
    ("simulated", Forecast),
    ("scenario", Forecast),
    ("whatif", Forecast),
];

/// The word for the kind of figures that a letter stands for where columns or rows have one each: `A,A,F,F`.
pub(in crate::input) fn short_kind(text: &str) -> Option<&'static str> {
    match text {
        "a" | "act" | "actual" | "actuals" => Some("actual"),
        "f" | "fc" | "fct" | "fcst" | "forecast" => Some("forecast"),
        _ => None,
    }
}

/// A letter or short word spelled out that a header such as `A/F` or `Act/Fcst` stands for.
pub(in crate::input) fn spelled<'t>(header: &str, text: &'t str) -> &'t str {
    let short = fold(text).to_lowercase();
    short_kind(&short).filter(|_| is_pair(header)).unwrap_or(text)
}

/// Whether a header names two kinds in short, of which each row has one: `A/F`.
pub(in crate::input) fn is_pair(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    let mut parts = header.split('/').map(|part| short_kind(part.trim()));
    let is_short = |part: Option<Option<&str>>| part.flatten().is_some();
    is_short(parts.next()) && is_short(parts.next()) && parts.next().is_none()
}

/// Words that say of a kind of figures whatever else a name says. `plan` or `share` may belong to what the
/// figures are about.
const CERTAIN: [&str; 17] = [
    "budget",
    "budgets",
    "budgeted",
    "forecast",
    "forecasts",
    "outlook",
    "projection",
    "projections",
    "projected",
    "last year",
    "prior year",
    "previous year",
    "prior period",
    "previous period",
    "same period",
    "ly",
    "py",
];

/// Words in the names of tables that say nothing of what kind their figures are.
const AROUND: [&str; 45] = [
    "figures",
    "annual",
    "yearly",
    "monthly",
    "quarterly",
    "year",
    "years",
    "month",
    "months",
    "quarter",
    "quarters",
    "half",
    "fy",
    "q",
    "h",
    "w",
    "m",
    "y",
    "kpi",
    "kpis",
    "final",
    "version",
    "ver",
    "v",
    "rev",
    "the",
    "of",
    "for",
    "by",
    "and",
    "an",
    "a",
    "this",
    "is",
    "only",
    "data",
    "sheet",
    "form",
    "填报",
    "填写",
    "填表",
    "数据",
    "表格",
    "报表",
    "表",
];

/// Whether a word of Latin letters that stands in the name of a file, a sheet or a folder says of what kind the
/// figures are: whatever else the name says, or where it says nothing else. Folders of programs have names of
/// their own, `target`: of one both must hold.
pub(in crate::input) fn is_said_by_name((name, is_folder): (&str, bool), word: &str) -> bool {
    let rest = || fold(name).to_lowercase().replace(word, " ");
    let is_alone = || words(&rest()).all(|word| is_around(&word));
    let is_certain = CERTAIN.contains(&word);
    if is_folder { is_certain && is_alone() } else { is_certain || is_alone() }
}

/// What the name of a file or sheet says in a short word of the kind of its figures. It says nothing else, but for
/// periods and what the plan calls so (`is_of_plan`), such as an area; beside what was reached a forecast is
/// there as well: `Act+Fcst`.
pub(in crate::input) fn kind_in_short(
    name: &str,
    is_of_plan: impl Fn(&str) -> bool,
) -> Option<(&'static str, KindWord)> {
    let written = fold(name);
    let is_short = |word: &str| word.len() > 2 || written.contains(&word.to_uppercase());
    let short =
        |word: &str| SHORT.iter().find(|(short, _)| *short == word && is_short(word)).copied();
    let name = written.to_lowercase();
    let found = words(&name).find_map(|word| short(&word))?;
    let is_actual = |word: &str| matches!(word, "act" | "actual" | "actuals");
    let is_beside = |word: &str| found.1 == Forecast && is_actual(word);
    let is_understood = |word: &str| {
        short(word).is_some() || is_around(word) || is_of_plan(word) || is_beside(word)
    };
    words(&name).all(|word| is_understood(&word)).then_some(found)
}

/// The words of a name without the digits around them, those of Latin letters by themselves: `rf` of `RF1`, `bud` of
/// `2025年BUD`.
fn words(name: &str) -> impl Iterator<Item = String> {
    let mut apart = String::new();
    for c in name.chars() {
        let is_turn = apart.chars().last().is_some_and(|last| last.is_ascii() != c.is_ascii());
        apart.extend(is_turn.then_some(' '));
        apart.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    let bare = |word: &str| word.trim_matches(|c: char| c.is_ascii_digit()).to_owned();
    let words: Vec<String> = apart.split_whitespace().map(bare).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

pub(super) fn is_around(word: &str) -> bool {
    word.is_empty()
        || AROUND.contains(&word)
        || read_period(word, Some(2000)).is_ok()
        || word.chars().all(|c| c.is_ascii_digit() || "年度季月一二三四上下半全第".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_all_that_a_name_says() {
        for (name, kind) in [
            ("FC", Some(Forecast)),
            ("Fcst Mar 2025", Some(Forecast)),
            ("BUD", Some(Target)),
            ("Bud 2025", Some(Target)),
            ("2025年 BUD", Some(Target)),
            ("RF1", Some(Forecast)),
            ("LE Q2", Some(Forecast)),
            ("Est", Some(Forecast)),
            ("Bud Leeds", Some(Target)),
            ("Act+Fcst", Some(Forecast)),
            ("Act vs Bud", None),
            ("Rue Est", None),
            ("le", None),
            ("Data", None),
            ("Figures", None),
        ] {
            let found = kind_in_short(name, |word| word == "leeds").map(|(_, kind)| kind);
            assert_eq!(found, kind, "{name}");
        }
    }

    #[test]
    fn some_words_need_a_name_of_their_own() {
        for (name, is_folder, word, expected) in [
            ("Annual targets 2025", false, "targets", true),
            ("2022-q1-targets", false, "targets", true),
            ("not-in-plan", false, "plan", false),
            ("market-share", false, "share", false),
            ("Northfield budget", false, "budget", true),
            ("sales forecast leeds", false, "forecast", true),
            ("target", true, "target", false),
            ("forecast 2025", true, "forecast", true),
            ("Outlook Files", true, "outlook", false),
        ] {
            assert_eq!(is_said_by_name((name, is_folder), word), expected, "{name}");
        }
    }
}
