//! From arguments to a report: reading plan and data, judging.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::Failure;
use super::args::{FailOnArg, InputArgs, MissingArg, PlanArgs, ReadingArgs};
use super::progress::{Phase, Progress};
use super::selection::{self, Miss, Selected};
use plancheck::audit::audit;
use plancheck::diagnostic::term::Misfit;
use plancheck::diagnostic::{Argument, Code, Diagnostic};
use plancheck::evaluate::{compare, evaluate, lagging, newest_as_of, rank, trace};
use plancheck::input::{
    DataRead, Encoding, FILES, PlanFile, Reach, ReadOptions, data_sources, name_of, read_data,
    read_plan_file, read_plan_to_cover, read_waiver_file, waivers_beside,
};
use plancheck::observation::Observations;
use plancheck::period::{Period, PeriodText, read_period};
use plancheck::plan::{AsOf, MissingPolicy, Plan, Waiver};
use plancheck::report::{Extent, Judged, PlanHead, Report, build};
use plancheck::source::SourceFile;
use plancheck::verdict::{FailOn, Policy};

/// Reads a plan, which is hashed if reports name hashes; its warnings come back beside it.
pub(super) fn plan(
    args: &PlanArgs,
    (is_strict, has_hashes): (bool, bool),
) -> Result<(PlanFile, Vec<Diagnostic>), Failure> {
    let (plan, mut found) = read_plan_file(&args.plan, reach(args), has_hashes);
    if is_strict {
        found = found.into_iter().map(Diagnostic::strict).collect();
    }
    match plan {
        Some(plan) if !found.iter().any(Diagnostic::is_error) => Ok((plan, found)),
        _ => Err(Failure(found)),
    }
}

/// Reads a plan that is held against its document: how its indicators are measured may still be open.
pub(super) fn plan_to_cover(args: &PlanArgs) -> Result<PlanFile, Failure> {
    let (plan, found) = read_plan_to_cover(&args.plan, reach(args));
    plan.filter(|_| !found.iter().any(Diagnostic::is_error)).ok_or(Failure(found))
}

/// Where the files may lie that a plan extends.
fn reach(args: &PlanArgs) -> Reach {
    if args.allow_outside { Reach::Anywhere } else { Reach::OwnFolder }
}

/// Whether a report tells how each indicator went through the plan's periods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Courses {
    Traced,
    Untraced,
}

/// Whether a report tells what values have changed by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Changes {
    Compared,
    NotCompared,
}

/// How a plan is looked at.
#[derive(Clone, Copy)]
pub(super) struct How {
    /// Whether its report tells the courses.
    pub(super) courses: Courses,
    /// Whether it tells what values have changed by.
    pub(super) changes: Changes,
    /// How much is told of each target.
    pub(super) extent: Extent,
    /// Whether the data files are hashed.
    pub(super) has_hashes: bool,
    /// Whether it is the only plan of the process.
    pub(super) is_only: bool,
}

/// A plan that was looked at.
pub(super) struct Looked {
    /// What came of it; none where nothing of it is selected.
    pub(super) report: Option<Report>,
    /// Which plan.
    pub(super) head: PlanHead,
    /// What was selected and is not in it.
    pub(super) misses: Vec<Miss>,
}

/// Reads plan and data and judges the only plan.
pub(super) fn report(
    (place, input): (&PlanArgs, &InputArgs),
    data: &[OsString],
    fail_on: FailOnArg,
    how: How,
    progress: &Progress,
) -> Result<Report, Failure> {
    let looked = look((place, input), data, fail_on, how, progress)?;
    match looked.report {
        Some(report) if looked.misses.is_empty() => Ok(report),
        _ => Err(Failure(looked.misses.iter().map(Miss::told).collect())),
    }
}

/// Reads plan and data and judges what is selected.
pub(super) fn look(
    (place, input): (&PlanArgs, &InputArgs),
    data: &[OsString],
    fail_on: FailOnArg,
    how: How,
    progress: &Progress,
) -> Result<Looked, Failure> {
    let (file, mut diagnostics) = plan(place, (input.reading.strict, how.has_hashes))?;
    let told = (how.has_hashes, progress);
    let read = observations(&file, (place, &input.reading), data, told)?;
    diagnostics.extend(read.diagnostics);
    let waivers_file = input.waivers.clone().or_else(|| waivers_beside(&place.plan));
    let waivers = waivers(waivers_file.as_deref(), &file, &mut diagnostics)?;
    let as_of = as_of(input.as_of.as_deref(), &file.plan, &read.observations)?;
    if input.as_of.is_none() {
        diagnostics.extend(parts_lag(&file.plan, &read.observations, as_of));
    }
    let plan = file.plan.in_force(as_of);
    let head = PlanHead {
        waivers: waivers_file.map(|path| name_of(path.as_os_str())),
        ..PlanHead::of(&plan, &file.name, &file.sha256, &file.bases)
    };
    let Selected { selection, mut misses } =
        selection::selection(&plan, &input.only, input.area.as_deref());
    let Some(selection) = selection else {
        return Ok(Looked { report: None, head, misses });
    };
    progress.enter(Phase::Auditing);
    diagnostics.extend(audit(&plan, &read.observations, as_of.month()));
    let diagnostics = selection::told(&plan, &selection, diagnostics);
    progress.enter(Phase::Judging);
    let mut assessments = evaluate(&plan, &read.observations, as_of);
    rank(&plan, &read.observations, as_of, &mut assessments);
    let all = assessments.len();
    let targets: Vec<_> = assessments.iter().map(|one| (one.entry, one.part)).collect();
    assessments.retain(|one| selection.holds(&plan, one.entry, one.part));
    if assessments.is_empty() && all > 0 {
        misses.push(selection::holds_nothing(&plan, &selection, targets.into_iter()));
        return Ok(Looked { report: None, head, misses });
    }
    let left_out = all.saturating_sub(assessments.len());
    if how.changes == Changes::Compared {
        compare(&plan, &read.observations, as_of, &mut assessments);
    }
    if how.courses == Courses::Traced {
        trace(&plan, &read.observations, as_of, &mut assessments);
    }
    let report = build(Judged {
        plan: &plan,
        head: head.clone(),
        observations: &read.observations,
        as_of,
        assessments: &assessments,
        diagnostics,
        policy: Policy { fail_on: fail_on.into(), missing: input.missing.into() },
        waivers: &waivers,
        is_strict: input.reading.strict,
        left_out,
        is_selection: !input.only.is_empty() && left_out > 0,
        extent: how.extent,
        is_drawn: how.courses == Courses::Traced,
    });
    unchanged(&read.observations)?;
    if how.is_only {
        // The process ends soon: to give the memory of many targets back one by one would only take
        // time.
        std::mem::forget((assessments, plan, read.observations));
    }
    Ok(Looked { report: Some(report), head, misses })
}

/// Whether all data files are still what they were when they were first read.
///
/// # Errors
/// One is not, so that what was found in them belongs to neither the old content nor the new one.
pub(super) fn unchanged(observations: &Observations) -> Result<(), Failure> {
    let sources = observations.sources.iter().map(|file| &file.source);
    let changed = sources.filter(|source| !source.is_unchanged());
    let told = |source: &SourceFile| Diagnostic::new(Code::FileChanged).with("file", source.name());
    let faults: Vec<Diagnostic> = changed.map(told).collect();
    if faults.is_empty() { Ok(()) } else { Err(Failure(faults)) }
}

/// The waivers of a file, if there is one.
fn waivers(
    path: Option<&Path>,
    file: &PlanFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Waiver>, Failure> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let (waivers, found) = read_waiver_file(path, &file.plan);
    if found.iter().any(Diagnostic::is_error) {
        return Err(Failure(found));
    }
    diagnostics.extend(found);
    Ok(waivers)
}

/// The data files on the command line, else those of the plan; all of them must be read.
pub(super) fn observations(
    file: &PlanFile,
    from: (&PlanArgs, &ReadingArgs),
    data: &[OsString],
    how: (bool, &Progress),
) -> Result<DataRead, Failure> {
    let (read, failure) = readable(file, (from, ToldOfOthers::Errors), data, how)?;
    failure.map_or(Ok(read), Err)
}

/// What is told of the other files where one cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ToldOfOthers {
    /// What has to be mended before the plan can be judged.
    Errors,
    /// All that was found in them.
    Findings,
}

/// What could be read of the data files, and why others could not.
pub(super) fn readable(
    file: &PlanFile,
    ((place, reading), told): ((&PlanArgs, &ReadingArgs), ToldOfOthers),
    data: &[OsString],
    (has_hashes, progress): (bool, &Progress),
) -> Result<(DataRead, Option<Failure>), Failure> {
    let mut options = options(reading, &file.plan)?;
    options.is_hashed = has_hashes;
    let folder = place.plan.parent().map(PathBuf::from).unwrap_or_default();
    let limit = reading.max_files.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(FILES);
    let (sources, beside) = if data.is_empty() {
        data_sources(&file.plan.data.files, &folder, limit)
    } else {
        data_sources(data, Path::new(""), limit)
    };
    options.meter = progress.begin(&sources);
    let mut read = read_data(&file.plan, &sources, &options);
    if beside.iter().any(Diagnostic::is_error) || read.has_unreadable_file {
        let files = read.observations.sources.iter().filter(|file| file.rows > 0);
        let readable: Vec<&str> = files.map(|file| &**file.source.name()).collect();
        let is_of_other = |found: &Diagnostic| {
            let at = found.at.as_ref().map(|at| at.file.to_string());
            at.is_some_and(|file| readable.contains(&file.as_str()))
        };
        let is_told = |found: &&Diagnostic| {
            found.is_error() || told == ToldOfOthers::Findings && is_of_other(found)
        };
        let found = read.diagnostics.iter().filter(is_told).cloned();
        let failure = Failure(beside.into_iter().chain(found).collect());
        return Ok((read, Some(failure)));
    }
    read.diagnostics.splice(0..0, beside);
    Ok((read, None))
}

/// The encoding that the user names.
pub(super) fn encoding(name: Option<&str>) -> Result<Option<Encoding>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let unknown = || {
        Diagnostic::new(Code::UnknownWord)
            .with("key", "--encoding")
            .with("written", name)
            .with("known", Argument::names(Encoding::SHOWN))
    };
    Encoding::named(name).map(Some).ok_or_else(|| unknown().into())
}

/// What the user says about the files.
fn options(reading: &ReadingArgs, plan: &Plan) -> Result<ReadOptions, Failure> {
    let named = encoding(reading.encoding.as_deref())?;
    if let Some(period) = reading.period.as_deref()
        && !matches!(read_period(period, plan.period.single_year()), Ok((PeriodText::Period(_), _)))
    {
        let unknown = Diagnostic::new(Code::UnknownWord).with("key", "--period");
        return Err(unknown
            .with("written", period)
            .with("known", Argument::names(["2022-Q3", "2022-09", "2022年1-9月"]))
            .into());
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
    let refuse = |reason: Misfit| -> Failure {
        let example = plan.reporting_period(plan.period.first()).unwrap_or(plan.period);
        Diagnostic::new(Code::AsOfOutsidePlan)
            .with("as-of", text)
            .with("reason", reason)
            .with("example", example)
            .into()
    };
    let as_of = match read_period(text, plan.period.single_year()) {
        Ok((PeriodText::Period(period), _)) => AsOf::end_of(period),
        Ok((PeriodText::Date(date), _)) => AsOf::on(date),
        Err(_) => return Err(refuse(Misfit::NotATime)),
    };
    if as_of.month() < plan.period.first() {
        return Err(refuse(Misfit::BeforePlan));
    }
    Ok(as_of)
}

/// That parts of the area have reported less far than the time that nobody asked for.
fn parts_lag(plan: &Plan, reported: &Observations, as_of: AsOf) -> Option<Diagnostic> {
    let lagging = lagging(plan, reported, as_of);
    let (_, earliest) = lagging.iter().min_by_key(|(_, newest)| newest.last())?;
    let named = lagging.iter().take(NAMED_PARTS);
    let name =
        |(part, newest): &(usize, Period)| format!("{} {newest}", plan.area_name(Some(*part)));
    let more = (lagging.len() > NAMED_PARTS).then(|| "…".to_owned());
    let told = Diagnostic::new(Code::PartsLag).with("as-of", as_of);
    let told = told.with("count", lagging.len()).with("earliest", earliest);
    Some(told.with("areas", Argument::names(named.map(name).chain(more))))
}

/// Parts that are named.
const NAMED_PARTS: usize = 10;

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
