//! Every target as a plain sentence, as understood.

use super::Style;
use super::text::{Page, visible, width, wrap};
use super::words::{Label, label, part_promise, promise, worth};
use crate::report::{Promise, TargetList};

/// The list, by section.
pub fn list(targets: &TargetList, style: Style) -> String {
    let ids = targets.promises.iter().map(|one| width(&visible(&one.id)));
    let id_width = ids.max().unwrap_or(0);
    let mut page = Page::default();
    page.line(visible(&targets.title));
    let mut section = None;
    for one in &targets.promises {
        if section != Some(one.section) && !targets.sections.is_empty() {
            section = Some(one.section);
            let head = one.section.and_then(|section| targets.sections.get(section));
            let other = label(Label::OtherTargets, style.lang);
            let title = head.map_or(other, |head| head.title.as_str());
            page.line("");
            page.line(visible(title));
        }
        entry(&mut page, one, id_width, style);
    }
    page.into_text()
}

/// Columns that a sentence needs to stand beside its id.
const BESIDE: usize = 40;

fn entry(page: &mut Page, one: &Promise, id_width: usize, style: Style) {
    let stop = style.lang.colon();
    let name = one.part.as_ref().unwrap_or(&one.name);
    let promised = if one.part.is_some() {
        part_promise(one, style.lang)
    } else {
        let clauses = std::iter::once(promise(one, style.lang)).chain(worth(one, style.lang));
        clauses.collect::<Vec<_>>().join(style.lang.semicolon())
    };
    let text = format!("{name}{stop}{promised}");
    let id = if one.part.is_some() { "".into() } else { visible(&one.id) };
    let available = style.width.unwrap_or(usize::MAX);
    let indent = id_width.saturating_add(4);
    let is_beside = available.saturating_sub(indent) >= BESIDE;
    let indent = if is_beside { indent } else { 4 };
    let lines = wrap(&visible(&text), available.saturating_sub(indent).max(10));
    let mut lead = if is_beside {
        format!("  {id}{}", " ".repeat(indent.saturating_sub(width(&id)).saturating_sub(2)))
    } else {
        page.line(format_args!("  {id}"));
        " ".repeat(indent)
    };
    for line in lines {
        page.line(format_args!("{lead}{line}"));
        lead = " ".repeat(indent);
    }
}
