//! Sentences written for this suite, one for each pattern of a promise and each kind of number that
//! is none: what is read of them.

use plancheck::document::{Amount, Promise, read};
use plancheck::source::SourceFile;

/// What a text promises, each as `>= 45 亿元 assumed`.
fn promises(text: &str) -> Vec<String> {
    let document = read(&SourceFile::new("plan.txt", text));
    document.numerals.iter().filter_map(|one| one.promise.as_ref()).map(shown).collect()
}

fn shown(promise: &Promise) -> String {
    let value = match &promise.amount {
        Amount::One(value) => value.to_string(),
        Amount::Between(lower, upper) => format!("{lower}..{upper}"),
        Amount::Times(times) => format!("x{times}"),
        Amount::Fraction(numerator, denominator) => format!("{numerator}/{denominator}"),
        Amount::Ratio(text) => text.clone(),
    };
    let unit = if promise.unit.is_empty() { String::new() } else { format!(" {}", promise.unit) };
    let assumed = if promise.is_assumed { " assumed" } else { "" };
    let growth = if promise.is_growth { " growth" } else { "" };
    format!("{} {value}{unit}{assumed}{growth}", promise.sense.sign())
}

/// What a text promises, by name.
pub(crate) fn names(text: &str) -> Vec<String> {
    let document = read(&SourceFile::new("plan.txt", text));
    let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
    promises.map(|promise| promise.name.clone()).collect()
}

/// Says of every text at once where it promises something else than expected.
pub(crate) fn compare(table: &[(&str, &[&str])]) {
    let mut failures = Vec::new();
    for (text, expected) in table {
        let actual = promises(text);
        if actual != *expected {
            failures.push(format!("{actual:?} and not {expected:?}: {text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn english_promises_are_read() {
    compare(ENGLISH);
}

/// English sentences with what they promise.
const ENGLISH: &[(&str, &[&str])] = &[
    (
        "Fund\n\nBoats cost more.  We will raise the yearly spending on all boats from a budget of $1.3M  to\n$2.4M in 2031.  This is needed so that every boat can be kept afloat by those who sail it.",
        &[">= 2.4 $M assumed"],
    ),
    (
        "Ferry plan 2031\n\nIndicator               2028 baseline    2031 target\nOn time                 82%              91%\nLost bags per 1,000     8                5\n\nBoats are fine.",
        &[">= 91 % assumed", "<= 5 assumed"],
    ),
    (
        "The three milestones for the port are:\n\n– Building 70 berths on the north quay.\n\n– Getting a record 81% of ships through in a day.",
        &[">= 70 assumed", ">= 81 % assumed"],
    ),
    ("The list of duties is almost halved under the new rules for 2031.", &[]),
    ("Waste is to be halved by 2031.", &[">= 50 % assumed growth"]),
    (
        "We aim to get from a present share of walking to work of 6% up to 14% by 2032.",
        &[">= 14 % assumed"],
    ),
    ("We plan to return at least GBP 4B of capital to members.", &[">= 4 GBP B"]),
    (
        "For every park we set these goals:\n- Safer parks, with 40 additional wardens on duty",
        &[">= 40 assumed"],
    ),
    ("- cleared backlog of repairs\n- reduced fleet fuel by 28%", &[]),
    ("- reduced fleet fuel by 28% by 2031", &[">= 28 % assumed growth"]),
    ("1.2.2 Three safety courses for wardens held by 2029.", &[">= 3 assumed"]),
    ("1.2.4 Participation of two wardens in courses each year by 2029.", &[">= 2 assumed"]),
    ("The club met its FY30 target by reducing water use by 31 percent.", &[]),
    ("Growth is slow, with the treasury forecasting about 0.4% per year.", &[]),
    ("88% of callers will wait no longer than 9 minutes.", &[">= 88 % assumed"]),
    (
        "We will build panels on roofs whose yield is equivalent to at least 22% of our use.",
        &[">= 22 %"],
    ),
    (
        "Aims to raise trips on foot to 70% by 2041, compared to the present 58%",
        &[">= 70 % assumed"],
    ),
    ("The plan aims for 75% of people to live within 300 metres of a park.", &[">= 75 % assumed"]),
    ("2.4 Double the yield of small farms", &[">= x2 times assumed growth"]),
    ("Clinics have also been asked to cut delays by 3%.", &[">= 3 % assumed growth"]),
    (
        "The share stands at 70% now but clinics have been told to drive this up to 82% over the coming year.",
        &[">= 82 % assumed"],
    ),
    ("Officials estimate that this will mean 9,000 more visits.", &[]),
    (
        "- Increase the share of pupils in class 80% or more of the day from 51% to 54%.",
        &[">= 54 % assumed"],
    ),
    ("50% of the indicators reported met their target compared to 60% a year ago.", &[]),
    ("Despite a 6 per cent uplift this will feel more like 3 per cent.", &[]),
    ("Plans also support the delivery of an additional 8,000 check-ups.", &[">= 8000 assumed"]),
    ("Doubling the share of trips on foot to 24 per cent by 2045.", &[">= 24 % assumed"]),
    (
        "A plan to fund training for more than 300 children and 200 adults.",
        &[">= 300", ">= 200 assumed"],
    ),
    (
        "- Increase the share of pupils who swim\n  - 2nd grade – from 41% to 52%\n  - 4th grade – from 63% to 70%",
        &[">= 52 % assumed", ">= 70 % assumed"],
    ),
    ("Of 30 ferries, 21 (70%) were within target.", &[]),
    ("Malta – 44% solar power target by 2031", &[">= 44 % assumed"]),
    ("Having raised access from 31% in 2012 to over 74% in 2019, the region leads.", &[]),
    (
        "The share will increase from [to be set] to [+ 7 percentage points] in June 2031.",
        &[">= 7 percentage points assumed growth"],
    ),
    (
        "The area of dunes will be increased by 4 million hectares.",
        &[">= 4 million hectares assumed growth"],
    ),
    ("We will begin the renovation of 2,900 old halls.", &[">= 2900 assumed"]),
    ("Close to 40 million people live on the coast.", &[]),
    (
        "The act now required towns to reach a recycling rate of 61% by 2035; the target had been set earlier.",
        &[">= 61 % assumed"],
    ),
    (
        "Project fees will be raised, and 60 billion yuan will be earmarked for dykes.",
        &["= 60 billion yuan assumed"],
    ),
    (
        "Harbour plan\n\nThe targets for next year are as follows\nOver 300 new berths\nA berth occupancy of around 70 percent\nLower noise at night",
        &[">= 300", "approx 70 %"],
    ),
    (
        "- Improve the pass rate by 2031 as follows:\n- 62% in the first test\n- 74% in the second test",
        &[">= 62 % assumed", ">= 74 % assumed"],
    ),
    ("Green city\n\nWe will...\n\n- optimise bus routes to 40% of all trips", &[">= 40 % assumed"]),
    ("• Halve litter on the beaches", &[">= 50 % assumed growth"]),
    (
        "The deficit is projected at 3.1 percent, a 0.4-percentage-point increase.",
        &["= 3.1 % assumed", "= 0.4 percentage point assumed growth"],
    ),
    ("Charges for small firms will be lowered by another 12 percent.", &[">= 12 % assumed growth"]),
    (
        "This year, 31 billion yuan is included in the budget for canals.",
        &["= 31 billion yuan assumed"],
    ),
    (
        "We will allocate 8 billion yuan from the surplus of the fund.",
        &["= 8 billion yuan assumed"],
    ),
    ("We will cut the tax rate for bakers from 12 to 9 percent.", &["= 9 % assumed"]),
    ("Reduction in the rate of waste growth to 1.4 per cent;", &["<= 1.4 % assumed"]),
    ("- Raise the pass rate from the baselines of 31%, 44% and 58%, respectively.", &[]),
    ("- Each year, improve 2- and 3-year completion rates.", &[]),
    ("The fleet will take 40 new trams powered by 100% green power.", &[">= 40 assumed"]),
    (
        "Panels are to be put on depots, which will make the equivalent power required to light 900 homes.",
        &[],
    ),
    ("Officials claimed the trade could reach 4 million tonnes by 2031.", &[]),
    ("The share was 60 per cent in 1991. It went up to 77 per cent by 2018.", &[]),
    ("The chart shows projections. A 9% reduction in waste is projected by 2032.", &[]),
    ("All leaks will be repaired within two years so that water is safe.", &[]),
    ("{{<panel title=\"Upgrade quays by 10% by 2031\">}}", &[">= 10 % assumed growth"]),
    ("Target: 95% by 2027.", &[">= 95 % assumed"]),
    ("Activity 1.3 Train 12 wardens in first aid.", &[">= 12 assumed"]),
    ("Activity 2.4 60 bus drivers retrained on the new routes.", &[">= 60 assumed"]),
    ("The agency has exceeded the target of 90% with a share of 93%.", &[]),
    ("Freight accounts for 48% of the dust.", &[]),
    (
        "Trams\n\n## Background\n\nThe council sets a punctuality target of 92 percent.",
        &[">= 92 % assumed"],
    ),
    ("Halls\n\n## Supporting Information\n\n- Courses in the halls: 912 visitors", &[]),
    (
        "| Metric | 2023 performance | 2022 performance |\n|---|---|---|\n| Calls answered | 97% | 96% |",
        &[],
    ),
    (
        "Cycling\n\n| Aim | 2030 goal | 2040 goal |\n|---|---|---|\n| Trips by bicycle | 12% | 20% |",
        &[">= 12 % assumed", ">= 20 % assumed"],
    ),
    (
        "Reduce landfill waste from 40,000 tonnes to 25,000 tonnes by 2030.",
        &["<= 25000 tonnes assumed"],
    ),
    ("Reduce emissions by at least 55% by 2030 compared to 1990 levels.", &[">= 55 % growth"]),
    ("No fewer than 300 apprentices will be trained each year.", &[">= 300"]),
    ("Plant up to 20 million trees by 2030.", &["<= 20 million"]),
    ("Create as many as 500 jobs.", &["<= 500 jobs"]),
    ("More than double exports by 2030.", &[">= x2 times growth"]),
    ("Halve the number of rough sleepers by 2028.", &[">= 50 % assumed growth"]),
    ("Cut food waste by a third by 2030.", &[">= 1/3 % assumed growth"]),
    ("Reduce the waiting list by half.", &[">= 50 % assumed growth"]),
    ("We will build 1,500 new homes over the next five years.", &[">= 1500 assumed"]),
    (
        "The government will invest $2.4 billion over four years in public transit.",
        &["= 2.4 $ billion assumed"],
    ),
    ("Net zero by 2050.", &[]),
    ("Maintain unemployment at or below 4%.", &["<= 4 %"]),
    (
        "Every child will have access to 15 hours of free childcare a week by 2027.",
        &[">= 15 hours assumed"],
    ),
    ("At least two thirds of households will recycle by 2030.", &[">= 2/3 %"]),
    ("Three quarters of buses will be electric by 2028.", &[">= 75 % assumed"]),
    ("One million people will be trained by 2027.", &[">= 1 million people assumed"]),
    (
        "Our goal is to reach 2 million customers by the end of 2026.",
        &[">= 2 million customers assumed"],
    ),
    ("Customer satisfaction score of 90 or higher.", &[">= 90"]),
    ("Employee turnover below 10%.", &["<= 10 %"]),
    ("Response time: < 4 hours", &["<= 4 hours"]),
    ("KPI: 99.9% uptime", &[">= 99.9 % assumed"]),
    ("Revenue: $12M ARR by Q4", &[">= 12 $M assumed"]),
    ("Grow ARR from $5M to $8M", &[">= 8 $M assumed"]),
    ("Increase NPS from 30 to 45", &[">= 45 assumed"]),
    ("Ship 3 major releases in Q2", &[">= 3 assumed"]),
    ("Hire 12 engineers by June", &[">= 12 assumed"]),
    ("Reduce p95 latency to under 200 ms", &["<= 200 ms"]),
    ("Reduce churn from 5% to 3%", &["<= 3 % assumed"]),
    ("Achieve 80% test coverage", &[">= 80 % assumed"]),
    ("Launch in 5 new markets", &[">= 5 assumed"]),
    ("Sign 20 enterprise customers", &[">= 20 assumed"]),
    ("Close 15 deals worth $100k or more", &[">= 15"]),
    ("90% of staff complete training by March 2027", &[">= 90 % assumed"]),
    (
        "The share of renewable energy in final consumption should reach 32% by 2030.",
        &[">= 32 % assumed"],
    ),
    (
        "By 2030, ensure that 30 per cent of degraded ecosystems are under restoration.",
        &[">= 30 % assumed"],
    ),
    ("The City commits to planting 10,000 trees annually through 2030.", &[">= 10000 assumed"]),
    ("We aim for a 20% increase in ridership by 2028.", &[">= 20 % assumed growth"]),
    ("A 15 per cent reduction in accidents by 2027.", &[">= 15 % assumed growth"]),
    ("Poverty will be reduced to below 3%.", &["<= 3 %"]),
    ("Limit average waiting time to 10 minutes.", &["<= 10 minutes assumed"]),
    ("Raise the employment rate to 78 per cent.", &[">= 78 % assumed"]),
    ("Keep inflation within 2 to 3 percent.", &["range 2..3 %"]),
    ("Inflation will be held at around 2 percent.", &["approx 2 %"]),
    ("GDP is expected to grow by 5 percent.", &[">= 5 % assumed growth"]),
    ("We will add 250 beds and 1,200 nurses by 2028.", &[">= 250 beds assumed", ">= 1200 assumed"]),
    ("Expand the cycle network by 120 km.", &[">= 120 km assumed growth"]),
    ("Deliver 40 km of new cycle lanes by 2027.", &[">= 40 km assumed"]),
    ("Install 5,000 charging points.", &[">= 5000 assumed"]),
    ("Provide free school meals to 100,000 pupils.", &[">= 100000 assumed"]),
    ("Protect 30% of land and sea by 2030.", &[">= 30 % assumed"]),
    ("Spend no more than 3% of budget on administration.", &["<= 3 %"]),
    ("Answer 95% of 999 calls within 10 seconds.", &[">= 95 % assumed"]),
    ("Less than 5% of days exceed the limit.", &[]),
    ("Not more than 12 incidents per year.", &["<= 12"]),
    ("Zero fatalities by 2030.", &[]),
    ("100% of new vehicles will be zero-emission by 2035.", &[">= 100 % assumed"]),
    ("Women hold at least 40% of board seats.", &[">= 40 %"]),
    ("Quadruple solar capacity to 12 GW by 2030.", &[">= 12 GW assumed"]),
    ("Solar capacity will increase fivefold by 2030.", &[">= x5 times assumed growth"]),
    ("Raise tourism arrivals to 10 million visitors.", &[">= 10 million assumed"]),
    ("Complete 8 of 10 projects on time.", &[">= 8 assumed"]),
    (
        "Improve the recycling rate by 10 percentage points to 55%.",
        &[">= 10 percentage points assumed growth", ">= 55 % assumed"],
    ),
    ("Allocate €500 million to research.", &["= 500 € million assumed"]),
    ("A total of 400 kilometres of road will be resurfaced.", &[">= 400 kilometres assumed"]),
    ("Secure funding of at least £3 million.", &[">= 3 £ million"]),
    ("Average class size no larger than 25.", &["<= 25"]),
    ("A minimum of 60 contact hours per pupil.", &[">= 60"]),
    ("Literacy rate (target 90%)", &[">= 90 % assumed"]),
    ("Goal 1: Increase graduation rates to 90% by 2028", &[">= 90 % assumed"]),
    ("Objective 2: Train 500 teachers", &[">= 500 assumed"]),
    ("- 25% reduction in crime by 2027", &[">= 25 % assumed growth"]),
    ("- 300 new apprenticeships", &[]),
    ("- 50 GP practices refurbished by 2026", &[">= 50 assumed"]),
    ("- Unemployment: 4.5% or less", &["<= 4.5 %"]),
    ("Within three years, 70% of waste will be recycled.", &[">= 70 % assumed"]),
    ("The programme will benefit some 200,000 farmers.", &["approx 200000"]),
    ("The programme will reach nearly 5,000 schools.", &["approx 5000 schools"]),
    ("Our ambition is a workforce that is 50% women by 2030.", &[">= 50 % assumed"]),
    ("Emissions must fall 45% by 2030.", &[">= 45 % assumed growth"]),
    ("Sales to rise 8% in 2027.", &[">= 8 % assumed growth"]),
    ("Unemployment rate to fall to 5% by 2027.", &["<= 5 % assumed"]),
    ("Output is forecast to grow 3.2% next year.", &[">= 3.2 % assumed growth"]),
    ("we intend to open ten new libraries", &[">= 10 assumed"]),
    ("Bring 90 percent of rural roads up to standard by 2030.", &[">= 90 % assumed"]),
    ("All 120 schools will be connected to fibre by 2027.", &[">= 120 schools assumed"]),
    ("Increase the rate to 92% by 2030.", &[">= 92 % assumed"]),
    ("The city aims to retrofit 1,200 barns each year.", &[">= 1200 assumed"]),
    ("A fund of 100 million euros will be set up.", &["= 100 million euros assumed"]),
    ("Reduce the rate to less than 7% by 2030.", &["<= 7 %"]),
    ("Reduce emissions by 40 to 45% by 2030.", &["range 40..45 % growth"]),
    ("The city will build 1,200 homes.", &[">= 1200 homes assumed"]),
    ("Debt must not exceed 60% of GDP.", &["<= 60 %"]),
    (
        "Waste is to be halved; halve food waste by 2030.",
        &[">= 50 % assumed growth", ">= 50 % assumed growth"],
    ),
];

#[test]
fn more_words_for_the_same_are_read() {
    compare(LATER);
}

/// Sentences of classes that were missed once, with what they promise.
const LATER: &[(&str, &[&str])] = &[
    ("培训新型农民百万人次。", &[">= 1000000 人次 assumed"]),
    ("到2027年，职工中技师占比过半。", &[">= 50 %"]),
    ("半年来时间过半、任务过半。", &[]),
    ("到2027年和2030年，覆盖率分别达到40%和60%。", &[">= 40 % assumed", ">= 60 % assumed"]),
    ("奖补资金用于村级的比例不得低于总额的60%。", &[">= 60 %"]),
    ("将设施农业的用水压减到总量的三成。", &["<= 30 % assumed"]),
    ("大棚面积由原来的300亩增加到500亩。", &[">= 500 亩 assumed"]),
    ("冷库容量由原定的1.2万吨，提高到1.5万吨。", &[">= 1.5 万吨 assumed"]),
    ("主要目标：社会消费品零售总额同比增长8%。", &[">= 8 % assumed growth"]),
    (
        "2026年工作要点\n完成进出口额30亿元，同比增长8%。",
        &[">= 30 亿元 assumed", ">= 8 % assumed growth"],
    ),
    ("一季度实现销售额12亿元，同比增长8%。", &[]),
    ("茶园主要分布在东部，面积3万亩。", &[]),
    ("分析师预计，冷链规模将达到300亿元。", &[]),
    ("冷链规模或将翻番。", &[]),
    ("早在2019年，公司已经争取到补助600万元。", &[]),
    ("每年节电相当于种植3万棵树。", &[]),
    ("以占用水量60%以上的企业为重点。", &[]),
    ("控制直径小于5厘米的杂物入河。", &[]),
    ("加快零部件企业集聚，服务长三角。", &[]),
    ("新增企业20家，力争25家。", &[">= 20 家 assumed", ">= 25 家 assumed"]),
    ("Train a dozen wardens by May.", &[">= 12 assumed"]),
    ("Plant a million trees by 2030.", &[">= 1000000 assumed"]),
    ("Keep the vacancy rate between 4 and 6 percent.", &["range 4..6 %"]),
    ("Raise between $2 and $3 million by 2028.", &["range 2..3 $ million"]),
    ("Double revenue to $20m by 2028.", &[">= 20 $m assumed"]),
    ("Link 200 parents to courses.", &[]),
    ("Strategic Goal 2: Safe streets\n2.1 Link 200 parents to courses.", &[">= 200 assumed"]),
    (
        "Improve response times to an average of 30 minutes across 2027/28.",
        &["<= 30 minutes assumed"],
    ),
    ("We will reduce noise through: 1) quieter trams; 2) new walls; and 3) speed limits.", &[]),
    ("Two pilot districts will be chosen.", &[">= 2 assumed"]),
    ("Make visits to 2000 young parents.", &[">= 2000 assumed"]),
    ("Noise falls (see above). Lorries account for 48% of it.", &[]),
    ("Answer every call, with neither line falling below 90 percent.", &[">= 90 %"]),
    (
        "| Field | 2027 | 2030 |\n|---|---|---|\n| Energy | Reduce electricity use by 20%. | Produce 60% of power on the roofs. <br> Plant 40 trees in every yard. |",
        &[">= 20 % assumed growth", ">= 60 % assumed", ">= 40 assumed"],
    ),
    (
        "题\n| 领域 | 2027年任务 | 责任单位 |\n| 教育 | 新建幼儿园3所，改造操场5个。 | 教育局 |",
        &[">= 3 所 assumed", ">= 5 个 assumed"],
    ),
    ("推进山区12县道路建设。", &[]),
    ("据此分析，行业将快速增长。预计年均增长率将超过25%。", &[]),
    ("超过60%的受访者认为需要改进。", &[]),
    ("如果每年下降8%，到2030年成本可以降到1元。", &[]),
    ("水价降到每吨2元以下时就不再补贴。", &[]),
    ("这些电站约占650万千瓦。", &[]),
    ("新增装机为1700万～1800万千瓦。", &["range 1700..1800 万千瓦"]),
    ("公司计划投资98亿元打造8款车型。", &[">= 98 亿元 assumed", ">= 8 款 assumed"]),
    ("会议确定了使装机容量达到1000万千瓦的目标。", &[">= 1000 万千瓦 assumed"]),
    ("1   Increase the share to 25 percent.", &[">= 25 % assumed"]),
    ("It equates to about 65% of all use.", &[]),
    ("超20亿元项目取得突破。", &[]),
    (
        "优良率（%）76＞80-约束性浓度下降（%）--18约束性达标率（%）66＞70-约束性盖度（%）54-预期性",
        &[],
    ),
    ("- By 2028 – 80% of buses will be electric", &[">= 80 % assumed"]),
    ("Bus stops must be kept clean, with no route falling below 85 percent.", &[">= 85 %"]),
    ("Increase the pass rate from 72% (in fall 2024) to 75% by 2028.", &[">= 75 % assumed"]),
    ("Ridership grew 9%, well above the 4% target set for 2020.", &[]),
    ("Tram lines: 38% complete", &[]),
    ("Analysts expect the tram market to reach $3 billion by 2030.", &[]),
    ("---\ntitle: Trams\nweight: 20\n---\nOpen 3 lines by 2030.", &[">= 3 assumed"]),
];

#[test]
fn chinese_promises_are_read() {
    compare(CHINESE);
}

/// Chinese sentences with what they promise.
const CHINESE: &[(&str, &[&str])] = &[
    ("全年办好12件重点民生实事。", &[]),
    ("全县改造道路9条，新增公园4个，某镇获评省级示范镇，治理水平位居全省第一。", &[]),
    ("一季度，园区实现产值8亿元，保持良好发展态势。", &[]),
    ("全国新开工小区3万个，超额完成年度任务。", &[]),
    ("推进老旧楼宇、厂房等5大类更新，加装电梯30部以上。", &[">= 30 部"]),
    ("把粮油、茶叶等4个产业建成产业集群。", &[]),
    ("◆留白增绿90公顷，建设30处公园", &[">= 90 公顷 assumed", ">= 30 处 assumed"]),
    ("底线是严守9万亩耕地红线。", &[">= 9 万亩 assumed"]),
    (
        "2030年，年度目标圆满完成，工作取得明显成效。\n大气方面，PM2.5平均浓度为31微克/立方米，同比下降3%。",
        &[],
    ),
    (
        "一、工作推进情况\n种植茶树500亩，培育茶农20名。\n二、工作谋划\n种植茶树800亩。",
        &[">= 800 亩 assumed"],
    ),
    ("元至8月，完成产值6亿元，茶叶3000吨。", &[]),
    ("1-10月份，完成产值6亿元。", &[]),
    (
        "治理\n(一)年度目标：整治池塘8口。\n(二)完成情况：8口池塘清淤已于5月完工，12口池塘通过验收。",
        &[">= 8 口 assumed"],
    ),
    ("一、2030年计划执行情况\n(一)加快茶业发展。\n茶园面积5万亩，产量8000吨。", &[]),
    ("去年实现产值8亿元，出口2亿元，利润3000万元。茶园面积控制在5万亩以内。", &[]),
    ("去年实现产值8亿元，出口2亿元，利润3000万元。新建茶园500亩。", &[">= 500 亩 assumed"]),
    ("要支持东湖、西湖等4个片区率先更新，鼓励南山等6个片区创新。", &[]),
    ("要建设东湖、西湖等4个公园。", &[">= 4 个 assumed"]),
    (
        "婴儿死亡率、孕产妇死亡率分别下降到3.5‰、8/10万。",
        &["<= 3.5 ‰ assumed", "<= 8 /10万 assumed"],
    ),
    ("实施良种行动，育成“青01”茶树品种2个。", &[">= 2 个 assumed"]),
    (
        "今年拟安排赤字2000亿元，赤字率从去年的2.4%提高到2.6%。",
        &["= 2000 亿元 assumed", "= 2.6 % assumed"],
    ),
    (
        "力争全年地区生产总值增长6.5%左右，固定资产投资增长10%以上。",
        &["approx 6.5 % growth", ">= 10 % growth"],
    ),
    ("居民消费价格涨幅控制在3%左右。", &["approx 3 %"]),
    ("新建宿舍，每处面积不少于800平方米且不少于20间。", &[">= 800 平方米", ">= 20 间"]),
    (
        "“十四五”期间，引进总投资超5亿元的食品项目30个，其中超8亿元项目12个。",
        &[">= 30 个 assumed", ">= 12 个 assumed"],
    ),
    ("城镇新增就业1.2万人，城镇登记失业率控制在4.5%以内。", &[">= 1.2 万人 assumed", "<= 4.5 %"]),
    ("单位GDP能耗下降3%，完成省下达任务。", &[">= 3 % assumed growth"]),
    ("森林覆盖率由23.5%提高到25%。", &[">= 25 % assumed"]),
    ("三分之一以上的行政村建成美丽乡村。", &[">= 1/3 %"]),
    ("到2030年，农民收入实现翻番。", &[">= x2 倍 assumed growth"]),
    ("规上工业总产值突破500亿元、税收达到30亿元。", &[">= 500 亿元", ">= 30 亿元 assumed"]),
    ("重大事故零发生。", &[]),
    ("行政村卫生室实现全覆盖。", &[]),
    ("综合实力保持全省第一方阵。", &[]),
    ("培育3—5个百亿级产业集群。", &["range 3..5 个"]),
    ("构建“1+3+N”产业体系。", &[]),
    ("新建改建农村公路200公里，改造危桥15座。", &[">= 200 公里 assumed", ">= 15 座 assumed"]),
    ("实施城镇老旧小区改造120个、惠及居民1.5万户。", &[">= 120 个 assumed", ">= 1.5 万户 assumed"]),
    ("一般公共预算收入同口径增长5%。", &[">= 5 % assumed growth"]),
    ("社会消费品零售总额增速达到8%。", &[">= 8 % assumed"]),
    (
        "全年引进项目100个以上，其中亿元以上项目30个、10亿元以上项目5个。",
        &[">= 100 个", ">= 30 个 assumed", ">= 5 个 assumed"],
    ),
    ("招引到位资金200亿元。", &[">= 200 亿元 assumed"]),
    (
        "PM2.5年均浓度不高于35微克/立方米，空气质量优良天数比率达到85%以上。",
        &["<= 35 微克/立方米", ">= 85 %"],
    ),
    ("粮食播种面积稳定在60万亩以上，总产量达到25万吨。", &[">= 60 万亩", ">= 25 万吨 assumed"]),
    ("新增高标准农田10万亩，新建粮食仓容5万吨。", &[">= 10 万亩 assumed", ">= 5 万吨 assumed"]),
    ("完成投资50亿元以上的重点项目20个。", &[">= 20 个 assumed"]),
    ("确保国控断面水质优良率100%。", &[">= 100 % assumed"]),
    (
        "全年接待游客1000万人次，实现旅游收入80亿元。",
        &[">= 1000 万人次 assumed", ">= 80 亿元 assumed"],
    ),
    ("每万人口发明专利拥有量达到12件。", &[">= 12 件 assumed"]),
    ("研发经费投入占GDP比重达到2.8%。", &[">= 2.8 % assumed"]),
    ("数字经济核心产业增加值占GDP比重提高到10%。", &[">= 10 % assumed"]),
    (
        "办理时限压缩50%以上，平均办理时间缩短至3个工作日。",
        &[">= 50 % growth", "<= 3 个工作日 assumed"],
    ),
    ("全市常住人口城镇化率提高1个百分点。", &[">= 1 个百分点 assumed growth"]),
    ("新增国家级专精特新“小巨人”企业10家、省级50家。", &[">= 10 家 assumed", ">= 50 家 assumed"]),
    ("建成5G基站2000个。", &[">= 2000 个 assumed"]),
    ("推动100家企业上云。", &[">= 100 家 assumed"]),
    ("引进培育高层次人才300名。", &[">= 300 名 assumed"]),
    ("全年力争争取上级资金60亿元。", &[">= 60 亿元 assumed"]),
    ("义务教育巩固率保持在99%以上。", &[">= 99 %"]),
    ("养老机构护理型床位占比不低于55%。", &[">= 55 %"]),
    ("人均预期寿命提高到79岁。", &[">= 79 岁 assumed"]),
    ("5岁以下儿童死亡率控制在5‰以内。", &["<= 5 ‰"]),
    ("孕产妇死亡率降至10/10万以下。", &["<= 10 /10万"]),
    ("三产比例调整为10:45:45。", &["= 10:45:45 assumed"]),
    ("年内完成2座水厂建设，日供水能力达到10万吨。", &[">= 2 座 assumed", ">= 10 万吨 assumed"]),
    ("开展“双随机”抽查不少于200次。", &[">= 200 次"]),
    ("组织招聘会30场，提供岗位2万个。", &[">= 30 场 assumed", ">= 2 万个 assumed"]),
    (
        "城镇居民人均可支配收入增长7%，农村居民人均可支配收入增长8%。",
        &[">= 7 % assumed growth", ">= 8 % assumed growth"],
    ),
    ("单位地区生产总值二氧化碳排放下降18%（五年累计）。", &[">= 18 % assumed growth"]),
    ("民生支出占一般公共预算支出比重保持在80%以上。", &[">= 80 %"]),
    ("存量隐性债务化解率达到90%。", &[">= 90 % assumed"]),
    ("本年度拟新增耕地5000亩。", &[">= 5000 亩 assumed"]),
    ("今年将改造提升背街小巷60条。", &[">= 60 条 assumed"]),
    (
        "力争实现社会消费品零售总额600亿元，增长9%。",
        &[">= 600 亿元 assumed", ">= 9 % assumed growth"],
    ),
    (
        "外贸进出口总额完成150亿元，实际利用外资2亿美元。",
        &[">= 150 亿元 assumed", ">= 2 亿美元 assumed"],
    ),
    ("每个乡镇建设1个标准化养老服务中心。", &[">= 1 个 assumed"]),
    ("95%以上的政务服务事项实现“一网通办”。", &[">= 95 %"]),
    (
        "建成区绿化覆盖率43%，人均公园绿地面积15平方米。",
        &[">= 43 % assumed", ">= 15 平方米 assumed"],
    ),
    ("新能源汽车新车销量占比达到20%左右。", &["approx 20 %"]),
    ("2025年与2020年相比，化肥农药使用量减少5%。", &[">= 5 % assumed growth"]),
    ("清洁取暖率比上年提高5个百分点以上，达到75%。", &[">= 5 个百分点 growth", ">= 75 % assumed"]),
    ("完成省级下达的1.8万户改厕任务。", &[">= 1.8 万户 assumed"]),
    ("谋划储备项目500个、总投资2000亿元。", &[">= 500 个 assumed", ">= 2000 亿元 assumed"]),
    ("推进总投资120亿元的30个重点项目建设。", &[">= 30 个 assumed"]),
    ("营业收入达到45亿元。", &[">= 45 亿元 assumed"]),
    ("研发投入增幅不低于15%。", &[">= 15 % growth"]),
    ("城镇调查失业率控制在5.5%以内。", &["<= 5.5 %"]),
    ("轮候时间不超过5年。", &["<= 5 年"]),
    ("死亡率至少降至12例。", &["<= 12 例"]),
    ("收入增长至少7%。", &[">= 7 % growth"]),
    ("退税约1.5万亿元。今年安排退税约1.5万亿元。", &["approx 1.5 万亿元"]),
    ("新建省级中心1－2家。", &["range 1..2 家"]),
    ("占比提高0.5个百分点。", &[">= 0.5 个百分点 assumed growth"]),
    ("补助标准由４２０元提高到４５０元。", &["= 450 元 assumed"]),
    ("到2030年，浪费减半。", &[">= 50 % assumed growth"]),
    ("农业产值翻番。", &[">= x2 倍 assumed growth"]),
    ("专利由企业申请的占九成以上。", &[">= 90 %"]),
    ("培育企业１，２３４家以上。", &[">= 234 家"]),
    ("培训1,234人次以上。", &[">= 1234 人次"]),
    ("PM2.5浓度低于30微克/立方米。", &["<= 30 微克/立方米"]),
    ("筹集住房95000套（户）。", &[">= 95000 套（户） assumed"]),
    ("每千名老人拥有床位40张。", &[">= 40 张 assumed"]),
    ("今年赤字率拟按3%安排。", &["= 3 % assumed"]),
    ("补助上限由30万元提高到50万元。", &["= 50 万元 assumed"]),
    ("平均寿命提高，达到78.5岁。", &[">= 78.5 岁 assumed"]),
];

#[test]
fn what_is_told_of_the_world_is_no_promise() {
    for text in [
        "In 2024 we trained 500 nurses.",
        "The city has 45 schools and 12 libraries.",
        "More than 3 million people live in the region.",
        "Over the past five years, 20,000 homes were built.",
        "The 27 member states will cooperate closely.",
        "We will work with the 12 districts to improve safety.",
        "This plan sets out 5 priorities and 32 actions.",
        "Firms with more than 250 employees will publish reports.",
        "The strategy will support companies that employ fewer than 50 people.",
        "Currently 35% of households recycle.",
        "Unemployment fell to 4.2% last year.",
        "Research shows that one in four adults struggle.",
        "Goal 3: healthy lives",
        "See Table 4 for details.",
        "Chapter 7 describes the approach.",
        "Children aged 3 to 5 will get a place.",
        "The 2030 Agenda will guide our work.",
        "Our 5-year plan will guide us.",
        "The COVID-19 pandemic will have lasting effects.",
        "A 24/7 hotline will be set up.",
        "We will hold meetings with the top 10 employers.",
        "It will cover an area that has 1.2 million residents.",
        "They will apply the Paris limit of 1.5 degrees.",
        "We will report every 6 months.",
        "Applications will be open for 30 days.",
        "Contact us on 0800 123 456.",
        "Version 2.1, approved 12 May 2026",
        "Page 3 of 40",
        "Section 4(2) of the Act will apply.",
        "The fund, worth $50 million, will support start-ups.",
    ] {
        assert_eq!(promises(text), [""; 0], "{text}");
    }
}

#[test]
fn what_was_is_no_promise_and_what_follows_is_judged_anew() {
    for (text, rules) in [
        ("去年新增12家，今年将新增15家以上。", &["P-HIST", "C-BOUND"][..]),
        ("赤字比上年增加2000亿元。", &["C-CHANGE"]),
        ("争取了机会，检出率达到92%。", &["P-HIST"]),
        ("今年毕业生795万人，规模空前，要做好服务。", &["P-HIST"]),
        ("全省是第5个开展接种的省份。", &["P-ORD"]),
        ("目标比去年多100万人。", &["P-FROM"]),
        ("The fund has received 30 gifts. It will plant 40 trees.", &["P-HIST", "C-COUNT"]),
    ] {
        let document = read(&SourceFile::new("plan.txt", text));
        let actual: Vec<&str> = document.numerals.iter().map(|one| one.rule.id()).collect();
        assert_eq!(actual, rules, "{text}");
    }
}
