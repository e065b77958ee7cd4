//! What makes a number a promise: the first rule that takes it.

use super::context::{FUTURE, is_time};
use super::frame::{FALLING, Frame, RISING, sense};
use crate::document::deadline;
use crate::document::lexer::Shape;
use crate::document::promise::{Amount, Reading, Run};
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds, last_of};

const CHANGES: &[&str] = &[
    "reduction",
    "increase",
    "growth",
    "decrease",
    "improvement",
    "cut",
    "rise",
    "decline",
    "drop",
    "gain",
    "expansion",
    "reductions",
    "savings",
];

/// Verbs by which something is done a number of times.
pub(super) const ACTS: &[&str] = words! {
    "create" "build" "deliver" "provide" "train" "hire" "open" "launch" "complete" "plant"
    "install" "add" "recruit" "support" "house" "reach" "achieve" "conserve" "protect" "raise"
    "mobilize" "mobilise" "mobilizing" "serve" "enroll" "enrol" "sign" "publish" "hold" "host"
    "establish" "construct" "restore" "acquire" "close" "convert" "develop" "upgrade" "renovate"
    "allocate" "invest" "spend" "issue" "secure" "attract" "generate" "produce" "place" "help"
    "cover" "connect" "equip" "supply" "award" "fund" "earn" "book" "win" "onboard" "ship"
    "resolve" "process" "inspect" "conduct" "organize" "organise" "preserve" "maintain" "retain"
    "save" "increase" "target" "set aside" "appropriate" "bring" "offer" "grant" "designate"
    "introduce" "set up" "lift" "keep" "make" "see" "have" "source"
};

pub(super) fn promise(scene: &Scene<'_>, run: &Run) -> Option<Reading> {
    let amount = Amount::of(&scene.token.shape, scene.written)?;
    let frame = Frame::around(scene);
    let rule = evidence(scene, run, &frame)?;
    let (sense, is_said) = sense(scene, run, &frame, rule);
    let words =
        frame.bound.iter().chain(&frame.suffix).map(|(word, _)| word.trim().to_owned()).collect();
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

fn unit(scene: &Scene<'_>) -> String {
    let shape = &scene.token.shape;
    if matches!(shape, Shape::Multiple(_)) {
        return "times".to_owned();
    }
    let is_share = matches!(shape, Shape::Share(_) | Shape::Halving);
    let unit = scene.behind.unit.as_str();
    if is_share || matches!(unit, "per cent" | "percent") { "%" } else { unit }.to_owned()
}

pub(super) fn evidence(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    if matches!(scene.token.shape, Shape::Halving | Shape::Multiple(_)) {
        let has_level = scene.tail.split(" to ").skip(1).any(|rest| {
            rest.trim_start_matches(['$', '€', '£']).starts_with(|c: char| c.is_ascii_digit())
        });
        return (aims(scene) && !has_level).then_some(Rule::Word);
    }
    if is_target(scene) {
        return Some(Rule::Noun);
    }
    let core = frame.core;
    let percent = matches!(unit(scene).as_str(), "%" | "percentage points" | "percentage point");
    let moves = last_of(core, FALLING).max(last_of(core, RISING)).is_some();
    if matches!(scene.token.shape, Shape::Word(_)) {
        let deed =
            verb_before(core).is_some() && (holds(scene.sentence, FUTURE) || frame.bound.is_some());
        return deed.then_some(Rule::Count);
    }
    if core.ends_with("by ") && moves && (percent || matches!(scene.token.shape, Shape::Share(_))) {
        return Some(Rule::Change);
    }
    let words: Vec<&str> =
        scene.tail.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(5).collect();
    let is_change = words.iter().any(|word| CHANGES.contains(word))
        && (percent || crate::document::unit::currency(scene.before).is_some());
    let change_of = ending(
        core,
        &[
            "increase of ",
            "reduction of ",
            "growth of ",
            "decrease of ",
            "improvement of ",
            "cut of ",
        ],
    )
    .is_some();
    if (is_change && words.first().is_some_and(|word| *word != "of")) || change_of {
        return (aims(scene) || change_of || scene.behind.unit.starts_with('$'))
            .then_some(Rule::Change);
    }
    let by_amount = core.ends_with("by ") && moves && !scene.behind.unit.is_empty();
    if by_amount && !is_time_condition(scene, run) {
        return Some(Rule::Change);
    }
    let is_equivalent = core.ends_with("to the equivalent of ") && moves;
    let is_forecast = core.ends_with("of ") && percent && is_coming_behind(scene);
    if is_equivalent || is_forecast {
        return Some(Rule::Reach);
    }
    let is_held = core.ends_with("at ")
        && holds(core, &["set", "keep", "maintain", "stabili", "hold", "rate"]);
    if ending(core, &["to ", "to a ", "to the ", "at "]).is_some()
        && (moves || (is_held && aims(scene)))
    {
        return Some(Rule::Reach);
    }
    let reaches =
        ending(core, &["reach ", "total ", "hit ", "be ", "of around ", "per unit of gdp of "])
            .is_some();
    if reaches && aims(scene) && !scene.behind.unit.is_empty() && is_coming(scene) {
        return Some(Rule::Reach);
    }
    if is_money(scene) && aims(scene) && (is_coming(scene) || ending(core, HOLDERS).is_some()) {
        return Some(Rule::Budget);
    }
    if core.ends_with("towards ") || core.ends_with("toward ") {
        return Some(Rule::Reach);
    }
    if is_target_line(scene) && !is_time_condition(scene, run) {
        return Some(if frame.bound.is_some() || frame.suffix.is_some() {
            Rule::Bound
        } else {
            Rule::Reach
        });
    }
    if (frame.bound.is_some() || frame.suffix.is_some()) && aims(scene) {
        return Some(Rule::Bound);
    }
    if is_labelled(scene) {
        return Some(Rule::Noun);
    }
    if percent && words.first() == Some(&"of") && aims(scene) {
        return Some(Rule::Share);
    }
    if (verb_before(core).is_some() || is_infinitive(core)) && aims(scene) {
        return Some(Rule::Count);
    }
    if run.is_promise && joins(scene.gap) && run.follows(scene) {
        return Some(Rule::List);
    }
    if crate::document::unit::currency(scene.before).is_some() && is_line_start(scene) {
        return Some(Rule::Budget);
    }
    (percent && run.is_promise && aims(scene)).then_some(Rule::List)
}

fn is_line_start(scene: &Scene<'_>) -> bool {
    scene.before.trim_start_matches(['-', '*', '•', ' ', '$', '€', '£']).is_empty()
}

fn is_time_condition(scene: &Scene<'_>, run: &Run) -> bool {
    run.is_promise && is_time(scene)
}

/// Whether a verb in the infinitive stands directly before: to retrofit, will plant.
fn is_infinitive(core: &str) -> bool {
    let mut words = core.split_whitespace().rev();
    let verb = words.next().is_some_and(|word| word.chars().all(char::is_alphabetic));
    verb && words.next().is_some_and(|word| matches!(word, "to" | "will" | "shall" | "must"))
}

/// The verb that stands within a few words before.
fn verb_before(core: &str) -> Option<&'static str> {
    let mut words = core.split_whitespace().rev().take(5);
    words.find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        let stem = word.strip_suffix("ing").unwrap_or(word);
        ACTS.iter().find(|verb| **verb == stem || verb.strip_suffix('e') == Some(stem)).copied()
    })
}

/// Whether the sentence tells what is to be: in words, or as a demand that begins with its verb.
pub(super) fn aims(scene: &Scene<'_>) -> bool {
    let whole = scene.sentence;
    let labelled = whole.rsplit(": ").next().unwrap_or_default();
    let imperative = first_word(labelled).is_some_and(|word| {
        ACTS.contains(&word.as_str())
            || [
                "reduce",
                "increase",
                "raise",
                "cut",
                "lower",
                "grow",
                "improve",
                "expand",
                "double",
                "halve",
                "eliminate",
                "annual",
                "boost",
                "strengthen",
                "promote",
                "enhance",
                "mobilize",
                "implement",
                "sustain",
                "ensure",
                "end",
                "adopt",
                "take",
                "prevent",
                "integrate",
                "devote",
                "safeguard",
                "use",
                "make",
                "put",
                "start",
                "begin",
                "continue",
                "work",
                "meet",
                "deliver",
                "encourage",
                "facilitate",
                "transform",
                "modernize",
                "accelerate",
                "limit",
                "stop",
                "close",
                "phase",
                "move",
                "shift",
                "run",
                "get",
                "be",
            ]
            .contains(&word.as_str())
    });
    holds(whole, FUTURE)
        || deadline::is_limited(whole)
        || deadline::is_limited(scene.rest)
        || holds(
            scene.rest,
            &["by 20", "target", "by the end of", " will be ", " is projected", " is to be "],
        )
        || imperative
}

/// A sentence without the words of time or place that lead it: By June 2027, ….
fn without_adjunct(sentence: &str) -> &str {
    const LEADS: &[&str] = &[
        "by ",
        "in ",
        "before ",
        "during ",
        "over ",
        "from ",
        "within ",
        "throughout ",
        "until ",
        "for ",
        "between ",
        "starting ",
        "each ",
        "every ",
        "across ",
        "through ",
        "at ",
        "on ",
        "with ",
        "under ",
    ];
    let main = beginning(sentence, LEADS).and_then(|_| sentence.split_once(", "));
    main.map_or(sentence, |(_, main)| main)
}

/// The first word of a sentence behind its number or bullet.
fn first_word(sentence: &str) -> Option<String> {
    let lead = without_adjunct(sentence.trim_start_matches(|c: char| !c.is_alphabetic()));
    let word: String = lead.chars().take_while(|c| c.is_alphabetic()).collect();
    if word.chars().count() == 1 {
        let rest = lead.get(word.len()..)?.trim_start();
        return Some(rest.chars().take_while(|c| c.is_alphabetic()).collect());
    }
    (!word.is_empty()).then_some(word)
}

/// Whether the line begins with the word Target.
pub(super) fn is_target_line(scene: &Scene<'_>) -> bool {
    let lead = scene.before.trim_start_matches(['-', '*', '•', ' ']);
    beginning(lead, &["target", "goal:", "objective:", "kpi"]).is_some()
}

/// `New logos: 8`.
fn is_labelled(scene: &Scene<'_>) -> bool {
    let core = scene.before.trim_end_matches(['$', '€', '£', ' ']);
    let bullet = core.trim_start_matches(['-', '*', '•', ' ']);
    let is_bullet = bullet.len() < core.len();
    let dashed = [" -", " –"].iter().find_map(|dash| bullet.strip_suffix(dash));
    let label = bullet.strip_suffix(':').or(dashed.filter(|_| is_bullet));
    let is_short =
        label.is_some_and(|label| label.split_whitespace().count() <= 6 && !label.contains(':'));
    let rest = scene.rest.split('(').next().unwrap_or_default();
    is_short && rest.split_whitespace().count() <= 4
}

/// What an amount of money is said to be of.
const HOLDERS: &[&str] = &[
    "fund of ",
    "value of ",
    "investment of ",
    "allocation of ",
    "budget of ",
    "loans of ",
    "bonds of ",
];

/// Whether the number counts money.
fn is_money(scene: &Scene<'_>) -> bool {
    let signs = ["$", "€", "£", "yuan", "dollar", "euro", "rmb"];
    crate::document::unit::currency(scene.before).is_some() || holds(&scene.behind.unit, &signs)
}

/// Whether the clause tells in the passive or with a forecast what is to come of the number.
fn is_coming(scene: &Scene<'_>) -> bool {
    let coming = [
        " will be ",
        " will ",
        " is projected",
        " is to be ",
        " are to be ",
        " is set",
        " is expected",
        " shall be ",
    ];
    holds(scene.tail, &coming) || holds(scene.sentence, &coming)
}

/// Whether the words behind the number say that it is to come.
fn is_coming_behind(scene: &Scene<'_>) -> bool {
    holds(scene.tail, &[" is projected", " will be ", " is to be ", " is planned"])
}

/// Whether the number itself is called a target: a 53,000-unit target.
pub(super) fn is_target(scene: &Scene<'_>) -> bool {
    let words = scene.rest.trim_start_matches([' ', '-']).split(' ').take(2);
    let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    words.any(|word| word == "target" || word == "goal")
}

/// Whether only a conjunction stands between two numbers.
fn joins(gap: &str) -> bool {
    matches!(gap.trim().trim_end_matches(['$', '€']), "," | "and" | ", and" | "or" | "")
}
