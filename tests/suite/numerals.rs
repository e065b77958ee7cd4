//! Every numeral of a document stands in its ledger, once: a small scanner that knows nothing of the program says
//! where numerals are, in digits of any script, in characters, in signs and in English words.

use std::ops::Range;

use plancheck::document::{Account, Class, Rule, cover, draft, read};
use plancheck::input::read_plan;
use plancheck::report::drafted;
use plancheck::source::SourceFile;
use proptest::prelude::*;

/// The numerals of a text, in bytes, each with its rule.
fn ledger(text: &str) -> Vec<(Range<usize>, Rule)> {
    let document = read(&SourceFile::new("plan.txt", text));
    document.numerals.iter().map(|one| (one.span.clone(), one.rule)).collect()
}

const DIGITS: &str = "一二两三四五六七八九";
const POWERS: &str = "十百千万亿";
const FORMAL: &str = "壹贰叁肆伍陆柒捌玖";
const FORMAL_POWERS: &str = "拾佰仟";

/// The bytes of every character that must be part of a numeral, whatever stands around it: digits of all scripts,
/// numbers in signs, and a digit in characters with the power that multiplies it.
fn must_hold(text: &str) -> Vec<usize> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    for (index, (at, c)) in characters.iter().enumerate() {
        let next = characters.get(index + 1).map(|(_, c)| *c);
        let is_raised = matches!(*c, '²' | '³' | '¹' | '\u{2070}'..='\u{209F}');
        let is_pair = |digits: &str, powers: &str| {
            digits.contains(*c) && next.is_some_and(|next| powers.contains(next))
        };
        if is_pair(DIGITS, POWERS) || is_pair(FORMAL, FORMAL_POWERS) {
            found.extend([*at, characters[index + 1].0]);
        } else if c.is_numeric() && !is_raised || "廿卅卌".contains(*c) && next == Some('个') {
            found.push(*at);
        }
    }
    found
}

/// Texts of pieces that make numerals, and of anything else.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9０-９]{1,6}",
        "[一二三四五六七八九十百千万亿两零〇]{1,4}",
        "[壹贰叁肆伍陆柒捌玖拾佰仟廿卅]{1,3}",
        "[٠-٩०-९৩๓𝟗]{1,3}",
        "[①②⒈㈢ⅢⅫ½⅓¾〥፫]{1,2}",
        prop::sample::select(PIECES).prop_map(str::to_owned),
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

const PIECES: &[&str] = &[
    "。",
    "，",
    "、",
    "%",
    "％",
    "家",
    "万元",
    "以上",
    "不低于",
    "达到",
    "（",
    "）",
    "\n",
    " ",
    ".",
    ",",
    "-",
    "~",
    "：",
    ":",
    "到",
    "年",
    "由",
    "提高到",
    "分别",
    "其中",
    "第",
    "“",
    "”",
    "《",
    "》",
    "| ",
    "Target",
    " by ",
    " to ",
    "Reduce ",
    "at least ",
    "half",
    "double",
    "$",
    "million",
    "九成",
    "九成五",
    "翻番",
    "每",
    "余",
    "多",
    "几",
    "数",
    "上",
    "人次",
    "百分之",
    "分之",
    "点",
    "成",
    "统一",
    "翻",
    "番",
    "个",
    "one ",
    "two ",
    "hundred ",
    " and ",
    "thousand ",
];

proptest! {
    #[test]
    fn every_numeral_of_any_text_has_one_rule_and_stands_between_characters(text in texts()) {
        let source = SourceFile::new("plan.txt", &text);
        let document = read(&source);
        let mut end = 0;
        for numeral in &document.numerals {
            prop_assert!(numeral.span.start >= end, "numerals do not overlap");
            prop_assert!(text.get(numeral.span.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(text.get(numeral.phrase.clone()).is_some());
            prop_assert_eq!(numeral.promise.is_some(), numeral.rule.class() == Class::Promise);
            if let Some(promise) = &numeral.promise {
                prop_assert!(text.get(promise.quote.clone()).is_some());
            }
            end = numeral.span.end;
        }
        for at in must_hold(&text) {
            let is_held = document.numerals.iter().any(|one| one.span.contains(&at));
            prop_assert!(is_held, "what stands at {} is in no numeral of {:?}", at, text);
        }
        let _ = drafted(&document, &source, &draft(&document, &source));
    }
}

/// Forms of numerals, each with a unit that it counts.
const CHINESE: &[&str] = &[
    "廿个",
    "卅五座",
    "壹仟盏",
    "贰佰伍拾元",
    "百余次",
    "三百余起",
    "八万多亩",
    "十余家",
    "十几名",
    "两百间",
    "数百家",
    "几十家",
    "上万人次",
    "三点五亿元",
    "百分之十五",
    "百分之十五点五",
    "一成",
    "三成五",
    "三分之一",
    "千分之三",
    "三四所",
    "二三十个",
    "十七八岁",
    "五百",
    "二百通",
    "九百桩",
    "十六廒",
    "四十八面",
    "一万二剂",
    "两万八千辆",
    "一亿两千万元",
    "百万人次",
    "近千家",
    "超百亿元",
    "翻三番",
    "一半",
    "１２家",
    "３．５亿元",
    "٣٠٠株",
    "४५家",
    "½",
    "Ⅲ类",
    "①",
    "一百零八将",
    "二〇二七年",
];

/// Contexts of a promise, of a result and of a list, in which the numeral takes the place of the mark.
const AROUND: &[&str] = &[
    "2027年计划\n新增床位#。",
    "2027年计划\n实现目标#，完成任务。",
    "2027年计划\n去年已建成#。",
    "2027年计划\n一、达到#；\n二、其他。",
    "2027年计划\n其中#、#，",
    "2027年计划\n| 指标 | 目标 |\n| --- | --- |\n| 床位 | # |\n",
];

const ENGLISH: &[&str] = &[
    "twelve",
    "twenty-five",
    "one hundred and twenty",
    "a hundred and twenty",
    "two thousand five hundred",
    "one hundred and twenty thousand",
    "a dozen",
    "half a dozen",
    "three dozen",
    "half a million",
    "a million",
    "two and a half million",
    "two-thirds",
    "three quarters",
    "nine in ten",
    "hundreds of",
    "several dozen",
    "½",
    "2½",
    "III",
    "XIV",
    "٣٠٠",
    "४५",
    "1,200",
    "tenfold",
    "double",
    "at least one",
    "twenty-first",
];

const ENGLISH_AROUND: &[&str] = &[
    "Plan 2027\nWe will open # new berths.",
    "Plan 2027\nLast year we opened # berths.",
    "Plan 2027\n- Open # berths and # piers",
    "Plan 2027\nRaise the share of boats to # by 2030.",
];

/// Whether each place of a form in a text lies within numerals: every character of it that is part of a number.
fn gaps(text: &str, form: &str, is_part: impl Fn(char) -> bool) -> Vec<String> {
    let held = ledger(text);
    let mut gaps = Vec::new();
    for (start, _) in text.match_indices(form) {
        for (at, c) in form.char_indices().filter(|(_, c)| is_part(*c)) {
            let holders = held.iter().filter(|(span, _)| span.contains(&(start + at))).count();
            if holders != 1 {
                gaps.push(format!("{c} of {form} is in {holders} numerals of {text:?}"));
            }
        }
    }
    gaps
}

#[test]
fn every_form_of_a_numeral_in_characters_is_in_the_ledger_once() {
    let is_part = |c: char| {
        c.is_numeric()
            || [DIGITS, FORMAL, FORMAL_POWERS, "零〇廿卅卌"].iter().any(|all| all.contains(c))
    };
    let mut failures = Vec::new();
    for form in CHINESE {
        for around in AROUND {
            failures.extend(gaps(&around.replace('#', form), form, is_part));
        }
        // What has only multipliers is held by one numeral as well.
        let text = AROUND[0].replace('#', form);
        if ledger(&text).len() != 2 {
            failures.push(format!("{form}: {:?} in {text:?}", ledger(&text)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_form_of_a_numeral_in_english_is_in_the_ledger_once() {
    const WORDS: &[&str] = &[
        "twelve", "twenty", "five", "hundred", "two", "dozen", "half", "three", "quarters",
        "thirds", "nine", "ten", "double", "tenfold", "III", "XIV",
    ];
    let mut failures = Vec::new();
    for form in ENGLISH {
        for around in ENGLISH_AROUND {
            let text = around.replace('#', form);
            failures.extend(gaps(&text, form, char::is_numeric));
            for word in WORDS.iter().filter(|word| form.contains(**word)) {
                let at = text.find(form).expect("the form") + form.find(*word).expect("the word");
                let holders = ledger(&text).iter().filter(|(span, _)| span.contains(&at)).count();
                if holders != 1 {
                    failures.push(format!("{word} of {form} is in {holders} numerals of {text:?}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What a plan with one quoted target makes of the numerals of a text.
fn accounts(text: &str, quote: &str, target: &str) -> Vec<Account> {
    let source = SourceFile::new("plan.txt", text);
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2027\"\n[indicator.one]\nname = \"n\"\n{target}\n\
         measure = \"flow\"\nquote = \"{quote}\"\n"
    );
    let (plan, found) = read_plan("targets.toml", plan.as_bytes());
    cover(&read(&source), &source, &plan.unwrap_or_else(|| panic!("{found:?}")).plan).places
}

#[test]
fn numbers_in_words_have_the_value_that_they_say() {
    for (text, quote, target) in [
        ("完成投资三点五亿元。", "投资三点五亿元", "unit = \"亿元\"\nat-least = 3.5"),
        ("扩建泊位廿五个。", "泊位廿五个", "unit = \"个\"\nat-least = 25"),
        ("安装路灯壹仟贰佰盏。", "路灯壹仟贰佰盏", "unit = \"盏\"\nat-least = 1200"),
        ("新增泊位二三十个。", "泊位二三十个", "unit = \"个\"\nbetween = [20, 30]"),
        ("工业产值翻三番。", "翻三番", "unit = \"%\"\nequals = 700"),
        ("粮食产量达到٣٠٠吨。", "达到٣٠٠吨", "unit = \"吨\"\nat-least = 300"),
        ("事故起数降至零。", "降至零", "unit = \"起\"\nat-most = 0"),
        (
            "We will hire a hundred and twenty nurses.",
            "a hundred and twenty",
            "unit = \"nurses\"\nat-least = 120",
        ),
        (
            "We will build two thousand five hundred homes.",
            "two thousand five hundred homes",
            "unit = \"homes\"\nat-least = 2500",
        ),
        ("We will build 2½ miles of path.", "2½ miles", "unit = \"miles\"\nat-least = 2.5"),
        ("We will run half a dozen walks.", "half a dozen", "unit = \"walks\"\nat-least = 6"),
        ("Reduce road deaths to zero.", "deaths to zero", "unit = \"deaths\"\nat-most = 0"),
    ] {
        assert_eq!(accounts(text, quote, target), [Account::Covered(vec![0])], "{text}");
    }
}

#[test]
fn parts_of_words_and_names_hold_no_promise() {
    for text in [
        "坚持统一管理，完善一体化机制。",
        "千方百计扩大就业，百姓受益，万众一心。",
        "队伍建设稳步推进，大陆游客增多。",
        "推进一二三产业融合发展。",
        "编制十四五规划。",
        "打造千亿级产业集群。",
        "培育百亿企业。",
        "开展千家万户大走访。",
        "单位：万元",
        "No one will be left behind.",
        "The Million Trees plan goes on.",
        "Phase III begins in the twenty-first century.",
        "One of the pools stays open.",
        "千家万户共享成果。",
    ] {
        let open = ledger(text).into_iter().filter(|(_, rule)| rule.class() != Class::Structural);
        assert_eq!(open.collect::<Vec<_>>(), [], "{text}");
    }
}

#[test]
fn no_part_of_an_odd_number_is_left_out() {
    for text in ["百分之点三百", "百分之三点五百", "九成五万", "占百分之三点五千"]
    {
        let document = read(&SourceFile::new("plan.txt", text));
        for at in must_hold(text) {
            let is_held = document.numerals.iter().any(|one| one.span.contains(&at));
            assert!(is_held, "what stands at {at} is in no numeral of {text}");
        }
    }
}
