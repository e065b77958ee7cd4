//! `plancheck diff`.

use std::path::Path;

use super::Failure;
use super::args::{DiffArgs, DiffFormatArg};
use super::terminal::Terminal;
use plancheck::comparison::{ReadReport, compare, is_foreign};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::input::read_report_file;
use plancheck::render::{Detail, DiffFormat, render_diff};

/// Compares two reports and gives 1 if something newly failed.
pub(super) fn run(args: &DiffArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let is_standard_input = |path: &Path| path == Path::new("-");
    if is_standard_input(&args.old) && is_standard_input(&args.new) {
        return Err(Diagnostic::new(Code::StandardInputTwice).into());
    }
    let read = |path: &Path| -> Result<ReadReport, Failure> {
        read_report_file(path).map_err(|fault| Failure::from(*fault))
    };
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    if is_foreign(&old, &new) {
        let fault = Diagnostic::new(Code::NothingInCommon);
        let fault = fault.with("old", &old.side.title).with("new", &new.side.title);
        return Err(fault.into());
    }
    let comparison = compare(&old, &new);
    let format = match args.format {
        DiffFormatArg::Table => DiffFormat::Table,
        DiffFormatArg::Json => DiffFormat::Json,
        DiffFormatArg::Markdown => DiffFormat::Markdown,
    };
    let style = terminal.style(args.width, Detail::Normal);
    terminal.print(render_diff(&comparison, format, style).as_bytes())?;
    Ok(comparison.exit_code())
}
