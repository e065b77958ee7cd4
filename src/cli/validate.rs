//! `plancheck validate`.

use super::args::{SeverityArg, ValidateArgs};
use super::outputs::Outputs;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::audit::audit;
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::render::{Format, render_validation, shows_validation};
use plancheck::report::{Looked, validate};
use plancheck::verdict::Strictness;

/// Looks at the data alone and gives the exit code of what was found.
pub(super) fn run(args: &ValidateArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let outputs = Outputs::of(&args.output)?;
    if let Some(format) = outputs.formats().find(|format| !shows_validation(*format)) {
        let known: Vec<&str> = formats().map(Format::key).collect();
        let fault = Diagnostic::new(Code::NotForData)
            .with("format", format.key())
            .with("known", known.join(", "));
        return Err(fault.into());
    }
    let (file, _) = inputs::plan(&args.reading.plan, args.reading.strict)?;
    let read = inputs::observations(&file, &args.reading, &args.data)?;
    let mut findings = read.diagnostics;
    findings.extend(audit(&file.plan, &read.observations, file.plan.period.last()));
    if args.reading.strict {
        findings = findings.into_iter().map(Diagnostic::strict).collect();
    }
    let strictness = match args.fail_on {
        SeverityArg::Error => Strictness::Errors,
        SeverityArg::Warning => Strictness::Warnings,
    };
    let validation = validate(Looked {
        plan: &file.plan,
        plan_file: &file.name,
        plan_sha256: &file.sha256,
        observations: &read.observations,
        findings,
        strictness,
    });
    let data = validation.inputs.iter().map(|input| input.file.as_str());
    let read = data.chain([validation.plan.file.as_str()]);
    let code = validation.exit_code.number();
    outputs.write(terminal, read, code, |format, style| {
        // Formats for judged plans only were refused above.
        render_validation(&validation, format, style).unwrap_or_default()
    })
}

/// The formats that show data alone.
pub(super) fn formats() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| shows_validation(*format))
}
