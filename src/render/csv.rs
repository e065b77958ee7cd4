//! CSV, flat, for spreadsheets: one row a result, or of data alone one row a finding.
//!
//! It begins with a byte order mark, without which Excel and WPS read UTF-8 as the local encoding.
//! A text that a spreadsheet would take for a formula gets an apostrophe in front.

use super::text::visible;
use super::words::{Lang, arithmetic, sentences};
use crate::report::{
    ChangeView, Counted, Diagnostic, DifferenceView, GapFrom, Known, Outcome, Percent, PromiseKind,
    Report, Run, Validation, shown,
};

const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// A column: its key, the same in every language, and whether it holds figures, which keep their sign.
type Column = (&'static str, bool);

const fn text(key: &'static str) -> Column {
    (key, false)
}

const fn figure(key: &'static str) -> Column {
    (key, true)
}

const COLUMNS: [Column; 56] = [
    text("id"),
    text("kind"),
    text("name"),
    text("section"),
    text("area"),
    text("part"),
    text("commitment"),
    text("status"),
    text("verdict"),
    text("reason"),
    text("comparator"),
    figure("target"),
    figure("upper"),
    figure("stretch"),
    text("unit"),
    text("due"),
    figure("actual"),
    text("lower_bound"),
    text("state"),
    text("evidence"),
    figure("due_now"),
    figure("completion_percent"),
    figure("pace_percent"),
    figure("pace_points"),
    figure("gap"),
    figure("needed_per_month"),
    text("judged_at"),
    text("missing"),
    text("owner"),
    text("explain"),
    text("target_at"),
    text("cells_at"),
    text("as_of"),
    figure("score_weight"),
    figure("score_points"),
    figure("score_extra"),
    figure("year_on_year_percent"),
    figure("year_on_year_points"),
    figure("period_on_period_percent"),
    figure("period_on_period_points"),
    text("upper_bound"),
    text("score_counted"),
    text("waived_until"),
    text("waived_by"),
    text("waived_reason"),
    text("verdict_unwaived"),
    text("first_comparator"),
    figure("first_target"),
    figure("first_upper"),
    text("first_status"),
    text("first_verdict"),
    text("revised_from"),
    text("revision_reason"),
    text("gap_from"),
    text("year_on_year_now_period"),
    text("period_on_period_now_period"),
];

/// One row a result, in the plan's order.
pub(super) fn report(report: &Report, lang: Lang) -> Vec<u8> {
    let rows = report.results.iter().map(|outcome| row(report, outcome, lang));
    table(COLUMNS, rows)
}

/// The rows of several plans, each with the file of its plan in a last column.
pub(super) fn run(run: &Run, lang: Lang) -> Vec<u8> {
    let head = COLUMNS.into_iter().chain([text("plan_file")]);
    let row_of = |report: &'_ Report, outcome: &'_ Outcome| {
        let mut cells = row(report, outcome, lang);
        cells.push(report.plan.file.clone());
        cells
    };
    let of = |report: &Report| {
        report.results.iter().map(|outcome| row_of(report, outcome)).collect::<Vec<_>>()
    };
    table(head, run.reports.iter().flat_map(of))
}

/// One row a finding.
pub(super) fn validation(validation: &Validation, lang: Lang) -> Vec<u8> {
    let columns = ["severity", "code", "file", "line", "column", "message", "hint", "suggestion"];
    table(columns.map(text), validation.findings.iter().map(|finding| finding_row(finding, lang)))
}

fn row(report: &Report, outcome: &Outcome, lang: Lang) -> Vec<String> {
    let promise = &outcome.promise;
    let aim = outcome.aim();
    let section = promise.section.and_then(|section| report.sections.get(section));
    let (kind, due) = match &promise.kind {
        PromiseKind::Indicator(aim) => ("indicator", aim.due.as_str()),
        PromiseKind::Milestone { due, .. } => ("milestone", due.as_str()),
    };
    let actual = outcome.actual.as_ref();
    let state = outcome.state.as_ref();
    let receipt = outcome.receipt.as_ref();
    // So that weights and points add up to the score.
    let counting = receipt.filter(|receipt| receipt.counted != Counted::LeftOut);
    let waiver = outcome.waiver.as_ref();
    let percent = |percent: &Option<Percent>| {
        percent.as_ref().map_or_else(String::new, |percent| percent.exact.clone())
    };
    let places: Vec<String> = outcome.cells().map(|cell| shown(&cell.at)).collect();
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let cells = [
        promise.id.clone(),
        kind.to_owned(),
        promise.name.clone(),
        section.map_or_else(String::new, |section| section.id.clone()),
        outcome.area.clone(),
        or_empty(&promise.part),
        promise.commitment.key().to_owned(),
        outcome.status.key().to_owned(),
        outcome.verdict.key().to_owned(),
        outcome.reason.key().to_owned(),
        aim.map_or("", |aim| aim.comparator.key()).to_owned(),
        aim.map_or_else(String::new, |aim| aim.value.clone()),
        aim.and_then(|aim| aim.upper.clone()).unwrap_or_default(),
        aim.and_then(|aim| aim.stretch.clone()).unwrap_or_default(),
        aim.map_or_else(String::new, |aim| aim.unit.clone()),
        due.to_owned(),
        actual.map_or_else(String::new, |actual| actual.value.clone()),
        actual.map_or_else(String::new, |actual| (actual.known == Known::AtLeast).to_string()),
        state.map_or("", |newest| newest.state.key()).to_owned(),
        state.and_then(|newest| newest.evidence.clone()).unwrap_or_default(),
        or_empty(&outcome.due_now),
        percent(&outcome.completion),
        percent(&outcome.pace),
        percent(&outcome.pace_points),
        or_empty(&outcome.gap),
        or_empty(&outcome.needed_per_month),
        or_empty(&outcome.judged_at),
        outcome.missing.join(" "),
        or_empty(&promise.owner),
        arithmetic(outcome, lang),
        promise.place(),
        places.join(" "),
        report.as_of.clone(),
        counting.map_or_else(String::new, |receipt| receipt.weight.clone()),
        counting.map_or_else(String::new, |receipt| receipt.points.clone()),
        receipt
            .and_then(|receipt| receipt.extra.as_ref())
            .map(|extra| extra.points.clone())
            .unwrap_or_default(),
        in_percent(outcome.year_on_year.as_deref()),
        in_points(outcome.year_on_year.as_deref()),
        in_percent(outcome.period_on_period.as_deref()),
        in_points(outcome.period_on_period.as_deref()),
        actual.map_or_else(String::new, |actual| (actual.known == Known::AtMost).to_string()),
        receipt.map_or("", |receipt| receipt.counted.key()).to_owned(),
        waiver.map_or_else(String::new, |waiver| waiver.expires.clone()),
        waiver.map_or_else(String::new, |waiver| waiver.approved_by.clone()),
        waiver.map_or_else(String::new, |waiver| waiver.reason.clone()),
        waiver.map_or("", |waiver| waiver.would_be.key()).to_owned(),
    ];
    cells.into_iter().chain(first_promise(outcome)).chain(of_figures(outcome)).collect()
}

/// What was promised first, where it was revised.
fn first_promise(outcome: &Outcome) -> [String; 7] {
    let Some(first) = &outcome.first_promise else { return Default::default() };
    [
        first.comparator.key().to_owned(),
        first.value.clone(),
        first.upper.clone().unwrap_or_default(),
        first.status.key().to_owned(),
        first.verdict.key().to_owned(),
        first.revised_from.clone(),
        first.reason.clone(),
    ]
}

/// What the difference is counted from, and of what months the changes are.
fn of_figures(outcome: &Outcome) -> [String; 3] {
    let now = |change: &Option<Box<ChangeView>>| {
        change.as_ref().map_or_else(String::new, |change| change.now_period.clone())
    };
    let from = outcome.gap_counted_from().map_or("", GapFrom::key);
    [from.to_owned(), now(&outcome.year_on_year), now(&outcome.period_on_period)]
}

fn in_percent(change: Option<&ChangeView>) -> String {
    match change.map(|change| &change.by) {
        Some(DifferenceView::Percent(amount)) => amount.exact.clone(),
        _ => String::new(),
    }
}

fn in_points(change: Option<&ChangeView>) -> String {
    match change.map(|change| &change.by) {
        Some(DifferenceView::Points(amount)) => amount.exact.clone(),
        _ => String::new(),
    }
}

fn finding_row(finding: &Diagnostic, lang: Lang) -> [String; 8] {
    let words = sentences(finding, lang);
    let at = finding.at.as_ref();
    let number = |number: Option<usize>| number.map_or_else(String::new, |n| n.to_string());
    [
        finding.severity.key().to_owned(),
        finding.code.number().to_owned(),
        at.map_or_else(String::new, |at| at.file.to_string()),
        number(at.map(|at| at.line)),
        number(at.map(|at| at.column)),
        words.message,
        words.hint,
        finding.suggestion.clone().unwrap_or_default(),
    ]
}

fn table<R: IntoIterator<Item = String>>(
    columns: impl IntoIterator<Item = Column>,
    rows: impl Iterator<Item = R>,
) -> Vec<u8> {
    let columns: Vec<Column> = columns.into_iter().collect();
    let mut writer = csv::Writer::from_writer(MARK.to_vec());
    // Writing rows of one length to memory cannot fail.
    let _ = writer.write_record(columns.iter().map(|(key, _)| key));
    for row in rows {
        let cells = columns.iter().zip(row);
        let shown = |((_, is_figure), cell): (&Column, String)| {
            if *is_figure { cell } else { safe(&cell) }
        };
        let _ = writer.write_record(cells.map(shown));
    }
    writer.into_inner().unwrap_or_default()
}

/// A text that a spreadsheet shows as it is: it neither runs it nor counts with it.
fn safe(cell: &str) -> String {
    let text = visible(cell);
    let starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if text.trim_start().starts_with(starts) { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_counted_with_stays_text() {
        for (cell, shown) in [
            ("=1+1", "'=1+1"),
            ("+86", "'+86"),
            ("-2", "'-2"),
            ("-1+1", "'-1+1"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "' =1"),
            ("＝1", "'＝1"),
            ("技术合同", "技术合同"),
        ] {
            assert_eq!(safe(cell), shown);
        }
    }
}
