//! Every table and key of the plan file: the one list that reading, hints and the documentation
//! test share.

use crate::diagnostic::Argument;
use crate::diagnostic::term::KeyExample;

/// A table of the plan file and the keys it may have.
#[derive(Clone, Copy, Debug)]
pub struct TableKeys {
    /// As written in the file, with `ID` for a name of the user's own.
    pub table: &'static str,
    /// Its keys.
    pub keys: &'static [&'static str],
}

pub(super) const ROOT: TableKeys = TableKeys {
    table: "targets.toml",
    keys: &[
        "format",
        "plan",
        "data",
        "units",
        "pace",
        "audit",
        "score",
        "area",
        "section",
        "indicator",
        "milestone",
        "dismissed",
    ],
};

pub(super) const DISMISSED: TableKeys =
    TableKeys { table: "[[dismissed]]", keys: &["quote", "reason"] };

pub(super) const PLAN: TableKeys = TableKeys {
    table: "[plan]",
    keys: &["title", "period", "area", "parts", "reporting", "document", "extends"],
};

pub(super) const DATA: TableKeys = TableKeys {
    table: "[data]",
    keys: &["files", "columns", "encoding", "fill-down", "unit-line"],
};

pub(super) const COLUMNS: TableKeys = TableKeys {
    table: "[data.columns]",
    keys: &[
        "indicator",
        "period",
        "year",
        "value",
        "area",
        "unit",
        "evidence",
        "note",
        "status",
        "version",
    ],
};

pub(super) const PACE: TableKeys =
    TableKeys { table: "[pace]", keys: &["basis", "behind", "far-behind"] };

pub(super) const AUDIT: TableKeys = TableKeys {
    table: "[audit]",
    keys: &[
        "cumulative-falls",
        "gap-in-series",
        "parts-do-not-sum",
        "members-do-not-sum",
        "growth-disagrees",
        "ratio-disagrees",
        "part-above-whole",
        "base-revised",
        "jump",
        "swing",
        "same-every-period",
        "far-above-target",
        "unit-suspect",
        "zeros-at-end",
        "jump-factor",
        "jump-share",
        "swing-factor",
        "swing-points",
        "far-above-factor",
        "unit-suspect-factor",
        "same-periods",
        "small-count",
    ],
};

pub(super) const SCORE: TableKeys = TableKeys {
    table: "[score]",
    keys: &["at-target", "slope", "cap", "floor", "extra-cap", "incomplete", "grades"],
};

pub(super) const AREA: TableKeys = TableKeys { table: "[area.NAME]", keys: &["parts", "weight"] };

pub(super) const SECTION: TableKeys = TableKeys { table: "[section.ID]", keys: &["title"] };

pub(super) const INDICATOR: TableKeys = TableKeys {
    table: "[indicator.ID]",
    keys: &[
        "name",
        "section",
        "unit",
        "measure",
        "growth-of",
        "ratio",
        "share-of",
        "sum-of",
        "at-least",
        "at-most",
        "above",
        "below",
        "equals",
        "between",
        "target",
        "stretch",
        "pace",
        "baseline",
        "trend",
        "natural-limit",
        "bands",
        "due",
        "published",
        "negative",
        "areas",
        "targets",
        "revision",
        "weight",
        "key",
        "extra",
        "deduct",
        "commitment",
        "missing",
        "owner",
        "note",
        "tags",
        "source",
        "quote",
    ],
};

pub(super) const REVISION: TableKeys = TableKeys {
    table: "[[indicator.ID.revision]]",
    keys: &[
        "from", "at-least", "at-most", "above", "below", "equals", "between", "stretch", "targets",
        "reason",
    ],
};

pub(super) const RATIO: TableKeys = TableKeys { table: "ratio", keys: &["of", "to"] };

pub(super) const SHARE: TableKeys = TableKeys { table: "share-of", keys: &["part", "whole"] };

pub(super) const BANDS: TableKeys = TableKeys { table: "bands", keys: &["green", "red"] };

pub(super) const MILESTONE: TableKeys = TableKeys {
    table: "[milestone.ID]",
    keys: &[
        "name",
        "section",
        "due",
        "evidence",
        "weight",
        "key",
        "commitment",
        "missing",
        "owner",
        "note",
        "tags",
        "source",
        "quote",
    ],
};

pub(super) const WAIVERS: TableKeys =
    TableKeys { table: "waivers.toml", keys: &["format", "waiver"] };

pub(super) const WAIVER: TableKeys =
    TableKeys { table: "[[waiver]]", keys: &["id", "area", "reason", "approved-by", "expires"] };

/// Those of them that must be there; the area must be where the plan's has a name.
pub(super) const WAIVER_ALWAYS: &[&str] = &["id", "reason", "approved-by", "expires"];

/// Every table whose keys are fixed. `[units]`, `targets`, `grades` and a `pace` table take keys of the user's
/// own.
pub const TABLES: &[TableKeys] = &[
    ROOT, PLAN, DATA, COLUMNS, PACE, AUDIT, SCORE, AREA, SECTION, INDICATOR, REVISION, RATIO,
    SHARE, BANDS, MILESTONE, WAIVERS, WAIVER, DISMISSED,
];

/// How a key is written, for messages about a missing or mistyped one.
pub(super) fn example(key: &str) -> Argument {
    let same_everywhere = match key {
        "format" => "format = 1",
        "title" => return KeyExample::Title.into(),
        "period" => "period = \"2022\"",
        "area" => return KeyExample::Area.into(),
        "extends" => "extends = \"base.toml\"",
        "document" => "document = \"plan.txt\"",
        "quote" => return KeyExample::Quote.into(),
        "parts" => return KeyExample::Parts.into(),
        "reporting" => "reporting = \"quarter\"",
        "areas" => "areas = \"sum\"",
        "targets" => return KeyExample::Targets.into(),
        "weight" => "weight = 3",
        "key" => "key = true",
        "extra" => "extra = 3",
        "deduct" => "deduct = 3",
        "score" => "[score]",
        "cap" => "cap = 120",
        "floor" => "floor = 0",
        "slope" => "slope = 0.5",
        "at-target" => "at-target = 80",
        "extra-cap" => "extra-cap = 5",
        "incomplete" => "incomplete = \"left-out\"",
        "grades" => return KeyExample::Grades.into(),
        "from" => "from = \"2022-Q3\"",
        "revision" => "[[indicator.tech-contracts.revision]]",
        "id" => "id = \"research-centres\"",
        "reason" => return KeyExample::Reason.into(),
        "approved-by" => return KeyExample::ApprovedBy.into(),
        "expires" => "expires = \"2022-12-31\"",
        "files" => "files = [\"data/*.csv\"]",
        "jump-factor" => "jump-factor = 5",
        "swing-factor" => "swing-factor = 3",
        "swing-points" => "swing-points = 20",
        "jump-share" => "jump-share = 0.5",
        "far-above-factor" => "far-above-factor = 5",
        "unit-suspect-factor" => "unit-suspect-factor = 100",
        "same-periods" => "same-periods = 3",
        "small-count" => "small-count = 10",
        "jump" => "jump = \"off\"",
        "audit" => "[audit]",
        "basis" => "basis = \"ratio\"",
        "behind" => "behind = \"90 %\"",
        "far-behind" => "far-behind = \"75 %\"",
        "name" => return KeyExample::Name.into(),
        "section" => "section = \"headline\"",
        "unit" => return KeyExample::Unit.into(),
        "measure" => "measure = \"flow\"",
        "growth-of" => "growth-of = \"rd-spend\"",
        "ratio" => "ratio = { of = \"a\", to = \"b\" }",
        "share-of" => "share-of = { part = \"a\", whole = \"b\" }",
        "part" => "part = \"a\"",
        "whole" => "whole = \"b\"",
        "sum-of" => "sum-of = [\"a\", \"b\"]",
        "of" => "of = \"a\"",
        "to" => "to = \"b\"",
        "at-least" => "at-least = 3.5",
        "at-most" => "at-most = 5",
        "above" => "above = 3.5",
        "below" => "below = 5",
        "equals" => "equals = 6",
        "between" => "between = [2, 5]",
        "target" => "target = \"none\"",
        "stretch" => "stretch = 2",
        "pace" => "pace = { Q1 = \"0 %\", Q2 = \"30 %\" }",
        "baseline" => "baseline = 100",
        "natural-limit" => "natural-limit = 100",
        "due" => "due = \"2022-Q2\"",
        "published" => "published = \"2023-09-20\"",
        "negative" => "negative = true",
        "commitment" => "commitment = \"expected\"",
        "missing" => "missing = \"fail\"",
        "evidence" => "evidence = \"required\"",
        "tags" => "tags = [\"industry\"]",
        "units" => "[units]",
        "plan" => "[plan]",
        "data" => "[data]",
        "columns" => "[data.columns]",
        "encoding" => "encoding = \"gb18030\"",
        "fill-down" => "fill-down = true",
        "unit-line" => "unit-line = true",
        "version" => return KeyExample::VersionColumn.into(),
        "indicator" => "[indicator.tech-contracts]",
        "milestone" => "[milestone.city-plan]",
        "value" => return KeyExample::ValueColumn.into(),
        _ => "… = \"…\"",
    };
    same_everywhere.into()
}
