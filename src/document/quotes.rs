//! Where the quotes of a plan stand in its document, and what is nearest to one that is gone.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use crate::source::Span;

/// Every place of each fragment, in bytes of the document as written; the text is read once,
/// however many fragments there are.
pub(super) fn occurrences(folded: &Folded, fragments: &[&str]) -> Vec<Vec<Span>> {
    let narrow: Vec<Folded> = fragments.iter().map(|one| Folded::of(one.trim())).collect();
    let texts: Vec<&str> = narrow.iter().map(Folded::text).collect();
    let mut found = places(folded.text(), &texts);
    // A row whose cells stand on lines of their own is quoted as one line.
    let is_gone =
        |(found, text): (&Vec<_>, &str)| if found.is_empty() { bare(text) } else { String::new() };
    let gone: Vec<String> =
        found.iter().zip(&texts).map(|(found, text)| is_gone((found, text))).collect();
    if gone.iter().any(|text| !text.is_empty()) {
        let (text, starts) = without_spaces(folded.text());
        let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
        for (found, again) in found.iter_mut().zip(places(&text, &gone)) {
            found.extend(again.iter().filter_map(|place| {
                let last = *starts.get(place.end.checked_sub(1)?)?;
                Some(*starts.get(place.start)?..last.saturating_add(1))
            }));
        }
    }
    let written =
        |places: Vec<Range<usize>>| places.iter().map(|place| folded.written(place)).collect();
    found.into_iter().map(written).collect()
}

/// Every place of each text in a larger one; of an empty one none.
fn places(whole: &str, texts: &[&str]) -> Vec<Vec<Range<usize>>> {
    let mut found = vec![Vec::new(); texts.len()];
    let with_text = texts.iter().copied().enumerate().filter(|(_, text)| !text.is_empty());
    let (known, texts): (Vec<usize>, Vec<&str>) = with_text.unzip();
    // Building fails for more text than a plan file may have; then nothing is found and all is told.
    let Ok(searcher) = AhoCorasick::new(&texts) else { return found };
    for place in searcher.find_overlapping_iter(whole) {
        let text = known.get(place.pattern().as_usize());
        if let Some(places) = text.and_then(|index| found.get_mut(*index)) {
            places.push(place.range());
        }
    }
    found
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A text without its spaces and line ends, and where each of its bytes stood.
fn without_spaces(text: &str) -> (String, Vec<usize>) {
    let (mut bare, mut starts) = (String::with_capacity(text.len()), Vec::new());
    for (at, character) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        bare.push(character);
        starts.extend((0..character.len_utf8()).map(|byte| at.saturating_add(byte)));
    }
    (bare, starts)
}

/// For each quote the clause that shares most pairs of characters with it, if one shares at least a
/// third of them; the text is read once, however many quotes there are.
pub(super) fn nearest(folded: &Folded, quotes: &[&str]) -> Vec<Option<Span>> {
    let mut wanted: HashMap<(char, char), Vec<usize>> = HashMap::new();
    let mut sought = Vec::with_capacity(quotes.len());
    for (index, quote) in quotes.iter().enumerate() {
        let narrow = Folded::of(quote);
        let own: Vec<(char, char)> = pairs(narrow.text()).collect();
        sought.push(Sought { pairs: own.len(), shared: 0, best: None });
        let own: BTreeSet<(char, char)> = own.into_iter().collect();
        for pair in own {
            wanted.entry(pair).or_default().push(index);
        }
    }
    let mut start = 0_usize;
    let mut touched = Vec::new();
    for clause in folded.text().split_inclusive(['。', '，', '；', '\n', ';']) {
        for index in pairs(clause).filter_map(|pair| wanted.get(&pair)).flatten() {
            if let Some(one) = sought.get_mut(*index) {
                touched.extend((one.shared == 0).then_some(*index));
                one.shared = one.shared.saturating_add(1);
            }
        }
        let span = start..start.saturating_add(clause.trim_end_matches(['\n', '\r']).len());
        start = start.saturating_add(clause.len());
        for index in touched.drain(..) {
            if let Some(one) = sought.get_mut(index) {
                one.end_clause(&span);
            }
        }
    }
    sought.into_iter().map(|one| Some(folded.written(&one.best?.1))).collect()
}

/// A quote whose nearest clause is sought.
struct Sought {
    /// How many pairs of characters it has.
    pairs: usize,
    /// How many pairs of the clause that is read stand in it too.
    shared: usize,
    /// The clause that shares most so far, with how many.
    best: Option<(usize, Range<usize>)>,
}

impl Sought {
    fn end_clause(&mut self, span: &Range<usize>) {
        let shared = std::mem::take(&mut self.shared);
        let is_near = shared > 0 && shared.saturating_mul(3) >= self.pairs;
        if is_near && self.best.as_ref().is_none_or(|(most, _)| shared > *most) {
            self.best = Some((shared, span.clone()));
        }
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_with_a_cell_a_line_is_found_as_one_line() {
        let text = "No.\nName\n2031\n1\nBoats on time\n91%\n\n渡船准点率\n\n≥73％";
        let folded = Folded::document(text);
        let quotes = ["1 Boats on time 91%", "渡船准点率≥73％", "2 Boats on time 91%"];
        let found: Vec<Vec<&str>> = occurrences(&folded, &quotes)
            .into_iter()
            .map(|places| places.into_iter().filter_map(|place| text.get(place)).collect())
            .collect();
        let expected = [vec!["1\nBoats on time\n91%"], vec!["渡船准点率\n\n≥73％"], Vec::new()];
        assert_eq!(found, expected);
    }

    #[test]
    fn each_of_many_quotes_finds_what_is_nearest_to_it_alone() {
        let text = "Plan\nOpen 3 reading rooms by May;\nplant 40 limes along the quay\n新建茶室8间，修路2公里。";
        let folded = Folded::document(text);
        let quotes = ["Open 4 reading rooms", "plant 50 limes", "新建茶室9间", "xyz", ""];
        let near: Vec<Option<&str>> = nearest(&folded, &quotes)
            .into_iter()
            .map(|span| span.and_then(|span| text.get(span.start..span.end)))
            .collect();
        let expected = [
            Some("Open 3 reading rooms by May;"),
            Some("plant 40 limes along the quay"),
            Some("新建茶室8间，"),
            None,
            None,
        ];
        assert_eq!(near, expected);
        for (quote, one) in quotes.iter().zip(nearest(&folded, &quotes)) {
            assert_eq!(nearest(&folded, &[quote]), [one]);
        }
    }
}
