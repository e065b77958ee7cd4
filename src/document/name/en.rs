//! Names in English.

use super::deed::{deed, next_deed};
use super::head::{behind_verb, deed_of, is_added, last_deed, purpose, told, unnumbered};
use super::{Around, Change};
use crate::document::deadline;
use crate::document::en::is_deed;
use crate::document::lexer::Shape;
use crate::document::scene::Scene;

/// Most words of a name.
pub(super) const WORDS: usize = 12;

/// Words at the end of a head that only bind the number.
const BOUNDS: &[&str] = words! {
    "for" "no less than" "no fewer than" "at least as low as" "at least as high as" "at least by" "at least" "no more than"
    "not more than" "must not exceed" "may not exceed" "not exceed" "less than" "fewer than"
    "more than" "greater than" "higher than" "lower than" "up to" "to" "by" "of" "about" "around"
    "approximately" "nearly" "below" "above" "over" "under" "within" "a" "an" "the" "is" "are"
    "reach" "achieve" "represent" "achieving" "reaching" "and" "is to" "rise" "towards" "toward"
    "working" "in" "at" "will" "shall" "must" "should" "be" "rise" "fall" "grow" "increase" "decrease"
    "decline" "drop" "raised" "increased" "reduced" "lowered" "expected" "forecast" "projected" "with"
    "minimum" "a minimum" "minimum of" "a minimum of" "maximum" "a maximum" "before" "after" "roughly" "will be" "by an average of" "further" "by another"
    "from" "go" "move" "shift" "come" "come down" "go up" "go down" "improve" "climb" "have" "has" "cut" "including" "of which" "kept" "held" "than" "least" "some"
    "in the range" "the range" "in the region" "between" "circa" "to be" "exceeding" "amount" "amount to" "eur" "usd" "gbp" "sek"
    "has committed" "has announced" "is earmarked" "has set aside" "have set aside" "pledged" "pledged another" "down" "up"
};

/// Words at the beginning that are no part of a name.
const OPENINGS: &[&str] = words! {
    "target" "targets" "goal" "objective" "we will" "the city will" "and" "or" "increase" "reduce"
    "raise" "lower" "the" "achieve" "ensure" "a" "an" "to" "reduction of" "reduction in"
    "increase in" "increase of" "gradual" "grow" "boost" "cut" "expand" "improve" "lift" "bring" "halve"
    "with a" "with an" "with the" "with" "aforementioned" "an additional" "additional" "double" "decrease" "our goal is" "our target is" "our aim is" "including" "of which" "keep" "maintain"
    "we target" "we aim for" "we expect" "we anticipate" "we also expect" "it" "it has" "other"
};

/// What those who plan say of themselves before what they plan.
const PLANNERS: &[&str] = &[" we target ", " we expect ", " we anticipate ", " we are targeting "];

/// What a promise is about; a change says which way it goes.
pub(super) fn name(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> String {
    let sentence = line.get(scene.start_of(scene.sentence)..scene.before.len()).unwrap_or_default();
    let sentence = sentence.rsplit("; ").next().unwrap_or_default();
    if let Some(label) = label(sentence) {
        return words(label);
    }
    let name = qualified(plain(scene, line, around), around.above);
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
    let words = title.split_whitespace().count();
    let is_title = (1..=9).contains(&words) && !title.contains(['.', ',', ';', '|', '%']);
    let is_single = is_figure(&name.to_ascii_lowercase());
    if is_single && is_title && !title.eq_ignore_ascii_case(&name) {
        return format!("{title}: {name}");
    }
    name
}

/// A name as the clause has it.
fn plain(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> String {
    if let Some(deed) = deed(scene, line) {
        return deed;
    }
    let own = line.get(scene.start_of(scene.own)..scene.before.len()).unwrap_or_default();
    if let Some(next) = next_deed(scene, line, own, around) {
        return next;
    }
    // … and bring every resident to: what stands behind “and” is of its own.
    let last = own.rsplit(" and ").next().unwrap_or(own);
    let last_words = last.trim_matches(|c: char| !c.is_alphanumeric()).split_whitespace().count();
    let is_next = around.rank > 0 && last.len() < own.len() && last_words != 1;
    if let Some(noun) = deed_of(own, scene, line) {
        return noun;
    }
    let is_addition = is_added(own, scene, around);
    if is_addition && !around.before.is_empty() {
        return around.before.to_owned();
    }
    let whole = trimmed(purpose(if is_next { last } else { own }));
    let moved = behind_verb(whole);
    let head = if moved.len() < whole.len() { moved } else { trimmed(told(whole)) };
    let head =
        ["their ", "its ", "our "].iter().find_map(|of| head.strip_prefix(of)).unwrap_or(head);
    let head = last_deed(head);
    if head.starts_with("per ") && !around.before.is_empty() {
        return around.before.to_owned();
    }
    let count = head.split_whitespace().count();
    let is_verb = count == 1 && is_verb(&head.to_ascii_lowercase());
    if count >= 1 && head.len() > 2 && !is_verb && !is_time(head) {
        return words(head);
    }
    let end =
        scene.before.len().saturating_add(scene.written.len()).saturating_add(scene.behind.length);
    let tail = line.get(end..end.saturating_add(scene.tail.len())).unwrap_or_default();
    let above = without_code(around.above.trim_start_matches(['#', ' ']));
    let tail = deadline::without_limit(tail).trim();
    let tells = TELLING.iter().any(|(link, _)| tail.contains(link));
    let is_subject = is_share_word(scene) && tells && !tail.starts_with("of ") && head.is_empty();
    if is_subject && tail.starts_with(char::is_alphabetic) {
        return words(&share_of(tail));
    }
    let tail = COMING.iter().find_map(|word| tail.strip_prefix(word)).unwrap_or(tail);
    if let Some(whole) = tail.strip_prefix("of ") {
        let is_share = is_share_word(scene);
        return words(&if is_share { share_of(whole) } else { joined(whole) });
    }
    let lead = scene.before.trim_start_matches(['-', '*', '•', '–', '—', '·', ' ']);
    let is_target = lead.starts_with("target");
    if is_target && above.split_whitespace().count() >= 2 {
        return words(above);
    }
    let is_changed = around.change.is_some() && head.is_empty();
    match tail.split_whitespace().count() {
        2.. => words(tail),
        1 if is_changed => words(tail),
        _ if !around.before.is_empty() => around.before.to_owned(),
        _ => words(if head.is_empty() { above } else { head }),
    }
}

/// What a tail begins with that is no part of a name: will be invested, in retrofits.
const COMING: &[&str] = &[
    "will also be ",
    "is included in ",
    "are included in ",
    "will be ",
    "shall be ",
    "must be ",
    "should be ",
    "are to be ",
    "is to be ",
    "will ",
    "in ",
    "for ",
    "on ",
    "to ",
];

/// Whether the number is a share: 90%, nine in ten.
fn is_share_word(scene: &Scene<'_>) -> bool {
    matches!(scene.token.shape, Shape::Share(_) | Shape::Fraction(..)) || scene.behind.unit == "%"
}

/// Whether a word alone is a verb and names nothing.
fn is_verb(word: &str) -> bool {
    is_deed(word) || OPENINGS.contains(&word) || BOUNDS.contains(&word)
}

/// Verbs behind the subject of a share, and what joins the rest to it.
const TELLING: &[(&str, &str)] = &[
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
fn share_of(whole: &str) -> String {
    format!("share of {}", joined(whole))
}

/// `roads built` of `roads will be built`.
fn joined(whole: &str) -> String {
    let whole = whole.replace(" will also be ", " will be ");
    let link = TELLING.iter().find(|(link, _)| whole.contains(link));
    link.map_or(whole.clone(), |(link, joint)| whole.replacen(link, joint, 1))
}

pub(super) fn words(text: &str) -> String {
    text.split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ")
}

/// Whether a head says nothing but when: By March 2030.
fn is_time(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    let dated = ["by ", "in ", "until ", "from "].iter().any(|word| lower.starts_with(word));
    dated && lower.split_whitespace().count() <= 4 && lower.ends_with(|c: char| c.is_ascii_digit())
}

/// `Cohort Graduation Rate` of `P1.M1 Cohort Graduation Rate: Increase …`.
fn label(head: &str) -> Option<&str> {
    let whole = || head.trim_end().strip_suffix(':').map(|label| (label, ""));
    let (label, _) = head.split_once(": ").or_else(whole)?;
    let is_sentence =
        [" will ", " is ", " are ", " must ", " should "].iter().any(|verb| label.contains(verb));
    if is_sentence {
        return None;
    }
    let label = without_code(label.trim_start_matches(['-', '*', '•', '–', '—', '·', ' ']));
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
    match title.split_once(" - ") {
        Some((label, rest)) if !label.contains(' ') => rest,
        _ => title,
    }
}

/// A head without codes, marks, openings and bounds.
pub(super) fn trimmed(own: &str) -> &str {
    const MARKS: &[char] =
        &[' ', ':', '-', ';', '–', ',', '•', '*', '#', '$', '€', '£', '≥', '≤', '('];
    // The text of a shortcode or tag, without its markup.
    let own = own.rsplit("=\"").next().unwrap_or(own);
    let own = unnumbered(own);
    let code = own.rsplit_once(": ").filter(|(code, _)| code.len() <= 12);
    let own = code.map_or(own, |(_, rest)| rest);
    // Under our plan we target a margin of: what those who plan say of themselves is no name.
    let own =
        PLANNERS.iter().find_map(|words| own.rsplit_once(words)).map_or(own, |(_, rest)| rest);
    let mut name = own.trim_matches(MARKS);
    loop {
        let lower = name.to_ascii_lowercase();
        let ends = |word: &&&str| {
            lower.strip_suffix(**word).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        let begins = |word: &&&str| {
            lower
                .strip_prefix(**word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
        };
        let end = BOUNDS.iter().filter(ends).map(|word| word.len()).max().unwrap_or(0);
        let begin = OPENINGS.iter().filter(begins).map(|word| word.len()).max().unwrap_or(0);
        let to = name.len().saturating_sub(end).max(begin);
        let rest = name.get(begin..to).unwrap_or_default();
        let rest = undated(rest).trim_matches(MARKS);
        if rest.len() == name.len() || rest.is_empty() {
            return rest;
        }
        name = rest;
    }
}

/// A head without `By 2030,` at its beginning or `by 2030` at its end.
fn undated(head: &str) -> &str {
    let head = match head.split_once(", ") {
        Some((when, rest)) if is_time(when.trim()) => rest,
        _ => head,
    };
    let lower = head.to_ascii_lowercase();
    let old = lower.find(" from ").filter(|at| {
        let rest = lower.get(at.saturating_add(" from ".len())..).unwrap_or_default();
        rest.starts_with(|c: char| c.is_ascii_digit() || c == '$') || rest.starts_with("a baseline")
    });
    let leaves = lower.strip_prefix("from ").map(|rest| rest.trim_start_matches(['$', '€', '£']));
    let is_old = leaves.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let old = if is_old { Some(0) } else { old };
    let head = head.get(..old.unwrap_or(head.len())).unwrap_or(head);
    let dated = lower.strip_prefix("by 20").and_then(|rest| rest.find(' '));
    let head = dated.and_then(|at| head.get(at.saturating_add("by 20".len())..)).unwrap_or(head);
    match head.trim_start().rsplit_once(" by ") {
        Some((rest, when)) if when.trim().len() == 4 && when.trim().starts_with("20") => rest,
        _ => head,
    }
}
