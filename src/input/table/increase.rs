//! What says of values that they came on top, where the plan asks how much there is.

use super::Table;
use super::doubt::spoken;
use super::gains::lines_of_gains;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::label::Said;
use crate::input::path_text::legible;
use crate::input::vocabulary::{
    claims, names_increase, says_increase, speaks_of_figures, statements,
};
use crate::quantity::fold;

/// The texts around rows that say that values are increases.
#[derive(Default)]
pub(super) struct Increases {
    /// Of all rows: titles, names, notes.
    all: Vec<String>,
    /// Of the rows below a heading, with how that is numbered.
    headings: Vec<(String, String)>,
    /// Lines that say so and nothing else, of all rows or of those of an entry.
    lines: Vec<(String, Option<usize>)>,
}

impl Increases {
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty() && self.headings.is_empty() && self.lines.is_empty()
    }
}

impl Table<'_> {
    /// Takes in what titles, and what the table is called, say of increases.
    pub(super) fn read_increases(&mut self, intake: &Intake<'_>) {
        let by_title = self.above.iter().filter(|line| heads_increases(intake, line));
        let by_title = by_title.map(|line| line.text.clone());
        let by_claim = self.above.iter().filter(|line| claims_increases(intake, line));
        let by_claim = by_claim.map(|line| line.text.clone());
        let names = self.own_names().filter(|(_, is_folder)| !is_folder);
        let names = names.map(|(name, _)| legible(name).into_owned());
        let by_name = names.filter(|name| speaks_of_increase(intake, name));
        let all: Vec<String> = by_title.chain(by_claim).chain(by_name).collect();
        self.increases.all.extend(all);
    }

    /// Takes in what lines below the rows say of increases.
    pub(super) fn add_increases(&mut self, intake: &Intake<'_>, lines: &[Line]) {
        let claimed = lines.iter().filter(|line| claims_increases(intake, line));
        self.increases.all.extend(claimed.map(|line| line.text.clone()));
        let of_gains = lines_of_gains(intake, lines);
        self.increases.lines.extend(of_gains);
    }

    /// Takes in what a heading among the rows says of increases; one of the same form ends another.
    pub(super) fn take_increase(&mut self, intake: &Intake<'_>, line: &Line, form: &str) {
        let headings = &mut self.increases.headings;
        headings.retain(|(_, above)| form.is_empty() || above != form);
        if heads_increases(intake, line) {
            headings.push((line.text.clone(), form.to_owned()));
        }
    }

    /// That something says that a value is an increase, where the indicator is how much there is.
    pub(super) fn increase(
        &self,
        intake: &Intake<'_>,
        (name, written): (&str, &str),
        said: &Said,
    ) -> Option<Box<Diagnostic>> {
        let indicator = intake.indicator_named(name).filter(|_| intake.is_stock(name))?;
        let entry = intake.names().entry_labelled(name);
        let is_own = |of: &Option<usize>| of.is_none() || *of == entry;
        if let Some((line, _)) = self.increases.lines.iter().find(|(_, of)| is_own(of)) {
            return Some(increase_of_level(line));
        }
        let header = said.place.and_then(|place| self.header.get(place.field.checked_sub(1)?));
        // The plan may say that what is called so is the value.
        let is_declared = |header: &&String| {
            intake.plan().data.columns.iter().any(|(_, own)| fold(own) == **header)
        };
        let header = header.filter(|header| !is_declared(header)).map(String::as_str);
        let around = self.increases.headings.iter().map(|(text, _)| text);
        let around = around.chain(&self.increases.all).map(String::as_str);
        let mut texts = header.into_iter().chain([written]).chain(around);
        let speaks = |text: &&str| names_increase(text);
        let first = texts.find(speaks)?;
        let own = fold(&indicator.heading.name).to_lowercase();
        let mut texts = std::iter::once(first).chain(texts);
        let text = texts.find(|text| says_increase(text, &own))?;
        Some(increase_of_level(text))
    }
}

/// That a text says that values came on top.
pub(super) fn increase_of_level(text: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(Code::IncreaseOfLevel).with("written", text.trim()))
}

/// Whether a line that heads values says that some are increases.
pub(super) fn heads_increases(intake: &Intake<'_>, line: &Line) -> bool {
    names_increase(&line.text) && spoken(line).any(|said| speaks_of_increase(intake, &said.text))
}

/// Whether a sentence of a line says that figures are increases: `注：以上为本月新增数`.
fn claims_increases(intake: &Intake<'_>, line: &Line) -> bool {
    let said = statements(&line.fields).into_iter().filter(|said| !said.is_about_origin());
    names_increase(&line.text)
        && said.into_iter().any(|said| {
            let mut claims = claims(&said.text);
            claims.any(|claim| {
                speaks_of_figures(claim.subject) && speaks_of_increase(intake, claim.object)
            })
        })
}

/// Whether a text speaks of an increase otherwise than in a name of the plan.
fn speaks_of_increase(intake: &Intake<'_>, text: &str) -> bool {
    names_increase(text) && names_increase(&intake.without_names(text))
}
