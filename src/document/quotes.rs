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
    let mut found = vec![Vec::new(); fragments.len()];
    let texts = narrow.iter().map(Folded::text);
    let (known, texts): (Vec<usize>, Vec<&str>) =
        texts.enumerate().filter(|(_, text)| !text.is_empty()).unzip();
    // Building fails for more text than a plan file may have; then nothing is found and all is told.
    let Ok(searcher) = AhoCorasick::new(&texts) else { return found };
    for place in searcher.find_overlapping_iter(folded.text()) {
        let fragment = known.get(place.pattern().as_usize());
        if let Some(places) = fragment.and_then(|index| found.get_mut(*index)) {
            places.push(folded.written(&place.range()));
        }
    }
    found
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
    for clause in folded.text().split_inclusive(['。', '，', '；', '\n', ';']) {
        for index in pairs(clause).filter_map(|pair| wanted.get(&pair)).flatten() {
            if let Some(one) = sought.get_mut(*index) {
                one.shared = one.shared.saturating_add(1);
            }
        }
        let span = start..start.saturating_add(clause.trim_end_matches(['\n', '\r']).len());
        start = start.saturating_add(clause.len());
        for one in &mut sought {
            one.end_clause(&span);
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
