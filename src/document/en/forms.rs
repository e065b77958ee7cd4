//! Shapes of an English line around a number: its start, its label, its verb, its joints.

use super::marks::unlabelled;
use super::mood::obliges;
use super::position::has_verb;
use super::words::{ACTS, BULLETS, COMING, FUNCTION, SIGNS, SPACED_SIGNS};
use crate::document::heading::lettered;
use crate::document::lexer::Shape;
use crate::document::scene::Scene;
use crate::document::unit::currency;
use crate::search::{ending, holds};

/// The unit of a promise: a share is counted in percent.
pub(super) fn unit(scene: &Scene<'_>) -> String {
    let shape = &scene.token.shape;
    if matches!(shape, Shape::Multiple(_)) {
        return "times".to_owned();
    }
    if scene.written == "twice" {
        return "times".to_owned();
    }
    let is_share = is_share(scene) || matches!(shape, Shape::Halving);
    let unit = scene.behind.unit.as_str();
    if is_share || matches!(unit, "per cent" | "percent") { "%" } else { unit }.to_owned()
}

/// Whether the number is a word for a share: half, two thirds.
pub(super) fn is_share(scene: &Scene<'_>) -> bool {
    matches!(scene.token.shape, Shape::Share(_) | Shape::Fraction(..))
}

pub(super) fn is_line_start(scene: &Scene<'_>) -> bool {
    unlabelled(scene.before).trim_start_matches(SIGNS).is_empty()
}

/// Whether a verb in the infinitive stands directly before: to retrofit, will plant.
pub(super) fn is_infinitive(core: &str) -> bool {
    let mut words = core.split_whitespace().rev();
    let verb = words.next().is_some_and(|word| word.chars().all(char::is_alphabetic));
    verb && words.next().is_some_and(|word| matches!(word, "to" | "will" | "shall" | "must"))
}

/// The verb that stands within a few words before.
pub(super) fn verb_before(core: &str) -> Option<&'static str> {
    let words: Vec<&str> = core.split_whitespace().rev().take(6).collect();
    let near = words.iter().take(5).enumerate().take_while(|(_, word)| !word.ends_with(','));
    near.filter_map(|(at, word)| {
        // Work is complete on 12: a state and no deed.
        let before = words.get(at.saturating_add(1));
        let is_state = before.is_some_and(|word| matches!(*word, "is" | "are" | "was" | "were"));
        // A recycling rate of: of what kind something is.
        let is_kind =
            word.ends_with("ing") && before.is_some_and(|word| matches!(*word, "a" | "an"));
        (!is_state && !is_kind).then_some(word)
    })
    .find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        let stem = word.strip_suffix("ing").unwrap_or(word);
        ACTS.iter().find(|verb| **verb == stem || verb.strip_suffix('e') == Some(stem)).copied()
    })
}

/// `New logos: 8`.
pub(super) fn is_labelled(scene: &Scene<'_>) -> bool {
    let core = scene.before.trim_end_matches(SPACED_SIGNS);
    let bullet = core.trim_start_matches(BULLETS);
    let bullet = bullet.get(lettered(bullet)..).unwrap_or_default();
    let is_bullet = bullet.len() < core.len();
    let dashed = [" -", " –"].iter().find_map(|dash| bullet.strip_suffix(dash));
    let label = bullet.strip_suffix(':').or(dashed.filter(|_| is_bullet));
    let is_short =
        label.is_some_and(|label| label.split_whitespace().count() <= 6 && !label.contains(':'));
    let rest = scene.rest.split('(').next().unwrap_or_default();
    // Complaints answered at stage one within ten days: 98%
    let ends = label.is_some_and(|label| label.split_whitespace().count() <= 12)
        && !holds_sentence(label.unwrap_or_default())
        && rest.trim_matches(['.', ' ']).is_empty();
    is_short && rest.split_whitespace().count() <= 4 || ends
}

/// Whether a label has a sentence of its own before it.
fn holds_sentence(label: &str) -> bool {
    label.contains(". ") || label.contains(':') || holds(label, &[" is ", " are ", " was "])
}

/// `Leakage: down 17%`: a label with the way that its value is to go.
pub(super) fn is_labelled_way(scene: &Scene<'_>) -> bool {
    const WAYS: &[&str] = &["down", "up", "down by", "up by", "–", "−", "-", "+"];
    let bare = scene.sentence.trim_end();
    let lead = ending(bare, WAYS).and_then(|way| bare.strip_suffix(way)).unwrap_or_default();
    let label = lead.trim_end().strip_suffix(':').unwrap_or_default();
    let label = label.trim_start_matches(BULLETS);
    !label.is_empty() && !label.contains(':') && label.split_whitespace().count() <= 8
}

/// Whether the number counts money.
pub(super) fn is_money(scene: &Scene<'_>) -> bool {
    let signs = ["$", "€", "£", "yuan", "dollar", "euro", "rmb", "pence", "pound"];
    let unit = scene.behind.unit.as_str();
    let is_capital =
        |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_code =
        unit.split(' ').next().is_some_and(|code| currency(code).is_some() || is_capital(code));
    let is_coin = unit == "cents" || is_code;
    currency(scene.before).is_some() || holds(unit, &signs) || is_coin
}

/// Whether the clause tells in the passive or with a forecast what is to come of the number.
pub(super) fn is_coming(scene: &Scene<'_>) -> bool {
    holds(scene.tail, COMING) || holds(scene.sentence, COMING) || obliges(scene)
}

/// Whether the words behind the number say that it is to come.
pub(super) fn is_coming_behind(scene: &Scene<'_>) -> bool {
    holds(scene.tail, COMING)
}

/// Whether the number goes on with a list of counts: 140 nurses, 25 doctors and 60 helpers.
pub(super) fn lists(scene: &Scene<'_>) -> bool {
    let Some(at) = scene.sentence.rfind(|c: char| c.is_ascii_digit()) else { return false };
    let between = scene.sentence.get(at.saturating_add(1)..).unwrap_or_default().trim();
    let noun = [", and", " and", ","].iter().find_map(|joint| between.strip_suffix(joint));
    noun.is_some_and(is_noun) && scene.tail.starts_with(' ') && scene.behind.unit != "%"
}

/// Whether a number in words goes on with such a list: 678 officers, six academies and two stations.
pub(super) fn lists_word(scene: &Scene<'_>) -> bool {
    let between = scene.before.get(scene.promise_end..).unwrap_or_default().trim();
    let noun = [", and", " and", ","].iter().find_map(|joint| between.strip_suffix(joint));
    let mut words = noun.unwrap_or_default().split(' ');
    let is_word = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase());
    let is_noun =
        noun.is_some_and(|noun| noun.ends_with('s') && !has_verb(noun)) && words.all(is_word);
    let next = scene.tail.trim_start().split([' ', ',', '.']).next().unwrap_or_default();
    is_noun && is_word(next) && !FUNCTION.contains(&next) && scene.written != "one"
}

/// Whether only a conjunction stands between two numbers.
pub(super) fn joins(gap: &str) -> bool {
    let bare = gap.trim().trim_end_matches(['$', '€']);
    matches!(bare, "," | "and" | ", and" | "or" | "")
        || bare.strip_suffix(" and").is_some_and(is_noun)
}

/// Whether a text is what the number before it counts: children of “40 children and 20 adults”.
fn is_noun(text: &str) -> bool {
    let mut words = text.split(' ');
    let is_word = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase());
    words.clone().count() <= 3 && words.all(is_word) && text.ends_with(['s', 'n', 'e'])
}

/// Whether the number is that of a version: version 3.0, release 2.1.
pub(super) fn is_version(scene: &Scene<'_>) -> bool {
    let is_release = ending(scene.before, &["release ", "releases ", " v", "v. "]).is_some();
    let is_named = ending(scene.before, &["version ", "versions "]).is_some();
    scene.behind.unit.is_empty() && (is_named || is_release && scene.written.contains('.'))
}
