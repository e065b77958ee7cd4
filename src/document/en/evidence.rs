//! What makes a number a promise: the first rule that takes it.

use super::context::is_time;
use super::forms::{
    is_coming, is_coming_behind, is_infinitive, is_labelled, is_line_start, is_money, is_share,
    joins, unit, verb_before,
};
use super::frame::{Frame, base, denies, keeps, sense};
use super::lexicon::{
    CHANGES, CHANGES_DIRECTLY, CHANGES_OF, COMING, DEEDS_OF, FALLING, HOLDERS, RISING, SET_ASIDE,
    SET_AT,
};
use super::marks::unlabelled;
use super::mood::{
    aims, has_horizon, is_limited, is_phrase, is_target, is_target_line, without_adjunct,
};
use super::stated::{is_named_target, is_new, is_pledged, is_put_in_place, is_range_of};
use crate::document::lexer::Shape;
use crate::document::promise::{Amount, Reading, Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds, last_stem_of};
use crate::document::unit::currency;

pub(super) fn promise(scene: &Scene<'_>, run: &Run) -> Option<Reading> {
    let amount = Amount::of(&scene.token.shape, scene.written)?;
    let frame = Frame::around(scene);
    let rule = evidence(scene, run, &frame)?;
    let (sense, is_said) = sense(scene, run, &frame, rule);
    let is_denied = matches!(frame.bound, Some((_, Sense::AtLeast))) && denies(frame.core);
    let bounds = frame.bound.iter().chain(&frame.suffix).map(|(word, _)| word.trim().to_owned());
    // No household should spend more than 10%: the limit itself is allowed.
    let is_kept = matches!(frame.bound, Some((_, Sense::AtMost))) && keeps(frame.core);
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
        return (aims(scene) && !is_done).then_some(Rule::Word);
    }
    if is_target(scene) {
        return Some(Rule::Noun);
    }
    let core = frame.core;
    let is_percent = matches!(unit(scene).as_str(), "%" | "percentage points" | "percentage point");
    let moves = last_stem_of(core, FALLING).max(last_stem_of(core, RISING)).is_some();
    let case = Case { scene, run, frame, core, is_percent, aims: aims(scene), moves };
    if matches!(scene.token.shape, Shape::Word(_)) && scene.behind.unit.is_empty() {
        return case.word();
    }
    case.change().or_else(|| case.reach()).or_else(|| case.stated()).or_else(|| case.done())
}

impl Case<'_, '_> {
    fn is_bound(&self) -> bool {
        self.frame.bound.is_some() || self.frame.suffix.is_some()
    }

    /// A number in words counts only where the text makes it a limit or names a deed.
    fn word(&self) -> Option<Rule> {
        let deed = verb_before(self.core).is_some() || is_infinitive(self.core);
        if self.scene.after.starts_with('-') {
            return None;
        }
        let is_floor = matches!(self.frame.bound, Some((_, Sense::AtLeast)));
        let is_one = self.scene.written == "one";
        if is_floor && self.aims && (!is_one || deed) {
            return Some(Rule::Bound);
        }
        let is_told = self.aims || self.frame.bound.is_some();
        // Three sessions held by 2029: an item that says what is there by then.
        let is_item = is_line_start(self.scene) && is_limited(self.scene);
        let comes = self.leads() && (holds(self.scene.tail, COMING) || is_item);
        let deed = deed || ending(self.core, DEEDS_OF).is_some() && is_limited(self.scene);
        ((deed || comes) && is_told && !self.is_definite()).then_some(Rule::Count)
    }

    /// Whether the number begins its sentence, behind an item or a time.
    fn leads(&self) -> bool {
        let own = unlabelled(self.core).trim_start_matches(|c: char| !c.is_alphanumeric());
        let lead = without_adjunct(own).trim();
        matches!(lead, "" | "all" | "all of" | "each of")
            && (!self.is_definite() || lead == "all of")
    }

    /// A change by an amount: cut by 30%, a 20% increase, sales to rise 8%.
    fn change(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        // To cut waste with 30% by 2030: so write those whose own language has it.
        let with = core.ends_with("with ")
            && self.is_percent
            && is_limited(scene)
            && last_stem_of(core, FALLING).is_some();
        let by = (core.ends_with("by ") || with) && self.moves;
        let is_more = core.trim_end().ends_with("[+") || core.trim_end().ends_with("(+");
        let is_signed = core.ends_with(['+', '−']) && self.run.is_promise || is_more && self.aims;
        if (by || is_signed) && (self.is_percent || is_share(scene)) {
            return Some(Rule::Change);
        }
        let words: Vec<&str> =
            scene.tail.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(5).collect();
        let is_amount = self.is_percent || currency(scene.before).is_some();
        let is_named = words.iter().any(|word| CHANGES.contains(word)) && is_amount;
        let leads = words.first().is_some_and(|word| *word != "of");
        let of = ending(core, CHANGES_OF).is_some();
        if of || (is_named && leads) {
            let is_sum = scene.behind.unit.starts_with('$');
            return (self.aims || of || is_sum).then_some(Rule::Change);
        }
        let directly = ending(core, CHANGES_DIRECTLY).is_some() && self.is_percent && self.aims;
        let by_amount = by && !scene.behind.unit.is_empty() && !self.is_condition();
        (directly || by_amount).then_some(Rule::Change)
    }

    /// A value to be reached or held: to 40%, at 5%, will be 30%.
    fn reach(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_equivalent = core.ends_with("to the equivalent of ") && self.moves;
        let is_to_come = is_coming_behind(scene) || has_horizon(scene);
        let is_forecast = core.ends_with("of ") && self.is_percent && is_to_come;
        let is_set = ending(core, SET_AT).is_some();
        let is_held = is_set
            || core.ends_with("at ")
                && holds(
                    core,
                    &["set", "keep", "maintain", "stabili", "hold", "rate", "stay", "remain"],
                );
        let to = ending(core, &["to ", "to a ", "to the ", "at ", "into "]).is_some();
        let leaves = core.ends_with("to ") && self.aims && self.leaves_another();
        let is_led = core.ends_with("to ") && self.is_percent && scene.is_led;
        if is_equivalent
            || is_forecast
            || is_range_of(self)
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
        const MOVES: &[&str] = &["go ", "move ", "shift ", "change ", "get ", "progress "];
        let lead = self.core.rfind("from ").and_then(|at| self.core.get(..at));
        let moves = lead.is_some_and(|lead| ending(lead, MOVES).is_some());
        (moves || self.is_percent) && base(self.scene, self.core).is_some()
    }

    /// What the text states outright: money, targets, limits, labels, shares.
    fn stated(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_worth = ending(core, &["worth ", "worth of "]).is_some();
        let is_set_aside = holds(scene.tail, SET_ASIDE) && self.leads();
        let is_given = self.aims
            && (is_coming(scene) || ending(core, HOLDERS).is_some() || is_pledged(self))
            || is_set_aside;
        if is_money(scene) && !is_worth && is_given {
            return Some(Rule::Budget);
        }
        if core.ends_with("towards ") || core.ends_with("toward ") {
            return Some(Rule::Reach);
        }
        if is_target_line(scene) && !self.is_condition() {
            return Some(if self.is_bound() { Rule::Bound } else { Rule::Reach });
        }
        if self.is_bound() && (self.aims || is_phrase(scene)) && !self.is_attribute() {
            return Some(Rule::Bound);
        }
        if is_labelled(scene) {
            return Some(Rule::Noun);
        }
        let is_of = scene.tail.trim_start().starts_with("of ");
        (self.is_percent && is_of && self.aims).then_some(Rule::Share)
    }

    /// Something done or to be there in a number: build 150 homes, 300 people will be trained.
    fn done(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_deed = ending(core, DEEDS_OF).is_some();
        let does = verb_before(core).is_some() || is_infinitive(core) || self.is_order() || is_deed;
        if does && self.aims && !self.is_definite() && !(self.run.is_promise && self.is_attribute())
        {
            return Some(Rule::Count);
        }
        if self.run.is_promise && joins(scene.gap) && self.run.follows(scene) {
            return Some(Rule::List);
        }
        if is_new(self) || is_put_in_place(self) {
            return Some(Rule::Count);
        }
        // … and 300 additional officers: what a list of targets adds.
        let adds = ["additional ", "extra ", "more "];
        let is_more = beginning(scene.tail.trim_start(), &adds).is_some();
        let follows = core.trim_end().ends_with([',', '-', '–'])
            || ending(core, &["and ", "with ", "plus "]).is_some();
        if scene.is_led && is_more && follows {
            return Some(Rule::Count);
        }
        let is_part = ending(core, &["of which ", "including ", "of them "]).is_some()
            || scene.tail.trim_start().starts_with("of them");
        // We have set targets, including 40% women: they are named after the word for them.
        let is_target =
            self.is_percent && self.aims && holds(core, &[" targets ", " goals ", " commitments "]);
        if is_part && (self.run.is_promise || is_target) && !self.is_condition() {
            return Some(Rule::List);
        }
        if currency(scene.before).is_some() && is_line_start(scene) {
            return Some(Rule::Budget);
        }
        // Buses powered by 100% hydrogen: what they are like.
        let describes = core.ends_with("by ");
        if self.is_percent && self.run.is_promise && self.aims && !describes {
            return Some(Rule::List);
        }
        let is_named =
            scene.tail.trim_start_matches('-').trim_start().starts_with(char::is_alphabetic);
        let leads = self.leads();
        let is_short = scene.is_led || (is_phrase(scene) && self.aims);
        let is_item = leads && is_line_start(scene) && is_short;
        let is_subject = leads && holds(scene.rest, COMING);
        let counts = is_named || !scene.behind.unit.is_empty();
        if (is_item || is_subject) && counts && !self.is_condition() {
            return Some(if self.is_percent { Rule::Share } else { Rule::Count });
        }
        None
    }

    /// Whether a single word stands before the number in a line of targets: an order, as in Link 200.
    fn is_order(&self) -> bool {
        const TITLES: &[&str] = &["goal", "objective", "target", "strategy", "priority", "phase"];
        let own = unlabelled(self.core).trim();
        let is_word =
            own.len() > 2 && own.chars().all(|c| c.is_ascii_alphabetic()) && !TITLES.contains(&own);
        let noun = self.scene.tail.strip_prefix(' ').unwrap_or_default();
        let counts = noun.starts_with(|c: char| c.is_ascii_lowercase());
        self.scene.is_led && is_word && counts && !self.is_percent
    }

    /// Whether the number is a length of time behind another promise.
    fn is_condition(&self) -> bool {
        self.run.is_promise && is_time(self.scene)
    }

    /// Whether the number tells which ones are meant: companies with more than 250 employees.
    fn is_attribute(&self) -> bool {
        let relates = [
            "with ",
            "that ",
            "who ",
            "which ",
            "employ ",
            "employing ",
            "having ",
            "worth ",
            "than ",
        ];
        ending(self.core, &relates).is_some() && !self.is_percent
    }

    /// Whether the number counts what is there already: the 27 member states.
    pub(super) fn is_definite(&self) -> bool {
        let head = self.scene.sentence;
        ending(head, &["the ", "these ", "those ", "its ", "our ", "their ", "aforementioned "])
            .is_some()
            && !self.is_percent
            && !is_money(self.scene)
    }
}
