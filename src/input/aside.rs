//! Columns that are not read stand beside values all the same, and what they hold may say that a value
//! is of another kind, period, area or basis than it is taken for: `目标` under 类别, `累计` under 口径.

use super::above::last_month;
use super::basis::{self, Basis};
use super::cell;
use super::facts::is_known_status;
use super::known::kind_said;
use super::names::Names;
use super::tells::{Scale, Tells};
use super::title::is_bare_year;
use super::unit_line::{Money, UnitNamed, is_known, is_unit_of_values};
use super::vocabulary::{
    Asked, OF_VALUES, Statement, announces_until, ends_like_area, heads_prose, is_below_nation,
    is_division, is_division_alone, is_group, is_of_all, is_of_all_divided, is_of_nation,
    is_rejected, is_set, kind_in_short, says_increase, says_reached, says_when,
};
use crate::period::{Month, Period, PeriodText, read_period};
use crate::plan::Plan;
use crate::quantity::fold;

/// Characters of the longest text that is a label, and of one in Latin letters. What is longer is prose, and tells about
/// something.
const LONGEST: usize = 12;
const LONGEST_LATIN: usize = 18;

/// Whether a folded text is too long for a label.
fn is_prose(text: &str) -> bool {
    let longest = if text.is_ascii() { LONGEST_LATIN } else { LONGEST };
    text.chars().nth(longest).is_some()
}

/// What a cell of such a column says of the values of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    Nothing,
    /// That they are of one period alone, or running totals.
    Basis(Basis),
    /// The period that they are of.
    Period(Period),
    /// Their unit, or the currency of it.
    Unit(UnitNamed),
    /// An area that the plan does not have.
    Area,
    /// That they are something else than what was reached.
    OtherKind,
    /// That they are what came on top.
    Increase,
    /// That they are not valid.
    Rejected,
    /// That they are of a part of those whom the column divides.
    Group,
    /// The last month that they go to.
    Until(Month),
    /// That they are of other years than those of the calendar, or to be multiplied.
    Otherwise,
    /// Something that is not understood, where others say of what kind values are.
    NotKnown,
}

impl Aside {
    /// The basis that it says.
    pub(super) fn basis(&self) -> Option<Basis> {
        if let Self::Basis(basis) = self { Some(*basis) } else { None }
    }
}

/// Whether a header says that what stands below it tells nothing of the values beside it: it is about
/// people, offices, documents or days, it announces remarks, or values of another kind.
pub(super) fn is_harmless(header: &str, plan: &Plan) -> bool {
    let folded = fold(header).to_lowercase();
    if is_unit_of_values(&folded) {
        return false;
    }
    // Of a column that asks for one of these the answers count.
    if Asked::by_header(&folded).is_some()
        || announces_until(&folded)
        || Scale::by_header(&folded).is_some()
    {
        return false;
    }
    // `数据时间` is when the values are of.
    let is_of_values = OF_VALUES.iter().any(|word| folded.starts_with(word));
    let said = Statement { label: folded.clone(), text: String::new() };
    let is_due = folded.ends_with("时限") || folded.ends_with("期限");
    let is_when = (says_when(&folded) || is_due) && !is_of_values;
    let is_about_origin = said.is_about_origin() && !says_when(&folded);
    // `计划/实际` says of each row which of the two it is.
    let is_choice = ["/", "或", "实际", "是否"].iter().any(|word| folded.contains(word));
    let is_of_kind = !is_choice && kind_said(&folded, plan).is_some();
    is_about_origin || is_when || heads_prose(&folded) || is_of_kind
}

/// What a column asks of each row by its header: `累计` of 是否累计, `YTD` of YTD. A row may answer with yes.
pub(super) fn question(header: &str, plan: &Plan) -> Option<String> {
    if Asked::by_header(header).is_some() {
        return None;
    }
    let bare = header.strip_prefix("是否").unwrap_or(header).trim_end_matches(['?', '？']);
    let is_question = basis::named(bare).is_some() || kind_said(bare, plan).is_some();
    is_question.then(|| bare.to_owned())
}

/// What a school year says of values: it begins in the first of its years and ends in the other one.
fn school_year(text: &str) -> Aside {
    let first = |text: &str| text.get(..4).and_then(|year| year.parse().ok());
    let begin = first(text).and_then(|year: i32| Month::of(year, 9));
    let span = begin.and_then(|begin| Period::new(begin, begin.plus(11)));
    match span {
        Some(span) => Aside::Period(span),
        None if cell::is_missing(text) => Aside::Nothing,
        None => Aside::Otherwise,
    }
}

/// Whether a header says that its column tells the basis of each row: `统计口径`.
pub(super) fn tells_basis(header: &str) -> bool {
    let folded = fold(header).to_lowercase();
    folded.ends_with("口径") || folded == "basis"
}

/// Whether a cell of a column of kinds says that values were reached, on which basis or, where no column is one of
/// areas, in which area: then any other word may be one for values that were not. A column of topics may hold `目标`
/// among them.
pub(super) fn names_kind(text: &str, (names, has_area): (&Names<'_>, bool)) -> bool {
    let is_kind = || {
        let said = read(text, names, Tells::Kind);
        said.basis().is_some() || (said == Aside::Area && !has_area)
    };
    // A word for the whole may be of whatever stands beside it.
    let is_area = || names.knows_area(text) && !is_of_all(text);
    !cell::is_missing(text) && (is_reached(text) || is_area() || is_kind())
}

/// The unit that a folded text of a column is, for certain.
fn unit_said(text: &str, plan: &Plan) -> Option<UnitNamed> {
    let is_unit = is_known(text, plan) || Money::of(text).is_some_and(Money::is_foreign);
    is_unit.then(|| UnitNamed::Unit(text.to_owned()))
}

/// What a folded text below the header of currencies says: `CNY`, and the unit `万元`.
fn currency_said(text: &str, plan: &Plan) -> Aside {
    let is_currency = Money::of(text).is_some_and(Money::is_bare);
    let currency = is_currency.then(|| UnitNamed::Currency(text.to_owned()));
    currency.or_else(|| unit_said(text, plan)).map_or(Aside::Nothing, Aside::Unit)
}

/// What a cell says of the values of its row.
pub(super) fn read(text: &str, names: &Names<'_>, tells: Tells) -> Aside {
    let said = said(text, names, tells);
    let is_open = said == Aside::Nothing && tells == Tells::KnownKind;
    if is_open && !is_understood(text, names) { Aside::NotKnown } else { said }
}

/// Whether a cell is a word that is no unit: a column of topics has such beside `People`.
pub(super) fn is_topic(text: &str, names: &Names<'_>) -> bool {
    let folded = fold(text);
    let is_figure = folded.contains(|c: char| c.is_numeric());
    let is_unit = || unit_said(&folded, names.plan).is_some();
    !is_figure && !cell::is_missing(&folded) && !is_unit()
}

/// Whether a text that says nothing of the values of its row is known not to: what was reached, a mark,
/// figures, prose, the area of the plan.
fn is_understood(text: &str, names: &Names<'_>) -> bool {
    let is_prose = is_prose(&fold(text));
    let is_figure = text.bytes().all(|byte| byte.is_ascii_digit() || b".,+-%".contains(&byte));
    is_figure || is_prose || cell::is_missing(text) || is_reached(text) || names.knows_area(text)
}

/// Whether a text says that values were reached, or which of several reports they are of.
fn is_reached(text: &str) -> bool {
    says_reached(text) || is_known_status(text.trim().trim_end_matches(['数', '值']))
}

/// Whether a folded text is what the plan calls a section, whatever else it may be: `People`.
fn is_section(text: &str, plan: &Plan) -> bool {
    let is_called = |name: &str| fold(name).eq_ignore_ascii_case(text);
    plan.sections.iter().any(|section| is_called(&section.title) || is_called(&section.id))
}

fn said(text: &str, names: &Names<'_>, tells: Tells) -> Aside {
    let is_of_kinds = tells.is_of_kinds();
    let folded = fold(text);
    let plan = names.plan;
    let asked = match tells {
        Tells::Validity(asked) => Some(asked),
        Tells::Until if !cell::is_missing(&folded) => {
            return last_month(&folded, plan).map_or(Aside::Nothing, Aside::Until);
        }
        Tells::Scale(scale) if scale.changes(&folded) => return Aside::Otherwise,
        Tells::Scale(_) => return Aside::Nothing,
        Tells::SchoolYear => return school_year(&folded),
        Tells::Currency => return currency_said(&folded, plan),
        Tells::Until
        | Tells::Time
        | Tells::Anything
        | Tells::Place
        | Tells::Kind
        | Tells::KnownKind
        | Tells::Group => None,
    };
    if is_rejected(&folded, asked) {
        return Aside::Rejected;
    }
    if is_of_nation(&folded) && is_below_nation(&plan.area) {
        return Aside::Area;
    }
    if tells == Tells::Group {
        let is_whole =
            is_of_all_divided(&folded) || says_reached(&folded) || names.knows_area(&folded);
        return if is_whole || cell::is_missing(&folded) { Aside::Nothing } else { Aside::Group };
    }
    let is_topic = !is_of_kinds && is_section(&folded, plan);
    if cell::is_missing(&folded) || is_prose(&folded) || is_topic {
        return Aside::Nothing;
    }
    // `2021` is a figure elsewhere.
    let is_year = (is_of_kinds || tells == Tells::Time) && is_bare_year(&folded);
    if !is_year && folded.bytes().all(|byte| byte.is_ascii_digit() || b".,+-%".contains(&byte)) {
        return Aside::Nothing;
    }
    match basis::named(&folded) {
        // `本年` and `上年` tell years apart.
        Some(Basis::Either(_)) | None => {}
        Some(basis) => return Aside::Basis(basis),
    }
    if is_group(&folded) {
        return Aside::Group;
    }
    let is_set = || is_set(&folded) || kind_in_short(&folded, |_| false).is_some();
    if kind_said(&folded, plan).is_some() || is_of_kinds && is_set() {
        return Aside::OtherKind;
    }
    if is_of_kinds && says_increase(&folded, "") {
        return Aside::Increase;
    }
    match read_period(&folded, plan.period.single_year()) {
        Ok((PeriodText::Period(period), _)) => return Aside::Period(period),
        Ok((PeriodText::Date(_), _)) => return Aside::Nothing,
        Err(_) => {}
    }
    if let Some(unit) = unit_said(&folded, plan) {
        return Aside::Unit(unit);
    }
    // Below a header that asks for a place `白银` is one.
    let is_place = if tells == Tells::Place { is_division } else { is_division_alone };
    let is_area = ends_like_area(&folded) || is_place(&folded);
    if is_area && !names.knows_area(&folded) { Aside::Area } else { Aside::Nothing }
}
