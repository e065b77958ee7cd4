//! Columns that are not read stand beside values all the same, and what they hold may say that a value
//! is of another kind, period, area or basis than it is taken for: `目标` under 类别, `累计` under 口径.

use super::basis::{self, Basis};
use super::cell;
use super::facts::is_known_status;
use super::known::kind_said;
use super::names::Names;
use super::title::is_bare_year;
use super::unit_line::{is_foreign_money, is_known, is_unit_of_values};
use super::vocabulary::{
    Statement, divides, ends_like_area, heads_prose, is_below_nation, is_division,
    is_division_alone, is_group, is_of_all_divided, is_of_nation, is_set, kind_in_short,
    says_increase, says_reached, says_when,
};
use crate::period::{Period, PeriodText, read_period};
use crate::plan::Plan;
use crate::quantity::fold;

/// Characters of the longest text that is a label. What is longer is prose, and tells about something.
const LONGEST: usize = 12;

/// What a cell of such a column says of the values of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    Nothing,
    /// That they are of one period alone, or running totals.
    Basis(Basis),
    /// The period that they are of.
    Period(Period),
    /// Their unit.
    Unit(String),
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
    /// Something that is not understood, where others say of what kind values are.
    NotKnown,
}

/// What a column that is not read tells of the values beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    /// Nothing in particular, by its header.
    Anything,
    /// Whether they are valid: `是否有效`.
    Validity,
    /// Where they are of: `所在地`, `市州`.
    Place,
    /// [Of what kind](tells_kind) they are.
    Kind,
    /// The same; words for kinds stand in it, and so others are no names of something else.
    KnownKind,
    /// Of which part of the whole they are: `Sex`, 学段.
    Group,
}

impl Tells {
    /// What a column tells by its header.
    pub(super) fn by_header(header: &str) -> Self {
        const PLACES: [&str; 9] = ["市", "区", "县", "州", "省", "地", "城", "area", "city"];
        let folded = fold(header).to_lowercase();
        if divides(header) {
            Self::Group
        } else if tells_kind(header) {
            Self::Kind
        } else if asks_validity(&folded) {
            Self::Validity
        } else if PLACES.iter().any(|word| folded.contains(word)) {
            Self::Place
        } else {
            Self::Anything
        }
    }

    /// Whether it tells of what kind values are.
    pub(super) fn is_of_kinds(self) -> bool {
        matches!(self, Self::Kind | Self::KnownKind)
    }

    /// Whether a blank may stand for the word above it, as merged cells leave it.
    pub(super) fn may_be_merged(self) -> bool {
        self.is_of_kinds() || self == Self::Group
    }
}

/// Whether a header says that what stands below it tells nothing of the values beside it: it is about
/// people, offices, documents or days, it announces remarks, or values of another kind.
pub(super) fn is_harmless(header: &str, plan: &Plan) -> bool {
    let folded = fold(header).to_lowercase();
    if is_unit_of_values(&folded) {
        return false;
    }
    // `数据时间` is when the values are of.
    let is_of_values = ["数据", "统计", "所属", "报告"].iter().any(|word| folded.starts_with(word));
    let said = Statement { label: folded.clone(), text: String::new() };
    let is_due = folded.ends_with("时限") || folded.ends_with("期限");
    let is_when = (says_when(&folded) || is_due) && !is_of_values;
    let is_about_origin = said.is_about_origin() && !says_when(&folded);
    // `计划/实际` says of each row which of the two it is.
    let is_choice = ["/", "或", "实际", "是否"].iter().any(|word| folded.contains(word));
    let is_of_kind = !is_choice && kind_said(&folded, plan).is_some();
    is_about_origin || is_when || heads_prose(&folded) || is_of_kind
}

/// Whether a header says that its column tells what kind of values a row has: `类型`, and not `指标类型`.
fn tells_kind(header: &str) -> bool {
    const KINDS: [&str; 9] =
        ["类型", "类别", "性质", "属性", "口径", "type", "kind", "category", "scenario"];
    // What these are of is no value.
    const OTHERS: [&str; 11] =
        ["指标", "任务", "项目", "企业", "考核", "目标", "单位", "工作", "责任", "产业", "行业"];
    let folded = fold(header).to_lowercase();
    KINDS.iter().any(|word| folded.ends_with(word))
        && !OTHERS.iter().any(|word| folded.starts_with(word))
}

/// What a column asks of each row that answers with yes: `累计` of 是否累计, `YTD` of YTD.
pub(super) fn asked<'h>(header: &'h str, text: &str, plan: &Plan) -> Option<&'h str> {
    const YES: [&str; 8] = ["是", "y", "yes", "true", "1", "√", "✓", "x"];
    let is_yes = YES.contains(&fold(text).to_lowercase().as_str());
    let bare = header.strip_prefix("是否").unwrap_or(header).trim_end_matches(['?', '？']);
    let is_question = basis::named(bare).is_some() || kind_said(bare, plan).is_some();
    (is_yes && is_question).then_some(bare)
}

/// Whether a text says that a row is not valid: 退回 under 审核状态, also 否 where a column `asks` whether it is.
fn is_rejected(text: &str, asks: bool) -> bool {
    const REJECTED: [&str; 21] = [
        "退回",
        "已退回",
        "驳回",
        "已驳回",
        "不通过",
        "未通过",
        "审核不通过",
        "作废",
        "已作废",
        "无效",
        "撤回",
        "否决",
        "不同意",
        "rejected",
        "withdrawn",
        "void",
        "declined",
        "disapproved",
        "unapproved",
        "unverified",
        "invalid",
    ];
    const NO: [&str; 6] = ["否", "不", "n", "no", "false", "×"];
    let text = text.to_lowercase();
    REJECTED.contains(&text.as_str())
        || denies_approval(&text)
        || asks && NO.contains(&text.as_str())
}

/// What is said of rows that count.
const APPROVALS: [&str; 14] = [
    "审核通过",
    "审批通过",
    "通过",
    "审核",
    "审定",
    "批准",
    "核准",
    "确认",
    "核实",
    "approved",
    "accepted",
    "confirmed",
    "verified",
    "valid",
];

/// Whether a folded text in small letters says that a row is not approved, and nothing else: `未审核`, `not yet approved`.
fn denies_approval(text: &str) -> bool {
    const BETWEEN: [&str; 7] = [" yet", " been", " be", " has", "经", "予", "获"];
    const WHO: [&str; 3] = ["it is", "is", "was"];
    APPROVALS.iter().any(|word| {
        let Some(mut before) = text.strip_suffix(word).map(str::trim_end) else { return false };
        while let Some(shorter) = BETWEEN.iter().find_map(|word| before.strip_suffix(word)) {
            before = shorter;
        }
        let before = WHO.iter().find_map(|word| before.strip_prefix(word)).unwrap_or(before);
        matches!(before.trim(), "not" | "no" | "未" | "尚未" | "没有" | "不" | "暂未" | "并未")
    })
}

/// Whether a header asks whether a row is valid: `是否有效`.
fn asks_validity(header: &str) -> bool {
    const ASKS: [&str; 5] = ["有效", "采用", "审核", "审批", "approval"];
    let bare = header.strip_prefix("是否").unwrap_or(header).trim_end_matches('?');
    APPROVALS.iter().chain(&ASKS).any(|word| *word == bare)
}

/// Whether a header says that its column tells the basis of each row: `统计口径`.
pub(super) fn tells_basis(header: &str) -> bool {
    let folded = fold(header).to_lowercase();
    folded.ends_with("口径") || folded == "basis"
}

/// Whether a cell of a column of kinds says that values were reached, on which basis or in which area: then
/// any other word may be one for values that were not. A column of topics may hold `目标` among them.
pub(super) fn names_kind(text: &str, names: &Names<'_>) -> bool {
    let is_kind = || matches!(read(text, names, Tells::Kind), Aside::Basis(_) | Aside::Area);
    !cell::is_missing(text) && (is_reached(text) || names.knows_area(text) || is_kind())
}

/// What a cell says of the values of its row.
pub(super) fn read(text: &str, names: &Names<'_>, tells: Tells) -> Aside {
    let said = said(text, names, tells);
    let is_open = said == Aside::Nothing && tells == Tells::KnownKind;
    if is_open && !is_understood(text, names) { Aside::NotKnown } else { said }
}

/// Whether a text that says nothing of the values of its row is known not to: what was reached, a mark,
/// figures, prose, the area of the plan.
fn is_understood(text: &str, names: &Names<'_>) -> bool {
    let is_prose = fold(text).chars().nth(LONGEST).is_some();
    let is_figure = text.bytes().all(|byte| byte.is_ascii_digit() || b".,+-%".contains(&byte));
    is_figure || is_prose || cell::is_missing(text) || is_reached(text) || names.knows_area(text)
}

/// Whether a text says that values were reached, or which of several reports they are of.
fn is_reached(text: &str) -> bool {
    says_reached(text) || is_known_status(text.trim().trim_end_matches(['数', '值']))
}

fn said(text: &str, names: &Names<'_>, tells: Tells) -> Aside {
    let is_of_kinds = tells.is_of_kinds();
    let folded = fold(text);
    let plan = names.plan;
    if is_rejected(&folded, tells == Tells::Validity) {
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
    if cell::is_missing(&folded) || folded.chars().nth(LONGEST).is_some() {
        return Aside::Nothing;
    }
    // `2021` is a figure elsewhere.
    let is_year = is_of_kinds && is_bare_year(&folded);
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
    if is_known(&folded, plan) || is_foreign_money(&folded) {
        return Aside::Unit(folded.into_owned());
    }
    // Below a header that asks for a place `白银` is one.
    let is_place = if tells == Tells::Place { is_division } else { is_division_alone };
    let is_area = ends_like_area(&folded) || is_place(&folded);
    if is_area && !names.knows_area(&folded) { Aside::Area } else { Aside::Nothing }
}
