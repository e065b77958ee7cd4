//! One small block an outcome, for terminals too narrow for a table.

use super::columns::{Column, actual, target};
use super::{groups, section_title, status_text};
use crate::render::Style;
use crate::render::text::{visible, wrap};
use crate::render::words::Label;
use crate::render::words::{label, named};
use crate::report::{Basis, Outcome, Report};

pub(super) fn cards(report: &Report, style: Style) -> String {
    let mut out = String::new();
    for (section, members) in groups(report) {
        if !report.sections.is_empty() {
            let title = section_title(report, section, style.lang);
            push(&mut out, "", &format!("== {}", visible(title)), style);
        }
        for outcome in members {
            out.push_str(&card(outcome, report.basis, style));
        }
    }
    out
}

fn card(outcome: &Outcome, basis: Basis, style: Style) -> String {
    let lang = style.lang;
    let mut out = String::new();
    push(&mut out, "", &visible(&named(outcome, lang)), style);
    push(&mut out, "  ", &status_text(outcome, lang), style);
    let mut line = |name: Label, value: &str| {
        if !value.is_empty() {
            let stop = lang.colon();
            let text = format!("{}{stop}{}", label(name, lang), visible(value));
            push(&mut out, "  ", &text, style);
        }
    };
    line(Label::Target, &target(outcome, lang));
    line(Label::Actual, &actual(outcome, lang));
    line(Label::Completion, &Column::Completion.text(outcome, style));
    line(Label::DueNow, &Column::Due.text(outcome, style));
    let pace = match basis {
        Basis::Ratio => Column::Pace,
        Basis::Points => Column::Points,
    };
    line(Label::Pace, &pace.text(outcome, style));
    out
}

fn push(out: &mut String, indent: &str, text: &str, style: Style) {
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(indent.len()).max(8);
    for line in wrap(text, columns) {
        out.push_str(indent);
        out.push_str(&line);
        out.push('\n');
    }
}
