//! One cell of an `OpenDocument` sheet: what it states, what it shows, and what a person would type.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart};

use super::date_format::DateFormat;
use super::format::is_unit;
use super::number::{Typed, typed};
use super::runs::{Setting, add_run, strike_out};
use super::xlsx::day_of;
use super::yuan::YuanSign;
use crate::input::records::FIELD_BYTES;
use crate::input::title::is_last_day;
use crate::period::{PeriodText, read_period};
use crate::quantity::Number;

/// A cell while it is read.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) repeats: usize,
    kind: Kind,
    /// Its formula, if it has one.
    formula: Option<String>,
    /// The value that the cell states, other than its text.
    value: Option<String>,
    /// The currency of the value.
    currency: Option<String>,
    /// What the cell shows.
    shown: String,
    paragraphs: usize,
    pub(super) is_in_paragraph: bool,
    /// How what comes next is set, by the spans that it is in.
    settings: Vec<Setting>,
    /// Whether all that the cell shows is struck out.
    is_struck: bool,
}

/// What kind of value a cell states.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Text,
    Number,
    Percentage,
    Date,
    Error,
}

impl Cell {
    pub(super) fn open(element: &BytesStart<'_>, repeats: usize, setting: Option<Setting>) -> Self {
        let get = |name: &str| attribute(element, name);
        let stated = get("office:value-type").unwrap_or_default();
        let is_error = get("calcext:value-type").is_some_and(|kind| kind == "error");
        let (kind, value) = match stated.as_str() {
            _ if is_error => (Kind::Error, None),
            "float" | "currency" => (Kind::Number, get("office:value")),
            "percentage" => (Kind::Percentage, get("office:value")),
            "date" => (Kind::Date, get("office:date-value")),
            "boolean" => (Kind::Text, get("office:boolean-value")),
            _ => (Kind::Text, get("office:string-value")),
        };
        Self {
            repeats,
            kind,
            formula: get("table:formula"),
            value,
            currency: get("office:currency"),
            is_struck: setting == Some(Setting::Struck),
            ..Self::default()
        }
    }

    pub(super) fn open_paragraph(&mut self) {
        if self.paragraphs > 0 {
            self.shown.push(' ');
        }
        self.paragraphs = self.paragraphs.saturating_add(1);
        self.is_in_paragraph = true;
    }

    /// Adds text of a paragraph; what stands outside of one is layout of the file. Says whether there was room
    /// for it.
    pub(super) fn add(&mut self, text: &str) -> bool {
        if self.is_in_paragraph {
            let setting = self.settings.last().copied().unwrap_or_default();
            add_run(&mut self.shown, text, setting);
        }
        self.shown.len() <= FIELD_BYTES
    }

    /// Opens a span; what says nothing of how it is set is set as what is around it.
    pub(super) fn open_span(&mut self, setting: Option<Setting>) {
        let around = self.settings.last().copied().unwrap_or_default();
        self.settings.push(setting.unwrap_or(around));
    }

    pub(super) fn close_span(&mut self) {
        self.settings.pop();
    }

    /// The cell as a person would type it.
    pub(super) fn typed(&self, yuan: YuanSign) -> Typed {
        let mut typed = self.as_stated(yuan);
        if self.is_struck {
            strike_out(&mut typed);
        }
        typed
    }

    fn as_stated(&self, yuan: YuanSign) -> Typed {
        let shows_error = self.shown.starts_with('#') || self.shown.starts_with("Err:");
        match (&self.value, self.kind) {
            (Some(_), Kind::Number | Kind::Percentage) if shows_error => Typed::exact(&self.shown),
            (Some(value), Kind::Percentage) => typed(value, true),
            (Some(value), Kind::Number) => {
                let number = typed(value, false);
                let shown = Figure::of(&self.shown);
                let is_same =
                    shown.as_ref().is_none_or(|shown| shown.is_rounded_from(&number.text));
                if shown.is_none() && number.text != "0" && shows_text(&self.shown) {
                    return number.shown_otherwise(&self.shown);
                }
                let unit = shown.map(|shown| shown.unit).filter(|unit| !unit.is_empty());
                if let Some(unit) = unit.filter(|unit| !is_same && is_unit(unit)) {
                    return number.shown_otherwise(unit);
                }
                let unit = unit.filter(|_| is_same);
                let currency = self.currency.as_deref().filter(|code| !yuan.passes_over_code(code));
                let unit = currency.or(unit).unwrap_or_default();
                Typed { text: format!("{}{unit}", number.text), is_scaled: !is_same, ..number }
            }
            (Some(value), Kind::Date) => Typed::exact(&date(value, &self.shown)),
            (Some(value), Kind::Text | Kind::Error) if !value.is_empty() => Typed::exact(value),
            (Some(_) | None, _)
                if self.formula.is_some() && self.shown.is_empty() && self.value.is_none() =>
            {
                let formula = self.formula.as_deref().unwrap_or_default();
                let own = formula.split_once('=').map_or(formula, |(_, own)| own);
                Typed::exact(&format!("={}", own.trim()))
            }
            (Some(_) | None, _) => Typed::exact(&self.shown),
        }
    }
}

/// Whether a text that a cell shows is no number in any script: `待公布`.
fn shows_text(shown: &str) -> bool {
    const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";
    !shown.is_empty() && !shown.contains(|c: char| c.is_numeric() || NUMERALS.contains(c))
}

/// A number as a cell shows it.
struct Figure<'a> {
    number: Number,
    /// Digits behind its point.
    places: usize,
    /// Whether a minus or a bracket stands in front of it.
    has_minus: bool,
    /// The text behind it, such as `亿元`.
    unit: &'a str,
}

impl<'a> Figure<'a> {
    /// The figure in a text, its sign apart; none if it is no plain one.
    fn of(shown: &'a str) -> Option<Self> {
        let is_digit = |c: char| c.is_ascii_digit();
        let (start, end) = (shown.find(is_digit)?, shown.rfind(is_digit)?.saturating_add(1));
        let figure = shown.get(start..end)?.replace([',', ' ', '\u{A0}', '\u{202F}'], "");
        let places = figure.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let unit = shown.get(end..)?.trim();
        let unit = if matches!(unit, ")" | "-" | "）") { "" } else { unit };
        let has_minus = shown.get(..start)?.contains(['-', '(', '−']);
        Some(Self { number: figure.parse().ok()?, places, has_minus, unit })
    }

    /// Whether a stored number is shown so, rounded to its places: a format may show thousands. One below zero
    /// may be shown without its sign, in red.
    fn is_rounded_from(&self, stored: &str) -> bool {
        let twice_the_difference = || {
            let stored: Number = stored.trim_start_matches('-').parse().ok()?;
            let difference = stored.checked_add(self.number.negated())?;
            let twice = difference.checked_add(difference)?;
            twice.checked_shift(i8::try_from(self.places).ok()?)
        };
        let is_turned = self.has_minus && !stored.starts_with('-');
        !is_turned
            && twice_the_difference()
                .is_some_and(|twice| Number::whole(-1) <= twice && twice <= Number::whole(1))
    }
}

/// A day, or the month that the sheet shows of its first or last day, with the words that it shows around it.
fn date(value: &str, shown: &str) -> String {
    let day = day_of(value);
    let words = DateFormat::shown(shown);
    let bare = words.strip(shown);
    let shows_month = || matches!(read_period(bare, None), Ok((PeriodText::Period(period), _)) if period.first() == period.last());
    match day.rsplit_once('-') {
        Some((month, end)) if (end == "01" || is_last_day(day)) && shows_month() => {
            words.dress(month)
        }
        _ => words.dress(day),
    }
}

/// Rows and columns that the largest sheet of any program has, and as often as one may repeat.
const LARGEST_SHEET: usize = 16 * 1024 * 1024;

/// How often a row or a cell stands there, at least once; none if it states a number that no sheet
/// has room for, or none at all.
pub(super) fn repeats(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    let Some(stated) = attribute(element, name) else { return Some(1) };
    let count: usize = stated.trim().parse().ok()?;
    (count <= LARGEST_SHEET).then_some(count.max(1))
}

/// An attribute by its name with the prefix that every program writes.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// The character that a reference such as `&amp;` or `&#20803;` stands for.
pub(super) fn resolve(reference: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    Cow::Borrowed(match reference.xml_content(XmlVersion::Implicit1_0).as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "\u{FFFD}",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_shows_is_its_number_with_a_unit_or_another_number() {
        for (shown, stored, is_same, unit) in [
            ("3.5亿元", "3.5", true, "亿元"),
            ("3.5 亿元", "3.512", true, "亿元"),
            ("15%", "15", true, "%"),
            ("¥12,345.00元", "12345", true, "元"),
            ("1.2万元", "12345", false, "万元"),
            ("12", "12345", false, ""),
            ("(123)", "-123", true, ""),
            ("3.5", "3.5", true, ""),
            ("3.5", "-3.5", true, ""),
            ("-28", "28", false, ""),
            ("128", "28", false, ""),
        ] {
            let figure = Figure::of(shown).expect(shown);
            assert_eq!((figure.is_rounded_from(stored), figure.unit), (is_same, unit), "{shown}");
        }
        for shown in ["", "元", "1.2E+04", "1 1/2"] {
            assert!(Figure::of(shown).is_none(), "{shown}");
        }
    }

    #[test]
    fn the_first_of_a_month_is_the_month_if_that_is_shown() {
        for (value, shown, text) in [
            ("2022-04-01", "2022年4月", "2022-04"),
            ("2022-04-01T00:00:00", "2022-04", "2022-04"),
            ("2022-04-01", "2022-04-01", "2022-04-01"),
            ("2022-04-15", "2022年4月", "2022-04-15"),
            ("2022-03-31T00:00:00", "2022-03-31", "2022-03-31"),
        ] {
            assert_eq!(date(value, shown), text);
        }
    }
}
