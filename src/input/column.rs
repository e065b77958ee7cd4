//! What the columns of a data file hold, and the headers by which they are known.

use super::vocabulary::{REMARK_HEADERS, VALUE_HEADERS};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Indicator,
    Period,
    /// The year of the periods that another column, the headers or a title name.
    Year,
    Value,
    Area,
    Unit,
    Evidence,
    Note,
    Status,
    /// Orders revisions: a number or a day.
    Version,
    /// A running number: read by people only.
    Number,
}

impl Column {
    /// The canonical header.
    pub(super) fn name(self) -> &'static str {
        let names = NAMES.iter().find(|(column, _)| *column == self);
        names.and_then(|(_, names)| names.first()).copied().unwrap_or_default()
    }
}

/// The header of the column of areas that is one for certain, whatever other column may be headed as one, too.
pub(super) const PLAN_AREA: &str = "plan area";

/// Header texts of each column; the first is the canonical one and the key of `[data.columns]`.
pub(super) const NAMES: &[(Column, &[&str])] = &[
    (Column::Indicator, &["indicator", "id", "指标", "指标名称", "指标编号", "工作任务", "任务"]),
    (
        Column::Period,
        &[
            "period",
            "期间",
            "报告期",
            "时间",
            "季度",
            "季",
            "月份",
            "月",
            "截至",
            "所属期",
            "统计期",
            "时期",
            "month",
            "quarter",
            "half",
            "half year",
            "half-year",
            "semester",
            "半年度",
            "半年",
            "reference period",
            "reporting period",
            "data period",
            "time period",
            "time_period",
        ],
    ),
    (
        Column::Year,
        &[
            "year",
            "年份",
            "年度",
            "年",
            "所属年度",
            "所属年份",
            "数据年度",
            "数据年份",
            "报告年度",
            "统计年度",
            "会计年度",
            "财政年度",
            "考核年度",
            "财年",
            "data year",
            "reporting year",
            "fy",
            "fiscal year",
            "financial year",
        ],
    ),
    (Column::Value, VALUE_HEADERS),
    (
        Column::Area,
        &[
            "area",
            PLAN_AREA,
            "region",
            "地区",
            "地区名称",
            "县区",
            "县区名称",
            "区县",
            "县(区)",
            "区域",
            "县市区",
            "县(市、区)",
            "县(区、市)",
            "市(县、区)",
            "区(市)县",
            "市州",
            "市(州)",
            "行政区划",
        ],
    ),
    (Column::Unit, &["unit", "units", "uom", "unit of measure", "单位", "计量单位"]),
    (Column::Evidence, &["evidence", "佐证", "佐证材料", "依据"]),
    (Column::Note, REMARK_HEADERS),
    (Column::Status, &["status", "state", "状态", "数据状态"]),
    (Column::Version, &["version", "版本", "报送日期", "填报日期", "修订日期"]),
    (Column::Number, &["no", "no.", "序号", "编号"]),
];
