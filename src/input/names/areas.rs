//! Which of a plan's areas texts name or speak of.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{FactArea, Names};
use crate::input::header::spaced_out;
use crate::input::vocabulary::{behind_of_which, is_of_table, is_total, name_behind_number};
use crate::plan::Plan;
use crate::quantity::fold;

impl Names<'_> {
    /// Whether a text names the plan's area or a part of it.
    pub(in crate::input) fn knows_area(&self, text: &str) -> bool {
        let folded = fold(text);
        !folded.is_empty() && self.area_of(&folded).is_some()
    }

    /// Whether a text names a part of the plan's area.
    pub(in crate::input) fn is_part(&self, text: &str) -> bool {
        matches!(self.area_of(&fold(text)), Some(FactArea::Part(_)))
    }

    /// The first part of the plan that a folded text mentions: anywhere by its full name, by its short
    /// one where the text begins with it and only that part can be meant.
    pub(in crate::input) fn mentioned(&self, text: &str) -> Option<usize> {
        let tails = text.char_indices().filter_map(|(start, _)| text.get(start..));
        let found = tails.flat_map(|tail| self.at_head(tail)).min();
        found.or_else(|| self.mentioned_in_any_case(text)).or_else(|| {
            let heads = heads(text, self.longest_part);
            heads.filter_map(|head| *self.short_parts.get(head)?).min()
        })
    }

    /// The first part whose name of Latin letters a text has as words of its own, in letters of any case.
    fn mentioned_in_any_case(&self, text: &str) -> Option<usize> {
        if self.parts_in_small.is_empty() {
            return None;
        }
        let text = text.to_lowercase();
        let is_letter = |c: char| c.is_alphanumeric() && c.is_ascii();
        let starts = text.char_indices().map(|(start, _)| start);
        let tails = starts.filter_map(|start| text.split_at_checked(start));
        let tails = tails.filter(|(before, _)| !before.ends_with(is_letter));
        let named = |tail: &str| {
            let heads = heads(tail, self.longest_part);
            let whole = heads.filter(|head| {
                !tail.get(head.len()..).is_some_and(|rest| rest.starts_with(is_letter))
            });
            whole.filter_map(|head| self.parts_in_small.get(head).copied()).last()
        };
        tails.filter_map(|(_, tail)| named(tail)).min()
    }

    /// Whether the short name of a part stands anywhere in a folded text.
    pub(in crate::input) fn may_hold_short(&self, text: &str) -> bool {
        let mut tails = text.char_indices().filter_map(|(start, _)| text.get(start..));
        tails.any(|tail| {
            heads(tail, self.longest_part).any(|head| self.short_parts.contains_key(head))
        })
    }

    /// The short name of several parts with which a folded text begins, where it goes on as tables and offices
    /// are called: `新华2024年指标` with 新华区 and 新华县. Whichever is meant, it is not the whole.
    pub(in crate::input) fn short_of_several<'t>(&self, text: &'t str) -> Option<&'t str> {
        let several = heads(text, self.longest_part).filter(|head| {
            matches!(self.short_parts.get(*head), Some(None))
                && text.get(head.len()..).is_some_and(is_of_table)
        });
        several.last()
    }

    /// The part with whose short name a folded text begins, where it goes on as tables and offices are called:
    /// `南江科技局`.
    pub(in crate::input) fn short_at_head(&self, text: &str) -> Option<usize> {
        let parts = heads(text, self.longest_part).filter_map(|head| {
            let part = self.short_parts.get(head).copied().flatten()?;
            is_of_table(text.get(head.len()..)?).then_some(part)
        });
        parts.last()
    }

    /// Whether a folded text begins with the full name of a part; one of Latin letters may be all of it in
    /// letters of any case.
    pub(in crate::input) fn begins_with_part(&self, text: &str) -> bool {
        let in_small = || {
            let is_any = !self.parts_in_small.is_empty() && text.len() <= self.longest_part;
            is_any && self.parts_in_small.contains_key(&text.to_lowercase())
        };
        self.at_head(text).next().is_some() || in_small()
    }

    /// The parts with whose full names a folded text begins.
    fn at_head<'n>(&'n self, text: &'n str) -> impl Iterator<Item = usize> + 'n {
        heads(text, self.longest_part).filter_map(|head| self.parts.get(head).copied())
    }

    /// The area that a folded text names: the plan's own, a part in full or without its last word
    /// (巴州 for 巴州区) or without the plan's area before it (经开区 for 巴中经开区) where only one
    /// part can be meant, or a total.
    pub(in crate::input) fn area_of(&self, written: &str) -> Option<FactArea> {
        self.area_behind(written, MARKS)
    }

    /// The same behind so many marks at most.
    fn area_behind(&self, written: &str, marks: usize) -> Option<FactArea> {
        let plan = self.plan;
        let own = fold(&plan.area);
        if own == written || short_area(&own) == written {
            return Some(FactArea::Whole);
        }
        if let Some(part) = self.parts.get(written) {
            return Some(FactArea::Part(*part));
        }
        if !plan.parts.is_empty() && is_total(written, &own) {
            return Some(FactArea::Whole);
        }
        let marks = marks.checked_sub(1)?;
        if let Some(part) = behind_of_which(written) {
            return self.area_behind(part, marks).filter(|area| area.part().is_some());
        }
        let short = self.short_parts.get(written).copied().flatten();
        let spaced = || self.area_behind(&spaced_out(written)?, marks);
        let behind_number = || self.area_behind(name_behind_number(written)?, marks);
        short.map(FactArea::Part).or_else(spaced).or_else(behind_number)
    }
}

/// Marks that may stand in front of the name of an area, one behind the other: `#其中：（一）1.巴州区`.
const MARKS: usize = 8;

/// The texts of so many bytes at most with which a text begins.
fn heads(text: &str, longest: usize) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().map(|(start, c)| start.saturating_add(c.len_utf8()));
    ends.take_while(move |end| *end <= longest).filter_map(|end| text.get(..end))
}

/// Parts by the short names that they may go by.
pub(super) fn short_parts(plan: &Plan) -> HashMap<String, Option<usize>, RandomState> {
    let own = fold(&plan.area);
    let mut meant = HashMap::default();
    for (index, part) in plan.parts.iter().enumerate() {
        let name = fold(&part.name);
        let without_plan = name.strip_prefix(short_area(&own)).filter(|_| !own.is_empty());
        for short in without_plan.into_iter().chain([short_area(&name)]) {
            let known = meant.entry(short.to_owned()).or_insert(Some(index));
            *known = known.filter(|known| *known == index);
        }
    }
    // `北山` may be 北山镇 beside 北山县.
    for (index, part) in plan.parts.iter().enumerate() {
        let name = fold(&part.name);
        let stems = ["新区", "镇", "乡", "街道"].iter().filter_map(|kind| name.strip_suffix(kind));
        for stem in stems.filter(|stem| stem.chars().nth(1).is_some()) {
            // Alone it is no name of 北山镇 for certain, and none of the whole.
            let known = meant.entry(stem.to_owned()).or_insert(None);
            *known = known.filter(|known| *known == index);
        }
    }
    meant
}

/// The name of an area without the word for its kind.
pub(in crate::input) fn short_area(name: &str) -> &str {
    let kinds = ["自治区", "自治州", "自治县", "省", "市", "区", "县", "州", "旗"];
    let short = kinds.iter().find_map(|kind| name.strip_suffix(kind));
    short.filter(|short| short.chars().count() >= 2).unwrap_or(name)
}

/// The parts with names of Latin letters, by these in small ones.
pub(super) fn in_small(
    parts: &HashMap<String, usize, RandomState>,
) -> HashMap<String, usize, RandomState> {
    let latin = parts.iter().filter(|(name, _)| name.len() > 2 && name.is_ascii());
    latin.map(|(name, part)| (name.to_lowercase(), *part)).collect()
}
