//! Lengths of time: those that something may take, and those of which nothing is promised.

use super::clause::{Mood, Role, mood_before, role};
use super::denial::denies;
use super::forms::is_line_start;
use super::frame::Frame;
use super::mood::{is_phrase, is_target, obliges};
use super::position::{has_value_before, is_verbless, tells_nothing};
use super::words::{AIMED_AT, FALLING, MODALS, MONTHS, RISING, TIME_UNITS};
use crate::document::layout::Gate;
use crate::document::lexer::Shape;
use crate::document::promise::{Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, last_part, last_stem_of};

/// Whether a text begins with a month, in full or cut short, and with no longer word: June 30, not junctions.
pub(super) fn begins_with_month(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.get(..end).is_some_and(|word| MONTHS.contains(&word))
}

pub(super) fn is_time(scene: &Scene<'_>) -> bool {
    let word = scene
        .after
        .trim_start_matches([' ', '-'])
        .split([' ', ',', '.', ')', '-'])
        .next()
        .unwrap_or_default();
    TIME_UNITS.contains(&scene.behind.unit.as_str()) || is_time_word(word)
}

/// Whether a word is one for a length of time that is no unit of a promise.
pub(super) fn is_time_word(word: &str) -> bool {
    matches!(word, "year" | "week" | "month" | "quarter" | "quarters" | "decade" | "decades")
}

pub(super) fn duration(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let is_long = scene.behind.unit.starts_with("year") || is_time_word(scene.behind.unit.as_str());
    let is_goal = is_target(scene) && !is_long && !scene.after.starts_with("-year");
    if !is_time(scene) || is_goal {
        return None;
    }
    if scene.before.ends_with(" one in ") && obliges(scene) && !run.is_promise {
        return None;
    }
    if is_horizon(scene)
        || is_span(scene)
        || is_after_event(scene) && scene.before.ends_with("within ")
    {
        return Some(Rule::Duration);
    }
    if is_next_time(scene, run) {
        return None;
    }
    let label = label(scene);
    if label == Some(Label::Served) {
        return None;
    }
    if run.is_promise && is_condition(scene) {
        return Some(Rule::Condition);
    }
    let is_open = label.is_some() || may_be_amount(scene, frame);
    let refused = if is_open { Rule::Open } else { Rule::Duration };
    (!is_promised_time(scene, run, frame)).then_some(refused)
}

/// Whether a length of time goes on with the one before, for another place or case: within 15 minutes in towns and
/// 20 minutes in villages.
pub(super) fn is_next_time(scene: &Scene<'_>, run: &Run) -> bool {
    let before = scene.sentence.strip_suffix(scene.gap).unwrap_or_default().trim_end();
    let is_second = TIME_UNITS.iter().any(|unit| before.ends_with(unit));
    let where_to = |text: &str| text.split_whitespace().next().map(str::to_owned);
    let place =
        scene.gap.strip_suffix(" and ").filter(|place| place.split_whitespace().count() <= 4);
    let is_same = place
        .is_some_and(|place| !place.trim().is_empty() && where_to(place) == where_to(scene.tail));
    run.is_promise && is_second && is_same
}

/// What a label says of a length of time that stands directly behind it: Response times: 8 minutes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    /// That something is to take no longer.
    Served,
    /// Not what it is for: Processing: 30 days.
    Unsaid,
}

/// What the label before a short length of time says, in a plan.
fn label(scene: &Scene<'_>) -> Option<Label> {
    const SERVICES: &[&str] = words! {
        "response time" "waiting time" "wait time" "turnaround" "processing time" "travel time" "journey time" "handling time"
        "resolution time" "answer time" "delivery time" "dwell time" "cycle time" "lead time" "length of stay" "average wait" "waits for "
    };
    const SHORT: &[&str] = words! {
        "minutes" "minute" "min" "mins" "hours" "hour" "days" "day" "weeks" "week" "seconds" "second" "secs" "hrs" "working days" "business days"
    };
    let (label, value) = scene.sentence.rsplit_once(": ")?;
    let is_direct =
        value.trim_start_matches(|c: char| !c.is_alphanumeric()).is_empty() || lists_times(value);
    let is_short = label.split_whitespace().count() <= 6 && !label.contains(['.', ';']);
    let is_plan = scene.is_led || scene.is_planned || scene.years.first.is_some();
    if !is_direct || !is_short || !is_plan || !SHORT.contains(&scene.behind.unit.as_str()) {
        return None;
    }
    Some(if holds(label, SERVICES) { Label::Served } else { Label::Unsaid })
}

/// Whether a text only lists lengths of time, each of a case in brackets, before another: 8 minutes (urban), .
fn lists_times(text: &str) -> bool {
    let Some(list) = text.trim_end().strip_suffix([',', ';']) else { return false };
    let is_case = |item: &str| {
        let (time, case) = item.trim().split_once('(').unwrap_or_default();
        let unit = time.trim_start_matches(|c: char| !c.is_alphabetic()).trim();
        TIME_UNITS.contains(&unit)
            && case.ends_with(')')
            && !case.contains(|c: char| c.is_ascii_digit())
    };
    list.split([',', ';']).all(is_case)
}

/// Whether a plan may promise the time itself: 16 hours of training, at least 90 days of cash, open 60 hours a week.
fn may_be_amount(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    const RATES: &[&str] =
        &["a week", "a day", "a month", "a year", "per week", "per day", "each week", "each day"];
    let tail = scene.tail.trim_start();
    let is_of = tail.strip_prefix("of ").is_some_and(|noun| {
        !holds(
            noun,
            &[
                "age",
                "experience",
                "old",
                "this",
                "its",
                "the date",
                "adoption",
                "approval",
                "publication",
            ],
        )
    });
    let is_amount = is_of || beginning(tail, RATES).is_some();
    let is_plan = scene.is_led || scene.is_planned;
    let is_limit = frame.bound.is_some_and(|(word, _)| word != "within ") && tail.is_empty();
    let is_told = scene.before.ends_with("last ") || scene.before.ends_with("past ");
    is_plan
        && scene.gate == Gate::Plan
        && !is_told
        && (is_amount || is_limit)
        && !scene.after.starts_with('-')
}

/// Over the four years of the term: during which time, and no bound of it.
fn is_span(scene: &Scene<'_>) -> bool {
    ending(scene.before, &["over the ", " over "]).is_some()
        && scene.behind.unit.starts_with("year")
}

/// Within two years: by when, and no time that something may take.
fn is_horizon(scene: &Scene<'_>) -> bool {
    scene.before.ends_with("within ")
        && matches!(scene.behind.unit.as_str(), "years" | "year" | "months")
        && !scene.tail.starts_with(" of ")
}

/// Whether the time limits the promise before it: calls answered within 30 seconds, 92% of claims paid
/// within 7 days.
fn is_condition(scene: &Scene<'_>) -> bool {
    const LIMITS: &[&str] = words! {
        "within " "in " "less than " "under " "below " "inside " "no longer than " "no more than "
    };
    let behind = scene.tail.trim_start();
    let limits = ending(scene.before, LIMITS).is_some()
        || beginning(behind, &["or less", "or fewer"]).is_some();
    let own = scene.sentence.rsplit([';', ',']).next().unwrap_or_default();
    let is_of_share = scene.before.ends_with("within ") && own.contains('%');
    limits && !is_apart(scene) && !has_own_verb(scene) || is_of_share
}

/// Whether the sentence sets a length of time: to be taken, to be given, to be kept to.
fn is_promised_time(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> bool {
    let goal = ending(
        scene.before,
        &[
            "within ",
            "to ",
            "less than ",
            "no more than ",
            "at most ",
            "under ",
            "below ",
            "by ",
            "target ",
            "median of ",
            "average of ",
            "time of ",
            "exceed ",
            "target: ",
            "to less than ",
            "< ",
            "≤ ",
            "at ",
        ],
    )
    .is_some();
    let is_bound = frame.bound.or(frame.suffix).is_some();
    let extends = scene.before.ends_with("to ")
        && holds(scene.sentence, &["increas", "rais", "extend", "expectancy"]);
    // Season extended by six weeks, waits cut to less than two days: how the time changes.
    let changes = ending(frame.core, &["by ", "to "]).is_some()
        && last_stem_of(frame.core, FALLING).max(last_stem_of(frame.core, RISING)).is_some();
    let speaks = changes
        || holds(
            scene.sentence,
            &["target", "respond", "resolve", "must", "shall", "time", "wait", "limit"],
        );
    // Targets: 3 hours of training per worker.
    let is_item =
        scene.is_led && is_line_start(scene) && scene.tail.trim_start().starts_with("of ");
    // No train should leave more than 5 minutes late.
    let is_denied = is_bound && denies(frame.core);
    let is_aimed =
        ending(frame.core, AIMED_AT).is_some() && scene.tail.trim_start().starts_with("of ");
    extends
        || is_denied
        || is_aimed
        || is_served(scene, frame)
        || is_given(scene, frame.core)
        || is_item && scene.tail.contains(" per ")
        || goal && (speaks || scene.before.ends_with("exceed "))
        || is_taking(scene, run, frame)
        || is_bound && scene.is_led && scene.tail.starts_with(" of ") && frame.core.ends_with("of ")
        || is_rate(scene, frame)
        || matches!(scene.token.shape, Shape::Range(..))
            && scene.before.ends_with("between ")
            && (scene.is_led || obliges(scene))
        || run.is_promise && is_apart(scene) && scene.before.ends_with("within ")
        || has_value_before(scene) && tells_nothing(scene)
        || is_bound && (speaks || scene.is_led && !says_which(scene)) && is_phrase(scene)
}

/// Whether hours of something are the object of what is to come: provide 30 hours of care.
pub(super) fn is_given(scene: &Scene<'_>, core: &str) -> bool {
    let mut noun = scene.tail.split_whitespace().take(4);
    scene.tail.trim_start().starts_with("of ")
        && !noun.any(|word| matches!(word, "age" | "experience" | "old"))
        && matches!(role(core), Role::Object | Role::Level)
        && mood_before(core) == Mood::Coming
}

/// Whether a length of time is counted by something, and is so a rate: 8.5 days per post.
fn is_rate(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let is_bound = frame.bound.is_some() || ending(frame.core, &["to ", "at ", ": "]).is_some();
    is_bound
        && beginning(scene.tail, &[" per ", " a week per ", " lost per "]).is_some()
        && !scene.before.contains("within ")
}

/// Whether the sentence says how long something may take at most: handovers will take no more than 45
/// minutes; a time behind “of” or “with” describes, one of a share is its condition.
fn is_taking(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> bool {
    let is_ceiling = matches!(frame.bound, Some((_, Sense::AtMost)));
    let describes = ending(frame.core, &["of ", "with ", "waiting ", "from ", "for "]).is_some();
    let is_alone = (!run.is_promise || has_own_verb(scene))
        && !goes_on_with_share(scene)
        && !says_which(scene);
    let is_set = obliges(scene) || (scene.is_planned || scene.is_led) && is_verbless(scene);
    is_ceiling && is_alone && !describes && is_set && !frame.core.trim_end().is_empty()
}

/// Whether a verb of what is to be stands between the promise before and the number: …, and a loan should
/// take no longer than.
fn has_own_verb(scene: &Scene<'_>) -> bool {
    let own = scene.before.get(scene.promise_end..).unwrap_or_default();
    let clause = last_part(own, ", ");
    clause.len() < own.len() && holds(clause, MODALS)
}

/// Whether the sentence goes on with the share that the time is a condition of: within 36 hours in 85%
/// of cases.
fn goes_on_with_share(scene: &Scene<'_>) -> bool {
    const SHARES: &[&str] = &["%", "per cent", "percent", " out of ", " in ten", " in 10"];
    holds(scene.rest, SHARES)
}

/// Whether the length of time is said of something else than the promise before in its sentence:
/// made safe within 4 hours and finished in 12 days; behind a semicolon.
fn is_apart(scene: &Scene<'_>) -> bool {
    let before = scene.sentence.strip_suffix(scene.gap).unwrap_or_default().trim_end();
    let is_second = TIME_UNITS.iter().any(|unit| before.ends_with(unit));
    let own = last_part(scene.sentence, "; ");
    let is_first = own.len() < scene.sentence.len() && !own.contains(|c: char| c.is_ascii_digit());
    is_first || is_second && scene.gap.contains(" and ")
}

/// Whether a time is counted from something that happens once: within 90 days of the date of this order.
fn is_after_event(scene: &Scene<'_>) -> bool {
    const EVENTS: &[&str] = words! {
        "of adoption" "of approval" "of publication" "after adoption" "of its" "of the date" "of this "
    };
    is_time(scene) && beginning(scene.tail.trim_start(), EVENTS).is_some()
}

/// Whether the sentence says how long a service may take: answer calls in an average of 90 seconds,
/// repairs will be finished within 12 working days.
pub(super) fn is_served(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let is_within = frame.bound.is_some_and(|(word, _)| word == "within ");
    let is_average = scene.before.ends_with("average of ")
        || beginning(scene.tail.trim_start(), &["on average"]).is_some();
    let is_in = ending(frame.core, &["in ", "inside "]).is_some();
    let is_bound = is_within
        || is_in && (is_average || frame.bound.is_some() || frame.core.ends_with("inside "));
    let is_short = !matches!(scene.behind.unit.as_str(), "years" | "year" | "months" | "");
    let own = last_part(scene.sentence, "; ");
    // Within 30 days the council will decide: by when, and no service.
    let is_behind = own.split_whitespace().count() > 3;
    let is_own = scene.is_planned && own.trim_start().starts_with("we ");
    let is_bound = is_bound || is_own && is_in;
    let is_set =
        obliges(scene) || is_own || is_passive(frame.core) || is_verbless(scene) && is_behind;
    is_bound && is_short && is_behind && !is_after_event(scene) && !says_which(scene) && is_set
}

/// Whether a clause says in the present passive what is done: calls are answered within ….
fn is_passive(core: &str) -> bool {
    let mut words =
        core.rsplit([',', ';', ':']).next().unwrap_or_default().split_whitespace().rev().take(5);
    let is_done = words.any(|word| word.len() > 4 && word.ends_with("ed"));
    is_done && words.any(|word| matches!(word, "is" | "are"))
}

/// Whether the time says of which ones a share is reached: the share of calls answered within 30
/// seconds.
fn says_which(scene: &Scene<'_>) -> bool {
    let own = last_part(scene.sentence, "; ");
    holds(
        own,
        &[
            "share of ",
            "percentage of ",
            "proportion of ",
            "number of ",
            "percent of ",
            "per cent of ",
            "% of ",
        ],
    )
}
