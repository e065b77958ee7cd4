//! Sentences about columns that say something of the values beside them (`PC028x`).

use super::Sentences;

pub(super) const YEAR_CONTRADICTS: Sentences = Sentences::new(
    "the column of years says {written}, the period `{period}` another year; the row is not used",
    "correct one of them; where it is no year of the period (立项年度), give the column another header, or name it under `note` in `[data.columns]`",
    "年度列写的是 {written}，而期间“{period}”是另一年，该行不采用",
    "请更正其一；该列不是期间的年度（如“立项年度”）的，请改写列头，或在 [data.columns] 的 note 中列出",
);
