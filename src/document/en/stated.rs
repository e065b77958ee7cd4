//! Promises by what is said of a number outright: ranges, goals, sums pledged, new things named.

use super::clause::{Mood, mood_before};
use super::evidence::Case;
use super::forms::is_money;
use super::mood::{is_phrase, obliges};
use super::words::{
    ACTS, ADDED, AIMED_AT, EXPECTS, FUNCTION, GOALS, PLANS, PLEDGES, SET_ASIDE, WE_EXPECT,
};
use crate::document::lexer::Shape;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};

/// Whether two numbers say in what range a value is to be: a tax rate in the range of 27% to 28%.
pub(super) fn is_range_of(case: &Case<'_, '_>) -> bool {
    matches!(case.scene.token.shape, Shape::Range(..))
        && case.aims
        && (mood_before(case.core) == Mood::Coming || is_money(case.scene))
}

/// Whether the clause says what the goal is: the goal for this year is 85%, a score of 8 is our goal.
pub(super) fn is_named_target(case: &Case<'_, '_>) -> bool {
    let clause = case.core.rsplit(['.', ';', ',']).next().unwrap_or_default().trim_start();
    let subject = clause.rsplit_once(" is ").map_or(clause, |(subject, _)| subject);
    let mut words = subject.split(' ').take(5);
    let is_named = words.any(|word| GOALS.contains(&word));
    let ends = case.scene.tail.is_empty();
    is_named && (ends || !case.scene.behind.unit.is_empty())
}

/// Whether the clause goes on with the number as its goal: a score of 8 out of 10 is our goal.
pub(super) fn is_goal_behind(case: &Case<'_, '_>) -> bool {
    let clause = case.scene.tail;
    let goal = clause.split_once(" is ").map_or("", |(_, goal)| goal);
    let mut words = goal.split([' ', ',']);
    let is_owned = words.next().is_some_and(|word| matches!(word, "our" | "the" | "its" | "their"));
    is_owned && words.take(2).any(|word| GOALS.contains(&word))
}

/// Whether somebody expects the value of himself: we anticipate a margin of 7% to 8%, aim for 500 hours.
pub(super) fn is_expected_of(case: &Case<'_, '_>) -> bool {
    const AIMS: &[&str] = &[" target", " guid", " aim", " foresee"];
    let is_value = case.core.ends_with(" of ") || case.core.ends_with(" at ");
    let is_aimed = ending(case.core, AIMED_AT).is_some() && !case.is_definite();
    // From a share of 6% up to 14%: the value before.
    let is_left = beginning(case.scene.tail.trim_start(), &["to ", "up to ", "down to "]).is_some();
    let owned = ending(case.core, WE_EXPECT).is_some() && !case.scene.behind.unit.is_empty();
    owned
        || is_value
            && !is_left
            && case.is_percent
            && (holds(case.scene.sentence, EXPECTS) || holds(case.scene.sentence, AIMS))
        || is_aimed
}

/// Whether an item of targets is a name with its value: - Consumption of 122 litres a day.
pub(super) fn is_named_value(case: &Case<'_, '_>) -> bool {
    let is_first = !case.core.contains(|c: char| c.is_ascii_digit());
    case.scene.is_led && is_phrase(case.scene) && is_first && case.core.ends_with(" of ")
}

/// Whether a part of money that the sentence before promised is told: of this, £2 billion goes to.
pub(super) fn is_part_of_sum(case: &Case<'_, '_>) -> bool {
    const OF: &[&str] = &["of this", "of that", "of these", "of it", "of the total", "of which"];
    let lead = case.core.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_of = beginning(lead, OF).is_some();
    let own = case.core.trim_end();
    let opens = OF.iter().any(|word| own.trim_end_matches(',').ends_with(word));
    let goes_on = case.run.is_promise && (own.ends_with(',') || own.ends_with(" and"));
    let is_told = case.run.had_promise || case.run.is_promise;
    is_money(case.scene) && is_of && is_told && (opens || goes_on)
}

/// Whether a sum is set aside for what stands behind it: £8 million has been allocated to care. So much of
/// each bill is what is.
pub(super) fn is_set_aside(scene: &Scene<'_>) -> bool {
    holds(scene.tail, SET_ASIDE) && !is_of_each(scene)
}

/// Whether the number is a part of every one of something: $300 of each bill.
pub(super) fn is_of_each(scene: &Scene<'_>) -> bool {
    let whole = scene.tail.strip_prefix(" of ").unwrap_or_default();
    beginning(whole, &["each ", "every ", "any ", "a ", "an ", "your "]).is_some()
}

/// Whether somebody binds himself to spend the sum: pledged $2 billion, has set aside £3 million.
pub(super) fn is_pledged(case: &Case<'_, '_>) -> bool {
    let clause = case.core.rsplit(['.', ';', ',']).next().unwrap_or_default();
    ending(case.core, PLEDGES).is_some() && !holds(clause, &[" had ", "was "])
}

/// Whether so many new things are a part of what is to be done: $100 million for 10 new colleges,
/// fit panels on 120 more roofs.
pub(super) fn is_new(case: &Case<'_, '_>) -> bool {
    let is_led =
        ending(case.core, &["for ", "with ", "into ", "on ", "through ", "across ", "at ", "in "]);
    let is_set = case.run.is_promise || obliges(case.scene);
    adds(case.scene) && is_led.is_some() && is_set && !case.is_definite()
}

/// Whether the number counts what is added: three more permits, 40 new homes.
pub(super) fn adds(scene: &Scene<'_>) -> bool {
    let tail = scene.tail.trim_start();
    beginning(tail, ADDED).is_some() && !tail.starts_with("more than")
}

/// Whether something is to be in place at so many sites: have filters in place at 12 plants.
pub(super) fn is_put_in_place(case: &Case<'_, '_>) -> bool {
    let is_there = ending(case.core, &["in place at ", "in place in ", "in place across "]);
    is_there.is_some() && case.aims && !case.is_definite()
}

/// Whether a sum is there for years to come, or the budget has it: there is $60 million over four years, the budget
/// has $13 million for.
pub(super) fn is_provided(scene: &Scene<'_>, core: &str) -> bool {
    const OVER: &[&str] = &["over ", "for the next ", "in each of the next "];
    let is_there = ending(core, &["there is ", "there are "]).is_some();
    let behind = scene.tail.trim_start();
    let spans = beginning(behind, OVER).is_some_and(|_| {
        behind.split([' ', ',', '-']).take(6).any(|word| word.trim_end_matches('s') == "year")
    });
    let is_for = spans || beginning(behind, &["for ", "investment in ", "to "]).is_some();
    let has = core.strip_suffix(" has ").and_then(|lead| lead.rsplit(' ').next());
    is_for && (is_there || has.is_some_and(|subject| PLANS.contains(&subject)))
}

/// Whether somebody gives the sum in the present of a plan: the state contributes, we are investing.
pub(super) fn gives(scene: &Scene<'_>, core: &str) -> bool {
    const SUMS: &[&str] =
        &["sum of ", "grant of ", "subsidy of ", "bonus of ", "premium of ", "allowance of "];
    let mut words = core.split_whitespace().rev();
    let verb = words.next().unwrap_or_default();
    let stem = verb.strip_suffix('s').or_else(|| verb.strip_suffix("es")).unwrap_or_default();
    let is_giving =
        ACTS.contains(&stem) || matches!(stem, "contribute" | "pay" | "give" | "commit" | "devote");
    let is_progressive = verb.ends_with("ing")
        && words.next().is_some_and(|word| matches!(word, "are" | "is" | "we're"));
    let is_paid = ending(core, SUMS).is_some()
        && beginning(scene.tail, &[" is paid", " is granted", " are paid"]).is_some();
    let is_told = is_giving && !FUNCTION.contains(&verb) || is_paid;
    is_progressive && obliges_nothing_past(scene) || scene.is_planned && is_told
}

/// Whether no word of the past stands in the sentence before the number.
fn obliges_nothing_past(scene: &Scene<'_>) -> bool {
    !holds(scene.sentence, &[" was ", " were ", " had ", "last year"])
}
