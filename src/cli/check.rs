//! `plancheck check`.

use super::args::{CheckArgs, FormatArg};
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{Detail, Format, render};

/// Judges, shows the report, and gives the exit code of its verdict.
pub(super) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let report = inputs::report(&args.input, &args.data, args.fail_on)?;
    let code = report.exit_code.number();
    let format = match args.format {
        FormatArg::Table => Format::Table,
        FormatArg::Json => Format::Json,
    };
    let detail = if args.quiet { Detail::Quiet } else { Detail::Normal };
    terminal.print(&render(&report, format, terminal.style(args.width, detail)))?;
    Ok(code)
}
