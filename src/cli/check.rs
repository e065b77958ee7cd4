//! `plancheck check`.

use super::args::CheckArgs;
use super::inputs::Courses;
use super::outputs::Outputs;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::render::{Format, Style, TableLayout, render};

/// Judges, writes the reports, and gives the exit code of the verdict.
pub(super) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let outputs = Outputs::of(&args.output)?;
    let is_drawn = outputs.formats().any(Format::draws_courses);
    let courses = if is_drawn { Courses::Traced } else { Courses::Untraced };
    let report = inputs::report(&args.input, &args.data, args.fail_on, courses)?;
    let data = report.inputs.iter().map(|input| input.file.as_str());
    let read = data.chain([report.plan.file.as_str()]);
    let code = report.exit_code.number();
    let layout = if args.by_area { TableLayout::Areas } else { TableLayout::Targets };
    let show = |format, style| render(&report, format, Style { layout, ..style });
    outputs.write(terminal, read, code, show)
}
