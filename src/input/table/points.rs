//! Points and commas in figures of tables that are separated by semicolons: there they may group digits by
//! three as in much of Europe, and `10.212` is ten thousand. So it may be beside `1.250.000` or `95,75` in any other.

use memchr::memchr_iter;

use super::first_rows::{FirstRows, Rows};
use super::given::UnclearSigns;
use super::{Shape, Table};
use crate::input::cell::{self, Separation};
use crate::input::facts::{Fact, Intake};
use crate::observation::Grammar;

/// Bytes at the beginning of a table in which figures are looked for.
const LOOKED_AT: usize = 32 * 1024;

/// Whether digits stand in front of a point with three behind it, `12.000`: most tables have none.
fn holds_point_of_three(text: &str) -> bool {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_digit = |place: Option<usize>| {
        place.and_then(|place| bytes.get(place)).is_some_and(u8::is_ascii_digit)
    };
    memchr_iter(b'.', bytes).any(|point| {
        let behind = |count: usize| point.checked_add(count);
        is_digit(point.checked_sub(1))
            && (1..=3).all(|count| is_digit(behind(count)))
            && !is_digit(behind(4))
    })
}

/// Whether a figure has three decimals behind its point.
fn has_three_decimals(text: &str) -> bool {
    let decimals = text.rsplit_once('.').map_or("", |(_, decimals)| decimals);
    decimals.bytes().take_while(u8::is_ascii_digit).count() == 3
}

impl Table<'_> {
    /// Finds out how figures are written, by the rows at the beginning of a text.
    pub(in crate::input) fn look_for_points(&mut self, (below, grammar): Rows<'_>) {
        let is_by_semicolon = grammar == Grammar::Separated(';');
        if !is_by_semicolon && !holds_point_of_three(below) {
            return;
        }
        let values: Vec<usize> = match &self.shape {
            Some(Shape::Long(header)) => header.values().collect(),
            Some(Shape::Wide(wide)) => wide.cells.clone(),
            None => Vec::new(),
        };
        let mut first = FirstRows::of((below, grammar));
        let (mut has_points, mut has_commas) = (false, false);
        while let Some(fields) = first.next() {
            let texts = values.iter().filter_map(|index| fields.get(*index));
            for (text, said) in texts.filter_map(|text| Some((text, cell::separation(text)?))) {
                let is_point = said == Separation::PointOfDecimals;
                has_points |= is_point;
                has_commas |= said == Separation::CommaOfDecimals;
                self.given.has_three_decimals |= is_point && has_three_decimals(text);
            }
        }
        // Elsewhere a comma groups digits; beside one that is that of decimals a point may group them.
        self.given.unclear_signs = match (is_by_semicolon, has_commas) {
            (true, true) => UnclearSigns::Both,
            (true, false) if !has_points => UnclearSigns::Both,
            (false, true) => UnclearSigns::Points,
            (true | false, false) => UnclearSigns::None,
        };
    }

    /// Refuses a figure of which it is not certain whether its point or comma groups digits.
    pub(super) fn refuse_unclear(&self, intake: &mut Intake<'_>, fact: &Fact<'_>) -> bool {
        let said = cell::separation(fact.value.text);
        let is_unclear = match self.given.unclear_signs {
            UnclearSigns::None => false,
            UnclearSigns::Points => said == Some(Separation::Point),
            UnclearSigns::Both => matches!(said, Some(Separation::Point | Separation::Comma)),
        };
        if is_unclear {
            let origin = fact.value.origin;
            intake.mark_refused(fact.indicator.text, fact.period.text, fact.area.text, origin);
            let written = fact.value.text.trim();
            let told = match self.given.unclear_signs {
                UnclearSigns::Points => cell::unclear_point(written),
                UnclearSigns::None | UnclearSigns::Both => cell::unclear_figure(written),
            };
            intake.refuse([(origin, told)]);
        }
        is_unclear
    }
}
