//! Taking a fact in: it is stored, or refused with its faults, and never lost.

use super::fact::{Fact, Field};
use super::status::{affirms, is_known_status, judges_progress, revision, takes_back};
use super::{Fault, Intake};
use crate::diagnostic::{About, Code, Diagnostic, Named, Severity};
use crate::input::basis::Basis;
use crate::input::cell::{self, StatedUnit};
use crate::input::label::take_apart;
use crate::input::names::FactArea;
use crate::input::part_totals::Total;
use crate::input::repeats;
use crate::input::vocabulary::is_bare_total;
use crate::observation::{Observation, Origin, Reading, Revision, SeriesKey, Version};
use crate::period::{Month, Period, PeriodText, read_period};
use crate::plan::Entry;
use crate::quantity::{fold, has_invisible};

impl Intake<'_> {
    /// Takes a fact in. A fact that is refused is counted, and its faults are noted.
    pub(in crate::input) fn take(&mut self, fact: &Fact<'_>) {
        if let Err(faults) = self.store(fact) {
            let about = self.about(fact);
            let of = self.named(fact);
            let told = |fault: Diagnostic| {
                let fault = fault.about(about);
                Box::new(match &of {
                    Some(of) => fault.with("of", of.clone()),
                    None => fault,
                })
            };
            self.refuse(faults.into_iter().map(|(origin, fault)| (origin, told(*fault))));
        }
    }

    /// The name of what a fact is about, if that is known.
    pub(in crate::input) fn named(&self, fact: &Fact<'_>) -> Option<Named> {
        let entry = self.names.entry(&fold(fact.indicator.text))?;
        let part = self.area(fact.area).ok()?.part();
        Some(repeats::named(self.plan, SeriesKey { entry, part }))
    }

    /// The area that a row is about, as far as it is known.
    fn about(&self, fact: &Fact<'_>) -> About {
        self.area(fact.area).map_or(About::Anything, |area| About::area(area.part()))
    }

    /// Counts one refused row with its faults.
    pub(in crate::input) fn refuse(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.observations.refused_rows = self.observations.refused_rows.saturating_add(1);
        for (origin, diagnostic) in faults {
            if self.findings.has_room(diagnostic.code) {
                self.findings.keep(diagnostic.at(self.observations.locate(origin)));
            }
        }
    }

    /// Remembers that a row was refused as a whole, for the entry that it names.
    pub(in crate::input) fn mark_refused(
        &mut self,
        name: &str,
        period: &str,
        area: &str,
        origin: Origin,
    ) {
        let Some(entry) = self.entry_named(name) else { return };
        let part = match self.names.area_of(&fold(area)) {
            Some(area) => area.part(),
            None if fold(area).is_empty() => None,
            None => return self.mark_without_area(name, period),
        };
        let Ok((PeriodText::Period(period), _)) = read_period(period, self.year()) else {
            self.observations.add_refused_without_period(SeriesKey { entry, part });
            return;
        };
        let refused = Observation {
            period,
            date: None,
            reading: Reading::Refused,
            raw: "".into(),
            raw_unit: None,
            evidence: None,
            note: None,
            revision: Revision::default(),
            is_running_total: false,
            origin,
        };
        self.observations.add(SeriesKey { entry, part }, refused);
    }

    /// Remembers that a row has no say, for the entry that it names: where another one is about the same, that is
    /// the one to show.
    pub(in crate::input) fn mark_set_aside(&mut self, name: &str, period: &str, area: &str) {
        let read = read_period(period, self.year());
        let part = self.names.area_of(&fold(area)).map(FactArea::part);
        let (Some(entry), Ok((PeriodText::Period(period), _))) = (self.entry_named(name), read)
        else {
            return;
        };
        self.set_aside.push((SeriesKey { entry, part: part.flatten() }, period));
    }

    /// Remembers that a value was refused whose area is not known, for the entry that its row names.
    pub(in crate::input) fn mark_without_area(&mut self, name: &str, period: &str) {
        let Some(entry) = self.entry_named(name) else { return };
        let period = match read_period(period, self.year()) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(date), _)) => Some(Period::month(Month::containing(date))),
            Err(_) => None,
        };
        self.observations.add_refused_without_area(entry, period);
    }

    /// The entry that a row names, also with a unit or more behind its name.
    fn entry_named(&self, name: &str) -> Option<usize> {
        let known = |name: &str| self.names.entry(&fold(name));
        let found = known(name).or_else(|| known(&take_apart(name).name));
        found.or_else(|| self.begun_with(name))
    }

    /// Warns of line breaks within what should be one word or figure.
    fn note_line_breaks(&mut self, fact: &Fact<'_>) {
        for field in [fact.indicator, fact.period, fact.value] {
            if field.text.contains(['\n', '\r']) {
                let shown: Vec<&str> = field.text.trim().lines().map(str::trim).collect();
                let broken = Diagnostic::new(Code::LineBreakInCell);
                let broken = broken.with("written", shown.join(" ")).at(self.place(field.origin));
                self.findings.add(broken);
            }
        }
    }

    /// Notes that a text was read without the signs in it that are not to be seen.
    pub(super) fn note_invisible(&mut self, field: Field<'_>) {
        if has_invisible(field.text) && self.tidied_texts.insert(field.origin) {
            let tidied = Diagnostic::new(Code::CellsTidied).with("written", field.text.trim());
            let tidied = tidied.with("value", fold(field.text));
            self.tidied.add(tidied.at(self.place(field.origin)));
        }
    }

    /// Stores what a fact says, or what is known about one that is refused.
    fn store(&mut self, fact: &Fact<'_>) -> Result<(), Vec<Fault>> {
        self.note_line_breaks(fact);
        let entry = self.entry(fact.indicator);
        let area = self.area(fact.area);
        let period = self.period(fact, entry.as_ref().ok().copied());
        let (cell, reading) = match &entry {
            Ok(entry) => self.reading(fact, *entry),
            Err(_) => (fact.value, Ok(Reading::Missing)),
        };
        let (entry, area, (period, date)) = match (entry, area, period) {
            (Ok(entry), Ok(area), Ok(period)) => (entry, area, period),
            (entry, area, period) => {
                let is_something = !matches!(reading, Ok(Reading::Missing));
                match (&entry, &area) {
                    (Ok(entry), Ok(area)) => {
                        let key = SeriesKey { entry: *entry, part: area.part() };
                        self.observations.add_refused_without_period(key);
                    }
                    (Ok(entry), Err(_)) if is_something => {
                        let period = period.as_ref().ok().map(|(period, _)| *period);
                        self.observations.add_refused_without_area(*entry, period);
                    }
                    (Err(_), _) => {
                        if let Ok((period, _)) = &period {
                            self.observations.add_unknown_period(*period);
                        }
                    }
                    (Ok(_), Err(_)) => {}
                }
                let faults = [entry.err(), area.err(), period.err(), reading.err()];
                return Err(faults.into_iter().flatten().collect());
            }
        };
        let part = area.part();
        if let Some(part) = part.filter(|_| !self.names.are_parts_used(entry)) {
            self.add_unused(part, 1);
        }
        let basis = fact.basis_of_value();
        let used = match self.on_basis(fact, entry, period) {
            Ok(used) => used,
            Err(fault) => {
                self.observations.add_refused_without_period(SeriesKey { entry, part });
                self.observations.add_refused_period(period);
                return Err(vec![fault]);
            }
        };
        let Some(period) = used else {
            self.unused.add(Diagnostic::new(Code::RowsNotUsed).at(self.place(cell.origin)));
            return Ok(());
        };
        if let Some(Basis::Running(since)) = basis {
            self.tell_total_of_plan(fact, (entry, since), period);
        }
        let text = |field: Field<'_>| {
            Some(field.text).filter(|text| !cell::is_missing(text)).map(Into::into)
        };
        let (reading, fault) = match reading {
            Ok(reading) => (reading, Ok(())),
            Err(fault) => (Reading::Refused, Err(vec![fault])),
        };
        let revision = revision(fact);
        if revision.version == Version::Unclear {
            let unclear = Diagnostic::new(Code::UnclearVersion);
            let unclear = unclear.with("written", fact.version.text.trim());
            self.unclear_versions.add(unclear.at(self.place(fact.version.origin)));
        }
        let observation = Observation {
            period,
            date,
            reading,
            raw: cell.text.into(),
            raw_unit: text(fact.unit),
            evidence: text(fact.evidence).filter(|_| !cell::is_no_evidence(fact.evidence.text)),
            note: text(fact.note),
            revision,
            is_running_total: basis.is_some_and(Basis::may_be_running),
            origin: cell.origin,
        };
        if self.names.is_never_used(entry, period) {
            let after = Diagnostic::new(Code::AfterPlan)
                .with("written", fact.period.text.trim())
                .with("period", self.plan.period);
            self.after_plan.add(after.at(self.place(fact.period.origin)));
        }
        if part.is_none() && !self.plan.parts.is_empty() && is_bare_total(fact.area.text) {
            self.totals.push(Total { entry, origin: cell.origin });
        }
        self.observations.add(SeriesKey { entry, part }, observation);
        for field in [fact.indicator, fact.period, fact.area, fact.unit] {
            self.note_invisible(field);
        }
        fault
    }

    /// What the value or state says, and the cell it stands in.
    fn reading<'f>(
        &mut self,
        fact: &Fact<'f>,
        entry: usize,
    ) -> (Field<'f>, Result<Reading, Fault>) {
        let (value, status) = (fact.value, fact.status);
        let (cell, reading) = match self.plan.entries.get(entry) {
            Some(entry) if is_unknown_status(entry, (value.text, status.text)) => {
                let unknown = Diagnostic::new(Code::UnknownStatus);
                (status, Err(Box::new(unknown.with("written", status.text.trim()))))
            }
            Some(Entry::Indicator(indicator))
                if !fact.has_three_decimals
                    && cell::is_grouped_by_point(value.text, indicator, &self.plan.units) =>
            {
                (value, Err(cell::unclear_point(value.text.trim())))
            }
            Some(Entry::Indicator(indicator)) => {
                let read = cell::value(
                    value.text,
                    StatedUnit { text: fact.unit.text, place: fact.unit_place, doubt: fact.doubt },
                    indicator,
                    &self.plan.units,
                );
                let read = read.map(|read| {
                    self.remark(value.origin, fact, read.remarks);
                    read.reading
                });
                (value, read)
            }
            // The state of a milestone may stand in either column.
            Some(Entry::Milestone(_)) if cell::is_missing(value.text) => {
                let cell = if status.text.is_empty() { value } else { status };
                (cell, cell::state(cell.text))
            }
            Some(Entry::Milestone(_)) => {
                self.tell_unread_status(fact);
                (value, cell::agreed_state(value.text, status.text, fact.period.text))
            }
            None => (value, Ok(Reading::Missing)),
        };
        // A unit that does not convert is shown where it stands.
        let is_of_unit = |fault: &Diagnostic| {
            fault.code == Code::UnitMismatch
                && !cell::is_missing(fact.unit.text)
                && !cell::has_own_unit(value.text)
        };
        let place =
            |fault: &Diagnostic| if is_of_unit(fault) { fact.unit.origin } else { cell.origin };
        (cell, reading.map_err(|fault| (place(&fault), fault)))
    }

    /// Tells of a status beside the state of a milestone that is not known, and neither agrees with it nor takes it back.
    fn tell_unread_status(&mut self, fact: &Fact<'_>) {
        let status = fact.status.text;
        let is_read = is_known_status(status)
            || judges_progress(status)
            || cell::state(status).is_ok()
            || affirms(status);
        if !is_read {
            let unread = Diagnostic::new(Code::UnknownStatus).with("written", status.trim());
            let unread = Diagnostic { severity: Severity::Warning, ..unread };
            self.remark(fact.status.origin, fact, vec![unread]);
        }
    }

    /// Notes how a value was written; signs without meaning are only counted.
    fn remark(&mut self, origin: Origin, fact: &Fact<'_>, remarks: Vec<Diagnostic>) {
        for remark in remarks {
            let remark = remark.at(self.observations.locate(origin)).about(self.about(fact));
            let of = self.named(fact).filter(|_| remark.code != Code::CellsTidied);
            let remark = match of {
                Some(of) => remark.with("of", of),
                None => remark,
            };
            if remark.code == Code::CellsTidied {
                self.tidied.add(remark);
            } else {
                self.findings.add(remark);
            }
        }
    }
}

/// Whether the status beside a value says something that is not known, or, beside the state of a milestone, that this
/// does not hold: what else people write there agrees with it. Beside nothing it may be the state itself.
fn is_unknown_status(entry: &Entry, (value, status): (&str, &str)) -> bool {
    let holds = || match entry {
        Entry::Indicator(_) => false,
        Entry::Milestone(_) => {
            cell::is_missing(value) || cell::state(status).is_ok() || !takes_back(status)
        }
    };
    !is_known_status(status) && !judges_progress(status) && !holds()
}
