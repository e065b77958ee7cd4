//! Two reports of one plan against each other: what newly failed, recovered, moved, and which values
//! of periods that both reports have were changed afterwards.
//!
//! Words of reports are texts here, since a newer report may know more of them.

use std::collections::BTreeMap;

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
    /// `file:line:column`.
    pub place: String,
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
    let mut restated = Vec::new();
    for cell in new.results.iter().flat_map(|result| &result.cells) {
        // Taken out, since growth and ratios show the cells of others again.
        if let Some(old) = before.remove(&cell_key(cell)) {
            let differs = old.value != cell.value || (cell.value.is_none() && old.raw != cell.raw);
            if differs {
                restated.push(Restated { old: old.clone(), new: cell.clone() });
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
    }
}
