//! What a folder or a pattern passes over: each thing is told once, with the way on, so that a
//! submission in another form is not taken for one that never came.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::findings::Findings;
use super::path_text::{legible, shown};
use super::title::periods_in;
use crate::diagnostic::term::{FileAdvice, FileKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;

/// Endings of the names of files that a folder is read for.
pub(super) const ENDINGS: [&str; 7] =
    [".csv", ".tsv", ".csv.gz", ".tsv.gz", ".xlsx", ".xlsm", ".ods"];

/// Something that a folder or a pattern leads to and that is not read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Passed {
    pub(super) path: PathBuf,
    pub(super) kind: PassedKind,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PassedKind {
    /// A file of another name than is looked for.
    File,
    /// A folder that is not looked into.
    Folder,
    /// A link that leads nowhere.
    LinkToNothing,
    /// A link back to a folder that it stands in.
    LinkInCircle,
    /// A pipe, a socket or a device.
    Device,
}

/// What files are by the endings of their names, what to do about each, and whether such a file is
/// data whatever it is called.
const KINDS: &[(&[&str], FileKind, FileAdvice, bool)] = &[
    (&ENDINGS, FileKind::Readable, FileAdvice::NameToo, true),
    (&[".xls", ".xlt", ".et", ".ett"], FileKind::OldWorkbook, FileAdvice::SaveAs, true),
    (&[".xlsb"], FileKind::BinaryWorkbook, FileAdvice::SaveAs, true),
    (&[".numbers"], FileKind::Numbers, FileAdvice::SaveAs, true),
    (
        &[".zip", ".rar", ".7z", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst"],
        FileKind::Archive,
        FileAdvice::Unpack,
        true,
    ),
    (&[".txt", ".tab", ".dat", ".prn"], FileKind::PlainText, FileAdvice::NameToo, false),
    (&[".dbf", ".mdb", ".accdb", ".db", ".sqlite"], FileKind::Database, FileAdvice::SaveAs, true),
    (&[".pdf"], FileKind::Pdf, FileAdvice::CopyTable, false),
    (&[".ofd"], FileKind::Ofd, FileAdvice::CopyTable, false),
    (&[".doc", ".docx", ".wps", ".odt", ".rtf"], FileKind::Text, FileAdvice::CopyTable, false),
    (&[".ppt", ".pptx"], FileKind::Slides, FileAdvice::CopyTable, false),
    (&[".htm", ".html", ".mht", ".xml"], FileKind::Html, FileAdvice::SaveAs, false),
    (
        &[".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".webp"],
        FileKind::Picture,
        FileAdvice::Type,
        false,
    ),
];

/// One finding for each thing that was passed over; none for what is read after all, as by another
/// pattern, or for a folder of which something is read.
pub(super) fn told(passed: Vec<Passed>, read: &[PathBuf]) -> Vec<Diagnostic> {
    let read_files: BTreeSet<&Path> = read.iter().map(PathBuf::as_path).collect();
    let folders: BTreeSet<&Path> = read.iter().flat_map(|path| path.ancestors().skip(1)).collect();
    let stems: BTreeSet<PathBuf> = read.iter().map(|path| stem(path)).collect();
    let mut findings = Findings::default();
    for one in passed.into_iter().collect::<BTreeSet<_>>() {
        let is_read = read_files.contains(one.path.as_path());
        if !is_read && !folders.contains(one.path.as_path()) {
            findings.add(finding(&one, stems.contains(&stem(&one.path))));
        }
    }
    findings.into_told()
}

/// A path without the ending of its name: `2022-q1` of `2022-q1.xls` and of `2022-q1.csv.gz`.
fn stem(path: &Path) -> PathBuf {
    let name = lower_name(path);
    let ending = ENDINGS.iter().find(|ending| name.ends_with(**ending));
    let bare = match ending {
        Some(ending) => name.strip_suffix(ending),
        None => name.rsplit_once('.').map(|(bare, _)| bare),
    };
    path.with_file_name(bare.unwrap_or(&name))
}

/// The name of a file in small letters, readable whatever its encoding.
pub(super) fn lower_name(path: &Path) -> String {
    let name = path.file_name().map(|name| shown(Path::new(name))).unwrap_or_default();
    legible(&name).to_lowercase()
}

fn finding(passed: &Passed, has_twin: bool) -> Diagnostic {
    let name = lower_name(&passed.path);
    let (what, advice, is_data) = match passed.kind {
        PassedKind::File => {
            let mut kinds = KINDS.iter();
            let known = kinds.find(|(endings, ..)| endings.iter().any(|end| name.ends_with(end)));
            let (what, advice, is_data) = known.map_or(
                (FileKind::Other, FileAdvice::NameToo, false),
                |(_, what, advice, is_data)| (*what, *advice, *is_data),
            );
            // Whoever has saved his workbook as CSV has left the workbook beside it.
            (what, advice, (is_data || !periods_in(&name).is_empty()) && !has_twin)
        }
        PassedKind::Folder => (FileKind::FolderBelow, FileAdvice::NameFolder, false),
        PassedKind::LinkToNothing => (FileKind::LinkToNothing, FileAdvice::MendLink, false),
        PassedKind::LinkInCircle => (FileKind::LinkLeadsBack, FileAdvice::NothingLost, false),
        PassedKind::Device => (FileKind::NoRegularFile, FileAdvice::NameToo, false),
    };
    let code = if is_data { Code::DataPassedOver } else { Code::OtherPassedOver };
    let file = shown(&passed.path);
    let found = Diagnostic::new(code).with("file", &file).with("found", what);
    found.with("advice", advice).at(SourceFile::new(file, "").whole())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_data_warns_and_anything_else_is_noted() {
        let file = |name: &str| Passed { path: name.into(), kind: PassedKind::File };
        let read = [PathBuf::from("data/2022-q1.csv"), PathBuf::from("data/county/a.csv")];
        for (name, code) in [
            ("data/汇总.xls", Some(Code::DataPassedOver)),
            ("data/汇总.ET", Some(Code::DataPassedOver)),
            ("data/table.numbers", Some(Code::DataPassedOver)),
            ("data/other.xlsx", Some(Code::DataPassedOver)),
            ("data/all.zip", Some(Code::DataPassedOver)),
            ("data/2022年一季度.pdf", Some(Code::DataPassedOver)),
            ("data/2022-q2.txt", Some(Code::DataPassedOver)),
            ("data/通知.pdf", Some(Code::OtherPassedOver)),
            ("data/readme.md", Some(Code::OtherPassedOver)),
            // Its values were saved as the file that is read.
            ("data/2022-Q1.xls", Some(Code::OtherPassedOver)),
            ("data/2022-q1.csv", None),
            ("data/county", None),
        ] {
            let told = told(vec![file(name), file(name)], &read);
            assert_eq!(told.iter().map(|one| one.code).collect::<Vec<_>>(), Vec::from_iter(code));
        }
    }
}
