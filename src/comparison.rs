//! Two reports of one plan against each other: what newly failed, recovered, moved, and which values
//! of periods that both reports have were changed afterwards.
//!
//! Words of reports are texts here, since a newer report may know more of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A report as it was read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadReport {
    /// What it is a report of.
    pub side: Side,
    /// In the plan's order.
    pub results: Vec<ReadResult>,
}

/// What a report is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The file of the report as the user named it.
    pub report: String,
    /// Title of the plan.
    pub title: String,
    /// Period of the plan.
    pub period: String,
    /// The time up to which it was judged.
    pub as_of: String,
    /// The last day of that time, `2022-06-30`; none where a newer report names it in another way.
    pub last_day: Option<String>,
    /// Of the plan file.
    pub plan_sha256: String,
}

/// One target of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadResult {
    /// Which target.
    pub target: TargetName,
    /// How far it is.
    pub standing: Standing,
    /// Why, as that report says it.
    pub explain: String,
    /// The same as data.
    pub figures: Figures,
    /// What was promised: key and value, `null` as an empty text.
    pub promise: Vec<(&'static str, String)>,
    /// The cells behind it.
    pub cells: Vec<ReadCell>,
}

/// A target, by id and part of the area, with its name for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetName {
    /// Its id.
    pub id: String,
    /// The part of the area whose target it is.
    pub part: Option<String>,
    /// Its name in the newer report that has it.
    pub name: String,
}

/// Status and verdict, as machine formats name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub status: String,
    /// What that means.
    pub verdict: String,
}

/// Why a target stands where it does, as a report has it; what does not apply is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The reason, as machine formats name it.
    pub reason: Option<String>,
    /// What was reached.
    pub actual: Option<String>,
    /// What was due.
    pub due_now: Option<String>,
    /// Percent of the target.
    pub completion: Option<String>,
    /// The state of a milestone, as machine formats name it.
    pub state: Option<String>,
    /// The unit of what was reached and due.
    pub unit: Option<String>,
}

/// A cell of the data as a report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadCell {
    /// The entry that it is about.
    pub id: String,
    /// The part of the area that it is about.
    pub area: Option<String>,
    /// When.
    pub period: String,
    /// The value in the unit of its indicator; none for marks and refused cells.
    pub value: Option<String>,
    /// As written.
    pub raw: String,
    /// Where it stands.
    pub at: ReadPlace,
}

/// A place in a file as a report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPlace {
    /// The file as the user named it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1; in a data file the number of the field.
    pub column: usize,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The cell of the sheet, `D5`.
    pub cell: Option<String>,
}

impl fmt::Display for ReadPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cell {
            Some(cell) => write!(f, "{}!{cell}", self.file),
            None => write!(f, "{}:{}:{}", self.file, self.line, self.column),
        }
    }
}

/// What to know before a comparison is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The plan file is not the same.
    PlanChanged,
    /// Nor is the title of the plan.
    OtherTitle,
    /// The plans are of different periods.
    OtherPeriod,
    /// The first report was judged up to a later time than the second.
    Reversed,
}

impl Remark {
    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::PlanChanged => "plan-changed",
            Self::OtherTitle => "other-title",
            Self::OtherPeriod => "other-period",
            Self::Reversed => "reversed",
        }
    }

    /// Every remark.
    pub const ALL: [Self; 4] =
        [Self::PlanChanged, Self::OtherTitle, Self::OtherPeriod, Self::Reversed];
}

/// What differs between two reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The older report.
    pub old: Side,
    /// The newer report.
    pub new: Side,
    /// Targets that fail and did not, new targets that fail included.
    pub newly_failed: Vec<Change>,
    /// Targets that failed and now pass or warn.
    pub recovered: Vec<Change>,
    /// Targets with another status or verdict that are neither.
    pub moved: Vec<Change>,
    /// Values that the newer report has otherwise.
    pub restated: Vec<Restated>,
    /// Targets that only the newer report has.
    pub added: Vec<Change>,
    /// Targets that only the older report has.
    pub removed: Vec<Change>,
    /// Promises that were changed.
    pub redefined: Vec<Redefined>,
    /// Targets whose status and verdict are the same.
    pub unchanged: usize,
}

/// A target that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub target: TargetName,
    /// Where it stood.
    pub old: Option<Standing>,
    /// Where it stands.
    pub new: Option<Standing>,
    /// Why, as the newer report that has it says.
    pub explain: String,
    /// Its figures in the older report; none where it is new.
    pub old_figures: Option<Figures>,
    /// Its figures in the newer report; none where it is gone.
    pub new_figures: Option<Figures>,
}

/// A value that was changed after it was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restated {
    /// The name of its entry, where the newer report shows it.
    pub name: Option<String>,
    /// The cell in the older report.
    pub old: ReadCell,
    /// The cell in the newer one.
    pub new: ReadCell,
}

/// A promise that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redefined {
    /// Which.
    pub target: TargetName,
    /// Key, older value, newer value.
    pub changes: Vec<(&'static str, String, String)>,
}

impl Comparison {
    /// What to know before it is believed.
    pub fn remarks(&self) -> Vec<Remark> {
        let (old, new) = (&self.old, &self.new);
        let holds = |remark: &Remark| match remark {
            Remark::PlanChanged => old.plan_sha256 != new.plan_sha256,
            Remark::OtherTitle => old.title != new.title,
            Remark::OtherPeriod => old.period != new.period,
            Remark::Reversed => new.last_day.is_some() && old.last_day > new.last_day,
        };
        Remark::ALL.into_iter().filter(holds).collect()
    }

    /// Whether anything differs at all.
    pub fn has_changes(&self) -> bool {
        let lists = [&self.newly_failed, &self.recovered, &self.moved, &self.added, &self.removed];
        lists.iter().any(|list| !list.is_empty())
            || !self.restated.is_empty()
            || !self.redefined.is_empty()
    }

    /// What the process ends with: 1 if something newly failed, else 0.
    pub fn exit_code(&self) -> u8 {
        u8::from(!self.newly_failed.is_empty())
    }
}

/// Whether two reports have nothing in common, although both have targets.
pub fn is_foreign(old: &ReadReport, new: &ReadReport) -> bool {
    let known: BTreeSet<_> = old.results.iter().map(key).collect();
    let is_shared = |result: &ReadResult| known.contains(&key(result));
    !known.is_empty() && !new.results.is_empty() && !new.results.iter().any(is_shared)
}

/// Compares an older report with a newer one, in the order of the newer one.
pub fn compare(old: &ReadReport, new: &ReadReport) -> Comparison {
    let mut comparison =
        Comparison { old: old.side.clone(), new: new.side.clone(), ..Comparison::default() };
    let before: BTreeMap<_, _> = old.results.iter().map(|result| (key(result), result)).collect();
    for result in &new.results {
        comparison.take(before.get(&key(result)).copied(), result);
    }
    let after: BTreeMap<_, _> = new.results.iter().map(|result| (key(result), result)).collect();
    let is_gone = |result: &&ReadResult| !after.contains_key(&key(result));
    let gone = old.results.iter().filter(is_gone);
    comparison.removed = gone.map(|result| change(Some(result), None)).collect();
    comparison.restated = restated(old, new);
    comparison
}

/// Reports of one plan have each target of each part once.
fn key(result: &ReadResult) -> (&str, Option<&str>) {
    (&result.target.id, result.target.part.as_deref())
}

impl Comparison {
    fn take(&mut self, old: Option<&ReadResult>, new: &ReadResult) {
        let change = change(old, Some(new));
        let fails = |standing: &Standing| standing.verdict == "fail";
        let is_well = matches!(new.standing.verdict.as_str(), "pass" | "warn");
        let failed = old.is_some_and(|old| fails(&old.standing));
        if old.is_none() {
            self.added.push(change.clone());
        }
        if fails(&new.standing) && !failed {
            self.newly_failed.push(change);
        } else if failed && is_well {
            self.recovered.push(change);
        } else if old.is_some_and(|old| old.standing != new.standing) {
            self.moved.push(change);
        } else if old.is_some() {
            self.unchanged = self.unchanged.saturating_add(1);
        }
        self.redefined.extend(old.and_then(|old| redefined(old, new)));
    }
}

fn change(old: Option<&ReadResult>, new: Option<&ReadResult>) -> Change {
    let newest = new.or(old);
    Change {
        target: newest.map(|result| result.target.clone()).unwrap_or_default(),
        old: old.map(|result| result.standing.clone()),
        new: new.map(|result| result.standing.clone()),
        explain: newest.map(|result| result.explain.clone()).unwrap_or_default(),
        old_figures: old.map(|result| result.figures.clone()),
        new_figures: new.map(|result| result.figures.clone()),
    }
}

fn redefined(old: &ReadResult, new: &ReadResult) -> Option<Redefined> {
    let pairs = old.promise.iter().zip(&new.promise);
    let differ = pairs.filter(|(before, after)| before != after);
    let changes: Vec<_> =
        differ.map(|((key, before), (_, after))| (*key, before.clone(), after.clone())).collect();
    (!changes.is_empty()).then(|| Redefined { target: new.target.clone(), changes })
}

/// Cells that both reports have with different values, each once, in the order of the newer one. A
/// cell that only one report shows is no restatement: a cumulative value replaces those before it.
fn restated(old: &ReadReport, new: &ReadReport) -> Vec<Restated> {
    let mut before: BTreeMap<_, &ReadCell> = BTreeMap::new();
    for cell in old.results.iter().flat_map(|result| &result.cells) {
        before.entry(cell_key(cell)).or_insert(cell);
    }
    let entry = |target: &TargetName| (target.id.clone(), target.name.clone());
    let names: BTreeMap<_, _> = new.results.iter().map(|result| entry(&result.target)).collect();
    let mut restated = Vec::new();
    for cell in new.results.iter().flat_map(|result| &result.cells) {
        // Taken out, since growth and ratios show the cells of others again.
        if let Some(old) = before.remove(&cell_key(cell)) {
            let differs = old.value != cell.value || (cell.value.is_none() && old.raw != cell.raw);
            if differs {
                let name = names.get(&cell.id).cloned();
                restated.push(Restated { name, old: old.clone(), new: cell.clone() });
            }
        }
    }
    restated
}

fn cell_key(cell: &ReadCell) -> (&str, Option<&str>, &str) {
    (&cell.id, cell.area.as_deref(), &cell.period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(id: &str, verdict: &str, cells: &[(&str, &str)]) -> ReadResult {
        let cell = |(period, value): &(&str, &str)| ReadCell {
            id: id.to_owned(),
            period: (*period).to_owned(),
            value: Some((*value).to_owned()),
            ..ReadCell::default()
        };
        ReadResult {
            target: TargetName { id: id.to_owned(), part: None, name: id.to_owned() },
            standing: Standing { status: verdict.to_owned(), verdict: verdict.to_owned() },
            cells: cells.iter().map(cell).collect(),
            ..ReadResult::default()
        }
    }

    #[test]
    fn what_makes_a_comparison_doubtful_is_remarked() {
        let side = |period: &str, last_day: &str| Side {
            period: period.to_owned(),
            last_day: Some(last_day.to_owned()),
            ..Side::default()
        };
        let remarks = |old, new| Comparison { old, new, ..Comparison::default() }.remarks();
        let (early, late) = (side("2022", "2022-06-30"), side("2022", "2022-09-30"));
        assert_eq!(remarks(early.clone(), late.clone()), []);
        assert_eq!(remarks(late, early), [Remark::Reversed]);
        let (last, next) = (side("2022", "2022-12-31"), side("2023", "2023-03-31"));
        assert_eq!(remarks(last, next), [Remark::OtherPeriod]);
    }

    #[test]
    fn reports_without_a_common_target_are_foreign() {
        let one = report(&[result("a", "pass", &[]), result("b", "pass", &[])]);
        let other = report(&[result("c", "pass", &[])]);
        assert!(is_foreign(&one, &other));
        assert!(!is_foreign(&one, &report(&[result("b", "fail", &[]), result("c", "pass", &[])])));
        assert!(!is_foreign(&one, &report(&[])), "a selection may leave nothing");
    }

    fn report(results: &[ReadResult]) -> ReadReport {
        ReadReport { side: Side::default(), results: results.to_vec() }
    }

    #[test]
    fn a_report_does_not_differ_from_itself() {
        let one = report(&[result("a", "fail", &[("2022-Q1", "1")]), result("b", "pass", &[])]);
        let same = compare(&one, &one);
        assert!(!same.has_changes());
        assert_eq!((same.unchanged, same.exit_code()), (2, 0));
    }

    #[test]
    fn only_a_new_failure_is_exit_code_1() {
        for (old, new, code) in [
            (Some("pass"), "fail", 1),
            (Some("incomplete"), "fail", 1),
            (Some("pending"), "fail", 1),
            (None, "fail", 1),
            (Some("fail"), "fail", 0),
            (Some("fail"), "pass", 0),
            (Some("fail"), "incomplete", 0),
            (Some("pass"), "warn", 0),
            (None, "pass", 0),
        ] {
            let old: Vec<ReadResult> =
                old.iter().map(|verdict| result("a", verdict, &[])).collect();
            let comparison = compare(&report(&old), &report(&[result("a", new, &[])]));
            assert_eq!(comparison.exit_code(), code, "{old:?} {new}");
        }
    }

    #[test]
    fn a_failure_that_cannot_be_judged_any_more_has_not_recovered() {
        let failed = report(&[result("a", "fail", &[])]);
        let unknown = compare(&failed, &report(&[result("a", "incomplete", &[])]));
        assert!(unknown.recovered.is_empty());
        assert_eq!(unknown.moved.len(), 1);
        let better = compare(&failed, &report(&[result("a", "warn", &[])]));
        assert_eq!(better.recovered.len(), 1);
    }

    #[test]
    fn a_value_is_restated_once_and_only_where_both_reports_have_it() {
        let old = report(&[result("a", "pass", &[("2022-Q1", "1"), ("2022-Q2", "2")])]);
        let again = result("a", "pass", &[("2022-Q1", "1.5"), ("2022-Q3", "3")]);
        let new = report(&[again.clone(), ReadResult { target: TargetName::default(), ..again }]);
        let restated = compare(&old, &new).restated;
        assert_eq!(restated.len(), 1);
        assert_eq!(restated[0].new.value.as_deref(), Some("1.5"));
        assert_eq!(restated[0].name.as_deref(), Some("a"));
    }
}
