//! Finding and opening the files that a plan extends.

use std::path::{Path, PathBuf};

use super::hash::sha256;
use super::reason::reason;
use super::undecodable::not_text;
use super::{OF_A_PLAN, bytes, encoding, path_text};
use crate::diagnostic::term::FileFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{HashedFile, SourceFile};

/// Files that a plan may extend, one behind the other.
pub const BASES: usize = 8;

/// Where the files may lie that a plan extends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// In the plan's folder and those below it, links resolved.
    #[default]
    OwnFolder,
    /// Anywhere.
    Anywhere,
}

/// The files that a plan extends, the nearest first, as far as they have been opened.
pub(super) struct Bases {
    /// The plan and the files so far: each as users write it, and where it really is.
    chain: Vec<(PathBuf, PathBuf)>,
    reach: Reach,
    is_hashed: bool,
    opened: Vec<HashedFile>,
}

impl Bases {
    /// For a plan that is a file.
    pub(super) fn of(plan: &Path, reach: Reach, is_hashed: bool) -> Self {
        let really = plan.canonicalize().unwrap_or_else(|_| plan.to_path_buf());
        let chain = vec![(plan.to_path_buf(), really)];
        Self { chain, reach, is_hashed, opened: Vec::new() }
    }

    /// For a plan that is no file: nothing lies beside it.
    pub(super) fn nowhere() -> Self {
        let (chain, opened) = (Vec::new(), Vec::new());
        Self { chain, reach: Reach::OwnFolder, is_hashed: true, opened }
    }

    /// The hash of a file's bytes in hexadecimal, if files are hashed.
    pub(super) fn hash(&self, bytes: &[u8]) -> String {
        if self.is_hashed { sha256(bytes) } else { String::new() }
    }

    /// What was opened, the nearest first.
    pub(super) fn into_opened(self) -> Vec<HashedFile> {
        self.opened
    }

    /// Opens what the last file extends; `written` is relative to that file.
    pub(super) fn open(&mut self, written: &str) -> Result<SourceFile, Box<Diagnostic>> {
        let path = self.path(written)?;
        let name = path_text::shown(&path);
        let bytes = bytes::of_path(&path, &name, OF_A_PLAN, None)?;
        let text = encoding::decode(&bytes, None).map_err(|fault| not_text(&name, fault))?.text;
        self.opened.push(HashedFile { name: name.clone(), sha256: self.hash(&bytes) });
        Ok(SourceFile::new(name, text))
    }

    /// Where it is, if it may be opened.
    fn path(&mut self, written: &str) -> Result<PathBuf, Box<Diagnostic>> {
        let unreadable = |reason: FileFault| {
            let fault = Diagnostic::new(Code::CannotRead).with("file", written);
            Box::new(fault.with("reason", reason))
        };
        if written.contains("://") {
            return Err(unreadable(FileFault::NothingIsFetched));
        }
        let Some((last, _)) = self.chain.last() else {
            return Err(unreadable(FileFault::PlanIsNoFile));
        };
        let path = last.parent().unwrap_or(Path::new("")).join(written);
        let really = path.canonicalize().map_err(|error| {
            let fault = Diagnostic::new(Code::CannotRead).with("file", path_text::shown(&path));
            Box::new(fault.with("reason", reason(&error)))
        })?;
        if self.reach == Reach::OwnFolder && !self.is_below_plan(&really) {
            return Err(Box::new(Diagnostic::new(Code::BaseOutside).with("file", written)));
        }
        let is_same = |(_, known): &(PathBuf, PathBuf)| *known == really;
        if let Some(first) = self.chain.iter().position(is_same) {
            return Err(Box::new(self.circle(first)));
        }
        if self.opened.len() >= BASES {
            return Err(Box::new(Diagnostic::new(Code::TooManyBases).with("limit", BASES)));
        }
        self.chain.push((path.clone(), really));
        Ok(path)
    }

    /// Whether a file lies in the plan's folder or below.
    fn is_below_plan(&self, really: &Path) -> bool {
        let folder = self.chain.first().map(|(plan, _)| folder_of(plan));
        let folder = folder.and_then(|folder| folder.canonicalize().ok());
        folder.is_some_and(|folder| really.starts_with(folder))
    }

    /// The members of a circle, from the one that is extended twice back to itself.
    fn circle(&self, first: usize) -> Diagnostic {
        let members = self.chain.iter().skip(first);
        let again = self.chain.get(first);
        let names = members.chain(again).map(|(path, _)| path_text::shown(path));
        let names: Vec<String> = names.collect();
        Diagnostic::new(Code::BaseCircle).with("members", names.join(" -> "))
    }
}

fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}
