//! Templates: bounded in steps and bytes, escaped whatever they are called, unable to read any file.

use std::io::Write;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};
use serde::Serialize;

use super::page;
use crate::render::Lang;
use crate::report::term::TemplateProblem;
use crate::report::{Report, Run};

/// Steps that a template may take: for the frame of a page, and for each thing that it lists.
const STEPS: (u64, u64) = (2_000_000, 20_000);

/// Bytes that a page may have: for its frame, and for each thing that it lists.
const BYTES: (usize, usize) = (16 * 1024 * 1024, 64 * 1024);

/// What a template may use.
pub(super) struct Limits {
    pub(super) steps: Option<u64>,
    pub(super) bytes: usize,
}

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFault {
    /// Where it stands, in bytes of the template, if that is known.
    pub at: Option<std::ops::Range<usize>>,
    /// What is wrong.
    pub problem: TemplateProblem,
    /// The same in the words of the template language, which has one language only.
    pub detail: String,
}

/// The report as a page of a template of the user's own; see `docs/report-template.md`.
///
/// Every value is escaped for HTML. The template can read nothing but the report.
///
/// # Errors
/// A template that is malformed, names what does not exist, takes too many steps or makes too large
/// a page.
pub fn html_with(report: &Report, lang: Lang, template: &str) -> Result<Vec<u8>, TemplateFault> {
    let listed = report.results.len().saturating_add(report.findings.len());
    let listed = listed.saturating_add(report.inputs.len());
    let each = STEPS.1.saturating_mul(u64::try_from(listed).unwrap_or(u64::MAX));
    let limits = Limits {
        steps: Some(STEPS.0.saturating_add(each)),
        bytes: BYTES.0.saturating_add(BYTES.1.saturating_mul(listed)),
    };
    filled(page::page(report, lang), template, &limits)
}

/// The report as the page that the program brings along, however long it is.
pub(in crate::render) fn own(report: &Report, lang: Lang) -> Vec<u8> {
    let limits = Limits { steps: None, bytes: usize::MAX };
    // A test fills it for every status; no report can make it fail.
    filled(page::page(report, lang), super::TEMPLATE, &limits).unwrap_or_default()
}

/// Several plans as one page: what they came to, then each as on a page of its own.
pub(in crate::render) fn run(run: &Run, lang: Lang) -> Vec<u8> {
    let limits = Limits { steps: None, bytes: usize::MAX };
    let pages = page::pages(run, lang);
    let part = |page| filled(page, super::TEMPLATE, &limits).unwrap_or_default();
    pages.into_iter().flat_map(part).collect()
}

/// A template with its page put in.
///
/// # Errors
/// As [`html_with`].
pub(super) fn filled(
    page: impl Serialize,
    template: &str,
    limits: &Limits,
) -> Result<Vec<u8>, TemplateFault> {
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    let syntax = syntax.map_err(|error| fault(&error))?;
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(syntax);
    environment.set_debug(true);
    environment.set_fuel(limits.steps);
    let mut shown_page = Bounded { bytes: Vec::new(), room: limits.bytes, is_full: false };
    let shown = environment.template_from_named_str("report.html", template).and_then(|template| {
        let values = Value::from(Serde(page));
        template.render_captured_to(values, &mut shown_page).map(|_| ())
    });
    match shown {
        Err(_) if shown_page.is_full => {
            let detail = format!("> {} bytes", limits.bytes);
            Err(TemplateFault { at: None, problem: TemplateProblem::Size, detail })
        }
        Err(error) => Err(fault(&error)),
        Ok(()) => Ok(shown_page.bytes),
    }
}

/// Bytes in memory, up to a limit.
struct Bounded {
    bytes: Vec<u8>,
    room: usize,
    is_full: bool,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len().saturating_add(bytes.len()) > self.room {
            self.is_full = true;
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What users meet; anything else is an operation that cannot be done.
const PROBLEMS: [(ErrorKind, TemplateProblem); 13] = [
    (ErrorKind::UndefinedError, TemplateProblem::Name),
    (ErrorKind::SyntaxError, TemplateProblem::Syntax),
    (ErrorKind::BadEscape, TemplateProblem::Syntax),
    (ErrorKind::UnknownFilter, TemplateProblem::Call),
    (ErrorKind::UnknownTest, TemplateProblem::Call),
    (ErrorKind::UnknownFunction, TemplateProblem::Call),
    (ErrorKind::UnknownMethod, TemplateProblem::Call),
    (ErrorKind::TemplateNotFound, TemplateProblem::Call),
    (ErrorKind::BadInclude, TemplateProblem::Call),
    (ErrorKind::TooManyArguments, TemplateProblem::Arguments),
    (ErrorKind::MissingArgument, TemplateProblem::Arguments),
    (ErrorKind::CannotUnpack, TemplateProblem::Arguments),
    (ErrorKind::OutOfFuel, TemplateProblem::Steps),
];

fn fault(error: &Error) -> TemplateFault {
    let known = PROBLEMS.into_iter().find(|(kind, _)| *kind == error.kind());
    let problem = known.map_or(TemplateProblem::Operation, |(_, problem)| problem);
    // The kind is what the problem says already.
    let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    TemplateFault { at: error.range(), problem, detail }
}
