//! Sentences of companies, agencies and tables written for this suite: what is read of them as
//! promises, and what is only told.

use crate::promises::compare;

#[test]
fn what_a_company_expects_of_itself_is_a_promise() {
    compare(OUTLOOKS);
}

/// Outlooks and guidance, with the ranges in which sums are given.
const OUTLOOKS: &[(&str, &[&str])] = &[
    (
        "Mill report\n\nOutlook\n\nGross savings in the range of EUR 40M to EUR 55M.\nA tax rate in the range of 21% to 24%.",
        &["range 40..55 EUR M", "range 21..24 %"],
    ),
    ("We expect costs to be between $1.2 billion and $1.5 billion.", &["range 1.2..1.5 $ billion"]),
    ("We expect costs of $2 million to $3 million.", &["range 2..3 $ million"]),
    ("We will raise the yearly budget of $2 million to $3 million.", &[">= 3 $ million assumed"]),
    (
        "The mill lowered its guidance to the range of $3.10 to $3.40 from the previous forecast of $3.60.",
        &["range 3.1..3.4 $"],
    ),
    (
        "Cash flow is expected to be $40 million, compared with $52 million expected before.",
        &[">= 40 $ million assumed"],
    ),
    ("It raised its growth target to 6% to 8% from 4% to 5%.", &["range 6..8 %"]),
    ("Spending on mills will be in the region of SEK 80 million.", &["approx 80 SEK million"]),
    ("The margin will amount to 7–9 per cent.", &["range 7..9 %"]),
    ("The goal for this year is 88 percent.", &[">= 88 % assumed"]),
    ("By May the use of bags is to be down 70 percent.", &[">= 70 % assumed growth"]),
    ("No bus should leave more than 5 minutes late.", &["<= 5 minutes"]),
    ("Our harbour targets\n\n- Sales to at least double every year", &[">= x2 times growth"]),
    ("Our harbour targets\n\nWe have 31 cranes.", &[]),
];

#[test]
fn what_was_announced_or_pledged_is_a_promise() {
    compare(ANNOUNCED);
}

/// Plans that somebody made known, and what only looks like them.
const ANNOUNCED: &[(&str, &[&str])] = &[
    ("The dairy has announced an investment of over $30 million.", &[">= 30 $ million"]),
    ("The dairy announced an expansion with a cost exceeding $6 million.", &[">= 6 $ million"]),
    ("It pledged another $9 billion to community clinics.", &["= 9 $ billion assumed"]),
    ("The town has set aside £4 million for the quay.", &["= 4 £ million assumed"]),
    ("In 2019 it had pledged $9 billion.", &[]),
    ("The mill has promised to return 9 million euros in May.", &["= 9 million euros assumed"]),
    (
        "Guidance, on a reported basis, is to be in the range of $2.10 to $2.30.",
        &["range 2.1..2.3 $"],
    ),
    ("Our ambition is to cut waste with 30% by 2031.", &[">= 30 % assumed growth"]),
    (
        "We will build 90 km of lanes, 30 km of them by the end of 2031.",
        &[">= 90 km assumed", ">= 30 km assumed"],
    ),
    (
        "The town has an ambitious plan, delivering 700 homes in the valley.",
        &[">= 700 homes assumed"],
    ),
    ("The dairy announced sales of $30 million.", &[]),
    (
        "The scheme will give £8 million for 6 new colleges.",
        &["= 8 £ million assumed", ">= 6 assumed"],
    ),
    ("We intend to have filters in place at 14 mills by 2031.", &[">= 14 assumed"]),
    ("The package includes:\n- £9 million of grants for mills", &["= 9 £ million assumed"]),
    ("Deposit 3% of fees annually into the reserve by 2031.", &[">= 3 % assumed"]),
    ("Targets\n- 3 hours of training per warden", &[">= 3 hours assumed"]),
    ("Where we are heading\n\nWe will plant 80 limes.", &[">= 80 assumed"]),
    ("Raise the pass rate of underrepresented pupils by 8% by 2031.", &[">= 8 % assumed growth"]),
    (
        "Cut waste by a further 12%, having already reduced it by 20% since 2024.",
        &[">= 12 % assumed growth"],
    ),
];

#[test]
fn what_a_company_tells_of_itself_is_no_promise() {
    compare(TOLD);
}

/// What is or was, though a word of a plan stands near.
const TOLD: &[(&str, &[&str])] = &[
    ("In 2024, we reduced withdrawals in dry areas by 7 percent.", &[]),
    ("It cut its own use of coal by 30% between 2019 and 2023.", &[]),
    (
        "Last year the line signed a deal that brings its commitment to more than 90 million gallons.",
        &[],
    ),
    ("The new goal is more than three times as high.", &[]),
    ("It is an upgrade on its previous 30% reduction target.", &[]),
    (
        "The mill expects revenue of $60 million, lower than the previous forecast of $71 million.",
        &[">= 60 $ million assumed"],
    ),
    ("Recent figures show over 9,000 empty homes.", &[]),
    ("We will sell lamps at a price that is 30% lower in poor towns.", &[]),
    ("利润总额有望达到3亿元。", &[]),
    ("推进80万吨乙烯等重大产业项目建设。", &[]),
    ("We will build 4 mills, each able to treat 900 litres an hour.", &[">= 4 assumed"]),
    (
        "Research income will be $40 million a year by 2031 (2022: $31 million).",
        &[">= 40 $ million assumed"],
    ),
    ("产品覆盖30多个国家。", &[]),
    ("公司自上市以来累计派发现金红利5亿元。", &[]),
    ("本次规划范围为全镇，总面积82平方公里。", &[]),
    ("实施南部6镇供水一体化。", &[]),
    (
        "对年产值首次突破8亿元、30亿元的企业，分别给予40万元、90万元奖励。",
        &["= 40 万元 assumed", "= 90 万元 assumed"],
    ),
    (
        "拟向全体股东每10股派发现金红利2.5元，合计约1.1亿元。",
        &["= 2.5 元 assumed", "approx 1.1 亿元"],
    ),
    ("收入差距控制在2.1∶1以内。", &["<= 2.1∶1"]),
    ("每万名从业人员中研发人员达到90人年。", &[">= 90 人年 assumed"]),
];

#[test]
fn titles_without_numbers_tell_what_their_parts_tell() {
    compare(TITLES);
}

/// Chinese titles that stand for themselves.
const TITLES: &[(&str, &[&str])] = &[
    (
        "某县报告\n\n回顾2029年工作成果\n\n新增茶园80亩，产值增长6%。\n\n展望2030年工作目标\n\n新增茶园90亩。",
        &[">= 90 亩 assumed"],
    ),
    ("茶业计划\n\n全年工作\n\n新增茶园90亩。", &[">= 90 亩 assumed"]),
];

#[test]
fn columns_of_what_success_means_hold_targets() {
    compare(TABLES);
}

/// Tables whose targets are sentences.
const TABLES: &[(&str, &[&str])] = &[
    (
        "Goals\n\n| Target | 2029 progress |\n|---|---|\n| 20% less waste in the mills by 2031 | 6% more waste in the mills |\n| 90% of mills will recycle | 44% of mills did so |",
        &[">= 20 % assumed growth", ">= 90 % assumed"],
    ),
    (
        "Action plan 2030\n\n| Ref | Action | Measure of success | By |\n|---|---|---|---|\n| A1 | Lamps | 300 new lamps; 20 in place | 2031 |\n| A2 | Trams | No more than 9 delays a week (14 in 2028) | 2032 |",
        &[">= 300 assumed", "<= 9"],
    ),
    (
        "Plan 2027-2030\n\n| Indicator | Baseline (2026) | Milestone 2028 | Target 2030 |\n|---|---|---|---|\n| Lamps | 10 | 20 | 30 |",
        &[">= 20 assumed", ">= 30 assumed"],
    ),
    ("| Goal | 2028 | 2030 |\n|---|---|---|\n| Lamps | 30 | 40 |", &[">= 40 assumed"]),
];
