//! Sentences about columns that say something of the values beside them (`PC028x`).

use super::Sentences;

pub(super) const YEAR_CONTRADICTS: Sentences = Sentences::new(
    "the column of years says {written}, the period `{period}` another year; the row is not used",
    "correct one of them; where it is no year of the period (立项年度), give the column another header, or name it under `note` in `[data.columns]`",
    "年度列写的是 {written}，而期间“{period}”是另一年，该行不采用",
    "请更正其一；该列不是期间的年度（如“立项年度”）的，请改写列头，或在 [data.columns] 的 note 中列出",
);

pub(super) const COLUMN_IN_DOUBT: Sentences = Sentences::new(
    "the column `{column}` says `{written}`, and is not read: the values of this row may be others than they would be taken for",
    "leave rows out that are not what was reached, and say period, area, unit and 累计 in columns of their own; if the column says nothing of the values, name it under `note` in `[data.columns]`",
    "“{column}”列写有“{written}”，而该列不读：本行数值可能不是所要的数，不采用",
    "不是完成数的行请删去，期间、地区、单位、累计请写在各自的列中；该列与数值无关的，请在 [data.columns] 的 note 中列出",
);
