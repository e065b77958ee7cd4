//! What a value has changed by, in words: 同比 and 环比.

use super::Lang;
use super::quantities::{percentage_points, quantity};
use crate::report::{Amount, ChangeView, DifferenceView, Direction};

/// `+55.6%`, `-1.2 points`, for a column; a dash where there is no growth.
pub(in crate::render) fn change_figure(change: Option<&ChangeView>, lang: Lang) -> String {
    let Some(change) = change else { return String::new() };
    match &change.by {
        DifferenceView::Percent(amount) => format!("{}{}%", sign(amount), amount.size),
        DifferenceView::Points(amount) => {
            let is_one = amount.size == "1";
            let points = lang.pick(if is_one { " point" } else { " points" }, " 个百分点");
            format!("{}{}{points}", sign(amount), amount.size)
        }
        DifferenceView::BaseIsZero | DifferenceView::BaseIsNegative => "—".to_owned(),
    }
}

/// The same of the change on last year, with the years where it is of less than what it stands beside:
/// `-50.0% (2023)`.
pub(in crate::render) fn year_figure(change: Option<&ChangeView>, lang: Lang) -> String {
    format!("{}{}", change_figure(change, lang), years_beside(change, lang).unwrap_or_default())
}

/// ` (2023)`, `（2023）`; nothing where the years need not be named.
pub(in crate::render) fn years_beside(change: Option<&ChangeView>, lang: Lang) -> Option<String> {
    let change = change.filter(|change| !change.is_of_all)?;
    Some(lang.bracketed("", &change.now_period))
}

fn sign(amount: &Amount) -> &'static str {
    match amount.direction {
        Direction::Up => "+",
        Direction::Down => "-",
        Direction::Same => "",
        Direction::Hardly => "±",
    }
}

/// `+55.6%: 8.4 亿元 in 2026-H1, 5.4 亿元 in 2025-H1`.
pub(in crate::render) fn change_sentence(change: &ChangeView, unit: &str, lang: Lang) -> String {
    let (now, before) = (quantity(&change.now, unit), quantity(&change.before, unit));
    let lead = match &change.by {
        DifferenceView::Percent(_) | DifferenceView::Points(_) => change_figure(Some(change), lang),
        DifferenceView::BaseIsZero => {
            lang.pick("not comparable, the earlier value is zero", "不可比，基期值为零").to_owned()
        }
        DifferenceView::BaseIsNegative => lang
            .pick("not comparable, the earlier value is negative", "不可比，基期值为负")
            .to_owned(),
    };
    let (later, earlier) = (&change.now_period, &change.before_period);
    match lang {
        Lang::En => format!("{lead}: {now} in {later}, {before} in {earlier}"),
        Lang::Zh => format!("{lead}：{later} 为 {now}，{earlier} 为 {before}"),
    }
}

/// `增长55.6%`, `提高1.2个百分点`, `up 55.6%`; nothing where there is no growth.
pub(super) fn moved(change: &ChangeView, lang: Lang) -> Option<String> {
    let (amount, is_points) = match &change.by {
        DifferenceView::Percent(amount) => (amount, false),
        DifferenceView::Points(amount) => (amount, true),
        DifferenceView::BaseIsZero | DifferenceView::BaseIsNegative => return None,
    };
    let size = &amount.size;
    let size = match (is_points, lang) {
        (false, _) => format!("{size}%"),
        (true, Lang::En) => percentage_points(size),
        (true, Lang::Zh) => format!("{size}个百分点"),
    };
    Some(match (amount.direction, lang) {
        (Direction::Up, Lang::En) => format!("up {size}"),
        (Direction::Down, Lang::En) => format!("down {size}"),
        (Direction::Same, Lang::En) => "unchanged".to_owned(),
        (Direction::Hardly, Lang::En) => "hardly changed".to_owned(),
        (Direction::Up, Lang::Zh) if is_points => format!("提高{size}"),
        (Direction::Up, Lang::Zh) => format!("增长{size}"),
        (Direction::Down, Lang::Zh) => format!("下降{size}"),
        (Direction::Same, Lang::Zh) => "持平".to_owned(),
        (Direction::Hardly, Lang::Zh) => "基本持平".to_owned(),
    })
}
