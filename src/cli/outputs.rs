//! Where reports go: one to standard output, any number to files.

use std::path::{Path, PathBuf};

use super::args::OutputArgs;
use super::progress::{Phase, Progress};
use super::terminal::{self, Terminal};
use super::{COULD_NOT, Failure, write};
use plancheck::diagnostic::term::Word;
use plancheck::diagnostic::{Argument, Code, Diagnostic};
use plancheck::input::path_of;
use plancheck::render::{Detail, Format, Style};
use plancheck::report::Extent;

/// The reports that the user asks for.
pub(super) struct Outputs {
    stdout: Format,
    files: Vec<(Format, PathBuf)>,
    width: Option<u16>,
    /// How much is told on standard output.
    detail: Detail,
    /// How much in files: who asks for one wants all of it.
    file_detail: Detail,
}

/// Where one report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    StandardOutput,
    File(PathBuf),
}

impl Outputs {
    /// What `--format` and `--report` ask for. Without either it is the table on standard output.
    ///
    /// # Errors
    /// A report without a format or a place, or two for one place.
    pub(super) fn of(args: &OutputArgs) -> Result<Self, Failure> {
        let asked: Result<Vec<(Format, Place)>, Box<Diagnostic>> =
            args.reports.iter().map(|written| report(written)).collect();
        let mut stdout = args.format;
        let mut files: Vec<(Format, PathBuf)> = Vec::new();
        for (format, place) in asked.map_err(|fault| *fault)? {
            match place {
                Place::StandardOutput if stdout.is_some() => {
                    let place = Argument::from(Word::StandardOutput);
                    return Err(Diagnostic::new(Code::SamePlace).with("place", place).into());
                }
                Place::StandardOutput => stdout = Some(format),
                Place::File(path) if files.iter().any(|(_, other)| is_same(other, &path)) => {
                    let place = format!("`{}`", path.display());
                    return Err(Diagnostic::new(Code::SamePlace).with("place", place).into());
                }
                Place::File(path) => files.push((format, path)),
            }
        }
        let detail = match (args.quiet, args.all) {
            (true, _) => Detail::Quiet,
            (false, true) => Detail::All,
            (false, false) => Detail::Normal,
        };
        let file_detail = if args.all { Detail::All } else { Detail::Normal };
        let stdout = stdout.unwrap_or(Format::Table);
        Ok(Self { stdout, files, width: args.width, detail, file_detail })
    }

    /// Every format that is asked for.
    pub(super) fn formats(&self) -> impl Iterator<Item = Format> {
        std::iter::once(self.stdout).chain(self.files.iter().map(|(format, _)| *format))
    }

    /// Whether the files that were read are named with their hashes.
    pub(super) fn has_hashes(&self) -> bool {
        self.formats().any(Format::shows_hashes)
    }

    /// How much the one that tells most tells of each target.
    pub(super) fn extent(&self) -> Extent {
        let of_files = self.files.iter().map(|(format, _)| format.extent(self.file_detail));
        of_files.fold(self.stdout.extent(self.detail), Extent::max)
    }

    /// Shows something on standard output where the table for people goes there.
    ///
    /// # Errors
    /// Standard output fails.
    pub(super) fn show_table(
        &self,
        terminal: &Terminal,
        show: impl Fn(Style) -> String,
    ) -> Result<(), Failure> {
        if self.stdout != Format::Table || self.detail == Detail::Quiet {
            return Ok(());
        }
        terminal.print(&show(terminal.style(self.width, self.detail)))
    }

    /// Writes every report and gives the exit code: that of the outcome, or 2 if a report could not
    /// be written; the others are written all the same.
    ///
    /// # Errors
    /// A report would be written over one of the files that were read, or standard output fails.
    pub(super) fn write<'a>(
        &self,
        (terminal, progress): (&Terminal, &Progress),
        read: impl Iterator<Item = &'a str>,
        code: u8,
        show: impl Fn(Format, Style) -> Vec<u8>,
    ) -> Result<u8, Failure> {
        self.refuse_over_inputs(read)?;
        progress.enter(Phase::Writing);
        let summary = terminal::step_summary();
        let style = terminal.file_style(self.width, self.file_detail);
        let mut faults = Vec::new();
        for (format, path) in &self.files {
            let bytes = show(*format, style);
            let is_summary = summary.as_ref().is_some_and(|summary| is_same(summary, path));
            let written =
                if is_summary { write::append(path, &bytes) } else { write::replace(path, &bytes) };
            faults.extend(written.err().map(|error| write::fault(path, &error)));
        }
        let style = terminal.style(self.width, self.detail);
        let shown = show(self.stdout, style);
        progress.end();
        terminal.print(&shown)?;
        if faults.is_empty() {
            return Ok(code);
        }
        terminal.fail(&faults.into());
        Ok(COULD_NOT)
    }

    fn refuse_over_inputs<'a>(&self, read: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
        if self.files.is_empty() {
            return Ok(());
        }
        // A sheet is named behind its workbook: `book.xlsx#Sheet`.
        let names = read.flat_map(|name| [Some(name), before_sheet(name)]).flatten();
        let read: Vec<PathBuf> = names.map(|name| resolved(&path_of(name.as_ref()))).collect();
        match self.files.iter().find(|(_, path)| read.contains(&resolved(path))) {
            Some((_, path)) => {
                Err(Diagnostic::new(Code::OverInput).with("file", path.display()).into())
            }
            None => Ok(()),
        }
    }
}

fn before_sheet(name: &str) -> Option<&str> {
    name.rsplit_once('#').map(|(book, _)| book)
}

/// `FORMAT:PLACE`, or a file whose name tells the format. One letter in front of a colon is a drive,
/// several letters must be a format, and anything else belongs to the file's name.
fn report(written: &str) -> Result<(Format, Place), Box<Diagnostic>> {
    let known = || Argument::names(Format::ALL.map(Format::key));
    if let Some((prefix, rest)) = written.split_once(':') {
        if let Ok(format) = prefix.parse::<Format>() {
            return match rest {
                "" => Err(Diagnostic::new(Code::ReportWithoutFile).with("written", written).into()),
                _ if is_standard_output(rest) => Ok((format, Place::StandardOutput)),
                _ => Ok((format, Place::File(PathBuf::from(rest)))),
            };
        }
        if prefix.len() > 1 && prefix.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            let fault = Diagnostic::new(Code::UnknownFormat)
                .with("format", prefix)
                .with("written", written)
                .with("known", known())
                .suggest(prefix, Format::ALL.map(Format::key));
            return Err(fault.into());
        }
    }
    let format = Format::of_file(written);
    let told = format.map(|format| (format, Place::File(PathBuf::from(written))));
    told.ok_or_else(|| {
        let fault = Diagnostic::new(Code::FormatNotTold).with("file", written);
        fault.with("known", known()).into()
    })
}

/// Whether a place is standard output by one of its names.
fn is_standard_output(place: &str) -> bool {
    matches!(place, "-" | "/dev/stdout" | "/dev/fd/1" | "/proc/self/fd/1")
}

/// Whether two paths name one file, whether it is there yet or not.
fn is_same(one: &Path, other: &Path) -> bool {
    resolved(one) == resolved(other)
}

/// The file that is written where a path is named: where its links end, though nothing be there yet.
fn resolved(path: &Path) -> PathBuf {
    let followed = write::followed(path);
    let path = followed.as_deref().unwrap_or(path);
    let with_folder = || {
        let folder = write::folder(path).canonicalize().ok()?;
        Some(folder.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(with_folder).unwrap_or_else(|| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Place {
        Place::File(PathBuf::from(path))
    }

    #[test]
    fn a_report_has_a_format_and_a_place() {
        for (written, format, place) in [
            ("json:-", Format::Json, Place::StandardOutput),
            ("csv:/dev/stdout", Format::Csv, Place::StandardOutput),
            ("json:out/r", Format::Json, file("out/r")),
            ("table:r.json", Format::Table, file("r.json")),
            ("json:C:\\out\\r.txt", Format::Json, file("C:\\out\\r.txt")),
            ("C:\\out\\r.json", Format::Json, file("C:\\out\\r.json")),
            ("out/r.JSON", Format::Json, file("out/r.JSON")),
            ("./jsn:r.json", Format::Json, file("./jsn:r.json")),
            ("2022:Q2.json", Format::Json, file("2022:Q2.json")),
            ("报告:二季度.json", Format::Json, file("报告:二季度.json")),
            ("json:a:b", Format::Json, file("a:b")),
        ] {
            assert_eq!(report(written), Ok((format, place)), "{written}");
        }
        for (written, code) in [
            ("jsn:r.json", Code::UnknownFormat),
            ("http://example.org/r.json", Code::UnknownFormat),
            ("r", Code::FormatNotTold),
            ("-", Code::FormatNotTold),
            ("", Code::FormatNotTold),
            ("json:", Code::ReportWithoutFile),
        ] {
            let fault = report(written).map_err(|fault| fault.code);
            assert_eq!(fault, Err(code), "{written}");
        }
    }
}
