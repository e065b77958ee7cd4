//! Names of shares in English: what the share is of, and what is told of that.

use crate::document::lexer::Shape;
use crate::document::scene::Scene;

/// Whether the number is a share: 90%, nine in ten.
pub(super) fn is_share_word(scene: &Scene<'_>) -> bool {
    matches!(scene.token.shape, Shape::Share(_) | Shape::Fraction(..)) || scene.behind.unit == "%"
}

/// Verbs behind the subject of a share, and what joins the rest to it.
pub(super) const PREDICATES: &[(&str, &str)] = &[
    (" will be ", " "),
    (" should be ", " "),
    (" must be ", " "),
    (" shall be ", " "),
    (" are to be ", " "),
    (" will have ", " with "),
    (" will ", " that "),
    (" are ", " "),
    (" is ", " "),
    (" have ", " with "),
    (" has ", " with "),
];

/// `share of homes connected` of `homes will be connected`.
pub(super) fn share_of(whole: &str) -> String {
    format!("share of {}", joined(whole))
}

/// What a share has within it, with what is told of that: residents will have a card of “one resident in five will
/// have a card”.
pub(super) fn counted_within(scene: &Scene<'_>, tail: &str) -> Option<String> {
    let mut words = scene.written.split(' ').skip(1);
    let noun = words.next().filter(|word| !matches!(*word, "in" | "out"))?;
    let is_share = is_share_word(scene) && words.next() == Some("in");
    is_share.then(|| format!("{noun}s{tail}"))
}

/// `roads built` of `roads will be built`.
pub(super) fn joined(whole: &str) -> String {
    let whole = whole.replace(" will also be ", " will be ");
    // Families who are sleeping in cars: what describes them is no predicate.
    let describes = |at: usize| {
        let before = whole.get(..at).unwrap_or_default();
        ["who", "that", "which"].iter().any(|word| before.ends_with(word))
    };
    let tells = |link: &str| whole.find(link).is_some_and(|at| !describes(at));
    // Will have taken part: what they will have done, and nothing that they have.
    let done = whole.split_once(" will have ").is_some_and(|(_, verb)| {
        verb.split(' ').next().is_some_and(|verb| verb.ends_with("ed") || verb.ends_with("en"))
    });
    if done {
        return whole.replacen(" will have ", " that have ", 1);
    }
    let link = PREDICATES.iter().find(|(link, _)| tells(link));
    link.map_or(whole.clone(), |(link, joint)| whole.replacen(link, joint, 1))
}
