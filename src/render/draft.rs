//! A drafted plan: as a plan file, as records for programs, and rule by rule.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use serde::Serialize;

use super::text::visible;
use super::words::{Lang, gap, rule};
use super::{Style, diagnostics};
use crate::report::{DraftEntry, DraftKind, DraftMeasure, DraftPlan, Gap, Record, shown};

/// The plan file.
pub fn draft_toml(draft: &DraftPlan, lang: Lang) -> String {
    let mut out = head(draft, lang);
    let mut section: Option<&str> = None;
    let mut written = HashSet::new();
    let titles: HashMap<&str, &str> =
        draft.sections.iter().map(|(id, title)| (id.as_str(), title.as_str())).collect();
    for entry in &draft.entries {
        if let Some(id) = entry.section.as_deref().filter(|id| section != Some(*id)) {
            let is_new = written.insert(id);
            if let Some(title) = titles.get(id).filter(|_| is_new) {
                let _ = write!(out, "\n[section.{id}]\ntitle = {}\n", text(title));
            }
            section = Some(id);
        }
        out.push_str(&table(entry, lang));
    }
    out.push_str(&unsure(draft, lang));
    out.push_str(&assumptions(draft, lang));
    out
}

fn head(draft: &DraftPlan, lang: Lang) -> String {
    let note = lang.pick(
        "# Drafted by plancheck from the document below. Nothing here is settled until a person has\n# read it: whatever the text does not say is marked `assumed` and listed at the end.\n",
        "# 由 plancheck 根据下列文件起草，须经人工核对方可使用：\n# 原文没有写明的均标注“assumed”（推定），并在文末汇总。\n",
    );
    let mut out = format!("{note}format = 1\n\n[plan]\ntitle = {}\n", text(&draft.title));
    match &draft.period {
        Some(period) => {
            let _ = writeln!(out, "period = {}", text(period));
        }
        None => out.push_str(lang.pick(
            "# period = \"2025\"  # choose: the document names no year\n",
            "# period = \"2025\"  # 请填写：文件未写明年份\n",
        )),
    }
    out.push_str(&document_line(draft, lang));
    out
}

/// The document, which is looked for from the folder of the plan file.
fn document_line(draft: &DraftPlan, lang: Lang) -> String {
    let Some(document) = &draft.document else {
        return lang
            .pick(
                "# document = \"plan.txt\"  # choose: it came from standard input\n",
                "# document = \"plan.txt\"  # 请填写：文件由标准输入读入\n",
            )
            .to_owned();
    };
    let is_beside = !document.contains(['/', '\\']);
    let note = lang.pick(
        "  # as seen from the folder of this file: change it if the file is kept elsewhere",
        "  # 以本文件所在文件夹为准：如本文件存放于别处，请修改",
    );
    format!("document = {}{}\n", text(document), if is_beside { "" } else { note })
}

fn table(entry: &DraftEntry, lang: Lang) -> String {
    let kind = match entry.kind {
        DraftKind::Indicator { .. } => "indicator",
        DraftKind::Milestone { .. } => "milestone",
    };
    let mut out = format!("\n[{kind}.{}]\nname = {}\n", entry.id, text(&entry.name));
    if let Some(section) = &entry.section {
        let _ = writeln!(out, "section = {}", text(section));
    }
    match &entry.kind {
        DraftKind::Milestone { due, gaps } => {
            out.push_str("evidence = \"required\"\n");
            out.push_str(&due_line(due.as_deref(), &assumed(gaps, lang)));
        }
        DraftKind::Indicator { unit, measure, key, value, stretch, due, gaps } => {
            if !unit.is_empty() && !matches!(measure, DraftMeasure::GrowthOf(_)) {
                let _ = writeln!(out, "unit = {}", text(unit));
            }
            out.push_str(&measure_line(measure, lang));
            let _ = writeln!(out, "{key} = {value}{}", assumed(gaps, lang));
            if let Some(stretch) = stretch {
                let _ = writeln!(out, "stretch = {stretch}");
            }
            out.push_str(&due_line(due.as_deref(), ""));
        }
    }
    if entry.is_expected {
        out.push_str("commitment = \"expected\"\n");
    }
    let quotes: Vec<String> = entry.quotes.iter().map(|quote| text(quote)).collect();
    let _ = match quotes.as_slice() {
        [one] => writeln!(out, "quote = {one}"),
        several => writeln!(out, "quote = [{}]", several.join(", ")),
    };
    out
}

/// What the text leaves open, as a comment behind a line.
fn assumed(gaps: &[Gap], lang: Lang) -> String {
    let words: Vec<&str> = gaps.iter().filter_map(|one| gap(*one, lang)).collect();
    if words.is_empty() {
        String::new()
    } else {
        format!("  # assumed: {}", words.join(lang.semicolon()))
    }
}

fn due_line(due: Option<&str>, comment: &str) -> String {
    due.map_or_else(String::new, |due| format!("due = \"{due}\"{comment}\n"))
}

fn measure_line(measure: &DraftMeasure, lang: Lang) -> String {
    match measure {
        DraftMeasure::Key(key) => format!("measure = \"{key}\"\n"),
        DraftMeasure::GrowthOf(id) => format!("growth-of = \"{id}\"\n"),
        DraftMeasure::Open => format!(
            "# measure = \"flow\"  # {}\n",
            lang.pick(
                "choose: flow (amounts add up), cumulative (from the start), level (a stock), rate",
                "请选择：flow（当期数相加）、cumulative（累计数）、level（存量）、rate（比率）",
            )
        ),
    }
}

fn unsure(draft: &DraftPlan, lang: Lang) -> String {
    if draft.unsure.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "\n# {}\n",
        lang.pick("Not taken: is one of these a promise?", "未采用，请核对是否为承诺：")
    );
    for one in &draft.unsure {
        let _ = writeln!(out, "#   {}  {}  {}", shown(&one.place), one.rule, comment(&one.context));
    }
    out
}

fn assumptions(draft: &DraftPlan, lang: Lang) -> String {
    let mut lines = String::new();
    for entry in &draft.entries {
        if let DraftKind::Milestone { due: Some(due), gaps } = &entry.kind {
            for one in gaps.iter().filter_map(|one| gap(*one, lang)) {
                let _ = writeln!(lines, "#   {}: due = {due}: {one}", entry.id);
            }
        }
        if let DraftKind::Indicator { gaps, key, value, .. } = &entry.kind {
            for one in gaps.iter().filter_map(|one| gap(*one, lang)) {
                let _ = writeln!(lines, "#   {}: {key} = {value}: {one}", entry.id);
            }
            if let DraftKind::Indicator { measure: DraftMeasure::Open, .. } = &entry.kind {
                let _ = writeln!(
                    lines,
                    "#   {}: {}",
                    entry.id,
                    lang.pick("`measure` must be chosen", "须选择 measure")
                );
            }
        }
    }
    if lines.is_empty() {
        return lines;
    }
    format!("\n# {}\n{lines}", lang.pick("Assumptions", "推定汇总"))
}

/// A text as TOML writes it.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{FFFD}' => out.push_str("\\uFFFD"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A text that stays on its line of comment.
fn comment(text: &str) -> String {
    visible(text).replace('\u{FFFD}', "?")
}

#[derive(Serialize)]
struct Row<'r> {
    quote: &'r str,
    start: usize,
    num_start: usize,
    num_end: usize,
    name: &'r str,
    op: &'r str,
    strict: bool,
    value: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_max: Option<&'r str>,
    unit: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<&'r str>,
    hedge: &'r str,
    is_growth: bool,
    assumed: bool,
    rule: &'r str,
}

/// One JSON record a line for each promise.
pub fn draft_jsonl(draft: &DraftPlan) -> String {
    let line = |record: &Record| {
        let row = Row {
            quote: &record.quote,
            start: record.start,
            num_start: record.num_start,
            num_end: record.num_end,
            name: &record.name,
            op: record.op,
            strict: record.strict,
            value: &record.value,
            value_max: record.value_max.as_deref(),
            unit: &record.unit,
            due: record.due.as_deref(),
            hedge: &record.hedge,
            is_growth: record.is_growth,
            assumed: record.assumed,
            rule: record.rule,
        };
        // Texts, numbers and flags always become JSON.
        serde_json::to_string(&row).map(|json| format!("{json}\n")).unwrap_or_default()
    };
    draft.records.iter().map(line).collect()
}

/// One line for each numeral: where, what, by which rule, and what it promises.
pub fn draft_rules(draft: &DraftPlan, style: Style) -> String {
    let mut out = String::new();
    for one in &draft.explained {
        let promises = one.promises.as_ref().map(|name| format!(" -> {}", visible(name)));
        let why = rule(one.rule, style.lang);
        let _ = writeln!(
            out,
            "{}  {}  {} {why}{}",
            shown(&one.place),
            visible(&one.written),
            one.rule,
            promises.unwrap_or_default()
        );
    }
    out
}

/// What the document says twice and differently, for standard error.
pub fn draft_findings(draft: &DraftPlan, style: Style) -> String {
    diagnostics(&draft.findings, style)
}
