//! Lines below a header that go on with it, or are another one: what stands below them would be read
//! under the wrong words.

use super::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::basis;
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::layout::{Layout, period_of_header, recognise};
use crate::input::records::{Records, Step};
use crate::input::unit_line::is_known;
use crate::input::vocabulary::{says_when, short_kind};
use crate::input::wide::{HeadersAre, Wide};
use crate::observation::Grammar;
use crate::quantity::fold;

impl Table<'_> {
    /// Looks whether a row of a wide table goes on with the header, or shows that it stands in two
    /// lines; `names_row` is whether the plan has what the row is about.
    ///
    /// # Errors
    /// That it does.
    pub(super) fn check_wide_header(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        (wide, names_row): (&Wide, bool),
    ) -> Result<(), Vec<Diagnostic>> {
        let label = record.text(Some(wide.label));
        let values = filled(record, wide);
        let are_periods = !values.is_empty() && values.iter().all(|v| intake.is_period(v));
        let is_first = self.rows == 0;
        let is_blank = fold(label).is_empty();
        let may_be_headless = is_first || names_row || (is_blank && !values.is_empty());
        let goes_on = is_first && is_blank && (are_periods || are_words(&values));
        if goes_on || (may_be_headless && has_headless_figure(record, wide)) {
            return Err(self.told(intake, record, Code::TwoLineHeader));
        }
        if !names_row && !says_when(label) && are_headers(intake, wide, &values) {
            return Err(self.told(intake, record, Code::SecondTable));
        }
        Ok(())
    }

    /// Looks whether the first row of a table with one value a row goes on with the header: words
    /// where a figure should stand, and nothing that says what they are about.
    ///
    /// # Errors
    /// That it does.
    pub(super) fn check_long_header(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        about: &[&str],
        value: &str,
    ) -> Result<(), Vec<Diagnostic>> {
        let says_nothing = about.iter().all(|text| fold(text).is_empty());
        if self.rows == 0 && says_nothing && are_words(&[value]) {
            return Err(self.told(intake, record, Code::TwoLineHeader));
        }
        Ok(())
    }

    /// Whether a line that only the cells below it make a header says a period beside other words, `编制单位：…,,,2026年二季度`,
    /// and the header stands below it.
    pub(super) fn is_title(
        &self,
        intake: &Intake<'_>,
        (record, layout): (&Record<'_>, &Layout),
        (below, grammar): (&str, Grammar),
    ) -> bool {
        let Layout::Wide(wide) = layout else { return false };
        let is_told =
            wide.cells.len() == 1 && recognise(intake, &record.fields, record.start).is_none();
        if !is_told {
            return false;
        }
        let mut records = Records::new(below, grammar);
        while let Step::Record { end, .. } = records.next() {
            let fields = records.fields();
            if fields.iter().any(|field| !fold(field).is_empty()) {
                let rest = below.get(end..).unwrap_or_default();
                let told = self.told_by_cells(intake, &fields, (rest, grammar));
                return recognise(intake, &told, 0).is_some_and(|next| next.names_columns());
            }
        }
        false
    }

    /// Looks whether the line above the header says of single columns of values what they are: `,,万人,千人`,
    /// `,,Final,Draft`.
    ///
    /// # Errors
    /// That it does: it is a part of the header.
    pub(super) fn check_line_above(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        values: &[usize],
    ) -> Result<(), Vec<Diagnostic>> {
        let Some(line) = self.above.last() else { return Ok(()) };
        let begins = line.fields.first().is_some_and(|text| !fold(text).is_empty());
        let texts = values.iter().filter_map(|index| line.fields.get(*index));
        let texts: Vec<&String> = texts.filter(|text| !fold(text).is_empty()).collect();
        let says = |text: &&String| {
            let folded = fold(text);
            let bare = folded.trim_matches(['(', ')']);
            let is_basis = basis::named(bare).is_some();
            let is_unit = is_known(bare, intake.plan()) && !intake.has_unit(bare);
            is_basis || is_unit || intake.other_kind(bare).is_some()
        };
        let short = texts.iter().map(|text| short_kind(&fold(text).to_lowercase()));
        let short: Option<Vec<&str>> = short.collect();
        // Above columns of lines or classes they are their names.
        let are_periods = || {
            let header = |index: &usize| record.fields.get(*index).copied().unwrap_or_default();
            values.iter().all(|index| period_of_header(intake, header(index)).is_some())
        };
        let is_short = (short.is_some_and(|kinds| kinds.contains(&"forecast")) || are_open(&texts))
            && are_periods();
        if !begins && texts.len() > 1 && (is_short || texts.iter().any(says)) {
            return Err(self.told(intake, record, Code::TwoLineHeader));
        }
        Ok(())
    }

    fn told(&self, intake: &Intake<'_>, record: &Record<'_>, code: Code) -> Vec<Diagnostic> {
        let first = record.fields.iter().position(|field| !fold(field).is_empty());
        let field = first.unwrap_or(0).saturating_add(1);
        let found = Diagnostic::new(code).with("file", self.source.name());
        vec![found.at(self.locate(intake, record.start, field))]
    }
}

/// Whether each text says of a month whether it is closed: what is open is expected.
fn are_open(texts: &[&String]) -> bool {
    let is = |text: &&&String, word: &str| fold(text).eq_ignore_ascii_case(word);
    texts.iter().all(|text| is(&text, "open") || is(&text, "closed"))
        && texts.iter().any(|text| is(&text, "open"))
}

/// The cells of a row where values should stand, without the blank ones.
fn filled<'a>(record: &Record<'a>, wide: &Wide) -> Vec<&'a str> {
    let values = wide.cells.iter().map(|index| record.text(Some(*index)));
    values.filter(|text| !fold(text).is_empty()).collect()
}

/// Whether there are texts and no figures among them: `目标值` and `完成`, not `已完成` or `-`.
fn are_words(values: &[&str]) -> bool {
    let is_word = |text: &&str| !cell::is_missing(text) && cell::state(text).is_err();
    values.iter().any(is_word) && !values.iter().any(|text| has_figure(text))
}

fn has_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_numeric())
}

fn has_headless_figure(record: &Record<'_>, wide: &Wide) -> bool {
    let mut fields = record.fields.iter().enumerate();
    fields.any(|(index, text)| wide.is_blank(index) && has_figure(text))
}

/// Whether what stands where values should are headers like those above them.
fn are_headers(intake: &Intake<'_>, wide: &Wide, values: &[&str]) -> bool {
    let mut own = wide.cells.iter().filter_map(|index| wide.header.get(*index));
    let has_years = own.all(|header| is_digits(header));
    let is_header = |text: &&&str| match wide.headers {
        // A figure may look like a year.
        HeadersAre::Periods => intake.is_period(text) && (has_years || !is_digits(text)),
        HeadersAre::Areas => intake.knows_area(text),
        HeadersAre::Indicators => intake.knows_indicator(text),
    };
    let headers = values.iter().filter(is_header).count();
    let others = values.iter().filter(|value| !is_header(value));
    let is_alone = wide.cells.len() == 1 && values.iter().all(|text| !is_digits(text));
    (headers > 1 || (headers == 1 && is_alone)) && !others.into_iter().any(|text| has_figure(text))
}

fn is_digits(text: &str) -> bool {
    fold(text).bytes().all(|byte| byte.is_ascii_digit())
}
