//! Verdict and exit code over (status x commitment x fail-on x missing x format).

use plancheck::assessment::{Reason, Status};
use plancheck::plan::{Commitment, MissingPolicy};
use plancheck::report::Report;
use plancheck::verdict::{ExitCode, FailOn, Policy, Tally, Verdict, verdict};

use crate::program::{files, plan, report_under};

const POLICIES: [MissingPolicy; 3] =
    [MissingPolicy::Incomplete, MissingPolicy::Fail, MissingPolicy::Ignore];

/// One plan that shows one status at 2022-Q2, with the rows that bring it about.
pub(crate) fn example(status: Status, commitment: &str) -> (String, &'static str) {
    let (keys, data) = match status {
        Status::Invalid => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,about 5\n"),
        Status::NotDue => ("measure = \"level\"\nat-least = 10", "x,2022-Q2,5\n"),
        Status::Missing => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,5\n"),
        Status::Undecidable => (
            "growth-of = \"base\"\nat-least = 10\nunit = \"%\"\npace = \"linear\"",
            "base,2022-Q1,5\nbase,2022-Q2,5\n",
        ),
        Status::Exceeded => {
            ("measure = \"flow\"\nat-least = 10\nstretch = 20", "x,2022-Q1,20\nx,2022-Q2,0\n")
        }
        Status::Achieved => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,10\nx,2022-Q2,0\n"),
        Status::Missed => ("measure = \"flow\"\nat-most = 10", "x,2022-Q1,11\nx,2022-Q2,0\n"),
        Status::OnTrack => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,5\nx,2022-Q2,0\n"),
        Status::SlightlyBehind => {
            ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,4.5\nx,2022-Q2,0\n")
        }
        Status::Behind => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,4.4\nx,2022-Q2,0\n"),
        Status::FarBehind => ("measure = \"flow\"\nat-least = 10", "x,2022-Q1,3.7\nx,2022-Q2,0\n"),
    };
    let plan = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\nreporting = \"quarter\"\n\
         [indicator.base]\nname = \"Base\"\nmeasure = \"flow\"\ntarget = \"none\"\n\
         [indicator.x]\nname = \"Xylophones\"\ncommitment = \"{commitment}\"\n{keys}\n"
    );
    (plan, data)
}

fn judged(status: Status, commitment: &str, policy: Policy) -> Report {
    let (plan_text, rows) = example(status, commitment);
    let data = format!("indicator,period,value\n{rows}");
    report_under(&plan(&plan_text), &files(&[&data]), Some("2022-Q2"), policy)
}

/// The table of the specification, written out.
fn expected(status: Status, is_expected: bool, missing: MissingPolicy) -> Verdict {
    let failure = if is_expected { Verdict::Warn } else { Verdict::Fail };
    match (status, missing) {
        (Status::Invalid | Status::Undecidable, _)
        | (Status::Missing, MissingPolicy::Incomplete) => Verdict::Incomplete,
        (Status::Missing, MissingPolicy::Ignore) | (Status::NotDue, _) => Verdict::Pending,
        (Status::Missing, MissingPolicy::Fail) | (Status::Missed | Status::FarBehind, _) => failure,
        (Status::Behind, _) => Verdict::Warn,
        (Status::Exceeded | Status::Achieved | Status::OnTrack | Status::SlightlyBehind, _) => {
            Verdict::Pass
        }
    }
}

fn expected_code(verdict: Verdict, fail_on: FailOn) -> u8 {
    match (verdict, fail_on) {
        (_, FailOn::Never) | (Verdict::Pass, _) | (Verdict::Warn, FailOn::Fail) => 0,
        (Verdict::Fail, _) | (Verdict::Warn, FailOn::Warn) => 1,
        (Verdict::Incomplete | Verdict::Pending | Verdict::Waived, _) => 3,
    }
}

#[test]
fn every_status_has_its_verdict_and_exit_code() {
    for status in Status::ALL {
        for commitment in ["binding", "expected"] {
            for missing in POLICIES {
                for fail_on in [FailOn::Fail, FailOn::Warn, FailOn::Never] {
                    let report = judged(status, commitment, Policy { fail_on, missing });
                    let context = format!("{status:?} {commitment} {missing:?} {fail_on:?}");
                    let outcome = report.results.first().expect("one target");
                    assert_eq!(outcome.status, status, "{context}");
                    let verdict = expected(status, commitment == "expected", missing);
                    assert_eq!(outcome.verdict, verdict, "{context}");
                    let code = expected_code(verdict, fail_on);
                    assert_eq!(report.exit_code.number(), code, "{context}");
                }
            }
        }
    }
}

#[test]
fn a_late_milestone_warns_and_never_fails_a_binding_promise() {
    for reason in [Reason::DoneLate, Reason::DoneDateUnclear] {
        let verdict =
            verdict(Status::Achieved, reason, Commitment::Binding, MissingPolicy::Incomplete);
        assert_eq!(verdict, Verdict::Warn);
    }
}

#[test]
fn one_before_three_before_zero() {
    let tally = |verdicts: &[Verdict], errors| Tally::of(verdicts.iter().copied(), errors);
    for (verdicts, errors, code) in [
        (&[Verdict::Pass, Verdict::Fail, Verdict::Incomplete][..], 0, ExitCode::Failed),
        (&[Verdict::Pass, Verdict::Incomplete], 0, ExitCode::Incomplete),
        (&[Verdict::Pass, Verdict::Pending, Verdict::Warn], 0, ExitCode::Passed),
        (&[Verdict::Pass], 1, ExitCode::Incomplete),
        (&[Verdict::Fail], 1, ExitCode::Failed),
        (&[Verdict::Pending, Verdict::Waived], 0, ExitCode::Incomplete),
        (&[], 0, ExitCode::Incomplete),
    ] {
        assert_eq!(tally(verdicts, errors).exit_code(FailOn::Fail), code, "{verdicts:?} {errors}");
    }
}
