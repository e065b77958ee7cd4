//! What makes a number a promise: the first rule that takes it.

use super::clause::{Mood, Role, intends, mood_before, mood_behind, role};
use super::deeds::{is_known, names_next};
use super::denial::denies;
use super::direction::{base, direction};
use super::forms::{is_coming, is_coming_behind, is_labelled, is_money, unit};
use super::frame::{Frame, sense};
use super::marks::unlabelled;
use super::mood::{
    aims, has_horizon, is_limited, is_of_plan, is_phrase, is_target, is_target_line,
    without_adjunct,
};
use super::position::{counts_something, is_verbless};
use super::set_aside;
use super::stated::{
    gives, is_expected_of, is_goal_behind, is_named_target, is_named_value, is_part_of_sum,
    is_pledged, is_provided, is_range_of, is_set_aside as sets_aside,
};
use super::tense::{is_to_do, makes_known};
use super::time::{is_served, is_time};
use super::words::{CAPS, COMING, DECIDES, FALLING, RISING, SET_AT, WANTS};
use crate::document::lexer::Shape;
use crate::document::promise::{Amount, Reading, Run};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, last_part, last_stem_of};

pub(super) fn promise(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Reading> {
    let amount = Amount::of(&scene.token.shape, scene.written)?;
    let rule = evidence(scene, run, frame)?;
    let (sense, is_said) = sense(scene, run, frame, rule);
    let is_denied = frame.is_denied();
    let bounds = frame.bound.iter().chain(&frame.suffix).map(|(word, _)| word.trim().to_owned());
    // No household should spend more than 10%: the limit itself is allowed.
    let is_kept = frame.is_kept();
    let words = match (is_denied, is_kept) {
        (true, _) => vec!["no more than".to_owned()],
        (_, true) => vec!["at least".to_owned()],
        _ => bounds.collect(),
    };
    let is_growth =
        rule == Rule::Change || matches!(scene.token.shape, Shape::Halving | Shape::Multiple(_));
    Some(Reading {
        rule,
        sense,
        amount: Some(amount),
        unit: unit(scene),
        is_growth,
        is_assumed: !is_said,
        direction: direction(scene, frame, rule).filter(|way| sense.may_lead(*way)),
        words,
    })
}

/// A number in its frame, with what the rules ask about most.
pub(super) struct Case<'s, 't> {
    pub(super) scene: &'s Scene<'t>,
    pub(super) run: &'s Run,
    pub(super) frame: &'s Frame<'t>,
    /// Before the words that bind the number.
    pub(super) core: &'t str,
    pub(super) is_percent: bool,
    /// Whether the sentence tells what is to be.
    pub(super) aims: bool,
    /// Whether a verb of change stands before.
    pub(super) moves: bool,
}

fn evidence(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    if matches!(scene.token.shape, Shape::Halving | Shape::Multiple(_)) {
        // The list is almost halved: what was done, unless it is to be.
        let is_done = scene.written.ends_with("ed") && !holds(scene.sentence, &[" be ", " been "]);
        // $1.6 billion, more than double the last sum: beside what is promised.
        let is_beside = run.is_promise && frame.core.trim_end().ends_with(',');
        // The triple lock, a double bed: of what kind something is.
        let is_kind = ending(scene.sentence, &["the ", "a ", "our ", "their "]).is_some()
            && beginning(scene.tail.trim_start(), &["of ", "the ", "our "]).is_none();
        return (aims(scene) && !is_done && !is_beside && !is_kind).then_some(Rule::Word);
    }
    if is_target(scene) {
        return Some(Rule::Noun);
    }
    let core = frame.core;
    let is_percent =
        matches!(unit(scene).as_str(), "%" | "percentage points" | "percentage point" | "pp");
    let moves = last_stem_of(core, FALLING).max(last_stem_of(core, RISING)).is_some();
    let case = Case { scene, run, frame, core, is_percent, aims: aims(scene), moves };
    if scene.token.shape == Shape::Ratio {
        return case.ratio();
    }
    if matches!(scene.token.shape, Shape::Word(_)) && scene.behind.unit.is_empty() {
        return case.word();
    }
    case.change()
        .or_else(|| case.reach())
        .or_else(|| case.stated())
        .or_else(|| case.done())
        .or_else(|| case.compared())
        .or_else(|| case.listed())
        .or_else(|| case.expected())
}

/// Whether the clause says that a value is kept or held, now and ever: stays below 400 ms.
fn is_kept(core: &str) -> bool {
    const KEEPS: &[&str] = words! {
        " stays " " stay " " is kept " " are kept " " is held " " are held " " kept " " is maintained " " are maintained "
        " is to stay " " remains " " is limited to " " are limited to " " is capped at " " are capped at "
    };
    ending(core, KEEPS).is_some()
}

/// Whether a sentence only adds a sum to what was promised before: And an additional $55 million for.
fn is_added_sum(core: &str, scene: &Scene<'_>) -> bool {
    const ADDS: &[&str] = &["and an additional ", "and another ", "and a further ", "plus "];
    let lead = scene.sentence.trim_start();
    matches!(core.trim(), "and" | "plus")
        && beginning(lead, ADDS).is_some()
        && mood_behind(scene.rest) != Mood::Told
}

impl Case<'_, '_> {
    pub(super) fn is_bound(&self) -> bool {
        self.frame.bound.is_some() || self.frame.suffix.is_some()
    }

    /// Whether the number begins its sentence, behind an item or a time.
    pub(super) fn leads(&self) -> bool {
        let own = last_part(self.core, "; ");
        let own = unlabelled(own).trim_start_matches(|c: char| !c.is_alphanumeric());
        let lead = without_adjunct(own).trim();
        matches!(lead, "" | "all" | "all of" | "each of")
            && (!self.is_definite() || lead == "all of")
    }

    /// A value to be reached or held: to 40%, at 5%, will be 30%.
    fn reach(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_equivalent = core.ends_with("to the equivalent of ") && self.moves;
        let is_to_come = is_coming_behind(scene) || has_horizon(scene);
        let is_forecast = core.ends_with("of ") && self.is_percent && is_to_come;
        let is_set = ending(core, SET_AT).is_some();
        if ending(core, WANTS).is_some() && counts_something(scene) {
            return Some(if is_money(scene) { Rule::Budget } else { Rule::Reach });
        }
        let wants = self.aims
            && is_limited(scene)
            && core.ends_with("at ")
            && ending(core, &["back at ", "down at ", "up at "]).is_some();
        let is_held = is_set
            || wants
            || core.ends_with("at ")
                && holds(
                    core,
                    &[
                        "set", "keep", "maintain", "stabili", "sustain", "hold", "rate", "stay",
                        "remain",
                    ],
                );
        let to = ending(core, &["to ", "to a ", "to the ", "at ", "into "]).is_some();
        let is_told = self.aims || scene.is_planned && is_verbless(scene);
        let leaves = core.ends_with("to ") && is_told && self.leaves_another();
        let is_led = core.ends_with("to ") && self.is_percent && scene.is_led;
        if is_equivalent
            || is_forecast
            || is_range_of(self)
            || is_expected_of(self)
            || is_named_value(self)
            || is_goal_behind(self)
            || leaves
            || is_led
            || (to && (self.moves || (is_held && self.aims)))
        {
            return Some(Rule::Reach);
        }
        let reaches = ending(
            core,
            &[
                "reach ",
                "reaches ",
                "total ",
                "hit ",
                "be ",
                "be at ",
                "stand at ",
                "of around ",
                "per unit of gdp of ",
                "attain ",
                "amount to ",
                "become ",
            ],
        )
        .is_some();
        let is = ending(core, &["is ", "are "]).is_some()
            && (is_limited(scene) && self.is_percent || is_named_target(self));
        let comes = reaches && !scene.behind.unit.is_empty() && is_coming(scene);
        ((comes && self.aims) || is).then_some(Rule::Reach)
    }

    /// Whether the value is reached from another one: will go from 51% to 75%.
    fn leaves_another(&self) -> bool {
        const MOVES: &[&str] =
            &["go ", "goes ", "move ", "shift ", "change ", "get ", "progress ", "up ", "down "];
        let lead = self.core.rfind("from ").and_then(|at| self.core.get(..at));
        let moves = lead.is_some_and(|lead| ending(lead, MOVES).is_some());
        (moves || self.is_percent || self.scene.is_led) && base(self.scene, self.core).is_some()
    }

    /// What the text states outright: money, targets, limits, labels, shares.
    fn stated(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_sum =
            scene.is_planned && !self.run.is_promise || scene.sentence.contains("worth a total of");
        let is_worth = ending(core, &["worth ", "worth of "]).is_some() && !is_sum;
        let is_held = self.leads() || role(core) == Role::Subject;
        // With £2.5bn promised for: so much is meant for what stands behind it.
        let meant = scene.tail.trim_start().split(' ').next().unwrap_or_default();
        let is_meant = meant.ends_with("ed") && intends(meant);
        let is_with = core.ends_with("with ") && set_aside(scene.tail.trim_start()).is_some();
        let is_set_aside = (is_meant || sets_aside(scene)) && (is_held || is_with);
        // Expects revenue of, a dividend of: what a sum is said to be of, or that of a verb to come.
        let is_next = self.run.is_promise && self.run.follows(scene) && names_next(scene.gap);
        let is_object = core.ends_with(" of ") && !is_next
            || role(core) == Role::Object && mood_before(core) == Mood::Coming;
        let is_added = is_added_sum(core, scene);
        let is_given = self.aims && (is_coming(scene) || is_object || is_pledged(self))
            || is_set_aside
            || is_added;
        let is_past = holds(scene.sentence, &[" had ", " was ", " were "]);
        let is_announced = makes_known(core, scene.tail);
        let is_decided =
            (ending(core, DECIDES).is_some() || is_announced || is_provided(scene, core))
                && !is_past
                || gives(scene, core);
        let is_total = scene.is_planned
            && ending(core, &[" worth "]).is_some()
            && ending(core, &[" is worth ", " are worth "]).is_none();
        // The net budget for 2027 is £214m.
        let subject = core.strip_suffix(" is ").map(|lead| lead.rsplit([',', ';', ':']).next());
        let is_budget =
            subject.flatten().is_some_and(|lead| lead.split(' ').any(|word| word == "budget"));
        let is_given = is_given
            || is_budget && !is_past
            || is_total
            || is_of_plan(scene.sentence)
            || is_part_of_sum(self)
            || is_decided;
        let is_told =
            self.leads() && is_known(scene) && !is_set_aside && !holds(scene.rest, COMING);
        if is_money(scene) && !is_worth && is_given && !self.is_definite() && !is_told {
            return Some(Rule::Budget);
        }
        if core.ends_with("towards ") || core.ends_with("toward ") {
            return Some(Rule::Reach);
        }
        if is_target_line(scene) && !self.is_condition() {
            return Some(if self.is_bound() { Rule::Bound } else { Rule::Reach });
        }
        // The charge is capped at $25: a limit that holds.
        let is_cap = self.frame.bound.is_some_and(|(word, _)| CAPS.contains(&word));
        let is_held = is_kept(core)
            || self.frame.suffix.is_some() && ending(core, &[" is ", " are "]).is_some();
        let is_told = self.aims
            || is_cap
            || denies(core)
            || is_held
            || core.trim_end().ends_with(':')
            || is_phrase(scene) && role(core) != Role::Beside
            || scene.is_planned && self.leads() && is_verbless(scene);
        if self.is_bound() && is_told && !self.is_attribute() {
            return Some(Rule::Bound);
        }
        // Finished in 12 days on average: how long a service may take.
        if is_time(scene) && is_served(scene, self.frame) {
            return Some(Rule::Reach);
        }
        let is_listed = self.is_percent
            && ending(core, &["targets: ", "target: ", "goals: ", "targets of ", "so that "])
                .is_some();
        // Headcount at year end: 2,140. A sentence of its own, and no item, where nothing is to come.
        let is_sentence = scene.after.trim_end().ends_with('.');
        let is_told = self.aims || scene.is_planned || scene.is_coming || !is_sentence;
        let is_label = is_labelled(scene) && is_told;
        if is_label || is_listed && self.aims {
            return Some(Rule::Noun);
        }
        // 90% of women to have a doctor: what is to be of so many of them.
        if self.is_percent && role(core) == Role::Subject && is_to_do(scene.tail) {
            return Some(Rule::Share);
        }
        let is_of = scene.tail.trim_start().starts_with("of ");
        let is_kept_back = sets_aside(scene) && self.leads();
        (self.is_percent && is_of && (self.aims || is_kept_back)).then_some(Rule::Share)
    }
}
