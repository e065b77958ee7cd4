//! [`Folded`]: the document with full-width characters made narrow, one for one, and the way back
//! to the bytes as written.

use std::ops::Range;

/// A text whose full-width digits, letters and signs are narrow. Chinese punctuation stays, since
/// it divides clauses where a comma may divide digits.
pub(super) struct Folded {
    text: String,
    /// Where the distance between folded and written bytes changes: `(folded, written)`.
    steps: Vec<(usize, usize)>,
}

impl Folded {
    pub(super) fn of(written: &str) -> Self {
        let mut text = String::with_capacity(written.len());
        let mut steps = Vec::new();
        for (at, character) in written.char_indices() {
            let narrow = narrow(character);
            text.push(narrow);
            if narrow.len_utf8() != character.len_utf8() {
                steps.push((text.len(), at.saturating_add(character.len_utf8())));
            }
        }
        Self { text, steps }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the written text that a range of folded bytes stands for.
    pub(super) fn written(&self, folded: &Range<usize>) -> Range<usize> {
        self.back(folded.start)..self.back(folded.end)
    }

    fn back(&self, folded: usize) -> usize {
        let next = self.steps.partition_point(|(at, _)| *at <= folded);
        let step = next.checked_sub(1).and_then(|index| self.steps.get(index));
        let (at, written) = step.copied().unwrap_or((0, 0));
        written.saturating_add(folded.saturating_sub(at))
    }
}

/// One character for one; what is not full-width stays.
fn narrow(c: char) -> char {
    match c {
        '，' | '；' | '：' | '！' | '？' => c,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2009}' | '\t' => ' ',
        '‐' | '‑' | '−' | '﹣' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_back_to_the_bytes_as_written() {
        let written = "达到１５％，（约３家）";
        let folded = Folded::of(written);
        assert_eq!(folded.text(), "达到15%，(约3家)");
        let at = folded.text().find("15%").expect("folded");
        let back = folded.written(&(at..at.saturating_add(3)));
        assert_eq!(written.get(back), Some("１５％"));
        assert_eq!(folded.written(&(0..folded.text().len())), 0..written.len());
    }
}
