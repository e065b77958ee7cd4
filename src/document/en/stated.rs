//! Promises by what is said of a number outright: ranges, goals, sums pledged, new things named.

use super::evidence::Case;
use super::forms::is_money;
use crate::document::lexer::Shape;
use crate::document::scene::{ending, holds};

/// Whether two numbers say in what range a value is to be: a tax rate in the range of 27% to 28%.
pub(super) fn is_range_of(case: &Case<'_, '_>) -> bool {
    matches!(case.scene.token.shape, Shape::Range(..))
        && case.aims
        && (case.core.ends_with("range of ") || is_money(case.scene))
}

/// Whether the clause says what the goal is: the goal for this year is 85%.
pub(super) fn is_named_target(case: &Case<'_, '_>) -> bool {
    let clause = case.core.rsplit(['.', ';', ',']).next().unwrap_or_default().trim_start();
    let subject = clause.rsplit_once(" is ").map_or(clause, |(subject, _)| subject);
    let mut words = subject.split(' ').take(5);
    let is_named = words.any(|word| matches!(word, "goal" | "target" | "aim" | "objective"));
    is_named && !case.scene.behind.unit.is_empty()
}

/// Whether somebody binds himself to spend the sum: pledged $2 billion, has set aside £3 million.
pub(super) fn is_pledged(case: &Case<'_, '_>) -> bool {
    const PLEDGES: &[&str] = words! {
        "pledged " "pledges " "committed " "commits " "earmarked " "earmarks " "set aside " "sets aside "
        "have allocated " "has allocated "
    };
    let clause = case.core.rsplit(['.', ';', ',']).next().unwrap_or_default();
    ending(case.core, PLEDGES).is_some() && !holds(clause, &[" had ", "was "])
}

/// Whether a promise goes on with how many new things it is for: $100 million for 10 new colleges.
pub(super) fn is_new(case: &Case<'_, '_>) -> bool {
    let is_new = case.scene.tail.trim_start().starts_with("new ");
    let is_led = ending(case.core, &["for ", "with ", "into ", "on ", "through ", "across "]);
    is_new && is_led.is_some() && case.run.is_promise && !case.is_definite()
}

/// Whether something is to be in place at so many sites: have filters in place at 12 plants.
pub(super) fn is_put_in_place(case: &Case<'_, '_>) -> bool {
    let is_there = ending(case.core, &["in place at ", "in place in ", "in place across "]);
    is_there.is_some() && case.aims && !case.is_definite()
}
