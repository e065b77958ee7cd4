//! What a clause promises of its number where no closer rule speaks: by its mood and the number's role.

use super::clause::{Mood, Role, is_verb_before, mood_before, mood_behind, role};
use super::evidence::Case;
use super::forms::is_money;
use super::listed::has_figure;
use super::position::counts_something;
use super::time::is_time;
use super::words::ALLOTS;
use crate::document::deadline;
use crate::document::rule::Rule;
use crate::search::ending;

impl Case<'_, '_> {
    /// What a clause of what is to come promises of its number.
    pub(super) fn expected(&self) -> Option<Rule> {
        let counts = counts_something(self.scene);
        if !counts || self.is_definite() || self.is_attribute() || self.is_condition() {
            return None;
        }
        let role = role(self.core);
        // This includes $150 million: where the sentence before promised something.
        if !self.run.had_promise && is_its(self.core) {
            return None;
        }
        let mood = match role {
            Role::Subject => mood_behind(self.scene.rest),
            Role::Object | Role::Level | Role::Amount | Role::Beside | Role::Next => {
                mood_before(self.core)
            }
        };
        if mood != Mood::Coming {
            return None;
        }
        let is_money = is_money(self.scene);
        let is_of = self.core.ends_with(" of ");
        match role {
            Role::Subject => Some(self.of_subject()),
            Role::Object if is_of || is_verb_before(self.core) => Some(self.of_subject()),
            Role::Beside if is_money && (is_of || self.core.ends_with(" with ")) => {
                Some(Rule::Budget)
            }
            // Our ambition is for 40 GW.
            Role::Beside if self.core.ends_with(" is for ") => Some(self.of_subject()),
            Role::Beside | Role::Level if self.is_for_many() => Some(Rule::Count),
            Role::Level if self.is_percent || is_money || !self.scene.behind.unit.is_empty() => {
                Some(Rule::Reach)
            }
            Role::Amount if self.is_percent && self.moves => Some(Rule::Change),
            Role::Next if self.run.is_promise && (is_money || self.run.follows(self.scene)) => {
                Some(Rule::List)
            }
            Role::Object | Role::Beside | Role::Level | Role::Amount | Role::Next => None,
        }
    }

    /// Whether the number counts those for whom or where something is done, where nothing else is counted:
    /// a lower rate for 100,000 shops, panels will be installed on 75 schools.
    fn is_for_many(&self) -> bool {
        const SITES: &[&str] =
            &[" for ", " to ", " in ", " on ", " at ", " into ", " across ", " with "];
        let is_for = ending(self.core, SITES).is_some();
        let is_alone =
            !has_figure(self.core) && !has_figure(deadline::without_limit(self.scene.tail));
        let is_count = !self.is_percent && !is_money(self.scene) && !is_time(self.scene);
        is_for && is_alone && is_count
    }

    fn of_subject(&self) -> Rule {
        if is_money(self.scene) {
            Rule::Budget
        } else if self.is_bound() {
            Rule::Bound
        } else if self.is_percent {
            Rule::Share
        } else {
            Rule::Count
        }
    }
}

/// Whether a clause says what something named before includes or gives: it provides.
fn is_its(core: &str) -> bool {
    let mut words = core.split_whitespace();
    let is_pronoun = words.next().is_some_and(|word| matches!(word, "it" | "this" | "these"));
    is_pronoun && words.next().is_some_and(|verb| ALLOTS.iter().any(|stem| verb.starts_with(stem)))
}
