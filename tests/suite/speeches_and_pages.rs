//! Texts written for this suite as speeches to an assembly and pages of the web have them: a look back without a
//! title, and tables whose cells stand one below the other.

use crate::promises::compare;

#[test]
fn what_a_speech_sums_up_was_reached() {
    compare(&[
        (
            "新建石桥9座，渡船准点率达88%。\n\n各位代表！过去一年的成绩来之不易，是大家努力的结果。\n\n一、明年的目标\n\n新建石桥12座，渡船准点率达到95%以上。",
            &[">= 12 座 assumed", ">= 95 %"],
        ),
        // Nothing is summed up: the text is of the plan.
        ("新建石桥9座，渡船准点率达到88%以上。", &[">= 9 座 assumed", ">= 88 %"]),
        (
            "一、明年的目标\n\n新建石桥12座。\n\n二、保障\n\n在充分肯定成绩的同时，看到差距。新设码头3处。",
            &[">= 12 座 assumed", ">= 3 处 assumed"],
        ),
    ]);
}

#[test]
fn tables_with_cells_one_below_the_other_are_read() {
    compare(&[
        (
            "三年规划（2031-2033年）\n\n序号\n\n指标名称\n\n属性\n\n基准值\n（2030年）\n\n目标值\n（2033年）\n\n1\n\n渡船准点率\n\n预期性\n\n46％\n\n≥73％\n\n2\n\n石桥座数\n\n约束性\n\n9座\n\n15座\n\n新设码头3处。",
            &[">= 73 %", ">= 15 座 assumed", ">= 3 处 assumed"],
        ),
        (
            "Ferry plan 2031 to 2033\n\nNo.\nIndicator\nBaseline 2030\nTarget 2033\n1\nBoats on time\n82%\n91%\n2\nLamps lit\n400\n650",
            &[">= 91 % assumed", ">= 650 assumed"],
        ),
        // A row that lacks a cell ends the table.
        (
            "Ferry plan 2031 to 2033\n\nNo.\nIndicator\nBaseline 2030\nTarget 2033\n1\nBoats on time\n82%\n91%\n2\nLamps lit\n400\n650\n3\nBells rung\n4\nOars sold\n2\n9",
            &[">= 91 % assumed", ">= 650 assumed"],
        ),
    ]);
}

#[test]
fn the_number_of_what_is_listed_before_it_is_no_promise() {
    compare(&[
        ("到2031年石材、木材、竹材3个产业产值均达到10亿元。", &[">= 10 亿元 assumed"]),
        ("到2031年新建东港、西港、南港3个码头。", &[">= 3 个 assumed"]),
    ]);
}
