//! Promises of a change by an amount.

use super::clause::{Mood, mood_behind};
use super::comparative;
use super::evidence::Case;
use super::forms::{is_labelled_way, is_share};
use super::mood::is_limited;
use super::position::{counts_something, is_verbless};
use super::words::{CHANGES, CHANGES_DIRECTLY, CHANGES_OF, FALLING, FUNCTION, RISING};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::document::unit::currency;
use crate::search::{beginning, ending, last_stem_of};

impl Case<'_, '_> {
    /// A change by an amount: cut by 30%, a 20% increase, sales to rise 8%.
    pub(super) fn change(&self) -> Option<Rule> {
        let (scene, core) = (self.scene, self.core);
        // To cut waste with 30% by 2030: so write those whose own language has it.
        let with = core.ends_with("with ")
            && self.is_percent
            && is_limited(scene)
            && last_stem_of(core, FALLING).is_some();
        let is_way = ending(core, &[" up by ", " down by "]).is_some();
        let by = (core.ends_with("by ") || with) && self.moves || is_way && self.aims;
        let is_more = core.trim_end().ends_with("[+") || core.trim_end().ends_with("(+");
        let is_signed = core.ends_with(['+', '−']) && (self.run.is_promise || scene.is_led)
            || is_more && self.aims;
        // Cut waste in half.
        let is_halved = scene.written == "half"
            && core.ends_with(" in ")
            && last_stem_of(core, FALLING).is_some()
            && !scene.tail.trim_start().starts_with(char::is_alphabetic);
        if is_halved && self.aims {
            return Some(Rule::Change);
        }
        if (by || is_signed) && (self.is_percent || is_share(scene)) {
            return Some(Rule::Change);
        }
        let words: Vec<&str> =
            scene.tail.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(5).collect();
        let is_amount = self.is_percent || currency(scene.before).is_some();
        // $39 million to increase capacity: a verb and no noun of change.
        let nouns = words.iter().take_while(|word| **word != "to");
        let is_named = nouns.clone().any(|word| CHANGES.contains(word)) && is_amount;
        let leads = words.first().is_some_and(|word| *word != "of");
        let of = ending(core, CHANGES_OF).is_some();
        if of || (is_named && leads) {
            let is_sum = scene.behind.unit.starts_with('$');
            // A cut of 10% would cost us jobs: only supposed.
            let of = of && mood_behind(scene.rest) != Mood::Told;
            return (self.aims || of || is_sum).then_some(Rule::Change);
        }
        let is_amount = self.is_percent || matches!(scene.behind.unit.as_str(), "point" | "points");
        let directly = ending(core, CHANGES_DIRECTLY).is_some()
            && is_amount
            && self.aims
            && !self.crosses_level();
        // Energy use by 30% and water by 15%: what is said of a second thing.
        let carries = core.ends_with("by ") && self.run.is_growth && self.run.follows(scene);
        let is_apart = ending(core, &[" down ", " up ", " down by ", " up by "]).is_some()
            && is_verbless(scene);
        let is_apposed = self.run.is_promise && ending(core, &[", up ", ", down "]).is_some();
        let is_way = is_apposed
            || (is_labelled_way(scene) || is_apart && (scene.is_led || scene.is_planned))
                && (self.aims || is_apart);
        // Cut emissions to 40% below the level of 1990: by so much.
        let is_level = core.ends_with("to ") && self.moves
            || self.aims && ending(core, &[" is ", " of ", " be "]).is_some();
        let is_below = is_level
            && beginning(scene.tail.trim_start(), &["below ", "less than ", "lower than "])
                .is_some();
        // A footprint 40% smaller by 2030.
        let compares = comparative(scene.tail).is_some();
        let smaller = compares && (self.aims || self.is_percent && is_verbless(scene));
        // Reduce traffic deaths 20% by 2031.
        let is_bare = self.is_percent && self.frame.bound.is_none() && changes_bare(scene, core);
        let directly = directly
            || is_bare
            || (carries || is_way || is_below || smaller)
                && (self.is_percent || smaller && scene.behind.unit == "x");
        let by_amount = by && (counts_something(scene) || self.aims) && !self.is_condition();
        (directly || by_amount).then_some(Rule::Change)
    }
}

impl Case<'_, '_> {
    /// Whether the number is the level that a value comes to stand above or below: to fall below 4%.
    fn crosses_level(&self) -> bool {
        const MOVES: &[&str] = &[
            " rise ",
            " rises ",
            " rising ",
            " fall ",
            " falls ",
            " falling ",
            " drop ",
            " drops ",
            " dropping ",
        ];
        let bound = self.frame.bound.map(|(word, _)| word.trim());
        matches!(bound, Some("above" | "below" | "under")) && ending(self.core, MOVES).is_some()
    }
}

/// Whether an order or infinitive of change takes its share without “by”: reduce traffic deaths 20%.
fn changes_bare(scene: &Scene<'_>, core: &str) -> bool {
    let last = core.split_whitespace().next_back().unwrap_or_default();
    let clause = core.rsplit(['.', ';', ':', ',']).next().unwrap_or_default();
    let first = clause.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_order = last_stem_of(first, FALLING).or(last_stem_of(first, RISING)) == Some(0);
    let is_infinitive = clause.contains(" to ") || clause.contains(" will ");
    let moves = last_stem_of(clause, FALLING).is_some();
    let behind = scene.tail.trim_start();
    let ends = behind.is_empty()
        || beginning(
            behind,
            &[
                "by ", "from ", "(", "over ", "compared", "against ", "below ", "relative",
                "before ", "on ", "in ",
            ],
        )
        .is_some();
    let is_noun = !FUNCTION.contains(&last) && last.len() > 2;
    is_noun && ends && !clause.contains('%') && (is_order || is_infinitive && moves)
}
