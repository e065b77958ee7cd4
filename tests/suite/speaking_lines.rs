//! Lines that say of values that they are another area's, period's or no actual ones, put into the tables of
//! the cases: no value that such a line governs counts for what it is not.

use plancheck::input::{DataRead, DataSource, ReadOptions, read_data};
use plancheck::observation::{Observation, SeriesKey};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::mutations::{Specimen, specimens};
use crate::program::plan;

/// Headings by which the rows below them are not what was reached in a period of the plan; without
/// numbers, as one that is numbered in the same way ends what they say.
const HEADINGS: [&str; 10] = [
    "上年同期",
    "1998年同期数",
    "以下为1998年数据",
    "2022年目标任务",
    "附表：2022年计划数",
    "预计数",
    "增速",
    "位次",
    "Forecast",
    "same period last year",
];

/// Titles of whole tables of such values, also above a header with 实际.
const TITLES: [&str; 6] = [
    "上年同期数",
    "预计数",
    "Forecast values",
    "Values of the previous year",
    "注：以下均为上年同期数",
    "以下数据为预计数。",
];

/// Sentences that say it of a whole table.
const CLAIMS: [&str; 5] = [
    "注：以上均为上年同期数",
    "说明：1.口径不变；2.本表数据为预计数。",
    "以上数据为1998年数据",
    "（表中数据均为年度目标值）",
    "注：以上是预测数，仅供参考",
];

/// The values that count, with the first byte of their records.
fn counted(specimen: &Specimen, read: &DataRead) -> Vec<(usize, Observation)> {
    let plan = &specimen.plan.plan;
    let parts = || std::iter::once(None).chain((0..plan.parts.len()).map(Some));
    let keys = (0..plan.entries.len())
        .flat_map(|entry| parts().map(move |part| SeriesKey { entry, part }));
    let of = |key: SeriesKey| {
        let cells = read.observations.of_series(key).into_owned();
        let cells = cells.into_iter().filter(|cell| cell.value().is_some());
        let place = |cell: Observation| read.observations.in_full(key, cell);
        cells.map(place).map(|cell| (cell.origin.record, cell)).collect::<Vec<_>>()
    };
    keys.flat_map(of).collect()
}

/// The text of a specimen that can be read, with the ends of its lines outside quotation marks; the first
/// byte of its rows.
fn table(file: Index) -> Option<(&'static Specimen, &'static str, Vec<usize>, usize)> {
    let specimen = &specimens()[file.index(specimens().len())];
    let text = std::str::from_utf8(&specimen.bytes).ok()?;
    if text.starts_with('\u{FEFF}') || text.contains('\0') {
        return None;
    }
    let before = read(specimen, text.to_owned());
    let first = counted(specimen, &before).iter().map(|(record, _)| *record).min()?;
    let is_outside = |place: &usize| {
        text.get(..*place).is_some_and(|before| before.matches('"').count() % 2 == 0)
    };
    let ends = text.match_indices('\n').map(|(feed, _)| feed + 1).filter(is_outside).collect();
    (!before.has_unreadable_file).then_some((specimen, text, ends, first))
}

fn read(specimen: &Specimen, text: String) -> DataRead {
    let source = DataSource::Bytes { name: specimen.name.clone(), bytes: text.into_bytes() };
    read_data(&specimen.plan.plan, &[source], &ReadOptions::default())
}

fn with_line(text: &str, place: usize, line: &str) -> String {
    let (before, behind) = text.split_at(place);
    format!("{before}{line}\n{behind}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_value_counts_below_a_heading_of_other_values(
        file in any::<Index>(),
        place in any::<Index>(),
        line in select(HEADINGS.to_vec()),
    ) {
        let Some((specimen, text, ends, first)) = table(file) else { return Ok(()) };
        let places: Vec<usize> = ends.into_iter().filter(|place| *place >= first).collect();
        if places.is_empty() {
            return Ok(());
        }
        let place = places[place.index(places.len())];
        let after = read(specimen, with_line(text, place, line));
        let below = counted(specimen, &after).into_iter().find(|(record, _)| *record > place);
        prop_assert!(
            below.is_none() || after.has_unreadable_file,
            "{}: {below:?}\n{:.1500}", specimen.name, with_line(text, place, line)
        );
    }

    #[test]
    fn a_table_that_is_titled_or_said_to_be_of_other_values_is_not_read(
        file in any::<Index>(),
        place in any::<Index>(),
        (title, claim) in (select(TITLES.to_vec()), select(CLAIMS.to_vec())),
        is_title in any::<bool>(),
    ) {
        let Some((specimen, text, mut ends, first)) = table(file) else { return Ok(()) };
        ends.retain(|place| *place > first);
        let place = if is_title || ends.is_empty() { 0 } else { ends[place.index(ends.len())] };
        let line = if place == 0 { title } else { claim };
        let after = read(specimen, with_line(text, place, line));
        prop_assert!(
            after.has_unreadable_file,
            "{}\n{:.1500}", specimen.name, with_line(text, place, line)
        );
    }

    /// Below the heading of an area that is not the plan's own no value counts for the whole.
    #[test]
    fn no_value_counts_for_the_whole_below_the_heading_of_another_area(
        heading in select(vec!["经开区", "二、南充市", "（一）市直单位", "市本级：", "A", "三、B科技指标", "四川省科技指标", "全省", "对比城市", "周边区县科技指标"]),
        topic in prop::option::of(select(vec!["科技创新", "二、企业培育", "（一）技术市场", "续表"])),
        place in 0_usize..4,
        is_wide in any::<bool>(),
    ) {
        let plan = plan(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"巴中市\"\nparts = [\"A\", \"B\"]\n\
             [indicator.x]\nname = \"合同额\"\nunit = \"元\"\nmeasure = \"flow\"\nat-least = 1\n",
        );
        let header = if is_wide { "指标,2022-01" } else { "2022年1月\n指标,完成数" };
        let mut lines = vec!["合同额,5"; 1];
        lines.extend(vec!["合同额,-"; place]);
        lines.push(heading);
        lines.extend(topic);
        lines.push("合同额,7");
        let text = format!("{header}\n{}\n", lines.join("\n"));
        let source = DataSource::Bytes { name: "t.csv".to_owned(), bytes: text.clone().into_bytes() };
        let read = read_data(&plan.plan, &[source], &ReadOptions::default());
        let values: Vec<String> = read.observations.of(0).iter().filter_map(|cell| Some(cell.value()?.to_string())).collect();
        prop_assert!(!values.contains(&"7".to_owned()), "{text}: {values:?}");
    }
}
