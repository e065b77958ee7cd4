//! Texts of cells whose characters are not all set alike: what is struck out, raised or lowered must not run
//! together with the figure beside it. `980²` with a raised 2 is not 9802.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::WorkbookFault;
use super::number::Typed;
use super::ods_cell::resolve;
use super::parts::attribute;

/// How a run of characters is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Setting {
    #[default]
    Plain,
    /// Raised or lowered, as the numbers of notes are.
    Shifted,
    /// Struck out: what was there before a correction.
    Struck,
}

/// Stands on both sides of what is struck out.
pub(in crate::input) const STRUCK_OUT: &str = "~~";

/// Adds a run to a text, as a person would type what is shown. Behind a Latin letter raised digits belong to a
/// unit or a formula: `km2`.
pub(super) fn add_run(text: &mut String, run: &str, setting: Setting) {
    match setting {
        Setting::Struck if !run.trim().is_empty() => {
            text.push_str(STRUCK_OUT);
            text.push_str(run);
            text.push_str(STRUCK_OUT);
        }
        Setting::Shifted if !text.trim_end().ends_with(|c: char| c.is_ascii_alphabetic()) => {
            text.extend(run.chars().map(raised));
        }
        Setting::Plain | Setting::Shifted | Setting::Struck => text.push_str(run),
    }
}

/// Strikes all of a cell out, where no part of it is yet.
pub(super) fn strike_out(typed: &mut Typed) {
    if !typed.text.contains(STRUCK_OUT) {
        let whole = std::mem::take(&mut typed.text);
        add_run(&mut typed.text, &whole, Setting::Struck);
    }
}

/// A digit as it stands above the line.
fn raised(c: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let wide = || u32::from(c).checked_sub(u32::from('０')).filter(|digit| *digit < 10);
    let digit = c.to_digit(10).or_else(wide).and_then(|digit| usize::try_from(digit).ok());
    digit.and_then(|digit| DIGITS.get(digit)).copied().unwrap_or(c)
}

/// The text of one cell of an Excel workbook while its runs are read.
#[derive(Default)]
pub(super) struct Runs {
    text: String,
    run: String,
    setting: Setting,
    is_text: bool,
    /// Whether it is read how to pronounce the text.
    is_phonetic: bool,
    has_settings: bool,
}

impl Runs {
    pub(super) fn open(&mut self, element: &BytesStart<'_>) {
        let value = || attribute(element, "val").unwrap_or_default();
        match element.local_name().as_ref() {
            "r" => self.setting = Setting::Plain,
            "rPh" => self.is_phonetic = true,
            "t" => self.is_text = !self.is_phonetic,
            "strike" if !matches!(value().as_str(), "0" | "false") => {
                self.setting = Setting::Struck;
            }
            "vertAlign" if self.setting == Setting::Plain && value() != "baseline" => {
                self.setting = Setting::Shifted;
            }
            _ => {}
        }
    }

    pub(super) fn add(&mut self, text: &str) {
        if self.is_text {
            self.run.push_str(text);
        }
    }

    pub(super) fn close(&mut self, element: &str) {
        match element {
            "t" => {
                self.has_settings |= self.setting != Setting::Plain && !self.run.trim().is_empty();
                add_run(&mut self.text, &std::mem::take(&mut self.run), self.setting);
                self.is_text = false;
            }
            "r" => self.setting = Setting::Plain,
            "rPh" => self.is_phonetic = false,
            _ => {}
        }
    }

    /// The text, if a part of it is set otherwise than the rest.
    pub(super) fn finish(self) -> Option<String> {
        self.has_settings.then_some(self.text)
    }
}

/// What a reference such as `&amp;` adds to a run.
pub(super) fn add_reference(runs: &mut Runs, reference: &BytesRef<'_>) {
    runs.add(&resolve(reference));
}

/// Of the texts that cells share those with such runs, by their number.
pub(super) fn shared<R: BufRead>(
    xml: &mut Reader<R>,
) -> Result<HashMap<usize, String>, WorkbookFault> {
    let mut found = HashMap::new();
    let mut number = 0_usize;
    let mut runs = Runs::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| WorkbookFault::Damaged)? {
            Event::Start(element) => runs.open(&element),
            Event::Text(text) => runs.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => add_reference(&mut runs, &reference),
            Event::End(element) if element.local_name().as_ref() == "si" => {
                found.extend(std::mem::take(&mut runs).finish().map(|text| (number, text)));
                number = number.saturating_add(1);
            }
            Event::End(element) => runs.close(element.local_name().as_ref()),
            Event::Eof => return Ok(found),
            Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_and_struck_out_runs_do_not_run_together_with_figures() {
        for (text, run, setting, expected) in [
            ("980", "2", Setting::Shifted, "980²"),
            ("980", "2", Setting::Plain, "9802"),
            ("地区生产总值", "1)", Setting::Shifted, "地区生产总值¹)"),
            ("km", "2", Setting::Shifted, "km2"),
            ("980", "２", Setting::Shifted, "980²"),
            ("", "900", Setting::Struck, "~~900~~"),
            ("900", " ", Setting::Struck, "900 "),
        ] {
            let mut whole = text.to_owned();
            add_run(&mut whole, run, setting);
            assert_eq!(whole, expected);
        }
    }
}
