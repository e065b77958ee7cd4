//! `plancheck draft`.

use super::args::{DraftArgs, DraftFormat};
use super::coverage::named;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::document::{draft, read};
use plancheck::input::read_document;
use plancheck::render::{Detail, draft_findings, draft_jsonl, draft_rules, draft_toml};
use plancheck::report::drafted;

/// Writes a first plan to standard output; what the document contradicts goes to standard error.
pub(super) fn run(args: &DraftArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let encoding = inputs::encoding(args.encoding.as_deref())?;
    let source = read_document(&named(&args.document), encoding).map_err(|fault| *fault)?;
    let document = read(&source);
    let plan = drafted(&document, &source, &draft(&document, &source));
    Terminal::tell(&draft_findings(&plan, terminal.error_style()));
    let style = terminal.style(None, Detail::Normal);
    let shown = match (args.explain, args.format) {
        (true, _) => draft_rules(&plan, style),
        (false, DraftFormat::Toml) => draft_toml(&plan, style.lang),
        (false, DraftFormat::Jsonl) => draft_jsonl(&plan),
    };
    terminal.print(shown.as_bytes())?;
    Ok(0)
}
