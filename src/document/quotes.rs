//! Where the quotes of a plan stand in its document, and what is nearest to one that is gone.

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

/// The clause that shares most pairs of characters with a quote, if it shares at least a third.
pub(super) fn nearest(folded: &Folded, quote: &str) -> Option<Span> {
    let wanted = pairs(Folded::of(quote).text());
    let mut start = 0_usize;
    let mut best: Option<(usize, Span)> = None;
    for clause in folded.text().split_inclusive(['。', '，', '；', '\n', ';']) {
        let span = start..start.saturating_add(clause.trim_end_matches(['\n', '\r']).len());
        start = start.saturating_add(clause.len());
        let own = pairs(clause);
        let shared = own.iter().filter(|pair| wanted.contains(pair)).count();
        let is_near = shared.saturating_mul(3) >= wanted.len() && shared > 0;
        if is_near && best.as_ref().is_none_or(|(most, _)| shared > *most) {
            best = Some((shared, span));
        }
    }
    best.map(|(_, span)| folded.written(&span))
}

fn pairs(text: &str) -> Vec<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}
