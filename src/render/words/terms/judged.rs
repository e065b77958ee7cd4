//! What is said of what was judged.

use crate::report::term::{MeasureWord, PartsWord, StatusWord};

/// The words of a [`StatusWord`], in English and Chinese.
pub(super) fn status_word(term: StatusWord) -> (&'static str, &'static str) {
    match term {
        StatusWord::Passes => ("the target is reached without it", "不豁免也已完成"),
        StatusWord::Waived => ("another waiver before it holds", "前面已有一条有效的豁免"),
        StatusWord::Invalid => ("invalid", "数据有误"),
        StatusWord::NotDue => ("not due", "未到期"),
        StatusWord::Missing => ("missing", "缺报"),
        StatusWord::Undecidable => ("undecidable", "无法判定"),
        StatusWord::Exceeded => ("exceeded", "超额完成"),
        StatusWord::Achieved => ("achieved", "已完成"),
        StatusWord::Missed => ("missed", "未完成"),
        StatusWord::OnTrack => ("on track", "达到序时进度"),
        StatusWord::SlightlyBehind => ("slightly behind", "基本达到"),
        StatusWord::Behind => ("behind", "滞后"),
        StatusWord::FarBehind => ("far behind", "严重滞后"),
    }
}

/// The words of a [`MeasureWord`], in English and Chinese.
pub(super) fn measure_word(term: MeasureWord) -> (&'static str, &'static str) {
    match term {
        MeasureWord::Flow => ("flow", "当期值（flow）"),
        MeasureWord::Cumulative => ("cumulative", "累计值（cumulative）"),
        MeasureWord::Level => ("level", "时点值（level）"),
        MeasureWord::Rate => ("rate", "比率（rate）"),
        MeasureWord::Growth => ("growth", "增幅（growth-of）"),
        MeasureWord::Ratio => ("ratio", "比值（ratio）"),
        MeasureWord::Share => ("share of a whole", "占比（share-of）"),
    }
}

/// The words of a [`PartsWord`], in English and Chinese.
pub(super) fn parts_word(term: PartsWord) -> (&'static str, &'static str) {
    match term {
        PartsWord::AddUp => ("add up to", "合计"),
        PartsWord::HadReached => ("add up by their newest totals to", "最新累计合计"),
        PartsWord::Mean => ("have a mean of", "平均"),
        PartsWord::Greatest => ("have a maximum of", "最大值"),
        PartsWord::Smallest => ("have a minimum of", "最小值"),
        PartsWord::Laxest => ("include", "中有"),
    }
}
