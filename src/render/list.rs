//! Every target as a plain sentence, as understood.

use super::Style;
use super::text::{visible, width, wrap};
use super::words::{Label, label, promise};
use crate::report::{Promise, TargetList};

/// The list, by section.
pub fn list(targets: &TargetList, style: Style) -> String {
    let mut out = format!("{}\n", visible(&targets.title));
    let mut section = None;
    for one in &targets.promises {
        if section != Some(one.section) {
            section = Some(one.section);
            let head = one
                .section
                .and_then(|section| targets.sections.get(section));
            let title = head.map_or_else(
                || label(Label::OtherTargets, style.lang).to_owned(),
                |head| visible(&head.title).into_owned(),
            );
            if !targets.sections.is_empty() {
                out.push_str(&format!("\n{title}\n"));
            }
        }
        out.push_str(&entry(one, style));
    }
    out
}

fn entry(one: &Promise, style: Style) -> String {
    let stop = style.lang.pick(": ", "：");
    let text = format!("{}{stop}{}", one.name, promise(one, style.lang));
    let id = visible(&one.id);
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(4).max(20);
    let mut out = String::new();
    let first = format!("  {id}");
    let lines = wrap(&visible(&text), columns);
    let fits_beside = lines.len() == 1
        && width(&first).saturating_add(width(&text)).saturating_add(4)
            <= style.width.unwrap_or(usize::MAX);
    if fits_beside && width(&id) <= 24 {
        let gap = 26_usize.saturating_sub(width(&first)).max(2);
        out.push_str(&format!("{first}{}{}\n", " ".repeat(gap), visible(&text)));
        return out;
    }
    out.push_str(&format!("{first}\n"));
    for line in lines {
        out.push_str(&format!("    {line}\n"));
    }
    out
}
