//! Times that are over: parts of a year, the last years, years before the plan.

use super::tense::{last_done, last_future};
use crate::document::lexicon::YEARLY_PAST;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::period::five_years;
use crate::search::{beginning, holds};

/// Where the last years are named of which something is added up: 最近三年累计分红3亿元.
pub(super) fn last_years(sentence: &str) -> Option<usize> {
    let at = ["最近", "近"].iter().filter_map(|word| sentence.rfind(word)).max()?;
    let behind = sentence.get(at..)?;
    let years: String = behind.chars().take(4).collect();
    let sums = holds(behind, &["累计", "共计", "合计"]) && !behind.contains("不");
    (years.contains('年') && sums).then_some(at)
}

/// Where the months of a year begin that a report is of: 1-10月份, 元至7月, 前8个月. Those of a year of the plan are none.
pub(super) fn part_of_year(sentence: &str, first: Option<i32>) -> Option<usize> {
    let is_told = |at: &usize| {
        let before = sentence.get(..*at).unwrap_or_default();
        year_before(before).zip(first).is_none_or(|(year, first)| year < first)
    };
    months(sentence).map(|(at, _)| at).filter(is_told).max()
}

/// Where spans of months begin that lead from the first one on, and the bytes behind them.
fn months(sentence: &str) -> impl Iterator<Item = (usize, usize)> {
    const DASHES: &[char] = &['-', '—', '~', '至', '–'];
    sentence.match_indices('月').filter_map(|(at, mark)| {
        let before = sentence.get(..at)?.trim_end_matches('个');
        let lead = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_number = lead.len() < before.len();
        let from = lead.trim_end_matches(DASHES);
        let opens = from.len() < lead.len() && from.ends_with(['1', '元']) || lead.ends_with('前');
        // 第一阶段(1—3月): when a part of the work is to be done.
        let start = from.trim_end_matches(|c: char| c.is_ascii_digit() || c == '元');
        let is_stage = start.ends_with("阶段(");
        (is_number && opens && !is_stage).then_some((start.len(), at.saturating_add(mark.len())))
    })
}

/// The year that a text ends in: 2027 of 到2027年.
fn year_before(text: &str) -> Option<i32> {
    let digits = text.trim_end().strip_suffix('年')?;
    digits.get(digits.len().checked_sub(4)?..)?.parse().ok()
}

/// What months without a year say in a plan, which may be over or to come.
pub(super) enum Months {
    /// Nothing: there are none, or words around tell of results.
    Told,
    /// That the work is divided into them: 1—6月完成30%，全年完成100%.
    Divided,
    /// Not which it is.
    Unsaid,
}

/// What the months of a sentence without a year say in a plan.
pub(super) fn months_of_plan(scene: &Scene<'_>) -> Months {
    /// Words of reports: what was reached of the year's target by then, or against the year before.
    const RESULTS: &[&str] = words! {
        "同比" "去年" "上年" "已" "占全年" "占年度" "占年初" "全年任务的" "全年目标的" "年度任务的" "年度目标的" "目标任务的" "计划的" "序时进度"
        "时序进度" "累计下降" "累计增长"
    };
    if !scene.is_planned || scene.years.first.is_none() || early_year(scene).is_some() {
        return Months::Told;
    }
    let whole = format!("{}{}{}", scene.sentence, scene.written, scene.rest);
    let spans = || months(&whole).chain(until(&whole));
    let is_undated =
        |(at, _): &(usize, usize)| year_before(whole.get(..*at).unwrap_or_default()).is_none();
    let leads = spans().filter(is_undated).map(|(at, _)| at).min();
    let is_report = holds(&whole, RESULTS) || last_done(&whole).is_some();
    // 1-6月超时序进度5个百分点，全年新建5所: the whole year is told of behind the report.
    if is_report && scene.head.trim_start().starts_with("全年") && last_done(scene.head).is_none()
    {
        return Months::Unsaid;
    }
    if leads.is_none_or(|at| at >= scene.sentence.len()) || is_report {
        return Months::Told;
    }
    if is_divided(&whole) && !may_tell(&whole) { Months::Divided } else { Months::Unsaid }
}

/// Whether a sentence may tell how far the year has gone: a clause gives the growth alone, or the year is only expected to
/// end so: 1-6月完成投资30亿元，增长8%，全年预计60亿元.
fn may_tell(sentence: &str) -> bool {
    /// Verbs by which the rest of a year is looked at.
    const COMING: &[&str] =
        &["全年预计", "预计全年", "全年可", "全年将", "全年计划", "全年有望", "全年拟"];
    let mut clauses = sentence.split(['，', '；', ',', ';']).map(str::trim);
    let is_growth = |clause: &str| {
        let value = ["增长", "下降"].iter().find_map(|word| clause.strip_prefix(word));
        value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_sum =
        holds(sentence, &["月共接", "月累计", "月共计", "月共完成"]) && sentence.contains("全年");
    is_sum || holds(sentence, COMING) || clauses.any(is_growth)
}

/// Whether a sentence divides a year: two of its clauses begin with months, or one with the whole year.
fn is_divided(sentence: &str) -> bool {
    const DASHES: &[char] = &['-', '—', '~', '至', '–'];
    let clauses = || sentence.split(['，', '；', '、', ',', ';', '：']).map(str::trim);
    let is_span = |clause: &&str| {
        let bare = clause.trim_start_matches("今年");
        let from = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let to = from.trim_start_matches(DASHES);
        let month = to.trim_start_matches(|c: char| c.is_ascii_digit());
        from.len() < bare.len()
            && to.len() < from.len()
            && month.len() < to.len()
            && month.starts_with('月')
    };
    let is_whole =
        |clause: &str| clause.starts_with("全年") && clause.contains(|c: char| c.is_ascii_digit());
    clauses().filter(is_span).nth(1).is_some() || clauses().any(is_whole)
}

/// Where a day begins until which something was done, and the bytes behind its month: 截至12月底.
fn until(sentence: &str) -> impl Iterator<Item = (usize, usize)> {
    let places = ["截至", "截止到", "截止"].into_iter().flat_map(|word| {
        sentence.match_indices(word).map(move |(at, _)| (at, at.saturating_add(word.len())))
    });
    places.filter_map(|(at, end)| {
        let rest = sentence.get(end..)?;
        let month = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        (month.len() < rest.len() && month.starts_with('月')).then_some((at, end))
    })
}

/// Whether 截至 leads to a year of the plan: 截至2027年底.
pub(super) fn is_until_plan(word: &str, first: Option<i32>) -> bool {
    let rest = ["截至", "截止到", "截止"].iter().find_map(|until| word.strip_prefix(until));
    let year = rest.and_then(|rest| rest.get(..4)?.parse::<i32>().ok());
    year.zip(first).is_some_and(|(year, first)| year >= first)
}

/// Where a report of a part of a year stands: 一季报显示, 前三季度实现.
pub(super) fn last_report(sentence: &str) -> Option<usize> {
    let told = |word: &str| {
        let at = sentence.rfind(word)?;
        let behind = sentence.get(at.saturating_add(word.len())..)?;
        beginning(behind, &["显示", "披露", "，公司", "公司"]).map(|_| at)
    };
    YEARLY_PAST.iter().filter_map(|word| told(word)).max()
}

/// Where a year before the plan's first leads the clause: 2021年，….
pub(super) fn early_year(scene: &Scene<'_>) -> Option<usize> {
    let first = scene.years.first?;
    leading_years(scene).find(|(_, year)| *year < first).map(|(at, _)| at)
}

/// Where a year of the plan leads the clause: 2026年已建成6个，2027年再建成8个.
pub(super) fn plan_year(scene: &Scene<'_>) -> Option<usize> {
    let first = scene.years.first.filter(|_| scene.is_planned)?;
    leading_years(scene).find(|(_, year)| *year >= first).map(|(at, _)| at)
}

/// What a sentence tells of the plan of five years that was over when this one began, if it leads a clause and nothing to
/// come is told since, no year of the plan and no later plan: “十四五”期间，…年均增长6.1%. Behind a semicolon it may go on
/// with what is to come.
pub(super) fn past_period(scene: &Scene<'_>) -> Option<Rule> {
    let first = scene.years.first?;
    let mut named = scene
        .sentence
        .match_indices('十')
        .filter_map(|(at, _)| Some((at, five_years(scene.sentence.get(at..)?)?)));
    let (at, ((_, last), rest)) = named.next_back()?;
    let rest = rest.trim_start_matches(['”', '"']);
    let during = beginning(rest, &["期间", "时期", "以来", "规划期", "五年"])?;
    let rest = rest.strip_prefix(during)?;
    let lead = scene.sentence.get(..at)?.trim_end_matches(['“', '"', ' ']);
    // 聚焦“十四五”时期遗留的问题, 比“十四五”期间: what something else is said of.
    let leads =
        lead.is_empty() || lead.ends_with(['，', '；', '：', '。', ',', ';', ':', '.', '在']);
    let is_dated = leading_years(scene).any(|(year_at, year)| year_at > at && year >= first);
    let is_told = last < first && leads && !rest.starts_with('的') && !is_dated;
    let rule = if rest.contains(['；', ';']) { Rule::Open } else { Rule::History };
    (is_told && last_future(rest.trim_start_matches('，')).is_none()).then_some(rule)
}

/// Whether a text names a year before the plan's first.
pub(super) fn names_early_year(text: &str, first: Option<i32>) -> bool {
    text.match_indices('年').any(|(at, mark)| {
        let year = text.get(..at.saturating_add(mark.len())).and_then(year_before);
        year.zip(first).is_some_and(|(year, first)| year < first)
    })
}

/// The years that lead clauses of the sentence, the last one first, and where their marks stand.
fn leading_years(scene: &Scene<'_>) -> impl Iterator<Item = (usize, i32)> {
    let sentence = scene.sentence;
    sentence.match_indices('年').rev().filter_map(move |(at, _)| {
        let before = sentence.get(..at)?;
        let year = year_before(sentence.get(..at.saturating_add("年".len()))?)?;
        let lead = before.get(..before.len().saturating_sub(4))?;
        let leads = lead.is_empty()
            || lead.ends_with(['，', ',', '。', '；', '：', ':', '(', '在', ' '])
            || lead.ends_with("截至")
            || lead.ends_with("截止");
        let behind = sentence.get(at.saturating_add("年".len())..).unwrap_or_default();
        let limits = beginning(behind, &["底前", "末前", "年底前", "前"]).is_some();
        // 在2025年基础上增长40%: what it is compared with.
        let is_base = beginning(
            behind.trim_start_matches(['末', '底', '的']),
            &["基础上", "水平上", "水平基础上"],
        );
        (leads && !limits && is_base.is_none()).then_some((at, year))
    })
}
