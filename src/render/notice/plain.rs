//! The notice as plain text, one paragraph a line, to be pasted.

use super::{Block, Notice, notice, run_paragraphs, validation_notice};
use crate::render::Style;
use crate::render::text::{Page, visible, wrap};
use crate::report::{Report, Run, Validation};

/// The notice; wrapped only to a width that is asked for or to that of a terminal.
pub(in crate::render) fn text(report: &Report, style: Style) -> String {
    let mut page = Page::default();
    set_notice(&mut page, &notice(report, style.lang), style);
    page.into_text()
}

/// Several plans: what they came to, then the notice about each.
pub(in crate::render) fn run(run: &Run, style: Style) -> String {
    let mut page = Page::default();
    let columns = style.width.unwrap_or(usize::MAX).max(20);
    let lines = run_paragraphs(run, style.lang);
    for line in lines.iter().flat_map(|line| wrap(&visible(line), columns)) {
        page.line(line);
    }
    for report in &run.reports {
        page.line("");
        set_notice(&mut page, &notice(report, style.lang), style);
    }
    page.into_text()
}

/// The notice about data alone.
pub(in crate::render) fn validation(validation: &Validation, style: Style) -> String {
    let mut page = Page::default();
    set_notice(&mut page, &validation_notice(validation, style.lang), style);
    page.into_text()
}

fn set_notice(page: &mut Page, notice: &Notice, style: Style) {
    let columns = style.width.unwrap_or(usize::MAX).max(20);
    let mut set = |lead: &str, text: &str| {
        let room = columns.saturating_sub(lead.len());
        for (index, line) in wrap(&visible(text), room).iter().enumerate() {
            let indent = " ".repeat(lead.len());
            page.line(format_args!("{}{line}", if index == 0 { lead } else { &indent }));
        }
    };
    set("", &notice.title);
    set("", &notice.subtitle);
    for part in &notice.parts {
        set("", "");
        set("", &part.heading);
        for block in &part.blocks {
            match block {
                Block::Section(title) => {
                    set("", "");
                    set("", title);
                }
                Block::Paragraph(text) => set("", text),
                Block::Item(number, text) => set(&format!("{number}. "), text),
            }
        }
    }
}
