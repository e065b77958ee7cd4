//! Limits of targets, in words and as the cell of a table.

use super::Lang;
use super::quantities::{quantity, quantity_as_offices};
use crate::report::{Aim, Relation};

/// `at least 3.5 亿元`.
pub(super) fn limit_in_words(
    comparator: Relation,
    value: &str,
    upper: Option<&str>,
    (unit, lang): (&str, Lang),
) -> String {
    let shown = quantity(value, unit);
    let lead = match comparator {
        Relation::AtLeast => lang.pick("at least", "不低于"),
        Relation::AtMost => lang.pick("at most", "不超过"),
        Relation::Above => lang.pick("above", "高于"),
        Relation::Below => lang.pick("below", "低于"),
        Relation::Equals => lang.pick("exactly", "等于"),
        Relation::Between => {
            let upper = quantity(upper.unwrap_or_default(), unit);
            return match lang {
                Lang::En => format!("between {value} and {upper}"),
                Lang::Zh => format!("介于 {value} 与 {upper} 之间"),
            };
        }
    };
    format!("{lead} {shown}")
}

/// `40项以上`, as offices write a target.
pub(super) fn office_limit(
    comparator: Relation,
    value: &str,
    upper: Option<&str>,
    unit: &str,
) -> String {
    let shown = quantity_as_offices(value, unit);
    match comparator {
        Relation::AtLeast => format!("{shown}以上"),
        Relation::AtMost => format!("{shown}以内"),
        Relation::Above => format!("超过{shown}"),
        Relation::Below => format!("低于{shown}"),
        Relation::Equals => shown,
        Relation::Between => {
            // 1.5%至3%, but 10至12家.
            let lower = if unit == "%" { format!("{value}%") } else { value.to_owned() };
            format!("{lower}至{}", quantity_as_offices(upper.unwrap_or_default(), unit))
        }
    }
}

/// `>= 1 (2) 家`: comparator, limit, further aim, unit.
pub(in crate::render) fn limit(aim: &Aim) -> String {
    let upper = aim.upper.as_ref().map(|upper| format!("..{upper}")).unwrap_or_default();
    let limit = format!("{}{}{upper}", aim.comparator.sign(), aim.value);
    let stretch = aim.stretch.as_ref().map(|stretch| format!(" ({stretch})")).unwrap_or_default();
    let space = if aim.unit.is_empty() || aim.unit == "%" { "" } else { " " };
    format!("{limit}{stretch}{space}{}", aim.unit)
}

/// `by 2022-06-30`: the target of a milestone, as a cell.
pub(in crate::render) fn milestone_due(due: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("by {due}"),
        Lang::Zh => format!("限 {due}"),
    }
}
