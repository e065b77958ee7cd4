//! Which way a value is to go: by the value before it, by what it is of, by the verb that leads to it.

use super::forms::is_money;
use super::frame::{Frame, moved};
use super::position::has_value_before;
use super::words::{ARROWS, FALLING, LEADS_TO, LESS_IS_BETTER, MAKES, PAID, RISING, SIGNS};
use crate::document::lexer::{self, Shape};
use crate::document::promise::Sense;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::document::unit;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds, last_of, last_stem_of};

/// The value that stands behind another one as that before it: 20 minutes (was 47).
pub(super) fn value_before(scene: &Scene<'_>) -> Option<Number> {
    let rest = scene.rest.get(..scene.rest.find([')', ';']).unwrap_or(scene.rest.len()))?;
    // Compared with a forecast: which way it is to go is not said.
    let is_compared =
        beginning(rest.trim_start(), &[", compared", ", against", "(compared", "(against", "(vs"]);
    if !has_value_before(scene) || is_compared.is_some() {
        return None;
    }
    // A year in brackets says when it was.
    let rest = rest.rsplit(": ").next()?;
    lexer::tokens(rest, 0).into_iter().find_map(|token| {
        let Shape::Digits(value) = token.shape else { return None };
        (!lexer::is_year(value)).then_some(value)
    })
}

/// Whether less is better of what a clause tells; the turnover of a company is money, that of its staff a
/// share.
pub(super) fn is_less_better(scene: &Scene<'_>, core: &str) -> bool {
    // Complaints answered, zero-emission cars: what is done about it.
    const ABOUT: &[&str] = words! {
        "answered" "resolved" "closed" "handled" "responded" "within" "on time" "satisf" "zero-emission" "low-emission"
        "zero emission" "low emission" "prevent" "saving" "reduction"
    };
    let own = core.rsplit([';', '.']).next().unwrap_or_default();
    let is_sales = own.contains("turnover") && is_money(scene);
    holds(own, LESS_IS_BETTER) && !holds(own, ABOUT) && !is_sales
}

/// The last of the verbs that lead to a value with “to”.
pub(super) fn last_verb(core: &str) -> Option<&str> {
    core.strip_suffix("to ")?;
    // Hold the increase to 3%: the verb with which the clause begins, and no noun of change behind it.
    let first = core.trim_start_matches(|c: char| !c.is_alphabetic()).split(' ').next();
    let is_held = |word: &&str| matches!(*word, "hold" | "keep" | "restrict" | "cap" | "limit");
    // Women hold 38%, on the way to 50%: the verb of another number.
    let apart = core.rsplit_once([',', ';']);
    let apart = apart.filter(|(lead, _)| lead.contains(|c: char| c.is_ascii_digit()));
    let own = apart.map_or(core, |(_, own)| own);
    first.filter(is_held).or_else(|| own.split(' ').rfind(|word| LEADS_TO.contains(word)))
}

/// Whether a clause is headed as a reduction: Reduction in the rate of growth to 16%.
pub(super) fn is_reduction(core: &str) -> bool {
    let bare = core.trim_start_matches(|c: char| !c.is_alphabetic());
    let heads = beginning(bare, &["reduction in ", "reduction of ", "decrease in ", "decline in "]);
    heads.is_some() && !holds(bare, &[", ", " and incre", " and rais"])
}

/// The text up to a number that tells what is left for it: 51% of from 51% to, 22 of pages a week: 22 →.
fn left_for(core: &str) -> Option<&str> {
    let left = ARROWS.iter().find_map(|arrow| core.trim_end().strip_suffix(arrow));
    if let Some(left) = left {
        // 30-day readmissions: 11.0% →: the last number, with at most its unit behind it.
        let is_value = |(at, _): &(usize, &str)| {
            let begins = left.get(..*at).is_none_or(|lead| {
                lead.is_empty() || lead.ends_with([' ', '(']) || lead.ends_with(SIGNS)
            });
            let behind = left.get(*at..).unwrap_or_default();
            begins && behind.split_whitespace().count() <= 3
        };
        let mut values = left.match_indices(|c: char| c.is_ascii_digit()).rev();
        return values.find(is_value).and_then(|(at, _)| left.get(at..));
    }
    let core = core.strip_suffix("to ")?;
    core.get(core.rfind("from ")?.saturating_add("from ".len())..)
}

/// The value before, where a number is reached from it in the same unit: from 51% to 75%.
pub(super) fn base(scene: &Scene<'_>, core: &str) -> Option<Number> {
    let left = left_for(core)?;
    let token = lexer::tokens(left, 0).into_iter().next()?;
    let (before, after) = (left.get(..token.span.start)?, left.get(token.span.end..)?);
    let Shape::Digits(value) = token.shape else { return None };
    let unit = unit::english(before, after).unit;
    let own = scene.behind.unit.as_str();
    // From 45 to 30 days: a unit stands for both, a magnitude may not.
    let is_shared = unit.is_empty() && !unit::is_magnified(own);
    let is_near = before.split_whitespace().count() <= 4 && !left.contains(", ");
    (is_near && (unit == own || is_shared)).then_some(value)
}

/// Whether a value is set by those who plan it and not striven for: a tax from 10 to 9%, a deficit
/// projected at 2.8%.
pub(super) fn is_set(scene: &Scene<'_>, rule: Rule, core: &str, moves: bool) -> bool {
    const PARAMETERS: &[&str] = words! {
        "tax" "vat " "threshold" "reimbursement" "subsid" "deduct" "levy" "allowance" "tariff"
        "pension" "premium" "fee " "fees " "duty" "duties" "concession" " cap " " limit on" "ceiling" "co-fund" "contribution rate"
    };
    const YIELDS: &[&str] = &["revenue", "income", "collect", "complian", "coverage"];
    const BUDGETS: &[&str] = words! {
        "transfer payment" "government expenditure" "government spending" "budgetary" "budgeted"
        "projected at"
    };
    let is_moved = rule == Rule::Reach || rule == Rule::Change && core.ends_with("by ");
    // Extended to 300,000 farmers: so many have it, and no rate of it.
    let counts =
        scene.behind.unit.is_empty() && scene.tail.trim_start().starts_with(char::is_alphabetic);
    let is_stated = moves || ending(core, &[" be ", " set at "]).is_some();
    let is_parameter =
        is_moved && is_stated && !counts && last_of(core, PARAMETERS) > last_of(core, YIELDS);
    let is_deficit = core.contains("deficit") && core.ends_with("at ");
    let is_percent = scene.behind.unit.starts_with("per") || scene.behind.unit == "%";
    let is_budget = is_percent && holds(core, BUDGETS) || is_deficit;
    !scene.is_led && (is_parameter || is_budget)
}

/// Which way the verb before a number leads, against which no target may bind it: up or down to a value (increase to
/// 40%, reduce from 14 to 6), or up by adding (rise by 3 points, build 240 homes).
pub(super) fn direction(scene: &Scene<'_>, frame: &Frame<'_>, rule: Rule) -> Option<Sense> {
    let core = frame.core;
    let (falling, rising) = (last_stem_of(core, FALLING), last_stem_of(core, RISING));
    let moves = falling.max(rising).is_some();
    if rule == Rule::Change {
        // Rents will rise by 2%: by as much, or by no more, as those see it who pay.
        let is_borne = rising > falling && (is_less_better(scene, core) || holds(core, PAID));
        return (moves && !is_borne && frame.bound.is_none()).then_some(Sense::AtLeast);
    }
    if rule == Rule::Count {
        return ending(core, MAKES).map(|_| Sense::AtLeast);
    }
    let leads = core.ends_with("to ") && moves;
    moved(scene, core, rule, (falling, rising)).filter(|_| leads)
}
