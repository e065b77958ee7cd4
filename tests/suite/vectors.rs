//! Published and hand-computed figures that must come out to the last digit. Sources stand beside
//! each table; the rules are those of `docs/methods.md`.

use plancheck::report::{Outcome, Status};

use crate::program::{files, plan, report};

/// A plan of 2022 with one indicator.
fn one(keys: &str) -> String {
    plan_of("2022", keys)
}

fn plan_of(period: &str, keys: &str) -> String {
    format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"{period}\"\n\
         [indicator.x]\nname = \"X\"\n{keys}\n"
    )
}

/// What comes of one indicator with the given rows, `PERIOD,VALUE`.
fn outcome(plan_text: &str, rows: &str, as_of: &str) -> Outcome {
    let rows: Vec<String> = rows.lines().map(|row| format!("x,{}", row.trim())).collect();
    let data = format!("indicator,period,value\n{}\n", rows.join("\n"));
    let mut report = report(&plan(plan_text), &files(&[&data]), Some(as_of));
    report.results.remove(0)
}

fn exact(percent: Option<&plancheck::report::Percent>) -> &str {
    percent.map_or("", |percent| percent.exact.as_str())
}

#[test]
fn pace_of_half_a_year() {
    // Figures of the Xuanzhou bureau's report on the second quarter, and of Xuancheng's notice on
    // January to November 2020, where 91.7 % stands for 11/12.
    for (target, reported, as_of, done, pace, points, needed, status) in [
        (40, "11.06", "2022-06", "27.65", "55.3", "-22.35", "4.8233", Status::FarBehind),
        (200, "235", "2022-06", "117.5", "235", "67.5", "0", Status::Achieved),
        (50, "56", "2022-06", "112", "224", "62", "0", Status::Achieved),
        (150, "36", "2022-03", "24", "96", "-1", "12.6667", Status::SlightlyBehind),
        (100, "91.6", "2022-11", "91.6", "99.92", "-0.07", "8.4", Status::SlightlyBehind),
        (100, "91.7", "2022-11", "91.7", "100.03", "0.03", "8.3", Status::OnTrack),
    ] {
        let plan = one(&format!("measure = \"cumulative\"\nat-least = {target}"));
        let result = outcome(&plan, &format!("{as_of},{reported}"), as_of);
        let figures = [
            exact(result.completion.as_ref()),
            exact(result.pace.as_ref()),
            exact(result.pace_points.as_ref()),
            result.needed_per_month.as_deref().unwrap_or(""),
        ];
        assert_eq!(figures, [done, pace, points, needed], "{reported} of {target}");
        assert_eq!(result.status, status, "{reported} of {target}");
    }
}

#[test]
fn service_now_s_published_tables() {
    // A plan of 250, 500, 750, 1000; green from 90 %, yellow from 75 %. In our words yellow is
    // behind; green is slightly-behind as long as it is below what is due.
    let schedule = "at-least = 1000\npace = { Q1 = 250, Q2 = 500, Q3 = 750 }";
    let cumulative = one(&format!("measure = \"cumulative\"\n{schedule}"));
    let flow = one(&format!("measure = \"flow\"\n{schedule}"));
    for (plan, values, as_of, pace, status) in [
        (&cumulative, &[220, 480, 710, 968][..1], "2022-Q1", "88", Status::Behind),
        (&cumulative, &[220, 480, 710, 968][..2], "2022-Q2", "96", Status::SlightlyBehind),
        (&cumulative, &[220, 480, 710, 968][..3], "2022-Q3", "94.66", Status::SlightlyBehind),
        (&cumulative, &[220, 480, 710, 968][..4], "2022-Q4", "96.8", Status::Missed),
        (&flow, &[220, 240, 200, 230][..1], "2022-Q1", "88", Status::Behind),
        (&flow, &[220, 240, 200, 230][..2], "2022-Q2", "92", Status::SlightlyBehind),
        (&flow, &[220, 240, 200, 230][..3], "2022-Q3", "88", Status::Behind),
        (&flow, &[220, 240, 200, 230][..4], "2022-Q4", "89", Status::Missed),
    ] {
        let rows = values.iter().enumerate().map(|(q, value)| format!("2022-Q{},{value}", q + 1));
        let result = outcome(plan, &rows.collect::<Vec<_>>().join("\n"), as_of);
        assert_eq!((exact(result.pace.as_ref()), result.status), (pace, status), "{as_of}");
    }
}

#[test]
fn the_points_basis_of_published_notices() {
    // Yinchuan 2025: 10 to 30 points behind is yellow, more is red. At the first quarter nothing
    // can be more than 30 points behind.
    let text = one("measure = \"flow\"\nat-least = 100")
        .replace("[indicator.x]", "[pace]\nbasis = \"points\"\n[indicator.x]");
    for (rows, as_of, points, status) in [
        ("2022-Q1,15", "2022-Q1", "-10", Status::SlightlyBehind),
        ("2022-Q1,14.99", "2022-Q1", "-10.01", Status::Behind),
        ("2022-Q1,0", "2022-Q1", "-25", Status::Behind),
        ("2022-H1,20", "2022-Q2", "-30", Status::Behind),
        ("2022-H1,19.99", "2022-Q2", "-30.01", Status::FarBehind),
        ("2022-H1,50", "2022-Q2", "0", Status::OnTrack),
    ] {
        let result = outcome(&text, rows, as_of);
        assert_eq!((exact(result.pace_points.as_ref()), result.status), (points, status), "{rows}");
    }
}

#[test]
fn exactly_fifteen_percent_is_fifteen_percent() {
    // With binary floats 92 of these 150 bases would miss a target that they reach exactly.
    let mut text = one("growth-of = \"base\"\nat-least = 15");
    text.push_str("[indicator.base]\nname = \"Base\"\nmeasure = \"flow\"\ntarget = \"none\"\n");
    let plan = plan(&text);
    for hundredths in 150..300_u32 {
        let base = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let thousands = hundredths * 115;
        let value = format!("{}.{:04}", thousands / 10_000, thousands % 10_000);
        let data = format!("indicator,period,value\nbase,2021,{base}\nbase,2022,{value}\n");
        let report = report(&plan, &files(&[&data]), Some("2022-Q4"));
        let result = &report.results[0];
        assert_eq!(result.status, Status::Achieved, "{base} -> {value}");
        assert_eq!(result.actual.as_ref().map(|actual| actual.value.as_str()), Some("15"));
    }
}

#[test]
fn sums_are_exact() {
    // 0.1 + 0.6 + 1.4 + 1.4 is 3.4999999999999996 in binary floats.
    let rows = "2022-Q1,0.1\n2022-Q2,0.6\n2022-Q3,1.4\n2022-Q4,1.4";
    let result = outcome(&one("measure = \"flow\"\nat-least = 3.5"), rows, "2022");
    assert_eq!(result.status, Status::Achieved);
    assert_eq!(result.actual.map(|actual| actual.value).as_deref(), Some("3.5"));
    let rows: Vec<String> = (1..=10).map(|month| format!("2022-{month:02},0.1")).collect();
    let result = outcome(
        &plan_of("2022-01..2022-10", "measure = \"flow\"\nat-most = 1"),
        &rows.join("\n"),
        "2022-10",
    );
    assert_eq!(result.status, Status::Achieved);
}

#[test]
fn no_displayed_number_contradicts_its_verdict() {
    let shown = |keys: &str, value: &str| {
        let result = outcome(&one(keys), &format!("2022,{value}"), "2022");
        let completion = result.completion.expect("a completion");
        (result.status, completion.short)
    };
    let floor = "measure = \"flow\"\nat-least = 10000";
    assert_eq!(shown(floor, "9999.9"), (Status::Missed, "99.9".to_owned()));
    assert_eq!(shown(floor, "10000"), (Status::Achieved, "100.0".to_owned()));
    let ceiling = "measure = \"flow\"\nat-most = 10000";
    assert_eq!(shown(ceiling, "10000.1"), (Status::Missed, "100.1".to_owned()));
    assert_eq!(shown(ceiling, "9999.9"), (Status::Achieved, "100.0".to_owned()));
}

#[test]
fn budgets_levels_rates_and_bands() {
    for (keys, rows, as_of, status) in [
        // A ceiling over a flow is a budget: due against actual.
        ("measure = \"flow\"\nat-most = 120", "2022-Q1,30", "2022-Q1", Status::OnTrack),
        ("measure = \"flow\"\nat-most = 120", "2022-Q1,33", "2022-Q1", Status::SlightlyBehind),
        ("measure = \"flow\"\nat-most = 120", "2022-Q1,34", "2022-Q1", Status::Behind),
        ("measure = \"flow\"\nat-most = 120", "2022-Q1,41", "2022-Q1", Status::FarBehind),
        ("measure = \"flow\"\nat-most = 120", "2022-Q1,121", "2022-Q1", Status::Missed),
        ("measure = \"flow\"\nbelow = 120", "2022-Q1,120", "2022-Q1", Status::Missed),
        ("measure = \"flow\"\nabove = 120", "2022,120", "2022", Status::Missed),
        // A level may fall back, so a floor reached early is on track; without a baseline it is
        // judged at the end.
        ("measure = \"level\"\nat-least = 10", "2022-Q1,12", "2022-Q1", Status::NotDue),
        ("measure = \"level\"\nat-least = 10", "2022-Q4,12", "2022-Q4", Status::Achieved),
        (
            "measure = \"level\"\nat-least = 120\nbaseline = 100",
            "2022-Q2,120",
            "2022-Q2",
            Status::OnTrack,
        ),
        (
            "measure = \"level\"\nat-least = 120\nbaseline = 100",
            "2022-Q2,109",
            "2022-Q2",
            Status::SlightlyBehind,
        ),
        (
            "measure = \"level\"\nat-most = 10\nbaseline = 20",
            "2022-Q2,16.5",
            "2022-Q2",
            Status::FarBehind,
        ),
        // A rate is compared whole, at the end unless it says otherwise.
        (
            "measure = \"rate\"\nat-least = 90\nunit = \"%\"",
            "2022-Q2,80%",
            "2022-Q2",
            Status::NotDue,
        ),
        (
            "measure = \"rate\"\nat-least = 90\nunit = \"%\"\npace = \"linear\"",
            "2022-Q2,80%",
            "2022-Q2",
            Status::Behind,
        ),
        (
            "measure = \"rate\"\nbetween = [2, 5]\nunit = \"%\"\npace = \"linear\"",
            "2022-Q2,7%",
            "2022-Q2",
            Status::FarBehind,
        ),
        // A band is passed for good when amounts exceed its upper end; inside it is not achieved yet.
        ("measure = \"flow\"\nbetween = [2, 5]", "2022-Q1,6", "2022-Q1", Status::Missed),
        ("measure = \"flow\"\nbetween = [2, 5]", "2022-Q1,3", "2022-Q1", Status::OnTrack),
        ("measure = \"flow\"\nequals = 6", "2022-Q1,7", "2022-Q1", Status::Missed),
        ("measure = \"flow\"\nequals = 6", "2022,6", "2022", Status::Achieved),
        // “1-2家”: three are no breach.
        ("measure = \"flow\"\nat-least = 1\nstretch = 2", "2022-Q1,3", "2022-Q1", Status::Exceeded),
    ] {
        assert_eq!(outcome(&one(keys), rows, as_of).status, status, "{keys}\n{rows}");
    }
}

#[test]
fn plans_of_other_lengths() {
    let half = plan_of("2022-07..2022-12", "measure = \"flow\"\nat-least = 60");
    let result = outcome(&half, "2022-Q3,30", "2022-Q3");
    assert_eq!((result.due_now.as_deref(), result.status), (Some("30"), Status::OnTrack));
    let five = plan_of("2021..2025", "measure = \"flow\"\nat-least = 100");
    let result = outcome(&five, "2021,18\n2022,22", "2022");
    assert_eq!((result.due_now.as_deref(), result.status), (Some("40"), Status::OnTrack));
    let five = plan_of("2021..2025", "measure = \"level\"\nat-least = 200\nbaseline = 100");
    let result = outcome(&five, "2023,150", "2023");
    assert_eq!(result.due_now.as_deref(), Some("160"));
    assert_eq!((exact(result.pace.as_ref()), result.status), ("83.33", Status::Behind));
}

#[test]
fn the_share_of_the_way_from_a_baseline() {
    // The Current Status Index of UN ESCAP is ten times this share: 2.857 and 4.0.
    for (keys, reported, share) in [
        ("baseline = 100\nat-least = 170", "120", "28.57"),
        ("baseline = 20\nat-most = 10", "16", "40"),
        ("baseline = 100\nat-least = 170", "95", "-7.15"),
        ("baseline = 100\nat-least = 170", "170", "100"),
    ] {
        let plan = plan_of("2016..2030", &format!("measure = \"level\"\n{keys}"));
        let result = outcome(&plan, &format!("2020,{reported}"), "2020");
        assert_eq!(exact(result.completion.as_ref()), share, "{keys}, {reported}");
    }
}

#[test]
fn ratios_are_in_the_unit_that_they_say() {
    let parts = "[indicator.a]\nname = \"A\"\nunit = \"件\"\nmeasure = \"level\"\ntarget = \"none\"\n\
                 [indicator.b]\nname = \"B\"\nunit = \"人\"\nmeasure = \"level\"\ntarget = \"none\"\n";
    let mut text = one("ratio = { of = \"a\", to = \"b\" }\nunit = \"件/万人\"\nat-least = 3.3");
    text.push_str(parts);
    let data = "indicator,period,value,unit\na,2022,1000,件\nb,2022,300,万人\n";
    let report = report(&plan(&text), &files(&[data]), Some("2022"));
    let result = &report.results[0];
    assert_eq!(result.actual.as_ref().map(|actual| actual.value.as_str()), Some("3.3333"));
    assert_eq!(result.status, Status::Achieved);
}

#[test]
fn every_quarter_and_month_of_a_quarterly_plan() {
    // Between two quarters the last one that is over is judged.
    let text = one("measure = \"flow\"\nat-least = 12")
        .replace("period = \"2022\"", "period = \"2022\"\nreporting = \"quarter\"");
    let rows = "2022-Q1,3\n2022-Q2,3\n2022-Q3,3\n2022-Q4,3";
    for (as_of, judged_at, due, status) in [
        ("2022-01", None, None, Status::NotDue),
        ("2022-02", None, None, Status::NotDue),
        ("2022-03", Some("2022-03"), Some("3"), Status::OnTrack),
        ("2022-05", Some("2022-03"), Some("3"), Status::OnTrack),
        ("2022-Q2", Some("2022-06"), Some("6"), Status::OnTrack),
        ("2022-08", Some("2022-06"), Some("6"), Status::OnTrack),
        ("2022-Q3", Some("2022-09"), Some("9"), Status::OnTrack),
        ("2022-11", Some("2022-09"), Some("9"), Status::OnTrack),
        ("2022-12", Some("2022-12"), Some("12"), Status::Achieved),
        ("2023-06", Some("2022-12"), Some("12"), Status::Achieved),
    ] {
        let result = outcome(&text, rows, as_of);
        assert_eq!(result.judged_at.as_deref(), judged_at, "{as_of}");
        assert_eq!((result.due_now.as_deref(), result.status), (due, status), "{as_of}");
    }
}

#[test]
fn below_zero_and_around_bands_the_direction_holds() {
    let points = |keys: &str| {
        one(keys).replace("[indicator.x]", "[pace]\nbasis = \"points\"\n[indicator.x]")
    };
    let level = "measure = \"level\"\nunit = \"点\"";
    for (text, rows, as_of, status) in [
        // A limit below zero: 50 against at most -5 is far off, whatever the basis.
        (
            points("measure = \"rate\"\nat-most = -5\npace = \"linear\""),
            "2022-Q2,50",
            "2022-Q2",
            Status::FarBehind,
        ),
        (
            points("measure = \"rate\"\nat-least = -5\npace = \"linear\""),
            "2022-Q2,-50",
            "2022-Q2",
            Status::FarBehind,
        ),
        (
            one("measure = \"rate\"\nat-least = -5\npace = \"linear\""),
            "2022-Q2,-4",
            "2022-Q2",
            Status::OnTrack,
        ),
        // Above a band that is approached from below.
        (
            one(&format!("{level}\nbetween = [10, 20]\nbaseline = 5")),
            "2022-Q2,100",
            "2022-Q2",
            Status::FarBehind,
        ),
        // Towards a band, or a value, from above: 17.5 is due at mid-year on the way from 20 to 15.
        (
            one(&format!("{level}\nbetween = [10, 15]\nbaseline = 20")),
            "2022-Q2,17.5",
            "2022-Q2",
            Status::OnTrack,
        ),
        (
            one(&format!("{level}\nequals = 10\nbaseline = 20")),
            "2022-Q2,19",
            "2022-Q2",
            Status::FarBehind,
        ),
        (
            one(&format!("{level}\nequals = 10\nbaseline = 20")),
            "2022-Q2,15",
            "2022-Q2",
            Status::OnTrack,
        ),
        // A level that must fall owes what the last step of its schedule asked for.
        (
            one(&format!("{level}\nat-most = 10\nbaseline = 20\npace = {{ Q2 = \"50 %\" }}")),
            "2022-Q1,20",
            "2022-Q1",
            Status::OnTrack,
        ),
        (
            one(&format!("{level}\nat-most = 10\nbaseline = 20\npace = {{ Q2 = \"50 %\" }}")),
            "2022-Q2,16",
            "2022-Q2",
            Status::Behind,
        ),
    ] {
        assert_eq!(outcome(&text, rows, as_of).status, status, "{text}\n{rows}");
    }
}

#[test]
fn a_displayed_completion_is_full_only_where_the_target_is_reached() {
    let shown = |keys: &str, value: &str| {
        let result = outcome(&one(keys), &format!("2022,{value}"), "2022");
        (result.status, result.completion.expect("a completion").short)
    };
    let exact = "measure = \"flow\"\nequals = 6000";
    assert_eq!(shown(exact, "6001"), (Status::Missed, "100.1".to_owned()));
    assert_eq!(shown(exact, "5999.9"), (Status::Missed, "99.9".to_owned()));
    assert_eq!(shown(exact, "6000"), (Status::Achieved, "100.0".to_owned()));
    // With a baseline it is the share of the way that is done.
    let falling = "measure = \"level\"\nat-most = 10\nbaseline = 20";
    assert_eq!(shown(falling, "18"), (Status::Missed, "20.0".to_owned()));
}

#[test]
fn values_in_contradiction_settle_nothing() {
    let rows = "2022-Q1,10\n2022-Q2,10\n2022-H1,25";
    for keys in ["at-least = 24", "at-most = 24"] {
        for as_of in ["2022-Q2", "2022-Q3"] {
            let text = one(&format!("measure = \"flow\"\n{keys}"));
            assert_eq!(outcome(&text, rows, as_of).status, Status::Invalid, "{keys} {as_of}");
        }
    }
}

#[test]
fn rounding_explains_half_a_unit_of_each_last_digit() {
    for (rows, unit, status, value) in [
        // 7001 + 9001 against 16003 万元, whichever unit the plan counts in.
        ("2022-Q1,7001\n2022-Q2,9001\n2022-H1,16003", "万元", Status::OnTrack, "16003"),
        ("2022-Q1,0.7001\n2022-Q2,0.9001\n2022-H1,1.6003", "亿元", Status::OnTrack, "1.6003"),
        ("2022-Q1,7001\n2022-Q2,9001\n2022-H1,16004", "万元", Status::Invalid, ""),
        // Nobody rounds a count.
        ("2022-Q1,10\n2022-Q2,10\n2022-H1,21", "家", Status::Invalid, ""),
        // A published total with fewer digits than its parts.
        ("2022-Q1,17.53\n2022-Q2,17.55\n2022-H1,35.1", "亿元", Status::OnTrack, "35.1"),
    ] {
        let text = one(&format!("measure = \"flow\"\nat-least = 0.0001\nunit = \"{unit}\""));
        let text = text.replace("at-least = 0.0001", "between = [0.0001, 99999]");
        let result = outcome(&text, rows, "2022-Q2");
        let shown = result.actual.map_or_else(String::new, |actual| actual.value);
        assert_eq!((result.status, shown.as_str()), (status, value), "{rows}");
    }
}

#[test]
fn growth_compares_the_months_of_the_plan_s_own_year() {
    let mut text = plan_of("2021-07..2022-06", "growth-of = \"base\"\nat-least = 40");
    text.push_str("[indicator.base]\nname = \"Base\"\nmeasure = \"flow\"\ntarget = \"none\"\n");
    let data = "indicator,period,value\nbase,2020-H2,10\nbase,2021-H1,10\n\
                base,2021-H2,10\nbase,2022-H1,20\n";
    let report = report(&plan(&text), &files(&[data]), Some("2022-06"));
    let actual = report.results[0].actual.as_ref().map(|actual| actual.value.as_str());
    assert_eq!(actual, Some("50"));
}

/// Status and reason of one milestone, due on 2022-06-30 and in need of evidence.
fn milestone(rows: &str, as_of: &str) -> (Status, &'static str) {
    let text = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[milestone.m]\nname = \"M\"\n\
                due = \"2022-Q2\"\nevidence = \"required\"\n";
    let rows: Vec<String> = rows.lines().map(|row| format!("m,{row}")).collect();
    let data = format!("indicator,period,value,evidence\nm,2021,,\n{}\n", rows.join("\n"));
    let report = report(&plan(text), &files(&[&data]), Some(as_of));
    (report.results[0].status, report.results[0].reason.key())
}

#[test]
fn milestones_by_state_day_and_evidence() {
    for (rows, as_of, status, reason) in [
        ("2022-06-30,done,No. 1", "2022-Q2", Status::Achieved, "done-in-time"),
        ("2022-Q2,done,No. 1", "2022-Q2", Status::Achieved, "done-in-time"),
        ("2022-Q1,已完成,\n2022-Q3,已完成,文号1", "2022-Q3", Status::Achieved, "done-in-time"),
        ("2022-07-01,done,No. 1", "2022-Q3", Status::Achieved, "done-late"),
        ("2022,done,No. 1", "2022-Q4", Status::Achieved, "done-date-unclear"),
        ("2022-Q2,done,", "2022-Q2", Status::Undecidable, "done-without-evidence"),
        ("2022-Q1,in progress,", "2022-Q1", Status::OnTrack, "in-progress"),
        ("2022-Q1,未启动,", "2022-Q1", Status::NotDue, "not-started"),
        ("2022-Q1,—,", "2022-Q1", Status::NotDue, "unreported-before-due"),
        ("2022-Q1,—,", "2022-Q2", Status::Missing, "not-reported"),
        ("2022-Q2,推进中,", "2022-Q2", Status::Missed, "not-done-by-due"),
        ("2022-Q1,推进中,", "2022-Q4", Status::Missed, "not-done-by-due"),
        ("2022-Q1,已取消,", "2022-Q1", Status::Missed, "cancelled"),
        ("2022-Q1,done,No. 1\n2022-Q2,in progress,", "2022-Q2", Status::Missed, "not-done-by-due"),
        ("2022-Q1,未完成,", "2022-Q1", Status::Invalid, "value-refused"),
        ("2022-Q1,差不多,\n2022-Q2,done,No. 1", "2022-Q2", Status::Achieved, "done-in-time"),
        ("2022-06-30,done,No. 1\n2022-Q2,推进中,", "2022-Q2", Status::Invalid, "value-refused"),
    ] {
        assert_eq!(milestone(rows, as_of), (status, reason), "{rows} as of {as_of}");
    }
}

#[test]
fn published_later_excuses_absence_until_that_day() {
    let text =
        one("measure = \"flow\"\nat-least = 2\npublished = \"2023-09-20\"\npace = \"at-end\"");
    for (rows, as_of, status) in [
        ("2022,", "2022-12", Status::NotDue),
        ("2022,", "2023-08", Status::NotDue),
        ("2022,", "2023-09", Status::Missing),
        ("2022,3", "2022-12", Status::Achieved),
        ("2022,1", "2022-12", Status::Missed),
    ] {
        assert_eq!(outcome(&text, rows, as_of).status, status, "{rows} as of {as_of}");
    }
}

#[test]
fn growth_and_ratio_without_a_base_are_undecidable() {
    let base = "[indicator.base]\nname = \"Base\"\nmeasure = \"flow\"\nnegative = true\ntarget = \"none\"\n";
    let growth = one("growth-of = \"base\"\nabove = 15") + base;
    for (rows, reason) in [
        ("base,2022,2.3", "no-base-value"),
        ("base,2022,2.3\nbase,2021,0", "base-not-positive"),
        ("base,2022,2.3\nbase,2021,-1", "base-not-positive"),
        ("base,2022,2.3\nbase,2021,2", "target-not-reached"),
    ] {
        let data = format!("indicator,period,value\n{rows}\n");
        let report = report(&plan(&growth), &files(&[&data]), Some("2022"));
        assert_eq!(report.results[0].reason.key(), reason, "{rows}");
    }
    let ratio = one("ratio = { of = \"base\", to = \"b\" }\nunit = \"%\"\nat-least = 1")
        + base
        + "[indicator.b]\nname = \"B\"\nmeasure = \"flow\"\ntarget = \"none\"\n";
    let data = "indicator,period,value\nbase,2022,1\nb,2022,0\n";
    let report = report(&plan(&ratio), &files(&[data]), Some("2022"));
    assert_eq!(report.results[0].reason.key(), "divisor-is-zero");
}

#[test]
fn a_revision_replaces_and_repeats_contradict() {
    let text = one("measure = \"flow\"\nat-least = 10");
    for (rows, status) in [
        ("x,2022,8,\nx,2022,10,修订", Status::Achieved),
        ("x,2022,10,修订\nx,2022,8,", Status::Achieved),
        ("x,2022,10,\nx,2022,8,初步", Status::Achieved),
        ("x,2022,10,\nx,2022,8,", Status::Invalid),
        ("x,2022,10,\nx,2022,10,\nx,2022,8,", Status::Invalid),
        ("x,2022,10,作废", Status::Invalid),
    ] {
        let data = format!("indicator,period,value,status\n{rows}\n");
        let report = report(&plan(&text), &files(&[&data]), Some("2022"));
        assert_eq!(report.results[0].status, status, "{rows}");
    }
}
