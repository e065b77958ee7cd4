//! [`Scene`]: a numeral with the words around it.

use std::cell::OnceCell;
use std::ops::Range;

use super::deadline::Years;
use super::key_results::Standing;
use super::layout::Gate;
use super::lexer::{Shape, Token};
use super::unit::Behind;
use memchr::memchr2_iter;

/// A numeral with the words around it, all in the folded text.
#[expect(clippy::struct_excessive_bools, reason = "what is known of its line are plain facts")]
pub(super) struct Scene<'t> {
    pub(super) token: &'t Token,
    /// The numeral itself.
    pub(super) written: &'t str,
    /// From the start of the line to the numeral.
    pub(super) before: &'t str,
    /// From the numeral to the end of the line.
    pub(super) after: &'t str,
    /// From the start of the sentence to the numeral.
    pub(super) sentence: &'t str,
    /// From the start of the clause to the numeral.
    pub(super) head: &'t str,
    /// From the end of the number before, where one stands in the same clause, to the numeral.
    pub(super) gap: &'t str,
    /// From the end of the promise before, where one stands in the same clause, to the numeral.
    pub(super) own: &'t str,
    /// Where the promise before ends in the line, 0 if there is none.
    pub(super) promise_end: usize,
    /// The unit.
    pub(super) behind: Behind,
    /// From the end of the unit to the end of the clause.
    pub(super) tail: &'t str,
    /// From the end of the unit to the end of the sentence.
    pub(super) rest: &'t str,
    /// Where in [`Self::before`] and [`Self::after`] what is looked at begins and ends.
    near: (usize, usize),
    pub(super) gate: Gate,
    /// The years that a text without a year may mean.
    pub(super) years: Years,
    /// Whether its heading or the line that leads its list tells of targets.
    pub(super) is_led: bool,
    /// Whether the title says that the document is a plan or holds targets.
    pub(super) is_planned: bool,
    /// Whether its chapter has told of what is to come more often than of results.
    pub(super) is_coming: bool,
    /// Whether the whole line is in capitals.
    pub(super) is_capitals: bool,
    /// Where the line stands in a document of key results.
    pub(super) standing: Standing,
    /// Whether a deadline stands around it, and whether its sentence obliges: many rules ask, and the answer
    /// is looked for once.
    pub(super) is_limited: OnceCell<bool>,
    pub(super) obliges: OnceCell<bool>,
}

/// Bytes on either side of a numeral that are looked at for its sentence.
const REACH: usize = 1200;

/// What is looked at around a token of a line, in bytes of the line.
pub(super) fn window(line: &str, base: usize, token: &Token) -> Range<usize> {
    let start = token.span.start.saturating_sub(REACH).max(token.near.start);
    let end = token.span.end.saturating_add(REACH).min(token.near.end);
    let start = line.ceil_char_boundary(start.saturating_sub(base));
    start..line.floor_char_boundary(end.saturating_sub(base)).max(start)
}

impl<'t> Scene<'t> {
    /// The scene of a token in its line; `last_end` is where the unit of the numeral before ends.
    pub(super) fn set(
        line: &'t str,
        base: usize,
        token: &'t Token,
        last_end: usize,
        behind: Behind,
    ) -> Self {
        let start = token.span.start.saturating_sub(base);
        let end = token.span.end.saturating_sub(base);
        let before = line.get(..start).unwrap_or_default();
        let after = line.get(end..).unwrap_or_default();
        // A line may be a whole book: only what is near is looked at.
        let near = before.len().saturating_sub(REACH).max(token.near.start.saturating_sub(base));
        let near = before.ceil_char_boundary(near);
        let behind_near = REACH.min(token.near.end.saturating_sub(base).saturating_sub(end));
        let behind_near = after.floor_char_boundary(behind_near.min(after.len()));
        let recent = before.get(near..).unwrap_or_default();
        let sentence = sentence_start(recent);
        let clause_start = near.saturating_add(clause_start(recent, sentence));
        let sentence_start = near.saturating_add(sentence);
        let last = last_end.saturating_sub(base);
        let gap_start = if last > clause_start && last <= start { last } else { clause_start };
        let rest = after.get(behind.length..behind_near.max(behind.length)).unwrap_or_default();
        let rest = rest.get(..sentence_end(rest)).unwrap_or_default();
        let tail = rest.get(..clause_end(rest)).unwrap_or_default();
        Self {
            token,
            written: line.get(start..end).unwrap_or_default(),
            before,
            after,
            sentence: before.get(sentence_start..).unwrap_or_default(),
            head: before.get(clause_start..).unwrap_or_default(),
            gap: before.get(gap_start..).unwrap_or_default(),
            own: before.get(clause_start..).unwrap_or_default(),
            promise_end: 0,
            behind,
            tail,
            rest,
            near: (near, behind_near),
            gate: Gate::Plan,
            years: Years::default(),
            is_led: false,
            is_planned: false,
            is_coming: false,
            is_capitals: false,
            standing: Standing::default(),
            is_limited: OnceCell::new(),
            obliges: OnceCell::new(),
        }
    }

    /// Says where the promise before ends, in bytes from the start of the line.
    pub(super) fn begin_behind(&mut self, promise_end: usize) {
        self.promise_end = promise_end;
        let clause = self.start_of(self.head);
        if promise_end > clause {
            self.own = self.before.get(promise_end..).unwrap_or(self.gap);
        }
    }

    /// Whether the numeral is in digits.
    pub(super) fn is_digits(&self) -> bool {
        matches!(self.token.shape, Shape::Digits(_) | Shape::Range(..))
    }

    /// The bytes of a part of the line that ends at the numeral, counted from the line's start.
    pub(super) fn start_of(&self, part: &str) -> usize {
        self.before.len().saturating_sub(part.len())
    }

    /// Where its sentence ends, in bytes from the start of the line.
    pub(super) fn end(&self) -> usize {
        let number_end = self.before.len().saturating_add(self.written.len());
        number_end.saturating_add(self.behind.length).saturating_add(self.rest.len())
    }

    /// The text between the marks that enclose the numeral, if some do.
    pub(super) fn enclosed(&self, open: char, close: char) -> Option<(&'t str, &'t str)> {
        let start = self.recent().rfind(open)?.saturating_add(self.start_of(self.recent()));
        let inside = self.before.get(start.saturating_add(open.len_utf8())..)?;
        if inside.contains(close) {
            return None;
        }
        let end = self.soon().find(close)?;
        Some((inside, self.after.get(..end)?))
    }

    /// The first part of what stands behind in the line, as far as it is looked at.
    pub(super) fn soon(&self) -> &'t str {
        self.after.get(..self.near.1).unwrap_or_default()
    }

    /// The last part of what stands before in the line, as far as it is looked at.
    pub(super) fn recent(&self) -> &'t str {
        self.before.get(self.near.0..).unwrap_or_default()
    }
}

/// Where the sentence begins that a text ends in: behind the last mark that ends one.
fn sentence_start(before: &str) -> usize {
    let ends = before.char_indices().rev().filter_map(|(at, c)| {
        let length = match c {
            '。' | '！' | '？' | '!' | '?' => Some(c.len_utf8()),
            '.' => stop(before, at),
            _ => None,
        };
        length.map(|length| at.saturating_add(length))
    });
    ends.into_iter().next().unwrap_or(0)
}

/// The bytes of a full stop and of the marks that close behind it, where it ends a sentence.
fn stop(text: &str, at: usize) -> Option<usize> {
    let (before, behind) = text.split_at_checked(at)?;
    let is_end = before.chars().next_back().is_some_and(ends_word);
    let is_plain = behind.starts_with(". ") && !is_cut(Some(before));
    if is_end { closing(text, at).or(is_plain.then_some(1)) } else { None }
}

/// The bytes of a full stop and the marks that close behind it, where a space follows: “.** ”, “.) ”.
fn closing(text: &str, at: usize) -> Option<usize> {
    let behind = text.get(at.saturating_add(1)..)?;
    let rest = behind.trim_start_matches(['*', '_', ')', '”', '"']);
    let length = behind.len().saturating_sub(rest.len());
    (length > 0 && rest.starts_with(' ')).then_some(length.saturating_add(1))
}

/// Whether a text ends with a word that is cut short by a full stop: sq. ft., approx.
fn is_cut(text: Option<&str>) -> bool {
    const CUT: &[&str] = words! {
        "sq" "ft" "approx" "vs" "incl" "excl" "max" "min" "no" "nos" "fig" "e.g" "i.e" "rs" "v" "mr" "mrs" "ms" "dr" "st" "est" "dept"
    };
    let text = text.unwrap_or_default();
    let word = text.rsplit([' ', '(']).next().unwrap_or_default();
    CUT.contains(&word)
}

/// Whether a full stop behind a character ends a sentence and not a number of an item.
fn ends_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ')' | '%' | '”' | '’' | '"')
}

/// Where the sentence ends that a text begins in.
pub(super) fn sentence_end(rest: &str) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let stops = matches!(c, '。' | '！' | '？' | '!' | '?')
            || (c == '.' && next.is_none_or(|next| next == ' ') && !is_cut(rest.get(..at)))
            || c == '.' && closing(rest, at).is_some();
        if stops {
            return at;
        }
    }
    rest.len()
}

/// Whether a character divides clauses, given its neighbours.
fn divides(c: char, before: Option<char>, after: Option<char>) -> bool {
    match c {
        '，' | '；' | '：' | ';' | '|' => true,
        ',' => {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !(digit(before) && digit(after))
        }
        ':' => after == Some(' ') || after.is_some_and(|c| !c.is_ascii()),
        '—' => before == Some('—'),
        _ => false,
    }
}

/// Where the clause begins that a text ends in, not before `from`.
fn clause_start(before: &str, from: usize) -> usize {
    let mut start = from;
    // Brackets that were opened before the sentence; what divides clauses there says nothing.
    let mut open = Vec::new();
    let (lead, own) = before.split_at_checked(from).unwrap_or_default();
    for at in memchr2_iter(b'(', b')', lead.as_bytes()) {
        if lead.as_bytes().get(at) == Some(&b'(') {
            open.push((at.saturating_add(1), from));
        } else {
            open.pop();
        }
    }
    let mut previous = lead.chars().next_back();
    let mut characters = own.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let at = from.saturating_add(at);
        let next = characters.peek().map(|(_, next)| *next);
        let end = at.saturating_add(c.len_utf8());
        match c {
            '(' => open.push((end, start)),
            ')' => {
                if let Some((_, outer)) = open.pop() {
                    start = outer;
                }
            }
            _ if divides(c, previous, next) => start = start.max(end),
            _ => {}
        }
        previous = Some(c);
    }
    let inside = open.last().map_or(0, |(end, _)| *end);
    start.max(inside).max(from)
}

/// Where the clause ends that a text begins in.
fn clause_end(rest: &str) -> usize {
    let mut previous = None;
    let mut depth = 0_usize;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match c {
            '(' => depth = depth.saturating_add(1),
            ')' if depth == 0 => return at,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && divides(c, previous, next) => return at,
            _ => {}
        }
        previous = Some(c);
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::lexer;

    /// Work and not time: the bytes that are looked at grow with the line, not with its square.
    #[test]
    fn what_is_looked_at_grows_with_the_numerals_of_a_line() {
        let looked = |numerals: usize| {
            let line = "17 ".repeat(numerals);
            let tokens = lexer::tokens(&line, 0);
            tokens.iter().map(|token| window(&line, 0, token).len()).sum::<usize>()
        };
        assert!(looked(2000) > 0);
        assert!(looked(4000) <= looked(2000) * 21 / 10);
        assert!(looked(4000) <= 4000 * 3 * 81);
    }
}
