//! What must not be done, what is to be over by a time, and what would come if nobody did anything, in sentences written
//! for this suite.

use plancheck::document::{Class, read};
use plancheck::source::SourceFile;

use crate::promises::compare;

#[test]
fn what_must_not_be_done_turns_the_limit_round() {
    compare(&[
        ("Harbour plan 2027\nThe board will not raise fees by more than 2%.", &["<= 2 % growth"]),
        ("Harbour plan 2027\nWe will not let the vacancy rate rise above 4%.", &["<= 4 %"]),
        (
            "Harbour plan 2027\nWe will plant the quays, with no neighbourhood below 25% shade.",
            &[">= 25 %"],
        ),
        ("Harbour plan 2027\nNo school will be below 80% attendance.", &[">= 80 %"]),
        // The other side: nothing is denied of the number.
        ("Harbour plan 2027\nWe will not rest until more than 90% of lamps are lit.", &[">= 90 %"]),
        ("Harbour plan 2027\nTrains should not run late: at least 92% on time.", &[">= 92 %"]),
        ("Harbour plan 2027\nWe will not merely maintain at least 95% satisfaction.", &[">= 95 %"]),
        ("Harbour plan 2027\nWe will not simply offer more than 100 courses.", &[">= 100"]),
        ("Harbour plan 2027\nIt will not be easy to reach more than 40 homes.", &[">= 40 homes"]),
        (
            "Harbour plan 2027\nAlthough it may not be easy we aim for more than 40 homes.",
            &[">= 40 homes"],
        ),
        ("Harbour plan 2027\nWe must not lose sight of at least 90% recycling.", &[">= 90 %"]),
        ("Harbour plan 2027\nNo fees will rise; sickness is to fall below 4%.", &["<= 4 %"]),
    ]);
}

#[test]
fn what_is_to_be_over_is_to_come() {
    compare(&[
        ("Harbour plan 2027\nThe pass rate will hit 90%.", &[">= 90 % assumed"]),
        ("Harbour plan 2027\nRidership must hit 5 million.", &[">= 5 million assumed"]),
        ("Harbour plan 2027\nLast year the pass rate hit 88%.", &[]),
    ]);
    let class = |text: &str| {
        let document = read(&SourceFile::new("plan.txt", format!("Harbour plan 2027\n{text}")));
        document.numerals.last().map(|programmes| programmes.rule.class())
    };
    assert_eq!(class("All 140 programmes will have been reviewed."), Some(Class::Promise));
    assert_eq!(
        class("By autumn 2027 all 140 programmes will have been reviewed."),
        Some(Class::Open)
    );
    assert_eq!(class("All 140 programmes have been reviewed."), Some(Class::Structural));
}

#[test]
fn what_would_come_without_action_is_no_promise() {
    compare(&[
        (
            "Climate plan 2027\nWithout new action emissions are projected to fall to only 3.6 Mt by 2030.",
            &[],
        ),
        (
            "Climate plan 2027\nWith the IMF expected to lend, we will build 30 schools.",
            &[">= 30 schools assumed"],
        ),
        (
            "Climate plan 2027\nWithout action on litter, we expect to collect 30 tonnes.",
            &[">= 30 tonnes assumed"],
        ),
        (
            "Climate plan 2027\nWithout further measures waste would grow to 40,000 tonnes in 2030.",
            &[],
        ),
    ]);
}

#[test]
fn levels_and_scores_that_are_bound_are_not_hidden() {
    compare(&[
        ("某集团2027年工作要点\n综合满意度得分90分以上。", &[">= 90 分"]),
        ("某集团2027年工作要点\n综合融资成本下降15BP。", &[">= 15 BP assumed growth"]),
    ]);
    let document =
        read(&SourceFile::new("plan.txt", "某集团2027年工作要点\n法人层级压缩至4级以内。"));
    let levels = document.numerals.get(1).expect("the year and the levels");
    assert_eq!(levels.rule.class(), Class::Open);
}
