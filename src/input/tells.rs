//! What a column that is not read tells of the values beside it, by its header.

use super::header::{Column, recognise_column};
use super::unit_line::heads_currencies;
use super::vocabulary::{Asked, announces_until, divides, is_pair};
use crate::quantity::{Units, fold};

/// What a column that is not read tells of the values beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    /// Nothing in particular, by its header.
    Anything,
    /// Whether they are valid: `是否有效`, `Deleted`.
    Validity(Asked),
    /// Of which period they are: `Data period` beside 期间.
    Time,
    /// Up to which day they go: `As at`.
    Until,
    /// By what they are to be multiplied: `UNIT_MULT`.
    Scale(Scale),
    /// The school year that they are of: 学年.
    SchoolYear,
    /// Where they are of: `所在地`, `市州`.
    Place,
    /// [Of what kind](tells_kind) they are.
    Kind,
    /// The same; words for kinds stand in it, and so others are no names of something else.
    KnownKind,
    /// Of which part of the whole they are: `Sex`, 学段.
    Group,
    /// Their currency.
    Currency,
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
        } else if let Some(asked) = Asked::by_header(&folded) {
            Self::Validity(asked)
        } else if matches!(recognise_column(header, &[]), Some(Column::Period | Column::Year))
            || SPANS.contains(&folded.as_str())
        {
            Self::Time
        } else if announces_until(&folded) {
            Self::Until
        } else if let Some(scale) = Scale::by_header(&folded) {
            Self::Scale(scale)
        } else if SCHOOL_YEARS.contains(&folded.as_str()) {
            Self::SchoolYear
        } else if heads_currencies(&folded) {
            Self::Currency
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

/// Whether a header says that its column tells what kind of values a row has: `类型`, and not `指标类型`.
fn tells_kind(header: &str) -> bool {
    const KINDS: [&str; 9] =
        ["类型", "类别", "性质", "属性", "口径", "type", "kind", "category", "scenario"];
    // What these are of is no value.
    const OTHERS: [&str; 11] =
        ["指标", "任务", "项目", "企业", "考核", "目标", "单位", "工作", "责任", "产业", "行业"];
    let folded = fold(header).to_lowercase();
    is_pair(header)
        || KINDS.iter().any(|word| folded.ends_with(word))
            && !OTHERS.iter().any(|word| folded.starts_with(word))
}

/// Further headers of the span that figures are of, which may be one of days.
const SPANS: [&str; 3] = ["统计区间", "统计期间", "数据期间"];

/// Headers of years that begin with school.
const SCHOOL_YEARS: [&str; 4] = ["学年", "学年度", "school year", "academic year"];

/// How values are to be multiplied by what stands below a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// By that.
    Factor,
    /// By ten to the power of that: `UNIT_MULT`.
    Exponent,
}

impl Scale {
    pub(super) fn by_header(header: &str) -> Option<Self> {
        const FACTORS: [&str; 8] = [
            "scale",
            "scale factor",
            "scaling factor",
            "multiplier",
            "unit multiplier",
            "单位换算",
            "换算系数",
            "单位倍数",
        ];
        const EXPONENTS: [&str; 7] =
            ["unit_mult", "unit mult", "magnitude", "power code", "powercode", "量级", "数量级"];
        let factor = FACTORS.contains(&header).then_some(Self::Factor);
        factor.or_else(|| EXPONENTS.contains(&header).then_some(Self::Exponent))
    }

    /// Whether a number or a word for one changes values. Other words say something else: `County`.
    pub(super) fn changes(self, text: &str) -> bool {
        let none = match self {
            Self::Factor => "1",
            Self::Exponent => "0",
        };
        let bare = text.trim_start_matches(['×', 'x', '*']);
        let is_number = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit() || b == b',');
        let is_word = || Units::multiplier(text.to_lowercase().trim_end_matches('s')).is_some();
        is_number && bare != none || is_word()
    }
}
