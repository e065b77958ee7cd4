//! The items of a document: which lines are members of a list, and whether its lists give orders.

use super::reader::is_chinese;
use super::{en, heading};

/// Whether the items of a text give orders, most of them: its lists say what is to be done, whatever its
/// title says.
pub(super) fn is_of_orders<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    const FEWEST: usize = 6;
    let items = lines.filter(|text| is_item(text) && !text.contains('|') && !is_chinese(text));
    let (mut orders, mut others) = (0_usize, 0_usize);
    for item in items {
        let count =
            if en::is_demand(&item.to_ascii_lowercase()) { &mut orders } else { &mut others };
        *count = count.saturating_add(1);
    }
    orders >= FEWEST && orders > others
}

/// Whether a numbered line is a paragraph of sentences and no item of a list.
pub(super) fn is_paragraph(text: &str) -> bool {
    text.len() > 200 && text.contains(". ") && text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line is a member of a list, or a row of a table; one in bold as a whole is a title.
pub(super) fn is_item(text: &str) -> bool {
    let is_title = text.starts_with("**") && !text.starts_with("** ");
    !is_title
        && text.starts_with([
            '-', '*', '•', '·', '●', '|', '(', '①', '—', '–', '→', '►', '▶', '➢', '✓', '✔', '□',
            '○', '▪', '◦', '■',
        ])
        || heading::numbered(text).is_some()
        || heading::lettered(text) > 0
}
