//! How a number is bound, and in which direction.

use super::denial::{denies, forbids, keeps, leaves_none};
use super::direction::{base, is_less_better, is_reduction, is_set, last_verb, value_before};
use super::forms::{is_coming_behind, is_line_start, is_money};
use super::listed::ends_in_arrow;
use super::mood::is_target_line;
use super::time::{is_given, is_time};
use super::words::{
    ABOUTS, AIMED_AT, BETTER, CEILINGS, CEILINGS_BEHIND, CODES, DRIVES, FALLING, FILLERS, FLOORS,
    FLOORS_BEHIND, FUNCTION, RISING,
};
use crate::document::lexer::Shape;
use crate::document::promise::{Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::quantity::Number;
use crate::search::{beginning, ending, holds, last_part, last_stem_of, word_places};

pub(super) struct Frame<'t> {
    /// Before the words that bind the number.
    pub(super) core: &'t str,
    pub(super) bound: Option<(&'static str, Sense)>,
    pub(super) suffix: Option<(&'static str, Sense)>,
}

impl<'t> Frame<'t> {
    pub(super) fn around(scene: &Scene<'t>) -> Self {
        // US$ 650 million: a space may stand behind the sign.
        let sum = scene.sentence.trim_end();
        let is_sum = sum.ends_with(['$', '€', '£', '¥']);
        let core = if is_sum { sum } else { scene.sentence };
        let mut core = core.trim_end_matches(['$', '€', '£', '¥']);
        for sign in CODES {
            core =
                core.strip_suffix(sign).filter(|_| !scene.behind.unit.is_empty()).unwrap_or(core);
        }
        // A code of three capitals stands in the unit.
        let country = scene.behind.unit.split(' ').next().filter(|word| word.len() == 3);
        let country = country.map(|word| format!("{} ", word.to_ascii_lowercase()));
        core = country.and_then(|word| core.strip_suffix(word.as_str())).unwrap_or(core);
        let mut bound = None;
        loop {
            let filler = ending(core, FILLERS).and_then(|word| core.strip_suffix(word));
            if let Some(rest) = filler.filter(|rest| rest.is_empty() || rest.ends_with([' ', '(']))
            {
                core = rest;
                continue;
            }
            if bound.is_none()
                && let Some(rest) = without_praise(core, scene)
            {
                core = rest;
                continue;
            }
            let found = bound_before(core);
            let is_left = || scene.tail.trim_start().starts_with("from ");
            let found =
                found.filter(|(word, _)| *word != "up to " || !is_driven(core) && !is_left());
            // 100% of calls => 94%: the point of an arrow and no bound.
            let found = found.filter(|(word, _)| !(word.starts_with('>') && ends_in_arrow(core)));
            let Some((word, sense)) = found else { break };
            core = core.get(..core.len().saturating_sub(word.len())).unwrap_or_default();
            // “At least” holds more than “about” behind it: the outer bound decides.
            bound = match bound {
                Some((_, Sense::AtLeast | Sense::AtMost)) => bound,
                _ => Some((word, sense)),
            };
        }
        let near = scene.tail.trim_start();
        let near =
            near.char_indices().nth(28).map_or(near, |(end, _)| near.get(..end).unwrap_or(near));
        // Or under construction: a state and no limit.
        let is_limit = |(word, _): &(&str, Sense)| {
            let behind = scene.tail.split_once(word).map_or("", |(_, rest)| rest);
            beginning(behind, STATES).is_none()
        };
        let suffix = bound_behind(near).filter(is_limit);
        Self { core, bound, suffix }
    }
}

impl Frame<'_> {
    /// Whether the clause says that nothing is to stand below the number, so that it is a floor: with no school falling
    /// below, no programme will score lower than.
    pub(super) fn is_kept(&self) -> bool {
        const BELOW: &[&str] = &["lower than ", "less than ", "fewer than ", "below ", "under "];
        let is_none = || denies(self.core) || forbids(self.core) || leaves_none(self.core);
        self.bound.is_some_and(|(word, sense)| {
            sense == Sense::AtMost && (keeps(self.core) || BELOW.contains(&word) && is_none())
        })
    }

    /// Whether the clause says that nothing is to stand above the number, so that it is a ceiling: no school will have
    /// more than, the board will not raise fees by more than.
    pub(super) fn is_denied(&self) -> bool {
        const ABOVE: &[&str] = &["more than ", "higher than ", "greater than ", "above ", "over "];
        self.bound.is_some_and(|(word, sense)| {
            sense == Sense::AtLeast
                && (denies(self.core) || ABOVE.contains(&word) && forbids(self.core))
        })
    }
}

/// The longest of the words that bind a number and that a text in small letters ends with.
pub(in crate::document) fn bound_before(text: &str) -> Option<(&'static str, Sense)> {
    [(FLOORS, Sense::AtLeast), (CEILINGS, Sense::AtMost), (ABOUTS, Sense::About)]
        .into_iter()
        .filter_map(|(words, sense)| ending(text, words).map(|word| (word, sense)))
        .max_by_key(|(word, _)| word.len())
}

/// The word behind a number that binds it, in a text of a few words.
pub(in crate::document) fn bound_behind(text: &str) -> Option<(&'static str, Sense)> {
    [(FLOORS_BEHIND, Sense::AtLeast), (CEILINGS_BEHIND, Sense::AtMost)]
        .into_iter()
        .find_map(|(words, sense)| Some((*words.iter().find(|word| has_word(text, word))?, sense)))
}

/// A text without the article and adjective before a share or sum, which bind nothing: to an impressive 7%.
fn without_praise<'t>(core: &'t str, scene: &Scene<'_>) -> Option<&'t str> {
    let is_amount =
        scene.behind.unit == "%" || scene.behind.unit.starts_with("per") || is_money(scene);
    let (lead, word) = core.strip_suffix(' ')?.rsplit_once(' ')?;
    let is_adjective = word.len() > 3
        && word.chars().all(|c| c.is_ascii_lowercase())
        && !FUNCTION.contains(&word)
        && !known(word);
    let rest = ["a", "an"].iter().find_map(|article| lead.strip_suffix(article))?;
    (is_amount && is_adjective && rest.ends_with(' ')).then_some(rest)
}

/// Whether a word binds a number, alone or as the end of several.
fn known(word: &str) -> bool {
    let ends = |words: &[&str]| words.iter().any(|bound| bound.trim_end().ends_with(word));
    ends(FLOORS) || ends(CEILINGS) || ends(ABOUTS) || ends(FILLERS)
}

/// Whether a text holds a word, and not only as a part of another: plus, not in surplus.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic();
    word_places(text, word).any(|at| {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at.saturating_add(word.len())..).unwrap_or_default();
        let is_sign = !word.starts_with(is_letter);
        is_sign || !before.ends_with(is_letter) && !behind.starts_with(is_letter)
    })
}

/// Whether “up” belongs to the verb, so that no limit is set: drive the rate up to 80%.
fn is_driven(core: &str) -> bool {
    let lead = core.strip_suffix("up to ").unwrap_or(core);
    let mut near = lead.split_whitespace().rev().take(4);
    let leaves = lead.rsplit([',', ';']).next().is_some_and(|clause| clause.contains(" from "));
    leaves || near.any(|word| DRIVES.contains(&word))
}

/// What may be under way where “under” is no limit.
const STATES: &[&str] = &[" construction", " development", " review", " way", " repair"];

/// How the number binds, and whether the text says so.
pub(super) fn sense(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>, rule: Rule) -> (Sense, bool) {
    match said(scene, frame) {
        Some(sense) => (sense, true),
        None => (assumed(scene, run, frame, rule), false),
    }
}

/// What the text says of how the number binds.
fn said(scene: &Scene<'_>, frame: &Frame<'_>) -> Option<Sense> {
    if matches!(scene.token.shape, Shape::Range(..)) {
        return Some(Sense::Range);
    }
    let (word, sense) = frame.bound.or(frame.suffix)?;
    if frame.core.ends_with("top ") {
        return None;
    }
    let is_negated = frame.is_denied() || sense == Sense::AtLeast && denies(frame.core);
    let is_kept = frame.is_kept();
    let is_less = BETTER.contains(&word) && is_less_better(scene, frame.core);
    let sense = if is_negated || is_less { Sense::AtMost } else { sense };
    Some(if is_kept { Sense::AtLeast } else { sense })
}

/// How a number binds of which the text does not say it: by what stands beside it, then by what it is,
/// then by the verb that leads to it.
fn assumed(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>, rule: Rule) -> Sense {
    let falling = last_stem_of(frame.core, FALLING);
    let rising = last_stem_of(frame.core, RISING);
    let sense = beside(scene, run, frame, rule)
        .or_else(|| laid_down(scene, frame.core, rule, falling.max(rising).is_some()))
        .or_else(|| time(scene, frame.core, falling >= rising))
        .or_else(|| spent(scene, run, frame.core, rule))
        .or_else(|| moved(scene, frame.core, rule, (falling, rising)))
        .or_else(|| carried(scene, run, rule))
        .unwrap_or(Sense::AtLeast);
    // Fatalities: 0. At least none says nothing.
    let is_zero = matches!(scene.token.shape, Shape::Digits(value) | Shape::Word(value) if value == Number::ZERO);
    if is_zero && sense == Sense::AtLeast && rule != Rule::Change { Sense::AtMost } else { sense }
}

/// By what stands beside the number: its shape, the value before it, the promise before it.
fn beside(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>, rule: Rule) -> Option<Sense> {
    const FURTHER: &[&str] = &["target of ", "goal of ", "aim of ", "ambition of "];
    if scene.token.shape == Shape::Ratio {
        return Some(Sense::Equals);
    }
    if frame.core.ends_with("top ") {
        return Some(Sense::AtMost);
    }
    if let Some(before) = value_before(scene)
        && rule != Rule::Change
        && let Shape::Digits(value) = scene.token.shape
    {
        return Some(if value < before { Sense::AtMost } else { Sense::AtLeast });
    }
    // 11.0% → 9.5%: the value before says which way.
    if ends_in_arrow(frame.core)
        && let Some(before) = base(scene, frame.core)
        && let Shape::Digits(value) = scene.token.shape
    {
        return Some(if value < before { Sense::AtMost } else { Sense::AtLeast });
    }
    // Below 3.5%, with a stretch target of 3%: the next step goes the same way.
    if ending(frame.core, FURTHER).is_some() && run.is_promise && run.sense.is_some() {
        return run.sense;
    }
    // …, and ensure that 20% are new: what is said of it is not what was said before.
    let is_value = !matches!(rule, Rule::Change | Rule::Budget);
    (frame.core.ends_with(" that ") && is_value).then_some(Sense::AtLeast)
}

/// By who sets the value: a rate or limit that is laid down.
fn laid_down(scene: &Scene<'_>, core: &str, rule: Rule, moves: bool) -> Option<Sense> {
    const LIMITS: &[&str] = &["threshold", "limit value", "ceiling of", "cap of"];
    if is_set(scene, rule, core, moves) {
        return Some(Sense::Equals);
    }
    (holds(core, LIMITS) && rule != Rule::Change).then_some(Sense::AtMost)
}

/// Improve response times to 30 minutes: what takes time is to take less.
fn time(scene: &Scene<'_>, core: &str, falls: bool) -> Option<Sense> {
    let is_wait = holds(core, &[" time", "wait", "delay", "latency", "turnaround"]);
    let is_item = scene.is_led && is_line_start(scene);
    let is_aimed = ending(core, AIMED_AT).is_some();
    let is_given = scene.tail.trim_start().starts_with("of ")
        && (is_item || is_aimed || is_given(scene, core));
    let is_taken = is_wait || falls || is_target_line(scene);
    (is_time(scene) && !is_given && is_taken).then_some(Sense::AtMost)
}

/// Money that is spent is the sum itself; what is raised or earned is a floor.
fn spent(scene: &Scene<'_>, run: &Run, core: &str, rule: Rule) -> Option<Sense> {
    const RAISES: &[&str] = words! {
        "rais" "mobiliz" "mobilis" "generat" "attract" "earn" "collect" "revenue" "sales" "book" "sav" "gdp" "income" "export"
    };
    const SPENDS: &[&str] = words! {
        "program" "expenditure" "capital" "price of" "fund" "budget" "spending" "assistance" "payment" "allocat" "grant"
        "limit" "allowance" "subsid" "deficit" "set at"
    };
    let own = last_part(core, ", and ");
    // One more sum of a list: what is said of the sums before says nothing of it.
    let own = if run.is_promise && own.len() > scene.gap.len() { scene.gap } else { own };
    let is_rate = rule == Rule::Change && core.ends_with("by ");
    let is_stated =
        holds(core, SPENDS) || matches!(rule, Rule::Budget | Rule::Count | Rule::Change);
    let is_sum = is_rate || !holds(own, RAISES) && is_stated;
    (is_money(scene) && is_sum).then_some(Sense::Equals)
}

/// By the verb that leads to a value: reduce to 10, hold at 3%.
pub(super) fn moved(
    scene: &Scene<'_>,
    core: &str,
    rule: Rule,
    (falling, rising): (Option<usize>, Option<usize>),
) -> Option<Sense> {
    let is_still = falling.max(rising).is_none();
    if matches!(rule, Rule::Reach | Rule::Noun) && is_still && is_less_better(scene, core) {
        return Some(Sense::AtMost);
    }
    if rule != Rule::Reach {
        return None;
    }
    // Hold the growth of cost to 3%, keep waits to 10 minutes.
    let is_held = matches!(last_verb(core), Some("hold" | "keep" | "restrict" | "cap" | "limit"));
    let is_ceiling = match (base(scene, core), &scene.token.shape) {
        (Some(base), Shape::Digits(value)) => *value < base,
        _ if is_held => true,
        _ => falling > rising || is_reduction(core),
    };
    Some(if is_ceiling { Sense::AtMost } else { Sense::AtLeast })
}

/// One of a list binds as the one before it; … at most 5%, and nine in ten places are to be free says
/// something else.
fn carried(scene: &Scene<'_>, run: &Run, rule: Rule) -> Option<Sense> {
    run.sense.filter(|_| rule == Rule::List && !is_coming_behind(scene))
}
