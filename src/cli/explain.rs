//! `plancheck explain`.

use super::args::{ExplainArgs, FailOnArg};
use super::inputs::{Changes, Courses, How};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::diagnostic::term::Word;
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::render::{Detail, explain, explain_code};
use plancheck::report::Extent;

/// Shows the arithmetic of one verdict, or the page of a diagnostic code.
pub(super) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<u8, Failure> {
    if let Ok(code) = args.subject.parse::<Code>() {
        terminal.print(&explain_code(code, terminal.lang()))?;
        return Ok(0);
    }
    if is_code(&args.subject) {
        let codes = Code::ALL.iter().map(|code| code.number());
        return Err(unknown(&args.subject, Word::NoSuchCode).suggest(&args.subject, codes).into());
    }
    let progress = Progress::new(terminal.lang(), false);
    let how = How {
        courses: Courses::Untraced,
        changes: Changes::Compared,
        extent: Extent::WHOLE,
        has_hashes: false,
        is_only: true,
    };
    let plan = (&args.plan, &args.input);
    let report = inputs::report(plan, &args.data, FailOnArg::Fail, how, &progress)?;
    progress.end();
    let style = terminal.style(args.width, Detail::Normal);
    let Some(text) = explain(&report, &args.subject, style) else {
        let ids = report.results.iter().map(|outcome| outcome.promise.id.as_str());
        let unknown = unknown(&args.subject, Word::NoSuchTarget);
        return Err(unknown.suggest(&args.subject, ids).into());
    };
    terminal.print(&text)?;
    Ok(0)
}

/// Whether a text looks like a code: `PC` and digits. No id does, since those are in small letters.
fn is_code(subject: &str) -> bool {
    let digits = subject.strip_prefix("PC");
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn unknown(subject: &str, why: Word) -> Diagnostic {
    Diagnostic::new(Code::UnknownTarget).with("id", subject).with("why", why)
}
