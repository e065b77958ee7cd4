//! How a number is bound, and in which direction.

use super::context::is_time;
use super::evidence::is_target_line;
use crate::document::lexer::Shape;
use crate::document::promise::{Run, Sense};
use crate::document::rule::Rule;
use crate::document::scene::{Scene, ending, holds, last_of};

const FLOORS: &[&str] = words! {
    "at least " "no less than " "not less than " "no fewer than " "not fewer than " "more than "
    "over " "above " "exceed " "exceeding " "exceeds " "greater than " "higher than "
    "minimum of " "a minimum " "≥" ">=" ">" "at least by " "at or above " "at least as high as "
    "upwards of " "in excess of " "surpass " "well over "
};

const CEILINGS: &[&str] = words! {
    "at most " "no more than " "not more than " "not exceed " "not exceeding " "less than "
    "fewer than " "below " "under " "up to " "within " "maximum of " "a maximum " "≤" "<=" "<"
    "lower than " "at least as low as " "at or below " "no higher than " "capped at "
    "limited to " "not to exceed " "as low as "
};

const ABOUTS: &[&str] = &[
    "about ",
    "around ",
    "approximately ",
    "nearly ",
    "almost ",
    "roughly ",
    "some ",
    "close to ",
    "circa ",
    "~",
];

pub(super) const FALLING: &[&str] = words! {
    "reduc" "lower " "limit " "lowering" "cut " "cutting" "decreas" "declin" "bring down" "shrink" "minimi"
    "halv" "drop" "fall" "shorten" "curb"
};

pub(super) const RISING: &[&str] = words! {
    "increas" "rais" "grow" "boost" "improv" "expand" "rise" "lift" "enhanc" "build" "bring"
    "extend" "double" "achiev" "reach" "get " "scale" "maintain" "hold"
};

pub(super) struct Frame<'t> {
    /// Before the words that bind the number.
    pub(super) core: &'t str,
    pub(super) bound: Option<(&'static str, Sense)>,
    pub(super) suffix: Option<(&'static str, Sense)>,
}

impl<'t> Frame<'t> {
    pub(super) fn around(scene: &Scene<'t>) -> Self {
        let mut core = scene.sentence.trim_end_matches(['$', '€', '£', '¥']);
        for sign in ["us", "rmb ", "usd ", "eur "] {
            core =
                core.strip_suffix(sign).filter(|_| !scene.behind.unit.is_empty()).unwrap_or(core);
        }
        let mut bound = None;
        loop {
            let article = core
                .strip_suffix("a ")
                .or_else(|| core.strip_suffix("an "))
                .or_else(|| core.strip_suffix("another "))
                .or_else(|| core.strip_suffix("the "));
            if let Some(rest) = article.filter(|rest| rest.is_empty() || rest.ends_with(' ')) {
                core = rest;
                continue;
            }
            let found =
                [(FLOORS, Sense::AtLeast), (CEILINGS, Sense::AtMost), (ABOUTS, Sense::About)]
                    .into_iter()
                    .filter_map(|(words, sense)| ending(core, words).map(|word| (word, sense)))
                    .max_by_key(|(word, _)| word.len());
            let Some((word, sense)) = found else { break };
            core = core.get(..core.len().saturating_sub(word.len())).unwrap_or_default();
            bound = bound.or(Some((word, sense)));
        }
        let tail = scene.tail.trim_start();
        let suffix = [
            (
                &[
                    "or more",
                    "or higher",
                    "or above",
                    "or greater",
                    "and above",
                    "or better",
                    "plus",
                    "+",
                ][..],
                Sense::AtLeast,
            ),
            (&["or less", "or fewer", "or lower", "or below", "or under"][..], Sense::AtMost),
        ]
        .into_iter()
        .find_map(|(words, sense)| {
            words
                .iter()
                .find(|word| tail.contains(**word) && tail.find(**word).is_some_and(|at| at <= 20))
                .map(|word| (*word, sense))
        });
        Self { core, bound, suffix }
    }
}

pub(super) fn sense(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>, rule: Rule) -> (Sense, bool) {
    if matches!(scene.token.shape, Shape::Range(..)) {
        return (Sense::Range, true);
    }
    if let Some((_, sense)) = frame.bound.or(frame.suffix) {
        return (sense, true);
    }
    let falling = last_of(frame.core, FALLING);
    let rising = last_of(frame.core, RISING);
    if holds(frame.core, &["threshold", "limit value", "ceiling of", "cap of"])
        && rule != Rule::Change
    {
        return (Sense::AtMost, false);
    }
    if is_time(scene) && (falling >= rising || is_target_line(scene)) {
        return (Sense::AtMost, false);
    }
    let is_money = crate::document::unit::currency(scene.before).is_some()
        || holds(&scene.behind.unit, &["$", "yuan", "€", "£", "euro", "dollar"]);
    let raises = holds(
        frame.core,
        &[
            "rais", "mobiliz", "mobilis", "generat", "attract", "earn", "collect", "revenue",
            "sales", "book", "sav", "gdp", "income", "export",
        ],
    );
    let spends = holds(
        frame.core,
        &[
            "program",
            "fund",
            "budget",
            "spending",
            "assistance",
            "payment",
            "allocat",
            "grant",
            "limit",
            "allowance",
            "subsid",
            "deficit",
            "set at",
        ],
    );
    let is_rate = rule == Rule::Change && frame.core.ends_with("by ");
    let is_stated = spends || matches!(rule, Rule::Budget | Rule::Count | Rule::Change);
    if is_money && (is_rate || (!raises && is_stated)) {
        return (Sense::Equals, false);
    }
    if rule == Rule::Reach {
        let is_ceiling = falling > rising;
        return (if is_ceiling { Sense::AtMost } else { Sense::AtLeast }, false);
    }
    if rule == Rule::List
        && let Some(sense) = run.sense
    {
        return (sense, false);
    }
    (Sense::AtLeast, false)
}
