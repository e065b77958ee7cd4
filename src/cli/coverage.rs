//! `plancheck coverage`.

use std::path::{Path, PathBuf};

use super::args::{CoverageArgs, LedgerFormat};
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::document::{cover, draft, read};
use plancheck::input::{DataSource, PlanFile, read_document};
use plancheck::render::{Detail, coverage_json, coverage_table};
use plancheck::report::coverage;

/// Shows whether the plan holds every promise of its document: 0 if it does, else 1.
pub(super) fn run(args: &CoverageArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let file = inputs::plan_to_cover(&args.plan)?;
    let encoding = inputs::encoding(args.encoding.as_deref())?;
    let source = read_document(&document(args, &file)?, encoding).map_err(|fault| *fault)?;
    let document = read(&source);
    let ledger = cover(&document, &source, &file.plan);
    let draft = draft(&document, &source);
    let coverage = coverage(&file.plan, &source, &document, &ledger, &draft);
    let detail = match (args.quiet, args.all) {
        (true, _) => Detail::Quiet,
        (false, true) => Detail::All,
        (false, false) => Detail::Normal,
    };
    let style = terminal.style(args.width, detail);
    let shown = match args.format {
        LedgerFormat::Table => coverage_table(&coverage, style),
        LedgerFormat::Json => coverage_json(&coverage, style.lang),
    };
    terminal.print(shown.as_bytes())?;
    Ok(u8::from(!coverage.is_clean))
}

/// The document of the command line, else that of the plan, relative to the plan file.
fn document(args: &CoverageArgs, file: &PlanFile) -> Result<DataSource, Failure> {
    if let Some(path) = &args.document {
        return Ok(named(path));
    }
    let Some(document) = &file.plan.document else {
        return Err(Diagnostic::new(Code::NoDocument).with("file", &file.name).into());
    };
    let folder = args.plan.plan.parent().map(PathBuf::from).unwrap_or_default();
    Ok(DataSource::File(folder.join(document)))
}

/// A file, or standard input for `-`.
pub(super) fn named(path: &Path) -> DataSource {
    if path.as_os_str() == "-" {
        DataSource::StandardInput
    } else {
        DataSource::File(path.to_path_buf())
    }
}
