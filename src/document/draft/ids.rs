//! Ids and names that depend on what they name and on where it stands, never on its order among others,
//! so that they stay when the document changes elsewhere.

use std::collections::{HashMap, HashSet};

use crate::document::{Document, bare_title, layout};
use crate::source::SourceFile;

/// English words that tell nothing in an id.
const SMALL_WORDS: &[&str] = words! {
    "the" "and" "for" "with" "from" "that" "this" "all" "are" "was" "who" "least" "than" "more"
    "less"
};

/// Most words of a name in an id.
const NAME: usize = 5;
/// Most words of each thing in an id that tells it from others of its name.
const TRAIT: usize = 3;

/// An id of a name, with what tells it from others of its name: their ASCII words, or a short hash.
pub(super) fn id(prefix: &str, name: &str, traits: &[&str]) -> String {
    let mut found: Vec<String> = words(name).filter(|word| tells(word)).take(NAME).collect();
    let is_chinese = |text: &&str| text.chars().any(layout::is_han);
    if found.is_empty() || [name].iter().chain(traits).any(is_chinese) {
        let parts: Vec<&str> = [name].iter().chain(traits).copied().collect();
        return format!("{prefix}-{:06x}", hash(&parts.join("\n")));
    }
    for one in traits {
        let is_date = one.starts_with(|c: char| c.is_ascii_digit());
        let is_told = |word: &String| !found.contains(word) && (is_date || tells(word));
        let new: Vec<String> = words(one).filter(is_told).take(TRAIT).collect();
        found.extend(new);
    }
    found.join("-")
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase)
}

/// Whether a word tells something in an id.
fn tells(word: &str) -> bool {
    word.len() > 2 && !SMALL_WORDS.contains(&word)
}

/// FNV-1a over the bytes, folded to 24 bits: short enough to read, stable for ever.
pub(super) fn hash(text: &str) -> u32 {
    let full = text
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (full >> 24) ^ (full & 0x00FF_FFFF)
}

/// What is taken of a list of ids or names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) index: usize,
    /// What tells it from those that are the same in everything.
    pub(super) number: Option<usize>,
}

impl Choice {
    /// The id of a list that is chosen.
    pub(super) fn id(self, ids: &[String]) -> String {
        let id = ids.get(self.index).map(String::as_str).unwrap_or_default();
        self.number.map_or_else(|| id.to_owned(), |number| numbered(id, number))
    }
}

/// An id with a number.
pub(super) fn numbered(id: &str, number: usize) -> String {
    format!("{id}-{number}")
}

/// Of each list of ids, or names, from the shortest to the fullest, the first that no other has: the shortest
/// stays where it is alone, and what shares it takes the first of its own that nothing else could take. So none
/// goes by its order but those that are the same in everything, which a number tells apart.
pub(super) fn apart(
    lists: &[Vec<String>],
    reserved: &HashSet<String>,
    numbered: impl Fn(&str, usize) -> String,
) -> Vec<Choice> {
    let shares = Shares::of(lists, reserved);
    let mut last_numbers: HashMap<&str, usize> = HashMap::new();
    let mut choices = Vec::new();
    for list in lists {
        let own = || list.iter().position(|one| shares.is_own(one));
        if let Some(index) = if shares.is_alone(list) { Some(0) } else { own() } {
            choices.push(Choice { index, number: None });
            continue;
        }
        let fullest = list.last().map(String::as_str).unwrap_or_default();
        let last = last_numbers.entry(fullest).or_insert(1);
        *last = last.saturating_add(1);
        while shares.is_known(&numbered(fullest, *last)) {
            *last = last.saturating_add(1);
        }
        choices.push(Choice { index: list.len().saturating_sub(1), number: Some(*last) });
    }
    choices
}

/// How many lists hold what.
struct Shares<'l> {
    /// As their shortest.
    shortest: HashMap<&'l str, usize>,
    /// Anywhere, of those that share their shortest.
    fuller: HashMap<&'l str, usize>,
    reserved: &'l HashSet<String>,
}

impl<'l> Shares<'l> {
    fn of(lists: &'l [Vec<String>], reserved: &'l HashSet<String>) -> Self {
        let shortest = counts(lists.iter().filter_map(|list| list.first()));
        let mut shares = Self { shortest, fuller: HashMap::new(), reserved };
        let sharing = lists.iter().filter(|list| !shares.is_alone(list));
        let of_list = |list: &'l Vec<String>| {
            let is_first =
                |at: usize, one: &String| list.iter().position(|own| own == one) == Some(at);
            list.iter().enumerate().filter(move |(at, one)| is_first(*at, one)).map(|(_, one)| one)
        };
        shares.fuller = counts(sharing.flat_map(of_list));
        shares
    }

    fn is_alone(&self, list: &[String]) -> bool {
        let one = list.first().map(String::as_str).unwrap_or_default();
        self.shortest.get(one) == Some(&1) && !self.reserved.contains(one)
    }

    /// Whether one of a list that shares its shortest is in no other.
    fn is_own(&self, one: &str) -> bool {
        self.fuller.get(one) == Some(&1)
            && !self.shortest.contains_key(one)
            && !self.reserved.contains(one)
    }

    fn is_known(&self, one: &str) -> bool {
        self.fuller.contains_key(one)
            || self.shortest.contains_key(one)
            || self.reserved.contains(one)
    }
}

fn counts<'l>(all: impl Iterator<Item = &'l String>) -> HashMap<&'l str, usize> {
    all.fold(HashMap::new(), |mut counts, one| {
        let count = counts.entry(one.as_str()).or_default();
        *count = usize::saturating_add(*count, 1);
        counts
    })
}

/// The ids and titles of some parts of a document: by the titles, told apart by those that they stand under.
pub fn section_ids(
    document: &Document,
    source: &SourceFile,
    used: &[usize],
) -> Vec<(String, String)> {
    let parents = parents(document);
    let list = |index: &usize| {
        let mut traits: Vec<String> = Vec::new();
        let name = title(document, source, *index);
        let mut ids = vec![id("s", &name, &[])];
        let mut at = *index;
        while let Some(above) = parents.get(at).copied().flatten() {
            traits.push(title(document, source, above));
            let all: Vec<&str> = traits.iter().map(String::as_str).collect();
            ids.push(id("s", &name, &all));
            at = above;
        }
        let all = traits.join("\n");
        ids.push(format!("{}-{:06x}", id("s", &name, &[]), hash(&format!("{name}\n{all}"))));
        ids
    };
    let lists: Vec<Vec<String>> = used.iter().map(list).collect();
    let choices = apart(&lists, &HashSet::new(), numbered);
    let ids = choices.iter().zip(&lists).map(|(choice, ids)| choice.id(ids));
    ids.zip(used.iter().map(|index| title(document, source, *index))).collect()
}

/// The part that each part stands in.
fn parents(document: &Document) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (index, section) in document.sections.iter().enumerate() {
        let is_above = |at: &usize| {
            document.sections.get(*at).is_some_and(|above| above.level < section.level)
        };
        while open.last().is_some_and(|at| !is_above(at)) {
            open.pop();
        }
        found.push(open.last().copied());
        open.push(index);
    }
    found
}

/// The title of a part.
pub(super) fn title(document: &Document, source: &SourceFile, index: usize) -> String {
    document
        .sections
        .get(index)
        .map_or_else(String::new, |one| bare_title(source.slice(&one.title)))
}
