//! Values without a verb: of an item of a list, beside the value before, in a proportion.

use super::aside::bracket;
use super::clause::{Role, role};
use super::evidence::Case;
use super::forms::is_money;
use super::mood::{is_demand, is_limited, obliges};
use super::position::{counts_something, has_value_before, is_timed, is_verbless, tells_nothing};
use super::words::{ARROWS, BULLETS};
use crate::document::rule::Rule;
use crate::search::ending;

impl Case<'_, '_> {
    /// A proportion that is laid down: shared in the ratio 60:40.
    pub(super) fn ratio(&self) -> Option<Rule> {
        const RATIOS: &[&str] =
            &["ratio ", "ratio of ", "split ", "split of ", "instalments of ", "proportion "];
        let is_reached = self.core.ends_with("to ") && self.moves;
        let is_level = self.aims && role(self.core) == Role::Level;
        (is_reached
            || is_level
            || ending(self.core, RATIOS).is_some()
            || self.scene.is_led && !self.scene.tail.trim_start().starts_with(char::is_alphabetic)
            || self.is_bound() && self.aims)
            .then_some(Rule::Ratio)
    }

    /// A value with the one before it beside it, where no verb tells of both: 20 minutes (was 47).
    pub(super) fn compared(&self) -> Option<Rule> {
        let is_next = ending(
            self.core,
            &["now, ", "today, ", "currently, ", "at present, ", "now and ", "today and "],
        )
        .is_some();
        let is_reached = has_value_before(self.scene)
            || follows_arrow(self.core)
            || is_next && is_limited(self.scene);
        (is_reached && tells_nothing(self.scene) && self.is_value()).then_some(Rule::Reach)
    }

    /// The value of an item of a list of targets, or of a phrase without a verb: one that says until when,
    /// or one of a plan that measures.
    pub(super) fn listed(&self) -> Option<Rule> {
        let scene = self.scene;
        let is_cell = scene.tail.starts_with("  ") || scene.before.ends_with("  ");
        if is_cell || bracket(scene).is_some() || self.is_definite() || self.is_condition() {
            return None;
        }
        if self.core.ends_with("top ") && self.is_ranked() {
            return Some(Rule::Reach);
        }
        if self.is_deed() || self.is_whole() {
            return Some(Rule::Count);
        }
        let measures = self.is_percent || is_money(scene);
        let is_held = scene.is_planned
            && measures
            && (ending(self.core, &["at ", "of ", ": "]).is_some()
                || self.leads() && scene.before.trim_start().starts_with(BULLETS)
                || self.run.is_promise && self.core.ends_with("for "));
        let is_labelled = self.core.trim_end().ends_with(':');
        // One in four falls ill each year: a sentence of its own tells and names nothing.
        let is_sentence = scene.before.trim().is_empty() && scene.after.trim_end().ends_with('.');
        let is_timed = is_timed(scene)
            && (self.is_percent || self.leads() || is_labelled || is_limited(scene))
            && (!is_sentence || is_limited(scene));
        let is_told = scene.is_led || is_held || is_timed;
        let is_first = self.run.is_promise || !has_figure(self.core);
        let is_set = is_told && is_first && is_verbless(scene) && self.is_value();
        is_set.then(|| if self.is_bound() { Rule::Bound } else { Rule::Noun })
    }

    /// Whether the number says how far up something is to rank.
    fn is_ranked(&self) -> bool {
        self.scene.is_led || self.scene.is_planned || self.aims
    }

    /// Whether something is to be done with all of so many: for all 12 packages.
    fn is_whole(&self) -> bool {
        const ALL: &[&str] = &[
            " for all ",
            " at all ",
            " in all ",
            " outside all ",
            " across all ",
            " to all ",
            " on all ",
        ];
        let is_bare = self.scene.is_planned && is_verbless(self.scene);
        let is_set = self.scene.is_led || is_bare || obliges(self.scene);
        ending(self.core, ALL).is_some()
            && counts_something(self.scene)
            && is_set
            && !self.is_percent
    }

    /// Whether an item of a list of targets orders something that goes with the number, which is its
    /// first one: Break ground on 240 homes.
    pub(super) fn is_deed(&self) -> bool {
        let scene = self.scene;
        let is_item = scene.before.trim_start().starts_with(BULLETS);
        let is_first = !self.core.contains(|c: char| c.is_ascii_digit());
        let counts = counts_something(scene) && !self.is_percent;
        let is_order = is_item && scene.is_led && is_demand(scene.sentence);
        is_order && is_first && counts && !self.is_attribute()
    }

    /// Whether the number stands where a value does: behind “of”, “at”, “to”, a bound, a label or the
    /// beginning of its line, and not behind another preposition or a word that it numbers.
    pub(super) fn is_value(&self) -> bool {
        const JOINTS: &[&str] = &[
            "of ", "at ", "to ", "is ", "are ", ": ", "→ ", "-> ", "=> ", "and ", ", ", "; ",
            "now and ", "- ", "– ", "= ", "plus ", "or ",
        ];
        let core = self.core;
        let opens = self.leads() || core.trim_end_matches(BULLETS).is_empty();
        let counts = !self.scene.behind.unit.is_empty()
            || self.scene.tail.starts_with([' ', '+'])
                && self
                    .scene
                    .tail
                    .trim_start_matches([' ', '+'])
                    .starts_with(|c: char| c.is_ascii_lowercase());
        (opens || ending(core, JOINTS).is_some() || self.is_bound())
            && (counts
                || self.is_bound()
                || !self.scene.tail.starts_with(' ')
                || follows_arrow(core))
            && !self.is_condition()
            && !self.is_attribute()
            && !self.is_definite()
    }
}

/// Whether a number stands in a text that is no part of a word: not the 18 of 18-week.
pub(super) fn has_figure(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    text.split(' ').any(|word| {
        word.contains(is_digit) && !word.contains('-') && !word.contains(char::is_alphabetic)
    })
}

/// Whether a text ends with an arrow.
pub(super) fn ends_in_arrow(core: &str) -> bool {
    ARROWS.iter().any(|arrow| core.trim_end().ends_with(arrow))
}

/// Whether a value is reached behind an arrow from another one: 9 → 14.
pub(super) fn follows_arrow(core: &str) -> bool {
    let left = ARROWS.iter().find_map(|arrow| core.trim_end().strip_suffix(arrow));
    let last = left.and_then(|left| left.split_whitespace().next_back()).unwrap_or_default();
    last.contains(|c: char| c.is_ascii_digit())
        || left.is_some_and(|left| {
            left.split_whitespace()
                .rev()
                .take(3)
                .any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        })
}
