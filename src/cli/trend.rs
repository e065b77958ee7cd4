//! `plancheck trend`.

use super::args::{FailOnArg, TrendArgs, TrendFormatArg};
use super::inputs::{Changes, Courses, How};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{Detail, TrendFormat, render_trend};
use plancheck::report::Extent;

/// Shows every indicator over the plan's periods. That is information: the exit code is 0 whatever
/// it shows.
pub(super) fn run(args: &TrendArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let progress = Progress::new(terminal.lang(), false);
    let how = How {
        courses: Courses::Traced,
        changes: Changes::NotCompared,
        extent: Extent::WHOLE,
        has_hashes: true,
        is_only: true,
    };
    let plan = (&args.plan, &args.input);
    let report = inputs::report(plan, &args.data, FailOnArg::Never, how, &progress)?;
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
