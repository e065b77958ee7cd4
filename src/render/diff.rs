//! Two reports against each other, for people: on a terminal, or as Markdown.

use super::Style;
use super::markdown::escaped;
use super::text::{Page, visible, wrap};
use super::words::{
    DiffPart, Lang, diff_heading, diff_part, diff_remark, diff_tally, moved_figures, promise_key,
    promised, status_word, verdict_word,
};
use crate::comparison::{Change, Comparison, ReadCell, Redefined, Restated, Standing, TargetName};

/// On a terminal.
pub(super) fn table(comparison: &Comparison, style: Style) -> String {
    let columns = style.width.unwrap_or(usize::MAX).max(20);
    let mut page = Page::default();
    let mut push = |lead: &str, indent: &str, text: &str| {
        let room = columns.saturating_sub(lead.len().max(indent.len()));
        for (index, line) in wrap(&visible(text), room).iter().enumerate() {
            page.line(format_args!("{}{line}", if index == 0 { lead } else { indent }));
        }
    };
    push("", "", &diff_heading(comparison, style.lang));
    for remark in comparison.remarks().iter().filter_map(|one| diff_remark(*one, style.lang)) {
        push("", "", remark);
    }
    for (part, lines) in parts(comparison, style.lang) {
        push("", "", "");
        push("", "", &title(part, lines.len(), style.lang));
        for (head, details) in lines {
            push("  ", "    ", &head);
            for detail in details {
                push("    ", "    ", &detail);
            }
        }
    }
    push("", "", "");
    push("", "", &diff_tally(comparison, style.lang));
    page.into_text()
}

/// As Markdown, for a merge request.
pub(super) fn markdown(comparison: &Comparison, lang: Lang) -> String {
    let mut page = Page::default();
    page.line(format_args!("# {}\n", escaped(&diff_heading(comparison, lang))));
    page.line(format_args!("**{}**", escaped(&diff_tally(comparison, lang))));
    for remark in comparison.remarks().iter().filter_map(|one| diff_remark(*one, lang)) {
        page.line(format_args!("\n{}", escaped(remark)));
    }
    for (part, lines) in parts(comparison, lang) {
        page.line(format_args!("\n## {}\n", escaped(&title(part, lines.len(), lang))));
        for (head, details) in lines {
            let details: Vec<String> = details.iter().map(|detail| escaped(detail)).collect();
            let more = if details.is_empty() { "" } else { " — " };
            page.line(format_args!(
                "- **{}**{more}{}",
                escaped(&head),
                details.join(lang.semicolon())
            ));
        }
    }
    page.into_text()
}

fn title(part: DiffPart, count: usize, lang: Lang) -> String {
    lang.bracketed(diff_part(part, lang), &count.to_string())
}

/// A line with its details below it.
type Entry = (String, Vec<String>);

/// The parts that are not empty, the gravest first.
fn parts(comparison: &Comparison, lang: Lang) -> Vec<(DiffPart, Vec<Entry>)> {
    let changes = |list: &[Change]| list.iter().map(|one| changed(one, lang)).collect();
    let restated = comparison.restated.iter().map(|one| restated(one, lang)).collect();
    let redefined = comparison.redefined.iter().map(|one| redefined(one, lang)).collect();
    let parts: [(DiffPart, Vec<Entry>); 7] = [
        (DiffPart::NewlyFailed, changes(&comparison.newly_failed)),
        (DiffPart::Restated, restated),
        (DiffPart::Redefined, redefined),
        (DiffPart::Removed, changes(&comparison.removed)),
        (DiffPart::Added, changes(&comparison.added)),
        (DiffPart::Recovered, changes(&comparison.recovered)),
        (DiffPart::Moved, changes(&comparison.moved)),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

fn named(target: &TargetName, lang: Lang) -> String {
    let TargetName { id, part, name } = target;
    let of_part = |part: &String| lang.bracketed(name, part);
    format!("{} [{id}]", part.as_ref().map_or_else(|| name.clone(), of_part))
}

fn changed(change: &Change, lang: Lang) -> Entry {
    let standing = |standing: &Standing| {
        let (status, verdict) =
            (status_word(&standing.status, lang), verdict_word(&standing.verdict, lang));
        lang.bracketed(&status, &verdict)
    };
    let sides: Vec<String> =
        [&change.old, &change.new].into_iter().flatten().map(standing).collect();
    let stop = lang.colon();
    let head = format!("{}{stop}{}", named(&change.target, lang), sides.join(" → "));
    (head, vec![moved_figures(change, lang)])
}

fn restated(restated: &Restated, lang: Lang) -> Entry {
    let Restated { name, old, new } = restated;
    let entry = name.as_ref().map_or_else(|| new.id.clone(), |name| format!("{name} [{}]", new.id));
    let area = new.area.as_ref().map_or_else(String::new, |area| format!(" {area}"));
    let stop = lang.colon();
    let value = |cell: &ReadCell| cell.value.clone().unwrap_or_else(|| cell.raw.clone());
    let head = format!("{entry}{area} {}{stop}{} → {}", new.period, value(old), value(new));
    (head, vec![format!("{} → {}", old.at, new.at)])
}

fn redefined(redefined: &Redefined, lang: Lang) -> Entry {
    let stop = lang.colon();
    let change = |(key, old, new): &(&'static str, String, String)| {
        let [old, new] = [old, new].map(|value| promised(key, value, lang));
        format!("{}{stop}{old} → {new}", promise_key(key, lang))
    };
    (named(&redefined.target, lang), redefined.changes.iter().map(change).collect())
}
