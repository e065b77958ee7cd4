//! Names in English.

use super::beside::{antecedent, behind_verbs, noun_behind, subject, told_before};
use super::deed::{REACHES, deed, is_measured, next_deed};
use super::finish::{before_next, finished};
use super::head::{behind_verb, changed, deed_of, is_added, last_deed, purpose, told};
use super::part::part_of;
use super::share::{PREDICATES, counted_within, is_share_word, joined, share_of};
use super::trimmed::{BOUNDS, OPENINGS, is_time, trimmed, without_speaker};
use super::{Around, Change};
use crate::document::deadline;
use crate::document::en::{self, is_deed};
use crate::document::lexer::Shape;
use crate::document::scene::Scene;
use crate::search::{first_part, last_part};

/// Most words of a name.
pub(super) const WORDS: usize = 12;

/// What a promise is about; a change says which way it goes.
pub(super) fn name(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> String {
    let sentence = line.get(scene.start_of(scene.sentence)..scene.before.len()).unwrap_or_default();
    let sentence = without_speaker(last_part(sentence, "; "));
    let own = line.get(scene.start_of(scene.own)..scene.before.len()).unwrap_or_default();
    let is_part = || part_of(own, scene, line, around).is_some();
    let is_named = |_: &&str| !tells_itself(scene, line, sentence) && !is_part();
    if let Some(label) = label(sentence).filter(is_named) {
        return words(label);
    }
    let name = qualified(finished(&plain(scene, line, around)), around.above);
    let noun = match around.change {
        None => return name,
        Some(Change::Rises) => "growth",
        Some(Change::Falls) => "reduction",
    };
    let lower = name.to_ascii_lowercase();
    let is_told = ["growth", "reduction", "increase", "decrease", "cut", "improvement", "saving"]
        .iter()
        .any(|word| lower.contains(word));
    let yearly = ["each year", "every year", "per year", "a year", "annually", "year-on-year"]
        .iter()
        .any(|word| scene.tail.contains(word));
    let yearly = if yearly && !lower.contains("year") { " each year" } else { "" };
    if is_told { format!("{name}{yearly}") } else { format!("{noun} of {name}{yearly}") }
}

/// Whether a sentence behind a label says itself what it promises: Summary: we will plant 500 trees and raise the
/// rate to 5%, and not Graduation rate: we will raise it to 92%.
fn tells_itself(scene: &Scene<'_>, line: &str, sentence: &str) -> bool {
    let told = sentence.split_once(": ").map_or("", |(_, told)| told);
    let object = last_part(told, " will ").split_once(' ').map_or("", |(_, object)| object);
    let object = trimmed(object);
    let is_sentence = told.contains(" will ") && object.len() > 3;
    is_sentence || deed(scene, line).is_some()
}

/// English words that say what kind of figure something is and not of what.
const FIGURES: &[&str] = words! {
    "reduction" "proportion" "share" "rate" "gap" "number" "level" "percentage" "growth" "average" "median" "total"
    "score" "emissions" "ratio" "goal" "objective" "result" "value" "amount" "increase" "standard" "target" "compliance"
};

/// Whether a name in small letters says only what kind of figure it is.
pub(in crate::document) fn is_figure(name: &str) -> bool {
    FIGURES.contains(&name) || name.strip_suffix('s').is_some_and(|name| FIGURES.contains(&name))
}

/// A name that says only what kind of figure it is, with the title above that says of what.
fn qualified(name: String, above: &str) -> String {
    let title = without_code(above.trim_matches(['#', ' ', '*', '-', ':']));
    let is_title = is_title(title);
    let lower = name.to_ascii_lowercase();
    let is_single = is_figure(&lower);
    // Reduction to 7%: the title says of what, and the value is what counts.
    if is_title && matches!(lower.as_str(), "reduction" | "increase" | "growth" | "decrease") {
        return title.to_owned();
    }
    if is_single && is_title && !title.eq_ignore_ascii_case(&name) {
        return format!("{title}: {name}");
    }
    name
}

/// Whether a line is short enough for a title and no sentence.
fn is_title(line: &str) -> bool {
    (1..=9).contains(&line.split_whitespace().count()) && !line.contains(['.', ',', ';', '|', '%'])
}

/// What there is to be less or more of, where it stands behind how much: water of “20% less water by 2030”.
fn compared(scene: &Scene<'_>, line: &str) -> Option<String> {
    let (word, _) = en::comparative(scene.tail)?;
    let start =
        scene.before.len().saturating_add(scene.written.len()).saturating_add(scene.behind.length);
    let tail = line.get(start..start.saturating_add(scene.tail.len()))?.trim_start();
    let noun = deadline::without_limit(tail.get(word.len()..)?).trim();
    let noun = first_part(noun, " than ");
    let is_noun = noun.starts_with(char::is_alphabetic) && !noun.starts_with("than ");
    is_noun.then(|| words(noun))
}

/// What a gerund is to multiply or halve: share of exports of “with a view to doubling the share of exports”.
fn multiplied(scene: &Scene<'_>, line: &str) -> Option<String> {
    let is_gerund = matches!(scene.token.shape, Shape::Multiple(_) | Shape::Halving)
        && scene.written.ends_with("ing");
    let start = scene.before.len().saturating_add(scene.written.len());
    let object = line.get(start..start.saturating_add(scene.tail.len()))?.trim_start();
    let noun = ["the ", "their ", "its ", "our "].iter().find_map(|word| object.strip_prefix(word));
    let noun = before_next(deadline::without_limit(noun.filter(|_| is_gerund)?)).trim();
    (!noun.is_empty()).then(|| words(noun))
}

/// A name as the clause has it.
fn plain(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> String {
    if let Some(noun) = compared(scene, line).filter(|_| around.change.is_some()) {
        return noun;
    }
    if let Some(noun) = multiplied(scene, line) {
        return noun;
    }
    if let Some(deed) = deed(scene, line) {
        return deed;
    }
    let own = line.get(scene.start_of(scene.own)..scene.before.len()).unwrap_or_default();
    if let Some(part) = part_of(own, scene, line, around) {
        return part;
    }
    if let Some(next) = next_deed(scene, line, own, around) {
        return next;
    }
    // … and bring every resident to: what stands behind “and” is of its own.
    let last = last_part(own, " and ");
    let last_words = last.trim_matches(|c: char| !c.is_alphanumeric()).split_whitespace().count();
    let is_next = around.rank > 0 && last.len() < own.len() && last_words != 1;
    if let Some(noun) = deed_of(own, scene, line).or_else(|| changed(scene, line, around)) {
        return noun;
    }
    let is_addition = is_added(own, scene, around);
    if let Some(before) = subject(around).filter(|_| is_addition) {
        return before;
    }
    // It will rise to 120: of what the sentence before told.
    if let Some(previous) = antecedent(own, around) {
        return previous;
    }
    let whole = trimmed(purpose(if is_next { last } else { own }));
    let moved = behind_verb(whole);
    let head = if moved.len() < whole.len() { moved } else { trimmed(told(whole)) };
    let head =
        ["their ", "its ", "our "].iter().find_map(|of| head.strip_prefix(of)).unwrap_or(head);
    let head = last_deed(head);
    // Exports reach $3 million, growing 6%: of what was told before.
    // At least $17 an hour, rising to $19: so is a value that another one leads to.
    let is_change = (around.change.is_some() || around.rank > 0)
        && head.ends_with("ing")
        && !head.contains(' ');
    if let Some(before) = subject(around).filter(|_| head.starts_with("per ") || is_change) {
        return before;
    }
    // A total of $1.3 million in loans: what the sum is of stands behind it.
    // The budget includes $60 million in loans: so does what a plan gives.
    let lower = head.to_ascii_lowercase();
    let is_total = matches!(lower.as_str(), "total" | "sum" | "further")
        || en::gives(head)
        || is_sum_for(scene, own);
    let goes_on = is_total && scene.tail.trim_start().starts_with(char::is_alphabetic);
    let head = if goes_on || en::is_hollow(&lower) { "" } else { head };
    let count = head.split_whitespace().count();
    let is_verb = count == 1 && is_verb(&head.to_ascii_lowercase());
    if count >= 1 && head.len() > 2 && !is_verb && !is_time(head) {
        return words(head);
    }
    planned(scene, line, own).unwrap_or_else(|| by_tail(scene, line, around, head))
}

/// What those who write plan so many of: festivals of “we plan 6 festivals”.
fn planned(scene: &Scene<'_>, line: &str, own: &str) -> Option<String> {
    const SPEAKS: &[&str] = &["we plan", "we want", "we propose", "we intend", "we promise"];
    let lead = own.trim_matches(|c: char| !c.is_alphabetic()).to_ascii_lowercase();
    let start = scene.before.len().saturating_add(scene.written.len());
    let start = start.saturating_add(scene.behind.length);
    let tail = line.get(start..start.saturating_add(scene.tail.len()))?;
    let noun = before_next(deadline::without_limit(tail)).trim();
    let is_noun = noun.starts_with(char::is_alphabetic) && !noun.starts_with("of ");
    (SPEAKS.contains(&lead.as_str()) && is_noun).then(|| words(noun))
}

/// What a promise is about by the words behind its number, where those before it name nothing by themselves.
fn by_tail(scene: &Scene<'_>, line: &str, around: &Around<'_>, head: &str) -> String {
    let number_end = scene.before.len().saturating_add(scene.written.len());
    let unit_end = number_end.saturating_add(scene.behind.length);
    // 40 homes will be built: a unit that counts is what the rest tells of.
    let unit = scene.behind.unit.as_str();
    let is_of = scene.tail.starts_with(" of ") || scene.tail.contains(") of ");
    let is_counted = !unit.is_empty() && !is_measured(unit) && !is_of;
    let start = if is_counted { number_end } else { unit_end };
    let tail = line.get(start..unit_end.saturating_add(scene.tail.len())).unwrap_or_default();
    // One resident in five will have: what the share is of stands within it.
    let inner = counted_within(scene, tail);
    let tail = inner.as_deref().unwrap_or(tail);
    // Of our wardens, 40% should come from the valley.
    let opening =
        line.get(scene.start_of(scene.sentence)..scene.start_of(scene.own)).unwrap_or_default();
    let opening = opening.trim().trim_end_matches(',');
    if let Some(whole) = opening.strip_prefix("Of ").filter(|_| is_share_word(scene)) {
        return words(&format!(
            "share of {whole} that {}",
            modal_free(deadline::without_limit(tail).trim())
        ));
    }
    let above = without_code(around.above.trim_start_matches(['#', ' ']));
    let tail = before_next(deadline::without_limit(tail)).trim();
    let tells = PREDICATES.iter().any(|(link, _)| tail.contains(link));
    let is_subject = is_share_word(scene) && tells && !tail.starts_with("of ") && head.is_empty();
    if is_subject && tail.starts_with(char::is_alphabetic) {
        return words(&share_of(tail));
    }
    let whole_tail = tail;
    let tail = behind_verbs(tail);
    let is_purpose = tail.len() < whole_tail.len();
    if let Some(whole) = tail.strip_prefix("of ") {
        let is_share = is_share_word(scene);
        return words(&if is_share { share_of(whole) } else { joined(whole) });
    }
    let lead = scene.before.trim_start_matches(MARKS);
    let is_target = lead.starts_with("target");
    let counted = tail.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let counted = counted.trim_end().strip_suffix(" and").unwrap_or(counted);
    if is_target && names(counted) {
        return words(counted);
    }
    if is_target && above.split_whitespace().count() >= 2 {
        return words(above);
    }
    let is_changed = around.change.is_some() && head.is_empty();
    match tail.split_whitespace().count() {
        1 if is_changed || is_purpose && tail.starts_with(char::is_alphabetic) => {
            return words(tail);
        }
        2.. => {
            if let Some(noun) = noun_behind(tail) {
                // 3 in 4 buses: a share in words that names no whole.
                let is_share =
                    is_share_word(scene) && scene.written.contains(' ') && around.change.is_none();
                return words(&if is_share { share_of(noun) } else { joined(noun) });
            }
        }
        _ => {}
    }
    // By 2029 there will be 12 centres: what is counted stands in the unit, and no title above.
    let is_led = around.above.ends_with(':') || around.above.starts_with(['-', '•', '●', '·']);
    if head.is_empty() && is_counted && is_led && tail == unit {
        return words(unit);
    }
    let lead = if head.is_empty() { above } else { head };
    let lead = if head.is_empty() && !is_title(above) { tail } else { lead };
    let is_nameless = head.is_empty() && tail.is_empty();
    let lead = told_before(scene, line).filter(|_| is_nameless).unwrap_or(lead);
    subject(around).unwrap_or_else(|| words(lead))
}

/// Whether a text begins with a noun of several words, and not with a participle or a joint: coverage of
/// all vaccines, not completed within.
fn names(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_noun = words.next().is_some_and(|first| {
        first.len() > 2 && first.chars().all(char::is_alphabetic) && !first.ends_with("ed")
    });
    is_noun && words.count() > 2
}

/// Marks around a label.
pub(super) const MARKS: &[char] = &['-', '*', '•', '–', '—', '·', ' '];

/// A predicate without its modal verb: come from the valley.
pub(super) fn modal_free(tail: &str) -> &str {
    ["should ", "will ", "must ", "shall "]
        .iter()
        .find_map(|word| tail.strip_prefix(word))
        .unwrap_or(tail)
}

/// Whether the number is a sum that somebody gives for what stands behind it, and no value that is reached.
fn is_sum_for(scene: &Scene<'_>, own: &str) -> bool {
    let last = own.trim_end_matches([' ', '$', '€', '£']).rsplit(' ').next().unwrap_or_default();
    en::is_sum_for(scene) && !REACHES.contains(&last.to_ascii_lowercase().as_str())
}

/// Whether a word alone is a verb and names nothing.
fn is_verb(word: &str) -> bool {
    is_deed(word) || OPENINGS.contains(&word) || BOUNDS.contains(&word)
}

pub(super) fn words(text: &str) -> String {
    text.split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ")
}

/// `Cohort Graduation Rate` of `P1.M1 Cohort Graduation Rate: Increase …`.
fn label(head: &str) -> Option<&str> {
    let whole = || head.trim_end().strip_suffix(':').map(|label| (label, ""));
    let (label, _) = head.split_once(": ").or_else(whole)?;
    let is_sentence =
        [" will ", " is ", " are ", " must ", " should "].iter().any(|verb| label.contains(verb));
    // Later: we will train 350 nurses.
    let is_when = matches!(label.trim_matches(MARKS), "Later" | "Then" | "Next" | "First" | "Now");
    if is_sentence || is_when {
        return None;
    }
    let label = without_code(label.trim_start_matches(MARKS));
    let words = label.split_whitespace().count();
    let lower = label.to_ascii_lowercase();
    let lower = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    let plain = ["target", "targets", "goal", "objective", "kpi", "measure"];
    let is_plain = !plain.contains(&lower.rsplit(' ').next().unwrap_or_default());
    ((1..=9).contains(&words) && is_plain && !label.contains(['.', ',', '|', ';'])).then_some(label)
}

/// A title without the code of its item: `3.1.cd`.
fn without_code(title: &str) -> &str {
    let first = title.split_whitespace().next().unwrap_or_default();
    let is_code = first.bytes().any(|byte| byte.is_ascii_digit()) && first.len() <= 8;
    let title = title.get(if is_code { first.len() } else { 0 }..).unwrap_or(title).trim();
    // Objective 2: Grow the platform.
    let part = title.split_once(": ").filter(|(label, _)| {
        label.split(' ').count() <= 3 && label.ends_with(|c: char| c.is_ascii_digit())
    });
    let title = part.map_or(title, |(_, title)| title);
    match title.split_once(" - ") {
        Some((label, rest)) if !label.contains(' ') => rest,
        _ => title,
    }
}
