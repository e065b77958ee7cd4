//! The results of a page, by section.

use serde::Serialize;

use super::{Mark, clean, verdict_mark};
use crate::render::html::charts::{BulletChart, CourseChart, bullet, course};
use crate::render::words::notice::sentence;
use crate::render::words::{
    Label, Lang, because, beside, change_figure, label, limit, marked_status, outlook, state,
    symbol, year_figure,
};
use crate::report::{GapFrom, Outcome, PromiseKind, Report, shown};

#[derive(Serialize)]
pub(super) struct Section<'a> {
    title: String,
    results: Vec<Row<'a>>,
}

#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: String,
    kind: &'static str,
    name: String,
    area: String,
    owner: String,
    status: Mark,
    verdict: Mark,
    target: String,
    actual: String,
    due_now: String,
    completion: String,
    pace: String,
    gap: String,
    gap_from: &'static str,
    needed_per_month: String,
    year_on_year: String,
    period_on_period: String,
    sentence: String,
    why: String,
    beside: Vec<String>,
    places: Vec<String>,
    bullet: Option<BulletChart<'a>>,
    course: Option<CourseChart>,
}

/// Results by section, in the plan's order.
pub(super) fn sections(report: &Report, lang: Lang) -> Vec<Section<'_>> {
    let mut sections: Vec<(Option<usize>, Section<'_>)> = Vec::new();
    for outcome in &report.results {
        let own = outcome.promise.section;
        let row = row(report, outcome, lang);
        match sections.last_mut() {
            Some((section, members)) if *section == own => members.results.push(row),
            _ => {
                let head = own.and_then(|section| report.sections.get(section));
                let other = label(Label::OtherTargets, lang);
                let title = clean(head.map_or(other, |head| head.title.as_str()));
                sections.push((own, Section { title, results: vec![row] }));
            }
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

pub(super) fn row<'a>(report: &'a Report, outcome: &'a Outcome, lang: Lang) -> Row<'a> {
    let promise = &outcome.promise;
    let (kind, target) = match &promise.kind {
        PromiseKind::Indicator(aim) => ("indicator", limit(aim)),
        PromiseKind::Milestone { due, .. } => ("milestone", due.clone()),
    };
    let percent = |percent: &Option<crate::report::Percent>| {
        percent.as_ref().map_or_else(String::new, |percent| format!("{}%", percent.short))
    };
    let optional = |text: &Option<String>| clean(text.as_deref().unwrap_or_default());
    let mut places = vec![promise.place()];
    places.extend(outcome.cells().map(|cell| shown(&cell.at)));
    Row {
        id: promise.id.clone(),
        kind,
        name: clean(&promise.name),
        area: clean(if outcome.area == report.plan.area { "" } else { &outcome.area }),
        owner: optional(&promise.owner),
        status: Mark {
            key: outcome.status.key(),
            word: marked_status(outcome, lang).into(),
            symbol: symbol(outcome.verdict),
        },
        verdict: verdict_mark(outcome.verdict, lang),
        target: clean(&target),
        actual: clean(&actual(outcome, lang)),
        due_now: optional(&outcome.due_now),
        completion: outcome.completion_shown().unwrap_or_default(),
        pace: format!("{}{}", percent(&outcome.pace), pace_method(outcome)),
        gap: optional(&outcome.gap),
        gap_from: outcome.gap_counted_from().map_or("", GapFrom::key),
        needed_per_month: optional(&outcome.needed_enough),
        year_on_year: year_figure(outcome.year_on_year.as_deref(), lang),
        period_on_period: change_figure(outcome.period_on_period.as_deref(), lang),
        sentence: clean(&sentence(report, outcome, lang)),
        why: clean(&because(outcome, lang)),
        beside: beside(outcome, lang)
            .iter()
            .chain(&outlook(outcome, lang))
            .map(|line| clean(line))
            .collect(),
        places: places.iter().map(|place| clean(place)).collect(),
        bullet: bullet(outcome, lang),
        course: course(outcome, lang),
    }
}

/// What was reached, or the state of a milestone.
fn actual(outcome: &Outcome, lang: Lang) -> String {
    match (&outcome.state, &outcome.actual) {
        (Some(newest), _) => state(newest.state, lang).to_owned(),
        (None, Some(actual)) => actual.shown(),
        (None, None) => "—".to_owned(),
    }
}

/// What makes a pace other than the rest: that it is by rates of growth.
fn pace_method(outcome: &Outcome) -> &'static str {
    if outcome.growth.is_some() { " (compound)" } else { "" }
}
