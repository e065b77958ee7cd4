//! Sentences with two times, with a time of another clause, or below a heading with one: each promise has its own deadline or
//! none, and one that is not certain says so. All of them are invented.

use crate::document::deadlines;

#[test]
fn a_deadline_is_that_of_its_own_clause() {
    let mut wrong = Vec::new();
    for (text, expected) in DUE {
        let actual = deadlines(text);
        if actual != *expected {
            wrong.push(format!("{actual:?} and not {expected:?}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What each promise of a text is due: `?` where that is not certain, `-` where nothing says it.
const DUE: &[(&str, &[&str])] = &[
    (
        "Plan 2027\nOpen 12 parks by June 2027 and plant 300 trees by the end of 2027.",
        &["2027-06", "2027"],
    ),
    (
        "Plan 2027-2030\nBy 2028 we will open 12 parks, and plant 300 trees by 2030.",
        &["2028", "2030"],
    ),
    ("Plan 2027-2030\nWe will open 12 parks by 2028 and train 40 wardens.", &["2028", "-"]),
    ("Plan 2027-2030\nBy 2028 we will open 12 parks and train 40 wardens.", &["2028", "2028"]),
    ("Plan 2027-2030\nOpen 12 parks. By 2028, train 40 wardens.", &["-", "2028"]),
    ("Plan 2027-2030\nOpen 12 parks by 2028. Train 40 wardens.", &["2028", "-"]),
    ("Plan 2027-2030\nOpen 12 parks; train 40 wardens by 2028.", &["-", "2028"]),
    ("Plan 2027-2030\nOpen 12 parks by 2028; train 40 wardens.", &["2028", "-"]),
    ("Plan 2027-2030\nOpen 12 parks, and train 40 wardens by 2028.", &["2028?", "2028"]),
    ("Plan 2027-2030\nOnce the act of 2028 is in force, open 12 parks by 2030.", &["2030"]),
    ("Plan 2027-2030\nOpen 12 parks, which the review due by March 2028 will count.", &["-"]),
    ("Plan 2027-2030\nFollowing the review to be finished by March 2028, open 12 parks.", &["-"]),
    (
        "Plan 2027-2030\nThe bridge that will be finished by 2028 will carry 40 trains by 2030.",
        &["2030"],
    ),
    ("Plan 2027-2030\nRaise the share to 40% by 2028 and 60% by 2030.", &["2028", "2030"]),
    (
        "Plan 2027-2030\nRaise the share to 40% in 2028, 50% in 2029 and 60% in 2030.",
        &["2028", "2029", "2030"],
    ),
    (
        "Plan 2027-2030\n## Goals by 2028\n- Open 12 parks\n- Train 40 wardens by 2030\n## Staff\n- Hire 9 cooks",
        &["2028", "2030", "-"],
    ),
    (
        "Plan 2027-2030\nBy 2028 we will:\n- open 12 parks\n- train 40 wardens by 2030\n- hire 9 cooks",
        &["2028", "2030", "2028"],
    ),
    ("Plan 2027-2030\nWe will hire 9 cooks before the new hall, planned for 2029, opens.", &["-"]),
    (
        "Plan 2027-2030\nBy the end of 2028, after the sale of the hall in 2027, we will open 12 parks.",
        &["2028"],
    ),
    ("Plan 2027-2030\nThe council adopted a target in 2025 to open 12 parks by 2030.", &["2030"]),
    ("Plan 2027-2030\nAn interim report is due by March 2028. Open 12 parks.", &["-"]),
    ("Plan 2027\nQ1: open 3 parks. Q2: open 5 parks.", &["2027-Q1", "2027-Q2"]),
    ("Plan 2027\n- Q1: hire 9 cooks\n- Q3: hire 7 cooks", &["2027-Q1", "2027-Q3"]),
    ("2027年工作要点\n6月底前建成公园3个，年底前建成学校2所。", &["2027-06", "2027"]),
    (
        "2027年工作要点\n6月底前建成公园3个、学校2所，12月底前培训教师500名。",
        &["2027-06", "2027-06", "2027-12"],
    ),
    ("2027年工作要点\n建成公园3个，6月底前开工学校2所。", &["-", "2027-06"]),
    ("2027年工作要点\n6月底前完成方案编制，建成公园3个。", &["2027-06?"]),
    ("2027年工作要点\n6月底前完成方案编制，年内建成公园3个。", &["2027"]),
    ("2027年工作要点\n6月底前完成方案编制；建成公园3个。", &["-"]),
    (
        "2027年工作要点\n3月底前出台办法，9月底前新建学校2所，全年培训教师500名。",
        &["2027-09", "2027"],
    ),
    ("2026—2030年规划\n到2028年，覆盖率达到40%；到2030年，达到60%。", &["2028", "2030"]),
    (
        "2026—2030年规划\n到2028年，覆盖率达到40%，新建学校2所。到2030年，覆盖率达到60%，新建学校5所。",
        &["2028", "2028", "2030", "2030"],
    ),
    ("2026—2030年规划\n新建学校2所（2028年底前），培训教师500名。", &["2028", "-"]),
    ("2026—2030年规划\n新建学校2所，2028年底前建成投用；培训教师500名。", &["2028", "-"]),
    ("2026—2030年规划\n在2028年建成的大桥基础上，新建公园3个。", &["-"]),
    ("2026—2030年规划\n2028年起，每年新建公园3个。", &["-"]),
    ("2026—2030年规划\n力争2028年覆盖率达到40%，2030年达到60%。", &["2028", "2030"]),
    (
        "2026—2030年规划\n一、2028年目标\n新建公园3个，到2030年新建学校5所。\n二、保障\n培训教师500名。",
        &["2028", "2030", "-"],
    ),
    (
        "2026—2030年规划\n2027年、2028年、2029年分别新建学校2所、3所、4所。",
        &["2027", "2028", "2029"],
    ),
    ("2026—2030年规划\n2028年前完成摸底，新建公园3个。", &["2028?"]),
    ("2026—2030年规划\n对2027年底前到期的设备，更换200台。", &["-"]),
    ("2027年工作要点\n改造2000年以前建成的小区17个，加装电梯40部。", &["-", "-"]),
    ("2026—2030年规划\n展望2035年，人均收入比2025年翻一番。", &["2035"]),
    ("2027年工作要点\n新增泊位1500个（其中公共200个），10月底前完成。", &["2027-10", "2027-10"]),
];
