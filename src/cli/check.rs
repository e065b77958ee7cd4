//! `plancheck check`.

use super::args::{CheckArgs, FormatArg};
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{Detail, Format, render};

/// Judges, shows the report, and gives the exit code of its verdict.
pub(super) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let report = inputs::report(&args.input, &args.data, args.fail_on)?;
    let code = report.exit_code.number();
    let style = terminal.style(args.width, detail(args.quiet, args.all));
    terminal.print(&render(&report, format(args.format), style))?;
    Ok(code)
}

/// The format of an argument.
pub(super) fn format(argument: FormatArg) -> Format {
    match argument {
        FormatArg::Table => Format::Table,
        FormatArg::Json => Format::Json,
    }
}

/// How much is told.
pub(super) fn detail(is_quiet: bool, is_all: bool) -> Detail {
    match (is_quiet, is_all) {
        (true, _) => Detail::Quiet,
        (false, true) => Detail::All,
        (false, false) => Detail::Normal,
    }
}
