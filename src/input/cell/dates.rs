//! Days, months and ranges in a value cell: what spreadsheets make of `1-2`, and what they leave.

use crate::quantity::fold;

/// `2022/1/2`, `2022-01-02`, `1月2日`, `2-Jan`, `Jan-2`.
pub(super) fn is_date(text: &str) -> bool {
    let folded = fold(text).to_lowercase();
    // A time of day may stand behind it.
    let time = folded.split_once([' ', 't']).filter(|(_, time)| time.contains(':'));
    let folded = time.map_or(folded.as_ref(), |(day, _)| day);
    if let Some((month, day)) = folded.split_once('月') {
        return is_small(month.rsplit('年').next().unwrap_or(month))
            && day.strip_suffix(['日', '号']).is_some_and(is_small);
    }
    let parts: Vec<&str> = folded.split(['/', '-']).map(str::trim).collect();
    match parts.as_slice() {
        [year, month, day] => {
            let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            is_small(month)
                && ((is_year(year) && is_small(day)) || (is_year(day) && is_small(year)))
        }
        [first, second] => {
            let is_month = |text: &str| MONTHS.contains(&text);
            (is_month(first) && is_small(second)) || (is_small(first) && is_month(second))
        }
        _ => false,
    }
}

/// `5月`, `2022年5月`, `2022-05`, `2022/5`.
pub(super) fn is_month(text: &str) -> bool {
    let folded = fold(text);
    let text = folded.trim_end_matches('份');
    let is_year = |text: &str| {
        (text.starts_with("19") || text.starts_with("20"))
            && text.len() == 4
            && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some(month) = text.strip_suffix('月') {
        let (year, month) = month.split_once('年').unwrap_or(("2000", month));
        return is_year(year.trim()) && is_small(month.trim());
    }
    let parts = text.split_once(['-', '/']);
    parts.is_some_and(|(year, month)| {
        is_year(year) && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
    })
}

const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One or two digits.
fn is_small(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Two numbers with a dash or 至 between them.
pub(super) fn is_range(text: &str) -> bool {
    let folded = fold(text);
    let dashes = ['-', '~', '—', '–', '～', '至', '到', '\u{2212}'];
    let Some((first, second)) = folded.split_once(dashes) else {
        return false;
    };
    let ends_in_figure = first.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    let is_exponent = first.ends_with(['e', 'E']);
    ends_in_figure && !is_exponent && second.trim().starts_with(|c: char| c.is_ascii_digit())
}
