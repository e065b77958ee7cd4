//! `plancheck validate`.

use super::args::{SeverityArg, ValidateArgs};
use super::check::{detail, format};
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::audit::audit;
use plancheck::diagnostic::Diagnostic;
use plancheck::render::render_validation;
use plancheck::report::{Looked, validate};
use plancheck::verdict::Strictness;

/// Looks at the data alone and gives the exit code of what was found.
pub(super) fn run(args: &ValidateArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let (file, _) = inputs::plan(&args.reading.plan, args.reading.strict)?;
    let read = inputs::observations(&file, &args.reading, &args.data)?;
    let mut findings = read.diagnostics;
    findings.extend(audit(&file.plan, &read.observations));
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
    let style = terminal.style(args.width, detail(args.quiet, args.all));
    terminal.print(&render_validation(&validation, format(args.format), style))?;
    Ok(validation.exit_code.number())
}
