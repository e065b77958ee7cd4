//! Columns of their own for what a title speaks of: 同比 above `2026年6月,2025年6月,同比` is said of the last one.

use super::doubt::Doubt;
use crate::diagnostic::term::KindWord;
use crate::input::facts::Intake;
use crate::input::known::kind_said;
use crate::input::label::{of_column, take_apart};
use crate::input::vocabulary::{heads_reached, heads_results, is_reached, names_values};
use crate::period::{Period, PeriodText, read_period};
use crate::quantity::fold;

/// Whether what a title says, such as `目标` or `同比`, is of another column than those of values.
pub(super) fn speaks_of_others(
    intake: &Intake<'_>,
    doubt: &Doubt,
    (headers, values): (&[&str], &[usize]),
) -> bool {
    let (plan, kind) = (intake.plan(), doubt.kind());
    let text = |index: usize| headers.get(index).copied().unwrap_or_default();
    let of_kind = |header: &str| kind_said(header, plan).is_some_and(|(_, own)| own == kind);
    let are_reached = !values.is_empty() && values.iter().all(|index| heads_reached(text(*index)));
    let has_own = headers.iter().any(|header| of_kind(header));
    let is_actual = headers.iter().any(|header| fold(header).contains("实际"));
    match kind {
        KindWord::Forecast => {
            are_reached && has_own && (doubt.names_reached_first() || doubt.joins_reached())
        }
        // Tables that do not count have the headers of those that do.
        KindWord::Sample | KindWord::Draft | KindWord::Void | KindWord::Partial => false,
        KindWord::Earlier => are_reached && has_own && doubt.names_reached_first(),
        KindWord::Target => {
            let is_of_results = || are_results(doubt, intake, (headers, values));
            is_actual || are_reached && (has_own || doubt.joins_reached() || is_of_results())
        }
        KindWord::Change | KindWord::Share => {
            is_actual
                || compares_years(doubt, (headers, values))
                || has_own && have_units(headers, values)
                || are_paired(&of_kind, (headers, values))
        }
        KindWord::Average => is_actual || headers.iter().any(|header| doubt.is_all_of(header)),
        KindWord::OtherPeriod
        | KindWord::OtherTable
        | KindWord::Rank
        | KindWord::Running
        | KindWord::Score
        | KindWord::Single => is_actual,
    }
}

/// Whether the headers of values say that these were reached, below the title of a report: `Actual` below `Action plan
/// tracker` or the plan's own title. 完成数 may be of what is to be done: below 工作计划台账 it is not.
fn are_results(doubt: &Doubt, intake: &Intake<'_>, (headers, values): (&[&str], &[usize])) -> bool {
    let header = |index: &usize| headers.get(*index).copied().unwrap_or_default();
    let is_named = |index: &usize| is_reached(&take_apart(header(index)).name.to_lowercase());
    if values.iter().all(|index| heads_results(header(index))) {
        doubt.is_of_report() || doubt.is_title_of_plan(intake)
    } else {
        values.iter().all(is_named) && doubt.is_of_report() && !doubt.is_of_setting()
    }
}

/// Whether the values are amounts of two years beside the change between them that a title speaks of. Beside 增减 the
/// values below a title of 增速 are rates of growth themselves, and points are the change of such rates.
fn compares_years(doubt: &Doubt, (headers, values): (&[&str], &[usize])) -> bool {
    const COMPARED: [&str; 3] = ["同比", "环比", "yoy"];
    let is_compared = COMPARED.iter().any(|word| doubt.is_by(word));
    let has_points = headers.iter().any(|header| {
        let header = fold(header).to_lowercase();
        ["百分点", "个点", "pp", "points"].iter().any(|word| header.contains(word))
    });
    let has_own = headers.iter().any(|header| doubt.begins(header));
    is_compared && has_own && !has_points && are_of_two_years(headers, values)
}

/// Whether columns of values are those of the same part of two years, which a change compares: `2026年6月,2025年6月`.
fn are_of_two_years(headers: &[&str], values: &[usize]) -> bool {
    let of = |index: &usize| headers.get(*index).map_or("", |text| *text);
    let periods: Vec<Period> = values.iter().filter_map(|index| period_alone(of(index))).collect();
    match periods.as_slice() {
        [one, two] => {
            let (one, two) = (*one, *two);
            let years = [-12, 12];
            values.len() == 2
                && years.iter().any(|months| one.first().plus(*months) == two.first())
                && one.months() == two.months()
        }
        _ => false,
    }
}

/// The period that a header is, with its year, and nothing else.
fn period_alone(header: &str) -> Option<Period> {
    match read_period(&take_apart(header).name, None) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// Whether the headers of all values say a unit that is none of shares: `新增高新技术企业（家）`.
fn have_units(headers: &[&str], values: &[usize]) -> bool {
    let unit = |index: &usize| of_column(headers.get(*index).map_or("", |text| *text)).unit;
    let is_of_amount = |unit: String| !unit.contains(['%', '‰']) && !unit.contains("百分点");
    !values.is_empty() && values.iter().all(|index| unit(index).is_some_and(is_of_amount))
}

/// Whether behind every column of values stands one of its change or share: `绝对量,增速`, `1月,同比,2月,同比` or
/// `1月完成,1月完成率`, and not `1月,累计增速`.
fn are_paired(of_kind: &impl Fn(&str) -> bool, (headers, values): (&[&str], &[usize])) -> bool {
    let text = |index: usize| headers.get(index).copied().unwrap_or_default();
    let pairs = values.iter().map(|index| (text(*index), text(index.saturating_add(1))));
    let pairs: Vec<(&str, &str)> = pairs.collect();
    let first = pairs.first().map(|(_, behind)| *behind);
    let are_alike = || pairs.len() > 1 && pairs.iter().all(|(_, behind)| Some(*behind) == first);
    let are_named = || pairs.iter().all(|(value, _)| names_values(value));
    let is_of = |(value, behind): &(&str, &str)| fold(behind).starts_with(fold(value).as_ref());
    !pairs.is_empty()
        && pairs.iter().all(|(_, behind)| of_kind(behind))
        && (are_alike() || are_named() || pairs.iter().all(is_of))
}
