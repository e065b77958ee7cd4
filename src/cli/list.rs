//! `plancheck list`.

use super::args::ListArgs;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{self, Detail, diagnostics};
use plancheck::report;

/// Shows every target as understood; warnings about the plan go to standard error.
pub(super) fn run(args: &ListArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let (file, warnings) = inputs::plan(&args.plan, (false, false))?;
    Terminal::tell(&diagnostics(&warnings, terminal.error_style()));
    let style = terminal.style(args.width, Detail::Normal);
    terminal.print(&render::list(&report::list(&file.plan), style))?;
    Ok(0)
}
