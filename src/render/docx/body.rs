//! The text of the document.

use std::fmt::Write;

use crate::render::Lang;
use crate::render::notice::{Block, Notice, notice, run_paragraphs, validation_notice};
use crate::render::text::visible;
use crate::render::words::{
    Label, label, limit, marked_status, milestone_due, state, symbol, table_title,
};
use crate::report::{Outcome, PromiseKind, Report, Run, Validation};

/// The part `docProps/core.xml`.
pub(super) fn properties(title: &str, lang: Lang) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>plancheck</dc:creator><dc:language>{}</dc:language></cp:coreProperties>
"#,
        escaped(title),
        lang.pick("en", "zh-CN"),
    )
}

/// The part `word/document.xml`.
pub(super) fn document(report: &Report, lang: Lang) -> String {
    let mut out = String::from(HEAD);
    set_notice(&mut out, report, lang);
    out.push_str(PAGE);
    out.push_str("</w:body></w:document>\n");
    out
}

/// The same of several plans.
pub(super) fn run(run: &Run, lang: Lang) -> String {
    let mut out = String::from(HEAD);
    for (text, style) in run_paragraphs(run, lang)
        .iter()
        .zip(["Title"].into_iter().chain(std::iter::repeat("BodyText")))
    {
        paragraph(&mut out, style, text);
    }
    for report in &run.reports {
        out.push_str(PAGE_BREAK);
        set_notice(&mut out, report, lang);
    }
    out.push_str(PAGE);
    out.push_str("</w:body></w:document>\n");
    out
}

/// The same of data alone.
pub(super) fn validation(validation: &Validation, lang: Lang) -> String {
    let mut out = String::from(HEAD);
    set(&mut out, &validation_notice(validation, lang), |_| {});
    out.push_str(PAGE);
    out.push_str("</w:body></w:document>\n");
    out
}

fn set_notice(out: &mut String, report: &Report, lang: Lang) {
    set(out, &notice(report, lang), |out| table(out, report, lang));
}

/// Sets a notice, with a table behind its first part.
fn set(out: &mut String, notice: &Notice, set_table: impl Fn(&mut String)) {
    let Notice { title, subtitle, parts } = notice;
    paragraph(out, "Title", title);
    paragraph(out, "Subtitle", subtitle);
    for (part, number) in parts.iter().zip(0_usize..) {
        paragraph(out, "Heading1", &part.heading);
        for block in &part.blocks {
            match block {
                Block::Section(title) => paragraph(out, "Heading2", title),
                Block::Paragraph(text) => paragraph(out, "BodyText", text),
                Block::Item(number, text) => {
                    paragraph(out, "BodyText", &format!("{number}. {text}"));
                }
            }
        }
        if number == 0 {
            set_table(out);
        }
    }
}

/// What stands before the text.
const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#
);

/// What begins a new page.
const PAGE_BREAK: &str = r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#;

/// A4 with the margins of official documents, and the number of the page at the foot.
const PAGE: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>"#;

fn paragraph(out: &mut String, style: &str, text: &str) {
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#,
        escaped(text)
    );
}

/// Widths of the table's columns, in twentieths of a point; together the width of the text.
const WIDTHS: [u16; 5] = [2674, 1750, 1350, 1170, 1900];

/// What failed, warns or could not be judged, at a glance; nothing if there is none.
fn table(out: &mut String, report: &Report, lang: Lang) {
    let indices = report.digest.laggards.iter().chain(&report.digest.unjudged);
    let outcomes: Vec<&Outcome> = indices.filter_map(|index| report.results.get(*index)).collect();
    if outcomes.is_empty() {
        return;
    }
    paragraph(out, "Caption", table_title(lang));
    out.push_str(r#"<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="8844" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#);
    for width in WIDTHS {
        let _ = write!(out, r#"<w:gridCol w:w="{width}"/>"#);
    }
    out.push_str(r"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    let titles = [Label::Indicator, Label::Target, Label::Actual, Label::Completion, Label::Status];
    for (title, width) in titles.into_iter().zip(WIDTHS) {
        cell(out, "CellHead", label(title, lang), width);
    }
    out.push_str("</w:tr>");
    for outcome in outcomes {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (text, width) in texts(report, outcome, lang).iter().zip(WIDTHS) {
            cell(out, "Cell", text, width);
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

fn cell(out: &mut String, style: &str, text: &str, width: u16) {
    let _ = write!(out, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#);
    paragraph(out, style, text);
    out.push_str("</w:tc>");
}

/// Name, target, actual, completion and status.
fn texts(report: &Report, outcome: &Outcome, lang: Lang) -> [String; 5] {
    let promise = &outcome.promise;
    let is_own = outcome.area == report.plan.area;
    let name = match (is_own, lang) {
        (true, _) => promise.name.clone(),
        (false, Lang::En) => format!("{} ({})", promise.name, outcome.area),
        (false, Lang::Zh) => format!("{}（{}）", promise.name, outcome.area),
    };
    let target = match &promise.kind {
        PromiseKind::Indicator(aim) => limit(aim),
        PromiseKind::Milestone { due, .. } => milestone_due(due, lang),
    };
    let actual = match (&outcome.state, &outcome.actual) {
        (Some(newest), _) => state(newest.state, lang).to_owned(),
        (None, Some(actual)) => actual.shown(),
        (None, None) => "—".to_owned(),
    };
    let completion = outcome.completion_shown();
    // The symbol stays with the first word.
    let word = format!("{}\u{a0}{}", symbol(outcome.verdict), marked_status(outcome, lang));
    [name, target, actual, completion.unwrap_or_default(), word]
}

/// A text of a file as XML text. Characters that XML cannot hold are visible.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => out.extend(character.escape_unicode()),
            _ => out.push(character),
        }
    }
    out
}
