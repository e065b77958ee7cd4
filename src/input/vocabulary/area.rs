//! Words about areas: sums of them, parts of something, and how their names end.

use crate::input::header::spaced_out;
use crate::quantity::fold;

/// Rows and columns that stand for the plan's whole area.
const TOTALS: &[&str] = &["合计", "总计", "全市", "全县", "全区", "全省", "全国", "total"];

/// Whether a folded text stands for the plan's whole area, whatever that is called.
pub(in crate::input) fn is_total(written: &str) -> bool {
    TOTALS.contains(&written) || spaced_out(written).is_some_and(|text| TOTALS.contains(&&*text))
}

/// Whether an area is a sum of some of the parts: it is neither a part nor the whole.
pub(in crate::input) fn is_subtotal(area: &str) -> bool {
    let folded = fold(area);
    let text = spaced_out(&folded).map_or(folded, Into::into);
    matches!(text.as_ref(), "小计" | "subtotal")
}

/// The name behind the words that make a row a part of another: `其中:巴州区`, `#巴州区`.
pub(in crate::input) fn behind_of_which(written: &str) -> Option<&str> {
    let rest = written.strip_prefix("其中").or_else(|| written.strip_prefix('#'))?;
    Some(rest.trim_start_matches([':', '、', ',', ' ']))
}

/// Whether a name says that its row is a part of the row above.
pub(in crate::input) fn is_of_which(label: &str) -> bool {
    behind_of_which(&fold(label)).is_some()
}

/// Whether a text ends as the names of areas do.
pub(in crate::input) fn ends_like_area(text: &str) -> bool {
    ["省", "市", "区", "县", "州", "旗", "本级", "直属"].iter().any(|kind| text.ends_with(kind))
}
