//! The columns of a trend, and what each says of an indicator.

use super::Trend;
use crate::render::text::visible;
use crate::render::words::{Label, Lang, label, limit, named};
use crate::report::StageView;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Amounts,
    PaceLine,
    Actual,
    Due,
    Target,
    PerMonth,
    Needed,
    Projection,
}

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 9] = [
        Self::Name,
        Self::Amounts,
        Self::PaceLine,
        Self::Actual,
        Self::Due,
        Self::Target,
        Self::PerMonth,
        Self::Needed,
        Self::Projection,
    ];

    /// What is left out first where there is no room.
    pub(super) const DROPPED: [Self; 4] = [Self::PaceLine, Self::Due, Self::PerMonth, Self::Needed];

    /// Its heading.
    pub(super) fn title(self, lang: Lang) -> &'static str {
        let name = match self {
            Self::Name => Label::Indicator,
            Self::Amounts => Label::Course,
            Self::PaceLine => Label::PaceLine,
            Self::Actual => Label::Actual,
            Self::Due => Label::DueNow,
            Self::Target => Label::Target,
            Self::PerMonth => Label::PerMonth,
            Self::Needed => Label::NeededShort,
            Self::Projection => Label::Projection,
        };
        label(name, lang)
    }

    /// Figures stand right, words and lines left.
    pub(super) fn is_right(self) -> bool {
        match self {
            Self::Name | Self::Amounts | Self::PaceLine | Self::Target => false,
            Self::Actual | Self::Due | Self::PerMonth | Self::Needed | Self::Projection => true,
        }
    }

    /// What it says of an indicator.
    pub(super) fn text(self, trend: &Trend<'_>, lang: Lang) -> String {
        let outcome = trend.outcome;
        match self {
            Self::Name => visible(&named(outcome, lang)).into_owned(),
            Self::Amounts => trend.course.stages.iter().map(amount).collect(),
            Self::PaceLine => trend.course.stages.iter().map(due).collect(),
            Self::Actual => match &outcome.actual {
                Some(actual) => actual.shown(),
                None => "—".to_owned(),
            },
            Self::Due => outcome.due_now.clone().unwrap_or_default(),
            Self::Target => visible(&limit(trend.aim)).into_owned(),
            Self::PerMonth => trend.course.per_month_short.clone().unwrap_or_default(),
            Self::Needed => outcome.needed_enough.clone().unwrap_or_default(),
            Self::Projection => projection(trend, lang),
        }
    }
}

/// Where it ends at this rate, with a word for whether that is enough.
fn projection(trend: &Trend<'_>, lang: Lang) -> String {
    let Some(projection) = &trend.course.projection else { return String::new() };
    let word = match (projection.reaches, projection.is_over) {
        (true, _) => lang.pick("enough", "可达"),
        (false, false) => lang.pick("short", "不足"),
        (false, true) => lang.pick("over", "超出"),
    };
    format!("{} {word}", projection.value)
}

/// The bars of a sparkline, from 1 to 8.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

fn bar(height: u8) -> char {
    let index = usize::from(height).saturating_sub(1);
    BARS.get(index).copied().unwrap_or('█')
}

/// The bar of a period; `-` where the amount is in the next bar, `?` where something was due and there
/// is no value, `·` where nothing is to be expected yet.
fn amount(stage: &StageView) -> char {
    match stage.height {
        Some(height) => bar(height),
        None if stage.is_told_later => '-',
        None if stage.is_missing => '?',
        None => '·',
    }
}

/// The bar of what is due; `·` where nothing is.
fn due(stage: &StageView) -> char {
    stage.due_height.map_or('·', bar)
}
