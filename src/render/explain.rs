//! The whole arithmetic of one verdict, with both ends of its provenance; and the page of a code.

use super::Style;
use super::text::{Page, visible, width, wrap};
use super::words::{
    Label, Lang, arithmetic, band as band_word, change_sentence, commitment, difference,
    first_promise, label, lacking_indicator, member_lines, missing_part, named, needed_each_month,
    promise, reason, receipt, status, symbol, trend_sentence, verdict, waived,
};
use crate::report::{CellView, Code, Commitment, GapFrom, Outcome, Report, shown};

/// One outcome of a report in full, by its id or exact name, or `None` if the report has none.
pub fn explain(report: &Report, id: &str, style: Style) -> Option<String> {
    let outcome = report.results.iter().find(|outcome| {
        [&outcome.promise.id, &outcome.promise.name].iter().any(|own| *own == id)
    })?;
    let lang = style.lang;
    let mut page = Page::default();
    let name = named(outcome, lang);
    page.line(format_args!("{} [{}]", visible(&name), outcome.promise.id));
    let status_word = status(outcome.status, lang);
    let verdict_word = verdict(outcome.verdict, lang);
    let as_of = format!("{} {}", label(Label::AsOf, lang), report.as_of);
    let standing = lang.bracketed(status_word, verdict_word);
    let head = format!("{standing}{}{as_of}", lang.comma());
    page.line(format_args!("{} {head}\n", symbol(outcome.verdict)));
    fact_lines(&mut page, facts(outcome, lang), style);
    let members = member_lines(outcome, lang);
    if !members.is_empty() {
        page.line(format_args!("\n{}", label(Label::Members, lang)));
        for (depth, line) in members {
            let lead = "  ".repeat(depth.saturating_add(1));
            hanging(&mut page, &lead, &line, style);
        }
    }
    let cells: Vec<&CellView> = outcome.cells().collect();
    if !cells.is_empty() {
        page.line(format_args!("\n{}", label(Label::Cells, lang)));
        cell_lines(&mut page, &cells, lang);
    }
    let more = outcome.actual.as_ref().map_or(0, |actual| actual.more_cells);
    if more > 0 {
        page.line(format_args!("  {}{}{more}", label(Label::MorePlaces, lang), lang.colon()));
    }
    part_lines(&mut page, report, outcome, style);
    Some(page.into_text())
}

/// Names and values in two columns; a value that is too long goes on below itself.
fn fact_lines(page: &mut Page, facts: Vec<(Label, String)>, style: Style) {
    let widest = facts.iter().map(|(name, _)| width(label(*name, style.lang))).max().unwrap_or(0);
    let column = widest.saturating_add(2);
    let room = style.width.unwrap_or(usize::MAX).saturating_sub(column).max(NARROWEST);
    for (name, value) in facts {
        let mut lead = label(name, style.lang).to_owned();
        for line in wrap(&visible(&value), room) {
            let gap = " ".repeat(column.saturating_sub(width(&lead)));
            page.line(format_args!("{lead}{gap}{line}"));
            lead.clear();
        }
    }
}

/// Values are not wrapped to less than this.
const NARROWEST: usize = 20;

/// A line that goes on deeper where it is too long.
fn hanging(page: &mut Page, lead: &str, text: &str, style: Style) {
    let room = style.width.unwrap_or(usize::MAX).saturating_sub(width(lead)).saturating_sub(2);
    let mut deeper = "";
    for line in wrap(&visible(text), room.max(NARROWEST)) {
        page.line(format_args!("{lead}{deeper}{line}"));
        deeper = "  ";
    }
}

fn facts(outcome: &Outcome, lang: Lang) -> Vec<(Label, String)> {
    let one = &outcome.promise;
    let hardness = commitment(one.commitment, lang);
    let mut target = promise(one, lang);
    // What is only expected says so itself.
    if one.commitment == Commitment::Binding {
        target.push_str(lang.semicolon());
        target.push_str(hardness);
    }
    let why = reason(outcome, lang);
    let numbers = arithmetic(outcome, lang);
    let has_numbers = numbers != why;
    let mut facts = vec![(Label::Target, target), (Label::Reason, why)];
    if has_numbers {
        facts.push((Label::Arithmetic, numbers));
    }
    let unit = outcome.aim().map_or("", |aim| aim.unit.as_str());
    let gap = match outcome.gap_from {
        GapFrom::Due => Label::Gap,
        GapFrom::FarEnd => Label::PastEnd,
    };
    let gap_shown = outcome.gap.as_ref().map(|value| (gap, difference(value, unit, lang)));
    let needed = needed_each_month(outcome, lang).map(|needed| (Label::Needed, needed));
    facts.extend(gap_shown.into_iter().chain(needed));
    let changes = [
        (Label::YearOnYear, &outcome.year_on_year),
        (Label::PeriodOnPeriod, &outcome.period_on_period),
    ];
    facts.extend(changes.into_iter().filter_map(|(label, change)| {
        Some((label, change_sentence(change.as_ref()?, unit, lang)))
    }));
    facts.extend(
        outcome.trend.as_ref().map(|one| (Label::Trend, trend_sentence(one, outcome.aim(), lang))),
    );
    facts.extend(outcome.band.map(|band| (Label::Band, band_word(band, lang).to_owned())));
    if outcome.aim().is_some_and(|aim| outcome.judged_at.as_ref() != Some(&aim.due)) {
        facts.extend(outcome.judged_at.clone().map(|month| (Label::JudgedAt, month)));
    }
    if !outcome.lacking.is_empty() {
        let all: Vec<String> =
            outcome.lacking.iter().map(|one| lacking_indicator(one, lang)).collect();
        facts.push((Label::Missing, all.join(lang.semicolon())));
    } else if !outcome.absent.is_empty() {
        let parts: Vec<String> =
            outcome.absent.iter().map(|part| missing_part(part, lang)).collect();
        facts.push((Label::Missing, parts.join(lang.semicolon())));
    } else if !outcome.missing.is_empty() {
        facts.push((Label::Missing, lang.list(&outcome.missing)));
    }
    if let Some(evidence) = outcome.state.as_ref().and_then(|newest| newest.evidence.clone()) {
        facts.push((Label::Evidence, evidence));
    }
    let points = outcome.receipt.as_ref().map(|points| receipt(points, lang));
    facts.extend(points.map(|points| (Label::Score, points)));
    facts.extend(outcome.first_promise.as_ref().map(|first| {
        let unit = outcome.aim().map_or("", |aim| aim.unit.as_str());
        (Label::FirstPromise, first_promise(first, unit, lang))
    }));
    facts.extend(
        outcome.waiver.as_ref().map(|waiver| {
            (Label::Waiver, lang.bracketed(&waived(waiver, lang), &shown(&waiver.at)))
        }),
    );
    let optional = [
        (Label::Owner, &one.owner),
        (Label::Note, &one.note),
        (Label::Source, &one.source),
        (Label::Quote, &one.quote),
    ];
    facts.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))));
    facts.push((Label::Plan, one.place()));
    facts
}

/// What came of the targets of the parts, one line each.
fn part_lines(page: &mut Page, report: &Report, whole: &Outcome, style: Style) {
    let lang = style.lang;
    let is_part = |outcome: &&Outcome| {
        outcome.promise.part.is_some() && outcome.promise.id == whole.promise.id
    };
    let parts: Vec<&Outcome> = report.results.iter().filter(is_part).collect();
    if parts.is_empty() || whole.promise.part.is_some() {
        return;
    }
    page.line(format_args!("\n{}", label(Label::Parts, lang)));
    for part in parts {
        let name = part.promise.part.as_deref().unwrap_or_default();
        let numbers = arithmetic(part, lang);
        let status = status(part.status, lang);
        let line = format!("{} {name} {status}{}{numbers}", symbol(part.verdict), lang.colon());
        hanging(page, "  ", &line, style);
    }
}

fn cell_lines(page: &mut Page, cells: &[&CellView], lang: Lang) {
    let has_parts = cells.iter().any(|cell| cell.area.is_some());
    let has_ids = cells.iter().any(|cell| Some(&cell.id) != cells.first().map(|first| &first.id));
    let rows: Vec<[String; 6]> = cells
        .iter()
        .map(|cell| {
            let unit = cell.raw_unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
            let raw = format!("{}{unit}", cell.raw);
            [
                visible(&cell.id).into_owned(),
                visible(cell.area.as_deref().unwrap_or_default()).into_owned(),
                cell.period.clone(),
                visible(cell.value.as_deref().unwrap_or("—")).into_owned(),
                visible(&raw).into_owned(),
                visible(&shown(&cell.at)).into_owned(),
            ]
        })
        .collect();
    let titles = [
        Label::Indicator,
        Label::Part,
        Label::Period,
        Label::Value,
        Label::AsWritten,
        Label::Place,
    ];
    let titles = titles.map(|title| label(title, lang).to_owned());
    let columns = [0, 1, 2, 3, 4, 5].map(|index: usize| {
        let texts = std::iter::once(&titles).chain(&rows).filter_map(|row| row.get(index));
        texts.map(|text| width(text)).max().unwrap_or(0)
    });
    for row in std::iter::once(&titles).chain(&rows) {
        let cell = |(text, column): (&String, usize)| {
            format!("{text}{}", " ".repeat(column.saturating_sub(width(text))))
        };
        let shown = [has_ids, has_parts, true, true, true, true];
        let columns = row.iter().zip(columns).zip(shown).filter(|(_, is_shown)| *is_shown);
        let cells: Vec<String> = columns.map(|(column, _)| cell(column)).collect();
        page.line(format_args!("  {}", cells.join("  ").trim_end()));
    }
}

/// The page of a diagnostic code, in one language.
pub fn explain_code(code: Code, lang: Lang) -> String {
    let page = code.page();
    let (title, body) = page.split_once("\n## English\n").unwrap_or((page, ""));
    let (english, chinese) = body.split_once("\n## 中文\n").unwrap_or((body, body));
    let part = lang.pick(english, chinese);
    // `PC0212: Day instead of a period / 应写期间而写了日期`
    let title = title.trim().trim_start_matches("# ");
    let both = title.split_once(": ").map_or(title, |(_, both)| both);
    let (english, chinese) = both.split_once(" / ").unwrap_or((both, both));
    let title = lang.pick(english, chinese);
    let stop = lang.colon();
    format!("{}{stop}{title}\n\n{}\n", code.number(), part.trim())
}
