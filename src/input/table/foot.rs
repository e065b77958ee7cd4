//! The lines below the last row: what they say holds for the rows above them.

use std::borrow::Cow;

use super::bases::bases_claimed;
use super::doubt::{Doubt, may_count};
use super::remarks::names_parts;
use super::told_of_all::{claimed_draft, said_below};
use super::{Shape, Table, outside};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::term::{KindWord, Word};
use crate::input::above::Line;
use crate::input::cell;
use crate::input::facts::{Intake, is_known_status};
use crate::input::note_time::{says_supplied, sentences};
use crate::input::path_text::legible;
use crate::input::records::{Records, Step};
use crate::input::vocabulary::{
    ONLY, announces_number, claims, is_signature, lacking, says_when, speaks_of_figures, statements,
};
use crate::observation::Grammar;
use crate::quantity::fold;

/// Bytes at the end of a table in which such lines are looked for.
const FOOT: usize = 4 * 1024;

/// Bytes that are enough where a row is among them.
const NEAR: usize = 512;

/// Bytes at its beginning in which its indicators are looked for.
pub(super) const HEAD: usize = 256 * 1024;

impl Table<'_> {
    /// Looks at the lines below the last row before any row is read; the header ends at byte `from`.
    ///
    /// # Errors
    /// That they name another area where no column says whom the values are about, or say that the
    /// values are not what was reached in the period.
    pub(in crate::input) fn look_at_foot(
        &mut self,
        intake: &mut Intake<'_>,
        grammar: Grammar,
        from: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        let lines = self.foot(intake, grammar, from);
        self.settle_marks(intake, &lines);
        self.note_area_texts(&lines, (from, grammar));
        let names_part = |line: &&Line| {
            let mentions = outside::area_of_line(intake, line).is_some();
            let claims = || outside::area_claimed(intake, line).is_some();
            let speaks = || !line.is_remark() || speaks_of_parts(intake, line) || claims();
            let is_of_others = || {
                tells_who_lacks(line)
                    || names_other_sources(intake, line)
                    || tells_report_of_part(intake, line)
            };
            mentions && !self.has_area && speaks() && !is_of_others()
        };
        let above = self.above.iter().map(|line| (line, Word::ByTitle));
        let mut around = above.chain(lines.iter().map(|line| (line, Word::ByFoot)));
        let lacks = around.find_map(|(line, by)| Some((self.lacks_part(intake, line)?, by, line)));
        if let Some((doubt, by, line)) = lacks {
            return Err(vec![doubt.told(by).at(self.locate(intake, line.start, 1))]);
        }
        if let Some(line) = lines.iter().find(names_part) {
            return Err(self.named_outside(intake, line));
        }
        if let Some((doubt, source, start)) = self.doubt_around(intake, &lines, (from, grammar)) {
            let place = self.locate(intake, start, 1);
            return Err(vec![doubt.told(source).at(place)]);
        }
        if !self.given.is_overruled {
            let mut is_said = false;
            for line in &lines {
                let mut said = bases_claimed(intake, line);
                // Of several lines the first one counts; what it says comes before what a title does.
                said.all = said.all.filter(|_| !is_said);
                is_said |= said.all.is_some();
                self.check_bases(intake, (line, &said), Word::ByFoot)?;
                self.take_bases(intake, line, said);
            }
        }
        let draft_in = |line: &Line| {
            let in_a_word = said_below(line).filter(|doubt| may_count(doubt.kind()));
            claimed_draft(intake, line).or(in_a_word)
        };
        let draft = lines.iter().find_map(|line| Some((draft_in(line)?, line.start)));
        intake.add_diagnostics(draft.map(|(doubt, start)| {
            doubt.told_as_draft(Word::ByFoot).at(self.locate(intake, start, 1))
        }));
        intake.add_diagnostics(self.told_within(intake, &lines));
        self.add_increases(intake, &lines);
        if !lines.is_empty() {
            let rows = self.source.part(from..from.saturating_add(HEAD));
            self.add_around(intake, lines, (&rows, grammar));
        }
        Ok(())
    }

    /// That a line says that figures of the whole lack a part of it: `城关镇数据未报`. Beside a column of areas it may be
    /// blank there.
    fn lacks_part(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let said = statements(&line.fields).into_iter().filter(|said| !said.is_about_origin());
        let mut said = said.filter(|said| !self.has_area && !says_supplied(&said.text));
        said.find_map(|said| {
            let names = sentences(&said.text).find_map(|piece| {
                let names = intake.without_periods(lacking(piece)?);
                let names = names.trim().to_owned();
                names_parts(intake, &names).then_some(names)
            })?;
            Some(Doubt::new(&line.text, &names, KindWord::Partial))
        })
    }

    /// What the lines around the rows, or the name of the table, say that its values are of: another period, kind or
    /// part of their period. `from` is where the rows begin.
    fn doubt_around(
        &self,
        intake: &Intake<'_>,
        below: &[Line],
        (from, grammar): (usize, Grammar),
    ) -> Option<(Doubt, Word, usize)> {
        let rows = self.source.part(from..from.saturating_add(HEAD));
        let elsewhere = |line: &Line| {
            let dated = self.dated_elsewhere(intake, line);
            let held = || self.held_elsewhere(intake, (&line.text, &line.text));
            dated.or_else(held).or_else(|| self.time_elsewhere(intake, line, (&rows, grammar)))
        };
        let above = self.above.iter().find_map(|line| Some((elsewhere(line)?, line.start)));
        let void = |line: &Line| said_below(line).filter(|doubt| !may_count(doubt.kind()));
        let doubt = |line: &Line| {
            let claimed = self.claimed(intake, line);
            claimed.or_else(|| elsewhere(line)).or_else(|| void(line))
        };
        let below = || below.iter().find_map(|line| Some((doubt(line)?, line.start)));
        let by_name = || {
            self.names().map(legible).find_map(|name| {
                let spaced = name.replace(['-', '_'], " ");
                self.held_elsewhere(intake, (&spaced, &name))
            })
        };
        let above = above.map(|(doubt, start)| (doubt, Word::ByTitle, start));
        let below = || below().map(|(doubt, start)| (doubt, Word::ByFoot, start));
        above.or_else(below).or_else(|| by_name().map(|doubt| (doubt, Word::ByName, from)))
    }

    /// Whether a record holds what notes do not have: an indicator, or a figure where values stand.
    fn is_row(&self, intake: &Intake<'_>, fields: &[&str]) -> bool {
        let is_value = |index: usize| match &self.shape {
            Some(Shape::Long(header)) => header.values().any(|value| value == index),
            Some(Shape::Wide(wide)) => wide.cells.contains(&index),
            None => false,
        };
        if fields.iter().any(|text| intake.knows_indicator(text)) {
            return true;
        }
        if is_signature(fields) {
            return false;
        }
        let says_when = || fields.iter().any(|field| says_when(field));
        let has_digit = |text: &str| text.contains(|c: char| c.is_numeric());
        let is_figure = |text: &str| has_digit(text) && !says_when() && !announces_number(text);
        let mut cells = fields.iter().enumerate();
        cells.any(|(index, text)| {
            cell::is_bare_figure(text) || index > 0 && is_value(index) && is_figure(text)
        })
    }

    /// The lines below the last row.
    fn foot(&self, intake: &Intake<'_>, grammar: Grammar, from: usize) -> Vec<Line> {
        let near = self.lines_at_end(intake, grammar, (from, NEAR));
        near.or_else(|| self.lines_at_end(intake, grammar, (from, FOOT))).unwrap_or_default()
    }

    /// The same, looked for in the last bytes from a byte on; nothing if so few may hide one.
    fn lines_at_end(
        &self,
        intake: &Intake<'_>,
        grammar: Grammar,
        (from, bytes): (usize, usize),
    ) -> Option<Vec<Line>> {
        let (text, is_whole) = self.end_of_text(from, bytes);
        let is_all = is_whole || bytes >= FOOT;
        if !is_all && text.contains('"') {
            return None;
        }
        let mut records = Records::new(&text, grammar);
        let (mut lines, mut has_row) = (Vec::new(), false);
        while let Step::Record { start: within, .. } = records.next() {
            let fields = records.fields();
            if self.is_row(intake, &fields) {
                has_row = true;
                lines.clear();
            } else if fields.iter().any(|field| !fold(field).is_empty()) {
                lines.push(Line::of(&fields, within));
            }
        }
        if !lines.is_empty() {
            let start = self.source.length().saturating_sub(text.len());
            for line in &mut lines {
                line.start = line.start.saturating_add(start);
            }
        }
        (is_all || has_row).then_some(lines)
    }

    /// The whole lines among the last bytes from a byte on, and whether there are no others.
    fn end_of_text(&self, from: usize, bytes: usize) -> (Cow<'_, str>, bool) {
        if let Some(text) = self.source.unread_end(bytes) {
            return (text.into(), false);
        }
        let length = self.source.length();
        let start = from.max(length.saturating_sub(bytes));
        let mut text = self.source.part(start..length);
        if start > from {
            // The first line may be the rest of one.
            let line = text.find('\n').map_or(text.len(), |feed| feed.saturating_add(1));
            text = match text {
                Cow::Borrowed(text) => text.get(line..).unwrap_or_default().into(),
                Cow::Owned(text) => text.get(line..).unwrap_or_default().to_owned().into(),
            };
        }
        (text, start == from)
    }
}

/// Whether a line without labels tells who has not reported yet: `其余县区均已报送，巴州区待补`.
fn tells_who_lacks(line: &Line) -> bool {
    const LACKS: [&str; 8] = ["未报", "未上报", "尚未", "待补", "待报", "缺报", "漏报", "迟报"];
    LACKS.iter().any(|word| line.text.contains(word))
        && statements(&line.fields).iter().all(|said| said.label.is_empty())
}

/// Whether all that a line says of a part is which of several reports its figures are of: `Note: figures for Lomba
/// are provisional.`
fn tells_report_of_part(intake: &Intake<'_>, line: &Line) -> bool {
    let text = fold(&line.text);
    let names = |text: &str| intake.mentioned_part(text).is_some();
    let is_report = |object: &str| {
        let bare = object.trim_matches(['.', ' ', '数', '值']).to_lowercase();
        is_known_status(&bare) || cell::is_provisional(&bare)
    };
    claims(&text).any(|claim| {
        is_report(claim.object) && names(claim.subject) && !names(&text.replace(claim.subject, " "))
    })
}

/// Whether a line names where the figures are from, and others among them than parts of the area:
/// `数据来源：市科技局、巴州区科技局等`.
fn names_other_sources(intake: &Intake<'_>, line: &Line) -> bool {
    let others = |text: &str| {
        let mut names = text.split(['、', ',', '和', '及', ';']).map(str::trim);
        names.any(|name| !matches!(name, "" | "等") && intake.mentioned_part(name).is_none())
    };
    let is_other = |text: &str| text.split_once(':').is_some_and(|(_, names)| others(names));
    statements(&line.fields).iter().all(|said| said.label.ends_with("来源") && is_other(&said.text))
}

/// Whether a remark says that figures are those of parts, or leave some out: `以上为恩阳区数据`,
/// `不含恩阳区`, `仅含巴州区`.
fn speaks_of_parts(intake: &Intake<'_>, line: &Line) -> bool {
    const LEAVES_OUT: [&str; 5] = ["不含", "不包括", "不包含", "未含", "剔除"];
    let text = fold(&line.text);
    let names = |text: &str| intake.mentioned_part(text).is_some();
    let names_behind =
        |word: &&str| text.split_once(*word).is_some_and(|(_, rest)| intake.begins_with_part(rest));
    let of_figures = |subject: &str| speaks_of_figures(subject) && !names(subject);
    LEAVES_OUT.iter().chain(&ONLY).any(names_behind)
        || claims(&text).any(|claim| of_figures(claim.subject) && names(claim.object))
}
