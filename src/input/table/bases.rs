//! What titles, headers and lines around the rows say of the basis of values: running totals, or of single
//! periods.

use std::borrow::Cow;

use super::doubt::Doubt;
use super::{Shape, Table};
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::{Line, table_period};
use crate::input::basis::{self, Basis, Since};
use crate::input::facts::Intake;
use crate::input::label::{of_value_column, take_apart};
use crate::input::layout::period_of_header;
use crate::input::path_text::legible;
use crate::input::vocabulary::{
    REMARK_HEADERS, basis_in, claims, gain_said, heads_reached, is_bare_total, statements,
    without_ordinal,
};
use crate::input::wide::HeadersAre;
use crate::period::{Frequency, Period, PeriodText, read_period};

impl Table<'_> {
    /// Whether the headers of all values say that these were reached.
    pub(super) fn heads_reached(&self, header: &[&str]) -> bool {
        let is_said = |index: usize| header.get(index).is_some_and(|header| heads_reached(header));
        match &self.shape {
            Some(Shape::Long(header)) => header.values().all(is_said),
            Some(Shape::Wide(wide)) => wide.cells.iter().all(|index| is_said(*index)),
            None => false,
        }
    }

    /// Looks whether a title says that the values are running totals, or of single periods.
    ///
    /// # Errors
    /// That it says so of some of them, and not certainly of which.
    pub(super) fn read_basis(&mut self, intake: &mut Intake<'_>) -> Result<(), Vec<Diagnostic>> {
        if self.given.is_overruled {
            return Ok(());
        }
        for line in self.above.clone() {
            let claimed = bases_claimed(intake, &line);
            self.check_bases(intake, (&line, &claimed), Word::ByTitle)?;
            let claimed = if claimed.of.is_empty() {
                BasesClaimed { all: basis_in(&line.text), ..claimed }
            } else {
                claimed
            };
            let all = claimed.all.filter(|_| self.given.basis.is_none());
            let claimed = BasesClaimed { all, ..claimed };
            self.take_bases(intake, &line, claimed);
        }
        self.tell_name_of_totals(intake);
        Ok(())
    }

    /// Tells that the name of the sheet or file speaks of running totals above columns of single periods, where nothing
    /// else says what they are: `YTD 2026` may be the year so far, month by month.
    fn tell_name_of_totals(&self, intake: &mut Intake<'_>) {
        let Some(Shape::Wide(wide)) = &self.shape else { return };
        let is_total = |text: &String| {
            let name = take_apart(text).name;
            let is_sum = is_bare_total(&name)
                || ["sum", "full year"].contains(&name.to_lowercase().as_str());
            is_sum || name.contains(['计', '全']) || basis_in(text).is_some_and(Basis::is_running)
        };
        let spans = |index: &usize| {
            let header = wide.header.get(*index).map_or("", String::as_str);
            period_of_header(intake, header).is_some_and(|(period, _)| period.frequency().is_none())
        };
        let says_own = wide.header.iter().any(is_total) || wide.cells.iter().any(spans);
        let is_one = wide.cells.len() < 2;
        if wide.headers != HeadersAre::Periods || says_own || is_one || self.given.basis.is_some() {
            return;
        }
        let mut names = self.own_names().filter(|(_, is_folder)| !is_folder);
        let found = names.find(|(name, _)| basis_in(&legible(name)).is_some_and(Basis::is_running));
        let Some((name, _)) = found else { return };
        let told = Diagnostic::new(Code::NameOfTotals).with("written", legible(name).as_ref());
        intake.add_diagnostics([told.at(self.locate(intake, wide.start, 1))]);
    }

    /// Looks whether a line says of which values they are running totals.
    ///
    /// # Errors
    /// That it is not certain.
    pub(super) fn check_bases(
        &self,
        intake: &Intake<'_>,
        (line, said): (&Line, &BasesClaimed),
        source: Word,
    ) -> Result<(), Vec<Diagnostic>> {
        if !said.is_unclear {
            return Ok(());
        }
        let doubt = Doubt::new(&line.text, "累计", KindWord::Running);
        Err(vec![doubt.told(source).at(self.locate(intake, line.start, 1))])
    }

    /// Takes what the sentences of a line say of the basis of values.
    pub(super) fn take_bases(&mut self, intake: &mut Intake<'_>, line: &Line, said: BasesClaimed) {
        if let Some(basis) = said.all {
            self.take_basis(intake, (line, basis));
        } else if said.of.iter().any(|(_, basis)| basis.is_running()) {
            self.tell_running(intake, line);
        }
        self.given.bases.extend(said.of);
        self.given.totals_since = self.given.totals_since.or(said.since);
    }

    fn tell_running(&self, intake: &mut Intake<'_>, line: &Line) {
        let told = Diagnostic::new(Code::RunningByTitle).with("written", &line.text);
        intake.add_diagnostics([told.at(self.locate(intake, line.start, 1))]);
    }

    /// Takes what a line around the rows says of the basis of the values that do not say it.
    fn take_basis(&mut self, intake: &mut Intake<'_>, (line, basis): (&Line, Basis)) {
        self.given.basis = Some(basis);
        if !basis.is_running() {
            return;
        }
        let says_all = self.given.values.iter().all(|(_, said)| said.basis.is_some());
        let is_said_elsewhere = says_all && !self.given.values.is_empty();
        // The period of a table that is taken from the same title says it itself.
        let is_title = self.above.iter().any(|above| above.start == line.start);
        if (self.given.period.is_none() || !is_title) && !is_said_elsewhere {
            self.tell_running(intake, line);
        }
    }

    /// The headers of a table whose period a title or name says, with 累计 for the span from the start of the
    /// plan's year to the end of that period beside a column of it alone, `1-3月` or 本年 beside 本月, and with 当月
    /// or 当季 for the month or quarter at its end beside one of running totals: `6月,累计`.
    pub(super) fn bases_by_span<'f>(
        &self,
        intake: &Intake<'_>,
        fields: &[&'f str],
    ) -> Vec<Cow<'f, str>> {
        let own = &intake.plan().data.columns;
        let bases = fields.iter().filter_map(|field| of_value_column(field, own).basis);
        let bases: Vec<Basis> = bases.collect();
        let has_totals = bases.iter().any(|basis| basis.is_running());
        let singles = bases.iter().filter_map(|basis| match basis {
            Basis::Single(kind) => Some(*kind),
            Basis::Running(_) | Basis::Either(_) | Basis::End(_) => None,
        });
        let singles: Vec<Option<Frequency>> = singles.collect();
        let has_singles = !singles.is_empty();
        let given = (has_totals || has_singles).then(|| self.period_above(intake)).flatten();
        let named = |field: &'f str| {
            let total = || header_of_total(intake, field, (given?, &singles));
            let single = || header_of_single(intake, field, given?);
            let by_span = has_singles.then(total).flatten();
            by_span.or_else(|| (has_totals && !has_singles).then(single).flatten())
        };
        fields.iter().map(|field| named(field).map_or(Cow::Borrowed(*field), Cow::Owned)).collect()
    }

    /// The period that a title or a name says.
    fn period_above(&self, intake: &Intake<'_>) -> Option<Period> {
        let named = table_period(&self.above, self.settings.period, intake, self.source.name());
        match read_period(&named.ok()?.written, intake.plan().period.single_year()) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(_), _)) | Err(_) => None,
        }
    }
}

/// What a header says of running totals to the end of a table's period by the span that it names.
fn header_of_total(
    intake: &Intake<'_>,
    field: &str,
    (given, singles): (Period, &[Option<Frequency>]),
) -> Option<String> {
    let is_other = |kind: Option<Frequency>| kind.is_none() || singles.contains(&kind);
    let basis = of_value_column(field, &intake.plan().data.columns).basis;
    // It is more than what stands beside it, and so of the year.
    if matches!(basis, Some(Basis::Either(kind)) if is_other(kind)) {
        return Some(with_unit("本年累计", take_apart(field).unit));
    }
    let (span, unit) = period_of_header(intake, field)?;
    let first = intake.plan().period.first();
    let is_since_start = span.first().number() == first.number();
    let is_total = is_since_start && span != given && span.last() == given.last();
    let since = if span.months() > 12 { "规划期累计" } else { "本年累计" };
    is_total.then(|| with_unit(since, unit))
}

/// The same of the month or quarter at the end of a table's period.
fn header_of_single(intake: &Intake<'_>, field: &str, given: Period) -> Option<String> {
    let (span, unit) = period_of_header(intake, field)?;
    let kind = [(1, "当月"), (3, "当季")].into_iter().find(|(months, _)| *months == span.months());
    let (_, word) = kind.filter(|_| span.last() == given.last())?;
    Some(with_unit(word, unit))
}

fn with_unit(word: &str, unit: Option<String>) -> String {
    unit.map_or_else(|| word.to_owned(), |unit| format!("{word}({unit})"))
}

/// What sentences say of the basis of values.
#[derive(Default)]
pub(super) struct BasesClaimed {
    /// Of all values, or of all others.
    pub(super) all: Option<Basis>,
    /// Of those of entries that they name.
    pub(super) of: Vec<(usize, Basis)>,
    /// From when running totals count, wherever values say that they are such: `累计数为本年累计`.
    pub(super) since: Option<Basis>,
    /// Whether it is not certain of which: `除新增企业外均为累计数`, `合同额为累计数` where no entry has that name.
    pub(super) is_unclear: bool,
}

/// What the sentences of a line below a table say of the basis of its values: `以上为累计数`,
/// `合同额为累计数，新增企业为当季数`.
pub(super) fn bases_claimed(intake: &Intake<'_>, line: &Line) -> BasesClaimed {
    let mut found = BasesClaimed::default();
    for said in statements(&line.fields).iter().filter(|said| !said.is_about_origin()) {
        let (label, text) = said.text.split_once(':').unwrap_or(("", &said.text));
        let is_label =
            label.is_empty() || label.ends_with("口径") || said.is_remark() || heads_note(label);
        let whole = text.trim_matches(['※', '*', '。', '.', ' ', '(', ')']).to_lowercase();
        let single = || Some(Basis::Single(gain_said(&whole)?.of_period?.kind));
        let named = basis::named(&whole).or_else(single);
        if let Some(basis) = named.filter(|_| is_label) {
            found.all = found.all.or(Some(basis));
            continue;
        }
        // `本表按年初至报告期末累计填报`
        let (_, how) = text.split_once('按').unwrap_or_default();
        let is_how = HOW.iter().any(|word| how.trim_end_matches('。').ends_with(word));
        let is_from = text.is_ascii() && whole.starts_with("cumulative from ");
        if let Some(basis) = basis_in(text).filter(|_| is_how || is_from) {
            found.all = found.all.or(Some(basis));
            continue;
        }
        for claim in claims(text) {
            if let Some(subject) = basis_in(claim.subject) {
                let object = basis_in(claim.object).filter(|basis| says_start(*basis));
                found.since = found.since.or(object.filter(|_| subject.is_running()));
                continue;
            }
            let Some(basis) = basis_in(claim.object) else { continue };
            let entries = entries_of(intake, claim.subject);
            if !entries.is_empty() {
                found.of.extend(entries.into_iter().map(|entry| (entry, basis)));
            } else if speaks_of_all(claim.subject) {
                found.all = found.all.or(Some(basis));
            } else {
                found.is_unclear |= basis.is_running();
            }
        }
    }
    found
}

/// Whether a basis is that of running totals which say from when they count.
fn says_start(basis: Basis) -> bool {
    matches!(basis, Basis::Running(since) if since != Since::Unsaid)
}

/// Whether a label in English is that of a note, or of how all values are counted: `Note: cumulative`, `Basis: YTD`.
fn heads_note(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    REMARK_HEADERS.contains(&label.as_str())
        || ["basis", "figures", "values", "data"].contains(&label.as_str())
}

/// Whether the subject of a sentence is all values of a table, or all others: none of its words says of which.
fn speaks_of_all(subject: &str) -> bool {
    const ALL: [&str; 27] = [
        "以上",
        "上述",
        "本表",
        "上表",
        "表中",
        "以下",
        "下列",
        "下表",
        "均",
        "都",
        "全部",
        "各",
        "所有",
        "指标",
        "数据",
        "数字",
        "数值",
        "完成数",
        "完成值",
        "实际",
        "金额",
        "口径",
        "统计",
        "其他",
        "其余",
        "数",
        "值",
    ];
    const WORDS: [&str; 6] = ["figure", "value", "amount", "data", "number", "all"];
    const BUT: [&str; 5] = ["除", " but ", "except", "excluding", "不含"];
    let subject = subject.to_lowercase();
    let bare = without_ordinal(subject.trim());
    let has = |words: &[&str]| words.iter().any(|word| subject.contains(word));
    !has(&BUT) && (bare.is_empty() || has(&WORDS) || ALL.iter().any(|word| bare.starts_with(word)))
}

/// The entries that the subject of a sentence names, and nothing else: `1.合同额、新增企业`.
pub(super) fn entries_of(intake: &Intake<'_>, subject: &str) -> Vec<usize> {
    let names = intake.names();
    let bare = without_ordinal(subject).trim_end_matches(['均', '都', '数', '值']);
    let found = bare.split(['、', '和', '及', '与']).map(|name| names.entry_labelled(name.trim()));
    found.collect::<Option<Vec<usize>>>().unwrap_or_default()
}

/// What is done with values, behind the words that say how.
const HOW: [&str; 5] = ["填报", "填列", "统计", "计算", "报送"];
