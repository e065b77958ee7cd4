//! What a target is called: as its document says, and where several are called the same, with what tells it from
//! the others.

use std::collections::{HashMap, HashSet};

use super::ids::{apart, hash, id, numbered, title};
use super::{DraftTarget, place};
use crate::document::layout::is_han;
use crate::document::{Document, Numeral};
use crate::quantity::fold;
use crate::source::SourceFile;

/// Gives every target its name and id.
pub(super) fn name(document: &Document, source: &SourceFile, targets: &mut [DraftTarget]) {
    let traits: Vec<Traits> =
        targets.iter().map(|target| Traits::of(document, source, target)).collect();
    let mut ids: Vec<Vec<String>> = Vec::new();
    let mut names: Vec<Vec<String>> = Vec::new();
    for (target, traits) in targets.iter().zip(&traits) {
        ids.push(traits.sets(true).iter().map(|set| id("t", &target.name, set)).collect());
        names.push(traits.sets(false).iter().map(|set| bracketed(&target.name, set)).collect());
    }
    let keys: Vec<Vec<String>> = names
        .iter()
        .map(|list| list.iter().map(|name| fold(name).into_owned()).collect())
        .collect();
    let with_number = |name: &str, number: usize| bracketed(name, &[&number.to_string()]);
    let chosen_ids = apart(&ids, &HashSet::new(), numbered);
    let chosen =
        apart(&keys, &HashSet::new(), |key, number| fold(&with_number(key, number)).into_owned());
    for (at, target) in targets.iter_mut().enumerate() {
        let (Some(ids), Some(id)) = (ids.get(at), chosen_ids.get(at)) else { continue };
        let (Some(names), Some(choice)) = (names.get(at), chosen.get(at)) else { continue };
        target.id = id.id(ids);
        let name = names.get(choice.index).cloned().unwrap_or_default();
        target.name = match choice.number {
            Some(number) => with_number(&name, number),
            None => name,
        };
    }
    part_from_names(targets, &ids);
}

/// Gives a target whose id is the name of another the fullest of its ids: a plan file takes either for the target.
fn part_from_names(targets: &mut [DraftTarget], ids: &[Vec<String>]) {
    let mut names: HashMap<String, usize> = HashMap::new();
    for (at, target) in targets.iter().enumerate() {
        names.insert(fold(&target.name).into_owned(), at);
    }
    for (at, target) in targets.iter_mut().enumerate() {
        let is_other = names.get(fold(&target.id).as_ref()).is_some_and(|other| *other != at);
        if let Some(full) = ids.get(at).and_then(|ids| ids.last()).filter(|_| is_other) {
            target.id.clone_from(full);
        }
    }
}

/// A name with what tells it from others: new homes (north quarter, 2028).
fn bracketed(name: &str, traits: &[&str]) -> String {
    if traits.is_empty() {
        return name.to_owned();
    }
    if name.chars().any(is_han) {
        format!("{name}（{}）", traits.join("，"))
    } else {
        format!("{name} ({})", traits.join(", "))
    }
}

/// What tells a target from others of its name.
#[derive(Default)]
struct Traits {
    /// Where or for whom, as its own clause says.
    place: Option<String>,
    /// The title of its part.
    title: Option<String>,
    due: Option<String>,
    /// What else its sentence says.
    words: Option<String>,
    /// Its number, as written.
    amount: String,
    /// Of its own clause without the figures.
    hash: String,
    /// Of its own clause with them.
    figure: String,
    /// Of its sentence and its own place in it.
    full: String,
}

impl Traits {
    fn of(document: &Document, source: &SourceFile, target: &DraftTarget) -> Self {
        let first = target.numerals.first().copied().unwrap_or_default();
        let Some(numeral) = document.numerals.get(first) else { return Self::default() };
        let sentence = Sentence::around(source, numeral);
        let title = numeral.section.map(|index| title(document, source, index));
        let title = title.map(|title| short(&title).to_owned()).filter(|title| !title.is_empty());
        let mut places = target.numerals.iter().filter_map(|one| place::of(document, source, *one));
        let place = places.next();
        let amount = source.slice(&numeral.phrase).trim().to_owned();
        let under = title.as_deref().unwrap_or_default();
        let clause = numeral.promise.as_ref().map_or("", |one| source.slice(&one.quote));
        // Behind the promise before stands what that one counts: roads and raise the rate to 70%.
        let clause = clause.rsplit([':', '：', '，', ',', '、']).next().unwrap_or_default();
        let clause = clause.rsplit(" and ").next().unwrap_or_default().trim();
        let bare: String = clause.chars().filter(|c| !c.is_ascii_digit()).collect();
        let full = format!("{under}\n{}\n{}\n{amount}", sentence.text, sentence.before);
        let of = |text: &str| format!("{:06x}", hash(text));
        Self {
            due: numeral.promise.as_ref().and_then(|one| one.due).map(|due| due.to_string()),
            words: sentence.words(&target.name),
            hash: of(&format!("{under}\n{bare}")),
            figure: of(&format!("{under}\n{clause}\n{amount}")),
            full: of(&full),
            place,
            title,
            amount,
        }
    }

    /// What may stand with a name to tell it, from nothing to everything. An id always has the place: it stays when
    /// others of its name come or go.
    fn sets(&self, is_id: bool) -> Vec<Vec<&str>> {
        let (title, due) = (self.title.as_deref(), self.due.as_deref());
        let place = self.place.as_deref();
        // The clause before in Chinese is another promise: no id depends on it.
        let words = self.words.as_deref().filter(|words| !is_id || !words.chars().any(is_han));
        let title = title.filter(|title| place != Some(title));
        let known = [
            vec![],
            vec![place],
            vec![title],
            vec![due],
            vec![place, title],
            vec![place, due],
            vec![title, due],
            vec![place, title, due],
            vec![words],
            vec![words, title],
            vec![words, title, due],
        ];
        let is_whole = |set: &Vec<Option<&str>>| set.iter().all(Option::is_some);
        let known = known.into_iter().filter(is_whole);
        let known = known.filter(|set| !is_id || place.is_none() || set.contains(&place));
        let mut sets: Vec<Vec<&str>> =
            known.map(|set| set.into_iter().flatten().collect()).collect();
        if is_id {
            sets.push(vec![&self.hash]);
            sets.push(vec![&self.figure]);
        } else {
            sets.push(vec![&self.amount]);
        }
        sets.push(vec![&self.full]);
        sets
    }
}

/// The sentence that a numeral stands in, and what of it stands before it.
struct Sentence<'t> {
    text: &'t str,
    before: &'t str,
    behind: &'t str,
}

impl<'t> Sentence<'t> {
    fn around(source: &'t SourceFile, numeral: &Numeral) -> Self {
        let text = source.text();
        let lead = text.get(..numeral.phrase.start).unwrap_or_default();
        let rest = text.get(numeral.phrase.end..).unwrap_or_default();
        let near = lead.ceil_char_boundary(lead.len().saturating_sub(REACH));
        let far = rest.floor_char_boundary(REACH.min(rest.len()));
        let (lead, rest) =
            (lead.get(near..).unwrap_or_default(), rest.get(..far).unwrap_or_default());
        let begin = lead.rfind(STOPS).map_or(0, |at| lead.ceil_char_boundary(at.saturating_add(1)));
        let dot = lead.rfind(". ").map_or(0, |at| at.saturating_add(2));
        let before = lead.get(begin.max(dot)..).unwrap_or_default();
        let end = rest.find(STOPS).unwrap_or(rest.len());
        let end = rest.find(". ").map_or(end, |dot| dot.min(end));
        let behind = rest.get(..end).unwrap_or_default();
        let from = numeral.phrase.start.saturating_sub(before.len());
        let to = numeral.phrase.end.saturating_add(behind.len());
        Self { text: text.get(from..to).unwrap_or_default(), before, behind }
    }

    /// What the clause says behind the number, or in Chinese the clause before, that a name does not say.
    fn words(&self, name: &str) -> Option<String> {
        let found = if self.text.chars().any(is_han) {
            self.before.rsplit(MARKS).nth(1)
        } else {
            self.behind.split(MARKS).next()
        };
        let found = short(found?);
        let (text, name) = (found.to_lowercase(), name.to_lowercase());
        let is_said = name.contains(&text) || text.contains(&name);
        let is_plain = text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
            && !text.chars().any(|c| c.is_ascii_digit());
        (is_plain && !is_said).then(|| found.to_owned())
    }
}

/// Bytes on either side of a numeral in which its sentence is looked for.
const REACH: usize = 400;
/// What ends a sentence.
const STOPS: [char; 6] = ['。', '\n', '|', '!', '?', '！'];
/// What ends a clause.
const MARKS: [char; 10] = ['，', '；', ',', ';', '：', ':', '(', '（', ')', '）'];

/// The first words of a title or clause.
fn short(text: &str) -> &str {
    let text = text.trim();
    let bare = text.split(MARKS).next().unwrap_or_default();
    let bare = bare.trim_matches(|c: char| !c.is_alphanumeric());
    let most = if bare.chars().any(is_han) { 16 } else { 48 };
    let Some((end, _)) = bare.char_indices().nth(most) else { return bare };
    let cut = bare.get(..end).unwrap_or_default();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at));
    whole.unwrap_or(cut)
}
