//! What is only said beside a promise: how it stands now, how it compares, how great something is.

use super::clause::{Mood, mood_before};
use super::forms::is_money;
use super::frame::Frame;
use super::mood::{is_limited, last_year};
use super::position::has_verb;
use super::words::{
    MODALS, NOW, OBJECTS, OLD_VALUES, OTHERS, OVERS, PEOPLE, SIGNS, SIZES, SPACED_SIGNS,
};
use crate::document::deadline;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};

pub(super) fn aside(scene: &Scene<'_>, frame: &Frame<'_>) -> Option<Rule> {
    // Today 27% do.
    // Women hold 38% of the posts today.
    let ends_now = ending(scene.tail.trim_end(), &[" today", " now", " currently", " at present"]);
    let is_now = is_present(scene.tail.trim_start())
        || ends_now.is_some() && mood_before(scene.sentence) != Mood::Coming && !is_limited(scene)
        || NOW.contains(&scene.head.trim())
        || scene.head.trim_start() == "only ";
    // Trees cover 17% of it (goal: 30%): how it stands before the goal.
    let opened = scene.rest.split_once('(').map(|(_, inside)| inside).unwrap_or_default();
    let is_before_goal =
        beginning(opened, &["goal:", "target:", "goal is", "target is", "our goal", "our target"])
            .is_some()
            && has_verb(scene.sentence)
            && bracket(scene).is_none();
    if is_now
        || is_labelled_old(scene)
        || is_before_goal
        || is_dated_before(scene)
        || is_status(scene, frame.core)
        || is_difference(scene)
        || is_apposed(scene)
        || is_told_apart(scene)
    {
        return Some(Rule::From);
    }
    if is_size(scene) || is_explained(scene) {
        return Some(Rule::Attribute);
    }
    (is_told_behind(scene) || is_deed_behind(scene) || is_there(scene)).then_some(Rule::History)
}

/// Whether brackets behind the number say that it is of a year before the plan's: Staff: 1,200 (2022).
fn is_dated_before(scene: &Scene<'_>) -> bool {
    let inside = scene.tail.trim_start().strip_prefix('(').and_then(|tail| tail.split_once(')'));
    let label = inside.map_or("", |(label, _)| label);
    // Calls are budgeted at 75 (2026: 64): another value, of the year before.
    label.len() <= 9
        && !label.contains(": ")
        && year_of(label).is_some_and(|year| scene.years.first.is_some_and(|first| year < first))
}

/// Whether the label of its sentence says that it is there: Goal: 90% by 2030. Status: 61%.
fn is_labelled_old(scene: &Scene<'_>) -> bool {
    let label = scene.sentence.split_once(':').map(|(label, _)| label.trim());
    label.is_some_and(|label| OLD_VALUES.contains(&label) || matches!(label, "status" | "progress"))
}

/// What stands before the number in the brackets around it.
pub(super) fn bracket<'t>(scene: &Scene<'t>) -> Option<&'t str> {
    let (_, inside) = scene.recent().rsplit_once('(')?;
    (!inside.contains(')')).then_some(inside)
}

/// Whether brackets tell how it stands: 60% (2024 actual: 48%), (FY25: down 6%), (36% today),
/// (74% in the 2025 survey).
fn is_status(scene: &Scene<'_>, core: &str) -> bool {
    const WAYS: &[&str] = &["down ", "up ", "at ", "only ", "just "];
    if bracket(scene).is_none() {
        return false;
    }
    let inside = core.rsplit(['(', ';']).next().unwrap_or_default();
    let lead = ending(inside, WAYS).and_then(|way| inside.strip_suffix(way)).unwrap_or(inside);
    let behind = scene.rest.split([')', ';']).next().unwrap_or_default().trim();
    match lead.trim_end().strip_suffix(':') {
        Some(label) => is_old_label(scene, label),
        // Install 40 chargers (we have 9).
        None if lead.split_whitespace().count() <= 3 && mood_before(lead) == Mood::Told => true,
        None if NOW.contains(&lead.trim()) => true,
        None if opens_status(scene) => true,
        None => lead.trim().is_empty() && is_old_time(scene, behind),
    }
}

/// Whether the words behind a number end it as what is there: 90 now, 210 by 2030.
fn is_present(tail: &str) -> bool {
    matches!(tail.trim_end(), "now" | "today" | "currently" | "at present" | "now." | "today.")
}

/// Whether the brackets around the number say how it stands, as a whole: (was 47), (today 11 of 19
/// are at 1), (77% and 64% now).
fn opens_status(scene: &Scene<'_>) -> bool {
    const OPENS: &[&str] = words! {
        "was " "were " "today " "currently " "now " "previously " "down from " "up from " "against " "from " "vs " "vs. "
        "at present " "last year" "formerly " "compared " "as of " "achieved" "actual" "baseline" "three last year"
    };
    let inside = bracket(scene).unwrap_or_default().trim_start();
    let behind = scene.rest.split(')').next().unwrap_or_default().trim_end();
    let ends = ending(
        behind,
        &[" now", " today", " currently", " at present", " last year", " a year ago", " before"],
    );
    let is_old = inside
        .split_once(':')
        .is_some_and(|(label, rest)| rest.contains(',') && is_old_label(scene, label));
    // By 5 points (from 22% to 17%): the level that is reached.
    let is_reached = inside.starts_with("from ") && inside.trim_end().ends_with(" to");
    beginning(inside, OPENS).is_some() && !is_reached
        || ends.is_some()
        || is_old
        || behind.contains(" since 20")
        || behind.starts_with("since ")
}

/// Whether a clause behind a dash tells how it stands: – we are stuck at 45%.
fn is_told_apart(scene: &Scene<'_>) -> bool {
    let apart = [" – ", " — ", " - "].iter().filter_map(|dash| scene.sentence.rsplit_once(dash));
    let (lead, own) = apart.min_by_key(|(_, own)| own.len()).unwrap_or_default();
    let own = format!("{own} ");
    // Behind a figure, and not behind the label of an item.
    if !lead.contains(|c: char| c.is_ascii_digit()) || last_year(&own).is_some() {
        return false;
    }
    holds(&own, &[" is ", " are ", "currently ", "today ", " now "])
        && !holds(&own, MODALS)
        && !holds(&own, &["target", "goal", "aim", "that is "])
}

/// Whether the number stands between commas as the value that was there last: 3.1% at the last count.
fn is_apposed(scene: &Scene<'_>) -> bool {
    const TIMES: &[&str] = words! {
        "at the last " "at last " "at present" "today" "now" "currently" "last year" "in the last " "at the latest " "a year ago"
    };
    let is_apart = scene.head.trim().trim_end_matches(SIGNS).is_empty()
        && scene.sentence.trim_end().ends_with(',');
    is_apart && beginning(scene.tail.trim_start(), TIMES).is_some()
}

/// Whether a label is of a value that is there: actual, baseline, a year before the plan's.
pub(super) fn is_old_label(scene: &Scene<'_>, label: &str) -> bool {
    let is_named =
        label.split(' ').any(|word| OLD_VALUES.contains(&word)) || label.ends_with("last year");
    is_named || year_of(label).is_some_and(|year| is_before(scene, year))
}

/// Whether words behind a value say that it is there: today, in 2024, in the 2025 survey.
fn is_old_time(scene: &Scene<'_>, words: &str) -> bool {
    let is_placed = beginning(words, &["in ", "at ", "as of ", "for "]).is_some();
    let years = words.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4).count();
    NOW.contains(&words)
        || is_placed && years <= 1 && year_of(words).is_some_and(|year| is_before(scene, year))
}

/// The year that a label names: 2024, fy25, 2023/24.
fn year_of(label: &str) -> Option<i32> {
    let words = label.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).find_map(|word| {
        let digits = word.trim_start_matches("fy");
        let year: i32 = digits.parse().ok()?;
        match digits.len() {
            4 => Some(year).filter(|year| (1950..2100).contains(year)),
            2 if digits.len() < word.len() => year.checked_add(2000),
            _ => None,
        }
    })
}

/// Whether a year lies before the plan: before its first one, or before those that the sentence names.
fn is_before(scene: &Scene<'_>, year: i32) -> bool {
    match scene.years.first {
        // The first year of a plan is one of its own where the sentence goes beyond it.
        Some(first) => year < first || year == first && !is_limited(scene),
        // By 2031 (2022: 31): a year before that of the sentence, or the only one.
        None => scene
            .sentence
            .split('(')
            .next()
            .unwrap_or_default()
            .split(|c: char| !c.is_ascii_digit())
            .all(|part| part.len() != 4 || part.parse().is_ok_and(|other: i32| other >= year)),
    }
}

/// Whether a number of its own clause says by how much one before differs from another: £3 billion,
/// 60% more than in the last five years; a dividend of 46 cents, up 5%.
fn is_difference(scene: &Scene<'_>) -> bool {
    const MORE: &[&str] = words! {
        "more than " "less than " "fewer than " "higher than " "lower than " "more or less than " "up on " "down on "
        "above " "below " "under our " "under the " "over our " "over the "
    };
    let Some(lead) = scene.sentence.strip_suffix(scene.head) else { return false };
    let is_apart = lead.trim_end().ends_with([',', '(']);
    let follows = lead.contains(|c: char| c.is_ascii_digit());
    let own = scene.head.trim().trim_end_matches(SPACED_SIGNS);
    // Raise exports to $150 million, up 20%: what is to come has its change to come.
    let is_way =
        matches!(own, "up" | "down" | "up by" | "down by") && mood_before(lead) != Mood::Coming;
    let is_bare = matches!(own, "" | "about" | "around" | "nearly" | "almost" | "some");
    // 230 billion more than last year is what a budget adds.
    let is_more = is_bare && !is_money(scene) && beginning(scene.tail.trim_start(), MORE).is_some();
    // Above 13%, well over the 9% required.
    let is_over = OVERS.contains(&own);
    is_apart && follows && (is_way || is_more || is_over) && !deadline::is_limited(scene.rest)
}

/// Whether the number opens brackets behind a noun and says how great that is: a hall (9,200 m2).
fn is_size(scene: &Scene<'_>) -> bool {
    let opens = bracket(scene).is_some_and(|inside| inside.trim().is_empty());
    let word = scene.after.trim_start().split([' ', ')', ',', ';']).next().unwrap_or_default();
    let inside = scene.tail.split(')').next().unwrap_or_default();
    opens && SIZES.contains(&word) && !deadline::is_limited(inside)
}

/// Whether brackets explain what the word before them means: absence (missing 10% of days).
fn is_explained(scene: &Scene<'_>) -> bool {
    const CHANGES: &[&str] = &["includ", "ris", "fall", "grow", "increas", "reach", "exclud"];
    let Some(inside) = bracket(scene) else { return false };
    let word = inside.split(' ').next().unwrap_or_default();
    let stem = word.strip_suffix("ing").filter(|stem| stem.len() > 2);
    stem.is_some_and(|stem| !CHANGES.contains(&stem))
}

/// Whether the clause goes on with what was of the number: of which £7 million had been raised.
fn is_told_behind(scene: &Scene<'_>) -> bool {
    const STOPS: &[&str] =
        &["will", "to", "must", "shall", "should", "that", "which", "who", "whose", "where", "if"];
    let plain = scene.tail.split('(').next().unwrap_or_default().trim_start();
    // £5 million of which is already pledged.
    let whose = beginning(plain, &["of which ", "of whom "]);
    let is_part = whose.is_some()
        || ending(scene.head.trim_end_matches(SPACED_SIGNS), &["of which", "of whom"]).is_some();
    let part = whose.and_then(|word| plain.strip_prefix(word)).unwrap_or(plain);
    if is_part && beginning(part, &["is already ", "are already ", "has ", "have "]).is_some() {
        return true;
    }
    let words: Vec<&str> = plain.split_whitespace().take(4).collect();
    let stop = words.iter().position(|word| STOPS.contains(word)).unwrap_or(words.len());
    let told = words.iter().take(stop).position(|word| matches!(*word, "had" | "was" | "were"));
    let goes_to = told.and_then(|at| words.get(at.saturating_add(1))).is_some_and(|w| *w == "to");
    told.is_some() && !goes_to && !holds(scene.head, &[" if ", "as if "])
}

/// Whether so many are there already: 48 in place, 31 so far.
fn is_there(scene: &Scene<'_>) -> bool {
    const THERE: &[&str] =
        &["in place", "so far", "to date", "already", "in operation", "in use", "under way"];
    let tail = scene.tail.trim_start();
    let word = beginning(tail, THERE).and_then(|word| tail.strip_prefix(word));
    let ends = word.is_some_and(|rest| rest.trim_start_matches([')', '|', ' ']).is_empty());
    ends && !holds(scene.sentence, MODALS) && !is_limited(scene)
}

/// Whether those who are counted did something: 1,130 colleagues completed theirs, 24 hotels replaced
/// small bottles. Homes upgraded each year are what is to be.
fn is_deed_behind(scene: &Scene<'_>) -> bool {
    let words: Vec<&str> = scene.tail.split_whitespace().take(6).collect();
    let did = words.windows(3).enumerate().any(|(at, window)| {
        let [who, verb, object] = window else { return false };
        let is_many = who.ends_with('s') || PEOPLE.contains(who);
        let is_past = verb.len() >= 5 && verb.ends_with("ed") && !verb.ends_with("eed");
        let noun = words
            .get(at.saturating_add(3))
            .is_some_and(|noun| noun.ends_with('s') && noun.chars().all(char::is_alphabetic));
        let is_plain = object.chars().all(char::is_alphabetic) && !object.ends_with("ly");
        let is_object = noun && is_plain && !OTHERS.contains(object);
        is_many && is_past && (OBJECTS.contains(object) || is_object)
    });
    did && !is_limited(scene)
}
