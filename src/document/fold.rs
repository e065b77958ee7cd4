//! [`Folded`]: the document with full-width characters made narrow, one for one, and the way back
//! to the bytes as written.

use std::ops::Range;

use super::markup;
use super::wrap::{self, unwrapped};

/// Bytes of the written text that the folded one leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) span: Range<usize>,
    /// Whether a space stands for them.
    pub(super) is_space: bool,
}

impl Cut {
    /// So many bytes from a place on, without a space for them.
    pub(super) fn at(start: usize, length: usize) -> Self {
        Self { span: start..start.saturating_add(length), is_space: false }
    }
}

/// A text whose full-width digits, letters and signs are narrow. Chinese punctuation stays, since
/// it divides clauses where a comma may divide digits.
pub(super) struct Folded {
    text: String,
    /// Where the distance between folded and written bytes changes: `(folded, written)`.
    steps: Vec<(usize, usize)>,
}

impl Folded {
    /// A fragment, such as a quote; it becomes one line.
    pub(super) fn of(fragment: &str) -> Self {
        let line = unwrapped(fragment);
        Self::without(&line, &markup::marks_of_fragment(&line))
    }

    /// A document; lines that were broken at the edge of its page are joined, marks of Markdown left out.
    pub(super) fn document(written: &str) -> Self {
        let mut cuts = wrap::joins(written);
        cuts.extend(markup::marks(written));
        cuts.sort_by_key(|cut| cut.span.start);
        Self::without(written, &cuts)
    }

    fn without(written: &str, cuts: &[Cut]) -> Self {
        let mut folded = Self { text: String::with_capacity(written.len()), steps: Vec::new() };
        let mut from = 0_usize;
        for cut in cuts {
            folded.push(written.get(from..cut.span.start).unwrap_or_default(), from);
            let start = folded.text.len();
            if cut.is_space {
                folded.text.push(' ');
            }
            // What ends here ends before the cut, what begins here begins behind it.
            folded.steps.push((start, cut.span.start));
            folded.steps.push((folded.text.len(), cut.span.end));
            from = cut.span.end;
        }
        folded.push(written.get(from..).unwrap_or_default(), from);
        folded
    }

    fn push(&mut self, part: &str, from: usize) {
        let mut rest = part;
        while let Some(character) = rest.chars().next() {
            // What is plain is taken as it stands, up to the next character that may not be.
            let is_plain = |byte: &u8| byte.is_ascii() && *byte != b'\t';
            let plain = rest.bytes().take_while(is_plain).count();
            if let Some((run, behind)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                self.text.push_str(run);
                rest = behind;
                continue;
            }
            let at = part.len().saturating_sub(rest.len());
            rest = rest.get(character.len_utf8()..).unwrap_or_default();
            let narrow = narrow(character);
            self.text.push(narrow);
            if narrow.len_utf8() != character.len_utf8() {
                let end = from.saturating_add(at).saturating_add(character.len_utf8());
                self.steps.push((self.text.len(), end));
            }
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the written text that a range of folded bytes stands for.
    pub(super) fn written(&self, folded: &Range<usize>) -> Range<usize> {
        let start = self.back(folded.start, |at| at <= folded.start);
        // At a break several steps stand at one place: an end takes the first of them.
        let first = self.steps.partition_point(|(at, _)| *at < folded.end);
        let end = match self.steps.get(first).filter(|(at, _)| *at == folded.end) {
            Some((_, written)) => *written,
            None => self.back(folded.end, |at| at < folded.end),
        };
        start..end.max(start)
    }

    /// The same, with what is left out directly behind it: the target of a link with which a title ends.
    pub(super) fn closed(&self, folded: &Range<usize>) -> Range<usize> {
        let start = self.written(folded).start;
        start..self.back(folded.end, |at| at <= folded.end).max(start)
    }

    fn back(&self, folded: usize, is_before: impl Fn(usize) -> bool) -> usize {
        let next = self.steps.partition_point(|(at, _)| is_before(*at));
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
        '\u{66B}' => '.',
        '\u{66C}' => ',',
        '\u{660}'..='\u{1C59}' | '\u{A620}'..='\u{ABF9}' | '\u{104A0}'..='\u{1FBF9}' => {
            digit(c).unwrap_or(c)
        }
        _ => c,
    }
}

/// The zeros of the scripts that have digits of their own; their other digits follow them.
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
    0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1FBF0,
];

/// A digit of another script as one of ours: ٣ is 3.
fn digit(c: char) -> Option<char> {
    let mut values = ZEROS.iter().filter_map(|zero| u32::from(c).checked_sub(*zero));
    values.find_map(|value| char::from_digit(value, 10))
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

    #[test]
    fn a_title_ends_behind_its_marks_and_begins_with_its_first_character() {
        for (written, title) in [("（一）目标", "目标"), ("# For [all](a.md)\n", "For [all](a.md)")]
        {
            let folded = Folded::document(written);
            let end = folded.text().trim_end().len();
            let start = folded.text().find(['目', 'F']).expect("a title");
            assert_eq!(written.get(folded.closed(&(start..end))), Some(title));
        }
    }

    #[test]
    fn joins_broken_lines_and_leads_back_over_the_break() {
        let written =
            "题\n\n全面完成年度工作任务，公办幼儿园在园幼儿占比达到\n  ５８%，巩固率达到98%。\n";
        let folded = Folded::document(written);
        let at = folded.text().find("达到58%").expect("joined");
        let back = folded.written(&(at..at.saturating_add("达到58%".len())));
        assert_eq!(written.get(back), Some("达到\n  ５８%"));
        let at = folded.text().find("占比达到").expect("joined");
        let back = folded.written(&(at..at.saturating_add("占比达到".len())));
        assert_eq!(written.get(back), Some("占比达到"));
    }
}
