//! Several plans in one run of `plancheck check`.

use super::Failure;
use super::args::{CheckArgs, PlanArgs, PlansArgs};
use super::inputs::{self, How, Looked};
use super::progress::Progress;
use super::selection::Miss;
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::input::{is_pattern, plan_files};
use plancheck::report::Run;

/// What the user names.
pub(super) enum Plans {
    /// One file: the report is that of the plan.
    One(PlanArgs),
    /// Several, or a pattern: the report is that of a run, however many there are.
    Several(Vec<PlanArgs>),
}

/// The plans that the user names, each once.
///
/// # Errors
/// A pattern that fits no file.
pub(super) fn plans(args: &PlansArgs) -> Result<Plans, Failure> {
    let place = |plan| PlanArgs { plan, allow_outside: args.allow_outside };
    let mut plans: Vec<PlanArgs> = plan_files(&args.plans)?.into_iter().map(place).collect();
    let is_one = matches!(args.plans.as_slice(), [one] if !is_pattern(one));
    Ok(match plans.pop() {
        Some(only) if is_one => Plans::One(only),
        last => Plans::Several(plans.into_iter().chain(last).collect()),
    })
}

/// Refuses what can be meant for one plan only.
///
/// # Errors
/// Data files, waivers or a template beside several plans.
pub(super) fn refuse_options(args: &CheckArgs, count: usize) -> Result<(), Failure> {
    let given = [
        ("DATA", !args.data.is_empty()),
        ("--waivers", args.input.waivers.is_some()),
        ("--template", args.template.is_some()),
    ];
    let given = given.into_iter().filter(|(_, is_given)| *is_given);
    let refused = given.map(|(option, _)| {
        Diagnostic::new(Code::ForOnePlan).with("option", option).with("count", count)
    });
    let refused: Vec<Diagnostic> = refused.collect();
    if refused.is_empty() { Ok(()) } else { Err(refused.into()) }
}

/// Judges every plan. A fault in one of them ends the run, with the faults of all.
pub(super) fn judge(
    args: &CheckArgs,
    plans: &[PlanArgs],
    how: How,
    progress: &Progress,
) -> Result<Run, Failure> {
    let mut looked = Vec::new();
    let mut faults = Vec::new();
    for plan in plans {
        match inputs::look((plan, &args.input), &[], args.fail_on, how, progress) {
            Ok(one) => looked.push(one),
            Err(Failure(found)) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        faults.extend(in_no_plan(&looked).iter().map(Miss::told_of_all));
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let (mut reports, mut left_out, mut misses) = (Vec::new(), Vec::new(), Vec::new());
    for one in looked {
        misses.extend(one.misses.iter().map(|miss| miss.told_of_file(&one.head.file)));
        match one.report {
            Some(report) => reports.push(report),
            None => left_out.push(one.head),
        }
    }
    if reports.is_empty() {
        return Err(misses.into());
    }
    Ok(Run::of(reports, left_out, args.fail_on.into()))
}

/// What was selected and is in none of the plans, with what there is in any of them.
fn in_no_plan(looked: &[Looked]) -> Vec<Miss> {
    let Some((first, others)) = looked.split_first() else { return Vec::new() };
    let in_none = |miss: &Miss| {
        let mut merged = miss.clone();
        for other in others {
            merged.add(other.misses.iter().find(|other| other.is_as(miss))?);
        }
        Some(merged)
    };
    first.misses.iter().filter_map(in_none).collect()
}
