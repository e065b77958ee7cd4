//! The outcome of `coverage`: what fails, the bounds without a number, and the tally.

use serde::Serialize;

use super::text::{Page, visible};
use super::words::{Lang, rule, sentences};
use super::{Detail, Style, diagnostics};
use crate::report::{AccountKind, Coverage, LedgerRow, shown};

/// For people, on a terminal.
pub fn coverage_table(coverage: &Coverage, style: Style) -> String {
    let mut page = Page::default();
    let lang = style.lang;
    if style.detail != Detail::Quiet {
        let findings = diagnostics(&coverage.findings, style);
        if !findings.is_empty() {
            page.line(findings.trim_end());
            page.line("");
        }
        if style.detail == Detail::All {
            for row in &coverage.numerals {
                page.line(ledger_line(row, lang));
            }
            page.line("");
        }
        bounds(&mut page, coverage, lang);
        structural(&mut page, coverage, lang);
    }
    page.line(tally(coverage, lang));
    page.into_text()
}

fn ledger_line(row: &LedgerRow, lang: Lang) -> String {
    let what = account(row.account, lang);
    let targets = lang.list(&row.targets);
    let why = match row.account {
        AccountKind::Covered | AccountKind::Disagreeing => targets,
        AccountKind::Dismissed => row.reason.clone().unwrap_or_default(),
        AccountKind::Structural | AccountKind::Open => {
            format!("{} {}", row.rule, rule(row.rule, lang))
        }
    };
    format!("{}  {}  {what}: {}", shown(&row.place), visible(&row.text), visible(&why))
}

fn account(kind: AccountKind, lang: Lang) -> &'static str {
    match kind {
        AccountKind::Covered => lang.pick("covered", "已列入"),
        AccountKind::Structural => lang.pick("structural", "非承诺"),
        AccountKind::Dismissed => lang.pick("dismissed", "已排除"),
        AccountKind::Disagreeing => lang.pick("disagreeing", "不一致"),
        AccountKind::Open => lang.pick("open", "未列入"),
    }
}

fn bounds(page: &mut Page, coverage: &Coverage, lang: Lang) {
    if coverage.bounds.is_empty() {
        return;
    }
    page.line(lang.pick(
        "Bounds without a number (no target can hold them; is there a figure elsewhere?)",
        "没有数字的界限（无法列为目标值；别处是否有数字？）",
    ));
    for bound in &coverage.bounds {
        page.line(format_args!("  {}  {}", shown(&bound.place), visible(&bound.text)));
    }
    page.line("");
}

fn structural(page: &mut Page, coverage: &Coverage, lang: Lang) {
    if coverage.rules.is_empty() {
        return;
    }
    page.line(lang.pick("Structural, by rule", "非承诺的数字，按规则"));
    for (id, count) in &coverage.rules {
        page.line(format_args!("  {count:>4}  {id}  {}", rule(id, lang)));
    }
    page.line("");
}

fn tally(coverage: &Coverage, lang: Lang) -> String {
    let one = coverage.tally;
    let (numerals, covered, structural) = (one.numerals, one.covered, one.structural);
    let (dismissed, disagreeing, open) = (one.dismissed, one.disagreeing, one.open);
    match lang {
        Lang::En => format!(
            "{numerals} numerals = {covered} covered + {structural} structural + {dismissed} dismissed + {disagreeing} disagreeing + {open} open"
        ),
        Lang::Zh => format!(
            "数字 {numerals} 处 = 已列入 {covered} + 非承诺 {structural} + 已排除 {dismissed} + 不一致 {disagreeing} + 未列入 {open}"
        ),
    }
}

#[derive(Serialize)]
struct Wire<'c> {
    schema_version: u8,
    document: &'c str,
    plan: &'c str,
    clean: bool,
    tally: WireTally,
    numerals: Vec<WireRow<'c>>,
    bounds: Vec<WireBound<'c>>,
    findings: Vec<WireFinding>,
}

#[derive(Serialize)]
struct WireTally {
    numerals: usize,
    covered: usize,
    structural: usize,
    dismissed: usize,
    disagreeing: usize,
    open: usize,
}

#[derive(Serialize)]
struct WireRow<'c> {
    text: &'c str,
    line: usize,
    column: usize,
    account: &'static str,
    rule: &'c str,
    targets: &'c [String],
    reason: Option<&'c str>,
}

#[derive(Serialize)]
struct WireBound<'c> {
    text: &'c str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct WireFinding {
    code: &'static str,
    message: String,
    place: Option<String>,
}

/// For programs; version 1.
pub fn coverage_json(coverage: &Coverage, lang: Lang) -> String {
    let one = coverage.tally;
    let wire = Wire {
        schema_version: 1,
        document: &coverage.document,
        plan: &coverage.title,
        clean: coverage.is_clean,
        tally: WireTally {
            numerals: one.numerals,
            covered: one.covered,
            structural: one.structural,
            dismissed: one.dismissed,
            disagreeing: one.disagreeing,
            open: one.open,
        },
        numerals: coverage.numerals.iter().map(wire_row).collect(),
        bounds: coverage
            .bounds
            .iter()
            .map(|bound| WireBound {
                text: &bound.text,
                line: bound.place.line,
                column: bound.place.column,
            })
            .collect(),
        findings: coverage
            .findings
            .iter()
            .map(|finding| WireFinding {
                code: finding.code.number(),
                message: sentences(finding, lang).message,
                place: finding.at.as_ref().map(shown),
            })
            .collect(),
    };
    // Texts, numbers and flags always become JSON.
    serde_json::to_string_pretty(&wire).map(|json| format!("{json}\n")).unwrap_or_default()
}

fn wire_row(row: &LedgerRow) -> WireRow<'_> {
    WireRow {
        text: &row.text,
        line: row.place.line,
        column: row.place.column,
        account: row.account.key(),
        rule: row.rule,
        targets: &row.targets,
        reason: row.reason.as_deref(),
    }
}
