//! From arguments to a report: reading plan and data, judging.

use std::path::{Path, PathBuf};

use super::args::{FailOnArg, InputArgs, MissingArg, PlanArgs, ReadingArgs};
use super::progress::{Phase, Progress};
use super::{Failure, selection};
use plancheck::audit::audit;
use plancheck::diagnostic::{Argument, Code, Diagnostic, Term};
use plancheck::evaluate::{evaluate, newest_as_of, rank, trace};
use plancheck::input::{
    DataRead, Encoding, FILES, PlanFile, Reach, ReadOptions, data_sources, read_data,
    read_plan_file, read_waiver_file, waivers_beside,
};
use plancheck::observation::Observations;
use plancheck::period::{Period, PeriodText, read_period};
use plancheck::plan::{AsOf, MissingPolicy, Plan, Waiver};
use plancheck::report::{Judged, Report, build};
use plancheck::verdict::{FailOn, Policy};

/// Reads a plan; its warnings come back beside it.
pub(super) fn plan(
    args: &PlanArgs,
    is_strict: bool,
) -> Result<(PlanFile, Vec<Diagnostic>), Failure> {
    let reach = if args.allow_outside { Reach::Anywhere } else { Reach::OwnFolder };
    let (plan, mut found) = read_plan_file(&args.plan, reach);
    if is_strict {
        found = found.into_iter().map(Diagnostic::strict).collect();
    }
    match plan {
        Some(plan) if !found.iter().any(Diagnostic::is_error) => Ok((plan, found)),
        _ => Err(Failure::Diagnostics(found)),
    }
}

/// Whether a report tells how each indicator went through the plan's periods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Courses {
    Traced,
    Untraced,
}

/// Reads plan and data and judges.
pub(super) fn report(
    input: &InputArgs,
    data: &[String],
    fail_on: FailOnArg,
    (courses, named_cells): (Courses, usize),
    progress: &Progress,
) -> Result<Report, Failure> {
    let (file, mut diagnostics) = plan(&input.reading.plan, input.reading.strict)?;
    let read = observations(&file, &input.reading, data, progress)?;
    diagnostics.extend(read.diagnostics);
    let waivers = waivers(input, &file, &mut diagnostics)?;
    let as_of = as_of(input.as_of.as_deref(), &file.plan, &read.observations)?;
    let plan = file.plan.in_force(as_of);
    let selection = selection::selection(&plan, &input.only, input.area.as_deref())?;
    progress.enter(Phase::Auditing);
    diagnostics.extend(audit(&plan, &read.observations, as_of.month()));
    progress.enter(Phase::Judging);
    let mut assessments = evaluate(&plan, &read.observations, as_of);
    rank(&plan, &read.observations, as_of, &mut assessments);
    let all = assessments.len();
    assessments.retain(|one| selection.holds(&plan, one.entry, one.part));
    let left_out = all.saturating_sub(assessments.len());
    if courses == Courses::Traced {
        trace(&plan, &read.observations, as_of, &mut assessments);
    }
    let report = build(&Judged {
        plan: &plan,
        plan_file: &file.name,
        plan_sha256: &file.sha256,
        bases: &file.bases,
        observations: &read.observations,
        as_of,
        assessments: &assessments,
        diagnostics,
        policy: Policy { fail_on: fail_on.into(), missing: input.missing.into() },
        waivers: &waivers,
        is_strict: input.reading.strict,
        left_out,
        named_cells,
    });
    // The process ends soon: to give the memory of many targets back one by one would only take time.
    std::mem::forget((assessments, plan, read.observations));
    Ok(report)
}

/// The waivers that the user names, else those beside the plan.
fn waivers(
    input: &InputArgs,
    file: &PlanFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Waiver>, Failure> {
    let beside = || waivers_beside(&input.reading.plan.plan);
    let Some(path) = input.waivers.clone().or_else(beside) else {
        return Ok(Vec::new());
    };
    let (waivers, found) = read_waiver_file(&path, &file.plan);
    if found.iter().any(Diagnostic::is_error) {
        return Err(Failure::Diagnostics(found));
    }
    diagnostics.extend(found);
    Ok(waivers)
}

/// The data files on the command line, else those of the plan.
pub(super) fn observations(
    file: &PlanFile,
    reading: &ReadingArgs,
    data: &[String],
    progress: &Progress,
) -> Result<DataRead, Failure> {
    let mut options = options(reading)?;
    let folder = reading.plan.plan.parent().map(PathBuf::from).unwrap_or_default();
    let limit = reading.max_files.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(FILES);
    let (sources, mut faults) = if data.is_empty() {
        data_sources(&file.plan.data.files, &folder, limit)
    } else {
        data_sources(data, Path::new(""), limit)
    };
    options.meter = progress.begin(&sources);
    let read = read_data(&file.plan, &sources, &options);
    if !faults.is_empty() || read.has_unreadable_file {
        let errors = read.diagnostics.into_iter().filter(Diagnostic::is_error);
        faults.extend(errors);
        return Err(Failure::Diagnostics(faults));
    }
    Ok(read)
}

/// What the user says about the files.
fn options(reading: &ReadingArgs) -> Result<ReadOptions, Failure> {
    let encoding = reading.encoding.as_deref();
    let named = encoding.and_then(Encoding::named);
    if let (Some(name), None) = (encoding, named) {
        let unknown = Diagnostic::new(Code::UnknownWord)
            .with("key", "--encoding")
            .with("written", name)
            .with("known", "utf-8, gb18030, big5, windows-1252");
        return Err(unknown.into());
    }
    let max_bytes = reading.max_size.map(|mib| u64::from(mib).saturating_mul(1024 * 1024));
    Ok(ReadOptions {
        encoding: named,
        period: reading.period.clone(),
        max_bytes,
        ..ReadOptions::default()
    })
}

fn as_of(asked: Option<&str>, plan: &Plan, reported: &Observations) -> Result<AsOf, Failure> {
    let Some(text) = asked else {
        return Ok(newest_as_of(plan, reported));
    };
    let refuse = |reason: Term| -> Failure {
        let example = plan
            .reporting
            .map_or(plan.period, |frequency| Period::around(plan.period.first(), frequency));
        Diagnostic::new(Code::AsOfOutsidePlan)
            .with("as-of", text)
            .with("reason", Argument::Term(reason))
            .with("example", example)
            .into()
    };
    let as_of = match read_period(text, plan.period.single_year()) {
        Ok((PeriodText::Period(period), _)) => AsOf::end_of(period),
        Ok((PeriodText::Date(date), _)) => AsOf::on(date),
        Err(_) => return Err(refuse(Term::NotATime)),
    };
    if as_of.month() < plan.period.first() {
        return Err(refuse(Term::BeforePlan));
    }
    Ok(as_of)
}

impl From<FailOnArg> for FailOn {
    fn from(argument: FailOnArg) -> Self {
        match argument {
            FailOnArg::Fail => Self::Fail,
            FailOnArg::Warn => Self::Warn,
            FailOnArg::Never => Self::Never,
        }
    }
}

impl From<MissingArg> for MissingPolicy {
    fn from(argument: MissingArg) -> Self {
        match argument {
            MissingArg::Incomplete => Self::Incomplete,
            MissingArg::Fail => Self::Fail,
            MissingArg::Ignore => Self::Ignore,
        }
    }
}
