//! Which plans to judge: files, folders and patterns from the command line.

use std::path::{Path, PathBuf};

use super::files::FILES;
use super::pattern;
use crate::diagnostic::term::FileAdvice;
use crate::diagnostic::{Code, Diagnostic};

/// The plan files that names stand for, relative to the current folder, each once and in this order.
/// A folder stands for the `targets.toml` in it, a pattern for the files and folders that it fits.
///
/// # Errors
/// A pattern that is none, or that fits nothing.
pub fn plan_files(names: &[PathBuf]) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    let mut plans: Vec<PathBuf> = Vec::new();
    let mut faults = Vec::new();
    for name in names {
        match plans_of(name) {
            Ok(found) => plans.extend(found),
            Err(found) => faults.extend(found),
        }
    }
    let mut seen = Vec::new();
    plans.retain(|plan| {
        let really = plan.canonicalize().unwrap_or_else(|_| plan.clone());
        let is_new = !seen.contains(&really);
        seen.push(really);
        is_new
    });
    if faults.is_empty() { Ok(plans) } else { Err(faults) }
}

/// Whether a name stands for the files that it fits, and is not itself one.
pub fn is_pattern(name: &Path) -> bool {
    !name.exists() && name.to_string_lossy().contains(['*', '?', '['])
}

fn plans_of(name: &Path) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    if !is_pattern(name) {
        // A file that is not there is told when it is read.
        return Ok(vec![in_own_folder(name)]);
    }
    let text = name.to_string_lossy();
    let matching = |pattern: &str| pattern::matching(pattern, Path::new(""), FILES);
    let mut plans = matching(&text)?.files;
    plans.extend(matching(&format!("{}/{PLAN_FILE}", text.trim_end_matches('/')))?.files);
    plans.sort();
    if plans.is_empty() {
        let nothing = Diagnostic::new(Code::PatternMatchesNothing).with("pattern", &text);
        return Err(vec![nothing]);
    }
    Ok(plans)
}

/// What the plan of a folder is called.
const PLAN_FILE: &str = "targets.toml";

/// The plan of a folder; any other path is the plan itself.
fn in_own_folder(path: &Path) -> PathBuf {
    let inner = path.join(PLAN_FILE);
    if path.is_dir() && inner.is_file() { inner } else { path.to_path_buf() }
}

/// That a folder is no plan, and whether there is one in it.
pub(super) fn no_file(path: &Path, name: &str) -> Diagnostic {
    let is_in_it = path.join(PLAN_FILE).is_file();
    let advice = if is_in_it { FileAdvice::NamePlanInFolder } else { FileAdvice::NoPlanInFolder };
    Diagnostic::new(Code::IsDirectory).with("file", name).with("advice", advice)
}
