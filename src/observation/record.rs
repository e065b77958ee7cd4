//! Finding the fields of one CSV record again, for the few places that are shown.

use super::Grammar;
use crate::source::Span;

/// The fields of one record.
pub(super) struct Record {
    /// Bytes of each field that was asked for, without its quotation marks.
    pub(super) fields: Vec<Span>,
    /// The field, from 1, whose quotation marks do not match: one is never closed, or text stands
    /// behind the closing one.
    pub(super) mismatched: Option<usize>,
    /// The end in the text: of the record, or of the last field that was asked for.
    pub(super) end: usize,
}

/// Scans the record that a text begins with, which stands at `start` in its file: places are those
/// in the file, up to its so-many-th field. A quotation mark opens only at the start of a field.
pub(super) fn scan(text: &str, start: usize, grammar: Grammar, most: usize) -> Record {
    let separator = grammar.separator();
    let may_quote = grammar != Grammar::Sheet;
    let mut fields = Vec::new();
    let mut field_start = 0;
    let mut is_quoted = false;
    let mut at_field_start = true;
    let mut was_quoted = false;
    let mut mismatched = None;
    let mut characters = text.char_indices().peekable();
    let mut end = text.len();
    while let Some((place, character)) = characters.next() {
        match character {
            // A doubled quotation mark belongs to the text.
            '"' if is_quoted => {
                is_quoted = characters.next_if(|(_, c)| *c == '"').is_some();
                was_quoted = !is_quoted;
            }
            '"' if at_field_start && may_quote => is_quoted = true,
            '\n' | '\r' if !is_quoted => {
                end = place;
                break;
            }
            _ if character == separator && !is_quoted => {
                if fields.len().saturating_add(1) >= most {
                    end = place;
                    break;
                }
                fields.push(unquoted(text, field_start..place));
                field_start = place.saturating_add(character.len_utf8());
                at_field_start = true;
                was_quoted = false;
                continue;
            }
            _ if was_quoted && !is_quoted && !character.is_whitespace() => {
                mismatched.get_or_insert(fields.len().saturating_add(1));
            }
            _ => {}
        }
        at_field_start = false;
    }
    fields.push(unquoted(text, field_start..end));
    if is_quoted {
        mismatched.get_or_insert(fields.len());
    }
    let moved = |span: Span| span.start.saturating_add(start)..span.end.saturating_add(start);
    let fields = fields.into_iter().map(moved).collect();
    Record { fields, mismatched, end: end.saturating_add(start) }
}

fn unquoted(text: &str, span: Span) -> Span {
    let field = text.get(span.clone()).unwrap_or_default();
    let is_quoted = field.len() >= 2 && field.starts_with('"') && field.ends_with('"');
    if is_quoted { span.start.saturating_add(1)..span.end.saturating_sub(1) } else { span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_fields_of_every_shape() {
        let text = "a,\"b,\n\"\"c\"\"\",,d\r\nnext";
        let record = scan(text, 0, Grammar::Separated(','), usize::MAX);
        let fields: Vec<&str> =
            record.fields.iter().filter_map(|span| text.get(span.clone())).collect();
        assert_eq!(fields, ["a", "b,\n\"\"c\"\"", "", "d"]);
        assert_eq!(record.mismatched, None);
        let first = scan(text, 7, Grammar::Separated(','), 2);
        assert_eq!((first.fields, first.end), (vec![7..8, 10..18], 19));
    }

    #[test]
    fn knows_an_open_quotation_mark() {
        let open = scan("a,\"b,c\nd,e", 0, Grammar::Separated(','), usize::MAX);
        assert_eq!(open.mismatched, Some(2));
        let behind = scan("a,\"b\"c,d", 0, Grammar::Separated(','), usize::MAX);
        assert_eq!(behind.mismatched, Some(2));
    }
}
