//! Words by which a name says that what is called so only shows how to fill a table in.

use super::alone::says_only;
use super::kind::places;
use crate::quantity::fold;

/// Words for what only shows how to fill a table in: in the name of a sheet, or as all that a title says.
pub(super) const SAMPLES: [&str; 13] = [
    "模板",
    "示例",
    "样例",
    "样表",
    "范例",
    "范本",
    "填报说明",
    "填表说明",
    "template",
    "example",
    "examples",
    "sample",
    "samples",
];

/// The word in the name of a sheet that says that it only shows how to fill one in.
pub(in crate::input) fn sample_word(name: &str) -> Option<&'static str> {
    let name = fold(name).to_lowercase();
    SAMPLES.into_iter().find(|word| places(&name, word).next().is_some())
}

/// The same of the name of a file, where an English word may belong to what it is about: `water samples`.
pub(in crate::input) fn sample_file(name: &str) -> Option<&'static str> {
    let name = fold(name).to_lowercase();
    sample_word(&name).filter(|word| !word.is_ascii()).or_else(|| sample_alone(&name))
}

/// The same of a title that says nothing else: `填报示例`, `sample data`.
pub(in crate::input) fn only_sample(title: &str) -> Option<&'static str> {
    sample_alone(&fold(title).to_lowercase())
}

/// The same of a folded text in small letters.
pub(super) fn sample_alone(text: &str) -> Option<&'static str> {
    SAMPLES.into_iter().find(|word| says_only(text, word))
}
