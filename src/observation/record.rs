//! Finding the fields of one CSV record again, for the few places that are shown.

use crate::source::Span;

/// The fields of one record.
pub(super) struct Record {
    /// Bytes of each field, without its quotation marks.
    pub(super) fields: Vec<Span>,
    /// Whether every quotation mark is closed.
    pub(super) is_closed: bool,
}

/// Scans the record that begins at `start`. A quotation mark opens only at the start of a field.
pub(super) fn scan(text: &str, start: usize, delimiter: char) -> Record {
    let mut fields = Vec::new();
    let mut field_start = start;
    let mut is_quoted = false;
    let mut at_field_start = true;
    let mut characters = text.get(start..).unwrap_or_default().char_indices().peekable();
    let mut end = text.len();
    while let Some((offset, character)) = characters.next() {
        let place = start.saturating_add(offset);
        match character {
            // A doubled quotation mark belongs to the text.
            '"' if is_quoted => is_quoted = characters.next_if(|(_, c)| *c == '"').is_some(),
            '"' if at_field_start => is_quoted = true,
            '\n' | '\r' if !is_quoted => {
                end = place;
                break;
            }
            _ if character == delimiter && !is_quoted => {
                fields.push(unquoted(text, field_start..place));
                field_start = place.saturating_add(character.len_utf8());
                at_field_start = true;
                continue;
            }
            _ => {}
        }
        at_field_start = false;
    }
    fields.push(unquoted(text, field_start..end));
    Record { fields, is_closed: !is_quoted }
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
        let record = scan(text, 0, ',');
        let fields: Vec<&str> =
            record.fields.iter().filter_map(|span| text.get(span.clone())).collect();
        assert_eq!(fields, ["a", "b,\n\"\"c\"\"", "", "d"]);
        assert!(record.is_closed);
    }

    #[test]
    fn knows_an_open_quotation_mark() {
        assert!(!scan("a,\"b,c\nd,e", 0, ',').is_closed);
    }
}
