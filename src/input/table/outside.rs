//! What stands outside the rows says of all of them: titles above the header, and the names of the
//! file, its folder and its sheet. It must not be of another area or kind than the plan asks for.

use super::doubt::{Doubt, may_count, spoken};
use super::own_columns::speaks_of_others;
use super::told_of_all::claimed_draft;
use super::{Shape, Table};
use crate::diagnostic::term::{CellAdvice, KindWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::path_text::legible;
use crate::input::vocabulary::{
    ONLY, Statement, branch_at_head, claims, is_bare_total, is_group, is_of_all_divided,
    is_of_organisation, is_rejected, is_said_by_name, kind_in_short, may_speak_of_kind,
    sample_file, speaks_of_figures, statements,
};
use crate::quantity::fold;

/// Names that say whom a table is about: of its sheet, its file and the folder of that.
const NAMES: usize = 3;

impl Table<'_> {
    /// Looks whether a title, or what the table is called, says that its values are not what was
    /// reached, and the `headers` do not say that it speaks of another column than those of `values`. A form that was
    /// filled in may keep the title of an example or a draft: that is told.
    ///
    /// # Errors
    /// That it does: targets or last year's values would count.
    pub(super) fn check_kind_outside(
        &self,
        intake: &mut Intake<'_>,
        (headers, values): (&[&str], &[usize]),
        start: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        let counts = |doubt: &Doubt| !speaks_of_others(intake, doubt, (headers, values));
        let titles =
            || self.above.iter().filter_map(|line| Some((line, doubt_of_title(intake, line)?)));
        let claimed =
            || self.above.iter().filter_map(|line| Some((line, claimed_draft(intake, line)?)));
        let mut drafts = titles().filter(|(_, doubt)| may_count(doubt.kind())).chain(claimed());
        let by_title = |(line, doubt): (&Line, Doubt)| (doubt, Word::ByTitle, line.start);
        let by_name = |doubt: Doubt| (doubt, Word::ByName, start);
        let draft = drafts.next().map(by_title);
        let draft = draft.or_else(|| self.draft_by_name(intake).map(by_name));
        let of_line = |line: &Line| {
            let of_title = doubt_of_title(intake, line);
            let of_title = of_title.filter(|doubt| !may_count(doubt.kind()));
            Some(by_title((line, of_title.or_else(|| self.claimed(intake, line))?)))
        };
        let found = self.above.iter().find_map(of_line);
        let found = found.or_else(|| self.doubt_of_names(intake).map(by_name));
        let found = found.filter(|(doubt, _, _)| counts(doubt));
        let Some((doubt, source, start)) = found else {
            intake.add_diagnostics(draft.map(|(doubt, source, start)| {
                doubt.told_as_draft(source).at(self.locate(intake, start, 1))
            }));
            return Ok(());
        };
        Err(vec![doubt.told(source).at(self.locate(intake, start, 1))])
    }

    pub(super) fn doubt_of_names(&self, intake: &Intake<'_>) -> Option<Doubt> {
        self.own_names().find_map(|(name, is_folder)| {
            let written = legible(name).into_owned();
            let found = intake.other_kind(&written).filter(|(_, kind)| !may_count(*kind));
            let is_said = |word: &str| is_said_by_name((&written, is_folder), word);
            // A file may be about what was withdrawn; a sheet so called is.
            let is_topic = |word: &str| is_rejected(word, None) && !self.is_sheet(name);
            let by_word =
                found.filter(|(word, _)| !word.is_ascii() || is_said(word) && !is_topic(word));
            let by_short = || kind_in_short(&written, |word| intake.names_of_plan_hold(word));
            let (word, kind) = by_word.or_else(|| by_short().filter(|_| !is_folder))?;
            Some(Doubt::new(&written, word, kind))
        })
    }

    /// Whether a name is that of the sheet.
    fn is_sheet(&self, name: &str) -> bool {
        self.source.name().rsplit_once('#').is_some_and(|(_, sheet)| sheet == name)
    }

    /// What the name of the sheet or file says of a draft or an example.
    fn draft_by_name(&self, intake: &Intake<'_>) -> Option<Doubt> {
        let mut names = self.own_names().filter(|(_, is_folder)| !is_folder);
        names.find_map(|(name, _)| {
            let (word, kind) = draft_said(intake, (&legible(name), sample_file))?;
            Some(Doubt::new(&legible(name), word, kind))
        })
    }

    /// The names of the sheet and of the file, and of the folder of that, with `true`.
    pub(super) fn own_names(&self) -> impl Iterator<Item = (&str, bool)> {
        let name: &str = self.source.name();
        let (file, sheet) =
            name.split_once('#').map_or((name, None), |(f, sheet)| (f, Some(sheet)));
        let mut parts = file.rsplit('/');
        let file = parts.next().map(|file| file.split('.').next().unwrap_or(file));
        let folder = parts.next().map(|folder| (folder, true));
        sheet.into_iter().chain(file).map(|name| (name, false)).chain(folder)
    }

    /// The names that say what a table is of: of its file, the folder of that, and its sheet.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.source.name().rsplit(['/', '#']).take(NAMES)
    }

    /// Looks whether a title, or what the table is called, names another area. A column of areas may still
    /// say whom the values are about: it does not where it is blank or says 合计.
    ///
    /// # Errors
    /// That it does where there is no such column: the values of that area would be taken for those of the
    /// whole.
    pub(super) fn check_names_outside(
        &mut self,
        intake: &Intake<'_>,
        start: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        if self.has_area {
            self.given.area_outside = self.only_area_outside(intake);
            return Ok(());
        }
        let by_title = || {
            let mut lines = self.above.iter();
            let named = |line| area_of_line(intake, line).or_else(|| branch_of_line(intake, line));
            lines.find_map(|line| Some((named(line)?, Word::ByTitle, line.start)))
        };
        let of_name = |name: &str| {
            let name = legible(name);
            area_named(intake, &name)
        };
        let mut own = self.own_names().filter(|(_, is_folder)| !is_folder);
        let of_branch = || own.find_map(|(name, _)| branch_named(intake, &legible(name)));
        let by_name = self.names().find_map(of_name).or_else(of_branch);
        let by_name = by_name.map(|area| (area, Word::ByName, start));
        let Some((area, source, start)) = by_name.or_else(by_title) else { return Ok(()) };
        Err(self.part_named(intake, (area, source), start))
    }

    /// The one area that a title, or what the table is called, names.
    fn only_area_outside(&self, intake: &Intake<'_>) -> Option<(String, Word)> {
        let of_text = |text: &str| {
            let Some(part) = intake.mentioned_part(text) else { return area_named(intake, text) };
            let is_only = intake.mentioned_part(&fold(text).replace(fold(part).as_ref(), " "));
            is_only.is_none().then(|| part.to_owned())
        };
        let of_line = |line: &Line| {
            let said = statements(&line.fields);
            let of_said = |said: &Statement| {
                said.names_reporter().and_then(of_text).or_else(|| branch_in_title(intake, said))
            };
            Some((said.iter().find_map(of_said)?, Word::ByTitle))
        };
        let by_name = self.names().find_map(|name| Some((of_text(&legible(name))?, Word::ByName)));
        by_name.or_else(|| self.above.iter().find_map(of_line))
    }

    /// That a row with a blank or a total for its area is of one that is named outside the rows alone.
    ///
    /// # Errors
    /// That it is: a county's own total is not the city's.
    pub(super) fn check_area_of_row(
        &self,
        intake: &Intake<'_>,
        written: &str,
    ) -> Result<(), Box<Diagnostic>> {
        let says_none = fold(written).is_empty() || is_bare_total(written);
        match self.given.area_outside.as_ref().filter(|_| says_none) {
            Some((area, source)) => Err(Box::new(part_named(intake, area, *source))),
            None => Ok(()),
        }
    }

    /// Refuses the columns that are headed 合计 where a title, or what the table is called, names one area: a
    /// county's own total is not the city's.
    ///
    /// # Errors
    /// That the table has no others.
    pub(super) fn refuse_totals(&mut self, intake: &mut Intake<'_>) -> Result<(), Vec<Diagnostic>> {
        let Some(area) = self.given.area_outside.clone() else { return Ok(()) };
        let Some(Shape::Wide(wide)) = &mut self.shape else { return Ok(()) };
        let (totals, start) = (wide.take_totals(), wide.start);
        let has_others = !wide.cells.is_empty();
        for index in totals {
            if !has_others {
                return Err(self.part_named(intake, area, start));
            }
            let found = part_named(intake, &area.0, area.1);
            let origin = self.origin(start, index.saturating_add(1));
            intake.refuse([(origin, Box::new(found))]);
        }
        Ok(())
    }

    /// That a line below the rows names another area.
    pub(super) fn named_outside(&self, intake: &Intake<'_>, line: &Line) -> Vec<Diagnostic> {
        let area = area_of_line(intake, line).unwrap_or_default();
        self.part_named(intake, (area, Word::ByFoot), line.start)
    }

    fn part_named(
        &self,
        intake: &Intake<'_>,
        (area, source): (String, Word),
        start: usize,
    ) -> Vec<Diagnostic> {
        let found = part_named(intake, &area, source);
        vec![found.at(self.locate(intake, start, 1))]
    }
}

fn part_named(intake: &Intake<'_>, area: &str, source: Word) -> Diagnostic {
    let whole = intake.plan().area.as_str();
    let (advice, known) = if intake.is_part(area) {
        (CellAdvice::AreaInColumn, vec![area, whole])
    } else {
        (CellAdvice::LeaveAreaOut, vec![whole])
    };
    Diagnostic::new(Code::PartNamedOutside)
        .with("source", source)
        .with("area", area)
        .with("advice", advice)
        .with("known", Argument::names(known))
}

/// The word in a name that says that what is called so shows how to fill a table in, by a list of such words, or is a
/// draft.
pub(in crate::input) fn draft_said(
    intake: &Intake<'_>,
    (name, sample_in): (&str, impl Fn(&str) -> Option<&'static str>),
) -> Option<(&'static str, KindWord)> {
    // Most names hold no such word, with or without the names of a plan.
    if !may_speak_of_kind(name) {
        return None;
    }
    let sample = sample_in(&intake.without_names(name)).map(|word| (word, KindWord::Sample));
    sample.or_else(|| intake.other_kind(name).filter(|(_, kind)| may_count(*kind)))
}

/// What a line above the header says of all values.
fn doubt_of_title(intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
    spoken(line).find_map(|said| {
        if let Some(answer) = said.rejects() {
            return Some(Doubt::new(&line.text, answer, KindWord::Void));
        }
        let (word, kind) = intake.other_kind(&said.text).or_else(|| said.of_table())?;
        Some(Doubt::new(&line.text, word, kind))
    })
}

/// The area that a line around the rows speaks of, where it is not the plan's own: a part anywhere in it,
/// another one at the head of a title, behind the label of whoever reports, or in a sentence that says that
/// the values are of it.
pub(super) fn area_of_line(intake: &Intake<'_>, line: &Line) -> Option<String> {
    if names_receivers(line) {
        return None;
    }
    if let Some(part) = intake.mentioned_part(&line.text) {
        return Some(part.to_owned());
    }
    let said = statements(&line.fields);
    let mut texts = said.iter().filter_map(|said| said.names_reporter());
    let area = texts.find_map(|text| area_named(intake, text));
    let mut divisions = said.iter().filter_map(|said| said.names_division());
    let division = || divisions.find(|name| is_division_of_plan(intake, name)).map(str::to_owned);
    area.or_else(division).or_else(|| area_claimed(intake, line))
}

/// The part of an organisation or a town that is all that a title names. Below the rows it may have signed them.
fn branch_of_line(intake: &Intake<'_>, line: &Line) -> Option<String> {
    statements(&line.fields).iter().find_map(|said| branch_in_title(intake, said))
}

/// The part of an organisation or a town that is all that a title names beside its period: `心内科2026年3月`.
fn branch_in_title(intake: &Intake<'_>, said: &Statement) -> Option<String> {
    said.label.is_empty().then(|| branch_named(intake, &said.text)).flatten()
}

/// The same of a name. What the plan calls so is none.
fn branch_named(intake: &Intake<'_>, text: &str) -> Option<String> {
    let plan = intake.plan();
    let text = intake.without_periods(&intake.without_names(text));
    let mut pieces = text.split(|c: char| "(),-–—:、 ".contains(c));
    let group = || pieces.find(|piece| is_group(piece)).map(str::to_owned);
    let branch = branch_at_head(&text).or_else(group)?;
    let is_own = [&plan.area, &plan.title].into_iter().any(|name| fold(name).contains(&branch));
    (!plan.area.is_empty() && !is_own && !intake.knows_area(&branch)).then_some(branch)
}

/// Whether a name behind the label of a part of an organisation is not that of the whole.
fn is_division_of_plan(intake: &Intake<'_>, name: &str) -> bool {
    let is_whole = intake.knows_area(name)
        || is_of_all_divided(name)
        || name.starts_with('全')
        || is_of_organisation(name);
    !intake.plan().area.is_empty() && !is_whole
}

/// Whether a line says to whom a table is sent: `抄送：巴州区`.
fn names_receivers(line: &Line) -> bool {
    let said = statements(&line.fields);
    let is_sent = |label: &str| ["抄送", "主送", "分送", "抄报", "发送"].contains(&label);
    !said.is_empty() && said.iter().all(|said| is_sent(&said.label))
}

/// The area that a title, a name or a part of it says, where that is not the plan's own.
fn area_named(intake: &Intake<'_>, text: &str) -> Option<String> {
    let part = intake.mentioned_part(text).map(str::to_owned);
    part.or_else(|| intake.named_in_short(text)).or_else(|| intake.other_area(text))
}

/// The area, none of the plan's, that a sentence says all values are of: `以上为南充市数据`.
pub(super) fn area_claimed(intake: &Intake<'_>, line: &Line) -> Option<String> {
    const GOES_ON: [&str; 6] = ["数", "口径", "平均", "水平", "范围", "指标"];
    // `以下` above a table says what `以上` does below it.
    let text = fold(&line.text).replace("以下", "以上");
    let claims = claims(&text).filter(|claim| speaks_of_figures(claim.subject));
    let only = ONLY.iter().filter_map(|word| text.split_once(word)).map(|(_, object)| object);
    let mut objects = claims.map(|claim| claim.object).chain(only);
    objects.find_map(|object| {
        let area = intake.other_area(object)?;
        let (_, behind) = object.split_once(&area)?;
        let is_all = behind.trim_matches(['。', ' ', ')']).is_empty()
            || GOES_ON.iter().any(|word| behind.starts_with(word));
        is_all.then_some(area)
    })
}
