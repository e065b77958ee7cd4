//! `plancheck validate`.

use super::args::{SeverityArg, ValidateArgs};
use super::inputs::ToldOfOthers;
use super::outputs::Outputs;
use super::progress::{Phase, Progress};
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::audit::audit;
use plancheck::diagnostic::Diagnostic;
use plancheck::evaluate::{evaluate, newest_as_of};
use plancheck::input::{PlanFile, name_of, waivers_beside};
use plancheck::observation::Observations;
use plancheck::period::Frequency;
use plancheck::plan::AsOf;
use plancheck::render::{render_submissions_read, render_validation};
use plancheck::report::{Extent, Judged, Looked, PlanHead, contradictions, validate};
use plancheck::verdict::{Policy, Strictness};

/// Looks at the data alone and gives the exit code of what was found.
pub(super) fn run(args: &ValidateArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let outputs = Outputs::of(&args.output)?;
    let (file, _) = inputs::plan(&args.plan, (args.reading.strict, outputs.has_hashes()))?;
    let progress = Progress::new(terminal.lang(), args.output.quiet);
    let how = (outputs.has_hashes(), &progress);
    let from = ((&args.plan, &args.reading), ToldOfOthers::Findings);
    let (read, failure) = inputs::readable(&file, from, &args.data, how)?;
    if let Some(failure) = failure {
        progress.end();
        outputs.show_table(terminal, |style| {
            let read = looked(&file, (&read.observations, Vec::new()), Strictness::Errors);
            render_submissions_read(&validate(read), style)
        })?;
        return Err(failure);
    }
    progress.enter(Phase::Auditing);
    let mut findings = read.diagnostics;
    findings.extend(audit(&file.plan, &read.observations, file.plan.period.last()));
    findings.extend(contradictions_in(&file, &read.observations));
    if args.reading.strict {
        findings = findings.into_iter().map(Diagnostic::strict).collect();
    }
    let strictness = match args.fail_on {
        SeverityArg::Error => Strictness::Errors,
        SeverityArg::Warning => Strictness::Warnings,
        SeverityArg::Never => Strictness::Never,
    };
    let mut looked = looked(&file, (&read.observations, findings), strictness);
    // They are not read, but a report must not replace them either.
    looked.head.waivers = waivers_beside(&args.plan.plan).map(|path| name_of(path.as_os_str()));
    let validation = validate(looked);
    inputs::unchanged(&read.observations)?;
    let data = validation.inputs.iter().map(|input| input.file.as_str());
    let read = data.chain(validation.plan.files());
    let code = validation.exit_code.number();
    outputs.write((terminal, &progress), read, code, |format, style| {
        render_validation(&validation, format, style)
    })
}

/// What a validation is made of.
fn looked<'a>(
    file: &'a PlanFile,
    (observations, findings): (&'a Observations, Vec<Diagnostic>),
    strictness: Strictness,
) -> Looked<'a> {
    let head = PlanHead::of(&file.plan, &file.name, &file.sha256, &file.bases);
    Looked { plan: &file.plan, head, observations, findings, strictness }
}

/// What contradicts itself at the end of any reporting period, each told once.
fn contradictions_in(file: &PlanFile, observations: &Observations) -> Vec<Diagnostic> {
    let plan = &file.plan;
    let frequency = plan.reporting.unwrap_or(Frequency::Month);
    let newest = newest_as_of(plan, observations).month();
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut period = plan.period_around(plan.period.first(), frequency);
    loop {
        let as_of = AsOf::end_of(period);
        let assessments = evaluate(plan, observations, as_of);
        let judged = Judged {
            plan,
            head: PlanHead::of(plan, &file.name, &file.sha256, &file.bases),
            observations,
            as_of,
            assessments: &assessments,
            diagnostics: Vec::new(),
            policy: Policy::default(),
            waivers: &[],
            is_strict: false,
            left_out: 0,
            is_selection: false,
            extent: Extent::Verdicts,
            is_drawn: false,
        };
        let found = contradictions(&judged);
        told.extend(found.into_iter().filter(|one| !told.contains(one)).collect::<Vec<_>>());
        if period.last() >= newest {
            return told;
        }
        period = plan.period_around(period.last().plus(1), frequency);
    }
}
