//! What lines, headers and columns around values say of them: each small file, invented, with the values that are read
//! of it and the codes that are told, but for those that only say that lines were passed over.

use plancheck::input::{DataSource, ReadOptions, read_data};
use plancheck::plan::Plan;
use rust_xlsxwriter::{Format, Workbook};

use crate::data_page_examples::values;
use crate::program::plan;

const ENGLISH: &str = "format = 1\n[plan]\ntitle = \"Action plan 2022\"\nperiod = \"2022\"\n\
    area = \"Kesari Basin\"\nparts = [\"Kenya\", \"Nepal\", \"Uganda\"]\nreporting = \"month\"\n\
    [indicator.wells]\nname = \"New wells\"\nunit = \"wells\"\nmeasure = \"flow\"\nat-least = 40\n\
    [indicator.sales]\nname = \"Sales\"\nunit = \"GBP\"\nmeasure = \"flow\"\nat-least = 9\n\
    [indicator.staff]\nname = \"Staff\"\nunit = \"people\"\nmeasure = \"level\"\nat-least = 9\n";

const CHINESE: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"巴中市\"\n\
    parts = [\"巴州区\", \"恩阳区\", \"通江县\"]\nreporting = \"month\"\n\
    [indicator.contracts]\nname = \"合同额\"\nunit = \"万元\"\nmeasure = \"flow\"\nat-least = 40\n\
    [indicator.water]\nname = \"供水量\"\nunit = \"万立方米\"\nmeasure = \"flow\"\nat-least = 9\n\
    [milestone.rules]\nname = \"出台办法\"\ndue = \"2022-06-30\"\n";

const BEDS: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\nreporting = \"month\"\n\
    [indicator.beds]\nname = \"床位\"\nunit = \"张\"\nmeasure = \"level\"\nat-least = 40\n";

const COUNTY: &str = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"安宁县\"\n\
    parts = [\"城关镇\", \"河西乡\"]\nreporting = \"month\"\n\
    [indicator.water]\nname = \"供水量\"\nunit = \"万立方米\"\nmeasure = \"flow\"\nat-least = 9\n";

/// Plan, file, and what comes of it.
type Vector = (&'static str, &'static str, &'static str);

const TIMES: &[Vector] = &[
    (ENGLISH, "Data are for April\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "Data are for April\nIndicator,Period,Actual\nSales,2022-06,3\n", "PC0276"),
    (ENGLISH, "June 2022\nApril figures\nIndicator,Actual\nSales,3\n", "PC0276"),
    (ENGLISH, "June 2022\nIndicator,Actual\nSales,3\nData are for April\n", "PC0276"),
    (ENGLISH, "Covers Jan-May\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "June 2022\nCovers Jan-Jun\nIndicator,Actual\nSales,3\n", "PC0276"),
    (ENGLISH, "Covers Jan-Jun\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "Reporting period: January - May\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "As of May 2022\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "Data as at 31 May\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (CHINESE, "4月数据\n指标,2022-06\n供水量,3\n", "PC0276"),
    (CHINESE, "统计时间：2022年5月\n指标,2022-06\n供水量,3\n", "PC0276"),
    (CHINESE, "统计区间：1-5月\n指标,2022-06\n供水量,3\n", "PC0276"),
    (CHINESE, "指标,2022-06\n供水量,3\n注：以上为1-6月数据\n", "PC0276"),
    (CHINESE, "2022年4月科技指标\n指标,2022-06\n供水量,3\n", "PC0276"),
    (CHINESE, "2022年1-6月科技指标\n指标,6月\n供水量,3\n", "PC0276"),
    (CHINESE, "统计时间：2022年1-6月\n指标,6月\n供水量,3\n", "PC0276"),
    // What is right stays as it was.
    (CHINESE, "报告期：2022年6月\n指标,2022年1-6月\n供水量,18\n", "`2022-H1: 18 万立方米`"),
    (
        CHINESE,
        "统计期间：2022年1-6月\n指标,期间,本年累计\n供水量,2022-06,20\n",
        "`2022-H1: 20 万立方米`",
    ),
    (
        CHINESE,
        "2022年1-6月重点工作进展情况\n指标,期间,累计完成\n供水量,2022-06,20\n",
        "`2022-H1: 20 万立方米`",
    ),
    (
        CHINESE,
        "2022年上半年重点工作完成情况\n指标,2022年6月累计\n供水量,20\n",
        "`2022-H1: 20 万立方米`",
    ),
    (
        CHINESE,
        "2022年1-6月\n指标,期间,数据口径,实际值\n供水量,2022-06,本年累计,20\n",
        "`2022-H1: 20 万立方米`",
    ),
    (
        ENGLISH,
        "Reporting period: January - June 2022\nIndicator,Period,Year to date\nSales,2022-06,20\n",
        "`2022-H1: 20 GBP`",
    ),
    (
        ENGLISH,
        "Data cover January to June 2022\nIndicator,Period,YTD\nSales,2022-06,20\n",
        "`2022-H1: 20 GBP`",
    ),
    (ENGLISH, "Covers Jan-Jun\nIndicator,June 2022\nStaff,3\n", "`2022-06: 3 people`"),
    (
        ENGLISH,
        "Covers May-June\nIndicator,May 2022,June 2022\nSales,3,4\n",
        "`2022-05: 3 GBP` `2022-06: 4 GBP`",
    ),
    (ENGLISH, "Reporting period: June\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "Reporting period: 2022\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "As of July 2022\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "Printed in July\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "July 2022\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "Indicator,June 2022\nSales,3\n¹ figures for May\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "Adopted in April 2022\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (CHINESE, "2022年3月修订\n指标,2022-06\n供水量,3\n", "`2022-06: 3 万立方米`"),
    (
        CHINESE,
        "2022年6月\n指标,5月,6月\n供水量,3,4\n",
        "`2022-05: 3 万立方米` `2022-06: 4 万立方米`",
    ),
    (CHINESE, "2022年6月科技指标\n指标,二季度\n供水量,3\n", "`2022-Q2: 3 万立方米`"),
    (CHINESE, "指标,2022-06\n供水量,3\n注：以上为1-6月累计数\n", "`2022-H1: 3 万立方米` PC0274"),
    (CHINESE, "填报日期：2022年5月\n指标,2022-06\n供水量,3\n", "`2022-06: 3 万立方米`"),
];

const MONEY: &[Vector] = &[
    (ENGLISH, "(PGK)\nIndicator,June 2022\nSales,3\n", "PC0262"),
    (ENGLISH, "XOF\nIndicator,June 2022\nSales,3\n", "PC0262"),
    (ENGLISH, "A$\nIndicator,June 2022\nSales,3\n", "PC0262"),
    (ENGLISH, "K'000\nIndicator,June 2022\nSales,3\n", "PC0262"),
    (ENGLISH, "A$\nIndicator,June 2022\nNew wells,3\n", "`2022-06: 3 wells`"),
    (ENGLISH, "Amounts in GBP '000\nIndicator,Unit,June 2022\nSales,GBP,3\n", "PC0216"),
    (
        ENGLISH,
        "Amounts in GBP '000\nIndicator,Unit,June 2022\nSales,GBP '000,3\n",
        "`2022-06: 3000 GBP`",
    ),
    (
        ENGLISH,
        "Amounts in GBP '000\nIndicator,Unit,June 2022\nNew wells,wells,3\n",
        "`2022-06: 3 wells`",
    ),
    (ENGLISH, "(GBP)\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (ENGLISH, "NGO\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
    (CHINESE, "金额为斐济元\n指标,2022-06\n合同额,3\n", "PC0262"),
    (CHINESE, "单位：基那\n指标,2022-06\n合同额,3\n", "PC0262"),
    (CHINESE, "金额为斐济元\n指标,2022-06\n供水量,3\n", "`2022-06: 3 万立方米`"),
    (CHINESE, "金额为含税价\n指标,2022-06\n合同额,3\n", "`2022-06: 3 万元`"),
    (CHINESE, "大福林\n指标,2022-06\n合同额,3\n", "`2022-06: 3 万元`"),
    (CHINESE, "伊兰特\n指标,2022-06\n合同额,3\n", "`2022-06: 3 万元`"),
    (CHINESE, "ha'000\n指标,2022-06\n合同额,3\n", "`2022-06: 3 万元`"),
    (CHINESE, "单位：万立方米'000\n指标,2022-06\n供水量,3\n", "PC0262"),
    (CHINESE, "填报人,张宗元\n指标,2022-06\n合同额,3\n", "`2022-06: 3 万元`"),
];

const COLUMNS: &[Vector] = &[
    (CHINESE, "2022年6月\n指标,巴州区,恩阳区,通江县,累计\n供水量,1,2,3,6\n", "PC0202 PC0203"),
    (CHINESE, "2022年6月\n指标,巴州区,累计\n供水量,1,6\n", "PC0202 PC0203"),
    (CHINESE, "2022年6月\n指标,巴州区,本年累计\n供水量,1,6\n", "PC0202 PC0203"),
    (
        CHINESE,
        "2022年6月\n指标,巴州区,恩阳区,通江县,本年累计\n供水量,1,2,3,26\n",
        "`2022-H1: 26 万立方米` PC0203",
    ),
    (
        CHINESE,
        "2022年6月\n指标,巴州区,恩阳区,通江县,合计\n供水量,1,2,3,6\n",
        "`2022-06: 6 万立方米` `巴州区 2022-06: 1 万立方米` `恩阳区 2022-06: 2 万立方米` \
         `通江县 2022-06: 3 万立方米`",
    ),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,已完成,搁置\n", "PC0247"),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,已完成,未完成\n", "PC0220"),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,已完成,审核通过\n", ""),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,完成,进展顺利\n", ""),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,已完成,已印发\n", ""),
    (CHINESE, "指标,期间,实际值,状态\n出台办法,2022-06-18,已完成,重新启动\n", "PC0247"),
    (CHINESE, "指标,期间,实际值,状态\n供水量,2022-06,3,审核通过\n", "`2022-06: 3 万立方米`"),
    (ENGLISH, "June 2022\nTarget KPIs\nIndicator,Result\nSales,3\n", "PC0276"),
    (CHINESE, "指标,地区,期间,实际值,备注\n供水量,全市,2022-06,3,仅恩阳区\n", "PC0281"),
    (CHINESE, "指标,地区,期间,实际值,备注\n供水量,巴州区,2022-06,3,仅恩阳区\n", "PC0281"),
    (CHINESE, "指标,地区,期间,实际值,备注\n供水量,全市,2022-06,3,不含恩阳区\n", "PC0281"),
    (CHINESE, "指标,期间,实际值,备注\n供水量,2022-Q1,3,仅1-2月\n", "PC0281"),
    (CHINESE, "指标,期间,实际值,备注\n供水量,2022-Q1,3,截至2月底\n", "PC0281"),
    (CHINESE, "指标,期间,实际值,备注\n供水量,2022-Q1,3,不含3月\n", "PC0281"),
    (CHINESE, "指标,期间,实际值,备注\n供水量,2022-Q1,3,3月新增较多\n", "`2022-Q1: 3 万立方米`"),
    (CHINESE, "指标,期间,实际值,备注\n供水量,2022-Q1,3,截至3月底\n", "`2022-Q1: 3 万立方米`"),
    (CHINESE, "指标,期间,本年累计,备注\n供水量,2022-06,3,含1-5月\n", "`2022-H1: 3 万立方米`"),
    (ENGLISH, "Indicator,Period,Actual,Notes\nSales,Q1 2022,3,Jan-Feb only\n", "PC0281"),
    (ENGLISH, "Indicator,Period,Actual,Notes\nSales,Q1 2022,3,As of 28 February\n", "PC0281"),
    (ENGLISH, "Indicator,Period,Actual,Notes\nSales,Q1 2022,3,excl. Nepal\n", "PC0281"),
    (
        ENGLISH,
        "Indicator,Period,Actual,Notes\nSales,Q1 2022,3,audited in April\n",
        "`2022-Q1: 3 GBP`",
    ),
    (ENGLISH, "Indicator,Period,Actual\nSales,Q1 2022,\"10,110\"\n", "`2022-Q1: 10110 GBP`"),
    (
        CHINESE,
        "指标,地区,期间,实际值,备注\n供水量,恩阳,2022-06,3,仅恩阳区\n",
        "`恩阳区 2022-06: 3 万立方米`",
    ),
    (CHINESE, "指标,地区,期间,实际值,备注\n供水量,全市,2022-06,3,仅恩阳区未报\n", "PC0281"),
];

/// Rows of what is made of others, and texts that look like a period.
const FORMS: &[Vector] = &[
    (
        CHINESE,
        "指标,地区,1季度,2季度\n供水量,巴州区,1,2\n供水量,小计,3,4\n供水量,全市,3,4\n",
        "`2022-Q1: 3 万立方米` `2022-Q2: 4 万立方米` `巴州区 2022-Q1: 1 万立方米` \
         `巴州区 2022-Q2: 2 万立方米` PC0235",
    ),
    (
        CHINESE,
        "指标,地区,期间,实际值\n供水量,平均,2022-06,3\n供水量,全市,2022-06,4\n",
        "`2022-06: 4 万立方米` PC0235",
    ),
    (
        ENGLISH,
        "Indicator,Country,Q1 2022\nSales,Subtotal,3\nSales,Kenya,4\n",
        "`Kenya 2022-Q1: 4 GBP` PC0235",
    ),
    (
        ENGLISH,
        "June 2022\nCountry,Sales\nKenya,4\nNepal,2\nAverage,3\n",
        "`Kenya 2022-06: 4 GBP` `Nepal 2022-06: 2 GBP` PC0235",
    ),
    (YEARS, "Indicator,Jan-25,Feb-25\nSales,3,4\n", "PC0210"),
    (YEARS, "Indicator,Country,Jan-25,YTD\nSales,Kenya,3,4\n", "PC0203 PC0210 PC0238"),
    (YEARS, "Indicator,Q1 FY2025,Q2 FY2025\nSales,3,4\n", "PC0210"),
    (YEARS, "指标,2026年3月,2026年1-3月\nWells,2,6\n", "`2026-Q1: 6 wells` `2026-03: 2 wells`"),
    (CHINESE, "指标,2022-Q1\n供水量,3\n恩阳区3月数据未报，待补。\n", "PC0276"),
    (YEARS, "Indicator,Period,Actual\nSales,2025-Q1,95.750\n", "`2025-Q1: 95.75 GBP`"),
    (YEARS, "Indicator,Period,Actual\nSales,2025-Q1,95.750\nSales,2025-Q2,1.250.000\n", "PC0213"),
    (YEARS, "Indicator,Period,Actual\nSales,2025-Q1,95.750\nSales,2025-Q2,\"95,75\"\n", "PC0213"),
    (ENGLISH, "Indicator,Period,Actual\nStaff,2022-03,12.000\n", "PC0213"),
    (ENGLISH, "Indicator,Period,Actual\nStaff,2022-03,12.000 people\n", "PC0213"),
    (
        ENGLISH,
        "Indicator,Period,Actual\nStaff,2022-03,12.000\nStaff,2022-04,1012.000\n",
        "`2022-03: 12 people` `2022-04: 1012 people`",
    ),
    (
        ENGLISH,
        "Indicator,Period,Actual\nStaff,2022-03,12.000\nStaff,2022-04,3.5\n",
        "PC0213 PC0226",
    ),
    (BEDS, "指标,期间,实际值\n床位,2022-03,12.000张\n", "PC0213"),
    (BEDS, "指标,期间,实际值\n床位,2022-03,12.000千张\n", "`2022-03: 12000 张`"),
    (ENGLISH, "Indicator,Period,Actual\nStaff,2022-03,12.0\n", "`2022-03: 12 people`"),
    (JULY, "Indicator,Period,Actual\nServed,2025,9\n", "PC0222"),
    (JULY, "Indicator,Period,Actual\nServed,2024-07..2025-12,9\n", "PC0222"),
    (JULY, "Indicator,2024-07..2025-12\nServed,9\n", "PC0222"),
    (JULY, "Indicator,Period,Actual\nServed,2025-07..2025-12,9\n", "`2025-H2: 9 people`"),
    (JULY, "Indicator,Period,Actual\nServed,2025-Q3,9\n", "`2025-Q3: 9 people`"),
    (JULY, "Indicator,FY,Actual\nServed,2025,9\n", "PC0210"),
    (YEARS, "Indicator,Period,Actual\nWells,2025-Q1,12.000\n", "PC0213"),
    (CHINESE, "2022年6月工作台账\n工作任务,办结时间,状态\n出台办法,2022-05-20,已完成\n", ""),
    (CHINESE, "2022年6月工作台账\n工作任务,办结时间,状态\n出台办法,03/04/2022,已完成\n", "PC0210"),
    (CHINESE, "2022年6月工作台账\n工作任务,办结时间,状态\n出台办法,,推进中\n", ""),
    (CHINESE, "2022年6月工作台账\n工作任务,办结时间,状态\n出台办法,按期,已完成\n", ""),
    (CHINESE, "2022年6月工作台账\n工作任务,办结时间,状态\n出台办法,及时,已完成\n", ""),
    (MAY, "Indicator,Period,Actual\nServed,2025-Q2,9\n", "`2025-Q2: 9 people`"),
    (MAY, "Indicator,Period,Actual\nServed,2025,9\n", "`2025: 9 people`"),
    (MAY, "Indicator,Period,Actual\nServed,2025-03..2025-06,9\n", "PC0222"),
    (
        CHINESE,
        "序号,指标,2022-06,备注\n1,供水量,3,\n局长：张某,,审核：李某,2022年7月8日\n",
        "`2022-06: 3 万立方米`",
    ),
    (
        CHINESE,
        "序号,指标,2022-06,备注\n1,供水量,3,\n联系人,王某,电话,0827-1234567\n",
        "`2022-06: 3 万立方米`",
    ),
    (YEARS, "Indicator,FY,Actual\nSales,2025,9\n", "`2025: 9 GBP`"),
    (YEARS, "2026年上半年\n指标,累计\nSales,3\n", "`2026-H1: 3 GBP`"),
    (YEARS, "指标,期间,累计\nSales,2026-Q2,3\n注：累计数为本年累计,,\n", "`2026-H1: 3 GBP`"),
    (YEARS, "指标,期间,累计\nSales,2026-Q2,3\n", "PC0258"),
    (
        YEARS,
        "Indicator,Region,Country,Q1 2025\nWells,Africa,Kenya,5\nWells,Africa,Nepal,2\n\
         Wells,Africa total,,7\nWells,Total,,7\n",
        "`2025-Q1: 7 wells` `Kenya 2025-Q1: 5 wells` `Nepal 2025-Q1: 2 wells` PC0203 PC0235",
    ),
    (YEARS, "Indicator,Q1-25,2Q25\nSales,3,4\n", "`2025-Q1: 3 GBP` `2025-Q2: 4 GBP`"),
    (
        YEARS,
        "Indicator,Period,Actual,Unit\nSales,Q1/2025,3,kGBP\nWells,Q1 2025,4,No.\n",
        "`Sales 2025-Q1: 3000 GBP` `Wells 2025-Q1: 4 wells`",
    ),
    (
        YEARS,
        "Indicator,Reporting date,Value\nWells,31/03/2025,1\nSales,30/06/2025,2\nSales,03/04/2025,2\n",
        "PC0203 PC0210 PC0238",
    ),
    (
        ENGLISH,
        "Indicator,Country,Period,Value\nSales,Kenya,2022-Q1,five\nSales,Nepal,2022-Q1,six\n",
        "PC0213",
    ),
    (ENGLISH, "Indicator,Period,Value,Unit\nSales,2022-Q1,\"1.2xx\",GBP\n", "PC0215"),
    (ENGLISH, "Indicator,Period,Value,Unit\nSales,2022-Q1,3↑,GBP\n", "PC0213"),
    (ENGLISH, "Indicator,Period,Value,Unit\nSales,2022-Q1,\"8,000+\",GBP\n", "PC0213"),
    (CHINESE, "指标,期间,实际值,单位\n合同额(不含技术服务),2022-06,3,万元\n", "PC0208"),
];

const JULY: &str = "format = 1\n[plan]\ntitle = \"Action plan\"\nperiod = \"2025-07..2026-06\"\n\
    reporting = \"quarter\"\n[indicator.served]\nname = \"Served\"\nunit = \"people\"\n\
    measure = \"cumulative\"\nat-least = 40\n";
const MAY: &str = "format = 1\n[plan]\ntitle = \"Action plan\"\nperiod = \"2025-05..2025-12\"\n\
    reporting = \"quarter\"\n[indicator.served]\nname = \"Served\"\nunit = \"people\"\n\
    measure = \"cumulative\"\nat-least = 40\n";

const YEARS: &str = "format = 1\n[plan]\ntitle = \"Action plan\"\nperiod = \"2025..2026\"\n\
    area = \"Kesari Basin\"\nparts = [\"Kenya\", \"Nepal\"]\nreporting = \"month\"\n\
    [indicator.wells]\nname = \"Wells\"\nunit = \"wells\"\nmeasure = \"flow\"\nat-least = 40\n\
    [indicator.sales]\nname = \"Sales\"\nunit = \"GBP\"\nmeasure = \"flow\"\nat-least = 9\n";

const TOWNS: &[Vector] = &[
    (COUNTY, "城关2022年6月指标\n指标,完成数\n供水量,3\n", "PC0265"),
    (COUNTY, "河西2022年6月\n指标,完成数\n供水量,3\n", "PC0265"),
    (COUNTY, "安宁县2022年6月\n指标,完成数\n供水量,3\n", "`2022-06: 3 万立方米`"),
    (COUNTY, "河西走廊供水2022年6月\n指标,完成数\n供水量,3\n", "`2022-06: 3 万立方米`"),
];

const WORDS: &[Vector] = &[
    (ENGLISH, "VOID\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "Indicator,June 2022\nSales,3\nVOID\n", "PC0276"),
    (ENGLISH, "Cancelled\nIndicator,June 2022\nSales,3\n", "PC0276"),
    (ENGLISH, "Indicator,June 2022\nSales,3\nDRAFT\n", "`2022-06: 3 GBP` PC0286"),
    (
        ENGLISH,
        "DRAFT - not for circulation\nIndicator,June 2022\nSales,3\n",
        "`2022-06: 3 GBP` PC0286",
    ),
    (CHINESE, "指标,2022-06\n供水量,3\n作废\n", "PC0276"),
    (CHINESE, "指标,2022-06\n供水量,3\n草稿\n", "`2022-06: 3 万立方米` PC0286"),
    (CHINESE, "指标,2022-06\n供水量,3\n样表\n", "`2022-06: 3 万立方米` PC0286"),
    (CHINESE, "指标,2022-06\n供水量,3\n附：样表\n", "`2022-06: 3 万立方米`"),
    (CHINESE, "指标,2022-06\n供水量,3\n注：作废合同不计入\n", "`2022-06: 3 万立方米`"),
    (CHINESE, "取消、下放事项情况表\n指标,2022-06\n供水量,3\n", "`2022-06: 3 万立方米`"),
    (CHINESE, "指标,2022-06\n供水量,3\n取消、下放事项以文件为准\n", "`2022-06: 3 万立方米`"),
    (ENGLISH, "Void/vacant homes 2022\nIndicator,June 2022\nSales,3\n", "`2022-06: 3 GBP`"),
];

/// Codes that only say that lines were passed over, or which period was taken.
const QUIET: [&str; 4] = ["PC0223", "PC0233", "PC0234", "PC0246"];

/// What is read of a file.
pub(crate) fn told(plan: &Plan, file: DataSource) -> String {
    let read = read_data(plan, &[file], &ReadOptions::default());
    let mut codes: Vec<String> =
        read.diagnostics.iter().map(|found| found.code.number().to_owned()).collect();
    codes.retain(|code| !QUIET.contains(&code.as_str()));
    codes.sort();
    codes.dedup();
    let values = values(plan, &read).into_iter();
    values.chain(codes).collect::<Vec<String>>().join(" ")
}

/// A workbook with a value of 2022-06, in a number format.
fn formatted(name: &str, code: &str) -> DataSource {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, column, text) in [(0, 0, "指标"), (0, 1, "2022-06"), (1, 0, name)] {
        sheet.write(row, column, text).expect("a cell");
    }
    sheet.write_with_format(1, 1, 15, &Format::new().set_num_format(code)).expect("a cell");
    DataSource::Bytes {
        name: "book.xlsx".to_owned(),
        bytes: book.save_to_buffer().expect("a workbook"),
    }
}

fn check(vectors: &[Vector]) {
    let wrong = vectors.iter().filter_map(|(toml, text, expected)| {
        let plan = plan(toml).plan;
        let bytes = text.as_bytes().to_vec();
        let found = told(&plan, DataSource::Bytes { name: "data.csv".to_owned(), bytes });
        (found != *expected).then(|| format!("{text}  expected {expected}\n  found    {found}\n"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_time_that_lines_say_is_that_of_the_values() {
    check(TIMES);
}

#[test]
fn a_currency_that_a_line_says_is_that_of_the_plan() {
    check(MONEY);
}

#[test]
fn columns_beside_values_say_what_these_are() {
    check(COLUMNS);
}

#[test]
fn a_town_that_a_title_names_in_short_is_not_the_whole() {
    check(TOWNS);
}

#[test]
fn what_is_made_of_others_is_skipped_and_what_is_no_period_named() {
    check(FORMS);
}

#[test]
fn a_word_alone_is_said_of_the_table() {
    check(WORDS);
}

#[test]
fn a_format_of_the_yuan_tells_where_the_money_of_the_plan_is_another() {
    let yen = ENGLISH.replace("GBP", "JPY");
    for (toml, name, code, expected) in [
        (CHINESE, "合同额", "[$¥-804]#,##0", "`2022-06: 15 万元`"),
        (ENGLISH, "Sales", "[$¥-804]#,##0", "PC0215"),
        (ENGLISH, "Sales", "\"¥\"#,##0", "PC0215"),
        (ENGLISH, "Sales", "#,##0", "`2022-06: 15 GBP`"),
        (&yen, "Sales", "[$¥-804]#,##0", "PC0215"),
        (&yen, "Sales", "[$¥-411]#,##0", "`2022-06: 15 JPY`"),
        (&yen, "Sales", "\"¥\"#,##0", "`2022-06: 15 JPY`"),
    ] {
        assert_eq!(told(&plan(toml).plan, formatted(name, code)), expected, "{name} {code}");
    }
}
