//! Single words and headings.

use super::Lang;
use crate::report::{Commitment, MilestoneState, Outcome, Reason, Severity, Status, Verdict};

/// A heading or fixed phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Label {
    Indicator,
    Target,
    Actual,
    Completion,
    DueNow,
    Pace,
    Status,
    OtherTargets,
    Attention,
    Findings,
    NoFindings,
    AsOf,
    Plan,
    Evidence,
    Owner,
    Source,
    Quote,
    Note,
    Period,
    Value,
    AsWritten,
    Place,
    Reason,
    Arithmetic,
    PastEnd,
    Gap,
    Needed,
    Trend,
    YearOnYear,
    PeriodOnPeriod,
    Band,
    Outlook,
    Missing,
    SeeAlso,
    JudgedAt,
    Submissions,
    /// The same where some files could not be read.
    SubmissionsRead,
    SubmissionKey,
    EmptyKey,
    Hint,
    Area,
    Severity,
    Code,
    Message,
    Cells,
    Course,
    PaceLine,
    PerMonth,
    NeededShort,
    Projection,
    Amount,
    Total,
    AtEnd,
    Part,
    Parts,
    Members,
    MorePlaces,
    Score,
    FirstPromise,
    Waiver,
    PlaceKey,
    Stretch,
    Section,
    Limit,
    Unit,
    Verdict,
    Summary,
    Sentence,
    Count,
    Share,
    Weight,
    Points,
    ExtraPoints,
    PointsShare,
    Grade,
    Rank,
    KeyFailed,
    /// Key targets are due and could not be judged.
    KeyNotJudged,
}

/// The words of a label.
pub(in crate::render) fn label(label: Label, lang: Lang) -> &'static str {
    let (english, chinese) = match label {
        Label::Indicator => ("indicator", "指标"),
        Label::Target => ("target", "目标"),
        Label::Actual => ("actual", "实际"),
        Label::Completion => ("done", "完成率"),
        Label::DueNow => ("due", "应达"),
        Label::Pace => ("pace", "进度"),
        Label::Status => ("status", "状态"),
        Label::OtherTargets => ("without a section", "未分章节"),
        Label::Attention => ("needs attention", "需要关注"),
        Label::Findings => ("findings", "发现的问题"),
        Label::NoFindings => ("Nothing was found in the data.", "未发现数据问题。"),
        Label::AsOf => ("as of", "截至"),
        Label::Plan => ("plan", "计划"),
        Label::Evidence => ("evidence", "佐证"),
        Label::Owner => ("owner", "责任单位"),
        Label::Source => ("item", "条目"),
        Label::Quote => ("quote", "原文"),
        Label::Note => ("note", "备注"),
        Label::Period => ("period", "期间"),
        Label::Value => ("value", "数值"),
        Label::AsWritten => ("as written", "原始填报"),
        Label::Place => ("place", "位置"),
        Label::Reason => ("why", "依据"),
        Label::Arithmetic => ("arithmetic", "计算"),
        Label::PastEnd => ("beyond the limit", "超出界限"),
        Label::Gap => ("against what is due", "与应达之差"),
        Label::Needed => ("still needed each month", "此后每月还需"),
        Label::Trend => ("trend", "趋势"),
        Label::YearOnYear => ("on last year", "同比"),
        Label::PeriodOnPeriod => ("on last period", "环比"),
        Label::Band => ("colour", "颜色"),
        Label::Outlook => ("trends and colours (information only)", "趋势与颜色（仅供参考）"),
        Label::Missing => ("not reported", "缺报"),
        Label::SeeAlso => ("see also", "另见"),
        Label::Hint => ("help", "提示"),
        Label::Area => ("area", "地区"),
        Label::Severity => ("severity", "严重程度"),
        Label::Code => ("code", "代码"),
        Label::Message => ("what was found", "问题"),
        Label::Submissions => ("submissions", "报送情况"),
        Label::SubmissionsRead => (
            "submissions, without those of the files that could not be read",
            "报送情况（不含不能读取的文件）",
        ),
        Label::SubmissionKey => (
            "✓ reported, Σ made of its parts, ✗ refused, - marked as not known yet, miss: due and not reported",
            "✓ 已报，Σ 由下辖地区汇总，✗ 未被采用，- 注明尚无数据，缺：应报未报",
        ),
        Label::EmptyKey => ("An empty cell: not due.", "空白：未到报送期。"),
        Label::JudgedAt => ("judged at the end of", "评估时点（月末）"),
        Label::Cells => ("reported", "填报数据"),
        Label::Course => ("course", "走势"),
        Label::PaceLine => ("pace line", "应达线"),
        Label::PerMonth => ("a month", "月均"),
        Label::NeededShort => ("needed a month", "每月还需"),
        Label::Projection => ("projection", "预计"),
        Label::Amount => ("amount", "当期"),
        Label::Section => ("section", "章节"),
        Label::Limit => ("limit", "目标数"),
        Label::Unit => ("unit", "单位"),
        Label::Verdict => ("verdict", "结论"),
        Label::Sentence => ("in words", "说明"),
        Label::Summary => ("summary", "汇总"),
        Label::Count => ("count", "项数"),
        Label::Share => ("share", "占比"),
        Label::Weight => ("weight", "权重"),
        Label::Points => ("points", "得分"),
        Label::ExtraPoints => ("extra points", "加减分"),
        Label::PointsShare => ("of the points", "得分率"),
        Label::Grade => ("grade", "等次"),
        Label::Rank => ("place", "名次"),
        Label::KeyFailed => ("key target failed", "关键目标不通过"),
        Label::KeyNotJudged => ("key target not judged", "关键目标无法评估"),
        Label::Stretch => ("further aim", "争取目标"),
        Label::Total => ("reached", "累计"),
        Label::AtEnd => ("reached", "期末"),
        Label::Part => ("part", "地区"),
        Label::Parts => ("parts", "各地区"),
        Label::Members => ("made of", "构成"),
        Label::PlaceKey => (
            "a number is the place among the parts of the same area, = a shared one; ↑ ↓ places won or lost since the period before",
            "数字为在同一上级的各地区中的名次，= 表示并列；↑ ↓ 为比上期上升或下降的名次",
        ),
        Label::Waiver => ("waiver", "豁免"),
        Label::FirstPromise => ("first promised", "原目标"),
        Label::Score => ("score", "得分"),
        Label::MorePlaces => ("and this many cells more", "未列出的单元格数"),
    };
    lang.pick(english, chinese)
}

/// What a sheet of a workbook is called.
pub(in crate::render) fn sheet_name(sheet: Label, lang: Lang) -> &'static str {
    match (sheet, lang) {
        (Label::Indicator, Lang::En) => "targets",
        (Label::Indicator, Lang::Zh) => "目标任务",
        (Label::Area, Lang::En) => "areas",
        (Label::Findings, Lang::Zh) => "数据问题",
        _ => label(sheet, lang),
    }
}

/// The title of a table of what failed, warns or could not be judged.
pub(in crate::render) fn table_title(lang: Lang) -> &'static str {
    lang.pick("Targets behind, missed or not judged", "未达到要求和无法评估的目标任务一览表")
}

/// The word of an outcome's status, with a mark where something was done late or is waived.
pub(in crate::render) fn marked_status(outcome: &Outcome, lang: Lang) -> String {
    let late = if outcome.reason == Reason::DoneLate {
        lang.pick(" (late)", "（逾期）")
    } else if outcome.reason == Reason::DoneDateUnclear {
        lang.pick(" (late?)", "（逾期？）")
    } else {
        ""
    };
    let waived = outcome.waiver.as_ref().map_or("", |_| lang.pick(" (waived)", "（已豁免）"));
    format!("{}{late}{waived}", status(outcome.status, lang))
}

/// A status in words.
pub(in crate::render) fn status(status: Status, lang: Lang) -> &'static str {
    let (english, chinese) = match status {
        Status::Invalid => ("invalid", "数据有误"),
        Status::NotDue => ("not due", "未到期"),
        Status::Missing => ("missing", "缺报"),
        Status::Undecidable => ("undecidable", "无法判定"),
        Status::Exceeded => ("exceeded", "超额完成"),
        Status::Achieved => ("achieved", "已完成"),
        Status::Missed => ("missed", "未完成"),
        Status::OnTrack => ("on track", "达到序时进度"),
        Status::SlightlyBehind => ("slightly behind", "基本达到"),
        Status::Behind => ("behind", "滞后"),
        Status::FarBehind => ("far behind", "严重滞后"),
    };
    lang.pick(english, chinese)
}

/// A verdict in words.
pub(in crate::render) fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    let (english, chinese) = match verdict {
        Verdict::Pass => ("pass", "通过"),
        Verdict::Warn => ("warn", "预警"),
        Verdict::Fail => ("fail", "不通过"),
        Verdict::Incomplete => ("incomplete", "不完整"),
        Verdict::Pending => ("pending", "待评估"),
        Verdict::Waived => ("waived", "豁免"),
    };
    lang.pick(english, chinese)
}

/// The symbol that supports a verdict's word; one column wide in every terminal.
pub(in crate::render) fn symbol(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✓",
        Verdict::Warn => "!",
        Verdict::Fail => "✗",
        Verdict::Incomplete => "?",
        Verdict::Pending => "-",
        Verdict::Waived => "~",
    }
}

/// The state of a milestone in words.
pub(in crate::render) fn state(state: MilestoneState, lang: Lang) -> &'static str {
    let (english, chinese) = match state {
        MilestoneState::NotStarted => ("not started", "未启动"),
        MilestoneState::InProgress => ("in progress", "推进中"),
        MilestoneState::Done => ("done", "已完成"),
        MilestoneState::Cancelled => ("cancelled", "已取消"),
    };
    lang.pick(english, chinese)
}

/// How hard a promise is.
pub(in crate::render) fn commitment(commitment: Commitment, lang: Lang) -> &'static str {
    let (english, chinese) = match commitment {
        Commitment::Binding => ("binding", "约束性"),
        Commitment::Expected => ("expected", "预期性"),
    };
    lang.pick(english, chinese)
}

/// How much a finding weighs.
pub(in crate::render) fn severity(severity: Severity, lang: Lang) -> &'static str {
    let (english, chinese) = match severity {
        Severity::Error => ("error", "错误"),
        Severity::Warning => ("warning", "警告"),
        Severity::Note => ("note", "说明"),
    };
    lang.pick(english, chinese)
}
