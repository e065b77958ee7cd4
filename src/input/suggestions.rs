//! What was probably meant by names that the plan does not have.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::diagnostic::nearest;
use crate::plan::{Entry, Plan};

/// Unknown names for which a suggestion is looked for: each look compares with every name of the plan.
const LOOKS: usize = 50;

/// The suggestions that were made, by what was written.
#[derive(Default)]
pub(super) struct Suggestions(HashMap<String, Option<String>, RandomState>);

impl Suggestions {
    /// The id or name of an entry that is nearest to what was written, if one is near.
    pub(super) fn entry(&mut self, written: &str, plan: &Plan) -> Option<String> {
        if let Some(known) = self.0.get(written) {
            return known.clone();
        }
        if self.0.len() >= LOOKS {
            return None;
        }
        let headings = plan.entries.iter().map(Entry::heading);
        let names = headings.flat_map(|heading| [heading.name.as_str(), heading.id.as_str()]);
        let meant = nearest(written, names);
        self.0.insert(written.to_owned(), meant.clone());
        meant
    }
}
