//! What somebody expects who does not plan it, what only may come, and what is assumed.

use super::frame::Frame;
use super::words::{EXPECTS, MAY_COME, MODALS};
use crate::document::deadline;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, last_of, places_of};

/// What somebody expects who does not plan it: analysts expect, the market is expected to reach.
pub(super) fn forecast(scene: &Scene<'_>, frame: &Frame<'_>) -> Option<Rule> {
    const WHO: &[&str] = &[
        "analysts ",
        "economists ",
        "experts ",
        "forecasters ",
        "researchers ",
        "rating agency ",
        "rating agencies ",
        "world bank ",
        "monetary fund ",
        "the imf ",
        "the oecd ",
        "world food programme ",
        "united nations ",
        "reserve bank ",
        "central bank ",
    ];
    /// What is one's own, whatever others expect.
    const OWN: &[&str] = &[" we will ", " we expect", " we aim ", " we plan ", " we would "];
    const THAT: &[&str] =
        &[" estimate that ", " estimates that ", " estimated that ", " claim that "];
    let lead = scene.sentence;
    let told = last_of(lead, WHO).and_then(|at| lead.get(at..));
    // With the Fund expected to lend, we will build.
    let is_own = |told: &str| holds(told, OWN);
    let is_told = told.is_some_and(|told| holds(told, EXPECTS) && !is_own(told))
        || holds(lead, THAT) && !lead.contains("it is ");
    let is_by = is_foreseen_by(lead);
    let is_foreseen = ending(frame.core, &["forecasting ", "forecasted at "]);
    let is_told = is_told || is_by || is_foreseen.is_some();
    (is_told
        || may_come(scene)
        || is_of_others(scene)
        || is_modelled(scene)
        || is_assumed(scene)
        || is_of_nobody(scene))
    .then_some(Rule::Forecast)
}

/// Whether others plan or would do it, against whom the text is: oppose the plan to shed 9,000 posts, they
/// would raise your bills.
fn is_of_others(scene: &Scene<'_>) -> bool {
    const AGAINST: &[&str] = &["oppose", "reject", "block", "resist", "fight", "scrap", "stop"];
    const THEY: &[&str] = &["they would ", "they'd ", "they’d ", "he would ", "she would "];
    let words: Vec<&str> = scene.sentence.split_whitespace().collect();
    let is_plan = |word: &&str| matches!(*word, "plan" | "plans" | "proposal" | "proposals");
    let opposed = words.windows(4).any(|window| {
        let [verb, planned @ ..] = window else { return false };
        let at = planned.iter().position(is_plan);
        let is_verb = AGAINST.contains(verb)
            || verb.strip_suffix("ing").is_some_and(|stem| AGAINST.contains(&stem));
        is_verb && at.is_some()
    });
    let is_told = last_of(scene.sentence, THEY) > last_of(scene.sentence, MODALS);
    opposed && holds(scene.sentence, &["plan to ", "plans to ", "proposal to ", "proposals to "])
        || is_told
}

/// Whether somebody else expects it: is projected by the Fund, is forecast by analysts.
fn is_foreseen_by(lead: &str) -> bool {
    let mut words = lead.split_whitespace().peekable();
    let mut foreseen = false;
    while let Some(word) = words.next() {
        let is_verb = EXPECTS.iter().any(|stem| word.starts_with(stem));
        let agent = words.peek().copied().unwrap_or_default();
        if foreseen && word == "by" {
            let rest: Vec<&str> = words.clone().take(2).collect();
            let is_own = matches!(agent, "us" | "our" | "we" | "around" | "about" | "at" | "up");
            let is_when = agent.contains(|c: char| c.is_ascii_digit())
                || deadline::is_limited(&format!("by {}", rest.join(" ")))
                || rest
                    .iter()
                    .any(|word| matches!(*word, "end" | "close" | "then" | "start" | "middle"));
            return !agent.is_empty() && !is_own && !is_when;
        }
        foreseen = is_verb && (word.ends_with("ed") || word == "forecast");
    }
    false
}

/// Whether the sentence says what is to be feared if nobody does anything: without new action they are projected to.
fn is_without_action(lead: &str) -> bool {
    const ACTIONS: &[&str] = &["action", "measures", "intervention", "interventions", "change"];
    let mut words = lead.split_whitespace();
    words.next() == Some("without")
        && words.take(4).any(|word| ACTIONS.contains(&word.trim_end_matches(',')))
        && (holds(lead, &[" would "]) || holds(lead, EXPECTS))
        && !holds(lead, &[" we "])
}

/// Whether the sentence says only that it may come: the market could reach 30 million; if prices
/// rose, sales would fall by 2%.
fn may_come(scene: &Scene<'_>) -> bool {
    let may = last_of(scene.sentence, MAY_COME);
    let lead = scene.sentence.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_usual = holds(
        lead,
        &[
            "under business",
            "under a business",
            "under the business",
            "under the baseline scenario",
        ],
    );
    let supposes = is_usual
        || beginning(lead, &["should ", "if nothing ", "if no ", "if we do nothing"]).is_some()
        || is_without_action(lead)
        || lead.starts_with("if ") && !holds(lead, &[" will ", " must ", " shall "]);
    let is_if = holds(
        lead,
        &[
            "business as usual",
            "business-as-usual",
            " alone would ",
            " otherwise ",
            "without ",
            " if ",
        ],
    );
    let is_supposed = lead.contains(" would ")
        && is_if
        && !scene.is_led
        && last_of(lead, MODALS) < lead.rfind(" would ");
    supposes
        || is_supposed
        || !scene.is_led && may.is_some() && may > last_of(scene.sentence, MODALS)
}

/// Whether the clause says what a plan is computed with: we assume a euro at $1.10.
fn is_assumed(scene: &Scene<'_>) -> bool {
    const ASSUMES: &[&str] = &[
        "we assume ",
        " assumes ",
        "assuming ",
        "assumption of ",
        "assumptions of ",
        "it assumes ",
    ];
    holds(scene.head, ASSUMES)
}

/// Whether what something is expected of is steered by nobody: the world market is expected to grow, the
/// population will reach. What is said of a share of a market is a plan.
fn is_of_nobody(scene: &Scene<'_>) -> bool {
    const COMES: &[&str] = words! {
        " is expected" " are expected" " is forecast" " are forecast" " is projected" " are projected" " is set to" " is likely"
        " are likely" " is estimated" " will " " is predicted" " are predicted"
    };
    let subject = |text: &str| {
        let (verb, _) = places_of(text, COMES).next()?;
        text.get(..verb)
            .map(|lead| lead.rsplit([',', ';', ':']).next().unwrap_or_default().to_owned())
    };
    let before = subject(scene.sentence);
    // Two thirds of the world's population will live in towns.
    let behind = subject(scene.rest).filter(|noun| before.is_none() && noun.starts_with(" of "));
    before.or(behind).is_some_and(|subject| names_nobody(&subject))
}

/// Whether a subject names what nobody steers.
fn names_nobody(subject: &str) -> bool {
    const NOBODYS: &[&str] = words! {
        "market" "markets" "population" "populations" "temperature" "temperatures" "traffic" "prices" "seas" "climate"
    };
    let mut words = subject.split_whitespace().peekable();
    let mut is_own = false;
    while let Some(word) = words.next() {
        is_own = is_own || matches!(word, "our" | "we" | "its");
        let is_share = words.peek().is_some_and(|next| {
            beginning(next, &["share", "position", "penetration", "launch", "entry"]).is_some()
        });
        if NOBODYS.contains(&word) && !is_share && !is_own {
            return true;
        }
    }
    false
}

/// Whether the text computes what would come: the chart shows the projections. A fall of 9% is
/// projected.
fn is_modelled(scene: &Scene<'_>) -> bool {
    const MODELS: &[&str] = &["projections", "modelled", "modeled", "scenario", "simulation"];
    let comes = holds(scene.rest, &[" is projected by ", " are projected by "])
        || holds(scene.sentence, &[" is projected by ", " are projected by "]);
    comes && holds(scene.recent(), MODELS)
}
