//! Lines among the rows that hold no figures: what they say of the rows below them.

use super::checks::heads_list;
use super::increase::heads_increases;
use super::row_above::AreaAbove;
use super::{Record, Shape, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::{Line, unit_above};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::{Column, recognise_column};
use crate::input::label::take_apart;
use crate::input::vocabulary::{
    REMARKS, ends_like_area, form_of, is_of_which, rank, says_when, without_ordinal, without_totals,
};
use crate::input::wide::{RowsAre, Wide};
use crate::quantity::fold;

/// Characters that the name of an area has at most.
const LONGEST_NAME: usize = 10;

impl Table<'_> {
    /// Takes in what a line without figures says of the rows below it: whose they are where no column
    /// says it, and in which unit. Gives whether all that it says is understood.
    pub(super) fn take_heading(&mut self, intake: &mut Intake<'_>, record: &Record<'_>) -> bool {
        let line = Line::of(&record.fields, record.start);
        let form = form_of(&record.fields);
        self.take_units_of_heading(intake, &line, &form);
        self.take_doubt(intake, &line, &form);
        self.take_increase(intake, &line, &form);
        self.forget_main();
        self.row_above.list.end(false);
        let Some(area) = self.area_of_heading(intake, &record.fields) else {
            self.take_topic(intake, &line, &form);
            return false;
        };
        let plan = intake.plan();
        let told = match &area {
            AreaAbove::Part(part) => Some(part.as_str()),
            AreaAbove::Whole => Some(plan.area.as_str()),
            AreaAbove::NotKnown(_) => None,
        };
        let told = told.filter(|_| !self.has_area);
        let is_understood = told.is_some();
        if let Some(told) = told {
            let heading = Diagnostic::new(Code::AreaByHeading).with("written", &line.text);
            let place = self.locate(intake, record.start, record.first_field());
            intake.add_diagnostics([heading.with("area", told).at(place)]);
        }
        self.row_above.heading = area;
        self.row_above.heading_at = Some(self.rows);
        self.row_above.form = form;
        self.row_above.topics.clear();
        is_understood
    }

    /// Whether a line of a table whose columns are indicators is nothing but the name of one: the rows below it
    /// are of that.
    pub(super) fn heads_other_rows(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        wide: &Wide,
    ) -> bool {
        let is_by_columns = wide.rows != RowsAre::Indicators;
        let name = || self.only_text(intake, &record.fields);
        is_by_columns && name().is_some_and(|name| intake.knows_indicator(&name))
    }

    /// Takes in a heading that names no area. Below one of a part it is within that if it stands
    /// directly below it, is numbered as one that does, or is numbered as what belongs to it: else the
    /// rows below it may be another's.
    fn take_topic(&mut self, intake: &Intake<'_>, line: &Line, form: &str) {
        let is_of_part = !self.has_area && matches!(self.row_above.heading, AreaAbove::Part(_));
        let fields: Vec<&str> = line.fields.iter().map(String::as_str).collect();
        let name = self.only_text(intake, &fields).unwrap_or_default();
        let is_label = name.contains(':') || line.text.ends_with([':', '：']);
        let goes_on = name.is_empty() || name.starts_with('续') || is_of_which(&name);
        if !is_of_part || is_label || goes_on || line.is_remark() {
            return;
        }
        let above = &mut self.row_above;
        if above.heading_at == Some(self.rows) {
            above.topics.push(form.to_owned());
        }
        let belongs = !form.is_empty() && !above.form.is_empty() && rank(form) > rank(&above.form);
        if !belongs && !above.topics.iter().any(|topic| topic == form) {
            above.heading = AreaAbove::NotKnown(line.text.as_str().into());
        }
    }

    /// Doubts whose the rows below are where a row with figures names an area instead of an indicator.
    pub(super) fn doubt_below_area(&mut self, intake: &Intake<'_>, label: &str) {
        let is_known = intake.knows_indicator(label);
        let is_area = intake.knows_area(label) && !is_known;
        let above = &mut self.row_above;
        if !is_area || self.has_area || is_of_which(label) {
            above.list.end(is_known);
            return;
        }
        let heading =
            std::mem::replace(&mut above.heading, AreaAbove::NotKnown(label.trim().into()));
        above.list.add(heading);
        above.lists_areas = true;
    }

    /// Areas directly below each other and below an indicator are a list of its parts, and no headings:
    /// the indicator below them is whose it was above.
    pub(super) fn end_list(&mut self, intake: &Intake<'_>, label: &str) {
        if intake.knows_indicator(label)
            && let Some(heading) = self.row_above.list.is_of_parts()
        {
            self.row_above.heading = heading;
        }
    }

    /// Whether a row that is not plain changes what the plain rows below it mean.
    pub(in crate::input) fn turns(&self, intake: &Intake<'_>, fields: &[&str]) -> bool {
        let Some(Shape::Long(header)) = &self.shape else { return false };
        let text = |column: Column| header.field(column).and_then(|index| fields.get(index));
        let label = text(Column::Indicator).copied().unwrap_or_default();
        if intake.knows_indicator(label) && !heads_list(intake, fields) {
            return false;
        }
        if !self.has_area && intake.knows_area(label) && !is_of_which(label) {
            return true;
        }
        let is_figure =
            |index: usize| fields.get(index).is_some_and(|text| cell::is_bare_figure(text));
        let is_row = !says_when(label) && header.values().any(is_figure);
        if is_row || !self.may_be_note(intake, header, fields) {
            return false;
        }
        if self.too_long(fields).is_some() {
            return true;
        }
        let line = Line::of(fields, 0);
        let (units, ignored) = unit_above(|| std::iter::once(&line), None, intake.plan());
        let is_area = !self.has_area && self.area_of_heading(intake, fields).is_some();
        let is_doubt = || {
            self.claimed(intake, &line).is_some() || self.doubt_of_heading(intake, &line).is_some()
        };
        let is_turn = || is_doubt() || heads_increases(intake, &line);
        is_area || ignored.is_some() || !units.is_silent() || is_turn()
    }

    /// Whose rows stand below a line, if it speaks of areas: those of the area that is all it says, or
    /// not certain.
    fn area_of_heading(&self, intake: &Intake<'_>, fields: &[&str]) -> Option<AreaAbove> {
        let text = fields.join(" ");
        let text = text.trim();
        if let Some(name) = self.only_text(intake, fields) {
            let bare = take_apart(&name).name.into_owned();
            if is_of_which(&bare) {
                return None;
            }
            // `全市合计` is 全市; 合计 is what it is.
            let named = Some(without_totals(&bare)).filter(|named| !named.is_empty());
            let bare = named.unwrap_or(&bare).to_owned();
            // Areas below each other without a row between them are rows that nobody filled in.
            let is_empty = self.row_above.heading_at == Some(self.rows);
            if intake.knows_area(&bare) && (is_empty || self.row_above.lists_areas) {
                return Some(AreaAbove::NotKnown(text.into()));
            }
            if intake.is_part(&bare) {
                return Some(AreaAbove::Part(bare));
            }
            if intake.knows_area(&bare) {
                // Where nothing else was said, a line `合计` says nothing.
                let was_whole = matches!(self.row_above.heading, AreaAbove::Whole);
                return (!was_whole).then_some(AreaAbove::Whole);
            }
            let is_short = bare.chars().count() <= LONGEST_NAME && !bare.contains(':');
            let is_other = || is_short && ends_like_area(&bare) && !intake.plan().parts.is_empty();
            let is_label = bare.contains(':');
            if is_other() || !is_label && intake.other_area(&bare).is_some() {
                return Some(AreaAbove::NotKnown(text.into()));
            }
        }
        let is_of_part = !matches!(self.row_above.heading, AreaAbove::Whole);
        let speaks = intake.mentioned_part(text).is_some()
            || is_of_part && intake.speaks_of_whole(&text.replace(' ', ""));
        speaks.then(|| AreaAbove::NotKnown(text.into()))
    }

    /// Whether a field is of a column of running numbers.
    pub(super) fn is_number(&self, intake: &Intake<'_>, index: usize) -> bool {
        let own = &intake.plan().data.columns;
        let header = self.header.get(index);
        header.is_some_and(|text| recognise_column(text, own) == Some(Column::Number))
    }

    /// What stands alone in a line, without the number in front of it: `一、巴州区`.
    fn only_text(&self, intake: &Intake<'_>, fields: &[&str]) -> Option<String> {
        let texts = fields.iter().enumerate().map(|(index, text)| (index, fold(text)));
        let is_ordinal = |index: usize, text: &str| {
            self.is_number(intake, index) && without_ordinal(text).is_empty()
        };
        let mut texts = texts.filter(|(index, text)| !text.is_empty() && !is_ordinal(*index, text));
        let (_, text) = texts.next()?;
        texts.next().is_none().then(|| without_ordinal(&text).trim_end_matches(':').to_owned())
    }
}

impl Line {
    /// The texts of a record.
    pub(super) fn of(fields: &[&str], start: usize) -> Self {
        Self {
            text: fields.join(" ").trim().to_owned(),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            start,
        }
    }

    /// Whether the line says that it is a remark: what it says of an area is about figures, no heading.
    pub(super) fn is_remark(&self) -> bool {
        let folded = fold(&self.text);
        REMARKS.iter().any(|word| folded.starts_with(word))
    }
}
