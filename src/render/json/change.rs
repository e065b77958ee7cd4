//! What a value has changed by, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::words;
use crate::report::{ChangeView, DifferenceView};

/// A value against one of the past.
#[derive(Serialize, JsonSchema)]
pub(super) struct Change<'a> {
    now: &'a str,
    now_period: &'a str,
    before: &'a str,
    before_period: &'a str,
    percent: Option<&'a str>,
    points: Option<&'a str>,
    #[schemars(extend("enum" = words::or_null(&words::change_gaps())))]
    not_comparable: Option<&'static str>,
}

pub(super) fn change(view: &ChangeView) -> Change<'_> {
    let (percent, points) = match &view.by {
        DifferenceView::Percent(amount) => (Some(amount.exact.as_str()), None),
        DifferenceView::Points(amount) => (None, Some(amount.exact.as_str())),
        DifferenceView::BaseIsZero | DifferenceView::BaseIsNegative => (None, None),
    };
    Change {
        now: &view.now,
        now_period: &view.now_period,
        before: &view.before,
        before_period: &view.before_period,
        percent,
        points,
        not_comparable: view.by.gap(),
    }
}
