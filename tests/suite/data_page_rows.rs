//! Every row of the table of forms in `docs/data.md` is run: tables here, files in `data_page_files`.

use std::collections::BTreeSet;

use crate::data_page_examples::shown_of;
use crate::data_page_forms::{codes, prose, quoted, read};

/// A form by its name in the page, a table of it, the values that are read of the plan's area, and the
/// codes that are told.
type Form = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const FORMS: &[Form] = &[
    ("one value a row", "指标,期间,实际值\n新增高新技术企业,2022-Q1,3\n", &["3"], &[]),
    (
        "indicators by periods",
        "指标,单位,2022-Q1,2022-Q2\n新增高新技术企业,家,3,4\n",
        &["3", "4"],
        &[],
    ),
    (
        "indicators by areas",
        "2022年一季度完成情况,,,\n指标,巴州区,恩阳区,全市\n新增高新技术企业,3,4,7\n",
        &["7"],
        &["PC0233", "PC0246"],
    ),
    (
        "areas by indicators",
        "2022年一季度完成情况,,\n地区,新增高新技术企业,技术合同成交额(亿元)\n巴州区,3,0.1\n全市,3,0.1\n",
        &["3", "0.1"],
        &["PC0233", "PC0246"],
    ),
    (
        "periods by indicators",
        "季度,技术合同成交额(亿元),新增高新技术企业\n2022-Q1,0.7,3\n二季度,0.8,4\n合计,1.5,7\n",
        &["3", "4", "0.7", "0.8"],
        &["PC0223", "PC0235"],
    ),
    (
        "column of years",
        "指标,年度,季度,实际值\n技术合同成交额,2022,一季度,0.7\n技术合同成交额,2021,2022-Q2,0.9\n",
        &["0.7"],
        &["PC0280"],
    ),
    (
        "column of the basis",
        "指标,期间,统计口径,实际值\n技术合同成交额,2022-Q2,累计,1.6\n技术合同成交额,2022-Q3,,1.7\n",
        &["1.6"],
        &["PC0284"],
    ),
    (
        "column that is not read",
        "指标,期间,类别,实际值\n技术合同成交额,2022-Q1,目标,0.9\n技术合同成交额,2022-Q2,科技,0.9\n",
        &["0.9"],
        &["PC0203", "PC0281"],
    ),
    (
        "period of tables without one",
        "2022年一季度完成情况,\n指标,实际值\n新增高新技术企业,3\n",
        &["3"],
        &["PC0233", "PC0246"],
    ),
    (
        "period of tables without one",
        "2022年1-9月指标（2022年10月报）,\n指标,实际值\n新增高新技术企业,3\n",
        &[],
        &["PC0248"],
    ),
    (
        "rows of a statistics bureau",
        "指标,期间,实际值\n技术合同成交额_当季值(亿元),2022-Q1,3\n\
         技术合同成交额_累计值(亿元),2022-Q2,7\n",
        &["3", "7"],
        &[],
    ),
    (
        "which of the two is used",
        "指标,2022-Q1,2022-Q2\n技术合同成交额_当季值(亿元),3,4\n技术合同成交额_累计值(亿元),3,7\n",
        &["3", "7", "4"],
        &[],
    ),
    (
        "total of the year or of the plan",
        "指标,期间,本年累计,规划期累计\n新增高新技术企业,2022-Q2,7,70\n",
        &["7"],
        &["PC0203"],
    ),
    ("header of the value column", "指标,期间,本年累计\n新增高新技术企业,2022-Q2,7\n", &["7"], &[]),
    (
        "unit",
        "指标,地区,期间,实际值,单位\n技术合同成交额,全市,2022-Q1,7000,万元\n技术合同成交额,全市,2022-Q2,9000,\n",
        &["0.7"],
        &["PC0262"],
    ),
    (
        "unit",
        "指标,期间,实际值(万元)\n技术合同成交额,2022-Q1,7000\n技术合同成交额(万元),2022-Q2,9000\n",
        &["0.7", "0.9"],
        &[],
    ),
    ("unit", "指标,期间,实际值,单位\n技术合同成交额,2022-Q1,7000万元,\n", &["0.7"], &[]),
    (
        "two columns of values",
        "指标,期间,本季值,本年累计\n新增高新技术企业,2022-Q2,3,7\n",
        &["7", "3"],
        &[],
    ),
    (
        "two columns of values",
        "2022年6月科技指标,,\n指标,本月,1-6月\n技术合同成交额,0.3,1.6\n",
        &["1.6", "0.3"],
        &["PC0233", "PC0246"],
    ),
    (
        "月 or 季度 beside 累计",
        "2022年6月科技指标,,\n指标,月,累计\n技术合同成交额,0.3,1.6\n",
        &["1.6", "0.3"],
        &["PC0233", "PC0246"],
    ),
    (
        "`当季值` of a table of `1-6月`",
        "2022年1-6月主要指标,\n指标,实际值\n技术合同成交额_当季值,3\n",
        &["3"],
        &["PC0233", "PC0246"],
    ),
    (
        "累计 in a title",
        "2022年二季度科技指标累计完成情况,\n指标,实际值\n新增高新技术企业,7\n",
        &["7"],
        &["PC0233", "PC0246"],
    ),
    (
        "table of something else",
        "2022年一季度目标,\n指标,完成数\n新增高新技术企业,7\n",
        &[],
        &["PC0276"],
    ),
    (
        "table of something else",
        "2022年一季度计划完成情况（与上年同期对比）,\n指标,完成数\n新增高新技术企业,7\n",
        &["7"],
        &["PC0233", "PC0246"],
    ),
    (
        "unit behind a header",
        "指标,2022-Q1（万元）,2022-Q2（累计）\n技术合同成交额,7000,1.6\n",
        &["0.7", "1.6"],
        &[],
    ),
    (
        "unit behind a header",
        "指标,2022-Q1（累计）,2022-Q2（累计）\n技术合同成交额,0.7,1.6\n",
        &["0.7", "1.6"],
        &[],
    ),
    (
        "unit behind a header",
        "2022年一季度,,\n指标,巴州区（家）,全市（家）\n新增高新技术企业,3,7\n",
        &["7"],
        &["PC0233", "PC0246"],
    ),
    (
        "period and 完成 as a header",
        "指标,1-6月完成数,一季度完成情况\n新增高新技术企业,7,3\n",
        &["3", "7"],
        &["PC0223"],
    ),
    (
        "period and 完成 as a header",
        "指标,一季度（实际）,Actual (Q2 2022),Q3 Target\n新增高新技术企业,7,3,9\n",
        &["7", "3"],
        &["PC0203", "PC0223"],
    ),
    (
        "period and 完成 as a header",
        "指标,Actual Q1 2022,一季度修订数\n新增高新技术企业,7,8\n",
        &[],
        &["PC0220", "PC0223"],
    ),
    (
        "row of a group",
        "指标,期间,性别,实际值\n新增高新技术企业,2022-Q1,合计,3\n新增高新技术企业,2022-Q1,女,1\n",
        &["3"],
        &["PC0203", "PC0291"],
    ),
    (
        "row about an indicator",
        "指标,2022-Q1\n新增高新技术企业,7\n新增高新技术企业_同比增长(%),12\n",
        &["7"],
        &["PC0275"],
    ),
    (
        "row of units",
        "2022年一季度,,\n地区,技术合同成交额,新增高新技术企业\n单位,万元,家\n全市,7000,3\n",
        &["3", "0.7"],
        &["PC0233", "PC0246"],
    ),
    (
        "row of units",
        "2022年一季度,,\n地区,技术合同成交额,新增高新技术企业\n,万元,No.\n全市,7000,3\n",
        &["3", "0.7"],
        &["PC0233", "PC0246"],
    ),
    (
        "heading of an area",
        "指标,2022-Q1\n新增高新技术企业,7\n巴州区,\n新增高新技术企业,3\n一、恩阳区,\n新增高新技术企业,4\n",
        &["7"],
        &["PC0269"],
    ),
    (
        "row of units",
        "2022年一季度,,\n地区,技术合同成交额,新增高新技术企业\n,万元,No.\n全市,7000,3\n",
        &["3", "0.7"],
        &["PC0233", "PC0246"],
    ),
    (
        "heading of an area",
        "指标,2022-Q1\n一、恩阳区,\n新增高新技术企业,3\n全市合计,\n新增高新技术企业,7\n",
        &["7"],
        &["PC0269"],
    ),
    (
        "row of units",
        "2022年一季度,,\n地区,技术合同成交额,新增高新技术企业\n,万元,No.\n全市,7000,3\n",
        &["3", "0.7"],
        &["PC0233", "PC0246"],
    ),
    (
        "heading of an area",
        "指标,2022-Q1\n一、恩阳区,\n新增高新技术企业,3\n二、科技创新,\n新增高新技术企业,7\n",
        &[],
        &["PC0234", "PC0263", "PC0269"],
    ),
    (
        "heading of other values",
        "2022年一季度完成情况,\n指标,实际值\n新增高新技术企业,3\n上年同期,\n技术合同成交额,0.7\n",
        &["3"],
        &["PC0233", "PC0234", "PC0246", "PC0278"],
    ),
    (
        "heading of other values",
        "2022年一季度完成情况,\n指标,实际值\n新增高新技术企业,3\n二季度,\n技术合同成交额,0.7\n",
        &["3"],
        &["PC0233", "PC0234", "PC0246", "PC0278"],
    ),
    (
        "note that says what the values are",
        "2022年二季度完成情况,\n指标,实际值\n新增高新技术企业,7\n注：以上为累计数,\n",
        &["7"],
        &["PC0233", "PC0234", "PC0246", "PC0274"],
    ),
    (
        "note that says what the values are",
        "2022年二季度完成情况,\n指标,实际值\n新增高新技术企业,7\n注：以上均为2021年数据,\n",
        &[],
        &["PC0233", "PC0246", "PC0276"],
    ),
    (
        "of which an area",
        "指标,2022-Q1\n新增高新技术企业,7\n其中：巴州区,3\n#恩阳区,4\n",
        &["7"],
        &[],
    ),
    (
        "lines above the header",
        "科技指标完成情况表,,\n填报单位：…,,\n指标,期间,实际值\nfirms,2022-Q1,3\n",
        &["3"],
        &["PC0233"],
    ),
    (
        "unit line",
        "单位：万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "填报单位：科技局  单位：万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "金额单位：人民币万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "second header",
        "指标,期间,实际值\nfirms,2022-Q1,3\n指标,期间,实际值\nfirms,2022-Q2,4\n",
        &["3", "4"],
        &["PC0234"],
    ),
    (
        "notes below",
        "指标,期间,实际值\nfirms,2022-Q1,3\n一、经济发展,,\n填报人：张三,,\n院长签字：,,\n注：…,,\n",
        &["3"],
        &["PC0234"],
    ),
    (
        "part of another row",
        "指标,期间,实际值\nfirms,2022-Q1,3\n其中：省外,2022-Q1,1\nof which: abroad,2022-Q1,1\n",
        &["3"],
        &["PC0235"],
    ),
    ("blank period", "指标,期间,实际值\n新增高新技术企业,,3\n", &[], &["PC0264"]),
    ("blank name", "指标,期间,实际值\nfirms,2022-Q1,3\n,2022-Q2,4\n", &["3"], &["PC0207"]),
    (
        "value of a percentage",
        "指标,期间,实际值\nshare,2022-Q1,15\nshare,2022-Q2,15%\nshare,2022-Q3,0.15\n",
        &["15", "15"],
        &["PC0217"],
    ),
    (
        "share of a target",
        "2022年一季度,,\n指标,目标,完成情况\nshare,15%,98.8%\nfirms,40家,43.7%\n",
        &[],
        &["PC0203", "PC0215", "PC0233", "PC0246", "PC0294"],
    ),
    (
        "share of a target",
        "2022年一季度,,\n指标,目标,完成（%）\nshare,15,98.8\nfirms,40,52\n",
        &[],
        &["PC0203", "PC0215", "PC0233", "PC0246", "PC0294"],
    ),
    (
        "share of a target",
        "Q1 2022,,,\nindicator,unit,target,Achieved (%)\nshare,%,15,98.8\nfirms,家,40,43.7\n",
        &[],
        &["PC0203", "PC0216", "PC0233", "PC0246", "PC0294"],
    ),
    (
        "share of a target",
        "2022年一季度,,\n指标,目标,完成情况\nshare,15%,14.8%\nfirms,40家,12家\n",
        &["12", "14.8"],
        &["PC0203", "PC0233", "PC0246"],
    ),
    (
        "growth in words",
        "指标,期间,实际值\ngrowth,2022-Q1,增长15.2%\ngrowth,2022-Q2,下降3%\ngrowth,2022-Q3,持平\n",
        &["15.2", "-3", "0"],
        &[],
    ),
    (
        "provisional",
        "指标,期间,实际值\ncontracts,2022-Q1,3.5(预计)\ncontracts,2022-Q2,3.5*\ncontracts,2022-Q3,3.5①\n",
        &["3.5", "3.5", "3.5"],
        &["PC0228"],
    ),
    ("running number", "序号,指标,期间,实际值\n1,firms,2022-Q1,3\n", &["3"], &[]),
    (
        "mark of a note at a name",
        "指标,期间,实际值\n新增高新技术企业①,2022-Q1,3\n新增高新技术企业*,2022-Q2,4\n",
        &["3", "4"],
        &["PC0293"],
    ),
    (
        "number of a list",
        "指标,期间,实际值\n1.新增高新技术企业,2022-Q1,3\n（二）新增高新技术企业,2022-Q2,4\n",
        &["3", "4"],
        &[],
    ),
    (
        "number of a list",
        "2022年一季度完成情况,\n指标,实际值\n一、新增高新技术企业,\n1.新增高新技术企业,3\n2.5G基站,4\n",
        &["3"],
        &["PC0208", "PC0233", "PC0234", "PC0246"],
    ),
    (
        "whose the values are",
        "2022年一季度完成情况,\n填报单位：恩阳科技局,\n指标,期间,实际值\n新增高新技术企业,2022-Q1,3\n",
        &[],
        &["PC0265"],
    ),
    (
        "whose the values are",
        "附件2：南充市科技指标,\n指标,期间,实际值\n新增高新技术企业,2022-Q1,3\n",
        &[],
        &["PC0265"],
    ),
    (
        "unit line",
        "单 位：万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "单位万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "All figures in £'000,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "(RMB million),,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "Figures in thousand yuan,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "USD,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "unit line",
        "币种：美元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    ("notes and evidence", "指标,期间,实际值,备注\nfirms,2022-Q1,3,说明\n", &["3"], &[]),
    ("separators", "指标;期间;实际值\nfirms;2022-Q1;3\n", &["3"], &["PC0243"]),
    ("separators", "指标\t期间\t实际值\nfirms\t2022-Q1\t3\n", &["3"], &["PC0243"]),
];

/// Forms of files, each with a test of its own; names that are no UTF-8 have theirs in
/// `names_of_files`.
pub(crate) const OF_FILES: [&str; 8] = [
    "encodings",
    "workbooks",
    "folders",
    "what stands beside",
    "wildcards",
    "names that are not UTF-8",
    "compressed",
    "standard input",
];

fn rows() -> Vec<Vec<String>> {
    prose("| what · 内容 | example · 示例 | read as · 读作 |")
}

/// The texts in backticks of a form's example.
pub(crate) fn example(form: &str) -> Vec<String> {
    let is_form = |row: &&Vec<String>| row.first().is_some_and(|cell| cell.contains(form));
    let rows = rows();
    let row = rows.iter().find(is_form).unwrap_or_else(|| panic!("the page has no `{form}`"));
    quoted(&row[1])
}

#[test]
fn every_form_of_the_page_is_run() {
    let tested = FORMS.iter().map(|(form, ..)| *form).chain(OF_FILES);
    let tested: BTreeSet<&str> = tested.collect();
    let rows = rows();
    for row in &rows {
        let name = row[0].trim_start_matches('|').split(" · ").next().unwrap_or_default().trim();
        assert!(tested.contains(name), "no test runs the form `{name}`");
    }
    assert_eq!(rows.len(), tested.len());
}

/// Examples that stand in no table of a form: names of files and options, which tests of theirs run, and
/// words of which one of a kind is run.
const NOT_IN_TABLES: [&str; 15] = [
    "期间",
    "--period 2022-Q1",
    "2022-q1.csv",
    "一季度",
    "一季度.csv",
    "单位",
    "累计完成(万元)",
    "实际值(累计)",
    "当季值",
    "计量单位",
    "编号",
    "no",
    "佐证",
    ",",
    "#省外",
];

#[test]
fn every_example_of_a_form_stands_in_its_tables() {
    let mut missing = Vec::new();
    for row in rows() {
        let name = row[0].trim_start_matches('|').split(" · ").next().unwrap_or_default().trim();
        if OF_FILES.contains(&name) {
            continue;
        }
        let tables: String =
            FORMS.iter().filter(|(form, ..)| *form == name).map(|(_, data, ..)| *data).collect();
        let of_page = shown_of(name);
        let shown = |example: &String| {
            let is_word = NOT_IN_TABLES.contains(&example.as_str());
            is_word || tables.contains(example) || of_page.contains(example)
        };
        missing.extend(quoted(&row[1]).into_iter().filter(|example| !shown(example)));
    }
    assert!(missing.is_empty(), "no table shows {missing:?}");
}

#[test]
fn every_table_is_read_as_the_page_says() {
    for (form, data, expected, told) in FORMS {
        let read = read(data);
        let values: Vec<String> = (0..5)
            .flat_map(|entry| read.observations.of(entry).into_owned())
            .filter_map(|cell| Some(cell.value()?.to_string()))
            .collect();
        let codes: BTreeSet<String> = codes(&read).into_iter().collect();
        let told: BTreeSet<String> = told.iter().map(|code| (*code).to_owned()).collect();
        let found = (values.as_slice(), &codes);
        assert_eq!(found, (&expected.map_owned()[..], &told), "{form}: {data}");
    }
}

/// Texts as a test compares them.
pub(crate) trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for [&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|text| (*text).to_owned()).collect()
    }
}
