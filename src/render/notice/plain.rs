//! The notice as plain text, one paragraph a line, to be pasted.

use super::{Block, notice};
use crate::render::Style;
use crate::render::text::{Page, visible, wrap};
use crate::report::Report;

/// The notice; wrapped only to a width that is asked for or to that of a terminal.
pub(in crate::render) fn text(report: &Report, style: Style) -> String {
    let notice = notice(report, style.lang);
    let mut page = Page::default();
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
    page.into_text()
}
