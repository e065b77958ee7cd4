//! `plancheck trend`.

use super::args::{FailOnArg, TrendArgs, TrendFormatArg};
use super::inputs::Courses;
use super::progress::Progress;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{Detail, TrendFormat, render_trend};

/// Shows every indicator over the plan's periods. That is information: the exit code is 0 whatever
/// it shows.
pub(super) fn run(args: &TrendArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let progress = Progress::new(terminal.lang(), false);
    let how = (Courses::Traced, usize::MAX);
    let report = inputs::report(&args.input, &args.data, FailOnArg::Never, how, &progress)?;
    progress.end();
    let detail = if args.all { Detail::All } else { Detail::Normal };
    let format = match args.format {
        TrendFormatArg::Table => TrendFormat::Table,
        TrendFormatArg::Json => TrendFormat::Json,
    };
    let style = terminal.style(args.width, detail);
    terminal.print(render_trend(&report, format, style).as_bytes())?;
    Ok(0)
}
