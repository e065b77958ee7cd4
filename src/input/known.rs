//! What of a table's texts the plan knows, beyond the names of its entries.

use jiff::civil::Date;

use super::cell;
use super::facts::{Fact, Intake};
use super::names::short_area;
use super::title::{periods_in, periods_without_year};
use super::vocabulary::{
    area_at_head, is_total, may_name_area, may_speak_of_kind, name_behind_number, names_increase,
    other_kind, speaks_of_total,
};
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Origin;
use crate::period::{PeriodText, in_figures, read_period};
use crate::plan::{Entry, Indicator, Measure, Plan};
use crate::quantity::{Units, fold};

impl Intake<'_> {
    /// Whether a text begins with the whole name of a part of the area: `巴州区科技局`.
    pub(super) fn begins_with_part(&self, text: &str) -> bool {
        self.names().begins_with_part(&fold(text))
    }

    /// Whether a text names an indicator whose values are running totals.
    pub(super) fn is_cumulative(&self, text: &str) -> bool {
        let indicator = self.indicator_named(text);
        indicator.is_some_and(|indicator| indicator.measure == Measure::Cumulative)
    }

    /// Whether a text names an indicator whose values are amounts of their periods.
    pub(super) fn is_flow(&self, text: &str) -> bool {
        self.indicator_named(text).is_some_and(|indicator| indicator.measure == Measure::Flow)
    }

    /// Whether a text names an indicator of how much there is, which is not itself one of increases.
    pub(super) fn is_stock(&self, text: &str) -> bool {
        self.indicator_named(text).is_some_and(|indicator| {
            let is_stock = matches!(indicator.measure, Measure::Level | Measure::Rate);
            is_stock && !names_increase(&indicator.heading.name)
        })
    }

    /// Whether a text names a milestone.
    pub(super) fn is_milestone(&self, text: &str) -> bool {
        let entry = self.names().entry_labelled(text);
        let entry = entry.and_then(|entry| self.plan().entries.get(entry));
        matches!(entry, Some(Entry::Milestone(_)))
    }

    /// The indicator that a text names.
    pub(super) fn indicator_named(&self, text: &str) -> Option<&Indicator> {
        self.plan().indicator(self.names().entry_labelled(text)?)
    }

    /// Whether a text names a day.
    pub(super) fn is_day(&self, text: &str) -> bool {
        self.day(text).is_some()
    }

    /// Whether a text is a day on which a milestone of the plan is due.
    pub(super) fn is_due(&self, text: &str) -> bool {
        let is_due = |entry: &Entry, day: Date| match entry {
            Entry::Milestone(milestone) => milestone.due == day,
            Entry::Indicator(_) => false,
        };
        self.day(text).is_some_and(|day| self.plan().entries.iter().any(|entry| is_due(entry, day)))
    }

    fn day(&self, text: &str) -> Option<Date> {
        match read_period(text, self.plan().period.single_year()) {
            Ok((PeriodText::Date(day), _)) => Some(day),
            Ok(_) | Err(_) => None,
        }
    }

    /// The part of the plan's area that a title or a name mentions: anywhere by its full name, by its
    /// short one (巴州 for 巴州区) where the text begins with it.
    pub(super) fn mentioned_part(&self, text: &str) -> Option<&str> {
        let own = fold(&self.plan().area);
        let folded = fold(text);
        // The plan's own name may hold that of a part.
        let text = if own.is_empty() { folded } else { folded.replace(own.as_ref(), " ").into() };
        let part = self.names().mentioned(&text)?;
        self.plan().parts.get(part).map(|part| part.name.as_str())
    }

    /// The part whose short name stands at the head of a piece of a title or a name, with nothing behind it but what
    /// tables and offices are called: 南江 of `2022年二季度（南江）`; else the short name of several that stands there.
    pub(super) fn named_in_short(&self, text: &str) -> Option<String> {
        let names = self.names();
        let folded = fold(text);
        if !names.may_hold_short(&folded) {
            return None;
        }
        let text = self.without_periods(&folded);
        let part = pieces(&text).find_map(|piece| names.short_at_head(piece));
        let part = part.and_then(|part| self.plan().parts.get(part));
        let several = || pieces(&text).find_map(|piece| names.short_of_several(piece));
        part.map(|part| part.name.as_str()).or_else(several).map(str::to_owned)
    }

    /// A folded text without the periods in it.
    pub(super) fn without_periods(&self, text: &str) -> String {
        let plan = self.plan();
        let text = in_figures(text);
        let periods = periods_in(&text).into_iter().chain(periods_without_year(&text, plan));
        periods.fold(text.clone().into_owned(), |text, period| text.replace(&period, " "))
    }

    /// The area whose name stands at the head of a title, a name or a part of it, where the plan has
    /// none of that name. In front of the plan's own area it is the one that this lies in.
    pub(super) fn other_area(&self, text: &str) -> Option<String> {
        let plan = self.plan();
        let own = fold(&plan.area);
        if own.is_empty() {
            return None;
        }
        if !may_name_area(text) {
            return None;
        }
        let text = self.without_names(text);
        let text = self.without_periods(&text);
        let short = short_area(&own);
        let behind = text.rsplit_once(own.as_ref()).or_else(|| text.rsplit_once(short));
        let text = behind.map_or(text.as_str(), |(_, behind)| behind);
        let is_known = |name: &str| {
            self.knows_area(name) || is_total(name, &own) || fold(&plan.title).contains(name)
        };
        let heads = pieces(text).map(without_occasion).filter_map(area_at_head);
        heads.map(str::to_owned).find(|name| !is_known(name))
    }

    /// Whether a text speaks of the whole area among other things: `全市重点工作`.
    pub(super) fn speaks_of_whole(&self, text: &str) -> bool {
        let own = fold(&self.plan().area);
        let folded = fold(text);
        speaks_of_total(&folded, &own) || !own.is_empty() && folded.contains(own.as_ref())
    }

    /// The first word in a text that says of figures that they are not what was reached, and what they
    /// would be. A word within a name of the plan says nothing.
    pub(super) fn other_kind(&self, text: &str) -> Option<(&'static str, KindWord)> {
        kind_said(text, self.plan())
    }

    /// Whether a word in small letters is one of the plan's title or of the names of its areas.
    pub(super) fn names_of_plan_hold(&self, word: &str) -> bool {
        let plan = self.plan();
        let parts = plan.parts.iter().map(|part| part.name.as_str());
        let mut names = parts.chain([plan.area.as_str(), plan.title.as_str()]);
        let is_word = |name: &str| {
            let name = fold(name).to_lowercase();
            name.split(|c: char| !c.is_alphanumeric()).any(|piece| piece == word)
        };
        names.any(is_word)
    }

    /// A text, folded, without the names of the plan's entries and sections.
    pub(super) fn without_names(&self, text: &str) -> String {
        without_names(text, self.plan())
    }

    /// Whether a text is several words of the plan's title that stand there together, and a period: `Climate Action Plan –
    /// Q2 2026`.
    pub(super) fn is_of_title(&self, text: &str) -> bool {
        const SHORTEST: usize = 6;
        let words = |text: &str| {
            let text = self.without_periods(&fold(text).to_lowercase());
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.fold(String::from(" "), |text, word| text + word + " ")
        };
        let own = words(text);
        let is_name = if own.is_ascii() {
            own.trim().contains(' ')
        } else {
            own.trim().chars().count() >= SHORTEST
        };
        let title = words(&self.plan().title);
        is_name && title.contains(if own.is_ascii() { own.as_str() } else { own.trim() })
    }

    /// The entry with whose name or id a text begins, the longest if several: a whole row in one
    /// field. The number of a list may stand in front of it.
    pub(super) fn begun_with(&self, text: &str) -> Option<usize> {
        let folded = fold(text);
        let by_name = self.begun_at_once(&folded);
        by_name.or_else(|| self.begun_at_once(name_behind_number(&folded)?))
    }

    fn begun_at_once(&self, folded: &str) -> Option<usize> {
        let begun = |name: &str| {
            let name = fold(name);
            folded.starts_with(name.as_ref()).then_some(name.len())
        };
        let entries = self.plan().entries.iter().enumerate();
        let lengths = entries.filter_map(|(index, entry)| {
            let heading = entry.heading();
            Some((begun(&heading.name).max(begun(&heading.id))?, index))
        });
        lengths.max().map(|(_, index)| index)
    }

    /// Whether a unit is that of an indicator.
    pub(super) fn has_unit(&self, text: &str) -> bool {
        let unit = self.plan().units.unit(text);
        let mut entries = 0..self.plan().entries.len();
        entries.any(|entry| self.plan().indicator(entry).is_some_and(|own| own.unit == unit))
    }

    /// Whether a unit converts into that of an indicator.
    pub(super) fn is_unit_of_plan(&self, text: &str) -> bool {
        let units = &self.plan().units;
        let unit = units.unit(text);
        let mut indicators = self.plan().entries.iter().filter_map(|entry| match entry {
            Entry::Indicator(indicator) => Some(&indicator.unit),
            Entry::Milestone(_) => None,
        });
        indicators.any(|own| unit.exponent_to(own).is_some())
    }

    /// Whether a text says in words what a value cell may say: a state of a milestone, no change, or
    /// a number (`四十家`).
    pub(super) fn is_value_in_words(&self, text: &str) -> bool {
        let is_of_plan = |unit: String| unit.is_empty() || self.is_unit_of_plan(&unit);
        cell::speaks_of_state(text) || cell::behind_numeral(text).is_some_and(is_of_plan)
    }

    /// Whether the unit of a row contradicts the one of its column's header. A multiplier alone, `本月（万）`, agrees
    /// with units that have it, `万元`, and says nothing of shares.
    pub(super) fn is_other_unit(&self, header: &str, written: &str) -> bool {
        let (header, written) = (fold(header), fold(written));
        if cell::is_missing(&written) {
            return false;
        }
        let units = &self.plan().units;
        let unit = units.unit(&written);
        match (Units::multiplier(&header), Units::multiplier(&written)) {
            (None, None) => units.unit(&header) != unit,
            (None, Some(_)) => false,
            (Some(power), Some(own)) => power != own,
            (Some(power), None) => {
                let is_share = unit.is_percent() || unit.is_percentage_points();
                !is_share && unit.without_multiplier().times_ten_to(power).as_ref() != Some(&unit)
            }
        }
    }

    /// Refuses a fact about which two places state different units; the fault is told at `at`.
    pub(super) fn refuse_contradiction(
        &mut self,
        fact: &Fact<'_>,
        at: Origin,
        units: [(Word, &str); 2],
    ) {
        let [(place, first), (other, second)] = units;
        let twice = Diagnostic::new(Code::UnitTwice)
            .with("place", place)
            .with("first", fold(first))
            .with("other", other)
            .with("second", fold(second));
        let twice = match self.named(fact) {
            Some(of) => twice.with("of", of),
            None => twice,
        };
        self.refuse([(at, Box::new(twice))]);
        let (name, period) = (fact.indicator.text, fact.period.text);
        self.mark_refused(name, period, fact.area.text, fact.value.origin);
    }
}

/// A piece of a title without what a letter does with the table: 德阳市 of `关于报送德阳市`.
fn without_occasion(piece: &str) -> &str {
    const DONE: [&str; 6] = ["报送", "上报", "呈报", "通报", "公布", "印发"];
    let Some(rest) = piece.strip_prefix("关于") else { return piece };
    DONE.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest)
}

/// The pieces of Chinese in a text, without what separates them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    text.split(move |c: char| !is_chinese(c)).filter(|piece| !piece.is_empty())
}

/// What [`Intake::other_kind`] tells, for a plan.
pub(super) fn kind_said(text: &str, plan: &Plan) -> Option<(&'static str, KindWord)> {
    may_speak_of_kind(text).then(|| other_kind(&without_names(text, plan)))?
}

fn without_names(text: &str, plan: &Plan) -> String {
    let entries = plan.entries.iter().map(|entry| &entry.heading().name);
    let names = entries.chain(plan.sections.iter().map(|section| &section.title));
    let names = names.map(|name| fold(name)).filter(|name| !name.is_empty());
    names.fold(fold(text).into_owned(), |text, name| {
        // Most names are in no text: what has none is not written anew for each of them.
        if text.contains(name.as_ref()) { text.replace(name.as_ref(), " ") } else { text }
    })
}
