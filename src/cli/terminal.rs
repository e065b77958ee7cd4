//! The process's surroundings: language, colour, width, and writing to standard output and error.

use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;

use anstream::ColorChoice;

use super::args::ColorWhen;
use super::{Failure, write};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::render::{Detail, Lang, Style, TableLayout, diagnostics};

/// Where output goes and how it looks there.
pub(super) struct Terminal {
    lang: Lang,
    color: ColorWhen,
    /// How much of the faults that end a command is told.
    fault_detail: Detail,
}

/// The language of `--lang`, else of the locale, else English. It is needed before the arguments
/// are read, since their faults are told in it.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let inline = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let separate = || {
        let flag = texts.iter().position(|text| *text == "--lang")?;
        texts.get(flag.saturating_add(1)).copied()
    };
    let asked = inline.or_else(separate).and_then(|text| text.parse().ok());
    asked.or_else(locale).unwrap_or(Lang::En)
}

/// The first of the usual variables that is set decides.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn locale() -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
}

/// The file that a GitHub Actions step adds its summary to.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
pub(super) fn step_summary() -> Option<PathBuf> {
    std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Whether nobody watches, though there may be a terminal: build servers set `CI`; a terminal that
/// cannot move its cursor calls itself dumb.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
pub(super) fn is_unattended() -> bool {
    let is_server = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
    is_server || std::env::var_os("TERM").is_none_or(|value| value == "dumb")
}

impl Terminal {
    pub(super) fn new(lang: Lang, color: ColorWhen, fault_detail: Detail) -> Self {
        Self { lang, color, fault_detail }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// How a report looks on standard output.
    pub(super) fn style(&self, width: Option<u16>, detail: Detail) -> Style {
        let has_color = match self.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => anstream::AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        Style {
            lang: self.lang,
            width: width.map(usize::from).or_else(terminal_width),
            has_color,
            detail,
            layout: TableLayout::default(),
        }
    }

    /// How a report looks in a file: as on no terminal.
    pub(super) fn file_style(&self, width: Option<u16>, detail: Detail) -> Style {
        let width = width.map(usize::from);
        Style { lang: self.lang, width, has_color: false, detail, layout: TableLayout::default() }
    }

    /// Writes to standard output. A reader that has gone away is no error.
    #[expect(clippy::unused_self, reason = "only who has the terminal writes to it")]
    pub(super) fn print(&self, text: &(impl AsRef<[u8]> + ?Sized)) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(text.as_ref()).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let fault = Diagnostic::new(Code::CannotPrint);
                Err(fault.with("reason", write::reason(&error)).into())
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Tells why a command could not be done.
    pub(super) fn fail(&self, failure: &Failure) {
        Self::tell(&diagnostics(&failure.0, self.error_style()));
    }

    /// Writes to standard error; nothing can be done if that fails.
    pub(super) fn tell(text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// How diagnostics look on standard error.
    pub(super) fn error_style(&self) -> Style {
        let has_color = match self.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => anstream::AutoStream::choice(&io::stderr()) != ColorChoice::Never,
        };
        let width = if io::stderr().is_terminal() { terminal_width() } else { None };
        let layout = TableLayout::default();
        Style { lang: self.lang, width, has_color, detail: self.fault_detail, layout }
    }
}

/// Columns of the terminal, if standard output is one.
fn terminal_width() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0))
}
