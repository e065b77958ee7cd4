//! Headers of wide tables that look like a name and are none that is known. A column beside the values
//! may hold anything (目标, 完成率), so that most are only told; but a name with a slip in it would lose
//! the column.

use super::facts::Intake;
use super::label::take_apart;
use super::vocabulary::{ends_like_area, name_behind_number, tells_about};
use super::wide::HeadersAre;
use crate::diagnostic::{Diagnostic, is_near, is_one_slip};
use crate::plan::Entry;
use crate::quantity::fold;

impl Intake<'_> {
    /// What is wrong with the header of a column that is not read, if it was meant as one of those
    /// that are: the plan has a name that is near, or it is built as a period or an area.
    pub(super) fn misnamed(
        &mut self,
        written: &str,
        (headers, has_figures): (HeadersAre, bool),
    ) -> Option<Diagnostic> {
        let name = take_apart(written).name;
        match headers {
            // A part beside periods is no column of totals.
            HeadersAre::Periods => {
                // `上年一季度` is none of this year, and `Q3 (forecast)` none that was reached.
                let bare = without_marks(&name);
                let is_other = || {
                    let first = self.plan().period.first().year();
                    self.other_kind(written).is_some() || is_end_of_year_before(&bare, first)
                };
                let is_period = looks_like_period(&bare) && !is_other();
                let is_meant = is_period || self.is_part(&name);
                is_meant.then(|| self.unreadable_period(written))
            }
            HeadersAre::Areas => {
                let is_slip = ends_like_area(&name) || self.is_near_area(&name);
                is_slip.then(|| self.unknown_area(written))
            }
            HeadersAre::Indicators => {
                self.is_near_indicator(&name, has_figures).then(|| self.unknown_indicator(&name))
            }
        }
    }

    /// The indicator of which a row tells something else than its value: `技术合同成交额_累计增长(%)`. Nothing if
    /// the plan may have that by another name.
    pub(super) fn tells_about(&self, written: &str) -> Option<&str> {
        let name = take_apart(written).name;
        // What most rows are settles it before all names are looked through.
        if self.knows_indicator(written) || !tells_about(&name) {
            return None;
        }
        let begun = self.begun_with(&name)?;
        let heading = self.plan().entries.get(begun)?.heading();
        let (name, own) = (fold(&name), fold(&heading.name));
        let behind = |text: &str| text.strip_prefix(own.as_ref()).map(str::to_owned);
        let rest = behind(&name).or_else(|| behind(name_behind_number(&name)?))?;
        let others = self.plan().entries.iter().map(Entry::heading);
        let mut others = others.filter(|other| other.name != heading.name);
        let has_other = others.any(|other| is_near(&name, [other.name.as_str()]));
        (tells_about(&rest) && !has_other).then_some(heading.name.as_str())
    }

    /// Whether the plan has another entry whose name goes on behind that of an indicator: `技术合同成交额增速`.
    pub(super) fn has_more_of(&self, name: &str) -> bool {
        let names = self.names();
        let heading = names.entry_labelled(name).and_then(|entry| self.plan().entries.get(entry));
        let Some(own) = heading.map(|entry| fold(&entry.heading().name)) else { return false };
        let others = self.plan().entries.iter().map(|entry| fold(&entry.heading().name));
        others.into_iter().any(|other| other != own && other.starts_with(own.as_ref()))
    }

    /// Whether a text is almost the name of an area. A name with more behind it (巴州区排名) is not.
    fn is_near_area(&self, name: &str) -> bool {
        let plan = self.plan();
        let parts = plan.parts.iter().map(|part| part.name.as_str());
        !self.begins_with_part(name) && is_near(name, parts.chain([plan.area.as_str()]))
    }

    /// Whether a text is almost the name of an entry, or its id where figures stand below it; a short id with one slip
    /// at most: `Partner` is no `water`. A name with more behind it (…完成率, …排名) is about the entry, and not its value.
    fn is_near_indicator(&self, name: &str, has_figures: bool) -> bool {
        let headings = || self.plan().entries.iter().map(Entry::heading);
        let mut ids = headings().map(|heading| heading.id.as_str());
        self.begun_with(name).is_none()
            && (is_near(name, headings().map(|heading| heading.name.as_str()))
                || has_figures && ids.any(|id| is_near_id(name, id)))
    }
}

/// Whether a text is almost an id, however its words are joined.
fn is_near_id(written: &str, id: &str) -> bool {
    const SHORT: usize = 8;
    let bare = |text: &str| {
        let letters = fold(text).to_lowercase();
        letters.replace(['-', '_', ' '], "")
    };
    let (written, id) = (bare(written), bare(id));
    if id.len() < SHORT { is_one_slip(&written, &id) } else { is_near(&written, [id.as_str()]) }
}

/// A header, folded and in small letters, without the marks that yearbooks put behind a year: `2024*`, `2024p`,
/// `2024 prov.`, `2024 Actual`.
fn without_marks(header: &str) -> String {
    const MARKS: [&str; 9] =
        ["provisional", "preliminary", "revised", "actuals", "actual", "prov.", "prov", "p", "r"];
    let folded = fold(header).to_lowercase();
    let bare = folded.trim_end_matches(|c: char| "*#†".contains(c) || ('①'..='⑳').contains(&c));
    let word = MARKS.iter().find_map(|mark| bare.strip_suffix(mark)).map(str::trim_end);
    let is_year = |rest: &&str| rest.ends_with(|c: char| c.is_ascii_digit() || c == '年');
    word.filter(is_year).unwrap_or(bare).to_owned()
}

/// Whether a text is the end or beginning of a year before another one: `2022年末`. Such a column is beside the
/// values, as one of that year is.
fn is_end_of_year_before(text: &str, year: i32) -> bool {
    let written = text.trim_end_matches(['末', '底', '初']);
    let own = written.strip_suffix('年').and_then(|digits| digits.parse().ok());
    written.len() < text.len() && own.is_some_and(|own: i32| own < year)
}

/// Whether a text is made of the digits and words of a period, as `2022Q5` is and `2022年目标` is not.
fn looks_like_period(text: &str) -> bool {
    const WORDS: &str = "0123456789一二三四五六七八九十年季度月份日半上下全第前至底末截止qh-/.~— ";
    let folded = fold(text).to_lowercase();
    let has = |letters: &str| folded.contains(|c: char| letters.contains(c));
    let has_year = folded.chars().filter(char::is_ascii_digit).count() >= 4;
    folded.chars().all(|c| WORDS.contains(c))
        && has("0123456789一二三四五六七八九十")
        && (has_year || has("年季月qh"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_period_with_a_slip_from_another_column() {
        for slip in ["2022Q5", "2022年五季度", "13月", "22年9月", "2022-13", "2022.1", "五季度"]
        {
            assert!(looks_like_period(slip), "{slip}");
        }
        for marked in ["2024*", "2024p", "2024 prov.", "2024 Actual", "2024年①", "2024"] {
            assert!(looks_like_period(&without_marks(marked)), "{marked}");
        }
        for other in ["2022年目标", "上年", "年度", "完成率", "序号", "1", "增幅"] {
            assert!(!looks_like_period(other), "{other}");
        }
    }
}
