//! Comparing itself, target by target and cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Change, Comparison, ReadCell, ReadReport, ReadResult, Redefined, Restated, Standing, TargetName,
};

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
    use crate::comparison::{Remark, Side};

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
