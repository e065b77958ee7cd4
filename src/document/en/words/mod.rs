//! The words that the grammar knows, in lower case: each list is one class of words, and each word
//! stands in the lists of the classes that it belongs to, whichever rule asks for it.

mod bounds;
mod nouns;
mod small;
mod tenses;
mod verbs;

pub(super) use bounds::*;
pub(in crate::document) use nouns::ELIGIBLE;
pub(super) use nouns::*;
pub(in crate::document) use small::*;
pub(super) use tenses::*;
pub(super) use verbs::*;
