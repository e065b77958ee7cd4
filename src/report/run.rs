//! [`Run`]: several plans judged in one go.

use super::{ExitCode, FailOn, PlanHead, Report, Tally, Verdict};

/// Several plans judged in one go, with one verdict and one exit code: those of the plan that is
/// worst off.
#[derive(Clone, Debug)]
pub struct Run {
    /// One for each plan, in the order in which they were named; never empty.
    pub reports: Vec<Report>,
    /// Plans of which nothing was selected.
    pub left_out: Vec<PlanHead>,
    /// The sums of what the plans count.
    pub tally: Tally,
    /// A failed plan fails the run, one that could not be judged leaves it incomplete.
    pub verdict: Verdict,
    /// What the process ends with.
    pub exit_code: ExitCode,
    /// Why it ends so.
    pub fail_on: FailOn,
}

impl Run {
    /// The run of these reports.
    pub fn of(reports: Vec<Report>, left_out: Vec<PlanHead>, fail_on: FailOn) -> Self {
        let tally = reports.iter().fold(Tally::default(), |sum, report| sum.plus(&report.tally));
        let verdict = Verdict::of_plans(reports.iter().map(|report| report.verdict));
        let exit_code = ExitCode::of_plans(reports.iter().map(|report| report.exit_code));
        Self { reports, left_out, tally, verdict, exit_code, fail_on }
    }

    /// Every file that was read, of data and of plans.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let inputs = self.reports.iter().flat_map(|report| &report.inputs);
        let plans = self.reports.iter().map(|report| &report.plan).chain(&self.left_out);
        inputs.map(|input| input.file.as_str()).chain(plans.flat_map(PlanHead::files))
    }

    /// Plans in which nothing was judged.
    pub fn unjudged(&self) -> impl Iterator<Item = &PlanHead> {
        let nothing = self.reports.iter().filter(|report| report.tally.judged() == 0);
        nothing.map(|report| &report.plan)
    }
}
