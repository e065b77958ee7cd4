//! Charts as the template draws them: places on axes from 0 to 100, with words for who cannot see.

use serde::Serialize;

use crate::render::text::visible;
use crate::render::words::{Label, Lang, chart_words, course_words, label};
use crate::report::{Aim, Bullet, CourseView, Outcome};

/// A target and how far it is, on one axis.
#[derive(Serialize)]
pub(super) struct BulletChart<'a> {
    /// What it shows, in words.
    title: String,
    zero: &'a str,
    limit: &'a str,
    upper: Option<&'a str>,
    /// Left end and length of the band that is wanted.
    band: Option<(String, String)>,
    stretch: Option<&'a str>,
    due: Option<&'a str>,
    /// Left end and length of the bar.
    bar: Option<(String, String)>,
    is_beyond: bool,
}

/// The course of an indicator.
#[derive(Serialize)]
pub(super) struct CourseChart {
    /// What it shows, in words.
    title: String,
    /// The points of what was reached, as `x,y x,y`.
    reached: String,
    /// The same points with the ground below them.
    area: String,
    /// Each of those points.
    dots: Vec<(String, String)>,
    /// The points of what is due.
    due: String,
    /// The height of the target.
    limit: String,
    /// From the last point to what is reached at this rate: two points.
    projection: Option<String>,
    first: String,
    last: String,
}

/// The bullet chart of an outcome.
pub(super) fn bullet(outcome: &Outcome, lang: Lang) -> Option<BulletChart<'_>> {
    let aim = outcome.aim()?;
    let chart = outcome.bullet.as_ref()?;
    Some(BulletChart {
        title: visible(&chart_words(outcome, aim, lang)).into_owned(),
        zero: &chart.zero,
        limit: &chart.limit,
        upper: chart.upper.as_deref(),
        band: chart.upper.as_ref().map(|upper| between(&chart.limit, upper)),
        stretch: chart.stretch.as_deref(),
        due: chart.due.as_deref(),
        bar: bar(chart),
        is_beyond: chart.is_beyond,
    })
}

/// From zero to what was reached, whichever lies further left.
fn bar(chart: &Bullet) -> Option<(String, String)> {
    Some(between(&chart.zero, chart.actual.as_ref()?))
}

/// Left end and length of what lies between two places.
fn between(one: &str, other: &str) -> (String, String) {
    let (one, other) = (hundredths(one), hundredths(other));
    let (left, right) = (one.min(other), one.max(other));
    (percent(left), percent(right.saturating_sub(left)))
}

/// The course chart of an outcome, where there are at least two periods and two points to draw.
pub(super) fn course(outcome: &Outcome, lang: Lang) -> Option<CourseChart> {
    let aim = outcome.aim()?;
    let course = outcome.course.as_ref()?;
    let last = course.stages.len();
    let (first, newest) = (course.stages.first()?, course.stages.last()?);
    let points = |at: fn(&crate::report::StageView) -> Option<&String>| {
        let stages = (1..).zip(&course.stages);
        let point = move |(index, stage)| Some((place(index, last), at(stage)?.clone()));
        stages.filter_map(point).collect::<Vec<(String, String)>>()
    };
    let start = start(aim, course);
    let reached = points(|stage| stage.total_at.as_ref());
    let due = points(|stage| stage.due_at.as_ref());
    let dots = reached.clone();
    let with_start = |points: Vec<(String, String)>| start.iter().cloned().chain(points);
    let line: Vec<(String, String)> = with_start(reached).collect();
    if dots.is_empty() || line.len() < 2 || last < 2 {
        return None;
    }
    let projection = course.projection.as_ref().and_then(|projection| {
        let from = line.last()?;
        Some(joined([from.clone(), (percent(10_000), projection.at.clone())]))
    });
    Some(CourseChart {
        title: visible(&course_words(aim, course, lang)).into_owned(),
        area: area(&line, &course.zero_at),
        reached: joined(line),
        dots,
        due: joined(with_start(due)),
        limit: course.limit_at.clone(),
        projection,
        first: first.period.clone(),
        last: newest.period.clone(),
    })
}

/// Where amounts and levels with a baseline begin.
fn start(aim: &Aim, course: &CourseView) -> Option<(String, String)> {
    let begins = aim.adds_up() || aim.baseline.is_some();
    begins.then(|| (percent(0), course.start_at.clone()))
}

/// The ground below a line.
fn area(line: &[(String, String)], ground: &str) -> String {
    let corner = |point: &(String, String)| (point.0.clone(), ground.to_owned());
    let (first, last) = (line.first().map(corner), line.last().map(corner));
    joined(first.into_iter().chain(line.iter().cloned()).chain(last))
}

fn joined(points: impl IntoIterator<Item = (String, String)>) -> String {
    let point = |(x, y): (String, String)| format!("{x},{y}");
    points.into_iter().map(point).collect::<Vec<_>>().join(" ")
}

/// The place of the end of the period `index` of `count` on an axis of 100.
fn place(index: usize, count: usize) -> String {
    percent(index.saturating_mul(10_000).checked_div(count).unwrap_or(0))
}

/// Hundredths as a percentage: 4601 is `46.01`.
fn percent(hundredths: usize) -> String {
    let whole = hundredths.checked_div(100).unwrap_or(0);
    let rest = hundredths.checked_rem(100).unwrap_or(0);
    format!("{whole}.{rest:02}")
}

/// `46.01` as 4601; the report's places have at most two decimals.
fn hundredths(place: &str) -> usize {
    let (whole, decimals) = place.split_once('.').unwrap_or((place, ""));
    format!("{whole}{decimals:0<2}").parse().unwrap_or(0)
}

/// The name of a chart's sign, for the legend.
pub(super) fn legend(lang: Lang) -> [&'static str; 4] {
    [Label::Actual, Label::DueNow, Label::Target, Label::Stretch].map(|name| label(name, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_between_two_places_ends_at_the_second() {
        for (one, other, left, length) in [
            ("40.00", "100", "40.00", "60.00"),
            ("62.5", "12.25", "12.25", "50.25"),
            ("0", "0", "0.00", "0.00"),
        ] {
            assert_eq!(between(one, other), (left.to_owned(), length.to_owned()), "{one} {other}");
        }
    }
}
