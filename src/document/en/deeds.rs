//! What is done or is to be there in a number, and the numbers that go on with it.

use super::clause::{Mood, Role, introduces, mood_before, role};
use super::evidence::Case;
use super::forms::{is_infinitive, is_line_start, is_money, joins, lists, lists_word, verb_before};
use super::marks::unlabelled;
use super::mood::{includes_in_plan, is_limited, is_phrase, obliges, own_rest};
use super::position::{counts_something, is_ordered, is_verbless};
use super::stated::{adds, is_new, is_put_in_place};
use super::time::{begins_with_month, is_next_time, is_time};
use super::words::{COMING, DEEDS_OF, MODALS, SPACED_SIGNS};
use crate::document::lexer;
use crate::document::promise::Sense;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::document::unit::currency;
use crate::search::{beginning, ending, holds};

/// Whether only a time and a joint stand between two numbers: by 2030 and, in 2031 and to.
fn is_dated_joint(gap: &str) -> bool {
    const JOINTS: &[&str] =
        &[" and", ", and", " and to", " and at least", ",", " rising to", " to"];
    let bare = gap.trim_end_matches(SPACED_SIGNS);
    let time =
        JOINTS.iter().filter_map(|joint| bare.strip_suffix(joint)).min_by_key(|time| time.len());
    time.is_some_and(|time| {
        beginning(time.trim_start(), &["by ", "in "]).is_some()
            && time.split_whitespace().count() <= 4
    })
}

/// Whether only a joint and the name of a second value stand between two numbers: and a profit of.
pub(super) fn names_next(gap: &str) -> bool {
    let bare = gap.trim_end_matches(SPACED_SIGNS);
    let name = bare.trim_start().strip_prefix("and ").and_then(|rest| rest.strip_suffix(" of"));
    name.is_some_and(|name| name.split_whitespace().count() <= 5 && !name.contains(','))
}

/// The last clause of a text.
fn own_clause(core: &str) -> &str {
    core.rsplit([';', ',', ':']).next().unwrap_or_default()
}

/// Whether a sum is one that the reader knows of: the $13 billion provided by the last act.
pub(super) fn is_known(scene: &Scene<'_>) -> bool {
    let is_time = |text: &str| lexer::begins_with_year(text) || begins_with_month(text);
    let word = scene.tail.trim_start().split([' ', ',', '.']).next().unwrap_or_default();
    word.len() > 4 && word.ends_with("ed")
        || scene.tail.split_once("ed in ").is_some_and(|(_, time)| is_time(time))
        || scene.tail.contains("ed since ")
        || holds(scene.tail, &[" has ", " have ", " had ", " was ", " were "])
}

/// Whether the number stands in an item of a list.
fn is_item(scene: &Scene<'_>) -> bool {
    let line = scene.before.trim_start();
    unlabelled(line).len() < line.len()
}

/// Whether a number in words is reached from another one: from two to four.
fn leaves_word(core: &str) -> bool {
    let left = core.strip_suffix(" to ").and_then(|lead| lead.rsplit_once("from "));
    left.is_some_and(|(_, value)| {
        lexer::tokens(value, 0).iter().any(|token| token.span == (0..value.len()))
    })
}

impl Case<'_, '_> {
    /// A number in words counts only where the text makes it a limit or names a deed.
    pub(super) fn word(&self) -> Option<Rule> {
        let deed = verb_before(self.core).is_some() || is_infinitive(self.core);
        if self.scene.after.starts_with('-') {
            return None;
        }
        // Power twice as many visits.
        if self.scene.written == "twice" && self.scene.after.starts_with(" as ") && self.aims {
            return Some(Rule::Word);
        }
        let is_floor = match self.frame.bound {
            Some((_, Sense::AtLeast)) => true,
            Some((word, _)) => matches!(word, "fewer than " | "no more than " | "at most "),
            None => false,
        };
        let is_one = self.scene.written == "one";
        if is_floor && self.aims && (!is_one || deed) {
            return Some(Rule::Bound);
        }
        if is_ordered(self.scene, self.run, self.core)
            && (self.scene.is_led || self.aims)
            && !self.is_definite()
        {
            return Some(Rule::Count);
        }
        if self.aims && leaves_word(self.core) {
            return Some(Rule::Reach);
        }
        if self.run.is_promise && lists_word(self.scene) {
            return Some(Rule::List);
        }
        let is_told = self.aims || self.frame.bound.is_some();
        // Move three more types online: what a demand adds.
        let is_coming = obliges(self.scene) || mood_before(self.core) == Mood::Coming;
        if adds(self.scene) && is_coming && !self.is_definite() {
            return Some(Rule::Count);
        }
        // To expand the nursery by three cots.
        if self.core.ends_with("by ") && self.moves && self.aims && counts_something(self.scene) {
            return Some(Rule::Change);
        }
        // Three sessions held by 2029: an item that says what is there by then.
        let is_item = is_line_start(self.scene) && (is_limited(self.scene) || self.scene.is_led);
        let comes = self.leads() && (holds(self.scene.tail, COMING) || is_item);
        let deed = deed || ending(self.core, DEEDS_OF).is_some() && is_limited(self.scene);
        ((deed || comes) && is_told && !self.is_definite()).then_some(Rule::Count)
    }

    /// Something done or to be there in a number: build 150 homes, 300 people will be trained.
    pub(super) fn done(&self) -> Option<Rule> {
        let core = self.core;
        let is_deed = ending(core, DEEDS_OF).is_some();
        let is_agent = role(core) == Role::Beside && core.ends_with(" by ");
        let does = verb_before(core).is_some() && !is_agent
            || is_infinitive(core)
            || self.is_order()
            || is_ordered(self.scene, self.run, core)
            || is_deed;
        let describes = self.run.is_promise && self.is_attribute();
        let is_ordered =
            is_ordered(self.scene, self.run, core) && (self.scene.is_led || is_item(self.scene));
        // A sum for the purchase of 25 ambulances: what the money is for.
        let is_for = is_deed && self.run.is_promise;
        if does && (self.aims || is_ordered || is_for) && !self.is_definite() && !describes {
            return Some(Rule::Count);
        }
        // We will start on site with 850 homes: what goes with the deed, where nothing else is counted.
        let is_first = !self.core.contains(|c: char| c.is_ascii_digit()) || !self.run.is_promise;
        let goes_with = ending(core, &[" with ", " across ", " at "]).is_some()
            && holds(own_clause(core), MODALS);
        let counts = counts_something(self.scene);
        if goes_with
            && is_first
            && counts
            && !self.is_percent
            && !is_money(self.scene)
            && !self.is_definite()
            && !self.run.is_promise
        {
            return Some(Rule::Count);
        }
        self.added().or_else(|| self.part()).or_else(|| self.led())
    }

    /// One more of what a list of promises has.
    fn added(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_next = joins(scene.gap) && self.run.follows(scene) || is_next_time(scene, self.run);
        if self.run.is_promise && is_next {
            return Some(Rule::List);
        }
        // 140 nurses, 25 doctors; 180 drivers this year and another 120 next year.
        let another = ending(scene.before, &["and another ", "and a further "]).is_some();
        if self.run.is_promise && self.aims && (lists(scene) || another) && !self.is_attribute() {
            return Some(Rule::List);
        }
        // To 9 million by 2030 and 12 million by 2034: the next step of the same.
        let is_step = self.run.is_promise
            && self.run.follows(scene)
            && is_dated_joint(scene.gap)
            && is_limited(scene);
        let is_next = self.run.is_promise
            && self.run.follows(scene)
            && names_next(scene.gap)
            && !self.is_attribute();
        // In 45 minutes, with an average of 22.
        let is_mean =
            self.run.is_promise && scene.sentence.ends_with(" average of ") && !self.is_percent;
        let is_given = scene.is_planned || scene.is_led || self.run.had_promise;
        let is_sum = self.run.is_promise
            && is_given
            && is_money(scene)
            && is_verbless(scene)
            && !self.is_definite();
        // The budget includes $2 million for parks. $300,000 for lamps: one more of what a plan gives.
        let is_item = self.leads()
            && is_money(scene)
            && beginning(scene.tail, &[" for ", " to "]).is_some()
            && is_given
            && is_verbless(scene);
        if is_item {
            return Some(Rule::Budget);
        }
        let is_other_sum = self.run.is_promise
            && self.run.follows(scene)
            && is_money(scene)
            && ending(scene.gap.trim_end_matches(SPACED_SIGNS), &[" and", " plus"]).is_some();
        if is_step || is_next || is_mean || is_sum || is_other_sum {
            return Some(Rule::List);
        }
        // By about 4%, or 350 posts: the same in another measure.
        if self.run.is_promise && scene.head.trim() == "or" && !scene.tail.trim().is_empty() {
            return Some(Rule::List);
        }
        // … and 300 additional officers: what a list of targets adds.
        let is_more = adds(scene);
        let follows = core.trim_end().ends_with([',', '-', '–'])
            || ending(core, &["and ", "with ", "plus "]).is_some();
        let is_more = scene.is_led && is_more && follows
            || includes_in_plan(core) && counts_something(scene) && !self.is_definite();
        (is_more || is_new(self) || is_put_in_place(self)).then_some(Rule::Count)
    }

    /// A part of what was promised, or a sum that begins its line.
    fn part(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        let is_part = ending(core, &["of which ", "of whom ", "including ", "of them "]).is_some()
            || scene.tail.trim_start().starts_with("of them");
        // We have set targets, including 40% women: they are named after the word for them.
        let is_target =
            self.is_percent && self.aims && holds(core, &[" targets", " goals", " commitments"]);
        if is_part && (self.run.is_promise || is_target) && !self.is_condition() {
            return Some(Rule::List);
        }
        if currency(scene.before).is_some() && is_line_start(scene) && !is_known(scene) {
            return Some(Rule::Budget);
        }
        // Buses powered by 100% hydrogen: what they are like.
        let describes = core.ends_with("by ");
        let is_share = self.is_percent && self.run.is_promise && self.aims && !describes;
        is_share.then_some(Rule::List)
    }

    /// A number that leads its item or its sentence: 300 people will be trained.
    fn led(&self) -> Option<Rule> {
        let scene = self.scene;
        let is_named =
            scene.tail.trim_start_matches('-').trim_start().starts_with(char::is_alphabetic);
        let is_short = scene.is_led || (is_phrase(scene) && self.aims);
        let is_item = is_line_start(scene) && is_short;
        let comes = holds(own_rest(scene), COMING) || holds(scene.tail, MODALS);
        let counts = is_named || !scene.behind.unit.is_empty();
        if self.leads() && (is_item || comes) && counts && !self.is_condition() {
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
    pub(super) fn is_condition(&self) -> bool {
        self.run.is_promise && is_time(self.scene)
    }

    /// Whether the number tells which ones are meant: companies with more than 250 employees.
    pub(super) fn is_attribute(&self) -> bool {
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
        ending(self.core, &relates).is_some()
            && !self.is_percent
            && !self.core.strip_suffix(" that ").is_some_and(introduces)
    }

    /// Whether the number counts what is there already: the 27 member states.
    pub(super) fn is_definite(&self) -> bool {
        let head = self.scene.sentence.trim_end_matches(SPACED_SIGNS);
        let head = self.scene.sentence.get(..head.len().saturating_add(1)).unwrap_or(head);
        ending(head, &["the ", "these ", "those ", "its ", "our ", "their ", "aforementioned "])
            .is_some()
            && !self.is_percent
            && (!is_money(self.scene) || is_known(self.scene))
    }
}
