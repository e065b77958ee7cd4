//! Marks that set a text in Markdown and are no part of what it says: bold, code, the targets of links.

use memchr::{memchr2, memchr3};

use super::fold::Cut;

/// The marks of a document. A line in bold as a whole is a title: it keeps its marks.
pub(super) fn marks(text: &str) -> Vec<Cut> {
    found(text, is_bold)
}

/// A fragment of a document as a plan file quotes it: without marks.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0_usize;
    for cut in marks_of_fragment(text) {
        out.push_str(text.get(from..cut.span.start).unwrap_or_default());
        from = cut.span.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// A title without the marks of Markdown, unless it is made of nothing else.
pub fn bare_title(title: &str) -> String {
    let bare = plain(title);
    let bare = bare.trim();
    if bare.is_empty() { title.trim().to_owned() } else { bare.to_owned() }
}

/// The marks of a fragment, which may hold only one half of a pair.
pub(super) fn marks_of_fragment(text: &str) -> Vec<Cut> {
    found(text, |_| false)
}

fn found(text: &str, keeps_bold: impl Fn(&str) -> bool) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut start = 0_usize;
    for line in text.split('\n') {
        if memchr3(b'*', b'`', b']', line.as_bytes()).is_some() {
            let bare = line.trim();
            if !bare.starts_with("```") {
                of_line(line, start, keeps_bold(bare), &mut cuts);
            }
        }
        start = start.saturating_add(line.len()).saturating_add(1);
    }
    // The bracket that opens a link is known only where the link ends.
    cuts.sort_unstable_by_key(|cut| cut.span.start);
    cuts
}

/// The marks of a line that begins at a byte of the text.
fn of_line(line: &str, start: usize, keeps_bold: bool, cuts: &mut Vec<Cut>) {
    let bytes = line.as_bytes();
    let begin = line.len().saturating_sub(line.trim_start().len());
    let mut open = Vec::new();
    // Where the next address ends or is broken off, which is looked for once and not for every bracket.
    let mut stop = 0_usize;
    let mut at = 0_usize;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let is_bullet = at == begin && rest.starts_with(b"** ");
        let length = match rest {
            [b'`', ..] => 1,
            [b'*', b'*', ..] if !keeps_bold && !is_bullet => 2,
            [b']', b'(', ..] => {
                if stop <= at {
                    stop =
                        memchr2(b')', b' ', rest).map_or(bytes.len(), |end| at.saturating_add(end));
                }
                target(bytes, at, stop)
            }
            _ => 0,
        };
        if rest.starts_with(b"[") {
            open.push(at);
        }
        if rest.starts_with(b"]") {
            let opened = open.pop().filter(|_| length > 0);
            cuts.extend(opened.map(|at| Cut::at(start.saturating_add(at), 1)));
        }
        if length > 0 {
            cuts.push(Cut::at(start.saturating_add(at), length));
        }
        at = at.saturating_add(length.max(1));
    }
}

/// The bytes of the target with which a link ends, if it is one: `](a.md)`; the next bracket or space after it stands at
/// `stop`.
fn target(bytes: &[u8], at: usize, stop: usize) -> usize {
    let is_closed = bytes.get(stop) == Some(&b')');
    if is_closed { stop.saturating_sub(at).saturating_add(1) } else { 0 }
}

/// Whether a line is in bold as a whole.
fn is_bold(line: &str) -> bool {
    let inside = line.strip_prefix("**").and_then(|line| line.strip_suffix("**"));
    inside.is_some_and(|inside| !inside.contains("**"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of_document(text: &str) -> String {
        let cuts = marks(text);
        let is_cut = |at: usize| cuts.iter().any(|cut| cut.span.contains(&at));
        text.char_indices().filter(|(at, _)| !is_cut(*at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn only_what_sets_a_text_is_left_out() {
        assert_eq!(of_document("- Reach **95%** of [services](a.md)"), "- Reach 95% of services");
        assert_eq!(
            of_document("- Onboard 5 teams to `infra-cli`"),
            "- Onboard 5 teams to infra-cli"
        );
        assert_eq!(of_document("[a [b](c) d](e)"), "a b d");
        for text in ["**Goals**", "* **", "** 3 parks", "a[1] (b)", "```", "2 * 3", "[a](b c)"] {
            let whole = if text == "* **" { "* " } else { text };
            assert_eq!(of_document(text), whole);
        }
        assert_eq!(plain("builds](http://ci) to **98%"), "builds to 98%");
        assert_eq!(plain("**Goals**"), "Goals");
    }

    proptest! {
        #[test]
        fn cuts_are_in_order_and_on_characters(text in "[a*`\\[\\]() 年\n]{0,30}") {
            let mut end = 0;
            for cut in marks(&text) {
                prop_assert!(cut.span.start >= end && text.get(cut.span.clone()).is_some());
                end = cut.span.end;
            }
        }
    }
}
