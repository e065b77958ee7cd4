//! Whether an English sentence tells what is to be: by its words, its deadline, its verb or its list.

use super::aside::bracket;
use super::clause::{Mood, can_be_verb, mood_before};
use super::marks::unlabelled;
use super::position::has_verb;
use super::words::{
    ACTS, ANNOUNCES, BINDS, BULLETS, COMING, DEMANDS, FUNCTION, FUTURE, GOALS, JOINTS, MODALS,
    OBJECTS, PHRASES, PLANS, SPANS, TITLES,
};
use crate::document::deadline;
use crate::document::lexer;
use crate::document::scene::Scene;
use crate::search::{beginning, begins_word, ending, first_part, holds, last_part, places_of};

/// Whether the sentence tells what is to be: in words, or as a demand that begins with its verb.
pub(super) fn aims(scene: &Scene<'_>) -> bool {
    holds(scene.sentence, FUTURE)
        || scene.is_led
        || last_year(scene.sentence).or(last_year(own_rest(scene))).is_some()
        || holds(own_rest(scene), &["target", "by the end of", " is projected"])
        || holds(own_rest(scene), COMING)
        || has_horizon(scene)
        || is_demand(scene.sentence)
        || is_limited(scene)
        || is_verb(scene)
        || is_of_plan(scene.sentence)
        || announces(last_part(scene.sentence, "; "))
        || holds_plan(scene.sentence)
        || mood_before(scene.sentence) == Mood::Coming
}

/// Where the last year until which something is to come begins: by 2030, until 2030; not by 20%.
pub(super) fn last_year(text: &str) -> Option<usize> {
    let years = places_of(text, &["by 20", "until 20", "around 20"]).filter(|(at, lead)| {
        let year = text.get(at.saturating_add(lead.len()).saturating_sub(2)..);
        begins_word(text, *at) && year.is_some_and(lexer::begins_with_year)
    });
    years.map(|(at, _)| at).last()
}

/// What stands behind the number up to the semicolon that ends its part of the sentence.
pub(super) fn own_rest<'t>(scene: &Scene<'t>) -> &'t str {
    first_part(scene.rest, "; ")
}

/// Whether a sentence says that somebody has a plan: has an ambitious plan for 300 homes.
fn holds_plan(sentence: &str) -> bool {
    places_of(sentence, &[" has ", " have "])
        .any(|(at, _)| has_plan(sentence.get(at..).unwrap_or_default()))
        || includes_in_plan(sentence)
}

/// Whether a sentence tells what a plan holds, directly before its end: a roadmap to growth that includes.
pub(super) fn includes_in_plan(sentence: &str) -> bool {
    const HOLDS: &[&str] = &[" that includes ", " which includes ", " that included "];
    let lead = ending(sentence, HOLDS).and_then(|word| sentence.strip_suffix(word));
    let mut near = lead.unwrap_or_default().rsplit([' ', ',']).take(6);
    near.any(|word| PLANS.contains(&word) || TITLES.contains(&word))
}

/// Whether a text begins with “has” or “have” and with a plan that somebody has, or something to
/// come that was made known: has a plan for 300 homes, has announced an investment of $40 million.
pub(super) fn has_plan(text: &str) -> bool {
    let owned = beginning(text, &[" has ", " have "]).and_then(|word| text.strip_prefix(word));
    let owned = owned.unwrap_or_default();
    if beginning(owned, &["promised ", "pledged ", "committed "]).is_some() {
        return true;
    }
    let mut named = owned.split(' ').take(4);
    let is_owned = named.next().is_some_and(|word| matches!(word, "a" | "an" | "the" | "our"));
    is_owned
        && named.any(|word| {
            let noun = word.trim_end_matches([',', '.', ':']);
            matches!(noun, "plan" | "plans") || is_goal(noun)
        })
        || is_bound_to(owned)
        || tells_of_plans(owned.split(' ').next().unwrap_or_default()) && announces(owned)
}

/// Whether a text begins with a participle by which somebody binds himself to do something.
fn is_bound_to(text: &str) -> bool {
    beginning(text, BINDS).is_some()
}

/// Whether a word makes known what is to come.
pub(super) fn tells_of_plans(word: &str) -> bool {
    ANNOUNCES.iter().any(|stem| word.starts_with(stem))
}

/// Whether a text tells that something to come was made known: announced an investment of, has
/// unveiled plans for.
pub(super) fn announces(text: &str) -> bool {
    const WHAT: &[&str] = words! {
        "investment" "plan" "plans" "expansion" "programme" "program" "package" "project" "fund" "funding"
        "scheme" "target" "goal" "rise" "increase" "dividend" "commitment" "repurchase" "buyback"
    };
    places_of(text, ANNOUNCES).any(|(at, _)| {
        let behind = text.get(at..).unwrap_or_default();
        let mut words = behind.split([' ', ',', '.']).skip(1).take(6);
        words.any(|word| WHAT.contains(&word))
    })
}

/// Whether a line that leads a list says that the plan or its money is made up of what follows: the
/// package includes.
pub(super) fn is_made_up(line: &str) -> bool {
    let lead = line.trim_end_matches(':').rsplit(". ").next().unwrap_or_default();
    let lead = lead.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = lead.split(' ').rev();
    let includes = words.next().is_some_and(|word| {
        matches!(word, "includes" | "include" | "comprises" | "covers" | "funds" | "provides")
    });
    includes && words.next().is_some_and(|word| PLANS.contains(&word))
}

/// Whether a sentence begins with the plan and what it does: plans support, the plan includes, the
/// adopted budget provides.
pub(super) fn is_of_plan(sentence: &str) -> bool {
    const DOES: &[&str] = words! {
        "include" "support" "propose" "provide" "call" "envisage" "fund" "allow" "see" "total"
    };
    let lead = sentence.trim_start_matches(|c: char| !c.is_alphabetic());
    let words: Vec<&str> = lead.split(' ').take(7).collect();
    let Some(at) = words.iter().take(5).position(|word| PLANS.contains(word)) else { return false };
    let is_many = words.get(at).is_some_and(|word| word.ends_with('s'));
    let is_named = at == 0
        || is_many && at <= 2
        || matches!(words.first(), Some(&("the" | "this" | "our" | "my")));
    let mut behind = words.iter().skip(at.saturating_add(1)).filter(|word| **word != "also");
    is_named
        && behind.next().is_some_and(|word| {
            if *word == "would" {
                return true;
            }
            let is_verb = !PLANS.contains(word) && !SPANS.contains(word);
            let is_third =
                word.len() > 3 && word.ends_with('s') && is_verb && !FUNCTION.contains(word);
            is_third || beginning(word, DOES).is_some()
        })
}

/// Whether the numeral is itself the verb with which its sentence begins: Halve the waste.
fn is_verb(scene: &Scene<'_>) -> bool {
    let opens = !unlabelled(scene.sentence).contains(char::is_alphanumeric);
    opens && matches!(scene.written, "halve" | "double" | "triple" | "treble" | "quadruple")
}

/// Whether a time to come that no date limits stands behind the number: over the medium term.
pub(super) fn has_horizon(scene: &Scene<'_>) -> bool {
    const LEADS: &[&str] = &["over the ", "in the "];
    const TIMES: &[&str] = &["medium term", "medium-term", "long term", "longer term", "coming "];
    places_of(scene.rest, LEADS).any(|(at, lead)| {
        let time = scene.rest.get(at.saturating_add(lead.len())..).unwrap_or_default();
        beginning(time, TIMES).is_some()
    })
}

/// Whether the sentence obliges or demands, and does not only speak of what may come.
pub(super) fn obliges(scene: &Scene<'_>) -> bool {
    *scene.obliges.get_or_init(|| {
        scene.is_led
            || holds(scene.sentence, MODALS)
            || is_demand(scene.sentence)
            || is_limited(scene)
    })
}

/// Whether a deadline stands around the number.
pub(super) fn is_limited(scene: &Scene<'_>) -> bool {
    *scene.is_limited.get_or_init(|| {
        deadline::is_limited(scene.sentence) || deadline::is_limited(own_rest(scene))
    })
}

/// Whether a sentence, behind its label and words of time, begins with the verb of a demand.
pub(super) fn is_demand(sentence: &str) -> bool {
    // The text of a shortcode or tag stands behind its markup.
    let text = last_part(sentence, "=\"");
    let labelled = last_part(text, ": ");
    // Close to 300 people: no order.
    let is_about =
        labelled.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with("close to");
    !is_about
        && first_word(labelled).is_some_and(|word| {
            let word = word.as_str();
            let is_phrase = || {
                PHRASES.iter().any(|phrase| phrase.starts_with(word) && labelled.contains(phrase))
            };
            ACTS.contains(&word) || DEMANDS.contains(&word) || is_phrase()
        })
        || is_order(text)
}

/// Whether an item begins with an order, whatever its verb: - Identify and fix three faults.
fn is_order(item: &str) -> bool {
    let own = unlabelled(last_part(item, ": "));
    let bare = own.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = bare.split(' ');
    let is_verb = |word: Option<&str>| {
        word.is_some_and(|word| can_be_verb(word.split('/').next().unwrap_or_default()))
    };
    let is_first = bare.len() < item.len() && is_verb(words.next());
    let next = words.next().unwrap_or_default();
    let is_object =
        OBJECTS.contains(&next) || next == "at" || next.starts_with(|c: char| c.is_ascii_digit());
    is_first && (is_object || matches!(next, "and" | "or") && is_verb(words.next()))
}

/// A sentence without the words of time or place that lead it: By June 2027, ….
pub(super) fn without_adjunct(sentence: &str) -> &str {
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
        "of the ",
        "of our ",
        "of its ",
        "of all ",
        "this year",
        "next year",
        "annually",
    ];
    let is_led = beginning(sentence, LEADS).is_some();
    // By mid-2030: a label that says when.
    let label = sentence.split_once(": ").filter(|(label, _)| label.split(' ').count() <= 5);
    let main = label.or_else(|| sentence.split_once(", ")).filter(|_| is_led);
    main.map_or(sentence, |(_, main)| main)
}

/// The first word of a sentence behind its number or bullet; behind a “to” the next one.
fn first_word(sentence: &str) -> Option<String> {
    let lead =
        without_adjunct(unlabelled(sentence).trim_start_matches(|c: char| !c.is_alphabetic()));
    let lead = lead.strip_prefix("to ").or_else(|| lead.strip_prefix("we aim to ")).unwrap_or(lead);
    let word: String = lead.chars().take_while(|c| c.is_alphabetic()).collect();
    // o Develop: a letter for a bullet, and not the article of a noun.
    if word == "o" {
        let rest = lead.get(word.len()..)?.trim_start();
        return Some(rest.chars().take_while(|c| c.is_alphabetic()).collect());
    }
    (!word.is_empty()).then_some(word)
}

/// Whether the line begins with the word Target.
pub(super) fn is_target_line(scene: &Scene<'_>) -> bool {
    const LABELS: &[&str] = &["target:", "targets:", "goal:", "goals:", "aim:"];
    let lead = scene.before.trim_start_matches(BULLETS);
    let own = scene.sentence.trim_start_matches(BULLETS);
    let own =
        ["the ", "our ", "its "].iter().find_map(|word| own.strip_prefix(word)).unwrap_or(own);
    let is_whom =
        beginning(lead, &["target group", "target audience", "target population"]).is_some();
    !is_whom && beginning(lead, &["target", "goal:", "objective:", "kpi"]).is_some()
        || beginning(own, LABELS).is_some()
        || bracket(scene).is_some_and(|inside| beginning(inside, LABELS).is_some())
}

/// Whether the number itself is called a target: a 53,000-unit target.
pub(super) fn is_target(scene: &Scene<'_>) -> bool {
    // 8 projects were within target: the words behind the verb are not of the number.
    let words = scene.rest.trim_start_matches([' ', '-']).split(' ').take(4);
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    let mut words = words.take_while(|word| !JOINTS.contains(word));
    words.any(|word| word == "target" || word == "goal")
}

/// Whether the line is a bare phrase without a verb that tells of something: Turnover below 10%.
pub(super) fn is_phrase(scene: &Scene<'_>) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    // Margin of at least 42%; costs no higher than 30%: each part is a phrase of its own.
    let own = last_part(scene.sentence, "; ");
    let behind = first_part(scene.rest, "; ");
    let total = words(own).saturating_add(words(behind));
    let is_short = total <= 14;
    let is_item = scene.before.trim_start().starts_with(BULLETS);
    let is_open = !scene.after.trim_end().ends_with('.') || total <= 9 && words(scene.sentence) > 2;
    is_short
        && (is_item || is_open || scene.is_led)
        && !has_verb(scene.sentence)
        && !has_verb(scene.rest)
}

/// Whether a word is one for what is aimed at, in the singular or plural.
pub(super) fn is_goal(word: &str) -> bool {
    GOALS.contains(&word.strip_suffix('s').unwrap_or(word))
}
