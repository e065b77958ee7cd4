//! What lines around rows say of values that the plan does not ask for: another period, targets instead
//! of what was reached. A heading says it of the rows below it, a sentence of all rows.

use super::bases::bases_claimed;
use super::told_of_all::{corrects, told_of_all};
use super::{Record, Table};
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::{Line, other_period};
use crate::input::basis::Basis;
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::label::take_apart;
use crate::input::title::may_name_period;
use crate::input::vocabulary::{
    Claim, Statement, basis_said, claims, ends_on_figures, figures_of, is_chapter, references,
    says_when, speaks_of_figures, speaks_of_reached, speaks_of_reports, speaks_of_setting,
    statements, table_word,
};
use crate::period::{Framing, PeriodText, framing, read_period};
use crate::quantity::fold;

/// What a text says the figures are that it speaks of.
#[derive(Clone, Debug)]
pub(super) struct Doubt {
    /// The text.
    written: String,
    /// What says it there.
    word: String,
    kind: KindWord,
}

impl Doubt {
    pub(super) fn new(written: &str, word: &str, kind: KindWord) -> Self {
        Self { written: written.to_owned(), word: word.to_owned(), kind }
    }

    /// What the figures would be.
    pub(super) fn kind(&self) -> KindWord {
        self.kind
    }

    /// Whether the text has a word for what was reached before that: `实绩预计`, and not `预计完成情况`.
    pub(super) fn names_reached_first(&self) -> bool {
        let written = fold(&self.written).to_lowercase();
        written.split_once(&self.word).is_some_and(|(before, _)| speaks_of_reached(before))
    }

    /// Whether the text joins a word for what was reached to it: `计划与完成对比`, and not `计划完成数`.
    pub(super) fn joins_reached(&self) -> bool {
        let written = fold(&self.written).to_lowercase();
        let behind = written.split_once(&self.word).map_or("", |(_, behind)| behind);
        let joined = behind.trim_start_matches(['值', '数', ' ']);
        let is_joined = joined.starts_with(['与', '和', '及', '、', '/', '&'])
            || ["and ", "vs"].iter().any(|word| joined.starts_with(word));
        is_joined && speaks_of_reached(joined)
    }

    /// Whether the text goes on behind the word as reports are called, and does not say it again: `工作计划监测表`, and not
    /// `Budget report: approved budget`.
    pub(super) fn is_of_report(&self) -> bool {
        let written = fold(&self.written).to_lowercase();
        let behind = written.rsplit_once(&self.word).map_or("", |(_, behind)| behind);
        speaks_of_reports(behind)
    }

    /// Whether it says besides that what is set is given out: `目标任务分解台账`.
    pub(super) fn is_of_setting(&self) -> bool {
        speaks_of_setting(&fold(&self.written))
    }

    /// Whether it is nothing but what the plan calls itself, and a period.
    pub(super) fn is_title_of_plan(&self, intake: &Intake<'_>) -> bool {
        intake.is_of_title(&self.written)
    }

    /// Whether a word is what says it.
    pub(super) fn is_by(&self, word: &str) -> bool {
        self.word == word
    }

    /// Whether a header begins with the word.
    pub(super) fn begins(&self, header: &str) -> bool {
        fold(header).to_lowercase().starts_with(&self.word)
    }

    /// Whether the word is all that a header says, but for a unit: `日均（万人次）`.
    pub(super) fn is_all_of(&self, header: &str) -> bool {
        take_apart(header).name.to_lowercase() == self.word
    }

    /// That all values of a table are in doubt.
    pub(super) fn told(&self, source: Word) -> Diagnostic {
        self.with_texts(Diagnostic::new(Code::OtherKindOutside)).with("source", source)
    }

    /// That the values of a table may be examples, or those of a draft.
    pub(super) fn told_as_draft(&self, source: Word) -> Diagnostic {
        self.with_texts(Diagnostic::new(Code::TitledAsSample)).with("source", source)
    }

    fn with_texts(&self, told: Diagnostic) -> Diagnostic {
        told.with("written", &self.written).with("word", &self.word).with("kind", self.kind)
    }
}

/// The headings above the present row that put it in doubt.
#[derive(Default)]
pub(super) struct Doubts {
    /// What the rows below are, with how its heading is numbered; one within another is behind it.
    headings: Vec<(Doubt, String)>,
    /// What all rows are, by a line among them, which begins at a byte.
    all: Option<(Doubt, usize)>,
}

impl Table<'_> {
    /// Takes in what a line among the rows says of values; `form` is how it is numbered. A heading of
    /// the same form ends what one said, any other one may be within it.
    pub(super) fn take_doubt(&mut self, intake: &Intake<'_>, line: &Line, form: &str) {
        self.doubts.headings.retain(|(_, above)| form.is_empty() || above != form);
        let said = self.claimed(intake, line).or_else(|| self.other_basis_claimed(intake, line));
        if let Some(doubt) = said {
            self.doubts.all.get_or_insert((doubt, line.start));
        } else if let Some(doubt) = self.doubt_of_heading(intake, line) {
            self.doubts.headings.push((doubt, form.to_owned()));
        }
    }

    /// What a line among the rows says of the rows below it, where it is no row itself whose value is
    /// marked as missing.
    pub(super) fn doubt_of_heading(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let is_mark = |field: &&String| !fold(field).is_empty() && cell::is_missing(field);
        if line.fields.iter().any(|field| is_mark(&field)) {
            return None;
        }
        let given = self.given.period.as_deref();
        let of_below = statements(&line.fields).into_iter().filter(is_of_below);
        spoken(line).chain(of_below).find_map(|said| {
            let by_kind = intake.other_kind(&said.text);
            let by_kind = by_kind.filter(|_| !(self.given.is_reached && is_chapter(&said.text)));
            let by_kind = by_kind.map(|(word, kind)| Doubt::new(&line.text, word, kind));
            let other = || {
                let text = may_name_period(&said.text).then(|| intake.without_names(&said.text))?;
                other_period(&text, given, intake.plan())
            };
            let by_period = || Some(Doubt::new(&line.text, &other()?, KindWord::OtherPeriod));
            let table =
                || Some(Doubt::new(&line.text, table_word(&said.text)?, KindWord::OtherTable));
            let basis = || self.other_basis(intake, &said.text, line);
            let indicator = || self.other_indicator(intake, &said.text, line);
            by_kind.or_else(by_period).or_else(basis).or_else(table).or_else(indicator)
        })
    }

    /// What a sentence among the lines of a table says that its values are: `以上均为2021年数据`.
    pub(super) fn claimed(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let said = statements(&line.fields).into_iter().filter(|said| !said.is_about_origin());
        let by_claim = said.filter(|said| claims(&said.text).next().is_some()).find_map(|said| {
            let text = intake.without_names(&said.text);
            claims(&text).find_map(|claim| {
                // Among the rows it is a heading that speaks of what stands below it.
                let is_of_below = speaks_of_below(claim.subject) && !self.header.is_empty();
                if is_of_below || intake.other_kind(claim.subject).is_some() {
                    return None;
                }
                // That figures are examples is said of published ones too.
                let found = intake.other_kind(claim.object);
                let found = found.filter(|(_, kind)| !may_count(*kind));
                let by_kind = found.map(|(word, kind)| Doubt::new(&line.text, word, kind));
                by_kind.or_else(|| self.claimed_period(intake, (&claim, &line.text)))
            })
        });
        let by_reference = || self.referred_period(intake, line);
        let stands_in = || self.stands_in(intake, line);
        by_claim
            .or_else(by_reference)
            .or_else(stands_in)
            .or_else(|| corrects(intake, line, self.given.period.as_deref()))
            .or_else(|| told_of_all(intake, line))
            .or_else(|| self.marked_note(intake, line))
    }

    fn claimed_period(
        &self,
        intake: &Intake<'_>,
        (claim, written): (&Claim<'_>, &str),
    ) -> Option<Doubt> {
        const FIGURES: [&str; 8] = ["数据", "数字", "数值", "统计", "以上", "本表", "上表", "表中"];
        let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        let is_of_figures = has(claim.subject, &FIGURES);
        let is_figures = has(claim.object, &["数", "值", "口径"]);
        if !is_of_figures && (!is_figures || says_when(claim.subject)) {
            return None;
        }
        let given = self.given.period.as_deref();
        let other = other_period(claim.object, given, intake.plan())?;
        Some(Doubt::new(written, &other, KindWord::OtherPeriod))
    }

    /// The other period that a sentence says figures, or those of an indicator, refer to, where it says nothing else.
    fn referred_period(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let text = fold(&line.text);
        let of_figures = |subject: &str| {
            let subject = subject.rsplit(':').next().unwrap_or_default().trim();
            ends_on_figures(&subject.to_lowercase()) || intake.knows_indicator(subject)
        };
        references(&text).filter(|claim| of_figures(claim.subject)).find_map(|claim| {
            let object = claim.object.trim_matches([' ', '.', '。']);
            let object = object.strip_suffix(" only").unwrap_or(object);
            let object = figures_of(object).unwrap_or(object);
            let object = intake.is_period(object).then_some(object)?;
            let other = other_period(object, self.given.period.as_deref(), intake.plan())?;
            Some(Doubt::new(&line.text, &other, KindWord::OtherPeriod))
        })
    }

    /// That a heading is the name of an indicator, where the columns are those of others.
    fn other_indicator(&self, intake: &Intake<'_>, text: &str, line: &Line) -> Option<Doubt> {
        let names = intake.names();
        let entry = names.entry_labelled(text)?;
        let columns = self.given.indicators?;
        let is_own = self.header.iter().any(|header| names.entry_labelled(header) == Some(entry));
        let is_other = !(is_own && columns == 1);
        is_other.then(|| Doubt::new(&line.text, text, KindWord::OtherTable))
    }

    /// What a sentence among the rows says of the basis of those above it, if the table is not of that.
    fn other_basis_claimed(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let is_settled = self.header.is_empty() || self.given.is_overruled;
        if is_settled || statements(&line.fields).iter().any(is_of_below) {
            return None;
        }
        // `累计数` alone heads the rows below it.
        let text = fold(&line.text);
        let is_of_above = || claims(&text).any(|claim| speaks_of_figures(claim.subject));
        let claimed = bases_claimed(intake, line);
        let is_told = |one: &(usize, Basis)| !one.1.is_running() || self.given.bases.contains(one);
        if claimed.is_unclear || !claimed.of.iter().all(is_told) {
            return Some(running(line));
        }
        let said = claimed.all.filter(|_| line.is_remark() || is_of_above())?;
        let is_own = self.given.basis == Some(said) || !said.is_running();
        (!is_own).then(|| running(line))
    }

    /// What a heading says of the basis of values, if the table is not of that.
    fn other_basis(&self, intake: &Intake<'_>, text: &str, line: &Line) -> Option<Doubt> {
        let (said, word) = basis_said(text)?;
        let is_own = |own: Basis| !own.differs_from(said);
        if self.given.basis.map_or_else(|| self.is_of_single(intake, said), is_own) {
            return None;
        }
        let kind = if said.may_be_running() { KindWord::Running } else { KindWord::Single };
        Some(Doubt::new(&line.text, &word, kind))
    }

    /// Whether values of single periods are what the table is of by its period: those of `本季` of one quarter.
    fn is_of_single(&self, intake: &Intake<'_>, said: Basis) -> bool {
        let Basis::Single(kind) = said else { return false };
        let given = self.given.period.as_deref().filter(|given| framing(given) == Framing::Plain);
        let year = intake.plan().period.single_year();
        match given.and_then(|given| read_period(given, year).ok()) {
            Some((PeriodText::Period(period), _)) => {
                period.frequency().is_some_and(|own| kind.is_none_or(|kind| kind == own))
            }
            Some((PeriodText::Date(_), _)) | None => false,
        }
    }

    /// Refuses a row below a heading that puts it in doubt. Gives `false` where none does.
    pub(super) fn refuse_doubtful(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        area: &str,
    ) -> bool {
        let Some((doubt, _)) = self.doubts.headings.last() else { return false };
        let told = doubt.with_texts(Diagnostic::new(Code::RowInDoubt));
        intake.refuse([(self.origin(record.start, record.first_field()), Box::new(told))]);
        self.pass_over(intake, area);
        true
    }

    /// That a line among the rows puts all of them in doubt.
    pub(super) fn all_in_doubt(&self, intake: &Intake<'_>) -> Option<Diagnostic> {
        let (doubt, start) = self.doubts.all.as_ref()?;
        Some(doubt.told(Word::ByLine).at(self.locate(intake, *start, 1)))
    }
}

/// That a line says of values that they are running totals.
fn running(line: &Line) -> Doubt {
    let said = basis_said(&line.text);
    let word = said.map_or_else(|| line.text.clone(), |(_, word)| word);
    Doubt::new(&line.text, &word, KindWord::Running)
}

/// Whether a remark is a sentence about the rows below it: `注：以下为2023年数据`.
fn is_of_below(said: &Statement) -> bool {
    said.is_remark() && claims(&said.text).any(|claim| speaks_of_below(claim.subject))
}

/// Whether the subject of a sentence is what stands below it.
fn speaks_of_below(subject: &str) -> bool {
    ["以下", "下列", "下表"].iter().any(|word| subject.contains(word))
}

/// Whether figures of a kind may be real ones all the same: that they are examples is said of published ones, and a
/// draft may be all that there is.
pub(in crate::input) fn may_count(kind: KindWord) -> bool {
    matches!(kind, KindWord::Sample | KindWord::Draft)
}

/// What a line says of values: not its remarks, nor who wrote it and when.
pub(super) fn spoken(line: &Line) -> impl Iterator<Item = Statement> {
    let said = statements(&line.fields).into_iter();
    said.filter(|said| !said.is_about_origin() && !said.is_remark())
}
