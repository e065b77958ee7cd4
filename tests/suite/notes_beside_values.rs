//! What notes of rows, and lines below them, say of the figures beside them: each small file, invented, with the values
//! that are read of it and the codes that are told.

use plancheck::input::DataSource;

use crate::around_tables::told;
use crate::program::plan;

const CHINESE: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"安宁县\"\n\
    parts = [\"城关镇\", \"河西乡\", \"石坪镇\"]\nreporting = \"month\"\n\
    [indicator.sales]\nname = \"销售额\"\nunit = \"万元\"\nmeasure = \"flow\"\nat-least = 40\n\
    [indicator.jobs]\nname = \"新增就业\"\nunit = \"人\"\nmeasure = \"cumulative\"\nat-least = 40\n\
    [indicator.bases]\nname = \"科普基地\"\nunit = \"个\"\nmeasure = \"cumulative\"\nat-least = 4\n\
    [indicator.people]\nname = \"常住人口\"\nunit = \"人\"\nmeasure = \"level\"\nat-least = 900\n\
    [indicator.new-beds]\nname = \"新增床位\"\nunit = \"张\"\nmeasure = \"level\"\nat-least = 9\n";

const ENGLISH: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2021..2022\"\narea = \"WaterBridge\"\n\
    parts = [\"Kenya\", \"Nepal\"]\nreporting = \"quarter\"\n\
    [indicator.wells]\nname = \"Wells drilled\"\nunit = \"wells\"\nmeasure = \"flow\"\nat-least = 40\n\
    [indicator.spend]\nname = \"Spend\"\nunit = \"EUR\"\nmeasure = \"flow\"\nat-least = 9\n\
    [indicator.served]\nname = \"People served\"\nunit = \"people\"\nmeasure = \"cumulative\"\nat-least = 9\n\
    [indicator.staff]\nname = \"Staff\"\nunit = \"people\"\nmeasure = \"level\"\nat-least = 9\n";

/// Indicator, period and unit of a row, its note, and what comes of it; the value is 5.
type Row = (&'static str, &'static str, &'static str, &'static str);

const IN_CHINESE: &[Row] = &[
    ("常住人口,2022-03,人", "本季新增", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "较上月净增", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "当月增加数", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "环比变化", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "今年新增", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "同比增加数", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "\"本月净增，含外来人口\"", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "本月数据变动", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("常住人口,2022-03,人", "本月新增数据", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "较上月增加数据", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "新增数据", "PC0287", "PC0287"),
    ("常住人口,2022-03,人", "本期数据新增", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("科普基地,2022-03,个", "今年新增", "`2022-03: 5 个`", "PC0266"),
    ("销售额,2022-Q1,万元", "1、2月数据", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "城关镇未填报", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "\"城关镇数据暂缺，待补\"", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "\"城关镇未报，河西乡已报\"", "PC0281", "PC0276"),
    (
        "销售额,2022-Q1,万元",
        "\"注：2月城关镇数据暂缺，3月已补报\"",
        "`2022-Q1: 5 万元`",
        "`2022-Q1: 5 万元`",
    ),
    ("常住人口,2022-03,人", "\"外来人口增加，净增\"", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("新增就业,2022-03,人", "累计（含本月新增）", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("销售额,2022-Q1,万元", "\"3月数据缺，已补报\"", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("销售额,2022-03,万元", "1月、3月数据", "PC0281", "PC0276"),
    ("销售额,2022-03,万元", "1月和3月数", "PC0281", "PC0276"),
    ("销售额,2022-03,万元", "2022年1月和3月数据", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "1月、3月数据缺", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "1月、3月完成较多", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("常住人口,2022-03,人", "仅本月", "PC0281", "`2022-03: 5 人`"),
    ("常住人口,2022-03,人", "较上月增加", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("常住人口,2022-03,人", "新增", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("常住人口,2022-03,人", "本月新增较多", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("新增床位,2022-03,张", "本月新增", "`2022-03: 5 张`", "`2022-03: 5 张`"),
    ("新增就业,2022-03,人", "当月增加数", "PC0281", "PC0241"),
    ("新增就业,2022-01,人", "当月增加数", "`2022-01: 5 人`", "`2022-01: 5 人`"),
    ("新增就业,2022-03,人", "净增", "`2022-03: 5 人`", "`2022-03: 5 人`"),
    ("科普基地,2022-03,个", "净增", "PC0281", "`2022-03: 5 个`"),
    ("科普基地,2022-03,个", "本月完成", "`2022-03: 5 个`", "PC0241"),
    ("销售额,2022-03,万元", "本月新增", "`2022-03: 5 万元`", "`2022-03: 5 万元`"),
    ("销售额,2022-Q1,万元", "本月数", "PC0281", "`2022-03: 5 万元`"),
    ("销售额,2022-Q1,万元", "仅1-2月", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "1-2月完成数", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "为1-2月数据", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "只统计了1月、2月", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "2月完成", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("销售额,2022-Q1,万元", "2021年同期数", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "3月数据缺", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "4月数据未报", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("销售额,2022-03,万元", "3月未报", "`2022-03: 5 万元`", "`2022-03: 5 万元`"),
    ("销售额,2022-Q1,万元", "城关镇数据未报", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "城关镇、河西乡未报", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "城关未报", "PC0281", "PC0276"),
    ("销售额,2022-Q1,万元", "发票未报", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("销售额,2022-Q1,万元", "千元", "PC0281", "`2022-Q1: 5 万元`"),
    ("销售额,2022-Q1,万元", "单位：亿元", "PC0281", "`2022-Q1: 5 万元`"),
    ("销售额,2022-Q1,元", "单位：亿元", "PC0281", "PC0216"),
    ("销售额,2022-Q1,万元", "单位：万元", "`2022-Q1: 5 万元`", "`2022-Q1: 5 万元`"),
    ("常住人口,2022-03,人", "单位：万元", "`2022-03: 5 人`", "`2022-03: 5 人`"),
];

const IN_ENGLISH: &[Row] = &[
    ("Staff,2022-Q2,people", "net additions", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "Net change", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "new hires", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "added this quarter", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "New this quarter", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "Total increase this quarter", "PC0287", "PC0287"),
    ("Staff,2022-Q2,people", "total change on last quarter", "PC0287", "PC0287"),
    (
        "Staff,2022-Q2,people",
        "new data for the quarter",
        "`2022-Q2: 5 people`",
        "`2022-Q2: 5 people`",
    ),
    (
        "Staff,2022-Q2,people",
        "changes to data this quarter",
        "`2022-Q2: 5 people`",
        "`2022-Q2: 5 people`",
    ),
    ("Staff,2022-Q2,people", "this quarter only", "PC0281", "`2022-Q2: 5 people`"),
    ("Staff,2022-Q2,people", "no change", "`2022-Q2: 5 people`", "`2022-Q2: 5 people`"),
    ("Staff,2022-Q2,people", "new form", "`2022-Q2: 5 people`", "`2022-Q2: 5 people`"),
    ("People served,2022-Q2,people", "this quarter only", "PC0281", "PC0241"),
    ("People served,2022-Q2,people", "net change", "PC0281", "PC0241"),
    (
        "Wells drilled,2022-Q1,wells",
        "this quarter only",
        "`2022-Q1: 5 wells`",
        "`2022-Q1: 5 wells`",
    ),
    ("Wells drilled,2022-Q1,wells", "Excludes March", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "March data missing", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "January and February only", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "Only 2 of 3 months", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "3 of 3 months", "`2022-Q1: 5 wells`", "`2022-Q1: 5 wells`"),
    ("Wells drilled,2022-01,wells", "January and March only", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "January and March figures", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "excluding January and March", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "without January and March", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "January and March data missing", "PC0281", "PC0276"),
    (
        "Wells drilled,2022-Q1,wells",
        "includes January and March",
        "`2022-Q1: 5 wells`",
        "`2022-Q1: 5 wells`",
    ),
    (
        "Wells drilled,2022-Q2,wells",
        "excluding January and March",
        "`2022-Q2: 5 wells`",
        "`2022-Q2: 5 wells`",
    ),
    ("Wells drilled,2022-Q1,wells", "(2 of 3 months)", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "No data for March", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "Nepal missing (late)", "PC0281", "PC0276"),
    ("Staff,2022-Q2,people", "new hires; see annex", "PC0287", "PC0287"),
    (
        "Staff,2022-Q2,people",
        "newly reported this quarter",
        "`2022-Q2: 5 people`",
        "`2022-Q2: 5 people`",
    ),
    ("Wells drilled,2022-Q1,wells", "Nepal missing", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "Nepal not yet reported", "PC0281", "PC0276"),
    ("Wells drilled,2022-Q1,wells", "Logbook missing", "`2022-Q1: 5 wells`", "`2022-Q1: 5 wells`"),
    ("Wells drilled,2022-Q1,wells", "in thousands", "PC0281", "`2022-Q1: 5 wells`"),
    ("Spend,2022-Q1,EUR", "in thousands", "PC0281", "`2022-Q1: 5 EUR`"),
    ("Spend,2022-Q1,EUR", "EUR thousand", "PC0281", "PC0216"),
    ("Spend,2022-Q1,EUR", "in EUR", "`2022-Q1: 5 EUR`", "`2022-Q1: 5 EUR`"),
];

fn check(toml: &str, headers: &str, rows: &[Row]) {
    let plan = plan(toml).plan;
    let read = |text: String| {
        let name = "data.csv".to_owned();
        told(&plan, DataSource::Bytes { name, bytes: text.into_bytes() })
    };
    let mut wrong = Vec::new();
    for (row, note, beside, below) in rows {
        let (found, line) = (
            read(format!("{headers}\n{row},5,{note}\n")),
            read(format!("{headers}\n{row},5,\n{note},,,,\n")),
        );
        if found != *beside || line != *below {
            wrong.push(format!(
                "{row} | {note}: expected {beside} | {below}, found {found} | {line}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn notes_and_lines_say_of_figures_what_these_are() {
    check(CHINESE, "指标,期间,单位,实际值,备注", IN_CHINESE);
    check(ENGLISH, "Indicator,Period,Unit,Actual,Notes", IN_ENGLISH);
}

#[test]
fn a_line_may_name_the_months_of_its_rows_that_are_apart() {
    let plan = plan(CHINESE).plan;
    let text = "指标,期间,实际值\n销售额,2022-01,2\n销售额,2022-03,6\n1月、3月数据,,\n";
    let bytes = text.as_bytes().to_vec();
    let found = told(&plan, DataSource::Bytes { name: "data.csv".to_owned(), bytes });
    assert_eq!(found, "`2022-01: 2 万元` `2022-03: 6 万元`");
}

#[test]
fn notes_beside_no_figure_refuse_nothing() {
    let plan = plan(CHINESE).plan;
    let text = "指标,地区,期间,实际值,备注\n销售额,城关镇,2022-Q1,未报,城关镇数据未报\n\
        常住人口,全县,2022-03,,本月新增\n销售额,河西乡,2022-Q1,5,\n";
    let bytes = text.as_bytes().to_vec();
    let found = told(&plan, DataSource::Bytes { name: "data.csv".to_owned(), bytes });
    assert_eq!(found, "`河西乡 2022-Q1: 5 万元`");
}
