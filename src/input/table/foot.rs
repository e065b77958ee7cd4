//! The lines below the last row: what they say holds for the rows above them.

use super::Table;
use crate::diagnostic::Diagnostic;
use crate::input::above::Line;
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::records::{Records, Step};
use crate::observation::Grammar;
use crate::quantity::fold;

/// Bytes at the end of a table in which such lines are looked for.
const FOOT: usize = 4 * 1024;

impl Table<'_> {
    /// Looks at the lines below the last row before any row is read; the header ends at byte `from`.
    ///
    /// # Errors
    /// That they name a part of the area where no column says whom the values are about.
    pub(in crate::input) fn look_at_foot(
        &mut self,
        intake: &mut Intake<'_>,
        grammar: Grammar,
        from: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        let lines = self.foot(intake, grammar, from);
        let names_part = |line: &&Line| {
            let mentions = intake.mentioned_part(&line.text).is_some();
            mentions && !line.is_remark() && !self.has_area
        };
        if let Some(line) = lines.iter().find(names_part) {
            return Err(self.named_outside(intake, line));
        }
        if !lines.is_empty() {
            self.add_around(intake, lines);
        }
        Ok(())
    }

    fn foot(&self, intake: &Intake<'_>, grammar: Grammar, from: usize) -> Vec<Line> {
        let length = self.source.length();
        let mut start = from.max(length.saturating_sub(FOOT));
        let part = self.source.part(start..length);
        let mut text = part.as_ref();
        if start > from {
            // The first line may be the rest of one.
            let line = text.find('\n').map_or(text.len(), |feed| feed.saturating_add(1));
            text = text.get(line..).unwrap_or_default();
            start = length.saturating_sub(text.len());
        }
        let mut records = Records::new(text, grammar);
        let mut lines = Vec::new();
        while let Step::Record { start: within, .. } = records.next() {
            let fields = records.fields();
            if fields.iter().any(|field| is_of_row(intake, field)) {
                lines.clear();
            } else if fields.iter().any(|field| !fold(field).is_empty()) {
                lines.push(Line::of(&fields, start.saturating_add(within)));
            }
        }
        lines
    }
}

/// Whether a cell is one that notes do not have.
fn is_of_row(intake: &Intake<'_>, text: &str) -> bool {
    intake.knows_indicator(text) || cell::is_bare_figure(text)
}
