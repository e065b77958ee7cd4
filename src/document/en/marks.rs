//! Numerals that their own shape and neighbours refuse: items, dates, names, scales.

use super::forms::is_version;
use super::letters::may_be_sum;
use super::time::begins_with_month;
use super::words::{ACTIVITIES, BULLETS, GRADES, MONTHS, PARTS};
use crate::document::heading::{lettered, numbered};
use crate::document::layout::Gate;
use crate::document::lexer::{Shape, is_year};
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::document::unit;
use crate::quantity::Number;
use crate::search::{beginning, ending, last_part};

pub(super) fn item(scene: &Scene<'_>) -> Option<Rule> {
    if is_listed(scene) || is_note_mark(scene) {
        return Some(Rule::Item);
    }
    let lead = scene.before.trim_start_matches(['#', '*', '-', ' ', '•', '●', '(']);
    let titled = scene.after.starts_with(':') && lead.trim_end().chars().all(char::is_alphabetic);
    let is_titled = titled && lead.ends_with(' ') && scene.behind.unit.is_empty();
    let is_titled = is_titled || is_part_title(scene, lead) || is_lettered(scene, lead);
    let is_activity = beginning(lead, ACTIVITIES).is_some_and(|word| word == lead)
        && scene.written.contains('.')
        && scene.behind.unit.is_empty();
    if is_label(scene) || is_titled || is_activity {
        return Some(Rule::Item);
    }
    if !lead.is_empty() || !scene.behind.unit.is_empty() || unit::currency(scene.before).is_some() {
        return None;
    }
    let rest = scene.after.trim_end();
    let alone = rest.is_empty() || rest.starts_with("   ");
    let marked = rest.starts_with(['.', ')', ':']);
    let spaced = matches!(scene.token.shape, Shape::Other)
        || scene.written.contains('.') && rest.starts_with(' ');
    (alone || marked || spaced).then_some(Rule::Item)
}

/// Whether the number is that of a part of the plan, which begins its line: Strategic Goal 1: …, Goal 2. …
fn is_part_title(scene: &Scene<'_>, lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev();
    let is_part = words.next().is_some_and(|word| PARTS.contains(&word));
    let is_short = words.count() <= 2 && lead.ends_with(' ') && scene.behind.unit.is_empty();
    is_part && is_short && beginning(scene.after, &[": ", ". ", " – ", " — ", " - "]).is_some()
}

/// Whether a letter goes with the number of an item: 1a. By 2031, …
fn is_lettered(scene: &Scene<'_>, lead: &str) -> bool {
    let mut behind = scene.after.chars();
    let is_letter = behind.next().is_some_and(|c| c.is_ascii_lowercase());
    let closes = behind.next().is_some_and(|c| matches!(c, '.' | ')' | ':'));
    lead.is_empty() && is_letter && closes && behind.next() == Some(' ')
}

/// Whether the number counts a part of its sentence: 1) plant trees; 2) open parks.
fn is_listed(scene: &Scene<'_>) -> bool {
    let lead = scene.before.trim_end();
    let opens = lead.ends_with([':', ';', ',']) || lead.ends_with(" and") || lead.ends_with('(');
    let is_small =
        scene.written.len() <= 2 && scene.written.bytes().all(|byte| byte.is_ascii_digit());
    let recent = scene.recent();
    let is_open = recent.rfind('(') > recent.rfind(')') && !lead.ends_with('(');
    // Three aims: 1. Cut waste. 2. Plant trees.
    let number = scene.written.parse::<u32>().unwrap_or_default();
    let follows = || recent.contains(&format!("{}. ", number.saturating_sub(1)));
    // Moves per hour: 32. The first of a list is 1, and each other one follows.
    let is_next = number == 1 || number > 1 && follows();
    let is_pointed = lead.ends_with([':', '.']) && scene.after.starts_with(". ") && is_next;
    is_small && !is_open && (opens && scene.after.starts_with(") ") || is_pointed)
}

/// Whether the number is that of a note, in square brackets: sales[1] rose, [1] World Bank.
fn is_note_mark(scene: &Scene<'_>) -> bool {
    let is_small = scene.written.len() <= 2;
    is_small && scene.before.ends_with('[') && scene.after.starts_with(']')
}

/// A line in small letters without the number of its item, nor the word before that: train of
/// “activity 1.3 train”. Only a number with points inside is one of an item.
pub(super) fn unlabelled(line: &str) -> &str {
    let bare = behind_code(line.trim_start_matches(BULLETS));
    let bare = bare.get(lettered(bare)..).unwrap_or_default();
    let word = beginning(bare, ACTIVITIES).map_or(0, str::len);
    let numbered = bare.get(word..).unwrap_or_default();
    let rest = numbered.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = numbered.get(..numbered.len().saturating_sub(rest.len())).unwrap_or_default();
    // 4   50 percent of …: spaces part the number of an item from its text.
    let is_item = number.trim_end_matches('.').contains('.') || rest.starts_with("   ");
    let ends = rest.starts_with([' ', ':', ')']) || number.ends_with('.');
    if is_item && ends { rest.trim_start_matches([':', ')', ' ']) } else { bare }
}

/// A line in small letters without the code of its item: onboard of “kr1.1 - onboard”, “kr2: onboard”.
fn behind_code(line: &str) -> &str {
    let letters = line.bytes().take_while(u8::is_ascii_lowercase).count();
    let (word, rest) = line.split_at_checked(letters).unwrap_or_default();
    let number = rest.strip_prefix(' ').unwrap_or(rest);
    let text = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_code = (1..=4).contains(&letters) && text.len() < number.len();
    let is_key = matches!(word, "kr" | "krs" | "o" | "okr" | "kpi" | "sp" | "goal");
    let marked = [": ", " - ", " – ", ") "];
    let behind = marked.iter().find_map(|mark| text.strip_prefix(mark));
    let behind = behind.or_else(|| text.strip_prefix("  ").map(str::trim_start));
    let behind = behind.or_else(|| text.strip_prefix(' ').filter(|_| is_key));
    behind.filter(|_| is_code).unwrap_or(line)
}

/// Whether a heading in small letters begins with the code of an objective or key result: O2: …, KR: ….
pub(super) fn is_coded(line: &str) -> bool {
    let bare = line.trim_start_matches(BULLETS);
    let letters = bare.bytes().take_while(u8::is_ascii_lowercase).count();
    let (word, rest) = bare.split_at_checked(letters).unwrap_or_default();
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(word, "o" | "kr" | "krs" | "okr" | "obj") && rest.starts_with([':', ' ', '.'])
}

/// Whether a line in small letters is headed as an activity of the plan by its number.
pub(super) fn is_activity(line: &str) -> bool {
    let bare = line.trim_start_matches(BULLETS);
    // KR2: what a key result says is to be.
    is_key_result(line)
        || beginning(bare, ACTIVITIES).is_some() && unlabelled(bare).len() < bare.len()
}

/// Whether a line in small letters begins with the code of a key result: KR 1.2, Key result 3.
pub(super) fn is_key_result(line: &str) -> bool {
    let bare = line.trim_start_matches(BULLETS);
    let number =
        beginning(bare, &["kr ", "kr", "key result "]).and_then(|word| bare.strip_prefix(word));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// `3.1.c:` wherever it stands.
fn is_label(scene: &Scene<'_>) -> bool {
    let Some(rest) = scene.after.strip_prefix('.') else {
        return false;
    };
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    (1..=2).contains(&letters)
        && rest
            .get(letters..)
            .is_some_and(|tail| tail.is_empty() || tail.starts_with([':', ' ', ')']))
}

pub(super) fn date(scene: &Scene<'_>) -> Option<Rule> {
    let plain = scene.behind.unit.is_empty();
    let before = scene.before.trim_end_matches([' ', '.', ',']);
    let month_before = ending(before, MONTHS).is_some();
    let is_hour =
        beginning(scene.after.trim_start(), &["p.m", "a.m", "pm ", "am ", "pm,", "am,"]).is_some();
    let month_after = is_hour || begins_with_month(scene.after.trim_start());
    let is_date = match scene.token.shape {
        Shape::Range(from, to) => {
            plain && is_year(from) && (is_year(to) || to < Number::whole(100))
        }
        Shape::Digits(value) => {
            let ungrouped = !scene.written.contains([',', '.', ' ']);
            let day = value <= Number::whole(31) && (month_before || month_after);
            let mark = scene.before.strip_suffix(' ').unwrap_or(scene.before);
            let mark = mark.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let fiscal = matches!(mark, "fy" | "cy") || mark == "q" && scene.before.ends_with('q');
            let is_year = is_near_year(value) && !counts(scene, value);
            plain && ungrouped && (is_year || day || fiscal)
        }
        Shape::Other => is_school_year(scene.written),
        Shape::Word(_)
        | Shape::Share(_)
        | Shape::Fraction(..)
        | Shape::Halving
        | Shape::Multiple(_)
        | Shape::Ratio
        | Shape::Moment
        | Shape::Ordinal
        | Shape::Mark => false,
    };
    is_date.then_some(Rule::Date)
}

/// Whether a round number that could be a year counts what stands behind it: visits to 2000 parents.
fn counts(scene: &Scene<'_>, value: Number) -> bool {
    const TIMES: &[&str] = &[
        "in ", "since ", "by ", "from ", "until ", "year ", "of ", "before ", "after ", "the ",
        "and ", "- ", "early ",
    ];
    const YEARLY: &[&str] = &[
        "level", "baseline", "target", "goal", "result", "value", "figure", "and ", "to ", "was ",
        "is ",
    ];
    let noun = scene.after.strip_prefix(' ').unwrap_or_default();
    let is_noun =
        noun.starts_with(|c: char| c.is_ascii_lowercase()) && beginning(noun, YEARLY).is_none();
    value == Number::whole(2000) && is_noun && ending(scene.before, TIMES).is_none()
}

/// Whether a numeral is a year that goes over into the next: 2025/26, 2025-26.
pub(in crate::document) fn is_school_year(written: &str) -> bool {
    let Some((first, second)) = written.split_once(['/', '-', '–']) else { return false };
    let next = first.parse::<u32>().ok().and_then(|year| year.checked_add(1));
    let next = next.map(|year| year.to_string()).unwrap_or_default();
    let is_next = second == next || second.len() == 2 && next.ends_with(second);
    first.len() == 4 && first.starts_with("20") && is_next
}

fn is_near_year(value: Number) -> bool {
    is_year(value) && value >= Number::whole(1945) && value <= Number::whole(2070)
}

pub(super) fn document(scene: &Scene<'_>) -> Option<Rule> {
    let word = scene.before.rsplit([' ', '(']).next().unwrap_or_default();
    let is_address = word.contains("://") || word.contains("www.") || word.contains('@');
    let labels = [
        "no. ",
        "nos. ",
        "number ",
        "paragraph ",
        "article ",
        "section ",
        "page ",
        "pages ",
        "chapter ",
        "table ",
        "figure ",
        "annex ",
        "appendix ",
        "resolution ",
        "step ",
        "phase ",
        "bill ",
        "act ",
        "title ",
        "ref. ",
        "line ",
    ];
    // 999 calls: the number that people call.
    let is_called = matches!(scene.written, "911" | "999" | "112" | "111" | "101" | "311" | "988")
        && beginning(scene.after, &[" call", " phone call", " emergency", " hotline", " line"])
            .is_some();
    let is_other = scene.before.ends_with("target ") && scene.tail.starts_with(" of the ");
    // Support objective 1, key result 2: parts of the plan by their numbers.
    let last = scene.before.strip_suffix(' ').and_then(|lead| lead.rsplit(' ').next());
    let is_part =
        last.is_some_and(|word| PARTS.contains(&word) && !matches!(word, "target" | "aim"));
    let is_small = scene.written.len() <= 2;
    let is_other = is_other || is_part && is_small && !scene.tail.starts_with(' ');
    let labelled = ending(first_of_list(scene.recent()), &labels).is_some() || is_other;
    (is_address || is_called || (labelled && scene.behind.unit.is_empty()))
        .then_some(Rule::Document)
}

/// A grade, level or class with its number: grade 3 pupils, scope 1 and 2 emissions.
pub(super) fn grade(scene: &Scene<'_>) -> Option<Rule> {
    let (Shape::Digits(last) | Shape::Range(_, last) | Shape::Word(last)) = scene.token.shape
    else {
        return None;
    };
    let is_count =
        scene.behind.unit.starts_with(['%', '$']) || scene.behind.unit.starts_with("per");
    let is_small = last.is_whole() && last <= Number::whole(20);
    let lead = first_of_list(scene.recent());
    let is_labelled = ending(lead, GRADES).is_some() || is_numbered_time(lead);
    (is_small && !is_count && is_labelled).then_some(Rule::Ordinal)
}

/// Whether a text ends with a time that is counted from the beginning: by the end of year 2.
fn is_numbered_time(lead: &str) -> bool {
    const TIMES: &[&str] =
        &["week ", "year ", "day ", "month ", "quarter ", "semester ", "cohort ", "round "];
    const LEADS: &[&str] = &[
        "of ", "in ", "by ", "at ", "from ", "until ", "to ", "during ", "after ", "for ", "and ",
        "through ",
    ];
    let before = ending(lead, TIMES).and_then(|word| lead.strip_suffix(word));
    before.is_some_and(|before| ending(before, LEADS).is_some())
}

/// What stands before the first of the bare numbers that a text ends in a list of: categories 1, 10
/// and 12.
fn first_of_list(before: &str) -> &str {
    let mut lead = before;
    while let Some(joint) = ending(lead, &[", ", " and ", ", and ", " & ", " or "]) {
        let listed = lead.strip_suffix(joint).unwrap_or(lead);
        let number = listed.trim_end_matches(|c: char| c.is_ascii_digit());
        if number.len() == listed.len() || !number.ends_with(' ') {
            break;
        }
        lead = number;
    }
    lead
}

pub(super) fn name(scene: &Scene<'_>, raw: &str) -> Option<Rule> {
    let currency = unit::currency(raw).is_some();
    if !currency && may_be_sum(scene, raw) {
        return Some(Rule::Open);
    }
    let previous = raw.chars().next_back();
    let joined =
        previous.is_some_and(|c| c.is_alphabetic() || matches!(c, '#' | '_' | '‐')) && !currency;
    let hyphen = matches!(previous, Some('-' | '–' | '‐' | '.' | '/'))
        && raw.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    let follows =
        scene.after.chars().next().is_some_and(char::is_alphabetic) && scene.behind.unit.is_empty();
    let plus = scene.after.starts_with('+')
        && scene.after.chars().nth(1).is_some_and(char::is_alphanumeric);
    let quoted = [('“', '”'), ('‘', '’')].into_iter().any(|(open, close)| {
        let inside = scene.enclosed(open, close);
        inside.is_some_and(|(left, right)| left.len().saturating_add(right.len()) < 40)
    });
    let labelled = scene.behind.unit.is_empty()
        && follows_title(first_of_list(recent(scene, raw)))
        && scene.sentence.trim().contains(' ')
        && !matches!(scene.token.shape, Shape::Word(_));
    // Berths 3 and 4 will close: the things of a kind by their numbers.
    let goes_on = beginning(scene.tail, &[" and ", " or ", " & "])
        .and_then(|word| scene.tail.strip_prefix(word));
    let is_many = raw.trim_end().ends_with('s')
        && follows_title(recent(scene, raw))
        && goes_on.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        && scene.behind.unit.is_empty()
        && !scene.sentence.trim().contains(' ');
    let heads = is_many
        || scene.behind.unit.is_empty() && raw.trim().is_empty() && starts_title(scene, raw);
    // 4-, 5- and 6-year courses: part of a word that a later number ends.
    let hangs = beginning(scene.after, &["-, ", "- and ", "- or ", "- to "]).is_some();
    // m<sup>3</sup>: part of a unit.
    let is_raised = scene.before.ends_with("<sup>") || scene.before.ends_with("<sub>");
    (is_raised
        || is_version(scene)
        || hangs
        || joined
        || hyphen
        || follows
        || plus
        || quoted
        || labelled
        || heads)
        .then(|| {
            // Sh 150,000: no name has its thousands marked.
            if scene.written.contains(',') { Rule::Open } else { Rule::Name }
        })
}

/// The last part of a line as written, as far as it is looked at.
fn recent<'t>(scene: &Scene<'_>, raw: &'t str) -> &'t str {
    raw.get(raw.len().saturating_sub(scene.recent().len())..).unwrap_or_default()
}

/// Whether a capital word that is no verb of a plan stands before: Priority 1, Squad 80.
fn follows_title(raw: &str) -> bool {
    let Some(start) = raw.strip_suffix(' ') else {
        return false;
    };
    let word = start.rsplit([' ', '(', '[']).next().unwrap_or_default();
    let lead = last_part(start, ": ");
    let lead = lead.trim_start_matches(BULLETS);
    let number = numbered(lead).map_or_else(|| lettered(lead), |(_, number)| number);
    let is_first = lead.len().saturating_sub(number) == word.len()
        || unlabelled(&start.to_ascii_lowercase()).len() == word.len();
    let is_title = word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().all(char::is_alphabetic);
    let lower = word.to_ascii_lowercase();
    is_title
        && !is_first
        && !["target", "targets", "goal", "to", "by", "at", "least", "of", "score", "over", "than"]
            .contains(&lower.as_str())
}

/// 311 CALL CENTER: the whole line is a title in capitals.
fn starts_title(scene: &Scene<'_>, _raw: &str) -> bool {
    scene.gate == Gate::Plan && scene.is_capitals
}
