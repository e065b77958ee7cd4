//! References of an Excel sheet: looked at before the library reckons with them, which counts without
//! looking for an end.

use quick_xml::events::BytesStart;

use super::WorkbookFault;
use super::merged::Merged;

/// Rows of the largest sheet.
const ROWS: u32 = 1_048_576;

/// Columns of the largest sheet, `A` to `XFD`.
const COLUMNS: u32 = 16_384;

/// Characters of a damaged reference that a message repeats.
const SHOWN: usize = 20;

/// Refuses a cell that says to stand where no sheet has one.
pub(super) fn check_cell(element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
    check(element, "r", |text| matches!(place(text), Some((Some(_), _))))
}

/// Refuses a row of a number that no sheet has.
pub(super) fn check_row(element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
    check(element, "r", |text| matches!(place(text), Some((None, _))))
}

/// Refuses a sheet whose extent is none, or ends before it begins.
pub(super) fn check_extent(element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
    check(element, "ref", |text| {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        match (place(first), place(last)) {
            (Some((Some(left), top)), Some((Some(right), bottom))) => {
                left <= right && top <= bottom
            }
            _ => false,
        }
    })
}

/// The cells of a range such as `B3:D5`.
pub(super) fn range(text: &str) -> Option<Merged> {
    let index = |number: u32| usize::try_from(number).ok()?.checked_sub(1);
    let (first, last) = text.split_once(':')?;
    let ((left, top), (right, bottom)) = (place(first)?, place(last)?);
    Some(Merged { rows: (index(top)?, index(bottom)?), columns: (index(left?)?, index(right?)?) })
}

/// Refuses an element of which any attribute of that name, in the letters of the file, does not fit.
fn check(
    element: &BytesStart<'_>,
    name: &str,
    fits: impl Fn(&str) -> bool,
) -> Result<(), WorkbookFault> {
    let mut attributes = element.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_| WorkbookFault::Damaged)?;
        let text: &str = &attribute.value;
        if attribute.key.as_ref() == name && !fits(text) {
            return Err(WorkbookFault::DamagedCell(text.chars().take(SHOWN).collect()));
        }
    }
    Ok(())
}

/// Column, if one is named, and row of a reference such as `D5`, from 1; none if no sheet has it.
fn place(reference: &str) -> Option<(Option<u32>, u32)> {
    let digits = reference.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = reference.strip_suffix(digits)?;
    // More than these can name nothing, and could not be reckoned with.
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let row = digits.parse().ok().filter(|row| (1..=ROWS).contains(row))?;
    let value = |letter: u8| u32::from(letter.to_ascii_uppercase().saturating_sub(b'A'));
    let column = letters.bytes().fold(0_u32, |column, letter| {
        column.saturating_mul(26).saturating_add(value(letter)).saturating_add(1)
    });
    (column <= COLUMNS).then_some(((column > 0).then_some(column), row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_one_of_the_largest_sheet() {
        for (text, found) in [
            ("A1", Some((Some(1), 1))),
            ("aa10", Some((Some(27), 10))),
            ("XFD1048576", Some((Some(16_384), 1_048_576))),
            ("12", Some((None, 12))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("", None),
            ("AAAAAAAAA1", None),
            ("A99999999999", None),
            ("A1B", None),
            ("$A$1", None),
            ("&#65;1", None),
        ] {
            assert_eq!(place(text), found, "{text}");
        }
    }

    #[test]
    fn an_element_is_refused_for_any_reference_in_it() {
        let told = |xml: &str, check: fn(&BytesStart<'_>) -> Result<(), WorkbookFault>| {
            check(&BytesStart::from_content(xml, xml.find(' ').expect("a name")))
        };
        assert_eq!(told("c s=\"1\" r=\"D5\"", check_cell), Ok(()));
        assert_eq!(told("c s=\"1\"", check_cell), Ok(()));
        let damaged = |text: &str| Err(WorkbookFault::DamagedCell(text.to_owned()));
        assert_eq!(told("c r=\"A1\" r=\"AAAAAAA1\"", check_cell), damaged("AAAAAAA1"));
        assert_eq!(told("c r=\"5\"", check_cell), damaged("5"));
        assert_eq!(told("row r=\"99999999999\"", check_row), damaged("99999999999"));
        assert_eq!(told("dimension ref=\"A1:D5\"", check_extent), Ok(()));
        assert_eq!(told("dimension ref=\"D5\"", check_extent), Ok(()));
        assert_eq!(told("dimension ref=\"D5:A1\"", check_extent), damaged("D5:A1"));
        assert_eq!(told("c r=D5", check_cell), Err(WorkbookFault::Damaged));
    }
}
