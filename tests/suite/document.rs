//! Reading plan documents: every rule by its example in `docs/coverage.md`, the ledger, drafts that
//! are valid plans, and laws that hold for any text.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use plancheck::document::{Account, Amount, Difference, Document, Due, Rule, cover, draft, read};
use plancheck::input::{DataSource, read_document, read_plan};
use plancheck::render::{Lang, draft_toml};
use plancheck::report::{DraftKind, DraftMeasure, DraftPlan, drafted};
use plancheck::source::SourceFile;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::numerals::texts;
use crate::program::{root, run, stderr};

fn reading(text: &str) -> (SourceFile, Document) {
    let source = SourceFile::new("plan.txt", text);
    let document = read(&source);
    (source, document)
}

fn drafting(text: &str) -> DraftPlan {
    let (source, document) = reading(text);
    drafted(&document, &source, &draft(&document, &source))
}

/// Rule id, sentence, and the bytes of the numeral that is meant, from the page.
fn examples() -> Vec<(String, String, usize)> {
    let page = fs::read_to_string(root().join("docs/coverage.md")).expect("the page");
    let mut found = Vec::new();
    for line in page.lines().filter_map(|line| line.strip_prefix("- `")) {
        let Some((id, rest)) = line.split_once('`') else { continue };
        let is_id = ["P-", "C-", "O-"].iter().any(|class| id.starts_with(class));
        if !is_id {
            continue;
        }
        assert!(Rule::ALL.iter().any(|rule| rule.id() == id), "docs/coverage.md: no rule is {id}");
        for example in rest.split('`').skip(1).step_by(2) {
            let text = example.replace('⏎', "\n");
            let at = text.find("**").unwrap_or_else(|| panic!("{id}: no bold numeral in {text}"));
            found.push((id.to_owned(), text.replace("**", ""), at));
        }
    }
    found
}

#[test]
fn every_rule_has_an_example_that_it_decides() {
    let mut shown = BTreeSet::new();
    let mut failures = Vec::new();
    for (id, text, at) in examples() {
        let (_, document) = reading(&text);
        let is_chinese = text.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
        let numeral = document.numerals.iter().find(|one| one.span.start == at);
        let actual = numeral.map_or("no numeral", |one| one.rule.id());
        if actual != id {
            failures.push(format!("{id}: {actual} decides {text}"));
        }
        shown.insert((id, is_chinese));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let languages: fn(&Rule) -> &'static [bool] =
        |rule| if *rule == Rule::Idiom { &[true] } else { &[true, false] };
    let all: BTreeSet<(String, bool)> = Rule::ALL
        .iter()
        .flat_map(|rule| {
            languages(rule).iter().map(|is_chinese| (rule.id().to_owned(), *is_chinese))
        })
        .collect();
    assert_eq!(
        shown, all,
        "docs/coverage.md has an example for each rule in Chinese and in English"
    );
}

#[test]
fn no_rule_that_has_chinese_examples_alone_is_one_of_english() {
    let entries = walkdir::WalkDir::new(root().join("src/document/en"));
    let files = entries.into_iter().map(|entry| entry.expect("an entry"));
    let sources: Vec<_> = files.filter(|entry| entry.file_type().is_file()).collect();
    assert!(!sources.is_empty(), "the English grammar");
    for file in sources {
        let text = fs::read_to_string(file.path()).expect("a source file");
        assert!(!text.contains("Idiom"), "{}", file.path().display());
    }
}

/// The deadlines of a text's promises, each with `?` where a convention decided; `-` for none.
pub(crate) fn deadlines(text: &str) -> Vec<String> {
    let (_, document) = reading(text);
    let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
    let shown = |due: Due| format!("{due}{}", if due.is_assumed { "?" } else { "" });
    promises.map(|promise| promise.due.map_or_else(|| "-".to_owned(), shown)).collect()
}

#[test]
fn a_deadline_is_read_to_the_day() {
    let mut failures = Vec::new();
    for (text, expected) in [
        ("到2027年，覆盖率达到40%。", &["2027"][..]),
        ("2027年6月底前建成学校3所。", &["2027-06"]),
        ("到2027年6月30日，建成学校3所。", &["2027-06-30"]),
        ("2027年上半年，新建学校3所。", &["2027-H1"]),
        ("2027年三季度末，新建学校3所。", &["2027-Q3"]),
        ("新建学校3所，2027年9月底前完成。", &["2027-09"]),
        ("到“十五五”末，覆盖率达到40%。", &["2030"]),
        ("到2027年和2030年，覆盖率分别达到40%和60%。", &["2027", "2030"]),
        ("2027年、2030年规划目标为900万千瓦和1200万千瓦。", &["2027", "2030"]),
        ("2026—2028年，新建学校3所。", &["2028"]),
        ("到2027年中，新建学校3所。", &["2027-06?"]),
        ("覆盖率较2020年提高3个百分点。", &["-"]),
        ("2026年工作要点\n9月底前新建学校3所。", &["2026-09"]),
        ("2026年工作要点\n上半年新建学校3所。", &["2026-H1"]),
        ("2026年工作要点\n新建学校3所。", &["-"]),
        ("2026年工作要点\n3.11月底前建成公园3个。", &["2026-11"]),
        ("2026年工作要点\n2.2026年6月底前建成公园3个。", &["2026-06"]),
        ("2026—2030年规划\n9月底前新建学校3所。", &["2026-09?"]),
        ("规划\n二、2030年目标\n新建学校3所。\n三、任务\n新建医院2所。", &["2030", "-"]),
        ("题\n| 指标 | 2026年 | 2027年 |\n| 产量（吨） | 30 | 40 |", &["2027"]),
        ("2026年计划\n| 指标 | 2026年目标 | 2027年目标 |\n| 产量 | 30 | 40 |", &["2026", "2027"]),
        ("题\n| 指标 | 目标 | 完成时限 |\n| 产量（吨） | 30 | 2027年6月 |", &["2027-06"]),
        ("Raise the share to 40% by 2027.", &["2027"]),
        ("By 30 June 2027, build 150 homes.", &["2027-06-30"]),
        ("Build 150 homes by June 30, 2027.", &["2027-06-30"]),
        ("Build 150 homes before the end of March 2027.", &["2027-03"]),
        ("We will open 3 centres in Q3 2027.", &["2027-Q3"]),
        ("We will open 3 centres by the end of 2027-06-30.", &["2027-06-30"]),
        ("Raise the share to 41% by 2030, to 45% by 2040.", &["2030", "2040"]),
        ("By 2030, raise the share to 41% and by 2040 to 45%.", &["2030", "2040"]),
        ("Cut energy use by 20% by 2030 compared with 2015.", &["2030"]),
        ("Raise the share from 2% in 2024 to 4% by 2028.", &["2028"]),
        ("We will open 3 centres by mid-2027.", &["2027-06?"]),
        ("We will open 3 centres by the end of FY27.", &["2027?"]),
        ("2026 plan\nWe will open 3 centres by September.", &["2026-09"]),
        (
            "By 2028 we will:\n- open 3 centres\n- plant 50 trees\nWe will train 20 nurses.",
            &["2028", "2028", "-"],
        ),
    ] {
        let actual = deadlines(text);
        if actual != expected {
            failures.push(format!("{actual:?} and not {expected:?}: {text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Says of every text whether its draft names its targets so.
fn names(texts: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in texts {
        let names: Vec<String> = drafting(text).entries.into_iter().map(|one| one.name).collect();
        if names != *expected {
            wrong.push(format!("{text}\n  {names:?}\n  and not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_part_or_change_is_named_with_what_it_is_of() {
    names(&[
        ("货物吞吐量要达到3.5亿吨，力争同比增长6%以上。", &["货物吞吐量", "货物吞吐量增长"]),
        ("In 2030 exports will reach $3 million, growing 6%.", &["exports", "growth of exports"]),
        ("The Budget includes $60 million in loans for old tugs.", &["loans for old tugs"]),
        ("An amount of $16 million will be provided for the quays.", &["the quays"]),
        (
            "We will train 300 pilots, of whom 200 in the north and 90 in the south.",
            &["train pilots", "train pilots (the north)", "train pilots (the south)"],
        ),
        ("Later: we will train 350 pilots.", &["train pilots"]),
        (
            "Lend 200,000 books, at least 30,000 of them to children.",
            &["Lend books", "Lend books (children)"],
        ),
    ]);
}

#[test]
fn what_stands_beside_names_a_promise_whose_clause_does_not() {
    names(&[
        ("能耗比2020年下降14.5%。", &["能耗下降"]),
        (
            "Revenue will grow by 15%. It will rise to $130 million.",
            &["growth of Revenue", "Revenue"],
        ),
        ("It is expected that about 600 berths will be let.", &["berths let"]),
        ("We have earmarked $80 million to help ferry crews.", &["help ferry crews"]),
        ("The budget includes $9 million at the port to support pilots.", &["support pilots"]),
        ("● Decrease idling by 25% by 2030.", &["reduction of idling"]),
        ("We will spend $40 million over 3 years to mend locks.", &["mend locks"]),
    ]);
}

#[test]
fn a_name_has_no_mark_no_code_and_no_word_that_only_leads_to_the_number() {
    names(&[
        (
            "# Goals\n\n- Cut the `boarding` time from 40 to 15 minutes\n- Reach **95%** of [lamps](a.md) by 2030",
            &["boarding time", "share of lamps"],
        ),
        ("**FERRY LINE:** Ferry Line will train 40 crews by 2030.", &["train crews"]),
        ("Keep the margin north of 20% in 2030.", &["margin"]),
        ("A further £22 million goes to lamps by 2030.", &["lamps"]),
        ("Ferry plan\n\nWe agreed on this:\n\n- 300 homes by 2030", &["homes"]),
        ("By 2030, nine in ten homes will have a lamp.", &["share of homes with a lamp"]),
        ("At least 40 homes will be built by 2030.", &["homes built"]),
        (
            "By 2030 one resident in five will have taken part.",
            &["share of residents that have taken part"],
        ),
        ("Harbour plan 2030\n\nAbsence is 9.8 days per warden. The target is 7.", &["Absence"]),
        (
            "Raise exports, in particular with a view to doubling the poorest ports\u{2019} share by 2030.",
            &["growth of poorest ports\u{2019} share"],
        ),
        ("No family shall wait longer than 6 weeks.", &["family shall wait"]),
        ("13.a Raise the rate of use to 30% by 2030.", &["rate of use"]),
    ]);
}

#[test]
fn a_name_ends_where_another_promise_or_a_label_does() {
    names(&[
        (
            "In brief: By 2027 we will dredge 20 canals, build 30 cabins and raise the mooring rate to 55%.",
            &["dredge canals", "build cabins", "mooring rate"],
        ),
        ("Mooring rate: we will raise it to 92% by 2027.", &["Mooring rate"]),
        ("Mooring rate: 92% by 2027.", &["Mooring rate"]),
        ("Moorings: 30 by 2027.", &["Moorings"]),
        (
            "We will invest $4 million in tow paths and reduce average lock times by 15%.",
            &["tow paths", "reduction of average lock times"],
        ),
        ("We plan 6 regattas.", &["regattas"]),
        ("Money\n\n$2.5 million for canals.", &["canals"]),
        ("推进充电桩建设，新增2000个，达到1万个。", &["新增充电桩", "充电桩"]),
        ("航道里程新增35公里，累计达到180公里。", &["航道里程新增", "航道里程"]),
        ("新建码头12座，力争建成15座。", &["新建码头"]),
        ("新建40户以上的渔村2个。", &["新建40户以上的渔村"]),
        ("新建30个以上的泊位、6座码头。", &["新建泊位", "新建码头"]),
        (
            "改造400户以上的老旧渔村5个，新增船位300个以上。",
            &["改造400户以上的老旧渔村", "新增船位"],
        ),
    ]);
}

#[test]
fn names_leave_out_times_and_tell_the_parts_of_a_whole() {
    names(&[
        ("PM2.5年均浓度降至每立方米35微克。", &["PM2.5年均浓度"]),
        ("良种覆盖率三年内达到98%。", &["良种覆盖率"]),
        ("五年累计培训农民3万人次。", &["培训农民"]),
        ("五年规划项目投资达到3亿元。", &["五年规划项目投资"]),
        ("We plan 6 festivals.", &["festivals"]),
        (
            "Build 300 new homes: 180 for rent and 150 for sale.",
            &["Build new homes", "Build new homes (rent)", "Build new homes (sale)"],
        ),
        (
            "Open 10 centres, including 7 in the north and 6 in the south.",
            &["Open centres", "Open centres (the north)", "Open centres (the south)"],
        ),
    ]);
}

#[test]
fn names_are_those_that_a_person_would_give() {
    names(&[
        ("到2025年，力争全县粮食产量达到30万吨以上。", &["全县粮食产量"]),
        ("行政村5G覆盖率由81%提高到95%。", &["行政村5G覆盖率"]),
        ("新增30家以上上市企业、60家创新企业。", &["新增上市企业", "新增创新企业"]),
        ("花生产量和产值分别达到4万吨、6亿元。", &["花生产量", "花生产量和产值（产值）"]),
        ("建设50所高水平学校。", &["建设高水平学校"]),
        ("P1.M1 Graduation Rate: Increase the rate to 92% by 2030.", &["Graduation Rate"]),
        (
            "The city will build 150 new homes and plant 2,000 trees.",
            &["build new homes", "plant trees"],
        ),
        (
            "By 2030, reduce the maternal mortality ratio to less than 70.",
            &["maternal mortality ratio"],
        ),
        ("By 2030, 90% of homes are connected.", &["share of homes connected"]),
        ("Reduce complaints by 10% each year.", &["reduction of complaints each year"]),
        ("Outlook\n\nWe expect other costs to be in the range of EUR 4M to EUR 5M.", &["costs"]),
        ("Under our plan we target an operating margin of 17% by 2030.", &["operating margin"]),
        ("By 2030 the use of coal is to be down 40%.", &["reduction of use of coal"]),
        ("Double exports by 2030.", &["growth of exports"]),
        ("Target - a 40% reduction in noise by 2030", &["reduction of noise"]),
        (
            "The draft plan projects an increase of at least 7 percent in harbour spending by 2030.",
            &["growth of harbour spending"],
        ),
        ("A total of $13 million in harbour bonds will be issued.", &["harbour bonds issued"]),
        ("We have set the vacancy rate at around 5 percent.", &["vacancy rate"]),
        ("Noise at night\n\nReduction to 40% by 2030", &["Noise at night"]),
        (
            "The port deficit is set at 5 trillion yuan, 230 billion yuan more than last year.",
            &["port deficit (5 trillion yuan)", "port deficit (more than last year)"],
        ),
        (
            "Safe harbour wards\nTarget - 95% coverage of all night moorings",
            &["coverage of all night moorings"],
        ),
        (
            "Hire 6 engineers and two designers by March 2027.",
            &["Hire engineers", "Hire designers"],
        ),
        ("2.新建标准厂房3万平方米。", &["新建标准厂房"]),
        ("9月底前完成4个项目建设。", &["完成项目建设"]),
        ("投资完成15亿元，其中制造业9亿元。", &["投资", "投资（制造业）"]),
        ("农业产值实现翻番。", &["农业产值增长"]),
        ("普及率比上年提高4个百分点。", &["普及率提高"]),
        ("冷库容量由原定的1.2万吨，提高到1.5万吨。", &["冷库容量"]),
        ("补贴比例不得低于财政支出的30%。", &["补贴比例"]),
        ("到2027年和2030年，覆盖率分别达到40%和60%。", &["覆盖率（2027）", "覆盖率（2030）"]),
        ("Target 95% of calls answered in a day.", &["share of calls answered in a day"]),
        ("Units will need to reduce their cost base by 4% by 2028.", &["reduction of cost base"]),
        (
            "Fees for small firms will be lowered by another 12 percent.",
            &["reduction of Fees for small firms"],
        ),
        ("We expect that we will see savings of $2 million by 2030.", &["savings"]),
        ("This year, $3 billion of bonds for canals will be issued.", &["bonds for canals issued"]),
        ("We will begin the renovation of 300 old halls.", &["renovation of old halls"]),
        ("A target of delivering 900 new homes by 2030.", &["deliver new homes"]),
        (
            "Reduction of the death rate to 45 per 1000 births by 2027 and to 28 by 2032;",
            &["death rate (2027)", "death rate (2032)"],
        ),
        ("3.4 Hold injuries to staff at or below 2.0 by 2031.", &["Hold injuries to staff"]),
        ("Fill 18 of the 27 vacant posts by 2031.", &["Fill vacant posts"]),
        ("Train all 2,300 wardens by 2031.", &["Train wardens"]),
        ("The line wants to add 1.5 million customers.", &["add customers"]),
        ("The charge for lamps is capped at $25.", &["charge for lamps"]),
        ("The group expects sales growth of 3% in 2031.", &["sales growth"]),
        ("We'll extend our fare to 90,000 homes by 2031.", &["extend our fare"]),
        ("Income from fares is seen at CHF 4 billion next year.", &["Income from fares"]),
        ("Free cash flow is to exceed 10% of sales by 2031.", &["Free cash flow"]),
        (
            "Conduct 480 tours, of which no more than 6% should need a repeat.",
            &["Conduct tours", "Conduct tours (need a repeat)"],
        ),
        (
            "Cut waste by reducing the sugar in bread by 10% by 2031.",
            &["reduction of sugar in bread"],
        ),
        (
            "Of our wardens, 40% should come from the valley by 2031.",
            &["share of our wardens that come from the valley"],
        ),
        (
            "We will plant 40 limes in Ostend. We will plant 60 limes in Bruges.",
            &["plant limes (in Ostend)", "plant limes (in Bruges)"],
        ),
        (
            "It sets out proposals to look at the fares of hired bicycles and a plan to fund \
             training for more than 300 children.",
            &["fund training"],
        ),
    ]);
}

/// The invented document of the case and of the docs.
fn example() -> String {
    fs::read_to_string(root().join("tests/cases/coverage/plan.txt")).expect("the example")
}

/// A draft with every choice taken, as a plan.
fn chosen(draft: &DraftPlan) -> String {
    let text = draft_toml(draft, Lang::En);
    text.replace("\n# measure =", "\nmeasure =").replace("\n# period =", "\nperiod =")
}

#[test]
fn a_draft_is_a_valid_plan_that_covers_its_document() {
    for text in [
        example(),
        fs::read_to_string(root().join("tests/cases/coverage/english.md")).expect("a text"),
    ] {
        let toml = chosen(&drafting(&text));
        let (plan, found) = read_plan("targets.toml", toml.as_bytes());
        let plan = plan.unwrap_or_else(|| panic!("{found:?}\n{toml}")).plan;
        let (source, document) = reading(&text);
        let ledger = cover(&document, &source, &plan);
        assert_eq!(ledger.gone, [], "every quote is found");
        for (numeral, account) in document.numerals.iter().zip(&ledger.places) {
            let is_promise = numeral.promise.is_some();
            let covers = matches!(account, Account::Covered(_));
            assert_eq!(is_promise, covers, "{} is {account:?}", source.slice(&numeral.phrase));
        }
    }
}

#[test]
fn a_target_that_is_due_at_another_time_disagrees() {
    let (source, document) = reading("2027年9月底前新建学校3所。");
    for (due, agrees) in [("2027-09", true), ("2027-Q3", true), ("2027-12", false)] {
        let plan = format!(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2027\"\n[indicator.schools]\nname = \"s\"\n\
             unit = \"所\"\nmeasure = \"flow\"\nat-least = 3\ndue = \"{due}\"\nquote = \"新建学校3所\"\n"
        );
        let (plan, found) = read_plan("targets.toml", plan.as_bytes());
        let plan = plan.unwrap_or_else(|| panic!("{found:?}")).plan;
        let ledger = cover(&document, &source, &plan);
        let last = ledger.places.last().expect("an account");
        let expected =
            if agrees { Account::Covered(vec![0]) } else { Account::Disagrees(0, Difference::Due) };
        assert_eq!(*last, expected, "{due}");
    }
}

/// The account of the last numeral of a text, under one target with a quote.
fn last_account(text: &str, quote: &str, unit: &str, target: &str) -> Account {
    let (source, document) = reading(text);
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2027\"\n[indicator.one]\nname = \"n\"\n\
         unit = \"{unit}\"\nmeasure = \"level\"\n{target}\nquote = \"{quote}\"\n"
    );
    let (plan, found) = read_plan("targets.toml", plan.as_bytes());
    let plan = plan.unwrap_or_else(|| panic!("{found:?}")).plan;
    cover(&document, &source, &plan).places.last().expect("an account").clone()
}

#[test]
fn a_target_against_the_direction_of_its_words_disagrees() {
    for (text, quote, unit, with, against) in [
        ("覆盖率由12%提高到20%。", "提高到20%", "%", "at-least = 20", "at-most = 20"),
        ("失业率降至5%。", "降至5%", "%", "at-most = 5", "at-least = 5"),
        ("新增停车位5000个。", "停车位5000个", "个", "equals = 5000", "at-most = 5000"),
        ("Reduce vacancies from 14 to 6.", "14 to 6", "posts", "at-most = 6", "at-least = 6"),
        ("Increase the share of lamps to 40%.", "to 40%", "%", "at-least = 40", "at-most = 40"),
        ("Build 240 homes.", "240 homes", "homes", "at-least = 240", "at-most = 240"),
        (
            "Attendance will rise by 3 percentage points.",
            "by 3 percentage points",
            "percentage points",
            "at-least = 3",
            "at-most = 3",
        ),
        ("地区生产总值增长6%。", "增长6%", "%", "at-least = 6", "at-most = 6"),
    ] {
        assert_eq!(last_account(text, quote, unit, with), Account::Covered(vec![0]), "{text}");
        let expected = Account::Disagrees(0, Difference::Comparator);
        assert_eq!(last_account(text, quote, unit, against), expected, "{text}");
    }
    // Where the words lead neither way, either bound may be meant.
    for (text, quote, unit, target) in [
        ("可吸入颗粒物浓度达到28微克/立方米。", "达到28", "微克/立方米", "at-most = 28"),
        ("新增建设用地5000亩。", "用地5000亩", "亩", "at-most = 5000"),
        ("覆盖率达到20%。", "达到20%", "%", "at-least = 20"),
        // What others pay for may rise by no more than that.
        ("Rents will rise by 2%.", "by 2%", "%", "at-most = 2"),
        ("一般公共预算支出增长6%。", "增长6%", "%", "at-most = 6"),
        ("Complaints answered: 40", "40", "complaints", "at-most = 40"),
        // A wait is to be short, whatever verb stands before.
        (
            "We will recruit 60 more clerks and bring waiting times back to 18 weeks.",
            "back to 18 weeks",
            "weeks",
            "at-most = 18",
        ),
    ] {
        assert_eq!(last_account(text, quote, unit, target), Account::Covered(vec![0]), "{text}");
    }
}

#[test]
fn a_limit_and_its_target_exclude_the_number_itself_alike() {
    for (text, quote, unit, with, against) in [
        ("事故控制在8起以内。", "控制在8起以内", "起", "at-most = 8", "below = 8"),
        ("利润超过2亿元。", "超过2亿元", "亿元", "above = 2", "at-least = 2"),
        ("新增企业20家以上。", "20家以上", "家", "at-least = 20", "above = 20"),
        ("增幅不低于15%。", "不低于15%", "%", "at-least = 15", "above = 15"),
        ("新增企业不少于20家。", "不少于20家", "家", "at-least = 20", "above = 20"),
        ("Keep complaints below 40.", "below 40", "complaints", "below = 40", "at-most = 40"),
        ("Serve at least 50 homes.", "at least 50", "homes", "at-least = 50", "above = 50"),
    ] {
        assert_eq!(last_account(text, quote, unit, with), Account::Covered(vec![0]), "{text}");
        let is_excluded = with.starts_with("above") || with.starts_with("below");
        let expected = if is_excluded { Difference::Excluded } else { Difference::Included };
        let account = last_account(text, quote, unit, against);
        assert_eq!(account, Account::Disagrees(0, expected), "{text}");
    }
    // What the words leave open, and words that no law names, may be bound either way.
    for (text, quote) in [
        ("营业收入达到45亿元。", "达到45亿元"),
        ("营业收入突破45亿元。", "突破45亿元"),
        ("营业收入高于45亿元。", "高于45亿元"),
        ("营业收入达到45亿元左右。", "45亿元左右"),
    ] {
        for target in ["at-least = 45", "above = 45"] {
            let account = last_account(text, quote, "亿元", target);
            assert_eq!(account, Account::Covered(vec![0]), "{text} {target}");
        }
    }
}

#[test]
fn one_of_several_that_are_counted_is_in_the_ledger() {
    let counted = |text: &str| {
        let (source, document) = reading(&format!("Plan 2027\n{text}"));
        let of =
            |numeral: &plancheck::document::Numeral| source.slice(&numeral.span).to_lowercase();
        document.numerals.iter().map(of).collect::<Vec<_>>().join(" ").replace("2027 ", "")
    };
    assert_eq!(counted("Open three depots (two in Spain, one in Portugal)."), "three two one");
    assert_eq!(counted("Open three depots: one in Spain, two in Portugal."), "three one two");
    assert_eq!(counted("Hire 4 clerks, one for the harbour."), "4 one");
    // Words that count nothing.
    assert_eq!(counted("Open two depots, one of them in Spain."), "two");
    assert_eq!(counted("No one is left behind, and one day all will ride."), "2027");
    assert_eq!(counted("We will meet residents one by one in two halls."), "two");
    assert_eq!(
        counted("Open one library and one pool. Close one of the two yards."),
        "one one one two"
    );
    assert_eq!(counted("添置电脑半百台，年过半百的职工体检。"), "半百");
    assert_eq!(counted("清淤十来公里，十分重要，历来如此。"), "十");
    assert_eq!(counted("招聘教师30名至50名，由30名增至50名。"), "30名至50 30 50");
}

#[test]
fn what_no_header_tells_is_open_where_it_promises_and_no_target() {
    let open = |text: &str| {
        let (_, document) = reading(text);
        let open = document.numerals.iter().filter(|one| one.rule == Rule::Open);
        assert!(document.numerals.iter().all(|one| one.promise.is_none()), "{text}");
        open.count()
    };
    let zh = "2027年计划\n\n各单位要抓好落实。\n\n| 序号 | 重点任务 | 工作举措 | 完成时限 |\n|---|---|---|---|\n\
              | 1 | 稳就业 | 新增城镇就业2万人以上，失业率控制在5%以内 | 2027年6月 |\n";
    assert_eq!(open(zh), 2);
    let en = "Plan 2027\n\n| Action | Owner | Deadline |\n|---|---|---|\n| Build 300 homes | Housing | May 2027 |\n";
    assert_eq!(open(en), 1);
    // Results, numbers and names promise nothing.
    let done = "2027年计划\n\n各单位要抓好落实。\n\n| 事项 | 完成情况 | 编号 |\n|---|---|---|\n| 一号桥 | 新增企业5家，投资3亿元 | 17 |\n";
    assert_eq!(open(done), 0);
    let names = "Plan 2027\n\n| Route | Length | Opened |\n|---|---|---|\n| Line 4 to the old harbour | 12 km | 1994 |\n";
    assert_eq!(open(names), 1, "the length may be one that is to be built");
}

#[test]
fn no_figure_of_a_table_without_a_header_of_targets_is_passed_over() {
    let mut wrong = Vec::new();
    for (table, expected) in UNTOLD {
        let actual: Vec<String> = ruled(table)
            .into_iter()
            .filter(|(text, rule)| {
                let is_year = text.len() == 4 && text.starts_with("20");
                !is_year && !matches!(*rule, "P-DATE" | "P-ITEM")
            })
            .map(|(text, rule)| format!("{text} {rule}"))
            .collect();
        if actual != *expected {
            wrong.push(format!("{actual:?} and not {expected:?}: {table}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Invented tables, and the rule of each of their numerals but years, dates and the numbers of items.
const UNTOLD: &[(&str, &[&str])] = &[
    (
        "Plan 2027\n\n| Objective | Key result |\n|---|---|\n| Grow the fleet | 12 ferries |\n| Revenue | $4.5 million |",
        &["12 C-TABLE", "4.5 C-TABLE"],
    ),
    (
        "Plan 2027\n\n| Goal | How we will measure it |\n|---|---|\n| Lending | 12,000 borrowers |\n| Audits | 95% of branches |",
        &["12,000 O-OPEN", "95% O-OPEN"],
    ),
    (
        "Plan 2027\n\n| Measure | Target |\n|---|---|\n| 12 ferries | 40% |",
        &["12 P-CELL", "40 C-TABLE"],
    ),
    ("Plan 2027\n\n| Item | Budget |\n|---|---|\n| Lamps | $300,000 |", &["300,000 C-TABLE"]),
    (
        "Plan 2027\n\n| Item | Budget | Spent |\n|---|---|---|\n| Lamps | $9 | $4 |",
        &["9 O-OPEN", "4 P-CELL"],
    ),
    (
        "Plan 2027\n\n| KPI | Value |\n|---|---|\n| On time | 95% |\n| Crews | 40 |",
        &["95% O-OPEN", "40 O-OPEN"],
    ),
    ("# Plan\n\n## Targets\n\n| KPI | Value |\n|---|---|\n| Crews | 40 |", &["40 C-TABLE"]),
    ("Plan 2027\n\n| Ward | Homes |\n|---|---|\n| North | 300 |", &["300 O-OPEN"]),
    (
        "Plan 2027\n\n| 300 homes | North |\n| 200 homes | South |",
        &["300 homes O-OPEN", "200 homes O-OPEN"],
    ),
    (
        "Plan 2027\n\n| No. | Project | Contact | Cost | Start |\n|---|---|---|---|---|\n| 1 | Pier 4 | 555 0199 | $3m | 2026 |",
        &["1 P-CELL", "4 P-CELL", "555 P-CELL", "0199 P-CELL", "3m O-OPEN"],
    ),
    ("Plan 2027\n\n| KPI | Baseline |\n|---|---|\n| On time | 95% |", &["95 P-CELL"]),
    (
        "2027年工作要点\n\n| 指标 | 数值 |\n|---|---|\n| 就业 | 2万人 |\n| 失业率 | 5%以内 |",
        &["2万人 O-OPEN", "5% O-OPEN"],
    ),
    ("2027年工作要点\n\n| 项目 | 预算 |\n|---|---|\n| 路灯 | 300万元 |", &["300 C-TABLE"]),
    ("2027年工作要点\n\n| 镇 | 数量 |\n|---|---|\n| 北镇 | 8 |", &["8 O-OPEN"]),
    (
        "2027年工作要点\n\n| 序号 | 项目名称 | 规模 | 责任单位 | 联系电话 |\n|---|---|---|---|---|\n| 1 | 第三中学 | 2栋 | 教育局 | 8123456 |",
        &["1 P-CELL", "第三 P-CELL", "2栋 O-OPEN", "8123456 P-CELL"],
    ),
    ("2027年工作要点\n\n上年完成情况\n\n| 镇 | 数量 |\n|---|---|\n| 北镇 | 8 |", &["8 P-CELL"]),
    // A header is read as a whole, and not by a word in it.
    (
        "2027年工作要点\n\n| 项目 | 开工（套） | 竣工（套） | 责任区清理（处） |\n|---|---|---|---|\n| 保障房 | 300 | 200 | 12 |",
        &["300 O-OPEN", "200 O-OPEN", "12 O-OPEN"],
    ),
    (
        "Plan 2027\n\n| Ward | Lead pipes | Section 106 homes | New start homes | Year-round jobs | Start |\n|---|---|---|---|---|---|\n| North | 300 | 40 | 50 | 60 | 2028 |",
        &["106 P-CELL", "300 O-OPEN", "40 O-OPEN", "50 O-OPEN", "60 O-OPEN"],
    ),
    // A cell of the target column that begins with a verb.
    (
        "2027年工作要点\n\n| 任务 | 年度目标 |\n|---|---|\n| 道路 | 硬化12公里 |\n| 园区 | 开工17个 |\n| 企业 | 新增5家 |",
        &["12公里 C-COUNT", "17个 C-COUNT", "5家 C-COUNT"],
    ),
    (
        "2027年计划\n\n| 指标 | 2027年目标 | 比上年增长（%） |\n|---|---|---|\n| 产值（亿元） | 40 | 8 |",
        &["40 C-TABLE", "8 O-OPEN"],
    ),
    (
        "2027年工作台账\n\n| 任务 | 量化目标 | 上半年 |\n|---|---|---|\n| 招商 | 签约30个 | 15个 |",
        &["30个 C-COUNT", "15个 O-OPEN"],
    ),
    (
        "Plan 2027\n\n| Work | Target |\n|---|---|\n| Piers | 2 built, 3 started |",
        &["2 C-TABLE", "3 O-OPEN"],
    ),
    (
        "Port Plan 2027-2031\n\n| Indicator | Target 2027 | Target 2031 |\n|---|---|---|\n| Boats | 400 | 500 |",
        &["400 C-TABLE", "500 C-TABLE"],
    ),
    // Beside one column of targets there may be others.
    (
        "Plan 2027\n\n| Measure | Target | Stretch goal | Funding |\n|---|---|---|---|\n| Crews | 40 | 50 | $3m |",
        &["40 C-TABLE", "50 C-TABLE", "3 C-TABLE"],
    ),
    // Years of which it is not known whether the plan has them before it, and years that it has behind it.
    (
        "Harbour Strategy 2030\n\n| Indicator | 2025 | 2027 | 2028 |\n|---|---|---|---|\n| Crews | 20 | 21 | 22 |",
        &["20 O-OPEN", "21 O-OPEN", "22 C-TABLE"],
    ),
    (
        "Harbour Strategy 2027–2032\n\n| Indicator | 2025 | 2028 | 2032 |\n|---|---|---|---|\n| Crews | 20 | 21 | 22 |",
        &["20 P-CELL", "21 C-TABLE", "22 C-TABLE"],
    ),
    (
        "Plan 2027-2030\n\n| Indicator | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Crews | 20 | 21 | 22 |",
        &["20 P-CELL", "21 P-CELL", "22 P-CELL"],
    ),
    (
        "东州市国民经济和社会发展第十五个五年规划纲要\n\n| 指标 | 2020年 | 2025年 | 2030年 |\n|---|---|---|---|\n| 人口（万人） | 30 | 31 | 32 |",
        &["第十五个 P-ORD", "五年 P-TIME", "30 P-CELL", "31 P-CELL", "32 C-TABLE"],
    ),
    (
        "Plan 2027-2030\n\n| Indicator | Actual 2026 | 2028 | Target 2030 |\n|---|---|---|---|\n| Crews | 20 | 21 | 22 |",
        &["20 P-CELL", "21 O-OPEN", "22 C-TABLE"],
    ),
];

#[test]
fn bars_in_prose_make_no_table() {
    let promises = |text: &str| {
        let (_, document) = reading(text);
        document.numerals.iter().filter(|one| one.promise.is_some()).count()
    };
    assert_eq!(promises("2027年计划\n今年目标：新增企业5家 | 新建学校3所 | 培训教师500名"), 3);
    assert_eq!(
        promises("Plan 2027\nWe will build 300 homes | plant 500 trees | open 12 parks."),
        3
    );
    // Rows are rows, drawn or not.
    assert_eq!(
        promises("Plan 2027\n| Measure | 2027 target |\n| Homes | 300 |\n| Trees | 500 |"),
        2
    );
    assert_eq!(promises("Plan 2027\nMeasure | 2027 target\nHomes | 300\nTrees | 500"), 2);
}

#[test]
fn a_dismissal_whose_quote_holds_no_numeral_is_told() {
    let (source, document) = reading("2027年计划\n开展巡诊80次，服务群众。");
    let dismissed = |quote: &str| {
        let plan = format!(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2027\"\n[milestone.one]\nname = \"n\"\n\
             [[dismissed]]\nquote = \"{quote}\"\nreason = \"r\"\n"
        );
        let (plan, found) = read_plan("targets.toml", plan.as_bytes());
        cover(&document, &source, &plan.unwrap_or_else(|| panic!("{found:?}")).plan).idle
    };
    assert_eq!(dismissed("服务群众"), [0]);
    assert_eq!(dismissed("巡诊90次"), [0]);
    assert_eq!(dismissed("巡诊80次"), Vec::<usize>::new());
}

#[test]
fn a_table_whose_columns_no_page_holds_is_open_and_not_read() {
    let row =
        |cell: &str, count: usize| format!("| 指标 |{}\n", format!(" {cell} |").repeat(count));
    let table = |count| {
        format!("2027年计划\n{}{}{}", row("2027年目标", count), row("---", count), row("40", count))
    };
    let promises = |count| {
        let (_, document) = reading(&table(count));
        assert_eq!(document.numerals.len(), 2 * count + 1, "all are in the ledger");
        document.numerals.iter().filter(|one| one.promise.is_some()).count()
    };
    assert_eq!(promises(200), 200);
    assert_eq!(promises(300), 0);
}

#[test]
fn a_header_that_stands_in_its_table_again_and_the_number_of_a_row_are_no_targets() {
    let table = "Plan 2027\n| | | Indicator | 2027 targets |\n| --- | --- | --- | --- |\n| | 7 | Piers | 6 |\n\
        | More | | Indicator | 2027 targets |\n| | 8 | Rank of the port | Top 3 |\n";
    let draft = drafting(table);
    let limits: Vec<(&str, &str)> = draft
        .entries
        .iter()
        .filter_map(|entry| match &entry.kind {
            DraftKind::Indicator { key, value, .. } => Some((*key, value.as_str())),
            DraftKind::Milestone { .. } => None,
        })
        .collect();
    assert_eq!(limits, [("at-least", "6"), ("at-most", "3")]);
}

#[test]
fn a_share_in_words_a_comma_for_a_point_and_a_range_that_falls_are_read() {
    let limits = |text: &str| {
        let entries = drafting(&format!("Plan 2027\n{text}")).entries.into_iter();
        let limit = |kind| match kind {
            DraftKind::Indicator { key, value, stretch, .. } => {
                Some(format!("{key} {value} {}", stretch.unwrap_or_default()))
            }
            DraftKind::Milestone { .. } => None,
        };
        entries.filter_map(|entry| limit(entry.kind)).collect::<Vec<_>>().join("; ")
    };
    for (text, expected) in [
        ("Keep the share of late ferries to under one in twenty.", "below 5 "),
        ("Fewer than one in ten guests will wait.", "below 10 "),
        ("No more than one in a hundred calls will be lost.", "at-most 1 "),
        (
            "We will raise the share to 78,5% and build 1,5 GW of wind.",
            "at-least 78.5 ; at-least 1.5 ",
        ),
        ("Open walking routes of 5,10 km and 2 parks.", ""),
        (
            "| Measure | Baseline | Target |\n|---|---|---|\n| Wait (days) | 40 | 20-25 |",
            "at-most 25 20",
        ),
        (
            "| Measure | Baseline | Target |\n|---|---|---|\n| Boats | 40 | 50-60 |",
            "at-least 50 60",
        ),
        ("失业率控制在5%—5.5%。", "at-most 5.5 5"),
    ] {
        assert_eq!(limits(text), expected, "{text}");
    }
}

#[test]
fn an_amount_of_a_plan_of_several_years_adds_up_only_where_the_text_says_so() {
    let measure = |text: &str| {
        let entries = drafting(text).entries.into_iter();
        let measures = entries.filter_map(|entry| match entry.kind {
            DraftKind::Indicator { measure: DraftMeasure::Key(key), .. } => Some(key),
            DraftKind::Indicator { .. } => Some("open"),
            DraftKind::Milestone { .. } => None,
        });
        measures.collect::<Vec<_>>().join(" ")
    };
    for (text, expected) in [
        ("2026—2030年规划\n到2030年，地区生产总值突破2600亿元。", "open"),
        ("2026—2030年规划\n累计完成固定资产投资500亿元。", "flow"),
        ("2026—2030年规划\n每年新增就业3万人。", "open"),
        ("2026—2030年规划\n新建学校3所。", "flow"),
        ("2027年工作要点\n地区生产总值突破2600亿元。", "flow"),
        ("Plan 2027-2031\nHire 60 apprentices a year.", "open"),
        ("Plan 2027-2031\nPlant 3,000 trees each year.", "open"),
        ("Plan 2027-2031\nBuild 300 homes.", "flow"),
    ] {
        assert_eq!(measure(text), expected, "{text}");
    }
}

#[test]
fn no_id_is_the_name_of_another_target() {
    let draft = drafting(
        "Plan 2027\nRaise growth of the region to 4%.\nWe expect growth of 5% in 2028.\nKeep growth at 3%.",
    );
    for one in &draft.entries {
        let others = draft.entries.iter().filter(|other| other.id != one.id);
        assert!(others.into_iter().all(|other| other.name.to_lowercase() != one.id), "{}", one.id);
    }
}

#[test]
fn a_stretch_that_no_quote_states_disagrees() {
    let beds = |text: &str, stretch: u32| {
        last_account(text, "床位100张", "张", &format!("at-least = 100\nstretch = {stretch}"))
    };
    assert_eq!(beds("新增床位100张。", 200), Account::Disagrees(0, Difference::Stretch));
    let both = "新增床位100张，力争120张。";
    let target = "at-least = 100\nstretch = 120";
    let account = last_account(both, "床位100张，力争120张", "张", target);
    assert_eq!(account, Account::Covered(vec![0]));
}

/// Every numeral of a text, as written with its unit and the id of its rule.
fn ruled(text: &str) -> Vec<(String, &'static str)> {
    let (source, document) = reading(text);
    let numerals = document.numerals.iter();
    numerals.map(|one| (source.slice(&one.phrase).to_owned(), one.rule.id())).collect()
}

#[test]
fn a_count_before_a_word_that_begins_as_a_month_is_no_date() {
    for count in ["12 markets", "8 marinas", "20 marshals", "14 junctions", "5 decks", "10 novels"]
    {
        let found = ruled(&format!("We will open {count}."));
        assert!(matches!(found.as_slice(), [(_, rule)] if *rule != "P-DATE"), "{count}: {found:?}");
    }
    for day in ["12 March", "8 Mar. 2027", "20 Sept", "14 June", "5 Dec.", "10 November"] {
        let found = ruled(&format!("We will open on {day}"));
        assert!(found.iter().all(|(_, rule)| *rule == "P-DATE"), "{day}: {found:?}");
    }
}

#[test]
fn every_number_in_characters_that_counts_is_in_the_ledger() {
    for (text, written) in [
        ("培育骨干二百余人。", "二百余人"),
        ("化解纠纷三百余起。", "三百余起"),
        ("引进企业十余家。", "十余家"),
        ("粮食产量达到五百。", "五百"),
        ("新增床位二百。", "二百"),
        ("完成投资三点五亿元。", "三点五亿元"),
    ] {
        let found: Vec<String> = ruled(text).into_iter().map(|(written, _)| written).collect();
        assert_eq!(found, [written], "{text}");
    }
    // Parts of words, times of day and sayings hold no count.
    for text in ["发展多元文化，实现十全十美。", "坚持统一管理。", "打造千方百计的氛围。"]
    {
        assert_eq!(ruled(text), [], "{text}");
    }
    for (text, value) in
        [("完成投资三点五亿元。", "3.5"), ("Hire one hundred and twenty nurses.", "120")]
    {
        let (_, document) = reading(text);
        let amount = document.numerals[0].promise.as_ref().map(|promise| promise.amount.clone());
        assert_eq!(amount, Some(Amount::One(value.parse().expect("a number"))), "{text}");
    }
    let pair = ruled("We will train between one hundred and two hundred nurses.");
    assert_eq!(pair.len(), 2, "{pair:?}");
}

#[test]
fn ids_stay_when_the_document_changes_elsewhere() {
    let ids = |text: &str| -> BTreeSet<String> {
        drafting(text).entries.into_iter().map(|entry| entry.id).collect()
    };
    let before = ids(&example());
    let grown = example().replace("三、重点任务", "三、重点任务\n0.先行。新建图书馆2座。");
    let after = ids(&grown);
    assert!(before.is_subset(&after), "{before:?}\n{after:?}");
    assert_eq!(after.len(), before.len() + 1);
    // An id tells what it means by its own words: it does not pass to another of its name.
    let parks = "# Town plan 2026\n## Spring\n- New members: 20\n## Autumn\n- New members: 35\n";
    let grown = parks.replace("## Spring", "## Winter\n- New members: 9\n## Spring");
    assert!(ids(parks).is_subset(&ids(&grown)), "{:?}\n{:?}", ids(parks), ids(&grown));
    // One that is left alone keeps what told it from the other, and so does one whose sentence says something else.
    let alone = "# Town plan 2026\n## Spring\n- New members: 20\n";
    assert!(ids(alone).is_subset(&ids(parks)), "{:?}\n{:?}", ids(alone), ids(parks));
    let goals = "# Town plan 2026\n## Housing\nWe will build 300 homes and raise the recycling rate to 55%.\n\
                 ## Waste\nWe will clear 9 dumps. We will raise the recycling rate to 60%.\n## Housing\n\
                 We will pave 4 roads and raise the recycling rate to 70%.\n";
    let edited = goals.replace("pave 4 roads", "lay 12 kilometres of pipes");
    let common = ids(goals).intersection(&ids(&edited)).count();
    assert_eq!(common + 1, ids(goals).len(), "{:?}\n{:?}", ids(goals), ids(&edited));
    let section = |text: &str| drafting(text).sections;
    let numbered = "# 2027年计划\n## 二、文化\n新建图书馆2座。\n";
    let moved = numbered.replace("## 二、", "## 一、教育\n新建学校3所。\n## 三、");
    assert!(section(&moved).contains(&section(numbered)[0]), "{:?}", section(&moved));
    assert_eq!(section(numbered)[0].1, "文化");
}

#[test]
fn what_is_said_twice_is_one_target_and_what_differs_is_told() {
    let same = drafting("总目标：新增高新技术企业10家以上。\n细目：新增高新技术企业10家以上。");
    assert_eq!(same.entries.len(), 1);
    assert!(same.findings.is_empty());
    // What names no deadline is due when the plan ends, as the headline says.
    let ends = "某县2030年计划\n\n到2030年底，茶叶产量达到320吨以上。\n\n茶叶产量达到320吨。";
    assert_eq!(drafting(ends).entries.len(), 1);
    let earlier = ends.replace("到2030年底", "到2030年6月底");
    assert_eq!(drafting(&earlier).entries.len(), 2);
    let differs = drafting("总目标：新增高新技术企业10家以上。\n细目：新增高新技术企业12家以上。");
    assert_eq!(differs.entries.len(), 2);
    assert_eq!(differs.findings[0].code.number(), "PC0508");
    let generic = drafting("Noise\n- Reduction of 10% by 2030\nWaste\n- Reduction of 20% by 2030");
    assert!(generic.findings.is_empty(), "{:?}", generic.findings);
    for apart in [
        "Smoking\n\nTarget: 3.1.a: Reduction to 7% by 2030 ; 3.1.b: Reduction to 19% by 2030",
        "# Spring\n- New members: 20\n# Autumn\n- New members: 35",
        "到2027年，冷库容量达到3万吨。茶叶产值达到4亿元。\n到2030年，茶叶产值达到6亿元。",
    ] {
        let draft = drafting(apart);
        assert!(draft.findings.is_empty(), "{apart}: {:?}", draft.findings);
    }
    // A headline and its body may use other words.
    for once in [
        "# Plan 2027\n## Summary\nWe will build 300 homes.\n## Housing\nThe city will build 300 new homes.",
        "# Plan 2027\n## Summary\nWe will hire 40 nurses.\n## Health\nRecruit 40 nurses.",
        "2027年计划\n一、总体目标\n创建美丽乡村30个。\n二、村镇\n建设美丽乡村30个。",
    ] {
        assert_eq!(drafting(once).entries.len(), 1, "{once}");
    }
    // Two places or times are two things, and so are two deeds.
    for twice in [
        "# Plan 2027\n## Spring\n- New members: 20\n## Autumn\n- New members: 20",
        "# Plan 2027\n## North ward\nBuild 40 homes.\n## South ward\nBuild 40 homes.",
        "2027年计划\n一、城北片区\n新建学校3所。\n二、城南片区\n新建学校3所。",
        "# Plan 2027\n## Homes\nBuild 40 homes.\n## Streets\nRepair 40 homes.",
        "2027年计划\n新建学校3所。\n改造学校3所。",
    ] {
        assert_eq!(drafting(twice).entries.len(), 2, "{twice}");
    }
    let part = drafting("在校生规模达到9万人，其中高职规模达到12万人。");
    assert_eq!(part.findings[0].code.number(), "PC0509");
}

#[test]
fn what_only_describes_or_numbers_is_no_target_and_what_counts_is_one() {
    let targets = |text: &str| drafting(&format!("Plan 2027\n{text}")).entries.len();
    for (text, count) in [
        ("建成地铁3号线二期。推进产业园三期工程。", 0),
        ("举办培训班三期。发行债券2期。", 2),
        ("培育年销售额超10亿元企业3—5家。", 1),
        ("年销售额超过10亿元，新增企业3—5家。", 2),
        ("Launch version 3.0 in Q2. Ship release 2.1 by June.", 0),
        ("Release 3 apps by June.", 1),
        ("We will train 400 pupils, of whom 40% will be under 18.", 2),
        ("Keep the number of complaints under 18.", 1),
        ("供应共有产权住房500套。", 1),
        ("全县共有产业园5个。", 0),
        ("Save 400t of steel and 20,000t of lime.", 2),
        ("新建一所学校。打造一个品牌，形成一批成果。", 1),
    ] {
        assert_eq!(targets(text), count, "{text}");
    }
}

#[test]
fn what_is_striven_for_beyond_a_limit_is_its_stretch() {
    let text = "到2027年，新增企业20家，力争25家；事故不超过8起，力争控制在5起以内。";
    let draft = drafting(&format!("2027年计划\n{text}"));
    assert!(draft.findings.is_empty(), "{:?}", draft.findings);
    let limits: Vec<(&str, &str, Option<&str>)> = draft
        .entries
        .iter()
        .filter_map(|entry| match &entry.kind {
            DraftKind::Indicator { key, value, stretch, .. } => {
                Some((*key, value.as_str(), stretch.as_deref()))
            }
            DraftKind::Milestone { .. } => None,
        })
        .collect();
    assert_eq!(limits, [("at-least", "20", Some("25")), ("at-most", "8", Some("5"))]);
    let toml = chosen(&draft);
    let (plan, found) = read_plan("targets.toml", toml.as_bytes());
    let plan = plan.unwrap_or_else(|| panic!("{found:?}\n{toml}")).plan;
    let (source, document) = reading(&format!("2027年计划\n{text}"));
    let ledger = cover(&document, &source, &plan);
    let open = ledger
        .places
        .iter()
        .filter(|one| !matches!(one, Account::Covered(_) | Account::Structural));
    assert_eq!(open.count(), 0, "{:?}\n{toml}", ledger.places);
}

#[test]
fn a_paper_to_be_issued_keeps_its_deadline() {
    let draft =
        drafting("2027年工作要点\n6月底前出台《停车条例》。修订《用水办法》，9月底前完成。");
    let due: Vec<Option<&str>> = draft
        .entries
        .iter()
        .filter_map(|entry| match &entry.kind {
            DraftKind::Milestone { due, .. } => Some(due.as_deref()),
            DraftKind::Indicator { .. } => None,
        })
        .collect();
    assert_eq!(due, [Some("2027-06"), Some("2027-09")]);
}

/// The milestones of a draft, each with its deadline, and `?` where that was assumed.
fn milestones(text: &str) -> Vec<String> {
    let entries = drafting(text).entries.into_iter();
    let shown = entries.filter_map(|entry| match entry.kind {
        DraftKind::Milestone { due: None, .. } => Some(entry.name),
        DraftKind::Milestone { due: Some(due), gaps } => {
            let mark = if gaps.is_empty() { "" } else { "?" };
            Some(format!("{} · {due}{mark}", entry.name))
        }
        DraftKind::Indicator { .. } => None,
    });
    shown.collect()
}

#[test]
fn every_example_of_a_milestone_is_drafted_as_the_page_says() {
    let page = fs::read_to_string(root().join("docs/coverage.md")).expect("the page");
    let mut failures = Vec::new();
    let examples = page.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("` → "));
    for (text, expected) in examples {
        let expected =
            if expected == "nothing" { String::new() } else { expected.replace('`', "") };
        let actual = milestones(&text.replace('⏎', "\n")).join("; ");
        if actual != expected {
            failures.push(format!("{text}: `{actual}` and not `{expected}`"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_deadline_of_another_paper_or_deed_is_not_taken_in_silence() {
    let title = "2026年工作要点\n";
    for (text, expected) in [
        ("制定《丙条例》，9月底前印发《丁规划》。", &["制定丙条例", "印发丁规划 · 2026-09"][..]),
        ("制定《丙条例》，9月底前新建学校3所。", &["制定丙条例"]),
        (
            "6月底前出台《甲条例》，制定《乙条例》。",
            &["出台甲条例 · 2026-06", "制定乙条例 · 2026-06?"],
        ),
        ("6月底前出台《甲条例》、《乙条例》。", &["出台甲条例 · 2026-06", "出台乙条例 · 2026-06"]),
        ("出台《甲条例》（9月底前），出台《乙条例》。", &["出台甲条例 · 2026-09", "出台乙条例"]),
        ("制定《丙条例》，9月底前完成。", &["制定丙条例 · 2026-09"]),
        ("制定《丙条例》，9月底前印发。", &["制定丙条例 · 2026-09"]),
        ("修订《甲办法》，9月底前提请审议。", &["修订甲办法 · 2026-09"]),
        (
            "Publish the Tram Plan and adopt a Bus Policy by May 2026.",
            &["Publish the Tram Plan · 2026-05?", "Adopt a Bus Policy · 2026-05"],
        ),
    ] {
        assert_eq!(milestones(&format!("{title}{text}")), expected, "{text}");
    }
}

#[test]
fn what_a_name_says_settles_how_values_add_up_and_a_verb_within_that_of_a_place_does_not() {
    let settled = |text: &str| {
        let entries = drafting(&format!("2026年工作要点\n{text}")).entries.into_iter();
        let measures = entries.filter_map(|entry| match entry.kind {
            DraftKind::Indicator { measure: DraftMeasure::Key(key), .. } => Some(key),
            DraftKind::Indicator { .. } => Some("open"),
            DraftKind::Milestone { .. } => None,
        });
        measures.collect::<Vec<_>>()
    };
    for (text, expected) in [
        ("建成区路网密度达到8公里/平方公里。", "level"),
        ("改造区管网密度达到8公里/平方公里。", "level"),
        ("建设用地规模控制在80公顷以内。", "level"),
        ("建成区域医疗中心3个。", "flow"),
        ("新建区级医院3所。", "flow"),
        ("建成学校3所。", "flow"),
        ("PM2.5年均浓度控制在30微克/立方米以内。", "level"),
        ("事业单位总收入达到3亿元。", "flow"),
        ("单位面积产量达到500公斤。", "level"),
        ("| Measure | Target |\n|---|---|\n| Level 2 apprenticeships completed | 300 |", "flow"),
        ("| Measure | Target |\n|---|---|\n| Rate relief grants awarded | 300 |", "open"),
        ("| Measure | Target |\n|---|---|\n| Price-capped homes handed over | 300 |", "open"),
        ("Remove 12 level crossings.", "open"),
        ("平均受教育年限达到11年。", "level"),
        ("孕产妇死亡率控制在10/10万以内。", "level"),
        ("单位面积产出强度达到300万元/亩。", "level"),
        ("农村居民人均可支配收入达到2万元。", "open"),
        ("年均新增就业5万人。", "open"),
        ("群众满意度达到92分以上。", "level"),
        ("Keep the average wait to 12 minutes.", "level"),
        ("Reduce infant mortality rate to 12.", "rate"),
        ("Raise the air quality index to 60.", "level"),
        ("We will build 300 homes.", "flow"),
        ("By 2026, 500 trees will be planted.", "flow"),
    ] {
        assert_eq!(settled(text), [expected], "{text}");
    }
}

#[test]
fn what_does_not_add_up_is_told() {
    let mut failures = Vec::new();
    for (text, codes) in [
        ("新增床位900张，其中县级500张、乡镇600张。", &["PC0510"][..]),
        ("We will train 300 pilots, of whom 200 in the north and 150 in the south.", &["PC0510"]),
        ("We will build 90 cabins: 50 for rent and 60 for sale.", &["PC0510"]),
        ("We will build 90 cabins: 50 for rent and 40 for sale.", &[]),
        ("We will open 8 piers, including 5 in the east and 4 in the west.", &["PC0510"]),
        (
            "We will hire 70 divers, of whom 40 will be women and 35 will be apprentices.",
            &["PC0510"],
        ),
        ("We will build 90 cabins, of which 30 will be let, and plant 400 limes.", &[]),
        ("We will lay rails: 90 km in 2027, 120 km in 2028.", &[]),
        ("新建泊位80个：货运泊位50个，客运泊位20个。", &[]),
        ("新建泊位80个（货运50个、客运40个）。", &["PC0510"]),
        ("每个镇建有1个码头（渡口）、每个村建有1个泊位、每个街道建有1个站点。", &[]),
        ("新建泊位80个：货运泊位50个、客运泊位40个。", &["PC0510"]),
        ("We will train 300 pilots.\nLater: we will train 350 pilots.", &["PC0508"]),
        ("新增床位900张，其中县级300张、乡镇600张。", &[]),
        ("新增床位900张以上，其中县级500张、乡镇600张。", &[]),
        ("工业产值增长15%，由100亿元提高到120亿元。", &["PC0511"]),
        ("工业产值增长20%，由100亿元提高到120亿元。", &[]),
        ("工业产值增长15%以上，由100亿元提高到120亿元。", &[]),
        ("工业产值年均增长15%，由100亿元提高到200亿元。", &[]),
        ("去年工业产值100亿元。\n今年工业产值达到120亿元。\n工业产值增长15%。", &["PC0511"]),
        (
            "去年工业产值100亿元。\n到2030年，工业产值翻番。\n到2030年，工业产值达到150亿元。",
            &["PC0511"],
        ),
        (
            "题\n| 指标 | 2025年 | 2030年目标 |\n| 工业产值（亿元） | 100 | 150 |\n到2030年，工业产值增长20%。",
            &["PC0511"],
        ),
        ("Increase exports by 15% by 2030, from $100 million to $130 million.", &["PC0511"]),
        ("Revenue will grow by 15%. It will rise from $100 million to $130 million.", &["PC0511"]),
        ("We will raise exports from $100 million to $150 million, up 20%.", &["PC0511"]),
        ("We will raise exports from $100 million to $120 million, up 20%.", &[]),
        ("Exports will be up 20% in 2027, at $150 million (2026: $100 million).", &["PC0511"]),
        ("The number of berths will increase from 200 to 300, a 20% increase.", &["PC0511"]),
        ("Waste will fall from 699 to 490 tonnes by 2030 (a 30% reduction).", &[]),
        ("到2027年，工业产值达到120亿元，比2025年的100亿元增长30%。", &["PC0511"]),
        ("总目标：全县粮食产量达到30万吨。\n细目：粮食产量达到32万吨。", &["PC0508"]),
        ("总目标：全县粮食产量达到30万吨。\n细目：粮食产量达到30万吨。", &[]),
    ] {
        let found = drafting(text).findings;
        let found: Vec<&str> = found.iter().map(|one| one.code.number()).collect();
        if found != codes {
            failures.push(format!("{found:?} and not {codes:?}: {text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn records_count_characters_of_the_document_as_written() {
    let text = "计划：失业率控制在５．５％以内，新增１２家企业。";
    let draft = drafting(text);
    let characters: Vec<char> = text.chars().collect();
    let numbers: Vec<String> = draft
        .records
        .iter()
        .map(|one| characters[one.num_start..one.num_end].iter().collect())
        .collect();
    assert_eq!(numbers, ["５．５", "１２"]);
    for record in &draft.records {
        let quoted: String = characters[record.start..].iter().collect();
        assert!(quoted.starts_with(&record.quote), "{record:?}");
    }
}

fn word_file(xml: &str) -> DataSource {
    word_file_of(&[("word/document.xml", xml)])
}

fn word_file_of(parts: &[(&str, &str)]) -> DataSource {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, xml) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(xml.as_bytes()).expect("its text");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    DataSource::Bytes { name: "plan.docx".to_owned(), bytes }
}

#[test]
fn a_word_file_is_read_by_paragraph_and_cell() {
    let xml = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>新增企业</w:t></w:r><w:r><w:t>12家&amp;以上。</w:t>\
        </w:r><w:del><w:r><w:t>不要</w:t></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc>\
        <w:tc><w:p><w:r><w:t>2025年目标</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>产量（吨）</w:t></w:r></w:p>\
        </w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let source = read_document(&word_file(xml), None).expect("a document");
    assert_eq!(source.text(), "新增企业12家&以上。\n| 指标 | 2025年目标 |\n| 产量（吨） | 40 |\n");
    let rules: Vec<Rule> = read(&source).numerals.iter().map(|one| one.rule).collect();
    assert_eq!(rules.last(), Some(&Rule::Table));
}

#[test]
fn a_damaged_word_file_is_refused_with_its_name() {
    let bytes = b"PK\x03\x04 no archive".to_vec();
    let fault = read_document(&DataSource::Bytes { name: "plan.docx".to_owned(), bytes }, None);
    assert_eq!(fault.expect_err("no document").code.number(), "PC0001");
}

/// A paragraph of a Word file with what stands in its run.
fn paragraph(run: &str) -> String {
    format!("<w:document xmlns:w=\"w\"><w:body><w:p><w:r>{run}</w:r></w:p></w:body></w:document>")
}

#[test]
fn nothing_of_a_word_file_is_dropped_in_silence() {
    for (run, text) in [
        ("<w:t>cut by 10</w:t><w:noBreakHyphen/><w:t>12%</w:t>", "cut by 10-12%\n"),
        ("<w:t>hire <![CDATA[30]]> wardens</w:t>", "hire 30 wardens\n"),
        ("<w:t>A &lt; B</w:t>", "A < B\n"),
    ] {
        let source = read_document(&word_file(&paragraph(run)), None).expect(run);
        assert_eq!(source.text(), text);
    }
    // Cut off in its middle, or with a name that only what lies outside of it could explain.
    let whole = paragraph("<w:t>hire 30 wardens</w:t>");
    let cut = ["</w:body>", "</w:p>", "</w:r>"].map(|end| whole.split(end).next().unwrap_or(""));
    let named = paragraph("<w:t>hire &many; wardens</w:t>");
    for xml in cut.into_iter().chain([named.as_str()]) {
        let fault = read_document(&word_file(xml), None).expect_err(xml);
        assert_eq!(fault.code.number(), "PC0001", "{xml}");
    }
}

#[test]
fn notes_of_a_word_file_are_lines_below_its_text() {
    let note = |text: &str| {
        let note = format!("<w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>");
        format!("<w:footnotes xmlns:w=\"w\">{note}</w:footnotes>")
    };
    let text = paragraph("<w:t>Harbour plan 2027</w:t><w:footnoteReference w:id=\"1\"/>");
    let (foot, end) = (note("We will plant 33 trees."), note("We will open 4 quays."));
    let parts = [
        ("word/endnotes.xml", end.as_str()),
        ("word/document.xml", text.as_str()),
        ("word/footnotes.xml", foot.as_str()),
    ];
    let source = read_document(&word_file_of(&parts), None).expect("a document");
    assert_eq!(
        source.text(),
        "Harbour plan 2027\nWe will plant 33 trees.\nWe will open 4 quays.\n"
    );
    let fault = read_document(&word_file_of(&[parts[1], ("word/footnotes.xml", "<w:p>")]), None);
    assert_eq!(fault.expect_err("a note that is cut off").code.number(), "PC0001");
}

#[test]
fn what_a_revision_took_away_and_what_stands_twice_is_read_once() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let row = |about: &str, text: &str| {
        format!("<w:tr>{about}<w:tc><w:p>{}</w:p></w:tc></w:tr>", run(text))
    };
    let body = format!(
        "<w:p><w:moveFrom>{}</w:moveFrom>{}<w:moveTo>{}</w:moveTo></w:p>\
         <w:p><w:r><mc:AlternateContent><mc:Choice><w:t>box</w:t></mc:Choice><mc:Fallback><w:t>box</w:t></mc:Fallback>\
         </mc:AlternateContent></w:r></w:p><w:tbl>{}{}</w:tbl>",
        run("40 homes"),
        run("first "),
        run("40 homes"),
        row("<w:trPr><w:del w:id=\"1\"/></w:trPr>", "struck out 12"),
        row("<w:trPr><w:cantSplit/></w:trPr>", "kept 13"),
    );
    let xml = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let source = read_document(&word_file(&xml), None).expect("a document");
    assert_eq!(source.text(), "first 40 homes\nbox\n| kept 13 |\n");
}

#[test]
fn a_document_that_is_not_there_ends_with_2() {
    let output = run(root(), &["draft", "nowhere.txt", "--lang", "en"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("nowhere.txt"));
}

proptest! {
    #[test]
    fn any_draft_is_a_plan_once_its_choices_are_made(text in texts()) {
        let draft = drafting(&format!("2025年计划\n{text}\n新增示范企业7家。"));
        let toml = chosen(&draft);
        let (plan, found) = read_plan("targets.toml", toml.as_bytes());
        prop_assert!(plan.is_some(), "{:?}\n{}", found, toml);
    }

    #[test]
    fn ids_stay_whatever_else_comes_or_goes(
        parts in prop::collection::vec((0..6_usize, prop::collection::vec((0..5_usize, 0..3_usize), 1..4)), 2..7),
        gone in 0..7_usize,
        is_english: bool,
    ) {
        let whole = told(&parts, is_english);
        let mut fewer = parts.clone();
        fewer.remove(gone % parts.len());
        let rest = told(&fewer, is_english);
        let mut moved: Vec<(String, BTreeSet<String>)> = Vec::new();
        for (id, quotes) in &rest {
            if whole.iter().any(|(other, said)| other == id && said.is_disjoint(quotes)) {
                moved.push((id.clone(), quotes.clone()));
            }
        }
        prop_assert!(moved.is_empty(), "passed to another: {:?}\n{:?}\n{:?}", moved, whole, rest);
    }
}

/// The ids that a document of parts is given, each with what its target quotes; every number is its own.
fn told(
    parts: &[(usize, Vec<(usize, usize)>)],
    is_english: bool,
) -> Vec<(String, BTreeSet<String>)> {
    const CHINESE: (&[&str], &[&str]) = (
        &["城北片区", "城南片区", "教育", "卫生", "总体目标", "住房"],
        &["新建学校", "改造道路", "新增床位", "培训教师", "新建公园"],
    );
    const ENGLISH: (&[&str], &[&str]) = (
        &["Spring", "Autumn", "Housing", "Our goals", "Health", "Parks"],
        &["homes", "trees", "clinics", "new members", "libraries"],
    );
    let (titles, things) = if is_english { ENGLISH } else { CHINESE };
    let mut text = if is_english { "# Town plan 2027\n" } else { "# 某县2027年计划\n" }.to_owned();
    for (part, targets) in parts {
        text = text + "## " + titles[*part] + "\n";
        for (thing, amount) in targets {
            let number = (100 + part * 31 + thing * 7 + amount).to_string();
            let thing = things[*thing];
            text = if is_english {
                text + "- We will build " + &number + " " + thing + ".\n"
            } else {
                text + thing + &number + "个。\n"
            };
        }
    }
    let entries = drafting(&text).entries;
    entries.into_iter().map(|one| (one.id, one.quotes.into_iter().collect())).collect()
}
