//! The last strokes on an English name: what a person would leave out of it.

use crate::document::en::is_deed;
use crate::document::unit;
use crate::search::beginning;

/// Words that end no name.
const DANGLING: &[&str] = words! {
    "within" "on" "in" "for" "of" "and" "the" "to" "from" "by" "with" "a" "an" "at" "or" "that" "we" "their" "our"
    "its" "under" "per" "every" "each" "all" "than" "as" "not" "no" "into" "about" "between" "well" "at most" "which"
    "over" "until" "before" "after" "through" "across" "is" "are" "be"
};

/// Verbs of what is told of a value: rises, stays.
const TOLD: &[&str] = words! {
    "stays" "stay" "falls" "rises" "doubles" "remains" "stands" "totals" "provides" "calls" "goes" "comes" "peaks"
    "climbs" "drops" "grows" "widens" "improves" "spilling" "kept" "held" "would"
};

/// Participles behind “is”, by which a value is set or seen.
const SET: &[&str] = words! {
    "capped" "budgeted" "seen" "targeted" "expected" "estimated" "pegged" "set" "planned" "forecast" "projected"
    "fixed" "limited" "due" "assumed" "anticipated" "kept" "held"
};

/// A name without notes in brackets, without what is told of it and without words that end nothing.
pub(super) fn finished(name: &str) -> String {
    let plain = without_notes(name);
    let plain = plain.strip_prefix("that ").unwrap_or(&plain);
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.len() > 1 {
        let Some(last) = words.last().map(|word| word.trim_end_matches(',')) else { break };
        let before = words.iter().rev().nth(1).copied().unwrap_or_default();
        let is_set = SET.contains(&last) && matches!(before, "is" | "are");
        let is_told = TOLD.contains(&last) || is_set;
        let is_code = unit::currency(last) == Some(last);
        let ends =
            DANGLING.contains(&last) || is_code || is_told && (words.len() > 2 || last != "calls");
        if !ends {
            break;
        }
        words.pop();
    }
    let text = words.join(" ");
    text.trim_end_matches([',', '<', '>', ' ']).to_owned()
}

/// A name without brackets that hold a value or a time, and without one that is not closed.
fn without_notes(name: &str) -> String {
    let Some((lead, rest)) = name.split_once(" (") else { return name.to_owned() };
    let Some((inside, behind)) = rest.split_once(')') else { return lead.to_owned() };
    let lower = inside.to_ascii_lowercase();
    let is_value = lower.contains('%') || lower.contains(": ") || lower.starts_with("currently");
    if is_value { without_notes(&format!("{lead}{behind}")) } else { name.to_owned() }
}

/// A text up to where another promise begins: cycle lanes of “cycle lanes and reduce times by 15%”, rent of
/// “rent and 150 for sale”.
pub(super) fn before_next(text: &str) -> &str {
    const ARTICLES: &[&str] = &["a ", "an ", "the ", "another ", "$", "€", "£"];
    let is_next = |at: &usize| {
        let rest = text.get(at.saturating_add(" and ".len())..).unwrap_or_default();
        let bare =
            beginning(rest, ARTICLES).and_then(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit());
        let verb = rest.split(' ').next().unwrap_or_default();
        let is_deed = is_deed(verb) || CHANGES.contains(&verb);
        is_number || is_deed && rest.contains(|c: char| c.is_ascii_digit())
    };
    let end = text.match_indices(" and ").map(|(at, _)| at).find(is_next);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Verbs of change.
const CHANGES: &[&str] = &[
    "reduce", "increase", "raise", "lower", "cut", "grow", "double", "halve", "improve", "expand",
    "boost", "bring",
];

#[cfg(test)]
mod tests {
    use super::finished;

    #[test]
    fn leaves_out_what_names_nothing() {
        assert_eq!(finished("The charge is capped"), "The charge");
        assert_eq!(finished("Interest cover stays"), "Interest cover");
        assert_eq!(finished("lamps lit each year (2025: 18,000"), "lamps lit each year");
        assert_eq!(finished("lamps (currently 3%) of the town in the"), "lamps of the town");
        assert_eq!(finished("Emissions (scope 1 and 2)"), "Emissions (scope 1 and 2)");
        assert_eq!(finished("calls"), "calls");
    }
}
